"""What is accepted is there, once; what is not leaves nothing behind."""

import pytest

from shared.jobs import JobState, Priority, StageName
from shared.store.records import Admission
from tests.builders import a_job_id
from tests.contract.store.builders import a_message, an_intake
from tests.contract.store.harness import StoreUnderTest

_INGEST = StageName.INGEST


def _accept_with_key(
    store: StoreUnderTest, number: int, *, fingerprint: str = "same"
) -> Admission:
    intake = an_intake(number, key="key", fingerprint=fingerprint)
    message = a_message(_INGEST, number)
    [admission] = store.run(store.desk.accept([intake], message, limit=1000))
    return admission


def test_an_accepted_job_is_queued_at_ingest(store: StoreUnderTest) -> None:
    """The record tells all that is known at the door."""
    intake = an_intake(client_id="theirs")

    answer = store.run(store.desk.accept([intake], a_message(_INGEST, 1), limit=1000))

    job = store.job()
    assert answer == [Admission("accepted", a_job_id(1))]
    assert (job.state, job.stage, job.epoch) == (JobState.QUEUED, _INGEST, 0)
    assert (job.errors, job.deaths, job.client_id, job.batch_id) == (0, 0, "theirs", None)
    assert job.times == {"queued:ingest": job.submitted_ms}
    assert (job.disposition, job.finished_ms, job.sequence) == (None, None, None)


def test_acceptance_sends_one_message_for_all(store: StoreUnderTest) -> None:
    """The message is stamped with the store's own time and names every job."""
    store.accept(1, 2, 3)

    message = store.backdoor.pop("ingest")
    assert message is not None
    assert message.job_ids == (a_job_id(1), a_job_id(2), a_job_id(3))
    assert message.pushed_at == store.job(1).submitted_ms
    assert store.backdoor.depth("ingest") == 0


def test_bulk_travels_on_its_own_list(store: StoreUnderTest) -> None:
    """A large batch never stands before a single article."""
    store.accept(1, priority=Priority.BULK)

    depths = {depth.queue: depth for depth in store.census().queues}
    assert (depths["ingest"].jobs, depths["ingest"].messages) == (0, 0)
    assert (depths["ingest.bulk"].jobs, depths["ingest.bulk"].messages) == (1, 1)
    assert store.job().priority is Priority.BULK


def test_accepting_again_after_a_lost_reply_changes_nothing(store: StoreUnderTest) -> None:
    """The same ids are answered as before, with no second job, count or message."""
    first = store.accept(1, 2)

    again = store.accept(1, 2)

    assert again == first
    assert store.backdoor.depth("ingest") == 1
    assert store.counts() == {"accepted": 2}


def test_accepting_again_does_not_set_a_job_back(store: StoreUnderTest) -> None:
    """The repeat may come when the job has long moved on."""
    store.accept(1)
    store.claim(1)

    store.accept(1)

    assert (store.job().state, store.job().epoch) == (JobState.RUNNING, 1)


def test_a_key_replays_the_first_job(store: StoreUnderTest) -> None:
    """The second submission under a key is the first one's echo."""
    _accept_with_key(store, 1)

    answer = _accept_with_key(store, 2)

    assert answer == Admission("replayed", a_job_id(1))
    assert store.find(2) is None
    assert store.backdoor.depth("ingest") == 1
    assert store.counts() == {"accepted": 1}


def test_a_key_with_another_body_is_a_mismatch(store: StoreUnderTest) -> None:
    """Nothing is accepted, and the key still belongs to the first."""
    _accept_with_key(store, 1)

    answer = _accept_with_key(store, 2, fingerprint="other")

    assert answer == Admission("mismatch", a_job_id(1))
    assert store.find(2) is None
    assert _accept_with_key(store, 3) == Admission("replayed", a_job_id(1))


def test_accepting_again_under_a_key_is_still_accepted(store: StoreUnderTest) -> None:
    """A lost reply is told from a second submission by the job's id."""
    _accept_with_key(store, 1)

    answer = _accept_with_key(store, 1)

    assert answer == Admission("accepted", a_job_id(1))


def test_a_key_without_a_fingerprint_replays_too(store: StoreUnderTest) -> None:
    """An empty fingerprint is equal to itself."""
    _accept_with_key(store, 1, fingerprint="")

    answer = _accept_with_key(store, 2, fingerprint="")

    assert answer == Admission("replayed", a_job_id(1))


def test_a_key_is_forgotten_after_a_day(store: StoreUnderTest) -> None:
    """Then it begins anew."""
    _accept_with_key(store, 1)
    store.pass_time(24 * 3600 + 1)

    answer = _accept_with_key(store, 2, fingerprint="other")

    assert answer == Admission("accepted", a_job_id(2))


def test_the_door_closes_at_the_limit(store: StoreUnderTest) -> None:
    """What comes after the limit in the same call is turned away, and only that."""
    answers = store.accept(1, 2, 3, limit=2)

    assert answers == [
        Admission("accepted", a_job_id(1)),
        Admission("accepted", a_job_id(2)),
        Admission("busy", ""),
    ]
    assert store.find(3) is None
    assert store.counts() == {"accepted": 2}


def test_a_closed_door_sends_no_message(store: StoreUnderTest) -> None:
    """Where nothing was accepted there is nothing to do."""
    store.accept(1, limit=0)

    assert store.backdoor.depth("ingest") == 0
    assert store.counts() == {}


def test_the_door_opens_when_a_job_has_ended(store: StoreUnderTest) -> None:
    """The limit is on jobs in flight, not on jobs."""
    store.accept(1, limit=1)
    store.cancel(1)

    [answer] = store.accept(2, limit=1)

    assert answer.verdict == "accepted"


def test_a_replay_is_answered_behind_a_closed_door(store: StoreUnderTest) -> None:
    """What is known already takes no room."""
    _accept_with_key(store, 1)
    intake = an_intake(2, key="key", fingerprint="same")

    [answer] = store.run(store.desk.accept([intake], a_message(_INGEST, 2), limit=1))

    assert answer == Admission("replayed", a_job_id(1))


@pytest.mark.parametrize("first", ["article", "batch"])
def test_a_key_of_a_batch_and_one_of_an_article_do_not_break_each_other(
    store: StoreUnderTest, first: str
) -> None:
    """Sent to both doors by mistake, it is answered and admits nothing twice."""
    if first == "batch":
        store.run(store.desk.open_batch("batch-1", key="key"))
        answer = _accept_with_key(store, 1)
        assert answer.verdict == "mismatch"
    else:
        _accept_with_key(store, 1)
        assert store.run(store.desk.open_batch("batch-1", key="key")) != "batch-1"
