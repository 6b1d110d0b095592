"""How documents are stored: JSON, compressed with zstd."""

import threading
from functools import cache
from typing import Final, TypeVar

import zstandard
from pydantic import BaseModel, ValidationError

from shared.errors import PermanentError

Model = TypeVar("Model", bound=BaseModel)

# Level 3 is zstd's own default; with a context at hand, 3 kB take about 20 microseconds.
_LEVEL: Final = 3
_LARGEST: Final = 256 * 1024 * 1024


class UnreadableDocumentError(PermanentError):
    """What is stored for a job is missing, or not the document its stage reads."""


def pack_json(content: bytes) -> bytes:
    """Return JSON as it is stored."""
    return _compressor(threading.get_ident()).compress(content)


def unpack_json(packed: bytes) -> bytes:
    """Return the JSON that was stored.

    Raises:
        UnreadableDocumentError: it is no zstd frame of at most 256 MiB.
    """
    try:
        decompressor = _decompressor(threading.get_ident())
        return decompressor.decompress(packed, max_output_size=_LARGEST)
    except zstandard.ZstdError as error:
        raise UnreadableDocumentError(f"stored document does not unpack: {error}") from error


def unpacked_bytes(packed: bytes) -> int:
    """Return how long a document is once unpacked, as its head says; 0 if that says nothing."""
    try:
        size: int = zstandard.frame_content_size(packed)
    except zstandard.ZstdError:
        return 0
    return max(0, size)


def encode(model: BaseModel) -> bytes:
    """Return a document as it is stored; fields nobody set stay absent."""
    return pack_json(model.model_dump_json(exclude_unset=True).encode())


def decode(kind: type[Model], packed: bytes | None) -> Model:
    """Return the document that was stored.

    Fields that this version does not know are passed over: during an upgrade the
    service before this one may be newer.

    Raises:
        UnreadableDocumentError: there is none, or it is no `kind`.
    """
    if packed is None:
        raise UnreadableDocumentError(f"no {kind.__name__} is stored for this job")
    try:
        return kind.model_validate_json(unpack_json(packed), extra="ignore")
    except ValidationError as error:
        raise UnreadableDocumentError(
            f"stored document is no {kind.__name__}: {error.errors()[0]['msg']}"
        ) from error


# A context costs more to make than a small document to pack, and must stay in its thread.
@cache
def _compressor(_thread: int) -> zstandard.ZstdCompressor:
    return zstandard.ZstdCompressor(level=_LEVEL)


@cache
def _decompressor(_thread: int) -> zstandard.ZstdDecompressor:
    return zstandard.ZstdDecompressor()
