"""How much of an article speaks for each subject."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import log1p, sqrt
from typing import Final

from services.enrich.lowering import lower
from services.enrich.passages import Passage, find_words
from services.enrich.topics.lexicon import Cue, Lexicon
from services.enrich.topics.matching import find_cues
from services.enrich.topics.vocabulary import Subject
from shared.values import Span

_VALUES: Final = {1: 0.5, 2: 1.5, 3: 4.0}
"""{weight: what the first mention of a cue is worth}."""
_HEADLINE: Final = 5.0
_LEDE: Final = 2.5
_LATER: Final = 0.2
_LEDE_CHARS: Final = 600
_EARLY_CHARS: Final = 2_000


@dataclass(slots=True)
class Mentions:
    """Where a cue stands, and how much that counts."""

    mass: float = 0.0
    spans: list[Span] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for one subject."""

    score: float
    cues: Sequence[tuple[float, Sequence[Span]]]
    """What each cue is worth and where it stands, in the order of the text; without a place
    where only a headline has it that the original does not hold."""


def mention(passage: Passage, lexicon: Lexicon, mentions: dict[Cue, Mentions]) -> None:
    """Add the cues of a passage to the mentions."""
    for cue, start, end in find_cues(passage.text, passage.words, lexicon):
        one = mentions.get(cue)
        if one is None:
            one = mentions[cue] = Mentions()
        one.mass += _place_value(passage, start)
        one.spans.append(passage.span(start, end))


def mention_headline(text: str, lexicon: Lexicon, mentions: dict[Cue, Mentions]) -> None:
    """Add the cues of a headline that has no place in the original, so without spans."""
    for cue, _, _ in find_cues(text, find_words(lower(text)), lexicon):
        mentions.setdefault(cue, Mentions()).mass += _HEADLINE


def _place_value(passage: Passage, start: int) -> float:
    if passage.is_headline:
        return _HEADLINE
    before = passage.offset + start
    if before < _LEDE_CHARS:
        return _LEDE
    return 1.0 if before < _EARLY_CHARS else _LATER


def weigh(
    mentions: Mapping[Cue, Mentions], subjects: Mapping[str, Subject]
) -> dict[str, Evidence]:
    """Return {code: its evidence} for every subject that has any, of both levels.

    Saying a cue again counts ever less. A cue that serves several top-level subjects counts
    less for each. What only backs up counts at most as much as half of the rest.
    """
    worth: dict[str, dict[Cue, float]] = {}
    backing: dict[str, dict[Cue, float]] = {}
    for cue, found in mentions.items():
        factor = log1p(found.mass)
        if len(cue.weights) > 1:
            factor /= sqrt(len({subjects[code].broader or code for code in cue.weights}))
        for code, weight in cue.weights.items():
            side = backing if weight == 1 else worth
            value = _VALUES[weight] * factor
            broader = subjects[code].broader
            for one in (code,) if broader is None else (code, broader):
                values = side.get(one)
                if values is None:
                    side[one] = {cue: value}
                elif value > values.get(cue, 0.0):
                    values[cue] = value
    return {
        code: _evidence(values, backing.get(code, {}), mentions)
        for code, values in worth.items()
    }


def _evidence(
    worth: Mapping[Cue, float], backing: Mapping[Cue, float], mentions: Mapping[Cue, Mentions]
) -> Evidence:
    strong = sum(worth.values())
    return Evidence(
        score=strong + min(sum(backing.values()), strong / 2),
        cues=[(value, mentions[cue].spans) for cue, value in worth.items()],
    )
