"""Phrases of the desk's own lists, as lines to learn from."""

from collections.abc import Mapping, Sequence
from random import Random
from typing import Final

from services.ingest.reading.words.adverts import ADVERTS
from services.ingest.reading.words.comments import COMMENTS
from services.ingest.reading.words.headings import HEADINGS
from services.ingest.reading.words.headings_elsewhere import WIDER_HEADINGS_ELSEWHERE
from services.ingest.reading.words.headings_more import MORE_HEADINGS
from services.ingest.reading.words.headings_wider import WIDER_HEADINGS
from services.ingest.reading.words.legal import LEGAL
from services.ingest.reading.words.menus import MENUS
from services.ingest.reading.words.newsletters import NEWSLETTER
from services.ingest.reading.words.phrasebook import join_lists, split_phrases
from services.ingest.reading.words.prompts import PROMPTS
from services.ingest.reading.words.prompts_wider import WIDER_PROMPTS
from services.ingest.reading.words.share import SHARE

_LISTS: Final[Mapping[str, tuple[str, ...]]] = {
    "rail_heading": (
        join_lists(HEADINGS),
        join_lists(MORE_HEADINGS),
        join_lists(WIDER_HEADINGS),
        join_lists(WIDER_HEADINGS_ELSEWHERE),
    ),
    "prompt": (join_lists(PROMPTS), join_lists(WIDER_PROMPTS)),
    "share": (SHARE,),
    "newsletter": (NEWSLETTER,),
    "legal": (LEGAL,),
    "nav": (MENUS,),
    "advert": (ADVERTS,),
    "comment": (COMMENTS,),
}
_SCRIPTS: Final = {
    "ru": "\u0400",
    "uk": "\u0400",
    "ar": "\u0600",
    "hi": "\u0900",
    "ja": "\u3040",
    "zh": "\u4e00",
    "ko": "\uac00",
}
_STARTS: Final = ("\uac00", "\u4e00", "\u3040", "\u0900", "\u0600", "\u0400", "A")
_CAPITAL: Final = 0.85
_GOES_ON: Final = 0.6

Phrases = dict[tuple[str, str], list[str]]


def read_phrases() -> Phrases:
    """Return the phrases of each kind of line and script."""
    found: Phrases = {}
    for kind, lists in _LISTS.items():
        for phrases in lists:
            for phrase in split_phrases(phrases):
                found.setdefault((kind, _script(phrase)), []).append(phrase.rstrip("? "))
    return found


def has_phrases(kind: str) -> bool:
    """Say whether there are phrases of a kind of line."""
    return kind in _LISTS


def draw_phrase(phrases: Phrases, kind: str, language: str, old: str, chance: Random) -> str:
    """Return a line of a kind; what may go on goes on with words of the `old` one."""
    listed: Sequence[str] = phrases.get((kind, _SCRIPTS.get(language, "A")), ())
    if not listed:
        return old
    phrase = chance.choice(listed)
    text = phrase.strip("* ")
    words = old.split()
    half = len(words) // 2
    if phrase.endswith("*") and half and chance.random() < _GOES_ON:
        text = f"{text} {' '.join(words[half:])}"
    elif phrase.startswith("*") and half and chance.random() < _GOES_ON:
        text = f"{' '.join(words[:half])} {text}"
    return text[:1].upper() + text[1:] if chance.random() < _CAPITAL else text


def _script(text: str) -> str:
    for char in text:
        if char.isalpha():
            return next((start for start in _STARTS if char >= start), "A")
    return "A"
