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
        """Return if robots.txt is not known, or allows the page, or is not to be heeded.

        Raises:
            RobotsDisallowedError: it does not.
            RobotsUnavailableError: nobody can tell for now.
            AiOptOutError: it keeps the page from machines.
        """
        verdict = self._robots.recall(place)
        if verdict is not None:
            self._require_leave(place, verdict)

    def inquire(self, place: Place) -> None:
        """Return if robots.txt, asked for where it is not known, has nothing against a page.

        Raises:
            PermanentError: as `admit`; or its host is refused.
            TransientError: as `admit`; or it leads to a host where others go first.
        """
        self._require_leave(place, self._robots.look(place))

    def _require_leave(self, place: Place, verdict: Verdict) -> None:
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
                f"fetched from there: {verdict.detail}",
                verdict.wait,
            )

    def turn(self, host: str) -> AbstractContextManager[None]:
        """Wait for a turn at a host and hold it; see `Politeness.turn`."""
        return self._politeness.turn(host)

    def recall(self, place: Place) -> Verdict:
        """Return what robots.txt said of a page that was fetched; nobody is asked."""
        said = self._robots.recall(place, is_old_fine=True)
        return said or Verdict("unavailable", detail="it has been forgotten meanwhile")

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
    """Return a gate with a client of its own for robots.txt.

    That is asked for in the turn of the page that it is wanted for; where it leads to another
    host, in a turn there.

    Without `hosts`, turns are those of this process alone.
    """
    short = min(settings.fetch_total_timeout, timedelta(seconds=_ROBOTS_SECONDS))
    quick = settings.model_copy(
        update={"fetch_total_timeout": short, "fetch_redirects": _ROBOTS_REDIRECTS}
    )
    shared = SharedTurns(hosts, settings) if hosts else None
    politeness = Politeness(settings, shared=shared)
    robots = Robots(
        Client(quick, resolver=resolver, gate=politeness, is_in_turn=True),
        agent=settings.fetch_agent,
        ttl=settings.fetch_robots_ttl,
        hosts=settings.fetch_robots_hosts,
    )
    return Leave(settings, politeness, robots)
