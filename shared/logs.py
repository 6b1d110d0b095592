"""Logging: one JSON object a line in production, pretty on a terminal."""

import logging
import sys
from typing import Final

import structlog

from shared.settings import Settings

_LEVELS: Final = {"debug": 10, "info": 20, "warning": 30, "error": 40}


def configure_logging(settings: Settings, *, service: str) -> None:
    """Send structlog's and the libraries' lines to standard error, in one format.

    Every line carries `service`, and the job, stage and trace ids that are bound.
    """
    pretty = settings.log_format == "pretty" or (
        settings.log_format == "auto" and sys.stderr.isatty()
    )
    level = _LEVELS[settings.log_level]
    steps: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        _naming(service),
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.StackInfoRenderer(),
    ]
    last: list[structlog.typing.Processor] = (
        [structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)]
        if pretty
        else [_tracebacks(), structlog.processors.JSONRenderer()]
    )
    structlog.configure(
        processors=[*steps, *last],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=steps,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *last],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    # The libraries speak of every connection and task; ours speaks of every batch.
    root.setLevel(max(level, logging.WARNING))


def _tracebacks() -> structlog.typing.Processor:
    # Without the local variables: they are long, and they hold the texts of articles.
    return structlog.processors.ExceptionRenderer(
        structlog.tracebacks.ExceptionDictTransformer(show_locals=False)
    )


def _naming(service: str) -> structlog.typing.Processor:
    def name(
        _logger: structlog.typing.WrappedLogger,
        _method: str,
        event: structlog.typing.EventDict,
    ) -> structlog.typing.EventDict:
        event["service"] = service
        return event

    return name
