"""What robots.txt lets us fetch, asked for once an hour and host."""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from http import HTTPStatus
from typing import Final, Literal, NamedTuple

from services.ingest.fetching.client import Getter, Response
from services.ingest.fetching.errors import (
    AddressRefusedError,
    AnswerTooLargeError,
    CertificateLapsedError,
    NotOurTurnError,
    RedirectRefusedError,
    TlsRefusedError,
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

    def __init__(self, message: str, wait: timedelta | None = None) -> None:
        super().__init__(message)
        self.wait = wait


class Verdict(NamedTuple):
    """What robots.txt says of one page."""

    state: RobotsState
    detail: str = ""
    """Why it is unavailable."""
    wait: timedelta | None = None
    """Unavailable: for how long its host wants to be left alone."""
    gap: timedelta | None = None
    """Its crawl delay for us."""
    signals: tuple[str, ...] = ()
    """What it says against use by machines, of this page."""


@dataclass(frozen=True, slots=True)
class _File:
    state: Literal["present", "absent", "unavailable"]
    rules: Rules = NO_RULES
    detail: str = ""
    wait: timedelta | None = None
    etag: str = ""


class _Kept(NamedTuple):
    file: _File
    until: float


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
        self._kept: OrderedDict[str, _Kept] = OrderedDict()
        self._lock = threading.Lock()

    def recall(self, place: Place, *, is_old_fine: bool = False) -> Verdict | None:
        """Return what is known of a page without asking; None if nothing is, or too old."""
        kept = self._find(place.origin)
        if kept is None or not (is_old_fine or self._clock() < kept.until):
            return None
        return self._judge(kept.file, place)

    def look(self, place: Place) -> Verdict:
        """Return what robots.txt says of a page; the caller holds a turn at its host.

        Raises:
            PermanentError: the host itself is refused.
            CertificateLapsedError: the host itself is, for now.
            NotOurTurnError: it leads to another host, where others go first.
        """
        now = self._clock()
        kept = self._find(place.origin)
        if kept is None or now >= kept.until:
            file = self._fetch(place, kept.file if kept else None)
            ttl = min(_SHORT, self._ttl) if file.state == "unavailable" else self._ttl
            kept = self._keep(place.origin, _Kept(file, now + ttl.total_seconds()))
        return self._judge(kept.file, place)

    def _judge(self, file: _File, place: Place) -> Verdict:
        if file.state != "present":
            return Verdict(file.state, detail=file.detail, wait=file.wait)
        rules = file.rules
        return Verdict(
            "allowed" if rules.allow(place.path, self._agent) else "disallowed",
            gap=rules.crawl_delay(self._agent),
            signals=rules.signals(place.path),
        )

    def _find(self, origin: str) -> _Kept | None:
        with self._lock:
            if origin in self._kept:
                self._kept.move_to_end(origin)
            return self._kept.get(origin)

    def _keep(self, origin: str, kept: _Kept) -> _Kept:
        with self._lock:
            self._kept[origin] = kept
            self._kept.move_to_end(origin)
            while len(self._kept) > self._hosts:
                self._kept.popitem(last=False)
            return kept

    def _fetch(self, place: Place, before: _File | None) -> _File:
        known = before.etag if before else ""
        try:
            response = self._client.get(
                f"{place.origin}/robots.txt",
                headers={"if-none-match": known} if known else {},
            )
        except NotOurTurnError:  # it is not what the host says, so it is not kept
            raise
        except (CertificateLapsedError, TlsRefusedError) as error:
            # Nor would a page come from there. Hosts that lead from http to https lead all
            # their pages there, so the scheme makes no difference.
            if error.host == place.host:
                raise
            # Source: RFC 9309, 2.3.1.4: behind a redirect, too, it is unreachable.
            return _File("unavailable", detail=str(error))
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
            detail = f"the host answers {response.status}"
            return _File("unavailable", detail=detail, wait=response.wait)
        if response.status != HTTPStatus.OK:
            return _File("absent")
        rules = parse_rules(response.body, agent=self._agent)
        etag = response.headers.get("etag", "")
        return _File("present", rules=rules, etag=etag if is_sendable(etag) else "")
