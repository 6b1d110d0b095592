"""A lease is prolonged or given back by its holder alone."""

import pytest

from shared.jobs import JobState, StageName
from tests.builders import a_job_id
from tests.contract.store.harness import StoreUnderTest

_INGEST, _ENRICH, _PUBLISH = StageName.INGEST, StageName.ENRICH, StageName.PUBLISH


def test_a_release_gives_back_without_counting(store: StoreUnderTest) -> None:
    """A rolling deploy quarantines nobody."""
    store.accept(1)
    store.claim(1)

    released = store.work.release(_INGEST, [(a_job_id(1), 1)])

    job = store.job()
    assert released == 1
    assert (job.state, job.errors, job.deaths) == (JobState.QUEUED, 0, 0)
    assert [one.job_id for one in store.work.reap().unheard] == [a_job_id(1)]
    assert store.claim(1, owner="next")[0].epoch == 2


def test_releasing_again_after_a_lost_reply_changes_nothing(store: StoreUnderTest) -> None:
    """Nor does it take the job from the one that claimed it since."""
    store.accept(1)
    store.claim(1)
    store.work.release(_INGEST, [(a_job_id(1), 1)])
    store.claim(1, owner="next")

    assert store.work.release(_INGEST, [(a_job_id(1), 1)]) == 0
    assert store.job().state is JobState.RUNNING


@pytest.mark.parametrize(
    ("stage", "epoch"), [(_ENRICH, 1), (_INGEST, 2)], ids=["stage", "epoch"]
)
def test_only_the_holder_gives_back(
    store: StoreUnderTest, stage: StageName, epoch: int
) -> None:
    """Stage and epoch both have to be right."""
    store.accept(1)
    store.claim(1)

    assert store.work.release(stage, [(a_job_id(1), epoch)]) == 0
    assert store.job().state is JobState.RUNNING


def test_a_release_of_a_queued_job_does_nothing(store: StoreUnderTest) -> None:
    """Its message may be under way, and no second one is wanted."""
    store.accept(1)

    assert store.work.release(_INGEST, [(a_job_id(1), 0)]) == 0
    assert store.work.reap().unheard == ()


def test_a_renewed_lease_lasts(store: StoreUnderTest) -> None:
    """It counts from the renewal."""
    store.accept(1)
    store.claim(1)
    store.pass_time(15)

    lost = store.work.renew(_INGEST, [(a_job_id(1), 1)])

    store.pass_time(15)
    assert lost == []
    assert store.work.reap().expired == 0
    store.pass_time(6)
    assert store.work.reap().expired == 1


@pytest.mark.parametrize(
    ("stage", "epoch", "number"),
    [(_ENRICH, 1, 1), (_INGEST, 2, 1), (_INGEST, 1, 2)],
    ids=["stage", "epoch", "unknown"],
)
def test_renewal_names_what_is_no_longer_held(
    store: StoreUnderTest, stage: StageName, epoch: int, number: int
) -> None:
    """And prolongs nothing."""
    store.accept(1)
    store.claim(1)
    store.pass_time(15)

    lost = store.work.renew(stage, [(a_job_id(number), epoch)])

    store.pass_time(6)
    assert lost == [a_job_id(number)]
    assert store.work.reap().expired == 1


def test_a_lease_that_ended_is_not_renewed(store: StoreUnderTest) -> None:
    """Once the reaper took a job back, its worker is told so."""
    store.accept(1)
    store.claim(1)
    store.pass_time(21)
    store.work.reap()

    assert store.work.renew(_INGEST, [(a_job_id(1), 1)]) == [a_job_id(1)]
    assert store.census().running == 0
