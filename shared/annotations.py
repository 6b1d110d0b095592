"""What enrichers say of an article: each value with its place in the original and its reason.

Every span indexes `original.text`. Names are those of the contract.
"""

from typing import Annotated, Literal

from pydantic import Field, NonNegativeInt, PositiveInt

from shared.evidence import Evidence
from shared.values import Confidence, Frozen, JobId, LanguageTag, Span

EntityType = Literal["person", "organization", "place", "event", "work", "product"]

CountryCode = Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
"""ISO 3166-1 alpha-2."""

CurrencyCode = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
"""ISO 4217."""


class Entity(Evidence):
    """Somebody or something named, merged over its mentions."""

    id: str
    """Unique inside the article, such as `e1`."""
    type: EntityType
    name: str
    """The fullest form in which the article names it."""
    salience: Confidence
    mentions: tuple[Span, ...]
    aliases: tuple[str, ...] = ()
    """The other forms in which the article names it, by first mention: why these mentions
    are held for one."""
    links: dict[str, str] = Field(default_factory=dict)
    """{authority: its key}, such as `{"iso3166": "KZ", "geonames": "1522867"}`; empty where
    none is sure."""


class Keyword(Evidence):
    """A phrase the article is about."""

    text: str
    score: Confidence
    spans: tuple[Span, ...]


class Cue(Frozen):
    """The word that says that somebody spoke: "said", "according to"."""

    text: str
    span: Span


class Speaker(Evidence):
    """Who is quoted."""

    name: str
    """In full, as the article gives it anywhere; the surface where it gives no name."""
    surface: str
    """As printed beside the quote: "the minister", "he", "Tasmagambetov"."""
    span: Span
    """Of the surface."""
    entity_id: str | None = None
    """The entity of the article that it is; None for one that is not named."""
    resolved_from: Literal["pronoun", "role", "surname", "title"] | None = None
    """What had to be resolved to get from surface to name; None for a name in full."""


class Quote(Evidence):
    """What somebody is reported to have said."""

    text: str
    """As printed, without the outer quotation marks."""
    span: Span
    """Of the text; it may run over paragraphs."""
    kind: Literal["direct", "indirect", "mixed"]
    """Direct: whole sentences between marks. Mixed: a part of the reporter's own sentence
    stands between marks. Indirect: none does."""
    speaker: Speaker | None
    unresolved: str | None = None
    """Why there is no speaker, such as `no_cue`, `no_antecedent`, `ambiguous`; None if there
    is one."""
    cue: Cue | None = None


class Topic(Evidence):
    """A subject of the article. Source: IPTC Media Topics."""

    uri: str
    """Such as `medtop:04000000`."""
    label: str
    label_language: LanguageTag
    """The article's, or `en` where the vocabulary has no name in that language."""
    level: PositiveInt
    """1 for the top of the tree."""
    broader: str | None = None
    """The uri of the topic above; None at the top."""
    relevance: Confidence
    spans: tuple[Span, ...]
    """Of the words that spoke for it, the strongest first."""


class Place(Evidence):
    """Somewhere named, told from its namesakes. Source of ids and coordinates: GeoNames."""

    name: str
    """As the gazetteer spells it."""
    geonames_id: PositiveInt
    lat: Annotated[float, Field(ge=-90, le=90)]
    lon: Annotated[float, Field(ge=-180, le=180)]
    country: CountryCode | None
    """None for what lies in no country or in several."""
    role: Literal["dateline", "mentioned"]
    spans: tuple[Span, ...]
    entity_id: str | None = None


class DateMention(Evidence):
    """A date in the text, worked out from the day of publication, never from a clock."""

    text: str
    span: Span
    value: str
    """ISO 8601 cut to `precision`: `2024`, `2024-07`, `2024-07-23`, `2024-07-23T19:01`; for a
    week, its Monday; for a decade, its first year."""
    precision: Literal["decade", "year", "month", "week", "day", "hour", "minute"]
    end: str | None = None
    """The last of a range, in the form of `value`; None for a single date."""


class Amount(Evidence):
    """A number with what it counts or measures."""

    text: str
    span: Span
    value: float
    """Multiplied out: 2,500,000 for "2.5 million"."""
    high: float | None = None
    """The upper end of a range; None for a single number."""
    unit: str | None = None
    """As in the International System or its usual symbol, such as `km`, `t`, `%`, `°C`; a
    counted noun as printed; None for money."""
    currency: CurrencyCode | None = None


class Acronym(Evidence):
    """A short form that the article itself spells out."""

    short: str
    long: str
    span: Span
    """Of the short form where it is spelled out."""
    long_span: Span


class Reference(Evidence):
    """Earlier coverage that the text points to."""

    text: str
    span: Span
    outlet: str | None = None
    """Who covered it, as the article names them; None where it does not say."""
    date: str | None = None
    """The day, ISO 8601; None where none is told."""


class TranslationSign(Frozen):
    """One sign that a machine translated the text."""

    kind: str
    """Such as `glued_link_words`, `foreign_quotation_marks`, `calque`, `mixed_spelling`."""
    text: str
    span: Span


class Translation(Evidence):
    """Whether a machine translated the article, with what speaks for it."""

    is_machine: bool
    evidence: tuple[TranslationSign, ...]
    """Never empty where `is_machine` holds."""


class SummarySentence(Frozen):
    """A sentence of the article, as it stands there."""

    text: str
    span: Span


class Summary(Evidence):
    """One to three sentences of the body that tell the article."""

    sentences: tuple[SummarySentence, ...]


class Tone(Evidence):
    """How the news is for those it is about."""

    score: float
    scale: Literal["-1..1"]


class Story(Evidence):
    """The story that the article belongs to, as it stood when the article joined it."""

    id: JobId
    """The id of the article that opened it."""
    size: PositiveInt
    """Articles and copies, this one included."""
    unique: PositiveInt
    """Articles that are no copy of another."""
    reprints: NonNegativeInt
