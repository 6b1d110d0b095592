"""The seeds of the fuzzer, and every cut and splice of them, on every run of the tests."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz import flat_door, html_door


def _splices(seeds: Sequence[bytes]) -> st.SearchStrategy[bytes]:
    """Return seeds cut anywhere and put together anyhow, with noise between."""
    cuts = st.sampled_from(seeds).flatmap(
        lambda seed: st.tuples(st.integers(0, len(seed)), st.integers(0, len(seed))).map(
            lambda cut: seed[min(cut) : max(cut)]
        )
    )
    return st.lists(st.one_of(cuts, st.binary(max_size=20)), max_size=4).map(b"".join)


@pytest.mark.parametrize("seed", html_door.SEEDS, ids=range(len(html_door.SEEDS)))
def test_every_seed_passes_the_door_for_pages(seed: bytes) -> None:
    """They are what the fuzzer begins with."""
    html_door.check(seed)


@pytest.mark.parametrize("seed", flat_door.SEEDS, ids=range(len(flat_door.SEEDS)))
def test_every_seed_passes_the_door_for_flat_text(seed: bytes) -> None:
    """They are what the fuzzer begins with."""
    flat_door.check(seed)


@given(page=_splices(html_door.SEEDS))
@settings(max_examples=100, deadline=None)
def test_a_spliced_page_passes_the_door(page: bytes) -> None:
    """Half a tag, half a letter, half a script."""
    html_door.check(page)


@given(text=_splices(flat_door.SEEDS))
@settings(max_examples=100, deadline=None)
def test_a_spliced_text_passes_the_door(text: bytes) -> None:
    """Half a line, half a time, half a rail."""
    flat_door.check(text)
