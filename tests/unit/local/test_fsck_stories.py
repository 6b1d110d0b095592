"""What a story may count."""

from typing import Final

import pytest

from shared.store.fsck_stories import check_story

WHOLE: Final = {
    b"version": b"3",
    b"first": b"100",
    b"last": b"200",
    b"size": b"4",
    b"unique": b"2",
    b"reprints": b"1",
    b"profile": b"...",
}


def test_a_whole_story_has_no_fault() -> None:
    """Four articles, of which one is a copy by the same outlet."""
    assert list(check_story("s", WHOLE)) == []


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        pytest.param({b"size": b"2"}, "2 articles, 2 of them unique, 1 reprints", id="sum"),
        pytest.param({b"unique": b"-1"}, "4 articles, -1 of them unique", id="below zero"),
        pytest.param({b"size": b"0"}, "0 articles", id="empty"),
        pytest.param({b"first": b"300"}, "its first article is later", id="order"),
    ],
)
def test_a_story_that_cannot_be_is_a_fault(changed: dict[bytes, bytes], message: str) -> None:
    """One sentence that says what is wrong."""
    [fault] = check_story("s", WHOLE | changed)

    assert fault.kind == "story"
    assert fault.message.startswith(message)


def test_a_story_that_lacks_a_part_is_a_fault() -> None:
    """Whoever reads it would fail."""
    [fault] = check_story("s", {b"size": b"1"})

    assert fault.message == "a story without version, first, last, unique, reprints, profile"
