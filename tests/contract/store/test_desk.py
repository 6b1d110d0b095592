"""What operators and clients ask of the store, and what they may change."""

from collections.abc import Callable

import pytest

from shared.jobs import Disposition, JobState, StageName
from tests.builders import a_job_id
from tests.contract.store.builders import a_backoff, a_message, a_move, an_ending
from tests.contract.store.harness import StoreUnderTest

_INGEST, _ENRICH = StageName.INGEST, StageName.ENRICH


def _queue(store: StoreUnderTest) -> None:
    store.accept(1)


def _run(store: StoreUnderTest) -> None:
    store.accept(1)
    store.claim(1)


def _wait(store: StoreUnderTest) -> None:
    _run(store)
    store.work.fail(_INGEST, [a_backoff()])


def _hand_on(store: StoreUnderTest) -> None:
    _run(store)
    store.work.commit(_INGEST, [a_move()], a_message(_ENRICH, 1))


def _end(store: StoreUnderTest, disposition: Disposition) -> None:
    _run(store)
    if disposition is Disposition.CANCELED:
        store.cancel()
    elif disposition is Disposition.DUPLICATE:
        store.accept(2)
        store.claim(2)
        original = a_move(2, fingerprint="f")
        store.work.commit(_INGEST, [original], a_message(_ENRICH, 2))
        copy = an_ending(disposition=disposition, duplicate_of=2)
        store.work.publish(_INGEST, [copy])
    else:
        store.work.publish(_INGEST, [an_ending(disposition=disposition)])


@pytest.mark.parametrize(
    "prepare", [_queue, _run, _wait, _hand_on], ids=["queued", "running", "waiting", "later"]
)
def test_an_unfinished_job_can_be_canceled(
    store: StoreUnderTest, prepare: Callable[[StoreUnderTest], None]
) -> None:
    """At once, wherever it stands."""
    prepare(store)
    epoch = store.job().epoch

    answer = store.cancel()

    job = store.job()
    census = store.census()
    assert job.epoch == epoch + 1
    assert answer == ("done", Disposition.CANCELED)
    assert (job.state, job.disposition) == (JobState.FINISHED, Disposition.CANCELED)
    assert job.reason == "canceled_by_request"
    assert store.event_types() == ["article.canceled"]
    assert (census.running, census.waiting, census.in_flight) == (0, 0, 0)
    assert sum(depth.jobs for depth in census.queues) == 0


def test_canceling_again_after_a_lost_reply_changes_nothing(store: StoreUnderTest) -> None:
    """It is answered as the first time."""
    store.accept(1)
    store.cancel()
    before = store.job()

    assert store.cancel() == ("done", Disposition.CANCELED)
    assert store.job() == before
    assert len(store.events()) == 1


@pytest.mark.parametrize(
    "disposition",
    [
        Disposition.PUBLISHED,
        Disposition.SPIKED,
        Disposition.DUPLICATE,
        Disposition.QUARANTINED,
    ],
)
def test_a_finished_job_is_not_canceled(
    store: StoreUnderTest, disposition: Disposition
) -> None:
    """It is too late; the answer says how it ended."""
    _end(store, disposition)
    before = (store.job(), store.counts(), store.event_types())

    assert store.cancel() == ("finished", disposition)
    assert (store.job(), store.counts(), store.event_types()) == before


def test_an_unknown_job_is_neither_canceled_nor_retried(store: StoreUnderTest) -> None:
    """Nothing is made up."""
    assert store.cancel() == ("unknown", None)
    assert store.retry() == ("unknown", None)
    assert store.find() is None
    assert store.article() is None


@pytest.mark.parametrize(
    "disposition", [Disposition.SPIKED, Disposition.CANCELED, Disposition.QUARANTINED]
)
def test_a_job_that_ended_unpublished_can_be_retried(
    store: StoreUnderTest, disposition: Disposition
) -> None:
    """From the stage where it ended, with all its attempts before it."""
    _run(store)
    store.work.fail(_INGEST, [a_backoff()])
    store.pass_time(11)
    store.work.reap()
    store.claim(1)
    if disposition is Disposition.CANCELED:
        store.cancel()
    else:
        store.work.publish(_INGEST, [an_ending(epoch=2, disposition=disposition)])

    answer = store.retry()

    job = store.job()
    assert answer == ("done", disposition)
    assert (job.state, job.stage, job.disposition) == (JobState.QUEUED, _INGEST, None)
    assert (job.errors, job.deaths, job.error) == (0, 0, None)
    assert (job.reason, job.detail) == (None, None)
    assert (job.finished_ms, job.sequence) == (None, None)
    assert store.counts() == {"accepted": 1}
    assert [one.job_id for one in store.work.reap().unheard] == [a_job_id(1)]


def test_a_retried_job_is_in_company_again(store: StoreUnderTest) -> None:
    """What it did to workers before is forgiven."""
    store.accept(1, 2)
    store.claim(1)
    store.pass_time(21)
    store.work.reap()
    store.claim(1, owner="alone")
    store.work.publish(_INGEST, [an_ending(1, epoch=2, disposition=Disposition.QUARANTINED)])

    store.retry(1)

    claims = store.claim(1, 2, owner="together")
    assert [claim.job_id for claim in claims] == [a_job_id(1), a_job_id(2)]


