"""The options that several commands share, each said once."""

import os
from pathlib import Path
from typing import Annotated, Final
from urllib.parse import urlsplit

import typer

from deploy.local.folder import DEFAULT_FOLDER, read_ports

_USUAL_URL: Final = "http://127.0.0.1:8080"
_USUAL_STORE: Final = "redis://127.0.0.1:6379/0"


def _read_address(given: str, *, schemes: tuple[str, ...]) -> str:
    """Return an address with its scheme, the first of `schemes` if it has none.

    Raises:
        BadParameter: it is no address; the command ends with a sentence and status 2.
    """
    address = given if not given or "://" in given else f"{schemes[0]}://{given}"
    try:
        parts = urlsplit(address)
        is_address = not given or bool(
            parts.scheme in schemes and parts.hostname and parts.port != 0
        )
    except ValueError:  # a port that is no number, or brackets that do not close
        is_address = False
    if not is_address:
        raise typer.BadParameter(
            f"{given!r} is no address like {schemes[0]}://host:port; it may begin with "
            + " or ".join(f"{scheme}://" for scheme in schemes)
        )
    return address.rstrip("/")


def _read_gateway(given: str) -> str:
    return _read_address(given, schemes=("http", "https"))


def _read_store(given: str) -> str:
    return _read_address(given, schemes=("redis", "rediss"))


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
        callback=_read_gateway,
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
        callback=_read_store,
        show_default=False,
    ),
]


def gateway_url(given: str, *, data: Path | None = None) -> str:
    """Return the address of the gateway: the one given, the local desk's, or the usual one."""
    if given:
        return given
    ports = read_ports(data or _data())
    return ports.gateway_url if ports else _USUAL_URL


def store_url(given: str, *, data: Path | None = None) -> str:
    """Return the address of the store: the one given, the local desk's, or the usual one."""
    if given:
        return given
    ports = read_ports(data or _data())
    return ports.store_url if ports else _USUAL_STORE


def _data() -> Path:
    return Path(os.environ.get("COPYDESK_DATA") or DEFAULT_FOLDER)
