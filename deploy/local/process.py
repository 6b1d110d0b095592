"""`copydesk process`: submissions in, articles out, without a desk."""

import logging
import os
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache, partial
from typing import Annotated, Final

import structlog
import typer

from deploy.local.crew import Crew, LineSource, LoneCrew, PoolCrew, work_off
from deploy.local.in_process import Answered, Handlers, process_lines
from deploy.local.storyline import Storyline
from deploy.local.terminal import Terminal
from services.gateway.lines import Line
from shared.outcomes import Handler
from shared.settings import Settings, load_settings
from shared.submission import StoredSubmission

_PATIENCE: Final = "PT1H"


def process(
    *,
    workers: Annotated[int, typer.Option(min=1, help="Processes to share the work.")] = 1,
    fetch: Annotated[
        bool,
        typer.Option("--fetch", help="Fetch the pages of lines that are a url alone."),
    ] = False,
    _as_json: Annotated[bool, typer.Option("--json", help="Always so: JSON lines.")] = True,
) -> None:
    """Turn submissions into articles, without a desk.

    Standard input has one JSON submission a line, each with an `id`; standard output gets,
    in the same order, one article a line with the same `id`. Its `disposition` is published
    or, with a `reason`, spiked. Articles that tell of one happening bear the `story` of the
    first of them; otherwise no line is compared with another, and duplicates go through. A
    line in error gives a line with `id`, `line` and `error`, and its neighbors go through;
    the exit status is 1 if there was any.

    Nothing is stored and no desk is needed. A line that is a url alone is in error, unless
    --fetch lets its page be fetched; a host that cannot answer now is not asked again.
    """
    load_handlers(is_fetching=fetch)  # before any fork: the processes share the models
    task = partial(work, is_fetching=fetch)
    crew: Crew = LoneCrew(task) if workers == 1 else PoolCrew(task, workers=workers)
    began = time.monotonic()
    counts = {True: 0, False: 0}
    storyline = Storyline(load_settings(Settings).story_window)

    def write(answers: Sequence[Answered]) -> None:
        for answer in answers:
            counts[answer.is_failed] += 1
            sys.stdout.buffer.write(storyline.place(answer) + b"\n")
        sys.stdout.buffer.flush()

    try:
        work_off(LineSource(sys.stdin.fileno()), crew, write=write)
    except BrokenPipeError:  # whoever read this has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(1) from None
    except KeyboardInterrupt:
        raise typer.Exit(130) from None
    terminal = Terminal()
    if terminal.err.is_terminal:
        rate = sum(counts.values()) / (time.monotonic() - began)
        terminal.note(f"{counts[False]:,} articles, {counts[True]:,} errors, {rate:.1f}/s")
    raise typer.Exit(1 if counts[True] else 0)


def work(lines: Sequence[Line], *, is_fetching: bool = False) -> list[Answered]:
    """Return what becomes of a chunk of lines, in this process."""
    handlers = load_handlers(is_fetching=is_fetching)
    return process_lines(lines, handlers, now=lambda: datetime.now(UTC))


@cache
def load_handlers(*, is_fetching: bool = False) -> Handlers:
    """Return what the stages do, all models loaded and all logs on standard error."""
    _log_to_stderr()
    for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(variable, "1")
    # Only here, because spaCy takes seconds and `copydesk --help` should not.
    from services.enrich.pipeline import open_handler  # noqa: PLC0415 - see above
    from services.enrich.settings import EnrichSettings  # noqa: PLC0415 - see above
    from services.ingest.handler import handle as ingest  # noqa: PLC0415 - see above
    from services.publish.handler import handle as publish  # noqa: PLC0415 - see above

    os.environ.setdefault("COPYDESK_REDIS_URL", "redis://unused")
    enrich = open_handler(load_settings(EnrichSettings))
    fetch = _load_fetch() if is_fetching else None
    return Handlers(ingest=ingest, enrich=enrich, publish=publish, fetch=fetch)


def _load_fetch() -> Handler[StoredSubmission]:
    from services.ingest.fetching.handler import make_handler  # noqa: PLC0415 - as above
    from services.ingest.fetching.settings import FetchSettings  # noqa: PLC0415 - as above

    # There is no queue to wait in, so a page waits for its turn here.
    os.environ.setdefault("COPYDESK_FETCH_PATIENCE", _PATIENCE)
    return make_handler(load_settings(FetchSettings))


def _log_to_stderr() -> None:
    """Keep standard output to the articles."""
    logging.basicConfig(level=logging.ERROR)
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
