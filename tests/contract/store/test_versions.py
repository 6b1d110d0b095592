"""Another text from the address of an earlier article is the next version of that article."""

import dataclasses
from typing import Final

import pytest

from shared.jobs import Disposition, StageName
from shared.store.records import Handover, Verdict
from tests.builders import a_job_id
from tests.contract.store.builders import a_message, a_move, an_ending, an_identity
from tests.contract.store.copying import hand_on_as, taken_in
from tests.contract.store.harness import StoreUnderTest

_INGEST, _ENRICH = StageName.INGEST, StageName.ENRICH
_X: Final = "news.example/x"

FIRST: Final = an_identity("f", of=1, address=_X)
SECOND: Final = an_identity("g", of=2, address=_X)
THIRD: Final = an_identity("h", of=3, address=_X)


def after(number: int, version: int) -> str:
    """Return which version an article is the next of."""
    return f"{a_job_id(number)} {version}"


def revised(number: int, version: int) -> Handover:
    """Return the answer to an article that is the next version of another."""
    return Handover(Verdict.REVISED, a_job_id(number), version=version)


def three_versions(store: StoreUnderTest) -> None:
    """Jobs 1, 2 and 3 wait at enrich as versions 1, 2 and 3 of one page."""
    taken_in(store, 1, 2, 3)
    hand_on_as(store, 1, FIRST)
    hand_on_as(store, 2, SECOND, after=after(1, 1))
    hand_on_as(store, 3, THIRD, after=after(2, 2))


def test_another_text_from_an_address_is_told_what_it_follows(store: StoreUnderTest) -> None:
    """And nothing is done, because its document does not say so yet."""
    taken_in(store, 1, 2)
    hand_on_as(store, 1, FIRST)

    answer = hand_on_as(store, 2, SECOND)

    assert answer == revised(1, 1)
    assert store.article(2) is None


def test_it_goes_on_as_the_next_version(store: StoreUnderTest) -> None:
    """Once it says so; and the one after it is told of it."""
    taken_in(store, 1, 2, 3)
    hand_on_as(store, 1, FIRST)

    answer = hand_on_as(store, 2, SECOND, after=after(1, 1))

    assert answer == Handover(Verdict.DONE)
    assert hand_on_as(store, 3, THIRD) == revised(2, 2)


def test_a_version_that_another_overtook_is_told_so(store: StoreUnderTest) -> None:
    """Of two workers with the next version one has to look again."""
    taken_in(store, 1, 2, 3)
    hand_on_as(store, 1, FIRST)
    hand_on_as(store, 2, SECOND, after=after(1, 1))

    answer = hand_on_as(store, 3, THIRD, after=after(1, 1))

    assert answer == revised(2, 2)


def test_of_two_in_one_message_each_is_a_version(store: StoreUnderTest) -> None:
    """The second follows the first in the same call."""
    taken_in(store, 1, 2)
    following = dataclasses.replace(a_move(2, known=SECOND), version=2, revises=a_job_id(1))

    answers = store.work.commit(
        _INGEST, [a_move(1, known=FIRST), following], a_message(_ENRICH, 1, 2)
    )

    assert answers == [Handover(Verdict.DONE), Handover(Verdict.DONE)]


def test_a_version_is_no_copy_however_little_has_changed(store: StoreUnderTest) -> None:
    """A corrected figure is what a new version is for."""
    taken_in(store, 1, 2)
    hand_on_as(store, 1, FIRST)
    barely = an_identity("g", of=1, address=_X)

    assert hand_on_as(store, 2, barely) == revised(1, 1)
    assert hand_on_as(store, 2, barely, after=after(1, 1)) == Handover(Verdict.DONE)


