"""What a reader took from a page, ours and those of others, in the same terms."""

import json
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import trafilatura

from benchmarks.evaluation.gold import Gold
from benchmarks.venvs import PEERS, find_python
from services.ingest.handler import ingest
from shared.outcomes import Claimed
from shared.submission import Submission

_JOB_ID: Final = "0193a000-0000-7000-8000-000000000001"
EXTRACTORS: Final = (
    "trafilatura",
    "trafilatura favor_precision",
    "readability-lxml",
    "newspaper4k",
    "htmldate",
)


@dataclass(frozen=True, slots=True)
class Answer:
    """The article that a reader found; empty where it found none."""

    body: str = ""
    title: str = ""
    published_at: str = ""


def read_ours(gold: Gold) -> Answer:
    """Return what the stage's own function makes of a page, as `copydesk process` does."""
    submission = Submission.model_validate(gold.sent)
    now = datetime.now(UTC)
    outcome = ingest(Claimed(_JOB_ID, submission, 1, now))
    article = getattr(outcome, "article", None)
    if article is None:
        return Answer()
    return Answer(
        body=article.body.text if article.body else "",
        title=article.headline.text if article.headline else "",
        published_at=article.published_at.value + (article.published_at.tz or "")
        if article.published_at
        else "",
    )


def read_trafilatura(gold: Gold) -> Answer:
    """Return what trafilatura makes of a page, metadata included, as it comes."""
    found = trafilatura.bare_extraction(
        gold.sent["html"], url=gold.sent.get("url"), with_metadata=True
    )
    told = found if isinstance(found, dict) else found.as_dict() if found else {}
    return Answer(*(told.get(key) or "" for key in ("text", "title", "date")))


def read_with_peers(golds: Sequence[Gold]) -> dict[str, list[Answer]]:
    """Return each extractor's answers, run in the venv of the peers; empty if it cannot be."""
    python = find_python(PEERS / "extractors.txt")
    if python is None:
        return {}
    with tempfile.TemporaryDirectory(prefix="copydesk-eval-") as folder:
        pages, answers = Path(folder) / "pages.jsonl", Path(folder) / "answers.jsonl"
        with pages.open("w", encoding="utf-8") as file:
            file.writelines(json.dumps(dict(gold.sent)) + "\n" for gold in golds)
        command = [str(python), str(PEERS / "extract.py"), str(pages), str(answers)]
        subprocess.run(command, check=True)
        rows = [json.loads(line) for line in answers.read_text(encoding="utf-8").splitlines()]
    return {name: [Answer(**row[name]) for row in rows] for name in EXTRACTORS}


def timed(read: Callable[[Gold], Answer], gold: Gold) -> tuple[Answer, float]:
    """Return the answer, and for how many seconds this process computed over it."""
    began = time.process_time()
    answer = read(gold)
    return answer, time.process_time() - began


def cpu_seconds(read: Callable[[Gold], Answer], gold: Gold) -> float:
    """Return how long this process computes over one page."""
    return timed(read, gold)[1]
