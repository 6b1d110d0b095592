"""What the gateway is told beyond the common settings."""

from datetime import timedelta
from typing import Annotated

from pydantic import BeforeValidator, Field, NonNegativeInt, PositiveInt
from pydantic_settings import NoDecode

from shared.settings import Duration, Settings, split_commas


class GatewaySettings(Settings):
    """Read from COPYDESK_*, like its base."""

    host: str = "127.0.0.1"
    """Loopback, because there are no API keys yet."""
    port: NonNegativeInt = Field(default=8080, le=65_535)

    allowed_hosts: Annotated[frozenset[str], NoDecode, BeforeValidator(split_commas)] = (
        frozenset({"localhost", "127.0.0.1", "[::1]"})
    )
    """Names the gateway is reached by, without a port, parted by commas; `*` for any.
    Loopback is always among them: health checks come from there."""

    max_body_bytes: PositiveInt = 5 * 1024 * 1024
    """Of a submission or of one line of a batch, counted as received."""
    max_in_flight: PositiveInt = 100_000
    """Jobs not yet ended; above it the door is closed."""
    memory_high: float = Field(default=0.8, gt=0, le=1)
    """Share of the store's memory in use above which the door is closed."""
    body_timeout: Duration = timedelta(seconds=30)
    """How long a client may keep silent in the middle of a body."""
    batch_flushes: PositiveInt = 4
    """Calls to the store that one batch may have under way."""
    close_patience: Duration = timedelta(seconds=5)
    """How long a batch that was read waits for an absent store to take note of its end."""

    page_size: PositiveInt = 100
    page_max: PositiveInt = 1_000
    wait_max: Duration = timedelta(seconds=30)
    """The longest long poll."""

    heartbeat: Duration = timedelta(seconds=15)
    """How long an event stream may be silent; proxies cut off longer silence."""
    max_streams: PositiveInt = 64
    """Event streams and long polls at a time; each holds a connection to the store."""
