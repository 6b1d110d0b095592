"""Of articles with one fingerprint one is published, whatever becomes of the others."""

import dataclasses

import pytest

from shared.jobs import Disposition, JobState, StageName
from shared.store.records import Verdict
from shared.values import JobId
from tests.builders import a_job_id
from tests.contract.store.builders import a_backoff, a_message, a_move, an_ending, an_intake
from tests.contract.store.conftest import MakeStore
from tests.contract.store.harness import StoreUnderTest

_INGEST, _ENRICH, _PUBLISH = StageName.INGEST, StageName.ENRICH, StageName.PUBLISH


def _hand_on(
    store: StoreUnderTest, number: int, *, epoch: int = 1, fingerprint: str = "f"
) -> tuple[Verdict, JobId]:
    move = a_move(number, epoch=epoch, fingerprint=fingerprint)
    [answer] = store.work.commit(_INGEST, [move], a_message(_ENRICH, number))
    return answer


def _end_as_copy(store: StoreUnderTest, number: int, *, of: int = 1, epoch: int = 1) -> Verdict:
    ending = an_ending(
        number,
        epoch=epoch,
        disposition=Disposition.DUPLICATE,
        fingerprint="f",
        duplicate_of=of,
    )
    [verdict] = store.work.publish(_INGEST, [ending])
    return verdict


def _an_original_and_a_copy(store: StoreUnderTest) -> None:
    """Job 1 waits at enrich and bears the fingerprint; job 2 has ended as its copy."""
    store.accept(1, 2)
    store.claim(1, 2)
    _hand_on(store, 1)
    _hand_on(store, 2)
    _end_as_copy(store, 2)


def test_the_second_with_a_fingerprint_is_held(store: StoreUnderTest) -> None:
    """It is told whose copy it is, and stays with its worker."""
    store.accept(1, 2)
    store.claim(1, 2)

    first = _hand_on(store, 1)
    second = _hand_on(store, 2)

    assert first == (Verdict.DONE, "")
    assert second == (Verdict.HELD, a_job_id(1))
    assert (store.job(2).state, store.job(2).stage) == (JobState.RUNNING, _INGEST)
    assert store.article(2) is None
    assert store.backdoor.depth("enrich") == 1


def test_of_two_in_one_message_one_is_held(store: StoreUnderTest) -> None:
    """The first in the call is the original."""
    store.accept(1, 2)
    store.claim(1, 2)
    moves = [a_move(1, fingerprint="f"), a_move(2, fingerprint="f")]

    answers = store.work.commit(_INGEST, moves, a_message(_ENRICH, 1, 2))

    assert answers == [(Verdict.DONE, ""), (Verdict.HELD, a_job_id(1))]


def test_articles_without_a_fingerprint_are_nobodys_copies(store: StoreUnderTest) -> None:
    """An empty one is none."""
    store.accept(1, 2)
    store.claim(1, 2)

    answers = [_hand_on(store, number, fingerprint="") for number in (1, 2)]

    assert answers == [(Verdict.DONE, ""), (Verdict.DONE, "")]


def test_other_fingerprints_do_not_meet(store: StoreUnderTest) -> None:
    """Each is its own."""
    store.accept(1, 2)
    store.claim(1, 2)

    answers = [_hand_on(store, 1, fingerprint="f"), _hand_on(store, 2, fingerprint="g")]

    assert answers == [(Verdict.DONE, ""), (Verdict.DONE, "")]


def test_asking_again_for_a_held_copy_gives_the_same(store: StoreUnderTest) -> None:
    """Held is no result yet, so nothing is remembered of it."""
    store.accept(1, 2)
    store.claim(1, 2)
    _hand_on(store, 1)
    first = _hand_on(store, 2)

    assert _hand_on(store, 2) == first


