"""A message that got lost is noticed and sent again; one under way is not."""

from shared.jobs import JobState, Priority, StageName
from shared.store.records import Unheard
from tests.builders import a_job_id
from tests.contract.store.builders import a_message, a_move
from tests.contract.store.harness import StoreUnderTest

_INGEST, _ENRICH = StageName.INGEST, StageName.ENRICH


def _work_through(store: StoreUnderTest, queue: str = "ingest") -> None:
    """Claim what the oldest message names, as a worker does."""
    message = store.backdoor.pop(queue)
    assert message is not None
    store.work.claim(message, owner=f"worker of {message.job_ids[0]}")


def test_a_lost_list_is_noticed_after_the_grace(store: StoreUnderTest) -> None:
    """Where no message is under way, every job that waits needs one."""
    store.accept(1, 2)
    store.backdoor.lose("ingest")
    early = store.work.reap()
    store.pass_time(6)

    found = store.work.reap()

    assert early.unheard == ()
    assert {one.job_id for one in found.unheard} == {a_job_id(1), a_job_id(2)}
    assert all(not one.solo for one in found.unheard)


def test_waking_after_a_loss_counts_the_loss(store: StoreUnderTest) -> None:
    """One message for both, and the loss of both is counted."""
    store.accept(1, 2)
    store.backdoor.lose("ingest")
    store.pass_time(6)
    store.work.reap()

    woken = store.work.wake(a_message(_INGEST, 1, 2))

    message = store.backdoor.pop("ingest")
    assert woken == 2
    assert message is not None
    assert message.job_ids == (a_job_id(1), a_job_id(2))
    assert store.counts() == {"accepted": 2, "rescued:lost_message": 2}


def test_waking_again_after_a_lost_reply_sends_nothing(store: StoreUnderTest) -> None:
    """Nor does it count the loss again."""
    store.accept(1)
    store.backdoor.lose("ingest")
    store.pass_time(6)
    store.work.wake(a_message(_INGEST, 1))

    assert store.work.wake(a_message(_INGEST, 1)) == 0
    assert store.backdoor.depth("ingest") == 1
    assert store.counts()["rescued:lost_message"] == 1


def test_a_job_that_was_claimed_meanwhile_is_not_woken(store: StoreUnderTest) -> None:
    """Between two steps of a reaper anything may happen."""
    store.accept(1)
    store.backdoor.lose("ingest")
    store.pass_time(6)
    store.work.reap()
    store.claim(1)

    assert store.work.wake(a_message(_INGEST, 1)) == 0
    assert store.backdoor.depth("ingest") == 0
    assert store.job().state is JobState.RUNNING


def test_a_fresh_job_is_not_woken(store: StoreUnderTest) -> None:
    """Its own message is still under way."""
    store.accept(1)

    assert store.work.wake(a_message(_INGEST, 1)) == 0
    assert store.backdoor.depth("ingest") == 1


def test_a_backlog_is_not_sent_again(store: StoreUnderTest) -> None:
    """However long the messages lie there: nobody came to the list yet."""
    for number in range(1, 6):
        store.accept(number)
    store.pass_time(3600)

    assert store.work.reap().unheard == ()


def test_a_backlog_that_is_worked_off_is_not_sent_again(store: StoreUnderTest) -> None:
    """Claims come in the order of the list: what is behind them is still under way."""
    store.accept(1)
    store.pass_time(10)
    store.accept(2)
    store.pass_time(10)
    store.accept(3)
    store.pass_time(60)
    _work_through(store)
    _work_through(store)

    assert store.work.reap().unheard == ()


def test_a_message_lost_from_a_backlog_is_noticed(store: StoreUnderTest) -> None:
    """A newer message was claimed: the older one should have been, too."""
    store.accept(1)
    store.backdoor.lose("ingest")
    store.pass_time(6)
    store.accept(2)
    store.accept(3)
    before = store.work.reap().unheard
    _work_through(store)

    found = store.work.reap().unheard

    assert before == ()
    assert [one.job_id for one in found] == [a_job_id(1)]


def test_an_old_message_does_not_set_the_pulse_back(store: StoreUnderTest) -> None:
    """What a claim by a newer message has shown stays shown."""
    store.accept(1)
    store.backdoor.lose("ingest")
    store.pass_time(6)
    store.accept(2)
    store.accept(3)
    _work_through(store)
    store.work.claim(a_message(_INGEST, 9, pushed_at=1), owner="late")

    assert [one.job_id for one in store.work.reap().unheard] == [a_job_id(1)]


def test_a_message_that_was_overtaken_by_a_little_is_not_sent_again(
    store: StoreUnderTest,
) -> None:
    """Several workers take from one list, and one of them may be slow to claim."""
    store.accept(1)
    store.pass_time(3)
    store.accept(2)
    store.accept(3)
    store.pass_time(60)
    store.backdoor.pop("ingest")
    _work_through(store)

    assert store.work.reap().unheard == ()


def test_lists_are_judged_one_by_one(store: StoreUnderTest) -> None:
    """A full bulk list says nothing about the normal one."""
    store.accept(1)
    store.accept(2, priority=Priority.BULK)
    store.backdoor.lose("ingest")
    store.pass_time(6)

    assert store.work.reap().unheard == (Unheard("ingest", a_job_id(1), 101, solo=False),)


def test_bulk_is_woken_on_its_own_list(store: StoreUnderTest) -> None:
    """The message goes where its jobs are looked for."""
    store.accept(1, priority=Priority.BULK)
    store.backdoor.lose("ingest.bulk")
    store.pass_time(6)
    [unheard] = store.work.reap().unheard

    woken = store.work.wake(a_message(_INGEST, 1, priority=Priority.BULK))

    assert unheard.queue == "ingest.bulk"
    assert woken == 1
    assert store.backdoor.depth("ingest.bulk") == 1
    assert store.backdoor.depth("ingest") == 0


def test_a_message_lost_between_stages_is_noticed(store: StoreUnderTest) -> None:
    """With the size that the article has by then, so that it is sent in good company."""
    store.accept(1)
    store.claim(1)
    store.work.commit(_INGEST, [a_move(1)], a_message(_ENRICH, 1))
    store.backdoor.lose("enrich")
    store.pass_time(6)

    assert store.work.reap().unheard == (Unheard("enrich", a_job_id(1), 201, solo=False),)
