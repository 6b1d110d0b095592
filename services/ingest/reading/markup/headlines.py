"""The headline: chosen among what the markup says and what the page shows."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from services.ingest.reading.markup.page import Page, read_text
from services.ingest.reading.markup.shown import Shown
from services.ingest.reading.markup.sitenames import drop_site, find_parts
from services.ingest.reading.markup.wording import MAX_CHARS, clean, make_key
from shared.article import Headline

_ANNOTATOR: Final = "markup_headline@1"
_SHOWN_CONFIDENCE: Final = 0.95
_CONFIDENCE: Final = 0.85

# How much a source tells of the headline, on 147 news pages and 199 other articles. The
# title of the window is written for search engines: of two wordings, the one it repeats is
# less likely the one that the newsroom chose.
_WEIGHTS: Final = {
    "open_graph": 2.8,
    "json_ld": 2.0,
    "json_ld_alternative": 1.2,
    "h1": 0.4,
    "microdata": 0.3,
    "meta": 0.1,
    "twitter": 0.0,
    "title": -0.8,
}
_SHOWN_WEIGHT: Final = 0.3
# A page without JSON-LD says nothing else of itself than what is shared; what it prints
# then counts as much.
_ONLY_PRINTED_WEIGHT: Final = 2.4
# A system that adds the site's name to what is shared made it from the window's title.
_NAMED_SITE_WEIGHT: Final = -0.8

_METAS: Final = (
    "parsely-title",
    "sailthru.title",
    "dc.title",
    "dcterms.title",
    "citation_title",
    "headline",
    "title",
)
_MAX_HEADINGS: Final = 12
_MIN_KEY: Final = 3
_TRUSTED: Final = frozenset({"open_graph", "json_ld"})
# What is left of a title holds at least a third of it.
_MAX_CUT: Final = 3
_ALIKE: Final = 0.2
_MIN_SHARED: Final = 3


@dataclass(frozen=True, slots=True)
class Candidate:
    """One wording of the headline, and where it was read."""

    basis: str
    raw: str
    text: str
    """`raw` without the name of the site."""
    key: str
    """The letters and digits of the text."""
    is_cut: bool = False
    """Whether the site's name was cut off."""


def find_headline(page: Page, shown: Shown, sites: Sequence[str]) -> Headline | None:
    """Return the headline of a page; `sites` are the names of its outlet.

    Its span is where the page shows it as a line, or as lines, of its own.
    """
    candidates = _read_candidates(page, sites)
    if not candidates:
        return None
    has_record = any(one.basis == "json_ld" for one in candidates)
    scores: dict[str, float] = {}
    for one in candidates:
        weight = _WEIGHTS[one.basis]
        if one.basis == "h1" and not has_record:
            weight += _ONLY_PRINTED_WEIGHT
        if one.basis == "open_graph" and one.is_cut:
            weight += _NAMED_SITE_WEIGHT
        scores[one.key] = scores.get(one.key, 0.0) + weight
    for one in candidates:
        if one.basis != "title" and shown.find(one.text):
            scores[one.key] += _SHOWN_WEIGHT / sum(one.key == other.key for other in candidates)
    best = max(scores, key=scores.__getitem__)
    chosen = next(one for one in candidates if one.key == best)
    span = shown.find(chosen.text)
    return Headline(
        text=chosen.text,
        raw=chosen.raw,
        span=span,
        method=chosen.basis,
        confidence=_SHOWN_CONFIDENCE if span else _CONFIDENCE,
        annotator=_ANNOTATOR,
    )


def _read_candidates(page: Page, sites: Sequence[str]) -> list[Candidate]:
    """Return the wordings of the page without the names of its site."""
    declared = [_make(basis, raw, clean(raw)) for basis, raw in _declared(page)]
    declared = [one for one in declared if len(one.key) >= _MIN_KEY]
    printed = _find_printed(page, declared)
    every = [*declared, printed] if printed else declared
    names = frozenset(filter(None, map(make_key, sites)))
    cut = [_cut(one, every, names) for one in every]
    kept = [one for one in cut if len(one.key) >= _MIN_KEY and one.key not in names]
    shared = _find_shared_end(kept)
    return [_without_kicker(one, kept, shared) for one in kept]


