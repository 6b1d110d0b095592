"""Dates of feeds: as precise as printed, never made up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.ingest.feeds.dates import parse_date, to_seconds


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("2026", "2026"),
        ("2026-03", "2026-03"),
        ("2026-03-16", "2026-03-16"),
        ("20260316", "2026-03-16"),
        ("2026-03-16T12:40Z", "2026-03-16T12:40Z"),
        ("2026-03-16T12:40:07+01:00", "2026-03-16T12:40:07+01:00"),
        ("2026-03-16T12:40:07.123456+0100", "2026-03-16T12:40:07+01:00"),
        ("2026-03-16 12:40:07", "2026-03-16T12:40:07"),
        ("2026-03-16 12:40:07 UTC", "2026-03-16T12:40:07Z"),
        ("Mon, 16 Mar 2026 12:40:07 GMT", "2026-03-16T12:40:07Z"),
        ("Mon, 16 Mar 2026 12:40 +0100", "2026-03-16T12:40+01:00"),
        ("Monday, 16-Mar-26 12:40:07 UTC", "2026-03-16T12:40:07Z"),
        ("16 March 2026", "2026-03-16"),
        ("Mon,  6 Mar 2026 2:40:07 EST", "2026-03-06T02:40:07-05:00"),
        ("Mon, 16 Mar 2026 12:40:07 IST", "2026-03-16T12:40:07"),
        ("16 Mar 2026 12:40:07 +0100 (Central European Time)", "2026-03-16T12:40:07+01:00"),
        ("  Mon,\n16 Mar 2026  12:40:07\tZ ", "2026-03-16T12:40:07Z"),
    ],
)  # fmt: skip
def test_a_date_is_read_as_printed(printed: str, read: str) -> None:
    """A zone whose name means several is left out."""
    assert parse_date(printed) == read


@pytest.mark.parametrize(
    "printed",
    ["", "yesterday", "31 Feb 2026", "2026-13-01", "12:40", "Mon, 16 Mrz 2026 12:40:00 GMT",
     "2026-03-16T25:00", "0000-00-00", "16/03/2026", "2026-03-16T12:40:00+99:99", "0001"],
)  # fmt: skip
def test_what_is_no_date_is_none(printed: str) -> None:
    """Rather none than a wrong one."""
    assert parse_date(printed) is None


@given(st.text(max_size=60))
def test_no_text_makes_it_raise(text: str) -> None:
    """And what is read can be sorted by."""
    found = parse_date(text)

    assert found is None or to_seconds(found) is not None


def test_dates_of_any_precision_are_sorted() -> None:
    """What was not printed counts as its beginning."""
    dates = ["2026", "2026-03", "2026-03-16", "2026-03-16T12:40+01:00", "2026-03-16T12:40Z"]

    seconds = [to_seconds(date) for date in dates]

    assert seconds == sorted(seconds, key=lambda one: one or 0.0)
    assert seconds[-1] == 1_773_664_800.0
