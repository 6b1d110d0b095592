"""Where the desk does not go, however it is spelled."""

import socket
from collections.abc import Callable, Sequence
from ipaddress import ip_address
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.ingest.fetching.errors import AddressRefusedError, NameLookupError
from services.ingest.fetching.guard import Guard
from services.ingest.fetching.lookup import make_resolver
from shared.errors import CopydeskError
from tests.unit.ingest.fetching.servers import some_settings

pytestmark = pytest.mark.disable_socket

INNER: Final = (
    "127.0.0.1",
    "127.255.255.254",
    "0.0.0.0",  # noqa: S104 - to be refused
    "0.1.2.3",
    "10.0.0.1",
    "10.255.255.255",
    "100.64.0.1",
    "100.100.100.200",
    "100.127.255.254",
    "169.254.0.1",
    "169.254.169.254",
    "169.254.170.2",
    "168.63.129.16",
    "172.16.0.1",
    "172.31.255.254",
    "192.0.0.1",
    "192.0.0.8",
    "192.0.0.170",
    "192.0.0.192",
    "192.0.2.1",
    "192.88.99.1",
    "192.168.0.1",
    "192.168.255.254",
    "198.18.0.1",
    "198.51.100.7",
    "203.0.113.7",
    "224.0.0.1",
    "239.255.255.250",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::7f00:1",
    "::a9fe:a9fe",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::ffff:169.254.169.254",
    "64:ff9b::7f00:1",
    "64:ff9b::a9fe:a9fe",
    "64:ff9b::a00:1",
    "64:ff9b:1::1",
    "100::1",
    "2001::1",
    "2001:0:7f00:1::",
    "2001:2::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "2002:a9fe:a9fe::1",
    "2002:c0a8:101::",
    "3fff::1",
    "5f00::1",
    "fc00::1",
    "fd00:ec2::254",
    "fd12:3456:789a::1",
    "fe80::1",
    "febf::1",
    "fec0::1",
    "ff02::1",
    "ff0e::1",
)

OUTER: Final = (
    "8.8.8.8",
    "1.1.1.1",
    "93.184.216.34",
    "100.63.255.255",
    "100.128.0.1",
    "169.253.255.255",
    "172.15.255.255",
    "172.32.0.1",
    "192.167.255.255",
    "223.255.255.254",
    "2606:4700:4700::1111",
    "2a00:1450:4001:81b::200e",
    "::ffff:8.8.8.8",
    "64:ff9b::808:808",
)

SPELLED: Final = (
    "http://2130706433/",
    "http://0177.0.0.1/",
    "http://017700000001/",
    "http://0x7f.0.0.1/",
    "http://0x7f000001/",
    "http://0x7f.1/",
    "http://127.1/",
    "http://127.0.1/",
    "http://0/",
    "http://00000000/",
    "http://127.0.0.1./",
    "http://127.0.0.1.:80/",
    "http://127。0。0。1/",
    "http://①②⑦.⓪.⓪.①/",
    "http://\uff11\uff12\uff17.\uff10.\uff10.\uff11/",
    "http://3232235777/",
    "http://0xa9fea9fe/",
    "http://0xA9.0xFE.0xA9.0xFE/",
    "http://0251.0376.0251.0376/",
    "http://169.254.43518/",
    "http://169.16689662/",
    "http://[::ffff:7f00:1]/",
    "http://[0:0:0:0:0:ffff:127.0.0.1]/",
    "http://[::ffff:a9fe:a9fe]/",
    "http://[fe80::1%25eth0]/",
    "http://[fe80::1%eth0]/",
    "http://[::1%25lo]/",
    "http://[::]:80/",
    "http://localhost/",
    "http://LOCALHOST/",
    "http://localhost./",
    "http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/",
    "http://%6c%6f%63%61%6c%68%6f%73%74/",
    "http://127.0.0.1%00.news.example/",
    "http://127.0.0.1%2f.news.example/",
    "http://news.example@127.0.0.1/",
    "http://news.example:80@127.0.0.1/",
    "http://user:secret@8.8.8.8/",
    "http://user@8.8.8.8/",
    "http://:secret@8.8.8.8/",
    "http://@8.8.8.8/",
    "http://8.8.8.8\\@127.0.0.1/",
    "http://8.8.8.8#@127.0.0.1:81/x:x@127.0.0.1",
    "http://127.0.0.1\\.news.example/",
    "http://127.0.0.1\t/",
    "http://127.0.0.1\n/",
    "http://8.8.8.8:22/",
    "http://8.8.8.8:6379/",
    "http://8.8.8.8:0/",
    "http://8.8.8.8:65536/",
    "http://8.8.8.8:-80/",
    "http://8.8.8.8:8o/",
    "http://8.8.8.8:080808/",
    "file:///etc/passwd",
    "gopher://8.8.8.8/",
    "ftp://8.8.8.8/",
    "dict://8.8.8.8:11211/",
    "javascript:alert(1)",
    "//8.8.8.8/",
    "http:8.8.8.8",
    "http:///8.8.8.8",
    "http://",
    "http://[/",
    "http://[::1",
    "http://[8.8.8.8]/",
    "http://..8.8.8.8/",
    "http://" + "a" * 64 + ".example/",
    "http://" + "a." * 130 + "example/",
    "http://8.8.8.8/" + "a" * 8_200,
    "http://8.8.8.8/" + "日" * 1_000,
)
FINE: Final = "http://8.8.8.8#@127.0.0.1:81/x:x@127.0.0.1"
"""Looks bad and is not: what follows the hash never leaves this machine."""


