"""Pages of sites that the models had not seen: the figures that count for what is learned."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from benchmarks.evaluation.gold import Gold, load_flat, load_pages
from benchmarks.evaluation.scores import Body, compare, f1, score_body
from benchmarks.evaluation.table import Line
from benchmarks.figures import Target

FOLDER: Final = Path(".bench") / "unseen"
"""Where `python -m benchmarks.training MODEL --data PATH --out .bench/unseen` puts answers."""

_FLAT: Final[Mapping[str, Target | None]] = MappingProxyType(
    {
        "scrapinghub": Target("at least", 0.945),
        "fundus": Target("at least", 0.92),
        "wcxb_articles": None,
    }
)
_PAGES: Final[Mapping[str, Target | None]] = MappingProxyType(
    {
        "scrapinghub": Target("at least", 0.980),
        "fundus": Target("at least", 0.950),
        "wcxb": None,
    }
)


def measure(data: Path, *, limit: int | None) -> Iterator[Line]:
    """Yield F1 on unseen sites of every set whose answers have been made; none without.

    Raises:
        NoGoldError: a set is not there.
    """
    del limit  # the answers are there already
    for name, target in _FLAT.items():
        if answers := _answers(name, "copydesk"):
            golds = load_flat(data, name)
            ours = _bodies(golds, answers)
            theirs = _bodies(golds, _answers(name, "boosting"))
            yield Line(
                f"flat body F1, unseen sites of flat/{name} ({len(golds)})",
                f1(ours),
                f"gradient boosting and best block {f1(theirs):.3f}",
                str(compare(ours, theirs)),
                target,
            )
    for name, target in _PAGES.items():
        if answers := _answers(name, "blocks"):
            golds = load_pages(data, name)
            yield Line(
                f"HTML blocks F1, unseen sites of pages/{name} ({len(golds)})",
                f1(_bodies(golds, answers)),
                target=target,
            )


def _answers(name: str, reader: str) -> dict[str, str]:
    path = FOLDER / f"{name}.{reader}.jsonl"
    if not path.exists():
        return {}
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return {row["id"]: row["body"] for row in rows}


def _bodies(golds: list[Gold], answers: Mapping[str, str]) -> list[Body]:
    return [score_body(gold.body, answers.get(gold.id, "")) for gold in golds]
