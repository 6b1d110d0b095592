"""Labels before headlines of a rail: sections and authors, with a mark behind or none."""

import re
from collections.abc import Sequence
from typing import Final

from services.ingest.reading.body import count_words
from services.ingest.reading.words.folding import fold
from services.ingest.reading.words.menus import MENUS
from services.ingest.reading.words.phrasebook import split_phrases

_ALIKE: Final = 2
"""Set by hand: a single line shows no pattern."""
_MOST: Final = 0.6
"""Set by hand: more than half, so that a colon in some headlines parts nothing. Of the
3,037 labeled leads none is read otherwise at .5, and two are lost at .75."""
_LABEL_WORDS: Final = 3
"""Set by hand: names of sections and authors have no more."""
_LABEL_CHARS: Final = 40
"""Set by hand: labels are no longer, so no more of a line is looked at."""
_BEHIND: Final = 2
"""A headline has so many words behind its label."""

_LABEL: Final = re.compile(r"\s?[|\u00b7\u2022+\uff5c]\s?|\s[/\u2013\u2014-]\s|:\s|\uff1a")
_PARTING: Final = frozenset("|\u00b7\u2022+\uff5c/\u2013\u2014-:\uff1a")
"""What a label stands before; a line without one of these has none."""
_COLONS: Final = (":", "\uff1a")
_SMALL_CHARS: Final = 3
"""Set by hand: articles and prepositions are small in titles, too."""
_SECTIONS: Final = frozenset(map(fold, split_phrases(MENUS)))
_QUOTES: Final = "\u00ab\u201e\u201c\u2018\"'"
# With a capital inside a line they open a headline, as no name does; set by hand.
_OPENERS: Final = frozenset(
    {
        *("The", "This", "That", "How", "Why", "What", "When", "Where"),
        *("Der", "Die", "Das", "Ein", "Eine", "Im", "In", "Wie", "Warum", "So", "Zu", "Was"),
        *("Le", "La", "Les", "Un", "Une", "Des", "Du", "Au", "Il", "Lo", "Gli", "Una", "El"),
        *("Los", "Las", "O", "A", "Os", "As", "Um", "Uma", "De", "Het", "Een", "Jak", "Co"),
        *(
            "Kto",
            "Czy",
            "Kde",
            "\u041a\u0430\u043a",
            "\u0412",
            "\u041d\u0430",
            "\u0427\u0442\u043e",
        ),
    }
)


def find_labels(texts: Sequence[str]) -> list[int]:
    """Return where the words behind the label of each line begin, where most have one.

    A label is a section or an author, parted by a bar or a dash. A colon parts one where
    every line has it. Empty texts are not looked at; 0 stands for no label.
    """
    told = sum(map(bool, texts))
    if told < _ALIKE:
        return [0] * len(texts)
    found = [
        None if _PARTING.isdisjoint(opening) else _LABEL.search(opening)
        for opening in (text[:_LABEL_CHARS] for text in texts)
    ]
    ends = [
        match.end() if match and _is_label(text, match) else 0
        for text, match in zip(texts, found, strict=True)
    ]
    colons = sum(
        match is not None and match[0].strip() in _COLONS and end > 0
        for match, end in zip(found, ends, strict=True)
    )
    count = sum(map(bool, ends))
    least = told if colons else max(_ALIKE, _MOST * told)
    if count >= max(_ALIKE, least):
        return ends
    return _find_grown_labels(texts)


def _is_label(text: str, match: re.Match[str]) -> bool:
    """Say whether what stands before a mark is a section or a name, and no part of a title."""
    label = text[: match.start()]
    words = label.split()
    if not 0 < len(words) <= _LABEL_WORDS or any(map(str.isdigit, label)):
        return False
    is_name = len(words) > 1 and all(word[:1].isupper() for word in words)
    if match[0].strip() == ":" and not is_name:
        return False
    return count_words(text[match.end() :]) >= _BEHIND


def _find_grown_labels(texts: Sequence[str]) -> list[int]:
    """Return where words begin that are grown together with the label before them."""
    ends = [_find_capital_inside(text.partition(" ")[0]) for text in texts]
    told = sum(map(bool, texts))
    count = sum(map(bool, ends))
    if count >= max(_ALIKE + 1, _MOST * told):
        return ends
    return _find_sections(texts)


def _find_sections(texts: Sequence[str]) -> list[int]:
    """Return where words begin behind a section, which every line has with no mark behind.

    Behind it stands a capital or an opening quote. Two sections of menus tell that they are
    some, or two lines that go on as no name does: with a small word, or a quote.
    """
    found = [text.split(" ", 2) if text else [] for text in texts]
    told = [words for words in found if words]
    if len(told) <= _ALIKE or not all(map(_opens_twice, told)):
        return [0] * len(texts)
    sections = sum(fold(words[0]) in _SECTIONS for words in told)
    openers = sum(words[1] in _OPENERS or words[1][0] in _QUOTES for words in told)
    if max(sections, openers) < _ALIKE:
        return [0] * len(texts)
    return [len(words[0]) + 1 if words else 0 for words in found]


def _opens_twice(words: Sequence[str]) -> bool:
    """Say whether a line goes on behind its first word as if it began anew.

    A title whose words all have capitals does not tell.
    """
    if len(words) <= _BEHIND or not words[0].isalpha() or words[0] in _OPENERS:
        return False
    second = words[1]
    if not any(word[:1].islower() and len(word) > _SMALL_CHARS for word in words[2].split()):
        return False
    return words[0].istitle() and (second[:1].isupper() or second[:1] in _QUOTES)


def _find_capital_inside(word: str) -> int:
    """Return where the second of two words grown together begins; 0 if there is but one."""
    if word[3:].islower():
        return 0
    for at in range(3, len(word) - 1):
        if word[at].isupper() and (
            word[at - 1].islower() or (word[:at].isupper() and word[at + 1].islower())
        ):
            return at
    return 0
