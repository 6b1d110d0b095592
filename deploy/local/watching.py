"""Follows jobs, batches and events for as long as it takes, over broken connections."""

import json
import time
from collections.abc import Callable, Iterator
from typing import Any, Final

from deploy.local.client import GatewayBusyError, GatewayClient
from deploy.local.sse import ServerEvent, cut_lines, parse_stream

_PAUSE_SECONDS: Final = 1.0
_LOOK_SECONDS: Final = 0.5
_EXPIRED: Final = "cursor-expired"

Json = dict[str, Any]


def watch_job(
    gateway: GatewayClient, job_id: str, *, note: Callable[[str], None]
) -> Iterator[Json]:
    """Yield the job now and at each change, the last time when it has ended.

    Raises:
        GatewayRefusedError: there is no such job.
    """
    while True:
        try:
            with gateway.listen(f"/v1/jobs/{job_id}/events") as parts:
                for event in parse_stream(cut_lines(parts)):
                    if event.data:
                        yield json.loads(event.data)
                    if event.event == "final":
                        return
        except GatewayBusyError as error:
            note(str(error))
        time.sleep(_PAUSE_SECONDS)


def watch_batch(
    gateway: GatewayClient, batch_id: str, *, note: Callable[[str], None]
) -> Iterator[Json]:
    """Yield the batch now and then, the last time when all of it has ended."""
    while True:
        try:
            batch = gateway.get(f"/v1/batches/{batch_id}")
        except GatewayBusyError as error:
            note(str(error))
        else:
            yield batch
            if batch["closed"] and not batch["in_flight"]:
                return
        time.sleep(_LOOK_SECONDS)


def watch_events(
    gateway: GatewayClient,
    *,
    after: str | None,
    types: str,
    note: Callable[[str], None],
) -> Iterator[Json]:
    """Yield events as they happen, without end; none is passed over or given twice.

    Args:
        gateway: asked again whenever the connection breaks, from the last event on.
        after: a cursor; None for what happens from now on.
        types: parted by commas, empty for all.
        note: told when the connection broke.

    Raises:
        GatewayRefusedError: the cursor is none, or what follows it is no longer kept.
    """
    cursor = after
    parameters = {"types": types} if types else {}
    while True:
        try:
            with gateway.listen("/v1/events/stream", cursor=cursor, **parameters) as parts:
                for event in parse_stream(cut_lines(parts), cursor=cursor):
                    cursor = event.cursor
                    if event.data and not _is_expired(event, note):
                        yield json.loads(event.data)
        except GatewayBusyError as error:
            note(str(error))
        time.sleep(_PAUSE_SECONDS)


def read_events(gateway: GatewayClient, *, after: str | None, types: str) -> Iterator[Json]:
    """Yield the events that are kept, behind the cursor or all; raises like the client."""
    cursor = after
    while True:
        parameters = {"after": cursor} if cursor else {}
        if types:
            parameters["types"] = types
        page: Json = gateway.get("/v1/events", limit=1_000, **parameters)
        yield from page["events"]
        if page["next"] == cursor:
            return
        cursor = page["next"]


def _is_expired(event: ServerEvent, note: Callable[[str], None]) -> bool:
    if event.event != _EXPIRED:
        return False
    note(json.loads(event.data)["detail"])
    return True
