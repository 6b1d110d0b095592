"""Words, tables and files for the person who waits."""

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from benchmarks.figures import Row

_HEADINGS = ("what", "copydesk", "beside", "", "ratio", "target", "")


def say(line: str) -> None:
    """Tell what is going on, on standard error."""
    print(f"  {line}", file=sys.stderr, flush=True)


def format_table(rows: Sequence[Row]) -> str:
    """Return the rows as a Markdown table, aligned to be read as it is."""
    cells = [_HEADINGS, *(_cells(row) for row in rows)]
    widths = [max(len(line[at]) for line in cells) for at in range(len(_HEADINGS))]
    lines = [
        "| " + " | ".join(text.ljust(width) for text, width in zip(line, widths, strict=True))
        for line in cells
    ]
    rule = "|" + "|".join("-" * (width + 2) for width in widths) + "|"
    return "\n".join([f"{lines[0]} |", rule, *(f"{line} |" for line in lines[1:])])


def write_json(
    path: Path, rows: Sequence[Row], *, machine: Mapping[str, str], raw: Mapping[str, object]
) -> None:
    """Write all that was measured, every round by itself."""
    path.parent.mkdir(parents=True, exist_ok=True)
    told = {
        "machine": dict(machine),
        "rows": [asdict(row) | {"is_met": row.is_met} for row in rows],
        "raw": dict(raw),
    }
    path.write_text(json.dumps(told, indent=1) + "\n")


def _cells(row: Row) -> tuple[str, ...]:
    return (
        row.what,
        str(row.ours),
        row.beside,
        str(row.theirs or ""),
        str(row.ratio or ""),
        f"{row.target.sense} {row.target.value:,g}" if row.target else "",
        {True: "met", False: "MISSED", None: ""}[row.is_met],
    )
