"""Rails: the labelled flat pages of this repository, in seventeen languages."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from benchmarks.evaluation.answers import read_ours
from benchmarks.evaluation.gold import Gold
from benchmarks.evaluation.table import Line
from benchmarks.figures import Target
from tests.rails.pages import Page, load
from tests.rails.score import read, score_page, share, total

_FOLDS: Final = ("dev", "unseen")
_PAGES: Final = Path("tests") / "rails"
_BLOCKS: Final = Target("at least", 0.97)
_LEADS: Final = Target("at least", 0.95)
_HARD: Final = ("f-", "g-")
"""Their authors were asked for tickers, tables, releases and other kinds that are not usual."""
_RAILS: Final = frozenset({"rail_heading", "rail_item", "rail_time", "rail_teaser"})


def measure(data: Path, *, limit: int | None) -> Iterator[Line]:
    """Yield how much of each fold that is there is read right.

    The networks of line kinds are trained on `dev`; nobody tuned anything to `unseen`.
    """
    del data, limit  # the pages are part of this repository, and few
    for fold in filter(lambda name: (_PAGES / name).is_dir(), _FOLDS):
        pages = load(_PAGES / fold)
        score = total(score_page(page, read(page)) for page in pages)
        is_unseen = fold == "unseen"
        if is_unseen:
            yield from _kind_lines(pages)
        trained = "" if is_unseen else ", trained on them"
        where = f"rails/{fold} ({len(pages)} pages{trained})"
        yield Line(
            f"block accuracy, {where}",
            share(score.blocks),
            f"{score.blocks[0]} of {score.blocks[1]}",
            target=_BLOCKS if is_unseen else None,
        )
        yield Line(
            f"leads complete, {where}",
            share(score.leads),
            f"{score.leads[0]} of {score.leads[1]}, {score.leads_made_up} made up",
            target=_LEADS if is_unseen else None,
        )
        same = sum(_body(page.text) == _body(_without_rails(page)) for page in pages)
        yield Line(
            f"same body with its rails cut out, {where}",
            same / len(pages),
            f"{same} of {len(pages)}",
        )
        yield Line(f"headlines exact, {where}", share(score.headlines))
        yield Line(f"times right, {where}", share(score.published))


def _kind_lines(pages: Sequence[Page]) -> Iterator[Line]:
    """Yield what was read right of ordinary pages, and of those written to be hard."""
    for what, is_hard in (("ordinary", False), ("hard", True)):
        of_kind = [page for page in pages if page.id.startswith(_HARD) is is_hard]
        score = total(score_page(page, read(page)) for page in of_kind)
        where = f"rails/unseen, the {len(of_kind)} {what} ones"
        yield Line(
            f"block accuracy, {where}",
            share(score.blocks),
            f"{score.blocks[0]} of {score.blocks[1]}",
        )
        yield Line(
            f"leads complete, {where}",
            share(score.leads),
            f"{score.leads[0]} of {score.leads[1]}, {score.leads_made_up} made up",
        )


def _body(text: str) -> str:
    return read_ours(Gold("page", {"text": text}, "", None, None)).body


def _without_rails(page: Page) -> str:
    text = page.text
    for piece in sorted(page.pieces, key=lambda piece: piece.span, reverse=True):
        if piece.types & _RAILS:
            text = text[: piece.span[0]] + text[piece.span[1] :]
    return text
