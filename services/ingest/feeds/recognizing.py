"""How an entry is known again at the next poll, and told from its own later versions."""

import hashlib
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from services.ingest.feeds.entries import Entry
from services.ingest.reading.addresses import spell_address

NAME_BYTES: Final = 8
VERSION_BYTES: Final = 4

_TAG: Final = re.compile(r"<[^<>]{0,2000}>")
_MOST_TEXT: Final = 50_000
# Two entries may well be of the same second.
_FEWEST_TO_JUDGE: Final = 3


@dataclass(frozen=True, slots=True)
class Sight:
    """An entry, and what it is known by."""

    entry: Entry
    names: tuple[bytes, ...]
    """Each 8 bytes; any of them is enough. At least one."""
    version: bytes
    """4 bytes, other ones for another text or date of change."""


def recognize(entries: Sequence[Entry]) -> list[Sight]:
    """Return the entries with their names, each once, in their order.

    An entry is known by its guid and by its address. What several entries of one feed share
    names none of them: some feeds give every entry the guid or address of the site. Then
    title and date name it. Having two names, an entry is known again even where the feed
    makes up a new guid at every turn.
    """
    unique = list({(one.guid, one.url, one.title): one for one in entries}.values())
    guids = Counter(_spell(one.guid) for one in unique)
    urls = Counter(_spell(one.url) for one in unique)
    dates_tell = _dates_tell(unique)
    sights: dict[tuple[bytes, ...], Sight] = {}
    for entry in unique:
        guid, url = _spell(entry.guid), _spell(entry.url)
        names = [b"guid " + guid.encode()] if guid and guids[guid] == 1 else []
        names += [b"url " + url.encode()] if url and urls[url] == 1 else []
        if not names:
            whole = entry.title + "\n" + (entry.published or entry.content or entry.summary)
            names = [b"text " + whole.encode()]
        found = tuple(_digest(name, NAME_BYTES) for name in names)
        sights.setdefault(found, Sight(entry, found, _version(entry, dates_tell=dates_tell)))
    return list(sights.values())


def _spell(text: str) -> str:
    """Return an address in its one spelling; other text as it is."""
    text = text.strip()
    if not text.startswith(("http://", "https://")):
        return text
    return spell_address(text) or text


def _dates_tell(entries: Sequence[Entry]) -> bool:
    """Return whether dates of change are those of the entries, and not of the feed."""
    dates = {one.updated for one in entries}
    return len(entries) < _FEWEST_TO_JUDGE or len(dates) > 1


def _version(entry: Entry, *, dates_tell: bool) -> bytes:
    text = " ".join(_TAG.sub(" ", (entry.content or entry.summary)[:_MOST_TEXT]).split())
    updated = entry.updated if dates_tell else None
    return _digest("\n".join((updated or "", entry.title, text)).encode(), VERSION_BYTES)


def _digest(content: bytes, size: int) -> bytes:
    return hashlib.blake2b(content, digest_size=size).digest()


def make_key(feed_id: str, sight: Sight, times: int) -> str:
    """Return the idempotency key of one version of an entry."""
    name, version = sight.names[0].hex(), sight.version.hex()
    return hashlib.sha256(f"feed {feed_id} {name} {version} {times}".encode()).hexdigest()
