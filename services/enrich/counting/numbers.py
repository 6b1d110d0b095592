# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
"""Numbers as they are printed: figures, words, and thousands to trillions."""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

POINT_LANGUAGES: Final = frozenset(["ar", "en", "zh", "ja", "ko", "th", "he", "hi", "ms"])
"""Where a point parts the decimals and a comma the thousands. Source: CLDR, symbols/decimal.
Everywhere else it is the other way round."""

_SCALES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "en": """thousand=1e3 k=1e3 million=1e6 mln=1e6 mn=1e6 m=1e6 billion=1e9 bn=1e9 b=1e9
            trillion=1e12 tn=1e12 trn=1e12 hundred=1e2 dozen=12""",
        "de": """tausend=1e3 tsd.=1e3 million=1e6 millionen=1e6 mio.=1e6 mio=1e6 milliarde=1e9
            milliarden=1e9 mrd.=1e9 mrd=1e9 billion=1e12 billionen=1e12 bio.=1e12""",
        "fr": """mille=1e3 million=1e6 millions=1e6 m=1e6 milliard=1e9 milliards=1e9 mds=1e9
            md=1e9 mrd=1e9 billion=1e12 billions=1e12""",
        "es": """mil=1e3 millón=1e6 millones=1e6 mdd=1e6 billón=1e12 billones=1e12""",
        "it": """mila=1e3 mille=1e3 milione=1e6 milioni=1e6 mln=1e6 miliardo=1e9 miliardi=1e9
            mld=1e9 mrd=1e9""",
        "pt": """mil=1e3 milhão=1e6 milhões=1e6 mi=1e6 bilhão=1e9 bilhões=1e9 bi=1e9
            trilhão=1e12 trilhões=1e12""",
        "pl": """tysiąc=1e3 tysiące=1e3 tysięcy=1e3 tys.=1e3 tys=1e3 milion=1e6 miliony=1e6
            milionów=1e6 mln=1e6 miliard=1e9 miliardy=1e9 miliardów=1e9 mld=1e9 bilion=1e12""",
        "ru": """тысяча=1e3 тысячи=1e3 тысяч=1e3 тысячу=1e3 тыс.=1e3 тыс=1e3 миллион=1e6
            миллиона=1e6 миллионов=1e6 млн.=1e6 млн=1e6 миллиард=1e9 миллиарда=1e9
            миллиардов=1e9 млрд.=1e9 млрд=1e9 триллион=1e12 триллиона=1e12 триллионов=1e12
            трлн=1e12""",
        "uk": """тисяча=1e3 тисячі=1e3 тисяч=1e3 тис.=1e3 тис=1e3 мільйон=1e6 мільйона=1e6
            мільйони=1e6 мільйонів=1e6 млн=1e6 мільярд=1e9 мільярди=1e9 мільярда=1e9
            мільярдів=1e9 млрд=1e9 трильйон=1e12 трлн=1e12""",
        "tr": "bin=1e3 milyon=1e6 milyar=1e9 trilyon=1e12",
        "kk": """мың=1e3 миллион=1e6 млн=1e6 миллиард=1e9 млрд=1e9 триллион=1e12
            трлн=1e12""",
        "ar": "ألف=1e3 آلاف=1e3 مليون=1e6 ملايين=1e6 مليار=1e9 مليارات=1e9",
        "zh": "万=1e4 百万=1e6 千万=1e7 亿=1e8 萬=1e4 億=1e8",
        "ja": "万=1e4 億=1e8 兆=1e12",
    }
)
_GLUED_SCALES: Final = frozenset(("m", "b", "k", "bn", "mn", "tn", "mi", "bi"))
"""Scales that are one only behind money: "40m" by itself is a length."""

