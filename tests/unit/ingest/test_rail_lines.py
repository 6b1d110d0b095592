"""Lines below rails, and lines taken for leads: what they are by the leads beside them."""

from collections.abc import Callable

import numpy as np
import pytest

from services.ingest.reading.layout import Layout
from services.ingest.reading.linekinds.names import KINDS
from services.ingest.reading.lines import make_line
from services.ingest.reading.marks import find_mark
from services.ingest.reading.rails.columns import RailLines
from services.ingest.reading.rails.following import take_following
from services.ingest.reading.rails.parts import shape
from services.ingest.reading.rails.strays import drop_strays
from shared.article import BlockType

_HEADING, _ITEM, _TIME = BlockType.RAIL_HEADING, BlockType.RAIL_ITEM, BlockType.RAIL_TIME
_TEASER, _TEXT, _SUBHEAD = BlockType.RAIL_TEASER, BlockType.PARAGRAPH, BlockType.SUBHEAD
_NAV, _LEGAL, _COMMENT = BlockType.NAV, BlockType.LEGAL, BlockType.COMMENT
_LIKELY, _SURE = 0.6, 0.95

Told = tuple[BlockType, str]


def _read(
    hold: Callable[[RailLines], None],
    *told: Told,
    sure: float = _LIKELY,
    second: BlockType = _NAV,
    is_body: bool = False,
) -> list[BlockType]:
    """Return what lines are held to that the networks call so, or else a second kind.

    `is_body` says that the last line is text to the line model.
    """
    lines = [make_line(text, (0, len(text))) for _, text in told]
    shares = np.zeros((len(told), len(KINDS)), dtype=np.float32)
    shares[:, KINDS.index(second)] = 1 - sure
    for at, (kind, _) in enumerate(told):
        shares[at, KINDS.index(kind)] = sure
    layout = Layout(
        marks=tuple(map(find_mark, lines)),
        headline=None,
        start=0,
        end=0,
        is_body=(*[False] * (len(told) - 1), is_body),
        surety=(0.0,) * len(told),
        by_model=True,
    )
    shaped = tuple(map(shape, lines))
    held = RailLines(shaped, layout, shares.copy(), shares, shares.argmax(axis=1))
    hold(held)
    return [KINDS[at] for at in held.best.tolist()]


def test_a_next_rank_is_a_lead() -> None:
    """The third at least; two lines with figures may have them by chance."""
    ranked = _read(
        take_following,
        (_ITEM, "1. Storks return to the river"),
        (_ITEM, "2. Court postpones the ruling"),
        (_LEGAL, "3. Bridge closed until May"),
    )
    other = _read(
        take_following,
        (_ITEM, "1. Storks return to the river"),
        (_ITEM, "2. Court postpones the ruling"),
        (_LEGAL, "5. Rules of the house"),
    )

    second = _read(
        take_following, (_ITEM, "1. Storks return to the river"), (_LEGAL, "2. Rules")
    )

    assert (ranked[-1], other[-1], second[-1]) == (_ITEM, _LEGAL, _LEGAL)


@pytest.mark.parametrize(
    ("text", "is_time"),
    [
        pytest.param("lundi", True, id="weekday"),
        pytest.param("Tue 23 Jul", True, id="day"),
        pytest.param("07-22", True, id="figures"),
        pytest.param("Monday club", False, id="words"),
    ],
)
def test_a_day_below_a_headline_is_its_time_as_above(text: str, *, is_time: bool) -> None:
    """Where a lead above has its time in the same place."""
    kinds = _read(
        take_following,
        (_HEADING, "Read also"),
        (_ITEM, "Storks return to the river"),
        (_TIME, "3 hours ago"),
        (_ITEM, "Court postpones the ruling"),
        (_NAV, text),
    )

    assert kinds[-1] is (_TIME if is_time else _NAV)


