"""Only the one that holds a job changes it, once; whoever comes too late changes nothing."""

from collections.abc import Callable

import pytest

from shared.jobs import Disposition, JobState, StageName
from shared.store.records import Verdict
from tests.contract.store.builders import a_backoff, a_message, a_move, an_ending
from tests.contract.store.harness import StoreUnderTest

_INGEST, _ENRICH, _PUBLISH = StageName.INGEST, StageName.ENRICH, StageName.PUBLISH


def _commit(store: StoreUnderTest, *, epoch: int = 1) -> Verdict:
    [answer] = store.work.commit(_INGEST, [a_move(epoch=epoch)], a_message(_ENRICH, 1))
    return answer.verdict


def _publish(store: StoreUnderTest, *, epoch: int = 1) -> Verdict:
    [verdict] = store.work.publish(_INGEST, [an_ending(epoch=epoch)])
    return verdict


def _fail(store: StoreUnderTest, *, epoch: int = 1) -> Verdict:
    [verdict] = store.work.fail(_INGEST, [a_backoff(epoch=epoch)])
    return verdict


Result = Callable[..., Verdict]


results = pytest.mark.parametrize(
    "result", [_commit, _publish, _fail], ids=["commit", "publish", "fail"]
)


@results
def test_a_result_repeated_after_a_lost_reply_changes_nothing(
    store: StoreUnderTest, result: Result
) -> None:
    """It is answered as the first time."""
    store.accept(1)
    store.claim(1)
    result(store)
    before = (store.job(), store.counts(), store.events(), store.backdoor.depth("enrich"))

    assert result(store) is Verdict.DONE

    after = (store.job(), store.counts(), store.events(), store.backdoor.depth("enrich"))
    assert after == before


@results
def test_a_worker_that_lost_its_job_to_another_changes_nothing(
    store: StoreUnderTest, result: Result
) -> None:
    """It is fenced off by the epoch, and that is counted."""
    store.accept(1)
    store.claim(1, owner="slow")
    store.pass_time(21)
    store.work.reap()
    store.claim(1, owner="new")
    before = store.job()

    assert result(store) is Verdict.FENCED

    assert store.job() == before
    assert store.events() == []
    assert store.backdoor.depth("enrich") == 0
    assert store.counts() == {
        "accepted": 1,
        "rescued:lease_expired": 1,
        "rescued:fenced": 1,
    }


@results
def test_the_holder_is_not_fenced_by_the_one_before(
    store: StoreUnderTest, result: Result
) -> None:
    """After the old worker was turned away, the new one's result counts."""
    store.accept(1)
    store.claim(1, owner="slow")
    store.pass_time(21)
    store.work.reap()
    store.claim(1, owner="new")
    result(store)

    assert result(store, epoch=2) is Verdict.DONE


@results
def test_a_late_result_counts_where_nobody_took_over(
    store: StoreUnderTest, result: Result
) -> None:
    """The lease has ended, but the work is done: doing it again would be a waste."""
    store.accept(1)
    store.claim(1)
    store.pass_time(21)
    store.work.reap()

    assert result(store) is Verdict.DONE
    assert sum(store.work.queued(_INGEST).values()) == 0


@results
def test_a_worker_of_another_stage_changes_nothing(
    store: StoreUnderTest, result: Result
) -> None:
    """A result is for the stage that the job is at."""
    store.accept(1)
    store.claim(1)
    _commit(store)
    store.claim(1, stage=_ENRICH)

    assert result(store, epoch=2) is Verdict.FENCED
    assert (store.job().state, store.job().stage) == (JobState.RUNNING, _ENRICH)


@results
def test_a_result_for_a_canceled_job_is_thrown_away(
    store: StoreUnderTest, result: Result
) -> None:
    """Cancel is final at once."""
    store.accept(1)
    store.claim(1)
    store.cancel()

    assert result(store) is Verdict.FENCED
    assert store.event_types() == ["article.canceled"]


@results
def test_the_epoch_after_a_cancel_opens_no_door(store: StoreUnderTest, result: Result) -> None:
    """A finished job takes no result, whatever its epoch."""
    store.accept(1)
    store.claim(1)
    store.cancel()

    assert result(store, epoch=2) is Verdict.FENCED
    assert store.job().disposition is Disposition.CANCELED


@results
def test_a_result_for_an_unknown_job_is_thrown_away(
    store: StoreUnderTest, result: Result
) -> None:
    """It leaves nothing behind."""
    assert result(store) is Verdict.FENCED
    assert store.find() is None


@results
def test_a_result_for_a_waiting_job_is_thrown_away(
    store: StoreUnderTest, result: Result
) -> None:
    """Nobody holds a job that waits; no epoch but the last one is recognized."""
    store.accept(1)
    store.claim(1)
    _fail(store)

    assert result(store, epoch=2) is Verdict.FENCED
    assert store.job().state is JobState.WAITING


def test_a_fenced_job_does_not_hold_up_its_neighbors(store: StoreUnderTest) -> None:
    """A message goes out for those that moved; one line for each is answered."""
    store.accept(1, 2)
    store.claim(1, 2)
    store.cancel(1)

    answers = store.work.commit(_INGEST, [a_move(1), a_move(2)], a_message(_ENRICH, 1, 2))

    assert [one.verdict for one in answers] == [Verdict.FENCED, Verdict.DONE]
    assert store.backdoor.depth("enrich") == 1
    assert store.counts()["rescued:fenced"] == 1


def test_endings_are_answered_one_by_one(store: StoreUnderTest) -> None:
    """A fenced one among them stops none."""
    store.accept(1, 2)
    store.claim(1, 2)
    store.cancel(1)

    verdicts = store.work.publish(_INGEST, [an_ending(1), an_ending(2)])

    assert verdicts == [Verdict.FENCED, Verdict.DONE]


def test_backoffs_are_answered_one_by_one(store: StoreUnderTest) -> None:
    """A fenced one among them stops none."""
    store.accept(1, 2)
    store.claim(1, 2)
    store.cancel(1)

    verdicts = store.work.fail(_INGEST, [a_backoff(1), a_backoff(2)])

    assert verdicts == [Verdict.FENCED, Verdict.DONE]
