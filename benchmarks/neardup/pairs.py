"""Pairs of texts made from ground truth: copies as they occur, and articles that are none."""

import gzip
import json
import random
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise, permutations
from pathlib import Path
from typing import Final

from benchmarks.evaluation.gold import NoGoldError
from benchmarks.neardup.patterns import NAMES, PATTERNS
from services.ingest.reading.identity import normalize, sign

Edit = Callable[[str, random.Random], str]

_SETS: Final = ("pages/scrapinghub", "pages/fundus", "pages/wcxb", "stories/events")
_HEADLINES: Final = (
    "What is known so far, and what comes next",
    "In brief: the day in five points",
    "Officials respond as questions remain open",
)
_CREDITS: Final = (
    ("HARBOR CITY (Wire) - ", "\n\n(Reporting by A. Rohde and L. Okafor; editing by M. Sand)"),
    ("", "\n\nSource: Northern News Agency. All rights reserved, no republication."),
    ("By our correspondent, with material from agencies.\n\n", ""),
)

SHARE_IN_TRUTH: Final = 0.7
"""Of two texts of the data, one that has this much of the other word for word is a copy."""


@dataclass(frozen=True, slots=True)
class Text:
    """One text of the data that is long enough for a signature."""

    id: str
    event: str | None
    words: str
    body: str
    signature: bytes


def read_texts(data: Path) -> list[Text]:
    """Return every text of the sets.

    Raises:
        NoGoldError: a set is not there.
    """
    found = []
    for name in _SETS:
        path = data / f"{name}.dev.jsonl.gz"
        if not path.exists():
            raise NoGoldError(f"no ground truth at {path}")
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                body = row.get("body") or row.get("text") or ""
                words = normalize(body)
                signature = sign(words)
                if signature:
                    where = f"{name}/{row['id']}"
                    found.append(Text(where, row.get("event"), words, body, signature))
    return found


def _headline(body: str, chance: random.Random) -> str:
    return f"{chance.choice(_HEADLINES)}\n\n{body}"


def _credit(body: str, chance: random.Random) -> str:
    before, after = chance.choice(_CREDITS)
    return f"{before}{body}{after}"


def _typos(share: float) -> Edit:
    """Return an edit that mistypes so many of the words: two letters change places."""

    def edit(body: str, chance: random.Random) -> str:
        words = re.split(r"(\s+)", body)
        for at, word in enumerate(words):
            if len(word) > 3 and not word.isspace() and chance.random() < share:
                first = chance.randrange(len(word) - 1)
                words[at] = word[:first] + word[first + 1] + word[first] + word[first + 2 :]
        return "".join(words)

    return edit


def _reordered(body: str, chance: random.Random) -> str:
    """Put paragraphs into another order, sentences where there is one paragraph."""
    parts = [part for part in body.split("\n") if part.strip()]
    if len(parts) < 3:
        parts = re.split(r"(?<=[.!?\u3002])\s*", body)
    chance.shuffle(parts)
    return "\n\n".join(parts)


def _trimmed(share: float) -> Edit:
    """Return an edit that cuts a text from the end, as an editor does."""

    def edit(body: str, _chance: random.Random) -> str:
        return body[: int(len(body) * share)]

    return edit


def _several(*edits: Edit) -> Edit:
    def edit(body: str, chance: random.Random) -> str:
        for one in edits:
            body = one(body, chance)
        return body

    return edit


COPIES: Final[Mapping[str, Edit]] = {
    "another headline": _headline,
    "wire credit added": _credit,
    "1 % of words mistyped": _typos(0.01),
    "3 % of words mistyped": _typos(0.03),
    "5 % of words mistyped": _typos(0.05),
    "paragraphs reordered": _reordered,
    "trimmed to 80 %": _trimmed(0.8),
    "trimmed to 60 %": _trimmed(0.6),
    "trimmed to 50 %": _trimmed(0.5),
    "trimmed to 40 %": _trimmed(0.4),
    "headline, credit, 2 % typos, trimmed to 70 %": _several(
        _trimmed(0.7), _typos(0.02), _credit, _headline
    ),
    "reordered, 2 % typos, credit, trimmed to 60 %": _several(
        _trimmed(0.6), _typos(0.02), _reordered, _credit
    ),
}
BEYOND: Final[Mapping[str, Edit]] = {
    "trimmed to 33 %": _trimmed(0.33),
    "trimmed to 25 %": _trimmed(0.25),
    "10 % of words mistyped": _typos(0.1),
}
"""Copies that are asked too much; they are told of and not counted."""


def make_copies(text: Text, edit: Edit, *, seed: int) -> str:
    """Return a copy of a text, the same one for the same seed."""
    return edit(text.body, random.Random(f"{seed} {text.id}"))  # noqa: S311 - no secret


def true_share(new: Text, old: Text) -> float:
    """Return how much of a text stands in another, counted and not estimated."""
    runs, others = _runs(new.words), _runs(old.words)
    return len(runs & others) / len(runs) if runs else 0.0


def same_event(texts: list[Text]) -> Iterator[tuple[Text, Text]]:
    """Yield every ordered pair of texts about one event, copies in truth included."""
    by_event: dict[str, list[Text]] = {}
    for text in texts:
        if text.event is not None:
            by_event.setdefault(text.event, []).append(text)
    for several in by_event.values():
        yield from permutations(several, 2)


def same_pattern(*, seed: int, reports: int = 40) -> Iterator[tuple[bytes, bytes]]:
    """Yield signatures of two reports of one pattern with other names and figures."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    for pattern in PATTERNS:
        signed = [sign(normalize(_fill(pattern, chance))) for _ in range(reports)]
        yield from pairwise(signed)


def _fill(pattern: str, chance: random.Random) -> str:
    def value(found: re.Match[str]) -> str:
        if found[0] == "@":
            return chance.choice(NAMES)
        return str(chance.randrange(10))

    return re.sub(r"[@#]", value, pattern)


def _runs(words: str) -> set[str]:
    parts = words.split(" ")
    return {" ".join(parts[at : at + 3]) for at in range(len(parts) - 2)}
