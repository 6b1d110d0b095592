"""Each test gets a memory store once and a Redis store once."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from tests.contract.store.harness import StoreUnderTest, memory_store, redis_store
from tests.live.valkey import Valkey, running_valkey

MakeStore = Callable[..., StoreUnderTest]


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Valkey]:
    """Run one Valkey for all tests."""
    with running_valkey(tmp_path_factory.mktemp("valkey")) as running:
        yield running


@pytest.fixture(params=["memory", "redis"])
def make_store(request: pytest.FixtureRequest) -> Iterator[MakeStore]:
    """Offer a function from fields of `Settings` to an empty store.

    Whatever a test did, nothing in the store may contradict itself at its end.
    """
    with ExitStack() as stack:
        made: list[StoreUnderTest] = []

        def make(**fields: object) -> StoreUnderTest:
            if request.param == "memory":
                store = stack.enter_context(memory_store(**fields))
            else:
                server = request.getfixturevalue("server")
                store = stack.enter_context(redis_store(server, **fields))
            made.append(store)
            return store

        yield make

        assert [fault for store in made for fault in store.backdoor.faults()] == []


@pytest.fixture
def store(make_store: MakeStore) -> StoreUnderTest:
    """Offer an empty store with ordinary settings."""
    return make_store()
