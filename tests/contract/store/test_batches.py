"""A batch knows its lines, counts its ends, and says once that it is complete."""

import json

from shared.events import BATCH_COMPLETED
from shared.jobs import Disposition, StageName
from shared.store.records import BatchRecord
from tests.builders import a_job_id
from tests.contract.store.builders import a_message, a_move, an_ending, an_intake
from tests.contract.store.harness import StoreUnderTest

_INGEST = StageName.INGEST


def _batch(store: StoreUnderTest, batch_id: str = "b") -> BatchRecord:
    record = store.run(store.desk.batch(batch_id))
    assert record is not None
    return record


def _open(store: StoreUnderTest, *numbers: int) -> None:
    store.run(store.desk.open_batch("b"))
    store.accept(*numbers, batch_id="b")


def _close(store: StoreUnderTest, *, lines: int, refused: int = 0) -> None:
    store.run(store.desk.close_batch("b", lines=lines, refused=refused))


def _end(
    store: StoreUnderTest, *numbers: int, disposition: Disposition = Disposition.SPIKED
) -> None:
    store.claim(*numbers)
    endings = [an_ending(number, disposition=disposition) for number in numbers]
    store.work.publish(_INGEST, endings)


def test_an_open_batch_has_no_lines_yet(store: StoreUnderTest) -> None:
    """Their number is known with the last one."""
    answer = store.run(store.desk.open_batch("b"))

    record = _batch(store)
    assert answer == "b"
    assert (record.closed, record.lines, record.accepted, record.refused) == (False, None, 0, 0)
    assert set(record.dispositions.values()) == {0}
    assert (record.first_end_ms, record.last_end_ms, record.causes) == (None, None, {})


def test_an_unknown_batch_is_none(store: StoreUnderTest) -> None:
    """Nothing is made up."""
    assert store.run(store.desk.batch("b")) is None


def test_a_key_leads_back_to_the_batch_it_began(store: StoreUnderTest) -> None:
    """No second batch is begun."""
    first = store.run(store.desk.open_batch("b", key="key"))

    again = store.run(store.desk.open_batch("c", key="key"))

    assert (first, again) == ("b", "b")
    assert store.run(store.desk.batch("c")) is None


def test_another_key_begins_another_batch(store: StoreUnderTest) -> None:
    """As does none."""
    store.run(store.desk.open_batch("b", key="key"))

    others = [
        store.run(store.desk.open_batch("c", key="other")),
        store.run(store.desk.open_batch("d")),
    ]

    assert others == ["c", "d"]


def test_a_batch_counts_what_was_accepted_for_it(store: StoreUnderTest) -> None:
    """Once each; a repeat does not count, nor does a job of no batch."""
    _open(store, 1, 2)
    store.accept(1, 2, batch_id="b")
    store.accept(3)

    assert _batch(store).accepted == 2
    assert store.job(1).batch_id == "b"
    assert store.claim(1)[0].batch_id == "b"


def test_a_batch_counts_its_ends_by_disposition_and_cause(store: StoreUnderTest) -> None:
    """With the times of the first and the last."""
    _open(store, 1, 2, 3)
    _end(store, 1)
    _end(store, 2, disposition=Disposition.PUBLISHED)
    store.cancel(3)

    record = _batch(store)
    assert record.dispositions == {
        Disposition.PUBLISHED: 1,
        Disposition.SPIKED: 1,
        Disposition.DUPLICATE: 0,
        Disposition.CANCELED: 1,
        Disposition.QUARANTINED: 0,
    }
    assert record.causes == {"empty_body": 1, "canceled_by_request": 1}
    assert record.first_end_ms == store.job(1).finished_ms
    assert record.last_end_ms == store.job(3).finished_ms


def test_a_batch_is_complete_when_it_is_closed_and_all_have_ended(
    store: StoreUnderTest,
) -> None:
    """The event follows those of its jobs, and counts them."""
    _open(store, 1, 2)
    _close(store, lines=3, refused=1)
    _end(store, 1)
    early = store.event_types()

    _end(store, 2)

    event = store.events()[-1]
    body = json.loads(event.json)
    assert early == ["article.spiked"]
    assert store.event_types() == ["article.spiked", "article.spiked", "batch.completed"]
    assert (event.subject, body["subject"], body["correlationid"]) == ("b", "b", "b")
    assert body["id"].startswith("b.completed.")
    assert body["source"] == "/copydesk/gateway"
    assert body["dataschema"] == "urn:copydesk:schema:batch.completed.v1"
    assert body["sequence"] == event.sequence
    assert body["data"] == {
        "id": "b",
        "accepted": 2,
        "counts": {
            "published": 0,
            "spiked": 2,
            "duplicate": 0,
            "canceled": 0,
            "quarantined": 0,
        },
    }


def test_a_batch_is_complete_at_its_close_if_all_have_ended(store: StoreUnderTest) -> None:
    """Lines may be worked off faster than they come in."""
    _open(store, 1)
    _end(store, 1)
    early = store.event_types()

    _close(store, lines=1)

    assert early == ["article.spiked"]
    assert store.event_types() == ["article.spiked", "batch.completed"]


