"""`copydesk quarantine`: what failed and why, and another try for it."""

from collections.abc import Iterator
from typing import Annotated, Any, Final

import typer

from deploy.local.client import GatewayClient, GatewayRefusedError
from deploy.local.options import Gateway, Json, gateway_url
from deploy.local.terminal import Terminal
from shared.errors import CopydeskError

_PAGE: Final = 1_000


def show_quarantine(
    context: typer.Context,
    *,
    by_cause: Annotated[
        bool, typer.Option("--by-cause", help="Count the causes in place of the jobs.")
    ] = False,
    limit: Annotated[
        int, typer.Option(min=1, max=_PAGE, help="Jobs at most, the newest first.")
    ] = 100,
    gateway: Gateway = "",
    as_json: Json = False,
) -> None:
    """Show what failed and was put aside."""
    if context.invoked_subcommand:
        return
    terminal = Terminal(is_json=as_json)
    parameters: dict[str, str | float] = {"limit": limit}
    if by_cause:
        parameters["group_by"] = "cause"
    try:
        with GatewayClient(gateway_url(gateway)) as client:
            found: dict[str, Any] = client.get("/v1/quarantine", **parameters)
    except CopydeskError as error:
        terminal.fail(str(error))
    rows = found["causes" if by_cause else "jobs"]
    for row in rows:
        if as_json:
            terminal.emit(row)
        elif by_cause:
            terminal.tell(f"{row['count']:>7,}  {row['cause']}")
        else:
            message = (row["error"] or {}).get("message", "")
            terminal.tell(f"{row['id']}  {row['stage']:<8} {row['cause']}: {message}")
    if not rows:
        terminal.note("The quarantine is empty.")


def retry(
    ids: Annotated[
        list[str] | None, typer.Argument(metavar="[ID...]", help="Ids of jobs.")
    ] = None,
    *,
    everything: Annotated[
        bool, typer.Option("--all", help="All that is in quarantine now.")
    ] = False,
    gateway: Gateway = "",
    as_json: Json = False,
) -> None:
    """Give jobs another try, at the stage where they ended.

    An article that had passed ingest starts there again: meanwhile a copy of it may have
    taken its place, and then it ends as a duplicate.
    """
    terminal = Terminal(is_json=as_json)
    if bool(ids) == everything:
        terminal.fail("Name jobs, or say --all.", code=2)
    failed = 0
    try:
        with GatewayClient(gateway_url(gateway)) as client:
            for job_id in _all(client) if everything else iter(ids or ()):
                try:
                    client.post(f"/v1/jobs/{job_id}:retry")
                except GatewayRefusedError as error:
                    failed += 1
                    terminal.tell(
                        f"{job_id}: {error}", style="red", id=job_id, error=str(error)
                    )
                else:
                    terminal.tell(f"{job_id}: queued again", id=job_id, state="queued")
    except CopydeskError as error:
        terminal.fail(str(error))
    raise typer.Exit(1 if failed else 0)


def _all(client: GatewayClient) -> Iterator[str]:
    """Yield every job in quarantine once, though those that are retried leave it."""
    seen: set[str] = set()
    while True:
        page: dict[str, Any] = client.get("/v1/quarantine", limit=_PAGE)
        fresh = [job["id"] for job in page["jobs"] if job["id"] not in seen]
        if not fresh:
            return
        seen.update(fresh)
        yield from fresh
