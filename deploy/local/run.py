"""`copydesk run`: a whole desk on this machine, until a signal ends it."""

import signal
from pathlib import Path
from types import FrameType
from typing import Annotated, Final

import typer

from deploy.local.folder import DEFAULT_FOLDER
from deploy.local.options import Data, Json
from deploy.local.recipes import Plan
from deploy.local.service import Notice
from deploy.local.supervisor import DeskFailedError, Supervisor
from deploy.local.terminal import Terminal
from shared.errors import PermanentError

_USUAL_PORT: Final = 8080
_SIGNALS: Final = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
_STYLES: Final = {"ready": "green", "died": "yellow"}
_START_SECONDS: Final = 180.0


def run(  # noqa: PLR0913 - the options of a command are its parameters
    *,
    data: Data = DEFAULT_FOLDER,
    port: Annotated[
        int | None,
        typer.Option(
            min=1,
            max=65_535,
            help="The gateway's port. Unless given, the one of the last run, else "
            f"{_USUAL_PORT}, else any that is free.",
        ),
    ] = None,
    store_port: Annotated[
        int | None,
        typer.Option(min=1, max=65_535, help="Valkey's port. Unless given, any that is free."),
    ] = None,
    processes: Annotated[
        int | None,
        typer.Option(min=1, help="Children of each worker. Unless given, one a core."),
    ] = None,
    store_memory: Annotated[
        int | None,
        typer.Option(
            min=64,
            help="MiB that Valkey may use. Unless given, a quarter of this machine's memory, "
            "at least 256.",
            envvar="COPYDESK_STORE_MEMORY",
        ),
    ] = None,
    verbose: Annotated[
        bool, typer.Option("--verbose", help="Show what the services log, here.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Run a whole desk: Valkey, gateway, feeds, fetch, ingest, enrich and publish.

    What dies is started again. Ctrl-C stops all of it in order; twice, at once. Accepted
    work is kept in the data folder either way, and goes on at the next start. The end of
    its terminal stops it, too, unless it runs under nohup.
    """
    terminal = Terminal(is_json=as_json, goes_on=True)
    plan = Plan(
        folder=data,
        gateway_port=port,
        store_port=store_port,
        preferred_port=_USUAL_PORT,
        processes=processes,
        store_memory_mib=store_memory,
        is_verbose=verbose,
    )
    desk = Supervisor(plan, tell=lambda notice: _show_notice(terminal, notice))
    _stop_at_signals(desk)
    try:
        desk.start(timeout_seconds=_START_SECONDS)
        _greet(terminal, desk, data)
        while not desk.wait(1):  # in turns, so that signals get through
            pass
        desk.stop()
        if desk.failure:
            raise desk.failure
    except PermanentError as error:
        if isinstance(error, DeskFailedError) and desk.failure is None:
            terminal.note("Stopped while it started.")
            raise typer.Exit(0) from None
        terminal.fail(str(error))
    terminal.tell("Stopped.", happened="over")


def _stop_at_signals(desk: Supervisor) -> None:
    seen: list[int] = []

    def stop(number: int, _frame: FrameType | None) -> None:
        seen.append(number)
        desk.request_stop(now=len(seen) > 1)

    for one in _SIGNALS:
        if one != signal.SIGHUP or signal.getsignal(one) is not signal.SIG_IGN:  # nohup's
            signal.signal(one, stop)


def _greet(terminal: Terminal, desk: Supervisor, data: Path) -> None:
    ports = desk.ports
    terminal.tell(
        f"\nThe desk is up.\n"
        f"  gateway  {ports.gateway_url}, described at /openapi.json\n"
        f"  store    {ports.store_url}\n"
        f"  data     {data.resolve()}, logs in {data.resolve() / 'logs'}\n"
        f"Send it something: copydesk submit page.html --wait. Ctrl-C stops it.",
        style="bold",
        happened="up",
        gateway=ports.gateway_url,
        store=ports.store_url,
        data=str(data.resolve()),
        pids=dict(desk.pids()),
    )


def _show_notice(terminal: Terminal, notice: Notice) -> None:
    terminal.tell(
        f"{notice.service:<8} {notice.happened}"
        + (f", process {notice.pid}" if notice.happened == "started" else "")
        + (f": {notice.detail}" if notice.detail else ""),
        style=_STYLES.get(notice.happened, "dim"),
        service=notice.service,
        happened=notice.happened,
        pid=notice.pid,
        detail=notice.detail or None,
    )
