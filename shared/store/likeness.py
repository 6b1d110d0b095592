"""How alike two texts are by their signatures, and when one is the other's copy.

The scripts count the same way: `lua_numbers` hands them the numbers of this module.
"""

import hashlib
import struct
import zlib
from typing import Final

from shared.outcomes import BANDS, POSITIONS

LEAST_KNOWN: Final = 750
"""Per mille of an article's runs of words that an earlier one has to have: then it is a copy
of that one. With less, there is news in it. `make eval-ingest` shows why."""

LEAST_SHARED: Final = 38
"""Equal positions that two signatures must have (.3 of all): with fewer, how much is known
cannot be told well enough. So of a long article, a copy of a third or less is not found."""

MOST_OF_A_BAND: Final = 8
"""Articles kept with one value of a band: of a phrase that stands in every article of an
outlet, the first ones are enough, since every copy has other bands besides."""

MOST_CANDIDATES: Final = 32
"""Articles that one is compared to at most; what a text is a copy of shares most bands."""

_HEAD: Final = struct.calcsize(f">I{BANDS}I")
SIGNATURE_BYTES: Final = _HEAD + POSITIONS


def find_bands(signature: bytes) -> list[bytes]:
    """Return what the like of a text is sought by: each value with its place in front."""
    return [
        bytes([band]) + signature[at : at + 4] for band, at in enumerate(range(4, _HEAD, 4))
    ]


def find_known(new: bytes, old: bytes) -> int | None:
    """Return how much of a text stands in another, in per mille; None if it is no copy."""
    shared, known = compare(new, old)
    return known if shared >= LEAST_SHARED and known >= LEAST_KNOWN else None


def compare(new: bytes, old: bytes) -> tuple[int, int]:
    """Return in how many positions two signatures are equal, and how much is known.

    The second is the share of the runs of the new text that the old one has, in per mille.
    """
    pairs = zip(new[_HEAD:], old[_HEAD:], strict=True)
    shared = sum(one == other for one, other in pairs)
    runs, old_runs = (int.from_bytes(one[:4]) for one in (new, old))
    # Runs in both are J / (1 + J) of the two numbers together, where J is shared / POSITIONS.
    known = shared * (runs + old_runs) * 1000 // ((POSITIONS + shared) * runs)
    return shared, min(1000, known)


def address_key(address: str) -> str:
    """Return an address as part of a key: 24 hexadecimal digits; empty for none."""
    return hashlib.sha256(address.encode()).hexdigest()[:24] if address else ""


def outlet_key(outlet: str) -> str:
    """Return an outlet in nine characters, of which the first says if it is host or name.

    Only two of one sort tell apart who printed a text; `-` for one that is not known.
    """
    if not outlet:
        return "-" * 9
    sort = "h" if "." in outlet and " " not in outlet else "n"
    return f"{sort}{zlib.crc32(outlet.encode()):08x}"


def is_reprint(new: str, old: str) -> bool:
    """Return whether two outlets, as keys, are known to differ."""
    return new != old and new[0] == old[0]


def lua_numbers() -> str:
    """Return the numbers of this module as the Lua table `LIKE`, for every script."""
    numbers = {
        "bands": BANDS,
        "positions": POSITIONS,
        "bytes": SIGNATURE_BYTES,
        "head": _HEAD,
        "known": LEAST_KNOWN,
        "shared": LEAST_SHARED,
        "most_of_a_band": MOST_OF_A_BAND,
        "most_candidates": MOST_CANDIDATES,
    }
    rows = ", ".join(f"{name} = {number}" for name, number in numbers.items())
    return f"local LIKE = {{{rows}}}\n"
