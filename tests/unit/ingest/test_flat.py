"""Flat text: lines typed, the article parted from all around it."""

from pathlib import Path
from typing import Final

import pytest

from services.ingest.reading.findings import Findings
from services.ingest.reading.flat import read_flat

_SAMPLES: Final = Path(__file__).parents[3] / "deploy" / "local" / "samples"
_FIRST: Final = (
    "The northern ferry line will run again from Monday, the ministry said after the talks."
)
_SECOND: Final = (
    "Tickets will cost as much as before the closure and remain valid until the new year."
)
_THIRD: Final = (
    "Each of the four boats has been painted, and two will carry bicycles on the upper deck."
)
_FOURTH: Final = (
    "Ana Keld, who runs the harbor office, expects eight hundred passengers on the first day."
)


def _paragraphs(findings: Findings) -> tuple[str, ...]:
    body = findings["body"]
    return body.paragraphs if body else ()


def _typed(findings: Findings, text: str) -> list[tuple[str, str]]:
    """Return type and text of each block."""
    return [(block.type.value, text[slice(*block.span)]) for block in findings["blocks"] or ()]


def test_every_line_of_the_sample_page_is_typed() -> None:
    """The everyday input, with everything in it that a flattened page has."""
    text = (_SAMPLES / "flat_page.txt").read_text(encoding="utf-8")

    findings = read_flat(text)

    assert [kind for kind, _ in _typed(findings, text)] == [
        "legal", "nav", "headline", "time", "byline", "share",
        "paragraph", "paragraph", "paragraph", "paragraph", "paragraph", "paragraph",
        "prompt", "source_line", "rail_heading",
        "rail_item", "rail_time", "rail_teaser",
        "rail_item", "rail_time", "rail_teaser",
        "rail_item", "rail_time", "rail_teaser",
        "newsletter", "legal",
    ]  # fmt: skip


def test_the_clock_time_is_cut_off_the_headline() -> None:
    """It is a time of day without a date, and the headline keeps its raw form."""
    text = f"Ferry line reopens after talks at the ministry 12:40\n{_FIRST}\n{_SECOND}"

    findings = read_flat(text)

    headline, when = findings["headline"], findings["published_at"]
    assert headline is not None
    assert headline.text == "Ferry line reopens after talks at the ministry"
    assert headline.raw == "Ferry line reopens after talks at the ministry 12:40"
    assert headline.span == (0, 46)
    assert when is not None
    assert when.model_dump(exclude={"method", "confidence", "annotator"}) == {
        "value": "12:40",
        "precision": "time_of_day",
        "tz": None,
        "basis": "headline_clock",
        "inferred": False,
        "span": (47, 52),
        "tz_source": None,
    }


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"Ferry line reopens\n{_FIRST}\n{_SECOND}", id="line ends"),
        pytest.param(f"Ferry line reopens\n\n{_FIRST}\n\n{_SECOND}\n", id="blank lines"),
        pytest.param(f"Ferry line reopens\r\n\r\n{_FIRST}\r\n{_SECOND}", id="windows"),
        pytest.param(f"\ufeffFerry line reopens\n \n{_FIRST}\u2029{_SECOND}", id="odd space"),
        pytest.param(f"Home\nNews\n{_FIRST}\nAdvertisement\n{_SECOND}\nImprint", id="a page"),
    ],
)
def test_paragraphs_are_found_however_they_are_parted(text: str) -> None:
    """Line ends, blank lines and furniture between them make no difference."""
    findings = read_flat(text)

    assert _paragraphs(findings) == (_FIRST, _SECOND)


def test_wrapped_lines_are_one_paragraph() -> None:
    """Copy broken at a fixed width is put together again, and its span covers all lines."""
    text = (
        "About two hundred travelers spent the night in the gymnasium of a\n"
        "school after a storm closed the pass, the canton said.\n"
        "\n"
        "No one was injured. The road had been blocked by fallen trees on\n"
        "a length of four kilometers.\n"
    )

    findings = read_flat(text)

    assert _paragraphs(findings) == (
        text[:120].replace("\n", " "),
        text[122:-1].replace("\n", " "),
    )


def test_a_text_of_one_line_is_a_body_without_a_headline() -> None:
    """Nothing is cut out of it."""
    findings = read_flat(_FIRST)

    assert _paragraphs(findings) == (_FIRST,)
    assert findings["headline"] is None


@pytest.mark.parametrize(
    ("rail", "headlines"),
    [
        pytest.param(
            "Read also\nStorks return to the river 02:24\nMost nests are on chimneys...",
            ["Storks return to the river"],
            id="time at the end",
        ),
        pytest.param(
            "More from author:\n02:24 Storks return to the river\n03:10 Court postpones ruling",
            ["Storks return to the river", "Court postpones ruling"],
            id="time in front",
        ),
        pytest.param(
            "Related news\n02:24\nStorks return to the river\n03:10\nCourt postpones ruling",
            ["Storks return to the river", "Court postpones ruling"],
            id="time on a line above",
        ),
        pytest.param(
            "Most read\nStorks return to the river\nCourt postpones ruling",
            ["Storks return to the river", "Court postpones ruling"],
            id="no times",
        ),
        pytest.param(
            "Storks return to the river 02:24\nCourt postpones ruling 23.07.2024, 19:01",
            ["Storks return to the river", "Court postpones ruling"],
            id="no heading",
        ),
        pytest.param(
            "Read also: Storks return to the river",
            ["Storks return to the river"],
            id="in line",
        ),
    ],
)
def test_the_rail_is_read_as_leads_and_never_as_body(rail: str, headlines: list[str]) -> None:
    """A lead is a headline in its place, and the body ends where the rail begins."""
    text = f"Ferry line reopens\n{_FIRST}\n{_SECOND}\n{rail}"

    findings = read_flat(text)

    assert [lead.headline for lead in findings["related"] or ()] == headlines
    assert _paragraphs(findings) == (_FIRST, _SECOND)


