"""By what a host tells one version of a page from another, as far as it can be sent back."""

from typing import Final, TypeGuard

LONGEST_HEADER: Final = 500
"""Characters of a header that are kept; a validator as long as that may have been cut."""


def is_sendable(value: str | None) -> TypeGuard[str]:
    """Say whether an ETag or a date can be asked with: whole, and nothing but visible ASCII.

    Hosts send others, too; what HTTP cannot carry back would fail every request from then on.
    """
    if not value or len(value) >= LONGEST_HEADER:
        return False
    return value.isascii() and value.isprintable()
