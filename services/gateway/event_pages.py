"""Pages of the event stream, for those who poll."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from services.gateway.problems import Fault, ProblemCode, ProblemError
from shared.events import BATCH_COMPLETED, FEED_TYPES, STORY_TYPES, TYPE_FOR, UPDATED
from shared.store.protocols import DeskStore
from shared.store.records import StoredEvent

EVENT_TYPES: Final = frozenset(
    {*TYPE_FOR.values(), UPDATED, *FEED_TYPES.values(), *STORY_TYPES.values(), BATCH_COMPLETED}
)

_CURSOR: Final = re.compile(r"([0-9]{1,15})-([0-9]{1,6})")
# Between these, a waiting poll looks whether the gateway stops.
_TURN: Final = timedelta(seconds=1)
# Pages without a matching type that one request reads past.
_MOST_PAGES: Final = 50


@dataclass(frozen=True, slots=True)
class EventQuery:
    """Which events are asked for, and how patiently."""

    after: str | None
    """A `sequence`; None for the oldest event that is kept."""
    types: frozenset[str]
    """Empty for all."""
    limit: int
    wait: timedelta


def parse_cursor(text: str | None) -> str | None:
    """Return a cursor as the store writes it, None for none.

    Raises:
        ProblemError: it is no `sequence`.
    """
    if text is None:
        return None
    found = _CURSOR.fullmatch(text)
    if found is None:
        raise _bad("after", "must be the `sequence` of an event, or 0-0 for the beginning")
    return f"{int(found[1]):015d}-{int(found[2]):06d}"


def parse_types(text: str | None) -> frozenset[str]:
    """Return event types parted by commas, empty for none.

    Raises:
        ProblemError: the desk has no such type.
    """
    if not text:
        return frozenset()
    types = frozenset(part.strip() for part in text.split(","))
    unknown = types - EVENT_TYPES
    if unknown:
        raise _bad("types", f"must be of {', '.join(sorted(EVENT_TYPES))}")
    return types


async def read_page(
    desk: DeskStore,
    query: EventQuery,
    *,
    clock: Callable[[], float],
    is_stopping: Callable[[], bool],
) -> bytes:
    """Return `{"events": [...], "next": cursor}`; `next` has passed what was filtered out.

    Raises:
        CursorExpiredError: events behind the cursor have been trimmed.
        StoreUnavailableError: the store does not answer.
    """
    cursor = query.after
    deadline = clock() + query.wait.total_seconds()
    matching: list[StoredEvent] = []
    for _page in range(_MOST_PAGES):
        left = timedelta(seconds=0.0 if is_stopping() else max(0.0, deadline - clock()))
        found = await desk.events(after=cursor, limit=query.limit, wait=min(left, _TURN))
        if found:
            cursor = found[-1].sequence
        matching = [one for one in found if not query.types or one.type in query.types]
        is_over = len(found) < query.limit and clock() >= deadline
        if matching or is_over or is_stopping():
            break
    events = b",".join(one.json for one in matching)
    following = f'"{cursor}"' if cursor else "null"
    return b'{"events":[' + events + b'],"next":' + following.encode() + b"}"


def _bad(parameter: str, message: str) -> ProblemError:
    return ProblemError(
        ProblemCode.INVALID_PARAMETER,
        f"{parameter} {message}.",
        errors=[Fault(pointer=parameter, message=message)],
    )
