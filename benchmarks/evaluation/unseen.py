"""Pages of sites that the models had not seen: the figures that count for what is learned.

The answers come from models trained anew without the site of the page. They are kept until
the reader, the training or the pages change.
"""

import hashlib
import json
import os
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from benchmarks.evaluation.answers import read_trafilatura
from benchmarks.evaluation.gold import Gold, load_flat, load_pages
from benchmarks.evaluation.scores import Body, compare, f1, score_body
from benchmarks.evaluation.table import Line
from benchmarks.figures import Target
from benchmarks.report import say
from benchmarks.venvs import TRAINING, find_python

_FOLDER: Final = Path(".bench") / "unseen"
_MODELS: Final = ("lines", "blocks")
_CODE: Final = (Path("services") / "ingest" / "reading", Path("benchmarks") / "training")

_FLAT: Final[Mapping[str, Target | None]] = MappingProxyType(
    {
        "scrapinghub": Target("at least", 0.945),
        "fundus": Target("at least", 0.92),
        "wcxb_articles": None,
    }
)
_PAGES: Final[Mapping[str, Target | None]] = MappingProxyType(
    {
        "scrapinghub": Target("at least", 0.980),
        "fundus": Target("at least", 0.950),
        "wcxb": None,
    }
)


def measure(data: Path, *, limit: int | None) -> Iterator[Line]:
    """Yield F1 on unseen sites of every set; none where nothing can be trained.

    Raises:
        NoGoldError: a set is not there.
    """
    if limit is not None:
        say("unseen sites left out: models are not trained for a quick look")
        return
    flat = {name: load_flat(data, name) for name in _FLAT}
    pages = {name: load_pages(data, name) for name in _PAGES}
    if not _make_answers(data):
        return
    for name, golds in flat.items():
        if answers := _answers(name, "copydesk"):
            ours = _bodies(golds, answers)
            theirs = _bodies(golds, _answers(name, "boosting"))
            yield Line(
                f"flat body F1, unseen sites of flat/{name} ({len(golds)})",
                f1(ours),
                f"gradient boosting and best block {f1(theirs):.3f}",
                str(compare(ours, theirs)),
                _FLAT[name],
            )
    for name, golds in pages.items():
        if answers := _answers(name, "html"):
            ours = _bodies(golds, answers)
            theirs = [score_body(gold.body, read_trafilatura(gold).body) for gold in golds]
            yield Line(
                f"HTML body F1, unseen sites of pages/{name} ({len(golds)})",
                f1(ours),
                f"trafilatura {f1(theirs):.3f}",
                str(compare(ours, theirs)),
                _PAGES[name],
            )


def _make_answers(data: Path) -> bool:
    """Train without each fifth of the sites and read those pages, unless that is done.

    False if it cannot be: answers of another reader are none of this one.
    """
    stamp, state = _FOLDER / "made-of", _state(data)
    if stamp.exists() and stamp.read_text() == state:
        return True
    python = find_python(TRAINING)
    if python is None:
        return False
    stamp.unlink(missing_ok=True)
    for model in _MODELS:
        say(f"training {model} without the sites they are judged on; this takes some minutes")
        command = [str(python), "-m", "benchmarks.training", model]
        options = ["--data", str(data), "--out", str(_FOLDER)]
        run = subprocess.run(
            [*command, *options],
            check=False,
            stdout=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": str(Path.cwd())},
        )
        if run.returncode:
            say(f"unseen sites left out: {' '.join(command)} ended with {run.returncode}")
            return False
    stamp.write_text(state)
    return True


def _state(data: Path) -> str:
    """Return a digest of all that the answers depend on."""
    files = (path for folder in _CODE for path in folder.rglob("*"))
    code = sorted(path for path in files if path.suffix in {".py", ".npz"})
    digest = hashlib.sha256()
    for path in [*code, TRAINING]:
        digest.update(path.read_bytes())
    for path in sorted(data.rglob("*.jsonl.gz")):
        digest.update(f"{path.name} {path.stat().st_size}\n".encode())
    return digest.hexdigest()


def _answers(name: str, reader: str) -> dict[str, str]:
    path = _FOLDER / f"{name}.{reader}.jsonl"
    if not path.exists():
        return {}
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return {row["id"]: row["body"] for row in rows}


def _bodies(golds: list[Gold], answers: Mapping[str, str]) -> list[Body]:
    return [score_body(gold.body, answers.get(gold.id, "")) for gold in golds]
