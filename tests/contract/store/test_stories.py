"""Articles find their stories: in one step, counted once, and told of when they are out."""

import json
from typing import Final

from shared.events import Event
from shared.jobs import Disposition, StageName
from shared.outcomes import StoryRecord
from shared.store.records import Verdict
from shared.store.story_records import Joining, Nearby, Seeker
from tests.builders import a_job_id
from tests.contract.store.builders import a_message, a_move, an_ending, an_identity
from tests.contract.store.copying import end_as_like, hand_on_as
from tests.contract.store.harness import StoreUnderTest

_INGEST, _ENRICH, _PUBLISH = StageName.INGEST, StageName.ENRICH, StageName.PUBLISH
_DAY: Final = 24 * 3600
_NOON: Final = 1_773_489_600


def at_enrich(store: StoreUnderTest, *numbers: int) -> None:
    """Bring jobs to where enrich holds them, each a text of its own."""
    store.accept(*numbers)
    store.claim(*numbers)
    for number in numbers:
        hand_on_as(store, number, an_identity(f"text {number}", of=number))
    store.claim(*numbers, stage=_ENRICH)


def near(
    store: StoreUnderTest, number: int, *, buckets: tuple[int, ...] = (1,), at: int = _NOON
) -> Nearby:
    """Return the stories near an article."""
    [found] = store.work.stories_near([Seeker(a_job_id(number), buckets, at)])
    return found


def join(  # noqa: PLR0913 - a test names only what it is about
    store: StoreUnderTest,
    number: int,
    *,
    story: int,
    buckets: tuple[int, ...] = (1,),
    at: int = _NOON,
    sight: str | None = None,
    epoch: int = 2,
) -> Verdict:
    """Hand an article on into a story, as it stands now unless `sight` is given."""
    if sight is None:
        sight = near(store, number, buckets=buckets, at=at).sight
    joining = Joining(a_job_id(story), at, buckets, sight, b"profile %d" % number)
    move = a_move(number, epoch=epoch, joining=joining)
    [answer] = store.work.commit(_ENRICH, [move], a_message(_PUBLISH, number))
    return answer.verdict


def publish(store: StoreUnderTest, number: int, *, epoch: int = 3) -> Verdict:
    """Publish a job."""
    store.claim(number, stage=_PUBLISH)
    ending = an_ending(number, epoch=epoch, disposition=Disposition.PUBLISHED)
    [verdict] = store.work.publish(_PUBLISH, [ending])
    return verdict


def told(store: StoreUnderTest) -> list[tuple[str, dict[str, object]]]:
    """Return what consumers heard of stories."""
    events = [Event.model_validate_json(one.json) for one in store.events()]
    return [
        (one.type.split(".")[3], one.data)
        for one in events
        if one.type.split(".")[2] == "story"
    ]


def test_an_article_opens_a_story_and_the_next_finds_it(store: StoreUnderTest) -> None:
    """With all that the first one left there."""
    at_enrich(store, 1, 2)
    before = near(store, 1)

    verdict = join(store, 1, story=1, buckets=(1, 0xFFFFFFFF))

    assert before == Nearby("", 0, 0, ())
    assert verdict is Verdict.DONE
    assert store.job(1).story_id == a_job_id(1)
    assert near(store, 2, buckets=(0xFFFFFFFF,)) == Nearby(
        "", 0, 0, (StoryRecord(a_job_id(1), 1, _NOON, _NOON, 1, 1, 0, b"profile 1"),)
    )
    assert near(store, 2, buckets=(2,)).stories == ()


def test_a_story_grows_with_each_article(store: StoreUnderTest) -> None:
    """In numbers, in time and in the buckets where it is found."""
    at_enrich(store, 1, 2, 3)
    join(store, 1, story=1, buckets=(1,))

    join(store, 2, story=1, buckets=(1, 2), at=_NOON - 60)

    [story] = near(store, 3, buckets=(2,)).stories
    assert story == StoryRecord(a_job_id(1), 2, _NOON - 60, _NOON, 2, 2, 0, b"profile 2")


def test_who_chose_before_another_joined_has_to_choose_again(store: StoreUnderTest) -> None:
    """Nothing is done for it, not even the handing on."""
    at_enrich(store, 1, 2, 3)
    sight = near(store, 2).sight
    join(store, 1, story=1)

    verdict = join(store, 2, story=2, sight=sight)

    assert verdict is Verdict.CROSSED
    assert store.job(2).stage is _ENRICH
    assert store.job(2).story_id is None
    assert [one.id for one in near(store, 3).stories] == [a_job_id(1)]


