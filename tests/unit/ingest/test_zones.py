"""Zones of times, however they are written."""

import pytest

from services.ingest.reading.markup.moments import find_moment, parse_moment
from services.ingest.reading.times.declared import parse_declared
from services.ingest.reading.times.printed import find_times
from services.ingest.reading.times.zones import format_offset


@pytest.mark.parametrize(
    ("written", "offset"),
    [
        ("Z", "Z"),
        ("+2", "+02:00"),
        ("-3:30", "-03:30"),
        ("+530", "+05:30"),
        ("+15", None),
        ("z", "Z"),
        ("+02", "+02:00"),
        ("+0530", "+05:30"),
        ("-05:00", "-05:00"),
        ("\u221203:00", "-03:00"),
        ("+00:00", "Z"),
        ("-0000", "Z"),
        ("+14:00", "+14:00"),
        ("+14:30", None),
        ("+1500", None),
        ("+02:60", None),
        ("+0\u09e7:00", "+01:00"),
        ("+\u0967\u096b00", None),
    ],
)
def test_an_offset_has_one_spelling(written: str, offset: str | None) -> None:
    """And is one that some clock has."""
    assert format_offset(written) == offset


@pytest.mark.parametrize(
    ("written", "offset", "source"),
    [
        pytest.param("CDT", "-05:00", "zone_name", id="Chicago"),
        pytest.param("BST", "+01:00", "zone_name", id="London"),
        pytest.param("MESZ", "+02:00", "zone_name", id="Berlin"),
        pytest.param("WIB", "+07:00", "zone_name", id="Jakarta, of no T at its end"),
        pytest.param("WET", "Z", "zone_name", id="Lisbon"),
        pytest.param("GMT", "Z", "zone_name", id="Greenwich"),
        pytest.param("GMT+2", "+02:00", "offset", id="an hour of one figure"),
        pytest.param("UTC-3", "-03:00", "offset", id="behind"),
        pytest.param("GMT+05:30", "+05:30", "offset", id="half an hour"),
        pytest.param("UTC -3:30", "-03:30", "offset", id="half an hour behind"),
        pytest.param("GMT+0200", "+02:00", "offset", id="without a colon"),
        pytest.param("+0200", "+02:00", "offset", id="bare"),
        pytest.param("IST", None, None, id="three zones are called so"),
    ],
)
def test_a_zone_is_the_same_in_a_line_in_markup_and_in_a_feed(
    written: str, offset: str | None, source: str | None
) -> None:
    """One table and one spelling for all who read times."""
    (printed,) = find_times(f"24 July 2024 14:05 {written}")
    moment = parse_moment(f"2024-07-24 14:05 {written}")
    declared = parse_declared(f"24 Jul 2024 14:05 {written}")

    assert (printed.offset, printed.offset_source) == (offset, source)
    assert moment is not None
    assert (moment.zone, moment.zone_source) == (offset, source)
    assert declared is not None
    assert (declared.zone or None, declared.zone_source) == (offset, source)


def test_only_mail_headers_fix_which_of_three_zones_is_cst() -> None:
    """Elsewhere it is as often that of China."""
    (printed,) = find_times("24 July 2024 14:05 CST")
    moment = parse_moment("2024-07-24 14:05 CST")
    declared = parse_declared("24 Jul 2024 14:05 CST")

    assert printed.offset is None
    assert moment is not None
    assert moment.zone is None
    assert declared is not None
    assert declared.zone == "-06:00"


@pytest.mark.parametrize("written", ["GMT+15", "UTC-14:30"])
def test_an_offset_that_no_clock_has_is_not_read_as_none(written: str) -> None:
    """A zone that cannot be is unknown, and not that of Greenwich."""
    (printed,) = find_times(f"24 July 2024 14:05 {written}")
    moment = parse_moment(f"2024-07-24 14:05 {written}")

    assert (printed.offset, printed.offset_source) == (None, None)
    assert moment is not None
    assert (moment.zone, moment.zone_source) == (None, None)


def test_a_dash_behind_a_zone_is_no_sign() -> None:
    """It parts the clock from the headline."""
    (printed,) = find_times("14:05 GMT - 3 dead in fire")

    assert (printed.offset, printed.end) == ("Z", len("14:05 GMT"))


def test_a_word_behind_a_clock_is_no_zone() -> None:
    """However it ends."""
    found = find_moment("24 July 2024 14:05 Just in")

    assert found is not None
    assert found[2] == len("24 July 2024 14:05")
