"""Labelled flat pages: their text, and what every piece of it is."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

Span = tuple[int, int]

_UNSPACED: Final = frozenset({"zh", "ja"})
"""Languages whose lines are broken between any two characters."""
_PROSE: Final = frozenset({"paragraph", "quote"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a page that is one thing."""

    types: frozenset[str]
    """Each of them is right, as where a line is both a menu and a share bar."""
    text: str
    """As labelled, in one line; in the page it may be wrapped."""
    span: Span
    """`[start, end)` in characters of the page's text."""


@dataclass(frozen=True, slots=True)
class Lead:
    """One article that a rail points to, as printed."""

    headline: str
    time: str | None
    teaser: str | None
    truncated: bool


@dataclass(frozen=True, slots=True)
class Printed:
    """When the page says that it was published, no more precise than it says it."""

    value: str
    precision: str


@dataclass(frozen=True, slots=True)
class Page:
    """A flat page with all that a reader should find in it."""

    id: str
    language: str
    note: str
    text: str
    pieces: tuple[Piece, ...]
    related: tuple[Lead, ...]
    published: tuple[Printed | None, ...]
    """Each of them is right; None where a reader may say that nothing tells."""
    headline: str | None

    @property
    def is_spaced(self) -> bool:
        """Whether its language parts words by spaces."""
        return self.language not in _UNSPACED


def load(folder: Path) -> list[Page]:
    """Return the pages of a folder, by name."""
    return [
        parse_page(json.loads(path.read_text(encoding="utf-8")))
        for path in sorted(folder.glob("*.json"))
    ]


def parse_page(record: dict[str, Any]) -> Page:
    """Return the page that a record describes, its text laid out as its `layout` says."""
    blocks = [_pieces_of(block) for block in record["blocks"]]
    text, pieces = _lay_out(
        blocks, record["layout"], is_spaced=record["language"] not in _UNSPACED
    )
    published = record["published"]
    return Page(
        id=record["id"],
        language=record["language"],
        note=record["note"],
        text=text,
        pieces=tuple(pieces),
        related=tuple(Lead(**lead) for lead in record["related"]),
        published=tuple(
            Printed(**one) if one else None
            for one in (published if isinstance(published, list) else [published])
        ),
        headline=record["headline"],
    )


def _pieces_of(block: list[Any]) -> list[tuple[str, str]]:
    """Return `(type, text)` of each piece of a printed line; most lines have one."""
    return [tuple(block)] if isinstance(block[0], str) else [tuple(one) for one in block]


def _lay_out(
    blocks: Sequence[list[tuple[str, str]]], layout: dict[str, Any], *, is_spaced: bool
) -> tuple[str, list[Piece]]:
    newlines = {"mixed": ("\n", "\r\n")}.get(layout["newline"], (layout["newline"],))
    parts: list[str] = []
    pieces: list[Piece] = []
    length = lines = 0
    for index, block in enumerate(blocks):
        if index:
            newline = newlines[lines % len(newlines)]
            between = newline * (2 if _is_parted(blocks[index - 1], block, layout) else 1)
            parts.append(between)
            length += len(between)
            lines += 1
        text = "".join(text for _, text in block)
        places = [0] * (len(text) + 1)
        shown = _wrap(text, layout["wrap"], places, newlines[0], is_spaced=is_spaced)
        at = 0
        for types, words in block:
            span = (length + places[at], length + places[at + len(words)])
            pieces.append(Piece(frozenset(types.split("|")), words, span))
            at += len(words)
        parts.append(shown)
        length += len(shown)
    return "".join(parts), pieces


def _is_parted(
    above: list[tuple[str, str]], below: list[tuple[str, str]], layout: dict[str, Any]
) -> bool:
    """Tell whether a blank line stands between; "body" means only beside paragraphs."""
    if layout["blank"] == "body":
        return any(kind in _PROSE for kind, _ in (*above[:1], *below[:1]))
    return bool(layout["blank"])


def _wrap(
    text: str, width: int | None, places: list[int], newline: str, *, is_spaced: bool
) -> str:
    """Return the text in lines of `width`, and note in `places` where each character went."""
    out: list[str] = []
    length = 0
    breaks = set(_breaks(text, width, is_spaced=is_spaced)) if width else set()
    for index, char in enumerate(text):
        places[index] = length
        if index in breaks:
            shown = newline if is_spaced else newline + char
            places[index] = length + (0 if is_spaced else len(newline))
        else:
            shown = char
        out.append(shown)
        length += len(shown)
    places[len(text)] = length
    return "".join(out)


def _breaks(text: str, width: int, *, is_spaced: bool) -> Iterator[int]:
    """Yield the spaces that a newline replaces, or the characters that one stands before."""
    start = 0
    while len(text) - start > width:
        if is_spaced:
            at = text.rfind(" ", start + 1, start + width + 1)
            at = at if at > 0 else text.find(" ", start + width)
            if at < 0:
                return
            yield at
            start = at + 1
        else:
            start += width
            yield start
