"""Run with `make bench`, or `python -m benchmarks [--only SECTION,…] [--quick]`."""

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from benchmarks import gateway, latency, machine, memory, pipeline, plumbing
from benchmarks.desk import running_desk
from benchmarks.figures import Row
from benchmarks.processes import Fleet, running_fleet
from benchmarks.report import format_table, say, write_json
from benchmarks.server import running_server

SECTIONS: Final = ("plumbing", "pipeline", "gateway", "latency", "memory")
_FOLDER: Final = Path(".bench")


@dataclass(frozen=True, slots=True)
class Size:
    """How much is measured."""

    rounds: int
    plumbing_articles: int
    pipeline_articles: int
    gateway_seconds: float
    batch_articles: int
    latency_articles: int


FULL: Final = Size(3, 1_500, 512, 4.0, 10_000, 100)
QUICK: Final = Size(1, 1_000, 192, 2.0, 5_000, 30)


def main(arguments: Sequence[str]) -> int:
    """Measure, print the table, write the raw figures; 1 if a target was missed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--only", default=",".join(SECTIONS), help="sections, by comma")
    parser.add_argument("--quick", action="store_true", help="one round, fewer articles")
    options = parser.parse_args(arguments)
    wanted = options.only.split(",")
    if unknown := set(wanted) - set(SECTIONS):
        parser.error(f"no such section: {', '.join(unknown)}; there are {', '.join(SECTIONS)}")
    try:
        rows = _run(wanted, QUICK if options.quick else FULL)
    except KeyboardInterrupt:
        say("stopped")
        return 130
    return int(any(row.is_met is False for row in rows))


def _run(wanted: Sequence[str], size: Size) -> list[Row]:
    began = time.monotonic()
    raw: dict[str, object] = {}
    with running_fleet(_FOLDER / "logs") as fleet:
        with running_server(fleet) as server:
            facts = machine.describe(server.version())
        rows = list(_measure(fleet, wanted, size, raw))
    facts["load average at the end"] = machine.load_average()
    facts["took"] = f"{time.monotonic() - began:.0f} s"
    for name, fact in facts.items():
        print(f"{name}: {fact}")
    print(f"\nmiddle [lowest-highest] of the rounds\n\n{format_table(rows)}\n")
    path = _FOLDER / time.strftime("bench-%Y%m%d-%H%M%S.json")
    write_json(path, rows, machine=facts, raw=raw)
    say(f"every round by itself: {path}")
    return rows


def _measure(
    fleet: Fleet, wanted: Sequence[str], size: Size, raw: dict[str, object]
) -> Iterator[Row]:
    if "plumbing" in wanted:
        drains = plumbing.measure(fleet, articles=size.plumbing_articles, rounds=size.rounds)
        raw["plumbing"] = [asdict(one) for one in drains]
        yield from plumbing.rows(drains)
    if "gateway" in wanted:
        yield from gateway.measure(
            fleet,
            seconds=size.gateway_seconds,
            articles=size.batch_articles,
            rounds=size.rounds,
        )
    if {"pipeline", "latency", "memory"} & set(wanted):
        yield from _measure_desk(fleet, wanted, size, raw)


def _measure_desk(
    fleet: Fleet, wanted: Sequence[str], size: Size, raw: dict[str, object]
) -> Iterator[Row]:
    with running_server(fleet) as server, running_desk(fleet, server) as desk:
        if "pipeline" in wanted:
            yield from pipeline.measure(
                fleet, desk, articles=size.pipeline_articles, rounds=size.rounds
            )
        else:
            pipeline.warm_up(desk)
        if "latency" in wanted:
            times = latency.measure(fleet, desk, articles=size.latency_articles)
            raw["latency"] = asdict(times)
            yield from latency.rows(times)
        if "memory" in wanted:
            yield from memory.measure(desk)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
