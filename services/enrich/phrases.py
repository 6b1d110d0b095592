"""Phrases of an article, ranked by how much it says them."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from services.enrich.passages import Passage
from services.enrich.phrase_words import Row, read_row
from shared.values import Span

LONGEST_PHRASE_WORDS: Final = 3

_CAPITALIZED: Final = 1.0
_EARLY: Final = 1.0
_LONGER: Final = 0.5
_INSIDE: Final = 0.5
_NAMED_ONCE: Final = 0.4

Words = tuple[str, ...]
_Place = tuple[int, int, int]
"""Number of the passage, and of the first and the last word in it."""


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
    """What may be worth something: words that are said twice, or name something."""

    rows: Sequence[Row]
    places: Mapping[Words, list[_Place]]
    """{word, or phrase of such words: where it stands}."""
    capitalized: Collection[str]
    """Words with a capital other than that of a sentence."""


def rank_phrases(
    passages: Sequence[Passage],
    stop_words: Collection[str],
    *,
    most: int,
    refuses: Callable[[Phrase], bool] = lambda _: False,
) -> list[Phrase]:
    """Return the best phrases of at most three words, none said in full by a better one.

    None that `refuses` says yes to; the next best takes its place.

    One pass over the words, then a score for each phrase: how often it stands there, less
    half of what stands in a longer one, and more for a capital inside a sentence, for
    standing early and for each further word. What stands once counts only as a name. Source
    of taking from a phrase what is nested in another: Frantzi et al. 2000, C-value. The
    weights are the best of 162 settings for publishers' tags, on the very articles whose
    figures `KeywordEnricher` gives.
    """
    found = _collect(passages, stop_words)
    picked: list[Phrase] = []
    for score, _first, words in sorted(_scored(found)):
        if len(picked) == most:
            break
        if not any(set(words) <= set(better.words) for better in picked):
            phrase = _phrase(words, -score, found)
            if not refuses(phrase):
                picked.append(phrase)
    return picked


def _collect(passages: Sequence[Passage], stop_words: Collection[str]) -> _Found:
    """Read the words, then the phrases of those that are said twice, or name something.

    No other word is in a phrase of any worth, and to leave them out halves the cost.
    """
    rows = [read_row(passage, stop_words) for passage in passages]
    capitalized = {word for row in rows for word in row.capitalized()}
    counts = Counter([row.words[at] for row in rows for at in row.telling])
    worth = {
        word
        for word, count in counts.items()
        if (count > 1 or word in capitalized) and _says_something(word)
    }
    places: dict[Words, list[_Place]] = {}
    for number, row in enumerate(rows):
        run: Words = ()
        firsts: tuple[int, ...] = ()
        following = -1
        for at in [place for place in row.telling if row.words[place] in worth]:
            alone = (row.words[at],)
            places.setdefault(alone, []).append((number, at, at))
            if at == following:
                run = (*run[1 - LONGEST_PHRASE_WORDS :], *alone)
                firsts = (*firsts[1 - LONGEST_PHRASE_WORDS :], at)
                for length in range(2, len(run) + 1):
                    places.setdefault(run[-length:], []).append((number, firsts[-length], at))
            else:
                run, firsts = alone, (at,)
            following = row.follows(at)
    return _Found(rows, places, capitalized)


def _says_something(word: str) -> bool:
    return len(word) > 1 and word[0].isalnum() and not word.isdigit()


def _scored(found: _Found) -> Iterator[tuple[float, _Place, Words]]:
    """Yield minus its score, its first place and its words for each phrase of any worth."""
    nested = _nested(found.places)
    for words, places in found.places.items():
        capitals = sum([word in found.capitalized for word in words]) / len(words)
        if len(places) > 1:
            said = len(places) - _INSIDE * nested.get(words, 0)
        else:
            said = _NAMED_ONCE * (capitals == 1)
        if said > 0:
            score = (
                said
                * (1 + _CAPITALIZED * capitals)
                * (1 + _EARLY / (1 + places[0][0]))
                * (1 + _LONGER * (len(words) - 1))
            )
            yield -score, places[0], words


def _nested(places: Mapping[Words, list[_Place]]) -> dict[Words, int]:
    """Return `{phrase: how often the most frequent longer one around it is said}`."""
    nested: dict[Words, int] = {}
    for words, found in places.items():
        if len(found) > 1:
            for length in range(1, len(words)):
                for start in range(len(words) - length + 1):
                    part = words[start : start + length]
                    nested[part] = max(nested.get(part, 0), len(found))
    return nested


def _phrase(words: Words, score: float, found: _Found) -> Phrase:
    """Return the phrase with all its places."""
    spans: list[Span] = []
    text = ""
    for number, first, last in found.places[words]:
        row = found.rows[number]
        start, end = row.place(first, last)
        spans.append(row.passage.span(start, end))
        text = text or row.passage.text[start:end]
    return Phrase(words, text, score, tuple(spans))
