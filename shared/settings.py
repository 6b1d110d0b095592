"""What every service is told by its environment, and nothing else."""

import os
import re
import sys
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Final, Literal, Self, TypeVar

from pydantic import (
    BeforeValidator,
    Field,
    PositiveInt,
    RedisDsn,
    ValidationError,
    model_validator,
)
from pydantic_settings import BaseSettings, SettingsConfigDict


def _from_seconds(value: object) -> object:
    """Let an environment variable say `2.5` where code says timedelta(seconds=2.5)."""
    if isinstance(value, str) and re.fullmatch(r"\d+(\.\d+)?", value):
        return timedelta(seconds=float(value))
    return value


Duration = Annotated[timedelta, BeforeValidator(_from_seconds), Field(gt=timedelta(0))]

EXIT_MISCONFIGURED: Final = 78
"""EX_CONFIG of sysexits.h: starting again will not help."""

Kind = TypeVar("Kind", bound="Settings")


def split_names(value: object) -> object:
    """Let an environment variable name several, parted by commas, as they are spelled."""
    if isinstance(value, str):
        return [part.strip() for part in value.split(",") if part.strip()]
    return value


def split_commas(value: object) -> object:
    """Let an environment variable name several, parted by commas, in lower case."""
    return split_names(value.lower()) if isinstance(value, str) else value


class Settings(BaseSettings):
    """Read from COPYDESK_*; a missing or malformed value stops the service at start.

    Durations are given in seconds or as ISO 8601 (`PT20S`).
    """

    model_config = SettingsConfigDict(env_prefix="COPYDESK_", frozen=True)

    redis_url: RedisDsn
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    log_format: Literal["auto", "json", "pretty"] = "auto"
    """`auto` is pretty on a terminal and JSON elsewhere."""
    allow_relaxed_store: bool = False
    """Start although the store may forget what was accepted; answers then say `relaxed`."""

    processes: PositiveInt = Field(default_factory=lambda: os.cpu_count() or 1)
    """Children of a worker; each takes one message at a time."""
    prefetch: PositiveInt = 2
    """Messages a child may have, the one it works on included: the next is at hand then."""
    batch_size: PositiveInt = Field(default=64, le=1_000)
    """Jobs in a message at most. Measured on two cores, three empty hops: `make bench`."""
    share_after: Duration = timedelta(seconds=1)
    """When a message takes longer and other children have nothing to do, or a single
    submission waits behind a batch, the rest of it is given back in loads of `share_size`."""
    share_size: PositiveInt = Field(default=16, le=1_000)
    batch_chars: PositiveInt = 256 * 1024
    """Text in a message at most, in code points; a single longer article goes alone."""
    slice_size: PositiveInt = 8
    """Articles that a handler gets at once; between slices a stopping worker lets go."""

    max_errors: PositiveInt = 5
    """Failed attempts, over all stages, before an article is quarantined."""
    max_deaths: PositiveInt = 3
    """Workers that may die or stall over an article before it is quarantined."""
    backoff: Duration = timedelta(seconds=2)
    """Wait before the second attempt; doubles, with jitter, up to the next setting."""
    backoff_max: Duration = timedelta(hours=1)

    lease: Duration = timedelta(seconds=20)
    """How long a silent worker keeps its jobs; renewed at a quarter of it."""
    grace: Duration = timedelta(seconds=5)
    """How long a wake-up may be under way before it counts as lost."""
    reap_every: Duration = timedelta(seconds=1)
    watchdog: Duration = timedelta(seconds=60)
    """A worker that claims nothing for this long while jobs wait and it is idle ends itself."""
    store_patience: Duration = timedelta(seconds=60)
    """How long a worker holds on to a finished batch while the store is away."""
    stop_grace: Duration = timedelta(seconds=25)
    """How long a stopping gateway waits for requests under way; a worker ends by itself after
    the slice it is at, and gives back the rest."""

    heartbeat_file: Path | None = None
    """Touched by a worker's event loop at every look; a health check reads its age."""

    time_limit: Duration = timedelta(seconds=60)
    """What a message may take at least; grows with its text up to the next setting."""
    time_limit_max: Duration = timedelta(seconds=150)

    keep_jobs: Duration = timedelta(days=7)
    """From the end of a job: its record, its article and its original."""
    keep_batches: Duration = timedelta(days=7)
    keep_keys: Duration = timedelta(hours=24)
    """Idempotency keys."""
    keep_fingerprints: Duration = timedelta(days=7)
    story_window: Duration = timedelta(days=30)
    """How long after its last article a story still takes another one; then it is forgotten."""
    keep_events: Duration = timedelta(days=7)
    keep_events_bytes: PositiveInt = 1024**3

    @model_validator(mode="after")
    def _leases_outlast_their_renewal(self) -> Self:
        if self.lease < 3 * self.reap_every:
            raise ValueError("COPYDESK_LEASE must be at least three times COPYDESK_REAP_EVERY")
        if self.time_limit > self.time_limit_max:
            raise ValueError("COPYDESK_TIME_LIMIT must not be above COPYDESK_TIME_LIMIT_MAX")
        if self.backoff > self.backoff_max:
            raise ValueError("COPYDESK_BACKOFF must not be above COPYDESK_BACKOFF_MAX")
        return self


def load_settings(kind: type[Kind]) -> Kind:
    """Return what the environment says.

    Raises:
        SystemExit: with EXIT_MISCONFIGURED, after a sentence for each value that cannot work.
    """
    try:
        return kind()
    except ValidationError as error:
        for fault in error.errors(include_url=False, include_input=False):
            name = "_".join(str(part) for part in fault["loc"]).upper()
            where = f"COPYDESK_{name}: " if name else ""
            sys.stderr.write(f"{where}{fault['msg']}\n")
        sys.exit(EXIT_MISCONFIGURED)
