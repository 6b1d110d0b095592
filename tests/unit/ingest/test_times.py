# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
"""Times as printed, and what they say once it is known when the page was sent."""

from datetime import UTC, date, datetime
from itertools import pairwise
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.ingest.reading.times import lexicon
from services.ingest.reading.times.printed import find_times
from services.ingest.reading.times.resolving import Place, infer_date, resolve
from services.ingest.reading.times.tape import may_begin_with_time, may_hold_time
from services.ingest.reading.words.folding import tokenize

_SENT: Final = datetime(2024, 7, 24, 15, 30, tzinfo=UTC)
_PLACE: Final = Place("time_line", (0, 5))


@pytest.mark.parametrize(
    ("text", "value", "precision", "inferred"),
    [
        pytest.param("12:40", "12:40", "time_of_day", False, id="clock"),
        pytest.param("23.07.2024, 19:01", "2024-07-23T19:01", "minute", False, id="dots"),
        pytest.param("24 July 2024 at 7:01 PM", "2024-07-24T19:01", "minute", False, id="pm"),
        pytest.param("July 24, 2024 2:05 p.m.", "2024-07-24T14:05", "minute", False, id="p.m."),
        pytest.param("July 24", "2024-07-24", "day", True, id="no year"),
        pytest.param("December 30", "2023-12-30", "day", True, id="last year's"),
        pytest.param("July 2024", "2024-07", "month", False, id="month"),
        pytest.param("yesterday, 14:05", "2024-07-23T14:05", "minute", True, id="yesterday"),
        pytest.param("2 hours ago", "2024-07-24T13", "hour", True, id="ago"),
        pytest.param("an hour ago", "2024-07-24T14", "hour", True, id="an hour"),
        pytest.param("5 min", "2024-07-24T15:25", "minute", True, id="short"),
        pytest.param("2024-07-23T19:01:33Z", "2024-07-23T19:01:33", "second", False, id="iso"),
        pytest.param("12/31/2023", "2023-12-31", "day", False, id="month first, surely"),
        pytest.param("08/07/2024", "2024-07-08", "day", True, id="the other is to come"),
        pytest.param("12.40 Uhr", "12:40", "time_of_day", False, id="de"),
        pytest.param("vor 3 Stunden", "2024-07-24T12", "hour", True, id="de ago"),
        pytest.param("24. Juli 2024, 9 Uhr", "2024-07-24T09", "hour", False, id="de hour"),
        pytest.param(
            "le 24 juillet 2024 à 14h05", "2024-07-24T14:05", "minute", False, id="fr"
        ),
        pytest.param("il y a 3 heures", "2024-07-24T12", "hour", True, id="fr ago"),
        pytest.param("24 de julio de 2024", "2024-07-24", "day", False, id="es"),
        pytest.param("hace 2 horas", "2024-07-24T13", "hour", True, id="es ago"),
        pytest.param("24 luglio 2024, ore 9:40", "2024-07-24T09:40", "minute", False, id="it"),
        pytest.param("há 2 horas", "2024-07-24T13", "hour", True, id="pt ago"),
        pytest.param("2 uur geleden", "2024-07-24T13", "hour", True, id="nl ago"),
        pytest.param("24 lipca 2024, 14:05", "2024-07-24T14:05", "minute", False, id="pl"),
        pytest.param("2 godziny temu", "2024-07-24T13", "hour", True, id="pl ago"),
        pytest.param("вчера, 12:40", "2024-07-23T12:40", "minute", True, id="ru yesterday"),
        pytest.param("24 июля 2024 г., 14:05", "2024-07-24T14:05", "minute", False, id="ru"),
        pytest.param("годину тому", "2024-07-24T14", "hour", True, id="uk ago"),
        pytest.param("24 Temmuz 2024", "2024-07-24", "day", False, id="tr"),
        pytest.param("3 saat önce", "2024-07-24T12", "hour", True, id="tr ago"),
        pytest.param("٢٤ يوليو ٢٠٢٤ ١٤:٠٥", "2024-07-24T14:05", "minute", False, id="ar"),
        pytest.param("منذ ساعتين", "2024-07-24T13", "hour", True, id="ar two hours"),
        pytest.param("לפני שבועיים", "2024-07", "month", True, id="he two weeks"),
        pytest.param("לפני חודשיים", "2024-05", "month", True, id="he two months"),
        pytest.param("2小时前", "2024-07-24T13", "hour", True, id="zh ago"),
        pytest.param("7月24日 下午2点30分", "2024-07-24T14:30", "minute", True, id="zh"),
        pytest.param("昨天", "2024-07-23", "day", True, id="zh yesterday"),
        pytest.param("3時間前", "2024-07-24T12", "hour", True, id="ja ago"),
        pytest.param("2024年7月24日 14時05分", "2024-07-24T14:05", "minute", False, id="ja"),
        pytest.param("2024. 7. 24. 오후 2:30", "2024-07-24T14:30", "minute", False, id="ko"),
        pytest.param("24. července 2024 14:05", "2024-07-24T14:05", "minute", False, id="cs"),
        pytest.param("24 जुलाई 2024, 14:05", "2024-07-24T14:05", "minute", False, id="hi"),
        pytest.param("2024. július 24. 14:05", "2024-07-24T14:05", "minute", False, id="hu"),
    ],
)
def test_a_printed_time_says_what_it_says_and_no_more(
    text: str, value: str, precision: str, *, inferred: bool
) -> None:
    """No finer than printed; what comes from the time of submission is marked."""
    (printed,) = find_times(text)

    when = resolve(printed, _PLACE, base=_SENT)

    assert when is not None
    assert (when.value, when.precision, when.inferred) == (value, precision, inferred)
    assert when.basis == ("relative_to_submission" if inferred else "time_line")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("7/8/2023", id="either may be the day"),
        pytest.param("31.02.2024", id="no such day"),
        pytest.param("0/0/2024", id="no day and no month"),
        pytest.param("00.07.2024", id="no day"),
        pytest.param("2024-00-00", id="an empty field, with its year"),
        pytest.param("0000-00-00 00:00:00", id="an empty field"),
        pytest.param("26.07.2024, 10:00", id="yet to come"),
        pytest.param("5 min read", id="a length"),
        pytest.param("Flight 24 left gate 7", id="numbers"),
        pytest.param("99:99", id="no such clock"),
    ],
)
def test_no_date_is_made_up(text: str) -> None:
    """Unknown stays unknown."""
    whens = [resolve(printed, _PLACE, base=_SENT) for printed in find_times(text)]

    assert [when for when in whens if when] == []


