"""Variants of labelled pages: laid out anew, with rails and furniture of other pages."""

from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from itertools import groupby
from random import Random
from typing import Any, Final

from benchmarks.training.kinds_phrases import (
    Phrases,
    draw_phrase,
    has_phrases,
    read_phrases,
)

_FURNITURE: Final = frozenset(
    ("nav", "legal", "share", "newsletter", "advert", "comment", "bio", "prompt")
)
_BESIDE: Final = _FURNITURE | {"source_line", "time", "byline"}
_RAIL: Final = frozenset(("rail_heading", "rail_item", "rail_time", "rail_teaser"))
_PROSE: Final = frozenset(("paragraph", "quote"))
_LEFT_OUT: Final = frozenset(("byline", "time", "caption", "credit", "source_line"))
_WIDTHS: Final = (None, None, None, 40, 60, 72, 80)
_BLANKS: Final = (True, False, False, "body")
_FEW_LINES: Final = 4
_LINES: Final = frozenset(("paragraph", "quote", "subhead"))
_LISTED: Final = 2
_LISTED_CHARS: Final = 70
_ANY_LANGUAGE: Final = 0.4
_LIST_SHARE: Final = 0.15
_STOPS: Final = (".", "!", "?", "\u3002", "\u0964", ":")
_TIMES: Final = (
    "{h:02}:{m:02}",
    "{h:02}.{m:02}",
    "{h:02}h{m:02}",
    "{d:02}.{mo:02}.2024",
    "{d:02}/{mo:02}/2024",
    "2024-{mo:02}-{d:02}",
    "{d}.{mo:02}. {h:02}:{m:02}",
    "{d}/{mo} {h:02}:{m:02}",
    "{m} min",
    "{h} h",
    "{h}h ago",
)

Block = list[list[str]]
"""`[type, text]` of each piece that stands on a printed line."""
Run = tuple[str, list[Block]]


@dataclass(frozen=True, slots=True)
class Donors:
    """The pages that a page may get rails and furniture from."""

    pages: Sequence[dict[str, Any]]
    phrases: Phrases

    def draw(self, language: str, kind: str, chance: Random) -> list[Block]:
        """Return a run of one kind, in most cases one in the same language."""
        same = [page for page in self.pages if page["language"] == language]
        page = chance.choice(same if same and chance.random() < 0.7 else self.pages)
        runs = [blocks for name, blocks in find_runs(page["blocks"]) if name == kind]
        return deepcopy(chance.choice(runs)) if runs else []

    def draw_list(self, language: str, chance: Random) -> list[Block]:
        """Return short lines of an article, as those of a table, a recipe or a ticker."""
        is_any = chance.random() < _ANY_LANGUAGE
        lists = [
            one
            for page in self.pages
            if is_any or page["language"] == language
            for one in _find_lists([_pieces(block) for block in page["blocks"]])
        ]
        return deepcopy(chance.choice(lists)) if lists else []

    def draw_headline(self, language: str, chance: Random) -> str:
        """Return the headline of a lead in one language; it may be empty."""
        heads = [
            text
            for page in self.pages
            if page["language"] == language
            for block in page["blocks"]
            for kind, text in _pieces(block)
            if kind == "rail_item"
        ]
        return chance.choice(heads) if heads else ""


def make_donors(pages: Sequence[dict[str, Any]]) -> Donors:
    """Return pages as donors."""
    return Donors(pages, read_phrases())


def find_runs(blocks: Sequence[Any]) -> Iterator[Run]:
    """Yield the runs of blocks that are furniture, rail, or the article and what is in it."""
    for kind, run in groupby((_pieces(block) for block in blocks), key=_kind):
        yield kind, [deepcopy(block) for block in run]


def vary(page: dict[str, Any], donors: Donors, chance: Random) -> dict[str, Any]:
    """Return a variant of a page; its `related` is that of the page still, and wrong."""
    language: str = page["language"]
    changes: dict[str, Callable[[list[Block], str, Donors, Random], list[Block]]] = {
        "furniture": _vary_furniture,
        "rail": _vary_rail,
        "article": _vary_article,
    }
    runs = [
        (kind, changes[kind](blocks, language, donors, chance))
        for kind, blocks in find_runs(page["blocks"])
    ]
    if chance.random() < 0.3:
        rail = _vary_rail(donors.draw(language, "rail", chance), language, donors, chance)
        runs.insert(chance.randint(1, len(runs)), ("rail", rail))
    for _ in range(2):
        if chance.random() < 0.3:
            run = donors.draw(language, "furniture", chance)
            runs.insert(_place(runs, chance), ("furniture", run))
    if chance.random() < 0.2:
        runs.insert(0, ("furniture", _menu(language, donors, chance.randint(4, 60), chance)))
        if chance.random() < 0.7:
            runs.append(("furniture", _menu(language, donors, chance.randint(2, 40), chance)))
    layout = {
        "wrap": chance.choice(_WIDTHS),
        "blank": chance.choice(_BLANKS),
        "newline": "\n",
    }
    blocks = [block for _, run in runs for block in run]
    return {**page, "layout": layout, "blocks": blocks or page["blocks"]}


def _place(runs: Sequence[Run], chance: Random) -> int:
    """Return a place at the top, at the foot, or beside a rail."""
    beside = [
        at + side for at, (kind, _) in enumerate(runs) if kind == "rail" for side in (0, 1)
    ]
    return chance.choice([0, len(runs), *beside])


def _pieces(block: Any) -> Block:  # noqa: ANN401 - as it stands in the file
    pieces = [block] if isinstance(block[0], str) else block
    return [list(piece) for piece in pieces]


