"""The article, in the newsroom's words: what was sent, and what the desk found in it.

Absent means that nobody looked; None means that somebody looked and found nothing. So a
document is written with `exclude_unset`, and only fields that may be absent have a
default. Field names are those of IPTC ninjs 3 in snake_case where it has one.
"""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import (
    AwareDatetime,
    BeforeValidator,
    Field,
    JsonValue,
    NonNegativeInt,
    PositiveInt,
)

from shared.annotations import (
    Acronym,
    Amount,
    DateMention,
    Entity,
    Keyword,
    Place,
    Quote,
    Reference,
    Story,
    Summary,
    Tone,
    Topic,
    Translation,
)
from shared.evidence import Evidence
from shared.jobs import Disposition
from shared.provenance import AnnotatorRun, Dedup, JobNote, Quality
from shared.submission import FeedNote, FetchNote
from shared.values import Frozen, JobId, LanguageTag, Span


class BlockType(StrEnum):
    """What a run of the submitted text is."""

    HEADLINE = "headline"
    TIME = "time"
    BYLINE = "byline"
    DATELINE = "dateline"
    PARAGRAPH = "paragraph"
    QUOTE = "quote"
    SUBHEAD = "subhead"
    CAPTION = "caption"
    PROMPT = "prompt"
    SOURCE_LINE = "source_line"
    RAIL_HEADING = "rail_heading"
    RAIL_ITEM = "rail_item"
    RAIL_TIME = "rail_time"
    RAIL_TEASER = "rail_teaser"
    LEGAL = "legal"
    NAV = "nav"
    SHARE = "share"
    NEWSLETTER = "newsletter"
    CREDIT = "credit"
    BIO = "bio"
    ADVERT = "advert"
    COMMENT = "comment"


class Block(Evidence):
    """One typed run of `original.text`."""

    type: BlockType
    span: Span


class Headline(Evidence):
    """The headline, cleaned of clock time and site suffix."""

    text: str
    raw: str
    """As it stands in the original."""
    span: Span | None
    """Where `text` stands; None when it came from markup, not from the visible text."""


class Body(Frozen):
    """The article alone: its paragraphs, joined by a blank line in `text`."""

    text: str
    paragraphs: tuple[str, ...]
    spans: tuple[Span | None, ...]
    """One for each paragraph, into the original; None where it could not be aligned."""
    word_count: NonNegativeInt


class Original(Frozen):
    """What was sent. For HTML, `text` is the flattened page, by `flattener`."""

    text: str
    sha256: str
    """Hexadecimal, over the submitted content in UTF-8."""
    content_type: Literal["text/plain", "text/html", "application/json", "application/xml"]
    bytes: NonNegativeInt
    flattener: str | None
    """`name@version` of the function that made `text` from markup; None for plain text."""


class Source(Evidence):
    """Who stands behind the article, and in which role."""

    name: str
    role: Literal["publisher", "wire", "cited"]
    span: Span | None
    domain: str | None = None
    """The registered host of the page, such as `news.example`; in lower case."""


class Author(Frozen):
    """Somebody named in the byline, cleaned of roles, places and times."""

    name: str
    role: str | None = None
    """As printed beside the name: "Political editor"."""
    span: Span | None = None


def _named(authors: object) -> object:
    """Take the bare names that documents held before authors had roles."""
    if not isinstance(authors, list | tuple):
        return authors
    return [{"name": one} if isinstance(one, str) else one for one in authors]


class Byline(Evidence):
    """Who wrote it, as printed."""

    text: str
    authors: Annotated[tuple[Author, ...], BeforeValidator(_named)]
    span: Span | None


class Dateline(Evidence):
    """Where a report was filed, as printed at the head of the body."""

    text: str
    """Without its dash."""
    place: str
    date: str | None
    """As printed: "March 14"; None where none is."""
    span: Span


class Subhead(Evidence):
    """A heading inside the body."""

    text: str
    span: Span | None


class Section(Evidence):
    """The part of its outlet that an article stands in, as the page names it."""

    name: str


class Flag(Evidence):
    """Whether something holds for the article, by what the page says."""

    value: bool


class When(Evidence):
    """A time no more precise than what was printed.

    `value` is ISO 8601 cut to `precision`: `2024-07-23`, `2024-07-23T19:01`, or a bare
    `12:40` whose date nothing has fixed.
    """

    value: str
    precision: Literal["year", "month", "day", "hour", "minute", "second", "time_of_day"]
    tz: str | None
    """`Z` or an offset such as `+02:00`; None where no zone was printed."""
    basis: str
    """What it was read from: `submission`, `headline_clock`, `meta`, `json_ld`, …"""
    inferred: bool
    """Whether a part of `value` was worked out from something else, which `basis` names."""
    span: Span | None
    tz_source: str | None = None
    """Where `tz` comes from: `offset`, `zone_name`, …; None where there is none."""


class Language(Evidence):
    """The language of the body."""

    code: LanguageTag
    script: str | None = None
    """ISO 15924, such as `Latn`; None where no letter tells it."""


class Related(Evidence):
    """One lead from the rail: another article that the page points to."""

    headline: str
    time: str | None
    teaser: str | None
    truncated: bool
    """Whether the teaser was cut off by the page."""
    position: NonNegativeInt
    span: Span
    url: str | None


class Article(Frozen):
    """The article document, version 1 of the contract."""

    id: JobId
    client_id: str | None = None
    version: PositiveInt
    revision_of: JobId | None = None
    """The article of the version before, from the same address with another text."""
    status: Literal["usable", "withheld", "canceled"]
    submitted_at: AwareDatetime
    original: Original

    url: str | None = None
    canonical_url: str | None = None
    source: Source | None = None
    headline: Headline | None = None
    subheads: tuple[Subhead, ...] | None = None
    byline: Byline | None = None
    dateline: Dateline | None = None
    body: Body | None = None
    blocks: tuple[Block, ...] | None = None
    published_at: When | None = None
    modified_at: When | None = None
    embargo_until: AwareDatetime | None = None
    """Set by the sender: nobody may print it before."""
    urgency: Annotated[int, Field(ge=1, le=9)] | None = None
    """As the sender set it, 1 the most urgent. Source: ninjs 3, urgency."""
    slugline: str | None = None
    genre: str | None = None
    section: Section | None = None
    is_opinion: Flag | None = None
    is_paywalled: Flag | None = None
    language: Language | None = None
    related: tuple[Related, ...] | None = None
    references: tuple[Reference, ...] | None = None
    dedup: Dedup | None = None
    fetched: FetchNote | None = None
    feed: FeedNote | None = None

    translation: Translation | None = None
    summary: Summary | None = None
    entities: tuple[Entity, ...] | None = None
    quotes: tuple[Quote, ...] | None = None
    topics: tuple[Topic, ...] | None = None
    keywords: tuple[Keyword, ...] | None = None
    places: tuple[Place, ...] | None = None
    dates: tuple[DateMention, ...] | None = None
    amounts: tuple[Amount, ...] | None = None
    acronyms: tuple[Acronym, ...] | None = None
    tone: Tone | None = None
    story: Story | None = None
    extensions: dict[str, JsonValue] | None = None
    """What enrichers from outside found, by the names of their fields."""

    annotations_run: tuple[AnnotatorRun, ...] | None = None
    quality: Quality | None = None
    processed_at: AwareDatetime | None = None
    job: JobNote | None = None
    disposition: Disposition | None = None
    reason: str | None = None
