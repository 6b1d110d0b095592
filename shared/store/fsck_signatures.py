"""Whether the index of signatures agrees: each row is found by its bands, and nothing else is.

A row that no band names is a copy let through; a band that names a row that is gone stays
for ever. Neither stops an article, so nothing is repaired: both end with the next week.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import cast

import redis

from shared.store.fsck_rules import Fault
from shared.store.keys import KEYS
from shared.store.likeness import MOST_OF_A_BAND, SIGNATURE_BYTES, find_bands

Hash = Mapping[bytes, bytes]


def find_faults(client: redis.Redis) -> list[Fault]:
    """Return what is wrong with the index, as far as it is so twice: articles come and go."""
    first = set(check_signatures(*read_signatures(client)))
    if not first:
        return []
    again = set(check_signatures(*read_signatures(client)))
    return sorted(first & again, key=lambda fault: fault.subject)


def read_signatures(client: redis.Redis) -> tuple[Hash, Hash]:
    """Return rows by number, and numbers by value of a band."""
    rows = dict(_scan(client, KEYS["signatures"]))
    return rows, dict(_scan(client, KEYS["bands"]))


def check_signatures(rows: Hash, bands: Hash) -> Iterator[Fault]:
    """Yield what is wrong with the index."""
    for number, row in rows.items():
        named = [
            b"," + number + b"," in b"," + bands.get(band, b"") + b","
            for band in find_bands(row[-SIGNATURE_BYTES:])
        ]
        full = [
            bands.get(band, b"").count(b",") + 1 >= MOST_OF_A_BAND
            for band in find_bands(row[-SIGNATURE_BYTES:])
        ]
        if not all(one or other for one, other in zip(named, full, strict=True)):
            job_id = row[13:49].decode()
            yield Fault("signature", job_id, "a signature that not all of its bands name")
    for band, numbers in bands.items():
        for number in numbers.split(b","):
            if number not in rows:
                what = f"band {band.hex()} names row {number.decode()}, which is gone"
                yield Fault("signature", "desk", what)


def _scan(client: redis.Redis, key: str) -> Iterable[tuple[bytes, bytes]]:
    return cast("Iterable[tuple[bytes, bytes]]", client.hscan_iter(key, count=1_000))
