"""Which quotation mark opens, and which one closes what another opened."""

# ruff: noqa: RUF003 - quotation marks of many languages.

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType
from typing import Final

_CLOSERS: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "\u201c": frozenset('\u201d"\u201c\u201f'),  # “English”
        "\u201d": frozenset("\u201d"),  # ”Swedish, Finnish”
        "\u201e": frozenset('\u201c\u201d"'),  # „German“, „Polish”
        "\u201f": frozenset("\u201d"),
        '"': frozenset('"\u201d'),
        "\u00ab": frozenset("\u00bb"),  # «French, Russian»
        "\u00bb": frozenset("\u00ab\u00bb"),  # »German«, »Swedish»
        "\u300c": frozenset("\u300d"),  # 「Japanese」
        "\u300e": frozenset("\u300f"),
        "\u2018": frozenset("\u2019'"),  # ‘British’
        "\u201a": frozenset("\u2018\u2019"),  # ‚German‘
        "'": frozenset("'\u2019"),
        "\u2039": frozenset("\u203a"),
        "``": frozenset({"''"}),  # wire services
    }
)
"""{opening mark: what may close it}. Source: Unicode CLDR, `delimiters`, and what writers
take for them."""

# That it begins with one set of characters lets the engine skip to them.
MARK: Final = re.compile(
    r"[`\"'\u2018-\u201f\u00ab\u00bb\u2039\u203a\u300c-\u300f](?:(?<=`)`|(?<=')'|(?<!`))"
)

SINGLE: Final = frozenset("'\u2018\u201a\u2039")
"""Marks that are apostrophes, too: they open only where a letter follows and none precedes,
and close only where no letter follows."""

NOT_DOUBLE: Final = SINGLE | {"\u2019", "\u203a"}

OPENS_NEXT: Final = frozenset('\u201c\u201e"\u00ab\u00bb\u300c`')

_ALWAYS_OPEN: Final = frozenset("\u201c\u201e\u00ab") | {"``"}

_UNSPACED: Final = frozenset("\u300c\u300e")
"""Marks of scripts written without spaces, which stand between letters."""

_CANNOT_PRECEDE: Final = frozenset('="')
"""Before a mark they are the attribute of a tag that was left in the text."""

_LOST_OPENING: Final = frozenset('\u201d"\u00bb\u201c')
_MARKS_AHEAD: Final = 24
"""How many marks further on the closing one is looked for: no quote of 147 articles of news
held more than one inside, and on a page of marks the cost stays linear."""

_ENDS_SPEECH: Final = frozenset(",.!?\u2026")

Mark = tuple[int, str]
"""Where a mark stands, and the mark."""

Close = tuple[int, int, int]
"""Where a run ends, how wide its closing mark is, and the number of the mark behind."""


def can_open(text: str, position: int, mark: str) -> bool:
    """Say whether a mark may open a quote where it stands."""
    before, behind = _before(text, position), _behind(text, position + len(mark))
    if mark not in _CLOSERS or before in _CANNOT_PRECEDE:
        return False
    if mark in _UNSPACED or mark in _ALWAYS_OPEN:
        return True
    if mark in SINGLE:
        return not before.isalnum() and behind.isalpha()
    # The mark looks the same on both sides: it opens where a word begins.
    return not before.isalnum() and before not in ".,!?;" and not behind.isspace()


def closes_unopened(text: str, position: int, mark: str) -> bool:
    """Say whether speech ends here whose opening mark was lost."""
    return (
        mark in _LOST_OPENING
        and position > 0
        and text[position - 1] in _ENDS_SPEECH
        and not _behind(text, position + 1).isalnum()
    )


def find_close(text: str, marks: Sequence[Mark], at: int) -> Close | None:
    """Return where the run that `marks[at]` opens ends.

    None if nothing closes it before a mark that must open the next one.
    """
    if marks[at][1] in SINGLE:
        return _close_single(text, marks, at)
    _, opening = marks[at]
    closers = _CLOSERS[opening]
    depth = 0
    for index in range(at + 1, min(len(marks), at + _MARKS_AHEAD)):
        position, mark = marks[index]
        opens = _opens_inside(text, position, mark, opening)
        if opens and mark == opening:
            if mark == '"' or (mark == "\u201c" and not _closes_twice(marks, index)):
                return None
            depth += 1
        elif opens and opening == '"' and mark == "\u201c":
            depth += 1
        elif mark in closers and (not opens or mark == "\u201c"):
            if depth == 0:
                return position, len(mark), index + 1
            depth -= 1
    return None


def _close_single(text: str, marks: Sequence[Mark], at: int) -> Close | None:
    """Return the first mark behind which no word goes on, best where speech ends."""
    _, opening = marks[at]
    closers = _CLOSERS[opening]
    fallback: Close | None = None
    for index in range(at + 1, min(len(marks), at + _MARKS_AHEAD)):
        position, mark = marks[index]
        if mark == opening and mark not in closers:
            break
        is_inside = _behind(text, position + len(mark)).isalnum()
        if mark not in closers or is_inside or _before(text, position).isspace():
            continue
        close = position, len(mark), index + 1
        if _before(text, position) in _ENDS_SPEECH:
            return close
        fallback = fallback or close
    return fallback


def find_cut(text: str, marks: Sequence[Mark], at: int) -> tuple[int, int]:
    """Return where a run ends that nothing closes, and the number of the mark behind it."""
    _, opening = marks[at]
    for index in range(at + 1, len(marks)):
        position, mark = marks[index]
        if mark == opening and can_open(text, position, mark):
            return position, index
    return len(text), len(marks)


def opens_excerpt(text: str, marks: Sequence[Mark], at: int) -> bool:
    """Say whether a straight mark that nothing closes holds a text with quotes of its own.

    A paragraph copied from elsewhere opens so; what is said in it stands between curly marks.
    """
    if marks[at] != (0, '"'):
        return False
    inside = marks[at + 1 : at + _MARKS_AHEAD]
    return any(
        first[1] == "\u201c" and can_open(text, *first) and second[1] == "\u201d"
        for first, second in pairwise(inside)
    )


def _opens_inside(text: str, position: int, mark: str, opening: str) -> bool:
    """Say whether a mark inside a run opens another, rather than closes the run."""
    if mark not in _CLOSERS or (mark == "\u201c" and opening == "\u201e"):
        return False
    if mark in _UNSPACED or (mark == "\u00ab" and opening == "\u00ab"):
        return True
    before, behind = _before(text, position), _behind(text, position + len(mark))
    return (before.isspace() or before in "([\u2014\u2013-") and behind.isalnum()


def _closes_twice(marks: Sequence[Mark], index: int) -> bool:
    """Say whether the next two marks both close: the run holds another inside."""
    return [mark for _, mark in marks[index + 1 : index + 3]] == ["\u201d", "\u201d"]


def _before(text: str, position: int) -> str:
    return text[position - 1] if position else " "


def _behind(text: str, position: int) -> str:
    return text[position] if position < len(text) else " "
