"""`copydesk doctor`: whether this machine can run a desk, and whether one runs well."""

import itertools
from typing import Final

import typer

from deploy.local.folder import DEFAULT_FOLDER, is_in_use
from deploy.local.options import Data, Gateway, Json, Store, gateway_url, store_url
from deploy.local.terminal import Terminal

_STYLES: Final = {"ok": "green", "warning": "yellow", "failure": "red"}


def doctor(
    *,
    data: Data = DEFAULT_FOLDER,
    gateway: Gateway = "",
    store: Store = "",
    as_json: Json = False,
) -> None:
    """Say whether this machine can run a desk, and whether one runs well.

    It looks at versions, models, disk, store and gateway.

    The exit status is 1 if anything has failed; a warning alone leaves it at 0. That no
    desk runs here is a warning, unless --store or --gateway names one.
    """
    # Only here, because these take seconds to load and `copydesk --help` should not.
    from deploy.local import findings  # noqa: PLC0415 - see above

    terminal = Terminal(is_json=as_json)
    is_fine = True
    runs_here = is_in_use(data)
    for finding in itertools.chain(
        findings.look_at_versions(),
        findings.look_at_server(),
        findings.look_at_disk(data),
        findings.look_at_models(),
        findings.look_at_store(store_url(store, data=data))
        if store or runs_here
        else (findings.NO_DESK,),
        findings.look_at_gateway(
            gateway_url(gateway, data=data), is_expected=bool(gateway) or runs_here
        ),
    ):
        is_fine &= finding.grade != "failure"
        terminal.tell(
            f"{finding.grade:<8} {finding.name:<24} {finding.detail}",
            style=_STYLES[finding.grade],
            **finding._asdict(),
        )
    raise typer.Exit(0 if is_fine else 1)
