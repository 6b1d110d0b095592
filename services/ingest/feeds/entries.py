"""What a feed says, whichever format it says it in."""

from dataclasses import dataclass
from typing import Final, Literal

Kind = Literal["rss", "rdf", "atom", "json", "sitemap", "sitemap_index"]


MOST_ENTRIES: Final = 5_000
"""Entries of a feed that are read, from its top; what feeds have is 10 to 200."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry. Text is plain and on one line, unless it says that it is HTML."""

    guid: str = ""
    """As the feed gives it; empty where it gives none."""
    url: str = ""
    """Absolute, http or https; empty for none that can be used."""
    title: str = ""
    published: str | None = None
    """ISO 8601, no more precise than the feed has it."""
    updated: str | None = None
    content: str = ""
    """The whole text, as HTML; empty where the feed has none."""
    summary: str = ""
    """What the feed has besides, as HTML."""
    authors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Child:
    """One sitemap that an index names."""

    url: str
    lastmod: str | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed that was read; with no entries, an empty one."""

    kind: Kind
    title: str = ""
    entries: tuple[Entry, ...] = ()
    """In the order of the feed."""
    children: tuple[Child, ...] = ()
    """Of a sitemap index."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Why a body is no feed that can be read."""

    reason: Literal["not_a_feed", "forbidden_doctype", "too_large"]
    message: str
    """For the operator: what came in its place."""
