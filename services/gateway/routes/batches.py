"""Batches: sending many articles in at once, and looking how far they are."""

import asyncio
from collections.abc import AsyncIterator, Iterator, Sequence
from typing import Final

import structlog
import uuid_utils
from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from services.gateway import wire
from services.gateway.answers import json_response
from services.gateway.batch import Batch
from services.gateway.batch_view import BatchView, view_batch
from services.gateway.idempotency import hash_key, parse_key
from services.gateway.lines import Line, LineCutter
from services.gateway.openapi import BATCH_BODY, RECEIPTS_ANSWER, problems
from services.gateway.problems import ProblemCode, ProblemError
from services.gateway.spool import Spool
from services.gateway.wiring import Wired, Wiring
from shared.store.codec import unpack_json
from shared.store.protocols import DeskStore
from shared.store.records import BatchRecord, StoreUnavailableError

router: Final = APIRouter(tags=["batches"])

log = structlog.get_logger()

_FIRST_PAUSE_SECONDS: Final = 0.1
_RETRY_AFTER_SECONDS: Final = 5


@router.post(
    "/v1/articles:batch",
    status_code=202,
    response_model=None,
    openapi_extra=BATCH_BODY,
    responses={202: RECEIPTS_ANSWER, **problems(400, 408, 415, 422, 503)},
)
async def submit_batch(request: Request, wiring: Wired) -> Response:
    """Queue many articles, one a line. A line in error stays out, its neighbors go in.

    Lines are accepted as they are read; the receipts come after the last of them. Sent
    again under the same Idempotency-Key, what was accepted before is not accepted twice.
    A batch that ends in a problem with a `batch_id` was accepted as far as that batch says.
    """
    wire.check_type(request, wire.NDJSON_TYPES)
    key = parse_key(request.headers.get("idempotency-key"))
    await wiring.door.room.require()
    batch: Batch | None = None
    batch_id = str(uuid_utils.uuid7())
    scope = hash_key(request.url.path, key) if key else ""
    try:
        async for lines in _read_lines(request, wiring):
            if batch is None:
                batch = await _open(wiring, batch_id, scope=scope)
            for line in lines:
                if batch.add(line):
                    await batch.send()
    except ProblemError as error:
        # The client went away. What it sent stays accepted; the batch stays open, so that
        # it can be sent again.
        if batch is not None:
            await batch.finish()
            batch.spool.close()
            error.name_batch(batch.id)
        raise
    if batch is None:
        raise ProblemError(ProblemCode.EMPTY_BATCH, "Send one submission a line.")
    await _close(wiring, batch)
    headers = {"Location": f"/v1/batches/{batch.id}"}
    if batch.id != batch_id:
        headers["Idempotent-Replayed"] = "true"
    return _ndjson(batch.spool.read(), status=202, headers=headers)


@router.get(
    "/v1/batches/{batch_id}",
    response_model=None,
    responses={200: {"model": BatchView}, **problems(404, 503)},
)
async def read_batch(batch_id: str, wiring: Wired) -> Response:
    """Return how far a batch is, how fast it goes and what went wrong in it."""
    view = view_batch(await _find_batch(wiring.desk, batch_id))
    is_over = view.closed and not view.in_flight
    headers = {} if is_over else {"Retry-After": "1"}
    return json_response(view.model_dump_json().encode(), headers=headers)


@router.get(
    "/v1/batches/{batch_id}/receipts",
    response_model=None,
    responses={200: RECEIPTS_ANSWER, **problems(404, 503)},
)
async def read_receipts(batch_id: str, wiring: Wired) -> Response:
    """Return the receipts of a batch once more."""
    await _find_batch(wiring.desk, batch_id)
    return _ndjson(_unpack(await wiring.desk.receipts(batch_id)), status=200, headers={})


async def _read_lines(request: Request, wiring: Wiring) -> AsyncIterator[Sequence[Line]]:
    cutter = LineCutter(limit=wiring.settings.max_body_bytes)
    async for part in wire.read_parts(request, patience=wiring.settings.body_timeout):
        if lines := list(cutter.feed(part)):
            yield lines
    if lines := list(cutter.finish()):
        yield lines


async def _open(wiring: Wiring, batch_id: str, *, scope: str) -> Batch:
    known = await wiring.desk.open_batch(batch_id, key=scope)
    if known != batch_id:
        await wiring.desk.clear_receipts(known)
    return Batch(
        id=known,
        key=scope,
        door=wiring.door,
        spool=Spool(wiring.desk, known),
        settings=wiring.settings,
    )


async def _close(wiring: Wiring, batch: Batch) -> None:
    is_kept = await batch.finish()
    statuses = batch.statuses
    for status, count in statuses.items():
        wiring.meters.batch_lines.labels(status).inc(count)
    lines = statuses.total()
    refused = lines - statuses["accepted"] - statuses["replayed"]
    log.info("batch read", batch_id=batch.id, lines=lines, refused=refused, receipts=is_kept)
    left = wiring.settings.close_patience.total_seconds()
    pause = _FIRST_PAUSE_SECONDS
    while True:
        try:
            await wiring.desk.close_batch(batch.id, lines=lines, refused=refused)
        except StoreUnavailableError as error:
            if left <= 0:
                log.warning("batch left open", batch_id=batch.id, error=str(error))
                batch.spool.close()
                raise _left_open(batch) from None
        else:
            return
        await asyncio.sleep(min(pause, left))
        left -= pause
        pause *= 2


def _left_open(batch: Batch) -> ProblemError:
    again = (
        "Send the batch again under the same Idempotency-Key: that accepts nothing twice "
        "and closes it."
        if batch.key
        else "It came without an Idempotency-Key, so it stays open for ever; sent again, its "
        "articles would be accepted a second time. Follow it at its address."
    )
    return ProblemError(
        ProblemCode.STORE_UNAVAILABLE,
        f"All lines were read, but the batch could not be closed. What was accepted, "
        f"{batch.statuses['accepted']:,} lines now, stays accepted. {again}",
        retry_after_seconds=_RETRY_AFTER_SECONDS,
    ).name_batch(batch.id)


async def _find_batch(desk: DeskStore, batch_id: str) -> BatchRecord:
    batch = await desk.batch(batch_id) if len(batch_id) == 36 else None
    if batch is None:
        raise ProblemError(
            ProblemCode.BATCH_NOT_FOUND,
            "The id is not known here, or it is so long ago that it was forgotten.",
        )
    return batch


def _unpack(runs: Sequence[bytes]) -> Iterator[bytes]:
    previous = b""
    for packed in runs:
        # A run whose answer was lost on the way from the store has been kept twice.
        if packed != previous:
            yield unpack_json(packed)
        previous = packed


def _ndjson(
    pieces: Iterator[bytes], *, status: int, headers: dict[str, str]
) -> StreamingResponse:
    async def send() -> AsyncIterator[bytes]:
        for piece in pieces:
            yield piece

    return StreamingResponse(send(), status, headers, media_type="application/x-ndjson")
