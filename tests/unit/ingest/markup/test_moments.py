"""Days and times as machines and pages write them."""

import pytest

from services.ingest.reading.markup.moments import Moment, parse_moment


def _said(moment: Moment | None) -> tuple[str, str | None, str | None] | None:
    return (moment.day.isoformat(), moment.clock, moment.zone) if moment else None


@pytest.mark.parametrize(
    ("text", "day", "clock", "zone"),
    [
        pytest.param("2024-05-17", "2024-05-17", None, None, id="day"),
        pytest.param("2024-05-17T09:32:10+02:00", "2024-05-17", "09:32:10", "+02:00", id="ISO"),
        pytest.param("2024-05-17T09:32Z", "2024-05-17", "09:32", "Z", id="UTC"),
        pytest.param("2024-05-17T09:32:10.123Z", "2024-05-17", "09:32:10", "Z", id="fraction"),
        pytest.param(
            "2024-05-17 09:32:10 -0500", "2024-05-17", "09:32:10", "-05:00", id="space"
        ),
        pytest.param("2024-05-17T00:00:00+02:00", "2024-05-17", None, None, id="midnight"),
        pytest.param("20240517T093210Z", "2024-05-17", "09:32:10", "Z", id="compact"),
        pytest.param("1715931130", "2024-05-17", "07:32:10", "Z", id="epoch"),
        pytest.param("1715931130000", "2024-05-17", "07:32:10", "Z", id="epoch in ms"),
        pytest.param(
            "Fri, 17 May 2024 09:32:10 GMT", "2024-05-17", "09:32:10", "Z", id="RFC 2822"
        ),
        pytest.param(
            "Fri May 17 09:32:10 CEST 2024", "2024-05-17", "09:32:10", "+02:00", id="POSIX"
        ),
        pytest.param(
            "Fri May 17 2024 09:32:10 GMT+0200 (CEST)",
            "2024-05-17",
            "09:32:10",
            "+02:00",
            id="JavaScript",
        ),
        pytest.param("May 17, 2024 9:32 PM", "2024-05-17", "21:32", None, id="English"),
        pytest.param("17th May 2024", "2024-05-17", None, None, id="ordinal"),
        pytest.param("17. Mai 2024, 09:32 Uhr", "2024-05-17", "09:32", None, id="German"),
        pytest.param("17 mai 2024 \u00e0 09h32", "2024-05-17", "09:32", None, id="French"),
        pytest.param("17 de mayo de 2024", "2024-05-17", None, None, id="Spanish"),
        pytest.param(
            "17 \u043c\u0430\u044f 2024, 09:32", "2024-05-17", "09:32", None, id="Russian"
        ),
        pytest.param("2024\u5e745\u670817\u65e5", "2024-05-17", None, None, id="Japanese"),
        pytest.param("2024\ub144 5\uc6d4 17\uc77c", "2024-05-17", None, None, id="Korean"),
        pytest.param("17.05.2024 - 09:32", "2024-05-17", "09:32", None, id="dots"),
        pytest.param("17.05.24 | 09:32 Uhr", "2024-05-17", "09:32", None, id="two digits"),
        pytest.param("17/05/2024 09:32", "2024-05-17", "09:32", None, id="day over twelve"),
        pytest.param("05/17/2024", "2024-05-17", None, None, id="month first for sure"),
    ],
)
def test_a_moment_is_read_as_precisely_as_it_was_written(
    text: str, day: str, clock: str | None, zone: str | None
) -> None:
    """Never more."""
    assert _said(parse_moment(text)) == (day, clock, zone)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("03/04/2024", id="two meanings"),
        pytest.param("yesterday", id="relative"),
        pytest.param("12:40", id="no day"),
        pytest.param("May 17", id="no year"),
        pytest.param("2024-13-45", id="no such day"),
        pytest.param("0001-01-01T00:00:00", id="a system's nothing"),
        pytest.param("0", id="zero"),
        pytest.param("", id="nothing"),
        pytest.param(None, id="none"),
        pytest.param(["2024-05-17"], id="a list"),
        pytest.param(True, id="a truth"),
    ],
)
def test_what_names_no_day_for_sure_is_none(text: object) -> None:
    """No date is made up."""
    assert parse_moment(text) is None


@pytest.mark.parametrize(
    ("month_first", "day"),
    [
        pytest.param(True, "2024-03-04", id="American"),
        pytest.param(False, "2024-04-03", id="elsewhere"),
    ],
)
def test_the_language_tells_which_number_is_the_month(*, month_first: bool, day: str) -> None:
    """Where both could be."""
    moment = parse_moment("03/04/2024", month_first=month_first)

    assert moment is not None
    assert moment.day.isoformat() == day


def test_a_zone_that_means_two_offsets_is_left_out() -> None:
    """IST is India, Ireland or Israel."""
    moment = parse_moment("2024-05-17 09:32 IST")

    assert _said(moment) == ("2024-05-17", "09:32", None)


@pytest.mark.parametrize(
    ("text", "clock", "zone"),
    [
        ("2024-05-17T09:32:10+0\u09e8:00", "09:32:10", "+02:00"),
        ("2024-05-17T09:3\u0968:1\u0660+02:00", "09:32:10", "+02:00"),
        ("Fri May 17 2024 09:82:10 GMT+0200", None, None),
        ("Fri May 17 2024 09:32:60 GMT+0200", None, None),
    ],
)
def test_a_time_is_written_in_digits_that_make_one(
    text: str, clock: str | None, zone: str | None
) -> None:
    """A page may write what it likes, in digits of any script: its days can be told."""
    moment = parse_moment(text)

    assert _said(moment) == ("2024-05-17", clock, zone)
    assert moment is not None
    assert len(moment.days) == 1
