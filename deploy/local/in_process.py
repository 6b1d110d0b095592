"""All stages one after the other in this process: no queue, no store, no duplicates held."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, NamedTuple

import uuid_utils

from services.gateway.lines import Line
from services.gateway.problems import Problem, ProblemCode, ProblemError
from services.gateway.reading import parse_submission
from shared.article import Article
from shared.jobs import StageName
from shared.outcomes import (
    Claimed,
    Document,
    Ended,
    Failed,
    Fetched,
    HandedOn,
    Handler,
    Outcome,
    Placing,
)
from shared.submission import StoredSubmission, Submission

LONGEST_LINE_BYTES: Final = 5 * 1024 * 1024
"""As at the gateway."""


class Seeking(NamedTuple):
    """An article that looks for its story among those before it."""

    job_id: str
    client_id: str
    placing: Placing


class Answered(NamedTuple):
    """What became of one line."""

    json: bytes
    """The article, or the error; without a line end."""
    is_failed: bool
    seeking: Seeking | None = None
    """Its story is not in the JSON yet."""


@dataclass(frozen=True, slots=True)
class Handlers:
    """What each stage does."""

    ingest: Handler[Submission]
    enrich: Handler[Article]
    publish: Handler[Article]
    fetch: Handler[StoredSubmission] | None = None
    """None to refuse submissions that are a url alone."""


@dataclass(slots=True)
class _Passing:
    """One line on its way through the stages; one of the two is set when it is done."""

    line: Line
    client_id: str | None = None
    submission: StoredSubmission | None = None
    ended: Ended | None = None
    problem: Problem | None = None
    placing: Placing | None = None


def process_lines(
    lines: Sequence[Line], handlers: Handlers, *, now: Callable[[], datetime]
) -> list[Answered]:
    """Return what became of each line, in order; an error stays with its line."""
    passing = [_read(line, may_fetch=handlers.fetch is not None) for line in lines]
    valid = {str(uuid_utils.uuid7()): one for one in passing if one.submission is not None}
    claimed: list[Claimed[Submission]] = [
        Claimed(
            job_id=job_id,
            document=one.submission,
            attempt=1,
            submitted_at=one.submission.submitted_at or now(),
        )
        for job_id, one in valid.items()
        if one.submission is not None
    ]
    if handlers.fetch is not None:
        claimed = _fetch(handlers.fetch, claimed, valid)
    ingested = _run(StageName.INGEST, handlers.ingest, claimed, valid)
    enriched = _run(StageName.ENRICH, handlers.enrich, ingested, valid)
    _run(StageName.PUBLISH, handlers.publish, enriched, valid)
    return [_answer(one, now()) for one in passing]


def _read(line: Line, *, may_fetch: bool) -> _Passing:
    one = _Passing(line)
    if line.content is None:
        one.problem = ProblemError(
            ProblemCode.TOO_LARGE, f"A line may have {LONGEST_LINE_BYTES:,} bytes."
        ).to_problem()
        return one
    one.client_id = _find_id(line.content)
    try:
        received = parse_submission(line.content)
    except ProblemError as error:
        one.problem = error.to_problem()
        return one
    if not received.client_id:
        one.problem = _refusal("Give each submission an `id`: the article will bear it.")
    elif received.stage is StageName.FETCH and not may_fetch:
        one.problem = _refusal(
            "A url alone is fetched only with `--fetch`. Else send the page itself as html or "
            "text, with its url beside it."
        )
    else:
        one.submission = StoredSubmission.model_validate_json(received.content)
    return one


def _refusal(detail: str) -> Problem:
    return ProblemError(ProblemCode.INVALID_SUBMISSION, detail).to_problem()


def _find_id(content: bytes) -> str | None:
    """Return the id of what may be no submission at all."""
    try:
        sent = json.loads(content)
    except (ValueError, RecursionError):
        return None
    found = sent.get("id") if isinstance(sent, dict) else None
    return found if isinstance(found, str) else None


def _fetch(
    handler: Handler[StoredSubmission],
    claimed: Sequence[Claimed[Submission]],
    passing: dict[str, _Passing],
) -> list[Claimed[Submission]]:
    """Return the jobs that have something to read, in order, their pages fetched."""
    alone = [
        Claimed(
            job_id=job.job_id,
            document=job.document,
            attempt=job.attempt,
            submitted_at=job.submitted_at,
            is_last_try=True,  # nobody brings it back later
        )
        for job in claimed
        if isinstance(job.document, StoredSubmission) and job.document.is_url_alone
    ]
    fetched: dict[str, Claimed[Submission]] = {}
    for job, outcome in zip(alone, _try(handler, alone), strict=True):
        if isinstance(outcome, Fetched):
            fetched[job.job_id] = Claimed(
                job_id=job.job_id,
                document=outcome.submission,
                attempt=job.attempt,
                submitted_at=job.submitted_at,
            )
        else:
            _note(passing[job.job_id], StageName.FETCH, outcome)
    return [
        fetched.get(job.job_id, job)
        for job in claimed
        if job.job_id in fetched or not job.document.is_url_alone
    ]


def _run(
    stage: StageName,
    handler: Handler[Document],
    claimed: Sequence[Claimed[Document]],
    passing: dict[str, _Passing],
) -> list[Claimed[Article]]:
    """Note how articles ended at a stage; return those that it hands on."""
    handed_on = []
    for job, outcome in zip(claimed, _try(handler, claimed), strict=True):
        match outcome:
            case HandedOn(article=article, placing=placing):
                passing[job.job_id].placing = placing
                handed_on.append(
                    Claimed(
                        job_id=job.job_id,
                        document=article,
                        attempt=1,
                        submitted_at=job.submitted_at,
                    )
                )
            case _:
                _note(passing[job.job_id], stage, outcome)
    return handed_on


def _note(one: _Passing, stage: StageName, outcome: Outcome) -> None:
    match outcome:
        case Ended():
            one.ended = outcome
        case Failed(error=error):
            one.problem = _failure(f"{stage}: {type(error).__name__}: {error}")
        case _:
            one.problem = _failure(f"{stage}: it was handed on to nobody")


def _try(handler: Handler[Document], claimed: Sequence[Claimed[Document]]) -> Sequence[Outcome]:
    """Run a handler; should it raise over several articles, over each alone."""
    if not claimed:
        return []
    try:
        return handler(claimed)
    except Exception as error:  # noqa: BLE001 - whatever it is, it must stay with its line
        if len(claimed) == 1:
            return [Failed(error)]
        return [outcome for job in claimed for outcome in _try(handler, [job])]


def failed(line: Line, message: str) -> Answered:
    """Return the answer to a line over which a worker died."""
    one = _Passing(line, _find_id(line.content or b""))
    return Answered(_format_problem(one, _failure(message)), is_failed=True)


def _answer(one: _Passing, now: datetime) -> Answered:
    if one.ended is None:
        problem = one.problem or _failure("no stage ended it")
        return Answered(_format_problem(one, problem), is_failed=True)
    stamp = {
        "id": one.client_id,
        "disposition": one.ended.disposition,
        "reason": one.ended.reason,
        "processed_at": now,
    }
    # There is no desk, so the id is the sender's and no job is worth telling of.
    article = one.ended.article.model_copy(update=stamp)
    unwritten = {"client_id", "job"} | ({"story"} if one.placing else set())
    document = article.model_dump_json(exclude_unset=True, exclude=unwritten)
    seeking = (
        Seeking(one.ended.article.id, one.client_id or "", one.placing) if one.placing else None
    )
    return Answered(document.encode(), is_failed=False, seeking=seeking)


def _failure(detail: str) -> Problem:
    problem = ProblemError(ProblemCode.INTERNAL, detail).to_problem()
    return problem.model_copy(update={"title": "The article could not be processed"})


def _format_problem(one: _Passing, problem: Problem) -> bytes:
    error = problem.model_dump(mode="json", exclude_none=True, exclude={"status", "retryable"})
    row = {"id": one.client_id, "line": one.line.number, "error": error}
    return json.dumps(row, ensure_ascii=False).encode()
