"""The stage's one function: what it hands on, what it spikes, and what it says of both."""

import hashlib
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.ingest.handler import handle, ingest
from services.ingest.reading.markup.wording import make_key
from shared.article import Article
from shared.jobs import Disposition
from shared.outcomes import Ended, HandedOn, Identity
from shared.submission import Submission
from tests.builders import A_JOB_ID, A_TIME, a_claimed, a_job_id, a_submission

_SAMPLES: Final = Path(__file__).parents[3] / "deploy" / "local" / "samples"
_PARAGRAPHS: Final = (
    "The northern ferry line will run again from Monday, the ministry said after the talks.\n"
    "Tickets will cost as much as before the closure and remain valid until the new year.\n"
)
_RAIL: Final = (
    "More from author\n"
    "Lantara counts its storks again 02:24\n"
    "Volunteers found a hundred nests along the river, most of them on chimneys, and...\n"
)
# Letters, white space, marks and the words that rules react to, in any order.
_FRAGMENTS: Final = st.sampled_from(
    [
        *("\n", "\r\n", "\n\n", " ", "\u00a0", "\u2028", "\ufeff", '"', "\u201c", ".", "?"),
        *("12:40", "23.07.2024, 19:01", "99.99.2024 10:00", "...", "\u00a9 2024"),
        *("By Ilse Tarnow", "Source: ", "Read also", "Read also: ", "More from author"),
        *("June 24 reportedThat ", "before commented", "What do you think about it?"),
        *("\u2022 Home", "KESSANDRA (NWA) - ", "\u4eca\u5929\u5929\u6c14\u5f88\u597d\u3002"),
        "the river rose by two meters in the night and then went down again",
        *("<p>", "</p>", "<div>", "<br>", "&amp;", "<title>", "<script>"),
    ]
)
_PAGES: Final = st.one_of(
    st.text(), st.lists(st.one_of(_FRAGMENTS, st.text(max_size=8)), max_size=60).map("".join)
)


def _is_blank(text: str) -> bool:
    return not text.strip() or "\x00" in text


def test_a_backlog_is_dated_by_when_its_sender_had_it() -> None:
    """And not by when the desk got to it; both ways in know the same article."""
    sent_at = datetime(2024, 7, 23, 18, 0, tzinfo=UTC)

    outcome = ingest(a_claimed(a_submission(submitted_at=sent_at)))

    assert isinstance(outcome, HandedOn)
    assert outcome.article.submitted_at == sent_at


@pytest.mark.parametrize("content", ["html", "text"])
def test_no_time_that_a_sender_may_give_is_too_late(content: str) -> None:
    """The last moment of all calendars is a moment."""
    submission = Submission.model_validate(
        {content: _PARAGRAPHS, "submitted_at": datetime.max.replace(tzinfo=UTC)}
    )

    outcome = ingest(a_claimed(submission))

    assert outcome.article.submitted_at == submission.submitted_at


def test_a_flat_page_becomes_an_article_that_knows_its_job() -> None:
    """Who sent it, when, and in which attempt it was read."""
    claimed = a_claimed(
        a_submission(id="wire-7", url="https://observer.example/7"),
        job_id=a_job_id(7),
        attempt=2,
        batch_id="b1",
    )

    outcome = ingest(claimed)

    assert isinstance(outcome, HandedOn)
    article = outcome.article
    assert (article.id, article.client_id, article.version) == (a_job_id(7), "wire-7", 1)
    assert (article.status, article.submitted_at) == ("usable", A_TIME)
    assert article.url == "https://observer.example/7"
    assert article.job is not None
    assert article.job.model_dump() == {"id": a_job_id(7), "batch_id": "b1", "attempt": 2}
    assert article.disposition is None


def test_the_fingerprint_is_the_hash_of_the_normalized_body() -> None:
    """Case, punctuation and line ends do not count."""
    text = "The RIVER rose, \u201cquite suddenly\u201d,\u00a0overnight."

    outcome = ingest(a_claimed(a_submission(text=text)))

    assert isinstance(outcome, HandedOn)
    expected = hashlib.sha256(b"the river rose quite suddenly overnight").hexdigest()
    assert outcome.identity == Identity(sha256=expected)
    assert outcome.article.dedup is not None
    assert outcome.article.dedup.sha256 == expected


