"""What enrichers read of an article, and how it points back at the original."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.enrich.passages import (
    PASSAGE_LIMIT_CHARS,
    READ_LIMIT_CHARS,
    find_words,
    is_truncated,
    read_passages,
)
from shared.article import Article
from tests.builders import an_article
from tests.unit.enrich.articles import english, in_language, on_a_page, reading, unaligned


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("un cafe\u0301 noir", ("un", "cafe\u0301", "noir"), id="at the end"),
        pytest.param("le fe\u0301vrier", ("le", "fe\u0301vrier"), id="inside"),
        pytest.param(
            "\u0643\u064e\u062a\u064e\u0628\u064e \u0648",
            ("\u0643\u064e\u062a\u064e\u0628\u064e", "\u0648"),
            id="Arabic vowels",
        ),
        pytest.param("a \u0301 b", ("a", "b"), id="an accent without a letter is no word"),
        pytest.param("caf\u00e9", ("caf\u00e9",), id="one character"),
    ],
)
def test_an_accent_belongs_to_the_word_of_its_letter(text: str, words: tuple[str, ...]) -> None:
    """Composed or not."""
    found = find_words(text)

    assert found.folded == words
    assert [text.index(word) for word in words] == list(found.starts)


@given(text=st.text(alphabet="ab\u00e9\u201c '1-_", max_size=60))
def test_a_decomposed_accent_leaves_the_other_words_as_they_are(text: str) -> None:
    """The words in front of it are those without it."""
    assert find_words(f"{text} e\u0301").folded[:-1] == find_words(text).folded


def test_headline_and_paragraphs_are_read_in_the_order_of_the_page() -> None:
    """One passage each, and the offset counts what was read before."""
    article = english("One.\n\nTwo words.", headline="Head")

    passages = read_passages(article)

    assert [(one.text, one.offset) for one in passages] == [
        ("Head", 0),
        ("One.", 4),
        ("Two words.", 8),
    ]


def test_the_rail_is_never_read() -> None:
    """Only what headline and body point at counts."""
    article = on_a_page(english("One.", headline="Head"), above="Menu\n", below="\nRead also")

    passages = read_passages(article)

    assert [one.text for one in passages] == ["Head", "One."]
    assert [one.offset for one in passages] == [0, 4]


def test_text_without_a_place_in_the_original_is_not_read() -> None:
    """What is found in it could not be shown."""
    assert read_passages(unaligned(english("One."))) == ()


def test_an_article_without_a_body_has_nothing_to_read() -> None:
    """Neither body nor headline is there."""
    bare = an_article().model_copy(update={"body": None, "headline": None})

    assert read_passages(bare) == ()


def test_text_that_is_headline_and_paragraph_at_once_is_read_once() -> None:
    """A headline that ingest also kept as the first paragraph does not count twice."""
    article = english("One.\n\nTwo.", headline="Head")
    body = article.body
    assert body is not None
    overlapping = article.model_copy(
        update={"body": body.model_copy(update={"spans": ((0, 10), (6, 16))})}
    )

    passages = read_passages(overlapping)

    assert [one.text for one in passages] == ["Head", "One.", "Two."]


def test_a_line_break_inside_a_paragraph_reads_as_a_space() -> None:
    """The span still covers the page's own white space."""
    article = english("In New\n   York it rained.")
    passage = read_passages(article)[1]

    start, end = passage.span(3, 11)

    assert passage.text[3:11] == "New York"
    assert article.original.text[start:end] == "New\n   York"


@given(
    words=st.lists(st.text(min_size=1, max_size=8).filter(lambda word: word.split() == [word])),
    gaps=st.lists(st.sampled_from([" ", "\n", "\t  ", "\u00a0", "  "]), min_size=1),
    data=st.data(),
)
def test_spans_index_the_original(
    words: list[str], gaps: list[str], data: st.DataObject
) -> None:
    """Whatever the white space, a piece of a passage is that piece of the original, folded."""
    paragraph = "".join(
        word + gaps[number % len(gaps)] for number, word in enumerate(["A", *words])
    )
    article = on_a_page(english(paragraph.rstrip()), above="Menu ")
    passage = read_passages(article)[-1]
    start = data.draw(st.integers(0, len(passage.text) - 1))
    end = data.draw(st.integers(start + 1, len(passage.text)))

    first, last = passage.span(start, end)

    assert article.original.text[first:last].split() == passage.text[start:end].split()


