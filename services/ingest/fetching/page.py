"""What an answer amounts to: a page, nothing, or a reason to come back later. Pure."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Final, Literal, NamedTuple

from services.ingest.fetching.charset import CharsetSource, decode_page
from services.ingest.fetching.client import Response
from services.ingest.fetching.reasons import FetchReason, reason_of

_LATER: Final = frozenset(
    {
        HTTPStatus.REQUEST_TIMEOUT,
        HTTPStatus.TOO_EARLY,
        HTTPStatus.TOO_MANY_REQUESTS,
    }
)
_PAGES: Final = frozenset({HTTPStatus.OK, HTTPStatus.NON_AUTHORITATIVE_INFORMATION})
_HTML: Final = frozenset({"text/html", "application/xhtml+xml"})
_TEXT: Final = frozenset({"text/plain"})
_SNIFFED_CHARS: Final = 1_000


class Page(NamedTuple):
    """Something to read."""

    kind: Literal["html", "text"]
    text: str
    charset: str
    charset_source: CharsetSource


def is_for_later(status: int) -> bool:
    """Say whether the same URL may answer better another time."""
    return status in _LATER or status >= HTTPStatus.INTERNAL_SERVER_ERROR


def is_worth_reading(status: int, headers: Mapping[str, str]) -> bool:
    """Say whether the body can be a page, so that no film is ever downloaded."""
    return status in _PAGES and media_type(headers) in {"", *_HTML, *_TEXT}


def read_page(response: Response) -> Page | FetchReason:
    """Return the page that an answer brings, or why it brings none."""
    if response.status not in _PAGES:
        return reason_of(response.status)
    kind = media_type(response.headers)
    if kind not in {"", *_HTML, *_TEXT} or (not kind and b"\0" in response.body[:512]):
        return FetchReason.UNSUPPORTED_MEDIA_TYPE
    decoded = decode_page(response.body, response.headers.get("content-type", ""))
    # The store takes no NUL, and no page means one.
    text = decoded.text.replace("\0", "")
    if not text.strip():
        return FetchReason.EMPTY_PAGE
    is_html = kind in _HTML or (not kind and "<" in text[:_SNIFFED_CHARS])
    return Page("html" if is_html else "text", text, decoded.charset, decoded.source)


def media_type(headers: Mapping[str, str]) -> str:
    """Return the type in lower case and without its parameters; empty for none."""
    return headers.get("content-type", "").partition(";")[0].strip().lower()
