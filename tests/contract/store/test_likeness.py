"""Of texts that are nearly the same the earliest goes on, while its signature is kept."""

import dataclasses

import pytest

from shared.jobs import Disposition, JobState, StageName
from shared.store.likeness import MOST_OF_A_BAND
from shared.store.records import Handover, Verdict
from tests.builders import a_job_id
from tests.contract.store.builders import a_message, a_move, an_ending, an_identity
from tests.contract.store.copying import end_as_like, hand_on_as, taken_in
from tests.contract.store.harness import StoreUnderTest

_INGEST, _ENRICH = StageName.INGEST, StageName.ENRICH
_A_WEEK = 7 * 24 * 3600


def test_a_text_that_is_nearly_an_earlier_one_is_held(store: StoreUnderTest) -> None:
    """64 of 128 positions: a third of both lengths together is shared."""
    taken_in(store, 1, 2)
    hand_on_as(store, 1, an_identity("f", runs=240))

    answer = hand_on_as(store, 2, an_identity("g", runs=120, shared=64))

    assert answer == Handover(Verdict.HELD, a_job_id(1), kind="near", known=1000, bond="row:0")
    assert store.job(2).state is JobState.RUNNING


@pytest.mark.parametrize(
    ("runs", "shared", "known"),
    [
        pytest.param(100, 128, 1000, id="the same runs of words"),
        pytest.param(120, 100, 804, id="a fifth is new"),
        pytest.param(120, 90, 756, id="nearly a quarter is new"),
    ],
)
def test_it_is_told_how_much_is_known(
    store: StoreUnderTest, runs: int, shared: int, known: int
) -> None:
    """In per mille of the later text."""
    taken_in(store, 1, 2)
    hand_on_as(store, 1, an_identity("f", runs=100))

    answer = hand_on_as(store, 2, an_identity("g", runs=runs, shared=shared))

    assert (answer.verdict, answer.known) == (Verdict.HELD, known)


@pytest.mark.parametrize(
    ("old", "new", "shared"),
    [
        pytest.param(100, 120, 84, id="more than a quarter of it is new"),
        pytest.param(120, 240, 64, id="twice as long, with all of the earlier in it"),
        pytest.param(400, 100, 37, id="too small a part of the earlier to tell"),
    ],
)
def test_a_text_with_news_in_it_goes_on(
    store: StoreUnderTest, old: int, new: int, shared: int
) -> None:
    """Which of the two came first decides."""
    taken_in(store, 1, 2)
    hand_on_as(store, 1, an_identity("f", runs=old))

    answer = hand_on_as(store, 2, an_identity("g", runs=new, shared=shared))

    assert answer == Handover(Verdict.DONE)


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        pytest.param("a.example", "b.example", "reprint", id="another host"),
        pytest.param("a.example", "a.example", "near", id="the same host"),
        pytest.param("the argus", "the beacon", "reprint", id="another name"),
        pytest.param("a.example", "the beacon", "near", id="a host and a name"),
        pytest.param("", "b.example", "near", id="one not known"),
        pytest.param("", "", "near", id="none known"),
    ],
)
def test_another_outlets_copy_is_a_reprint(
    store: StoreUnderTest, first: str, second: str, kind: str
) -> None:
    """As far as it is known who printed them."""
    taken_in(store, 1, 2)
    hand_on_as(store, 1, an_identity("f", outlet=first))

    answer = hand_on_as(store, 2, an_identity("g", outlet=second))

    assert answer.kind == kind


def test_word_for_word_is_exact_whoever_printed_it(store: StoreUnderTest) -> None:
    """The fingerprint is looked at first."""
    taken_in(store, 1, 2)
    hand_on_as(store, 1, an_identity("f", outlet="a.example"))

    answer = hand_on_as(store, 2, an_identity("f", outlet="b.example"))

    assert (answer.kind, answer.known, answer.bond) == ("exact", 1000, "fp:f")