def _kind(block: Block) -> str:
    kinds = {name for kind, _ in block for name in kind.split("|")}
    if kinds <= _BESIDE and kinds & _FURNITURE:
        return "furniture"
    return "rail" if kinds & _RAIL and kinds <= _RAIL | {"nav", "time"} else "article"


def _vary_furniture(
    blocks: list[Block], language: str, donors: Donors, chance: Random
) -> list[Block]:
    drawn = chance.random()
    if drawn < 0.3:
        blocks = donors.draw(language, "furniture", chance) or blocks
    elif drawn < 0.4:
        return []
    elif drawn < 0.6:
        blocks = [block for block in blocks if chance.random() < 0.7]
    for block in blocks:
        for piece in block:
            if has_phrases(piece[0]) and chance.random() < 0.25:
                piece[1] = draw_phrase(donors.phrases, piece[0], language, piece[1], chance)
    return blocks


def _vary_rail(
    blocks: list[Block], language: str, donors: Donors, chance: Random
) -> list[Block]:
    if chance.random() < 0.35:
        blocks = donors.draw(language, "rail", chance) or blocks
    if chance.random() < 0.06:
        return []
    if chance.random() < 0.4:
        blocks = _cut(blocks, chance.randint(1, 6))
    kept: list[Block] = []
    for block in blocks:
        headed = _vary_heading(block, language, donors, chance)
        if headed or len(blocks) < _FEW_LINES:
            kept.append(headed or block)
    if chance.random() < 0.3:
        _print_times(kept, chance.choice(_TIMES), chance)
    for kind in ("rail_teaser", "rail_time"):
        if chance.random() < 0.06:
            kept = [block for block in kept if not _is_only(block, kind)]
    if chance.random() < 0.06:
        _rank(kept)
    return kept


def _vary_heading(block: Block, language: str, donors: Donors, chance: Random) -> Block | None:
    """Return the heading of a rail in other words, or None; other blocks as they are."""
    if not _is_only(block, "rail_heading"):
        return block
    drawn = chance.random()
    if drawn < 0.15:
        return None
    kind, old = block[0]
    if drawn < 0.4:
        return [[kind, draw_phrase(donors.phrases, kind, language, old, chance)]]
    if drawn < 0.6:
        words = donors.draw_headline(language, chance)
        spaced = words.split()
        first = words[: chance.randint(3, 8)] if len(spaced) < 2 else None
        text = first or " ".join(spaced[: chance.randint(1, 4)])
        return [[kind, text]] if text.strip() else block
    return block


def _cut(blocks: list[Block], most: int) -> list[Block]:
    """Return the first leads of a rail."""
    starts = [
        at for at, block in enumerate(blocks) if any("rail_item" in kind for kind, _ in block)
    ]
    if len(starts) <= most:
        return blocks
    end = starts[most]
    is_timed_first = starts[0] > 0 and _is_only(blocks[starts[0] - 1], "rail_time")
    return blocks[: end - 1 if is_timed_first else end]


def _print_times(blocks: list[Block], shape: str, chance: Random) -> None:
    for block in blocks:
        for piece in block:
            if piece[0] == "rail_time":
                core = piece[1].strip(" ()[]|\u00b7\u2022\u2013\u2014-,")
                hour, minute = chance.randint(0, 23), chance.randint(1, 59)
                day, month = chance.randint(1, 28), chance.randint(1, 12)
                time = shape.format(h=hour, m=minute, d=day, mo=month)
                piece[1] = piece[1].replace(core, time) if core else time


def _rank(blocks: list[Block]) -> None:
    rank = 0
    for block in blocks:
        if block[0][0] == "rail_item":
            rank += 1
            block[0][1] = f"{rank}. {block[0][1]}"


def _is_only(block: Block, kind: str) -> bool:
    return len(block) == 1 and block[0][0] == kind


def _find_lists(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Yield the runs of lines of an article that are no sentences."""
    for is_listed, run in groupby(blocks, key=_is_listed):
        if is_listed and len(found := list(run)) >= _LISTED:
            yield found


def _is_listed(block: Block) -> bool:
    kinds = {name for kind, _ in block for name in kind.split("|")}
    text = block[-1][1]
    is_article = bool(kinds & _LINES) and kinds <= _LINES | {"time"}
    return is_article and len(text) < _LISTED_CHARS and not text.endswith(_STOPS)


def _vary_article(
    blocks: list[Block], language: str, donors: Donors, chance: Random
) -> list[Block]:
    kept = _without_some(blocks, chance)
    prose = [at for at, block in enumerate(kept) if block[0][0] in _PROSE]
    if prose and chance.random() < _LIST_SHARE:
        at = chance.choice(prose) + 1
        kept[at:at] = donors.draw_list(language, chance)
    return kept


def _without_some(blocks: list[Block], chance: Random) -> list[Block]:
    prose = [at for at, block in enumerate(blocks) if block[0][0] in _PROSE]
    dropped: set[int] = set()
    if len(prose) > 4 and chance.random() < 0.3:
        dropped = set(chance.sample(prose[1:], chance.randint(1, len(prose) - 3)))
    return [
        block
        for at, block in enumerate(blocks)
        if at not in dropped
        and not (len(block) == 1 and block[0][0] in _LEFT_OUT and chance.random() < 0.12)
    ]


def _menu(language: str, donors: Donors, lines: int, chance: Random) -> list[Block]:
    return [
        [["nav", draw_phrase(donors.phrases, "nav", language, "-", chance)]]
        for _ in range(lines)
    ]
