"""Two workers at once cannot both let a copy through, nor lose a version. On a real server."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any, Final

import pytest

from shared.article import Article
from shared.jobs import Disposition, StageName
from shared.messages import ArticlesSubmitted
from shared.outcomes import Claimed, HandedOn, Identity, each
from shared.stage import Stage
from shared.store.codec import decode, encode
from shared.store.records import Intake
from shared.store.redis_work import RedisWorkStore
from shared.submission import Submission
from tests.builders import a_job_id, a_submission, an_article
from tests.contract.store.backdoors import plain_envelope
from tests.contract.store.builders import an_identity
from tests.contract.store.harness import StoreUnderTest, redis_store, some_settings
from tests.contract.store.racing import Starting
from tests.live.valkey import Valkey

_ROUNDS: Final = 30
_TOGETHER: Final = 8


class TwoWorkers:
    """Two ingests with a connection of their own, and the desk they work for."""

    def __init__(self, server: Valkey, store: StoreUnderTest) -> None:
        self.store = store
        self._accepted = 0
        self._settings = some_settings(redis_url=server.url)
        self._server = server

    def submit(self, *texts: str) -> list[int]:
        """Accept submissions; return their numbers."""
        numbers = list(range(self._accepted + 1, self._accepted + len(texts) + 1))
        self._accepted += len(texts)
        ids = tuple(map(a_job_id, numbers))
        intakes = [
            Intake(job_id, encode(a_submission(text=text)), len(text))
            for job_id, text in zip(ids, texts, strict=True)
        ]
        message = ArticlesSubmitted(job_ids=ids)
        self.store.run(self.store.desk.accept(intakes, message, limit=100_000))
        return numbers

    def ingest(
        self, known: Callable[[str], Identity], first: list[int], second: list[int]
    ) -> None:
        """Let one worker ingest the first, and the other at the same moment the second."""
        barrier = Barrier(2)

        def read(claimed: Claimed[Submission]) -> HandedOn:
            text = claimed.document.text or ""
            return HandedOn(an_article(id=claimed.job_id, body=text), known(text))

        def work(numbers: list[int]) -> None:
            store = RedisWorkStore(self._settings, envelope=plain_envelope, name="racer")
            stage: Stage[Any] = Stage(
                ArticlesSubmitted, each(read), Starting(store, barrier), self._settings
            )
            message = ArticlesSubmitted(job_ids=tuple(map(a_job_id, numbers)))
            stage.process(message.model_dump(mode="json"))
            store.close()

        with ThreadPoolExecutor(2) as pool:
            list(pool.map(work, (first, second)))

    def read(self, number: int) -> Article:
        """Return the article of a job."""
        return decode(Article, self.store.article(number))


@pytest.fixture
def workers(server: Valkey) -> Iterator[TwoWorkers]:
    """Offer two workers over an empty store, which agrees with itself in the end."""
    with redis_store(server) as store:
        yield TwoWorkers(server, store)
        assert store.backdoor.faults() == []


@pytest.mark.parametrize("how", ["exact", "near"])
def test_of_two_copies_at_once_one_goes_on(workers: TwoWorkers, how: str) -> None:
    """Eight pairs in each round, one half at either worker: eight go on, eight are copies."""

    def known(text: str) -> Identity:
        pair, _, side = text.partition(" ")
        outlet = f"{side}.example"
        if how == "exact":
            return an_identity(pair, of=0, outlet=outlet)
        return an_identity(text, of=int(pair), outlet=outlet)

    for turn in range(_ROUNDS):
        pairs = range(turn * _TOGETHER + 1, (turn + 1) * _TOGETHER + 1)
        first, second = (workers.submit(*(f"{pair} {side}" for pair in pairs)) for side in "ab")

        workers.ingest(known, first, second[::-1])

        for one, other in zip(first, second, strict=True):
            jobs = {number: workers.store.job(number) for number in (one, other)}
            copies = [
                number
                for number, job in jobs.items()
                if job.disposition is Disposition.DUPLICATE
            ]
            assert len(copies) == 1
            [copy] = copies
            original = one if copy == other else other
            assert jobs[copy].duplicate_of == a_job_id(original)
            assert jobs[original].stage is StageName.ENRICH


def test_every_version_at_once_has_its_number(workers: TwoWorkers) -> None:
    """No two are the same version, none is left out, each names the one before."""
    texts = [f"text {number}" for number in range(2 * _TOGETHER)]

    def known(text: str) -> Identity:
        return Identity(sha256=text, address="news.example/x")

    numbers = workers.submit(*texts)

    workers.ingest(known, numbers[:_TOGETHER], numbers[_TOGETHER:])

    articles = sorted((workers.read(one) for one in numbers), key=lambda one: one.version)
    assert [one.version for one in articles] == list(range(1, 2 * _TOGETHER + 1))
    assert [one.revision_of for one in articles] == [None, *(one.id for one in articles[:-1])]
