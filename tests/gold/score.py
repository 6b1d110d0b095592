"""How much of what is labelled is found, and how much of what is found is labelled."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from shared import annotations
from shared.article import Article
from tests.gold import labels
from tests.gold.labels import LabelledArticle, Span

_SYMBOLS: Final = frozenset(
    "km m cm mm mi yd ha km² m² m³ l kg g t MW GW kW MWh GWh kWh km/h °C %".split()  # noqa: SIM905 - a list is longer
)
"""Units that are labelled wherever they stand; counts, ages and durations are not."""

_EDGES: Final = re.compile(r"^[\W_]+|[\W_]+$")
_ARTICLE: Final = re.compile(r"^(?:the|an?) ", re.IGNORECASE)

_MOSTLY: Final = 0.7
"""Of what two spans cover together, what they have to share to be the same clause."""

_Label = TypeVar("_Label")
_Found = TypeVar("_Found")


@dataclass(frozen=True, slots=True)
class Tally:
    """What was counted of one kind."""

    labelled: int = 0
    found: int = 0
    hit: int = 0
    """Labelled ones that were found."""
    right: int = 0
    """Found ones that are labelled."""

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.labelled + other.labelled,
            self.found + other.found,
            self.hit + other.hit,
            self.right + other.right,
        )

    @property
    def recall(self) -> float:
        """Return the share of the labelled ones that were found; 1 of none."""
        return self.hit / self.labelled if self.labelled else 1.0

    @property
    def precision(self) -> float:
        """Return the share of the found ones that are labelled; 1 of none."""
        return self.right / self.found if self.found else 1.0


def score(label: LabelledArticle, article: Article) -> dict[str, Tally]:
    """Return what was counted, by kind; a kind that is not labelled is left out.

    `speakers` counts all quotes somebody is labelled for, `speakers resolved` those of them
    that print a pronoun or a role for the name; a speaker is found with its quote, and right
    under its full name.
    """
    quotes = article.quotes or ()
    marked = [one for one in quotes if one.kind != "indirect"]
    tallies = {
        "quotes": _tally(
            [one for one in label.quotes if one.kind != "indirect"], marked, _is_quote(article)
        ),
        "indirect quotes": _tally(
            [one for one in label.quotes if one.kind == "indirect"],
            [one for one in quotes if one.kind == "indirect"],
            lambda one, other: _shared(one.span, other.span) >= _MOSTLY,
        ),
        **_speakers(label, article),
        "acronyms": _tally(label.acronyms, article.acronyms or (), _is_acronym),
        "dates": _tally(label.dates, article.dates or (), _is_date),
        "amounts": _tally(
            label.amounts, [one for one in article.amounts or () if _counts(one)], _is_amount
        ),
    }
    if label.entities is not None:
        tallies["mentions"] = _mentions(label.entities, article)
        tallies["entities"] = _tally(label.entities, article.entities or (), _is_entity)
    if label.references is not None:
        tallies["references"] = _tally(
            label.references, article.references or (), _is_reference
        )
    if label.places is not None:
        tallies["places"] = _places(label.places, article)
    return tallies


def total(scores: Iterable[dict[str, Tally]]) -> dict[str, Tally]:
    """Return the sums over articles, by kind."""
    sums: dict[str, Tally] = {}
    for one in scores:
        for kind, tally in one.items():
            sums[kind] = sums.get(kind, Tally()) + tally
    return sums


def _tally(
    labelled: Sequence[_Label],
    found: Sequence[_Found],
    is_same: Callable[[_Label, _Found], bool],
) -> Tally:
    return Tally(
        labelled=len(labelled),
        found=len(found),
        hit=sum(any(is_same(one, other) for other in found) for one in labelled),
        right=sum(any(is_same(one, other) for one in labelled) for other in found),
    )


def _shared(one: Span, other: Span) -> float:
    """Return what two spans share of what they cover together."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, shared) / (max(one[1], other[1]) - min(one[0], other[0]))


def _plain(text: str) -> str:
    """Return a text as it is compared: without case, edges and runs of white space."""
    return " ".join(_EDGES.sub("", text).casefold().split())


