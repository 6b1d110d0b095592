"""What the store keeps of a feed: what was asked for, how it stands, and who polls it."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal
from urllib.parse import urlsplit

from pydantic import NonNegativeInt, PositiveInt

from shared.events import Event
from shared.jobs import Priority
from shared.values import Frozen

FeedId = str
"""A UUIDv7 in its usual spelling."""


class FeedOptions(Frozen):
    """What the operator asked for; never changed by a poll."""

    interval_seconds: PositiveInt | None = None
    """Between two polls; None for one that follows the feed's own pace."""
    silence_seconds: PositiveInt | None = None
    """Without a new entry for so long, the feed is told of as silent; None for never."""
    source: str | None = None
    language: str | None = None
    fetch: bool = True
    """Whether the page of an entry is fetched; if not, its text in the feed is taken."""
    priority: Priority = Priority.BULK


class FeedFault(Frozen):
    """Why the last poll failed."""

    code: str
    """Stable, such as `unreachable`, `http_status`, `gone`, `not_a_feed`."""
    message: str
    status: int | None = None
    """The HTTP status, where there was an answer."""
    at_ms: NonNegativeInt


class ChildState(Frozen):
    """One sitemap of a sitemap index, as it was read last."""

    url: str
    lastmod: str | None = None
    etag: str | None = None
    modified: str | None = None


class FeedState(Frozen):
    """How a feed stands after its last poll. Times are milliseconds by the store's clock."""

    kind: str | None = None
    """`rss`, `rdf`, `atom`, `json`, `sitemap` or `sitemap_index`; None before the first."""
    title: str | None = None
    etag: str | None = None
    modified: str | None = None
    children: tuple[ChildState, ...] = ()
    interval_ms: NonNegativeInt = 0
    """The present pace where the feed sets it; 0 before the first poll."""
    polls: NonNegativeInt = 0
    unchanged: NonNegativeInt = 0
    """Polls that were answered with 304."""
    taken_in: NonNegativeInt = 0
    """Entries that became submissions, their later versions included."""
    passed_over: NonNegativeInt = 0
    """Entries without an address or a text to take in."""
    failures: NonNegativeInt = 0
    """Polls that failed, in a row."""
    polled_ms: NonNegativeInt | None = None
    read_ms: NonNegativeInt | None = None
    """When it was last read without a fault."""
    new_ms: NonNegativeInt | None = None
    """When it last had something new; None before the first poll that was read."""
    fault: FeedFault | None = None
    is_failed: bool = False
    """`feed.failed` was told, and no `feed.recovered` since."""
    is_silent: bool = False
    """The same for `feed.silent`."""
    is_gone: bool = False
    """The server says it is gone for good: it is polled no more until somebody asks."""


@dataclass(frozen=True, slots=True)
class NewFeed:
    """A feed to register."""

    id: FeedId
    url: str
    url_key: str
    """The same for all spellings of one address."""
    host: str
    options: FeedOptions


@dataclass(frozen=True, slots=True)
class FeedRecord:
    """What is known of a feed."""

    id: FeedId
    url: str
    """Where it is polled now."""
    registered_url: str
    options: FeedOptions
    state: FeedState
    created_ms: int
    due_ms: int | None
    """When it is polled next, or while it is polled, when that lease ends; None for never."""
    is_polled_now: bool


@dataclass(frozen=True, slots=True)
class FeedPage:
    """Some feeds in the order they were registered."""

    feeds: Sequence[FeedRecord]
    next: FeedId | None
    """The cursor to read on from; None at the end."""
    total: int
    overdue_ms: int
    """For how long the first in line has been due; 0 when the pollers keep up."""


@dataclass(frozen=True, slots=True)
class TakenFeed:
    """A feed that the caller polls, until its lease ends."""

    id: FeedId
    epoch: int
    url: str
    registered_url: str
    host: str
    options: FeedOptions
    state: FeedState
    created_ms: int
    now_ms: int
    """The store's clock when it was taken."""
    seen: bytes
    """The memory of entries, as the last poll left it."""


@dataclass(frozen=True, slots=True)
class Moved:
    """A feed's new address, which its server says is for good."""

    url: str
    url_key: str
    host: str


@dataclass(frozen=True, slots=True)
class PollEnd:
    """What a poll leaves behind."""

    feed_id: FeedId
    epoch: int
    state: FeedState
    delay: timedelta | None
    """Until the next poll; None for no more."""
    seen: bytes | None = None
    """None to leave what is kept."""
    moved: Moved | None = None
    host: str = ""
    host_wait: timedelta = timedelta(0)
    """For how long the host wants to be left alone, all of its feeds."""
    events: Sequence[Event] = ()


@dataclass(frozen=True, slots=True)
class DeskLoad:
    """How full the desk is."""

    in_flight: int
    fullness: float
    """Share of the store's memory in use; 0 where it has no limit."""


PollVerdict = Literal["done", "fenced"]
"""`fenced`: somebody else polls it by now, or it was deleted; the end is thrown away."""


def parse_address(url: str) -> tuple[str, str]:
    """Return a key that is the same for all spellings of a feed's address, and its host.

    http and https count as one, a fragment and the case of the host as nothing.

    Raises:
        ValueError: the address has no host, a port that there is not, or credentials.
    """
    parts = urlsplit(url)
    host, port = (parts.hostname or "").lower(), parts.port
    if not host:
        raise ValueError("it has no host")
    if "@" in parts.netloc:
        raise ValueError("it must not carry credentials")
    if port not in {None, 80, 443}:
        host = f"{host}:{port}"
    place = f"{host}{parts.path or '/'}?{parts.query}"
    return hashlib.sha256(place.encode("utf-8", "replace")).hexdigest()[:32], host
