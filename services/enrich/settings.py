"""What enrich is told beyond the common settings."""

from pydantic import PositiveInt

from shared.settings import Settings


class EnrichSettings(Settings):
    """Read from COPYDESK_*, like its base."""

    prefetch: PositiveInt = 1
    """A message takes seconds here: one that waits for this child is better left to another."""