def test_the_rail_and_the_headline_do_not_change_the_fingerprint() -> None:
    """A reprint has another headline and other neighbors, and is the same article."""
    bare = f"Ferry line reopens\n{_PARAGRAPHS}"
    dressed = f"Boats to run to the island again 12:40\n{_PARAGRAPHS}{_RAIL}"

    outcomes = [ingest(a_claimed(a_submission(text=text))) for text in (bare, dressed)]

    assert len({getattr(outcome, "identity", outcome) for outcome in outcomes}) == 1


def test_an_article_is_known_by_its_words_its_address_and_its_outlet() -> None:
    """A body of twenty words has a signature; the address is spelled in one way."""
    body = " ".join(f"word{number}" for number in range(20))
    url = "https://www.news.example/a/?utm_source=mail"

    outcome = ingest(a_claimed(a_submission(article={"body": body, "url": url})))

    assert isinstance(outcome, HandedOn)
    assert outcome.identity is not None
    assert outcome.identity.address == "news.example/a"
    assert outcome.identity.outlet == "news.example"
    assert len(outcome.identity.signature) == 180


def test_an_outlet_without_an_address_goes_by_its_name() -> None:
    """Wire copy says who sent it, and has no page."""
    outcome = ingest(
        a_claimed(a_submission(article={"body": "It rained.", "source": "Gazeta"}))
    )

    assert isinstance(outcome, HandedOn)
    assert outcome.identity is not None
    assert (outcome.identity.address, outcome.identity.outlet) == ("", "gazeta")


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        pytest.param({"text": "Home\nPolitics\nWeather"}, "no_article_text", id="a menu"),
        pytest.param({"text": "Fire in the port 12:40"}, "no_article_text", id="a headline"),
        pytest.param({"html": "a < b and no page"}, "not_html", id="text sent as html"),
        pytest.param({"html": "%PDF-1.7 <</Type>>"}, "not_html", id="a pdf sent as html"),
        pytest.param({"html": '{"a": "b"}'}, "not_html", id="json sent as html"),
        pytest.param(
            {"html": "<html><body></body></html>"}, "no_article_text", id="empty page"
        ),
        pytest.param({"html": "<br>" * 50_001}, "too_much_markup", id="a page of tags"),
        pytest.param({"article": {"body": "\u2026 --- !"}}, "empty_body", id="punctuation"),
        pytest.param({"ninjs": {"uri": "x"}}, "no_article_text", id="ninjs without a body"),
        pytest.param(
            {"text": None, "url": "https://a.example"}, "unsupported_content", id="a url alone"
        ),
    ],
)
def test_what_holds_no_article_is_spiked_with_a_reason(
    fields: dict[str, object], reason: str
) -> None:
    """The outcome and the article name the same stable code."""
    outcome = ingest(a_claimed(a_submission(id="x1", **fields)))

    assert isinstance(outcome, Ended)
    assert (outcome.disposition, outcome.reason) == (Disposition.SPIKED, reason)
    assert (outcome.article.disposition, outcome.article.reason) == ("spiked", reason)
    assert (outcome.article.id, outcome.article.client_id) == (A_JOB_ID, "x1")


def test_a_spiked_article_still_tells_what_was_sent() -> None:
    """The original is kept, counted and hashed as it came."""
    outcome = ingest(a_claimed(a_submission(html="caf\u00e9 menu")))

    assert outcome.article.original.model_dump(exclude={"flattener"}) == {
        "text": "caf\u00e9 menu",
        "sha256": hashlib.sha256("caf\u00e9 menu".encode()).hexdigest(),
        "content_type": "text/html",
        "bytes": 10,
    }


def test_what_nobody_looked_for_is_absent_and_what_was_not_found_is_null() -> None:
    """The document tells "not run" and "found nothing" apart."""
    text = ingest(a_claimed(a_submission(text=_PARAGRAPHS))).article
    sent = ingest(a_claimed(a_submission(article={"body": _PARAGRAPHS}))).article

    written = text.model_dump(exclude_unset=True)

    assert written["published_at"] is None
    assert written["source"] is None
    assert "canonical_url" not in written
    assert {"entities", "keywords", "processed_at", "disposition"}.isdisjoint(written)
    assert {"blocks", "related", "published_at", "headline"}.isdisjoint(sent.model_fields_set)


