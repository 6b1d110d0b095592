"""When an article appeared."""

from datetime import UTC, datetime, time, timedelta
from typing import Final

from shared.article import Article

_AHEAD: Final = timedelta(days=1)
_NO_DAY: Final = frozenset({"year", "month", "time_of_day"})


def moment_of(article: Article) -> int:
    """Return the time of publication, else of submission: seconds since 1970.

    A time without a zone is taken for UTC, a day for its noon: either is half a day off
    at most, and stories are counted in days. Nothing appears more than a day after it was
    sent: a wrong year must not push what is new out of where it is sought.
    """
    latest = article.submitted_at + _AHEAD
    return int(min(_published(article) or article.submitted_at, latest).timestamp())


def _published(article: Article) -> datetime | None:
    when = article.published_at
    if when is None or when.precision in _NO_DAY:
        return None
    try:
        moment = datetime.fromisoformat(f"{when.value}{_zone(when.value, when.tz)}")
    except ValueError:
        return None
    if when.precision == "day":
        moment = datetime.combine(moment.date(), time(12))
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _zone(value: str, tz: str | None) -> str:
    return tz if tz and "T" in value and not value.endswith(tz) else ""
