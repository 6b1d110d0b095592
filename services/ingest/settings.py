"""What ingest is told beyond the common settings."""

from shared.settings import Settings


class IngestSettings(Settings):
    """Read from COPYDESK_*, like its base."""
