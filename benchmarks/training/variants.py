"""Pages made of labeled ones: cut down, thinned out, and put together of the parts of three."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from random import Random
from typing import Final

import numpy as np

from benchmarks.training.pages import LabeledPage

_EVEN: Final = 0.5

# All that follows was set by hand.
_CROP_ABOVE: Final = 12
_CROP_BELOW: Final = 20
_CROP_BODY: Final = range(1, 13)
_NEWS: Final = ("scrapinghub", "fundus")
_SHORTENED_BODY: Final = 8
_SHORT_BODY: Final = range(1, 7)
_KEPT_LONG: Final = 0.4

_GRAFTED: Final = 0.75
"""Of the varied pages so many are put together of three; the others are thinned out."""
_STRANGE: Final = 0.8
"""How often what stands above is another page's, and what stands below."""
_THINNED: Final = 0.3
"""How many of those put together are thinned out as well."""
_CUT_SHORT: Final = 0.3
_OWN: Final = 12
"""At most so many lines right above and right below the article stay beside it."""
_LEFT_OUT: Final = 6
"""At most so many lines right beside the other pages' articles are left out."""
_HOLES: Final = range(1, 4)
_HOLE_LINES: Final = 30
_TORN: Final = (0.0, 0.0, 0.0, 0.05, 0.15, 0.3)
"""Shares of an article's lines that are left out, each as often as the others."""


def crop(page: LabeledPage) -> LabeledPage:
    """Return the article with a few of the lines above and below it, perhaps shortened.

    Much of what is sent is not a whole page but an article with a line or two around it.
    """
    chance = Random(page.id)  # noqa: S311 - it draws examples, it guards nothing
    body = _find_body(page) or [0, len(page.lines) - 1]
    start = max(0, body[0] - chance.randint(0, _CROP_ABOVE))
    stop = body[-1] + 1 + chance.randint(0, _CROP_BELOW)
    kept = list(range(start, min(stop, len(page.lines))))
    if len(body) > _CROP_BODY.stop and chance.random() < 0.5:
        left_out = set(range(body[chance.choice(_CROP_BODY)], body[-1] + 1))
        kept = [index for index in kept if index not in left_out]
    return _keep(page, kept)


def shorten(page: LabeledPage) -> LabeledPage | None:
    """Return the page with but the first few lines of its article; None for two in five.

    Short articles in long pages are what is hardest to find, and the sets have few. Other
    pages than news lose more by it than they gain.
    """
    chance = Random(f"short{page.id}")  # noqa: S311 - it draws examples, it guards nothing
    body = _find_body(page)
    if page.data_set not in _NEWS or len(body) < _SHORTENED_BODY:
        return None
    if chance.random() < _KEPT_LONG:
        return None
    left_out = set(range(body[chance.choice(_SHORT_BODY)], body[-1] + 1))
    return _keep(page, [index for index in range(len(page.lines)) if index not in left_out])


def vary(pages: Iterable[LabeledPage], *, folds: int, turn: int) -> Iterator[LabeledPage]:
    """Yield of each page that has an article a variant, another one in each `turn`.

    The menus, teasers and comments around an article are mostly those of other pages of its
    set, so that a model learns what an article is and not which site it stands on. All parts
    of a variant come from one fold.
    """
    donors: dict[tuple[str, int], list[LabeledPage]] = {}
    for page in pages:
        if _find_body(page):
            donors.setdefault((page.data_set, page.find_fold(folds)), []).append(page)
    for alike in donors.values():
        for page in alike:
            chance = Random(f"{turn}{page.id}")  # noqa: S311 - it draws examples
            if chance.random() >= _GRAFTED:
                yield _thin(page, chance)
                continue
            above, below = (
                chance.choice(alike) if chance.random() < _STRANGE else page for _ in range(2)
            )
            grafted = _graft(page, above, below, chance)
            yield _thin(grafted, chance) if chance.random() < _THINNED else grafted


def _graft(
    page: LabeledPage, above: LabeledPage, below: LabeledPage, chance: Random
) -> LabeledPage:
    """Return the article with what is above that of one page, and below that of another."""
    body = _find_body(page)
    start = max(0, body[0] - chance.randint(0, _OWN))
    stop = min(len(page.lines), body[-1] + 1 + chance.randint(0, _OWN))
    end = body[-1] + 1
    if len(body) > _SHORT_BODY.stop and chance.random() < _CUT_SHORT:
        end = body[chance.randint(2, min(len(body) - 2, _CROP_BODY.stop))]
    kept = [*range(start, end), *range(body[-1] + 1, stop)]
    head = max(0, _find_body(above)[0] - chance.randint(0, _LEFT_OUT))
    tail = _find_body(below)[-1] + 1 + chance.randint(0, _LEFT_OUT)
    middle = _keep(page, kept)
    return replace(
        page,
        lines=[*above.lines[:head], *middle.lines, *below.lines[tail:]],
        labels=np.concatenate([above.labels[:head], middle.labels, below.labels[tail:]]),
    )


def _thin(page: LabeledPage, chance: Random) -> LabeledPage:
    """Return the page without some runs of its other lines, and some lines of its article."""
    is_body = (page.labels > _EVEN).tolist()
    lines = len(is_body)
    holes: set[int] = set()
    for _ in range(chance.choice(_HOLES)):
        start = chance.randrange(lines)
        holes.update(range(start, start + chance.randint(1, _HOLE_LINES)))
    torn = chance.choice(_TORN)
    kept = [
        index
        for index, body in enumerate(is_body)
        if (chance.random() >= torn if body else index not in holes)
    ]
    return _keep(page, kept) if any(is_body[index] for index in kept) else page


def _find_body(page: LabeledPage) -> list[int]:
    body: list[int] = np.flatnonzero(page.labels > _EVEN).tolist()
    return body


def _keep(page: LabeledPage, kept: Sequence[int]) -> LabeledPage:
    lines = [page.lines[index] for index in kept]
    return replace(page, lines=lines, labels=page.labels[list(kept)])
