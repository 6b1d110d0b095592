"""Claim, hand on, end and back off: what each does when all goes well."""

import dataclasses

import pytest

from shared.jobs import Disposition, JobState, StageName
from shared.store.records import Verdict
from tests.builders import a_job_id
from tests.contract.store.builders import a_backoff, a_message, a_move, an_ending
from tests.contract.store.harness import StoreUnderTest

_FETCH, _INGEST = StageName.FETCH, StageName.INGEST
_ENRICH, _PUBLISH = StageName.ENRICH, StageName.PUBLISH


def _commit(store: StoreUnderTest, *, epoch: int = 1) -> Verdict:
    [answer] = store.work.commit(_INGEST, [a_move(epoch=epoch)], a_message(_ENRICH, 1))
    return answer.verdict


def _publish(store: StoreUnderTest, *, epoch: int = 1) -> Verdict:
    [verdict] = store.work.publish(_INGEST, [an_ending(epoch=epoch)])
    return verdict


def _fail(store: StoreUnderTest, *, epoch: int = 1) -> Verdict:
    [verdict] = store.work.fail(_INGEST, [a_backoff(epoch=epoch)])
    return verdict


def test_a_claim_carries_what_the_stage_needs(store: StoreUnderTest) -> None:
    """Ingest reads the original."""
    store.accept(1)

    [claim] = store.claim(1)

    assert (claim.job_id, claim.epoch, claim.errors, claim.deaths) == (a_job_id(1), 1, 0, 0)
    assert (claim.document, claim.trace, claim.batch_id) == (b"original 1", "trace 1", None)
    assert claim.submitted_ms == store.job().submitted_ms
    assert store.job().state is JobState.RUNNING
    assert set(store.job().times) == {"queued:ingest", "claimed:ingest"}


def test_later_stages_read_the_article(store: StoreUnderTest) -> None:
    """Enrich gets what ingest handed on."""
    store.accept(1)
    store.claim(1)
    _commit(store)

    [claim] = store.claim(1, stage=_ENRICH)

    assert (claim.epoch, claim.document) == (2, b"article 1")


def test_ingest_reads_what_fetch_brought(store: StoreUnderTest) -> None:
    """The page takes the place of the url that was submitted; it is kept as the original."""
    store.accept(1, stage=_FETCH)
    store.claim(1, stage=_FETCH)
    store.work.commit(_FETCH, [a_move()], a_message(_INGEST, 1))

    [claim] = store.claim(1)

    assert (claim.epoch, claim.document) == (2, b"article 1")
    assert store.article() is None


def test_a_claim_answers_for_jobs_in_the_order_of_the_message(store: StoreUnderTest) -> None:
    """What is unknown is passed over."""
    store.accept(1, 2, 3)

    claims = store.claim(3, 9, 1)

    assert [claim.job_id for claim in claims] == [a_job_id(3), a_job_id(1)]


def test_a_claimed_job_is_nobody_elses(store: StoreUnderTest) -> None:
    """A message delivered twice finds nothing the second time."""
    store.accept(1)
    store.claim(1, owner="first")

    assert store.claim(1, owner="second") == []
    assert store.job().epoch == 1


def test_claiming_again_after_a_lost_reply_gives_the_same(store: StoreUnderTest) -> None:
    """The owner tells the repeat from a rival."""
    store.accept(1)
    first = store.claim(1, owner="same")

    assert store.claim(1, owner="same") == first


def test_a_stage_claims_only_its_own_jobs(store: StoreUnderTest) -> None:
    """A stale message of another stage finds nothing."""
    store.accept(1)

    assert store.claim(1, stage=_ENRICH) == []
    assert store.job().state is JobState.QUEUED


def test_a_stage_does_not_get_a_job_that_runs_at_another(store: StoreUnderTest) -> None:
    """Not even under the same owner."""
    store.accept(1)
    store.claim(1, owner="same")

    assert store.claim(1, stage=_ENRICH, owner="same") == []


@pytest.mark.parametrize("state", ["waiting", "finished"])
def test_a_job_that_is_not_queued_is_not_claimed(store: StoreUnderTest, state: str) -> None:
    """Waits last until the reaper ends them; an end is final."""
    store.accept(1)
    store.claim(1)
    _ = _fail(store) if state == "waiting" else _publish(store)

    assert store.claim(1, owner="late") == []
    assert store.job().state == state


def test_handing_on_queues_at_the_next_stage(store: StoreUnderTest) -> None:
    """Document, state, index and message, in one step."""
    store.accept(1)
    store.claim(1)

    assert _commit(store) is Verdict.DONE

    job, message = store.job(), store.backdoor.pop("enrich")
    assert (job.state, job.stage, job.epoch) == (JobState.QUEUED, _ENRICH, 1)
    assert job.times["done:ingest"] == job.times["queued:enrich"]
    assert store.article() == b"article 1"
    assert message is not None
    assert (message.job_ids, message.pushed_at) == ((a_job_id(1),), job.times["done:ingest"])


def test_ending_writes_document_event_and_counts(store: StoreUnderTest) -> None:
    """All in one step."""
    store.accept(1)
    store.claim(1)

    assert _publish(store) is Verdict.DONE

    job, [event] = store.job(), store.events()
    assert (job.state, job.disposition) == (JobState.FINISHED, Disposition.SPIKED)
    assert (job.reason, job.detail, job.error) == ("empty_body", "nothing but menus", None)
    assert job.finished_ms == job.times["done:ingest"]
    assert job.sequence == event.sequence
    assert (event.type, event.subject) == ("org.copydesk.article.spiked.v1", a_job_id(1))
    assert store.article() == b"final 1"
    assert store.counts() == {"accepted": 1, "spiked": 1}


def test_an_ending_without_a_document_leaves_the_one_there_is(store: StoreUnderTest) -> None:
    """A quarantined article keeps the last document that was any good."""
    store.accept(1)
    store.claim(1)
    _commit(store)
    store.claim(1, stage=_ENRICH)
    whole = an_ending(epoch=2, disposition=Disposition.QUARANTINED)
    ending = dataclasses.replace(whole, document=b"")

    store.work.publish(_ENRICH, [ending])

    assert store.article() == b"article 1"


def test_an_error_that_may_pass_sends_a_job_to_wait(store: StoreUnderTest) -> None:
    """It is counted, and kept for operators."""
    store.accept(1)
    store.claim(1)

    assert _fail(store) is Verdict.DONE

    job = store.job()
    assert (job.state, job.errors, job.deaths) == (JobState.WAITING, 1, 0)
    assert job.error == '{"type":"TimeoutError"}'
    assert store.census().waiting == 1


def test_errors_are_counted_over_all_attempts(store: StoreUnderTest) -> None:
    """The next claim tells the worker how often it went wrong before."""
    store.accept(1)
    store.claim(1)
    _fail(store)
    store.pass_time(11)
    store.work.reap()

    [claim] = store.claim(1)

    assert (claim.epoch, claim.errors, claim.deaths) == (2, 1, 0)


def test_queued_counts_both_lists_of_one_stage(store: StoreUnderTest) -> None:
    """What runs or is elsewhere does not count."""
    store.accept(1, 2, 3, 4)
    store.claim(1, 2)
    store.work.commit(_INGEST, [a_move(1)], a_message(_ENRICH, 1))

    counted = {stage: sum(store.work.queued(stage).values()) for stage in StageName}

    assert counted == {_FETCH: 0, _INGEST: 2, _ENRICH: 1, _PUBLISH: 0}
