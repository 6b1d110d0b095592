# ruff: noqa: RUF001, SIM905 - letters of other alphabets; lists of words read plainer
"""What money is called, in symbols and words. Source of codes: ISO 4217."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from services.enrich.passages import Passage

SYMBOLS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "US$": "USD", "U.S.$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD",
        "Can$": "CAD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "NT$": "TWD", "R$": "BRL",
        "MX$": "MXN", "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "CN¥": "CNY",
        "₽": "RUB", "₴": "UAH", "₸": "KZT", "₺": "TRY", "₹": "INR", "₩": "KRW", "₪": "ILS",
        "₫": "VND", "฿": "THB", "₦": "NGN", "₱": "PHP", "₼": "AZN", "₾": "GEL", "֏": "AMD",
    }
)  # fmt: skip
"""In front of the number, some also behind it."""

CODES: Final = frozenset(
    """AUD BRL CAD CHF CNY CZK DKK EUR GBP HKD HUF IDR ILS INR JPY KRW KZT MXN NOK NZD PLN RON
    RUB SEK SGD THB TRY TWD UAH USD ZAR""".split()
)
"""Codes that print in prose, before or behind the number."""

_COUNTRY_WORDS: Final = (
    ("AUD", "australian dollar"), ("CAD", "canadian dollar"), ("NZD", "new zealand dollar"),
    ("HKD", "hong kong dollar"), ("SGD", "singapore dollar"), ("SGD", "singaporean dollar"),
    ("TWD", "taiwan dollar"), ("TWD", "taiwanese dollar"), ("JMD", "jamaican dollar"),
    ("NAD", "namibian dollar"), ("ZWL", "zimbabwean dollar"), ("FJD", "fijian dollar"),
    ("USD", "us dollar"), ("USD", "u.s. dollar"), ("USD", "american dollar"),
    ("GBP", "british pound"), ("GBP", "pound sterling"), ("GBP", "pounds sterling"),
    ("EGP", "egyptian pound"), ("LBP", "lebanese pound"), ("SYP", "syrian pound"),
    ("SSP", "south sudanese pound"), ("SDG", "sudanese pound"),
    ("CHF", "swiss franc"), ("XOF", "cfa franc"), ("RWF", "rwandan franc"),
    ("CDF", "congolese franc"),
    ("KES", "kenyan shilling"), ("UGX", "ugandan shilling"), ("TZS", "tanzanian shilling"),
    ("SOS", "somali shilling"),
    ("CLP", "chilean peso"), ("MXN", "mexican peso"), ("ARS", "argentine peso"),
    ("ARS", "argentinian peso"), ("COP", "colombian peso"), ("UYU", "uruguayan peso"),
    ("PHP", "philippine peso"), ("CUP", "cuban peso"), ("DOP", "dominican peso"),
    ("INR", "indian rupee"), ("PKR", "pakistani rupee"), ("LKR", "sri lankan rupee"),
    ("NPR", "nepalese rupee"), ("NPR", "nepali rupee"),
    ("IQD", "iraqi dinar"), ("KWD", "kuwaiti dinar"), ("JOD", "jordanian dinar"),
    ("TND", "tunisian dinar"), ("DZD", "algerian dinar"), ("LYD", "libyan dinar"),
    ("RSD", "serbian dinar"), ("BHD", "bahraini dinar"),
    ("SAR", "saudi riyal"), ("QAR", "qatari riyal"), ("YER", "yemeni rial"),
    ("IRR", "iranian rial"), ("OMR", "omani rial"), ("OMR", "omani riyal"),
    ("AED", "uae dirham"), ("AED", "emirati dirham"), ("MAD", "moroccan dirham"),
    ("BYN", "belarusian ruble"), ("BYN", "belarusian rouble"), ("RUB", "russian ruble"),
    ("RUB", "russian rouble"), ("TRY", "turkish lira"), ("LBP", "lebanese lira"),
    ("SYP", "syrian lira"), ("NOK", "norwegian krone"), ("NOK", "norwegian kroner"),
    ("DKK", "danish krone"), ("DKK", "danish kroner"), ("SEK", "swedish krona"),
    ("SEK", "swedish kronor"), ("ISK", "icelandic krona"), ("ISK", "icelandic kronur"),
    ("CZK", "czech koruna"), ("RON", "romanian leu"), ("RON", "romanian lei"),
    ("MDL", "moldovan leu"), ("MDL", "moldovan lei"), ("UZS", "uzbek sum"),
    ("UZS", "uzbek soum"), ("UZS", "uzbek som"), ("KGS", "kyrgyz som"),
    ("TMT", "turkmen manat"), ("AZN", "azerbaijani manat"), ("KRW", "south korean won"),
    ("KRW", "korean won"), ("KPW", "north korean won"), ("BRL", "brazilian real"),
    ("BRL", "brazilian reais"), ("ZMW", "zambian kwacha"), ("MWK", "malawian kwacha"),
    ("GHS", "ghanaian cedi"), ("NGN", "nigerian naira"), ("ETB", "ethiopian birr"),
    ("ZAR", "south african rand"), ("MZN", "mozambican metical"), ("PEN", "peruvian sol"),
    ("PEN", "peruvian soles"), ("UAH", "ukrainian hryvnia"), ("KZT", "kazakh tenge"),
    ("KZT", "kazakhstani tenge"), ("PLN", "polish zloty"), ("HUF", "hungarian forint"),
    ("SAR", "ريال سعودي"), ("AED", "درهم إماراتي"), ("MAD", "درهم مغربي"),
    ("EGP", "جنيه مصري"), ("JOD", "دينار أردني"), ("KWD", "دينار كويتي"),
    ("IQD", "دينار عراقي"), ("DZD", "دينار جزائري"), ("TRY", "ليرة تركية"),
    ("SYP", "ليرة سورية"), ("LBP", "ليرة لبنانية"),
    ("CAD", "dollars canadiens"), ("AUD", "dollars australiens"), ("XOF", "francs cfa"),
    ("CHF", "francs suisses"), ("MAD", "dirhams marocains"), ("EGP", "livres égyptiennes"),
    ("DZD", "dinars algériens"), ("TND", "dinars tunisiens"), ("LBP", "livres libanaises"),
    ("CAD", "dólares canadienses"), ("AUD", "dólares australianos"),
    ("MXN", "pesos mexicanos"), ("CLP", "pesos chilenos"), ("ARS", "pesos argentinos"),
    ("COP", "pesos colombianos"), ("UYU", "pesos uruguayos"), ("CHF", "francos suizos"),
    ("CHF", "schweizer franken"), ("CAD", "kanadische dollar"), ("AUD", "australische dollar"),
    ("CAD", "канадских долларов"), ("AUD", "австралийских долларов"),
    ("HKD", "гонконгских долларов"), ("BYN", "белорусских рублей"),
    ("CHF", "швейцарских франков"), ("CAD", "канадських доларів"),
    ("CHF", "швейцарських франків"), ("JPY", "japanese yen"),
    ("CNY", "chinese yuan"), ("GEL", "georgian lari"),
    ("AMD", "armenian dram"), ("IDR", "indonesian rupiah"), ("MYR", "malaysian ringgit"),
    ("BGN", "bulgarian lev"), ("ILS", "israeli shekel"), ("VES", "venezuelan bolivar"),
)  # fmt: skip

_WORDS: Final = """
    USD: dollar dollars доллар доллара долларов долар долара доларів dólar dólares dollari
        dollaro
        dolar dolara dolarów dolary доллары دولار دولارات دولارا
    EUR: euro euros евро євро eur еуро يورو
    GBP: фунтов_стерлингов фунтів_стерлінгів livres_sterling libras_esterlinas pfund_sterling
    JPY: yen йен иен єн
    CNY: yuan renminbi юаней юаня юань юанів 元 人民币 块钱
    RUB: ruble rubles rouble roubles рубль рубля рублей руб рублів rubel rubli rublos roubles
        рубль
        рубл rubla
    UAH: hryvnia hryvnias hryvnya гривна гривны гривен гривня гривні гривень грн hrywien
    KZT: tenge тенге теңге теңгеге тг
    KGS: som soms сом сома сомов
    UZS: soum сум сумов сўм
    TRY: lira liras tl лир лиры lirası
    PLN: zloty zlotys złoty złotych złote zł злотых
    CHF: franken
    BRL: reais
    NGN: naira nairas
    GHS: cedi cedis
    MZN: metical meticais
    ZAR: rand
    ETB: birr
    THB: baht
    MYR: ringgit
    IDR: rupiah
    VND: dong
    ILS: shekel shekels шекелей
    HUF: forint forints
    CZK: koruna korunas kč korun
    BGN: leva лева
    GEL: lari lari лари
    AMD: dram drams
    AZN: manat manats
    BDT: taka
    MMK: kyat kyats
    MNT: tugrik tugriks
    TJS: somoni
    AFN: afghani afghanis
    BWP: pula
    PEN: soles
    VES: bolivars bolivares
    PYG: guaranis
    INR: rupees_of_india crore_rupees
    KRW: вон
