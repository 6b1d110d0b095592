"""Opens sockets to checked addresses only, and lets no read or write outlast the deadline."""

import socket
import ssl
from contextlib import suppress
from typing import Any, Final

import httpcore
from ssrfguard import SSRFGuardError, connect

from services.ingest.fetching.deadline import Deadline
from services.ingest.fetching.errors import (
    AddressRefusedError,
    AnswerTooLargeError,
    CertificateLapsedError,
    ConnectionFailedError,
    FetchTimeoutError,
    TlsRefusedError,
)
from services.ingest.fetching.guard import Guard, Place
from services.ingest.fetching.settings import ClientSettings

# Beyond them, an answer is a way to hold a worker: each may take the whole connect timeout.
_MOST_ADDRESSES: Final = 3
# Chunk sizes and their extensions, trailers, and the records of TLS come on top of a body.
_OVERHEAD_BYTES: Final = 256 * 1024
_NO_DELAY: Final = ((socket.IPPROTO_TCP, socket.TCP_NODELAY, 1),)
# Source: OpenSSL, x509_vfy.h, X509_V_ERR_...: UNABLE_TO_GET_ISSUER_CERT, CERT_NOT_YET_VALID,
# CERT_HAS_EXPIRED, UNABLE_TO_GET_ISSUER_CERT_LOCALLY, UNABLE_TO_VERIFY_LEAF_SIGNATURE. Set by
# hand: a renewal that did not happen, a clock, a chain not sent whole. Another name and a
# host's own signature are none of these: as a rule it was never set up for the name.
_LAPSED: Final = frozenset({2, 9, 10, 20, 21})
# Source: RFC 8446, 6.2: an error that has to do neither with the peer nor with the protocol.
_ALERT_OF_ITS_OWN: Final = "TLSV1_ALERT_INTERNAL_ERROR"
_CUT: Final = (ssl.SSLEOFError, ssl.SSLZeroReturnError, ssl.SSLSyscallError)
"""How Python tells that a connection ended within the handshake."""


def open_stream(
    place: Place, guard: Guard, settings: ClientSettings, *, deadline: Deadline
) -> "Stream":
    """Return a connection to a place; its name is looked up here, once, and never again.

    Raises:
        AddressRefusedError: an address of the host is where this desk does not go.
        NameLookupError: the host has no address.
        ConnectionFailedError: none of its addresses takes a connection.
        FetchTimeoutError: there is no time left.
    """
    # The lookup has a limit of its own, below that of the whole.
    deadline.left(settings.fetch_name_timeout)
    failures = []
    for address in guard.find_addresses(place)[:_MOST_ADDRESSES]:
        try:
            opened = connect(
                [address],
                policy=guard.policy_for(place),
                timeout=deadline.left(settings.fetch_connect_timeout),
                socket_options=_NO_DELAY,
            )
        except SSRFGuardError as error:
            raise AddressRefusedError(str(error)) from None
        except OSError as error:
            failures.append(str(error))
            continue
        return Stream(opened, settings, deadline)
    raise ConnectionFailedError(f"{place.origin} is not reached: {failures[0]}")


class Stream:
    """A connection whose every step ends in time, and which brings so many bytes at most.

    It fits httpcore, whose timeouts are passed over: they are for a step, not for the whole.
    """

    def __init__(
        self, connection: socket.socket, settings: ClientSettings, deadline: Deadline
    ) -> None:
        self._socket = connection
        self._settings = settings
        self._deadline = deadline
        self._left_bytes = settings.fetch_wire_bytes + _OVERHEAD_BYTES

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Return what has come, at least a byte; nothing at the end.

        Raises:
            FetchTimeoutError: nothing came in time.
            ConnectionFailedError: the connection broke.
            AnswerTooLargeError: more came than an answer may have.
        """
        if self._left_bytes <= 0:
            raise AnswerTooLargeError("the answer goes on for longer than its body may")
        self._socket.settimeout(self._deadline.left(self._settings.fetch_read_timeout))
        try:
            received = self._socket.recv(max_bytes)
        except TimeoutError:
            self._deadline.left(self._settings.fetch_read_timeout)
            silence = self._settings.fetch_read_timeout.total_seconds()
            raise FetchTimeoutError(f"the host was silent for {silence:g} s") from None
        except OSError as error:
            raise ConnectionFailedError(f"the connection broke: {error}") from None
        self._left_bytes -= len(received)
        return received

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send all of it.

        Raises:
            FetchTimeoutError: the host did not take it in time.
            httpcore.WriteError: the connection broke; what the host said before can be read.
        """
        if not buffer:
            return
        self._socket.settimeout(self._deadline.left(self._settings.fetch_read_timeout))
        try:
            self._socket.sendall(buffer)
        except TimeoutError:
            raise FetchTimeoutError("the host does not take the request") from None
        except OSError as error:
            raise httpcore.WriteError(error) from None

    def close(self) -> None:
        """Close it, whatever state it is in."""
        with suppress(OSError):
            self._socket.close()

    def start_tls(self, context: ssl.SSLContext, place: Place) -> None:
        """Go on under TLS, once the host has proved who it is.

        Raises:
            TlsRefusedError: it has not, or speaks no TLS that is fit to use.
            FetchTimeoutError: it takes too long.
            CertificateLapsedError: it has not, but hosts mend that within hours.
            ConnectionFailedError: the connection broke, or the host is in trouble of its own.
        """
        self._socket.settimeout(self._deadline.left(self._settings.fetch_connect_timeout))
        try:
            self._socket = context.wrap_socket(self._socket, server_hostname=place.host)
        except TimeoutError:
            self.close()
            raise FetchTimeoutError("the host does not finish the TLS handshake") from None
        except (OSError, ValueError) as error:
            self.close()
            raise _untrusted(place, error) from None

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401 - as httpcore has it
        """Return None: nothing that httpcore may ask for is of use here."""
        return None


def _untrusted(
    place: Place, error: OSError | ValueError
) -> TlsRefusedError | CertificateLapsedError | ConnectionFailedError:
    """Return what a handshake failed of: a refusal, or what may be over the next time."""
    if isinstance(error, ssl.SSLCertVerificationError):
        message = f"the certificate of {place.host} does not hold: {error.verify_message}"
        refused = CertificateLapsedError if error.verify_code in _LAPSED else TlsRefusedError
        return refused(message, place.host)
    if not isinstance(error, ssl.SSLError) or isinstance(error, _CUT):
        return ConnectionFailedError(f"the connection broke: {error}")
    message = f"no TLS with {place.host}: {error.reason or error}"
    if error.reason == _ALERT_OF_ITS_OWN:
        return ConnectionFailedError(message)
    return TlsRefusedError(message, place.host)
