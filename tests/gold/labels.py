"""What a labelled article says should be found in it, as frozen values."""

from dataclasses import dataclass

Span = tuple[int, int]
"""`[start, end)` in characters of the body."""


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something named, with every place where the body names it."""

    type: str
    name: str
    """The fullest form in the article, without "the", title or possessive."""
    mentions: tuple[Span, ...]
    """In the order of the body."""


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody is given as saying."""

    text: str
    """Between the marks; of an indirect quote, the reported clause without its "that"."""
    span: Span
    kind: str
    speaker: str | None
    """The full name, or the words of the text for somebody unnamed; None if nobody tells."""
    resolved_from: str | None
    """What is printed in place of the full name; None if that itself, or nothing, is."""
    cue: str | None
    """The verb as printed, or "according to"; None where the quote has none of its own."""


@dataclass(frozen=True, slots=True)
class Acronym:
    """A short form that the article itself spells out."""

    short: str
    long: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A pointer to earlier coverage."""

    text: str
    span: Span
    outlet: str | None
    date: str | None
    """`YYYY-MM-DD`; None where the article gives none."""


@dataclass(frozen=True, slots=True)
class Date:
    """A point or stretch of the calendar, as printed and as meant."""

    text: str
    value: str
    """Such as `2026`, `2026-03`, `2026-03-14`, `2026-03-14T09`, `2026-03-14T09:30`."""
    precision: str


@dataclass(frozen=True, slots=True)
class Amount:
    """Money, a measure or a share."""

    text: str
    value: float
    unit: str | None
    """A symbol such as `km`, `ha`, `°C` or `%`; None for money."""
    currency: str | None
    """ISO 4217; None for anything but money."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place that the body names."""

    name: str
    country: str
    """ISO 3166-1, two letters."""
    geonames_id: int | None
    """None where the place is invented or has no well-known id."""
    role: str


@dataclass(frozen=True, slots=True)
class LabelledArticle:
    """An article and all that should be found in it: a list is complete, None unlabelled."""

    id: str
    language: str
    published_at: str
    """An ISO date, or a date and time with its offset."""
    translated: bool
    """Whether it reads as if a machine had translated it."""
    note: str
    headline: str
    body: str
    quotes: tuple[Quote, ...]
    acronyms: tuple[Acronym, ...]
    dates: tuple[Date, ...]
    amounts: tuple[Amount, ...]
    entities: tuple[Entity, ...] | None
    references: tuple[Reference, ...] | None
    places: tuple[Place, ...] | None
