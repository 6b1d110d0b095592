"""Tags that stand inside the marks: «We waited, — said Smith, — and nobody came»."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from services.enrich.quoting.lexicons.lexicon import Lexicon
from services.enrich.quoting.marks import Run

_DASHED: Final = re.compile(
    r"""
    (?P<before>[,!?\u2026.])\s?[\u2014\u2013-]\s(?P<tag>[^\u2014\u2013]{3,120}?)
    (?: (?P<again>[,.])\s?[\u2014\u2013-]\s | \Z )
    """,
    re.VERBOSE,
)
_TAIL_CHARS: Final = 200
"""How long a tag at the end of a run may be."""

_BETWEEN_COMMAS: Final = re.compile(r"(?P<before>,)\s(?P<tag>[^,]{3,60})(?:(?P<again>,)\s|\Z)")


def part_tags(runs: Sequence[Run], texts: Sequence[str], words: Lexicon) -> list[Run]:
    """Return the runs with each that holds a tag parted in two around it.

    A tag opens with a verb of speech between dashes, or between commas with one that bears
    its pronoun (French "dit-il") or is followed by its subject; only some languages write
    it so. Where nothing closes a run, "…, Smith said." at its end is no part of it.
    """
    parted: list[Run] = []
    for run in runs:
        text = texts[run.passage][run.start : run.end]
        if run.closed == run.end and not run.continues:
            parted.append(_without_tail(run, text, words))
        elif words.inserts_tags:
            parted.extend(_parted(run, text, words))
        else:
            parted.append(run)
    return parted


def _without_tail(run: Run, text: str, words: Lexicon) -> Run:
    """Return an unclosed run without the tag at its end, an apposition in it included."""
    parts = text[-_TAIL_CHARS:].rstrip(" .").split(", ")
    last = parts[-1].split()
    if len(parts) < 2 or not last:
        return run
    opens, closes = last[0].lower() in words.verbs, last[-1].lower() in words.verbs
    is_lone = closes and len(last) == 1
    if not (opens or closes) or len(parts) <= 3 * is_lone:
        return run
    tail = ", ".join(parts[-3:] if is_lone else parts[-1:])
    stop = run.start + text.rindex(tail) - 1
    return replace(run, end=stop, closed=stop) if stop > run.start else run


def _parted(run: Run, text: str, words: Lexicon) -> Iterator[Run]:
    for pattern in (_DASHED, _BETWEEN_COMMAS):
        for found in pattern.finditer(text):
            if not _is_tag(found["tag"], words, is_dashed=pattern is _DASHED):
                continue
            stop = run.start + found.start("before") + 1
            yield replace(run, end=stop, closed=stop, continues=False)
            if found["again"] and found.end() < len(text):
                begin = run.start + found.end()
                yield replace(run, start=begin, opened=begin)
            return
    yield run


def _is_tag(text: str, words: Lexicon, *, is_dashed: bool) -> bool:
    """Say whether a verb of speech opens it, with its pronoun or subject between commas."""
    opening, *rest = (word.rstrip(",.") for word in text.split())
    if opening.lower() not in words.verbs:
        return False
    if is_dashed or opening.lower() in words.pronouns:
        return True
    subject = rest[0] if rest else "x"
    return subject.lower() in words.determiners or subject[0].isupper()
