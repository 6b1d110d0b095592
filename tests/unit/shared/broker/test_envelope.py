"""How long a worker may take, and where the time of the push goes."""

import json

import pytest

from shared.broker.app import make_celery
from shared.broker.envelope import make_envelope, time_limit_seconds
from shared.messages import ArticlesSubmitted
from tests.builders import a_job_id
from tests.desk import some_settings


@pytest.mark.parametrize(
    ("chars", "seconds"),
    [
        pytest.param(0, 60, id="the least"),
        pytest.param(100_000, 108, id="grows with the text"),
        pytest.param(5_000_000, 150, id="the most"),
    ],
)
def test_the_time_limit_grows_with_the_text(chars: int, seconds: int) -> None:
    """A fixed one would end honest work on long articles, or let short ones hang."""
    message = ArticlesSubmitted(job_ids=(a_job_id(),), chars=chars)

    assert time_limit_seconds(message, some_settings()) == seconds


def test_the_store_can_put_the_time_between_the_halves() -> None:
    """Whatever it puts there is what the message says."""
    settings = some_settings()
    envelope = make_envelope(make_celery(settings, name="test"), settings)

    head, tail = envelope(ArticlesSubmitted(job_ids=(a_job_id(),)))

    body = json.loads(json.loads(head + b"1773480413000" + tail)["body"])
    assert body[0][0]["pushed_at"] == 1_773_480_413_000
