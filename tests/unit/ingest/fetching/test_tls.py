"""A host proves who it is, or nothing is sent to it."""

import socket
import ssl
import threading
import time

import pytest

from services.ingest.fetching.client import Client
from services.ingest.fetching.errors import (
    ConnectionFailedError,
    FetchTimeoutError,
    RedirectRefusedError,
    TlsRefusedError,
)
from shared.jobs import Disposition
from shared.outcomes import Ended
from tests.unit.ingest.fetching.servers import (
    Host,
    answer,
    redirects,
    running_host,
    says,
)
from tests.unit.ingest.fetching.towns import Town

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


def test_a_host_that_proves_its_name_is_read(town: Town) -> None:
    """The name of the URL, although it was connected to by address."""
    host = town.host(
        says(answer(b"a page")), certificate=town.authority.issue_cert("news.example")
    )

    assert town.get(host) == b"a page"


def test_another_name_on_the_certificate_is_refused(town: Town) -> None:
    """Before a word of the request is sent."""
    host = town.host(
        says(answer(b"a page")), certificate=town.authority.issue_cert("other.example")
    )

    with pytest.raises(TlsRefusedError, match=r"certificate of news\.example .*Hostname"):
        town.get(host)

    assert host.requests == []


def test_a_page_whose_host_cannot_prove_its_name_is_spiked(town: Town) -> None:
    """No try mends it, and the desk is not at fault; the sender is told what is wrong."""
    host = town.host(
        says(answer(b"a page")), certificate=town.authority.issue_cert("other.example")
    )

    outcome = town.outcome(host)

    assert isinstance(outcome, Ended)
    assert (outcome.disposition, outcome.reason) == (Disposition.SPIKED, "tls_refused")
    assert (outcome.article.client_id, outcome.article.reason) == ("c-1", "tls_refused")
    detail = "the certificate of news.example does not hold: Hostname mismatch"
    assert outcome.detail.startswith(detail)
    assert host.requests == []


@pytest.mark.parametrize(
    ("alert", "error", "complaint"),
    [
        (ssl.ALERT_DESCRIPTION_INTERNAL_ERROR, ConnectionFailedError, "INTERNAL_ERROR"),
        (ssl.ALERT_DESCRIPTION_UNRECOGNIZED_NAME, TlsRefusedError, "UNRECOGNIZED_NAME"),
        (ssl.ALERT_DESCRIPTION_HANDSHAKE_FAILURE, TlsRefusedError, "HANDSHAKE_FAILURE"),
    ],
)
def test_a_host_that_breaks_off_the_handshake_says_whether_it_is_in_trouble(
    town: Town, alert: int, error: type[Exception], complaint: str
) -> None:
    """Its own trouble passes; that it does not know the name does not."""
    certificate = town.authority.issue_cert("news.example")
    host = town.host(says(answer(b"a page")), certificate=certificate, alert=alert)

    with pytest.raises(error, match=rf"no TLS with news\.example: .*{complaint}"):
        town.get(host)


def test_a_handshake_that_is_cut_is_a_broken_connection(town: Town) -> None:
    """As a host does that is restarted: the next try may find it up."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def hang_up() -> None:
            link, _ = listener.accept()
            with link:
                link.recv(4_096)

        threading.Thread(target=hang_up, daemon=True).start()
        host = Host(listener.getsockname()[1])

        with pytest.raises(ConnectionFailedError, match="the connection broke"):
            town.get(host)


def test_an_address_has_to_be_on_the_certificate_too(town: Town) -> None:
    """A name beside it does not do."""
    host = town.host(
        says(answer(b"a page")), certificate=town.authority.issue_cert("news.example")
    )

    with pytest.raises(TlsRefusedError, match="IP address mismatch"):
        town.get(host, "127.0.0.1")


def test_a_host_that_speaks_no_tls_is_refused(town: Town) -> None:
    """It is not asked again without."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def answer_in_the_open() -> None:
            link, _ = listener.accept()
            with link:
                link.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
                link.recv(4_096)

        threading.Thread(target=answer_in_the_open, daemon=True).start()
        host = Host(listener.getsockname()[1])

        with pytest.raises(TlsRefusedError, match=r"no TLS with news\.example: WRONG_VERSION"):
            town.get(host)


def test_a_handshake_that_stalls_is_given_up_on(town: Town) -> None:
    """Silence has its limit there too."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        host = Host(listener.getsockname()[1])
        began = time.monotonic()

        with pytest.raises(FetchTimeoutError, match="TLS handshake"):
            town.get(host)

        assert time.monotonic() - began < 2


def test_a_redirect_to_plain_http_is_refused(town: Town) -> None:
    """What began in private is not finished in the open."""
    with running_host(says(answer(b"a page"))) as plain:
        secure = town.host(
            redirects(f"http://other.example:{plain.port}/"),
            certificate=town.authority.issue_cert("news.example"),
        )
        settings = town.settings(f"news.example:{secure.port}", f"other.example:{plain.port}")

        with pytest.raises(RedirectRefusedError, match="from https to http"):
            Client(settings).get(f"https://news.example:{secure.port}/")

        assert plain.requests == []


def test_a_redirect_from_http_to_https_is_followed(town: Town) -> None:
    """That is how half the web begins."""
    secure = town.host(
        says(answer(b"a page")), certificate=town.authority.issue_cert("news.example")
    )
    with running_host(redirects(f"https://news.example:{secure.port}/")) as plain:
        settings = town.settings(f"news.example:{secure.port}", plain.authority)

        response = Client(settings).get(plain.url())

        assert response.body == b"a page"
