"""What a line of the log holds."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

REPO = Path(__file__).parents[3]


def _lines(program: str) -> list[dict[str, Any]]:
    """Run a program in a process of its own, since logging is set up once in each."""
    setup = (
        "import logging, structlog\n"
        "from shared.logs import configure_logging\n"
        "from shared.settings import Settings\n"
        "settings = Settings.model_validate({'redis_url': 'redis://127.0.0.1:1/0'})\n"
        "configure_logging(settings, service='ingest')\n"
        "log = structlog.get_logger()\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", setup + program],
        cwd=REPO,
        capture_output=True,
        check=True,
        text=True,
    )
    return [json.loads(line) for line in ended.stderr.splitlines()]


def test_a_line_names_service_time_and_what_is_bound() -> None:
    """One JSON object a line, since standard error is no terminal here."""
    [line] = _lines(
        "from structlog.contextvars import bound_contextvars\n"
        "with bound_contextvars(jobs=['j1']):\n    log.info('batch done', count=1)\n"
    )

    assert line.pop("timestamp").endswith("Z")
    assert line == {
        "event": "batch done",
        "level": "info",
        "service": "ingest",
        "jobs": ["j1"],
        "count": 1,
    }


def test_a_traceback_keeps_texts_to_itself() -> None:
    """Local variables hold what clients sent; a log is no place for that."""
    [line] = _lines(
        "def read(text):\n    raise ValueError('too odd')\n"
        "try:\n    read('SECRET TEXT')\n"
        "except ValueError:\n    log.exception('failed')\n"
    )

    assert line["exception"][0]["exc_value"] == "too odd"
    assert "SECRET TEXT" not in json.dumps(line)


def test_libraries_speak_in_the_same_format_and_only_of_trouble() -> None:
    """Celery and uvicorn would tell of every task and request otherwise."""
    [line] = _lines(
        "logging.getLogger('celery').info('task received')\n"
        "logging.getLogger('celery').warning('connection lost')\n"
    )

    assert (line["event"], line["level"]) == ("connection lost", "warning")