def test_the_earliest_of_several_is_the_original(store: StoreUnderTest) -> None:
    """Even where a later one is nearer to it."""
    taken_in(store, 1, 2, 3)
    hand_on_as(store, 1, an_identity("f", runs=100, shared=98))
    hand_on_as(store, 2, an_identity("g", runs=143, shared=76))

    answer = hand_on_as(store, 3, an_identity("h", runs=100))

    assert store.job(2).stage is _ENRICH
    assert (answer.other, answer.known) == (a_job_id(1), 867)


def test_of_two_in_one_message_one_is_held(store: StoreUnderTest) -> None:
    """The first in the call is the original."""
    taken_in(store, 1, 2)
    moves = [a_move(1, known=an_identity("f")), a_move(2, known=an_identity("g"))]

    answers = store.work.commit(_INGEST, moves, a_message(_ENRICH, 1, 2))

    assert [one.verdict for one in answers] == [Verdict.DONE, Verdict.HELD]


def test_a_short_text_is_known_by_its_fingerprint_alone(store: StoreUnderTest) -> None:
    """It has no signature."""
    taken_in(store, 1, 2)
    hand_on_as(store, 1, an_identity("f", of=0))

    answer = hand_on_as(store, 2, an_identity("g", of=0))

    assert answer == Handover(Verdict.DONE)


def test_a_copy_that_was_held_leaves_no_trace(store: StoreUnderTest) -> None:
    """Neither its fingerprint nor its signature stands in anybody's way."""
    taken_in(store, 1, 2, 3)
    hand_on_as(store, 1, an_identity("f", runs=240))
    hand_on_as(store, 2, an_identity("g", runs=120, shared=64))

    answer = hand_on_as(store, 3, an_identity("g", of=2, runs=120))

    assert answer == Handover(Verdict.DONE)


def test_a_near_copy_ends_as_a_duplicate(store: StoreUnderTest) -> None:
    """While its original stands."""
    taken_in(store, 1, 2)
    hand_on_as(store, 1, an_identity("f"))
    found = hand_on_as(store, 2, an_identity("g"))

    verdict = end_as_like(store, 2, found)

    assert verdict is Verdict.DONE
    assert store.job(2).duplicate_of == a_job_id(1)


def test_a_near_copy_whose_original_is_gone_is_freed(store: StoreUnderTest) -> None:
    """And goes on in its place."""
    taken_in(store, 1, 2)
    hand_on_as(store, 1, an_identity("f"))
    found = hand_on_as(store, 2, an_identity("g"))
    store.cancel(1)

    verdict = end_as_like(store, 2, found)

    assert verdict is Verdict.FREED
    assert hand_on_as(store, 2, an_identity("g")) == Handover(Verdict.DONE)


@pytest.mark.parametrize("disposition", [Disposition.SPIKED, Disposition.QUARANTINED])
def test_near_copies_are_looked_at_again_when_their_original_ends_unpublished(
    store: StoreUnderTest, disposition: Disposition
) -> None:
    """The same as with those that are exact; the first takes its place."""
    taken_in(store, 1, 2)
    hand_on_as(store, 1, an_identity("f"))
    end_as_like(store, 2, hand_on_as(store, 2, an_identity("g")))
    store.claim(1, stage=_ENRICH)

    store.work.publish(_ENRICH, [an_ending(1, epoch=2, disposition=disposition)])

    assert (store.job(2).state, store.job(2).stage) == (JobState.QUEUED, _INGEST)
    store.claim(2, owner="again")
    assert hand_on_as(store, 2, an_identity("g"), epoch=3) == Handover(Verdict.DONE)


def test_exact_and_near_copies_of_one_are_freed_together(store: StoreUnderTest) -> None:
    """Whatever made them copies, it is the same article that they wait for."""
    taken_in(store, 1, 2, 3)
    hand_on_as(store, 1, an_identity("f"))
    end_as_like(store, 2, hand_on_as(store, 2, an_identity("f")))
    end_as_like(store, 3, hand_on_as(store, 3, an_identity("g")))

    store.cancel(1)

    assert [store.job(one).state for one in (2, 3)] == [JobState.QUEUED, JobState.QUEUED]


