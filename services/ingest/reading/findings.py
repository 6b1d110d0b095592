"""What a reader found in a submission: the fields of an article that it looked for."""

from datetime import datetime
from enum import StrEnum
from typing import Final, Literal, TypedDict

from shared.annotations import Reference
from shared.article import (
    Block,
    BlockType,
    Body,
    Byline,
    Dateline,
    Flag,
    Headline,
    Language,
    Related,
    Section,
    Source,
    Subhead,
    When,
)
from shared.submission import FeedNote, FetchNote


class SpikeReason(StrEnum):
    """Why no article came of a submission; consumers may rely on these codes."""

    EMPTY_BODY = "empty_body"
    """The body holds neither a letter nor a digit."""
    NO_ARTICLE_TEXT = "no_article_text"
    """Nothing in the text or the page reads like an article."""
    NOT_HTML = "not_html"
    """Sent as HTML, but without one element of it."""
    TOO_MUCH_MARKUP = "too_much_markup"
    """Far more elements than any real page has."""
    UNREADABLE_HTML = "unreadable_html"
    """No tree of elements can be made of the page."""
    LISTING = "listing"
    """A home page or another list of links to articles."""
    CONSENT_WALL = "consent_wall"
    """The page asks for consent to cookies and shows nothing else."""
    LOGIN_WALL = "login_wall"
    """The page asks for a password and shows hardly anything else."""
    ERROR_PAGE = "error_page"
    """The site says that there is no such page, or that it failed."""
    VIDEO_ONLY = "video_only"
    """A video or a recording with hardly a word beside it."""
    WITHHELD = "withheld"
    """Its sender keeps it back."""
    WITHDRAWN = "withdrawn"
    """Its sender has canceled it."""
    MALFORMED_DOCUMENT = "malformed_document"
    """Sent as XML or JSON of a news format, but it does not hold to the format."""
    UNSUPPORTED_CONTENT = "unsupported_content"
    """A kind of submission that ingest does not read."""


class Findings(TypedDict, total=False):
    """Fields of `Article`; one that is missing was not looked for."""

    url: str | None
    canonical_url: str | None
    source: Source | None
    headline: Headline | None
    subheads: tuple[Subhead, ...] | None
    byline: Byline | None
    dateline: Dateline | None
    body: Body | None
    blocks: tuple[Block, ...] | None
    published_at: When | None
    modified_at: When | None
    embargo_until: datetime | None
    urgency: int | None
    slugline: str | None
    genre: str | None
    section: Section | None
    is_opinion: Flag | None
    is_paywalled: Flag | None
    language: Language | None
    status: Literal["usable", "withheld", "canceled"]
    related: tuple[Related, ...] | None
    references: tuple[Reference, ...] | None
    fetched: FetchNote
    feed: FeedNote
    flags: tuple[str, ...]
    """For `Quality`: what was missed."""
    reason: SpikeReason
    """Set together with a `body` of None, and only then."""


TEXT_TYPES: Final = frozenset({BlockType.PARAGRAPH, BlockType.SUBHEAD, BlockType.QUOTE})
"""The blocks that make up the body."""


def spiked(reason: SpikeReason) -> Findings:
    """Return the findings of a reader that found no article."""
    return Findings(body=None, reason=reason)
