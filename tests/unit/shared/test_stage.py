"""The one pattern: what becomes of jobs, whatever their handler and their worker do."""

import json
from collections.abc import Sequence
from datetime import timedelta

import pytest

from shared.article import Article
from shared.errors import PermanentError, TransientError
from shared.jobs import Disposition, JobState, StageName
from shared.messages import ArticlesEnriched, ArticlesIngested, ArticlesSubmitted
from shared.outcomes import Claimed, Ended, Failed, HandedOn, Outcome, each
from shared.submission import Submission
from tests.builders import an_article
from tests.desk import Desk, pass_on, take_in


class _FlakyError(TransientError):
    """It may work next time."""


class _HopelessError(PermanentError):
    """It will never work."""


def _fail_on(word: str, error: Exception) -> Desk:
    def ingest(claimed: Claimed[Submission]) -> HandedOn:
        if word in (claimed.document.text or ""):
            raise error
        return take_in(claimed)

    return Desk(ingest=each(ingest))


def test_a_submission_is_published_once() -> None:
    """From the first message to the event, through all three stages."""
    desk = Desk()
    [job_id] = desk.submit("The river rose.")

    desk.run()

    assert desk.endings() == [("published", job_id)]


def test_a_batch_travels_together() -> None:
    """Thirty articles need one message at each stage, not thirty."""
    desk = Desk()
    desk.submit(*(f"Text {number}." for number in range(30)))
    message = desk.store.pop("ingest")
    assert message is not None

    desk.deliver(message)

    [handed_on] = desk.store.lists["enrich"]
    assert len(handed_on.job_ids) == 30


def test_a_long_message_is_shared_when_others_have_nothing_to_do() -> None:
    """What is begun is handed on; the rest goes back at once, in loads for several."""
    desk = Desk(slice_size=2, share_after=0.000001, share_size=3)
    jobs = desk.submit(*(f"Text {number}." for number in range(10)))
    message = desk.store.pop("ingest")
    assert message is not None

    desk.deliver(message)

    assert [len(one.job_ids) for one in desk.store.lists["ingest"]] == [3, 3, 2]
    desk.run()
    assert set(desk.endings()) == {("published", job_id) for job_id in jobs}
    assert {desk.job(job_id).errors + desk.job(job_id).deaths for job_id in jobs} == {0}


def test_a_long_message_is_kept_while_there_is_work_for_all() -> None:
    """Sharing costs messages; it is for the end of a backlog, not for its middle."""
    desk = Desk(slice_size=2, share_after=0.000001)
    desk.submit(*(f"First {number}." for number in range(10)))
    message = desk.store.pop("ingest")
    assert message is not None
    desk.submit("Another message waits.")

    desk.deliver(message)

    assert len(desk.store.lists["ingest"]) == 1


@pytest.mark.parametrize(
    "message", [ArticlesSubmitted, ArticlesIngested, ArticlesEnriched], ids=lambda m: m.stage
)
def test_a_replayed_message_changes_nothing(message: type[ArticlesSubmitted]) -> None:
    """The broker delivers at least once; the second delivery finds nothing to claim."""
    desk = Desk()
    [job_id] = desk.submit("The river rose.")
    desk.run()

    claimed = desk.deliver(message(job_ids=(job_id,)))

    assert claimed == 0
    assert desk.endings() == [("published", job_id)]


def test_an_unreadable_message_is_dropped() -> None:
    """Its jobs are still queued, so a reaper will send for them."""
    desk = Desk()
    [job_id] = desk.submit("The river rose.")

    claimed = desk.stages[StageName.INGEST].process({"job_ids": "not a list"})

    assert claimed == 0
    assert desk.job(job_id).state is JobState.QUEUED


def test_one_bad_article_leaves_its_neighbors_alone() -> None:
    """An error is quarantined with its article; the rest of the batch is published."""
    desk = _fail_on("bad", _HopelessError("no way"))
    first, bad, last = desk.submit("One.", "A bad one.", "Three.")

    desk.run()

    assert sorted(desk.endings()) == sorted(
        [("quarantined", bad), ("published", first), ("published", last)]
    )


def test_a_quarantined_article_says_who_what_and_where() -> None:
    """The operator reads stage, error and traceback; consumers learn the reason."""
    desk = _fail_on("bad", _HopelessError("no way"))
    [job_id] = desk.submit("A bad one.")

    desk.run()

    job = desk.job(job_id)
    assert job.reason == "_HopelessError"
    assert '"stage": "ingest"' in (job.error or "")
    assert "Traceback" in (job.error or "")
    assert desk.event(job_id)["data"]["error"] == "no way"


