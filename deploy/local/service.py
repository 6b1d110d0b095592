"""One service under supervision: started, probed, started again when it dies."""

import http.client
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from typing import Final, Literal

from deploy.local.children import Child, Recipe, explain_status
from deploy.local.restarts import Restarts
from shared.errors import PermanentError

# EX_CONFIG of sysexits.h: starting again will not help.
_MISCONFIGURED: Final = 78
_PATIENCE_DEATHS: Final = 3
_PROBE_SECONDS: Final = 1.0

Happening = Literal["started", "ready", "died", "stopped"]


class ServiceFailedError(PermanentError):
    """A service cannot be run; starting it again would not help."""

    def __init__(self, service: str, how: str) -> None:
        super().__init__(f"{service} {how}")
        self.service = service


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that happened to a service."""

    service: str
    happened: Happening
    pid: int | None = None
    detail: str = ""


@dataclass(slots=True)
class Service:
    """What is known of one service, and what to do about it."""

    recipe: Recipe
    is_up: Callable[[float], bool]
    """Asked until it says yes; takes the seconds since 1970 when the service was started."""
    tell: Callable[[Notice], None]
    child: Child | None = None
    is_ready: bool = False
    was_ready: bool = False
    """At least once: from then on it is started again for ever."""
    _restarts: Restarts = field(default_factory=Restarts)
    _start_at: float = 0.0
    _started: float = 0.0

    def tend(self) -> None:
        """Do what is due: start, look for death, look for readiness.

        Raises:
            ServiceFailedError: it says that it is misconfigured, or never comes up.
        """
        if self.child is None:
            if time.monotonic() >= self._start_at:
                self._start()
            return
        status = self.child.exit_status()
        if status is not None:
            self._bury(self.child, status)
        elif not self.is_ready and self.is_up(self._started):
            self.is_ready = self.was_ready = True
            self.tell(Notice(self.recipe.name, "ready", self.child.pid))

    def is_gone(self) -> bool:
        """Return whether no process of it is left; to be asked while it stops."""
        if self.child is not None and self.child.exit_status() is not None:
            self.child = None
            self.is_ready = False
            self.tell(Notice(self.recipe.name, "stopped"))
        return self.child is None

    def _start(self) -> None:
        self._started = time.time()
        try:
            self.child = Child(self.recipe)
        except OSError as error:
            raise ServiceFailedError(self.recipe.name, f"cannot be started: {error}") from error
        self.tell(Notice(self.recipe.name, "started", self.child.pid))

    def _bury(self, child: Child, status: int) -> None:
        self.child = None
        self.is_ready = False
        name = self.recipe.name
        how = explain_status(status)
        delay = self._restarts.next_delay(child.lived_seconds)
        if status == _MISCONFIGURED:
            raise ServiceFailedError(name, "is misconfigured and refuses to run")
        if not self.was_ready and self._restarts.deaths >= _PATIENCE_DEATHS:
            raise ServiceFailedError(name, f"does not come up: it {how}, again and again")
        self._start_at = time.monotonic() + delay
        self.tell(Notice(name, "died", child.pid, f"{how}; again in {delay:g} s"))


def probe_gateway(port: int) -> bool:
    """Return whether the gateway on a port of this machine takes submissions."""
    link = http.client.HTTPConnection("127.0.0.1", port, timeout=_PROBE_SECONDS)
    try:
        link.request("GET", "/readyz")
        return link.getresponse().status == HTTPStatus.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        link.close()


def probe_worker(heartbeat: Path, *, since: float) -> bool:
    """Return whether a worker has touched its file since then (seconds since 1970)."""
    try:
        return heartbeat.stat().st_mtime >= since
    except OSError:
        return False
