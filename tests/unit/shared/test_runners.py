"""What Redis raises, as callers of the store know it."""

import pytest
from redis.exceptions import (
    BusyLoadingError,
    DataError,
    NoPermissionError,
    OutOfMemoryError,
    ReadOnlyError,
    RedisError,
    ResponseError,
)
from redis.exceptions import ConnectionError as RedisConnectionError
from redis.exceptions import TimeoutError as RedisTimeoutError

from shared.store.records import StoreUnavailableError
from shared.store.runners import asking


@pytest.mark.parametrize(
    "error",
    [
        RedisConnectionError("nobody listens"),
        RedisTimeoutError("no answer"),
        BusyLoadingError("the data set is read"),
        ReadOnlyError("a replica"),
        OutOfMemoryError("full"),
        ResponseError("MISCONF the disk is full"),
        ResponseError("OOM command not allowed"),
        ResponseError("BUSY a script is running"),
        ResponseError("TRYAGAIN slots move"),
    ],
    ids=lambda error: f"{type(error).__name__} {str(error).split()[0]}",
)
def test_what_passes_is_a_store_that_is_away(error: RedisError) -> None:
    """The same call may be made again; the cause stays at hand."""
    with pytest.raises(StoreUnavailableError, match="does not take calls") as it, asking():
        raise error

    assert it.value.__cause__ is error


@pytest.mark.parametrize(
    "error",
    [
        ResponseError("WRONGTYPE no list"),
        ResponseError("ERR unknown command BUSY"),
        NoPermissionError("no such right"),
        DataError("no text"),
        ValueError("ours"),
    ],
    ids=lambda error: f"{type(error).__name__} {str(error).split()[0]}",
)
def test_what_does_not_pass_stays_what_it_is(error: Exception) -> None:
    """A bug, or a right that is missing: to ask again would hide it."""
    with pytest.raises(type(error)) as it, asking():
        raise error

    assert it.value is error