def test_a_handler_that_breaks_on_a_batch_is_asked_again_for_each() -> None:
    """A handler ought to answer for each article; one that raises must not sink them all."""

    def ingest(claimed: Sequence[Claimed[Submission]]) -> Sequence[Outcome]:
        if any("bad" in (one.document.text or "") for one in claimed):
            raise MemoryError
        return [take_in(one) for one in claimed]

    desk = Desk(ingest=ingest)
    good, bad = desk.submit("Good.", "A bad one.")

    desk.run()

    assert sorted(desk.endings()) == sorted([("published", good), ("quarantined", bad)])


def test_an_error_that_may_pass_is_tried_again_later() -> None:
    """It waits outside the queue, and the reaper brings it back when its time has come."""
    desk = _fail_on("flaky", _FlakyError("busy"))
    [job_id] = desk.submit("A flaky one.")
    desk.run()
    assert desk.job(job_id).state is JobState.WAITING

    desk.clock.pass_by(timedelta(seconds=4))
    woken = desk.reap()

    assert woken == 1
    assert desk.job(job_id).errors == 1


def test_an_error_that_never_passes_ends_in_quarantine() -> None:
    """After as many attempts as the settings allow, and not one more."""
    desk = _fail_on("flaky", _FlakyError("busy"))
    [job_id] = desk.submit("A flaky one.")

    for _attempt in range(desk.settings.max_errors + 2):
        desk.run()
        desk.clock.pass_by(desk.settings.backoff_max * 2)
        desk.reap()

    assert desk.endings() == [("quarantined", job_id)]
    assert desk.job(job_id).errors == desk.settings.max_errors - 1


def test_a_handler_is_told_which_try_is_the_last_whatever_workers_died() -> None:
    """A rolling deploy takes no try away from an article."""
    told: list[tuple[int, bool]] = []

    def ingest(claimed: Claimed[Submission]) -> HandedOn:
        told.append((claimed.attempt, claimed.is_last_try))
        raise _FlakyError("busy")

    desk = Desk(ingest=each(ingest), max_errors=3)
    [job_id] = desk.submit("A flaky one.")
    message = desk.store.pop("ingest")
    assert message is not None
    desk.store.claim(message, owner="a worker that dies")

    for _attempt in range(5):
        desk.clock.pass_by(desk.settings.backoff_max * 2)
        desk.reap()
        desk.run()

    assert told == [(2, False), (3, False), (4, True)]
    assert desk.endings() == [("quarantined", job_id)]


def test_an_article_that_kills_its_workers_is_quarantined() -> None:
    """Deaths are counted, not errors: no handler ever returned to tell."""
    desk = Desk()
    [job_id] = desk.submit("Poison.")

    for _death in range(desk.settings.max_deaths):
        message = desk.store.pop("ingest")
        assert message is not None
        desk.store.claim(message, owner="a worker that dies")
        desk.clock.pass_by(desk.settings.lease * 2)
        desk.reap()
    desk.run()

    assert desk.endings() == [("quarantined", job_id)]
    assert desk.job(job_id).reason == "PoisonError"


def test_the_neighbors_of_a_killer_go_through() -> None:
    """After a death each article of the batch is tried alone."""
    desk = Desk()
    jobs = desk.submit("One.", "Two.", "Three.")
    message = desk.store.pop("ingest")
    assert message is not None
    desk.store.claim(message, owner="a worker that dies")

    desk.clock.pass_by(desk.settings.lease * 2)
    desk.reap()

    assert [len(one.job_ids) for one in desk.store.lists["ingest"]] == [1, 1, 1]
    desk.run()
    assert sorted(desk.endings()) == sorted(("published", job_id) for job_id in jobs)


def test_a_worker_told_to_stop_gives_back_what_it_has_not_begun() -> None:
    """What is begun is finished; the rest waits for another worker, no attempt counted."""
    stops = iter([True])
    desk = Desk(slice_size=2, is_stopping=lambda: next(stops, False))
    jobs = desk.submit("One.", "Two.", "Three.", "Four.")
    message = desk.store.pop("ingest")
    assert message is not None

    desk.deliver(message)

    records = [desk.job(job_id) for job_id in jobs]
    assert [record.stage for record in records] == ["enrich", "enrich", "ingest", "ingest"]
    assert {record.deaths + record.errors for record in records} == {0}
    desk.reap()
    desk.run()
    assert len(desk.endings()) == 4


def test_a_copy_ends_as_a_duplicate_of_the_first() -> None:
    """Both arrive in one batch; exactly one of them is published."""
    desk = Desk()
    first, copy = desk.submit("The same text.", "The same text.")

    desk.run()

    assert sorted(desk.endings()) == sorted(
        [("published", first), ("duplicate_detected", copy)]
    )
    assert desk.event(copy)["data"]["duplicate_of"] == first


