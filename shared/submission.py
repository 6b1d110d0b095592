"""What a client sends: the same object over HTTP, in a batch line and on a pipe."""

from typing import Annotated, Self

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    ConfigDict,
    Field,
    StrictStr,
    model_validator,
)

from shared.values import LanguageTag


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
Address = Annotated[Text, Field(max_length=2_048, pattern=r"^https?://\S+$")]


class Sent(BaseModel):
    """A value that came from outside: an unknown field is refused, a typo should not pass."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class SentArticle(Sent):
    """An article whose fields the sender already has apart; they are taken as they are."""

    body: Text
    headline: Line | None = None
    published_at: AwareDatetime | None = None
    source: Line | None = None
    url: Address | None = None
    language: LanguageTag | None = None
    authors: Annotated[tuple[Line, ...], Field(max_length=100)] = ()


class Submission(Sent):
    """One article as sent: one of `text`, `html`, `article`, `ninjs`, or a lone `url`."""

    text: Text | None = None
    """A page or wire copy whose markup is gone, boilerplate and all."""
    html: Text | None = None
    article: SentArticle | None = None
    ninjs: dict[str, object] | None = None
    url: Address | None = None
    """The address of what was sent; alone, the address to fetch."""
    id: Annotated[Text, Field(max_length=255)] | None = None
    """The sender's own id, echoed as `client_id`."""
    source: Line | None = None
    language: LanguageTag | None = None
    published_at: AwareDatetime | None = None
    submitted_at: AwareDatetime | None = None

    @model_validator(mode="after")
    def _says_one_thing(self) -> Self:
        contents = [
            name
            for name in ("text", "html", "article", "ninjs")
            if getattr(self, name) is not None
        ]
        if len(contents) > 1:
            raise ValueError(f"send one of {', '.join(contents)}, not both")
        if not contents and self.url is None:
            raise ValueError("send one of text, html, article, ninjs, or a url")
        return self

    @property
    def content_chars(self) -> int:
        """The length of what has to be read, in code points."""
        if self.article is not None:
            return len(self.article.body)
        return len(self.text or self.html or "")
