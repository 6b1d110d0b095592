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
BATCH_COMPLETED: Final = "org.copydesk.batch.completed.v1"


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
    """The article's, job's or batch's id."""
    time: AwareDatetime
    datacontenttype: Literal["application/json"] = "application/json"
    dataschema: str
    correlationid: str
    """The job or batch that led to it."""
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
        dataschema=f"urn:copydesk:schema:{kind.removeprefix('org.copydesk.')}",
        correlationid=job_id,
        dataref=f"/v1/{'articles' if is_out else 'jobs'}/{job_id}",
        data={"id": job_id, "disposition": str(disposition), **data},
    )