def test_a_copy_comes_back_when_the_first_ends_unpublished() -> None:
    """Otherwise an article nobody ever saw would hold back its copies for days."""

    def publish(claimed: Claimed[Article]) -> Ended:
        disposition = Disposition.SPIKED if claimed.job_id == first else Disposition.PUBLISHED
        return Ended(disposition, claimed.document, reason="by_hand")

    desk = Desk(publish=each(publish))
    first, copy = desk.submit("The same text.", "The same text.")
    desk.run()

    desk.reap()
    desk.run()

    assert desk.endings()[-1] == ("published", copy)
    assert desk.job(first).disposition is Disposition.SPIKED


def test_why_an_article_is_spiked_stands_in_its_event_and_its_job() -> None:
    """Whoever polls need not read the stream; a reason however long is told in part."""

    def publish(claimed: Claimed[Article]) -> Ended:
        detail = "port 81 is none of 80, 443. " + 500 * "x"
        return Ended(Disposition.SPIKED, claimed.document, "address_refused", detail)

    desk = Desk(publish=each(publish))
    [job_id] = desk.submit("The river rose.")

    desk.run()

    job, event = desk.job(job_id), json.loads(desk.store.ledger.events[-1].json)
    assert job.reason == event["data"]["reason"] == "address_refused"
    assert job.detail == event["data"]["detail"]
    assert job.detail is not None
    assert (job.detail[:27], len(job.detail)) == ("port 81 is none of 80, 443.", 500)


def test_a_stage_that_cannot_read_its_document_quarantines_it() -> None:
    """A document of another kind, or none: no retry can help."""
    desk = Desk()
    [job_id] = desk.submit("The river rose.")
    job = desk.store.ledger.jobs.get(job_id)
    assert job is not None
    job.original = b"no zstd"

    desk.run()

    assert desk.endings() == [("quarantined", job_id)]
    assert desk.job(job_id).reason == "UnreadableDocumentError"


def test_the_last_stage_must_end_its_articles() -> None:
    """Handing on from there is a mistake in the code, and the quarantine says so."""
    desk = Desk(publish=each(pass_on))
    [job_id] = desk.submit("The river rose.")

    desk.run()

    assert desk.job(job_id).reason == "TypeError"
    assert "nothing comes after publish" in (desk.job(job_id).error or "")


def test_a_document_that_cannot_be_written_stays_alone() -> None:
    """Its neighbors are handed on; it is quarantined with what was wrong."""

    def ingest(claimed: Claimed[Submission]) -> HandedOn:
        taken = take_in(claimed)
        if "odd" not in (claimed.document.text or ""):
            return taken
        odd = taken.article.model_copy(update={"url": "half a pair: \ud800"})
        return HandedOn(odd, taken.identity)

    desk = Desk(ingest=each(ingest))
    good, odd = desk.submit("Good.", "An odd one.")

    desk.run()

    assert set(desk.endings()) == {("published", good), ("quarantined", odd)}


def test_a_handler_that_answers_for_too_few_is_asked_again_for_each() -> None:
    """One outcome for each article, or none can be told whose it is."""

    def ingest(claimed: Sequence[Claimed[Submission]]) -> Sequence[Outcome]:
        return [take_in(claimed[0])]

    desk = Desk(ingest=ingest)
    jobs = desk.submit("One.", "Two.")

    desk.run()

    assert set(desk.endings()) == {("published", job_id) for job_id in jobs}


def test_outcomes_keep_the_order_of_their_claims() -> None:
    """Mixed outcomes of one batch each reach their own job."""

    def ingest(claimed: Sequence[Claimed[Submission]]) -> Sequence[Outcome]:
        kinds: list[Outcome] = []
        for one in claimed:
            text = one.document.text or ""
            if "spike" in text:
                kinds.append(Ended(Disposition.SPIKED, an_article(id=one.job_id), "by_hand"))
            elif "fail" in text:
                kinds.append(Failed(_FlakyError("busy")))
            else:
                kinds.append(take_in(one))
        return kinds

    desk = Desk(ingest=ingest)
    jobs = desk.submit("spike this", "keep this", "fail this")

    desk.run()

    states = [(desk.job(job_id).state, desk.job(job_id).disposition) for job_id in jobs]
    assert states == [
        (JobState.FINISHED, Disposition.SPIKED),
        (JobState.FINISHED, Disposition.PUBLISHED),
        (JobState.WAITING, None),
    ]
