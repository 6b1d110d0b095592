"""Whether a machine translated an article into English, with the signs that speak for it."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from math import exp
from types import MappingProxyType
from typing import Final

from services.enrich.enricher import LATE, NotRun, Partial
from services.enrich.passages import Passage
from services.enrich.reading import Reading
from services.enrich.translating.calques import (
    find_phrases,
    make_phrases,
    split_tokens,
    token_spans,
)
from services.enrich.translating.gate import make_gate
from services.enrich.translating.marks import (
    find_dialogue_dashes,
    find_foreign_quotes,
    find_other_script,
    is_glued,
    is_glued_link,
    may_be_glued,
)
from services.enrich.translating.orders import find_inversions
from services.enrich.translating.phrases import PHRASES
from services.enrich.translating.signs import Sign, make_sign
from services.enrich.translating.spellings import (
    find_mixed_spellings,
    find_names,
    may_be_mixed,
)
from shared.annotations import Translation, TranslationSign

_WEIGHTS: Final[Mapping[str, float]] = MappingProxyType(
    {
        "glued_link_words": 1.5,
        "glued_words": 0.5,
        "dialogue_dash": 1.5,
        "word_order": 1.5,
        "foreign_quotation_marks": 1.0,
        "mixed_spelling": 1.0,
        "other_script": 0.5,
    }
)
"""What one sign counts; a calque counts what `PHRASES` says. Set by hand."""

_MOST_OF_MARKS: Final = 1.5
"""What signs that are no wording count together at the most: an editor's habit, or what a
page lost on its way, explains any number of them."""

_WORDING: Final = frozenset({"calque", "dialogue_dash", "glued_link_words", "word_order"})

THRESHOLD: Final = 2.0
"""From this sum on the flag is up. Of 488 articles that people wrote, and 242 other pages in
English, none comes above 1.5."""

_FEWEST_SIGNS: Final = 2
"""Different ones: whatever one weighs, it may be a slip."""

_WORDS_COUNTED: Final = 500
"""In a longer article as much more must be found, since accidents add up."""

_MOST_SIGNS: Final = 50

_Read = tuple[Passage, Sequence[str]]
"""A passage that was read, with its words that have a capital."""


class TranslationEnricher:
    """Finds what a machine translation leaves in English: calques, marks, joints, spellings.

    The verdict comes with its signs or not at all: without one there is no annotation.
    Confidence is a logistic of the sum of weights, its middle at the threshold; no set of
    translated news was at hand to calibrate it on.
    """

    field = "translation"
    name = "translation"
    version = "1"
    needs: tuple[str, ...] = ()
    uses: tuple[str, ...] = ()

    def __init__(self) -> None:
        self._phrases = make_phrases(PHRASES)
        self._gate = make_gate(PHRASES)

    def find_all(
        self, readings: Sequence[Reading]
    ) -> list[Translation | Partial | NotRun | None]:
        """Return each article's signs of translation; `NotRun` unless it is in English."""
        return [self.find(one) for one in readings]

    def find(self, reading: Reading) -> Translation | Partial | NotRun | None:
        """Return the verdict with its signs, in the order of the text; None without a sign."""
        if reading.language != "en":
            return NotRun(f"no signs of translation are known for language {reading.language}")
        signs: list[Sign] = []
        read: list[_Read] = []
        for passage in reading.passages:
            if reading.is_late():
                return Partial(self._verdict(signs, read), LATE)
            names = find_names(passage.text)
            read.append((passage, names))
            signs += _marks(passage, names)
            if may_be_glued(passage.text):
                signs += _words(passage)
            if self._gate.lets(passage.words):
                signs += self._calques(passage)
        return self._verdict(signs, read)

    def _calques(self, passage: Passage) -> Iterator[Sign]:
        tokens = split_tokens(passage.text)
        lower = [token.lower() for token in tokens]
        phrases = sorted(find_phrases(tokens, lower, self._phrases))
        places = token_spans(passage.text) if phrases else []
        reached = 0
        for first, end, weight in phrases:
            if first >= reached:
                start = places[first][0]
                yield make_sign(passage, "calque", start, places[end - 1][1], weight=weight)
                reached = end

    def _verdict(self, signs: list[Sign], read: Sequence[_Read]) -> Translation | None:
        signs = [*signs, *_mixed_spellings(read)]
        if not signs:
            return None
        distinct = {(one.kind, one.text.lower()): one.weight for one in signs}
        words = sum(len(split_tokens(passage.text)) for passage, _ in read)
        score = _total(distinct) / max(1.0, words / _WORDS_COUNTED)
        is_machine = score >= THRESHOLD and len(distinct) >= _FEWEST_SIGNS
        sureness = 1 / (1 + exp(THRESHOLD - score))
        return Translation(
            is_machine=is_machine,
            evidence=tuple(
                TranslationSign(kind=one.kind, text=one.text, span=one.span)
                for one in sorted(signs, key=lambda one: one.span)[:_MOST_SIGNS]
            ),
            method="weighted_signs",
            confidence=round(sureness if is_machine else 1 - sureness, 3),
            annotator=f"{self.name}@{self.version}",
        )


def _marks(passage: Passage, names: Collection[str]) -> list[Sign]:
    text = passage.text
    places = {
        "word_order": find_inversions(passage, names),
        "dialogue_dash": find_dialogue_dashes(text),
    }
    if not text.isascii():
        places["foreign_quotation_marks"] = find_foreign_quotes(text)
        places["other_script"] = find_other_script(text)
    return [_sign(passage, kind, start, end) for kind in places for start, end in places[kind]]


def _words(passage: Passage) -> Iterator[Sign]:
    """Yield a sign for each word that is two, in the order of the text."""
    end = 0
    for word in split_tokens(passage.text):
        is_link = is_glued_link(word)
        if is_link or is_glued(word):
            start = passage.text.index(word, end)
            end = start + len(word)
            yield _sign(passage, "glued_link_words" if is_link else "glued_words", start, end)


def _mixed_spellings(read: Iterable[_Read]) -> Iterator[Sign]:
    """Yield each other spelling of a name, where it first stands."""
    names: dict[str, Passage] = {}
    for passage, found in read:
        for name in filter(may_be_mixed, found):
            names.setdefault(name, passage)
    for name in find_mixed_spellings(names):
        start = names[name].text.index(name)
        yield _sign(names[name], "mixed_spelling", start, start + len(name))


def _sign(passage: Passage, kind: str, start: int, end: int) -> Sign:
    return make_sign(passage, kind, start, end, weight=_WEIGHTS[kind])


def _total(distinct: Mapping[tuple[str, str], float]) -> float:
    """Return the sum of weights of `{(kind, words): weight}`: the same words count once."""
    wording = sum(weight for (kind, _), weight in distinct.items() if kind in _WORDING)
    return wording + min(_MOST_OF_MARKS, sum(distinct.values()) - wording)