def _url(address: str) -> str:
    return f"http://[{address}]/" if ":" in address else f"http://{address}/"


def _answering(*addresses: str) -> Callable[..., list[Any]]:
    """Return a resolver that gives these addresses for any name."""

    def resolve(_host: str, port: int, *_: object) -> list[Any]:
        return [
            (socket.AF_INET6, socket.SOCK_STREAM, 6, "", (one, port, 0, 0))
            if ":" in one
            else (socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, port))
            for one in addresses
        ]

    return resolve


def _guard(addresses: Sequence[str] = (), **told: object) -> Guard:
    return Guard(some_settings(**told), _answering(*addresses))


def _go(guard: Guard, url: str) -> list[str]:
    """Return the addresses that a URL would be asked for at."""
    return [str(one.ip) for one in guard.find_addresses(guard.check(url))]


@pytest.mark.parametrize("address", INNER)
def test_an_inner_address_is_refused_as_a_literal(address: str) -> None:
    """Nobody is asked for anything: the URL alone says it."""
    guard = _guard()

    with pytest.raises(AddressRefusedError):
        guard.check(_url(address))


@pytest.mark.parametrize("address", INNER)
def test_a_name_with_an_inner_address_is_refused(address: str) -> None:
    """Whoever runs a zone may point it anywhere."""
    guard = _guard([address])

    with pytest.raises(AddressRefusedError, match=r"^news\.example: "):
        _go(guard, "http://news.example/")


@pytest.mark.parametrize("address", INNER)
def test_an_inner_address_among_public_ones_refuses_the_name(address: str) -> None:
    """Which of them is used is not left to chance, nor to whoever runs the zone."""
    guard = _guard(["8.8.8.8", address, "1.1.1.1"])

    with pytest.raises(AddressRefusedError):
        _go(guard, "http://news.example/")


@pytest.mark.parametrize("address", OUTER)
def test_a_public_address_is_let_through(address: str) -> None:
    """A guard that refuses the world is switched off."""
    assert _go(_guard([address]), "http://news.example/") == [str(ip_address(address))]
    assert _guard().check(_url(address)).port == 80


@pytest.mark.parametrize("url", [one for one in SPELLED if one != FINE], ids=repr)
def test_a_disguised_address_is_refused(url: str) -> None:
    """By the guard or, for what only the system reads as a number, by what it resolves to."""
    settings = some_settings()
    guard = Guard(settings, make_resolver(settings))

    with pytest.raises((AddressRefusedError, NameLookupError)):
        _go(guard, url)


def test_there_are_enough_spellings() -> None:
    """The suite is what the library is judged by."""
    assert len(INNER) + len(SPELLED) > 120


def test_what_follows_the_hash_stays_here() -> None:
    """A fragment is no part of where a request goes."""
    place = _guard().check(FINE)

    assert (place.host, place.url) == ("8.8.8.8", "http://8.8.8.8/")


