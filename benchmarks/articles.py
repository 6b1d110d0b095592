"""Invented news, all different, the same on every run: about 500 words and 3 kB each."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

PEOPLE: Final = (
    "Imogen Hartwell", "Tobias Lindqvist", "Marisol Vega", "Desmond Okafor", "Yuki Tanaka",
    "Priya Raman", "Callum Fraser", "Leila Haddad", "Anton Petrov", "Grace Mbeki",
    "Stefan Brandt", "Noor Aziz", "Helen Whitcombe", "Mateo Ruiz", "Ingrid Solheim",
)  # fmt: skip
PLACES: Final = (
    "Hamburg", "Nairobi", "Valparaiso", "Leeds", "Osaka", "Tbilisi", "Winnipeg", "Accra",
    "Lisbon", "Brisbane", "Gdansk", "Cordoba", "Tampere", "Mumbai", "Galway",
)  # fmt: skip
BODIES: Final = (
    "the Northern River Authority", "the Harbor Commission", "Meridian Rail",
    "the Ministry of Transport", "Alder & Finch", "the City Council", "the Teachers' Union",
    "Castlegate University", "the Regional Hospital Trust", "Bluewater Energy",
    "the Fisheries Board", "the European Rail Agency",
)  # fmt: skip
MATTERS: Final = (
    "the new flood barrier", "a ferry timetable", "the harbor tunnel", "school meals",
    "the old power station", "a wage agreement", "the night bus network", "a water main",
    "the coastal path", "the vaccine depot", "a bridge repair", "the apple harvest",
)  # fmt: skip
DOINGS: Final = (
    "approved", "postponed", "questioned", "welcomed", "rejected", "audited", "reopened",
    "financed", "criticized", "completed", "revised", "defended",
)  # fmt: skip
DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

SENTENCES: Final = tuple(
    """
{body} {did} {matter} on {day}, after {n} weeks of talks in {place}.
{person}, who speaks for {body}, told reporters that it would cost {n} million euros.
"We have waited for this since the winter of {year}," said {person}, standing outside the \
town hall in {place}.
A report of {m} pages, seen by this desk, says that {matter} was {did} twice before anybody \
in {place} was told.
Residents of {place} had asked {body} for an answer by {day}; {n} of them signed a letter.
In {year} a similar plan failed when {person} left {body} for a post in {place}.
Traffic through {place} fell by {m} percent while {matter} was under review, figures of \
{body} show.
{person} and {person2} are expected to meet again on {day} to settle what remains.
Critics such as {person2} say that {body} counted the same {n} jobs more than once.
The decision leaves {m} other towns, among them {place2}, without a date of their own.
Neither {body} nor {person} would say who pays should the costs rise above {n} million.
Engineers from {place2} measured the site for {m} days and found nothing to stop it.
""".strip().splitlines()
)
_TARGET_CHARS: Final = 2_950
_SENTENCES_A_PARAGRAPH: Final = (2, 4)


@dataclass(frozen=True, slots=True)
class Sample:
    """One invented article as flat text: headline, blank line, paragraphs."""

    id: str
    text: str


def samples(count: int, *, seed: int) -> Iterator[Sample]:
    """Yield `count` different articles of about 3 kB; the same seed gives the same ones."""
    for number in range(count):
        yield Sample(id=f"sample-{seed}-{number}", text=_article(seed * 1_000_003 + number))


def _article(seed: int) -> str:
    dice = random.Random(seed)  # noqa: S311 - invented news, not secrets
    headline = _fill("{place}: {body} {did} {matter}, case {case}", dice, seed)
    paragraphs = [headline[0].upper() + headline[1:]]
    length = len(headline)
    while length < _TARGET_CHARS:
        picked = dice.sample(SENTENCES, dice.randint(*_SENTENCES_A_PARAGRAPH))
        sentences = [_fill(one, dice, seed) for one in picked]
        paragraph = " ".join(one[0].upper() + one[1:] for one in sentences)
        paragraphs.append(paragraph)
        length += len(paragraph) + 2
    return "\n\n".join(paragraphs)


def _fill(pattern: str, dice: random.Random, seed: int) -> str:
    person, person2 = dice.sample(PEOPLE, 2)
    place, place2 = dice.sample(PLACES, 2)
    return pattern.format(
        person=person,
        person2=person2,
        place=place,
        place2=place2,
        body=dice.choice(BODIES),
        did=dice.choice(DOINGS),
        matter=dice.choice(MATTERS),
        day=dice.choice(DAYS),
        year=dice.randint(1987, 2024),
        n=dice.randint(3, 90),
        m=dice.randint(3, 60),
        case=seed,
    )
