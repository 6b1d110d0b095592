"""The events that consumers see: CloudEvents 1.0, structured JSON.

Source: CloudEvents 1.0.2, `spec.md` and `json-format.md`; extension `sequence` after its
documented extension of that name.
"""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Final, Literal

from pydantic import AwareDatetime

from shared.jobs import Disposition
from shared.values import Frozen, JobId

TYPE_FOR: Final[Mapping[Disposition, str]] = MappingProxyType(
    {
        Disposition.PUBLISHED: "org.copydesk.article.published.v1",
        Disposition.SPIKED: "org.copydesk.article.spiked.v1",
        Disposition.DUPLICATE: "org.copydesk.article.duplicate_detected.v1",
        Disposition.CANCELED: "org.copydesk.article.canceled.v1",
        Disposition.QUARANTINED: "org.copydesk.article.quarantined.v1",
    }
)
UPDATED: Final = "org.copydesk.article.updated.v1"
"""In place of `article.published`, for every version of an article but the first."""
BATCH_COMPLETED: Final = "org.copydesk.batch.completed.v1"
FEED_TYPES: Final[Mapping[str, str]] = MappingProxyType(
    {one: f"org.copydesk.feed.{one}.v1" for one in ("failed", "silent", "recovered")}
)


STORY_TYPES: Final[Mapping[str, str]] = MappingProxyType(
    {one: f"org.copydesk.story.{one}.v1" for one in ("created", "updated")}
)


class Event(Frozen):
    """One event, as it stands in the stream and on every other surface."""

    sequence: str | None = None
    """Strictly increasing in the stream, and the cursor to read on from; the store sets it."""
    specversion: Literal["1.0"] = "1.0"
    id: str
    """Unique for its `source`."""
    source: str
    """`/copydesk/<service>`."""
    type: str
    subject: str
    """The article's, job's, batch's or feed's id."""
    time: AwareDatetime
    datacontenttype: Literal["application/json"] = "application/json"
    dataschema: str
    correlationid: str
    """The job, batch or feed that led to it."""
    traceparent: str | None = None
    """Of the request that brought it in; absent where that had none."""
    dataref: str | None = None
    """Where on the gateway the whole of it is."""
    data: dict[str, object]

    def unsequenced(self) -> bytes:
        """Return the JSON as the store takes it: an object without `sequence`."""
        absent = {name for name in ("traceparent", "dataref") if getattr(self, name) is None}
        return self.model_dump_json(exclude={"sequence", *absent}).encode()


def make_ending(
    disposition: Disposition,
    job_id: JobId,
    *,
    source: str,
    time: datetime,
    data: Mapping[str, object],
) -> Event:
    """Return the event that tells how a job ended.

    Its id is the job's and the disposition's: a job that is opened again and ends a
    second time is told apart by `time` and `sequence`.
    """
    kind = TYPE_FOR[disposition]
    is_out = disposition is Disposition.PUBLISHED
    return Event(
        id=f"{job_id}.{disposition}.{int(time.timestamp() * 1000)}",
        source=f"/copydesk/{source}",
        type=kind,
        subject=job_id,
        time=time,
        dataschema=_schema_of(kind),
        correlationid=job_id,
        dataref=f"/v1/{'articles' if is_out else 'jobs'}/{job_id}",
        data={"id": job_id, "disposition": str(disposition), **data},
    )


def as_update(event: Event) -> Event:
    """Return the event of a publication as that of a later version."""
    return event.model_copy(update={"type": UPDATED, "dataschema": _schema_of(UPDATED)})


def make_feed_event(
    happened: Literal["failed", "silent", "recovered"],
    feed_id: str,
    *,
    number: int,
    time: datetime,
    data: Mapping[str, object],
) -> Event:
    """Return the event that tells what a poll found out about a feed.

    Args:
        happened: what it found out.
        feed_id: of which feed.
        number: of the poll; one poll tells each thing once.
        time: of the poll, UTC.
        data: what the event says besides the feed's id.
    """
    kind = FEED_TYPES[happened]
    return Event(
        id=f"{feed_id}.{happened}.{number}",
        source="/copydesk/feeds",
        type=kind,
        subject=feed_id,
        time=time,
        dataschema=_schema_of(kind),
        correlationid=feed_id,
        dataref=f"/v1/feeds/{feed_id}",
        data={"id": feed_id, **data},
    )


def make_story_event(
    happened: Literal["created", "updated"],
    story_id: JobId,
    *,
    mark: str,
    time: datetime,
    data: Mapping[str, object],
) -> Event:
    """Return the event that tells of a story.

    Args:
        happened: whether consumers have heard of it before.
        story_id: of which story.
        mark: tells this event from others of the story.
        time: of what happened, UTC.
        data: `article_id`, and how many articles there are by now.
    """
    kind = STORY_TYPES[happened]
    return Event(
        id=f"{story_id}.{happened}.{mark}",
        source="/copydesk/enrich",
        type=kind,
        subject=story_id,
        time=time,
        dataschema=_schema_of(kind),
        correlationid=str(data["article_id"]),
        data={"id": story_id, **data},
    )


def _schema_of(kind: str) -> str:
    return f"urn:copydesk:schema:{kind.removeprefix('org.copydesk.')}"
