"""Event streams: how many there may be, when they end, and what they say while silent."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

import structlog
from prometheus_client import Gauge
from starlette.responses import StreamingResponse

from services.gateway.answers import format_event
from services.gateway.problems import ProblemCode, ProblemError
from services.gateway.views import view_job
from shared.jobs import JobState
from shared.store.protocols import DeskStore
from shared.store.records import CursorExpiredError, JobRecord, StoreUnavailableError

log = structlog.get_logger()

# So long does a stream not notice that the gateway stops, or that the store is back.
_TURN: Final = timedelta(seconds=1)
_PAGE: Final = 100
_FIRST_PAUSE_SECONDS: Final = 0.1


@dataclass(slots=True)
class Streams:
    """All open event streams and long polls of one gateway."""

    limit: int
    heartbeat: timedelta
    is_stopping: Callable[[], bool]
    clock: Callable[[], float]
    gauge: Gauge
    _open: int = 0

    def respond(self, pieces: AsyncGenerator[bytes, None]) -> StreamingResponse:
        """Return a response that sends the pieces as they come.

        Args:
            pieces: ready events; an empty one at least once a second or so, which lets a
                silent stream beat or end.

        Raises:
            ProblemError: too many streams are open.
        """
        self._require_room()
        return StreamingResponse(
            self._send(pieces),
            media_type="text/event-stream",
            headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"},
        )

    @contextmanager
    def hold(self) -> Iterator[None]:
        """Count as a stream for a while, as a long poll does.

        Raises:
            ProblemError: too many are open.
        """
        self._require_room()
        with self._counted():
            yield

    def _require_room(self) -> None:
        if self._open >= self.limit:
            raise ProblemError(
                ProblemCode.TOO_MANY_STREAMS,
                f"{self.limit} streams and long polls are open. Poll GET /v1/events without "
                "wait, every second or so.",
                retry_after_seconds=5,
            )

    @contextmanager
    def _counted(self) -> Iterator[None]:
        self._open += 1
        self.gauge.set(self._open)
        try:
            yield
        finally:
            self._open -= 1
            self.gauge.set(self._open)

    async def _send(self, pieces: AsyncGenerator[bytes, None]) -> AsyncIterator[bytes]:
        spoke_at = self.clock()
        with self._counted():
            try:
                yield b"retry: 1000\n\n"
                async for piece in pieces:
                    if piece:
                        yield piece
                        spoke_at = self.clock()
                    elif self.clock() - spoke_at >= self.heartbeat.total_seconds():
                        yield b": still here\n\n"
                        spoke_at = self.clock()
                    if self.is_stopping():
                        return
            finally:
                await pieces.aclose()


async def tail_events(
    desk: DeskStore, *, after: str | None, types: frozenset[str]
) -> AsyncGenerator[bytes, None]:
    """Yield the stream's events behind the cursor as they are written, without end.

    Args:
        desk: where the stream is.
        after: a `sequence`; None for the oldest event that is kept.
        types: those to be told of, empty for all.
    """
    if after is not None:
        # An id without data: a client that loses the connection before the first event
        # asks for what came after this.
        yield f"id: {after}\n\n".encode()
    while True:
        try:
            found = await desk.events(after=after, limit=_PAGE, wait=_TURN)
        except StoreUnavailableError as error:
            log.warning("event stream waits for the store", error=str(error))
            await asyncio.sleep(_TURN.total_seconds())
            yield b""
            continue
        except CursorExpiredError as error:
            problem = ProblemError(ProblemCode.CURSOR_EXPIRED, f"{error}.").to_problem()
            data = problem.model_dump_json(exclude_none=True).encode()
            yield format_event(data, event="cursor-expired")
            return
        if found:
            after = found[-1].sequence
        yield b"".join(
            format_event(one.json, event=one.type, sequence=one.sequence)
            for one in found
            if not types or one.type in types
        )


async def watch_job(desk: DeskStore, job: JobRecord) -> AsyncGenerator[bytes, None]:
    """Yield the job now and whenever it has changed, until it has ended."""
    shown: JobRecord | None = None
    pause = _FIRST_PAUSE_SECONDS
    while True:
        if job == shown:
            pause = min(2 * pause, _TURN.total_seconds())
            yield b""
        else:
            shown, pause = job, _FIRST_PAUSE_SECONDS
            is_final = job.state is JobState.FINISHED
            data = view_job(job).model_dump_json().encode()
            yield format_event(data, event="final" if is_final else "state")
            if is_final:
                return
        await asyncio.sleep(pause)
        try:
            found = await desk.job(job.id)
        except StoreUnavailableError as error:
            log.warning("job stream waits for the store", error=str(error))
            continue
        if found is None:
            return
        job = found
