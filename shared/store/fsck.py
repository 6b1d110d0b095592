"""Reads a live store for `fsck`, and puts stray jobs back.

Jobs move while this reads. So each is read with all its places in one step, and what is
compared over several steps is judged only where nothing moved in between.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from itertools import islice
from typing import Final, cast

import redis
from redis.exceptions import WatchError

from shared.jobs import Disposition, JobState
from shared.store.fsck_rules import (
    EventSight,
    Fault,
    JobSight,
    check_batch,
    check_counts,
    check_job,
    check_stream,
    index_of,
)
from shared.store.fsck_signatures import find_faults
from shared.store.fsck_stories import find_story_faults
from shared.store.keys import KEYS, QUEUES
from shared.store.reading import parse_batch, parse_job
from shared.store.records import BatchRecord
from shared.store.runners import asking, make_client
from shared.values import JobId

INDEXES: Final = (*(KEYS["index"] + queue for queue in QUEUES), KEYS["run"], KEYS["wait"])
_PLACES: Final = (*INDEXES, KEYS["quarantine"])
_PAGE: Final = 200


@dataclass(frozen=True, slots=True)
class Report:
    """What was looked at, and what was found."""

    jobs: int
    events: int
    batches: int
    repaired: int
    """Jobs that stand in their place again."""
    faults: tuple[Fault, ...]


def check_store(url: str, *, is_repairing: bool = False) -> Report:
    """Return what does not agree in the store; the desk may go on working meanwhile.

    Args:
        url: of the store.
        is_repairing: put stray jobs back into their index, from where the next reaper
            sends for them. Faults are reported all the same.

    Raises:
        StoreUnavailableError: the store does not answer.
    """
    client = make_client(url, name="copydesk-fsck")
    with asking(), closing(client):
        return _Inspection(client, is_repairing=is_repairing).run()


@dataclass(slots=True)
class _Inspection:
    """One look at everything."""

    client: redis.Redis
    is_repairing: bool
    jobs: int = 0
    repaired: int = 0
    faults: list[Fault] = field(default_factory=list)
    published: dict[JobId, str | None] = field(default_factory=dict)
    """The sequence of the event that told of each."""
    open_jobs: Counter[str] = field(default_factory=Counter)
    """By batch."""

    def run(self) -> Report:
        client = self.client
        batches = _read_batches(client)
        ids = iter(_find_ids(client))
        while page := list(islice(ids, _PAGE)):
            for sight in read_jobs(client, page):
                self._look_at(sight)
        self.faults += _check_counts(client)
        self.faults += find_faults(client)
        self.faults += find_story_faults(client)
        events = list(_read_events(client))
        self.faults += check_stream(events, self.published)
        if client.exists(KEYS["sequence"]) and not client.exists(KEYS["events"]):
            self.faults.append(Fault("stream", "desk", "the stream is gone"))
        for later in _read_batches(client).values():
            if later.id in batches:
                before = batches[later.id]
                self.faults += check_batch(before, later, self.open_jobs[later.id])
        return Report(
            jobs=self.jobs,
            events=len(events),
            batches=len(batches),
            repaired=self.repaired,
            faults=tuple(self.faults),
        )

    def _look_at(self, sight: JobSight) -> None:
        faults = list(check_job(sight))
        self.faults += faults
        if self.is_repairing and any(fault.kind == "index" for fault in faults):
            self.repaired += put_back(self.client, sight.id)
        job = sight.job
        if job is None:
            return
        self.jobs += 1
        if job.state is not JobState.FINISHED:
            self.open_jobs[job.batch_id or ""] += 1
        elif job.disposition is Disposition.PUBLISHED:
            self.published[job.id] = job.sequence


def read_jobs(client: redis.Redis, ids: Sequence[JobId]) -> list[JobSight]:
    """Return jobs with their places in every index, all at one moment."""
    with client.pipeline(transaction=True) as pipe:
        for place in _PLACES:
            pipe.zmscore(place, list(ids))
        for job_id in ids:
            pipe.hgetall(KEYS["job"] + job_id)
        answers = pipe.execute()
    columns, rows = answers[: len(_PLACES)], answers[len(_PLACES) :]
    sights = []
    for at, (job_id, row) in enumerate(zip(ids, rows, strict=True)):
        places = {
            place
            for place, scores in zip(_PLACES, columns, strict=True)
            if scores[at] is not None
        }
        sights.append(
            JobSight(
                id=job_id,
                job=parse_job(job_id, row),
                indexes=frozenset(places & set(INDEXES)),
                is_in_quarantine=KEYS["quarantine"] in places,
            )
        )
    return sights


def put_back(client: redis.Redis, job_id: JobId) -> bool:
    """Put a job into its index and out of all others; return False if it moved meanwhile.

    Its score is zero, which tells the next reaper that no message is under way for it.
    """
    with client.pipeline() as pipe:
        pipe.watch(KEYS["job"] + job_id)  # type: ignore[no-untyped-call]  # redis gives it no types
        (sight,) = read_jobs(client, [job_id])
        wanted = index_of(sight.job)
        pipe.multi()
        for index in INDEXES:
            if index != wanted:
                pipe.zrem(index, job_id)
        if wanted is not None:
            pipe.zadd(wanted, {job_id: 0}, nx=True)
        try:
            pipe.execute()
        except WatchError:
            return False
    return True


def _find_ids(client: redis.Redis) -> set[JobId]:
    """Return every id that has a job or stands in an index."""
    found = {
        key.decode().removeprefix(KEYS["job"])
        for key in cast("Iterable[bytes]", client.scan_iter(f"{KEYS['job']}*", count=1_000))
    }
    for place in _PLACES:
        members = cast("Iterable[tuple[bytes, float]]", client.zscan_iter(place, count=1_000))
        found.update(member.decode() for member, _ in members)
    return found


def _check_counts(client: redis.Redis) -> list[Fault]:
    with client.pipeline(transaction=True) as pipe:
        pipe.hgetall(KEYS["counts"])
        for index in INDEXES:
            pipe.zcard(index)
        counts, *sizes = pipe.execute()
    known = {name.decode(): int(value) for name, value in counts.items()}
    return list(check_counts(known, sum(sizes)))


def _read_events(client: redis.Redis) -> Iterator[EventSight]:
    start = "-"
    while True:
        page = cast(
            "list[tuple[bytes, dict[bytes, bytes]]]",
            client.xrange(KEYS["events"], min=start, count=_PAGE),
        )
        for _, fields in page:
            event = json.loads(fields[b"event"])
            yield EventSight(event["sequence"], event["id"], event["type"], event["subject"])
        if len(page) < _PAGE:
            return
        start = f"({page[-1][0].decode()}"


def _read_batches(client: redis.Redis) -> dict[str, BatchRecord]:
    keys = cast("Iterable[bytes]", client.scan_iter(f"{KEYS['batch']}*", count=1_000))
    found = {}
    for key in keys:
        batch_id = key.decode().removeprefix(KEYS["batch"])
        row = cast("dict[bytes, bytes]", client.hgetall(key))
        batch = parse_batch(batch_id, row)
        if batch is not None:
            found[batch_id] = batch
    return found
