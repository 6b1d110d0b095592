# ruff: noqa: RUF001 - quotation marks and letters of many languages.
"""Quotes and their speakers against PolNeAR, beside a rule of forty lines.

The count is that of attribution with hand-marked contents: only contents that bear double
quotation marks are asked for. A quote is right if half of it lies in one of them; a speaker
is right by place (half of it lies in the source) or by name. A pronoun as the source counts
by place alone, because the marking does not say whom it means.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from benchmarks.enrichment.answers import enriched, ingested
from benchmarks.enrichment.cue_rule import Guess, guess_quotes
from benchmarks.evaluation.gold import every, read_lines
from benchmarks.evaluation.table import Line
from benchmarks.figures import Target
from shared.annotations import Quote
from shared.values import Span

_MARKED: Final = re.compile(r"[“\"][^“”\"]{2,1500}[”\"]")
_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_NO_NAMES: Final = frozenset(
    """
    a an the his her its their our my of in on at for to and or by with from as that who said
    says mr mrs ms dr sen rep gov president senator former
    """.split()  # noqa: SIM905 - a list is longer
)
_PRONOUNS: Final = frozenset("he she it they i we you him her them us me who".split())  # noqa: SIM905 - a list is longer
_LONGEST_NAME_WORDS: Final = 8
_OFF: Final = frozenset({"amounts", "coverage", "dates", "keywords", "stories"})


@dataclass(frozen=True, slots=True)
class Said:
    """A quote as it is judged."""

    span: Span
    place: Span | None
    """Of its speaker; None if it has none."""
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A content that was marked by hand."""

    pieces: tuple[Span, ...]
    sources: tuple[tuple[str, tuple[Span, ...]], ...]


@dataclass(frozen=True, slots=True)
class Score:
    """Counts over all articles."""

    contents: int
    found: int
    predicted: int
    good: int
    with_source: int
    given: int
    right: int

    @property
    def precision(self) -> float:
        """The share of quotes that lie in a content."""
        return self.good / max(1, self.predicted)

    @property
    def recall(self) -> float:
        """The share of contents in which a quote lies."""
        return self.found / max(1, self.contents)

    @property
    def speaker_right(self) -> float:
        """The share of contents with a source whose quote names it."""
        return self.right / max(1, self.with_source)

    @property
    def speaker_wrong(self) -> float:
        """The share of contents with a source whose quote names another."""
        return (self.given - self.right) / max(1, self.with_source)


def measure(data: Path, *, limit: int | None) -> Iterator[Line]:
    """Yield how many of the quotes are found, and how many speakers named."""
    golds = every(list(read_lines(data / "quotes" / "polnear.dev.jsonl.gz")), limit=limit)
    articles = [ingested({"id": one["id"], "article": {"body": one["text"]}}) for one in golds]
    wanted = [_wanted(one) for one in golds]
    answers = [
        _said(one.quotes or (), one.original.text) for one in enriched(articles, off=_OFF)
    ]
    ours = score(wanted, answers)
    rule = score(wanted, [_guessed(guess_quotes(one["text"])) for one in golds])
    of = f"quotes, {len(golds)} articles, {ours.contents} contents"
    for what, target, value in (
        ("P", Target("at least", 0.95), "precision"),
        ("R", Target("at least", 0.98), "recall"),
        ("speaker right", Target("at least", 0.78), "speaker_right"),
        ("speaker wrong", Target("at most", 0.12), "speaker_wrong"),
    ):
        theirs = getattr(rule, value)
        mine = getattr(ours, value)
        yield Line(
            f"{of}: {what}",
            mine,
            others=f"cue-verb rule {theirs:.3f}",
            gain=f"{mine - theirs:+.3f}",
            target=target,
        )


def score(wanted: Sequence[Sequence[Wanted]], answers: Sequence[Sequence[Said]]) -> Score:
    """Return the counts over articles, each with what is wanted and what was found."""
    contents = found = predicted = good = with_source = given = right = 0
    for wants, quotes in zip(wanted, answers, strict=True):
        firsts: dict[int, list[Said]] = {}
        for quote in quotes:
            predicted += 1
            best = _best(quote.span, wants)
            if best is not None:
                good += 1
                firsts.setdefault(best, []).append(quote)
        contents += len(wants)
        found += len(firsts)
        for number, want in enumerate(wants):
            if not want.sources:
                continue
            with_source += 1
            named = [one for one in firsts.get(number, ()) if one.place or one.names]
            given += bool(named)
            right += bool(named) and _is_same(named[0], want)
    return Score(contents, found, predicted, good, with_source, given, right)


def _wanted(gold: Mapping[str, Any]) -> list[Wanted]:
    return [
        Wanted(
            tuple((start, end) for start, end in content["spans"]),
            tuple(
                (source["text"], tuple((start, end) for start, end in source["spans"]))
                for source in attribution["source"]
            ),
        )
        for attribution in gold["attributions"]
        for content in attribution["content"]
        if _MARKED.search(content["text"])
    ]


def _said(quotes: Sequence[Quote], text: str) -> list[Said]:
    """Return the quotes that are asked for: those between marks."""
    return [
        Said(
            one.span,
            one.speaker.span if one.speaker else None,
            (one.speaker.surface, one.speaker.name) if one.speaker else (),
        )
        for one in quotes
        if one.kind != "indirect" or _MARKED.search(text[slice(*one.span)])
    ]


def _guessed(guesses: Iterator[Guess]) -> list[Said]:
    return [
        Said(one.span, one.speaker_span, (one.surface,) if one.surface else ())
        for one in guesses
    ]


def _shared(span: Span, pieces: Sequence[Span]) -> int:
    start, end = span
    return sum(max(0, min(end, last) - max(start, first)) for first, last in pieces)


def _best(span: Span, wants: Sequence[Wanted]) -> int | None:
    """Return the content in which most of the span lies; None if half of it lies in none."""
    over = [(_shared(span, want.pieces), -number) for number, want in enumerate(wants)]
    most, number = max(over, default=(0, 0))
    return -number if most > 0 and most >= (span[1] - span[0]) / 2 else None


def _words(text: str) -> list[str]:
    return [re.sub(r"['’]s$", "", word) for word in _WORD.findall(text.lower())]


def _is_same(quote: Said, want: Wanted) -> bool:
    """Say whether the speaker is one of the sources, by place or by name."""
    for text, pieces in want.sources:
        if quote.place and _shared(quote.place, pieces) >= _size(quote.place) / 2:
            return True
        named = _words(text)
        if len(named) == 1 and named[0] in _PRONOUNS:
            continue
        if any(
            _is_named(name, [w for w in named if w not in _NO_NAMES]) for name in quote.names
        ):
            return True
    return False


def _size(span: Span) -> int:
    return span[1] - span[0]


def _is_named(name: str, source: Sequence[str]) -> bool:
    said = [word for word in _words(name) if word not in _NO_NAMES | _PRONOUNS]
    if not said or len(said) > _LONGEST_NAME_WORDS:
        return False
    shared = [word for word in source if word in said]
    is_same_end = bool(shared) and said[-1] == shared[-1]
    least = min(len(said), len(set(source)))
    return set(said) <= set(source) or (is_same_end and len(set(shared)) * 2 >= least)
