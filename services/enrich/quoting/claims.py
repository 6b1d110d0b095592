"""Whom the sentence of a quote names as the one who said it."""

from dataclasses import dataclass
from typing import Literal

from services.enrich.quoting.wording import Phrase

Rule = Literal[
    "after", "inverted", "before", "colon", "according", "possessor", "subject",
    "continued", "introduced", "paragraph",
]  # fmt: skip
"""Where the words stand that name the speaker: behind the quote, behind it with the verb
first, before it, before its colon; behind "according to", before "'s remark", as the subject
of a sentence without a verb of speech; in an earlier quote of the paragraph, the sentence
before, an earlier paragraph."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A speaker that the words around a quote name."""

    rule: Rule
    speaker: Phrase | None
    cue: tuple[int, int] | None
    """First word and the one behind the last."""
    distance: int = 0
    """Words between cue and quote."""
    is_strong: bool = True
    """Whether the cue is a verb of speech."""
    is_passive: bool = False
    """Whether the cue says what its subject is called, not what it says."""


def at_word(rule: Rule, speaker: Phrase | None, verb: int, distance: int = 0) -> Claim:
    """Return the claim of a verb of speech."""
    return Claim(rule, speaker, (verb, verb + 1), distance)
