"""Lines out of a stream of bytes."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.gateway.lines import Line, LineCutter


def _cut(*parts: bytes, limit: int = 10) -> list[Line]:
    cutter = LineCutter(limit=limit)
    lines = [line for part in parts for line in cutter.feed(part)]
    return [*lines, *cutter.finish()]


@pytest.mark.parametrize(
    ("parts", "lines"),
    [
        ([], []),
        ([b"a\nb\n"], [(1, b"a"), (2, b"b")]),
        ([b"a\nb"], [(1, b"a"), (2, b"b")]),
        ([b"a", b"b", b"\nc", b"\n"], [(1, b"ab"), (2, b"c")]),
        ([b"\n\n \t\r\na\n\n"], [(4, b"a")]),
        ([b"a\r\n"], [(1, b"a\r")]),
        ([b"0123456789\na"], [(1, b"0123456789"), (2, b"a")]),
        ([b"0123456789x\na"], [(1, None), (2, b"a")]),
        ([b"01234", b"56789", b"x", b"y\na"], [(1, None), (2, b"a")]),
        ([b"a\n0123456789", b"xyz"], [(1, b"a"), (2, None)]),
        ([b"           \na"], [(1, None), (2, b"a")]),
    ],
)
def test_lines_are_cut_and_numbered(
    parts: list[bytes], lines: list[tuple[int, bytes | None]]
) -> None:
    """Blank lines count and are passed over; too long ones are None."""
    assert [tuple(line) for line in _cut(*parts)] == lines


@given(st.binary(max_size=200), st.lists(st.integers(0, 200), max_size=10))
def test_where_the_parts_end_makes_no_difference(body: bytes, cuts: list[int]) -> None:
    """The network knows nothing of lines."""
    edges = [0, *sorted(cuts), len(body)]
    parts = [body[start:end] for start, end in pairwise(edges)]

    assert _cut(*parts) == _cut(body)


def test_a_line_too_long_is_not_held() -> None:
    """A gigabyte without a line end takes no more memory than the limit."""
    cutter = LineCutter(limit=1_000)

    for _ in range(1_000):
        list(cutter.feed(b"x" * 999))

    assert sum(map(len, cutter._held)) == 0  # noqa: SLF001 - memory is what this is about
