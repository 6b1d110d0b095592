"""`copydesk jobs` and `copydesk events`: looking, and watching."""

from collections.abc import Mapping
from typing import Annotated, Any

import typer

from deploy.local.client import GatewayClient
from deploy.local.options import Gateway, Json, gateway_url
from deploy.local.terminal import Terminal
from deploy.local.watching import read_events, watch_events, watch_job
from shared.errors import CopydeskError

Follow = Annotated[bool, typer.Option("--follow", "-f", help="Go on until it has ended.")]


def jobs(
    ids: Annotated[list[str], typer.Argument(metavar="ID...", help="Ids of jobs.")],
    *,
    follow: Follow = False,
    gateway: Gateway = "",
    as_json: Json = False,
) -> None:
    """Show where jobs are and how they ended."""
    terminal = Terminal(is_json=as_json)
    try:
        with GatewayClient(gateway_url(gateway)) as client:
            for job_id in ids:
                if follow:
                    for job in watch_job(client, job_id, note=terminal.note):
                        _show_job(terminal, job)
                else:
                    _show_job(terminal, client.get(f"/v1/jobs/{job_id}"))
    except CopydeskError as error:
        terminal.fail(str(error))
    except KeyboardInterrupt:
        raise typer.Exit(130) from None


def events(
    *,
    follow: Annotated[
        bool, typer.Option("--follow", "-f", help="Go on with what happens from now on.")
    ] = False,
    after: Annotated[
        str | None,
        typer.Option(help="A cursor: the `sequence` of the last event read; 0-0 for all."),
    ] = None,
    types: Annotated[
        str, typer.Option(help="Event types, parted by commas. Unless given, all.")
    ] = "",
    gateway: Gateway = "",
    as_json: Json = False,
) -> None:
    """Print events, or follow them.

    Without --follow, those that are kept; with it, those that happen from now on.

    A broken connection is taken up again at the last event; none is passed
    over or printed twice.
    """
    terminal = Terminal(is_json=as_json)
    try:
        with GatewayClient(gateway_url(gateway)) as client:
            found = (
                watch_events(client, after=after, types=types, note=terminal.note)
                if follow
                else read_events(client, after=after, types=types)
            )
            for event in found:
                _show_event(terminal, event)
    except CopydeskError as error:
        terminal.fail(str(error))
    except KeyboardInterrupt:
        raise typer.Exit(130) from None


def _show_job(terminal: Terminal, job: dict[str, Any]) -> None:
    if terminal.is_json:
        terminal.emit(job)
        return
    ended = job["disposition"]
    terminal.tell(
        f"{job['id']}  "
        + (f"{ended}" if ended else f"{job['state']} at {job['stage']}")
        + (f" ({job['reason']})" if job["reason"] else ""),
        style="bold",
    )
    if job.get("detail"):
        terminal.tell(f"  {job['detail']}")
    for stage in job["stages"]:
        waited, worked = stage["waited_ms"], stage["worked_ms"]
        terminal.tell(
            f"  {stage['stage']:<8}"
            + ("" if waited is None else f" waited {waited:>7,} ms")
            + ("" if worked is None else f", worked {worked:>7,} ms")
        )
    if job["error"]:
        message = job["error"].get("message", "")
        terminal.tell(f"  {job['error'].get('type', 'error')}: {message}", style="red")


def _show_event(terminal: Terminal, event: dict[str, Any]) -> None:
    if terminal.is_json:
        terminal.emit(event)
        return
    data = event["data"]
    kind = event["type"].removeprefix("org.copydesk.").removesuffix(".v1")
    terminal.tell(f"{event['sequence']}  {kind:<28} {event['subject']}  {summarize(data)}")


def summarize(data: Mapping[str, Any]) -> str:
    """Return in a few words what an event tells of, from its `data`."""
    if data.get("headline"):
        return str(data["headline"])
    if data.get("reason"):
        return ": ".join(str(data[key]) for key in ("reason", "detail") if data.get(key))
    counts = data.get("counts") or {}
    return ", ".join(f"{count} {ending}" for ending, count in counts.items() if count)
