"""Hosts that are slow, endless, lying or plain broken: each ends in time and in bounds."""

import gzip
import socket
import time
import zlib
from typing import Final

import pytest

from services.ingest.fetching.client import Client
from services.ingest.fetching.errors import (
    AnswerTooLargeError,
    ConnectionFailedError,
    FetchTimeoutError,
    UnreadableAnswerError,
)
from tests.unit.ingest.fetching.servers import Script, answer, running_host, says, settings_for

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

_HEAD: Final = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
_CHUNKED: Final = _HEAD + b"Transfer-Encoding: chunked\r\n\r\n"
_MIB: Final = 1024 * 1024
_GZIP_HEAD: Final = b"\x1f\x8b\x08\0\0\0\0\0\0\xff"


def _packed(raw: bytes, encoding: str) -> Script:
    return says(answer(raw, headers={"Content-Encoding": encoding}))


def _drips(head: bytes, drop: bytes = b"x", *, pause: float = 0.05) -> Script:
    def script(connection: socket.socket) -> None:
        connection.sendall(head)
        end = time.monotonic() + 8
        while time.monotonic() < end:
            connection.sendall(drop)
            time.sleep(pause)

    return script


def _floods(head: bytes, part: bytes) -> Script:
    def script(connection: socket.socket) -> None:
        connection.sendall(head)
        end = time.monotonic() + 8
        while time.monotonic() < end:
            connection.sendall(part)

    return script


def _waits(head: bytes = b"") -> Script:
    def script(connection: socket.socket) -> None:
        connection.sendall(head)
        time.sleep(4)

    return script


def _resets(connection: socket.socket) -> None:
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
    connection.close()


