"""What enriching an article of 500 words costs: in all, by enricher, and in memory."""

import gc
import time
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from benchmarks import memory, pipeline
from benchmarks.desk import running_desk
from benchmarks.enrichment.answers import SLICE, enriched, ingested
from benchmarks.evaluation.gold import every, read_lines
from benchmarks.evaluation.table import Line
from benchmarks.figures import Figure, Target
from benchmarks.processes import running_fleet
from benchmarks.report import say
from benchmarks.server import running_server
from shared.article import Article

_WORDS: Final = 500
_ARTICLES: Final = 6 * SLICE
_ROUNDS: Final = 3
_LONG: Final = 10_000
_LOGS: Final = Path(".bench") / "logs"


def measure(data: Path, *, limit: int | None) -> Iterator[Line]:
    """Yield articles a second on one core, milliseconds by enricher, and megabytes.

    Raises:
        NoGoldError: the set is not there.
    """
    articles = _articles(data, limit=limit)
    say(f"enriching {len(articles)} articles of {_WORDS} words, {_ROUNDS} times each way")
    for part in (articles[:SLICE], articles[:1]):  # caches and allocators as in a worker
        list(enriched(part))
    gc.collect()
    gc.freeze()  # as a worker does before it forks
    yield _rate("in batches of 16", articles, at_once=SLICE, target=12)
    yield _rate("one by one", articles, at_once=1, target=10)
    yield _rate("entities off", articles, at_once=SLICE, target=150, off=("entities",))
    yield from _costs(articles)
    yield _growth(data)
    say("measuring the memory of a worker")
    yield from _memory()


def _articles(data: Path, *, limit: int | None) -> list[Article]:
    """Return articles of 500 words, as ingest hands them on."""
    texts = [
        cut
        for one in read_lines(data / "quotes" / "polnear.dev.jsonl.gz")
        if (cut := _cut(one))
    ]
    chosen = every(texts, limit=limit or _ARTICLES)[: limit or _ARTICLES]
    return [ingested({"article": {"body": text, "language": "en"}}) for text in chosen]


def _cut(record: dict[str, Any]) -> str:
    """Return the paragraphs that make the first 500 words; empty for a shorter article."""
    paragraphs: list[str] = []
    words = 0
    for paragraph in record["text"].split("\n"):
        kept = paragraph.split()[: _WORDS - words]
        words += len(kept)
        paragraphs.append(" ".join(kept))
    return "\n\n".join(filter(None, paragraphs)) if words == _WORDS else ""


def _rate(
    how: str,
    articles: Sequence[Article],
    *,
    at_once: int,
    target: float,
    off: Collection[str] = (),
) -> Line:
    """Return articles a second of processor time, the middle of the rounds."""
    list(enriched(articles[:1], off=off))  # loads what this way needs
    rates = []
    for _round in range(_ROUNDS):
        began = time.process_time()
        for start in range(0, len(articles), at_once):
            list(enriched(articles[start : start + at_once], off=off))
        rates.append(len(articles) / (time.process_time() - began))
    figure = Figure(tuple(rates), "")
    return Line(
        what=f"full enrichment, {_WORDS} words, articles/s on one core, {how}",
        ours=figure.middle,
        others=f"{len(articles)} articles [{min(rates):.1f}-{max(rates):.1f}]",
        target=Target("at least", target),
        digits=1,
    )


def _costs(articles: Sequence[Article]) -> Iterator[Line]:
    """Yield milliseconds of processor time an article by enricher, the costliest first."""
    spent: defaultdict[str, float] = defaultdict(float)
    for article in enriched(articles, clock=time.process_time):
        for run in article.annotations_run or ():
            spent[run.annotator] += run.ms
    for name, ms in sorted(spent.items(), key=lambda pair: -pair[1]):
        yield Line(what=f"milliseconds an article: {name}", ours=ms / len(articles), digits=2)


def _growth(data: Path) -> Line:
    """Return how much dearer a word is in the longest text that is read than in a long one."""
    say("enriching 100,000 words")
    short, long = (_milliseconds_a_word(data, words=words) for words in (2_000, 100_000))
    return Line(
        what="cost of a word in a text of 100,000 words, beside one of 2,000",
        ours=long / short,
        others=f"{long:.3f} and {short:.3f} ms a word; {long * 100:.0f} s in all",
        target=Target("at most", 1.5),
        digits=2,
    )


def _milliseconds_a_word(data: Path, *, words: int) -> float:
    """Return what a word costs, the middle of the rounds; one round of the longest text."""
    paragraphs: list[str] = []
    left = words
    for one in read_lines(data / "quotes" / "polnear.dev.jsonl.gz"):
        for paragraph in one["text"].split("\n"):
            kept = paragraph.split()[:left]
            left -= len(kept)
            paragraphs.append(" ".join(kept))
    body = "\n\n".join(filter(None, paragraphs))
    article = ingested({"article": {"body": body, "language": "en"}})
    spent = []
    for _round in range(1 if words > _LONG else _ROUNDS):
        began = time.process_time()
        list(enriched([article]))
        spent.append((time.process_time() - began) * 1_000)
    return Figure(tuple(spent), "ms").middle / words


def _memory() -> Iterator[Line]:
    """Yield the megabytes of a worker of the desk with its two children, after work."""
    with (
        running_fleet(_LOGS) as fleet,
        running_server(fleet) as server,
        running_desk(fleet, server) as desk,
    ):
        pipeline.warm_up(desk)
        for row in memory.measure(desk):
            if "enrich" in row.what:
                yield Line(row.what, row.ours.middle, target=Target("at most", 700), digits=0)
