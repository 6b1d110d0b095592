"""The two stores, driven alike at random, never tell a different story."""

from contextlib import ExitStack
from dataclasses import replace
from typing import Final

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    rule,
    run_state_machine_as_test,
)

from shared.jobs import Disposition, Priority, StageName
from shared.outcomes import Identity
from shared.store.records import Verdict
from shared.store.story_records import Seeker
from tests.builders import a_job_id
from tests.contract.store.builders import (
    a_backoff,
    a_joining,
    a_message,
    a_move,
    an_ending,
    an_identity,
    an_intake,
)
from tests.contract.store.harness import memory_store, redis_store
from tests.contract.store.showing import shown, timeless, unordered
from tests.live.valkey import Valkey

# Steps of 3, 9 and 30 seconds never come within a second of the sums of these, so the
# time that Redis itself takes decides nothing.
_RETENTION: Final = {
    "lease": 20,
    "grace": 5,
    "keep_jobs": 64,
    "keep_batches": 64,
    "keep_keys": 64,
    "keep_events": 100,
    "keep_fingerprints": 34,
    "story_window": 110,
}


_NUMBERS: Final = st.integers(1, 5)


_SOME: Final = st.lists(_NUMBERS, min_size=1, max_size=4, unique=True)


_STAGES: Final = st.sampled_from([StageName.INGEST, StageName.INGEST, StageName.ENRICH])


_PRIORITIES: Final = st.sampled_from(Priority)


_BATCHES: Final = st.sampled_from(["", "b", "c"])


_BONDS: Final = st.sampled_from(["fp:f", "fp:f", "fp:g", "row:0", "row:1", "row:2"])


_KNOWN: Final = st.one_of(
    st.none(),
    st.builds(
        an_identity,
        st.sampled_from(["f", "f", "g", "h"]),
        of=st.sampled_from([0, 1, 1, 2]),
        runs=st.sampled_from([100, 150, 300]),
        shared=st.sampled_from([40, 90, 128]),
        address=st.sampled_from(["", "", "a.example/x", "a.example/y"]),
        outlet=st.sampled_from(["", "a.example", "b.example"]),
    ),
)


_STORY_TIMES: Final = st.sampled_from([0, 50, 100, 300])
"""Seconds after an epoch; the window lies between the last two and the rest."""


_BUCKETS: Final = st.lists(st.sampled_from([1, 2, 0xFFFFFFFF]), max_size=3, unique=True)


_OWNERS: Final = st.sampled_from(["anna", "otto"])


_LATE: Final = st.sampled_from([0, 0, 0, 0, 1])
"""How many epochs a worker is behind."""