def test_a_fenced_worker_takes_no_fingerprint(store: StoreUnderTest) -> None:
    """The name of an article that is not handed on stays free."""
    store.accept(1, 2)
    store.claim(1, 2)
    store.cancel(1)

    fenced = _hand_on(store, 1)

    assert fenced == (Verdict.FENCED, "")
    assert _hand_on(store, 2) == (Verdict.DONE, "")


def test_a_copy_ends_as_a_duplicate(store: StoreUnderTest) -> None:
    """With its own event, and its original named."""
    _an_original_and_a_copy(store)

    job = store.job(2)
    assert (job.disposition, job.duplicate_of) == (Disposition.DUPLICATE, a_job_id(1))
    assert job.reason == "exact_duplicate"
    assert store.event_types() == ["article.duplicate_detected"]


def test_a_copy_of_a_published_article_stays_one(store: StoreUnderTest) -> None:
    """The fingerprint is kept for as long as the settings say."""
    _an_original_and_a_copy(store)
    store.claim(1, stage=_ENRICH)

    store.work.publish(
        _ENRICH, [an_ending(1, epoch=2, disposition=Disposition.PUBLISHED, fingerprint="f")]
    )

    assert store.job(2).disposition is Disposition.DUPLICATE
    store.accept(3)
    store.claim(3)
    assert _hand_on(store, 3) == (Verdict.HELD, a_job_id(1))


@pytest.mark.parametrize("disposition", [Disposition.SPIKED, Disposition.QUARANTINED])
def test_copies_are_looked_at_again_when_their_original_ends_unpublished(
    store: StoreUnderTest, disposition: Disposition
) -> None:
    """They start at ingest again, as if they had never ended."""
    _an_original_and_a_copy(store)
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
    _an_original_and_a_copy(store)

    store.cancel(1)

    assert store.job(2).state is JobState.QUEUED


def test_the_first_of_the_copies_takes_the_fingerprint(store: StoreUnderTest) -> None:
    """And the next is a copy of that one."""
    store.accept(1, 2, 3)
    store.claim(1, 2, 3)
    _hand_on(store, 1)
    _end_as_copy(store, 2)
    _end_as_copy(store, 3)
    store.cancel(1)
    store.claim(3, owner="again")
    store.claim(2, owner="again")

    first = _hand_on(store, 3, epoch=3)
    second = _hand_on(store, 2, epoch=3)

    assert first == (Verdict.DONE, "")
    assert second == (Verdict.HELD, a_job_id(3))


def test_a_copy_may_end_again(store: StoreUnderTest) -> None:
    """A second event tells so; counts show one end."""
    _an_original_and_a_copy(store)
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


def test_a_copy_whose_original_is_gone_is_freed(store: StoreUnderTest) -> None:
    """Between being held and being ended the original may end."""
    store.accept(1, 2)
    store.claim(1, 2)
    _hand_on(store, 1)
    _hand_on(store, 2)
    store.cancel(1)

    verdict = _end_as_copy(store, 2)

    assert verdict is Verdict.FREED
    assert store.job(2).state is JobState.RUNNING
    assert store.event_types() == ["article.canceled"]
    assert _hand_on(store, 2) == (Verdict.DONE, "")


def test_a_copy_of_another_than_thought_is_freed(store: StoreUnderTest) -> None:
    """A third one may have taken the fingerprint; to be handed on is to ask again."""
    store.accept(1, 2, 3)
    store.claim(1, 2, 3)
    _hand_on(store, 1)
    _hand_on(store, 2)
    store.cancel(1)
    _hand_on(store, 3)

    verdict = _end_as_copy(store, 2, of=1)

    assert verdict is Verdict.FREED
    assert _hand_on(store, 2) == (Verdict.HELD, a_job_id(3))


def test_ending_a_copy_again_after_a_lost_reply_changes_nothing(store: StoreUnderTest) -> None:
    """Not even if its original has ended since and freed it."""
    _an_original_and_a_copy(store)
    store.cancel(1)
    before = store.job(2)

    verdict = _end_as_copy(store, 2)

    assert verdict is Verdict.DONE
    assert store.job(2) == before


