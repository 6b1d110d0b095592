"""Fuzz a door: `make fuzz DOOR=html SECONDS=60`. Needs atheris, which the target installs.

What was found interesting is kept in .fuzz/ and taken up again by the next run; an input
that breaks something is left beside it, its name begins with `crash-`.
"""

import importlib
import sys
from pathlib import Path
from typing import Final

_FOLDER: Final = Path(".fuzz")


def main(door: str, seconds: str) -> None:
    """Fuzz one door for some seconds; exits with libFuzzer's status."""
    atheris = importlib.import_module("atheris")
    with atheris.instrument_imports(include=["services", "shared"]):
        check = importlib.import_module(f"tests.fuzz.{door}_door")
    corpus = _FOLDER / door
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(check.SEEDS):
        (corpus / f"seed-{number}").write_bytes(seed)
    options = [
        sys.argv[0],
        str(corpus),
        f"-artifact_prefix={_FOLDER}/",
        f"-max_total_time={seconds}",
        "-max_len=8192",
        "-timeout=20",
    ]
    atheris.Setup(options, check.check)
    atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:3])
