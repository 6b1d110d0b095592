"""What enrich is told beyond the common settings."""

from shared.settings import Settings


class EnrichSettings(Settings):
    """Read from COPYDESK_*, like its base."""
