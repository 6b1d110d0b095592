"""Decompresses a body as it comes in, within bounds."""

import zlib
from typing import Final

from services.ingest.fetching.errors import AnswerTooLargeError, UnreadableAnswerError
from services.ingest.fetching.settings import ClientSettings

ACCEPTED: Final = "gzip, identity"
"""What is offered to hosts. Some send deflate all the same; it costs nothing to read."""

# Below this size anything may be compressed as far as it goes: a page of spaces is no bomb.
_SMALL_BYTES: Final = 1024 * 1024
# Either header: gzip's or zlib's.
_ANY_HEADER: Final = 47
_IDENTITY: Final = frozenset({"", "identity"})
_PACKED: Final = frozenset({"gzip", "x-gzip", "deflate"})


class Unpacker:
    """Takes the parts of a body, and gives the whole at the end."""

    def __init__(self, encoding: str, settings: ClientSettings) -> None:
        named = encoding.strip().lower()
        if named not in _IDENTITY | _PACKED:
            raise UnreadableAnswerError(
                f"the host compressed its answer with {named[:40]!r}, which was not offered"
            )
        self._settings = settings
        self._inflate = zlib.decompressobj(_ANY_HEADER) if named in _PACKED else None
        self._is_bare_allowed = named == "deflate"
        self._parts: list[bytes] = []
        self._body_bytes = 0
        self.wire_bytes = 0
        """Taken so far, before decompression."""

    def add(self, part: bytes) -> None:
        """Take the next part.

        Raises:
            AnswerTooLargeError: the body is larger than is allowed, or a bomb.
            UnreadableAnswerError: it is not compressed as it says.
        """
        self.wire_bytes += len(part)
        if self.wire_bytes > self._settings.fetch_wire_bytes:
            raise AnswerTooLargeError(
                f"the page has more than {self._settings.fetch_wire_bytes:,} bytes"
            )
        if self._inflate is None:
            self._keep(part)
        elif not self._inflate.eof:  # what stands behind the end is padding
            self._unpack(part)

    def finish(self) -> bytes:
        """Return the body.

        Raises:
            UnreadableAnswerError: the compressed data ends too early.
        """
        if self._inflate is not None and self.wire_bytes and not self._inflate.eof:
            raise UnreadableAnswerError("the compressed answer breaks off")
        return b"".join(self._parts)

    def _unpack(self, part: bytes) -> None:
        while part:
            room = min(
                self._settings.fetch_body_bytes - self._body_bytes + 1,
                max(_SMALL_BYTES, self.wire_bytes * self._settings.fetch_ratio)
                - self._body_bytes
                + 1,
            )
            try:
                self._keep(self._inflater().decompress(part, room))
            except zlib.error as error:
                if not self._is_bare_allowed or self._body_bytes:
                    raise UnreadableAnswerError(
                        f"the answer is not compressed well: {error}"
                    ) from None
                self._inflate = zlib.decompressobj(-zlib.MAX_WBITS)
                self._is_bare_allowed = False
                continue
            self._is_bare_allowed = False
            part = self._inflater().unconsumed_tail

    def _inflater(self) -> "zlib._Decompress":
        if self._inflate is None:
            raise TypeError("nothing is compressed")
        return self._inflate

    def _keep(self, part: bytes) -> None:
        self._body_bytes += len(part)
        self._parts.append(part)
        if self._body_bytes > self._settings.fetch_body_bytes:
            raise AnswerTooLargeError(
                f"the page has more than {self._settings.fetch_body_bytes:,} bytes "
                "once decompressed"
            )
        if self._body_bytes > max(_SMALL_BYTES, self.wire_bytes * self._settings.fetch_ratio):
            raise AnswerTooLargeError(
                f"the page is compressed more than {self._settings.fetch_ratio} times"
            )
