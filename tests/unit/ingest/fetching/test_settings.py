"""What the environment may say about fetching."""

from datetime import timedelta

import pytest
from pydantic import ValidationError

from services.ingest.fetching.settings import ClientSettings, FetchSettings


def test_the_environment_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lists are parted by commas, durations are in seconds or ISO 8601."""
    told = {
        "REDIS_URL": "redis://x",
        "FETCH_PORTS": "80, 443,8443",
        "FETCH_ALLOWED_HOSTS": "CMS.desk.example, 10.0.0.7:8080",
        "FETCH_NAMESERVERS": "127.0.0.1,::1",
        "FETCH_GAP": "2.5",
        "FETCH_TOTAL_TIMEOUT": "PT1M",
        "FETCH_CONTACT": "desk@coast.example",
        "FETCH_HONOR_AI_OPT_OUT": "any",
    }
    for name, value in told.items():
        monkeypatch.setenv(f"COPYDESK_{name}", value)

    settings = FetchSettings()

    assert settings.fetch_ports == {80, 443, 8443}
    assert settings.fetch_allowed_hosts == {"cms.desk.example", "10.0.0.7:8080"}
    assert settings.fetch_nameservers == ("127.0.0.1", "::1")
    assert settings.fetch_gap == timedelta(seconds=2.5)
    assert settings.fetch_total_timeout == timedelta(minutes=1)
    assert settings.user_agent == "Copydesk/1 (+desk@coast.example)"
    assert settings.fetch_honor_ai_opt_out == "any"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("fetch_ports", ""),
        ("fetch_ports", "0"),
        ("fetch_ports", "https"),
        ("fetch_nameservers", "dns.example"),
        ("fetch_contact", "a\r\nX-Evil: b"),
        ("fetch_agent", "two words"),
        ("fetch_total_timeout", "0"),
        ("fetch_ca_file", "/nowhere/ca.pem"),
        ("fetch_honor_ai_opt_out", "sometimes"),
    ],
)
def test_what_cannot_work_is_refused_at_start(name: str, value: str) -> None:
    """With the name of the setting, not in the middle of the night."""
    with pytest.raises(ValidationError, match=name):
        FetchSettings.model_validate({"redis_url": "redis://x", name: value})


def test_a_page_may_be_as_large_as_a_submission_and_a_feed_larger() -> None:
    """Ingest has to hold the one as well as the other."""
    told = {"redis_url": "redis://x"}

    page, feed = FetchSettings.model_validate(told), ClientSettings.model_validate(told)

    assert (page.fetch_body_bytes, feed.fetch_body_bytes) == (5_242_880, 20_971_520)
