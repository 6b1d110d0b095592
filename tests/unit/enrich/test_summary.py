# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
"""Summaries: sentences of the body, as they stand there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.enrich.enricher import LATE, Partial
from services.enrich.enrichers.summary import SummaryEnricher
from services.enrich.reading import read
from services.enrich.summarizing import MOST_SENTENCES, stands_alone
from shared.annotations import Summary
from shared.article import Article
from tests.builders import an_article
from tests.unit.enrich.articles import english, in_language, on_a_page, reading, unaligned

LEDE = "The harbor office closed the flood gate at Velmora on Friday after a storm."
SECOND = "Engineers of the office found two cracks in the steel of the old gate."
ASIDE = "Bakers in the upper town sold more bread than in any week of the spring."
QUOTE = (
    "\u201cWe shall open it when it is safe and not one hour before,\u201d said the engineer."
)
ENDS = "al an el en er ik il in is ok ol on or ul um un us".split()  # noqa: SIM905 - a list is longer
RAIL = "\n\nRead also\n\nThe flood gate of Ankara was closed on Friday after a storm. 02:24"

TEXTS = st.lists(
    st.sampled_from(
        [LEDE, SECOND, ASIDE, QUOTE, "Read more.", "\n\n", "\u201c", "12:40", "\U0001f600"]
    )
).map(" ".join).filter(lambda text: bool(text.strip())) | st.text(min_size=1).filter(
    lambda text: bool(text.strip()) and "\n\n" not in text
)  # fmt: skip


def told(article: Article) -> list[str]:
    """Return the sentences of the article's summary; none where it has none."""
    found = SummaryEnricher().find(reading(article))
    return [one.text for one in found.sentences] if isinstance(found, Summary) else []


def long_body(paragraphs: int) -> str:
    """Return a body of so many paragraphs of 20 words that have nothing in common."""
    names = [first + second + "ar" for first in "bdfgklm" for second in "aeiou"]
    return "\n\n".join(
        f"On day {number} " + " ".join(f"{name}{end}" for end in ENDS) + "."
        for number, name in enumerate(names[:paragraphs], 10)
    )


def test_a_short_article_is_told_in_one_sentence() -> None:
    """That which shares most with the headline and comes first."""
    article = english(f"{LEDE} {ASIDE} {SECOND}", headline="Flood gate closed at Velmora")

    assert told(article) == [LEDE]


@pytest.mark.parametrize(
    ("paragraphs", "sentences"), [(2, 1), (12, 2), (30, 3)], ids=["short", "middling", "long"]
)
def test_a_longer_article_is_told_in_more_sentences(paragraphs: int, sentences: int) -> None:
    """Three at the most."""
    assert len(told(english(long_body(paragraphs)))) == sentences


def test_sentences_keep_the_order_of_the_text() -> None:
    """However they score."""
    article = english(long_body(30), headline="Fuaral, fuaren")

    found = told(article)

    numbers = [int(one.split()[2]) for one in found]
    assert numbers == [10, 11, 24]


def test_the_words_of_the_headline_count() -> None:
    """Also those of the second paragraph."""
    article = english(
        f"{ASIDE}\n\n{LEDE}", headline="Harbor office closed flood gate after storm"
    )

    assert told(article) == [LEDE]


def test_a_sentence_that_says_the_same_again_is_passed_over() -> None:
    """A reader learns nothing from it."""
    article = english(f"{LEDE}\n\n{LEDE}\n\n{long_body(12)}", headline="Flood gate closed")

    assert told(article).count(LEDE) == 1


def test_a_sentence_that_needs_the_one_before_it_comes_after_its_equals() -> None:
    """The word "it" does not say what it is."""
    leaning = "It closed the flood gate at Velmora on Friday after a storm."
    article = english(f"{ASIDE} {leaning} {SECOND}", headline="Velmora")

    assert leaning not in told(article)


@pytest.mark.parametrize("marks", ["\u201c\u201d", "\u00ab\u00bb", '""'])
def test_a_sentence_in_the_midst_of_a_quotation_is_passed_over(marks: str) -> None:
    """Nobody would see that somebody said it."""
    midst = "We shall open the flood gate at Velmora when it is safe and no hour before."
    quotation = f"{marks[0]}It is shut. {midst} Go home,{marks[1]} said the engineer on Friday."
    article = english(f"{quotation}\n\n{ASIDE}", headline="Flood gate at Velmora")

    assert told(article) == [ASIDE]


