"""What was seen of a feed: packed to 16 bytes a name, so that 10,000 feeds stay small."""

import struct
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from services.ingest.feeds.recognizing import Sight

# Name, version, day of the last sight, number of later versions.
_ROW: Final = struct.Struct(">8s4sHH")
_MS_PER_DAY: Final = 86_400_000
# An entry that changes at every poll is a live page or a feed that counts its readers.
_MOST_VERSIONS: Final = 20


@dataclass(frozen=True, slots=True)
class Mark:
    """The last sight of an entry under one name."""

    version: bytes
    day: int
    """Days since 1970, UTC."""
    times: int
    """How often it came back in another version."""


def to_day(ms: int) -> int:
    """Return the day of a time in milliseconds since 1970."""
    return ms // _MS_PER_DAY


Seen = Mapping[bytes, Mark]
"""Every mark by its name."""


@dataclass(frozen=True, slots=True)
class News:
    """An entry that is to be taken in."""

    sight: Sight
    times: int
    """0 for a new entry, 1 and more for its later versions."""


def parse_seen(packed: bytes) -> dict[bytes, Mark]:
    """Return the marks that were packed; of a damaged end, nothing."""
    whole = len(packed) - len(packed) % _ROW.size
    return {
        name: Mark(version, day, times)
        for name, version, day, times in _ROW.iter_unpack(packed[:whole])
    }


def format_seen(seen: Seen) -> bytes:
    """Return marks as the store keeps them."""
    return b"".join(
        _ROW.pack(name, mark.version, mark.day, mark.times) for name, mark in seen.items()
    )


def find_news(seen: Seen, sights: Iterable[Sight]) -> list[News]:
    """Return the entries that are new or have changed, in their order."""
    news = []
    for sight in sights:
        marks = [seen[name] for name in sight.names if name in seen]
        if not marks:
            news.append(News(sight, 0))
        elif all(mark.version != sight.version for mark in marks):
            times = max(mark.times for mark in marks) + 1
            if times <= _MOST_VERSIONS:
                news.append(News(sight, times))
    return news


def remember(
    seen: Seen, sights: Sequence[Sight], settled: Iterable[News], *, now_ms: int
) -> dict[bytes, Mark]:
    """Return the marks after a poll.

    Args:
        seen: the marks before it.
        sights: all entries of the feed; those seen before are marked with this day.
        settled: the news that need not come again.
        now_ms: the store's clock.
    """
    day = to_day(now_ms)
    marks = dict(seen)
    for sight in sights:
        known = [marks[name] for name in sight.names if name in marks]
        if known:
            latest = next((one for one in known if one.version == sight.version), known[0])
            for name in sight.names:
                marks[name] = Mark(latest.version, day, latest.times)
    for news in settled:
        for name in news.sight.names:
            marks[name] = Mark(news.sight.version, day, news.times)
    return marks


def forget(
    seen: Seen, sights: Iterable[Sight], *, oldest_day: int, most: int
) -> dict[bytes, Mark]:
    """Return the marks that are not too old, of too many those in the feed and the latest.

    Args:
        seen: all marks.
        sights: what is in the feed now.
        oldest_day: days since 1970.
        most: marks to keep.
    """
    kept = {name: mark for name, mark in seen.items() if mark.day >= oldest_day}
    if len(kept) <= most:
        return kept
    present = {name for sight in sights for name in sight.names}
    order = sorted(kept.items(), key=lambda row: (row[0] in present, row[1].day), reverse=True)
    return dict(order[:most])
