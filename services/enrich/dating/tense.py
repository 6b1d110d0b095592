"""Whether a sentence speaks of what has been or of what is to come."""

import re
from typing import Final, Literal

from services.enrich.dating.grammar import Grammar

Tense = Literal["past", "future"]

_REACH_CHARS: Final = 160
"""How far from a date its verb is looked for, to either side; a sentence of news has about
130 characters."""
_SENTENCE_END: Final = re.compile(r"[.!?\u2026;][\"'\u2019\u201d\u00bb)]{0,2} ")
_WISH: Final = re.compile(r"\bto [a-z]{2,20} (?:until|till) $")
"""An infinitive in front of an end: "ready to wait until"."""


def tense_at(low: str, start: int, end: int, grammar: Grammar) -> Tense | None:
    """Return the tense of the nearest verb in front, or else behind; None where none tells.

    Args:
        low: the passage in lower case.
        start: where the date begins.
        end: where it ends.
        grammar: of the language.
    """
    if grammar.cues is None:
        return None
    window = low[max(0, start - _REACH_CHARS) : start]
    sentence = 0
    for stop in _SENTENCE_END.finditer(window):
        sentence = stop.end()
    is_open = grammar.open_end is not None and grammar.open_end.search(window) is not None
    nearest = None
    for cue in grammar.cues.finditer(window, sentence):
        nearest = None if is_open and cue["weak"] else cue
    if is_open:
        is_over = nearest is not None and not nearest["future"] and not _WISH.search(window)
        return "past" if is_over else "future"
    if nearest is not None:
        return "future" if nearest["future"] else "past"
    ahead = low[end : end + _REACH_CHARS]
    stop_ahead = _SENTENCE_END.search(ahead)
    cue_behind = grammar.cues.search(ahead, 0, stop_ahead.start() if stop_ahead else len(ahead))
    if cue_behind is None:
        return None
    return "future" if cue_behind["future"] else "past"
