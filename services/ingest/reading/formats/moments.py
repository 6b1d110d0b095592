"""Times of news formats, as an article tells them."""

from datetime import UTC, datetime

from services.ingest.reading.times.declared import Declared, parse_declared
from shared.article import When


def parse_when(text: object, *, basis: str, annotator: str) -> When | None:
    """Return a time no more precise than it was written; None for what is no time."""
    found = _parse(text)
    if found is None or not found.is_meant:
        return None
    return When(
        value=found.value,
        precision=found.precision,
        tz=found.zone or None,
        tz_source=found.zone_source,
        basis=basis,
        inferred=False,
        span=None,
        method="declared",
        confidence=1.0,
        annotator=annotator,
    )


def parse_moment(text: object) -> datetime | None:
    """Return a moment in UTC; None for what is none, or has no zone.

    One of the year 1 is a moment: an embargo that ended with it holds nothing back.
    """
    found = _parse(text)
    if found is None or not found.zone:
        return None
    try:
        return found.begin().astimezone(UTC)
    except OverflowError:  # an hour before the end of all calendars
        return None


def _parse(text: object) -> Declared | None:
    return parse_declared(text) if isinstance(text, str) else None
