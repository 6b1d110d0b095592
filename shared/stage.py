"""The one pattern: claim, handle, commit, hand on. Every worker runs this and nothing else.

The store is the truth and a message only a wake-up: doubled, late or forged, it finds
nothing to claim. A crash between any two steps repeats work and never loses an article.
"""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final, Generic, TypeVar, cast

import structlog
import uuid_utils
from pydantic import ValidationError
from structlog.contextvars import bound_contextvars

from shared.commit import Committer
from shared.errors import PermanentError
from shared.jobs import Priority
from shared.messages import Message, in_loads
from shared.outcomes import Claimed, Document, Failed, Handler, Outcome
from shared.settings import Settings
from shared.store.codec import UnreadableDocumentError, decode, unpacked_bytes
from shared.store.lease import Lease
from shared.store.protocols import WorkStore
from shared.store.records import Claim, StoreUnavailableError

Answer = TypeVar("Answer")

# As packed. Some 90,000 characters of prose, which no stage takes more than a few seconds
# for on a busy core; what is longer may outlast a renewal that is made between slices.
_LONG_SLICE_BYTES: Final = 32 * 1024
# Text that repeats itself packs into next to nothing: then what counts is its length. Unpacked,
# an article takes 3.5 bytes a character (100 of news): this is some 150,000 characters.
_LONG_SLICE_TEXT: Final = 16 * _LONG_SLICE_BYTES

log = structlog.get_logger()


class PoisonError(PermanentError):
    """Workers died or stalled over this article as often as is allowed."""


class WrongOutcomesError(PermanentError):
    """A handler did not answer for every article it was given."""


