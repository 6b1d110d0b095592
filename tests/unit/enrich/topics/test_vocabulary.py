"""The subjects of the vocabulary and their names."""

import pytest

from services.enrich.topics.vocabulary import load_subjects


def test_there_are_two_levels() -> None:
    """Seventeen at the top, each below one of them, the one above first."""
    subjects = load_subjects()

    order = list(subjects)
    tops = [one for one in subjects.values() if one.level == 1]
    below = [one for one in subjects.values() if one.level == 2]
    assert (len(tops), len(below)) == (17, 121)
    for one in below:
        assert one.broader is not None
        assert order.index(one.broader) < order.index(one.code)
        assert subjects[one.broader].level == 1


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        pytest.param("en", ("sport", "en"), id="English"),
        pytest.param("de-AT", ("Sport", "de"), id="without its country"),
        pytest.param("pt", ("desporto", "pt-PT"), id="Portuguese"),
        pytest.param("pt-BR", ("esporte", "pt-BR"), id="Brazilian"),
        pytest.param("zh", ("\u4f53\u80b2", "zh-Hans"), id="Chinese"),
        pytest.param("kk", ("sport", "en"), id="a language without names"),
    ],
)
def test_a_label_comes_in_the_closest_language(
    language: str, expected: tuple[str, str]
) -> None:
    """Or in English, which the tag then says."""
    assert load_subjects()["15000000"].label(language) == expected


def test_what_is_newer_than_the_translations_has_its_english_name() -> None:
    """Sustainability came in after 2019."""
    assert load_subjects()["20001374"].label("fr") == ("sustainability", "en")
