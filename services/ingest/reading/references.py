"""Earlier coverage that a text points to: "June 24 reportedThat …", "X before commented …"."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from services.ingest.reading.body import fold_space
from services.ingest.reading.times.printed import find_times
from services.ingest.reading.words.folding import SEPARATORS, fold, tokenize
from services.ingest.reading.words.phrasebook import Limits, Phrasebook, split_phrases
from services.ingest.reading.words.reports import EARLIER, SAYING
from shared.article import BlockType, Reference
from shared.values import Span

_ANNOTATOR: Final = "references@2"

_SAYING: Final = frozenset(tokenize(SAYING)) - SEPARATORS
_EARLIER: Final = Phrasebook(
    (
        (
            BlockType.PARAGRAPH,
            "|".join(f"* {phrase} *" for phrase in split_phrases(EARLIER)),
            Limits(around=200, behind=200),
        ),
    )
)

# The words of a link ran together with the sentence around it: small letters, and a capital
# right behind them. What begins with a single small letter is a name, as iPhone is.
_LOWER: Final = "a-zß-öø-ÿąćęłńóśźżčďěňřšťůžăâîșțğışа-яёіїєґα-ωάέήίόύώ"
_UPPER: Final = "A-ZÀ-ÖØ-ÞĄĆĘŁŃŚŹŻČĎĚŇŘŠŤŮŽĂÂÎȘȚĞİŞА-ЯЁІЇЄҐΑ-Ω"
_GLUED: Final = re.compile(
    rf"(?<![{_LOWER}{_UPPER}\d@#/._-])([{_LOWER}]{{4,30}})[{_UPPER}][{_LOWER}]{{1,30}}(?![@/._\w])"
)
_OPENING_CHARS: Final = 40
_LATER_WORDS: Final = 2
_SENTENCE_CHARS: Final = 1_200

# The end of a sentence, its closing quotation mark or bracket, and the space after it.
_SENTENCE_END: Final = re.compile(
    "[.!?…][\"'\u2019\u201d\u00bb)\\]]{0,3}\\s+|[\u3002\uff01\uff1f][\u300d\u300f\u201d]?"
)


def find_references(text: str, paragraphs: Sequence[Span]) -> tuple[Reference, ...]:
    """Return each sentence of the paragraphs that points to earlier coverage."""
    return tuple(
        Reference(
            text=fold_space(text[start:end]),
            span=(start, end),
            method=method,
            confidence=confidence,
            annotator=_ANNOTATOR,
        )
        for paragraph in paragraphs
        for start, end in _sentences(text, paragraph)
        for method, confidence in _cue(text[start:end][:_SENTENCE_CHARS])
    )


def _cue(sentence: str) -> Iterator[tuple[str, float]]:
    """Yield the surest cue, if there is one."""
    if glued := _GLUED.search(sentence):
        yield "glued_link", 0.9 if fold(glued[1]) in _SAYING else 0.7
    elif _is_dated_report(sentence):
        yield "dated_report", 0.8
    elif _EARLIER.find(tokenize(sentence), 0, asks=False):
        yield "earlier_report", 0.6


def _is_dated_report(sentence: str) -> bool:
    """Say whether a sentence begins with a day, and with somebody or it reporting then."""
    opening = sentence[:_OPENING_CHARS]
    if not any(map(str.isdigit, opening[: _OPENING_CHARS // 2])):
        return False
    for printed in find_times(opening)[:1]:
        if printed.day.day is None or len(opening[: printed.start].split()) > 1:
            return False
        behind = tokenize(sentence[printed.end : printed.end + 2 * _OPENING_CHARS])
        words = [token for token in behind if token not in SEPARATORS][:_LATER_WORDS]
        return not _SAYING.isdisjoint(words)
    return False


def _sentences(text: str, paragraph: Span) -> Iterator[Span]:
    start, end = paragraph
    for match in _SENTENCE_END.finditer(text, start, end):
        yield start, match.start() + len(match[0].rstrip())
        start = match.end()
    if start < end:
        yield start, end
