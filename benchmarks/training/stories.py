"""How rare English words are, and the weights by which an article joins a story.

The table of words is counted in the ground truth's pages. Weights and threshold are fitted to
the samples of this repository (`tests/stories`), among which half of those pages are strewn as
articles that belong nowhere. The events of the ground truth are not looked at.
"""

import random
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from statistics import fmean
from typing import Final
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from benchmarks.enrichment.clusters import Agreement, agree
from benchmarks.enrichment.one_pass import WINDOW, WINDOW_SECONDS, thread
from benchmarks.evaluation.gold import read_lines
from services.enrich.stories.choosing import LIKENESS, Weights
from services.enrich.stories.likeness import liken
from services.enrich.stories.placing import ArticlePlacing
from services.enrich.stories.profile import Profile
from services.enrich.stories.rarity import EnglishRarity
from services.enrich.stories.signature import READ_CHARS, READ_WORDS, sign
from services.enrich.stories.words import read_words
from shared.store.memory_stories import Stories
from shared.store.story_records import Joining
from tests.stories.samples import load_samples

_FILE: Final = Path("services") / "enrich" / "stories" / "english.npz"
_FIRST: Final = int(datetime(2024, 3, 1, tzinfo=UTC).timestamp())
_HOUR_SECONDS: Final = 3_600
"""One page is strewn into each hour, from the first month of most samples on."""
_STREWN: Final = 0.1
"""What a strewn page weighs. Many are guides to one subject, gathered for being alike: more
alike than news of unrelated events ever is."""
_DAY_SECONDS: Final = 86_400
_RIDGE: Final = (0.05, 0.05, 0.0)
_GRID: Final = tuple(step / 4 for step in range(-8, 1))
_SHUFFLES: Final = 8
_COMMON: Final = frozenset("the of and to in a is that for it on with as was by".split())  # noqa: SIM905 - it reads as words
_LEAST_COMMON: Final = 0.15
_FEWEST_TEXTS: Final = 2
"""Words that fewer of the texts have are not in the table: it holds no odd names."""
_LEAST_WORDS: Final = 60


@dataclass(frozen=True, slots=True)
class Told:
    """One article, and the event it tells of."""

    event: str
    at: int
    headline: str
    text: str
    weight: float = 1.0

    @property
    def family(self) -> str:
        """Shared by events that are easily confused."""
        return self.event.partition("-")[0]


def train(data: Path) -> None:
    """Write the table of words; print weights and threshold, and figures in and out of fold."""
    texts = _load_texts(data)
    _FILE.write_bytes(_count(texts).write())
    half = _count(texts[::2])
    strewn = [_strew(number, text) for number, text in enumerate(texts[1::2])]
    own = [Told(one.event, one.at, one.headline, one.text) for one in load_samples("en")]
    print(f"{len(texts)} texts, {len(own)} samples, {len(strewn)} pages strewn among them")
    weights = _learn([*own, *strewn], own, half, is_told=True)
    print(f"weights: {weights}")
    mixed = sorted([*own, *strewn], key=lambda one: one.at)
    stories = thread(_place(mixed, half, weights))
    joined = sum(
        not story.endswith(f"-{place}")
        for place, story in enumerate(stories)
        if mixed[place].weight < 1
    )
    print(f"pages that join anything: {joined} of {len(strewn)}")
    families = sorted({one.family for one in own})
    print("weights and threshold of one half of the families, on the other half:")
    for fold in (0, 1):
        kept = set(families[fold::2])
        rest = [one for one in own if one.family not in kept]
        learned = _learn(
            [*(one for one in own if one.family in kept), *strewn],
            [one for one in own if one.family in kept],
            half,
        )
        print(f"  {len(rest)} articles: {_agreement(rest, half, learned)} by {learned}")


def _learn(
    told: Sequence[Told], own: Sequence[Told], rarity: EnglishRarity, *, is_told: bool = False
) -> Weights:
    """Return the weights fitted to all, and the threshold at which ours agree best.

    They are put into stories in the order of time and in others: articles come as they come.
    """
    weights = _fit(sorted(told, key=lambda one: one.at), rarity)
    chance = random.Random(2)  # noqa: S311 - it shuffles, it guards nothing
    orders = [chance.sample(own, len(own)) for _ in range(_SHUFFLES)]
    worth: dict[float, float] = {}
    for least in _GRID:
        tried = Weights(*weights, least=least)
        timely = _agreement(own, rarity, tried)
        others = [_agreement(order, rarity, tried) for order in orders]
        mixed = fmean(one.f1 + one.rand for one in others)
        worth[least] = timely.f1 + timely.rand + mixed
        if is_told:
            print(f"  {least:+.2f}: {timely}; B3 + ARI in other orders {mixed:.3f}")
    return Weights(*weights, least=max(worth, key=lambda least: (worth[least], least)))