"""

_ONLY_SCALED: Final = MappingProxyType(
    {"pounds": "GBP", "pound": "GBP", "won": "KRW", "lei": "RON"}
)


def _read_words() -> dict[str, str]:
    found: dict[str, str] = {}
    for code, phrase in _COUNTRY_WORDS:
        found[phrase] = code
        found[f"{phrase}s"] = code
    code = ""
    for word in _WORDS.split():
        if word.endswith(":") and word[:-1].isupper():
            code = word[:-1]
        else:
            found[word.replace("_", " ")] = code
    return found


WORDS: Final[Mapping[str, str]] = MappingProxyType(_read_words())
"""{phrase in lower case: code}. A name that several countries have, such as peso, franc or
rupee, is here with its country alone."""

ONLY_SCALED: Final[Mapping[str, str]] = _ONLY_SCALED
"""Words that are money only behind a million or a billion: pounds also weigh, and a team
that "won" has a number in front of it as well."""


_NAMES: Final = frozenset(
    """dollar pound peso rupee franc shilling dinar riyal rial dirham kwacha krone kroner
    krona""".split()
)
"""Names of money that several countries have."""
SHARED: Final = _NAMES | {f"{name}s" for name in _NAMES}
"""The same with their plurals."""
_USUAL: Final[Mapping[str, str]] = MappingProxyType({"dollar": "USD", "pound": "GBP"})
_SHARED_NAME: Final = re.compile(rf" ({'|'.join(sorted(_NAMES))})s?(?!\w)")
_ADJECTIVE_CHARS: Final = 42
_MARKED: Final = re.compile(r"U\.S\.\$|[A-Z][A-Za-z]{0,2}\$")


@dataclass(frozen=True, slots=True)
class Local:
    """What money of no named country is in an article."""

    codes: Mapping[str, str] = field(default_factory=lambda: _USUAL)
    """{name: code}, for the names that several countries have: {"peso": "CLP"}."""

    @property
    def dollar(self) -> str:
        """The code of a bare dollar."""
        return self.codes["dollar"]

    def code(self, word: str) -> str | None:
        """Return the code of such a name, singular or plural; None where it is open."""
        return self.codes.get(word) or self.codes.get(word.removesuffix("s"))


def find_local(passages: Iterable[Passage]) -> Local:
    """Return what bare names of money are in an article with these passages.

    A name is that of the only country with which the article names it: once it told of
    Kenyan shillings, shillings are Kenyan. Else the dollar is American and the pound
    British, and others stay open.
    """
    named: dict[str, set[str]] = {}
    for passage in passages:
        if "$" in passage.text:
            for marked in _MARKED.findall(passage.text):
                if marked in SYMBOLS:
                    named.setdefault("dollar", set()).add(SYMBOLS[marked])
        if SHARED.isdisjoint(passage.words.folded):
            continue
        low = passage.lower
        for match in _SHARED_NAME.finditer(low):
            words = low[max(0, match.start() - _ADJECTIVE_CHARS) : match.start()].split()
            for adjective in (" ".join(words[-2:]), " ".join(words[-1:])):
                if code := WORDS.get(f"{adjective} {match[1]}"):
                    named.setdefault(match[1], set()).add(code)
                    break
    only = {name: codes.pop() for name, codes in named.items() if len(codes) == 1}
    return Local(MappingProxyType({**_USUAL, **only}))
