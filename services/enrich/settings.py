"""What enrich is told beyond the common settings."""

from datetime import timedelta
from typing import Annotated

from pydantic import BeforeValidator, PositiveInt
from pydantic_settings import NoDecode

from shared.settings import Duration, Settings, split_commas


class EnrichSettings(Settings):
    """Read from COPYDESK_*, like its base."""

    prefetch: PositiveInt = 1
    """A message takes seconds here: one that waits for this child is better left to another."""

    enrichers_off: Annotated[frozenset[str], NoDecode, BeforeValidator(split_commas)] = (
        frozenset()
    )
    """Names of enrichers that are not to run; what needs one of them does not run either."""
    enrichers_on: Annotated[frozenset[str], NoDecode, BeforeValidator(split_commas)] = (
        frozenset()
    )
    """Names of enrichers that run only when asked for: `tone`, which is right too seldom."""

    enrich_patience: Duration = timedelta(seconds=40)
    """For a slice of a batch: when it is over, enrichers end with what they have and say so.
    100,000 words, the most that is read of an article, take half of it on a free core."""
