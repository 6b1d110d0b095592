"""Jobs that wait although nothing went wrong."""

import dataclasses

from shared.jobs import JobState, StageName
from tests.contract.store.builders import a_backoff
from tests.contract.store.harness import StoreUnderTest


def test_a_wait_that_is_nobodys_fault_uses_up_no_attempt(store: StoreUnderTest) -> None:
    """A page whose host is busy with others may wait as often as it takes."""
    store.accept(1)
    store.claim(1)
    put_off = dataclasses.replace(a_backoff(), is_counted=False)

    store.work.fail(StageName.INGEST, [put_off])

    assert (store.job().state, store.job().errors) == (JobState.WAITING, 0)


def test_each_job_of_a_call_is_counted_for_itself(store: StoreUnderTest) -> None:
    """One that failed and one that only waits."""
    store.accept(1, 2)
    store.claim(1, 2)
    put_off = dataclasses.replace(a_backoff(1), is_counted=False)

    store.work.fail(StageName.INGEST, [put_off, a_backoff(2)])

    assert (store.job(1).errors, store.job(2).errors) == (0, 1)
    assert store.job(2).error == '{"type":"TimeoutError"}'
