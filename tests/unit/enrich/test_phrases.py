"""Phrases of an article, by how much it says them."""

from services.enrich.passages import read_passages
from services.enrich.phrases import Phrase, rank_phrases
from tests.builders import an_article

STOP_WORDS = frozenset("the of and is was in by on a it to".split())  # noqa: SIM905 - a list is longer


def ranked(body: str, *, headline: str = "News") -> list[Phrase]:
    """Return the best three phrases of the text."""
    passages = read_passages(an_article(headline=headline, body=body))
    return rank_phrases(passages, STOP_WORDS, most=3)


def test_what_is_said_again_comes_first() -> None:
    """Before what stands there once."""
    found = ranked("The flood gate is shut. The flood gate leaks.\n\nBoats wait in the harbor.")

    assert found[0].words == ("flood", "gate")


def test_a_phrase_is_printed_as_where_it_first_stands() -> None:
    """Case does not tell two phrases apart."""
    found = ranked("The Flood Gate is shut. The flood gate leaks.")

    assert found[0].text == "Flood Gate"


def test_every_place_is_told() -> None:
    """Over paragraphs, in the order of the text."""
    article = an_article(
        headline="Gate", body="The flood gate leaks.\n\nThe flood gate is shut."
    )

    found = rank_phrases(read_passages(article), STOP_WORDS, most=1)

    assert [article.original.text[slice(*span)] for span in found[0].spans] == [
        "flood gate",
        "flood gate",
    ]


def test_a_part_of_a_better_phrase_is_left_out() -> None:
    """It would say nothing more."""
    found = ranked("The flood gate leaks. The flood gate is shut.")

    assert ("gate",) not in [one.words for one in found]


def test_a_part_that_is_said_more_often_may_win() -> None:
    """Also without the words around it."""
    found = ranked("The lock gate, the flood gate, the gate, a gate and the gate of it.")

    assert found[0].words == ("gate",)


def test_no_phrase_reaches_over_a_comma_a_stop_word_or_a_paragraph() -> None:
    """It would stand nowhere."""
    found = ranked("Flood, gate. Flood of gate.\n\nFlood\n\nGate")

    assert {one.words for one in found} == {("flood",), ("gate",)}


def test_a_phrase_has_three_words_at_the_most() -> None:
    """However many stand in a row."""
    found = ranked("Old river flood gate. Old river flood gate.")

    assert max(len(one.words) for one in found) == 3


def test_a_name_counts_though_it_stands_once() -> None:
    """Its capitals say that it names something."""
    found = ranked("It was shut by Ann Dorsey on time.")

    assert [one.words for one in found] == [("ann", "dorsey")]


def test_a_word_that_opens_a_sentence_is_no_name_for_that() -> None:
    """Any word has a capital there."""
    assert ranked("It rained. Boats wait.", headline="On it") == []


def test_a_possessive_is_no_part_of_the_phrase() -> None:
    """With either apostrophe."""
    found = ranked("The harbor's gate and the harbor's boats. The harbor\u2019s mole.")

    assert found[0].text == "harbor"


def test_early_phrases_come_before_late_ones() -> None:
    """Where they are said as often."""
    found = ranked("The gate leaks, gate.\n\nThe mole leaks, mole.")

    assert found.index(next(one for one in found if one.words == ("gate",))) < found.index(
        next(one for one in found if one.words == ("mole",))
    )


def test_numbers_and_marks_are_no_phrases() -> None:
    """Looked for, and none found."""
    assert ranked("12 12 12 % % 12:40 12:40", headline="2") == []
