"""The feeds of the two stores, driven alike at random, never tell a different story."""

import time
from contextlib import ExitStack
from datetime import timedelta

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    rule,
    run_state_machine_as_test,
)

from shared.store.feed_records import FeedRecord, TakenFeed
from shared.store.memory_feeds import MemoryFeedDesk
from shared.store.redis_feeds import RedisFeedWork
from tests.builders import a_job_id
from tests.contract.store.feeds_harness import a_feed_event, feeds_of
from tests.contract.store.harness import memory_store, redis_store
from tests.live.valkey import Valkey

_NUMBERS = st.integers(1, 5)
_URLS = st.sampled_from([f"https://{host}.example/{path}" for host in "ab" for path in "xyz"])


def _shown(feed: FeedRecord | TakenFeed | None) -> object:
    """Return what a feed shows besides times, which differ with the clock."""
    return feed and {
        name: getattr(feed, name) for name in type(feed).__slots__ if not name.endswith("_ms")
    }


class FeedTwins(RuleBasedStateMachine):
    """Does the same to both stores and compares what they answer and what they show."""

    server: Valkey

    @initialize()
    def open_stores(self) -> None:
        """Begin with two empty stores."""
        self.stack = ExitStack()
        self.both = (
            feeds_of(self.stack.enter_context(memory_store()), None),
            feeds_of(self.stack.enter_context(redis_store(self.server)), self.server),
        )

    def teardown(self) -> None:
        """Compare once more."""
        with self.stack:
            self.compare()
            work = self.both[1].work
            assert isinstance(work, RedisFeedWork)
            work.close()

    @rule(number=_NUMBERS, url=_URLS)
    def add(self, number: int, url: str) -> None:
        """Register a feed, maybe one that is there, under its id or its address."""
        memory, redis = (feeds.find(number) for feeds in self.both)
        if memory is not None or redis is not None:
            return  # ids are made anew for each registration

        self._tick()
        answers = [feeds.add(number, url=url) for feeds in self.both]

        assert answers[0] == answers[1]

    @rule(limit=st.integers(1, 3), busy=st.sampled_from([(), ("a.example",)]))
    def take(self, limit: int, busy: tuple[str, ...]) -> None:
        """Take what is due."""
        self._tick()
        memory, redis = (feeds.take(limit, busy=busy) for feeds in self.both)

        assert [_shown(one) for one in memory] == [_shown(one) for one in redis]

    @rule(
        number=_NUMBERS,
        late=st.sampled_from([0, 0, 0, 1]),
        delay=st.sampled_from([None, 0, 7, 25]),
        seen=st.sampled_from([None, b"", b"marks"]),
        moved=st.one_of(st.just(""), _URLS),
        host_wait=st.sampled_from([0, 0, 14]),
    )
    def finish(  # noqa: PLR0913, PLR0917 - each is one part of a poll's end
        self,
        number: int,
        late: int,
        delay: int | None,
        seen: bytes | None,
        moved: str,
        host_wait: int,
    ) -> None:
        """End a poll, maybe late, maybe twice."""
        self._tick()
        epoch = self._epoch(number) - late

        memory, redis = (
            feeds.finish(
                number,
                epoch=epoch,
                delay=delay,
                seen=seen,
                moved=moved,
                host_wait=host_wait,
                polls=max(0, epoch),
                events=[a_feed_event(number, poll=epoch)],
            )
            for feeds in self.both
        )

        assert memory == redis

    @rule(number=_NUMBERS)
    def poke(self, number: int) -> None:
        """Make a feed due."""
        self._tick()
        memory, redis = (feeds.poke(number) for feeds in self.both)

        assert memory == redis

    @rule(number=_NUMBERS)
    def delete(self, number: int) -> None:
        """Forget a feed."""
        memory, redis = (feeds.delete(number) for feeds in self.both)

        assert memory == redis

    @rule(seconds=st.sampled_from([3, 9, 30]))
    def pass_time(self, seconds: int) -> None:
        """Let time pass."""
        for feeds in self.both:
            feeds.store.pass_time(seconds)

    @rule()
    def compare(self) -> None:
        """Compare all feeds and all events."""
        memory, redis = (
            (
                [_shown(one) for one in feeds.page().feeds],
                [(one.type, one.subject) for one in feeds.store.events()],
            )
            for feeds in self.both
        )

        assert memory == redis

    def _tick(self) -> None:
        """Keep what is done one after the other from falling into one millisecond."""
        self.both[0].store.backdoor.pass_time(timedelta(milliseconds=1))
        time.sleep(0.002)

    def _epoch(self, number: int) -> int:
        desk = self.both[0].store.desk.feeds
        assert isinstance(desk, MemoryFeedDesk)
        feed = desk.rows.get(a_job_id(number))
        return feed.epoch if feed else 1


def test_the_feeds_of_the_two_stores_tell_the_same_story(server: Valkey) -> None:
    """Thirty stories of thirty steps, the same ones on every run."""
    FeedTwins.server = server

    run_state_machine_as_test(
        FeedTwins,
        settings=settings(
            max_examples=30,
            phases=[Phase.generate],
            stateful_step_count=30,
            deadline=None,
            derandomize=True,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
