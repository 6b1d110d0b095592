"""Reading event streams."""

import pytest

from deploy.local.sse import ServerEvent, cut_lines, parse_stream


def test_an_event_is_read_with_its_cursor() -> None:
    """The cursor is what a broken connection is taken up with."""
    stream = b"retry: 1000\n\nid: 7-0\nevent: state\ndata: {}\n\n"

    events = list(parse_stream(cut_lines([stream])))

    assert events == [ServerEvent("state", "{}", "7-0")]


def test_an_event_in_pieces_is_the_same_event() -> None:
    """The network cuts where it likes."""
    stream = b"event: a\r\ndata: x\xe2\x80\xa8y\r\n\r\n"

    events = list(parse_stream(cut_lines(stream[at : at + 1] for at in range(len(stream)))))

    assert events == [ServerEvent("a", "x\u2028y", None)]


@pytest.mark.parametrize(
    ("stream", "expected"),
    [
        pytest.param(b"data: whole\n\ndata: cut of", [("", "whole", None)], id="cut off"),
        pytest.param(b": still here\n\n", [], id="a comment"),
        pytest.param(b"data: a\ndata: b\n\n", [("", "a\nb", None)], id="two lines of data"),
        pytest.param(b"id: 9-0\n\n", [("", "", "9-0")], id="a cursor alone"),
        pytest.param(b"data:a\n\n", [("", "a", None)], id="no space"),
    ],
)
def test_streams_are_read_as_the_standard_says(
    stream: bytes, expected: list[tuple[str, str, str | None]]
) -> None:
    """Source: HTML, "Server-sent events", interpreting an event stream."""
    assert list(parse_stream(cut_lines([stream]))) == expected


def test_the_cursor_of_the_connection_before_is_kept() -> None:
    """An event without an id does not move the reader back."""
    events = list(parse_stream([b"data: x", b""], cursor="5-0"))

    assert events == [ServerEvent("", "x", "5-0")]