def test_the_same_text_from_the_same_address_is_a_copy(store: StoreUnderTest) -> None:
    """As is a text that goes back to an earlier version."""
    taken_in(store, 1, 2, 3, 4)
    hand_on_as(store, 1, FIRST)
    hand_on_as(store, 2, SECOND, after=after(1, 1))

    answers = [hand_on_as(store, 3, SECOND), hand_on_as(store, 4, FIRST)]

    assert [(one.kind, one.other) for one in answers] == [
        ("exact", a_job_id(2)),
        ("exact", a_job_id(1)),
    ]


def test_articles_without_an_address_are_nobodys_versions(store: StoreUnderTest) -> None:
    """None is not one that they share."""
    taken_in(store, 1, 2)

    answers = [
        hand_on_as(store, 1, an_identity("f", of=1)),
        hand_on_as(store, 2, an_identity("g", of=2)),
    ]

    assert answers == [Handover(Verdict.DONE), Handover(Verdict.DONE)]


def test_a_version_asked_for_again_after_a_lost_reply_changes_nothing(
    store: StoreUnderTest,
) -> None:
    """Nor does it become its own next version."""
    taken_in(store, 1, 2, 3)
    hand_on_as(store, 1, FIRST)

    answers = [hand_on_as(store, 2, SECOND, after=after(1, 1)) for _time in range(2)]

    assert answers == [Handover(Verdict.DONE), Handover(Verdict.DONE)]
    assert hand_on_as(store, 3, THIRD) == revised(2, 2)


def test_an_address_is_forgotten_in_time(store: StoreUnderTest) -> None:
    """A week after its newest version."""
    taken_in(store, 1)
    hand_on_as(store, 1, FIRST)
    store.pass_time(7 * 24 * 3600 + 1)
    taken_in(store, 2)

    assert hand_on_as(store, 2, SECOND) == Handover(Verdict.DONE)


@pytest.mark.parametrize("disposition", [Disposition.SPIKED, Disposition.QUARANTINED])
def test_a_version_that_ends_unpublished_gives_the_address_back(
    store: StoreUnderTest, disposition: Disposition
) -> None:
    """To the version before it."""
    three_versions(store)
    store.claim(3, stage=_ENRICH)

    store.work.publish(_ENRICH, [an_ending(3, epoch=2, disposition=disposition)])

    taken_in(store, 4)
    assert hand_on_as(store, 4, an_identity("i", of=4, address=_X)) == revised(2, 2)


def test_an_address_goes_back_past_versions_that_ended_unpublished(
    store: StoreUnderTest,
) -> None:
    """To the newest that still stands."""
    three_versions(store)
    store.cancel(2)

    store.cancel(3)

    taken_in(store, 4)
    assert hand_on_as(store, 4, an_identity("i", of=4, address=_X)) == revised(1, 1)


def test_an_address_without_any_version_is_free(store: StoreUnderTest) -> None:
    """As if nothing had ever stood there."""
    three_versions(store)
    for number in (1, 2, 3):
        store.cancel(number)

    taken_in(store, 4)
    answer = hand_on_as(store, 4, an_identity("i", of=4, address=_X))

    assert answer == Handover(Verdict.DONE)


def test_an_overtaken_version_takes_nothing_with_it(store: StoreUnderTest) -> None:
    """The newest keeps the address."""
    three_versions(store)

    store.cancel(1)

    taken_in(store, 4)
    assert hand_on_as(store, 4, an_identity("i", of=4, address=_X)) == revised(3, 3)


def test_two_that_follow_each_other_end_all_the_same(store: StoreUnderTest) -> None:
    """A first version that is tried again comes after the one that came after it."""
    taken_in(store, 1, 2)
    hand_on_as(store, 1, FIRST)
    hand_on_as(store, 2, SECOND, after=after(1, 1))
    store.cancel(1)
    store.retry(1)
    store.claim(1, owner="again")
    hand_on_as(store, 1, FIRST, epoch=4, after=after(2, 2))
    store.cancel(2)

    store.cancel(1)

    taken_in(store, 3)
    assert hand_on_as(store, 3, THIRD) == Handover(Verdict.DONE)
