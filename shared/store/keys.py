"""Every key there is. All carry one hash tag, so that a script may touch any of them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from shared.jobs import Priority, StageName
from shared.messages import queue_name

PREFIX: Final = "{cd}:"
"""Also kombu's `global_keyprefix`: a queue's list is this and the queue's name."""

KEYS: Final[Mapping[str, str]] = MappingProxyType(
    {
        # one for each job or article
        "job": f"{PREFIX}job:",
        "original": f"{PREFIX}original:",
        "article": f"{PREFIX}article:",
        # indexes: every unfinished job is in exactly one of them
        "index": f"{PREFIX}q:",
        "run": f"{PREFIX}run",
        "wait": f"{PREFIX}wait",
        # memory of the past
        "idem": f"{PREFIX}idem:",
        "fp": f"{PREFIX}fp:",
        "held": f"{PREFIX}held:",
        "address": f"{PREFIX}address:",
        "bands": f"{PREFIX}bands",
        "signatures": f"{PREFIX}signatures",
        "signed": f"{PREFIX}signed",
        "published": f"{PREFIX}published:",
        "story": f"{PREFIX}story:",
        "near": f"{PREFIX}near:",
        "page": f"{PREFIX}page:",
        "host": f"{PREFIX}host:",
        "quarantine": f"{PREFIX}quarantine",
        # what consumers and operators read
        "events": f"{PREFIX}events",
        "sequence": f"{PREFIX}sequence",
        "counts": f"{PREFIX}counts",
        "reopened": f"{PREFIX}reopened",
        "pulse": f"{PREFIX}pulse",
        "batch": f"{PREFIX}batch:",
        "receipts": f"{PREFIX}receipts:",
        # feeds: one hash each, and what it has seen
        "feed": f"{PREFIX}feed:",
        "feed_seen": f"{PREFIX}feed_seen:",
        "feeds": f"{PREFIX}feeds",
        "feed_due": f"{PREFIX}feed_due",
        "feed_urls": f"{PREFIX}feed_urls",
        "feed_hosts": f"{PREFIX}feed_hosts",
        "queue": PREFIX,
    }
)
"""Name to key, or to the start of a key where it ends in a colon. Lua sees this as `KEY`."""

QUEUES: Final = tuple(
    queue_name(stage, priority) for stage in StageName for priority in Priority
)
"""Every list that carries wake-ups, in the order of the flow."""


def lua_table() -> str:
    """Return `KEYS` as the Lua table that opens every script."""
    rows = ", ".join(f'{name} = "{key}"' for name, key in KEYS.items())
    return f"local KEY = {{{rows}}}\n"