SLOW: Final[dict[str, Script]] = {
    "silence": _waits(),
    "half a status line": _waits(b"HTTP/1.1 2"),
    "headers and silence": _waits(_HEAD + b"Content-Length: 9\r\n\r\n"),
    "a chunk announced": _waits(_CHUNKED + b"9\r\n"),
    "the status line drop by drop": _drips(b"HTTP/1.1 200 "),
    "headers drop by drop": _drips(_HEAD, b"a"),
    "a header now and then": _drips(_HEAD, b"X-A: b\r\n"),
    "a body drop by drop": _drips(_HEAD + b"Content-Length: 999999\r\n\r\n"),
    "a body without end drop by drop": _drips(_HEAD + b"\r\n"),
    "chunks drop by drop": _drips(_CHUNKED, b"1\r\nx\r\n"),
    "gzip drop by drop": _drips(_HEAD + b"Content-Encoding: gzip\r\n\r\n" + _GZIP_HEAD, b"\0"),
    "continue for ever": _drips(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
}  # fmt: skip


@pytest.mark.parametrize("name", SLOW)
def test_a_slow_host_is_given_up_on_in_time(name: str) -> None:
    """However steadily it drips: the whole has an end, and a silence has one before."""
    with running_host(SLOW[name]) as host:
        client = Client(settings_for(host, fetch_total_timeout=0.8))
        began = time.monotonic()

        with pytest.raises((FetchTimeoutError, UnreadableAnswerError)):
            client.get(host.url())

        assert time.monotonic() - began < 3


def test_a_redirect_does_not_begin_the_time_anew() -> None:
    """Three slow hops would else take three times as long."""

    def hop(location: str) -> Script:
        def script(connection: socket.socket) -> None:
            time.sleep(0.3)
            connection.sendall(answer(status="302 Found", headers={"Location": location}))

        return script

    with running_host({"/1": hop("/2"), "/2": hop("/3"), "/3": hop("/4")}) as host:
        client = Client(settings_for(host, fetch_total_timeout=0.7))

        with pytest.raises(FetchTimeoutError, match=r"not there after 0\.7 s in all"):
            client.get(host.url("/1"))

        assert host.paths == ["/1", "/2", "/3"]


LARGE: Final[dict[str, Script]] = {
    "more than announced as allowed": says(_HEAD + b"Content-Length: 5242881\r\n\r\n"),
    "a length beyond any": says(_HEAD + b"Content-Length: 99999999999999999999\r\n\r\n"),
    "a byte too many": says(_HEAD + b"\r\n" + bytes(5 * _MIB + 1)),
    "a body without end": _floods(_HEAD + b"\r\n", b"x" * 65_536),
    "chunks without end": _floods(_CHUNKED, b"ffff\r\n" + b"x" * 65_535 + b"\r\n"),
    "an endless chunk": _floods(_CHUNKED + b"7fffffffffff\r\n", b"x" * 65_536),
    "tiny chunks without end": _floods(_CHUNKED, b"1\r\nx\r\n" * 5_000),
    "one long header": says(_HEAD + b"X: " + b"x" * 80_000 + b"\r\n\r\n"),
    "many headers": says(_HEAD + b"X-Some: thing\r\n" * 5_000 + b"\r\n"),
    "zeros by gzip": _packed(gzip.compress(bytes(200 * _MIB)), "gzip"),
    "zeros by deflate": _packed(zlib.compress(bytes(50 * _MIB)), "deflate"),
    "a bomb within the size allowed": _packed(gzip.compress(bytes(9 * _MIB)), "gzip"),
}  # fmt: skip


@pytest.mark.parametrize("name", LARGE)
def test_what_is_too_large_is_cut_off(name: str) -> None:
    """On the wire, in the headers or once unpacked."""
    with running_host(LARGE[name]) as host:
        client = Client(settings_for(host, fetch_total_timeout=30.0))
        began = time.monotonic()

        with pytest.raises(AnswerTooLargeError):
            client.get(host.url())

        assert time.monotonic() - began < 15


_CUT = gzip.compress(b"<p>a page</p>" * 99)[:-20]

BROKEN: Final[dict[str, Script]] = {
    "HTTP/2": says(b"\0\0\x12\x04\0\0\0\0\0"),
    "headers without end flooding": _floods(_HEAD, b"X-A: b\r\n" * 1_000),
    "no number for a length": says(_HEAD + b"Content-Length: many\r\n\r\nx"),
    "a negative length": says(_HEAD + b"Content-Length: -5\r\n\r\nx"),
    "two lengths": says(_HEAD + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!"),
    "a chunk of no size": says(_CHUNKED + b"zz\r\nx\r\n0\r\n\r\n"),
    "a chunk of negative size": says(_CHUNKED + b"-1\r\nx\r\n0\r\n\r\n"),
    "a chunk longer than it says": says(_CHUNKED + b"1\r\nxxxx\r\n0\r\n\r\n"),
    "a chunk size of a thousand digits": says(_CHUNKED + b"1" * 1_000 + b"\r\n"),
    "a chunk extension without end": _floods(_CHUNKED + b"1;", b"x" * 65_536),
    "trailers without end": _floods(_CHUNKED + b"0\r\n", b"X-A: b\r\n" * 1_000),
    "a header without a colon": says(_HEAD + b"what is this\r\n\r\n"),
    "a NUL in a header": says(_HEAD + b"X-A: \0\r\n\r\n"),
    "another transfer coding": says(_HEAD + b"Transfer-Encoding: gzip\r\n\r\nx"),
    "brotli, which was not offered": _packed(b"\x5b\xff\xff\xff", "br"),
    "zstd": _packed(b"\x28\xb5\x2f\xfd", "zstd"),
    "gzip twice": _packed(gzip.compress(gzip.compress(b"x")), "gzip, gzip"),
    "gzip that is none": _packed(b"<p>a page</p>", "gzip"),
    "gzip cut off": _packed(_CUT, "gzip"),
    "gzip with a wrong sum": _packed(gzip.compress(b"a page")[:-8] + bytes(8), "gzip"),
    "deflate that is none": _packed(b"<p>a page</p>", "deflate"),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_not_http_is_refused(name: str) -> None:
    """For good: asking again would bring the same."""
    with running_host(BROKEN[name]) as host:
        client = Client(settings_for(host, fetch_total_timeout=30.0))
        began = time.monotonic()

        with pytest.raises(UnreadableAnswerError):
            client.get(host.url())

        assert time.monotonic() - began < 15


CUT: Final[dict[str, Script]] = {
    "nothing at all": says(b""),
    "another protocol": says(b"SSH-2.0-OpenSSH_9.2\r\n"),
    "HTTP/0.9": says(b"<html>hello</html>"),
    "a mail server": says(b"220 mail.example ESMTP\r\n"),
    "a store": says(b"-ERR unknown command\r\n"),
    "within the headers": says(_HEAD),
    "less than announced": says(_HEAD + b"Content-Length: 900\r\n\r\n<p>a pa"),
    "within a chunk": says(_CHUNKED + b"9\r\n<p>"),
    "before the last chunk": says(_CHUNKED + b"3\r\n<p>\r\n"),
    "reset": _resets,
}


@pytest.mark.parametrize("name", CUT)
def test_an_answer_that_breaks_off_may_come_whole_another_time(name: str) -> None:
    """Half a page is never taken for a page, and what ends before HTTP begins for none."""
    with running_host(CUT[name]) as host:
        client = Client(settings_for(host))

        with pytest.raises(ConnectionFailedError):
            client.get(host.url())


FINE: Final[dict[str, Script]] = {
    "with a length": says(answer(b"a page")),
    "until the end": says(_HEAD + b"\r\na page"),
    "longer than announced": says(_HEAD + b"Content-Length: 6\r\n\r\na page, and more"),
    "in chunks": says(_CHUNKED + b"2;x=y\r\na \r\n4\r\npage\r\n0\r\nX-Trailer: z\r\n\r\n"),
    "after a continue": says(b"HTTP/1.1 103 Early Hints\r\n\r\n" + answer(b"a page")),
    "in HTTP/1.0": says(b"HTTP/1.0 200 OK\r\n\r\na page"),
    "gzip": _packed(gzip.compress(b"a page"), "gzip"),
    "gzip by its old name": _packed(gzip.compress(b"a page"), "X-GZIP"),
    "gzip with padding behind": _packed(gzip.compress(b"a page") + bytes(9), "gzip"),
    "deflate": _packed(zlib.compress(b"a page"), "deflate"),
    "deflate without a header": _packed(zlib.compress(b"a page", wbits=-15), "deflate"),
    "identity": _packed(b"a page", "identity"),
}  # fmt: skip


@pytest.mark.parametrize("name", FINE)
def test_what_is_well_is_read(name: str) -> None:
    """However it is framed and packed."""
    with running_host(FINE[name]) as host:
        response = Client(settings_for(host)).get(host.url())

        assert (response.status, response.body) == (200, b"a page")


def test_a_page_that_packs_well_is_no_bomb() -> None:
    """Below a mebibyte, anything may be packed as far as it goes."""
    page = b" " * (_MIB - 1)
    with running_host(_packed(gzip.compress(page), "gzip")) as host:
        response = Client(settings_for(host)).get(host.url())

        assert response.body == page
        assert response.wire_bytes < 2_000


def test_a_body_that_nobody_wants_is_left_where_it_is() -> None:
    """A film of gigabytes costs its headers."""
    film = _floods(b"HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n", b"x" * 65_536)
    with running_host(film) as host:
        response = Client(settings_for(host)).get(
            host.url(), wants=lambda _, headers: headers["content-type"] != "video/mp4"
        )

        assert (response.status, response.body, response.wire_bytes) == (200, b"", 0)


def test_nobody_at_home_may_change() -> None:
    """A closed port may be open again later."""
    with running_host(says(b"")) as host:
        settings = settings_for(host)

    with pytest.raises(ConnectionFailedError, match=r"is not reached: .*refused"):
        Client(settings).get(host.url())
