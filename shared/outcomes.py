"""What goes into a handler and what comes out of it: one outcome for every article."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Generic, Literal, Protocol, TypeVar

from shared.article import Article
from shared.jobs import Disposition, Priority
from shared.submission import StoredSubmission
from shared.values import JobId

Document = TypeVar("Document")

BANDS: Final = 12
"""By how many values of its signature the like of an article are sought."""
POSITIONS: Final = 128
"""In how many positions two signatures are compared: similarity is told to about .04."""


@dataclass(frozen=True, slots=True)
class Claimed(Generic[Document]):
    """A job this worker holds, and what its stage has to read."""

    job_id: JobId
    document: Document
    attempt: int
    """One for the first try at this stage."""
    submitted_at: datetime
    """When the gateway accepted it, UTC, by the store's clock."""
    priority: Priority = Priority.NORMAL
    batch_id: str | None = None
    is_last_try: bool = False
    """Whether a TransientError now ends the job. Deaths of workers, which `attempt` counts
    too, use up no tries."""


@dataclass(frozen=True, slots=True)
class Identity:
    """What an article is known by, so that it is told from others and from its own past."""

    sha256: str
    """Hexadecimal, over the normalized body: whoever has that of an earlier one is a copy."""
    signature: bytes = b""
    """By which texts are found that are nearly the same; empty for one too short."""
    address: str = ""
    """Where it stands, in its one spelling; another text from there is its next version."""
    outlet: str = ""
    """Who printed it: a host, or the name of a source; empty where that is unknown."""


@dataclass(frozen=True, slots=True)
class StoryRecord:
    """A story as the store keeps it."""

    id: JobId
    version: int
    """Changes with everything that happens to it."""
    first_at: int
    last_at: int
    """Seconds since 1970, by the articles' own times."""
    size: int
    """Articles and their copies."""
    unique: int
    """Articles that are no copies."""
    reprints: int
    profile: bytes
    """What it is about, for those who choose."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The story that an article is to join."""

    story_id: JobId | Literal[""]
    """Empty to open one."""
    profile: bytes
    """Of the story with the article in it."""
    likeness: float
    """Between 0 and 1: how surely it belongs there; of one that it opens, how surely it
    belongs to none of the others."""


class Placing(Protocol):
    """By what an article finds its story among those near it. It can be pickled."""

    @property
    def at(self) -> int:
        """When the article appeared: seconds since 1970."""

    @property
    def buckets(self) -> tuple[int, ...]:
        """Where stories like it are filed: at most a dozen numbers of 32 bits."""

    @property
    def annotator(self) -> str:
        """Who chooses: `name@version`."""

    def choose(self, near: Sequence[StoryRecord]) -> Chosen:
        """Return the story to join; the order in which they are given does not matter."""


@dataclass(frozen=True, slots=True)
class HandedOn:
    """The article is ready for the next stage."""

    article: Article
    identity: Identity | None = None
    """Set by ingest: a copy of an earlier article goes no further."""
    placing: Placing | None = None
    """Set by enrich: the store finds the story that the article belongs to."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """The page has come: the submission is ready for ingest, content and all."""

    submission: StoredSubmission


@dataclass(frozen=True, slots=True)
class Ended:
    """The article goes no further, for an editorial reason or because it is published."""

    disposition: Disposition
    article: Article
    reason: str | None = None
    """A stable code such as `empty_body`; None for a published article."""
    detail: str = ""
    """What there is to say beside the code; event and job tell it, cut to 500 characters."""
    notice: dict[str, object] = field(default_factory=dict)
    """What the event says of it: JSON values only."""


@dataclass(frozen=True, slots=True)
class Failed:
    """The handler could not do its work; the stage decides between retry and quarantine."""

    error: Exception


Outcome = HandedOn | Fetched | Ended | Failed

Handler = Callable[[Sequence[Claimed[Document]]], Sequence[Outcome]]
"""One outcome for each claimed job, in the same order."""


def each(
    handle: Callable[[Claimed[Document]], HandedOn | Fetched | Ended],
) -> Handler[Document]:
    """Return a handler from a function of one article, so that an error stays with it."""

    def handler(claimed: Sequence[Claimed[Document]]) -> Sequence[Outcome]:
        return [_attempt(handle, job) for job in claimed]

    return handler


def _attempt(
    handle: Callable[[Claimed[Document]], HandedOn | Fetched | Ended], job: Claimed[Document]
) -> Outcome:
    try:
        return handle(job)
    except Exception as error:  # noqa: BLE001 - whatever it is, it must stay with its article
        return Failed(error)
