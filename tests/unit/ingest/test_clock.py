"""Times at the ends of lines."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.ingest.reading.clock import (
    find_clock_at_end,
    find_day_at_end,
    find_day_at_start,
    find_time_at_start,
)


@pytest.mark.parametrize(
    ("line", "value", "printed"),
    [
        pytest.param("Talks at the ministry 12:40", "12:40", "12:40", id="time"),
        pytest.param("Talks at the ministry12:40", "12:40", "12:40", id="glued"),
        pytest.param("Talks 7:05", "07:05", "7:05", id="one digit"),
        pytest.param(
            "Talks 23.07.2024, 19:01", "2024-07-23T19:01", "23.07.2024, 19:01", id="with date"
        ),
        pytest.param("Talks 31.02.2024 19:01", "19:01", "19:01", id="no such day"),
        pytest.param("12:40", "12:40", "12:40", id="alone"),
    ],
)
def test_a_time_at_the_end_is_read(line: str, value: str, printed: str) -> None:
    """With its date where that is printed too, and with its place."""
    clock = find_clock_at_end(line)

    assert clock is not None
    assert (clock.value, line[clock.start : clock.end]) == (value, printed)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("The last boat leaves at 12:40", id="told, not borne"),
        pytest.param("Talks 24:40", id="no such hour"),
        pytest.param("Talks 12:60", id="no such minute"),
        pytest.param("Marathon won in 2:12:40", id="a duration"),
        pytest.param("Talks 12:40 again", id="not at the end"),
        pytest.param("A typo kept the village off the map for 60 years", id="a stretch"),
        pytest.param("", id="empty"),
    ],
)
def test_what_is_no_time_of_the_line_is_left_alone(line: str) -> None:
    """A wrong time is worse than none."""
    assert find_clock_at_end(line) is None


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Storkarna är tillbaka för 2 timmar sedan", id="Swedish"),
        pytest.param("Storkene er tilbake for 2 timer siden", id="Norwegian"),
    ],
)
def test_what_is_told_before_and_behind_is_a_time_ago(line: str) -> None:
    """Only in English is the first word alone a stretch."""
    clock = find_clock_at_end(line)

    assert clock is not None
    assert clock.ago == (2, "hour")


@pytest.mark.parametrize(
    ("line", "value"),
    [
        pytest.param("02:24 Storks return", "02:24", id="time"),
        pytest.param("23.07.2024, 19:01 Storks return", "2024-07-23T19:01", id="with date"),
        pytest.param("Storks return 02:24", None, id="not at the start"),
        pytest.param("02:24", None, id="no words"),
    ],
)
def test_a_time_in_front_is_read_if_words_follow(line: str, value: str | None) -> None:
    """Rails print it on either side."""
    clock = find_time_at_start(line)

    assert (clock and clock.value) == value


@settings(deadline=None)
@given(line=st.text(alphabet="0123456789:., at"))
def test_a_time_lies_within_its_line(line: str) -> None:
    """Whatever digits surround it."""
    for clock in (find_clock_at_end(line), find_time_at_start(line)):
        assert clock is None or 0 <= clock.start < clock.end <= len(line)


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        pytest.param("قبل يوم \u2013 قنديل على الشاطئ", "قبل يوم", id="Arabic"),
        pytest.param("vor einem Tag \u2013 Quallen am Strand", "vor einem Tag", id="German"),
        pytest.param("vor dem Rathaus \u2013 Quallen am Strand", None, id="a place"),
        pytest.param("before a day \u2013 jellyfish", None, id="not said so"),
    ],
)
def test_a_time_in_words_may_begin_a_line(line: str, printed: str | None) -> None:
    """It counts where lines beside it begin with times."""
    time = find_day_at_start(line)

    assert (time and line[time.start : time.end]) == printed


@pytest.mark.parametrize(
    ("line", "ago"),
    [
        pytest.param("عودة القطار الليلي منذ يوم واحد", (1, "day"), id="ago"),
        pytest.param("عودة القطار الليلي في يوم واحد", None, id="a stretch"),
    ],
)
def test_one_behind_what_is_counted_ends_a_time(line: str, ago: tuple[int, str] | None) -> None:
    """As Arabic and Hebrew have it."""
    clock = find_clock_at_end(line)

    assert (clock and clock.ago) == ago


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        pytest.param("नदी पर लौटे सारस 25 जुलाई", "25 जुलाई", id="a vowel at the end"),
        pytest.param("नदी पर लौटे सारस 25 अगस्त", "25 अगस्त", id="a sign inside"),
        pytest.param("नदी पर लौटे सारस 7 सितंबर.", "7 सितंबर", id="shortened"),
        pytest.param("नदी पर लौटे सारस 25 लोग", None, id="no month"),
    ],
)
def test_a_day_of_hindi_ends_a_line(line: str, printed: str | None) -> None:
    """Its vowel signs are no letters, and stand inside its words."""
    day = find_day_at_end(line)

    assert (day and line[day.start : day.end]) == printed


@pytest.mark.parametrize(
    ("line", "offset"),
    [
        pytest.param("24.07.2024, 14:51 GMT+2", "+02:00", id="ahead"),
        pytest.param("Atualizado em 24/07/2024 14h51 UTC-3", "-03:00", id="behind"),
        pytest.param("24.07.2024, 14:51 UTC \u22123", "-03:00", id="a minus"),
    ],
)
def test_a_zone_with_its_hours_ends_a_time(line: str, offset: str) -> None:
    """Of one figure, too."""
    clock = find_clock_at_end(line)

    assert clock is not None
    assert clock.offset == offset
