"""What the store must agree about, on states made up for it."""

from dataclasses import replace

import pytest

from shared.jobs import Disposition, JobState, Priority, StageName
from shared.store.fsck_rules import (
    EventSight,
    JobSight,
    check_batch,
    check_counts,
    check_job,
    check_stream,
)
from shared.store.records import BatchRecord, JobRecord
from tests.builders import a_job_id

PUBLISHED = "org.copydesk.article.published.v1"

QUEUED = JobRecord(
    id=a_job_id(),
    state=JobState.QUEUED,
    stage=StageName.ENRICH,
    epoch=1,
    priority=Priority.BULK,
    submitted_ms=0,
    errors=0,
    deaths=0,
    batch_id=None,
    client_id=None,
    disposition=None,
    reason=None,
    detail=None,
    error=None,
    duplicate_of=None,
    sequence=None,
    finished_ms=None,
    story_id=None,
    times={},
)
RUNNING = replace(QUEUED, state=JobState.RUNNING)
WAITING = replace(QUEUED, state=JobState.WAITING)
FINISHED = replace(QUEUED, state=JobState.FINISHED, disposition=Disposition.PUBLISHED)
QUARANTINED = replace(FINISHED, disposition=Disposition.QUARANTINED)

BATCH = BatchRecord(
    id="b1",
    created_ms=0,
    closed=True,
    lines=5,
    refused=1,
    accepted=4,
    dispositions={Disposition.PUBLISHED: 2, Disposition.SPIKED: 1},
    causes={},
    first_end_ms=None,
    last_end_ms=None,
)


def a_sight(job: JobRecord | None, *indexes: str, is_in_quarantine: bool = False) -> JobSight:
    """Return a job and where it stands."""
    return JobSight(
        a_job_id(), job, indexes=frozenset(indexes), is_in_quarantine=is_in_quarantine
    )


def an_event(number: int, *, subject: str = "a", event_id: str = "") -> EventSight:
    """Return an event of a published article."""
    return EventSight(f"{number:015d}-000000", event_id or f"e{number}", PUBLISHED, subject)


@pytest.mark.parametrize(
    "sight",
    [
        pytest.param(a_sight(QUEUED, "{cd}:q:enrich.bulk"), id="queued"),
        pytest.param(a_sight(RUNNING, "{cd}:run"), id="running"),
        pytest.param(a_sight(WAITING, "{cd}:wait"), id="waiting"),
        pytest.param(a_sight(FINISHED), id="finished"),
        pytest.param(a_sight(QUARANTINED, is_in_quarantine=True), id="quarantined"),
        pytest.param(a_sight(None, is_in_quarantine=True), id="forgotten, not yet swept"),
    ],
)
def test_a_job_in_its_place_is_no_fault(sight: JobSight) -> None:
    """One index while it is unfinished, none afterwards."""
    assert list(check_job(sight)) == []


@pytest.mark.parametrize(
    ("sight", "expected"),
    [
        pytest.param(
            a_sight(QUEUED), "a queued job that is not in {cd}:q:enrich.bulk", id="in none"
        ),
        pytest.param(
            a_sight(RUNNING, "{cd}:run", "{cd}:wait"),
            "a running job, and yet in {cd}:wait",
            id="in two",
        ),
        pytest.param(
            a_sight(FINISHED, "{cd}:q:publish"),
            "a finished job, and yet in {cd}:q:publish",
            id="finished, and in one",
        ),
        pytest.param(
            a_sight(None, "{cd}:run"), "no job, and yet in {cd}:run", id="no such job"
        ),
        pytest.param(
            a_sight(QUARANTINED),
            "a job that is quarantined, and yet not in quarantine",
            id="quarantined, not listed",
        ),
        pytest.param(
            a_sight(FINISHED, is_in_quarantine=True),
            "a job that is published, and yet in quarantine",
            id="published, listed",
        ),
    ],
)
def test_a_stray_job_is_found(sight: JobSight, expected: str) -> None:
    """A job in no index is a job that nobody will ever look at."""
    (fault,) = check_job(sight)

    assert (fault.subject, fault.message) == (a_job_id(), expected)


def test_a_job_in_the_wrong_queue_is_two_faults() -> None:
    """It is where it should not be, and is not where it should be."""
    faults = list(check_job(a_sight(QUEUED, "{cd}:q:ingest")))

    assert [fault.message for fault in faults] == [
        "a queued job that is not in {cd}:q:enrich.bulk",
        "a queued job, and yet in {cd}:q:ingest",
    ]


@pytest.mark.parametrize(
    ("indexed", "expected"),
    [
        pytest.param(3, [], id="adds up"),
        pytest.param(2, ["10 accepted, but 7 ended and 2 in flight"], id="one lost"),
    ],
)
def test_what_was_accepted_has_ended_or_is_in_flight(indexed: int, expected: list[str]) -> None:
    """Nothing else may become of an article."""
    counts = {"accepted": 10, "published": 5, "duplicate": 2, "rescued:fenced": 4}

    assert [fault.message for fault in check_counts(counts, indexed)] == expected


def test_a_stream_with_each_article_once_is_no_fault() -> None:
    """What was published before the oldest entry that is kept is not asked for."""
    events = [an_event(5, subject="a"), an_event(6, subject="b")]
    published = {"a": events[0].sequence, "b": events[1].sequence, "old": an_event(4).sequence}

    assert list(check_stream(events, published)) == []


@pytest.mark.parametrize(
    ("events", "published", "expected"),
    [
        pytest.param(
            [an_event(5), an_event(6)], {}, "published 2 times in the stream", id="twice"
        ),
        pytest.param(
            [an_event(5, event_id="e"), an_event(6, subject="b", event_id="e")],
            {},
            "an event that is 2 times in the stream",
            id="one id twice",
        ),
        pytest.param(
            [an_event(5)],
            {"b": an_event(6).sequence},
            "published as 000000000000006-000000, which is not there",
            id="missing",
        ),
        pytest.param([an_event(5)], {"b": None}, "published, and it has no event", id="none"),
    ],
)
def test_a_stream_that_lies_is_found(
    events: list[EventSight], published: dict[str, str | None], expected: str
) -> None:
    """Lost and doubled: the two things that must never happen."""
    (fault,) = check_stream(events, published)

    assert fault.message == expected


@pytest.mark.parametrize(
    ("batch", "open_jobs", "expected"),
    [
        pytest.param(BATCH, 1, [], id="adds up"),
        pytest.param(
            BATCH, 0, ["4 accepted, but 3 ended and 0 in flight"], id="a job is missing"
        ),
        pytest.param(
            replace(BATCH, refused=0),
            1,
            ["5 lines, but 4 accepted, 0 refused"],
            id="a line is missing",
        ),
        pytest.param(replace(BATCH, lines=None, closed=False), 1, [], id="still coming in"),
    ],
)
def test_the_counts_of_a_batch_add_up(
    batch: BatchRecord, open_jobs: int, expected: list[str]
) -> None:
    """Every line of it is somewhere."""
    found = check_batch(batch, batch, open_jobs)

    assert [fault.message for fault in found] == expected


def test_a_batch_that_moves_is_not_judged() -> None:
    """Its jobs ended while they were counted."""
    later = replace(BATCH, dispositions={Disposition.PUBLISHED: 3, Disposition.SPIKED: 1})

    assert list(check_batch(BATCH, later, 0)) == []
