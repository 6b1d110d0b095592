"""The two families of failure, and what a stage does with each.

* CopydeskError
  * TransientError   tried again, with backoff; quarantined when the attempts are used up
  * PermanentError   no retry can help; quarantined at once

An exception from outside this tree is a bug: it is reported with its traceback, and its
article is quarantined. An article the desk does not want is no failure at all: the
handler returns a disposition. Each module defines its own errors beside the code that
raises them.
"""

from datetime import timedelta


class CopydeskError(Exception):
    """Base of everything Copydesk raises on purpose."""


class TransientError(CopydeskError):
    """The same call may succeed later: a timeout, a 503, a lost connection."""

    wait: timedelta | None = None
    """When to try again, where somebody said so; None for the usual backoff."""
    is_counted: bool = True
    """Whether it uses up an attempt; not so where nothing went wrong but the time."""


class PermanentError(CopydeskError):
    """The same call will fail every time: an unreadable document, a bad setting."""
