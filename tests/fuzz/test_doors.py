"""The seeds of the fuzzer, and every cut and splice of them, on every run of the tests."""

import importlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz import html_door

_PIECES = st.lists(
    st.one_of(
        st.sampled_from(html_door.SEEDS).flatmap(
            lambda seed: st.tuples(st.integers(0, len(seed)), st.integers(0, len(seed))).map(
                lambda cut: seed[min(cut) : max(cut)]
            )
        ),
        st.binary(max_size=20),
    ),
    max_size=4,
)


@pytest.mark.parametrize("door", ["html"])
def test_every_seed_passes_the_door(door: str) -> None:
    """They are what the fuzzer begins with."""
    module = importlib.import_module(f"tests.fuzz.{door}_door")

    for seed in module.SEEDS:
        module.check(seed)


@given(pieces=_PIECES)
@settings(max_examples=100, deadline=None)
def test_a_spliced_page_passes_the_door(pieces: list[bytes]) -> None:
    """Pages cut anywhere and put together anyhow, with noise between."""
    html_door.check(b"".join(pieces))
