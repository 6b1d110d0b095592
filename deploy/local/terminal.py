"""What a command says: for people with color on a terminal, or one JSON object a line."""

import json
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, NoReturn

import typer
from rich.console import Console
from rich.text import Text

_CONTROLS: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


class Terminal:
    """Standard output and standard error of one command.

    Where nobody reads them any more the command ends, unless it goes on unheard.
    """

    def __init__(self, *, is_json: bool = False, goes_on: bool = False) -> None:
        self.is_json = is_json
        self._goes_on = goes_on
        self.out = Console(highlight=False, soft_wrap=True)
        self.err = Console(stderr=True, highlight=False, soft_wrap=True)

    def tell(self, line: str, /, *, style: str = "", **facts: object) -> None:
        """Say one thing: the line to people, the facts to programs."""
        if self.is_json:
            self.emit(facts)
        else:
            with self._unheard():
                self.out.print(Text(plain(line), style=style))

    def note(self, line: str, *, style: str = "dim") -> None:
        """Say on standard error what is of no interest to a program."""
        if not self.is_json:
            with self._unheard():
                self.err.print(Text(plain(line), style=style))

    def emit(self, facts: object) -> None:
        """Write one line of JSON."""
        with self._unheard():
            sys.stdout.write(json.dumps(facts, ensure_ascii=False, default=str) + "\n")
            sys.stdout.flush()

    def fail(self, message: str, *, code: int = 1) -> NoReturn:
        """Say why the command cannot go on, and end it."""
        if self.is_json:
            self.emit({"error": message})
        else:
            self.note(message, style="red")
        raise typer.Exit(code)

    @contextmanager
    def _unheard(self) -> Iterator[None]:
        try:
            yield
        except (OSError, SystemExit):  # rich makes this of a broken pipe
            if not self._goes_on:
                raise
            # Once and for all, or what is still to be written fails again at the end.
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, sys.stdout.fileno())
            os.close(nowhere)


def plain(text: str) -> str:
    """Return text from outside such that it cannot steer a terminal."""
    return _CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text)
