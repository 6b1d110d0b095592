"""A name server that changes its mind, and one that keeps silent."""

import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import pytest

from services.ingest.fetching.client import Client
from services.ingest.fetching.errors import AddressRefusedError, NameLookupError
from services.ingest.fetching.lookup import BoundedResolver
from services.ingest.fetching.settings import FetchSettings
from tests.unit.ingest.fetching.servers import (
    Host,
    NameServer,
    answer,
    redirects,
    running_host,
    running_name_server,
    says,
    some_settings,
)

# Whatever a test gets wrong, it reaches nobody but this machine.
pytestmark = pytest.mark.allow_hosts(["127.0.0.1", "127.0.0.2"])


@pytest.fixture
def held() -> Iterator[ExitStack]:
    """Close what a test opened."""
    with ExitStack() as stack:
        yield stack


def _settings(names: NameServer, *hosts: str, **told: object) -> FetchSettings:
    return some_settings(
        fetch_nameservers=["127.0.0.1"],
        fetch_nameserver_port=names.port,
        fetch_allowed_hosts=list(hosts),
        **told,
    )


def _page(held: ExitStack, address: str = "127.0.0.1") -> Host:
    return held.enter_context(running_host(says(answer(b"a page")), address=address))


def test_a_name_is_looked_up_once_and_connected_to_where_it_was(held: ExitStack) -> None:
    """The second answer would lead elsewhere; nobody ever asks for it."""
    first = _page(held)
    names = held.enter_context(
        running_name_server({"news.example": [["127.0.0.1"], ["127.0.0.2"]]})
    )
    client = Client(_settings(names, f"news.example:{first.port}"))

    response = client.get(f"http://news.example:{first.port}/")

    assert response.body == b"a page"
    assert names.asked == ["news.example"]
    assert b"host: news.example:" in first.requests[0].lower()


def test_a_name_that_turns_inward_after_the_check_is_never_followed(held: ExitStack) -> None:
    """The attack itself: public when checked, loopback when connected to.

    The connection to the public address is stopped by the test's own fence, whose
    complaint names the address that was aimed at: the one that was checked.
    """
    inner = _page(held)
    names = held.enter_context(
        running_name_server({"rebind.example": [["93.184.216.34"], ["127.0.0.1"]]})
    )
    client = Client(_settings(names, fetch_ports=[80, inner.port]))

    with pytest.raises(Exception, match=r"93\.184\.216\.34"):
        client.get(f"http://rebind.example:{inner.port}/")

    assert names.asked == ["rebind.example"]
    assert inner.requests == []


def test_the_same_name_is_checked_anew_the_next_time(held: ExitStack) -> None:
    """No answer is kept: what turned inward since is refused."""
    inner = _page(held)
    names = held.enter_context(
        running_name_server({"rebind.example": [["93.184.216.34"], ["127.0.0.1"]]})
    )
    client = Client(_settings(names, fetch_ports=[80, inner.port]))
    with pytest.raises(Exception, match=r"93\.184\.216\.34"):
        client.get(f"http://rebind.example:{inner.port}/")

    with pytest.raises(AddressRefusedError, match="Loopback"):
        client.get(f"http://rebind.example:{inner.port}/")

    assert inner.requests == []


@pytest.mark.parametrize(
    "addresses",
    [
        pytest.param(["10.0.0.1"], id="private"),
        pytest.param(["169.254.169.254"], id="metadata"),
        pytest.param(["8.8.8.8", "127.0.0.1"], id="public and loopback"),
        pytest.param(["8.8.8.8", "::1"], id="public, and loopback by IPv6"),
        pytest.param(["64:ff9b::a9fe:a9fe"], id="metadata through NAT64"),
        pytest.param(["::ffff:127.0.0.1"], id="loopback mapped"),
    ],
)
@pytest.mark.parametrize("hop", [1, 2, 3])
def test_no_hop_of_a_redirect_leads_inside(
    held: ExitStack, addresses: list[str], hop: int
) -> None:
    """Each is looked up and checked as the first one was."""
    inner = _page(held)
    chain = {
        f"/{n}": redirects(f"/{n + 1}" if n < hop else f"http://inner.example:{inner.port}/")
        for n in range(1, hop + 1)
    }
    outer = held.enter_context(running_host(chain))
    names = held.enter_context(
        running_name_server({"news.example": [["127.0.0.1"]], "inner.example": [addresses]})
    )
    allowed = f"news.example:{outer.port}"
    client = Client(_settings(names, allowed, fetch_ports=[80, inner.port]))

    with pytest.raises(AddressRefusedError, match=r"^inner\.example: "):
        client.get(f"http://news.example:{outer.port}/1")

    assert outer.paths == [f"/{n}" for n in range(1, hop + 1)]
    assert inner.requests == []


def test_a_name_without_an_address_is_told_so(held: ExitStack) -> None:
    """It may have one another time."""
    names = held.enter_context(running_name_server({}))
    client = Client(_settings(names))

    with pytest.raises(NameLookupError, match=r"no address for nowhere\.example"):
        client.get("http://nowhere.example/")


def test_a_silent_name_server_is_given_up_on(held: ExitStack) -> None:
    """In the time for names, not in that of the system."""
    names = held.enter_context(running_name_server({}, is_silent=True))
    client = Client(_settings(names, fetch_name_timeout=0.3))
    began = time.monotonic()

    with pytest.raises(NameLookupError):
        client.get("http://news.example/")

    assert time.monotonic() - began < 3


def test_the_systems_resolver_is_given_up_on_too() -> None:
    """Its own call knows no limit."""

    def hang(*_: object) -> list[Any]:
        time.sleep(5)
        return []

    resolver = BoundedResolver(0.2, resolve=hang)
    began = time.monotonic()

    with pytest.raises(NameLookupError, match=r"no name server answered for news\.example"):
        resolver("news.example", 80)

    assert time.monotonic() - began < 3


def test_the_systems_resolver_answers_as_ever() -> None:
    """And raises what it raises."""
    resolver = BoundedResolver(2.0)

    assert resolver("127.0.0.1", 80, 0, socket.SOCK_STREAM)[0][4] == ("127.0.0.1", 80)
    with pytest.raises(socket.gaierror):
        resolver("127.0.0.1.invalid.", 80, 0, socket.SOCK_STREAM, 0, socket.AI_NUMERICHOST)