def test_a_day_below_a_headline_is_no_time_where_no_lead_has_one() -> None:
    """It may be a menu."""
    kinds = _read(
        take_following,
        (_ITEM, "Storks return to the river"),
        (_ITEM, "Court postpones the ruling"),
        (_NAV, "Monday"),
    )

    assert kinds[-1] is _NAV


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("Ten terms and conditions that nobody reads 18:22", _ITEM, id="clock"),
        pytest.param("Ten terms and conditions that nobody reads 22 July", _ITEM, id="day"),
        pytest.param("22 July: ten terms that nobody reads", _LEGAL, id="at the other end"),
        pytest.param("Ten terms and conditions that nobody reads", _LEGAL, id="none"),
    ],
)
def test_a_line_with_its_time_where_leads_have_theirs_is_one(
    text: str, kind: BlockType
) -> None:
    """Whatever its words were taken for."""
    kinds = _read(
        take_following,
        (_ITEM, "Storks return to the river 20:05"),
        (_ITEM, "Court postpones the ruling 19:41"),
        (_LEGAL, text),
    )

    assert kinds[-1] is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("yesterday Rotlehm keeps its forecast", _ITEM, id="day"),
        pytest.param("Monday, 20:10 | A choir in the tunnel", _ITEM, id="weekday and clock"),
        pytest.param("Rotlehm keeps its forecast", _LEGAL, id="none"),
    ],
)
def test_a_line_that_begins_with_a_day_is_a_lead_below_those_with_clocks(
    text: str, kind: BlockType
) -> None:
    """News of the day before stands last."""
    kinds = _read(
        take_following,
        (_ITEM, "20:05 Storks return to the river"),
        (_ITEM, "19:41 Court postpones the ruling"),
        (_LEGAL, text),
    )

    assert kinds[-1] is kind


_TEASED = (
    (_ITEM, "Storks return to the river"),
    (_TEASER, "Most of the nests are on old chimneys."),
    (_ITEM, "Court postpones the ruling"),
)


def test_the_last_headline_has_a_teaser_as_others_have() -> None:
    """With the next one below it, too."""
    last = _read(take_following, *_TEASED, (_LEGAL, "The judges keep all rights to wait."))
    inner = _read(
        take_following,
        *((_ITEM, "Bridge closed"), (_TIME, "9:01")),
        (_LEGAL, "The judges keep all rights to wait."),
        *((_ITEM, "Bridge open"), (_TIME, "8:00")),
    )

    assert (last[-1], inner[2]) == (_TEASER, _TEASER)


def test_a_notice_or_text_below_the_last_headline_is_no_teaser() -> None:
    """One that the networks are sure of, and the first of several paragraphs."""
    notice = (_LEGAL, "The publisher keeps all rights to texts.")
    text = (_TEXT, "The judges want to hear two more experts.")

    assert _read(take_following, *_TEASED, notice, sure=_SURE)[-1] is _LEGAL
    assert _read(take_following, *_TEASED, text, is_body=True)[-1] is _TEXT
    assert _read(take_following, *_TEASED, text, text)[-2:] == [_TEXT, _TEXT]


def test_what_readers_say_below_comments_is_no_lead() -> None:
    """Behind their name, or above the time of it."""
    named = _read(
        drop_strays,
        (_COMMENT, "Comments (2)"),
        (_ITEM, "Marta: they promised this last year"),
        (_HEADING, "Read also"),
        (_ITEM, "Marta: a life on the river"),
    )
    timed = _read(
        drop_strays,
        (_COMMENT, "Comments (2)"),
        (_COMMENT, "river_rat"),
        (_ITEM, "Twenty hours awake, greetings"),
        (_TIME, "24.07.2024 13:50"),
    )

    assert named == [_COMMENT, _COMMENT, _HEADING, _ITEM]
    assert timed == [_COMMENT] * 4


