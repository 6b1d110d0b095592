"""The stream: each event once, in the order of its sequence, read by a cursor."""

import asyncio
import json
import time
from datetime import timedelta

import pytest

from shared.jobs import Disposition, StageName
from shared.store.records import CursorExpiredError
from tests.builders import a_job_id
from tests.contract.store.builders import A_TIME, an_ending
from tests.contract.store.conftest import MakeStore
from tests.contract.store.harness import StoreUnderTest

_INGEST = StageName.INGEST
_AT_ONCE = timedelta(0)


def _end(store: StoreUnderTest, *numbers: int) -> None:
    store.accept(*numbers)
    store.claim(*numbers)
    store.work.publish(_INGEST, [an_ending(number) for number in numbers])


def test_events_come_in_the_order_of_their_sequence(store: StoreUnderTest) -> None:
    """Many in one millisecond, and some later."""
    _end(store, *range(1, 21))
    store.pass_time(1)
    _end(store, *range(21, 31))

    events = store.events()

    sequences = [event.sequence for event in events]
    assert [event.subject for event in events] == [a_job_id(number) for number in range(1, 31)]
    assert sequences == sorted(set(sequences))
    assert all(len(one) == 22 and one[15] == "-" for one in sequences)


def test_the_order_outlasts_a_clock_that_goes_back(store: StoreUnderTest) -> None:
    """A server may be set right, or replaced by one that is behind."""
    _end(store, 1)
    store.backdoor.turn_clock_back(timedelta(minutes=1))
    newest = store.run(store.desk.last_sequence())
    _end(store, 2, 3)

    second, third = (event.sequence for event in store.events()[1:])

    assert newest is not None
    assert newest < second < third
    assert store.run(store.desk.last_sequence()) == third


def test_an_event_is_whole(store: StoreUnderTest) -> None:
    """It is what the worker made of it, and its sequence before all."""
    store.accept(1)
    store.claim(1)
    store.work.publish(_INGEST, [an_ending(disposition=Disposition.PUBLISHED)])

    [event] = store.events()

    assert event.json.startswith(b'{"sequence":"')
    assert json.loads(event.json) == {
        "sequence": event.sequence,
        "specversion": "1.0",
        "id": f"{a_job_id(1)}.published.{int(A_TIME.timestamp() * 1000)}",
        "source": "/copydesk/test",
        "type": "org.copydesk.article.published.v1",
        "subject": a_job_id(1),
        "time": "2026-03-14T09:26:53.589000Z",
        "datacontenttype": "application/json",
        "dataschema": "urn:copydesk:schema:article.published.v1",
        "correlationid": a_job_id(1),
        "dataref": f"/v1/articles/{a_job_id(1)}",
        "data": {"id": a_job_id(1), "disposition": "published", "number": 1},
    }


def test_a_cursor_reads_on_behind_its_event(store: StoreUnderTest) -> None:
    """Nothing twice, nothing left out."""
    _end(store, 1, 2, 3, 4, 5)
    first = store.events(limit=2)
    second = store.events(after=first[-1].sequence, limit=2)

    third = store.events(after=second[-1].sequence, limit=2)

    subjects = [event.subject for event in [*first, *second, *third]]
    assert subjects == [a_job_id(number) for number in (1, 2, 3, 4, 5)]
    assert store.events(after=third[-1].sequence) == []


def test_an_empty_stream_has_no_events(store: StoreUnderTest) -> None:
    """And no newest one."""
    assert store.events() == []
    assert store.run(store.desk.last_sequence()) is None


def test_the_newest_event_is_a_cursor(store: StoreUnderTest) -> None:
    """A consumer may begin at the end."""
    _end(store, 1, 2)

    last = store.run(store.desk.last_sequence())

    assert last == store.events()[-1].sequence
    _end(store, 3)
    assert [event.subject for event in store.events(after=last)] == [a_job_id(3)]


def test_a_wait_without_events_ends(store: StoreUnderTest) -> None:
    """With none."""
    wait = timedelta(milliseconds=30)

    assert store.run(store.desk.events(after=None, limit=10, wait=wait)) == []