def test_slashes_are_read_as_the_language_writes_them() -> None:
    """In French the day leads; English says nothing."""
    (french,) = find_times("7/8/2023", "fr")
    (english,) = find_times("7/8/2023", "en")

    assert french.value == "2023-08-07"
    assert english.value == ""


def test_nothing_relative_is_resolved_without_the_time_of_submission() -> None:
    """Only a clock is left of "yesterday, 14:05"."""
    (yesterday,) = find_times("yesterday, 14:05")
    (ago,) = find_times("2 hours ago")

    when = resolve(yesterday, _PLACE, base=None)

    assert when is not None
    assert (when.value, when.precision) == ("14:05", "time_of_day")
    assert resolve(ago, _PLACE, base=None) is None


@pytest.mark.parametrize(
    ("text", "offset", "source"),
    [
        pytest.param("24 July 2024 14:05 GMT", "Z", "zone_name", id="GMT"),
        pytest.param("24 July 2024 14:05 CEST", "+02:00", "zone_name", id="CEST"),
        pytest.param("14:05 МСК, 24.07.2024", "+03:00", "zone_name", id="MSK"),
        pytest.param("24 July 2024 14:05 GMT+3", "+03:00", "offset", id="GMT+3"),
        pytest.param("2024-07-24T14:05+05:30", "+05:30", "offset", id="offset"),
        pytest.param("24 July 2024 14:05 IST", None, None, id="three zones are called so"),
        pytest.param("24 July 2024 14:05", None, None, id="none"),
    ],
)
def test_a_zone_is_told_by_an_offset_or_by_a_name_that_means_one(
    text: str, offset: str | None, source: str | None
) -> None:
    """A name that several zones share tells nothing."""
    (printed,) = find_times(text)

    assert (printed.offset, printed.offset_source) == (offset, source)
    assert printed.end == len(text)


@pytest.mark.parametrize(
    ("text", "sent", "value"),
    [
        pytest.param(
            "yesterday, 14:05", datetime(1, 1, 1, tzinfo=UTC), "14:05", id="first day"
        ),
        pytest.param(
            "tomorrow, 14:05", datetime.max.replace(tzinfo=UTC), "14:05", id="last day"
        ),
        pytest.param("24 July", datetime.max.replace(tzinfo=UTC), "9999-07-24", id="last year"),
    ],
)
def test_a_page_may_be_sent_at_either_end_of_all_calendars(
    text: str, sent: datetime, value: str
) -> None:
    """A sender may date a page so; what is beyond is not told."""
    (printed,) = find_times(text)

    when = resolve(printed, _PLACE, base=sent)

    assert when is not None
    assert when.value == value


