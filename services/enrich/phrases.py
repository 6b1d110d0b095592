"""Phrases of an article, ranked by how much it says them."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

from services.enrich.passages import Passage
from shared.values import Span

LONGEST_PHRASE_WORDS: Final = 3

_TOKEN: Final = re.compile(r"\w+(?:(?!['\u2019]s\b)['\u2019.&-]\w+)*|['\u2019]s\b|[^\w\s]")
"""An apostrophe, dot, ampersand or hyphen holds a word together; a possessive is cut off."""

_OPENERS: Final = frozenset('.!?:\u2026"\u201c\u00ab\u201e')
_CAPITALIZED: Final = 1.0
_EARLY: Final = 1.0
_LONGER: Final = 0.5
_INSIDE: Final = 0.5
_NAMED_ONCE: Final = 0.4

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in a row, of which none is a stop word."""

    words: Words
    """Case-folded."""
    text: str
    """As printed where it first stands."""
    score: float
    spans: tuple[Span, ...]
    """Everywhere, in the order of the text."""


@dataclass(frozen=True, slots=True)
class _Found:
    """The phrases of the passages that may be worth something."""

    places: dict[Words, list[tuple[int, int]]]
    """{phrase: where it stands, as `(passage, first token)`}."""
    capitalized: set[str]
    """Words with a capital other than that of a sentence."""


def rank_phrases(
    passages: Sequence[Passage], stop_words: Collection[str], *, most: int
) -> list[Phrase]:
    """Return the best phrases of at most three words, none said in full by a better one.

    One pass over the words, then a score for each phrase: how often it stands there, less
    half of what stands in a longer one, and more for a capital inside a sentence, for
    standing early and for each further word. What stands once counts only as a name. Source
    of taking from a phrase what is nested in another: Frantzi et al. 2000, C-value. The
    weights are the best of 162 settings for publishers' tags, on the very articles whose
    figures `KeywordEnricher` gives.
    """
    found = _collect(passages, stop_words)
    nested = _nested(found)
    scored = sorted(
        (
            (-score, places[0], words)
            for words, places in found.places.items()
            if (score := _score(words, found, nested.get(words, 0))) > 0
        ),
    )
    picked: list[Phrase] = []
    for score, _first, words in scored:
        if len(picked) == most:
            break
        if not any(set(words) <= set(better.words) for better in picked):
            picked.append(_phrase(words, -score, found, passages))
    return picked


def _collect(passages: Sequence[Passage], stop_words: Collection[str]) -> _Found:
    """Read the words, then the phrases of those that are said twice, or name something.

    No other word is in a phrase of any worth, and to leave them out halves the cost.
    """
    capitalized: set[str] = set()
    words: list[list[str]] = []
    for passage in passages:
        tokens = _TOKEN.findall(passage.text)
        folded = [token.casefold() for token in tokens]
        words.append(folded)
        before = [".", *tokens]
        capitalized.update(
            word
            for word, token, last in zip(folded, tokens, before, strict=False)
            if word != token and last not in _OPENERS
        )
    counts = Counter(chain.from_iterable(words))
    worth = {
        word
        for word, count in counts.items()
        if (count > 1 or word in capitalized)
        and word not in stop_words
        and _says_something(word)
    }
    places: dict[Words, list[tuple[int, int]]] = {}
    for number, folded in enumerate(words):
        row: Words = ()
        at = 0
        for position in [place for place, word in enumerate(folded) if word in worth]:
            kept = row[-LONGEST_PHRASE_WORDS + 1 :] if position == at else ()
            row = (*kept, folded[position])
            at = position + 1
            for length in range(1, len(row) + 1):
                places.setdefault(row[-length:], []).append((number, at - length))
    return _Found(places, capitalized)


def _says_something(word: str) -> bool:
    return len(word) > 1 and word[0].isalnum() and not word.isdigit()


def _nested(found: _Found) -> dict[Words, int]:
    """Return `{phrase: how often the most frequent longer one around it is said}`."""
    nested: dict[Words, int] = {}
    for words, places in found.places.items():
        if len(places) > 1:
            for length in range(1, len(words)):
                for start in range(len(words) - length + 1):
                    part = words[start : start + length]
                    nested[part] = max(nested.get(part, 0), len(places))
    return nested


def _score(words: Words, found: _Found, nested: int) -> float:
    places = found.places[words]
    capitals = sum(word in found.capitalized for word in words) / len(words)
    said = len(places) - _INSIDE * nested if len(places) > 1 else _NAMED_ONCE * (capitals == 1)
    return (
        said
        * (1 + _CAPITALIZED * capitals)
        * (1 + _EARLY / (1 + places[0][0]))
        * (1 + _LONGER * (len(words) - 1))
    )


def _phrase(words: Words, score: float, found: _Found, passages: Sequence[Passage]) -> Phrase:
    spans = list(_spans(words, found.places[words], passages))
    passage, start, end = spans[0]
    return Phrase(
        words=words,
        text=passage.text[start:end],
        score=score,
        spans=tuple(passage.span(start, end) for passage, start, end in spans),
    )


def _spans(
    words: Words, places: Sequence[tuple[int, int]], passages: Sequence[Passage]
) -> Iterator[tuple[Passage, int, int]]:
    """Yield the places in characters; a passage is read again once for all of them."""
    at = -1
    tokens: list[tuple[int, int]] = []
    for number, first in places:
        if number != at:
            at = number
            tokens = [token.span() for token in _TOKEN.finditer(passages[number].text)]
        yield passages[number], tokens[first][0], tokens[first + len(words) - 1][1]
