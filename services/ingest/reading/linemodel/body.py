"""Which lines are the body, decided from how surely each line is."""

from collections.abc import Sequence
from operator import attrgetter
from typing import Final

import numpy as np

from services.ingest.reading.linemodel.around import best_run
from services.ingest.reading.linemodel.columns import Numbers
from services.ingest.reading.lines import Line

# Chosen on pages of unseen sites, as judged by four trainings: the mean F1 of three sets moves
# by less than .001 from .65 to .8 of the share; without the second look it was .0011 lower.
# The other two are set by hand.
_RUN_COST: Final = 0.2
_RUN_SHARE: Final = 0.7
_EXTRA_WORDS: Final = 2

# Chosen on pages of unseen sites with all of them in sight, as judged by four trainings: the
# mean F1 of three sets moves by less than .001 from .7 to .9 and from .4 to .7.
_TAKEN_SHARE: Final = 0.8
_BETWEEN_SHARE: Final = 0.5

_get_words: Final = attrgetter("words")
_COUNTED_WORDS: Final = 60
_LEAST: Final = 0.25
"""A page without a line as likely as this has no body that the model sees."""


def find_body(lines: Sequence[Line], body: Numbers) -> list[bool]:
    """Return for each line whether it is text of the article; perhaps none is.

    `body` says how surely. The body is one stretch of the page, that in which the words of
    likely lines outweigh those of unlikely ones by most. Of its lines the likeliest are
    taken, so many that the F1 to be expected is highest, and those little less likely. Where
    much is to be expected, the stretch is sought again, and likely is what is so beside the
    article: a teaser far from a sure one no longer is. A line right between two that are
    taken is taken sooner.
    """
    words = np.fromiter(map(_get_words, lines), np.float64, len(lines))
    words = np.minimum(words, _COUNTED_WORDS)
    worth = words + _EXTRA_WORDS
    start, end, _ = best_run((body - _RUN_COST) * worth)
    if start == end or body[start:end].max() < _LEAST:
        return [False] * len(lines)
    bar, expected = _find_bar(body[start:end], words[start:end] + 1.0)
    cost = _RUN_SHARE * expected
    if cost > _RUN_COST:
        start, end, _ = best_run((body - cost) * worth)
        bar, _ = _find_bar(body[start:end], words[start:end] + 1.0)
    bar *= _TAKEN_SHARE
    is_body = body >= bar
    is_body[:start] = False
    is_body[end:] = False
    is_between = is_body[:-2] & is_body[2:]
    is_body[1:-1] |= is_between & (body[1:-1] >= _BETWEEN_SHARE * bar)
    flags: list[bool] = is_body.tolist()
    return flags


def _find_bar(likely: Numbers, weights: Numbers) -> tuple[float, float]:
    """Return how likely the least likely line is that is worth taking, and half of the F1.

    `weights` are what the lines count; at least one line is needed.
    """
    order = (-likely).argsort(kind="stable")
    right = (weights * likely)[order].cumsum()
    expected = right / (weights[order].cumsum() + right[-1])
    best = int(expected.argmax())
    return float(likely[order[best]]), float(expected[best])
