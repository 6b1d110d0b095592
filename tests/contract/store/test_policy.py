"""What a service learns of its store before it does anything, from a real server."""

import socket
from collections.abc import Iterator

import pytest
import redis

from shared.settings import Settings
from shared.store.policy import RelaxedStoreError, StoreDeniedError, require_strict
from shared.store.records import StoreUnavailableError
from tests.live.valkey import Valkey


def _require(url: str, **told: object) -> list[str]:
    settings = Settings.model_validate({"redis_url": url, "processes": 1, **told})
    return require_strict(settings, name="test")


@pytest.fixture
def admin(server: Valkey) -> Iterator[redis.Redis]:
    """Offer a client whose settings and users are taken back at the end."""
    with server.client() as client:
        yield client
        client.config_set("appendfsync", "always")
        client.acl_deluser("reader")


def test_a_strict_store_has_no_faults(server: Valkey) -> None:
    """It writes each word to disk before it answers, and forgets nothing."""
    assert _require(server.url) == []


def test_a_relaxed_store_is_refused_unless_it_is_allowed(
    server: Valkey, admin: redis.Redis
) -> None:
    """And said to be relaxed even then."""
    admin.config_set("appendfsync", "everysec")

    with pytest.raises(RelaxedStoreError, match="appendfsync is everysec"):
        _require(server.url)

    assert _require(server.url, allow_relaxed_store=True) == [
        "appendfsync is everysec, set it to always"
    ]


def test_wrong_credentials_are_told_from_a_store_that_is_away(server: Valkey) -> None:
    """No waiting helps against them."""
    with pytest.raises(StoreDeniedError, match="refuses the credentials"):
        _require(server.url.replace("//", "//nobody:wrong@"))


def test_a_store_that_does_not_tell_its_policy_has_that_fault(
    server: Valkey, admin: redis.Redis
) -> None:
    """A managed one, which shuts CONFIG to its tenants."""
    admin.acl_setuser(
        "reader",
        enabled=True,
        passwords="+secret",
        keys="*",
        categories=["+@all"],
        commands=["-config"],
    )
    url = server.url.replace("//", "//reader:secret@")

    [fault] = _require(url, allow_relaxed_store=True)

    assert fault.startswith("its policy cannot be read: ")


def test_a_store_that_is_away_is_said_to_be() -> None:
    """Starting again later may help."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]

    with pytest.raises(StoreUnavailableError, match="does not take calls"):
        _require(f"redis://127.0.0.1:{port}/0")