def _is_quote(article: Article) -> Callable[[labels.Quote, annotations.Quote], bool]:
    """Return whether a quote was found whole; one over paragraphs has each of its parts."""

    def is_quote(one: labels.Quote, other: annotations.Quote) -> bool:
        text = article.original.text[slice(*other.span)]
        parts = [_plain(part) for part in text.split("\n\n")]
        is_there = _shared(one.span, other.span) > 0
        return is_there and _plain(one.text) in {_plain(text), *parts}

    return is_quote


def _speakers(label: LabelledArticle, article: Article) -> dict[str, Tally]:
    counts: Counter[str] = Counter()
    for quote in label.quotes:
        if quote.speaker is None:
            continue
        at = [one for one in article.quotes or () if _shared(quote.span, one.span) > 0]
        best = max(at, key=lambda one: _shared(quote.span, one.span), default=None)
        speaker = best.speaker if best else None
        kinds = ["speakers"]
        if quote.resolved_from in {"pronoun", "role"}:
            kinds.append("speakers resolved")
        for kind in kinds:
            counts[f"{kind} labelled"] += 1
            counts[f"{kind} found"] += speaker is not None
            counts[f"{kind} right"] += speaker is not None and _is_name(
                quote.speaker,
                {speaker.name, speaker.surface}
                if quote.resolved_from is None
                else {speaker.name},
            )
    return {
        kind: Tally(
            labelled=counts[f"{kind} labelled"],
            found=counts[f"{kind} found"],
            hit=counts[f"{kind} right"],
            right=counts[f"{kind} right"],
        )
        for kind in ("speakers", "speakers resolved")
    }


def _is_name(name: str, given: Iterable[str]) -> bool:
    wanted = _ARTICLE.sub("", _plain(name))
    return any(_ARTICLE.sub("", _plain(one)) == wanted for one in given)


def _mentions(entities: Sequence[labels.Entity], article: Article) -> Tally:
    wanted = {(one.type, span) for one in entities for span in one.mentions}
    found = {(one.type, span) for one in article.entities or () for span in one.mentions}
    same = len(wanted & found)
    return Tally(labelled=len(wanted), found=len(found), hit=same, right=same)


def _is_entity(one: labels.Entity, other: annotations.Entity) -> bool:
    """Return whether it is the same by type and full name, with all its mentions."""
    return (
        one.type == other.type
        and _is_name(one.name, [other.name])
        and set(one.mentions) <= set(other.mentions)
    )


def _is_acronym(one: labels.Acronym, other: annotations.Acronym) -> bool:
    return (_plain(one.short), _plain(one.long)) == (_plain(other.short), _plain(other.long))


def _is_date(one: labels.Date, other: annotations.DateMention) -> bool:
    texts = _plain(one.text), _plain(other.text)
    return (texts[0] in texts[1] or texts[1] in texts[0]) and (
        one.precision == other.precision and _without_zone(other.value) == one.value
    )


def _without_zone(value: str) -> str:
    return re.sub(r"(?<=\d)(?:Z|[+-]\d\d:\d\d)$", "", value) if "T" in value else value


def _counts(amount: annotations.Amount) -> bool:
    return amount.currency is not None or amount.unit in _SYMBOLS


def _is_amount(one: labels.Amount, other: annotations.Amount) -> bool:
    is_same_value = abs(one.value - other.value) <= 1e-6 * max(1.0, abs(one.value))
    return is_same_value and (one.unit, one.currency) == (other.unit, other.currency)


def _is_reference(one: labels.Reference, other: annotations.Reference) -> bool:
    """Return whether it is found, with its outlet and its day."""
    outlets = [_plain(name or "") for name in (one.outlet, other.outlet)]
    is_there = _shared(one.span, other.span) > 0
    return is_there and outlets[0] == outlets[1] and one.date == other.date


def _places(places: Sequence[labels.Place], article: Article) -> Tally:
    """Return what was counted of places that have an id; others do not count."""
    wanted = {(one.geonames_id, one.role) for one in places if one.geonames_id is not None}
    without = {_plain(one.name) for one in places if one.geonames_id is None}
    found = {
        (one.geonames_id, one.role)
        for one in article.places or ()
        if _plain(one.name) not in without
    }
    same = len(wanted & found)
    return Tally(labelled=len(wanted), found=len(found), hit=same, right=same)