def _make(basis: str, raw: str, text: str, *, is_cut: bool = False) -> Candidate:
    kept = raw[: 2 * MAX_CHARS].encode("utf-8", "ignore").decode()  # no lone surrogates
    return Candidate(basis, kept, text, make_key(text), is_cut)


def _declared(page: Page) -> Iterator[tuple[str, str]]:
    """Yield the wordings outside the text, the most trusted source first."""
    article = page.article
    yield "open_graph", page.find_meta("og:title")
    for key in ("headline", "name"):
        if isinstance(said := article.get(key), str) and said.strip():
            yield "json_ld", said
            break
    for name, element in page.marked:
        if name == "headline":
            yield "microdata", element.get("content") or read_text(element)
            break
    else:
        yield "microdata", page.find_meta("headline")
    yield "twitter", page.find_meta("twitter:title")
    yield "meta", page.find_meta(*_METAS)
    yield "title", page.title
    if isinstance(said := article.get("alternativeHeadline"), str):
        yield "json_ld_alternative", said


def _find_printed(page: Page, declared: Sequence[Candidate]) -> Candidate | None:
    """Return the heading most like what is declared; the first `h1` if nothing is.

    The first heading of a page is often the name of its outlet or section.
    """
    declared_grams = [_grams(one.key) for one in declared]
    best: tuple[float, Candidate] | None = None
    for element in page.headings[:_MAX_HEADINGS]:
        raw = read_text(element)
        one = _make("h1", raw, raw)
        own = _grams(one.key)
        if len(one.key) < _MIN_KEY or (not declared and element.tag != "h1"):
            continue
        alike = max((_likeness(own, other) for other in declared_grams), default=_ALIKE)
        if alike >= _ALIKE and (best is None or alike > best[0]):
            best = (alike, one)
    return best[1] if best else None


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the share of the shorter in the longer, less where it is much shorter."""
    shared = len(one & other)
    if shared < _MIN_SHARED:
        return float(one == other)
    return shared / math.sqrt(len(one) * len(other))


def _grams(key: str) -> frozenset[str]:
    return frozenset(key[at : at + 3] for at in range(max(1, len(key) - 2)))


def _cut(one: Candidate, every: Sequence[Candidate], names: frozenset[str]) -> Candidate:
    """Cut off the site's name, and an end that only this source has."""
    text = drop_site(one.text, names)
    cut = _make(one.basis, one.raw, text, is_cut=text != one.text)
    trusted = [other.key for other in every if other.basis in _TRUSTED]
    if trusted.count(cut.key) > 1:
        return cut
    whole = {*trusted, *(other.key for other in every if other.basis == "h1")}
    for part in find_parts(text):
        key = make_key(part)
        if key in whole and len(key) * _MAX_CUT >= len(cut.key) != len(key):
            return _make(one.basis, one.raw, part, is_cut=cut.is_cut)
    return cut


def _find_shared_end(every: Sequence[Candidate]) -> str | None:
    """Return what the heading and the page's record both end with, behind unlike kickers."""
    trusted = {one.key for one in every if one.basis in _TRUSTED}
    printed = next((one for one in every if one.basis == "h1"), None)
    if printed is None or not trusted or any(map(printed.key.endswith, trusted)):
        return None
    for part in find_parts(printed.text):
        key = make_key(part)
        is_end = printed.key.endswith(key) and len(key) * _MAX_CUT >= len(printed.key)
        if is_end and all(other.endswith(key) for other in trusted):
            return part
    return None


def _without_kicker(
    one: Candidate, others: Sequence[Candidate], shared: str | None
) -> Candidate:
    """Return the wording without the kicker that a heading or each source puts before it."""
    if shared and one.key.endswith(make_key(shared)):
        return _make(one.basis, one.raw, shared, is_cut=one.is_cut)
    if one.basis == "h1":
        for other in others:
            if other.basis in _TRUSTED and one.key.endswith(other.key):
                return _make(one.basis, one.raw, other.text, is_cut=one.is_cut)
    return one
