# ruff: noqa: RUF001 - brackets of other scripts.
"""Lines that sign, head or end an article, whatever the networks call them."""

from types import SimpleNamespace
from typing import cast

import numpy as np
import pytest

from services.ingest.reading.captions import find_told_credit
from services.ingest.reading.kinds import type_lines
from services.ingest.reading.layout import find_layout
from services.ingest.reading.linekinds.names import KINDS
from services.ingest.reading.linekinds.network import Networks
from services.ingest.reading.lines import split_lines
from services.ingest.reading.marks import find_mark
from services.ingest.reading.times.stamps import is_stamp
from shared.article import BlockType

_HEADLINE = "Ferry runs again from Monday"
_BODY = [
    "The northern ferry runs again from Monday, the harbor authority said after two days.",
    "Tickets cost as much as before, and those who bought one in summer may still use it.",
    "The union had stopped all work in March, when the old contract ended without another.",
]


def _types(lines: list[str], called: list[dict[BlockType, float]]) -> tuple[BlockType, ...]:
    """Return the types of lines that networks call so, with such shares."""
    shares = np.array([[one.get(kind, 0.0) for kind in KINDS] for one in called], np.float32)
    networks = cast("Networks", SimpleNamespace(predict=lambda _matrix: shares))
    split = split_lines("\n".join(lines))
    layout = find_layout(split)
    assert layout is not None
    assert len(split) == len(called)
    return type_lines(split, layout, networks=networks).types


@pytest.mark.parametrize(
    ("text", "called", "expected"),
    [
        ("By Ana Kesting", BlockType.NAV, BlockType.BYLINE),
        ("Von Ina Kolb und Uwe Thal", BlockType.NAV, BlockType.BYLINE),
        ("By topic", BlockType.NAV, BlockType.NAV),
        ("By Saltmere", BlockType.NAV, BlockType.NAV),
        ("akesting@saltmerepost.example", BlockType.SOURCE_LINE, BlockType.BYLINE),
        ("akesting@saltmerepost.example", BlockType.NAV, BlockType.BYLINE),
        ("press@saltmere.example", BlockType.SOURCE_LINE, BlockType.SOURCE_LINE),
        ("Sport.Redaktion@saltmere.example", BlockType.NAV, BlockType.NAV),
        ("news-desk@saltmere.example", BlockType.NAV, BlockType.NAV),
        ("한여름 기자 summer@haru.example", BlockType.BIO, BlockType.BYLINE),
        ("Ana Kesting writes: akesting@saltmerepost.example", BlockType.BIO, BlockType.BIO),
    ],
)
def test_who_signs_is_a_byline(text: str, called: BlockType, expected: BlockType) -> None:
    """A label with a whole name does, and so does an address that is no office's."""
    kinds = [BlockType.HEADLINE, *[BlockType.PARAGRAPH] * 3, called]

    types = _types([_HEADLINE, *_BODY, text], [{kind: 1.0} for kind in kinds])

    assert types[-1] is expected


def test_a_headline_below_leads_needs_little_on_a_short_page() -> None:
    """It reads like one more of them; the first of them reads like a headline not at all."""
    first = "Northern ferry tickets cost more after March, union said"
    leads = [first, "Keepers want a lamp", _HEADLINE]
    called = [{BlockType.RAIL_ITEM: 0.99}, {BlockType.RAIL_ITEM: 0.99}]
    called += [{BlockType.RAIL_ITEM: 0.85, BlockType.HEADLINE: 0.15}]
    called += [{BlockType.PARAGRAPH: 1.0}] * 3

    types = _types([*leads, *_BODY], called)

    assert types[2] is BlockType.HEADLINE


def test_a_headline_needs_least_where_the_name_of_the_outlet_was_taken_for_one() -> None:
    """That is none for sure."""
    called = [{BlockType.NAV: 1.0}, {BlockType.TIME: 1.0}, *[{BlockType.PARAGRAPH: 1.0}] * 3]
    called += [{BlockType.NAV: 0.92, BlockType.HEADLINE: 0.08}]
    lines = ["Northern Saltmere Herald", "12:40", *_BODY, "Ferry runs"]

    types = _types(lines, called)

    assert types.index(BlockType.HEADLINE) == len(lines) - 1


def test_what_hardly_reads_like_a_headline_is_none() -> None:
    """Not even on a short page."""
    called = [{BlockType.PARAGRAPH: 1.0}] * 3
    called += [{BlockType.NAV: 0.95, BlockType.HEADLINE: 0.05}]

    types = _types([*_BODY, "Terms of use"], called)

    assert BlockType.HEADLINE not in types


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("नदी पर नया पुल अगले साल तक बनेगा, मंत्री ने कहा 14:15", False),
        ("प्रकाशित: 24 जुलाई 2024, 14:15", True),
    ],
)
def test_words_with_vowel_signs_are_words_beside_a_time(text: str, *, expected: bool) -> None:
    """So a headline with its clock is no stamp."""
    (line,) = split_lines(text)

    assert is_stamp(line) is expected


@pytest.mark.parametrize(
    ("text", "called", "expected"),
    [
        ("All passengers were safe on Tuesday. (NPA)", BlockType.CAPTION, BlockType.PARAGRAPH),
        ("乗客は全員無事だった。（砂浜潮）", BlockType.CAPTION, BlockType.PARAGRAPH),
        (
            "The ferry at its quay on Tuesday. (A. Kesting)",
            BlockType.CAPTION,
            BlockType.CAPTION,
        ),
        ("The ferry at its quay (NPA)", BlockType.CAPTION, BlockType.CAPTION),
        ("Saltmere Town 3-2 Velmora United", BlockType.BYLINE, BlockType.PARAGRAPH),
        ("Saltmere 1-1 Velmora (4-2 on penalties)", BlockType.CAPTION, BlockType.PARAGRAPH),
        ("Ana Kesting 24-07-2024 Saltmere", BlockType.BYLINE, BlockType.BYLINE),
    ],
)
def test_the_last_sentence_and_a_result_are_text(
    text: str, called: BlockType, expected: BlockType
) -> None:
    """An agency may sign the sentence; a photo is signed with a whole name or a label."""
    kinds = [BlockType.HEADLINE, *[BlockType.PARAGRAPH] * 3, called]

    types = _types([_HEADLINE, *_BODY, text], [{kind: 1.0} for kind in kinds])

    assert types[-1] is expected


def test_a_caption_before_more_text_keeps_its_agency() -> None:
    """Only the end of an article is signed by one."""
    caption = "All passengers were safe on Tuesday. (NPA)"
    called = [BlockType.HEADLINE, BlockType.CAPTION, *[BlockType.PARAGRAPH] * 3]

    types = _types([_HEADLINE, caption, *_BODY], [{kind: 1.0} for kind in called])

    assert types[1] is BlockType.CAPTION


@pytest.mark.parametrize(
    ("text", "mark", "credit"),
    [
        ("The ferry at its quay in Saltmere © Ana Kesting", "caption", "© Ana Kesting"),
        ("Foto © Ana Kesting", "credit", None),
        ("Texts and photos of the Saltmere Post ©", "credit", None),
        ("Prices in the harbor are delayed © 2024 Saltmere Post", "legal", None),
    ],
)
def test_a_sign_of_rights_behind_words_credits_a_photo(
    text: str, mark: str, credit: str | None
) -> None:
    """A year makes a notice of it."""
    (line,) = split_lines(text)

    start = find_told_credit(text)

    assert find_mark(line) == BlockType(mark)
    assert (None if start is None else text[start:].strip()) == credit
