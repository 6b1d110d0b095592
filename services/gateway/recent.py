"""Remembers an answer for a moment, so that a thousand requests ask only once."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

Answer = TypeVar("Answer")


class Recent(Generic[Answer]):
    """An answer that is at most so old; who comes while it is fetched waits for it."""

    def __init__(
        self,
        ask: Callable[[], Awaitable[Answer]],
        *,
        age_seconds: float,
        clock: Callable[[], float],
    ) -> None:
        self._ask = ask
        self._age_seconds = age_seconds
        self._clock = clock
        self._asked_at = 0.0
        self._asking: asyncio.Task[Answer] | None = None

    async def get(self) -> Answer:
        """Return the answer; an error is not remembered, the next caller asks again."""
        task = self._asking
        if task is None or (task.done() and self._is_over(task)):
            task = self._asking = asyncio.create_task(self._fetch())
        if task.done():
            return task.result()
        return await asyncio.shield(task)

    def _is_over(self, task: asyncio.Task[Answer]) -> bool:
        if task.cancelled() or task.exception() is not None:
            return True
        return self._clock() - self._asked_at >= self._age_seconds

    async def _fetch(self) -> Answer:
        answer = await self._ask()
        self._asked_at = self._clock()
        return answer
