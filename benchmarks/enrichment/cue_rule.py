# ruff: noqa: RUF001 - quotation marks and letters of many languages.
"""What a rule of forty lines finds of quotes: marks, and a cue verb with a name beside it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_QUOTED: Final = re.compile(r"[“\"]([^“”\"]{2,1500})[”\"]")
_CUE: Final = (
    r"(?:said|says|told|added|adds|wrote|tweeted|asked|argued|noted|explained|continued|"
    r"insisted|warned|replied|stated|announced|claimed|according\ to)"
)
_NAME: Final = r"(?:[A-Z][\w.'’-]+(?:\ [A-Z][\w.'’-]+){0,3}|[Hh]e|[Ss]he|[Tt]hey)"
_BEHIND: Final = re.compile(
    rf"\s*(?:(?P<first>{_NAME})\s+{_CUE}\b|{_CUE}\s+(?P<second>{_NAME}))", re.VERBOSE
)
_BEFORE: Final = re.compile(rf"(?P<name>{_NAME})\s+{_CUE}\b[^.“”\"]*$")

_WINDOW_CHARS: Final = 200


@dataclass(frozen=True, slots=True)
class Guess:
    """A quote as the rule sees it."""

    span: tuple[int, int]
    surface: str | None
    speaker_span: tuple[int, int] | None


def guess_quotes(text: str) -> Iterator[Guess]:
    """Yield what stands between double marks, and the name beside the nearest cue verb."""
    for quoted in _QUOTED.finditer(text):
        start, end = quoted.span()
        behind = _BEHIND.match(text, end, min(len(text), end + _WINDOW_CHARS))
        if behind:
            group = "first" if behind["first"] else "second"
            yield Guess((start, end), behind[group], behind.span(group))
            continue
        at = max(text.rfind("\n", 0, start) + 1, start - _WINDOW_CHARS)
        before = _BEFORE.search(text[at:start])
        if before:
            first, last = before.span("name")
            yield Guess((start, end), before["name"], (at + first, at + last))
        else:
            yield Guess((start, end), None, None)
