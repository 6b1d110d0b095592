"""Whether a line of wrapped copy begins something of its own, though the width may part it."""

import re
from collections.abc import Iterator
from typing import Final

from services.ingest.reading.names import is_name
from services.ingest.reading.seams import FULL, MAX_WIDTH, ends_sentence, links_on
from services.ingest.reading.words.book import BOOK
from services.ingest.reading.words.folding import tokenize
from services.ingest.reading.words.labels import (
    BARE_BYLINE_LABELS,
    BYLINE_LABELS,
    LEAD_LABELS,
    PHOTO_LABELS,
    SOURCE_LABELS,
)
from shared.values import Span

_LABELS: Final = (BYLINE_LABELS, SOURCE_LABELS, PHOTO_LABELS)
_LABEL_CHARS: Final = 60
"""No label is longer; set by hand."""
_SEPARATOR: Final = re.compile("[:\uff1a|\uff5c\u2013\u2014\u00bb\u203a-]")
"""What parts a label from a lead."""
_FIRST_WORD: Final = re.compile(r"[^\W\d_]+")
_INNER_STOP: Final = re.compile(r"\w{3}[.!?\u2026]['\"\u2019\u201d\u00bb]?\s")
_SHORT_CHARS: Final = 3
"""Set by hand: articles and prepositions, behind which a line goes on. Of 864 headlines one is
lost at 2, and one at 4."""
_STEP: Final = re.compile(r"\s[|>\u00bb\u203a\u2022\u00b7/]\s")
_ARROW: Final = re.compile(r"\s[>\u00bb\u203a]\s")
_SEVERAL: Final = 2
_NEAR_CHARS: Final = 8_000
"""Longer than most articles; a bound, so that the cost is not quadratic."""
_QUESTIONS: Final = ("?", "\uff1f", "\u061f")


def are_two_titles(text: str, left: Span, right: Span, width: int) -> bool:
    """Say whether two lines that the width may part are rather two headlines or labels.

    The second begins large, is short and no sentence. The first, all that is joined so far,
    has no sentence in it and ends in a whole word rather than in one that needs another
    behind it: a short one, a name, a mark.
    """
    is_short = right[1] - right[0] < FULL * width and not ends_sentence(text, right[1])
    if not (is_short and text[right[0]].isupper()) or ends_sentence(text, left[1]):
        return False
    return _is_title(text[max(left[0], left[1] - MAX_WIDTH) : left[1]])


def begins_anew(text: str, left: Span, right: Span, *, ends: bool, width: int) -> bool:
    """Say whether the line at `right` goes on with nothing; `left` is all joined above it.

    It is a lead behind its label, or short and known by its words; or what stands above is no
    copy: a menu, a lead behind its label, a title below which a sentence begins. `ends` says
    whether the line above ends a sentence.
    """
    shown = text[slice(*right)]
    if _is_labeled_lead(shown):
        return True
    if links_on(text, left[1]):
        return False
    if len(shown) < FULL * width and _is_told(shown):
        return True
    return not ends and _is_apart(text, left, right)


def _is_apart(text: str, left: Span, right: Span) -> bool:
    """Say whether a line is parted from what stands above it and ends no sentence."""
    above = text[max(left[0], left[1] - MAX_WIDTH) : left[1]]
    shown = text[slice(*right)]
    if _is_menu(above) and not _STEP.search(shown):
        return True
    is_large = shown[0].isupper()
    if not above.rsplit(maxsplit=1)[-1].islower() or not (is_large or not shown[0].isalpha()):
        return False
    return _is_labeled_lead(above) or (
        is_large and _is_title(above) and _is_no_name(text, right[0])
    )


def _is_labeled_lead(shown: str) -> bool:
    start = shown[:_LABEL_CHARS]
    return _SEPARATOR.search(start) is not None and LEAD_LABELS.is_before_separator(
        tokenize(start)
    )


def _is_told(shown: str) -> bool:
    """Say whether a line tells by its words what it is, or by a label and a name."""
    tokens = tuple(tokenize(shown))
    words = shown.split()
    if any(labels.is_before_separator(tokens) for labels in _LABELS):
        return True
    count = BARE_BYLINE_LABELS.count(tokens)
    if count and len(words) > count + 1 and is_name(" ".join(words[count:])):
        return True
    return BOOK.find(tokens, len(words), asks=shown.endswith(_QUESTIONS)) is not None


def _is_menu(above: str) -> bool:
    """Say whether a single line is a menu, or the way to the page with an arrow in it."""
    if "\n" in above or not above[-1].isalnum() or _STEP.search(above) is None:
        return False
    return len(_STEP.findall(above)) >= _SEVERAL or _ARROW.search(above) is not None


def _is_title(above: str) -> bool:
    """Say whether words have no sentence in them and end in one that needs no other."""
    if _INNER_STOP.search(above):
        return False
    last = above.rsplit(maxsplit=1)[-1]
    is_word = last.islower() and last.replace("-", "").isalpha()
    return is_word and len(last) > _SHORT_CHARS and not links_on(last, len(last))


def _is_no_name(text: str, place: int) -> bool:
    """Say whether the word at a place stands in small letters elsewhere, not too far away.

    It stands nowhere large behind a small word, as a title or the name of an office does.
    """
    word = _FIRST_WORD.match(text, place)
    if word is None:
        return False
    near = text[max(0, place - _NEAR_CHARS) : place + _NEAR_CHARS]
    if any(near[at - 1 : at].islower() for at in _find_word(near, f" {word[0]}")):
        return False
    return any(near[at - 1 : at].isspace() for at in _find_word(near, word[0].lower()))


def _find_word(text: str, word: str) -> Iterator[int]:
    """Yield where the letters of a word stand in a text, with no letter behind."""
    at = text.find(word)
    while at >= 0:
        after = at + len(word)
        if not text[after : after + 1].isalnum():
            yield at
        at = text.find(word, after)
