"""Whether a server keeps what it says it keeps."""

import sys
import time
from collections.abc import Mapping
from contextlib import closing
from typing import Any, Final

import structlog
from redis.exceptions import AuthenticationError, ResponseError

from shared.errors import PermanentError
from shared.settings import EXIT_MISCONFIGURED, Settings
from shared.store.records import StoreUnavailableError
from shared.store.runners import asking, is_passing, make_client

log = structlog.get_logger()

EXIT_STORE_AWAY: Final = 75
"""EX_TEMPFAIL of sysexits.h: starting again later may help."""

WANTED: Final = {
    "appendonly": "yes",
    "appendfsync": "always",
    "maxmemory-policy": "noeviction",
}
_OLDEST: Final = {"valkey": (8, 0), "redis": (7, 2)}


class StoreDeniedError(PermanentError):
    """The store lets nobody in with these credentials."""


class RelaxedStoreError(PermanentError):
    """The store may forget what was accepted."""


def read_policy(config: Mapping[Any, Any], info: Mapping[str, Any]) -> list[str]:
    """Return what is wrong with a server, one sentence each; empty for a strict one.

    Args:
        config: what CONFIG GET says of the settings that matter.
        info: the server section of INFO.
    """
    found = {_text(name): _text(value) for name, value in config.items()}
    faults = [
        f"{name} is {found.get(name, 'unknown')}, set it to {wanted}"
        for name, wanted in WANTED.items()
        if found.get(name) != wanted
    ]
    kind = "valkey" if "valkey_version" in info else "redis"
    version = str(info.get(f"{kind}_version", "0"))
    if tuple(int(part) for part in version.split(".")[:2]) < _OLDEST[kind]:
        oldest = ".".join(map(str, _OLDEST[kind]))
        faults.append(f"{kind} {version} is too old, at least {oldest} is needed")
    return faults


def require_strict(settings: Settings, *, name: str) -> list[str]:
    """Return what is wrong with the store, if the settings allow it to be wrong.

    Raises:
        RelaxedStoreError: something is, and they do not.
        StoreDeniedError: it refuses the credentials.
        StoreUnavailableError: the store does not answer.
    """
    with asking(), closing(make_client(str(settings.redis_url), name=name)) as client:
        try:
            config = client.config_get(*WANTED)
            faults = read_policy(config, client.info("server"))
        except AuthenticationError as error:
            raise StoreDeniedError(
                f"the store refuses the credentials in COPYDESK_REDIS_URL: {error}"
            ) from error
        except ResponseError as error:
            if is_passing(error):
                raise
            faults = [f"its policy cannot be read: {error}"]
    if faults and not settings.allow_relaxed_store:
        raise RelaxedStoreError(
            "the store may lose what was accepted: "
            + "; ".join(faults)
            + ". Or set COPYDESK_ALLOW_RELAXED_STORE=1 to run on it all the same."
        )
    return faults


def wait_until_strict(settings: Settings, *, name: str) -> None:
    """Return once the store is there; every service does this before anything else.

    Raises:
        SystemExit: with EXIT_MISCONFIGURED if the store may forget what was accepted, with
            EXIT_STORE_AWAY after a minute without it.
    """
    for attempt in range(60):
        try:
            faults = require_strict(settings, name=name)
        except StoreUnavailableError as error:
            if attempt % 10 == 0:
                log.warning("waiting for the store", error=str(error))
            time.sleep(1)
        except (RelaxedStoreError, StoreDeniedError) as error:
            log.error("refusing to start", error=str(error))  # noqa: TRY400 - the message says it all
            sys.exit(EXIT_MISCONFIGURED)
        else:
            if faults:
                log.warning("the store is relaxed: accepted work may be lost", faults=faults)
            return
    log.error("the store did not come up")
    sys.exit(EXIT_STORE_AWAY)


def _text(value: object) -> str:
    return value.decode() if isinstance(value, bytes) else str(value)