def _fit(told: Sequence[Told], rarity: EnglishRarity) -> tuple[float, float, float]:
    """Return the weights of a logistic regression over each article and each story near it."""
    rows, answers, counts = _pairs(told, rarity)
    numbers = np.c_[rows[:, :2], np.ones(len(rows))]
    offset = rows[:, 2] * LIKENESS.per_day
    ridge = np.diag(_RIDGE)
    found = np.zeros(3)
    for _ in range(40):
        likely = 1 / (1 + np.exp(-(numbers @ found + offset)))
        slope = numbers.T @ (counts * (likely - answers)) + ridge @ found
        bend = (numbers.T * (counts * likely * (1 - likely))) @ numbers + ridge
        found = found - np.linalg.solve(bend, slope)
    whole, both, constant = (round(float(one), 1) for one in found)
    return whole, both, constant


def _pairs(
    told: Sequence[Told], rarity: EnglishRarity
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Return likeness and days apart, whether it is the story, and what the pair weighs.

    Each article is paired with the stories near it, all of which are put together right.
    """
    stories = Stories(WINDOW, now=lambda: 0)
    rows: list[tuple[float, float, float]] = []
    answers: list[bool] = []
    counts: list[float] = []
    for one in told:
        signature = sign(one.headline, one.text, rarity)
        if signature is None:
            continue
        near = stories.near(signature.buckets, one.at)
        profiles = [Profile.unpack(story.profile) for story in near]
        alike = liken(signature.shares(), profiles)
        for story, likeness in zip(near, alike, strict=True):
            days = max(0, one.at - story.last_at) / _DAY_SECONDS
            rows.append((likeness.whole, likeness.both, days))
            answers.append(story.id == one.event)
            counts.append(one.weight)
        before = stories.get(one.event)
        profile = (
            Profile.unpack(before.profile).joined_by(signature)
            if before
            else Profile.of(signature)
        )
        joining = Joining(one.event, one.at, signature.buckets, profile=profile.pack())
        stories.join(joining, copies=0, reprints=0)
    return np.array(rows), np.array(answers, float), np.array(counts)


def _agreement(told: Sequence[Told], rarity: EnglishRarity, weights: Weights) -> Agreement:
    return agree([one.event for one in told], thread(_place(told, rarity, weights)))


def _place(
    told: Iterable[Told], rarity: EnglishRarity, weights: Weights
) -> list[ArticlePlacing]:
    signed = [(one.at, sign(one.headline, one.text, rarity)) for one in told]
    return [
        ArticlePlacing(at, signature, WINDOW_SECONDS, "training", weights)
        for at, signature in signed
        if signature is not None
    ]


def _strew(number: int, text: str) -> Told:
    headline, _, rest = text.partition("\n")
    at = _FIRST + number * _HOUR_SECONDS
    return Told(f"page {number}", at, headline, rest, weight=_STREWN)


def _count(texts: Sequence[str]) -> EnglishRarity:
    """Return in how many texts each word stands, of those that stand in more than one."""
    having: Counter[int] = Counter()
    for text in texts:
        head = islice(read_words(text[:READ_CHARS]), READ_WORDS)
        having.update({crc32(word.stem.encode()) for word in head})
    kept = {one: count for one, count in having.items() if count >= _FEWEST_TEXTS}
    return EnglishRarity(len(texts), kept)


def _load_texts(data: Path) -> list[str]:
    """Return the English pages, each once, in an order that no set decides."""
    pages = [
        *(one["gold"] for one in read_lines(data / "flat" / "wcxb_articles.dev.jsonl.gz")),
        *(one["gold"] for one in read_lines(data / "flat" / "scrapinghub.dev.jsonl.gz")),
        *(
            f"{one.get('title') or ''}\n{one['body']}"
            for one in read_lines(data / "pages" / "fundus.dev.jsonl.gz")
        ),
    ]
    texts = list({page[:READ_CHARS]: page for page in pages if _is_english(page)}.values())
    random.Random(1).shuffle(texts)  # noqa: S311 - it shuffles, it guards nothing
    return texts


def _is_english(text: str) -> bool:
    words = text[:READ_CHARS].lower().split()
    common = sum(word in _COMMON for word in words)
    return len(words) >= _LEAST_WORDS and common >= _LEAST_COMMON * len(words)
