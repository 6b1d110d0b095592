"""An answer that is remembered for a moment."""

import asyncio

import pytest

from services.gateway.recent import Recent


class Source:
    """Answers with how often it was asked; fails while told to."""

    def __init__(self) -> None:
        self.asked = 0
        self.is_broken = False

    async def __call__(self) -> int:
        """Return a number one higher each time."""
        self.asked += 1
        await asyncio.sleep(0)
        if self.is_broken:
            raise OSError("no answer")
        return self.asked


def test_an_answer_is_fetched_again_when_it_is_too_old() -> None:
    """And not before."""
    now = 0.0
    recent = Recent(Source(), age_seconds=1, clock=lambda: now)

    async def ask() -> list[int]:
        nonlocal now
        answers = []
        for moment in (0.0, 0.9, 1.0, 1.1, 2.0):
            now = moment
            answers.append(await recent.get())
        return answers

    assert asyncio.run(ask()) == [1, 1, 2, 2, 3]


def test_those_who_come_while_it_is_fetched_share_the_answer() -> None:
    """A thousand requests ask once."""
    source = Source()
    recent = Recent(source, age_seconds=1, clock=lambda: 0.0)

    async def ask() -> list[int]:
        return await asyncio.gather(*(recent.get() for _ in range(1_000)))

    assert set(asyncio.run(ask())) == {1}
    assert source.asked == 1


def test_an_error_is_not_remembered() -> None:
    """The next who comes asks again."""
    source = Source()
    recent = Recent(source, age_seconds=1, clock=lambda: 0.0)

    async def ask() -> int:
        source.is_broken = True
        with pytest.raises(OSError, match="no answer"):
            await recent.get()
        source.is_broken = False
        return await recent.get()

    assert asyncio.run(ask()) == 2
