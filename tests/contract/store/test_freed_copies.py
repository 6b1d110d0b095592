"""Copies are looked at again when their original ends unpublished."""

import dataclasses

import pytest

from shared.jobs import Disposition, JobState, StageName
from shared.store.records import Verdict
from tests.builders import a_job_id
from tests.contract.store.builders import a_message, an_ending, an_intake
from tests.contract.store.conftest import MakeStore
from tests.contract.store.copying import an_original_and_a_copy, end_as_copy, hand_on
from tests.contract.store.harness import StoreUnderTest

_INGEST, _ENRICH, _PUBLISH = StageName.INGEST, StageName.ENRICH, StageName.PUBLISH


@pytest.mark.parametrize("disposition", [Disposition.SPIKED, Disposition.QUARANTINED])
def test_copies_are_looked_at_again_when_their_original_ends_unpublished(
    store: StoreUnderTest, disposition: Disposition
) -> None:
    """They start at ingest again, as if they had never ended."""
    an_original_and_a_copy(store)
    store.claim(1, stage=_ENRICH)

    store.work.publish(_ENRICH, [an_ending(1, epoch=2, disposition=disposition)])

    job = store.job(2)
    assert (job.state, job.stage, job.epoch) == (JobState.QUEUED, _INGEST, 2)
    assert (job.disposition, job.duplicate_of, job.reason) == (None, None, None)
    assert (job.sequence, job.finished_ms) == (None, None)
    assert [one.job_id for one in store.work.reap().unheard] == [a_job_id(2)]
    assert store.counts() == {"accepted": 2, disposition: 1}


def test_copies_are_looked_at_again_when_their_original_is_canceled(
    store: StoreUnderTest,
) -> None:
    """Cancel is an end without publication, too."""
    an_original_and_a_copy(store)

    store.cancel(1)

    assert store.job(2).state is JobState.QUEUED


def test_the_first_of_the_copies_takes_the_fingerprint(store: StoreUnderTest) -> None:
    """And the next is a copy of that one."""
    store.accept(1, 2, 3)
    store.claim(1, 2, 3)
    hand_on(store, 1)
    end_as_copy(store, 2)
    end_as_copy(store, 3)
    store.cancel(1)
    store.claim(3, owner="again")
    store.claim(2, owner="again")

    first = hand_on(store, 3, epoch=3)
    second = hand_on(store, 2, epoch=3)

    assert first == (Verdict.DONE, "")
    assert second == (Verdict.HELD, a_job_id(3))


def test_a_copy_may_end_again(store: StoreUnderTest) -> None:
    """A second event tells so; counts show one end."""
    an_original_and_a_copy(store)
    store.cancel(1)
    store.claim(2, owner="again")

    [verdict] = store.work.publish(_INGEST, [an_ending(2, epoch=3)])

    assert verdict is Verdict.DONE
    assert store.event_types() == [
        "article.duplicate_detected",
        "article.canceled",
        "article.spiked",
    ]
    assert store.counts() == {"accepted": 2, "canceled": 1, "spiked": 1}


def test_a_copy_that_was_found_at_a_later_stage_starts_at_ingest_too(
    store: StoreUnderTest,
) -> None:
    """What that stage added may have come from being a copy."""
    store.accept(1, 2)
    store.claim(1, 2)
    hand_on(store, 1)
    hand_on(store, 2, fingerprint="")
    store.claim(2, stage=_ENRICH)
    copy = an_ending(2, epoch=2, disposition=Disposition.DUPLICATE, duplicate_of=1)
    store.work.publish(_ENRICH, [copy])

    store.cancel(1)

    assert (store.job(2).state, store.job(2).stage) == (JobState.QUEUED, _INGEST)


def test_a_copy_whose_original_is_gone_is_freed(store: StoreUnderTest) -> None:
    """Between being held and being ended the original may end."""
    store.accept(1, 2)
    store.claim(1, 2)
    hand_on(store, 1)
    hand_on(store, 2)
    store.cancel(1)

    verdict = end_as_copy(store, 2)

    assert verdict is Verdict.FREED
    assert store.job(2).state is JobState.RUNNING
    assert store.event_types() == ["article.canceled"]
    assert hand_on(store, 2) == (Verdict.DONE, "")


