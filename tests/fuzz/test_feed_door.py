"""The seeds of the feed fuzzer, and cuts and splices of them, on every run of the tests."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz import feed_door

_CUTS = st.sampled_from(feed_door.SEEDS).flatmap(
    lambda seed: st.tuples(st.integers(0, len(seed)), st.integers(0, len(seed))).map(
        lambda cut: seed[min(cut) : max(cut)]
    )
)


@pytest.mark.parametrize("seed", feed_door.SEEDS, ids=range(len(feed_door.SEEDS)))
def test_every_seed_passes_the_feed_door(seed: bytes) -> None:
    """They are what the fuzzer begins with."""
    feed_door.check(seed)


@given(pieces=st.lists(st.one_of(_CUTS, st.binary(max_size=20)), max_size=4))
@settings(max_examples=200, deadline=None)
def test_a_spliced_feed_passes_the_feed_door(pieces: list[bytes]) -> None:
    """Feeds cut anywhere and put together anyhow, with noise between."""
    feed_door.check(b"".join(pieces))
