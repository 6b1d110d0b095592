"""The numbers that describe a block's own text, whatever its language."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from services.ingest.reading.pageblocks.blocks import PageBlock

_WORD: Final = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*")
# Scripts written without spaces: Thai and Lao, kana, Han.
_UNSPACED: Final = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")
_ENDS: Final = ".!?\u2026\u3002\uff01\uff1f\u0964\u061f"
_CLOSERS: Final = "\"'\u2019\u201d\u201c\u00bb\u00ab)]"
_SENTENCE: Final = re.compile(
    f"[{_ENDS}][{re.escape(_CLOSERS)}]{{0,3}}(?=\\s|$)|[\u3002\uff01\uff1f]"
)
_CLOCK: Final = re.compile(r"\b[0-2]?\d[:.h][0-5]\d\b")
_DATE: Final = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b")
_OPENERS: Final = "\"'\u201c\u00ab\u201e\u2018-\u2013\u2014"
_DIGIT: Final = re.compile(r"\d")
_SHORT: Final = 3
_COMPARED: Final = 60
_SEARCHED_CHARS: Final = 400

_PROSE_WORDS: Final = 9
_LONG_WORDS: Final = 25

NAMES: Final = (
    "words", "chars", "ends_sentence", "sentences", "links", "bold", "capitals", "uppercase",
    "short_words", "digits", "commas", "bars", "starts_small", "opens_quote", "cut_off",
    "colon", "asks", "copyright", "at_sign", "clock", "date", "word_chars", "in_title",
    "of_title", "copies", "follows_break", "address", "different_words", "quote_marks",
    "brackets",
)  # fmt: skip


def find_words(text: str) -> list[str]:
    """Return the words of a text, as printed."""
    return _WORD.findall(text)


def describe(
    blocks: Sequence[PageBlock], words: Sequence[Sequence[str]], titles: Sequence[str]
) -> list[list[float]]:
    """Return one row of `NAMES` for each block.

    `words` are those of each block, `titles` what the page is called.
    """
    title = {word.casefold() for one in titles for word in find_words(one)}
    copies = Counter(block.text for block in blocks)
    return [
        _row(block, found, title, copies[block.text])
        for block, found in zip(blocks, words, strict=True)
    ]


def is_prose(row: Sequence[float]) -> bool:
    """Say whether a row describes running text: whole sentences, or very long, no link."""
    words, ends, links = row[0], row[2], row[4]
    return links < 0.5 and (words >= _LONG_WORDS or (ends > 0 and words >= _PROSE_WORDS))


def _row(block: PageBlock, found: Sequence[str], title: set[str], copies: int) -> list[float]:
    text = block.text
    count = text.count
    chars = len(text)
    total = max(1, len(found))
    words = max(len(found), len(_UNSPACED.findall(text)) // 2) if not text.isascii() else total
    compared = [word.casefold() for word in found[:_COMPARED]]
    named = sum(map(title.__contains__, compared))
    opening = text[:_SEARCHED_CHARS]
    ends = text[-4:].rstrip(_CLOSERS).endswith(tuple(_ENDS))
    return [
        words,
        chars,
        ends,
        len(_SENTENCE.findall(text)),
        min(block.link_chars, chars) / chars,
        min(block.bold_chars, chars) / chars,
        sum(map(str.isupper, [word[0] for word in found])) / total,
        sum(map(str.isupper, [word for word in found if len(word) > 1])) / total,
        sum(map(str.islower, [word for word in found if len(word) <= _SHORT])) / total,
        len(_DIGIT.findall(text)) / chars,
        count(","),
        count("|") + count("\u2022") + count("/"),
        text[0].islower(),
        text[0] in _OPENERS,
        text.endswith(("...", "\u2026")),
        text.endswith(":"),
        text.endswith("?"),
        "\u00a9" in text,
        "@" in text,
        _CLOCK.search(opening) is not None,
        _DATE.search(opening) is not None,
        chars / total,
        named / max(1, len(compared)),
        named / max(1, len(title)),
        copies,
        block.follows_break,
        "http" in text or "www." in text,
        len(set(compared)) / max(1, len(compared)),
        count('"') + count("\u201c") + count("\u201d") + count("\u00ab"),
        count("("),
    ]
