"""Writes outcomes to the store: hands on, ends, or sends to wait, each job for itself."""

import json
import random
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Final

import structlog

from shared.article import Article
from shared.errors import TransientError
from shared.events import Event, as_update, make_ending
from shared.jobs import NEXT_STAGE, Disposition, StageName
from shared.messages import MESSAGE_FOR, Message, in_loads
from shared.outcomes import Ended, Failed, Fetched, HandedOn, Outcome
from shared.placing import place
from shared.settings import Settings
from shared.store.codec import encode
from shared.store.moving import as_move, as_next_versions, count_chars
from shared.store.protocols import WorkStore
from shared.store.records import Backoff, Claim, Ending, Handover, Verdict
from shared.values import JobId

log = structlog.get_logger()

_DETAIL_CHARS: Final = 500
"""Set by hand: a sentence with an address in it; events stay below 20 kB."""


@dataclass(frozen=True, slots=True)
class Committer:
    """Knows, for one stage, what each outcome means for the job."""

    stage: StageName
    store: WorkStore
    settings: Settings
    renew: Callable[[], None] = lambda: None
    """Prolongs the leases if that is due; called before a call that is made again."""
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    chance: Callable[[], float] = random.random
    """Between 0 and 1; spreads retries so that they do not come back all at once."""

    def commit(
        self, message: Message, claims: Sequence[Claim], outcomes: Sequence[Outcome]
    ) -> None:
        """Write one outcome for each claim. May be repeated whole after an error.

        Raises:
            StoreUnavailableError: some or all may not have been written.
        """
        moves: list[tuple[Claim, HandedOn | Fetched]] = []
        endings: list[Ending] = []
        backoffs: list[Backoff] = []
        for claim, outcome in zip(claims, outcomes, strict=True):
            match outcome:
                case HandedOn() | Fetched():
                    moves.append((claim, outcome))
                case Ended():
                    endings.append(self._ending(claim, outcome))
                case Failed(error) if self._may_pass(claim, error):
                    backoffs.append(self._backoff(claim, error))
                case Failed(error):
                    endings.append(self._quarantine(claim, error))
        if backoffs:
            _note([one.job_id for one in backoffs], self.store.fail(self.stage, backoffs))
        if moves:
            endings += self._hand_on(message, moves)
        if endings:
            self._end(message, endings, moves)

    def _hand_on(
        self, message: Message, moves: Sequence[tuple[Claim, HandedOn | Fetched]]
    ) -> list[Ending]:
        """Hand articles on; return the endings of those that turn out to be copies."""
        following = NEXT_STAGE[self.stage]
        if following is None:
            raise TypeError(f"nothing comes after {self.stage}: its handler must end articles")
        loads = in_loads(
            ((move, count_chars(move[1])) for move in moves),
            size=self.settings.batch_size,
            chars=self.settings.batch_chars,
        )
        copies = []
        for load, chars in loads:
            onward = MESSAGE_FOR[following](
                job_ids=tuple(claim.job_id for claim, _ in load),
                priority=message.priority,
                chars=chars,
            )
            copies += self._hand_on_together(load, onward)
        return copies

    def _hand_on_together(
        self, moves: Sequence[tuple[Claim, HandedOn | Fetched]], onward: Message
    ) -> list[Ending]:
        copies = []
        while moves:
            self.renew()
            ids = tuple(claim.job_id for claim, _ in moves)
            placed = place(self.store, moves)
            answers = self.store.commit(
                self.stage,
                [as_move(one.claim, one.outcome, one.joining) for one in placed],
                onward.model_copy(update={"job_ids": ids}),
            )
            _note(ids, [answer.verdict for answer in answers])
            judged = list(zip(moves, answers, strict=True))
            copies += [
                self._duplicate(claim, outcome, answer)
                for (claim, outcome), answer in judged
                if answer.verdict is Verdict.HELD and isinstance(outcome, HandedOn)
            ]
            # What was found is out of date if another article came in between; then again.
            moves = [
                *as_next_versions(
                    (claim, outcome, answer)
                    for (claim, outcome), answer in judged
                    if answer.verdict is Verdict.REVISED and isinstance(outcome, HandedOn)
                ),
                *(move for move, answer in judged if answer.verdict is Verdict.CROSSED),
            ]
        return copies

    def _end(
        self,
        message: Message,
        endings: Sequence[Ending],
        moves: Sequence[tuple[Claim, HandedOn | Fetched]],
    ) -> None:
        verdicts = self.store.publish(self.stage, endings)
        _note([one.job_id for one in endings], verdicts)
        freed = {
            ending.job_id
            for ending, verdict in zip(endings, verdicts, strict=True)
            if verdict is Verdict.FREED
        }
        if freed:  # the original ended unpublished in between: the copy takes its place
            again = [pair for pair in moves if pair[0].job_id in freed]
            copies = self._hand_on(message, again)
            if copies:
                self._end(message, copies, again)

    def _ending(self, claim: Claim, outcome: Ended) -> Ending:
        stamp = {
            "disposition": outcome.disposition,
            "reason": outcome.reason,
            "processed_at": self.now(),
        }
        detail = outcome.detail[:_DETAIL_CHARS]
        event = self._event(
            claim,
            outcome.disposition,
            _about(claim, outcome.article)
            | ({"reason": outcome.reason} if outcome.reason else {})
            | ({"detail": detail} if detail else {})
            | outcome.notice,
        )
        is_published = outcome.disposition is Disposition.PUBLISHED
        is_update = is_published and outcome.article.version > 1
        return Ending(
            job_id=claim.job_id,
            epoch=claim.epoch,
            disposition=outcome.disposition,
            reason=outcome.reason or "",
            detail=detail,
            version=outcome.article.version,
            document=encode(outcome.article.model_copy(update=stamp)),
            event=as_update(event) if is_update else event,
        )

    def _duplicate(self, claim: Claim, outcome: HandedOn, found: Handover) -> Ending:
        told: dict[str, object] = {
            "duplicate_of": found.other,
            "kind": found.kind,
            "similarity": found.known / 1000,
        }
        dedup = outcome.article.dedup
        if dedup is not None:
            dedup = dedup.model_copy(update=told)
        ending = self._ending(
            claim,
            Ended(
                Disposition.DUPLICATE,
                outcome.article.model_copy(update={"dedup": dedup}),
                reason="reprint" if found.kind == "reprint" else f"{found.kind}_duplicate",
                notice=told,
            ),
        )
        return replace(ending, bond=found.bond, duplicate_of=found.other)

    def _quarantine(self, claim: Claim, error: Exception) -> Ending:
        log.error(
            "article quarantined",
            job_id=claim.job_id,
            stage=self.stage,
            exc_info=(type(error), error, error.__traceback__),
        )
        cause = type(error).__name__
        return Ending(
            job_id=claim.job_id,
            epoch=claim.epoch,
            disposition=Disposition.QUARANTINED,
            reason=cause,
            error=self._error(claim, error),
            event=self._event(
                claim,
                Disposition.QUARANTINED,
                _about(claim, None)
                | {"reason": cause, "stage": self.stage, "error": str(error)[:_DETAIL_CHARS]},
            ),
        )

    def _backoff(self, claim: Claim, error: Exception) -> Backoff:
        asked = error.wait if isinstance(error, TransientError) else None
        base = min(self.settings.backoff * 2**claim.errors, self.settings.backoff_max)
        delay = base * (0.5 + self.chance())
        if asked is not None:
            asked += self.settings.backoff * self.chance()
            # Whoever asks for a second each time would use up all tries at once.
            delay = max(delay, asked) if _is_counted(error) else asked
        tell = log.warning if _is_counted(error) else log.debug
        tell(
            "article waits",
            job_id=claim.job_id,
            stage=self.stage,
            seconds=round(delay.total_seconds(), 1),
            error=repr(error),
        )
        return Backoff(
            job_id=claim.job_id,
            epoch=claim.epoch,
            delay_ms=int(delay.total_seconds() * 1000),
            error=self._error(claim, error),
            is_counted=_is_counted(error),
        )

    def _may_pass(self, claim: Claim, error: Exception) -> bool:
        if not isinstance(error, TransientError):
            return False
        return not error.is_counted or claim.errors + 1 < self.settings.max_errors

    def _error(self, claim: Claim, error: Exception) -> str:
        return json.dumps(
            {
                "type": type(error).__name__,
                "message": str(error)[:2_000],
                "stage": self.stage,
                "attempt": claim.errors + claim.deaths + 1,
                "at": self.now().isoformat(timespec="milliseconds"),
                "traceback": "".join(traceback.format_exception(error))[-8_000:],
            }
        )

    def _event(self, claim: Claim, disposition: Disposition, data: dict[str, object]) -> Event:
        event = make_ending(
            disposition, claim.job_id, source=self.stage, time=self.now(), data=data
        )
        return event.model_copy(update={"traceparent": claim.trace}) if claim.trace else event


def _is_counted(error: Exception) -> bool:
    return not isinstance(error, TransientError) or error.is_counted


def _about(claim: Claim, article: Article | None) -> dict[str, object]:
    about: dict[str, object] = {}
    if article is not None and article.client_id is not None:
        about["client_id"] = article.client_id
    if claim.batch_id is not None:
        about["batch_id"] = claim.batch_id
    return about


def _note(jobs: Sequence[JobId], verdicts: Sequence[Verdict]) -> None:
    fenced = [
        job_id
        for job_id, verdict in zip(jobs, verdicts, strict=True)
        if verdict is Verdict.FENCED
    ]
    if fenced:
        log.warning("results thrown away, somebody else holds the jobs", fenced=fenced)