def test_a_story_elsewhere_disturbs_nobody(store: StoreUnderTest) -> None:
    """Only those near an article were looked at."""
    at_enrich(store, 1, 2)
    sight = near(store, 2, buckets=(2,)).sight
    join(store, 1, story=1, buckets=(1,))

    verdict = join(store, 2, story=2, buckets=(2,), sight=sight)

    assert verdict is Verdict.DONE


def test_a_late_reply_counts_nobody_twice(store: StoreUnderTest) -> None:
    """The same call again is the same article."""
    at_enrich(store, 1, 2)
    join(store, 1, story=1)

    verdict = join(store, 1, story=1, sight="")

    assert verdict is Verdict.DONE
    [story] = near(store, 2).stories
    assert story.size == 1


def test_a_fenced_worker_joins_nothing(store: StoreUnderTest) -> None:
    """Whoever holds the job by now will."""
    at_enrich(store, 1, 2)

    verdict = join(store, 1, story=1, epoch=1)

    assert verdict is Verdict.FENCED
    assert near(store, 2).stories == ()


def test_a_story_takes_articles_within_the_window_of_its_own(store: StoreUnderTest) -> None:
    """By their own time, in both directions."""
    at_enrich(store, 1, 2)
    join(store, 1, story=1, at=_NOON)

    days = (-31, -29, 29, 31)
    found = [len(near(store, 2, at=_NOON + day * _DAY).stories) for day in days]

    assert found == [0, 1, 1, 0]


def test_a_story_is_forgotten_a_window_after_its_last_article(store: StoreUnderTest) -> None:
    """By the clock of the desk, whatever the articles' own time."""
    at_enrich(store, 1, 2, 3)
    join(store, 1, story=1)
    store.pass_time(20 * _DAY)
    join(store, 2, story=1)

    store.pass_time(29 * _DAY)
    before = near(store, 3).stories
    store.pass_time(2 * _DAY)

    assert [one.size for one in before] == [2]
    assert near(store, 3).stories == ()


def test_consumers_hear_of_a_story_once_an_article_of_it_is_out(store: StoreUnderTest) -> None:
    """Not before: an article may be embargoed, or never be published."""
    at_enrich(store, 1, 2)
    join(store, 1, story=1)
    join(store, 2, story=1)
    silent = told(store)

    publish(store, 2)
    publish(store, 1)

    counts = {"id": a_job_id(1), "size": 2, "unique": 2, "reprints": 0}
    assert silent == []
    assert told(store) == [
        ("created", counts | {"article_id": a_job_id(2)}),
        ("updated", counts | {"article_id": a_job_id(1)}),
    ]


def test_several_that_are_published_together_are_told_of_once(store: StoreUnderTest) -> None:
    """After the articles themselves."""
    at_enrich(store, 1, 2)
    join(store, 1, story=1)
    join(store, 2, story=1)
    store.claim(1, 2, stage=_PUBLISH)
    endings = [an_ending(one, epoch=3, disposition=Disposition.PUBLISHED) for one in (1, 2)]

    for _delivery in range(2):
        store.work.publish(_PUBLISH, endings)

    assert store.event_types() == ["article.published", "article.published", "story.created"]


def test_the_event_of_a_story_is_whole(store: StoreUnderTest) -> None:
    """A script wrote it, and it reads like any other."""
    at_enrich(store, 1)
    join(store, 1, story=1)
    publish(store, 1)

    raw = json.loads(store.events()[-1].json)

    assert {
        name: raw[name] for name in sorted(raw) if name not in {"id", "sequence", "time"}
    } == {
        "correlationid": a_job_id(1),
        "data": {
            "id": a_job_id(1),
            "article_id": a_job_id(1),
            "size": 1,
            "unique": 1,
            "reprints": 0,
        },
        "datacontenttype": "application/json",
        "dataschema": "urn:copydesk:schema:story.created.v1",
        "source": "/copydesk/enrich",
        "specversion": "1.0",
        "subject": a_job_id(1),
        "type": "org.copydesk.story.created.v1",
    }
    assert raw["id"].startswith(f"{a_job_id(1)}.created.")
    assert raw["id"].endswith(".1")


