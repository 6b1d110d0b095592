"""What the sender says is taken as it is."""

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.ingest.reading.sent import declared, paragraph_spans, read_sent
from shared.submission import SentArticle
from tests.builders import a_submission


@pytest.mark.parametrize(
    ("body", "spans"),
    [
        pytest.param("one", [(0, 3)], id="one paragraph"),
        pytest.param("one\ntwo", [(0, 3), (4, 7)], id="lines"),
        pytest.param("one\ntwo\n\nthree", [(0, 7), (9, 14)], id="blank lines part lines"),
        pytest.param("one\r\n\r\ntwo\r\nmore", [(0, 3), (7, 16)], id="windows"),
        pytest.param(" one \n \t\n two ", [(1, 4), (10, 13)], id="space at the ends"),
        pytest.param("\n\none\ntwo\n\n", [(2, 5), (6, 9)], id="blank lines at the ends"),
        pytest.param("  ", [], id="blank"),
    ],
)
def test_paragraphs_are_parted_by_blank_lines_or_else_by_lines(
    body: str, spans: list[tuple[int, int]]
) -> None:
    """Their spans are exact."""
    assert paragraph_spans(body) == spans


@settings(deadline=None)
@given(body=st.text(alphabet="ab \t\r\n\u2028"))
def test_paragraphs_hold_every_visible_character_in_order(body: str) -> None:
    """Nothing of a body that was sent apart is lost."""
    spans = paragraph_spans(body)

    kept = "".join(body[start:end] for start, end in spans)
    assert "".join(kept.split()) == "".join(body.split())


def test_a_sent_article_is_not_cut_however_short_it_is() -> None:
    """A prompt, a time in the headline and a rail stay where the sender put them."""
    article = SentArticle(
        body="Yes.\n\nRead also", headline="Fire 12:40", authors=("A. Rohde",)
    )

    findings = read_sent(article)

    assert findings["body"] is not None
    assert findings["body"].paragraphs == ("Yes.", "Read also")
    assert findings["headline"] is not None
    assert (findings["headline"].text, findings["headline"].confidence) == ("Fire 12:40", 1.0)
    assert findings["byline"] is not None
    assert [author.name for author in findings["byline"].authors] == ["A. Rohde"]


def test_a_sent_article_is_searched_for_earlier_coverage() -> None:
    """As every text is; none is told from not looked for."""
    article = SentArticle(body="It fell.\n\nJune 24 reportedThat it had risen.")

    references = read_sent(article).get("references")

    assert references is not None
    assert [one.span for one in references] == [(10, 44)]
    assert read_sent(SentArticle(body="It fell.")).get("references") == ()


@pytest.mark.parametrize(
    ("hours", "zone"),
    [pytest.param(0, "Z", id="UTC"), pytest.param(2, "+02:00", id="offset")],
)
def test_a_declared_time_keeps_its_zone(hours: int, zone: str) -> None:
    """Local time and offset stay apart, so nothing is converted."""
    moment = datetime(2024, 7, 23, 19, 1, tzinfo=timezone(timedelta(hours=hours)))

    when = declared(a_submission(published_at=moment))["published_at"]

    assert when is not None
    assert (when.value, when.precision, when.tz) == ("2024-07-23T19:01:00", "second", zone)


@pytest.mark.parametrize(
    ("sent", "value", "precision"),
    [
        pytest.param("2026-03-14", "2026-03-14", "day", id="a day"),
        pytest.param("2026-03-14T00:00", "2026-03-14T00:00:00", "second", id="midnight"),
        pytest.param("2026-03-14T09:26:53", "2026-03-14T09:26:53", "second", id="a time"),
    ],
)
def test_a_time_is_as_exact_as_it_was_sent(sent: str, value: str, precision: str) -> None:
    """A day stays a day, and nobody gives a zone to what had none."""
    when = declared(a_submission(text="Rose.", published_at=sent))["published_at"]

    assert when is not None
    assert (when.value, when.precision, when.tz) == (value, precision, None)


def test_what_the_article_says_outweighs_what_stands_beside_it() -> None:
    """The fields of the article are nearer to it."""
    submission = a_submission(
        article={"body": "Yes.", "url": "https://a.example/1", "language": "fr"},
        url="https://a.example/2",
        language="en",
    )

    findings = declared(submission)

    assert findings["url"] == "https://a.example/1"
    assert findings["language"] is not None
    assert findings["language"].code == "fr"


def test_what_the_sender_does_not_say_is_not_declared() -> None:
    """So a reader's own finding stands."""
    assert declared(a_submission()) == {}
