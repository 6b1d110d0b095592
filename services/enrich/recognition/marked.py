"""What a recognizer answers, and the shape of one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Marked:
    """A run of text that a model holds for the name of something."""

    start: int
    end: int
    """Characters of the text."""
    label: str
    """In the pipeline's own scheme: `PERSON`, `GPE`, or `PER`, `LOC`."""
    certainty: float | None
    """How likely the model finds the label, 0 to 1; None where it does not tell."""


class Recognizer(Protocol):
    """Marks names in texts of one language."""

    @property
    def model(self) -> str:
        """Name and version of the pipeline, such as `en_core_web_md-3.7.1`."""

    def mark(self, texts: Sequence[str]) -> list[list[Marked]]:
        """Return what is marked in each text, in order; texts do not influence one another."""
