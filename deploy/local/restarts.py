"""How long to wait before a service that died is started again."""

from dataclasses import dataclass
from typing import Final

FIRST_SECONDS: Final = 1.0
LONGEST_SECONDS: Final = 30.0
HEALTHY_SECONDS: Final = 60.0
"""Who lived this long has earned a quick restart again."""


@dataclass(slots=True)
class Restarts:
    """The deaths of one service in a row; the wait doubles with each."""

    deaths: int = 0

    def next_delay(self, lived_seconds: float) -> float:
        """Count a death after that long a life; return the seconds until the next start."""
        if lived_seconds >= HEALTHY_SECONDS:
            self.deaths = 0
        delay = min(FIRST_SECONDS * 2.0**self.deaths, LONGEST_SECONDS)
        self.deaths += 1
        return delay
