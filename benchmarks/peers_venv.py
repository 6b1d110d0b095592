"""The throw-away venv of the systems that Copydesk is measured against."""

import subprocess
import sys
from pathlib import Path
from typing import Final

from benchmarks.report import say

PEERS: Final = Path(__file__).parent / "peers"
_VENV: Final = Path(".bench") / "peers-venv"


def python_of_peers() -> Path | None:
    """Return the venv's interpreter, made on first use; None, with a word, if it cannot be."""
    wanted = PEERS / "requirements.txt"
    stamp = _VENV / "requirements.txt"
    python = (_VENV / "bin" / "python").absolute()
    if stamp.exists() and stamp.read_text() == wanted.read_text():
        return python
    say("installing the peers into their own venv")
    try:
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(_VENV)], check=True)
        command = [str(python), "-m", "pip", "install", "--quiet", "-r", str(wanted)]
        subprocess.run(command, check=True, timeout=300, capture_output=True)
    except (subprocess.SubprocessError, OSError) as error:
        say(f"peers left out, their packages cannot be installed: {error}")
        return None
    stamp.write_text(wanted.read_text())
    return python