def test_an_empty_batch_is_complete_at_its_close(store: StoreUnderTest) -> None:
    """All of nothing has ended."""
    store.run(store.desk.open_batch("b"))

    _close(store, lines=2, refused=2)

    assert store.event_types() == ["batch.completed"]
    record = _batch(store)
    assert (record.closed, record.lines, record.refused) == (True, 2, 2)


def test_closing_again_after_a_lost_reply_writes_no_second_event(store: StoreUnderTest) -> None:
    """Complete is said once."""
    _open(store, 1)
    _end(store, 1)
    _close(store, lines=1)

    _close(store, lines=1)

    assert store.event_types() == ["article.spiked", "batch.completed"]


def test_a_batch_that_is_reopened_in_part_completes_once(store: StoreUnderTest) -> None:
    """Counts follow; the event is history."""
    _open(store, 1)
    _close(store, lines=1)
    _end(store, 1)
    store.retry(1)
    reopened = _batch(store)
    store.claim(1, owner="again")
    ending = an_ending(1, epoch=3, disposition=Disposition.PUBLISHED)
    store.work.publish(_INGEST, [ending])

    assert (sum(reopened.dispositions.values()), reopened.causes) == (0, {})
    assert _batch(store).dispositions[Disposition.PUBLISHED] == 1
    assert store.event_types() == ["article.spiked", "batch.completed", "article.published"]


def test_the_stream_goes_on_after_a_close(store: StoreUnderTest) -> None:
    """The event of a close takes its place in the order like any other."""
    _open(store, 1)
    _end(store, 1)
    _close(store, lines=1)

    newest = store.run(store.desk.last_sequence())
    store.accept(2)
    store.cancel(2)
    sequences = [event.sequence for event in store.events()]
    assert len(sequences) == 3
    assert sequences == sorted(set(sequences))
    assert newest == sequences[1]


def test_one_call_may_end_jobs_of_several_batches(store: StoreUnderTest) -> None:
    """Each is complete by itself, after the articles of the call."""
    for number, batch_id in ((1, "b"), (2, "c")):
        store.run(store.desk.open_batch(batch_id))
        store.accept(number, batch_id=batch_id)
        store.run(store.desk.close_batch(batch_id, lines=1, refused=0))

    _end(store, 1, 2)

    assert store.event_types()[:2] == ["article.spiked", "article.spiked"]
    assert {event.subject for event in store.events()[2:]} == {"b", "c"}


def test_a_batch_is_not_complete_while_a_copy_is_looked_at_again(store: StoreUnderTest) -> None:
    """The end of its original reopens the copy in the same breath."""
    _open(store, 1, 2)
    _close(store, lines=2)
    store.claim(1, 2)
    store.work.commit(
        _INGEST,
        [a_move(1, fingerprint="f")],
        a_message(StageName.ENRICH, 1),
    )
    copy = an_ending(2, disposition=Disposition.DUPLICATE, duplicate_of=1)
    store.work.publish(_INGEST, [copy])

    store.cancel(1)

    assert store.event_types() == ["article.duplicate_detected", "article.canceled"]


def test_a_replayed_submission_is_not_counted_twice(store: StoreUnderTest) -> None:
    """A batch that is sent again under its key finds its lines accepted."""
    store.run(store.desk.open_batch("b", key="key"))
    for number in (1, 2):
        intake = an_intake(number, key="key:1", fingerprint="same")
        message = a_message(_INGEST, number)
        store.run(store.desk.accept([intake], message, limit=10, batch_id="b"))

    assert _batch(store).accepted == 1
    assert store.find(2) is None
    assert store.job(1).id == a_job_id(1)


def test_receipts_come_back_in_order(store: StoreUnderTest) -> None:
    """Run by run, as they were kept."""
    for run in (b"first", b"second"):
        store.run(store.desk.add_receipts("b", run))

    assert store.run(store.desk.receipts("b")) == [b"first", b"second"]
    assert store.run(store.desk.receipts("c")) == []


def test_receipts_are_forgotten_before_a_batch_is_sent_again(store: StoreUnderTest) -> None:
    """Else there would be two for each line."""
    store.run(store.desk.add_receipts("b", b"first"))

    store.run(store.desk.clear_receipts("b"))

    assert store.run(store.desk.receipts("b")) == []


def test_a_batch_that_is_sent_again_completes_again(store: StoreUnderTest) -> None:
    """Lines that were refused as busy follow under the key, after the first completion."""
    store.run(store.desk.open_batch("b", key="key"))
    store.accept(1, batch_id="b")
    _close(store, lines=2, refused=1)
    _end(store, 1)

    again = store.run(store.desk.open_batch("c", key="key"))
    store.accept(2, batch_id=again)
    _close(store, lines=2, refused=0)
    _end(store, 2)

    completed = [one for one in store.events() if one.type == BATCH_COMPLETED]
    assert [json.loads(one.json)["data"]["accepted"] for one in completed] == [1, 2]
