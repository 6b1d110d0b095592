"""Which country an adjective or the name of a people belongs to."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_BY_COUNTRY: Final = """
AE Emirati; AF Afghan; AL Albanian; AM Armenian; AO Angolan; AR Argentine Argentinian
Argentinean; AT Austrian; AU Australian Aussie; AZ Azerbaijani Azeri; BA Bosnian; BB Barbadian
Bajan; BD Bangladeshi; BE Belgian; BF Burkinabe; BG Bulgarian; BH Bahraini; BI Burundian;
BJ Beninese; BN Bruneian; BO Bolivian; BR Brazilian; BS Bahamian; BT Bhutanese; BW Botswanan;
BY Belarusian Belarussian; BZ Belizean; CA Canadian; CH Swiss; CI Ivorian; CL Chilean;
CM Cameroonian; CN Chinese; CO Colombian; CR Rican; CU Cuban; CY Cypriot; CZ Czech; DE German;
DJ Djiboutian; DK Danish Dane; DO Dominican; DZ Algerian; EC Ecuadorian Ecuadorean; EE Estonian;
EG Egyptian; ER Eritrean; ES Spanish Spaniard; ET Ethiopian; FI Finnish Finn; FJ Fijian;
FR French Frenchman Frenchwoman; GA Gabonese; GB British Briton Brit English Englishman Scottish
Scot Welsh; GD Grenadian; GH Ghanaian; GM Gambian; GN Guinean; GR Greek; GT Guatemalan;
GY Guyanese; HK Hongkonger; HN Honduran; HR Croatian Croat; HT Haitian; HU Hungarian;
ID Indonesian; IE Irish; IL Israeli; IN Indian; IQ Iraqi; IR Iranian; IS Icelandic; IT Italian;
JM Jamaican; JO Jordanian; JP Japanese; KE Kenyan; KG Kyrgyz; KH Cambodian; KW Kuwaiti;
KZ Kazakh Kazakhstani; LA Laotian Lao; LB Lebanese; LK Lankan; LR Liberian; LT Lithuanian;
LU Luxembourgish; LV Latvian; LY Libyan; MA Moroccan; MC Monegasque; MD Moldovan;
ME Montenegrin; MG Malagasy; MK Macedonian; ML Malian; MM Burmese; MN Mongolian; MR Mauritanian;
MT Maltese; MU Mauritian; MV Maldivian; MW Malawian; MX Mexican; MY Malaysian; MZ Mozambican;
NA Namibian; NE Nigerien; NG Nigerian; NI Nicaraguan; NL Dutch Dutchman; NO Norwegian;
NP Nepali Nepalese; NZ Zealander Kiwi; OM Omani; PA Panamanian; PE Peruvian; PG Papuan;
PH Filipino Philippine; PK Pakistani; PL Polish Pole; PS Palestinian Gazan; PT Portuguese;
PY Paraguayan; QA Qatari; RO Romanian; RS Serbian Serb; RU Russian; RW Rwandan; SA Saudi;
SD Sudanese; SE Swedish Swede; SG Singaporean; SI Slovenian Slovene; SK Slovak Slovakian;
SL Leonean; SN Senegalese; SO Somali; SV Salvadoran; SY Syrian; TD Chadian; TG Togolese;
TH Thai; TJ Tajik; TL Timorese; TM Turkmen; TN Tunisian; TR Turkish Turk; TT Trinidadian;
TW Taiwanese; TZ Tanzanian; UA Ukrainian; UG Ugandan; US American Texan Californian Floridian;
UY Uruguayan; UZ Uzbek; VA Vatican; VE Venezuelan; VN Vietnamese; WS Samoan; XK Kosovar;
YE Yemeni; ZM Zambian; ZW Zimbabwean
"""

DEMONYMS: Final[Mapping[str, str]] = MappingProxyType(
    {word: entry.split()[0] for entry in _BY_COUNTRY.split(";") for word in entry.split()[1:]}
)
"""{word as printed: ISO 3166-1 code}; of two words ("Sri Lankan") the second. "Korean" and
"African" need the word before."""

PAIRED: Final[Mapping[tuple[str, str], str]] = MappingProxyType(
    {
        ("South", "Korean"): "KR",
        ("North", "Korean"): "KP",
        ("South", "African"): "ZA",
        ("South", "Sudanese"): "SS",
        ("Puerto", "Rican"): "PR",
        ("Equatorial", "Guinean"): "GQ",
    }
)
"""{two words: ISO 3166-1 code}, where the second alone says nothing or something else."""

NAMES_OF_PEOPLES: Final = frozenset(
    form
    for word in [*DEMONYMS, *(second for _, second in PAIRED)]
    for form in (word, f"{word}s")
)
"""Every word that may tell of a people, in singular and plural."""
