"""Idempotency keys: how they are written and how they are kept.

Source: draft-ietf-httpapi-idempotency-key-header-07; a bare token is taken as well,
because most clients send one.
"""

import hashlib
import re
from typing import Final

from services.gateway.problems import ProblemCode, ProblemError

_QUOTED: Final = re.compile(r'"((?:[\x20-\x21\x23-\x5b\x5d-\x7e]|\\["\\]){1,255})"')
_BARE: Final = re.compile(r"[\x21\x23-\x7e]{1,255}")


def parse_key(header: str | None) -> str:
    """Return the key in an `Idempotency-Key` header, empty for none.

    Raises:
        ProblemError: it is not 1 to 255 visible characters.
    """
    if header is None:
        return ""
    header = header.strip()
    quoted = _QUOTED.fullmatch(header)
    if quoted:
        return re.sub(r'\\(["\\])', r"\1", quoted[1])
    if _BARE.fullmatch(header):
        return header
    raise ProblemError(
        ProblemCode.INVALID_KEY,
        'The key is 1 to 255 visible ASCII characters, bare or as "string".',
    )


def hash_key(scope: str, key: str) -> str:
    """Return a key as the store keeps it: the same for the same scope and key only."""
    return hashlib.sha256(f"{scope}\0{key}".encode()).hexdigest()


def hash_body(body: bytes) -> str:
    """Return what tells one body from another under the same key."""
    return hashlib.sha256(body).hexdigest()
