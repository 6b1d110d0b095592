"""Names of countries, regions and parts of the world that the sources lack."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

COUNTRIES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "AE": ("UAE", "Emirates"),
        "BA": ("Bosnia", "Bosnia-Herzegovina"),
        "BO": ("Bolivia",),
        "BS": ("Bahamas",),
        "BY": ("Belorussia",),
        "CD": ("DRC", "DR Congo", "Democratic Republic of Congo", "Congo-Kinshasa"),
        "CF": ("CAR",),
        "CG": ("Congo-Brazzaville",),
        "CI": ("Ivory Coast",),
        "CN": ("PRC", "People's Republic of China", "Mainland China"),
        "CV": ("Cape Verde",),
        "CZ": ("Czech Republic",),
        "DE": ("Federal Republic of Germany",),
        "FM": ("Micronesia",),
        "GB": ("UK", "U.K.", "Britain", "Great Britain"),
        "GM": ("Gambia",),
        "IR": ("Islamic Republic of Iran",),
        "KP": ("North Korea", "DPRK"),
        "KR": ("South Korea", "Republic of Korea"),
        "LA": ("Laos",),
        "MD": ("Moldova",),
        "MK": ("Macedonia", "North Macedonia"),
        "MM": ("Burma",),
        "NL": ("Netherlands", "Holland"),
        "PH": ("Philippines",),
        "PS": ("Palestine",),
        "RU": ("Russian Federation",),
        "SA": ("KSA",),
        "ST": ("Sao Tome",),
        "SY": ("Syria",),
        "SZ": ("Swaziland",),
        "TL": ("East Timor",),
        "TR": ("Turkey", "Türkiye"),
        "TW": ("Taiwan",),
        "TZ": ("Tanzania",),
        "US": (
            "USA",
            "U.S.",
            "US",
            "U.S.A.",
            "United States of America",
            "America",
        ),
        "VA": ("Vatican City", "Holy See"),
        "VN": ("Viet Nam",),
    }
)
"""Usual names in English, by ISO 3166-1 code."""

REGIONS: Final[Mapping[int, str]] = MappingProxyType(
    {
        536199: "Leningrad Oblast",
        581043: "Arkhangelsk Oblast",
        607847: "West Kazakhstan Region",
        609862: "Atyrau Region",
        610688: "Aktobe Region",
        625143: "Minsk City",
        628035: "Grodno Oblast",
        706482: "Kharkiv Oblast",
        1537162: "Almaty Region",
    }
)
"""Names in English, by key of GeoNames, where the source has one in another language."""

LOCALES: Final = ("en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "kk", "tr", "ar")
"""Languages whose names of countries are taken in. Source: Unicode CLDR, by Babel."""

_AREAS: Final = """
    Africa, Antarctica, Arctic, Asia, Australasia, Europe, Oceania, North America, South
    America, Central America, Latin America, Eurasia, Middle East, Near East, Far East,
    Southeast Asia, South Asia, East Asia, Central Asia, Western Europe, Eastern Europe,
    Central Europe, Northern Europe, Southern Europe, North Africa, West Africa, East
    Africa, Southern Africa, Sub-Saharan Africa, Horn of Africa, Sahel, Sahara, Maghreb,
    Levant, Balkans, Baltics, Caucasus, Transcaucasia, Crimea, Donbas, Siberia, Scandinavia,
    Iberia, Anatolia, Asia Minor, Mesopotamia, Kurdistan, Kashmir, Manchuria, Indochina,
    Polynesia, Melanesia, Micronesia, Caribbean, West Indies, Patagonia, Amazonia, Amazon,
    Andes, Alps, Himalayas, Pyrenees, Urals, Carpathians, Rockies, Appalachia, Midwest, New
    England, Bay Area, Silicon Valley, Great Lakes, Great Plains, Pacific Northwest,
    Atlantic, Pacific, Atlantic Ocean, Pacific Ocean, Indian Ocean, Arctic Ocean, Southern
    Ocean, Mediterranean, Mediterranean Sea, Black Sea, Baltic, Baltic Sea, North Sea, Red
    Sea, Caspian Sea, Caspian, Aral Sea, Adriatic, Aegean, Persian Gulf, Gulf of Mexico,
    South China Sea, East China Sea, Sea of Japan, English Channel, Strait of Hormuz,
    Bosphorus, Suez Canal, Panama Canal, Danube, Rhine, Volga, Dnieper, Nile, Congo River,
    Mekong, Ganges, Euphrates, Tigris, Mississippi, Amazon River, Yangtze, Yellow River,
    Gaza Strip, West Bank, Golan Heights, Korean Peninsula, Balkan Peninsula, Arabian
    Peninsula, Sinai, Mars, Soviet Union, USSR, Yugoslavia, Czechoslovakia, East Germany,
    West Germany, Ottoman Empire, Persia, Prussia, Bohemia, Moravia, Silesia, Galicia,
    Transylvania, Wallachia, Bavaria, Saxony, Tuscany, Sicily, Sardinia, Corsica, Crete,
    Lombardy, Catalonia, Andalusia, Brittany, Normandy, Provence, Burgundy, Flanders,
    Wallonia, England, Scotland, Wales, Northern Ireland, Tibet, Xinjiang, Dagestan,
    Chechnya, Abkhazia, South Ossetia, Nagorno-Karabakh, Transnistria, Somaliland, Darfur,
    Punjab, Bengal, Gujarat, Kerala
"""

AREAS: Final = tuple(" ".join(name.split()) for name in _AREAS.split(","))
"""Names of parts of the world: facts of any atlas."""