def test_a_retry_goes_on_where_the_job_ended(store: StoreUnderTest) -> None:
    """What earlier stages did is not done again."""
    _hand_on(store)
    store.claim(1, stage=_ENRICH)
    store.work.publish(_ENRICH, [an_ending(epoch=2, disposition=Disposition.QUARANTINED)])

    store.retry()

    [claim] = store.claim(1, stage=_ENRICH, owner="again")
    assert (claim.epoch, claim.document) == (4, b"final 1")


@pytest.mark.parametrize("disposition", [Disposition.PUBLISHED, Disposition.DUPLICATE])
def test_what_is_published_or_a_copy_is_not_retried(
    store: StoreUnderTest, disposition: Disposition
) -> None:
    """That is final."""
    _end(store, disposition)

    assert store.retry() == ("final", disposition)
    assert store.job().state is JobState.FINISHED


@pytest.mark.parametrize("prepare", [_queue, _run, _wait], ids=["queued", "running", "waiting"])
def test_an_unfinished_job_is_not_retried(
    store: StoreUnderTest, prepare: Callable[[StoreUnderTest], None]
) -> None:
    """It is being worked on."""
    prepare(store)
    before = store.job()

    assert store.retry() == ("unfinished", None)
    assert store.job() == before


def test_retrying_again_after_a_lost_reply_changes_nothing(store: StoreUnderTest) -> None:
    """The job is unfinished by then."""
    _end(store, Disposition.SPIKED)
    store.retry()
    before = store.job()

    assert store.retry() == ("unfinished", None)
    assert store.job() == before


def test_a_result_from_before_a_retry_is_thrown_away(store: StoreUnderTest) -> None:
    """The one that was canceled and retried belongs to its next worker."""
    _run(store)
    store.cancel()
    store.retry()

    [verdict] = store.work.publish(_INGEST, [an_ending(epoch=1)])

    assert verdict == "fenced"
    assert store.job().state is JobState.QUEUED


def test_the_quarantine_shows_the_newest_first(store: StoreUnderTest) -> None:
    """With the error, for operators."""
    for number in (1, 2, 3):
        store.accept(number)
        store.claim(number)
        ending = an_ending(number, disposition=Disposition.QUARANTINED)
        store.work.publish(_INGEST, [ending])
        store.pass_time(1)

    newest = store.run(store.desk.quarantine(2))

    assert [record.id for record in newest] == [a_job_id(3), a_job_id(2)]
    assert newest[0].error == '{"type":"MemoryError"}'
    assert newest[0].reason == "MemoryError"


def test_a_retried_job_leaves_the_quarantine(store: StoreUnderTest) -> None:
    """As does nobody else."""
    for number in (1, 2):
        store.accept(number)
        store.claim(number)
        ending = an_ending(number, disposition=Disposition.QUARANTINED)
        store.work.publish(_INGEST, [ending])

    store.retry(1)

    left = store.run(store.desk.quarantine(10))
    assert [record.id for record in left] == [a_job_id(2)]


def test_only_what_is_quarantined_is_in_quarantine(store: StoreUnderTest) -> None:
    """Other ends have their own places."""
    _end(store, Disposition.SPIKED)

    assert store.run(store.desk.quarantine(10)) == []


def test_the_census_adds_up(store: StoreUnderTest) -> None:
    """Every accepted job is in one place."""
    store.accept(*range(1, 8))
    store.claim(2, 3, 4, 5, 6)
    store.work.commit(_INGEST, [a_move(3)], a_message(_ENRICH, 3))
    store.work.fail(_INGEST, [a_backoff(4)])
    store.work.publish(_INGEST, [an_ending(5), an_ending(6, disposition=Disposition.PUBLISHED)])

    census = store.census()

    depths = {depth.queue: (depth.jobs, depth.messages) for depth in census.queues}
    assert depths == {
        "fetch": (0, 0),
        "fetch.bulk": (0, 0),
        "ingest": (2, 1),
        "ingest.bulk": (0, 0),
        "enrich": (1, 1),
        "enrich.bulk": (0, 0),
        "publish": (0, 0),
        "publish.bulk": (0, 0),
    }
    assert (census.running, census.waiting, census.in_flight) == (1, 1, 5)
    assert census.counts == {"accepted": 7, "spiked": 1, "published": 1}


def test_the_census_tells_how_long_a_stage_keeps_jobs_waiting(store: StoreUnderTest) -> None:
    """By the job that was put in line first."""
    store.accept(1)
    store.pass_time(5)
    store.accept(2)

    depths = {depth.queue: depth for depth in store.census().queues}
    ingest, enrich = depths["ingest"], depths["enrich"]

    assert ingest.oldest_ms is not None
    assert store.job(2).submitted_ms - ingest.oldest_ms >= 5_000
    assert enrich.oldest_ms is None


def test_a_store_without_a_limit_is_never_full(store: StoreUnderTest) -> None:
    """Then the limit on jobs in flight is the only one."""
    assert store.run(store.desk.fullness()) == 0.0