def test_a_copy_of_another_than_thought_is_freed(store: StoreUnderTest) -> None:
    """A third one may have taken the fingerprint; to be handed on is to ask again."""
    store.accept(1, 2, 3)
    store.claim(1, 2, 3)
    hand_on(store, 1)
    hand_on(store, 2)
    store.cancel(1)
    hand_on(store, 3)

    verdict = end_as_copy(store, 2, of=1)

    assert verdict is Verdict.FREED
    assert hand_on(store, 2) == (Verdict.HELD, a_job_id(3))


def test_ending_a_copy_again_after_a_lost_reply_changes_nothing(store: StoreUnderTest) -> None:
    """Not even if its original has ended since and freed it."""
    an_original_and_a_copy(store)
    store.cancel(1)
    before = store.job(2)

    verdict = end_as_copy(store, 2)

    assert verdict is Verdict.DONE
    assert store.job(2) == before


def test_a_job_without_the_fingerprint_sets_no_copies_free(store: StoreUnderTest) -> None:
    """A neighbor that ends unpublished concerns nobody."""
    an_original_and_a_copy(store)
    store.accept(3)

    store.cancel(3)

    assert store.job(2).disposition is Disposition.DUPLICATE


def test_an_original_that_lost_its_fingerprint_sets_no_copies_free(
    store: StoreUnderTest,
) -> None:
    """Tried again after another took the name, its next end concerns nobody."""
    an_original_and_a_copy(store)
    store.cancel(1)
    store.claim(2, owner="again")
    hand_on(store, 2, epoch=3)
    store.accept(3)
    store.claim(3)
    end_as_copy(store, 3, of=2)
    store.retry(1)

    store.cancel(1)

    assert store.job(3).disposition is Disposition.DUPLICATE


def test_a_copy_canceled_while_it_was_held_again_stays_canceled(store: StoreUnderTest) -> None:
    """Only those that ended as duplicates are looked at again."""
    an_original_and_a_copy(store)
    store.cancel(1)
    store.retry(1)
    store.claim(1, stage=_ENRICH)
    store.cancel(2)

    store.work.publish(_ENRICH, [an_ending(1, epoch=4)])

    assert store.job(2).disposition is Disposition.CANCELED


def test_a_copy_that_is_gone_is_not_made_up(make_store: MakeStore) -> None:
    """Its record was kept for as long as it was to be kept."""
    store = make_store(keep_jobs=10)
    an_original_and_a_copy(store)
    store.pass_time(8)
    store.accept(3)
    store.claim(3)
    end_as_copy(store, 3)
    store.pass_time(5)

    store.cancel(1)

    assert store.find(2) is None
    assert store.job(3).state is JobState.QUEUED
    assert sum(store.work.queued(_INGEST).values()) == 1


def test_thousands_of_copies_are_looked_at_again_together(store: StoreUnderTest) -> None:
    """A text that was sent over and over does not break the end of its original."""
    numbers = range(2, 4502)
    a_copy = an_ending(2, disposition=Disposition.DUPLICATE, duplicate_of=1)
    store.accept(1)
    store.claim(1)
    hand_on(store, 1)
    for start in range(numbers.start, numbers.stop, 500):
        some = range(start, start + 500)
        store.run(
            store.desk.accept(
                [an_intake(number) for number in some],
                a_message(_INGEST, *some),
                limit=10_000,
            )
        )
        store.claim(*some)
        copies = [dataclasses.replace(a_copy, job_id=a_job_id(number)) for number in some]
        store.work.publish(_INGEST, copies)

    store.cancel(1)

    assert store.counts() == {"accepted": 4501, "canceled": 1}
    assert sum(store.work.queued(_INGEST).values()) == 4500


def test_a_copy_of_a_published_article_stays_one(store: StoreUnderTest) -> None:
    """Another bearer of its fingerprint, years later, has nothing to say about it."""
    an_original_and_a_copy(store)
    store.claim(1, stage=StageName.ENRICH)
    store.work.publish(
        StageName.ENRICH, [an_ending(1, epoch=2, disposition=Disposition.PUBLISHED)]
    )
    store.pass_time(7 * 24 * 3600 - 60)
    store.accept(4)
    store.claim(4)
    hand_on(store, 4)
    end_as_copy(store, 4)  # keeps the list of copies alive
    store.pass_time(120)
    store.accept(3)
    store.claim(3)
    hand_on(store, 3)

    store.cancel(3)

    assert store.job(4).disposition is Disposition.DUPLICATE
