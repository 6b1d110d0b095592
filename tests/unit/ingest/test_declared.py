"""Times as feeds and formats declare them: as precise as written, never made up."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.ingest.reading.formats.moments import parse_moment, parse_when
from services.ingest.reading.times.declared import Declared, parse_declared


@pytest.mark.parametrize(
    ("written", "read", "precision"),
    [
        ("2026", Declared("2026"), "year"),
        ("2026-03", Declared("2026-03"), "month"),
        ("20260316", Declared("2026-03-16"), "day"),
        ("2026-03-16T12:40", Declared("2026-03-16T12:40"), "minute"),
        ("2026-03-16T12:40Z", Declared("2026-03-16T12:40", "Z", "offset"), "minute"),
        ("20260314T092653Z", Declared("2026-03-14T09:26:53", "Z", "offset"), "second"),
        ("20260314T0926+0100", Declared("2026-03-14T09:26", "+01:00", "offset"), "minute"),
        (
            "2026-03-16T12:40:07-05",
            Declared("2026-03-16T12:40:07", "-05:00", "offset"),
            "second",
        ),
        ("16 Mar 26 12:40 CET", Declared("2026-03-16T12:40", "+01:00", "zone_name"), "minute"),
        ("Mon, 16 Mar 2026 12:40:07 IST", Declared("2026-03-16T12:40:07"), "second"),
    ],
)
def test_a_time_is_read_as_written(written: str, read: Declared, precision: str) -> None:
    """A zone by its offset, by a name that means one, or not at all."""
    found = parse_declared(written)

    assert found == read
    assert found.precision == precision


@pytest.mark.parametrize(
    "written",
    ["", "202", "2026-W12", "20260230", "2026-03-16T2460", "2026-3-1",
     "2026-03-16T12:40:07+24:00", "1773664800", "9999-99-99", "Mon, 16 Mrz 2026",
     "2026-03-16T12:40Z" + 80 * " " + "or later"],
)  # fmt: skip
def test_what_is_no_time_is_none(written: str) -> None:
    """Neither cut short nor mended."""
    assert parse_declared(written) is None


def test_an_empty_field_of_a_database_is_a_moment_but_no_date_of_anything() -> None:
    """The year 1: an embargo until then has ended, and nothing was published in it."""
    empty = "0001-01-01T00:00:00Z"

    assert parse_moment(empty) == datetime(1, 1, 1, tzinfo=UTC)
    assert parse_when(empty, basis="ninjs", annotator="ninjs@1") is None


@given(
    st.one_of(st.text(max_size=40), st.from_regex(r"\A[0-9]{4}-?[01][0-9]-?[0-3][0-9]T.{0,20}"))
)
def test_what_is_read_is_read_again_as_the_same(text: str) -> None:
    """And has a beginning; nothing raises."""
    found = parse_declared(text)

    if found is not None:
        again = parse_declared(found.text)
        assert again is not None
        assert (again.text, again.begin()) == (found.text, found.begin())
