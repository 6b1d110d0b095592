"""What the gateway is told beyond the common settings."""

from datetime import timedelta

from pydantic import Field, NonNegativeInt, PositiveInt

from shared.settings import Settings


class GatewaySettings(Settings):
    """Read from COPYDESK_*, like its base."""

    host: str = "127.0.0.1"
    """Loopback, because there are no API keys yet."""
    port: NonNegativeInt = Field(default=8080, le=65_535)

    max_body_bytes: PositiveInt = 5 * 1024 * 1024
    """Of a submission or of one line of a batch, counted as received."""
    max_in_flight: PositiveInt = 100_000
    """Jobs not yet ended; above it the door is closed."""
    memory_high: float = Field(default=0.8, gt=0, le=1)
    """Share of the store's memory in use above which the door is closed."""
    body_timeout: timedelta = timedelta(seconds=30)
    """How long a client may keep silent in the middle of a body."""
    batch_flushes: PositiveInt = 4
    """Calls to the store that one batch may have under way."""

    page_size: PositiveInt = 100
    page_max: PositiveInt = 1_000
    wait_max: timedelta = timedelta(seconds=30)
    """The longest long poll."""

    heartbeat: timedelta = timedelta(seconds=15)
    """How long an event stream may be silent; proxies cut off longer silence."""
    max_streams: PositiveInt = 64
    """Event streams at a time; each holds one connection to the store."""
