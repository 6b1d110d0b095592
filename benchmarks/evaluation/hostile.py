"""Pages made to hurt: five megabytes each, read in a process of their own."""

import json
import math
import resource
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from benchmarks.evaluation.answers import read_ours
from benchmarks.evaluation.gold import Gold
from benchmarks.evaluation.table import Line
from benchmarks.figures import Target
from benchmarks.report import say

_BYTES: Final = 5 * 1024 * 1024
_MOST_SECONDS: Final = 5.0
_MOST_MEGABYTES: Final = 1_000
_PATIENCE_SECONDS: Final = 120

_TAGS: Final = 39_000
"""So many a page may have and still be read; what is left of its length is text."""

_TEXTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "text of one letter": "a",
        "text of spaces and letters": "a ",
        "text of line ends": "a\n",
        "text of sentences": "The river rose in the night and fell again. ",
        "text of headlines with times": "Ferry runs again 12:40\n",
        "text of unclosed quotes": '"a \u201cb \u00ab',
        "text of capitals": "A.B-",
        "text of digits and colons": "1:2",
    }
)
_PAGES: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "page of <div> alone": ("<div>", ""),
        "page of <div>": ("<div>", "a "),
        "page of <p>": ("<p>", "word "),
        "page of one letter": ("<p>", "a"),
        "page of sentences": ("<p>", "The river rose in the night and fell again. "),
        "page of broken lines": ("<br>", "The river rose in the night and fell again. "),
        "page of entities": ("<p>", "&amp;&#x41;&nbsp;"),
        "page of unclosed quotes": ("<a href=\"<b title='", "x "),
        "page of unclosed comments": ("<!-- ", "- "),
        "page of table cells": ("<table><tr><td>", "a "),
        "page of lists in lists": ("<ul><li>", "a "),
        "page of lists": ("</ul><ul><li>", "a "),
        "page of links": ("<p><a href=/a>The river rose</a>", " in the night"),
        "page of spans": ("<span class='related comment nav'>", "a "),
        "page of headings": ("<h1>", "Storm in the north "),
        "page of times": ('<time datetime="2026-01-02">2 January 2026</time>', " 12:40"),
        "page of meta elements": ('<meta property="og:title" content="a">', "a "),
        "page of JSON-LD": (
            '<script type="application/ld+json">',
            '{"@type":"Article","headline":"a","a":[{"b":',
        ),
    }
)


def _make(name: str) -> dict[str, str]:
    """Return the submission of a name."""
    if piece := _TEXTS.get(name):
        return {"text": piece * (_BYTES // len(piece.encode()))}
    tags, text = _PAGES[name]
    if not text:
        return {"html": tags * (_BYTES // len(tags))}
    count = _TAGS // tags.count("<")
    filling = text * ((_BYTES // count - len(tags)) // len(text))
    return {"html": f"<html><body>{(tags + filling) * count}"}


def measure(data: Path, *, limit: int | None) -> Iterator[Line]:
    """Yield the seconds and the memory that each page takes, the worst first."""
    del data, limit  # these pages are made here, and each is as long as a page may be
    found = []
    for name in (*_TEXTS, *_PAGES):
        say(f"reading a {name}")
        found.append((*_cost(name), name))
    for seconds, megabytes, name in sorted(found, reverse=True):
        yield Line(
            f"5 MB, {name}: CPU seconds",
            seconds,
            f"{megabytes:.0f} MB at most in memory",
            target=Target("at most", _MOST_SECONDS if megabytes < _MOST_MEGABYTES else 0),
            digits=2,
        )


def _cost(name: str) -> tuple[float, float]:
    command = [sys.executable, "-m", "benchmarks.evaluation.hostile", name]
    try:
        run = subprocess.run(
            command, capture_output=True, timeout=_PATIENCE_SECONDS, check=True
        )
    except subprocess.TimeoutExpired:
        return float(_PATIENCE_SECONDS), 0.0
    except subprocess.CalledProcessError:
        return math.inf, math.inf  # it said why on standard error
    seconds, megabytes = json.loads(run.stdout.splitlines()[-1])
    return seconds, megabytes


def _read_one(name: str, *, read: Callable[[Gold], object] = read_ours) -> None:
    """Read one of the pages and print what it took, beyond what a short one takes."""
    sent = _make(name)
    read(Gold("warm", dict.fromkeys(sent, f"<p>{'A short page. ' * 20}"), "", None, None))
    before = resource.getrusage(resource.RUSAGE_SELF)
    read(Gold(name, sent, "", None, None))
    after = resource.getrusage(resource.RUSAGE_SELF)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(json.dumps([seconds, _peak_megabytes()]))


def _peak_megabytes() -> float:
    """Return the most memory this process has had; `ru_maxrss` may be its parent's."""
    status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
    [peak] = (line for line in status.splitlines() if line.startswith("VmHWM:"))
    return int(peak.split()[1]) / 1024


if __name__ == "__main__":
    _read_one(sys.argv[1])