@pytest.mark.parametrize(
    ("url", "asked_for"),
    [
        pytest.param("https://news.example", "https://news.example/", id="no path"),
        pytest.param(
            "HTTP://News.Example:80/A?b=c#d", "http://news.example/A?b=c", id="case and port"
        ),
        pytest.param("http://news.example./a", "http://news.example/a", id="absolute name"),
        pytest.param(
            "http://bücher.example/ü?q=ö",
            "http://xn--bcher-kva.example/%C3%BC?q=%C3%B6",
            id="not in ascii",
        ),
        pytest.param(
            "https://news.example/%2Fb%20c?x=%26",
            "https://news.example/%2Fb%20c?x=%26",
            id="escaped",
        ),
        pytest.param("http://news.example?a", "http://news.example/?a", id="query alone"),
        pytest.param(
            'http://news.example/a"b<c>\\d',
            "http://news.example/a%22b%3Cc%3E%5Cd",
            id="odd characters",
        ),
    ],
)
def test_a_url_is_asked_for_in_one_spelling(url: str, asked_for: str) -> None:
    """The one that was checked, and it is read but once."""
    assert _guard().check(url).url == asked_for


@pytest.mark.parametrize(
    ("url", "is_allowed"),
    [
        pytest.param("http://cms.desk.example/", True, id="a name that is listed"),
        pytest.param("https://CMS.desk.example./", True, id="another spelling of it"),
        pytest.param("http://cms.desk.example:8080/", False, id="at a port that is not"),
        pytest.param("http://wire.desk.example:8080/", True, id="at a port that is"),
        pytest.param("http://wire.desk.example/", False, id="without that port"),
        pytest.param("http://other.desk.example/", False, id="another name"),
        pytest.param("http://evil-cms.desk.example/", False, id="a name that ends alike"),
        pytest.param("http://10.0.0.7/", False, id="the address of a listed name"),
    ],
)
def test_an_inner_host_is_let_through_by_name_and_port(url: str, is_allowed: bool) -> None:  # noqa: FBT001 - a case
    """A newsroom may name its own hosts; nothing else of the inner network opens with them."""
    guard = _guard(["10.0.0.7"], fetch_allowed_hosts="cms.desk.example, wire.desk.example:8080")

    if is_allowed:
        assert _go(guard, url) == ["10.0.0.7"]
    else:
        with pytest.raises(AddressRefusedError):
            _go(guard, url)


@pytest.mark.parametrize(
    "address",
    [
        "169.254.169.254",
        "168.63.129.16",
        "100.100.100.200",
        "fe80::1",
        "fd00:ec2::254",
        "ff02::1",
    ],
)
def test_a_listed_host_never_leads_to_metadata(address: str) -> None:
    """Inner hosts are on private networks; what lives elsewhere was put there by a zone."""
    guard = _guard([address], fetch_allowed_hosts="cms.desk.example")

    with pytest.raises(AddressRefusedError):
        _go(guard, "http://cms.desk.example/")


def test_further_ports_are_let_through_by_setting() -> None:
    """For public hosts too."""
    guard = _guard(["8.8.8.8"], fetch_ports="80,443,8443")

    assert _go(guard, "https://news.example:8443/") == ["8.8.8.8"]


def test_a_name_without_an_address_may_have_one_later() -> None:
    """A zone is published late, or a name server is down."""
    settings = some_settings()

    def resolve(*_: object) -> list[Any]:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    with pytest.raises(NameLookupError, match=r"no address for news\.example: Name or"):
        _go(Guard(settings, resolve), "http://news.example/")


@given(st.text(max_size=60) | st.text("htp:/@[]%.0123456789abcdefx\\#? ", max_size=40))
def test_any_text_is_refused_or_leads_outside(text: str) -> None:
    """And raises nothing but what says so."""
    guard = _guard(["8.8.8.8"])

    for url in (text, f"http://{text}", f"http://{text}/", f"http://8.8.8.8{text}"):
        try:
            place = guard.check(url)
        except CopydeskError:
            continue
        assert place.path.isascii()
        assert place.port in {80, 443}
        assert guard.check(place.url) == place
