"""The throw-away venvs of the systems that Copydesk is measured against."""

import subprocess
import sys
from pathlib import Path
from typing import Final, Literal

from benchmarks.report import say

PEERS: Final = Path(__file__).parent / "peers"


def python_of_peers(name: Literal["hops", "extractors"]) -> Path | None:
    """Return the interpreter of a venv with the peers that `peers/<name>.txt` names.

    It is made on first use; None, with a word, if it cannot be.
    """
    wanted = PEERS / f"{name}.txt"
    venv = Path(".bench") / f"{name}-venv"
    stamp = venv / wanted.name
    python = (venv / "bin" / "python").absolute()
    if stamp.exists() and stamp.read_text() == wanted.read_text():
        return python
    say(f"installing the peers into {venv}")
    try:
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(venv)], check=True)
        pip = [str(python), "-m", "pip", "--disable-pip-version-check", "--no-input"]
        hold = ["--require-hashes", "--no-deps", "--only-binary", ":all:"]
        command = [*pip, "install", "--quiet", *hold, "--requirement", str(wanted)]
        subprocess.run(command, check=True, timeout=300, capture_output=True)
    except (subprocess.SubprocessError, OSError) as error:
        say(f"peers left out, their packages cannot be installed: {error}")
        return None
    stamp.write_text(wanted.read_text())
    return python
