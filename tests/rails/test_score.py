"""The labelled pages hold together, and the scorer tells right from wrong."""

from pathlib import Path
from typing import Any, Final

import pytest

from shared.article import Article, Block, BlockType, Related
from tests.builders import an_article
from tests.rails.pages import Page, load, parse_page
from tests.rails.score import score_page

DEV: Final = load(Path(__file__).parent / "dev")
EVIDENCE: Final[dict[str, Any]] = {"method": "test", "confidence": 1.0, "annotator": "test@1"}
RECORD: Final[dict[str, Any]] = {
    "id": "page",
    "language": "en",
    "note": "",
    "layout": {"wrap": 12, "blank": True, "newline": "\r\n"},
    "headline": "Bridge is open",
    "published": None,
    "blocks": [
        ["headline", "Bridge is open"],
        ["paragraph", "It was shut for a year."],
        [["rail_item", "Ferry stops"], ["rail_time", " 02:24"]],
    ],
    "related": [
        {"headline": "Ferry stops", "time": "02:24", "teaser": None, "truncated": False}
    ],
}


def test_a_page_is_laid_out_as_its_record_says() -> None:
    """Every block is wrapped by itself, and blank lines stand between."""
    page = parse_page(RECORD)

    assert page.text == (
        "Bridge is\r\nopen\r\n\r\nIt was shut\r\nfor a year.\r\n\r\nFerry stops\r\n02:24"
    )


def test_a_language_without_spaces_is_wrapped_between_characters() -> None:
    """Nothing is lost where a line breaks."""
    layout = {"wrap": 4, "blank": False, "newline": "\n"}
    record = RECORD | {
        "language": "ja",
        "layout": layout,
        "blocks": [["paragraph", "橋が開いた。"]],
    }

    page = parse_page(record)

    assert page.text == "橋が開い\nた。"


@pytest.mark.parametrize("page", DEV, ids=[page.id for page in DEV])
def test_every_piece_stands_where_its_span_says(page: Page) -> None:
    """A label that points elsewhere would judge the wrong words."""
    shown = ["".join(page.text[slice(*piece.span)].split()) for piece in page.pieces]

    assert shown == ["".join(piece.text.split()) for piece in page.pieces]


def test_what_is_right_in_every_point_scores_one() -> None:
    """A quote counts where a paragraph is labelled, and white space does not."""
    page = parse_page(RECORD)

    score = score_page(page, _article(page, ("headline", "quote", "rail_item", "rail_time")))

    assert (score.blocks, score.leads, score.headlines) == ((4, 4), (1, 1), (1, 1))
    assert (score.published, score.leads_made_up, score.errors) == ((1, 1), 0, [])


def test_a_lead_without_its_time_is_not_complete() -> None:
    """It is missed, and what stands in its place is made up."""
    page = parse_page(RECORD)
    article = _article(page, ("headline", "paragraph", "nav", "nav"), time=None)

    score = score_page(page, article)

    assert (score.blocks, score.leads, score.leads_made_up) == ((2, 4), (0, 1), 1)


def _article(page: Page, kinds: tuple[str, ...], *, time: str | None = "02:24") -> Article:
    """Return an article whose blocks are the page's pieces, typed as told."""
    blocks = tuple(
        Block(type=BlockType(kind), span=piece.span, **EVIDENCE)
        for kind, piece in zip(kinds, page.pieces, strict=True)
    )
    lead = Related(
        headline="Ferry\nstops",
        time=time,
        teaser=None,
        truncated=False,
        position=0,
        span=(0, 1),
        url=None,
        **EVIDENCE,
    )
    return an_article(headline="Bridge is open", blocks=blocks, related=(lead,))