def test_a_lead_knows_its_time_and_that_its_teaser_was_cut_off() -> None:
    """Teasers that end as a sentence does are whole."""
    rail = (
        "Read also\nStorks return 02:24\nMost nests are on old chimneys and they...\n"
        "Court postpones ruling\n23.07.2024, 19:01\n"
        "The judges want to hear two more experts before they decide on it.\n"
    )

    leads = read_flat(f"Ferry line reopens\n{_FIRST}\n{_SECOND}\n{rail}")["related"]

    assert [(lead.time, lead.truncated, lead.position) for lead in leads or ()] == [
        ("02:24", True, 0),
        ("23.07.2024, 19:01", False, 1),
    ]


def test_the_article_goes_on_after_a_rail_in_its_middle() -> None:
    """Two paragraphs in a row are no teasers."""
    rail = "Read also\nStorks return to the river"
    text = f"Ferry line reopens\n{_FIRST}\n{_SECOND}\n{rail}\n{_THIRD}\n{_FOURTH}"

    findings = read_flat(text)

    assert _paragraphs(findings) == (_FIRST, _SECOND, _THIRD, _FOURTH)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        pytest.param("What do you think about it?", "prompt", id="prompt"),
        pytest.param("Source: Northern Courier", "source_line", id="source"),
        pytest.param("Photo: Pavel Dorn", "credit", id="credit"),
        pytest.param("Share on Telegram", "share", id="share bar"),
        pytest.param("Advertisement", "advert", id="advert"),
        pytest.param("Subscribe to our daily letter", "newsletter", id="newsletter"),
        pytest.param("12 comments", "comment", id="comments"),
        pytest.param("By Ilse Tarnow and Pavel Dorn", "byline", id="byline"),
        pytest.param("From one chest to a cellar", "subhead", id="subhead"),
        pytest.param("\u201cNobody has won at all.\u201d", "quote", id="quote"),
        pytest.param("He declined to comment on the new cookies.", "paragraph", id="prose"),
    ],
)
def test_a_line_between_paragraphs_is_what_it_says_it_is(line: str, kind: str) -> None:
    """Furniture in the middle of an article is typed, and left out of the body."""
    text = f"Ferry line reopens\n{_FIRST}\n{line}\n{_SECOND}\n{_THIRD}"

    findings = read_flat(text)

    assert (kind, line) in _typed(findings, text)
    is_text = kind in ("paragraph", "subhead", "quote")
    assert (line in _paragraphs(findings)) is is_text


@pytest.mark.parametrize(
    ("line", "name", "role"),
    [
        pytest.param("Source: Northern Courier", "Northern Courier", "cited", id="outlet"),
        pytest.param("Source: Reuters", "Reuters", "wire", id="wire"),
    ],
)
def test_a_source_line_names_a_source_and_its_role(line: str, name: str, role: str) -> None:
    """The span points at the name alone."""
    text = f"{_FIRST}\n{_SECOND}\n{line}"

    source = read_flat(text)["source"]

    assert source is not None
    assert (source.name, source.role) == (name, role)
    assert source.span is not None
    assert text[slice(*source.span)] == name


def test_references_are_recorded_and_stay_in_the_body() -> None:
    """A link's words ran together with the sentence around them."""
    glued = "June 24 reportedThat the company had sold two of its boats to a buyer abroad."
    before = "Ferran before commented these reports as an invention."
    text = f"{_FIRST}\n{glued} {before}"

    findings = read_flat(text)

    assert [reference.text for reference in findings["references"] or ()] == [glued, before]
    assert _paragraphs(findings) == (_FIRST, f"{glued} {before}")


def test_a_dateline_may_stand_behind_a_standfirst() -> None:
    """Which is the first paragraph."""
    findings = read_flat(f"Ferry line reopens\n{_FIRST}\nKESSANDRA (NWA) - {_SECOND}")

    dateline = findings["dateline"]
    assert dateline is not None
    assert dateline.text == "KESSANDRA (NWA)"


def test_a_dateline_is_a_block_within_its_paragraph() -> None:
    """The body keeps it, as it was printed."""
    text = f"KESSANDRA, Lantara (NWA) - {_FIRST}\n{_SECOND}"

    findings = read_flat(text)

    assert _typed(findings, text)[1] == ("dateline", "KESSANDRA, Lantara (NWA) -")
    assert _paragraphs(findings)[0].startswith("KESSANDRA")


def test_a_block_is_signed_by_networks_only_where_they_were_asked() -> None:
    """A menu far above the article is called so for want of a better word."""
    menu = ["Home", "News", "Sport", "Weather", "Harbors", "Contact"] * 10
    menu[20] = "We use cookies to improve your experience."
    paragraphs = (_FIRST, _SECOND, _THIRD, _FOURTH) * 3
    text = "\n".join((*menu, "Ferry line reopens after talks", *paragraphs))

    findings = read_flat(text)

    far, _cookies, near, *_ = findings["blocks"] or ()
    assert (far.annotator, far.method, far.confidence) == ("flat_lines@4", "line_rules", 0.5)
    assert (near.annotator, near.method) == ("line_kinds@4", "line_network")


@pytest.mark.parametrize("url", ["https://[news", "https://\u2100.example/a", "https:///a"])
def test_a_text_is_read_whatever_it_is_sent_as_the_address_of(url: str) -> None:
    """The form of an address is checked, not that it leads anywhere."""
    text = f"Ferry line reopens\n{_FIRST}\n{_SECOND}"

    assert read_flat(text, url=url) == read_flat(text)
