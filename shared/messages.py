"""Every message that crosses a queue: one class for each arrow.

gateway --UrlsSubmitted--> fetch --ArticlesSubmitted--> ingest
gateway --------------------------ArticlesSubmitted--> ingest
ingest --ArticlesIngested--> enrich --ArticlesEnriched--> publish

A message is only a wake-up: it names jobs, the store knows what they are. Add a field
with a default only; a field that changes its meaning is a new class.
"""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import ClassVar, Final, Literal, TypeVar

from pydantic import Field, NonNegativeInt

from shared.article import Article
from shared.jobs import Priority, StageName
from shared.submission import StoredSubmission
from shared.values import Frozen, JobId


class Message(Frozen):
    """Names jobs that wait at a stage."""

    stage: ClassVar[StageName]
    reads: ClassVar[type[StoredSubmission] | type[Article]]
    """The document that the stage receives for each job."""

    v: Literal[1] = 1
    job_ids: tuple[JobId, ...] = Field(min_length=1, max_length=1_000)
    """All of one priority; one that has meanwhile moved on is passed over."""
    priority: Priority = Priority.NORMAL
    chars: NonNegativeInt = 0
    """How much text the jobs hold together, in code points; it scales the time limit."""
    pushed_at: NonNegativeInt = 0
    """Milliseconds since 1970 by the store's clock, set when the store pushes it."""


class UrlsSubmitted(Message):
    """These submissions are urls alone; they are durable, and wait to be fetched."""

    stage = StageName.FETCH
    reads = StoredSubmission


class ArticlesSubmitted(Message):
    """These submissions hold what is to be read; they are durable."""

    stage = StageName.INGEST
    reads = StoredSubmission


class ArticlesIngested(Message):
    """These articles are clean and wait for enrichment."""

    stage = StageName.ENRICH
    reads = Article


class ArticlesEnriched(Message):
    """Every enricher has read these articles."""

    stage = StageName.PUBLISH
    reads = Article


MESSAGE_FOR: Final[Mapping[StageName, type[Message]]] = MappingProxyType(
    {
        message.stage: message
        for message in (
            UrlsSubmitted,
            ArticlesSubmitted,
            ArticlesIngested,
            ArticlesEnriched,
        )
    }
)


def queue_name(stage: StageName, priority: Priority) -> str:
    """Return the name of the list that carries a stage's messages of one priority."""
    return stage if priority is Priority.NORMAL else f"{stage}.{priority}"


Item = TypeVar("Item")


def in_loads(
    items: Iterable[tuple[Item, int]], *, size: int, chars: int
) -> Iterator[tuple[list[Item], int]]:
    """Cut items into loads that fit a message each, keeping their order.

    Args:
        items: each with the length of its text in code points.
        size: items in a load at most.
        chars: text in a load at most; a longer item makes a load of its own.

    Yields:
        The items of a load, and how much text they hold together.
    """
    load: list[Item] = []
    held = 0
    for item, weight in items:
        if load and (len(load) == size or held + weight > chars):
            yield load, held
            load, held = [], 0
        load.append(item)
        held += weight
    if load:
        yield load, held
