"""Whatever bytes a host sends, they are an answer or an error of ours."""

import socket
from datetime import timedelta
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.ingest.fetching.deadline import Deadline
from services.ingest.fetching.exchange import exchange, explained
from services.ingest.fetching.guard import Place
from services.ingest.fetching.network import Stream
from shared.errors import CopydeskError
from tests.unit.ingest.fetching.servers import some_settings

pytestmark = pytest.mark.enable_socket

_PLACE: Final = Place("http", "news.example", 80, "/", is_inner=False)
_LINES: Final = st.lists(
    st.sampled_from(
        [
            b"HTTP/1.1 200 OK",
            b"HTTP/1.1 101 Switching Protocols",
            b"HTTP/1.1 100 Continue",
            b"HTTP/1.0 304",
            b"HTTP/1.1 999 What",
            b"HTTP/2 200",
            b"Content-Length: 5",
            b"Content-Length: -1",
            b"Transfer-Encoding: chunked",
            b"Transfer-Encoding: gzip, chunked",
            b"Connection: upgrade",
            b"Upgrade: h2c",
            b"Location: \xff\xfe",
            b" folded",
            b"5",
            b"0",
            b"hello",
            b"",
            b"",
        ]
    )
    | st.binary(max_size=20),
    max_size=14,
)


def _receive(content: bytes) -> int:
    """Return how many bytes of a body come of what a host sends."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.sendall(content)
        theirs.shutdown(socket.SHUT_WR)
        stream = Stream(ours, some_settings(), Deadline(timedelta(seconds=5)))
        answer = exchange(stream, _PLACE, [(b"host", b"news.example")])
        with explained():
            return sum(len(part) for part in answer.parts)


@settings(max_examples=150, deadline=None)
@given(_LINES)
def test_any_lines_are_an_answer_or_an_error_of_ours(lines: list[bytes]) -> None:
    """Nothing of the libraries below comes through."""
    content = b"\r\n".join(lines)

    try:
        received = _receive(content)
    except CopydeskError:
        return

    assert received <= len(content)


def test_a_plain_answer_is_received() -> None:
    """So that the test above does see answers."""
    assert _receive(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello") == 5
