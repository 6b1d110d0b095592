"""Rails: where they begin and end, and how their lines make leads."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.ingest.reading.lines import Line, make_line
from services.ingest.reading.rail import Lead, read_rail

_HEADS = ("Storks return to the river", "Court postpones the ruling", "Bridge closed until May")
_TEASERS = (
    "Most nests are on old chimneys and they...",
    "The judges want to hear two more experts…",
    "Drivers must take the long way around through...",
)
_TIMES = ("02:24", "23.07.2024, 19:01", "yesterday, 14:05")


def _lines(texts: Sequence[str]) -> list[Line]:
    return [make_line(text, (0, len(text))) for text in texts]


def _told(leads: Sequence[Lead]) -> list[tuple[str, str | None, str | None]]:
    return [(lead.headline, lead.time, lead.teaser) for lead in leads]


@pytest.mark.parametrize(
    "order",
    [
        pytest.param("htx", id="headline, time, teaser"),
        pytest.param("thx", id="time first"),
        pytest.param("hxt", id="time last"),
        pytest.param("gx", id="time glued to the headline"),
    ],
)
def test_leads_are_whole_wherever_their_time_stands(order: str) -> None:
    """All leads of a rail have it in the same place."""
    texts = [
        {"h": head, "t": moment, "x": teaser, "g": f"{head} {moment}"}[part]
        for head, moment, teaser in zip(_HEADS, _TIMES, _TEASERS, strict=True)
        for part in order
    ]

    leads = read_rail(_lines(texts))

    assert _told(leads) == list(zip(_HEADS, _TIMES, _TEASERS, strict=True))
    assert all(lead.is_cut_off for lead in leads)


@pytest.mark.parametrize(
    ("line", "headline", "printed"),
    [
        pytest.param(
            "Storks return (2 hours ago)", "Storks return", "2 hours ago", id="bracket"
        ),
        pytest.param("Storks return | 24 July", "Storks return", "24 July", id="bar"),
        pytest.param("14:30 Storks return", "Storks return", "14:30", id="in front"),
        pytest.param("Storks return today", "Storks return today", None, id="a word of it"),
        pytest.param("Read also: Storks return", "Storks return", None, id="label"),
    ],
)
def test_the_time_is_taken_off_the_headline(
    line: str, headline: str, printed: str | None
) -> None:
    """As printed, without what parts the two."""
    (lead,) = read_rail(_lines([line]))

    assert (lead.headline, lead.time) == (headline, printed)


def test_a_rail_of_headlines_cut_off_has_no_teasers() -> None:
    """None of them stands under another."""
    leads = read_rail(_lines(["Storks return to...", "Court postpones...", "Bridge closed..."]))

    assert [lead.teaser for lead in leads] == [None, None, None]
    assert all(lead.is_cut_off for lead in leads)


@settings(deadline=None, max_examples=200)
@given(
    texts=st.lists(
        st.one_of(
            st.sampled_from([*_HEADS, *_TEASERS, *_TIMES]), st.text(min_size=1, max_size=9)
        ),
        max_size=30,
    )
)
def test_every_lead_has_its_parts_within_the_lines(texts: list[str]) -> None:
    """Whatever the lines are."""
    leads = read_rail(_lines(texts))

    for lead in leads:
        assert all(0 <= start < end <= 60 for _, (start, end) in lead.parts)
