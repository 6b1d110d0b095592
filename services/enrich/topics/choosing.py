"""Which of the subjects an article has evidence for it is about, and how sure that is."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from services.enrich.topics.vocabulary import Subject
from services.enrich.topics.weighing import Evidence
from shared.values import Span

MOST_OF_A_LEVEL: Final = 2
"""Of the third ones, 4 of 12 were right on 60 labelled articles."""
MOST_SPANS: Final = 12

_LEAST: Final = 3.0
"""Evidence below it is none: less than a strong cue of the body said twice."""
_NEAR: Final = 0.45
"""The part of the strongest subject's evidence that another of its level must have. On the same
articles F1 of the top level goes from .90 at 0.4 to .88 at 0.5, and is .85 at 0.55."""
_LEAST_SHARE_BELOW: Final = 0.15
"""The relevance that any but the first of the second level must have: of 17 with less, on the
same articles, 6 were right."""

_RIGHT: Final = ((0.9, 0.5), (0.8, 0.65))
"""For each level, how many of the first and of the second were right on 60 more labelled
articles of which only totals were seen: 55 of 60 and 16 of 32; 49 of 60 and 14 of 22. A
stronger second one was right no more often: 7 of 15 with 0.7 of the first one's evidence."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A subject that the article is about."""

    subject: Subject
    relevance: float
    """Its share of all the evidence in the article, 0 to 1."""
    confidence: float
    spans: tuple[Span, ...]
    """Of the words that spoke for it, the strongest first; at most `MOST_SPANS`."""


def choose(
    evidence: Mapping[str, Evidence], subjects: Mapping[str, Subject]
) -> tuple[Choice, ...]:
    """Return the top-level subjects, most relevant first, each followed by those below it.

    At most `MOST_OF_A_LEVEL` of either level. Empty where nothing stands out.
    """
    shown = [one for one in evidence.items() if any(spans for _, spans in one[1].cues)]
    ranked = sorted(shown, key=lambda one: (-one[1].score, one[0]))
    total = sum(one.score for code, one in ranked if subjects[code].broader is None)
    tops = _best([one for one in ranked if subjects[one[0]].broader is None], least=_LEAST)
    below = _best(
        [one for one in ranked if subjects[one[0]].broader in tops],
        least=max(_LEAST, _LEAST_SHARE_BELOW * total),
    )
    right = {
        code: share
        for codes, shares in zip((tops, below), _RIGHT, strict=True)
        for code, share in zip(codes, shares, strict=False)
    }
    return tuple(
        Choice(
            subject=subjects[code],
            relevance=round(evidence[code].score / total, 3),
            confidence=right[code],
            spans=_strongest(evidence[code].cues),
        )
        for top in tops
        for code in (top, *(one for one in below if subjects[one].broader == top))
    )


def _best(ranked: Sequence[tuple[str, Evidence]], *, least: float) -> list[str]:
    """Return the codes, best first, that come near enough to the first of them.

    `least` is asked of all but the first, of which `_LEAST` is.
    """
    if not ranked or ranked[0][1].score < _LEAST:
        return []
    enough = max(least, _NEAR * ranked[0][1].score)
    others = [code for code, one in ranked[1:MOST_OF_A_LEVEL] if one.score >= enough]
    return [ranked[0][0], *others]


def _strongest(cues: Iterable[tuple[float, Sequence[Span]]]) -> tuple[Span, ...]:
    """Return the first place of each cue, then the others, as far as there is room."""
    ranked = sorted(cues, key=lambda one: -one[0])
    placed = [spans for _, spans in ranked if spans]
    firsts = [spans[0] for spans in placed]
    others = [span for spans in placed for span in spans[1:]]
    return tuple((*firsts, *others)[:MOST_SPANS])
