"""Documents of news formats: each field where its schema puts it, nothing guessed."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.ingest.handler import ingest
from shared.article import Article, Author, When
from shared.outcomes import Claimed, Ended, HandedOn
from shared.submission import Submission
from tests.builders import a_job_id
from tests.unit.ingest.formats.samples import JSONLD, NEWSML, NINJS, NITF

_FORMATS: Final[Mapping[str, Mapping[str, object]]] = {
    "nitf": {"xml": NITF},
    "newsml": {"xml": NEWSML},
    "ninjs": {"ninjs": NINJS},
    "jsonld": {"jsonld": JSONLD},
}
_EACH: Final = pytest.mark.parametrize("sent", _FORMATS.values(), ids=_FORMATS)


def _run(sent: Mapping[str, object]) -> HandedOn | Ended:
    submission = Submission.model_validate(sent)
    return ingest(
        Claimed(a_job_id(1), submission, 1, datetime(2026, 3, 14, 10, 30, tzinfo=UTC))
    )


def _read(sent: Mapping[str, object]) -> Article:
    outcome = _run(sent)
    assert isinstance(outcome, HandedOn), outcome
    return outcome.article


def _told(when: When | None) -> tuple[str, str, str | None, str] | None:
    return (when.value, when.precision, when.tz, when.basis) if when else None


@_EACH
def test_every_format_gives_the_headline_and_the_first_author(
    sent: Mapping[str, object],
) -> None:
    """Declared by the sender, so nothing about it is unsure."""
    article = _read(sent)

    assert article.headline is not None
    assert article.headline.text == "River in Velmora rises overnight"
    assert (article.headline.method, article.headline.confidence) == ("declared", 1.0)
    assert article.byline is not None
    assert article.byline.authors[0].name == "Ida Torvald"


@_EACH
def test_spans_point_into_the_body_that_the_document_gives(
    sent: Mapping[str, object],
) -> None:
    """The text of the original is that body, so that evidence can be looked up."""
    article = _read(sent)

    assert article.body is not None
    assert article.blocks is not None
    for paragraph, span in zip(article.body.paragraphs, article.body.spans, strict=True):
        assert span is not None
        assert article.original.text[slice(*span)] == paragraph


def test_nitf_is_read_by_its_elements() -> None:
    """A caption is no paragraph, an external DTD is not asked for."""
    article = _read({"xml": NITF})

    assert article.body is not None
    assert article.body.paragraphs == (
        "The river in Velmora rose overnight, the mayor said.",
        "Bridge shut",
        "Cafés on the quay stay closed.",
        "Nobody was hurt.",
    )
    kinds = [block.type.value for block in article.blocks or ()]
    assert kinds == ["paragraph", "caption", "subhead", "paragraph", "quote"]
    assert article.byline is not None
    assert article.byline.authors == (Author(name="Ida Torvald", role="Regional editor"),)
    assert article.source is not None
    assert article.source.name == "Harbor Courier"
    assert article.section is not None
    assert article.section.name == "Region"
    assert _told(article.published_at) == ("2026-03-14T09:26:00", "second", "Z", "date.issue")
    assert (article.urgency, article.slugline, article.status) == (3, "river-velmora", "usable")
    assert article.original.content_type == "application/xml"


def test_newsml_g2_is_read_by_its_elements() -> None:
    """A day alone stays a day; an embargo is kept."""
    article = _read({"xml": NEWSML})

    assert article.body is not None
    assert article.body.paragraphs == (
        "The river in Velmora rose overnight, the mayor said.",
        "Bridge shut",
        "Nobody was hurt.",
        "Not even a cat.",
    )
    assert [subhead.text for subhead in article.subheads or ()] == ["Bridge shut"]
    assert article.byline is not None
    assert article.byline.authors == (Author(name="Ida Torvald", role="Reporter"),)
    assert article.source is not None
    assert article.source.name == "Courier Wire"
    assert article.language is not None
    assert article.language.code == "en-GB"
    assert _told(article.published_at) == ("2026-03-14", "day", None, "contentCreated")
    assert article.modified_at is not None
    assert article.modified_at.tz == "+01:00"
    assert article.embargo_until == datetime(2026, 3, 14, 11, tzinfo=UTC)
    assert (article.urgency, article.status, article.genre) == (4, "usable", "Opinion")
    assert article.is_opinion is not None
    assert article.is_opinion.value is True


def test_ninjs_is_read_by_its_fields() -> None:
    """Of several bodies the one with markup is read, since it knows its paragraphs."""
    article = _read({"ninjs": NINJS})

    assert article.body is not None
    assert article.body.paragraphs == (
        "The river in Velmora rose overnight, the mayor said.",
        "Bridge shut",
        "Nobody was hurt.",
    )
    assert article.byline is not None
    assert article.byline.text == "Ida Torvald and Per Aas"
    assert article.source is not None
    assert article.source.name == "Harbor Courier"
    assert article.url == "https://courier.example/river"
    assert _told(article.published_at) == (
        "2026-03-14T09:26:00",
        "second",
        "Z",
        "contentCreated",
    )
    assert _told(article.modified_at) == (
        "2026-03-14T09:58:00",
        "second",
        "Z",
        "versionCreated",
    )
    assert article.urgency == 2


def test_ninjs_of_version_1_is_read_by_the_names_it_had() -> None:
    """Agencies still send it."""
    sent = {
        "uri": "urn:courier:river",
        "headline": "River rises",
        "byline": "Ida Torvald",
        "versioncreated": "2026-03-14T09:58:00Z",
        "body_html": "<p>The river rose.</p><p>Nobody was hurt.</p>",
    }

    article = _read({"ninjs": sent})

    assert article.headline is not None
    assert article.headline.text == "River rises"
    assert article.body is not None
    assert article.body.paragraphs == ("The river rose.", "Nobody was hurt.")
    assert article.url is None
    assert _told(article.published_at) == (
        "2026-03-14T09:58:00",
        "second",
        "Z",
        "versionCreated",
    )


def test_json_ld_is_read_by_its_types() -> None:
    """The article is found inside a graph; a paywall is what it says of itself."""
    article = _read({"jsonld": JSONLD})

    assert article.body is not None
    assert article.body.paragraphs == (
        "The river in Velmora rose overnight.",
        "Nobody was hurt.",
    )
    assert article.byline is not None
    assert article.byline.authors == (
        Author(name="Ida Torvald", role="Reporter"),
        Author(name="Per Aas"),
    )
    assert article.section is not None
    assert article.section.name == "Region"
    assert article.url == "https://courier.example/river"
    assert _told(article.published_at) == (
        "2026-03-14T09:26:00",
        "second",
        "+01:00",
        "datePublished",
    )
    assert _told(article.modified_at) == ("2026-03-14", "day", None, "dateModified")
    assert article.is_paywalled is not None
    assert article.is_paywalled.value is True


@pytest.mark.parametrize(
    ("sent", "detail"),
    [
        ({"xml": "<nitf><body>"}, "not well-formed XML"),
        ({"xml": "<rss version='2.0'/>"}, "the root is 'rss'"),
        (
            {"xml": '<!DOCTYPE nitf [<!ENTITY a "b">]><nitf>&a;</nitf>'},
            "the DOCTYPE declares entities",
        ),
        ({"xml": NEWSML.replace("stat:usable", "stat:odd")}, "the status 'stat:odd'"),
        (
            {"xml": "<newsMessage><itemSet><newsItem/><newsItem/></itemSet></newsMessage>"},
            "2 news items",
        ),
        ({"ninjs": {"uri": "u", "bodies": "text"}}, "bodies is not a list"),
        ({"ninjs": {"uri": "u", "embargoedUntil": "soon"}}, "the embargo 'soon'"),
        ({"jsonld": {"@type": "WebPage"}}, "no node is of a type"),
    ],
    ids=[
        "cut off",
        "rss",
        "entities",
        "status",
        "two items",
        "bodies",
        "embargo",
        "no article",
    ],
)
def test_a_document_that_breaks_its_format_is_spiked_with_what_is_wrong(
    sent: Mapping[str, object], detail: str
) -> None:
    """The sender hears what to mend; an unread embargo must not pass."""
    outcome = _run(sent)

    assert isinstance(outcome, Ended)
    assert outcome.reason == "malformed_document"
    assert detail in outcome.detail


@pytest.mark.parametrize(
    ("status", "reason"), [("withheld", "withheld"), ("canceled", "withdrawn")]
)
def test_what_its_sender_keeps_back_is_not_published(status: str, reason: str) -> None:
    """A kill must not go out as news."""
    outcome = _run({"xml": NEWSML.replace("stat:usable", f"stat:{status}")})

    assert isinstance(outcome, Ended)
    assert outcome.reason == reason


def test_a_document_without_a_body_is_spiked() -> None:
    """A picture is no article."""
    outcome = _run({"ninjs": {"uri": "u", "type": "picture", "headline": "A bridge"}})

    assert isinstance(outcome, Ended)
    assert outcome.reason == "no_article_text"


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda values: (
        st.lists(values, max_size=4)
        | st.dictionaries(st.sampled_from([*NINJS, "@type", "@graph", "value", "name"]), values)
    ),
    max_leaves=20,
)


@given(document=st.dictionaries(st.sampled_from([*NINJS, "@type", "@graph"]), _JSON))
@settings(max_examples=150, deadline=None)
def test_no_document_of_any_shape_raises(document: dict[str, object]) -> None:
    """Fields of the right names and the wrong types are what a sender gets wrong."""
    for sent in ({"ninjs": document}, {"jsonld": document}):
        assert isinstance(_run(sent), HandedOn | Ended)


@given(text=st.text(min_size=1).filter(lambda text: bool(text.strip()) and "\x00" not in text))
@settings(max_examples=150, deadline=None)
def test_no_text_sent_as_xml_raises(text: str) -> None:
    """Alone, or inside an element of a format."""
    for sent in (text, f"<nitf><body><body.content><p>{text}</p></body.content></body></nitf>"):
        assert isinstance(_run({"xml": sent}), HandedOn | Ended)
