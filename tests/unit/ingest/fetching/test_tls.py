"""A host proves who it is, or nothing is sent to it."""

import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import trustme

from services.ingest.fetching.client import Client
from services.ingest.fetching.errors import (
    ConnectionFailedError,
    FetchTimeoutError,
    RedirectRefusedError,
    TlsRefusedError,
)
from services.ingest.fetching.handler import make_handler
from services.ingest.fetching.robots import RobotsUnavailableError
from services.ingest.fetching.settings import FetchSettings
from shared.jobs import Disposition
from shared.outcomes import Ended, Failed, Outcome
from shared.submission import StoredSubmission
from tests.builders import a_claimed
from tests.unit.ingest.fetching.servers import (
    Host,
    Script,
    answer,
    redirects,
    running_host,
    running_name_server,
    says,
    some_settings,
)

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


class Town:
    """A certificate authority that the desk trusts, and a name server for its hosts."""

    def __init__(self, held: ExitStack, folder: Path) -> None:
        self.authority = trustme.CA()
        self._held = held
        self._ca_file = folder / "ca.pem"
        self.authority.cert_pem.write_to_path(str(self._ca_file))
        self._names = held.enter_context(
            running_name_server(
                {"news.example": [["127.0.0.1"]], "other.example": [["127.0.0.1"]]}
            )
        )

    def host(
        self, script: Script, *, certificate: trustme.LeafCert, alert: int | None = None
    ) -> Host:
        """Run a host with a certificate; `alert` is what it breaks off every handshake with."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        certificate.configure_cert(context)
        context.sni_callback = lambda *_: alert
        return self._held.enter_context(running_host(script, tls=context))

    def settings(self, *authorities: str) -> FetchSettings:
        """Return settings that allow these hosts."""
        return some_settings(
            fetch_ca_file=self._ca_file,
            fetch_nameservers=["127.0.0.1"],
            fetch_nameserver_port=self._names.port,
            fetch_allowed_hosts=list(authorities),
        )

    def get(self, host: Host, name: str = "news.example") -> bytes:
        """Return the page of a host under a name."""
        client = Client(self.settings(f"{name}:{host.port}"))
        return client.get(f"https://{name}:{host.port}/").body

    def outcome(self, host: Host, name: str = "news.example") -> Outcome:
        """Return what becomes of a job for the page of a host."""
        handle = make_handler(self.settings(f"{name}:{host.port}"))
        url = f"https://{name}:{host.port}/"
        [outcome] = handle([a_claimed(StoredSubmission(url=url, id="c-1"))])
        return outcome


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    """Close what it opened."""
    with ExitStack() as held:
        yield Town(held, tmp_path)


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


def test_a_certificate_that_nobody_trusted_signed_is_refused(town: Town) -> None:
    """Anybody can make one for any name."""
    host = town.host(
        says(answer(b"a page")), certificate=trustme.CA().issue_cert("news.example")
    )

    with pytest.raises(TlsRefusedError, match=r"certificate of news\.example does not hold"):
        town.get(host)

    assert host.requests == []


def test_a_certificate_that_has_expired_is_refused(town: Town) -> None:
    """By the clock of the desk."""
    ended = datetime(2020, 1, 1, tzinfo=UTC)
    certificate = town.authority.issue_cert("news.example", not_after=ended)
    host = town.host(says(answer(b"a page")), certificate=certificate)

    with pytest.raises(TlsRefusedError, match="expired"):
        town.get(host)


def test_a_certificate_that_is_for_later_may_hold_then(town: Town) -> None:
    """It is new and a clock is behind: time mends it, so the page is tried again."""
    begins = datetime.now(UTC) + timedelta(hours=1)
    certificate = town.authority.issue_cert("news.example", not_before=begins)
    host = town.host(says(answer(b"a page")), certificate=certificate)

    outcome = town.outcome(host)

    assert isinstance(outcome, Failed)
    assert isinstance(outcome.error, RobotsUnavailableError)
    assert "not yet valid" in str(outcome.error)
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
