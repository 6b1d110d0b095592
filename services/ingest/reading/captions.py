"""Where in a caption the words begin that credit its photo, by their shape alone."""

import re
from typing import Final

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
    r"(?<=[^\W\d_][.!?\u3002])\s?(?=[^\s.!?\u3002\u0964][^.!?\u3002\u0964]{1,50}$)"
)
_LEAST_CAPTION: Final = 8


def find_credit_tail(text: str) -> int | None:
    """Return where a short piece begins that ends a caption and is none of its sentences.

    It stands in brackets, behind a sign of rights, a bar or a slash, or behind the last
    sentence without a stop of its own.
    """
    for pattern in (_BRACKETED, _PARTED, _BEHIND_STOP):
        match = pattern.search(text, _LEAST_CAPTION)
        if match:
            most = _NAME_WORDS if pattern is _BEHIND_STOP else _WORDS
            if len(text[match.start() :].split()) <= most:
                return match.start()
    return None
