# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
"""Signs of machine translation, and the flag that they add up to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.enrich.enricher import LATE, NotRun, Partial
from services.enrich.enrichers.translation import TranslationEnricher
from services.enrich.passages import Words, read_passages
from services.enrich.reading import read
from services.enrich.translating.calques import (
    expanded,
    find_phrases,
    make_phrases,
    split_tokens,
)
from services.enrich.translating.gate import make_gate
from services.enrich.translating.phrases import PHRASES
from services.enrich.translating.spellings import find_mixed_spellings
from shared.annotations import Translation
from tests.builders import an_article
from tests.unit.enrich.articles import english, in_language, on_a_page, reading

ENRICHER = TranslationEnricher()

TRANSLATED = (
    "In Velmora collapsed the old bridge. «Nobody suffered, the bridge was empty,» — said the "
    "mayor Sergei Dorsenko.\n\n"
    "March 3 reportedThat the bridge needs repair. According to the words of Dorsenko, in the "
    "same time were going works. Sergey Dorsenko told about the project at own expense."
)
TEXTS = st.lists(
    st.sampled_from(
        [*TRANSLATED.split(), "\n\nA", "«", "»", "„", "“", "—", "ВОЗ", "Kiev", "Kyiv"]
    )
).map(" ".join).filter(lambda text: bool(text.strip())) | st.text(min_size=1).filter(
    lambda text: bool(text.strip()) and "\n\n" not in text
)  # fmt: skip


def verdict(body: str, *, headline: str = "News") -> Translation | None:
    """Return what is found in an English article."""
    found = ENRICHER.find(reading(english(body, headline=headline)))
    assert not isinstance(found, NotRun | Partial)
    return found


def signs(body: str) -> list[tuple[str, str]]:
    """Return `(kind, text)` of each sign."""
    found = verdict(body)
    return [(one.kind, one.text) for one in found.evidence] if found else []


@pytest.mark.parametrize(
    ("text", "kind", "printed"),
    [
        pytest.param(
            "March 3 reportedThat the gate is shut.",
            "glued_link_words",
            "reportedThat",
            id="a link ran into its sentence",
        ),
        pytest.param(
            "The mayor has aboutThe gate no news.",
            "glued_link_words",
            "aboutThe",
            id="a link after a preposition",
        ),
        pytest.param(
            "They read the statementThe gate is shut.",
            "glued_words",
            "statementThe",
            id="a lost space",
        ),
        pytest.param(
            "The gate is «an old friend» to the town.",
            "foreign_quotation_marks",
            "«an old friend»",
            id="angle marks",
        ),
        pytest.param(
            "The gate is „an old friend“ to the town.",
            "foreign_quotation_marks",
            "„an old friend“",
            id="low marks",
        ),
        pytest.param(
            '"The gate is shut," — said the mayor.',
            "dialogue_dash",
            '" — said',
            id="a dash between quotation and verb",
        ),
        pytest.param(
            '"The gate is shut," — Dorsenko.',
            "dialogue_dash",
            '" — Dorsenko.',
            id="a dash between quotation and name",
        ),
        pytest.param(
            "Tokarev came early. The guests of Tokaryev came late.",
            "mixed_spelling",
            "Tokaryev",
            id="two transliterations",
        ),
        pytest.param(
            "She left Kiev by train. Trains from Kyiv are late.",
            "mixed_spelling",
            "Kyiv",
            id="two names of a town",
        ),
        pytest.param(
            "The words шлюз and gate are one.",
            "other_script",
            "шлюз",
            id="a word left over",
        ),
        pytest.param(
            "From Velmora went a commission to the gate.",
            "word_order",
            "From Velmora went a",
            id="the verb before its subject",
        ),
        pytest.param(
            "In Velmora on the night of May 18 collapsed the bridge.",
            "word_order",
            "In Velmora on the night of May 18 collapsed",
            id="with a time between",
        ),
        pytest.param(
            "“The gate is shut,” emphasized the mayor.",
            "word_order",
            "emphasized the mayor",
            id="a verb of speech first",
        ),
    ],
)
def test_a_sign_is_found(text: str, kind: str, printed: str) -> None:
    """With its kind, and as it is printed."""
    assert (kind, printed) in signs(text)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        pytest.param("In the same time the gate was shut.", "In the same time", id="time"),
        pytest.param(
            "According to the words of the mayor, it is shut.",
            "According to the words of",
            id="words",
        ),
        pytest.param(
            "About this reports the Velmora Gazette.", "About this reports", id="about this"
        ),
        pytest.param(
            "As transfers Interlake, it rains.", "As transfers Interlake", id="as transfers"
        ),
        pytest.param("It rains, informs Interlake.", "informs Interlake", id="informs"),
        pytest.param(
            "They carried out a telephone talk.", "carried out a telephone", id="telephone"
        ),
        pytest.param(
            "The gate was on the background of hills.", "on the background of", id="background"
        ),
        pytest.param("Output grew in 3 times.", "grew in 3 times", id="times"),
        pytest.param("They fixed it at own expense.", "at own expense", id="own"),
        pytest.param("The members accepted the law.", "accepted the law", id="a law"),
        pytest.param(
            "In the valley explosions sounded.", "explosions sounded", id="explosions"
        ),
        pytest.param("It rains. We will remind, it is May.", "We will remind,", id="remind"),
        pytest.param(
            "The number of 5 thousand of people grew.", "5 thousand of people", id="thousand of"
        ),
        pytest.param("Its cost made up 38 million.", "cost made up 38", id="made up"),
        pytest.param(
            "Dorsey before commented the storm.", "Dorsey before commented", id="before"
        ),
        pytest.param("Dorsey told about the storm.", "Dorsey told about the", id="told about"),
        pytest.param("June 24 reported the office.", "June 24 reported", id="a bare date"),
        pytest.param("It came from mayor of the town.", "from mayor of", id="no article"),
        pytest.param(
            "The fire is out, it is noted in the message.",
            "it is noted in the message",
            id="message",
        ),
        pytest.param(
            "They reported in the ministry on it.", "reported in the ministry", id="office"
        ),
    ],
)
def test_a_calque_is_found(text: str, printed: str) -> None:
    """A turn of phrase of another language in English words."""
    assert ("calque", printed) in signs(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The mayor told reporters about the gate.", id="told somebody"),
        pytest.param("They were told about the storm.", id="were told"),
        pytest.param("At the same time the gate was shut, he said.", id="at the same time"),
        pytest.param("Bryan came early. Brian came late.", id="two names at home in English"),
        pytest.param("She bought an iPhone on eBay for her iPad.", id="names of products"),
        pytest.param("McDonald and MacArthur met DeSantis.", id="capitals inside names"),
        pytest.param(
            "The gate, built in 1900 — said to be safe — is shut.", id="a dash in a clause"
        ),
        pytest.param("“It is shut,” said the mayor.", id="said"),
        pytest.param("In Velmora, a bridge collapsed on Friday.", id="place first"),
        pytest.param("In March the committee said the gate was safe.", id="month first"),
        pytest.param("He runs for president of the club.", id="an office without article"),
        pytest.param("The day before, Dorsey commented on it.", id="the day before"),
        pytest.param("The office café serves a résumé of naïve jokes.", id="accents"),
    ],
)
def test_what_people_write_is_no_sign(text: str) -> None:
    """None at all, so that no verdict is given either."""
    assert verdict(text) is None


def test_signs_that_add_up_raise_the_flag() -> None:
    """All of them are told, in the order of the text."""
    found = verdict(TRANSLATED)

    assert found is not None
    assert found.is_machine
    assert found.confidence > 0.9
    assert [one.span for one in found.evidence] == sorted(one.span for one in found.evidence)
    assert {one.kind for one in found.evidence} == {
        "calque",
        "dialogue_dash",
        "foreign_quotation_marks",
        "glued_link_words",
        "mixed_spelling",
        "word_order",
    }


def test_one_sign_does_not() -> None:
    """It is told, and the flag stays down."""
    found = verdict("In the same time the gate was shut.")

    assert found is not None
    assert not found.is_machine
    assert len(found.evidence) == 1


def test_an_editors_marks_and_spellings_do_not_either() -> None:
    """However many: nothing of it is wording."""
    found = verdict("«Kiev» and «Kyiv», «Lvov» and «Lviv», „шлюз“ and „мост“. " * 5)

    assert found is not None
    assert not found.is_machine


def test_the_same_words_count_once() -> None:
    """A writer who always says so is one writer."""
    found = verdict("In the same time it rained. " * 9)

    assert found is not None
    assert not found.is_machine


def test_accidents_do_not_add_up_over_a_long_article() -> None:
    """What is enough for a page of news is not for a book."""
    plain = "The harbor office said on Friday that the gate is shut and the water is high. "
    short = "In the same time it rained. They fixed it at own expense. "

    brief = verdict(short)
    lengthy = verdict(short + plain * 300)

    assert brief is not None
    assert brief.is_machine
    assert lengthy is not None
    assert not lengthy.is_machine


@pytest.mark.parametrize("code", ["ru", "de", "zh", None])
def test_an_article_in_another_language_is_not_read(code: str | None) -> None:
    """Its calques are others."""
    found = ENRICHER.find(reading(an_article(language=in_language(code))))

    assert found == NotRun(f"no signs of translation are known for language {code}")


def test_at_the_deadline_it_judges_by_what_it_has_read() -> None:
    """Here two paragraphs of three."""
    asked = iter([False, False, True])
    article = english("In the same time it rained.\n\nIt is «shut» at own expense.")

    found = ENRICHER.find(read(article, is_late=lambda: next(asked)))

    assert isinstance(found, Partial)
    assert found.reason == LATE
    assert isinstance(found.value, Translation)
    assert [one.text for one in found.value.evidence] == ["In the same time"]


@pytest.mark.parametrize(
    ("names", "mixed"),
    [
        (["Tokayev", "Tokaev"], ["Tokaev"]),
        (["Zelensky", "Zelenskyy"], ["Zelenskyy"]),
        (["Sergei", "Sergey"], ["Sergey"]),
        (["Lukashenko", "Lukashenko's"], []),
        (["Ivanov", "Ivanova"], []),
        (["Petrov", "Petrovich"], []),
        (["Hudson", "Hodson"], []),
        (["Kiev", "Kharkiv"], []),
    ],
)
def test_two_spellings_of_one_name(names: list[str], mixed: list[str]) -> None:
    """Not two names that are alike."""
    assert find_mixed_spellings(names) == mixed


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        pytest.param(
            "on the {|old }gate", "On the gate, on the old gate", [(0, 3), (4, 8)], id="choice"
        ),
        pytest.param("@ told", "The mayor told. Dorsey told.", [(4, 6)], id="a capital before"),
        pytest.param(
            "in @ fell", "In Velmora fell, in it fell", [(0, 3)], id="a capital between"
        ),
        pytest.param("# mln", "5 mln, five mln", [(0, 2)], id="a number"),
        pytest.param(
            ". also said", "Also said. He also said! Also said", [(0, 2), (7, 9)], id="a start"
        ),
        pytest.param("it is , he", "It is he, it is, he", [(4, 8)], id="a comma"),
    ],
)
def test_the_notation_of_phrases(phrase: str, text: str, found: list[tuple[int, int]]) -> None:
    """Places are counted in tokens."""
    tokens = split_tokens(text)
    lower = [token.lower() for token in tokens]

    places = list(find_phrases(tokens, lower, make_phrases({1.0: phrase})))

    assert sorted((first, end) for first, end, _weight in places) == found


@pytest.mark.parametrize("weight", sorted(PHRASES))
def test_the_gate_lets_every_phrase_through(weight: float) -> None:
    """A phrase that it kept out would be lost."""
    gate = make_gate({weight: PHRASES[weight]})
    phrases = [one for line in PHRASES[weight].splitlines() for one in expanded(line) if one]

    lost = [phrase for phrase in phrases if not gate.lets(words_of(phrase))]

    assert not lost


def words_of(phrase: str) -> Words:
    """Return the words of a passage that holds the phrase."""
    printed = phrase.replace("@", "Osh").replace("#", "5")
    _headline, passage = read_passages(english(f"It was so {printed} here"))
    return passage.words


def test_the_gate_keeps_other_words_out() -> None:
    """Else nothing would be won by asking it."""
    _headline, passage = read_passages(english("The desk opened in the morning, she said."))

    is_let = make_gate(PHRASES).lets(passage.words)

    assert not is_let


@given(body=TEXTS)
def test_every_sign_stands_where_it_says(body: str) -> None:
    """But for white space; and there is no verdict without a sign."""
    article = on_a_page(english(body), above="Menu \U0001f600\n")

    found = ENRICHER.find(reading(article))

    assert not isinstance(found, NotRun | Partial)
    if found is not None:
        assert found.evidence
        for one in found.evidence:
            assert " ".join(article.original.text[slice(*one.span)].split()) == one.text
