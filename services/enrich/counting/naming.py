# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
"""The unit or the money that stands behind a number."""

import re
from dataclasses import dataclass
from typing import Final

from services.enrich.counting.currencies import CODES, ONLY_SCALED, SHARED, SYMBOLS, WORDS
from services.enrich.counting.han import HAN_MONEY, HAN_UNITS
from services.enrich.counting.quantities import YEARS, Line, Quantity
from services.enrich.counting.units import TIMES, UNITS

_RIGHT: Final = re.compile(
    r"""
    (?:[\ -](?:de\ |d['\u2019]|di\ )?)?
    (?P<phrase>
      (?P<sign>[%\u2030€$£¥₽₴₸₺₹₩₪₫฿]|[°º](?:\ ?[cf])?(?!\w))
      | (?:u\.s\.|[^\W\d_]{1,24}(?:/[^\W\d_]{1,6})?[\u00b2\u00b323]?\.?)
        (?:[\ -][^\W\d_]{1,20}){0,2}
    )
    """,
    re.VERBOSE,
)
_RIGHT_CHARS: Final = 60
_PARTS: Final = re.compile(r"[ -]")
_FIRST_WORDS: Final = frozenset(
    name.partition(" ")[0] for name in (*UNITS, *WORDS, *ONLY_SCALED, *SHARED)
)
"""Of the names in the tables; behind few numbers of a text stands any of them."""
_NO_STRETCH: Final = re.compile(r" (?:ago|later|earlier|before|after|from now)(?!\w)")
_PUSH_BEHIND: Final = re.compile(r" of (?!debt|aid|public|money|funding|investment|cash|fines)")
"""Pounds "of thrust" or "of cargo" are weights."""
_HAS: Final = re.compile(
    r"""
    \ (?: (?:[^\W\d_]{1,20}mente|già|ormai|ya|quasi|casi|anche|también|appena|solo|poi)\ )?
    (?: [^\W\d_]{1,20}(?:[aeiuí]d|[ailnrstu]t|[eiorstu]s|ch)o(?!\w)
      | (?:un|una|uno|il|lo|la|i|gli|le|l['\u2019])(?!\w) )
    """,
    re.VERBOSE,
)
"""Behind "ha", which is Spanish and Italian for "has": a participle, or what one has."""
_GLUING: Final = frozenset(("kk", "tr"))
"""Languages that glue their cases to the word."""
_LEAST_STEM_CHARS: Final = 4
_ENDING_CHARS: Final = 6


@dataclass(frozen=True, slots=True)
class Naming:
    """What a number counts, and where that ends."""

    end: int
    unit: str | None = None
    currency: str | None = None
    is_bare: bool = False
    """Whether the money is a dollar of no named country."""


def find_naming(line: Line, quantity: Quantity) -> Naming | None:
    """Return the currency or unit behind a quantity, the longest name first; None for none."""
    end = quantity.last.end
    if line.language in ("zh", "ja"):
        return _in_han(line.text, end)
    match = _RIGHT.match(line.low, end, end + _RIGHT_CHARS)
    if match is None:
        return None
    start, phrase = match.start("phrase"), match["phrase"]
    parts = [phrase] if match["sign"] else _PARTS.split(phrase)
    if not (match["sign"] or _may_name(line, start, parts[0])):
        return None
    size = len(phrase)
    for count in range(len(parts), 0, -1):
        words = [word if word == "u.s." else word.rstrip(".") for word in parts[:count]]
        stop = start + size - len(parts[count - 1]) + len(words[-1])
        naming = _named(line, quantity, start, stop, " ".join(words))
        if naming is not None:
            return naming
        size -= len(parts[count - 1]) + 1
    return None


def _may_name(line: Line, start: int, word: str) -> bool:
    """Say whether a name may begin with a word: one of ours, a code, or a nationality."""
    return (
        word.rstrip(".") in _FIRST_WORDS
        or line.text[start].isupper()
        or (len(word) == 3 and word.upper() in CODES)
        or line.language in _GLUING
    )


def _named(line: Line, quantity: Quantity, start: int, stop: int, phrase: str) -> Naming | None:
    if line.language in _GLUING and phrase.isalpha():
        phrase = _stem(phrase)
    code = _currency(line, quantity, phrase, stop) or _described(line.text, start, phrase)
    if code is not None:
        is_bare = code == "USD" and phrase not in ("usd", "us$") and " " not in phrase
        return Naming(stop, currency=line.local.dollar if is_bare else code, is_bare=is_bare)
    unit = UNITS.get(phrase.replace("º", "°").replace("° ", "°"))
    if unit is None or not _is_printed_as(line.text, start, stop, unit):
        return None
    if unit in TIMES and (line.language != "en" or _NO_STRETCH.match(line.low, stop)):
        return None
    # Cyrillic abbreviates the year like the gram, and "ha" is Spanish for "has".
    may_be_has = phrase == "ha" and line.language in ("es", "it")
    is_year = (may_be_has or phrase == "г") and quantity.last.value in YEARS
    if is_year or (may_be_has and _HAS.match(line.low, stop)):
        return None
    return Naming(stop, unit=unit)


def _currency(line: Line, quantity: Quantity, phrase: str, stop: int) -> str | None:
    if phrase in SYMBOLS:
        return SYMBOLS[phrase]
    if phrase in ONLY_SCALED:
        if quantity.last.factor < 1_000 or _PUSH_BEHIND.match(line.low, stop):
            return None
        return line.local.code(phrase) or ONLY_SCALED[phrase]
    if len(phrase) == 3 and phrase.upper() in CODES:
        return phrase.upper()
    return WORDS.get(phrase) or line.local.code(phrase)


def _described(text: str, start: int, phrase: str) -> str | None:
    """Return the currency of a name that one country alone has, behind its nationality."""
    nationality, _, name = phrase.partition(" ")
    code = WORDS.get(name) if text[start].isupper() and nationality.isalpha() else None
    return None if code == "USD" else code


def _stem(word: str) -> str:
    """Return the name of a unit or of money that a word begins with; itself for none."""
    for size in range(len(word), max(_LEAST_STEM_CHARS, len(word) - _ENDING_CHARS) - 1, -1):
        if word[:size] in UNITS or word[:size] in WORDS:
            return word[:size]
    return word


def _is_printed_as(text: str, start: int, stop: int, unit: str) -> bool:
    """Say whether a symbol of one or two letters is printed as such: "5 m", no "5G"."""
    printed = text[start:stop]
    if len(printed) <= 2 and text[start - 1] == "-" and not printed.isascii():
        return False  # Russian and Ukrainian ordinals: "2019-м"
    if len(printed) > 2 or not printed.isalpha() or not printed.isascii():
        return True
    gap = text[start - 1]
    is_apart = gap == " " or (gap == "-" and len(unit) == 2) or (unit.islower() and gap != "-")
    return is_apart and printed == unit


def _in_han(text: str, end: int) -> Naming | None:
    for size in (4, 3, 2, 1):
        word = text[end : end + size]
        if word in HAN_MONEY:
            return Naming(end + size, currency=HAN_MONEY[word])
        if word in HAN_UNITS:
            return Naming(end + size, unit=HAN_UNITS[word])
    return None
