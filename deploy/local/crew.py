"""Processes lines in order, in this process or in several, a bounded number at a time."""

import gc
import multiprocessing
import os
import select
import signal
import sys
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Final, Protocol

from deploy.local.in_process import LONGEST_LINE_BYTES, Answered, failed
from deploy.local.leash import die_with_parent
from services.gateway.lines import Line, LineCutter

Work = Callable[[Sequence[Line]], list[Answered]]
"""Must be a function of a module, so that other processes can be told to call it."""

# What ingest and enrich read at once; spaCy gains little beyond.
_CHUNK_LINES: Final = 32
_CHUNK_BYTES: Final = 1024 * 1024
_READ_BYTES: Final = 1024 * 1024
_TURN_SECONDS: Final = 0.02


class LineSource:
    """Lines from a file descriptor, in chunks of what has come so far."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._cutter = LineCutter(limit=LONGEST_LINE_BYTES)
        self._lines: deque[Line] = deque()
        self._is_over = False

    def take(self, *, is_waiting: bool) -> list[Line] | None:
        """Return the next lines; none if none has come, None when no more will come.

        Args:
            is_waiting: wait for the first one, however long that takes.
        """
        while not self._lines and not self._is_over:
            turn = None if is_waiting else _TURN_SECONDS
            if not select.select([self._descriptor], [], [], turn)[0]:
                return []
            part = os.read(self._descriptor, _READ_BYTES)
            self._is_over = not part
            self._lines += self._cutter.feed(part) if part else self._cutter.finish()
        return self._chunk() or None

    def _chunk(self) -> list[Line]:
        chunk: list[Line] = []
        size = 0
        while self._lines and len(chunk) < _CHUNK_LINES:
            size += len(self._lines[0].content or b"")
            if chunk and size > _CHUNK_BYTES:
                break
            chunk.append(self._lines.popleft())
        return chunk


class Crew(Protocol):
    """Somebody who works on chunks and gives them back in order."""

    @property
    def has_room(self) -> bool:
        """Whether another chunk may be given now."""
        ...

    @property
    def is_idle(self) -> bool:
        """Whether nothing is left to be taken."""
        ...

    @property
    def is_next_done(self) -> bool:
        """Whether the chunk to be taken next is ready."""
        ...

    def give(self, lines: Sequence[Line]) -> None:
        """Hand over a chunk."""
        ...

    def take(self) -> list[Answered]:
        """Wait for the oldest chunk and return its answers."""
        ...


class LoneCrew:
    """Works in this process."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._done: list[list[Answered]] = []

    @property
    def has_room(self) -> bool:
        """See `Crew.has_room`."""
        return not self._done

    @property
    def is_idle(self) -> bool:
        """See `Crew.is_idle`."""
        return not self._done

    @property
    def is_next_done(self) -> bool:
        """See `Crew.is_next_done`."""
        return bool(self._done)

    def give(self, lines: Sequence[Line]) -> None:
        """See `Crew.give`."""
        self._done.append(self._work(lines))

    def take(self) -> list[Answered]:
        """See `Crew.take`."""
        return self._done.pop(0)


class PoolCrew:
    """Works in several processes. A line that kills one costs that line alone."""

    def __init__(self, work: Work, *, workers: int) -> None:
        self._work = work
        self._workers = workers
        self._pool = _make_pool(workers)
        self._given: deque[tuple[Sequence[Line], Future[list[Answered]]]] = deque()

    @property
    def has_room(self) -> bool:
        """See `Crew.has_room`."""
        return len(self._given) < 2 * self._workers

    @property
    def is_idle(self) -> bool:
        """See `Crew.is_idle`."""
        return not self._given

    @property
    def is_next_done(self) -> bool:
        """See `Crew.is_next_done`."""
        return bool(self._given) and self._given[0][1].done()

    def give(self, lines: Sequence[Line]) -> None:
        """See `Crew.give`."""
        try:
            future = self._pool.submit(self._work, lines)
        except BrokenProcessPool as error:  # it is mended when its oldest chunk is taken
            future = Future()
            future.set_exception(error)
        self._given.append((lines, future))

    def take(self) -> list[Answered]:
        """See `Crew.take`."""
        lines, future = self._given.popleft()
        try:
            return future.result()
        except BrokenProcessPool:
            self._pool.shutdown(wait=False)
            self._pool = _make_pool(self._workers)
            later, self._given = self._given, deque()
            answers = [self._alone(line) for line in lines]
            for chunk, _ in later:
                self.give(chunk)
            return answers

    def _alone(self, line: Line) -> Answered:
        with _make_pool(1) as pool:
            try:
                return pool.submit(self._work, [line]).result()[0]
            except BrokenProcessPool:
                return failed(line, "the process that worked on this line died over it")


def work_off(
    source: LineSource, crew: Crew, *, write: Callable[[Sequence[Answered]], None]
) -> None:
    """Have a crew work on all lines, and write the answers as soon as order allows."""
    is_over = False
    while not (is_over and crew.is_idle):
        if not is_over and crew.has_room:
            lines = source.take(is_waiting=crew.is_idle)
            is_over = lines is None
            if lines:
                crew.give(lines)
        while crew.is_next_done or (not crew.is_idle and (is_over or not crew.has_room)):
            write(crew.take())


def _make_pool(workers: int) -> ProcessPoolExecutor:
    # Forked children share the models that are loaded already; macOS cannot fork safely.
    method = "fork" if sys.platform == "linux" else "spawn"
    gc.freeze()
    return ProcessPoolExecutor(
        workers, mp_context=multiprocessing.get_context(method), initializer=_begin
    )


def _begin() -> None:
    die_with_parent()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears of it and ends us