@dataclass(frozen=True, slots=True)
class Stage(Generic[Document]):
    """A service's handler, with what all services do alike around it."""

    receives: type[Message]
    handler: Handler[Document]
    store: WorkStore
    settings: Settings
    is_stopping: Callable[[], bool] = lambda: False
    """Asked between articles: once true, what is not begun is given back."""
    is_slow: bool = False
    """Whether its handler waits for others, so that any slice may outlast a renewal."""

    def process(self, payload: Mapping[str, object]) -> int:
        """Do what a message asks for; return how many jobs were claimed.

        Raises:
            StoreUnavailableError: the store stayed away. Nothing is lost: what was claimed
                goes to another worker when the leases end.
        """
        try:
            message = self.receives.model_validate(payload)
        except ValidationError as error:
            # The jobs it may have named are still queued; the reaper sends for them.
            log.error("unreadable message dropped", error=error.errors()[0]["msg"])  # noqa: TRY400 - a traceback of pydantic says no more
            return 0
        stage = message.stage
        claims = self._patiently(
            lambda: self.store.claim(message, owner=str(uuid_utils.uuid7()))
        )
        if not claims:
            log.debug("nothing to claim", stage=stage, jobs=message.job_ids)
            return 0
        with bound_contextvars(
            stage=stage,
            jobs=[one.job_id for one in claims],
            traces=sorted({one.trace for one in claims if one.trace}),
        ):
            began = time.monotonic()
            held = [(claim.job_id, claim.epoch) for claim in claims]
            lease = Lease(self.store, stage, held, every=self.settings.lease / 4)
            outcomes = self._handle(message, claims, lease)
            self._patiently(lambda: self._commit(message, claims, outcomes, lease))
            log.info(
                "batch done",
                count=len(outcomes),
                given_back=len(claims) - len(outcomes),
                ms=round((time.monotonic() - began) * 1000, 1),
            )
        return len(claims)

    def _commit(
        self,
        message: Message,
        claims: Sequence[Claim],
        outcomes: Sequence[Outcome],
        lease: Lease,
    ) -> None:
        begun, rest = claims[: len(outcomes)], claims[len(outcomes) :]
        committer = Committer(
            message.stage, self.store, self.settings, renew=lease.renew_if_due
        )
        self._write(committer, message, begun, outcomes)
        if rest:
            self._give_back(message, rest)

    def _write(
        self,
        committer: Committer,
        message: Message,
        claims: Sequence[Claim],
        outcomes: Sequence[Outcome],
    ) -> None:
        """Commit; should a document not be writable, each alone, and that one as failed."""
        try:
            committer.commit(message, claims, outcomes)
        except StoreUnavailableError:
            raise
        except Exception as error:  # it must stay with its article
            if len(claims) == 1 and not isinstance(outcomes[0], Failed):
                committer.commit(message, claims, [Failed(error)])
            elif len(claims) > 1:
                for claim, outcome in zip(claims, outcomes, strict=True):
                    self._write(committer, message, [claim], [outcome])
            else:
                raise

    def _handle(self, message: Message, claims: Sequence[Claim], lease: Lease) -> list[Outcome]:
        """Return an outcome for each claim, or for the first few if the rest is given back."""
        outcomes: list[Outcome] = []
        share_at = time.monotonic() + self.settings.share_after.total_seconds()
        for start in range(0, len(claims), self.settings.slice_size):
            if outcomes and (self.is_stopping() or self._should_share(message, share_at)):
                break
            lease.renew_if_due()
            part = claims[start : start + self.settings.slice_size]
            if self.is_slow or _is_long(part):
                with lease.watched():
                    outcomes += self._handle_slice(part)
            else:
                outcomes += self._handle_slice(part)
        return outcomes

    def _should_share(self, message: Message, share_at: float) -> bool:
        """Say whether others would be kept idle, or a single submission kept waiting."""
        if time.monotonic() < share_at:
            return False
        try:
            queued = self.store.queued(message.stage)
        except StoreUnavailableError:
            return False
        behind_batch = message.priority is Priority.BULK and queued[Priority.NORMAL] > 0
        return behind_batch or not any(queued.values())

    def _give_back(self, message: Message, claims: Sequence[Claim]) -> None:
        """Release jobs and send for them at once, in loads that several can share."""
        self.store.release(message.stage, [(one.job_id, one.epoch) for one in claims])
        each = message.chars // len(message.job_ids)
        loads = in_loads(
            ((one.job_id, each) for one in claims),
            size=self.settings.share_size,
            chars=self.settings.batch_chars,
        )
        for ids, chars in loads:
            onward = {"job_ids": tuple(ids), "chars": chars}
            self.store.wake(message.model_copy(update=onward))

    def _handle_slice(self, claims: Sequence[Claim]) -> list[Outcome]:
        opened = [self._open(claim) for claim in claims]
        ready = [job for job in opened if isinstance(job, Claimed)]
        handled = iter(self._try(ready) if ready else ())
        return [job if isinstance(job, Failed) else next(handled) for job in opened]

    def _open(self, claim: Claim) -> Claimed[Document] | Failed:
        if claim.deaths >= self.settings.max_deaths:
            return Failed(
                PoisonError(f"{claim.deaths} workers died or stalled over this article")
            )
        try:
            document = decode(self.receives.reads, claim.document)
        except UnreadableDocumentError as error:
            return Failed(error)
        return Claimed(
            job_id=claim.job_id,
            document=cast("Document", document),
            attempt=claim.errors + claim.deaths + 1,
            submitted_at=datetime.fromtimestamp(claim.submitted_ms / 1000, UTC),
            priority=claim.priority,
            batch_id=claim.batch_id,
            is_last_try=claim.errors + 1 >= self.settings.max_errors,
        )

    def _try(self, jobs: Sequence[Claimed[Document]]) -> Sequence[Outcome]:
        """Run the handler; should it raise over several articles, over each alone."""
        try:
            return _for_each(jobs, self.handler(jobs))
        except Exception as error:  # noqa: BLE001 - whatever it is, it must not take the worker down
            if len(jobs) == 1:
                return [Failed(error)]
            return [outcome for job in jobs for outcome in self._try([job])]

    def _patiently(self, call: Callable[[], Answer]) -> Answer:
        """Make a call that may be repeated, until the store answers or patience ends."""
        deadline = time.monotonic() + self.settings.store_patience.total_seconds()
        while True:
            try:
                return call()
            except StoreUnavailableError:
                if time.monotonic() > deadline or self.is_stopping():
                    raise
                time.sleep(0.2)


def _is_long(claims: Sequence[Claim]) -> bool:
    """Say whether a slice has so much text that a lease may end over it."""
    documents = [claim.document or b"" for claim in claims]
    packed = sum(map(len, documents))
    return packed > _LONG_SLICE_BYTES or sum(map(unpacked_bytes, documents)) > _LONG_SLICE_TEXT


def _for_each(
    jobs: Sequence[Claimed[Document]], outcomes: Sequence[Outcome]
) -> Sequence[Outcome]:
    if len(outcomes) != len(jobs):
        raise WrongOutcomesError(f"{len(outcomes)} outcomes for {len(jobs)} articles")
    return outcomes
