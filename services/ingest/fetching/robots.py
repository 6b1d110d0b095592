"""What robots.txt lets us fetch, asked for once an hour and host."""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from http import HTTPStatus
from typing import Final, Literal, NamedTuple

from services.ingest.fetching.client import Getter, Response
from services.ingest.fetching.errors import (
    AddressRefusedError,
    AnswerTooLargeError,
    RedirectRefusedError,
    UnreadableAnswerError,
)
from services.ingest.fetching.guard import Place
from services.ingest.fetching.robots_rules import NO_RULES, Rules, parse_rules
from services.ingest.fetching.validators import is_sendable
from shared.errors import TransientError

RobotsState = Literal["allowed", "disallowed", "absent", "unavailable"]

# How long a robots.txt that did not come is not asked for again.
_SHORT: Final = timedelta(minutes=1)


class RobotsUnavailableError(TransientError):
    """Nobody can tell what robots.txt allows, because it does not come."""


class Verdict(NamedTuple):
    """What robots.txt says of one page."""

    state: RobotsState
    detail: str = ""
    """Why it is unavailable."""
    gap: timedelta | None = None
    """Its crawl delay for us."""
    signals: tuple[str, ...] = ()
    """What it says against use by machines, of this page."""


@dataclass(frozen=True, slots=True)
class _File:
    state: Literal["present", "absent", "unavailable"]
    rules: Rules = NO_RULES
    detail: str = ""
    etag: str = ""


@dataclass(slots=True)
class _Entry:
    lock: threading.Lock = field(default_factory=threading.Lock)
    file: _File | None = None
    until: float = 0.0


class Robots:
    """Remembers the robots.txt of many hosts; several threads may ask at once."""

    def __init__(
        self,
        client: Getter,
        *,
        agent: str,
        ttl: timedelta,
        hosts: int,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._client = client
        self._agent = agent
        self._ttl = ttl
        self._hosts = hosts
        self._clock = clock
        self._entries: OrderedDict[str, _Entry] = OrderedDict()
        self._lock = threading.Lock()

    def look(self, place: Place) -> Verdict:
        """Return what robots.txt says of a page; the first to ask a host waits for it.

        Raises:
            PermanentError: the host itself is refused.
            NotOurTurnError: it is not its turn.
        """
        file = self._file(place)
        if file.state != "present":
            return Verdict(file.state, detail=file.detail)
        rules = file.rules
        return Verdict(
            "allowed" if rules.allow(place.path, self._agent) else "disallowed",
            gap=rules.crawl_delay(self._agent),
            signals=rules.signals(place.path),
        )

    def _file(self, place: Place) -> _File:
        entry = self._entry(place.origin)
        with entry.lock:
            now = self._clock()
            if entry.file is None or now >= entry.until:
                entry.file = self._fetch(place.origin, entry.file)
                ttl = min(_SHORT, self._ttl) if entry.file.state == "unavailable" else self._ttl
                entry.until = now + ttl.total_seconds()
            return entry.file

    def _entry(self, origin: str) -> _Entry:
        with self._lock:
            entry = self._entries.setdefault(origin, _Entry())
            self._entries.move_to_end(origin)
            while len(self._entries) > self._hosts:
                self._entries.popitem(last=False)
            return entry

    def _fetch(self, origin: str, before: _File | None) -> _File:
        known = before.etag if before else ""
        try:
            response = self._client.get(
                f"{origin}/robots.txt", headers={"if-none-match": known} if known else {}
            )
        except TransientError as error:
            return _File("unavailable", detail=str(error))
        except (RedirectRefusedError, UnreadableAnswerError, AnswerTooLargeError):
            # Source: RFC 9309, 2.3.1.2: what leads nowhere counts as absent.
            return _File("absent")
        except AddressRefusedError:
            # The origin passed already, so it was a redirect that went astray.
            return _File("absent")
        if response.status == HTTPStatus.NOT_MODIFIED and before is not None:
            return before
        return self._read(response)

    def _read(self, response: Response) -> _File:
        # Source: RFC 9309, 2.3.1.3 and 4; a host that asks for patience has not answered.
        if response.status >= HTTPStatus.INTERNAL_SERVER_ERROR or response.status in {
            HTTPStatus.TOO_MANY_REQUESTS,
            HTTPStatus.REQUEST_TIMEOUT,
        }:
            return _File("unavailable", detail=f"the host answers {response.status}")
        if response.status != HTTPStatus.OK:
            return _File("absent")
        rules = parse_rules(response.body, agent=self._agent)
        etag = response.headers.get("etag", "")
        return _File("present", rules=rules, etag=etag if is_sendable(etag) else "")
