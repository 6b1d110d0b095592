"""Asks a server for a feed: conditionally, and for an index its latest sitemaps too."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from http import HTTPStatus
from typing import Final

from services.ingest.feeds.dates import to_seconds
from services.ingest.feeds.entries import Child, Entry, Feed, Unreadable
from services.ingest.feeds.parsing import parse_feed
from services.ingest.fetching.client import Getter, Response
from services.ingest.fetching.errors import NotOurTurnError
from services.ingest.fetching.validators import is_sendable
from services.ingest.reading.addresses import is_same_site
from shared.errors import PermanentError, TransientError
from shared.store.feed_records import ChildState, FeedState

MOST_TRIES: Final = 4
"""How often a sitemap of an index is asked for in one poll while others have its host."""
_ACCEPT: Final = (
    "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, "
    "application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1"
)


class FeedRefusedError(TransientError):
    """The server gave no feed; `code` says why, and `wait` for how long it is left alone."""

    def __init__(
        self,
        code: str,
        message: str,
        *,
        status: int | None = None,
        wait: timedelta | None = None,
    ) -> None:
        super().__init__(code, message)
        self.code = code
        self.message = message
        self.status = status
        self.wait = wait

    def __str__(self) -> str:
        """Return the message alone."""
        return self.message


@dataclass(frozen=True, slots=True)
class Visit:
    """What a server said."""

    feed: Feed | None
    """None if nothing has changed since the last visit."""
    etag: str | None = None
    modified: str | None = None
    children: tuple[ChildState, ...] = ()
    moved_to: str | None = None
    """Where the feed is from now on, by its server's word."""


def visit(
    url: str, state: FeedState, *, getter: Getter, most_children: int, pause: Callable[[], None]
) -> Visit:
    """Return what a feed's server says.

    Args:
        url: of the feed.
        state: what it said last time.
        getter: the one way into the world.
        most_children: sitemaps of an index to read.
        pause: waits as long as politeness asks between two requests to a host.

    Raises:
        FeedRefusedError: it says no, or something that is no feed; or says at one sitemap of
            an index that it wants to be left alone, for longer than `getter` has patience.
        NotOurTurnError: others have the host; nothing is to be noted of this visit.
        TransientError: as `getter` raises it.
        PermanentError: as `getter` raises it.
    """
    response = getter.get(url, headers=_conditions(state.etag, state.modified))
    if response.status == HTTPStatus.NOT_MODIFIED:
        return Visit(None, state.etag, state.modified, state.children)
    feed = _read(response)
    if feed.kind != "sitemap_index":
        return Visit(
            feed, _header(response, "etag"), _header(response, "last-modified"),
            moved_to=response.moved_to,
        )  # fmt: skip
    # An index need not change when its sitemaps do: it is always asked for as a whole.
    # Source: the sitemap protocol, an index names sitemaps of its own site. So one from
    # outside leads nobody to the inner hosts that an operator lets pages be fetched from.
    own = [child for child in feed.children if is_same_site(child.url, response.url)]
    entries, children = _visit_children(
        _latest(own, most_children), state.children, getter=getter, pause=pause
    )
    whole = Feed("sitemap_index", feed.title, entries)
    return Visit(whole, children=children, moved_to=response.moved_to)


def _visit_children(
    children: Sequence[Child],
    known: Sequence[ChildState],
    *,
    getter: Getter,
    pause: Callable[[], None],
) -> tuple[tuple[Entry, ...], tuple[ChildState, ...]]:
    before = {one.url: one for one in known}
    entries: list[Entry] = []
    after: list[ChildState] = []
    refusal: TransientError | PermanentError | None = None
    for child in children:
        last = before.get(child.url, ChildState(url=child.url))
        if child.lastmod and child.lastmod == last.lastmod:
            after.append(last)
            continue
        headers = _conditions(last.etag, last.modified)
        try:
            response = _get_in_turn(child.url, headers, getter=getter, pause=pause)
            if response.status != HTTPStatus.NOT_MODIFIED:
                entries += _read(response).entries
                last = ChildState(
                    url=child.url,
                    lastmod=child.lastmod,
                    etag=_header(response, "etag"),
                    modified=_header(response, "last-modified"),
                )
        except NotOurTurnError:  # an index read in part would pass for a whole one
            if isinstance(refusal, FeedRefusedError) and refusal.wait:
                raise refusal from None  # what the host asks for is why nobody gets a turn
            raise
        except (TransientError, PermanentError) as error:  # the others may still be read
            refusal = error
            continue
        after.append(last)
    if refusal is not None and not after:
        raise refusal
    return tuple(entries), tuple(after)


def _get_in_turn(
    url: str, headers: Mapping[str, str], *, getter: Getter, pause: Callable[[], None]
) -> Response:
    """Ask, and ask again while others have the host: what was read is not to be read twice.

    Raises:
        NotOurTurnError: they have it each time.
    """
    for _ in range(MOST_TRIES - 1):
        pause()
        with suppress(NotOurTurnError):
            return getter.get(url, headers=headers)
    pause()
    return getter.get(url, headers=headers)


def _latest(children: Sequence[Child], most: int) -> list[Child]:
    """Return the sitemaps changed last; without dates, the first ones."""
    order = sorted(children, key=lambda one: to_seconds(one.lastmod) or 0.0, reverse=True)
    return order[:most]


def _read(response: Response) -> Feed:
    _check(response)
    kind = response.headers.get("content-type", "")
    feed = parse_feed(response.body, kind, response.url)
    if isinstance(feed, Unreadable):
        raise FeedRefusedError(feed.reason, feed.message, status=response.status)
    return feed


def _check(response: Response) -> None:
    status = response.status
    if status == HTTPStatus.OK:
        return
    if status == HTTPStatus.GONE:
        raise FeedRefusedError("gone", "the server says it is gone for good", status=status)
    raise FeedRefusedError(
        "http_status",
        f"the server answered with status {status}",
        status=status,
        wait=response.wait,
    )


def _conditions(etag: str | None, modified: str | None) -> Mapping[str, str]:
    headers = {"accept": _ACCEPT}
    if is_sendable(etag):
        headers["if-none-match"] = etag
    if is_sendable(modified):
        headers["if-modified-since"] = modified
    return headers


def _header(response: Response, name: str) -> str | None:
    value = response.headers.get(name)
    return value if is_sendable(value) else None
