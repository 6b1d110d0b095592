"""The table that an evaluation prints."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from benchmarks.figures import Target

_HEADINGS: Final = ("what", "copydesk", "others", "gain over the first", "target", "")


@dataclass(frozen=True, slots=True)
class Line:
    """One figure."""

    what: str
    ours: float
    others: str = ""
    """What others reach on the same pages, in words."""
    gain: str = ""
    target: Target | None = None
    digits: int = 3

    @property
    def is_met(self) -> bool | None:
        """Whether the target is reached, as printed; None where there is none."""
        return self.target.is_met(round(self.ours, self.digits)) if self.target else None


def format_lines(lines: Sequence[Line]) -> str:
    """Return the lines as a Markdown table, aligned to be read as it is."""
    cells = [_HEADINGS, *(_cells(line) for line in lines)]
    widths = [max(len(row[at]) for row in cells) for at in range(len(_HEADINGS))]
    rows = [
        "| " + " | ".join(text.ljust(width) for text, width in zip(row, widths, strict=True))
        for row in cells
    ]
    rule = "|" + "|".join("-" * (width + 2) for width in widths) + "|"
    return "\n".join([f"{rows[0]} |", rule, *(f"{row} |" for row in rows[1:])])


def _cells(line: Line) -> tuple[str, ...]:
    target = line.target
    return (
        line.what,
        f"{line.ours:.{line.digits}f}",
        line.others,
        line.gain,
        f"{target.sense} {target.value:g}" if target else "",
        {True: "met", False: "MISSED", None: ""}[line.is_met],
    )
