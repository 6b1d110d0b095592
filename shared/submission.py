"""What a client sends: the same object over HTTP, in a batch line and on a pipe.

And what the desk notes on it, when it fetched the page or found it through a feed.
"""

import json
import re
from datetime import date, datetime
from typing import Annotated, Final, Literal, Self

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    NonNegativeInt,
    PositiveInt,
    StrictStr,
    model_validator,
)

from shared.values import Frozen, JobId, LanguageTag


def _storable(text: str) -> str:
    if "\x00" in text:
        raise ValueError("must not contain the NUL character")
    try:
        text.encode()
    except UnicodeEncodeError:
        raise ValueError("must not contain half of a surrogate pair") from None
    return text


def _not_blank(text: str) -> str:
    if not text.strip():
        raise ValueError("must not be empty")
    return text


Text = Annotated[StrictStr, AfterValidator(_storable), AfterValidator(_not_blank)]
"""Text from outside: at least one visible character, no NUL, nothing UTF-8 cannot say."""

Line = Annotated[Text, Field(max_length=2_000)]
LONGEST_ADDRESS: Final = 2_048
"""Characters of a URL."""
Address = Annotated[Text, Field(max_length=LONGEST_ADDRESS, pattern=r"^https?://\S+$")]


_NUMBER: Final = re.compile(r"\s*[-+]?[\d.]+\s*")
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")


def _day_alone(value: object) -> object:
    """Take a day for a day, and no number for a time: pydantic would make one of either."""
    if isinstance(value, str) and _DAY.fullmatch(value):
        return date.fromisoformat(value)
    if isinstance(value, str) and _NUMBER.fullmatch(value):
        raise ValueError("must be a date or time in ISO 8601, such as 2026-03-14T09:26:53Z")
    return value


Moment = Annotated[datetime | date, BeforeValidator(_day_alone)]
"""A time with its zone, one whose zone is unknown, or a day, as exact as the sender is."""


class Sent(BaseModel):
    """A value that came from outside: an unknown field is refused, a typo should not pass."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class SentArticle(Sent):
    """An article whose fields the sender already has apart; they are taken as they are."""

    body: Text
    headline: Line | None = None
    published_at: Moment | None = None
    source: Line | None = None
    url: Address | None = None
    language: LanguageTag | None = None
    authors: Annotated[tuple[Line, ...], Field(max_length=100)] = ()


CONTENTS: Final = ("text", "html", "article", "ninjs", "jsonld", "xml")


class Submission(Sent):
    """One article as sent: one of `text`, `html`, `article`, … or a lone `url`."""

    text: Text | None = None
    """A page or wire copy whose markup is gone, boilerplate and all."""
    html: Text | None = None
    article: SentArticle | None = None
    ninjs: dict[str, object] | None = None
    """IPTC ninjs 1 to 3."""
    jsonld: dict[str, object] | None = None
    """A schema.org Article or one of its kinds, perhaps inside a `@graph`."""
    xml: Text | None = None
    """IPTC NewsML-G2 or NITF."""
    url: Address | None = None
    """The address of what was sent; alone, the address to fetch."""
    id: Annotated[Text, Field(max_length=255)] | None = None
    """The sender's own id, echoed as `client_id`."""
    source: Line | None = None
    language: LanguageTag | None = None
    published_at: Moment | None = None
    submitted_at: AwareDatetime | None = None

    @model_validator(mode="after")
    def _says_one_thing(self) -> Self:
        contents = [name for name in CONTENTS if getattr(self, name) is not None]
        if len(contents) > 1:
            raise ValueError(f"send one of {', '.join(contents)}, not both")
        if not contents and self.url is None:
            raise ValueError(f"send one of {', '.join(CONTENTS)}, or a url")
        return self

    @property
    def content_chars(self) -> int:
        """The length of what has to be read, in code points."""
        if self.article is not None:
            return len(self.article.body)
        if self.ninjs is not None or self.jsonld is not None:
            return len(json.dumps(self.ninjs or self.jsonld, ensure_ascii=False))
        return len(self.text or self.html or self.xml or "")

    @property
    def is_url_alone(self) -> bool:
        """Whether the page has to be fetched first."""
        return all(getattr(self, name) is None for name in CONTENTS)


class FetchNote(Frozen):
    """How a page was fetched, and on whose leave."""

    url: str
    """The address that answered, after redirects."""
    status: PositiveInt
    fetched_at: AwareDatetime
    redirects: tuple[str, ...] = ()
    """The addresses passed on the way, the submitted one first; empty if there was none."""
    content_type: str | None = None
    charset: str | None = None
    charset_source: Literal["bom", "header", "markup", "detected"] | None = None
    bytes: NonNegativeInt
    """As received, before decompression."""
    etag: str | None = None
    last_modified: str | None = None
    robots: Literal["allowed", "disallowed", "absent", "unavailable", "ignored"]
    ai_opt_out: tuple[str, ...] = ()
    """Each signal against use by machines, as it stood: `robots: noai`, …"""
    unchanged_from: JobId | None = None
    """The job whose page this is, once more: the host said (304) that it has not changed."""


class FeedNote(Frozen):
    """What a feed said of an article when it led the desk there."""

    feed_id: str
    guid: str
    """The item's identity in the feed."""
    headline: str | None = None
    published_at: str | None = None
    """ISO 8601, no more precise than the feed had it."""


class StoredSubmission(Submission):
    """A submission as the store keeps it, with what the desk itself noted on it."""

    fetched: FetchNote | None = None
    feed: FeedNote | None = None
