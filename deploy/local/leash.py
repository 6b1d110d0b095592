"""Turns into a command that dies with its parent: `python -I -S leash.py PARENT COMMAND ...`.

A supervisor that is killed can end nobody; the kernel can. A program of its own, because
between fork and exec a process with threads must not run Python code.
"""

import ctypes
import os
import signal
import sys
from typing import Final

_DIE_WITH_PARENT: Final = 1  # PR_SET_PDEATHSIG of linux/prctl.h


def die_with_parent() -> None:
    """Have the kernel end this process when the thread that started it ends; Linux only."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)


def main(arguments: list[str]) -> None:
    """Become the command, tied to the parent's life where the system can do that."""
    parent, *command = arguments
    die_with_parent()
    if os.getppid() != int(parent):  # it died before we were tied
        sys.exit(1)
    os.execv(command[0], command)  # noqa: S606 - no shell is wanted


if __name__ == "__main__":
    main(sys.argv[1:])
