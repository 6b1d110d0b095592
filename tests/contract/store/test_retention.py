"""Whatever is finished goes in time; whatever is not, stays."""

import pytest

from shared.jobs import Disposition, JobState, StageName
from tests.contract.store.builders import a_message, a_move, an_ending
from tests.contract.store.harness import StoreUnderTest

_INGEST = StageName.INGEST
_DAY = 24 * 3600


def _end(store: StoreUnderTest, *, disposition: Disposition = Disposition.SPIKED) -> None:
    store.accept(1)
    store.claim(1)
    store.work.publish(_INGEST, [an_ending(disposition=disposition)])


@pytest.mark.parametrize("disposition", [Disposition.PUBLISHED, Disposition.QUARANTINED])
def test_a_finished_job_is_kept_for_a_week(
    store: StoreUnderTest, disposition: Disposition
) -> None:
    """Record and article, from its end on."""
    _end(store, disposition=disposition)

    store.pass_time(7 * _DAY - 60)
    before = (store.find(), store.article())
    store.pass_time(120)

    assert None not in before
    assert store.find() is None
    assert store.article() is None


def test_a_canceled_job_is_kept_for_a_week(store: StoreUnderTest) -> None:
    """Like any other that has ended."""
    store.accept(1)
    store.cancel()

    store.pass_time(7 * _DAY + 1)

    assert store.find() is None


def test_an_unfinished_job_is_kept_for_ever(store: StoreUnderTest) -> None:
    """No backlog is so long that it melts."""
    store.accept(1, 2)
    store.claim(2)
    store.work.commit(_INGEST, [a_move(2)], a_message(StageName.ENRICH, 2))

    store.pass_time(30 * _DAY)

    [first] = store.claim(1)
    [second] = store.claim(2, stage=StageName.ENRICH)
    assert (first.document, second.document) == (b"original 1", b"article 2")


def test_a_retried_job_is_kept_for_ever_again(store: StoreUnderTest) -> None:
    """All of it."""
    _end(store)
    store.retry()

    store.pass_time(30 * _DAY)

    assert store.job().state is JobState.QUEUED
    assert store.article() == b"final 1"
    assert store.claim(1, owner="again")[0].document == b"original 1"


def test_a_quarantine_does_not_show_what_is_gone(store: StoreUnderTest) -> None:
    """Even before a sweep."""
    _end(store, disposition=Disposition.QUARANTINED)

    store.pass_time(7 * _DAY + 1)

    assert store.run(store.desk.quarantine(10)) == []


def test_a_batch_is_kept_for_a_week_after_its_close(store: StoreUnderTest) -> None:
    """With its receipts."""
    store.run(store.desk.open_batch("b"))
    store.run(store.desk.add_receipts("b", b"first"))
    store.pass_time(_DAY)
    store.run(store.desk.close_batch("b", lines=0, refused=0))

    store.pass_time(7 * _DAY - 60)
    before = (store.run(store.desk.batch("b")), store.run(store.desk.receipts("b")))
    store.pass_time(120)

    assert before[0] is not None
    assert before[1] == [b"first"]
    assert store.run(store.desk.batch("b")) is None
    assert store.run(store.desk.receipts("b")) == []


def test_a_batch_that_was_cut_off_goes_too(store: StoreUnderTest) -> None:
    """Nobody closes it any more."""
    store.run(store.desk.open_batch("b"))
    store.run(store.desk.add_receipts("b", b"first"))

    store.pass_time(7 * _DAY + 1)

    assert store.run(store.desk.batch("b")) is None
    assert store.run(store.desk.receipts("b")) == []


def test_the_key_of_a_batch_is_forgotten_after_a_day(store: StoreUnderTest) -> None:
    """Then it begins another one."""
    store.run(store.desk.open_batch("b", key="key"))

    store.pass_time(_DAY + 1)

    assert store.run(store.desk.open_batch("c", key="key")) == "c"
