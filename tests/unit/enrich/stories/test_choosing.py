"""Which story an article joins."""

from itertools import permutations
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.enrich.stories.choosing import Candidate, Choice, choose
from services.enrich.stories.likeness import liken
from services.enrich.stories.profile import MOST_TERMS, Profile
from services.enrich.stories.rarity import load_english
from services.enrich.stories.signature import Signature, sign

DAY: Final = 86_400
WINDOW: Final = 30 * DAY
TERMS = st.dictionaries(st.integers(0, 2**32 - 1), st.integers(1, 255), min_size=1, max_size=80)


def signed(text: str) -> Signature:
    """Return the signature of an English text."""
    signature = sign("", text, load_english())
    assert signature is not None
    return signature


QUAKE: Final = signed("The earthquake in Moquegua killed nine people, said Rosa Quispe.")
AFTER: Final = signed("Rosa Quispe led the rescue after the earthquake in Moquegua.")
MATCH: Final = signed("Harfield beat Castlemoor by two goals of Adeyemi at Mill Lane.")


def story(*articles: Signature, story_id: str = "s1", at: int = 0) -> Candidate:
    """Return a story of these articles, which all appeared at one time."""
    profile = Profile.of(articles[0])
    for article in articles[1:]:
        profile = profile.joined_by(article)
    return Candidate(story_id, at, at, profile)


def chosen(signature: Signature, *stories: Candidate, at: int = 0) -> Choice | None:
    """Return the choice in a window of thirty days."""
    return choose(signature, at, stories, window_seconds=WINDOW)


def test_an_article_joins_the_story_of_its_happening() -> None:
    """Of the stories near it."""
    choice = chosen(AFTER, story(MATCH, story_id="match"), story(QUAKE, story_id="quake"))

    assert choice is not None
    assert choice.joins
    assert choice.candidate.story_id == "quake"


def test_an_article_on_something_else_joins_none() -> None:
    """The likeliest of all is still not likely."""
    choice = chosen(MATCH, story(QUAKE, AFTER))

    assert choice is not None
    assert not choice.joins
    assert choice.sureness < 0.5


@pytest.mark.parametrize(
    ("days", "is_near"), [(30, True), (-30, True), (31, False), (-31, False)]
)
def test_a_story_is_open_for_a_window_on_either_side(days: int, *, is_near: bool) -> None:
    """Articles come late, and out of order."""
    choice = chosen(AFTER, story(QUAKE, at=100 * DAY), at=(100 + days) * DAY)

    assert (choice is not None) is is_near


def test_the_longer_ago_the_less_likely() -> None:
    """Of two happenings that are alike, the later article tells of the later."""
    choices = [chosen(AFTER, story(QUAKE), at=days * DAY) for days in (0, 10, 20)]

    surplus = [choice.surplus for choice in choices if choice]
    assert surplus == sorted(surplus, reverse=True)
    assert len(set(surplus)) == 3


def test_without_a_window_that_ends_nothing_overflows() -> None:
    """The window is a setting."""
    choice = choose(MATCH, 0, [story(QUAKE, at=10**12)], window_seconds=10**12)

    assert choice is not None
    assert choice.sureness == pytest.approx(0)


def test_the_order_of_stories_does_not_matter() -> None:
    """The store gives them in an order of its own; the lesser id wins among equals."""
    stories = [
        story(QUAKE, story_id="b"),
        story(QUAKE, story_id="a"),
        story(MATCH, story_id="c"),
    ]

    found = {
        choice.candidate.story_id
        for order in permutations(stories)
        if (choice := chosen(AFTER, *order))
    }

    assert found == {"a"}


def test_terms_that_many_stories_share_count_less() -> None:
    """They tell the subject of an election year, not one of its happenings."""
    shares = AFTER.shares()
    quake, match = Profile.of(QUAKE), Profile.of(MATCH)

    (alone,) = liken(shares, [quake])
    beside_others = liken(shares, [quake, match])[0]
    beside_its_like = liken(shares, [quake, quake])[0]

    assert beside_others == alone
    assert beside_its_like.whole == pytest.approx(alone.whole * 0.5**0.5)


def test_without_names_words_do_for_both() -> None:
    """Chinese has no capitals."""
    (likeness,) = liken({2: 0.6, 4: 0.8}, [Profile(1, {2: 0.6, 4: 0.8}, (1.0, 0.0))])

    assert likeness.both == pytest.approx(1)


def test_names_alone_are_not_both() -> None:
    """Two articles may name one man and tell of two things."""
    (likeness,) = liken({3: 0.6, 4: 0.8}, [Profile(1, {3: 1.0}, (0.0, 1.0))])

    assert likeness.whole == pytest.approx(0.6)
    assert likeness.both == 0


@given(st.lists(TERMS, min_size=1, max_size=6), TERMS)
def test_likeness_is_between_nothing_and_all(
    told: list[dict[int, int]], terms: dict[int, int]
) -> None:
    """Whatever was added up."""
    profile = Profile.of(Signature(told[0], ()))
    for one in told[1:]:
        profile = profile.joined_by(Signature(one, ()))

    (likeness,) = liken(Signature(terms, ()).shares(), [profile])

    assert -1e-6 <= likeness.whole <= 1 + 1e-6
    assert -1e-6 <= likeness.both <= 1 + 1e-6


@given(st.lists(TERMS, min_size=1, max_size=6))
def test_a_profile_survives_packing_and_stays_small(told: list[dict[int, int]]) -> None:
    """However many articles a story has."""
    profile = Profile.of(Signature(told[0], ()))
    for one in told[1:]:
        profile = profile.joined_by(Signature(one, ()))

    packed = profile.pack()

    assert len(packed) <= 12 + 8 * MOST_TERMS
    again = Profile.unpack(packed)
    assert again.articles == len(told)
    assert again.sums == pytest.approx(profile.sums)
    assert again.squares == pytest.approx(profile.squares)
