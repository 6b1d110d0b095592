"""Errors that say when to try again, and those that nobody is to blame for."""

from datetime import timedelta

from shared.errors import TransientError
from shared.jobs import JobState
from shared.outcomes import Claimed, HandedOn, each
from shared.submission import Submission
from tests.desk import Desk, take_in


class _BusyError(TransientError):
    """Come back in five minutes."""

    wait = timedelta(minutes=5)


class _NotYetError(_BusyError):
    """Come back in five minutes; you have done nothing wrong."""

    is_counted = False


class _HastyError(TransientError):
    """Come back at once, each time."""

    wait = timedelta(milliseconds=1)


def _refusing(error: TransientError, *, times: int) -> Desk:
    left = [error] * times

    def ingest(claimed: Claimed[Submission]) -> HandedOn:
        if left:
            raise left.pop()
        return take_in(claimed)

    return Desk(ingest=each(ingest))


def test_a_job_waits_as_long_as_its_error_says() -> None:
    """The usual backoff would knock too early."""
    desk = _refusing(_BusyError(), times=1)
    [job_id] = desk.submit("The river rose.")
    desk.run()
    desk.clock.pass_by(timedelta(minutes=4, seconds=59))
    desk.reap()
    desk.run()
    assert desk.job(job_id).state is JobState.WAITING

    desk.clock.pass_by(timedelta(seconds=3))
    desk.reap()
    desk.run()

    assert desk.endings() == [("published", job_id)]


def test_a_wait_that_is_counted_ends_in_quarantine() -> None:
    """A host that never answers is not asked for ever."""
    desk = _refusing(_BusyError(), times=99)
    [job_id] = desk.submit("The river rose.")

    for _ in range(5):
        desk.run()
        desk.clock.pass_by(timedelta(minutes=6))
        desk.reap()

    assert desk.endings() == [("quarantined", job_id)]


def test_a_wait_that_is_not_counted_goes_on_as_long_as_it_takes() -> None:
    """Far beyond the attempts that a job has."""
    desk = _refusing(_NotYetError(), times=20)
    [job_id] = desk.submit("The river rose.")

    for _ in range(21):
        desk.run()
        desk.clock.pass_by(timedelta(minutes=6))
        desk.reap()

    assert desk.endings() == [("published", job_id)]
    assert desk.job(job_id).errors == 0


def test_a_short_wait_does_not_use_up_the_tries_at_once() -> None:
    """Whoever asks for a moment each time is asked as seldom as whoever asks for nothing."""
    desk = _refusing(_HastyError(), times=99)
    [job_id] = desk.submit("The river rose.")
    for _ in range(3):
        desk.run()
        desk.clock.pass_by(desk.settings.backoff * 8)
        desk.reap()
    desk.run()
    assert desk.job(job_id).errors == 4

    desk.clock.pass_by(desk.settings.backoff * 2)
    desk.reap()
    desk.run()

    assert desk.endings() == []
