"""What the environment may say."""

from datetime import timedelta

import pytest
from pydantic import ValidationError

from shared.settings import Settings, load_settings
from tests.desk import some_settings


def test_settings_are_read_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """A duration is given in seconds."""
    monkeypatch.setenv("COPYDESK_REDIS_URL", "redis://127.0.0.1:7/0")
    monkeypatch.setenv("COPYDESK_LEASE", "7.5")

    settings = Settings()

    assert settings.lease == timedelta(seconds=7.5)


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        pytest.param({"lease": 2, "reap_every": 1}, "COPYDESK_LEASE must be", id="lease"),
        pytest.param({"time_limit": 200}, "TIME_LIMIT must not", id="time limit"),
        pytest.param({"backoff": 60, "backoff_max": 30}, "BACKOFF must not", id="backoff"),
        pytest.param({"batch_size": 0}, "greater than 0", id="no batch at all"),
        pytest.param({"redis_url": "http://x"}, "URL scheme", id="no Redis"),
    ],
)
def test_settings_that_cannot_work_stop_the_service(
    changes: dict[str, object], complaint: str
) -> None:
    """At start, with a sentence that says what would be right."""
    with pytest.raises(ValidationError, match=complaint):
        some_settings(**changes)


def test_a_wrong_value_ends_the_service_with_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Status 78 tells a supervisor that starting again will not help."""
    monkeypatch.setenv("COPYDESK_REDIS_URL", "redis://127.0.0.1:7/0")
    monkeypatch.setenv("COPYDESK_KEEP_JOBS", "0")

    with pytest.raises(SystemExit) as ended:
        load_settings(Settings)

    assert ended.value.code == 78
    assert capsys.readouterr().err.startswith("COPYDESK_KEEP_JOBS: Input should be greater")
