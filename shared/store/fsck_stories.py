"""Whether stories agree with themselves: what they count can be, and is of somebody."""

from collections.abc import Iterable, Iterator, Mapping
from typing import cast

import redis

from shared.store.fsck_rules import Fault
from shared.store.keys import KEYS

Hash = Mapping[bytes, bytes]


def find_story_faults(client: redis.Redis) -> list[Fault]:
    """Return what is wrong with the stories; each is read in one step."""
    faults: list[Fault] = []
    keys = cast("Iterable[bytes]", client.scan_iter(f"{KEYS['story']}*", count=1_000))
    for key in keys:
        row = cast("dict[bytes, bytes]", client.hgetall(key))
        if row:  # it may have ended since
            faults += check_story(key.decode().removeprefix(KEYS["story"]), row)
    return faults


def check_story(story_id: str, row: Hash) -> Iterator[Fault]:
    """Yield what is wrong with a story's hash."""
    fields = {name.decode(): value for name, value in row.items()}
    names = ("version", "first", "last", "size", "unique", "reprints", "profile")
    if missing := [name for name in names if name not in fields]:
        yield Fault("story", story_id, f"a story without {', '.join(missing)}")
        return
    size, unique, reprints = (int(fields[name]) for name in ("size", "unique", "reprints"))
    if size < 1 or unique < 0 or reprints < 0 or unique + reprints > size:
        yield Fault(
            "story", story_id, f"{size} articles, {unique} of them unique, {reprints} reprints"
        )
    if int(fields["first"]) > int(fields["last"]):
        yield Fault("story", story_id, "its first article is later than its last")
