"""What polls tell of feeds is still told as version 1."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

import pytest

from services.ingest.feeds.entries import Feed
from services.ingest.feeds.schedule import Pace
from services.ingest.feeds.settling import (
    Failure,
    Harvest,
    Settlement,
    Terms,
    settle_failure,
    settle_harvest,
)
from services.ingest.feeds.visiting import Visit
from shared.store.feed_records import FeedOptions, FeedState, TakenFeed
from tests.builders import a_job_id

GOLDEN: Final = Path(__file__).parent / "golden"

_NOW: Final = datetime(2026, 3, 14, 9, 26, 53, tzinfo=UTC)
_HOUR: Final = timedelta(hours=1)
_TERMS: Final = Terms(Pace(_HOUR, _HOUR, _HOUR, _HOUR), failed_after=3, time=_NOW, chance=0.5)


def _ms(hour: int) -> int:
    return int(datetime(2026, 3, 14, hour, tzinfo=UTC).timestamp() * 1000)


def _taken(**state: object) -> TakenFeed:
    known: dict[str, object] = {"title": "The Ostrel Post", "read_ms": _ms(8), "new_ms": _ms(8)}
    return TakenFeed(
        id=a_job_id(7),
        epoch=12,
        url="https://news.example/rss.xml",
        registered_url="https://news.example/rss.xml",
        host="news.example",
        options=FeedOptions(),
        state=FeedState.model_validate(known | state),
        created_ms=_ms(1),
        now_ms=_ms(10),
        seen=b"",
    )


def _failed() -> Settlement:
    failure = Failure("http_status", "the server answered with status 503", 503)
    return settle_failure(_taken(failures=2), failure, _TERMS)


def _silent() -> Settlement:
    feed = replace(_taken(new_ms=_ms(3)), options=FeedOptions(silence_seconds=21_600))
    return settle_harvest(feed, Harvest(Visit(None)), _TERMS)


def _recovered() -> Settlement:
    feed = _taken(is_failed=True, is_silent=True)
    return settle_harvest(feed, Harvest(Visit(Feed("rss")), has_news=True), _TERMS)


@pytest.mark.parametrize(
    ("name", "settlement"),
    [("failed", _failed()), ("silent", _silent()), ("recovered", _recovered())],
    ids=["failed", "silent", "recovered"],
)
def test_an_event_of_a_feed_is_still_told_as_version_1(
    name: str, settlement: Settlement
) -> None:
    """Consumers were promised these attributes and this data under these names."""
    golden = json.loads((GOLDEN / f"event.feed_{name}.v1.json").read_text(encoding="utf-8"))

    [event] = settlement.events

    assert json.loads(event.unsequenced()) == golden