def test_a_copy_counts_in_the_story_of_its_original(store: StoreUnderTest) -> None:
    """It never reaches enrich itself."""
    at_enrich(store, 1, 3)
    join(store, 1, story=1)
    publish(store, 1)
    store.accept(2)
    store.claim(2)

    held = hand_on_as(store, 2, an_identity("text 1", of=1))
    end_as_like(store, 2, held)

    [story] = near(store, 3).stories
    assert (story.size, story.unique, story.reprints) == (2, 1, 0)
    assert told(store)[1] == (
        "updated",
        {"id": a_job_id(1), "article_id": a_job_id(2), "size": 2, "unique": 1, "reprints": 0},
    )


def test_copies_that_came_first_come_into_the_story_with_their_original(
    store: StoreUnderTest,
) -> None:
    """They were held back before it had one."""
    at_enrich(store, 1, 3)
    store.accept(2)
    store.claim(2)
    end_as_like(store, 2, hand_on_as(store, 2, an_identity("text 1", of=1)))

    found = near(store, 1)
    join(store, 1, story=1)

    assert (found.copies, found.reprints) == (1, 0)
    [story] = near(store, 3).stories
    assert (story.size, story.unique) == (2, 1)


def test_an_article_that_ends_unpublished_leaves_its_story(store: StoreUnderTest) -> None:
    """Whoever heard of the story hears of that."""
    at_enrich(store, 1, 2, 3)
    join(store, 1, story=1)
    join(store, 2, story=1)
    publish(store, 1)

    store.cancel(2)

    [story] = near(store, 3).stories
    assert (story.size, story.unique) == (1, 1)
    assert store.job(2).story_id is None
    assert [(what, data["size"]) for what, data in told(store)] == [
        ("created", 2),
        ("updated", 1),
    ]


def test_a_story_that_everybody_left_is_gone(store: StoreUnderTest) -> None:
    """Nobody ever heard of it."""
    at_enrich(store, 1, 2)
    join(store, 1, story=1)

    store.cancel(1)

    assert near(store, 2).stories == ()
    assert told(store) == []


def test_a_later_version_stays_in_the_story_of_the_one_before(store: StoreUnderTest) -> None:
    """It is the same article: nothing is counted, and nobody is told."""
    store.accept(1, 2)
    store.claim(1, 2)
    hand_on_as(store, 1, an_identity("one", of=1, address="news.example/x"))
    store.claim(1, stage=_ENRICH)
    join(store, 1, story=1)
    publish(store, 1)
    hand_on_as(
        store, 2, an_identity("two", of=2, address="news.example/x"), after=f"{a_job_id(1)} 1"
    )
    store.claim(2, stage=_ENRICH)

    found = near(store, 2, buckets=(9,))
    move = a_move(2, epoch=2, joining=Joining(found.kept))
    [answer] = store.work.commit(_ENRICH, [move], a_message(_PUBLISH, 2))
    publish(store, 2)

    assert found.kept == a_job_id(1)
    assert [one.size for one in found.stories] == [1]
    assert answer.verdict is Verdict.DONE
    assert store.job(2).story_id == a_job_id(1)
    assert [what for what, _ in told(store)] == ["created"]


def test_at_most_thirty_two_stories_are_near_those_that_share_most_first(
    store: StoreUnderTest,
) -> None:
    """Of the rest those of about its time: an archive finds its own among those of today."""
    numbers = range(1, 41)
    at_enrich(store, *numbers, 99)
    for number in numbers:
        buckets = (1, 2) if number == 3 else (1,)
        join(store, number, story=number, buckets=buckets, at=_NOON + number)

    found = near(store, 99, buckets=(1, 2), at=_NOON + 20).stories

    assert len(found) == 32
    assert [one.id for one in found[:3]] == [a_job_id(one) for one in (3, 20, 19)]


def test_a_bucket_keeps_its_latest_stories(store: StoreUnderTest) -> None:
    """A word that stands in everything tells nothing from the rest."""
    numbers = range(1, 67)
    at_enrich(store, *numbers, 99)
    for number in numbers:
        join(store, number, story=number, buckets=(1, 100 + number), at=_NOON + number)

    first = near(store, 99, buckets=(101,), at=_NOON).stories
    second = near(store, 99, buckets=(1, 103), at=_NOON).stories

    assert [one.id for one in first] == [a_job_id(1)]
    assert second[0].id == a_job_id(3)
    assert a_job_id(2) not in [one.id for one in second]