class Twins(RuleBasedStateMachine):
    """Does the same to both stores and compares what they answer and what they show."""

    server: Valkey

    @initialize()
    def open_stores(self) -> None:
        """Begin with two empty stores."""
        self.stack = ExitStack()
        self.memory = self.stack.enter_context(memory_store(**_RETENTION))
        self.redis = self.stack.enter_context(redis_store(self.server, **_RETENTION))
        self.both = (self.memory, self.redis)

    def teardown(self) -> None:
        """Compare once more; nothing in Redis may contradict itself."""
        with self.stack:
            self.compare()
            assert self.redis.backdoor.faults() == []

    def _epoch(self, number: int, late: int) -> int:
        job = self.memory.find(number)
        return max(job.epoch - late, 0) if job else 1

    @rule(
        numbers=_SOME,
        priority=_PRIORITIES,
        batch_id=_BATCHES,
        key=st.sampled_from(["", "", "k"]),
        limit=st.sampled_from([2, 1000]),
    )
    def accept(
        self, numbers: list[int], priority: Priority, batch_id: str, key: str, limit: int
    ) -> None:
        """Submit jobs, some again, some under a key."""
        message = a_message(StageName.INGEST, *numbers, priority=priority)
        intakes = [
            an_intake(one, key=key, fingerprint=str(one % 2) if key else "") for one in numbers
        ]

        memory, redis = (
            store.run(store.desk.accept(intakes, message, limit=limit, batch_id=batch_id))
            for store in self.both
        )

        assert memory == redis

    @rule(stage=_STAGES, numbers=_SOME, owner=_OWNERS, priority=_PRIORITIES)
    def claim(
        self, stage: StageName, numbers: list[int], owner: str, priority: Priority
    ) -> None:
        """Claim jobs as some message names them."""
        message = a_message(stage, *numbers, priority=priority)

        memory, redis = (store.work.claim(message, owner=owner) for store in self.both)

        assert [timeless(one) for one in memory] == [timeless(one) for one in redis]

    @rule(queue=st.sampled_from(["ingest", "ingest.bulk", "enrich", "enrich.bulk"]))
    def work_through(self, queue: str) -> None:
        """Claim what the oldest message names."""
        memory, redis = (store.backdoor.pop(queue) for store in self.both)

        assert timeless(memory) == timeless(redis)
        if memory is not None and redis is not None:
            claims = [
                [timeless(one) for one in store.work.claim(message, owner="popped")]
                for store, message in zip(self.both, (memory, redis), strict=True)
            ]
            assert claims[0] == claims[1]

    @rule(stage=_STAGES, numbers=_SOME, late=_LATE, known=_KNOWN)
    def commit(
        self, stage: StageName, numbers: list[int], late: int, known: Identity | None
    ) -> None:
        """Hand jobs of one priority on, some late, and again as the versions they are."""
        jobs = {one: self.memory.find(one) for one in numbers}
        first = jobs[numbers[0]]
        priority = first.priority if first else Priority.NORMAL
        numbers = [one for one, job in jobs.items() if job is None or job.priority is priority]
        following = StageName.ENRICH if stage is StageName.INGEST else StageName.PUBLISH
        moves = [a_move(one, epoch=self._epoch(one, late), known=known) for one in numbers]
        message = a_message(following, *numbers, priority=priority)

        memory, redis = (store.work.commit(stage, moves, message) for store in self.both)

        assert memory == redis
        again = [
            replace(move, version=answer.version + 1, revises=answer.other)
            for move, answer in zip(moves, memory, strict=True)
            if answer.verdict is Verdict.REVISED
        ]
        if again:
            memory, redis = (store.work.commit(stage, again, message) for store in self.both)
            assert memory == redis

    @rule(
        numbers=_SOME,
        late=_LATE,
        buckets=_BUCKETS,
        at=_STORY_TIMES,
        is_new=st.booleans(),
        is_late=st.booleans(),
    )
    def join_stories(  # noqa: PLR0913 - hypothesis passes each by name
        self,
        *,
        numbers: list[int],
        late: int,
        buckets: list[int],
        at: int,
        is_new: bool,
        is_late: bool,
    ) -> None:
        """Hand jobs on from enrich, each into a story as it stood before any of them joined."""
        jobs = {one: self.memory.find(one) for one in numbers}
        first = jobs[numbers[0]]
        priority = first.priority if first else Priority.NORMAL
        numbers = [one for one, job in jobs.items() if job is None or job.priority is priority]
        seekers = [Seeker(a_job_id(one), tuple(buckets), at) for one in numbers]

        seen, seen_by_redis = (store.work.stories_near(seekers) for store in self.both)

        assert seen == seen_by_redis
        moves = [
            a_move(
                one,
                epoch=self._epoch(one, late),
                joining=a_joining(one, near, seeker, is_new=is_new, is_late=is_late),
            )
            for one, near, seeker in zip(numbers, seen, seekers, strict=True)
        ]
        message = a_message(StageName.PUBLISH, *numbers, priority=priority)
        memory, redis = (
            store.work.commit(StageName.ENRICH, moves, message) for store in self.both
        )
        assert memory == redis

    @rule(
        stage=_STAGES,
        numbers=_SOME,
        late=_LATE,
        disposition=st.sampled_from(
            [Disposition.PUBLISHED, Disposition.SPIKED, Disposition.QUARANTINED]
        ),
    )
    def publish(
        self, stage: StageName, numbers: list[int], late: int, disposition: Disposition
    ) -> None:
        """End jobs, some as a worker that comes late."""
        endings = [
            an_ending(one, epoch=self._epoch(one, late), disposition=disposition)
            for one in numbers
        ]

        memory, redis = (store.work.publish(stage, endings) for store in self.both)

        assert memory == redis

    @rule(numbers=_SOME, late=_LATE, original=_NUMBERS, bond=_BONDS)
    def publish_copies(self, numbers: list[int], late: int, original: int, bond: str) -> None:
        """End jobs as copies of another."""
        endings = [
            an_ending(
                one,
                epoch=self._epoch(one, late),
                disposition=Disposition.DUPLICATE,
                bond=bond,
                duplicate_of=original,
            )
            for one in numbers
            if one != original
        ]

        memory, redis = (store.work.publish(StageName.INGEST, endings) for store in self.both)

        assert memory == redis

    @rule(stage=_STAGES, numbers=_SOME, late=_LATE)
    def fail(self, stage: StageName, numbers: list[int], late: int) -> None:
        """Send jobs to wait."""
        backoffs = [a_backoff(one, epoch=self._epoch(one, late)) for one in numbers]

        memory, redis = (store.work.fail(stage, backoffs) for store in self.both)

        assert memory == redis

    @rule(stage=_STAGES, numbers=_SOME, late=_LATE)
    def release(self, stage: StageName, numbers: list[int], late: int) -> None:
        """Give jobs back."""
        held = [(a_job_id(one), self._epoch(one, late)) for one in numbers]

        memory, redis = (store.work.release(stage, held) for store in self.both)

        assert memory == redis

    @rule(stage=_STAGES, numbers=_SOME, late=_LATE)
    def renew(self, stage: StageName, numbers: list[int], late: int) -> None:
        """Prolong leases."""
        held = [(a_job_id(one), self._epoch(one, late)) for one in numbers]

        memory, redis = (store.work.renew(stage, held) for store in self.both)

        assert memory == redis

    @rule(is_woken=st.booleans())
    def reap(self, is_woken: bool) -> None:  # noqa: FBT001 - hypothesis passes by name
        """Look for lost work, and mostly send for somebody."""
        memory, redis = (store.work.reap() for store in self.both)

        assert unordered(memory) == unordered(redis)
        for one in memory.unheard if is_woken else ():
            stage, _, lane = one.queue.partition(".")
            priority = Priority.BULK if lane else Priority.NORMAL
            message = a_message(StageName(stage), 1, priority=priority)
            message = message.model_copy(update={"job_ids": (one.job_id,)})
            woken = [store.work.wake(message) for store in self.both]
            assert woken == [1, 1]

    @rule(number=_NUMBERS)
    def cancel(self, number: int) -> None:
        """Cancel a job."""
        memory, redis = (store.cancel(number) for store in self.both)

        assert memory == redis

    @rule(number=_NUMBERS)
    def retry(self, number: int) -> None:
        """Retry a job."""
        memory, redis = (store.retry(number) for store in self.both)

        assert memory == redis

    @rule(batch_id=st.sampled_from(["b", "c"]), key=st.sampled_from(["", "batch-key"]))
    def open_batch(self, batch_id: str, key: str) -> None:
        """Begin a batch, or find the one that its key began."""
        memory, redis = (
            store.run(store.desk.open_batch(batch_id, key=key)) for store in self.both
        )

        assert memory == redis

    @rule(batch_id=st.sampled_from(["b", "c"]))
    def close_batch(self, batch_id: str) -> None:
        """Close a batch, maybe for the second time, maybe one that is gone."""
        for store in self.both:
            store.run(store.desk.close_batch(batch_id, lines=3, refused=1))

    @rule(seconds=st.sampled_from([3, 9, 30]))
    def pass_time(self, seconds: int) -> None:
        """Let time pass."""
        for store in self.both:
            store.pass_time(seconds)

    @rule(queue=st.sampled_from(["ingest", "ingest.bulk", "enrich"]))
    def lose_messages(self, queue: str) -> None:
        """Lose a list."""
        for store in self.both:
            store.backdoor.lose(queue)

    @rule()
    def sweep(self) -> None:
        """Forget what is old."""
        memory, redis = (store.work.sweep() for store in self.both)

        assert memory == redis

    @rule()
    def compare(self) -> None:
        """Compare jobs, articles, batches, counts, queues and events."""
        memory, redis = (store.run(shown(store.desk)) for store in self.both)

        assert memory == redis


def test_the_two_stores_tell_the_same_story(server: Valkey) -> None:
    """Thirty stories of thirty steps, the same ones on every run."""
    Twins.server = server

    run_state_machine_as_test(
        Twins,
        settings=settings(
            max_examples=30,
            stateful_step_count=30,
            deadline=None,
            derandomize=True,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
