"""What an article is known by among stories."""

from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.enrich.stories.rarity import EnglishRarity, LengthRarity, Rarity, load_english
from services.enrich.stories.signature import (
    MOST_BUCKETS,
    MOST_TERMS,
    Signature,
    is_name,
    sign,
)
from services.enrich.stories.words import stem

ENGLISH = load_english()
QUAKE = (
    "The earthquake shook Moquegua before dawn on Sunday and cut the power of the town. "
    "Walls fell into the streets of Moquegua, said fire chief Rosa Quispe."
)


def signed(headline: str, text: str, rarity: Rarity = ENGLISH) -> Signature:
    """Return the signature of an article that has one."""
    signature = sign(headline, text, rarity)
    assert signature is not None
    return signature


def weights_of(signature: Signature, *words: str) -> list[int]:
    """Return the weight of each word, a name or not."""
    terms = [crc32(stem(word).encode()) & ~1 for word in words]
    by_hash = {term & ~1: weight for term, weight in signature.terms.items()}
    return [by_hash.get(term, 0) for term in terms]


def test_rare_words_weigh_more_than_common_ones() -> None:
    """The most telling word has the greatest weight there is."""
    moquegua, sunday, the = weights_of(signed("", QUAKE), "moquegua", "sunday", "the")

    assert moquegua == 255
    assert moquegua > sunday > the == 0


def test_words_of_the_headline_weigh_more() -> None:
    """It says what happened."""
    (without,) = weights_of(signed("Night of fear", QUAKE), "earthquake")
    (within,) = weights_of(signed("Night of the earthquake", QUAKE), "earthquake")

    assert within > without


def test_names_are_told_by_capitals_inside_of_sentences() -> None:
    """No model is asked."""
    names = [is_name(term) for term in signed("", "they met Quispe in the harbor").terms]

    assert sorted(names) == [False, False, True]


def test_a_headline_in_capitals_makes_no_names() -> None:
    """Titles are written so in much of the press."""
    signature = signed("Walls Fall Across Harbor Town", "the walls fall across the harbor town")

    assert not any(is_name(term) for term in signature.terms)


def test_the_buckets_are_the_terms_that_weigh_most() -> None:
    """Stories are filed under them."""
    signature = signed("", QUAKE)

    least = min(signature.terms[bucket] for bucket in signature.buckets)
    others = [w for term, w in signature.terms.items() if term not in signature.buckets]
    assert len(signature.buckets) == MOST_BUCKETS
    assert max(others) <= least


@pytest.mark.parametrize("text", ["", "the of and to in", "— … !", "a b c"])
def test_a_text_that_tells_nothing_has_no_signature(text: str) -> None:
    """There is nothing to go by."""
    assert sign("", text, ENGLISH) is None


def test_what_stands_far_down_is_not_read() -> None:
    """What an article costs is bounded."""
    head = "the walls of the town fell " * 100

    assert sign("", head, ENGLISH) == sign("", f"{head} Moquegua", ENGLISH)


@pytest.mark.parametrize("unit", ["x", "Aa ", "昆", "“", "1", "a'", ".", "\u0301", "X."])
def test_hostile_text_is_signed_as_soon_as_any_other(unit: str) -> None:
    """Only its head is read."""
    signature = sign(unit * 100_000, unit * 100_000, LengthRarity())

    assert signature is None or len(signature.terms) <= MOST_TERMS


@given(headline=st.text(), text=st.text(), is_english=st.booleans())
def test_any_text_is_signed_and_the_signature_survives_packing(
    headline: str, text: str, *, is_english: bool
) -> None:
    """In five bytes a term."""
    signature = sign(headline, text, ENGLISH if is_english else LengthRarity())

    if signature is not None:
        packed = signature.pack()
        assert Signature.unpack(packed) == signature
        assert len(packed) <= 401
        assert all(1 <= weight <= 255 for weight in signature.terms.values())
        assert set(signature.buckets) <= signature.terms.keys()


def test_the_table_knows_common_words_and_gives_others_the_most() -> None:
    """A word of two texts in a thousand is as good as unknown."""
    the, moquegua = (crc32(stem.encode()) for stem in ("the", "moquegua"))

    common, unknown = ENGLISH.of({the: "the", moquegua: "moquegua"})

    assert common < 0.1
    assert the in ENGLISH.common
    assert unknown == pytest.approx(7.14, abs=0.01)
    assert ENGLISH.is_rare(moquegua)


def test_the_table_is_written_as_it_is_read() -> None:
    """Sorted, so that training twice gives the same file."""
    table = EnglishRarity(3, {7: 2, 4_294_967_295: 3})

    assert table.write() == EnglishRarity(3, {4_294_967_295: 3, 7: 2}).write()
