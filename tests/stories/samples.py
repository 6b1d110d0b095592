"""Invented events, each told by several invented outlets in words of their own."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

_FILE: Final = Path(__file__).parent / "articles.jsonl"


@dataclass(frozen=True, slots=True)
class Sample:
    """One article, and the event it tells of."""

    id: str
    event: str
    """What stands before its first hyphen is shared by events that are easily confused."""
    language: str
    published_at: datetime
    headline: str
    text: str

    @property
    def at(self) -> int:
        """When it appeared, seconds since 1970."""
        return int(self.published_at.timestamp())


def load_samples(*languages: str) -> tuple[Sample, ...]:
    """Return the articles by time, of these languages only if any are given."""
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    samples = [_sample(json.loads(line)) for line in lines]
    return tuple(one for one in samples if not languages or one.language in languages)


def _sample(told: Mapping[str, Any]) -> Sample:
    return Sample(
        id=told["id"],
        event=told["event"],
        language=told["language"],
        published_at=datetime.fromisoformat(told["published_at"]),
        headline=told["headline"],
        text=told["text"],
    )
