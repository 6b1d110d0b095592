"""Rails: how their lines make leads."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.ingest.reading.lines import make_line
from services.ingest.reading.rails.leads import Lead, make_related
from services.ingest.reading.rails.parts import shape
from services.ingest.reading.rails.reading import read_typed
from shared.article import BlockType
from tests.growth import LINEAR, TIMES_AS_MUCH, growth_of

_HEADS = ("Storks return to the river", "Court postpones the ruling", "Bridge closed until May")
_TEASERS = (
    "Most nests are on old chimneys and they...",
    "The judges want to hear two more experts…",
    "Drivers must take the long way around through...",
)
_TIMES = ("02:24", "23.07.2024, 19:01", "yesterday, 14:05")
_ITEM, _TIME, _TEASER = (
    BlockType.RAIL_ITEM,
    BlockType.RAIL_TIME,
    BlockType.RAIL_TEASER,
)
_KINDS = {"h": _ITEM, "g": _ITEM, "t": _TIME, "x": _TEASER}


def _read(*lines: tuple[BlockType, str]) -> list[Lead]:
    return read_typed([(kind, shape(make_line(text, (0, len(text))))) for kind, text in lines])


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
    lines = [
        (_KINDS[part], {"h": head, "t": moment, "x": teaser, "g": f"{head} {moment}"}[part])
        for head, moment, teaser in zip(_HEADS, _TIMES, _TEASERS, strict=True)
        for part in order
    ]

    leads = _read(*lines)

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
        pytest.param(
            "Storks return - Monday, 14:30", "Storks return", "Monday, 14:30", id="weekday"
        ),
    ],
)
def test_the_time_is_taken_off_the_headline(
    line: str, headline: str, printed: str | None
) -> None:
    """As printed, without what parts the two."""
    (lead,) = _read((_ITEM, line))

    assert (lead.headline, lead.time) == (headline, printed)


def test_figures_that_two_leads_end_with_are_their_times() -> None:
    """Though no lexicon of times knows the shape."""
    leads = _read((_ITEM, "How science came to the pot (22.07)"), (_ITEM, "Milk skin (9.07)"))

    assert _told(leads) == [
        ("How science came to the pot", "22.07", None),
        ("Milk skin", "9.07", None),
    ]


def test_one_figure_at_the_end_of_a_headline_is_left_there() -> None:
    """Nothing beside it tells that it is a time."""
    leads = _read((_ITEM, "Team loses 3-1"), (_ITEM, "Storks return to the river"))

    assert [lead.headline for lead in leads] == ["Team loses 3-1", "Storks return to the river"]


def test_the_ranks_of_leads_are_no_part_of_their_headlines() -> None:
    """They count up from one."""
    leads = _read((_ITEM, "1. Storks return"), (_ITEM, "2. Bridge closed"))

    assert [lead.headline for lead in leads] == ["Storks return", "Bridge closed"]


def test_a_figure_that_begins_a_headline_is_no_rank_by_itself() -> None:
    """No other one counts on from it."""
    leads = _read((_ITEM, "1 in 5 storks stays"), (_ITEM, "Bridge closed"))

    assert [lead.headline for lead in leads] == ["1 in 5 storks stays", "Bridge closed"]


def test_a_section_beside_a_time_belongs_to_no_headline() -> None:
    """It labels the lead above or below."""
    leads = _read(
        (_ITEM, "Storks return to the river"),
        (_ITEM, "News | 20 minutes ago"),
        (_ITEM, "Court postpones the ruling"),
        (_ITEM, "People | 55 minutes ago"),
    )

    assert _told(leads) == [
        ("Storks return to the river", "20 minutes ago", None),
        ("Court postpones the ruling", "55 minutes ago", None),
    ]


def test_a_headline_that_is_cut_off_is_no_cut_off_teaser() -> None:
    """Consumers are told of teasers."""
    leads = _read((_ITEM, "Storks return to..."), (_ITEM, "Court postpones..."))

    assert [(one.headline, one.truncated) for one in make_related(leads)] == [
        ("Storks return to...", False),
        ("Court postpones...", False),
    ]


@settings(deadline=None, max_examples=200)
@given(
    lines=st.lists(
        st.tuples(
            st.sampled_from([_ITEM, _TIME, _TEASER]),
            st.one_of(
                st.sampled_from([*_HEADS, *_TEASERS, *_TIMES]),
                st.text(min_size=1, max_size=9).filter(
                    lambda text: any(map(str.isalnum, text))
                ),
            ),
        ),
        max_size=30,
    )
)
def test_every_lead_has_its_parts_within_the_lines(lines: list[tuple[BlockType, str]]) -> None:
    """Whatever the lines are."""
    leads = _read(*lines)

    for lead in leads:
        assert all(0 <= start < end <= 60 for _, (start, end) in lead.parts)


def test_a_whole_sentence_below_a_headline_is_its_teaser_whatever_it_was_taken_for() -> None:
    """Headlines end without a stop."""
    leads = _read(
        (_ITEM, _HEADS[0]),
        (_ITEM, "Most nests are on old chimneys."),
        (_ITEM, _HEADS[1]),
        (_TEASER, "The judges want to hear two more experts."),
    )

    assert _told(leads) == [
        ("Storks return to the river", None, "Most nests are on old chimneys."),
        ("Court postpones the ruling", None, "The judges want to hear two more experts."),
    ]


def test_headlines_that_all_end_with_a_stop_stay_headlines() -> None:
    """Some papers print them so."""
    leads = _read(*((_ITEM, f"{head}.") for head in _HEADS))

    assert [lead.headline for lead in leads] == [f"{head}." for head in _HEADS]


@pytest.mark.parametrize(
    ("lines", "times"),
    [
        pytest.param(
            [f"{_HEADS[0]} 19 July", f"{_HEADS[1]} 8 July"],
            ["19 July", "8 July"],
            id="at the end",
        ),
        pytest.param(
            [f"July 11, 2024 {_HEADS[0]}", f"June 27, 2024 {_HEADS[1]}"],
            ["July 11, 2024", "June 27, 2024"],
            id="at the start",
        ),
        pytest.param(
            [f"{_HEADS[0]} 12:40", f"{_HEADS[1]} yesterday"],
            ["12:40", "yesterday"],
            id="beside a time",
        ),
        pytest.param([f"{_HEADS[0]} 19 July", _HEADS[1]], [None, None], id="one alone"),
        pytest.param(
            [f"{_HEADS[0]} (20.07.)", f"{_HEADS[1]} (19.07.)"],
            ["20.07.", "19.07."],
            id="dotted",
        ),
        pytest.param(
            [f"{_HEADS[0]} vor 3 Std.", f"{_HEADS[1]} vor 5 Std."],
            ["vor 3 Std.", "vor 5 Std."],
            id="shortened",
        ),
    ],
)
def test_days_at_the_same_end_of_two_leads_are_their_times(
    lines: list[str], times: list[str | None]
) -> None:
    """Alone, such words may be part of the headline."""
    assert [lead.time for lead in _read(*((_ITEM, line) for line in lines))] == times


def test_headline_and_teaser_on_one_line_are_parted() -> None:
    """Where two lines have a dash or a bar between them and are cut off."""
    leads = _read(*((_ITEM, f"{_HEADS[at]} | {_TEASERS[at]}") for at in (0, 1)))

    assert _told(leads) == [(_HEADS[at], None, _TEASERS[at]) for at in (0, 1)]


def test_counts_before_headlines_are_no_part_of_them_with_times_between() -> None:
    """Such as those of comments."""
    lines = [(_ITEM, f"1{at} {head}") for at, head in enumerate(_HEADS)]
    leads = _read(*(one for line in lines for one in (line, (_TIME, "yesterday"))))

    assert [lead.headline for lead in leads] == list(_HEADS)


def test_labels_in_capitals_are_no_part_of_headlines() -> None:
    """Where most lines have one; a name in capitals alone is part of its headline."""
    labeled = _read((_ITEM, f"VIDEO {_HEADS[0]}"), (_ITEM, f"CITY HALL {_HEADS[1]}"))
    named = _read((_ITEM, "UNESCO lists the bridge"), (_ITEM, _HEADS[1]), (_ITEM, _HEADS[2]))

    assert [lead.headline for lead in labeled] == list(_HEADS[:2])
    assert named[0].headline == "UNESCO lists the bridge"


_SHORT_HEADS = (
    "Kites over the old quarry",
    "Choir hires a second bass",
    "Ducks cross the ring road",
)
_AUTHORS = ("Ada Finch", "Tom Weller", "Ada Finch")


@pytest.mark.parametrize(
    ("ends", "times"),
    [
        pytest.param((" 4 min read", " 11 min read", " 2 min read"), None, id="reading time"),
        pytest.param((" (4 Min.)", " (11 Min.)", " (1 Std.)"), None, id="other unit once"),
        pytest.param(("7 min", "12 min", "9 min"), None, id="grown together"),
        pytest.param((" 31 comments", " 4 comments", " 17 comments"), None, id="comments"),
        pytest.param((" 1 310", " 877", " 64"), None, id="falling numbers"),
        pytest.param((" #1", " #2", " #3"), None, id="ranks behind"),
        pytest.param((" 00:41", " 01:15", " 03:20"), None, id="rising lengths"),
        pytest.param((" 12:40", " 36:05", " 8:10"), None, id="a length past 24 hours"),
        pytest.param((" (by Ada Finch)", " (by Tom Weller)", " (by Mo)"), None, id="brackets"),
        pytest.param((" 2h", " 5h", " 9h"), ("2h", "5h", "9h"), id="hours in short"),
        pytest.param((" 15:20", " 14:05", " 13:31"), ("15:20", "14:05", "13:31"), id="clocks"),
        pytest.param(
            (" (14.05) 3 comments", " (13.05) 9 comments", " (11.05) 5 comments"),
            ("14.05", "13.05", "11.05"),
            id="days before comments",
        ),
        pytest.param(
            (" 15:20", " 14:05", " Yesterday"),
            ("15:20", "14:05", "Yesterday"),
            id="day by name",
        ),
    ],
)
def test_what_headlines_end_with_is_told_from_times(
    ends: tuple[str, ...], times: tuple[str, ...] | None
) -> None:
    """Counts and lengths are no part of a lead, times are."""
    lines = [(_ITEM, head + end) for head, end in zip(_SHORT_HEADS, ends, strict=True)]

    leads = _read(*lines)

    shown = [(lead.time or "").strip("()") or None for lead in leads]
    assert [lead.headline for lead in leads] == list(_SHORT_HEADS)
    assert shown == (list(times) if times else [None] * 3)


@pytest.mark.parametrize(
    "labels",
    [
        pytest.param(("Town | ", "Music | ", "Traffic | "), id="bar"),
        pytest.param(("Town \u00b7 ", "Music \u00b7 ", "Traffic \u00b7 "), id="dot"),
        pytest.param(("Ada Finch: ", "Tom Weller: ", "Mo Reed: "), id="authors"),
        pytest.param(("Town", "Music", "Traffic"), id="grown together"),
        pytest.param(("* ", "* ", "* "), id="bullet"),
        pytest.param(("[1] ", "[2] ", "[3] "), id="number in brackets"),
        pytest.param(("\u2460 ", "\u2461 ", "\u2462 "), id="number in a ring"),
    ],
)
def test_what_headlines_begin_with_is_no_part_of_them(labels: tuple[str, ...]) -> None:
    """A section, an author or a bullet stands before the headline."""
    lines = [(_ITEM, label + head) for label, head in zip(labels, _SHORT_HEADS, strict=True)]

    leads = _read(*lines)

    assert _told(leads) == [(head, None, None) for head in _SHORT_HEADS]


@pytest.mark.parametrize(
    "starts",
    [
        pytest.param(("Weather: ", "Rowing: ", "Chess: "), id="one word and a colon"),
        pytest.param(("Part 9 - ", "Part 8 - ", "Part 7 - "), id="number of a part"),
    ],
)
def test_a_topic_with_a_colon_and_the_number_of_a_part_stay(starts: tuple[str, ...]) -> None:
    """They are printed as parts of headlines."""
    lines = [(_ITEM, start + head) for start, head in zip(starts, _SHORT_HEADS, strict=True)]

    leads = _read(*lines)

    assert [lead.headline for lead in leads] == [text for _, text in lines]


def test_authors_behind_headlines_are_told_by_one_that_wrote_twice() -> None:
    """Nothing else parts a name from the words before it."""
    lines = [
        (_ITEM, f"{head} {name}") for head, name in zip(_SHORT_HEADS, _AUTHORS, strict=True)
    ]

    leads = _read(*lines)

    assert [lead.headline for lead in leads] == list(_SHORT_HEADS)


@pytest.mark.parametrize(
    "glue",
    [
        pytest.param(" \u2013 ", id="dash"),
        pytest.param(" ", id="space"),
        pytest.param("", id="nothing"),
    ],
)
@pytest.mark.parametrize("time_first", [True, False, None], ids=["before", "behind", "none"])
def test_headline_and_teaser_beside_each_other_are_parted(
    glue: str, *, time_first: bool | None
) -> None:
    """With a mark, a space or nothing between, and with a time at either end or without."""
    moments = ("15:20", "14:05", "13:31")
    lines = []
    for head, teaser, moment in zip(_SHORT_HEADS, _TEASERS, moments, strict=True):
        words = f"{head}{glue}{teaser}"
        ends = {True: f"{moment} {words}", False: f"{words} ({moment})", None: words}
        lines.append((_TEASER, ends[time_first]))

    leads = _read(*lines)

    times = [None] * 3 if time_first is None else list(moments)
    assert _told(leads) == list(zip(_SHORT_HEADS, times, _TEASERS, strict=True))
    assert all(lead.is_cut_off for lead in leads)


def test_a_stop_behind_the_headline_parts_it_from_its_teaser() -> None:
    """The stop stays with the headline."""
    leads = _read(
        (_TEASER, "Kites over the quarry. The wind was stronger than the string."),
        (_TEASER, "Choir hires a bass. He sings in the bath alone."),
    )

    assert _told(leads) == [
        ("Kites over the quarry.", None, "The wind was stronger than the string."),
        ("Choir hires a bass.", None, "He sings in the bath alone."),
    ]


@pytest.mark.parametrize("text", ["a", "\u201c", "7", "(", "A a", "\u2014 ", "1:", "\u4e00"])
def test_hostile_lines_of_a_rail_are_read_in_linear_time(text: str) -> None:
    """However long one of them is."""
    few, many = (
        [(_ITEM, "x" + text * (size // len(text)) + "x")] * 3
        for size in (10_000, TIMES_AS_MUCH * 10_000)
    )

    assert growth_of(lambda lines: _read(*lines), few, many) < LINEAR
