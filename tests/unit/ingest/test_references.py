# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
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


@pytest.mark.parametrize(
    ("text", "method"),
    [
        pytest.param("Wie berichtet, war die Brücke gesperrt.", "earlier_report", id="de"),
        pytest.param("Ранее сообщалось о закрытии моста.", "earlier_report", id="ru"),
        pytest.param("24 июня сообщалось о закрытии моста.", "dated_report", id="ru day"),
        pytest.param("此前报道，大桥已关闭。", "earlier_report", id="zh"),
        pytest.param("Он сообщилЧто мост закрыт.", "glued_link", id="ru, run together"),
    ],
)
def test_other_languages_point_back_too(text: str, method: str) -> None:
    """By their own words, and by shape."""
    (reference,) = find_references(text, [(0, len(text))])

    assert reference.method == method


@pytest.mark.parametrize(
    "name", ["iPhone", "YouTube", "eBay", "openSUSE", "@someUser", "a/bcdeFg"]
)
def test_a_name_with_a_capital_inside_is_no_link(name: str) -> None:
    """Brands and handles are written so on purpose."""
    text = f"The new {name} was shown."

    assert find_references(text, [(0, len(text))]) == ()
