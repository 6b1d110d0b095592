"""Which stretches of an article stand between quotation marks, in any style."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from services.enrich.quoting.pairs import (
    MARK,
    NOT_DOUBLE,
    OPENS_NEXT,
    SINGLE,
    Mark,
    can_open,
    closes_unopened,
    find_close,
    find_cut,
    opens_excerpt,
)


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch between quotation marks, inside one passage."""

    passage: int
    start: int
    end: int
    """Of the text between the marks, in the passage; never empty."""
    opened: int
    """Where the opening mark stands; `start` if there is none."""
    closed: int
    """Behind the closing mark; `end` if there is none."""
    continues: bool = False
    """It goes on in the next run, a paragraph further down."""


def find_runs(texts: Sequence[str]) -> list[Run]:
    """Return the outermost quoted stretches of some passages, in order, without overlap.

    A mark that nothing closes holds to the end of its passage; where the next passage opens
    anew, the quotation goes on there. A mark that closes what nothing opened holds from the
    start of its passage, if it stands where speech ends.
    """
    runs: list[Run] = []
    marks = [
        [(found.start(), found.group()) for found in MARK.finditer(text)] for text in texts
    ]
    reads_single = _prefers_single(texts, marks)
    for number, text in enumerate(texts):
        if not marks[number]:
            continue
        found = list(_runs_in(text, number, marks[number], reads_single=reads_single))
        if (
            found
            and runs
            and _is_open(runs[-1], number - 1, texts)
            and _goes_on(found[0], text, texts[runs[-1].passage][runs[-1].opened])
        ):
            runs[-1] = replace(runs[-1], continues=True)
        runs.extend(found)
    return runs


def _prefers_single(texts: Sequence[str], marks: Sequence[Sequence[Mark]]) -> bool:
    """Say whether single marks hold the quotes of the article, as in British papers.

    Where double ones do, single ones hold titles, headlines and quotes in quotes. What
    opens first in more passages is the outer mark.
    """
    single = double = 0
    for text, found in zip(texts, marks, strict=True):
        for position, mark in found:
            if mark == "''" or can_open(text, position, mark):
                single += mark in SINGLE
                double += mark not in SINGLE
                break
    return single > double


def _is_open(run: Run, passage: int, texts: Sequence[str]) -> bool:
    """Say whether the run reaches the end of this passage with nothing to close it."""
    return run.passage == passage and run.closed == run.end == len(texts[passage])


def _goes_on(run: Run, text: str, mark: str) -> bool:
    """Say whether a run at the head of its passage opens anew, or only closes.

    A curly mark opens no more of what a straight one opened: it is a quote in an excerpt.
    """
    if text[0] == "\u201c" and mark == '"':
        return False
    return run.opened == 0 and (run.start == 0 or text[0] in OPENS_NEXT)


def _runs_in(
    text: str, number: int, marks: Sequence[Mark], *, reads_single: bool
) -> Iterator[Run]:
    """Yield the runs of one passage; each mark is looked at once."""
    if not reads_single:
        marks = [mark for mark in marks if mark[1] not in NOT_DOUBLE]
    at = 0
    is_first = True
    while at < len(marks):
        position, mark = marks[at]
        begin = position + len(mark)
        opening, closing = (position, begin), None
        if can_open(text, position, mark):
            close = find_close(text, marks, at)
            if close is not None:
                closing, at = (close[0], close[0] + close[1]), close[2]
            elif opens_excerpt(text, marks, at):
                at += 1
            elif mark not in SINGLE:
                end, at = find_cut(text, marks, at)
                closing = (end, end)
            else:
                at += 1
        else:
            if is_first and closes_unopened(text, position, mark):
                opening, closing = (0, 0), (position, begin)
            at += 1
        if closing is not None:
            is_first = False
            yield from _run(text, number, opening, closing)


def _run(
    text: str, number: int, opening: tuple[int, int], closing: tuple[int, int]
) -> Iterator[Run]:
    """Yield what stands between two marks, each `(start, end)`, if that is anything."""
    start, end = opening[1], closing[0]
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        opened = opening[0] if opening[1] > opening[0] else start
        closed = closing[1] if closing[1] > closing[0] else end
        yield Run(number, start, end, opened, closed)
