"""Which lines of a flat text are the article, and which one heads it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress
from operator import and_
from typing import Final

from services.ingest.reading.headline import find_headline
from services.ingest.reading.linemodel.body import find_body
from services.ingest.reading.linemodel.headlines import find_candidates, headline_columns
from services.ingest.reading.linemodel.scores import (
    SHIPPED,
    Judged,
    Models,
    judge_headlines,
    judge_lines,
)
from services.ingest.reading.lines import Line
from services.ingest.reading.marks import find_flat_mark
from services.ingest.reading.prose import find_prose, is_prose
from shared.article import BlockType


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the article stands, in indices of lines."""

    marks: tuple[BlockType | None, ...]
    """What each line says of itself."""
    headline: int | None
    start: int
    """The first line of the body."""
    end: int
    """One past its last line."""
    is_body: tuple[bool, ...]
    """For each line, whether it is text of the article; never so outside `[start, end)`."""
    surety: tuple[float, ...]
    """For each line, how surely it is text of the article, from 0 to 1."""
    by_model: bool
    """Whether the line model decided, and not the rules."""
    headline_surety: float | None = None
    """How surely the headline is one; None where the rules found it."""


# Of 146 pages with a known title, the line taken is it on .73 at this bar, on sites unseen.
_HEADLINE_BAR: Final = 0.1

_FEW_LINES: Final = 12
"""Below this a text is no page, and the model, which learned from pages, errs more."""


def find_layout(lines: Sequence[Line], *, models: Models = SHIPPED) -> Layout | None:
    """Return where headline and body are; None if no line reads like an article.

    The line model decides; a text of a few lines, or one in which it sees nothing, such as
    a very short dispatch, is read by rules.
    """
    if not lines:
        return None
    marks = tuple(map(find_flat_mark, lines))
    judged = judge_lines(lines, marks, models=models)
    is_open = [mark is None for mark in marks]
    is_body = find_body(lines, judged.body)
    is_seen = any(compress(is_open, is_body))
    by_model = is_seen and len(lines) >= _FEW_LINES
    if not by_model and (run := find_prose(lines, marks)):
        is_body = [run[0] <= index < run[1] for index in range(len(lines))]
    elif not is_seen:
        return None
    start, end = _ends(is_body)
    may_head = [
        free and not (body and is_prose(line))
        for line, body, free in zip(lines, is_body, is_open, strict=True)
    ]
    headline, surety = _find_headline(lines, judged, may_head, models)
    if headline is None:
        headline = find_headline(lines, is_open, start)
    if headline is not None and start <= headline < end:
        headline = _headline_inside(is_body, headline)
        start, end = _ends(is_body)
    text = tuple(map(and_, is_body, is_open))
    probabilities = tuple(judged.body.tolist())
    return Layout(marks, headline, start, end, text, probabilities, by_model, surety)


def _ends(is_body: list[bool]) -> tuple[int, int]:
    """Return the first line of the body and one past its last; at least one line is body."""
    return is_body.index(True), len(is_body) - is_body[::-1].index(True)


def _find_headline(
    lines: Sequence[Line], judged: Judged, may_head: Sequence[bool], models: Models
) -> tuple[int | None, float | None]:
    """Return the likeliest headline of the lines that may be it, and how surely it is one."""
    columns = headline_columns(lines, judged.page, judged.body)
    candidates = [index for index in find_candidates(columns) if may_head[index]]
    if not candidates:
        return None, None
    surety = judge_headlines(columns, candidates, models=models)
    best = int(surety.argmax())
    if surety[best] < _HEADLINE_BAR:
        return None, None
    return candidates[best], float(surety[best])


def _headline_inside(is_body: list[bool], headline: int) -> int | None:
    """Take the headline out of the body, if more than it is left."""
    is_body[headline] = False
    if any(is_body):
        return headline
    is_body[headline] = True
    return None