def test_a_lead_right_below_the_heading_of_comments_may_be_one() -> None:
    """With its time: their count stands above a rail, too."""
    kinds = _read(
        drop_strays,
        (_COMMENT, "Comments (2)"),
        (_ITEM, "Twenty hours awake, greetings"),
        (_TIME, "24.07.2024 13:50"),
    )

    assert kinds == [_COMMENT, _ITEM, _TIME]


def test_a_lone_line_below_the_label_of_adverts_is_one() -> None:
    """But no lead with a label of its own, and none of a rail around it."""
    label = (BlockType.ADVERT, "Advertisement")
    lone = (_ITEM, "Ladders now for less until July")

    assert _read(drop_strays, label, lone)[-1] is BlockType.ADVERT
    assert _read(drop_strays, label, (_ITEM, "Read also: Ladders for less"))[-1] is _ITEM
    assert _read(drop_strays, (_ITEM, "Storks return"), label, lone)[-1] is _ITEM


@pytest.mark.parametrize(
    ("above", "last", "kind"),
    [
        pytest.param(("20:05 A lake", "19:41 A dam"), "Prices lag", _NAV, id="no time"),
        pytest.param(("1. A lake is full", "2. A dam holds"), "Prices lag", _NAV, id="no rank"),
        pytest.param(("20:05 A lake", "19:41 A dam"), "yesterday A fair", _ITEM, id="a day"),
        pytest.param(("20:05 A lake", "A dam 19:41"), "Prices lag", _ITEM, id="not alike"),
        pytest.param(("A lake", "A dam"), "Prices lag", _ITEM, id="bare"),
    ],
)
def test_a_last_line_without_what_all_leads_have_is_none(
    above: tuple[str, ...], last: str, kind: BlockType
) -> None:
    """A time at the same end, or ranks."""
    kinds = _read(drop_strays, *((_ITEM, text) for text in above), (_ITEM, last))

    assert kinds == [_ITEM, _ITEM, kind]


def test_the_last_lead_above_text_may_be_a_subhead() -> None:
    """If the networks see that it may, and the article goes on below."""
    lines = (
        (_TEXT, "The river is higher than it was for thirty years."),
        (_HEADING, "Read also"),
        (_ITEM, "Storks return to the river"),
        (_ITEM, "A night on the dam"),
        (_TEXT, "Forty helpers filled sacks with sand until the morning."),
    )

    assert _read(drop_strays, *lines, second=_SUBHEAD)[3] is _SUBHEAD
    assert _read(drop_strays, *lines)[3] is _ITEM
    assert _read(drop_strays, *lines[:-1], second=_SUBHEAD)[3] is _ITEM


def test_a_clock_above_text_is_that_of_a_ticker() -> None:
    """If the networks see more of a subhead than of a lead's time."""
    lines = (
        (_ITEM, "Read more: why the dam was late"),
        (_SUBHEAD, "9:12"),
        (_TEXT, "It began to rain at four in the morning."),
    )
    as_time = _read(_time_first, *lines)
    below = _read(_time_first, *lines[:2], (_LEGAL, "All rights reserved"))
    of_lead = _read(_time_first, lines[0], (_TIME, "9:12"), lines[2])

    assert (as_time[1], below[1], of_lead[1]) == (BlockType.TIME, _TIME, _TIME)


def _time_first(lines: RailLines) -> None:
    """Hold lines as on a page, where no time alone on its line is text."""
    lines.settle(1, KINDS.index(_TIME))
    drop_strays(lines)


def test_a_short_line_without_a_time_is_the_label_of_the_lead_below() -> None:
    """Where leads have their times on lines of their own."""
    timed = ((_ITEM, "Storks return to the river"), (_TIME, "3 hours ago"))

    assert _read(drop_strays, (_ITEM, "Nature"), *timed)[0] is _HEADING
    assert (
        _read(drop_strays, (_ITEM, "A night on the dam with forty helpers"), *timed)[0] is _ITEM
    )
    assert _read(drop_strays, (_ITEM, "Nature"), *timed[:1])[0] is _ITEM
