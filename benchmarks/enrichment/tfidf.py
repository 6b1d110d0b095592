"""A baseline: articles put into stories by cosine of all their words, weighed by TF-IDF."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt
from typing import Final

from services.enrich.stories.words import read_words

Vector = Mapping[str, float]

_THRESHOLDS: Final = tuple(step / 100 for step in range(4, 61, 2))


@dataclass(slots=True)
class _Story:
    """The sum of its articles."""

    total: dict[str, float]
    last_at: int


def vectors(texts: Sequence[str]) -> list[Vector]:
    """Return one vector of length 1 for each text; words are as rare as they are in these."""
    counts = [Counter(word.stem for word in read_words(text)) for text in texts]
    having = Counter(stem for count in counts for stem in count)
    found: list[Vector] = []
    for count in counts:
        vector = {
            stem: (1 + log(times)) * log(1 + len(texts) / having[stem])
            for stem, times in count.items()
        }
        length = sqrt(sum(value * value for value in vector.values())) or 1.0
        found.append({stem: value / length for stem, value in vector.items()})
    return found


def thread(
    texts: Sequence[Vector], times: Sequence[int], *, least: float, window_seconds: int
) -> list[int]:
    """Return the story of each text, joined where its cosine with the sum is best and enough.

    Args:
        texts: in the order of time.
        times: of each, seconds since 1970.
        least: cosine from which one joins.
        window_seconds: after its last article a story takes no more.
    """
    stories: list[_Story] = []
    found = []
    for vector, at in zip(texts, times, strict=True):
        near = [
            (_cosine(vector, story.total), -number)
            for number, story in enumerate(stories)
            if at - story.last_at <= window_seconds
        ]
        cosine, number = max(near, default=(0.0, 0))
        if cosine < least:
            found.append(len(stories))
            stories.append(_Story(dict(vector), at))
            continue
        story = stories[-number]
        found.append(-number)
        story.last_at = at
        for stem, value in vector.items():
            story.total[stem] = story.total.get(stem, 0.0) + value
    return found


def thread_at_all(
    texts: Sequence[Vector], times: Sequence[int], *, window_seconds: int
) -> dict[float, list[int]]:
    """Return what each threshold that is tried makes of the texts."""
    return {
        least: thread(texts, times, least=least, window_seconds=window_seconds)
        for least in _THRESHOLDS
    }


def _cosine(vector: Vector, total: Vector) -> float:
    product = sum(value * total.get(stem, 0.0) for stem, value in vector.items())
    return product / (sqrt(sum(value * value for value in total.values())) or 1.0)
