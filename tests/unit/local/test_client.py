"""Waiting for a busy gateway."""

from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from deploy.local.client import (
    GatewayBusyError,
    GatewayClient,
    GatewayRefusedError,
    patiently,
    read_answer,
    read_retry_after,
)

NOW = datetime(2026, 3, 14, 9, 26, 53, tzinfo=UTC)


class Gateway:
    """Answers with what it is given, in turn."""

    def __init__(self, *answers: Exception | dict[str, Any]) -> None:
        self.answers = list(answers)
        self.slept: list[float] = []

    def __call__(self) -> dict[str, Any]:
        """Give the next answer."""
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


def test_a_busy_gateway_is_asked_again_when_it_says() -> None:
    """Asking sooner is what keeps it busy."""
    gateway = Gateway(GatewayBusyError("full.", wait_seconds=7), {"job_id": "j1"})

    receipt = patiently(
        gateway, patience_seconds=60, note=lambda _: None, sleep=gateway.slept.append
    )

    assert receipt == {"job_id": "j1"}
    assert gateway.slept == [7]


def test_patience_ends() -> None:
    """A command that never returns is no answer either."""
    busy = GatewayBusyError("full.", wait_seconds=4)
    gateway = Gateway(busy, busy, busy)

    with pytest.raises(GatewayBusyError):
        patiently(gateway, patience_seconds=9, note=lambda _: None, sleep=gateway.slept.append)

    assert gateway.slept == [4, 4]


def test_what_is_refused_is_not_sent_again() -> None:
    """The same request would be refused every time."""
    gateway = Gateway(GatewayRefusedError("422"), {"job_id": "j1"})

    with pytest.raises(GatewayRefusedError):
        patiently(gateway, patience_seconds=60, note=lambda _: None)

    assert gateway.answers == [{"job_id": "j1"}]


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        pytest.param(None, 1.0, id="none"),
        pytest.param("12", 12.0, id="seconds"),
        pytest.param("Sat, 14 Mar 2026 09:27:03 GMT", 10.0, id="a date"),
        pytest.param("Sat, 14 Mar 2026 09:26:00 GMT", 0.0, id="a date that is past"),
        pytest.param("soon", 1.0, id="nonsense"),
    ],
)
def test_retry_after_is_seconds_or_a_date(header: str | None, expected: float) -> None:
    """Source: RFC 9110, 10.2.3."""
    assert read_retry_after(header, now=NOW) == expected


@pytest.mark.parametrize("body", ["<html>", "[]"], ids=["a page", "a list"])
def test_another_server_on_the_port_is_named_as_such(body: str) -> None:
    """Many things listen on 8080; none of them deserves a traceback."""
    request = httpx.Request("GET", "http://127.0.0.1:8080/readyz")

    with pytest.raises(GatewayRefusedError, match="no gateway of Copydesk"):
        read_answer(httpx.Response(200, text=body, request=request))


def test_an_address_that_no_client_can_use_is_refused_at_once() -> None:
    """Trying again for a minute would not make it one."""
    with (
        GatewayClient("gopher://desk") as gateway,
        pytest.raises(GatewayRefusedError, match="no address of a gateway"),
    ):
        gateway.get("/readyz")
