"""The Python door to the scripts of feeds; see `calls` for the rest."""

from collections.abc import Collection
from datetime import timedelta
from typing import cast

from shared.store.call import Argument, Call, Reply, as_number, as_text, ms, rows
from shared.store.feed_records import (
    FeedId,
    FeedOptions,
    FeedState,
    NewFeed,
    PollEnd,
    PollVerdict,
    TakenFeed,
)

# A feed that is looked at and not taken has been put in line for its host: it is not looked
# at again before its turn, so many feeds of one host cost no more than as many of many.
_LOOKS_PER_FEED = 8


def add(feed: NewFeed) -> Call[tuple[FeedId, bool]]:
    """Register a feed; the answer is its id, and whether it is new."""
    return Call(
        "feed_add",
        [
            feed.id,
            feed.url,
            feed.url_key,
            feed.host,
            feed.options.model_dump_json(exclude_unset=True),
        ],
        lambda reply: (as_text(reply[0]), reply[1] == 1),
    )


def take(
    *, owner: str, lease: timedelta, gap: timedelta, limit: int, busy: Collection[str]
) -> Call[list[TakenFeed]]:
    """Take feeds that are due."""
    arguments: list[Argument] = [owner, ms(lease), ms(gap), limit, limit * _LOOKS_PER_FEED]
    return Call("feed_take", [*arguments, *busy], _parse_taken)


def finish(end: PollEnd) -> Call[PollVerdict]:
    """End a poll."""
    arguments: list[Argument] = [
        end.feed_id,
        end.epoch,
        end.state.model_dump_json(exclude_defaults=True),
        -1 if end.delay is None else max(0, ms(end.delay)),
        int(end.seen is not None),
        end.seen or b"",
        *((end.moved.url, end.moved.url_key, end.moved.host) if end.moved else ("", "", "")),
        end.host,
        ms(end.host_wait),
    ]
    for event in end.events:
        arguments += [event.type, event.unsequenced()]
    return Call(
        "feed_finish",
        arguments,
        lambda reply: cast("PollVerdict", as_text(cast("bytes", reply))),
    )


def poke(feed_id: FeedId) -> Call[int]:
    """Make a feed due now; 0 for none."""
    return Call("feed_poke", [feed_id], as_number)


def delete(feed_id: FeedId) -> Call[int]:
    """Forget a feed; 0 for none."""
    return Call("feed_delete", [feed_id], as_number)


def parse_state(stored: bytes | str | None) -> FeedState:
    """Return a feed's state, that of one never polled if none is stored."""
    return FeedState.model_validate_json(stored) if stored else FeedState()


def _parse_taken(reply: Reply) -> list[TakenFeed]:
    return [
        TakenFeed(
            id=as_text(row[0]),
            epoch=int(row[1] or 0),
            url=as_text(row[2]),
            registered_url=as_text(row[3]),
            host=as_text(row[4]),
            options=FeedOptions.model_validate_json(as_text(row[5])),
            state=parse_state(cast("bytes", row[6])),
            created_ms=int(row[7] or 0),
            now_ms=int(row[8] or 0),
            seen=cast("bytes", row[9]),
        )
        for row in rows(reply, 10)
    ]
