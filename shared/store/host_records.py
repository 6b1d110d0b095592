"""Turns at the hosts of the web, which all processes that ask there have to share."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final, Protocol

LONGEST_WAIT: Final = timedelta(hours=1)
"""After which whoever is put off may ask again."""


@dataclass(frozen=True, slots=True)
class TurnAsked:
    """A wish for a turn at a host."""

    host: str
    token: str
    """Another one for each turn; who asks again under the same one keeps the turn."""
    gap: timedelta
    """Between two requests to the host."""
    hold: timedelta
    """After which the turn is lost, should nobody end it or ask for it again."""
    patience: timedelta
    """How far in the future the turn may begin."""


@dataclass(frozen=True, slots=True)
class TurnOver:
    """A turn that has ended, and how long nobody may ask the host from now on."""

    host: str
    token: str
    """Empty for nobody's turn: the host is left alone, whoever has it now."""
    wait: timedelta


@dataclass(frozen=True, slots=True)
class Turn:
    """Whether there is a turn, and when."""

    is_given: bool
    wait: timedelta
    """Until it begins; or until one should ask again."""
    free_in: timedelta = timedelta(0)
    """Not given: until the host may be free for somebody."""


class HostStore(Protocol):
    """Who may ask which host; from any number of threads.

    Each call raises `StoreUnavailableError` while the store does not answer, and may then
    be made again as it is.
    """

    def take_turn(self, asked: TurnAsked, over: Sequence[TurnOver] = ()) -> Turn:
        """End some turns, and take one if its host is free, or will be soon."""
        ...

    def end_turns(self, over: Sequence[TurnOver]) -> None:
        """End turns. One that was lost meanwhile changes nothing."""
        ...
