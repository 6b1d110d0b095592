"""Two workers at once open one story for one happening. On a real server."""

from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any, Final

import pytest

from shared.article import Article
from shared.jobs import StageName
from shared.messages import ArticlesIngested
from shared.outcomes import Claimed, HandedOn, each
from shared.stage import Stage
from shared.store.codec import decode, encode
from shared.store.redis_work import RedisWorkStore
from tests.builders import a_job_id, an_article
from tests.contract.store.backdoors import plain_envelope
from tests.contract.store.builders import a_message, a_move
from tests.contract.store.harness import StoreUnderTest, redis_store, some_settings
from tests.contract.store.racing import Starting
from tests.live.valkey import Valkey
from tests.placings import PlainPlacing

_ROUNDS: Final = 20
_TOPICS: Final = 3
_EACH: Final = 8


class Racers:
    """Two workers of enrich with a connection of their own, and the desk they work for."""

    def __init__(self, server: Valkey, store: StoreUnderTest) -> None:
        self.store = store
        self._settings = some_settings(redis_url=server.url)
        self._brought = 0

    def bring(self, count: int) -> list[int]:
        """Bring articles to enrich; return their numbers."""
        numbers = list(range(self._brought + 1, self._brought + count + 1))
        self._brought += count
        self.store.accept(*numbers, limit=100_000)
        self.store.claim(*numbers)
        moves = [
            a_move(number, document=encode(an_article(id=a_job_id(number))))
            for number in numbers
        ]
        message = a_message(StageName.ENRICH, *numbers)
        self.store.work.commit(StageName.INGEST, moves, message)
        return numbers

    def enrich(self, *shares: list[int], turn: int) -> None:
        """Let each worker enrich its share, all at the same moment."""
        barrier = Barrier(len(shares))

        def read(claimed: Claimed[Article]) -> HandedOn:
            topic = int(claimed.job_id[-12:], 16) % _TOPICS
            placing = PlainPlacing(f"{turn} {topic}", buckets=(turn,))
            return HandedOn(claimed.document, placing=placing)

        def work(numbers: list[int]) -> None:
            store = RedisWorkStore(self._settings, envelope=plain_envelope, name="racer")
            stage: Stage[Any] = Stage(
                ArticlesIngested, each(read), Starting(store, barrier), self._settings
            )
            message = ArticlesIngested(job_ids=tuple(map(a_job_id, numbers)))
            stage.process(message.model_dump(mode="json"))
            store.close()

        with ThreadPoolExecutor(len(shares)) as pool:
            list(pool.map(work, shares))

    def article(self, number: int) -> Article:
        """Return the article of a job."""
        return decode(Article, self.store.article(number))


@pytest.fixture
def racers(server: Valkey) -> Iterator[Racers]:
    """Offer two workers over an empty store, which agrees with itself in the end."""
    with redis_store(server) as store:
        yield Racers(server, store)
        assert store.backdoor.faults() == []


def test_two_workers_open_one_story_for_one_happening(racers: Racers) -> None:
    """Each article is in the one story of its topic, and each is counted once."""
    for turn in range(_ROUNDS):
        numbers = racers.bring(2 * _EACH)

        racers.enrich(numbers[::2], numbers[1::2], turn=turn)

        articles = [racers.article(one) for one in numbers]
        stories = [article.story for article in articles if article.story]
        topics = {int(one.id[-12:], 16) % _TOPICS for one in articles}
        members = Counter(story.id for story in stories)
        assert len(stories) == 2 * _EACH
        assert len(members) == len(topics)
        for story_id, size in members.items():
            sizes = sorted(story.size for story in stories if story.id == story_id)
            assert sizes == list(range(1, size + 1))
