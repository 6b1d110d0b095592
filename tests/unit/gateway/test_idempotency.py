"""Keys under which a request may be repeated."""

import pytest

from services.gateway.idempotency import hash_key, parse_key
from services.gateway.problems import ProblemError


@pytest.mark.parametrize(
    ("header", "key"),
    [
        (None, ""),
        ("abc-123", "abc-123"),
        ('"abc-123"', "abc-123"),
        (' "with space" ', "with space"),
        (r'"a \"b\" \\ c"', r"a \ c".replace(r"\ c", '"b" \\ c')),
        ("k" * 255, "k" * 255),
    ],
    ids=["none", "bare", "string", "space in a string", "escapes", "longest"],
)
def test_a_key_is_a_string_or_a_bare_token(header: str | None, key: str) -> None:
    """The draft asks for a string; most clients send a token."""
    assert parse_key(header) == key


@pytest.mark.parametrize(
    "header",
    ["", '""', "two words", "k" * 256, '"' + "k" * 256 + '"', '"open', "é", "a\x7f"],
    ids=["empty", "empty string", "space", "long", "long string", "open", "accent", "DEL"],
)
def test_other_keys_are_refused(header: str) -> None:
    """A key that is cut or changed on the way would protect nothing."""
    with pytest.raises(ProblemError, match="1 to 255 visible ASCII characters"):
        parse_key(header)


def test_a_key_counts_for_its_scope_alone() -> None:
    """The same key on another path is another key."""
    assert len({hash_key("/a", "k"), hash_key("/b", "k"), hash_key("/a", "l")}) == 3
