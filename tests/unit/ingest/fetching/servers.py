"""Hosts and name servers on loopback that do what no decent one does."""

import socket
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from ipaddress import ip_address
from typing import Final

from dnslib import AAAA, QTYPE, RCODE, RR, A, DNSRecord

from services.ingest.fetching.settings import FetchSettings

Script = Callable[[socket.socket], None]
"""What a host does with a connection once the request has come; it is closed afterwards."""

_END: Final = b"\r\n\r\n"


@dataclass(slots=True)
class Host:
    """A host that is up, and what it was asked."""

    port: int
    requests: list[bytes] = field(default_factory=list)
    """The head of each request."""

    @property
    def authority(self) -> str:
        """Address and port."""
        return f"127.0.0.1:{self.port}"

    def url(self, path: str = "/") -> str:
        """Return the address of a path."""
        return f"http://{self.authority}{path}"

    @property
    def paths(self) -> list[str]:
        """What was asked for, in order."""
        return [head.split(b" ")[1].decode() for head in self.requests]


def answer(
    body: bytes = b"",
    *,
    status: str = "200 OK",
    headers: Mapping[str, str] | None = None,
) -> bytes:
    """Return an answer as it goes over the wire."""
    given = {"Content-Type": "text/html", "Content-Length": str(len(body)), **(headers or {})}
    lines = [f"HTTP/1.1 {status}", *(f"{name}: {value}" for name, value in given.items())]
    return "\r\n".join(lines).encode("utf-8") + _END + body


def says(content: bytes) -> Script:
    """Return a script that sends something and ends."""
    return lambda connection: connection.sendall(content)


def redirects(location: str, *, status: str = "302 Found") -> Script:
    """Return a script that sends elsewhere."""
    return says(answer(status=status, headers={"Location": location}))


@contextmanager
def running_host(
    script: Script | Mapping[str, Script],
    *,
    address: str = "127.0.0.1",
    tls: ssl.SSLContext | None = None,
) -> Iterator[Host]:
    """Run a host; `script` is for every path, or one for each, any other being not found."""
    scripts = script if isinstance(script, Mapping) else {}
    missing = says(answer(status="404 Not Found"))
    listener = socket.create_server((address, 0))
    host = Host(port=listener.getsockname()[1])

    def serve(plain: socket.socket) -> None:
        with suppress(OSError), plain, _under(tls, plain) as connection:
            head = b""
            while _END not in head:
                part = connection.recv(65_536)
                if not part:
                    return
                head += part
            host.requests.append(head)
            path = head.split(b" ")[1].decode()
            act = script if callable(script) else scripts.get(path, missing)
            act(connection)
            connection.shutdown(socket.SHUT_WR)

    def listen() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            connection.settimeout(10)
            threading.Thread(target=serve, args=(connection,), daemon=True).start()

    threading.Thread(target=listen, daemon=True).start()
    try:
        yield host
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()


def _under(tls: ssl.SSLContext | None, plain: socket.socket) -> socket.socket:
    return plain if tls is None else tls.wrap_socket(plain, server_side=True)


@dataclass(slots=True)
class NameServer:
    """A name server that is up."""

    port: int
    answers: dict[str, Sequence[Sequence[str]]]
    """The addresses of a name: those given first, second, …; the last ones for ever."""
    asked: list[str] = field(default_factory=list)
    """Names, once for each look at them by the client."""

    def reply(self, query: bytes) -> bytes:
        """Return the answer to a query."""
        question = DNSRecord.parse(query)
        name = str(question.q.qname).rstrip(".")
        kind = QTYPE[question.q.qtype]
        if kind == "AAAA":  # asked for first, so that is when a look begins
            self.asked.append(name)
        record = question.reply()
        known = self.answers.get(name)
        if known is None:
            record.header.rcode = RCODE.NXDOMAIN
            return bytes(record.pack())
        look = self.asked.count(name)
        for address in known[min(look, len(known)) - 1]:
            version = ip_address(address).version
            if (version, kind) == (4, "A"):
                record.add_answer(RR(name, QTYPE.A, rdata=A(address), ttl=0))
            if (version, kind) == (6, "AAAA"):
                record.add_answer(
                    RR(name, QTYPE.AAAA, rdata=AAAA(tuple(ip_address(address).packed)), ttl=0)
                )
        return bytes(record.pack())


@contextmanager
def running_name_server(
    answers: Mapping[str, Sequence[Sequence[str]]], *, is_silent: bool = False
) -> Iterator[NameServer]:
    """Run a name server on loopback; what it does not know does not exist."""
    link = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    link.bind(("127.0.0.1", 0))
    server = NameServer(link.getsockname()[1], dict(answers))

    def listen() -> None:
        while True:
            try:
                query, client = link.recvfrom(4_096)
            except OSError:
                return
            if not query:
                return
            if not is_silent:
                link.sendto(server.reply(query), client)

    thread = threading.Thread(target=listen, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as ending:
            ending.sendto(b"", ("127.0.0.1", server.port))
        thread.join(5)
        link.close()


def some_settings(**told: object) -> FetchSettings:
    """Return settings as a desk has them, with short waits, and nothing from outside."""
    short = {
        "redis_url": "redis://unused",
        "processes": 1,
        "fetch_name_timeout": 1.0,
        "fetch_connect_timeout": 1.0,
        "fetch_read_timeout": 0.4,
        "fetch_total_timeout": 3.0,
        "fetch_gap": 0.001,
        "fetch_patience": 2.0,
    }
    return FetchSettings.model_validate(short | told)


def settings_for(*hosts: Host, **told: object) -> FetchSettings:
    """Return settings that let these hosts be fetched from, although they are inner ones."""
    return some_settings(fetch_allowed_hosts=[host.authority for host in hosts], **told)
