"""Zones of times, however they are written."""

import pytest

from services.ingest.reading.times.zones import format_offset


@pytest.mark.parametrize(
    ("written", "offset"),
    [
        ("Z", "Z"),
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
