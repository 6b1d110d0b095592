"""What the store kept, read by a later version."""

from shared.jobs import Disposition
from shared.store.reading import parse_job
from tests.builders import a_job_id


def test_a_job_that_ended_before_jobs_kept_the_detail_has_none() -> None:
    """Its reason stands."""
    row = {
        b"state": b"finished", b"stage": b"fetch", b"epoch": b"1", b"priority": b"normal",
        b"submitted_at": b"1773480413000", b"disposition": b"spiked",
        b"reason": b"tls_refused", b"finished_at": b"1773480414000",
    }  # fmt: skip

    job = parse_job(a_job_id(), row)

    assert job is not None
    assert (job.disposition, job.reason) == (Disposition.SPIKED, "tls_refused")
    assert job.detail is None
