"""Cuts a stream of bytes into lines without holding more than one of them."""

from collections.abc import Iterator
from typing import NamedTuple


class Line(NamedTuple):
    """One line of a batch."""

    number: int
    """From one; blank lines count."""
    content: bytes | None
    """Without its end; None for a line that is too long to be held."""


class LineCutter:
    """Takes the parts of a body, gives back its lines; blank ones are passed over."""

    def __init__(self, *, limit: int) -> None:
        self._limit = limit
        self._number = 1
        self._held: list[bytes] = []
        self._size = 0
        self._is_too_long = False

    def feed(self, part: bytes) -> Iterator[Line]:
        """Yield the lines that end in this part."""
        start = 0
        while (end := part.find(b"\n", start)) >= 0:
            self._hold(part[start:end])
            yield from self._end()
            start = end + 1
        if start < len(part):
            self._hold(part[start:])

    def finish(self) -> Iterator[Line]:
        """Yield the last line, if it has no end of its own."""
        yield from self._end()

    def _hold(self, piece: bytes) -> None:
        self._size += len(piece)
        if self._size > self._limit:
            self._is_too_long = True
            self._held.clear()
        elif piece:
            self._held.append(piece)

    def _end(self) -> Iterator[Line]:
        held = self._held
        content = held[0] if len(held) == 1 else b"".join(held)
        if self._is_too_long:
            yield Line(self._number, None)
        elif content and not content.isspace():
            yield Line(self._number, content)
        self._number += 1
        self._held = []
        self._size = 0
        self._is_too_long = False
