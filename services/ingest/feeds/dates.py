"""Dates of feeds as the store keeps them, and in an order."""

from services.ingest.reading.times.declared import parse_declared


def parse_date(text: str) -> str | None:
    """Return a date as ISO 8601, cut to what was printed; None if it is none.

    A zone that was not printed, or has a name that means several, is left out. A year
    before 1900 is an empty field and no date.
    """
    found = parse_declared(text)
    return found.text if found and found.is_meant else None


def to_seconds(date: str | None) -> float | None:
    """Return a date of `parse_date` as seconds since 1970, to sort by; None for none.

    What was not printed counts as its beginning, and a zone that is unknown as UTC.
    """
    found = parse_declared(date) if date is not None else None
    return found.begin().timestamp() if found else None
