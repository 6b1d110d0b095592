"""Earlier coverage that a text points to."""

import pytest

from services.ingest.reading.references import find_references


@pytest.mark.parametrize(
    ("text", "sentence", "method"),
    [
        pytest.param(
            "Rain fell. June 24 reportedThat two boats were sold. It ended.",
            "June 24 reportedThat two boats were sold.",
            "glued_link",
            id="a link ran into the sentence",
        ),
        pytest.param(
            "June 24 reported a sale of two boats.",
            "June 24 reported a sale of two boats.",
            "dated_report",
            id="a day reports",
        ),
        pytest.param(
            "\u201cNo.\u201d Ferran before commented on it!",
            "Ferran before commented on it!",
            "earlier_report",
            id="somebody before commented",
        ),
    ],
)
def test_the_sentence_that_points_back_is_recorded(
    text: str, sentence: str, method: str
) -> None:
    """With its span, and how it was recognized."""
    (reference,) = find_references(text, [(0, len(text))])

    assert (reference.text, reference.method) == (sentence, method)
    assert text[slice(*reference.span)] == sentence


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The ministry reported that two boats were sold.", id="plain report"),
        pytest.param("He left before the court said anything.", id="before, apart"),
        pytest.param("", id="empty"),
    ],
)
def test_an_ordinary_sentence_points_nowhere(text: str) -> None:
    """Reporting alone is no reference."""
    assert find_references(text, [(0, len(text))]) == ()
