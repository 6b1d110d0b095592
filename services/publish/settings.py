"""What publish is told beyond the common settings."""

from shared.settings import Settings


class PublishSettings(Settings):
    """Read from COPYDESK_*, like its base."""