def test_a_bare_clock_on_a_known_day_is_marked_as_inferred() -> None:
    """With the basis that told the day."""
    (clock,) = find_times("12:40")

    when = infer_date(clock, date(2024, 7, 23), Place("url", (0, 5)), base=_SENT)

    assert when is not None
    assert (when.value, when.basis, when.inferred) == ("2024-07-23T12:40", "url", True)


@settings(deadline=None, max_examples=300)
@given(
    parts=st.lists(
        st.one_of(
            st.sampled_from(
                [
                    *("12:40", "23.07.2024", "July", "24", "2 hours ago", "vor", "3", "年"),
                    *("7月", "午後", "GMT", "+03:00", "yesterday", "à", "h", "час", "назад"),
                    *("ساعتين", ".", ",", "/", "0/0/2024", "2024-00-00", "00.00"),
                ]
            ),
            st.text(max_size=6),
        ),
        max_size=12,
    ),
    joint=st.sampled_from(["", " ", ", "]),
)
def test_times_lie_in_order_within_any_text(parts: list[str], joint: str) -> None:
    """Never an error, never an overlap, whatever the text."""
    text = joint.join(parts)

    found = find_times(text)

    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(left.end <= right.start for left, right in pairwise(found))
    for one in found:
        when = resolve(one, _PLACE, base=_SENT)
        assert when is None or when.value


def test_every_word_for_one_or_two_of_a_unit_is_known_as_that_unit() -> None:
    """Such a word without its unit would stop the whole page from being read."""
    assert lexicon.UNIT.keys() >= lexicon.ALONE | lexicon.DUAL


@pytest.mark.parametrize(
    ("text", "may"),
    [
        pytest.param("12:40 Ferry runs again", True, id="clock"),
        pytest.param("3 hours ago", True, id="a number and a unit"),
        pytest.param("24 July 2024", True, id="a number and a month"),
        pytest.param("2. Wirtschaft", False, id="a rank"),
        pytest.param("1881 Mill Road, 12:40", False, id="a number of a house"),
        pytest.param("Ferry runs again 12:40", False, id="a word"),
        pytest.param("(12:40)", False, id="a bracket"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_where_no_time_can_begin_none_is_looked_for(text: str, *, may: bool) -> None:
    """A rank, a number of a house or a word that begins no time ends the search."""
    assert may_begin_with_time(text) is may


@given(
    parts=st.lists(
        st.sampled_from(
            [
                *("12:40", "23.07.2024", "July", "24", "2 hours ago", "3", "today", "at", "am"),
                *("2024", "UTC", "+03:00", "h", "Mill", "1.", "(", "-", ",", "5 min"),
            ]
        ),
        max_size=6,
    )
)
def test_a_time_that_begins_a_line_is_never_passed_over(parts: list[str]) -> None:
    """The look at the first two pieces is sure when it says that none begins there."""
    text = " ".join(parts)

    begins = any(printed.start == 0 for printed in find_times(text))

    assert may_begin_with_time(text) or not begins


@given(
    parts=st.lists(
        st.sampled_from(
            [
                *(
                    "12:40",
                    "Today",
                    "Yesterday,",
                    "hier",
                    "ago",
                    "an hour",
                    "last",
                    "Juli",
                    "at",
                ),
                *(
                    "昨天",
                    "어제",
                    "أمس",
                    "вчера",
                    "I dag",
                    "the ferry",
                    "–",
                    "’",
                    "“runs”",
                    "Uhr",
                ),
            ]
        ),
        max_size=6,
    )
)
def test_no_line_with_a_time_is_passed_over(parts: list[str]) -> None:
    """A digit, or a word with which a time begins that has none, is in each of them."""
    text = " ".join(parts)

    assert may_hold_time(text, tokenize(text)) or not find_times(text)


def test_a_headline_in_which_nothing_is_a_time_is_not_searched_for_one() -> None:
    """Of the lines of a page few can hold one."""
    text = "Ferry between Altwied and Hohenau runs again"

    assert not may_hold_time(text, tokenize(text))
