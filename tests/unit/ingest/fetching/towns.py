"""A town of hosts under TLS on loopback, with an authority that vouches for them."""

import ssl
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import trustme

from services.ingest.fetching.client import Client
from services.ingest.fetching.handler import make_handler
from services.ingest.fetching.settings import FetchSettings
from shared.outcomes import Outcome
from shared.submission import StoredSubmission
from tests.builders import a_claimed
from tests.unit.ingest.fetching.servers import (
    Host,
    Script,
    running_host,
    running_name_server,
    some_settings,
)


class Town:
    """A certificate authority that the desk trusts, and a name server for its hosts."""

    def __init__(self, held: ExitStack, folder: Path) -> None:
        self.authority = trustme.CA()
        self._held = held
        self._folder = folder
        self._ca_file = folder / "ca.pem"
        self.authority.cert_pem.write_to_path(str(self._ca_file))
        self._names = held.enter_context(
            running_name_server(
                {"news.example": [["127.0.0.1"]], "other.example": [["127.0.0.1"]]}
            )
        )

    def host(
        self,
        script: Script | Mapping[str, Script],
        *,
        certificate: trustme.LeafCert | trustme.CA,
        alert: int | None = None,
    ) -> Host:
        """Run a host with a certificate; `alert` is what it breaks off every handshake with.

        An authority in place of a certificate is a host that signs for itself.
        """
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        if isinstance(certificate, trustme.CA):
            own = self._folder / "own.pem"
            own.write_bytes(certificate.private_key_pem.bytes() + certificate.cert_pem.bytes())
            context.load_cert_chain(own)
        else:
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

    def outcome(self, host: Host, *, is_last_try: bool = False) -> Outcome:
        """Return what becomes of a job for the page of a host."""
        return self.visit(f"https://news.example:{host.port}/", host, is_last_try=is_last_try)

    def visit(self, url: str, *hosts: Host, is_last_try: bool = False) -> Outcome:
        """Return what becomes of a job for a URL; these hosts may be asked."""
        names = ("news.example", "other.example")
        settings = self.settings(*(f"{name}:{host.port}" for name in names for host in hosts))
        handle = make_handler(settings)
        job = replace(a_claimed(StoredSubmission(url=url, id="c-1")), is_last_try=is_last_try)
        [outcome] = handle([job])
        return outcome
