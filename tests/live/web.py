"""A small web of pages on loopback, for a desk that fetches."""

import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass(slots=True)
class Web:
    """What is served, and what was asked for."""

    port: int
    pages: dict[str, tuple[int, Mapping[str, str], bytes]] = field(default_factory=dict)
    """Status, headers and body by path; any other path is not found."""
    asked: list[tuple[str, str]] = field(default_factory=list)
    """Path and User-Agent of each request."""
    unchanged: list[str] = field(default_factory=list)
    """What was answered with 304, since whoever asked has it already."""
    answered: list[tuple[float, float, str]] = field(default_factory=list)
    """When each request had come and was answered, by one clock, and its path."""
    delay_seconds: float = 0.0
    """What every answer takes."""
    _held: str = ""
    _is_free: threading.Event = field(default_factory=threading.Event)

    def hold(self, path: str) -> None:
        """Keep whoever asks for a path waiting."""
        self._is_free.clear()
        self._held = path

    def let_go(self) -> None:
        """Answer them."""
        self._is_free.set()

    def wait(self, path: str) -> None:
        """Return when a path may be answered."""
        if path == self._held:
            self._is_free.wait(20)

    @property
    def host(self) -> str:
        """Host and port."""
        return f"127.0.0.1:{self.port}"

    def url(self, path: str) -> str:
        """Return the address of a path."""
        return f"http://{self.host}{path}"


@contextmanager
def running_web() -> Iterator[Web]:
    """Serve pages for as long as the block lasts."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            came_at = time.monotonic()
            web.asked.append((self.path, self.headers.get("User-Agent", "")))
            web.wait(self.path)
            time.sleep(web.delay_seconds)
            status, headers, body = web.pages.get(self.path, (404, {}, b""))
            if headers.get("ETag") and self.headers.get("If-None-Match") == headers["ETag"]:
                web.unchanged.append(self.path)
                status, body = 304, b""
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            web.answered.append((came_at, time.monotonic(), self.path))
            with suppress(OSError):  # of somebody who was killed meanwhile
                self.end_headers()
                self.wfile.write(body)

        def log_message(self, format: str, *_: object) -> None:  # noqa: A002 - the base's name
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    web = Web(port=server.server_port)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield web
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
