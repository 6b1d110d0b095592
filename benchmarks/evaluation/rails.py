"""Rails: the labelled flat pages of this repository, in seventeen languages."""

from collections.abc import Iterator, Sequence
from itertools import compress
from operator import not_
from pathlib import Path
from typing import Final

from benchmarks.evaluation.answers import read_ours
from benchmarks.evaluation.gold import Gold
from benchmarks.evaluation.table import Line
from benchmarks.figures import Target
from tests.rails.pages import Page, load
from tests.rails.score import Score, read, score_page, share, total

_FOLDS: Final = ("dev", "unseen")
_PAGES: Final = Path("tests") / "rails"
_BLOCKS: Final = Target("at least", 0.97)
_LEADS: Final = Target("at least", 0.95)
_HARDER: Final = ("f-", "g-")
"""Their authors were asked for tickers, tables, releases and other pages beyond the usual."""
_RAILS: Final = frozenset({"rail_heading", "rail_item", "rail_time", "rail_teaser"})


def measure(data: Path, *, limit: int | None) -> Iterator[Line]:
    """Yield how much of each fold that is there is read right.

    The networks of line kinds are trained on `dev`; nobody tuned anything to `unseen`. The
    targets are for pages such as those that the product is made for, the everyday ones.
    """
    del data, limit  # the pages are part of this repository, and few
    for fold in filter(lambda name: (_PAGES / name).is_dir(), _FOLDS):
        pages = load(_PAGES / fold)
        scores = [score_page(page, read(page)) for page in pages]
        if fold == "unseen":
            is_harder = [page.id.startswith(_HARDER) for page in pages]
            everyday = list(compress(scores, map(not_, is_harder)))
            harder = list(compress(scores, is_harder))
            yield from _shares("rails/unseen, everyday", everyday, is_goal=True)
            yield from _shares("rails/unseen, harder", harder)
            yield from _shares("rails/unseen", scores)
        else:
            yield from _shares("rails/dev, trained on them", scores)
        same = sum(_body(page.text) == _body(_without_rails(page)) for page in pages)
        yield Line(
            f"same body with its rails cut out, rails/{fold} ({len(pages)} pages)",
            same / len(pages),
            f"{same} of {len(pages)}",
        )


def _shares(where: str, scores: Sequence[Score], *, is_goal: bool = False) -> Iterator[Line]:
    """Yield what was read right of some pages."""
    score = total(scores)
    where = f"{where} ({score.pages} pages)"
    yield Line(
        f"block accuracy, {where}",
        share(score.blocks),
        f"{score.blocks[0]} of {score.blocks[1]}",
        target=_BLOCKS if is_goal else None,
    )
    yield Line(
        f"leads complete, {where}",
        share(score.leads),
        f"{score.leads[0]} of {score.leads[1]}, {score.leads_made_up} made up",
        target=_LEADS if is_goal else None,
    )
    yield Line(f"headlines exact, {where}", share(score.headlines))
    yield Line(f"times right, {where}", share(score.published))


def _body(text: str) -> str:
    return read_ours(Gold("page", {"text": text}, "", None, None)).body


def _without_rails(page: Page) -> str:
    text = page.text
    for piece in sorted(page.pieces, key=lambda piece: piece.span, reverse=True):
        if piece.types & _RAILS:
            text = text[: piece.span[0]] + text[piece.span[1] :]
    return text
