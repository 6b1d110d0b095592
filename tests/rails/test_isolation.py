"""A page with its rails and the same page without them are the same article.

Whatever a rail says, nobody in it is mentioned by the article, and no copy is told by it.
"""

from datetime import UTC, datetime
from functools import cache
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import RedisDsn

from services.enrich.pipeline import make_handler
from services.enrich.settings import EnrichSettings
from services.ingest.handler import ingest
from shared.article import Article
from shared.outcomes import Claimed, HandedOn, Handler
from shared.submission import Submission
from tests.builders import a_job_id

_NOW: Final = datetime(2024, 7, 24, 15, tzinfo=UTC)

_BODIES: Final = (
    (
        "The northern ferry line will run again from Monday, the transport ministry said after "
        "two days of talks in Velmora."
    ),
    (
        "Minister Ana Keld told reporters that tickets will cost as much as before the closure "
        "and remain valid until the new year."
    ),
    (
        "\u201cNobody should have to pay for our delay,\u201d Keld said, standing beside the "
        "head of the Harbor Union, Per Aas."
    ),
    (
        "The union had stopped all work in March, when the old contract ended without another "
        "in its place."
    ),
    (
        "Lantara Shipping, which owns four of the seven boats, will hire sixty people before "
        "the summer season begins."
    ),
    (
        "The first boat leaves the southern quay at six in the morning, an hour earlier than "
        "last year."
    ),
)
_HEADINGS: Final = ("Read also", "More from author", "Lies auch", "Lire aussi", "Читайте также")
_LEADS: Final = (
    "Storks return to the chimneys of Kessandra",
    "Stadium in Port Ostra sold for a second time",
    "Beekeeper Ilse Tarnow walks to the capital",
    "Court lifts the ban on night trams in Rohde",
    "Observer Group names Viktor Lund as chairman",
)
_TIMES: Final = ("02:24", "23.07.2024, 19:01", "11:05", "09:40")


@st.composite
def _rails(draw: st.DrawFn) -> str:
    """Return the lines of a rail: a heading, and three or more leads with their times."""
    headlines = draw(st.lists(st.sampled_from(_LEADS), min_size=3, unique=True))
    is_glued = draw(st.booleans())
    lines = [draw(st.sampled_from(_HEADINGS))]
    for headline in headlines:
        time = draw(st.sampled_from(_TIMES))
        lines += [f"{headline} {time}"] if is_glued else [time, headline]
        if not is_glued and draw(st.booleans()):
            lines.append("Residents had waited for the decision since the spring, and some...")
    return "\n".join(lines)


def _read(text: str) -> Article:
    outcome = ingest(Claimed(a_job_id(1), Submission(text=text), 1, _NOW))
    assert isinstance(outcome, HandedOn)
    return outcome.article


@cache
def _enrich() -> Handler[Article]:
    settings = EnrichSettings(
        redis_url=RedisDsn("redis://unused"), enrichers_on=frozenset({"tone"})
    )
    return make_handler(settings)


def _enriched(article: Article) -> Article:
    [outcome] = _enrich()([Claimed(a_job_id(1), article, 1, _NOW)])
    assert isinstance(outcome, HandedOn)
    return outcome.article


_FINDINGS: Final = (
    "acronyms",
    "amounts",
    "dates",
    "entities",
    "keywords",
    "places",
    "quotes",
    "summary",
    "tone",
    "topics",
    "translation",
)


def _found(article: Article) -> dict[str, object]:
    """Return all that enrichers say; a rail comes below, so that spans are the same, too."""
    return article.model_dump(include=set(_FINDINGS), exclude_unset=True)


@given(rail=_rails(), paragraphs=st.integers(3, len(_BODIES)))
@settings(max_examples=60, deadline=None)
def test_a_rail_changes_neither_body_nor_fingerprint(rail: str, paragraphs: int) -> None:
    """So a copy with another rail is still an exact copy."""
    text = "\n".join(["Ferry runs again from Monday 12:40", *_BODIES[:paragraphs]])

    alone, beside = _read(text), _read(f"{text}\n{rail}")

    assert alone.body is not None
    assert beside.body is not None
    assert beside.body.paragraphs == alone.body.paragraphs
    assert beside.dedup == alone.dedup
    assert beside.related


@given(rail=_rails())
@settings(max_examples=8, deadline=None)
def test_a_rail_changes_nothing_that_is_found(rail: str) -> None:
    """By the enrichers themselves, on the article as ingest hands it on."""
    text = "\n".join(["Ferry runs again from Monday 12:40", *_BODIES])

    alone, beside = _enriched(_read(text)), _enriched(_read(f"{text}\n{rail}"))

    found = _found(alone)
    assert found["entities"]
    assert found["topics"]
    assert _found(beside) == found


@pytest.mark.parametrize("heading", _HEADINGS)
def test_a_rail_is_kept_as_leads(heading: str) -> None:
    """What is left out of the article is not lost."""
    text = "\n".join([*_BODIES, heading, *(f"{lead} 02:24" for lead in _LEADS)])

    article = _read(text)

    assert [lead.headline for lead in article.related or ()] == list(_LEADS)
