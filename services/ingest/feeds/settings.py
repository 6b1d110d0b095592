"""What the pollers of feeds are told beyond the common settings."""

from datetime import timedelta
from typing import Self

from pydantic import Field, PositiveInt, model_validator

from services.ingest.feeds.visiting import MOST_TRIES
from services.ingest.fetching.settings import ClientSettings
from shared.settings import Duration


class FeedSettings(ClientSettings):
    """Read from COPYDESK_*, like its base."""

    feed_threads: PositiveInt = Field(default=16, le=256)
    """Feeds that one poller polls at a time, each of another host."""
    feed_look_every: Duration = timedelta(seconds=1)
    """How often a poller that has nothing to do looks for feeds that are due."""
    feed_lease: Duration = timedelta(minutes=5)
    """How long a silent poller keeps a feed; no poll takes longer."""

    feed_interval: Duration = timedelta(minutes=15)
    """Between the first polls of a feed that was given no interval of its own."""
    feed_interval_min: Duration = timedelta(minutes=5)
    feed_interval_max: Duration = timedelta(hours=4)
    """Between these, such a feed's interval is halved when something is new, and else grows
    by half."""
    feed_backoff_max: Duration = timedelta(hours=6)
    """The longest wait after a failure; a host's Retry-After may be longer."""
    feed_failed_after: PositiveInt = 3
    """Failures in a row that make an outage: `feed.failed` is told once."""

    feed_first: PositiveInt = 100
    """Entries taken in at a feed's first poll, the newest; the others count as seen."""
    feed_most: PositiveInt = Field(default=5_000, le=50_000)
    """Entries of one feed that a poll looks at, the newest; a sitemap may have more."""
    feed_remember: Duration = timedelta(days=30)
    """How long an entry is remembered after it was last in its feed."""
    feed_remember_most: PositiveInt = Field(default=20_000, le=1_000_000)
    """Names remembered of a feed at most, 16 bytes each; an entry has one or two."""
    feed_children: PositiveInt = Field(default=5, le=20)
    """Sitemaps of one index that a poll reads, the latest."""
    feed_busy_wait: Duration = timedelta(seconds=60)
    """How long a feed waits that was read while the desk was full."""
    feed_load: PositiveInt = Field(default=8, le=1_000)
    """Pages to fetch in one message; most of them are of one host, which takes its time."""

    max_in_flight: PositiveInt = 100_000
    """Jobs not yet ended; above it no feed is polled. The gateway's setting of that name."""
    memory_high: float = Field(default=0.8, gt=0, le=1)
    """Share of the store's memory in use above which no feed is polled."""

    @model_validator(mode="after")
    def _a_poll_ends_before_its_lease(self) -> Self:
        wait = self.fetch_gap + self.fetch_patience
        child = self.fetch_total_timeout + MOST_TRIES * wait
        slowest = self.fetch_total_timeout + wait + self.feed_children * child
        if self.feed_lease < slowest:
            raise ValueError(f"COPYDESK_FEED_LEASE must be at least {slowest}, as a poll may")
        if not self.feed_interval_min <= self.feed_interval <= self.feed_interval_max:
            raise ValueError(
                "COPYDESK_FEED_INTERVAL must be between COPYDESK_FEED_INTERVAL_MIN and _MAX"
            )
        if self.feed_remember_most < 2 * self.feed_most:
            raise ValueError(
                "COPYDESK_FEED_REMEMBER_MOST must be at least twice COPYDESK_FEED_MOST: what "
                "is in a feed must not be forgotten"
            )
        return self