@pytest.mark.parametrize(
    ("fields", "value", "basis"),
    [
        pytest.param(
            {"published_at": datetime(2024, 7, 23, 19, 1, tzinfo=UTC)},
            "2024-07-23T19:01:00",
            "submission",
            id="the sender outweighs the headline",
        ),
        pytest.param({}, "12:40", "headline_clock", id="the headline's own time"),
    ],
)
def test_the_time_of_publication_names_its_basis(
    fields: dict[str, object], value: str, basis: str
) -> None:
    """A time is as precise as what it was read from."""
    text = f"Ferry line reopens 12:40\n{_PARAGRAPHS}"

    article = ingest(a_claimed(a_submission(text=text, **fields))).article

    assert article.published_at is not None
    assert (article.published_at.value, article.published_at.basis) == (value, basis)


def test_the_sender_s_language_and_source_outweigh_what_is_detected() -> None:
    """What is declared is taken as it is, and says so."""
    fields = {"language": "pt-BR", "source": "The Observer"}

    article = ingest(a_claimed(a_submission(text=_PARAGRAPHS, **fields))).article

    assert article.language is not None
    assert (article.language.code, article.language.method) == ("pt-BR", "declared")
    assert article.source is not None
    assert (article.source.name, article.source.role) == ("The Observer", "publisher")


@pytest.mark.parametrize(
    ("name", "kind", "paragraphs"),
    [
        pytest.param("flat_page.txt", "text", 6, id="flat page"),
        pytest.param("wire.txt", "text", 5, id="wire copy"),
        pytest.param("page.html", "html", 8, id="html page"),
    ],
)
def test_the_samples_come_through(name: str, kind: str, paragraphs: int) -> None:
    """Each sample that ships is an article in English with a headline."""
    content = (_SAMPLES / name).read_text(encoding="utf-8")

    outcome = ingest(a_claimed(a_submission(**{kind: content})))

    assert isinstance(outcome, HandedOn)
    assert outcome.article.body is not None
    assert len(outcome.article.body.paragraphs) == paragraphs
    assert outcome.article.headline is not None
    assert outcome.article.language is not None
    assert outcome.article.language.code == "en"


def test_a_batch_has_one_outcome_for_each_submission_in_order() -> None:
    """One that is spiked does not take its neighbor along."""
    batch = [a_claimed(a_submission(html="no page")), a_claimed(a_submission())]

    outcomes = handle(batch)

    assert [type(outcome) for outcome in outcomes] == [Ended, HandedOn]


@settings(deadline=None, max_examples=150)
@given(page=_PAGES.filter(lambda page: not _is_blank(page)))
@pytest.mark.parametrize("kind", ["text", "html"])
def test_no_text_makes_it_raise_and_every_span_lies_in_the_original(
    kind: str, page: str
) -> None:
    """Whatever is sent, the document is valid and points at what it claims."""
    outcome = ingest(a_claimed(a_submission(**{kind: page})))

    article = Article.model_validate_json(outcome.article.model_dump_json(exclude_unset=True))
    text = article.original.text
    for block in article.blocks or ():
        assert text[slice(*block.span)].strip()
    if article.body is not None:
        for paragraph, span in zip(article.body.paragraphs, article.body.spans, strict=True):
            assert span is None or text[slice(*span)].split() == paragraph.split()
    if article.headline is not None and article.headline.span is not None:
        assert make_key(text[slice(*article.headline.span)]) == make_key(article.headline.text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a" * 1_000_000, id="one word"),
        pytest.param('"' + "a " * 500_000, id="an unclosed quote"),
        pytest.param("12:40\n" * 150_000, id="times"),
        pytest.param("share" + "!" * 1_000_000 + "z", id="a share bar without end"),
        pytest.param("a" + " " * 1_000_000 + "b", id="space"),
        pytest.param("A-" * 500_000, id="dashes"),
    ],
)
def test_hostile_text_is_read_to_its_end(text: str) -> None:
    """A rule that looked at each character more than a few times would never return."""
    outcome = ingest(a_claimed(a_submission(text=text)))

    assert len(outcome.article.original.text) == len(text)