def test_spans_are_those_of_the_sentences() -> None:
    """Broken lines are folded in the text, and not in the original."""
    article = english(LEDE.replace("flood gate", "flood\n  gate"))

    found = SummaryEnricher().find(reading(article))

    assert isinstance(found, Summary)
    (sentence,) = found.sentences
    assert sentence.text == LEDE
    printed = article.original.text[slice(*sentence.span)]
    assert " ".join(printed.split()) == LEDE


def test_the_rail_is_no_part_of_it() -> None:
    """The same with and without."""
    article = english(f"{ASIDE}\n\n{SECOND}", headline="Flood gate closed on Friday")

    assert told(on_a_page(article, below=RAIL)) == told(article)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(QUOTE, id="a quotation"),
        pytest.param("We open when it is safe, not before,\u201d said he.", id="half one"),
        pytest.param("\u201cIt is safe now, and was at noon today.\u201d", id="nothing else"),
        pytest.param("Read more about the flood gate and the storm here.", id="a prompt"),
        pytest.param("See also our long report on the storm of last Friday.", id="a pointer"),
        pytest.param("Photo by the harbor office of the town of Velmora.", id="a credit"),
        pytest.param("FILE - In this photo of May the gate is shut and dry.", id="a caption"),
        pytest.param("The gate is shut.", id="too short"),
        pytest.param("Flood gate closed at Velmora on Friday after a storm", id="no full stop"),
        pytest.param("The office gave these reasons for closing the old gate:", id="colon"),
        pytest.param("Why did the harbor office close the gate on Friday?", id="a question"),
        pytest.param("and closed the flood gate at Velmora on Friday.", id="a remainder"),
        pytest.param("The storm " * 30 + "ended on Friday.", id="without end"),
        pytest.param("The gate (closed on Friday is old and leaks.", id="open bracket"),
    ],
)
def test_what_cannot_stand_alone_is_no_sentence_of_a_summary(text: str) -> None:
    """Rather a shorter summary, or none."""
    assert not stands_alone(text)


@pytest.mark.parametrize(
    ("code", "body", "sentence"),
    [
        pytest.param(
            "ru",
            "Управление порта закрыло в пятницу шлюз в Велморе после бури. Все целы.",
            "Управление порта закрыло в пятницу шлюз в Велморе после бури.",
            id="Russian",
        ),
        pytest.param(
            "zh",
            "港务局星期五在暴风雨后关闭了维尔莫拉的防洪闸门。没有人受伤。",
            "港务局星期五在暴风雨后关闭了维尔莫拉的防洪闸门。",
            id="Chinese",
        ),
        pytest.param(
            "de",
            "Das Hafenamt schloss am 3. Mai das Fluttor von Velmora. Niemand wurde verletzt.",
            "Das Hafenamt schloss am 3. Mai das Fluttor von Velmora.",
            id="German",
        ),
        pytest.param(
            None,
            "La oficina del puerto cierra la compuerta de Velmora tras la tormenta.",
            "La oficina del puerto cierra la compuerta de Velmora tras la tormenta.",
            id="unknown",
        ),
    ],
)
def test_any_language_has_summaries(code: str | None, body: str, sentence: str) -> None:
    """Also one that is not known."""
    article = an_article(headline="Velmora", body=body, language=in_language(code))

    assert told(article) == [sentence]


def test_an_article_of_fragments_has_no_summary() -> None:
    """Looked for, and none found."""
    assert SummaryEnricher().find(reading(english(f"{QUOTE}\n\nRead more."))) is None


def test_text_without_a_place_in_the_original_has_no_summary() -> None:
    """A sentence without a span would be without evidence."""
    assert SummaryEnricher().find(reading(unaligned(english(LEDE)))) is None


def test_at_the_deadline_it_is_made_of_what_was_read() -> None:
    """The news stands first."""
    asked = iter([False, True])
    article = english(f"{LEDE}\n\n{SECOND}")

    found = SummaryEnricher().find(read(article, is_late=lambda: next(asked)))

    assert isinstance(found, Partial)
    assert found.reason == LATE
    assert isinstance(found.value, Summary)
    assert [one.text for one in found.value.sentences] == [LEDE]


@given(body=TEXTS)
def test_every_sentence_stands_in_the_body(body: str) -> None:
    """One to three, each at its span."""
    article = on_a_page(english(body), above="Menu \U0001f600\n")

    found = SummaryEnricher().find(reading(article))

    sentences = found.sentences if isinstance(found, Summary) else ()
    assert len(sentences) <= MOST_SENTENCES
    for one in sentences:
        assert " ".join(article.original.text[slice(*one.span)].split()) == one.text
