"""The options that several commands share, each said once."""

import os
from pathlib import Path
from typing import Annotated, Final

import typer

from deploy.local.folder import DEFAULT_FOLDER, read_ports

_USUAL_URL: Final = "http://127.0.0.1:8080"
_USUAL_STORE: Final = "redis://127.0.0.1:6379/0"

Json = Annotated[bool, typer.Option("--json", help="Write JSON, one object a line.")]
Data = Annotated[
    Path,
    typer.Option(
        "--data", help="The folder that keeps data, ports and logs.", envvar="COPYDESK_DATA"
    ),
]
Gateway = Annotated[
    str,
    typer.Option(
        "--gateway",
        help="Address of the gateway. Unless given, the desk whose data is in ./.copydesk, "
        f"else {_USUAL_URL}.",
        envvar="COPYDESK_URL",
        show_default=False,
    ),
]
Store = Annotated[
    str,
    typer.Option(
        "--store",
        help="Address of the store. Unless given, the desk whose data is in ./.copydesk, "
        f"else {_USUAL_STORE}.",
        envvar="COPYDESK_REDIS_URL",
        show_default=False,
    ),
]


def gateway_url(given: str) -> str:
    """Return the address of the gateway: the one given, the local desk's, or the usual one."""
    if given:
        return given.rstrip("/")
    ports = read_ports(_data())
    return ports.gateway_url if ports else _USUAL_URL


def store_url(given: str) -> str:
    """Return the address of the store: the one given, the local desk's, or the usual one."""
    if given:
        return given
    ports = read_ports(_data())
    return ports.store_url if ports else _USUAL_STORE


def _data() -> Path:
    return Path(os.environ.get("COPYDESK_DATA") or DEFAULT_FOLDER)
