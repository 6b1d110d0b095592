"""A visit to a server, with a gate that keeps turns at its host."""

from typing import Final

import pytest

from services.ingest.feeds.visiting import FeedRefusedError, visit
from services.ingest.fetching.client import Client
from services.ingest.fetching.politeness import Politeness
from shared.store.feed_records import FeedState
from tests.unit.ingest.fetching.servers import (
    Host,
    Script,
    answer,
    running_host,
    says,
    settings_for,
)

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

_SITEMAP: Final = says(answer(b"<urlset><url><loc>https://news.example/1</loc></url></urlset>"))


def _busy(retry_after: str) -> Script:
    return says(answer(status="503 Busy", headers={"Retry-After": retry_after}))


def _visit(scripts: dict[str, Script], **told: object) -> tuple[Host, int | None]:
    """Return the host of an index of sitemaps, and how many entries were read if it was."""
    with running_host(scripts) as host:
        named = "".join(f"<sitemap><loc>{host.url(one)}</loc></sitemap>" for one in scripts)
        scripts["/"] = says(answer(f"<sitemapindex>{named}</sitemapindex>".encode()))
        settings = settings_for(host, **told)
        getter = Client(settings, gate=Politeness(settings))
        try:
            found = visit(
                host.url(), FeedState(), getter=getter, most_children=5, pause=lambda: None
            )
        except FeedRefusedError:
            return host, None
        assert found.feed is not None
        return host, len(found.feed.entries)


def test_a_sitemap_whose_host_asks_for_patience_is_the_last_that_is_asked_for() -> None:
    """All of the visit is to come again when the host has had its peace."""
    host, entries = _visit({"/a": _SITEMAP, "/b": _busy("300"), "/c": _SITEMAP})

    assert host.paths == ["/", "/a", "/b"]
    assert entries is None


def test_a_short_wait_that_a_host_asks_for_is_waited_for() -> None:
    """A cache in front of a sitemap that is broken for good asks for five seconds each time."""
    host, entries = _visit({"/a": _busy("1"), "/b": _SITEMAP}, fetch_patience=2.0)

    assert host.paths == ["/", "/a", "/b"]
    assert entries == 1
