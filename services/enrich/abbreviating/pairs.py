"""Which short forms a passage spells out, and where."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from services.enrich.abbreviating.letters import spelled_before
from services.enrich.abbreviating.wording import (
    ANNOUNCED,
    ANNOUNCING,
    ANNOUNCING_BEYOND_ASCII,
    ARTICLE,
    BODY,
    CUT,
    GOES_ON,
    IN_APPOSITION,
    IN_BRACKETS,
    INSIDE,
    LABELS,
    LONG,
    LONGEST_WORD_CHARS,
    MARKS,
    NAME_AT_END,
    NAME_AT_START,
    SHORT_FORM,
    STANDS_FOR,
    WINDOW_CHARS,
)

Method = Literal["initials", "letters", "announced", "organization"]
"""How a pair is known: by its letters, by words that announce it, or because the long form is
the name of a body."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A short form and its long one, as `(start, end)` in the passage's text."""

    short: tuple[int, int]
    long: tuple[int, int]
    method: Method


def find_pairs(text: str) -> list[Pair]:
    """Return what the text abbreviates and spells out, by the place of the short form."""
    pairs: list[Pair] = []
    if "(" in text or "\uff08" in text:
        pairs += _bracketed(text)
    if _may_announce(text):
        pairs += _announced(text)
    cues = list(IN_APPOSITION.finditer(text)) if ", " in text else []
    if "stands for " in text or "is short for " in text:
        cues += STANDS_FOR.finditer(text)
    if cues:
        pairs += _spelled_behind(text, cues)
    return sorted(pairs, key=lambda pair: pair.short) if pairs else pairs


def _may_announce(text: str) -> bool:
    for words in ANNOUNCING:  # a third faster than `any`, and asked of every passage
        if words in text:
            return True
    return not text.isascii() and any(words in text for words in ANNOUNCING_BEYOND_ASCII)


def _bracketed(text: str) -> Iterator[Pair]:
    for found in IN_BRACKETS.finditer(text):
        inside = INSIDE.fullmatch(found[1])
        before = _trimmed_end(text, found.start())
        if inside and _is_short(inside["short"]):
            begin = found.start(1) + inside.start("short")
            short = (begin, begin + len(inside["short"]))
            pair = _before(text, short, before)
            if pair is not None:
                yield pair
                continue
        outside = _last_word(text, before)
        if outside is not None and " " in found[1]:
            yield from _behind(text, outside, found.span(1))


def _announced(text: str) -> Iterator[Pair]:
    for found in ANNOUNCED.finditer(text):
        if not _is_short(found["short"]):
            continue
        is_said = not found.group().lstrip(", ").startswith("or ")
        pair = _before(text, found.span("short"), found.start(), is_said=is_said)
        if pair is not None:
            yield pair


def _spelled_behind(text: str, cues: Iterable[re.Match[str]]) -> Iterator[Pair]:
    for cue in cues:
        short = _last_word(text, _trimmed_end(text, cue.start()))
        long = LONG.match(text, cue.end()) if short else None
        if short and long:
            is_said = cue.group().endswith("for ")
            yield from _behind(text, short, long.span("long"), is_said=is_said)


def _before(
    text: str, short: tuple[int, int], end: int, *, is_said: bool = False
) -> Pair | None:
    """Return the pair whose long form ends at `end`."""
    begin = max(0, end - WINDOW_CHARS)
    for cut in CUT.finditer(text, begin, end):
        begin = cut.end()
    form = text[slice(*short)]
    spelled = spelled_before(form, text[begin:end])
    if spelled is not None:
        return Pair(short, (begin + spelled.start, end), spelled.how)
    name = NAME_AT_END.search(text, begin, end)
    if name is None or form.casefold() in LABELS:
        return None
    article = ARTICLE.match(text, name.start("long"))
    long = (article.end() if article else name.start("long"), end)
    if is_said:
        return Pair(short, long, "announced")
    if BODY.search(text, *long) and not set(".-/") & set(form):
        return Pair(short, long, "organization")
    return None


def _behind(
    text: str, short: tuple[int, int], long: tuple[int, int], *, is_said: bool = False
) -> Iterator[Pair]:
    """Yield the pair whose long form begins where `long` does, and ends in it."""
    start = long[0] + (4 if text.startswith("the ", long[0]) else 0)
    form = text[slice(*short)]
    ends = _word_ends(text, start, long[1], most=2 * len(form) + 3)
    for end, spelled in sorted(
        ((end, spelled_before(form, text[start:end])) for end in ends),
        key=lambda one: one[1] is None or one[1].how != "initials",
    ):
        if spelled is not None and spelled.start == 0:
            yield Pair(short, (start, end), spelled.how)
            return
    name = NAME_AT_START.match(text, start, long[1])
    if name and is_said:
        yield Pair(short, name.span(), "announced")
    elif name and BODY.search(name.group()) and _is_set_off(text, short[0], name.end()):
        yield Pair(short, name.span(), "organization")


def _is_set_off(text: str, start: int, end: int) -> bool:
    """Tell "MSZP, the Socialist Party, said" and "MSZP (Socialist Party)" from a list."""
    if text[end : end + 1] in (")", "\uff09"):
        return True
    opens = start == 0 or text.endswith((". ", "\u201d ", '" '), 0, start)
    return opens and bool(GOES_ON.match(text, end))


def _word_ends(text: str, start: int, end: int, *, most: int) -> Iterator[int]:
    for _number, word in zip(range(most), re.finditer(r"\w+", text[start:end]), strict=False):
        yield start + word.end()


def _trimmed_end(text: str, end: int) -> int:
    """Return where the word ends that stands before `end`, marks and possessive left out."""
    begin = max(0, end - 8)
    kept = text[begin:end].rstrip(MARKS)
    for possessive in ("'s", "\u2019s"):
        kept = kept.removesuffix(possessive)
    kept = kept.rstrip(MARKS)
    return begin + len(kept) if kept else end


def _last_word(text: str, end: int) -> tuple[int, int] | None:
    """Return the place of the short form that ends at `end`; None if another word does."""
    start = text.rfind(" ", max(0, end - LONGEST_WORD_CHARS), end) + 1
    word = text[start:end].lstrip(MARKS)
    if len(word) < 2 or not _is_short(word) or not SHORT_FORM.fullmatch(word):
        return None
    return end - len(word), end


def _is_short(form: str) -> bool:
    """Say whether a word is written as short forms are: with two capitals, or `BaFin`."""
    if form[0].isupper():
        return sum(map(str.isupper, form)) > 1 and form[1:2] not in ("-", "/")
    return "\u4e00" <= form[0] <= "\u9fff"
