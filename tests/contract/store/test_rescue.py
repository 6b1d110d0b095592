"""Whatever dies, a job is taken up again, by one worker, and told of once."""

from shared.jobs import JobState, StageName
from shared.store.records import Unheard, Verdict
from tests.builders import a_job_id
from tests.contract.store.builders import a_backoff, a_message, a_move
from tests.contract.store.harness import StoreUnderTest

_INGEST, _ENRICH = StageName.INGEST, StageName.ENRICH


def _work_through(store: StoreUnderTest, queue: str = "ingest") -> None:
    """Claim what the oldest message names, as a worker does."""
    message = store.backdoor.pop(queue)
    assert message is not None
    store.work.claim(message, owner=f"worker of {message.job_ids[0]}")


def test_a_job_of_a_dead_worker_is_queued_again(store: StoreUnderTest) -> None:
    """One death is counted; from now on it travels alone."""
    store.accept(1)
    store.claim(1)
    store.pass_time(21)

    found = store.work.reap()

    job = store.job()
    assert (found.expired, found.due) == (1, 0)
    assert found.unheard == (Unheard("ingest", a_job_id(1), 101, solo=True),)
    assert (job.state, job.deaths, job.errors) == (JobState.QUEUED, 1, 0)
    assert store.counts() == {"accepted": 1, "rescued:lease_expired": 1}


def test_a_lease_is_left_alone_until_it_ends(store: StoreUnderTest) -> None:
    """A slow worker is no dead one."""
    store.accept(1)
    store.claim(1)
    store.pass_time(19)

    assert store.work.reap().expired == 0
    assert store.job().state is JobState.RUNNING


def test_a_second_reaper_counts_no_second_death(store: StoreUnderTest) -> None:
    """Any number may run."""
    store.accept(1)
    store.claim(1)
    store.pass_time(21)
    store.work.reap()

    again = store.work.reap()

    assert again.expired == 0
    assert store.job().deaths == 1


def test_two_reapers_send_one_message(store: StoreUnderTest) -> None:
    """Both found the job; the second to speak is not heard."""
    store.accept(1)
    _work_through(store)
    store.pass_time(21)
    store.work.reap()
    store.work.reap()

    woken = [store.work.wake(a_message(_INGEST, 1)) for _reaper in range(2)]

    assert woken == [1, 0]
    assert store.backdoor.depth("ingest") == 1


def test_a_woken_job_is_unheard_no_more(store: StoreUnderTest) -> None:
    """Its message is under way."""
    store.accept(1)
    _work_through(store)
    store.pass_time(21)
    store.work.reap()
    store.work.wake(a_message(_INGEST, 1))

    assert store.work.reap().unheard == ()


def test_a_wake_up_counts_as_lost_only_if_there_was_one(store: StoreUnderTest) -> None:
    """What was given back or taken back had its message."""
    store.accept(1)
    _work_through(store)
    store.work.release(_INGEST, [(a_job_id(1), 1)])

    store.work.wake(a_message(_INGEST, 1))

    assert "rescued:lost_message" not in store.counts()


def test_a_job_that_killed_its_worker_is_claimed_alone(store: StoreUnderTest) -> None:
    """Its neighbors go through without it."""
    store.accept(1, 2)
    store.claim(1)
    store.pass_time(21)
    store.work.reap()

    together = store.claim(1, 2, owner="together")
    alone = store.claim(1, owner="alone")

    assert [claim.job_id for claim in together] == [a_job_id(2)]
    assert [(claim.job_id, claim.epoch, claim.deaths) for claim in alone] == [
        (a_job_id(1), 2, 1)
    ]


def test_a_job_that_came_through_is_in_company_again(store: StoreUnderTest) -> None:
    """At the next stage nobody died of it; its deaths are remembered."""
    store.accept(1, 2)
    store.claim(1)
    store.pass_time(21)
    store.work.reap()
    store.claim(1, owner="alone")
    store.claim(2)
    store.work.commit(_INGEST, [a_move(1, epoch=2), a_move(2)], a_message(_ENRICH, 1, 2))

    claims = store.claim(1, 2, stage=_ENRICH)

    assert [(claim.job_id, claim.deaths) for claim in claims] == [
        (a_job_id(1), 1),
        (a_job_id(2), 0),
    ]


def test_a_wait_ends_on_time(store: StoreUnderTest) -> None:
    """Not before; then one message is wanted."""
    store.accept(1)
    store.claim(1)
    store.work.fail(_INGEST, [a_backoff(seconds=10)])
    store.pass_time(9)
    early = store.work.reap()
    store.pass_time(2)

    found = store.work.reap()

    assert (early.due, early.unheard) == (0, ())
    assert (found.due, found.expired) == (1, 0)
    assert found.unheard == (Unheard("ingest", a_job_id(1), 101, solo=False),)
    assert (store.job().state, store.job().deaths) == (JobState.QUEUED, 0)


def test_a_late_result_leaves_nothing_to_reap(store: StoreUnderTest) -> None:
    """The dead one was only slow, and delivered before anybody took over."""
    store.accept(1)
    store.claim(1)
    store.pass_time(21)
    store.work.reap()
    [answer] = store.work.commit(_INGEST, [a_move(1)], a_message(_ENRICH, 1))

    found = store.work.reap()

    assert answer.verdict is Verdict.DONE
    assert (found.expired, found.unheard) == (0, ())
