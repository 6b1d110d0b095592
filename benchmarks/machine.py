"""On what, and under what, the figures were taken."""

import os
import platform
import tempfile
import time
from importlib.metadata import version
from pathlib import Path
from typing import Final

from benchmarks.figures import percentile
from benchmarks.server import SETTINGS

_SYNCS: Final = 200
_PACKAGES: Final = ("celery", "kombu", "redis", "fastapi", "uvicorn", "uvloop", "spacy")


def describe(server: str) -> dict[str, str]:
    """Return what a reader has to know, in words; `server` is its name and version."""
    p50, p99 = _sync_ms()
    return {
        "server": f"{server}, {', '.join(rule.strip('-') for rule in SETTINGS)}, own process",
        "payload": "invented English articles of 3 kB (about 530 words), all different",
        "machine": f"{os.cpu_count()} cores, {_processor()}, {_memory()}, {platform.system()} "
        f"{platform.release()}",
        "disk": f"fdatasync of 4 kB: p50 {p50:.2f} ms, p99 {p99:.2f} ms",
        "versions": f"Python {platform.python_version()}, "
        + ", ".join(f"{name} {version(name)}" for name in _PACKAGES),
        "load average": load_average(),
    }


def load_average() -> str:
    """Return the load of the last 1, 5 and 15 minutes."""
    return " ".join(f"{one:.2f}" for one in os.getloadavg())


def _sync_ms() -> tuple[float, float]:
    """Return p50 and p99 of a small append that is forced to disk."""
    times = []
    with tempfile.NamedTemporaryFile(prefix="copydesk-bench-") as file:
        for _ in range(_SYNCS):
            os.write(file.fileno(), b"x" * 4096)
            began = time.perf_counter()
            os.fdatasync(file.fileno())
            times.append((time.perf_counter() - began) * 1000)
    return percentile(times, 0.5), percentile(times, 0.99)


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def _memory() -> str:
    pages = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    return f"{pages / 1e9:.0f} GB"
