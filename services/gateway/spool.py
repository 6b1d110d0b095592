"""Keeps a batch's receipts until the last line was read, however many there are."""

import tempfile
from collections.abc import Iterator
from typing import Final

import structlog

from shared.store.codec import pack_json, unpack_json
from shared.store.protocols import DeskStore
from shared.store.records import StoreUnavailableError

log = structlog.get_logger()

# About 600 receipts; packed, a fifth of it.
_RUN_BYTES: Final = 64 * 1024
# A batch of some 300,000 lines; longer ones go to a temporary file.
_IN_MEMORY_BYTES: Final = 8 * 1024 * 1024


class Spool:
    """Takes receipts, keeps them in the store, and gives them back in order.

    The answer is read from here and not from the store: it must come even if the store
    has gone away meanwhile.
    """

    def __init__(self, desk: DeskStore, batch_id: str) -> None:
        self._desk = desk
        self._batch_id = batch_id
        self._open: list[bytes] = []
        self._open_bytes = 0
        self._file = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY_BYTES)  # noqa: SIM115 - it outlives this call; `read` and `close` end it
        self._sizes: list[int] = []
        self._unsaved: list[bytes] = []

    async def add(self, receipts: bytes) -> None:
        """Take some more lines of receipts."""
        self._open.append(receipts)
        self._open_bytes += len(receipts)
        if self._open_bytes >= _RUN_BYTES:
            await self._cut()

    async def finish(self) -> bool:
        """Keep what is left; return whether the store has all."""
        if self._open:
            await self._cut()
        return not self._unsaved

    def close(self) -> None:
        """Let go of what was taken, when nobody is left to read it."""
        self._file.close()

    def read(self) -> Iterator[bytes]:
        """Yield all receipts as NDJSON, in pieces, and close the spool."""
        with self._file as file:
            file.seek(0)
            for size in self._sizes:
                yield unpack_json(file.read(size))

    async def _cut(self) -> None:
        packed = pack_json(b"".join(self._open))
        self._open.clear()
        self._open_bytes = 0
        self._file.write(packed)
        self._sizes.append(len(packed))
        self._unsaved.append(packed)
        try:
            while self._unsaved:
                await self._desk.add_receipts(self._batch_id, self._unsaved[0])
                del self._unsaved[0]
        except StoreUnavailableError as error:
            log.warning("receipts not kept yet", batch_id=self._batch_id, error=str(error))
