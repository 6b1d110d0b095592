"""What a store shows, without the times that two clocks cannot share."""

from datetime import timedelta

from shared.messages import Message
from shared.store.protocols import DeskStore
from shared.store.records import JobRecord, Reaped
from tests.builders import a_job_id


def timeless(value: object) -> object:
    """Return what a value shows besides times, which differ with the clock."""
    if isinstance(value, Message):
        return (value.stage, value.priority, value.job_ids)
    if isinstance(value, JobRecord):
        shown = {name: getattr(value, name) for name in JobRecord.__slots__}
        shown["times"] = sorted(value.times)
        for name in ("submitted_ms", "finished_ms", "sequence"):
            shown[name] = shown[name] is not None
        return shown
    slots = getattr(type(value), "__slots__", ())
    return {
        name: getattr(value, name)
        for name in slots
        if not name.endswith("_ms") and name != "submitted_ms"
    }


def unordered(reaped: Reaped) -> tuple[int, int, set[object]]:
    """Return what a reaper found, in no order: jobs put in line together have none."""
    return reaped.expired, reaped.due, set(reaped.unheard)


async def shown(desk: DeskStore) -> dict[str, object]:
    """Return all that can be asked about jobs 1 to 5 and batches `b` and `c`."""
    census = await desk.census()
    events = await desk.events(after=None, limit=1000, wait=timedelta(0))
    ids = [a_job_id(number) for number in range(1, 6)]
    return {
        "jobs": [timeless(await desk.job(one)) for one in ids],
        "articles": [await desk.article(one) for one in ids],
        "batches": [timeless(await desk.batch(one)) for one in ("b", "c")],
        "counts": {name: count for name, count in census.counts.items() if count},
        "queues": [(one.queue, one.jobs, one.messages) for one in census.queues],
        "open": (census.running, census.waiting, census.in_flight),
        "events": [(event.type, event.subject) for event in events],
        "quarantine": {record.id for record in await desk.quarantine(10)},
    }
