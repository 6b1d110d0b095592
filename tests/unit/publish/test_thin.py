"""The thin event: key fields, the way to the rest, and a size it never exceeds."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from services.publish.formats.thin import LIMIT_BYTES, thin
from shared.annotations import Entity, Keyword, Story, Topic
from shared.article import Language, Source, When
from shared.jobs import Disposition
from tests.builders import a_job_id, an_article

BY = {"method": "test", "confidence": 1.0, "annotator": "builder@1"}


def an_entity(name: str, salience: float = 0.5) -> Entity:
    """Return a person of that name."""
    return Entity.model_validate(
        BY | {"id": "e1", "type": "person", "name": name, "salience": salience, "mentions": ()}
    )


def a_keyword(text: str) -> Keyword:
    """Return a keyword of that text."""
    return Keyword.model_validate(BY | {"text": text, "score": 1.0, "spans": ()})


def a_topic(label: str, relevance: float = 0.5) -> Topic:
    """Return a topic of that name."""
    return Topic(
        uri="medtop:00000000",
        label=label,
        label_language="en",
        level=1,
        relevance=relevance,
        spans=(),
        method="test",
        confidence=1.0,
        annotator="builder@1",
    )


def a_story(opener: int) -> Story:
    """Return the story that the article of that number opened."""
    return Story.model_validate(
        BY | {"id": a_job_id(opener), "size": 2, "unique": 2, "reprints": 0}
    )


def test_the_key_fields_and_the_way_to_the_rest() -> None:
    """As a consumer sees them."""
    article = an_article(
        id=a_job_id(7),
        client_id="desk-7",
        url="https://news.example/river",
        source=Source.model_validate(
            BY | {"name": "Velmora Courier", "role": "publisher", "span": None}
        ),
        published_at=When.model_validate(
            BY
            | {
                "value": "12:40",
                "precision": "time_of_day",
                "tz": None,
                "basis": "headline_clock",
                "inferred": False,
                "span": None,
            }
        ),
        language=Language.model_validate(BY | {"code": "en"}),
        entities=(an_entity("Velmora", 0.4), an_entity("Ada Orlova", 0.9)),
        topics=(a_topic("weather", 0.3), a_topic("disaster", 0.8)),
        keywords=(a_keyword("lower bridge"),),
        story=a_story(3),
        disposition=Disposition.PUBLISHED,
    )

    assert thin(article) == {
        "id": "0193a000-0000-7000-8000-000000000007",
        "client_id": "desk-7",
        "version": 1,
        "status": "usable",
        "url": "https://news.example/river",
        "source": "Velmora Courier",
        "headline": "The river in Velmora rose overnight",
        "published_at": {
            "value": "12:40",
            "precision": "time_of_day",
            "tz": None,
            "basis": "headline_clock",
            "inferred": False,
        },
        "language": "en",
        "word_count": 30,
        "entities": [
            {"name": "Ada Orlova", "type": "person"},
            {"name": "Velmora", "type": "person"},
        ],
        "topics": [
            {"uri": "medtop:00000000", "label": "disaster"},
            {"uri": "medtop:00000000", "label": "weather"},
        ],
        "keywords": ["lower bridge"],
        "story": "0193a000-0000-7000-8000-000000000003",
        "disposition": "published",
    }


def test_what_nobody_looked_for_is_absent_and_what_is_not_there_is_null() -> None:
    """As in the article."""
    event = thin(an_article(entities=None))

    assert event["entities"] is None
    assert "keywords" not in event
    assert "language" not in event


def test_at_most_ten_entities_and_eight_keywords() -> None:
    """The most salient, and the first."""
    article = an_article(
        entities=tuple(an_entity(f"P{n}", n / 20) for n in range(20)),
        keywords=tuple(a_keyword(f"k{n}") for n in range(20)),
    )

    event = thin(article)

    assert event["entities"] == [
        {"name": f"P{n}", "type": "person"} for n in (19, 18, 17, 16, 15, 14, 13, 12, 11, 10)
    ]
    assert event["keywords"] == ["k0", "k1", "k2", "k3", "k4", "k5", "k6", "k7"]


def test_long_text_is_cut_with_an_ellipsis() -> None:
    """A reader sees that there is more."""
    event = thin(an_article(keywords=(a_keyword("x" * 300),)))

    assert event["keywords"] == ["x" * 194 + "\u2026"]


def test_an_endless_address_is_left_out_whole() -> None:
    """Half a URL is a wrong one."""
    event = thin(an_article(url="https://news.example/" + "x" * 5_000, client_id="c" * 5_000))

    assert (event["url"], event["client_id"]) == (None, None)


WILD = st.one_of(
    st.text(max_size=60),
    st.sampled_from(["\U0001f600", '"', "\\", "\x01", "\u00e9", "x"]).flatmap(
        lambda character: st.integers(0, 6_000).map(lambda times: character * times)
    ),
)


@settings(deadline=None)
@given(texts=st.tuples(WILD, WILD, WILD, WILD, WILD), many=WILD)
def test_no_event_is_ever_too_large(texts: tuple[str, ...], many: str) -> None:
    """Whatever the article holds, in either spelling of JSON."""
    client_id, url, name, value, reason = texts
    article = an_article(
        client_id=client_id,
        url=url,
        headline=many,
        source=Source.model_validate(BY | {"name": name, "role": "publisher", "span": None}),
        published_at=When.model_validate(
            BY
            | {
                "value": value,
                "precision": "day",
                "tz": value,
                "basis": value,
                "inferred": True,
                "span": None,
            }
        ),
        language=Language.model_validate(BY | {"code": "en"}),
        entities=tuple(an_entity(many) for _ in range(12)),
        keywords=tuple(a_keyword(many) for _ in range(12)),
        disposition=Disposition.SPIKED,
        reason=reason,
    )

    event = thin(article)

    assert len(json.dumps(event)) < LIMIT_BYTES
    assert len(json.dumps(event, ensure_ascii=False).encode()) < LIMIT_BYTES
