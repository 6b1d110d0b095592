"""Runs a whole desk: starts it in order, keeps it up, stops it, leaves nothing behind."""

import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from typing import Final

from deploy.local.children import Recipe, find_children
from deploy.local.folder import Ports, choose_ports, locked, read_tail
from deploy.local.recipes import GATEWAY, STORE, WORKERS, Plan, heartbeat_file, make_recipes
from deploy.local.service import (
    Notice,
    Service,
    ServiceFailedError,
    probe_gateway,
    probe_worker,
)
from deploy.local.valkey import answers
from shared.errors import PermanentError

_LOOK_SECONDS: Final = 0.1
# A worker ends when the slice that it has begun is done, which takes seconds; the gateway
# waits 25 s for its requests, unless COPYDESK_STOP_GRACE says otherwise.
_GRACE_SECONDS: Final = 30.0


class DeskFailedError(PermanentError):
    """The desk could not be started, or could not go on."""


class Supervisor:
    """A desk on this machine. Start it, stop it; in between it looks after itself.

    One thread does all the work: the children's leashes are tied to it.
    """

    def __init__(self, plan: Plan, *, tell: Callable[[Notice], None] = lambda _: None) -> None:
        self.failure: DeskFailedError | None = None
        """Why the desk stopped by itself, None if it did not."""
        self._plan = plan
        self._tell = tell
        self._ports: Ports | None = None
        self._services: tuple[Service, ...] = ()
        self._held = ExitStack()
        self._is_stopping = False
        self._is_hurried = False
        self._over = threading.Event()
        self._thread: threading.Thread | None = None

    @property
    def ports(self) -> Ports:
        """Where the desk listens, once it was started."""
        if self._ports is None:
            raise DeskFailedError("the desk was not started")
        return self._ports

    def start(self, *, timeout_seconds: float = 60, only: Sequence[str] | None = None) -> None:
        """Start everything and return once it is ready.

        Args:
            timeout_seconds: for all of it together.
            only: the services to wait for; None for all.

        Raises:
            DeskFailedError: it did not come up. Nothing of it is left.
            FolderInUseError: another supervisor has the folder.
            PortInUseError: a port that the plan asks for is taken.
            NoServerError: there is no Valkey to start.
        """
        self._held.enter_context(locked(self._plan.folder))
        try:
            self._services = self._prepare()
        except PermanentError:
            self._held.close()
            raise
        self._thread = threading.Thread(target=self._run, name="supervisor", daemon=True)
        self._thread.start()
        wanted = (STORE, GATEWAY, *WORKERS) if only is None else only
        end = time.monotonic() + timeout_seconds
        while not all(self.is_ready(name) for name in wanted):
            late = [name for name in wanted if not self.is_ready(name)]
            if time.monotonic() > end:
                self.stop(now=True)
                self.failure = self.failure or self._fail(
                    f"not ready after {timeout_seconds:g} seconds: {', '.join(late)}", late[0]
                )
            if self._over.wait(_LOOK_SECONDS / 2):
                self.stop()
                raise self.failure or DeskFailedError("the desk was stopped while it started")

    def wait(self, timeout_seconds: float | None = None) -> bool:
        """Wait until the desk has stopped; return whether it has."""
        return self._over.wait(timeout_seconds)

    def stop(self, *, now: bool = False) -> None:
        """Stop everything, services before the store; return when all of it is gone.

        Args:
            now: kill what would take its time. No accepted work is lost by that.
        """
        self.request_stop(now=now)
        if self._thread is not None:
            self._thread.join()

    def request_stop(self, *, now: bool = False) -> None:
        """Do what `stop` does without waiting for it; a signal handler may call this.

        Plain flags, which the thread looks at in turns: an event has a lock, and a signal that
        comes while another one's handler holds that waits for itself.
        """
        if now:
            self._is_hurried = True
        self._is_stopping = True

    def is_ready(self, name: str) -> bool:
        """Return whether a service is up and takes work."""
        return any(one.is_ready for one in self._services if one.recipe.name == name)

    def pids(self) -> Mapping[str, int]:
        """Return the process ids: `ingest` is a worker, `ingest.1` its first child."""
        pids: dict[str, int] = {}
        for service in self._services:
            child = service.child
            if child is None:
                continue
            name = service.recipe.name
            pids[name] = child.pid
            if name in WORKERS:
                for number, pid in enumerate(find_children(child.pid), start=1):
                    pids[f"{name}.{number}"] = pid
        return pids

    def _prepare(self) -> tuple[Service, ...]:
        self._ports = choose_ports(
            self._plan.folder,
            gateway=self._plan.gateway_port,
            store=self._plan.store_port,
            preferred=self._plan.preferred_port,
        )
        recipes = make_recipes(self._plan, self._ports)
        return tuple(
            Service(one, is_up=self._probe_of(one, self._ports), tell=self._tell)
            for one in recipes
        )

    def _probe_of(self, recipe: Recipe, ports: Ports) -> Callable[[float], bool]:
        match recipe.name:
            case name if name == STORE:
                return lambda _: answers(ports.store)
            case name if name == GATEWAY:
                return lambda _: probe_gateway(ports.gateway)
            case name:
                heartbeat = heartbeat_file(self._plan.folder, name)
                return lambda since: probe_worker(heartbeat, since=since)

    def _run(self) -> None:
        store, *rest = self._services
        try:
            while not self._is_stopping:
                for service in self._services if store.was_ready else (store,):
                    service.tend()
                time.sleep(_LOOK_SECONDS)
        except ServiceFailedError as error:
            self.failure = self._fail(str(error), error.service)
        finally:
            try:
                self._end(rest)
                self._end([store])
            finally:  # who waits must not wait for ever; what is left dies with this thread
                self._held.close()
                self._over.set()

    def _end(self, services: Sequence[Service]) -> None:
        for service in services:
            if service.child is not None:
                service.child.ask_to_stop()
        end = time.monotonic() + _GRACE_SECONDS
        while not all(service.is_gone() for service in services):
            if time.monotonic() > end or self._is_hurried:
                for service in services:
                    if service.child is not None:
                        service.child.kill()
            time.sleep(_LOOK_SECONDS / 5)

    def _fail(self, what: str, name: str) -> DeskFailedError:
        log = self._plan.folder / "logs" / f"{name}.log"
        tail = "" if self._plan.is_verbose else read_tail(log)
        return DeskFailedError(f"{what}\n\nThe end of {log}:\n{tail}" if tail else what)
