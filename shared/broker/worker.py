"""A worker: one stage, wired to Celery, and the process around it."""

import ctypes
import gc
import os
import signal
import socket
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from celery import Celery, signals
from kombu import Exchange, Queue

from shared.broker.app import TASK_PREFIX, make_celery
from shared.broker.board import Board
from shared.broker.envelope import make_envelope
from shared.broker.upkeep import add_upkeep
from shared.jobs import Priority, StageName
from shared.logs import configure_logging
from shared.messages import Message, queue_name
from shared.outcomes import Document, Handler
from shared.settings import Settings
from shared.stage import Stage
from shared.store.policy import wait_until_strict
from shared.store.redis_work import RedisWorkStore

_DIE_WITH_PARENT: Final = 1  # PR_SET_PDEATHSIG of linux/prctl.h


@dataclass(frozen=True, slots=True)
class Worker:
    """A Celery app with one task, and what it takes to run it."""

    app: Celery
    stage: StageName
    settings: Settings
    threads: int | None = None
    """How many take messages in this process; None for child processes in their place."""

    def run(self) -> None:
        """Take messages until SIGTERM; never returns."""
        wait_until_strict(self.settings, name=f"copydesk-{self.stage}")
        queues = [queue_name(self.stage, priority) for priority in Priority]
        self.app.worker_main(
            [
                "worker",
                f"--pool={'threads' if self.threads else 'prefork'}",
                f"--concurrency={self.threads or self.settings.processes}",
                f"--queues={','.join(queues)}",
                f"--hostname={self.stage}-{os.getpid()}@{socket.gethostname()}",
                "--loglevel=WARNING",
                "--without-gossip",
                "--without-mingle",
                "--without-heartbeat",
            ]
        )
        sys.exit(0)


def make_worker(
    settings: Settings,
    *,
    receives: type[Message],
    handler: Handler[Document],
    threads: int | None = None,
) -> Worker:
    """Return a worker whose models are loaded already: its children share their memory.

    Args:
        settings: of the service.
        receives: the message that it takes.
        handler: what it does with the jobs that a message names.
        threads: for a handler that only waits for others: take messages in so many threads
            of this process. No time limit ends a thread, so every wait of the handler must
            have an end of its own.
    """
    stage_name = receives.stage
    configure_logging(settings, service=stage_name)
    app = make_celery(settings, name=stage_name)
    if threads is not None:
        # A message that waits in hand behind slow hosts is one that nobody else can take.
        app.conf.worker_prefetch_multiplier = 1
    board = Board()
    store = RedisWorkStore(
        settings, envelope=make_envelope(app, settings), name=f"copydesk-{stage_name}"
    )
    stage = Stage(
        receives=receives,
        handler=handler,
        store=store,
        settings=settings,
        is_stopping=board.is_stopping,
        is_slow=threads is not None,
    )

    # shared=False, or Celery registers the task in every other app of the process too.
    @app.task(name=TASK_PREFIX + stage_name, shared=False)
    def run(payload: Mapping[str, object]) -> None:
        board.add_claims(stage.process(payload))

    app.conf.task_queues = [
        Queue(name, Exchange(""), routing_key=name)
        for name in (queue_name(stage_name, priority) for priority in Priority)
    ]
    add_upkeep(app, settings, store=store, stage=stage_name, board=board)
    signals.worker_shutting_down.connect(lambda **_: board.stop(), weak=False)
    signals.worker_before_create_process.connect(lambda **_: _share_memory(), weak=False)
    signals.worker_process_init.connect(lambda **_: _die_with_parent(), weak=False)
    signals.setup_logging.connect(lambda **_: None, weak=False)  # ours stands already
    return Worker(app=app, stage=stage_name, settings=settings, threads=threads)


def _share_memory() -> None:
    """Keep the collector off what the children share, so that its pages stay shared."""
    gc.collect()
    gc.freeze()


def _die_with_parent() -> None:
    """End this child when its worker is killed, so that none is left behind."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
