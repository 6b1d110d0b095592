"""Earlier coverage that a text points to: "June 24 reportedThat …", "X before commented …"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from services.ingest.reading.body import fold_space
from services.ingest.reading.times.printed import find_times
from services.ingest.reading.words.folding import SEPARATORS, fold, tokenize
from services.ingest.reading.words.phrasebook import Limits, Phrasebook, split_phrases
from services.ingest.reading.words.reports import EARLIER, SAYING
from shared.annotations import Reference
from shared.article import BlockType
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
# What every such place has; to look for the capitals first is the quickest.
_SEAM: Final = re.compile(rf"[{_UPPER}](?<=[{_LOWER}][{_UPPER}])(?=[{_LOWER}])")
_DIGIT: Final = re.compile(r"\d")
_OPENING_CHARS: Final = 40
_LATER_WORDS: Final = 2
_SENTENCE_CHARS: Final = 1_200

# The end of a sentence, its closing quotation mark or bracket, and the space after it.
_SENTENCE_END: Final = re.compile(
    "[.!?…][\"'\u2019\u201d\u00bb)\\]]{0,3}\\s+|[\u3002\uff01\uff1f][\u300d\u300f\u201d]?"
)


def find_references(
    text: str, paragraphs: Sequence[Span], tokens: Iterable[Sequence[str]] | None = None
) -> tuple[Reference, ...]:
    """Return each sentence of the paragraphs that points to earlier coverage.

    `tokens` holds the words of each paragraph, if they have been told apart already.
    """
    if tokens is None:
        tokens = (tokenize(text[start:end]) for start, end in paragraphs)
    return tuple(
        Reference(
            text=fold_space(text[start:end]),
            span=(start, end),
            method=method,
            confidence=confidence,
            annotator=_ANNOTATOR,
        )
        for paragraph, words in zip(paragraphs, tokens, strict=True)
        for (start, end), method, confidence in _find_cues(text, paragraph, words)
    )


def _find_cues(
    text: str, paragraph: Span, tokens: Sequence[str]
) -> Iterator[tuple[Span, str, float]]:
    """Yield each sentence with a cue, and the surest; few paragraphs can have any."""
    may_be_glued = _SEAM.search(text, *paragraph) is not None
    may_be_dated = not _SAYING.isdisjoint(tokens)
    may_be_earlier = _EARLIER.may_hold(tokens)
    if not (may_be_glued or may_be_dated or may_be_earlier):
        return
    for start, end in _sentences(text, paragraph):
        sentence = text[start:end][:_SENTENCE_CHARS]
        if may_be_glued and (glued := _GLUED.search(sentence)):
            yield (start, end), "glued_link", 0.9 if fold(glued[1]) in _SAYING else 0.7
        elif may_be_dated and _is_dated_report(sentence):
            yield (start, end), "dated_report", 0.8
        elif may_be_earlier and _EARLIER.find(tokenize(sentence), 0, asks=False):
            yield (start, end), "earlier_report", 0.6


def _is_dated_report(sentence: str) -> bool:
    """Say whether a sentence begins with a day, and with somebody or it reporting then."""
    opening = sentence[:_OPENING_CHARS]
    if _DIGIT.search(opening, 0, _OPENING_CHARS // 2) is None:
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
