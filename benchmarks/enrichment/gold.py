"""What the desk finds in articles that were written and labelled for the project."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.evaluation.gold import every
from benchmarks.evaluation.table import Line
from benchmarks.figures import Target
from tests.gold.articles import FOLDER, load
from tests.gold.reading import read
from tests.gold.score import score, total


def measure(_data: Path, *, limit: int | None) -> Iterator[Line]:
    """Yield recall and precision of each kind, for articles that builders saw and others."""
    for fold in ("dev", "unseen"):
        labels = every(load(FOLDER / fold), limit=limit)
        tallies = total(score(label, read(label)) for label in labels)
        for kind, tally in tallies.items():
            is_target = kind == "speakers resolved" and fold == "unseen"
            yield Line(
                what=f"labelled articles, {fold}: {kind} found",
                ours=tally.recall,
                others=f"precision {tally.precision:.3f} ({tally.hit} of {tally.labelled}, "
                f"{tally.right} of {tally.found})",
                target=Target("at least", 0.8) if is_target else None,
            )
