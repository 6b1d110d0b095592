"""The versions of an article are one article of its story, whichever of them comes out."""

from shared.jobs import StageName
from shared.store.records import Verdict
from shared.store.story_records import Joining
from tests.builders import a_job_id
from tests.contract.store.builders import a_message, a_move, an_identity
from tests.contract.store.copying import end_as_like, hand_on_as
from tests.contract.store.harness import StoreUnderTest
from tests.contract.store.test_stories import at_enrich, join, near, publish, told

_ENRICH, _PUBLISH = StageName.ENRICH, StageName.PUBLISH


def two_versions(store: StoreUnderTest) -> None:
    """Article 1 is in a story of its own; article 2 is its next version, at enrich."""
    store.accept(1, 2)
    store.claim(1, 2)
    hand_on_as(store, 1, an_identity("one", of=1, address="news.example/x"))
    store.claim(1, stage=_ENRICH)
    join(store, 1, story=1)
    hand_on_as(
        store, 2, an_identity("two", of=2, address="news.example/x"), after=f"{a_job_id(1)} 1"
    )
    store.claim(2, stage=_ENRICH)


def stay(store: StoreUnderTest, number: int) -> Verdict:
    """Hand a version on into the story of the other one."""
    found = near(store, number, buckets=(9,))
    move = a_move(number, epoch=2, joining=Joining(found.kept))
    [answer] = store.work.commit(_ENRICH, [move], a_message(_PUBLISH, number))
    return answer.verdict


def a_copy_of_the_second(store: StoreUnderTest) -> None:
    """Article 3 ends as a copy of article 2."""
    store.accept(3)
    store.claim(3)
    end_as_like(store, 3, hand_on_as(store, 3, an_identity("two", of=2)))


def sizes(store: StoreUnderTest) -> list[tuple[int, int, int]]:
    """Return what the stories near a new article count."""
    store.accept(99)
    found = near(store, 99).stories
    return [(one.size, one.unique, one.reprints) for one in found]


def test_copies_that_a_version_brings_along_are_counted_once(store: StoreUnderTest) -> None:
    """And taken off again with it: the story goes on with the first version."""
    two_versions(store)
    publish(store, 1)
    a_copy_of_the_second(store)

    verdict = stay(store, 2)
    together = sizes(store)
    store.cancel(2)

    assert verdict is Verdict.DONE
    assert together == [(2, 1, 0)]
    assert [(one.size, one.unique) for one in near(store, 99).stories] == [(1, 1)]


def test_a_story_outlives_its_first_version(store: StoreUnderTest) -> None:
    """The second is counted in its place, and told of when it comes out."""
    two_versions(store)
    stay(store, 2)

    store.cancel(1)
    publish(store, 2)

    assert sizes(store) == [(1, 1, 0)]
    assert told(store) == [
        (
            "created",
            {
                "id": a_job_id(1),
                "article_id": a_job_id(2),
                "size": 1,
                "unique": 1,
                "reprints": 0,
            },
        )
    ]


def test_a_story_is_told_of_by_whichever_version_is_out_first(store: StoreUnderTest) -> None:
    """Nobody has to wait for the one that is counted."""
    two_versions(store)
    stay(store, 2)

    publish(store, 2)
    publish(store, 1)

    assert [what for what, _ in told(store)] == ["created", "updated"]


def test_versions_that_come_out_of_order_are_counted_once(store: StoreUnderTest) -> None:
    """The first was bulk, and the second passed it."""
    store.accept(1, 2)
    store.claim(1, 2)
    hand_on_as(store, 1, an_identity("one", of=1, address="news.example/x"))
    hand_on_as(
        store, 2, an_identity("two", of=2, address="news.example/x"), after=f"{a_job_id(1)} 1"
    )
    store.claim(1, 2, stage=_ENRICH)
    join(store, 2, story=2)

    stay(store, 1)

    assert store.job(1).story_id == a_job_id(2)
    assert sizes(store) == [(1, 1, 0)]


def test_an_old_story_is_found_beside_many_new_ones(store: StoreUnderTest) -> None:
    """An archive that is sent in finds its own time."""
    numbers = range(1, 41)
    at_enrich(store, *numbers, 50, 99)
    for number in numbers:
        join(store, number, story=number, at=1_773_489_600 + number)
    long_ago = 1_773_489_600 - 400 * 24 * 3600
    join(store, 50, story=50, at=long_ago)

    found = near(store, 99, at=long_ago).stories

    assert [one.id for one in found] == [a_job_id(50)]


def test_articles_of_one_call_join_one_after_the_other(store: StoreUnderTest) -> None:
    """All were chosen with what was there before; the second builds on the first."""
    at_enrich(store, 1, 2, 3)
    moves = [
        a_move(
            number,
            epoch=2,
            joining=Joining(a_job_id(1), 5, (1,), "", b"profile", after=after),
        )
        for number, after in ((1, ""), (2, a_job_id(1)))
    ]

    answers = store.work.commit(_ENRICH, moves, a_message(_PUBLISH, 1, 2))

    assert [one.verdict for one in answers] == [Verdict.DONE, Verdict.DONE]
    assert [one.size for one in near(store, 3, at=5).stories] == [2]


def test_who_builds_on_one_that_was_fenced_chooses_again(store: StoreUnderTest) -> None:
    """What it saw there never came to be."""
    at_enrich(store, 1, 2)
    moves = [
        a_move(
            number,
            epoch=epoch,
            joining=Joining(a_job_id(1), 5, (1,), "", b"profile", after=after),
        )
        for number, epoch, after in ((1, 1, ""), (2, 2, a_job_id(1)))
    ]

    answers = store.work.commit(_ENRICH, moves, a_message(_PUBLISH, 1, 2))

    assert [one.verdict for one in answers] == [Verdict.FENCED, Verdict.CROSSED]
