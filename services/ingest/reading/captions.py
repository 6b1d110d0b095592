"""Where in a caption the words begin that credit its photo, by their shape alone."""

import re
from typing import Final

from services.ingest.reading.names import is_name
from services.ingest.reading.words.folding import tokenize
from services.ingest.reading.words.labels import PHOTO_LABELS

_WORDS: Final = 7
_NAME_WORDS: Final = 4
# What a credit begins with that stands behind a caption.
_BRACKETED: Final = re.compile(
    r"\s?[(\[\uff08\u3010][^()\[\]\uff08\uff09\u3010\u3011]{2,60}[)\]\uff09\u3011]$"
)
_PARTED: Final = re.compile(
    r"\s?(?:\u00a9|\s/|\s[|\u2014\u2013]\s|/(?=[\u3040-\u9fff\uac00-\ud7a3]))(?=[^/|]{2,60}$)"
)
_BEHIND_STOP: Final = re.compile(
    r"(?:(?<=[^\W\d_][.!?\u3002\u0964])|(?<=[\u0900-\u0963][.!?\u0964]))\s?(?=[^\s.!?\u3002\u0964][^.!?\u3002\u0964]{1,50}$)"
)
_LEAST_CAPTION: Final = 8
_COLONS: Final = ":\uff1a="
_BY: Final = frozenset(("by", "de", "von", "di", "av"))
"""One of these or of the colons stands behind every label."""
# A label of photos with a name behind it, where no sentence goes on: behind a stop, a wide
# gap, a mark or a bracket.
_LABELED: Final = re.compile(
    r"(?:(?<=[.!?\u2026\u3002\u0964])\s{0,3}|\s{2,3}|\s[|/\u2013\u2014]\s|\s?[(\[\uff08])"
    r"(?=[^\W\d_][^:\uff1a=()]{2,20}?(?:\s?[:\uff1a=]|\s(?:by|de|von|di|av)\s))"
)
# In what is known to be a caption a space will do.
_WITHIN: Final = re.compile(r"\s(?=[^\W\d_][^\s:\uff1a=()]{2,16}\s?[:\uff1a=])")
# Whose photo it is and of which paper, in brackets.
_OF_PAPER: Final = re.compile(r"\s?\((?P<who>[^()/]{4,40})/(?P<paper>[^()/]{2,40})\)$")
_CAPTIONED: Final = 4
"""So many words before a sign of rights are a caption; set by hand."""
_CREDIT_CHARS: Final = 70
_CAPTION_WORDS: Final = 40
"""A caption with its credit is shorter than a paragraph; set by hand."""


def find_told_credit(text: str) -> int | None:
    """Return where the credit of a photo begins that ends a line and says that it is one.

    A label like "Photo:" tells it, or a name and a paper in brackets; None for a line too long
    to be a caption, and for one with nothing before the credit.
    """
    if text.endswith(("?", "!")):
        return None
    start = find_rights(text) or _find_paper(text) or _find_label(text, _LABELED)
    is_long = start is not None and len(text.split()) > _CAPTION_WORDS
    return None if is_long else start


def _find_paper(text: str) -> int | None:
    """Return where the bracket begins that ends a text with a name and a paper."""
    match = _OF_PAPER.search(text, _LEAST_CAPTION) if text.endswith(")") else None
    if match is None or " " not in match["who"] or not is_name(match["who"]):
        return None
    return match.start()


def find_rights(text: str) -> int | None:
    """Return where words end that a sign of rights follows, which credits a photo.

    There is a name behind it, and no year in the line.
    """
    start = text.rfind("\u00a9")
    if start < 0 or any(map(str.isdigit, text)) or not any(map(str.isalpha, text[start:])):
        return None
    before = text[:start].rstrip()
    return len(before) if len(before.split()) >= _CAPTIONED else None


def _find_label(text: str, before: re.Pattern[str]) -> int | None:
    """Return where a label of photos begins near the end of a text, behind what parts it."""
    tail = text[-_CREDIT_CHARS:]
    if not any(map(tail.__contains__, _COLONS)) and _BY.isdisjoint(tail.split()):
        return None
    for labeled in before.finditer(text, max(_LEAST_CAPTION, len(text) - _CREDIT_CHARS)):
        tokens = tokenize(text[labeled.end() :])
        bare = PHOTO_LABELS.count(tokens)
        is_by = text[labeled.start() :].lstrip()[:1] in ("(", "[") and 0 < bare < len(tokens)
        if PHOTO_LABELS.is_before_separator(tokens) or is_by:
            return labeled.start()
    return None


def find_credit_tail(text: str) -> int | None:
    """Return where a short piece begins that ends a caption and is none of its sentences.

    It stands in brackets, behind a sign of rights, a bar or a slash, or behind the last
    sentence without a stop of its own.
    """
    if (told := find_told_credit(text)) is not None:
        return told
    if (labeled := _find_label(text, _WITHIN)) is not None:
        return labeled
    for pattern in (_BRACKETED, _PARTED, _BEHIND_STOP):
        match = pattern.search(text, _LEAST_CAPTION)
        if match:
            most = _NAME_WORDS if pattern is _BEHIND_STOP else _WORDS
            if len(text[match.start() :].split()) <= most:
                return match.start()
    return None
