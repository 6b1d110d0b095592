# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
"""Where the sentences of a passage begin and end."""

import re
from typing import Final

from services.enrich.english import (
    OPENERS,
    SHORT_MONTHS,
    SHORT_RANKS,
    SHORT_TITLES,
    SHORT_WEEKDAYS,
)

_STOP: Final = re.compile("[\u3002\uff01\uff1f.!?\u2026\u061f\u06d4\u0964]+")
"""Runs of what may end a sentence: found much faster than all that belongs to an end."""

# A closing » may stand apart, as in French.
_END: Final = re.compile(
    r"""
    (?P<wide>[\u3002\uff01\uff1f]++ [\u300d\u300f\u201d\u2019)\uff09]*+)   # need no space
    |
    (?P<stop>[.!?\u2026\u061f\u06d4\u0964]++)
    (?P<closers>["'\u2018-\u201f\u00bb\u00ab\u203a)\]]*+ (?:\s\u00bb(?=\s|\Z))?)
    (?P<note>(?:\[\d{1,3}\])?)                                         # a footnote
    (?=\s|\Z)
    """,
    re.VERBOSE,
)

_TITLES: Final = (SHORT_TITLES | SHORT_RANKS).union(
    """
    mx sens reps govs cmdr cpl pvt maj adm rev fr hon pres st mt ft messrs mme mlle m sr sra
    srta dra dott avv abg hr hrn nr ing lic
    """.split()  # noqa: SIM905 - a list is longer
)
"""Short forms before a name, behind which no sentence ends. They begin with a capital."""

_NEVER_END: Final = frozenset(
    """
    vs v cf e.g i.e approx est d.h z.b bspw bzw ggf inkl u.a p.ej г-н г-жа им ул проф акад
    тов д-р см просп вул
    """.split()  # noqa: SIM905 - a list is longer
)

_BEFORE_NUMBERS: Final = frozenset("no nos art vol p pp fig nr ch sec ст стр п".split())  # noqa: SIM905 - a list is longer
"""Short forms that end a sentence unless a number follows."""

_MAY_END: Final = (SHORT_MONTHS | SHORT_WEEKDAYS).union(
    """
    jr sr inc corp co ltd plc bros llc etc esq u.s u.k u.n e.u d.c a.m p.m ph.d m.d b.a
    ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont
    neb nev n.h n.j n.m n.y n.c n.d okla ore pa r.i s.c s.d tenn tex vt va wash w.va wis wyo
    av bd cie ave blvd rd dept al
    т.е т.д т.п т.к др г гг руб млн млрд тыс коп
    """.split()  # noqa: SIM905 - a list is longer
)
"""Short forms that end a sentence only where the next word is one that starts sentences."""

_SHORT_FORMS: Final = _TITLES | _NEVER_END | _BEFORE_NUMBERS | _MAY_END

_STARTERS: Final = frozenset(map(str.lower, OPENERS)).union(
    """
    a an he she it they we i you this that these those there his her its their our my
    and so yet or by with after before while although though since because however meanwhile
    also still now then what who why how where to
    он она они это в на по но и как что мы я также при за у там тогда він це
    """.split()  # noqa: SIM905 - a list is longer
)

_ORDINAL_DOTS: Final = frozenset(
    ["cs", "da", "de", "et", "fi", "hr", "hu", "lv", "nb", "nn", "no", "sk", "sl", "sr", "tr"]
)
"""Languages that write `3.` for "third". Source: Unicode CLDR, dates."""

_WORD_BEFORE: Final = re.compile(r"[^\s(\[\"'\u201c\u2018\u00ab\u201e]+$")
_WORD_BEHIND: Final = re.compile(r"[^\w]*(\w+)")
_LONGEST_SHORT_FORM: Final = 12
_AHEAD_CHARS: Final = 30
"""Looked at behind a mark: enough for the next word."""

_INITIALS_CHARS: Final = 5
"""Of letters with dots between: "U.N", "b.b.c"."""

_ORDINAL_DIGITS: Final = 2


def split_sentences(text: str, language: str | None) -> list[tuple[int, int]]:
    """Return `(start, end)` of each sentence, in order, without the space between them.

    Quotation marks and brackets behind the last full stop belong to the sentence. A short
    form ("Sen.", "U.S.") ends none, unless a word follows that starts sentences. Linear.

    Args:
        text: a passage, its white space folded or not.
        language: the primary language, which tells ordinals; None if unknown.
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for stop in _STOP.finditer(text):
        if _is_plain(text, stop.start()):
            spans.extend(_trimmed(text, start, stop.end()))
            start = stop.end()
            continue
        found = _END.match(text, stop.start()) if stop.start() >= start else None
        if found is None:
            continue
        if found["wide"] or _ends(text, found, language):
            spans.extend(_trimmed(text, start, found.end()))
            start = found.end()
    spans.extend(_trimmed(text, start, len(text)))
    return spans


def _is_plain(text: str, at: int) -> bool:
    """Say whether one dot stands behind a plain word and before a capital: two ends in three.

    What `_END` and `_ends` say of it is the same, for three times the cost.
    """
    if text[at] != "." or text[at + 1 : at + 2] != " " or not text[at + 2 : at + 3].isupper():
        return False
    word = text[max(0, at - _LONGEST_SHORT_FORM) : at].rpartition(" ")[2]
    return word.isalpha() and word.islower() and word not in _SHORT_FORMS


def _trimmed(text: str, start: int, end: int) -> list[tuple[int, int]]:
    piece = text[start:end]
    if piece[:1] == " " and piece[1:2].isalnum() and not piece[-1].isspace():
        return [(start + 1, end)]
    begin = start + len(piece) - len(piece.lstrip())
    stop = start + len(piece.rstrip())
    return [(begin, stop)] if begin < stop else []


def _ends(text: str, found: re.Match[str], language: str | None) -> bool:
    """Say whether a sentence ends behind a mark, rather than a short form or a number."""
    behind = text[found.end() : found.end() + _AHEAD_CHARS].lstrip()
    first = next((char for char in behind if char.isalnum()), "")
    if first.islower():
        return False
    before = text[max(0, found.start() - _LONGEST_SHORT_FORM) : found.start()]
    word = _WORD_BEFORE.search(before)
    if found["stop"] != "." or found["closers"] or word is None:
        return True
    if word.group().isdigit():
        is_ordinal = len(word.group()) <= _ORDINAL_DIGITS and language in _ORDINAL_DOTS
        return not (is_ordinal and first)
    return not _is_short_form(word.group(), behind, first)


def _is_short_form(word: str, behind: str, first: str) -> bool:
    """Say whether the dot behind a word belongs to it, and ends no sentence as well."""
    folded = word.casefold()
    if folded in _BEFORE_NUMBERS and first.isdigit():
        return True
    if folded in _NEVER_END or (folded in _TITLES and word[0].isupper()):
        return True
    if len(word) == 1 and word.isupper() and word != "I":
        return True
    is_cased = word[0].isupper() or not word.isascii() or "." in word
    if (folded in _MAY_END and is_cased) or ("." in word and len(word) <= _INITIALS_CHARS):
        following = _WORD_BEHIND.match(behind)
        return following is None or following[1].casefold() not in _STARTERS
    return False
