"""Each test gets a gateway of its own."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from tests.flow.gateway.harness import Gateway

MakeGateway = Callable[..., Gateway]


@pytest.fixture
def make_gateway() -> Iterator[MakeGateway]:
    """Offer a function from settings to a gateway."""
    with ExitStack() as stack:
        yield lambda **settings: stack.enter_context(Gateway(**settings))


@pytest.fixture
def gateway(make_gateway: MakeGateway) -> Gateway:
    """Offer a gateway with ordinary settings."""
    return make_gateway()
