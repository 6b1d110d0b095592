"""Takes a batch in, line by line, while it is still being sent."""

import asyncio
from collections import Counter, deque
from dataclasses import dataclass, field
from typing import Final

import structlog
import uuid_utils

from services.gateway.door import Door, Lane
from services.gateway.idempotency import hash_body, hash_key
from services.gateway.lines import Line
from services.gateway.problems import ProblemCode, ProblemError
from services.gateway.reading import parse_submission
from services.gateway.receipts import ReceiptStatus, admitted, turned_away
from services.gateway.settings import GatewaySettings
from services.gateway.spool import Spool
from shared.jobs import Priority, StageName
from shared.store.codec import pack_json
from shared.store.records import Admission, Intake, StoreUnavailableError

log = structlog.get_logger()

_CONFLICT: Final = ProblemError(
    ProblemCode.KEY_REUSED,
    "Another line stood here when this key was used first. Use a new key for a new batch.",
)


@dataclass(slots=True)
class _Run:
    """Some lines that follow one another; those that are valid go to the store together."""

    stage: StageName = StageName.INGEST
    """Where all that are valid begin."""
    intakes: list[Intake] = field(default_factory=list)
    chars: int = 0
    receipts: list[bytes | tuple[int, str]] = field(default_factory=list)
    """As they are, or (line, client id) where an intake has to be answered first."""


@dataclass(slots=True)
class Batch:
    """One batch on its way in. `add` each line, `send` when it says so, then `finish`."""

    id: str
    key: str
    """The request's idempotency key, empty for none; each line has its own made of it."""
    door: Door
    spool: Spool
    settings: GatewaySettings
    statuses: Counter[ReceiptStatus] = field(default_factory=Counter)
    """How many receipts of each kind were given so far."""
    _run: _Run = field(default_factory=_Run)
    _full: list[_Run] = field(default_factory=list)
    _under_way: deque[asyncio.Task[list[bytes]]] = field(default_factory=deque)

    def add(self, line: Line) -> bool:
        """Take a line; return whether `send` is due."""
        try:
            self._take(line)
        except ProblemError as error:
            self.statuses["refused"] += 1
            self._run.receipts.append(turned_away(line.number, error, status="refused"))
        if len(self._run.receipts) >= self.settings.batch_size:
            self._close_run()
        return bool(self._full)

    async def send(self) -> None:
        """Send on what is full; waits only while too much is under way already."""
        full, self._full = self._full, []
        for run in full:
            while len(self._under_way) >= self.settings.batch_flushes:
                await self._settle()
            self._under_way.append(asyncio.create_task(self._flush(run)))

    async def finish(self) -> bool:
        """Send the rest and wait for it; return whether the store has all receipts."""
        self._close_run()
        await self.send()
        while self._under_way:
            await self._settle()
        return await self.spool.finish()

    def _take(self, line: Line) -> None:
        if line.content is None:
            raise ProblemError(
                ProblemCode.TOO_LARGE,
                f"A line may have {self.settings.max_body_bytes:,} bytes.",
            )
        received = parse_submission(line.content)
        is_other = received.stage is not self._run.stage
        if self._run.intakes and (
            is_other or self._run.chars + received.chars > self.settings.batch_chars
        ):
            self._close_run()
        self._run.stage = received.stage
        self._run.intakes.append(
            Intake(
                job_id=str(uuid_utils.uuid7()),
                original=pack_json(received.content),
                chars=received.chars,
                key=hash_key(self.key, str(line.number)) if self.key else "",
                fingerprint=hash_body(line.content) if self.key else "",
                client_id=received.client_id,
            )
        )
        self._run.chars += received.chars
        self._run.receipts.append((line.number, received.client_id))

    def _close_run(self) -> None:
        if self._run.receipts:
            self._full.append(self._run)
            self._run = _Run()

    async def _settle(self) -> None:
        receipts = await self._under_way.popleft()
        await self.spool.add(b"".join(receipts))

    async def _flush(self, run: _Run) -> list[bytes]:
        error: ProblemError | None = None
        admissions: list[Admission] = []
        try:
            if run.intakes:
                await self.door.room.require()
                admissions = await self.door.admit(
                    run.intakes,
                    chars=run.chars,
                    lane=Lane(run.stage, Priority.BULK),
                    batch_id=self.id,
                )
            if any(one.verdict == "busy" for one in admissions):
                error = await self.door.room.busy()
        except StoreUnavailableError as reason:
            log.warning("batch lines turned away", batch_id=self.id, error=str(reason))
            error = ProblemError(
                ProblemCode.STORE_UNAVAILABLE,
                "The store did not answer; it may or may not have taken this line. Send the "
                "batch again, which is safe under the same Idempotency-Key.",
            )
        except ProblemError as reason:
            error = reason
        answers = iter(admissions)
        return [
            one
            if isinstance(one, bytes)
            else self._receipt(one[0], next(answers, None), client_id=one[1], error=error)
            for one in run.receipts
        ]

    def _receipt(
        self,
        line: int,
        admission: Admission | None,
        *,
        client_id: str,
        error: ProblemError | None,
    ) -> bytes:
        match admission:
            case Admission("accepted" | "replayed" as status, job_id):
                self.statuses[status] += 1
                return admitted(line, job_id, client_id=client_id, status=status)
            case Admission("mismatch"):
                self.statuses["conflict"] += 1
                return turned_away(line, _CONFLICT, status="conflict", client_id=client_id)
            case _:
                self.statuses["busy"] += 1
                reason = error or ProblemError(ProblemCode.OVERLOADED, "Send it again later.")
                return turned_away(line, reason, status="busy", client_id=client_id)
