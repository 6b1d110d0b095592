"""Reads event streams. Source: HTML, "Server-sent events", parsing an event stream."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple


class ServerEvent(NamedTuple):
    """One event as it came."""

    event: str
    """Empty for an unnamed one."""
    data: str
    """Empty where only a cursor was set."""
    cursor: str | None
    """The last id seen, to go on from; None before the first."""


def cut_lines(parts: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the lines of a body, without their ends; what follows the last end is dropped.

    Only a line feed ends a line: `str.splitlines` also cuts at characters that JSON may
    have inside a string.
    """
    held = b""
    for part in parts:
        *lines, held = (held + part).split(b"\n")
        for line in lines:
            yield line.removesuffix(b"\r")


def parse_stream(lines: Iterable[bytes], *, cursor: str | None = None) -> Iterator[ServerEvent]:
    """Yield the events of a stream; one that is cut off is not an event.

    Args:
        lines: without their ends.
        cursor: the id that was seen before this stream, None for none.
    """
    event, data, known = "", [], cursor
    for line in lines:
        if line:
            name, _, value = line.decode(errors="replace").partition(":")
            value = value.removeprefix(" ")
            match name:
                case "event":
                    event = value
                case "data":
                    data.append(value)
                case "id" if "\0" not in value:
                    known = value
                case _:  # comments, retry, and what the standard may add
                    pass
        else:
            if data or known != cursor:
                yield ServerEvent(event, "\n".join(data), known)
            event, data, cursor = "", [], known