def test_a_wait_ends_with_the_first_event(store: StoreUnderTest) -> None:
    """Long before its time."""
    store.accept(1)
    event = an_ending(disposition=Disposition.CANCELED).event

    async def read_while_one_is_written() -> list[str]:
        wait = timedelta(seconds=30)
        reading = asyncio.create_task(store.desk.events(after=None, limit=10, wait=wait))
        await asyncio.sleep(0.02)
        await store.desk.cancel(a_job_id(1), event)
        return [one.subject for one in await reading]

    assert store.run(read_while_one_is_written()) == [a_job_id(1)]


def _trimmed_by_size(make_store: MakeStore) -> tuple[StoreUnderTest, list[str]]:
    """Return a store whose older events are gone, and the sequences of all it ever had.

    Redis trims whole nodes of a hundred entries, so there are several hundred.
    """
    store = make_store(keep_events_bytes=60_000)
    for start in range(1, 501, 100):
        _end(store, *range(start, start + 100))
    sequences = [event.sequence for event in store.events()]
    assert store.work.sweep() > 0
    return store, sequences


def test_a_sweep_keeps_the_newest_events(make_store: MakeStore) -> None:
    """As many as fit."""
    store, sequences = _trimmed_by_size(make_store)

    left = [event.sequence for event in store.events()]

    assert 0 < len(left) < 500
    assert left == sequences[-len(left) :]


def test_a_cursor_behind_trimmed_events_has_expired(make_store: MakeStore) -> None:
    """A gap is never passed over in silence."""
    store, sequences = _trimmed_by_size(make_store)

    with pytest.raises(CursorExpiredError):
        store.events(after=sequences[0])


def test_a_cursor_at_the_edge_of_what_was_trimmed_reads_on(make_store: MakeStore) -> None:
    """Whoever has read the newest of what is gone has missed nothing."""
    store, sequences = _trimmed_by_size(make_store)
    left = len(store.events())
    edge = sequences[-left - 1]

    read = store.events(after=edge)

    assert [event.sequence for event in read] == sequences[-left:]


def test_a_cursor_just_behind_the_edge_has_expired(make_store: MakeStore) -> None:
    """One event is missing, and that is one too many."""
    store, sequences = _trimmed_by_size(make_store)
    left = len(store.events())

    with pytest.raises(CursorExpiredError):
        store.events(after=sequences[-left - 2])


def test_without_a_cursor_what_is_kept_is_read(make_store: MakeStore) -> None:
    """The oldest first, whatever was before."""
    store, sequences = _trimmed_by_size(make_store)

    assert store.events(limit=1)[0].sequence in sequences[1:]


def test_the_order_goes_on_after_a_sweep(make_store: MakeStore) -> None:
    """A cursor at the end stays good."""
    store, sequences = _trimmed_by_size(make_store)
    _end(store, 900)

    [event] = store.events(after=sequences[-1])

    assert event.subject == a_job_id(900)
    assert event.sequence > sequences[-1]


def test_a_sweep_takes_what_is_too_old(make_store: MakeStore) -> None:
    """To the event, so that a quiet desk forgets in time and nothing too early."""
    store = make_store(keep_events=1)
    _end(store, 1, 2)
    store.pass_time(2)
    time.sleep(1.1)  # ids of entries in Redis are the server's own time
    _end(store, 3)

    swept = store.work.sweep()

    assert swept == 2
    assert [event.subject for event in store.events()] == [a_job_id(3)]


def test_a_sweep_of_a_small_store_takes_nothing(store: StoreUnderTest) -> None:
    """What is within all limits stays."""
    _end(store, 1)
    store.accept(2)
    store.claim(2)
    store.work.publish(_INGEST, [an_ending(2, disposition=Disposition.QUARANTINED)])

    assert store.work.sweep() == 0
    assert len(store.events()) == 2
    assert len(store.run(store.desk.quarantine(10))) == 1


def test_a_sweep_of_an_empty_store_takes_nothing(store: StoreUnderTest) -> None:
    """Nor does it fall over."""
    assert store.work.sweep() == 0


def test_a_sweep_forgets_who_left_the_quarantine_by_age(store: StoreUnderTest) -> None:
    """Their jobs are gone by then."""
    store.accept(1)
    store.claim(1)
    store.work.publish(_INGEST, [an_ending(1, disposition=Disposition.QUARANTINED)])
    store.pass_time(8 * 24 * 3600)

    swept = store.work.sweep()

    assert swept >= 1
    assert store.run(store.desk.quarantine(10)) == []
