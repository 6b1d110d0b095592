"""Trains the models of lines, and prints how they do on sites that they have not seen."""

from pathlib import Path
from typing import Final

from benchmarks.training.examples import (
    grow_lines,
    judge_unseen,
    make_examples,
    make_variants,
    report,
)
from benchmarks.training.headlines import train_headlines

MODELS: Final = Path("services/ingest/reading/linemodel")


def train(data: Path) -> None:
    """Write `lines.npz` and `headlines.npz`; `data` holds the folders `flat` and `pages`."""
    examples = make_examples(data)
    variants = make_variants(examples)
    judge_unseen(examples, variants)
    for name, score in report(examples):
        print(f"line model by site, {name}: {score}", flush=True)
    headlines = train_headlines(examples)
    (MODELS / "lines.npz").write_bytes(grow_lines(examples, variants).dump())
    (MODELS / "headlines.npz").write_bytes(headlines.dump())
