"""What an answer amounts to."""

from collections.abc import Mapping
from datetime import UTC, datetime

import pytest

from services.ingest.fetching.client import Response
from services.ingest.fetching.page import (
    Page,
    is_for_later,
    is_worth_reading,
    read_page,
)
from services.ingest.fetching.reasons import FetchReason

_NOW = datetime(2026, 3, 14, 9, 26, 53, tzinfo=UTC)


def _response(
    body: bytes, content_type: str | None = "text/html", *, status: int = 200
) -> Response:
    headers: Mapping[str, str] = {} if content_type is None else {"content-type": content_type}
    return Response(
        url="https://news.example/a",
        status=status,
        headers=headers,
        body=body,
        redirects=(),
        moved_to=None,
        fetched_at=_NOW,
        wire_bytes=len(body),
    )


@pytest.mark.parametrize(
    ("content_type", "body", "kind"),
    [
        ("text/html", b"<p>a page", "html"),
        ("TEXT/HTML; charset=utf-8", b"<p>a page", "html"),
        ("application/xhtml+xml", b"<p>a page", "html"),
        ("text/plain", b"a <b> page", "text"),
        (None, b"\n<!doctype html><p>a page", "html"),
        (None, b"a page", "text"),
    ],
)
def test_a_page_is_markup_or_text(content_type: str | None, body: bytes, kind: str) -> None:
    """By its type, and for want of one by what it looks like."""
    page = read_page(_response(body, content_type))

    assert isinstance(page, Page)
    assert (page.kind, page.text) == (kind, body.decode())


@pytest.mark.parametrize(
    ("response", "reason"),
    [
        (_response(b"", "video/mp4"), FetchReason.UNSUPPORTED_MEDIA_TYPE),
        (_response(b"%PDF", "application/pdf"), FetchReason.UNSUPPORTED_MEDIA_TYPE),
        (_response(b"{}", "application/json"), FetchReason.UNSUPPORTED_MEDIA_TYPE),
        (_response(b"<rss>", "application/rss+xml"), FetchReason.UNSUPPORTED_MEDIA_TYPE),
        (_response(b"MZ\0\0", None), FetchReason.UNSUPPORTED_MEDIA_TYPE),
        (_response(b"", "text/html"), FetchReason.EMPTY_PAGE),
        (_response(b" \0 \n", "text/html"), FetchReason.EMPTY_PAGE),
        (_response(b"", status=204), FetchReason.NOT_A_PAGE),
        (_response(b"", status=302), FetchReason.NOT_A_PAGE),
        (_response(b"", status=400), FetchReason.NOT_A_PAGE),
        (_response(b"", status=401), FetchReason.FORBIDDEN),
        (_response(b"", status=402), FetchReason.FORBIDDEN),
        (_response(b"", status=403), FetchReason.FORBIDDEN),
        (_response(b"", status=404), FetchReason.NOT_FOUND),
        (_response(b"", status=410), FetchReason.GONE),
        (_response(b"", status=451), FetchReason.LEGALLY_BLOCKED),
    ],
)
def test_what_is_no_page_has_a_reason(response: Response, reason: FetchReason) -> None:
    """Consumers may rely on the code."""
    assert read_page(response) is reason


def test_a_nul_is_left_out() -> None:
    """The store takes none."""
    page = read_page(_response(b"a\0 page"))

    assert isinstance(page, Page)
    assert page.text == "a page"


@pytest.mark.parametrize(
    ("status", "expected"),
    [(200, False), (404, False), (408, True), (410, False), (425, True), (429, True),
     (500, True), (503, True), (599, True)],
)  # fmt: skip
def test_some_answers_may_be_better_another_time(status: int, expected: bool) -> None:  # noqa: FBT001 - a case
    """Those that speak of the moment."""
    assert is_for_later(status) is expected


@pytest.mark.parametrize(
    ("status", "content_type", "expected"),
    [
        (200, "text/html", True),
        (200, "", True),
        (200, "video/mp4", False),
        (404, "text/html", False),
    ],
)
def test_only_what_may_be_a_page_is_downloaded(
    status: int,
    content_type: str,
    expected: bool,  # noqa: FBT001 - a case
) -> None:
    """The rest is left where it is."""
    assert is_worth_reading(status, {"content-type": content_type}) is expected