@pytest.mark.parametrize(
    ("chars", "truncated"),
    [
        pytest.param(READ_LIMIT_CHARS - 1, False, id="as long as may be"),
        pytest.param(READ_LIMIT_CHARS, True, id="longer"),
    ],
)
def test_an_article_longer_than_the_limit_is_truncated(
    chars: int,
    truncated: bool,  # noqa: FBT001 - a column of the table
) -> None:
    """The headline counts: it has one character here."""
    article = english("x" * chars, headline="H")

    assert is_truncated(article) is truncated


def test_no_more_than_the_limit_is_read_and_no_word_is_cut() -> None:
    """The last word that does not fit is left out whole."""
    article = english("word " * 120_000 + "beyond", headline="Head")

    passages = read_passages(article)

    assert sum(len(one.text) for one in passages) == 599_939
    assert passages[-1].text.endswith("word word")


def test_one_endless_word_is_cut_at_the_limits() -> None:
    """There is nothing better to cut at."""
    passages = read_passages(english("x" * 700_000, headline="H"))

    assert [len(one.text) for one in passages] == [1, *[10_000] * 59, 9_999]


def test_a_long_paragraph_is_read_in_pieces_of_whole_words() -> None:
    """So that there is a chance to stop, and a span still finds its place."""
    article = english("word " * 2_500 + "last", headline="H")

    _, first, second = read_passages(article)

    assert len(first.text) == PASSAGE_LIMIT_CHARS - 1
    assert second.text.endswith("word last")
    assert second.span(0, len(second.text)) == (3 + PASSAGE_LIMIT_CHARS, 3 + 12_504)


def test_a_passage_knows_whether_it_is_the_headline() -> None:
    """Some readings hold for running text only."""
    passages = read_passages(english("One.\n\nTwo.", headline="Head"))

    assert [one.is_headline for one in passages] == [True, False, False]


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        pytest.param("en", "en", id="plain"),
        pytest.param("EN-gb", "en", id="with a region"),
        pytest.param(None, None, id="ingest found none"),
    ],
)
def test_the_language_is_the_primary_one(code: str | None, expected: str | None) -> None:
    """Region and case do not matter to a model."""
    assert reading(an_article(language=in_language(code))).language == expected


def test_an_article_whose_language_nobody_looked_for_has_none() -> None:
    """Absent and None are both unknown."""
    article: Article = an_article()

    assert reading(article).language is None


def test_the_words_of_a_passage_stand_in_it_in_lower_case() -> None:
    """What parts them is kept: a possessive and a short form can be told by it."""
    _, passage = read_passages(english("The U.S. cease-fire\nheld, \u0130zmir's mayor said."))

    words = passage.words

    assert " ".join(words.folded) == "the u s cease fire held izmir s mayor said"
    assert words.gaps == ("", " ", ".", ". ", "-", " ", ", ", "'", " ", " ", ".")
    assert words.starts == (0, 4, 6, 9, 15, 20, 26, 32, 34, 40)


@given(text=st.text())
def test_words_and_gaps_make_the_whole_passage_again(text: str) -> None:
    """In lower case, and each word where it is said to be."""
    for passage in read_passages(english(f"Begin {text}")):
        words = passage.words

        again = "".join(
            gap + word for gap, word in zip(words.gaps, (*words.folded, ""), strict=True)
        )

        assert again == passage.lower
        assert len(passage.lower) == len(passage.text)
        for word, start in zip(words.folded, words.starts, strict=True):
            assert passage.lower[start : start + len(word)] == word
