"""How the store's hashes read, as records."""

from collections.abc import Mapping, Sequence

from shared.jobs import Disposition, JobState, Priority, StageName
from shared.store.keys import QUEUES
from shared.store.records import BatchRecord, Census, JobRecord, QueueDepth
from shared.values import JobId

Hash = Mapping[bytes, bytes]


def parse_job(job_id: JobId, row: Hash) -> JobRecord | None:
    """Return the record of a job's hash, None for an empty one."""
    fields = {name.decode(): value.decode() for name, value in row.items()}
    if "state" not in fields:
        return None
    disposition = fields.get("disposition")
    return JobRecord(
        id=job_id,
        state=JobState(fields["state"]),
        stage=StageName(fields["stage"]),
        epoch=int(fields["epoch"]),
        priority=Priority(fields["priority"]),
        submitted_ms=int(fields["submitted_at"]),
        errors=int(fields.get("errors", 0)),
        deaths=int(fields.get("deaths", 0)),
        batch_id=fields.get("batch"),
        client_id=fields.get("client_id"),
        disposition=Disposition(disposition) if disposition else None,
        reason=fields.get("reason"),
        detail=fields.get("detail"),
        error=fields.get("error"),
        duplicate_of=fields.get("duplicate_of"),
        sequence=fields.get("sequence"),
        finished_ms=_optional(fields.get("finished_at")),
        story_id=fields.get("story"),
        times={
            name: int(value)
            for name, value in fields.items()
            if name.startswith(("queued:", "claimed:", "done:"))
        },
    )


def parse_batch(batch_id: str, row: Hash) -> BatchRecord | None:
    """Return the record of a batch's hash, None for an empty one."""
    fields = {name.decode(): value.decode() for name, value in row.items()}
    if "created_at" not in fields:
        return None
    return BatchRecord(
        id=batch_id,
        created_ms=int(fields["created_at"]),
        closed="closed" in fields,
        lines=_optional(fields.get("lines")),
        refused=int(fields.get("refused", 0)),
        accepted=int(fields.get("accepted", 0)),
        dispositions={one: int(fields.get(one, 0)) for one in Disposition},
        causes={
            name.removeprefix("cause:"): int(value)
            for name, value in fields.items()
            if name.startswith("cause:") and int(value) > 0
        },
        first_end_ms=_optional(fields.get("first_end")),
        last_end_ms=_optional(fields.get("last_end")),
    )


def parse_census(
    counts: Hash,
    reopened: Hash,
    depths: Sequence[tuple[int, Sequence[tuple[bytes, float]], int]],
    *,
    running: int,
    waiting: int,
) -> Census:
    """Return the census.

    Args:
        counts: the hash of counters.
        reopened: the hash of endings that were taken back.
        depths: for each of `QUEUES`: jobs in its index, its first entry, its messages.
        running: jobs under a lease.
        waiting: jobs in backoff.
    """
    return Census(
        counts={name.decode(): int(value) for name, value in counts.items()},
        reopened={name.decode(): int(value) for name, value in reopened.items()},
        queues=tuple(
            QueueDepth(
                queue=queue,
                jobs=jobs,
                oldest_ms=int(first[0][1]) if first and first[0][1] else None,
                messages=messages,
            )
            for queue, (jobs, first, messages) in zip(QUEUES, depths, strict=True)
        ),
        running=running,
        waiting=waiting,
    )


def _optional(value: str | None) -> int | None:
    return None if value is None else int(value)