def test_a_job_without_the_fingerprint_sets_no_copies_free(store: StoreUnderTest) -> None:
    """A neighbor that ends unpublished concerns nobody."""
    _an_original_and_a_copy(store)
    store.accept(3)

    store.cancel(3)

    assert store.job(2).disposition is Disposition.DUPLICATE


def test_an_original_that_lost_its_fingerprint_sets_no_copies_free(
    store: StoreUnderTest,
) -> None:
    """Tried again after another took the name, its next end concerns nobody."""
    _an_original_and_a_copy(store)
    store.cancel(1)
    store.claim(2, owner="again")
    _hand_on(store, 2, epoch=3)
    store.accept(3)
    store.claim(3)
    _end_as_copy(store, 3, of=2)
    store.retry(1)

    store.cancel(1)

    assert store.job(3).disposition is Disposition.DUPLICATE


def test_a_copy_canceled_while_it_was_held_again_stays_canceled(store: StoreUnderTest) -> None:
    """Only those that ended as duplicates are looked at again."""
    _an_original_and_a_copy(store)
    store.cancel(1)
    store.retry(1)
    store.claim(1, stage=_ENRICH)
    store.cancel(2)

    store.work.publish(_ENRICH, [an_ending(1, epoch=4)])

    assert store.job(2).disposition is Disposition.CANCELED


def test_a_fingerprint_is_forgotten_in_time(store: StoreUnderTest) -> None:
    """The same words a week later are another article."""
    store.accept(1)
    store.claim(1)
    _hand_on(store, 1)
    store.pass_time(7 * 24 * 3600 + 1)
    store.accept(2)
    store.claim(2)

    assert _hand_on(store, 2) == (Verdict.DONE, "")


def test_the_holder_of_a_fingerprint_keeps_it_through_a_retry(store: StoreUnderTest) -> None:
    """An original that waits or is taken up anew is not a copy of itself."""
    store.accept(1)
    store.claim(1)
    _hand_on(store, 1)
    store.claim(1, stage=_ENRICH)
    store.work.fail(_ENRICH, [a_backoff(1, epoch=2)])
    store.accept(2)
    store.claim(2)

    assert _hand_on(store, 2) == (Verdict.HELD, a_job_id(1))


def test_thousands_of_copies_are_looked_at_again_together(store: StoreUnderTest) -> None:
    """A text that was sent over and over does not break the end of its original."""
    numbers = range(2, 4502)
    store.accept(1)
    store.claim(1)
    _hand_on(store, 1)
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
        store.work.publish(
            _INGEST,
            [
                an_ending(
                    number,
                    disposition=Disposition.DUPLICATE,
                    fingerprint="f",
                    duplicate_of=1,
                )
                for number in some
            ],
        )

    store.cancel(1)

    assert store.counts() == {"accepted": 4501, "canceled": 1}
    assert store.work.queued(_INGEST) == 4500


def test_a_version_is_published_once(make_store: MakeStore) -> None:
    """Even a job that is forgotten and sent again writes no second event."""
    store = make_store(keep_jobs=10)
    sequences = []
    for _time in range(2):
        store.accept(1)
        store.claim(1)
        store.work.publish(_INGEST, [an_ending(disposition=Disposition.PUBLISHED)])
        sequences.append(store.job().sequence)
        store.pass_time(11)

    [event] = store.events()
    assert event.type == "org.copydesk.article.published.v1"
    assert sequences == [event.sequence, None]
    assert store.counts() == {"accepted": 2, "published": 2}


def test_another_version_is_published_too(make_store: MakeStore) -> None:
    """The guard is for an article and a version."""
    store = make_store(keep_jobs=10)
    for version in (1, 2):
        store.accept(1)
        store.claim(1)
        ending = an_ending(disposition=Disposition.PUBLISHED)
        store.work.publish(_INGEST, [dataclasses.replace(ending, version=version)])
        store.pass_time(11)

    assert store.event_types() == ["article.published", "article.published"]
