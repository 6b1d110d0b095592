"""Of articles with one fingerprint one goes on, and a version is published once."""

import dataclasses

from shared.jobs import Disposition, JobState, StageName
from shared.store.records import Verdict
from tests.builders import a_job_id
from tests.contract.store.builders import a_backoff, a_message, a_move, an_ending
from tests.contract.store.conftest import MakeStore
from tests.contract.store.copying import an_original_and_a_copy, hand_on
from tests.contract.store.harness import StoreUnderTest

_INGEST, _ENRICH, _PUBLISH = StageName.INGEST, StageName.ENRICH, StageName.PUBLISH


def test_the_second_with_a_fingerprint_is_held(store: StoreUnderTest) -> None:
    """It is told whose copy it is, and stays with its worker."""
    store.accept(1, 2)
    store.claim(1, 2)

    first = hand_on(store, 1)
    second = hand_on(store, 2)

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

    assert [(one.verdict, one.other) for one in answers] == [
        (Verdict.DONE, ""),
        (Verdict.HELD, a_job_id(1)),
    ]


def test_articles_without_a_fingerprint_are_nobodys_copies(store: StoreUnderTest) -> None:
    """An empty one is none."""
    store.accept(1, 2)
    store.claim(1, 2)

    answers = [hand_on(store, number, fingerprint="") for number in (1, 2)]

    assert answers == [(Verdict.DONE, ""), (Verdict.DONE, "")]


def test_other_fingerprints_do_not_meet(store: StoreUnderTest) -> None:
    """Each is its own."""
    store.accept(1, 2)
    store.claim(1, 2)

    answers = [hand_on(store, 1, fingerprint="f"), hand_on(store, 2, fingerprint="g")]

    assert answers == [(Verdict.DONE, ""), (Verdict.DONE, "")]


def test_asking_again_for_a_held_copy_gives_the_same(store: StoreUnderTest) -> None:
    """Held is no result yet, so nothing is remembered of it."""
    store.accept(1, 2)
    store.claim(1, 2)
    hand_on(store, 1)
    first = hand_on(store, 2)

    assert hand_on(store, 2) == first


def test_a_fenced_worker_takes_no_fingerprint(store: StoreUnderTest) -> None:
    """The name of an article that is not handed on stays free."""
    store.accept(1, 2)
    store.claim(1, 2)
    store.cancel(1)

    fenced = hand_on(store, 1)

    assert fenced == (Verdict.FENCED, "")
    assert hand_on(store, 2) == (Verdict.DONE, "")


def test_a_copy_ends_as_a_duplicate(store: StoreUnderTest) -> None:
    """With its own event, and its original named."""
    an_original_and_a_copy(store)

    job = store.job(2)
    assert (job.disposition, job.duplicate_of) == (Disposition.DUPLICATE, a_job_id(1))
    assert job.reason == "exact_duplicate"
    assert store.event_types() == ["article.duplicate_detected"]


def test_a_copy_of_a_published_article_stays_one(store: StoreUnderTest) -> None:
    """The fingerprint is kept for as long as the settings say."""
    an_original_and_a_copy(store)
    store.claim(1, stage=_ENRICH)

    store.work.publish(_ENRICH, [an_ending(1, epoch=2, disposition=Disposition.PUBLISHED)])

    assert store.job(2).disposition is Disposition.DUPLICATE
    store.accept(3)
    store.claim(3)
    assert hand_on(store, 3) == (Verdict.HELD, a_job_id(1))


def test_a_fingerprint_is_forgotten_in_time(store: StoreUnderTest) -> None:
    """The same words a week later are another article."""
    store.accept(1)
    store.claim(1)
    hand_on(store, 1)
    store.pass_time(7 * 24 * 3600 + 1)
    store.accept(2)
    store.claim(2)

    assert hand_on(store, 2) == (Verdict.DONE, "")


def test_the_holder_of_a_fingerprint_keeps_it_through_a_retry(store: StoreUnderTest) -> None:
    """An original that waits or is taken up anew is not a copy of itself."""
    store.accept(1)
    store.claim(1)
    hand_on(store, 1)
    store.claim(1, stage=_ENRICH)
    store.work.fail(_ENRICH, [a_backoff(1, epoch=2)])
    store.accept(2)
    store.claim(2)

    assert hand_on(store, 2) == (Verdict.HELD, a_job_id(1))


def test_an_article_is_no_copy_of_itself(store: StoreUnderTest) -> None:
    """A later stage may hand it on under the same fingerprint."""
    store.accept(1)
    store.claim(1)
    hand_on(store, 1)
    store.claim(1, stage=_ENRICH)

    move = a_move(1, epoch=2, fingerprint="f")
    [answer] = store.work.commit(_ENRICH, [move], a_message(_PUBLISH, 1))

    assert answer.verdict is Verdict.DONE


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
