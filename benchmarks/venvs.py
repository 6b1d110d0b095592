"""Throw-away venvs: of the systems that Copydesk is measured against, and for training."""

import subprocess
import sys
from pathlib import Path
from typing import Final

from benchmarks.report import say

PEERS: Final = Path(__file__).parent / "peers"
TRAINING: Final = Path(__file__).parent / "training" / "requirements.txt"

_SECONDS: Final = 300


def find_python(wanted: Path) -> Path | None:
    """Return the interpreter of a venv that holds what a lock file names.

    It is made on first use; None, with a word, if it cannot be.
    """
    venv = Path(".bench") / f"{_name(wanted)}-venv"
    stamp = venv / wanted.name
    python = (venv / "bin" / "python").absolute()
    if stamp.exists() and stamp.read_text() == wanted.read_text():
        return python
    say(f"installing what {wanted.name} names into {venv}")
    try:
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(venv)], check=True)
        pip = [str(python), "-m", "pip", "--disable-pip-version-check", "--no-input"]
        hold = ["--require-hashes", "--no-deps", "--only-binary", ":all:"]
        command = [*pip, "install", "--quiet", *hold, "--requirement", str(wanted)]
        subprocess.run(command, check=True, timeout=_SECONDS, capture_output=True)
    except (subprocess.SubprocessError, OSError) as error:
        say(f"left out, for its packages cannot be installed: {venv}: {error}")
        return None
    stamp.write_text(wanted.read_text())
    return python


def _name(wanted: Path) -> str:
    return wanted.parent.name if wanted.stem == "requirements" else wanted.stem
