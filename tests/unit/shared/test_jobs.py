"""The state machine."""

import pytest

from shared.jobs import MOVES, NEXT_STAGE, IllegalMoveError, JobAction, JobState, advance


def test_a_queued_job_runs_once_it_is_claimed() -> None:
    """The ordinary first move."""
    assert advance(JobState.QUEUED, JobAction.CLAIM) is JobState.RUNNING


@pytest.mark.parametrize(
    ("state", "action"),
    [
        pytest.param(JobState.FINISHED, JobAction.CLAIM, id="a finished job runs again"),
        pytest.param(JobState.FINISHED, JobAction.CANCEL, id="a finished job is canceled"),
        pytest.param(JobState.QUEUED, JobAction.HAND_ON, id="nobody worked on it"),
        pytest.param(JobState.WAITING, JobAction.CLAIM, id="it waits for its time"),
        pytest.param(JobState.RUNNING, JobAction.CLAIM, id="two workers at once"),
    ],
)
def test_what_may_not_happen_is_refused(state: JobState, action: JobAction) -> None:
    """The table has no such move, and the error names both."""
    with pytest.raises(IllegalMoveError, match=f"a {state} job cannot {action}"):
        advance(state, action)


def test_every_unfinished_job_can_be_canceled() -> None:
    """A client may change its mind at any time before the end."""
    cancelable = {state for state, action in MOVES if action is JobAction.CANCEL}

    assert cancelable == set(JobState) - {JobState.FINISHED}


def test_the_stages_form_one_line() -> None:
    """Every stage leads to another one, but for the last."""
    assert list(NEXT_STAGE.values()) == [*list(NEXT_STAGE)[1:], None]
