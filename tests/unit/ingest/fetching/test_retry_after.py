"""A host says for how long it wants to be left alone."""

from datetime import UTC, datetime, timedelta
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.ingest.fetching.retry_after import parse_retry_after

_NOW: Final = datetime(2026, 3, 14, 9, 26, 53, tzinfo=UTC)


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("120", timedelta(seconds=120)),
        (" 0 ", timedelta(0)),
        ("Sat, 14 Mar 2026 09:27:53 GMT", timedelta(minutes=1)),
        ("Sat, 14 Mar 2026 09:00:00 GMT", timedelta(0)),
        ("Sat, 14 Mar 2026 09:27:53", timedelta(minutes=1)),
        ("999999999999", timedelta(hours=24)),
        ("Fri, 31 Dec 9999 23:59:59 GMT", timedelta(hours=24)),
        ("Mon, 01 Jan 99999999999 00:00:00 GMT", None),
        ("", None),
        ("soon", None),
        ("-5", None),
        ("1.5", None),
        ("٣", None),
    ],
)
def test_a_host_says_when_to_come_back(header: str, expected: timedelta | None) -> None:
    """In seconds or as a date, a day at most."""
    assert parse_retry_after(header, now=_NOW) == expected


@given(st.text())
def test_any_retry_after_is_read(header: str) -> None:
    """A host may write what it likes."""
    found = parse_retry_after(header, now=_NOW)

    assert found is None or timedelta(0) <= found <= timedelta(hours=24)
