"""Which names the gateway answers to."""

import json

import pytest

from tests.flow.gateway.conftest import MakeGateway
from tests.flow.gateway.harness import JSON, Gateway


@pytest.mark.parametrize(
    "host",
    [
        "localhost",
        "LOCALHOST:8080",
        "127.0.0.1",
        "127.0.0.1:49152",
        "127.8.8.8",
        "[::1]",
        "[::1]:8080",
    ],
)
def test_loopback_is_answered_by_any_of_its_names(gateway: Gateway, host: str) -> None:
    """On any port: containers are reached through another one."""
    answer = gateway.raw("/healthz", headers={"host": host}, method="GET")

    assert answer.status == 200


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:8080",
        "127.0.0.1.evil.example",
        "localhost.evil.example",
        "evil.example@127.0.0.1",
        "10.0.0.7",
        "0.0.0.0",  # noqa: S104 - asked for, not bound to
        "[::2]",
        "",
        "l\u00f6calhost",
    ],
)
def test_a_name_that_is_not_ours_is_refused(gateway: Gateway, host: str) -> None:
    """A page in a browser may let its own name point to this machine."""
    body = [b'{"text":"A ferry sailed."}']

    answer = gateway.raw("/v1/articles", body, headers={**JSON, "host": host})

    assert answer.status == 421
    assert answer.headers["content-type"] == "application/problem+json"
    assert json.loads(answer.body)["type"] == "urn:copydesk:problem:unknown-host"
    assert gateway.census.counts == {}


@pytest.mark.parametrize(
    ("allowed", "host", "status"),
    [
        ("desk.example, Wire.Example", "wire.example:8080", 200),
        ("desk.example", "127.0.0.1", 200),
        ("desk.example", "other.example", 421),
        ("*", "other.example", 200),
    ],
    ids=["named", "loopback beside it", "not named", "any"],
)
def test_other_names_are_allowed_by_a_setting(
    make_gateway: MakeGateway, allowed: str, host: str, status: int
) -> None:
    """Parted by commas, as an environment variable has them."""
    gateway = make_gateway(allowed_hosts=allowed)

    answer = gateway.raw("/healthz", headers={"host": host}, method="GET")

    assert answer.status == status
