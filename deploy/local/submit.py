"""`copydesk submit`: files in, receipts out."""

import shutil
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Annotated, Final

import typer

from deploy.local.client import GatewayClient
from deploy.local.drafts import Kind, UnreadableFileError, find_kind, make_submission
from deploy.local.options import Gateway, Json, gateway_url
from deploy.local.sending import Sender
from deploy.local.terminal import Terminal
from shared.errors import CopydeskError
from shared.jobs import Priority

_STDIN: Final = "-"


def submit(  # noqa: PLR0913 - the options of a command are its parameters
    files: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE...",
            help="By its name: .txt is text, .html a page, .json one submission, .jsonl or "
            ".ndjson one a line. - is standard input.",
        ),
    ],
    *,
    kind: Annotated[
        Kind | None,
        typer.Option("--type", help="What the files hold, whatever they are called."),
    ] = None,
    source: Annotated[str | None, typer.Option(help="Who published it. Not for lines.")] = None,
    url: Annotated[
        str | None, typer.Option(help="The address it comes from. Not for lines.")
    ] = None,
    language: Annotated[
        str | None, typer.Option(help="A BCP 47 tag, such as en. Not for lines.")
    ] = None,
    priority: Annotated[
        Priority | None, typer.Option(help="Lines are always bulk, the rest normal.")
    ] = None,
    key: Annotated[
        str | None,
        typer.Option(
            help="Idempotency key: sent again under it, the same file is accepted once. "
            "Unless given, each file gets one of its own for this call."
        ),
    ] = None,
    wait: Annotated[
        bool, typer.Option("--wait", help="Wait until all of it has ended, and say how.")
    ] = False,
    patience: Annotated[
        float, typer.Option(help="Seconds to go on trying while the gateway is busy or away.")
    ] = 60,
    gateway: Gateway = "",
    as_json: Json = False,
) -> None:
    """Send files to the desk.

    Each submission gets a receipt. It says that a submission is durable; --wait says what
    became of it. The exit status is 1 if anything was refused or, with --wait, was
    quarantined or canceled.
    """
    terminal = Terminal(is_json=as_json)
    if key is not None and len(files) > 1:
        terminal.fail("--key is for one file: two cannot share it", code=2)
    fields = {"source": source, "url": url, "language": language, "priority": priority}
    given = {name: str(value) for name, value in fields.items() if value is not None}
    is_fine = True
    with GatewayClient(gateway_url(gateway)) as client:
        sender = Sender(client, terminal, patience_seconds=patience, is_waiting=wait)
        for name in files:
            try:
                is_fine &= _send(sender, name, kind=kind, fields=given, key=key)
            except CopydeskError as error:
                terminal.tell(f"{name}: {error}", style="red", file=name, error=str(error))
                is_fine = False
    raise typer.Exit(0 if is_fine else 1)


def _send(
    sender: Sender,
    name: str,
    *,
    kind: Kind | None,
    fields: Mapping[str, str],
    key: str | None,
) -> bool:
    if name.startswith(("http://", "https://")):
        raise UnreadableFileError(
            f'a url is no file; send it as JSON: echo \'{{"url": "{name}"}}\' | '
            "copydesk submit --type json -"
        )
    kind = kind or find_kind(Path(name))
    if kind is None:
        raise UnreadableFileError("say with --type what it holds: text, html, json or jsonl")
    if kind is not Kind.LINES:
        content = sys.stdin.buffer.read() if name == _STDIN else _read(name)
        return sender.send_one(name, make_submission(kind, content, fields), key=key)
    if fields:
        raise UnreadableFileError(f"{', '.join(fields)} stand in the lines themselves")
    with _open_lines(name) as lines:
        return sender.send_lines(name, lines, key=key)


def _read(name: str) -> bytes:
    try:
        return Path(name).read_bytes()
    except OSError as error:
        raise UnreadableFileError(error.strerror or str(error)) from None


def _open_lines(name: str) -> IO[bytes]:
    """Open what can be read again from its start, should it have to be sent again."""
    try:
        if name != _STDIN:
            return Path(name).open("rb")
        kept = tempfile.TemporaryFile()  # noqa: SIM115 - the caller closes it
        shutil.copyfileobj(sys.stdin.buffer, kept)
    except OSError as error:
        raise UnreadableFileError(error.strerror or str(error)) from None
    return kept