def test_a_signature_is_forgotten_in_time(store: StoreUnderTest) -> None:
    """Like the fingerprint, whether anybody has swept it away or not."""
    taken_in(store, 1)
    hand_on_as(store, 1, an_identity("f"))
    store.pass_time(_A_WEEK + 1)
    taken_in(store, 2)

    assert hand_on_as(store, 2, an_identity("g")) == Handover(Verdict.DONE)


def test_a_sweep_takes_what_is_old_and_nothing_else(store: StoreUnderTest) -> None:
    """What is left is still found."""
    taken_in(store, 1, 2)
    hand_on_as(store, 1, an_identity("f"))
    store.pass_time(_A_WEEK - 60)
    hand_on_as(store, 2, an_identity("g", of=2))
    store.pass_time(120)

    swept = [store.work.sweep() for _time in range(2)]

    taken_in(store, 3, 4)
    assert swept == [1, 0]
    assert hand_on_as(store, 3, an_identity("h")) == Handover(Verdict.DONE)
    assert hand_on_as(store, 4, an_identity("i", of=2)).other == a_job_id(2)


def test_handing_on_again_after_a_lost_reply_takes_no_second_row(
    store: StoreUnderTest,
) -> None:
    """Nor is an article its own copy."""
    taken_in(store, 1, 2)
    answers = [hand_on_as(store, 1, an_identity("f")) for _time in range(2)]

    assert answers == [Handover(Verdict.DONE), Handover(Verdict.DONE)]
    store.cancel(1)
    assert hand_on_as(store, 2, an_identity("g")) == Handover(Verdict.DONE)


def test_an_article_tried_again_is_no_copy_of_its_own_past(store: StoreUnderTest) -> None:
    """Its names went when it ended."""
    taken_in(store, 1)
    hand_on_as(store, 1, an_identity("f", address="a.example/x"))
    store.cancel(1)
    store.retry(1)
    store.claim(1, owner="again")

    answer = hand_on_as(store, 1, an_identity("f", address="a.example/x"), epoch=4)

    assert answer == Handover(Verdict.DONE)


def test_a_phrase_that_everybody_prints_keeps_the_first_few(store: StoreUnderTest) -> None:
    """Texts that share bands and little else crowd out nobody but their like."""
    several = range(1, MOST_OF_A_BAND + 2)
    taken_in(store, *several, 50, 51)
    for number in several:  # alike in their bands, and in no position
        hand_on_as(store, number, an_identity(f"f{number}", runs=100 + number, shared=0))

    answers = [
        hand_on_as(store, 50, an_identity("g", runs=101, shared=0)),
        hand_on_as(store, 51, an_identity("h", runs=100 + MOST_OF_A_BAND + 1, shared=0)),
    ]

    assert [one.other for one in answers] == [a_job_id(1), ""]


def test_a_fenced_worker_leaves_no_signature(store: StoreUnderTest) -> None:
    """What is not handed on is no original."""
    taken_in(store, 1, 2)
    store.cancel(1)

    fenced = hand_on_as(store, 1, an_identity("f"))

    assert fenced.verdict is Verdict.FENCED
    assert hand_on_as(store, 2, an_identity("g")) == Handover(Verdict.DONE)


def test_a_bond_that_is_none_holds_nothing(store: StoreUnderTest) -> None:
    """A forged one frees the article that it was to hold."""
    taken_in(store, 1, 2)
    hand_on_as(store, 1, an_identity("f"))
    found = hand_on_as(store, 2, an_identity("g"))

    verdict = end_as_like(store, 2, dataclasses.replace(found, bond="row:7"))

    assert verdict is Verdict.FREED