_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "en": """zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10
            eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17
            eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70
            eighty=80 ninety=90 hundred=100""",
        "de": """eine=1 zwei=2 drei=3 vier=4 fünf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10
            elf=11 zwölf=12 zwanzig=20 dreißig=30""",
        "fr": """un=1 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11
            douze=12 vingt=20 cent=100""",
        "es": """un=1 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10
            veinte=20 cien=100""",
        "it": """un=1 due=2 tre=3 quattro=4 cinque=5 sei=6 sette=7 otto=8 nove=9 dieci=10
            venti=20 cento=100""",
        "pt": """um=1 dois=2 duas=2 três=3 quatro=4 cinco=5 seis=6 sete=7 oito=8 nove=9 dez=10
            vinte=20 cem=100""",
        "pl": """jeden=1 dwa=2 dwie=2 trzy=3 cztery=4 pięć=5 sześć=6 siedem=7 osiem=8 dziewięć=9
            dziesięć=10""",
        "ru": """полтора=1.5 полторы=1.5 один=1 два=2 две=2 двух=2 три=3 трех=3
            четыре=4 пять=5 шесть=6 семь=7 восемь=8 девять=9 десять=10 двадцать=20 сто=100""",
        "uk": """півтора=1.5 один=1 два=2 дві=2 двох=2 три=3 чотири=4
            шість=6 сім=7 вісім=8 десять=10 двадцять=20 сто=100""",
        "tr": "iki=2 üç=3 dört=4 beş=5 altı=6 yedi=7 sekiz=8 dokuz=9",
        "kk": "бір=1 екі=2 үш=3 төрт=4 бес=5 алты=6 жеті=7 сегіз=8 тоғыз=9",
    }
)
_BOTH: Final = re.compile(r"[.,](?=[0-9]{3}(?![0-9]))")


def _read_table(text: str) -> dict[str, float]:
    return {word: float(value) for word, value in (one.split("=") for one in text.split())}


@cache
def scales_of(language: str | None) -> Mapping[str, float]:
    """Return what the words for thousand to trillion multiply by in a language."""
    return MappingProxyType(_read_table(_SCALES.get(language or "", "")))


@cache
def words_of(language: str | None) -> Mapping[str, float]:
    """Return the numbers that a language writes as words, as far as they are read."""
    return MappingProxyType(_read_table(_WORDS.get(language or "", "")))


def needs_money(scale: str) -> bool:
    """Say whether a short scale is one only beside a currency."""
    return scale in _GLUED_SCALES


def parse_figures(text: str, language: str | None) -> float | None:
    """Return the value of `1,200`, `2,5` or `500 000`; None for what no number looks like.

    Where a mark could be either, the language decides; a mark in front of exactly three
    digits parts thousands, but for a single comma where commas part decimals.
    """
    text = text.replace(" ", "").replace("\u2019", "").replace("'", "")
    has_point = language in POINT_LANGUAGES
    decimal, group = (".", ",") if has_point else (",", ".")
    whole, _, fraction = text.partition(decimal)
    if decimal in fraction or group in fraction:
        return None
    groups = whole.split(group)
    if len(groups) > 1 and not _are_thousands(groups):
        if len(groups) > 2 or fraction or (has_point and language != "ar"):
            return None
        return float(f"{groups[0]}.{groups[1]}")
    return float("".join(groups) + (f".{fraction}" if fraction else ""))


def _are_thousands(groups: list[str]) -> bool:
    first, *others = groups
    return 1 <= len(first) <= 3 and first != "0" and all(len(one) == 3 for one in others)


def parse_words(text: str, language: str | None) -> float | None:
    """Return the value of "twenty-five" or "one hundred and fifty"; None for no number."""
    words = words_of(language)
    total = 0.0
    for word in re.findall(r"[^\W\d_]+", text):
        if word in ("and", "a", "an"):
            continue
        value = words.get(word)
        if value is None:
            return None
        if value == 100:
            total = 100 * max(total, 1)
        elif total % 10 or (value >= 10 and total % 100):
            return None  # "five six" are two numbers
        else:
            total += value
    return total
