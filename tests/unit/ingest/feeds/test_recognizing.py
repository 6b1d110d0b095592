"""Entries are known again, and told from their later versions."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.ingest.feeds.entries import Entry
from services.ingest.feeds.recognizing import make_key, recognize
from services.ingest.feeds.seen import (
    Mark,
    find_news,
    forget,
    format_seen,
    parse_seen,
    remember,
)

_DAY_MS = 86_400_000
_ENTRY = Entry(
    guid="g1",
    url="https://news.example/ferry",
    title="Ferry back",
    published="2026-03-16",
    updated="2026-03-16",
    summary="<p>It sailed.</p>",
)


def _is_known(before: list[Entry], after: list[Entry]) -> bool:
    marks = remember({}, recognize(before), find_news({}, recognize(before)), now_ms=0)
    return not find_news(marks, recognize(after))


@pytest.mark.parametrize(
    "again",
    [
        _ENTRY,
        replace(_ENTRY, guid="made up"),
        replace(_ENTRY, url="https://other.example/x"),
        replace(_ENTRY, url="http://www.news.example/ferry/?utm_source=rss#top"),
        replace(_ENTRY, summary="<div class='x'><p>It\n sailed.</p></div>"),
        replace(_ENTRY, published="2026-03-17"),
    ],
    ids=["the same", "new guid", "new address", "spelling", "markup", "date of publication"],
)
def test_an_entry_is_known_again(again: Entry) -> None:
    """By guid or address, if its text is the same."""
    assert _is_known([_ENTRY], [again])


@pytest.mark.parametrize(
    "changed",
    [
        replace(_ENTRY, title="Ferry back in service"),
        replace(_ENTRY, summary="<p>It sailed again.</p>"),
        replace(_ENTRY, updated="2026-03-17"),
        replace(_ENTRY, content="<p>It sailed at noon.</p>"),
    ],
    ids=["title", "summary", "date of change", "content"],
)
def test_a_later_version_is_news(changed: Entry) -> None:
    """Under the same guid."""
    assert not _is_known([_ENTRY], [changed])


def test_a_date_of_change_that_all_share_is_the_feeds_own() -> None:
    """It is stamped when the feed is made, and says nothing of its entries."""

    def stamped(date: str) -> list[Entry]:
        return [
            replace(_ENTRY, guid=f"g{n}", url=f"https://news.example/{n}", updated=date)
            for n in range(3)
        ]

    assert _is_known(stamped("2026-03-16T12:00:00Z"), stamped("2026-03-16T13:00:00Z"))


def test_entries_that_share_all_names_are_told_apart_by_title_and_date() -> None:
    """Each of them is one."""
    entries = [replace(_ENTRY, title=f"Live {n}") for n in range(3)]

    sights = recognize([*entries, *entries])

    assert len({sight.names for sight in sights}) == 3


def test_a_key_is_that_of_one_version_of_one_entry_of_one_feed() -> None:
    """Anything else has another."""
    sight, other = recognize([_ENTRY, replace(_ENTRY, guid="g2", url="https://a.example/")])

    keys = {
        make_key("feed", sight, 0),
        make_key("feed", sight, 1),
        make_key("feed", other, 0),
        make_key("other", sight, 0),
    }

    assert len(keys) == 4
    assert make_key("feed", sight, 0) in keys


@given(
    st.dictionaries(
        st.binary(min_size=8, max_size=8),
        st.builds(
            Mark,
            st.binary(min_size=4, max_size=4),
            st.integers(0, 65_535),
            st.integers(0, 65_535),
        ),
    )
)
def test_what_is_remembered_survives_packing(marks: dict[bytes, Mark]) -> None:
    """In 16 bytes a name."""
    packed = format_seen(marks)

    assert parse_seen(packed) == marks
    assert len(packed) == 16 * len(marks)


@given(st.binary(max_size=100))
def test_no_damage_to_the_memory_makes_it_raise(packed: bytes) -> None:
    """What is whole is read."""
    assert len(parse_seen(packed)) <= len(packed) // 16


def test_what_is_old_is_forgotten_and_what_is_in_the_feed_never() -> None:
    """Also where there is too much."""
    sights = recognize([_ENTRY])
    marks = {bytes([n] * 8): Mark(b"vvvv", n, 0) for n in range(50)}
    marks |= remember({}, sights, find_news({}, sights), now_ms=20 * _DAY_MS)

    kept = forget(marks, sights, oldest_day=10, most=7)

    assert len(kept) == 7
    assert {name for sight in sights for name in sight.names} <= kept.keys()
    assert sorted(mark.day for mark in kept.values()) == [20, 20, 45, 46, 47, 48, 49]
