"""What the gateway reads from its environment."""

from datetime import timedelta

import pytest

from services.gateway.settings import GatewaySettings


@pytest.mark.parametrize("name", ["BODY_TIMEOUT", "WAIT_MAX", "HEARTBEAT", "CLOSE_PATIENCE"])
@pytest.mark.parametrize("written", ["2.5", "PT2.5S"])
def test_a_duration_is_in_seconds_or_iso_8601(
    monkeypatch: pytest.MonkeyPatch, name: str, written: str
) -> None:
    """As the operating guide says of all of them."""
    monkeypatch.setenv("COPYDESK_REDIS_URL", "redis://127.0.0.1:1/0")
    monkeypatch.setenv(f"COPYDESK_{name}", written)

    settings = GatewaySettings()

    assert getattr(settings, name.lower()) == timedelta(seconds=2.5)


def test_allowed_hosts_are_parted_by_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    """And written in any case."""
    monkeypatch.setenv("COPYDESK_REDIS_URL", "redis://127.0.0.1:1/0")
    monkeypatch.setenv("COPYDESK_ALLOWED_HOSTS", "Desk.Example, 10.0.0.7,")

    settings = GatewaySettings()

    assert settings.allowed_hosts == {"desk.example", "10.0.0.7"}
