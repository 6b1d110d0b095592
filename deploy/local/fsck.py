"""`copydesk fsck`: whether indexes, counters and stream agree."""

from typing import Annotated

import typer

from deploy.local.options import Json, Store, store_url
from deploy.local.terminal import Terminal
from shared.errors import CopydeskError


def fsck(
    *,
    repair: Annotated[
        bool, typer.Option("--repair", help="Put stray jobs back where they belong.")
    ] = False,
    store: Store = "",
    as_json: Json = False,
) -> None:
    """Check the indexes and counts of the store.

    The desk may go on working meanwhile. Every unfinished job stands in exactly one index,
    what was accepted has ended or is in flight, every published article is in the stream
    once, the counts of batches add up. The exit status is 1 if something does not agree,
    even if it was repaired.
    """
    # Only here, because redis takes a while and `copydesk --help` should not.
    from shared.store.fsck import check_store  # noqa: PLC0415 - see above

    terminal = Terminal(is_json=as_json)
    try:
        report = check_store(store_url(store), is_repairing=repair)
    except CopydeskError as error:
        terminal.fail(str(error))
    for fault in report.faults:
        terminal.tell(
            f"{fault.kind:<10} {fault.subject}: {fault.message}",
            style="red",
            kind=fault.kind,
            subject=fault.subject,
            message=fault.message,
        )
    repaired = f", {report.repaired:,} repaired" if repair else ""
    terminal.tell(
        f"{report.jobs:,} jobs, {report.events:,} events, {report.batches:,} batches: "
        f"{len(report.faults) or 'no'} faults{repaired}",
        style="yellow" if report.faults else "green",
        jobs=report.jobs,
        events=report.events,
        batches=report.batches,
        faults=len(report.faults),
        repaired=report.repaired,
    )
    raise typer.Exit(1 if report.faults else 0)
