"""The `copydesk` command: what it consists of, and nothing of how it works."""

from collections.abc import Callable

import typer

from deploy.local.demo import demo
from deploy.local.doctor import doctor
from deploy.local.follow import events, jobs
from deploy.local.fsck import fsck
from deploy.local.process import process
from deploy.local.quarantine import retry, show_quarantine
from deploy.local.run import run
from deploy.local.submit import submit


def make_cli() -> typer.Typer:
    """Return the command with all its subcommands."""
    cli = typer.Typer(
        name="copydesk",
        help="A copy desk for machines: pages in, evidence-backed article events out.",
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )
    commands: tuple[Callable[..., None], ...] = (
        run,
        demo,
        submit,
        jobs,
        events,
        process,
        doctor,
        fsck,
    )
    for command in commands:
        cli.command()(command)
    quarantine = typer.Typer(rich_markup_mode=None)
    quarantine.callback(invoke_without_command=True)(show_quarantine)
    quarantine.command()(retry)
    cli.add_typer(quarantine, name="quarantine")
    return cli


def main() -> None:
    """Run the command."""
    make_cli()()
