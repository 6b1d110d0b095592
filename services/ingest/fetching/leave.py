"""Whether and when a page may be fetched: robots.txt and politeness together."""

from collections.abc import Iterable
from contextlib import AbstractContextManager
from datetime import timedelta
from typing import Final

from services.ingest.fetching.client import Client
from services.ingest.fetching.guard import Place
from services.ingest.fetching.lookup import Resolver
from services.ingest.fetching.politeness import Politeness
from services.ingest.fetching.robots import Robots, RobotsUnavailableError, Verdict
from services.ingest.fetching.settings import FetchSettings
from services.ingest.fetching.sharing import SharedTurns
from services.ingest.fetching.signals import is_reserved
from shared.errors import PermanentError
from shared.store.host_records import HostStore

_ROBOTS_SECONDS: Final = 5
# Source: RFC 9309, 2.3.1.2: at least five.
_ROBOTS_REDIRECTS: Final = 5


class RobotsDisallowedError(PermanentError):
    """robots.txt keeps us from the page."""


class AiOptOutError(PermanentError):
    """The publisher keeps the page from machines."""


class Leave:
    """The gate of the client that fetches pages."""

    def __init__(self, settings: FetchSettings, politeness: Politeness, robots: Robots) -> None:
        self._settings = settings
        self._politeness = politeness
        self._robots = robots

    def admit(self, place: Place) -> None:
        """Return if robots.txt allows the page, or the settings say to go on regardless.

        Raises:
            RobotsDisallowedError: it does not.
            RobotsUnavailableError: nobody can tell for now.
            AiOptOutError: it keeps the page from machines.
        """
        verdict = self._robots.look(place)
        if verdict.gap is not None:
            self._politeness.set_gap(place.host, verdict.gap)
        against = self.find_objections(verdict.signals)
        if against:
            raise AiOptOutError(f"{place.origin}/robots.txt says {', '.join(against)}")
        if not self._settings.fetch_honor_robots:
            return
        if verdict.state == "disallowed":
            raise RobotsDisallowedError(f"{place.origin}/robots.txt disallows {place.path}")
        if verdict.state == "unavailable":
            raise RobotsUnavailableError(
                f"{place.origin}/robots.txt does not come, and until it does nothing is "
                f"fetched from there: {verdict.detail}"
            )

    def turn(self, host: str) -> AbstractContextManager[None]:
        """Wait for a turn at a host and hold it; see `Politeness.turn`."""
        return self._politeness.turn(host)

    def look(self, place: Place) -> Verdict:
        """Return what robots.txt said of a page that was admitted."""
        return self._robots.look(place)

    def find_objections(self, signals: Iterable[str]) -> list[str]:
        """Return those signals for which the settings say to leave a page alone."""
        match self._settings.fetch_honor_ai_opt_out:
            case "any":
                return list(signals)
            case "reserved":
                return [signal for signal in signals if is_reserved(signal)]
            case "record":
                return []

    def leave_alone(self, host: str, wait: timedelta) -> None:
        """See `Politeness.leave_alone`."""
        self._politeness.leave_alone(host, wait)


def make_leave(
    settings: FetchSettings,
    *,
    resolver: Resolver | None = None,
    hosts: HostStore | None = None,
) -> Leave:
    """Return a gate with a client of its own for robots.txt, which is asked for in no turn.

    Without `hosts`, turns are those of this process alone.
    """
    short = min(settings.fetch_total_timeout, timedelta(seconds=_ROBOTS_SECONDS))
    quick = settings.model_copy(
        update={"fetch_total_timeout": short, "fetch_redirects": _ROBOTS_REDIRECTS}
    )
    robots = Robots(
        Client(quick, resolver=resolver),
        agent=settings.fetch_agent,
        ttl=settings.fetch_robots_ttl,
        hosts=settings.fetch_robots_hosts,
    )
    shared = SharedTurns(hosts, settings) if hosts else None
    return Leave(settings, Politeness(settings, shared=shared), robots)
