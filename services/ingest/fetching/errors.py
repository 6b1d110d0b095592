"""What can go wrong on the way to a page, as those who retry and those who read need it."""

from datetime import timedelta

from shared.errors import PermanentError, TransientError


class FetchTimeoutError(TransientError):
    """The other side took longer than is allowed, be it for a byte or for the whole."""


class NameLookupError(TransientError):
    """The name servers gave no address for the host, or did not answer in time."""


class ConnectionFailedError(TransientError):
    """No connection came about, or it broke before the answer was complete."""


class HostFailedError(TransientError):
    """The host answers that it cannot answer now (408, 425, 429, 5xx)."""

    def __init__(self, message: str, wait: timedelta | None) -> None:
        super().__init__(message)
        self.wait = wait


class NotOurTurnError(TransientError):
    """Other requests to the host go first; nobody is to blame, so no attempt is counted."""

    def __init__(self, message: str, wait: timedelta) -> None:
        super().__init__(message)
        self.wait = wait
        self.is_counted = False


class CertificateLapsedError(TransientError):
    """The certificate has expired, is for later, or lacks a link: hosts mend that in hours."""

    def __init__(self, message: str, host: str = "") -> None:
        super().__init__(message)
        self.host = host


class AddressRefusedError(PermanentError):
    """The URL leads where this desk does not go: the inner network, an odd port, a disguise."""


class TlsRefusedError(PermanentError):
    """The host cannot prove that it is the one asked for, or speaks no TLS fit to use."""

    def __init__(self, message: str, host: str = "") -> None:
        super().__init__(message)
        self.host = host


class RedirectRefusedError(PermanentError):
    """The redirects go on for too long, in a circle, or from https to http."""


class UnreadableAnswerError(PermanentError):
    """The answer is no HTTP, or is compressed in a way that was not offered."""


class AnswerTooLargeError(PermanentError):
    """The answer is larger than is allowed, as sent or once decompressed."""
