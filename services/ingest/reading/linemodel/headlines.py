"""The columns that the headline model looks at, for the lines of one page."""

from collections.abc import Iterable, Sequence
from typing import Final

import numpy as np

from services.ingest.reading.linemodel.around import add_near, add_run
from services.ingest.reading.linemodel.characters import Integers
from services.ingest.reading.linemodel.columns import Columns, Numbers
from services.ingest.reading.linemodel.echoes import echo
from services.ingest.reading.linemodel.features import Page
from services.ingest.reading.lines import Line

_TAKEN: Final = (
    *("chars", "words", "ends", "cut", "bullet", "share_upper", "share_digit", "count_comma"),
    *("count_call", "count_quote", "count_colon", "count_dash", "count_separator"),
    "count_sign",
    *("share_capitals", "share_short", "word_chars", "years", "first_lower", "last_call"),
    *("sentences", "clocks", "clock_at_end", "copies", "place"),
    "words_above_share",
    *("share_unspaced", "prose_below_5", "echo_all", "first_digit", "last_colon", "last_quote"),
)
_WORDS: Final = range(2, 41)
_LINES_BELOW: Final = 3
_SEARCHED_LINES: Final = 64
_SEARCHED_CHARS: Final = 30_000
_COUNTED_WORDS: Final = 60


def headline_columns(lines: Sequence[Line], page: Page, body: Numbers) -> Columns:
    """Return one row for each line; `body` says how surely each is text of the article."""
    columns = Columns(len(lines))
    columns.add_all(_TAKEN, page.columns.pick(_TAKEN))
    columns.add("page_lines", len(lines))
    words = np.minimum(page.columns["words"], _COUNTED_WORDS)
    columns.add("p", body)
    add_near(columns, "p", body, (-2, -1, 1, 2, 3, 4))
    add_run(columns, "p_run", (body - 0.4) * (words + 3))
    told = echo(page.words, body)
    names = echo(page.words, body, names=True)
    columns.add("echo_p", told)
    columns.add("echo_names_p", names)
    opening = _opening(body)
    columns.add("echo_opening", echo(page.words, opening))
    may_head = (words >= _WORDS.start) & (words < _WORDS.stop)
    worth = np.where(may_head, told, -1.0)
    order = (-worth).argsort(kind="stable")
    columns.add("echo_rank", _ranks(order))
    is_counted = np.zeros(len(lines), dtype=np.bool_)
    is_counted[find_candidates(columns)] = True
    is_counted &= worth > 0.0
    likely = order[:_SEARCHED_LINES]
    columns.add("nested", _nested(lines, likely[is_counted[likely]].tolist()))
    add_near(columns, "words", words, (-1, 1))
    add_near(columns, "echo", told, (1, -1))
    return columns


def find_candidates(columns: Columns) -> list[int]:
    """Return the lines that may be the headline: of its length, not far below the top."""
    words, below = columns["words"], columns["p_run_from_start"]
    may_head = (words >= _WORDS.start) & (words < _WORDS.stop) & (below <= _LINES_BELOW)
    candidates: list[int] = may_head.nonzero()[0].tolist()
    return candidates


def _opening(body: Numbers) -> Numbers:
    """Return the body's lines up to about the third, for its beginning tells most."""
    above = body.cumsum() - body
    return np.where(above < 3.0, body, 0.0)


def _ranks(order: Integers) -> Numbers:
    """Return where in an order each line stands."""
    ranks = np.empty(len(order))
    ranks[order] = np.arange(len(order))
    return ranks


def _nested(lines: Sequence[Line], likely: Iterable[int]) -> Numbers:
    """Return how often the words of each likely line stand in the page, as in its title.

    The others have 0.
    """
    text = "\n".join([line.text for line in lines])[:_SEARCHED_CHARS]
    found = np.zeros(len(lines))
    for index in likely:
        found[index] = text.count(lines[index].text[:_SEARCHED_CHARS])
    return found
