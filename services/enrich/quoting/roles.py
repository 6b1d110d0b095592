"""What a name is called beside it: "Ann Lee, the new keeper of the canal," is a keeper."""

from collections.abc import Iterator
from typing import Final

from services.enrich.quoting.lexicons.lexicon import Lexicon
from services.enrich.quoting.lines import Line

_REACH_WORDS: Final = 8
"""How long an apposition may be, up to its first preposition."""

_TITLE_WORDS: Final = 4


def roles_beside(line: Line, first: int, last: int, words: Lexicon) -> list[str]:
    """Return the nouns, in lower case, that stand before a name or between commas beside it.

    Between commas any noun with an article counts; without one, and right before the name,
    a known role or title does.

    Args:
        line: the passage.
        first: the first word of the name.
        last: the word behind it.
        words: of the language.
    """
    return [
        *_titles(line, first, last, words),
        *_behind(line, last, words),
        *_ahead(line, first, words),
    ]


def _titles(line: Line, first: int, last: int, words: Lexicon) -> Iterator[str]:
    start, _ = line.sentence_at(first)
    for k in range(first - 1, max(start, first - _TITLE_WORDS) - 1, -1):
        low = line.lower[k].rstrip(".")
        if not line.is_word(k) or _parts(low, words):
            break
        if low in words.before_names:
            yield low
    for k in range(first, last):
        low = line.lower[k].rstrip(".")
        if low in words.before_names:
            yield low


def _parts(low: str, words: Lexicon) -> bool:
    """Say whether a word parts a name from a noun before it: "the judge told Stone"."""
    is_verb = low in words.any_verbs and low not in words.before_names
    return (
        is_verb
        or low in words.determiners
        or low in words.prepositions
        or low in words.conjunctions
    )


def _behind(line: Line, last: int, words: Lexicon) -> Iterator[str]:
    """Yield the head of what follows a name behind a comma."""
    _, end = line.sentence_at(last - 1)
    if last + 1 >= end or line.words[last] not in {",", "\u2014", "\u2013"}:
        return
    yield from _head(line, last + 1, min(end, last + 1 + _REACH_WORDS), words)


def _ahead(line: Line, first: int, words: Lexicon) -> Iterator[str]:
    """Yield the head of what precedes a name, parted by a comma, in its sentence."""
    start, _ = line.sentence_at(first)
    if first - 1 <= start or line.words[first - 1] != ",":
        return
    k = first - 1
    while k > max(start, first - 1 - _REACH_WORDS) and line.is_word(k - 1):
        k -= 1
    if k == start or not line.is_word(k - 1):
        yield from _head(line, k, first - 1, words)


def _head(line: Line, at: int, end: int, words: Lexicon) -> Iterator[str]:
    """Yield the last word before the first preposition or mark, if it is a noun's."""
    has_article = at < end and line.lower[at] in words.determiners
    head = None
    for k in range(at, end):
        low = line.lower[k]
        if not line.is_word(k) or low in words.prepositions or low in words.conjunctions:
            break
        if low in words.verbs and low not in words.roles:
            return
        if low in words.roles:
            yield low
        head = low
    if has_article and head is not None and head not in words.roles:
        yield head
