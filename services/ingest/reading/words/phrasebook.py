"""Phrases looked up in the words of a line, all at once, by a rare word or the first two."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, repeat
from typing import Final

from services.ingest.reading.words.folding import SEPARATORS, tokenize
from shared.article import BlockType

_ANY: Final = "*"
_ASKING: Final = "?"


@dataclass(frozen=True, slots=True)
class Phrase:
    """Some words that tell what the line is which they stand in."""

    kind: BlockType
    tokens: tuple[str, ...]
    opens: bool
    """Whether nothing may stand before it."""
    closes: bool
    """Whether nothing may stand behind it."""
    asks: bool
    """Whether the line must end as a question does."""
    most: int
    """The most words that the line may have."""

    @property
    def rank(self) -> tuple[int, int]:
        """How much it says: the more of a line it covers, the more."""
        return self.opens + self.closes, len(self.tokens)


@dataclass(frozen=True, slots=True)
class Limits:
    """How many words a line of one kind may have."""

    around: int
    """Where a phrase stands anywhere in it."""
    behind: int
    """Where it begins with a phrase."""


class Phrasebook:
    """Many phrases of several kinds; a lookup costs the same however many there are."""

    def __init__(self, lists: Iterable[tuple[BlockType, str, Limits]]) -> None:
        opening: dict[tuple[str, ...], list[Phrase]] = {}
        self._anywhere: dict[str, list[tuple[int, Phrase]]] = {}
        for kind, phrases, limits in lists:
            for phrase in _parse(kind, phrases, limits):
                if phrase.opens:
                    opening.setdefault(phrase.tokens[:2], []).append(phrase)
                else:
                    key = max(phrase.tokens, key=len)
                    entry = (phrase.tokens.index(key), phrase)
                    self._anywhere.setdefault(key, []).append(entry)
        self._rare_words = frozenset(self._anywhere)
        self._opening = {tokens: tuple(found) for tokens, found in opening.items()}
        self._first_words = frozenset(tokens[0] for tokens in opening)

    def may_hold(self, tokens: Iterable[str]) -> bool:
        """Say whether a phrase that may stand anywhere may be among words, at little cost."""
        return not self._rare_words.isdisjoint(tokens)

    def find(self, tokens: Sequence[str], words: int, *, asks: bool) -> Phrase | None:
        """Return the phrase that says most about a line of so many words."""
        tokens = tuple(tokens)
        is_rare = self.may_hold(tokens)
        if not (is_rare or (tokens and self._may_open(tokens[0]))):
            return None
        first, last = _core(tokens)
        opening: tuple[Phrase, ...] = ()
        if first < len(tokens) and tokens[first] in self._first_words:
            opening = self._opening.get(tokens[first : first + 1], ())
            opening += self._opening.get(tokens[first : first + 2], ())
        rare = self._find_rare(tokens, first, last) if is_rare else ()
        if not (opening or rare):
            return None
        best: Phrase | None = None
        for start, phrase in chain(zip(repeat(first), opening), rare):
            end = start + len(phrase.tokens)
            if (
                words <= phrase.most
                and (end == last or not phrase.closes)
                and (asks or not phrase.asks)
                and tokens[start:end] == phrase.tokens
                and (best is None or phrase.rank > best.rank)
            ):
                best = phrase
        return best

    def _may_open(self, token: str) -> bool:
        """Say whether a phrase may begin with a token, or behind it if it is a count."""
        return token in self._first_words or token in SEPARATORS or token.isdecimal()

    def _find_rare(
        self, tokens: tuple[str, ...], first: int, last: int
    ) -> list[tuple[int, Phrase]]:
        """Return the phrases whose rare word is among some, and where they would begin."""
        return [
            (place - offset, phrase)
            for place in range(first, last)
            for offset, phrase in self._anywhere.get(tokens[place], ())
            if place - offset >= first
        ]


class Labels:
    """Words that may stand before something, most often with a colon between."""

    def __init__(self, phrases: str) -> None:
        self._by_word: dict[str, list[tuple[str, ...]]] = {}
        for item in split_phrases(phrases):
            tokens = tuple(tokenize(item))
            self._by_word.setdefault(tokens[0], []).append(tokens)
        for labels in self._by_word.values():
            labels.sort(key=len, reverse=True)

    @property
    def first_words(self) -> frozenset[str]:
        """The words that labels begin with."""
        return frozenset(self._by_word)

    def count(self, tokens: Sequence[str]) -> int:
        """Return how many of the tokens are a label at their beginning; 0 if none is."""
        for label in self._by_word.get(tokens[0], ()) if tokens else ():
            if tuple(tokens[: len(label)]) == label:
                return len(label)
        return 0

    def is_before_separator(self, tokens: Sequence[str]) -> bool:
        """Say whether a line begins with a label and a colon, with words behind."""
        count = self.count(tokens)
        return 0 < count < len(tokens) - 1 and tokens[count] in SEPARATORS


def join_lists(by_language: Mapping[str, str]) -> str:
    """Return the phrases of all languages as one list."""
    return "|".join(by_language.values())


def split_phrases(phrases: str) -> Iterator[str]:
    """Yield each phrase of a list that has words."""
    for line in phrases.splitlines():
        yield from (item for part in line.split("|") if (item := part.strip()))


def _core(tokens: Sequence[str]) -> tuple[int, int]:
    """Return where the words begin and end, counts and separators at the ends left out."""
    first, last = 0, len(tokens)
    while last > first and (tokens[last - 1] in SEPARATORS or tokens[last - 1].isdecimal()):
        last -= 1
    while first < last and (tokens[first] in SEPARATORS or tokens[first].isdecimal()):
        first += 1
    return first, last


def _parse(kind: BlockType, phrases: str, limits: Limits) -> Iterator[Phrase]:
    for item in split_phrases(phrases):
        asks = item.endswith(_ASKING)
        shown = item.rstrip(_ASKING).strip()
        opens, closes = not shown.startswith(_ANY), not shown.endswith(_ANY)
        tokens = tuple(tokenize(shown.strip(_ANY)))
        most = limits.behind if opens else limits.around
        if opens and closes:
            most = limits.behind + len(tokens)
        if tokens:
            yield Phrase(kind, tokens, opens, closes, asks, most)
