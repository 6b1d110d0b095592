"""Words of a text with their places, and the other forms of an English word."""

from collections.abc import Iterator
from typing import Final

from services.enrich.lowering import lower
from services.enrich.passages import Words, find_words

_MARKS: Final = frozenset('.,;:!?()[]\u201c\u201d"\u2013\u2014|')
"""They part phrases. A hyphen, a slash, an apostrophe between words are no tokens: "cease-fire"
is two words, and so are "l'arm\u00e9e" and "court's"."""

_VOWELS: Final = "aeiou"

Token = tuple[str, int, int]
"""The word in lower case, and where it starts and ends."""


def find_tokens(words: Words, first: int, most: int) -> list[Token]:
    """Return at most so many words and parting marks, beginning with a word by its number.

    Letters with dots between are one word: "u.s", and with its last dot "u.s.".
    """
    tokens: list[Token] = []
    number = first
    while number < len(words.folded) and len(tokens) < most:
        word, gap = words.folded[number], words.gaps[number + 1]
        start = words.starts[number]
        number += 1
        if gap[:1] == "." and _is_letter(word):
            word, number = _initials(words, number - 1)
            gap = words.gaps[number][word[-1:] == "." :]
        reached = start + len(word)
        tokens.append((word, start, reached))
        if gap != " ":
            tokens += [
                (mark, place, place + 1)
                for place, mark in enumerate(gap, reached)
                if mark in _MARKS
            ]
    return tokens[:most]


def begins_token(words: Words, number: int) -> bool:
    """Say whether the word is no letter behind another and a dot, so the rest of a token."""
    return not (
        number
        and words.gaps[number] == "."
        and _is_letter(words.folded[number])
        and _is_letter(words.folded[number - 1])
    )


def _initials(words: Words, first: int) -> tuple[str, int]:
    """Return the letter with those behind it, and the number of the word after them."""
    found = words.folded[first]
    number = first + 1
    while (
        number < len(words.folded)
        and words.gaps[number] == "."
        and _is_letter(words.folded[number])
    ):
        found += f".{words.folded[number]}"
        number += 1
    gap = words.gaps[number]
    is_behind_dot = "." in found or words.gaps[first][-1:] == "."
    ends_here = gap != "." or number == len(words.folded)
    return (f"{found}." if is_behind_dot and gap[:1] == "." and ends_here else found), number


def _is_letter(word: str) -> bool:
    return len(word) == 1 and word != "_" and not word.isdecimal()


def fold(phrase: str) -> str:
    """Return the words of a phrase as `find_tokens` gives them, one space between two."""
    words = find_words(lower(phrase))
    return " ".join(word for word, _, _ in find_tokens(words, 0, len(phrase)))


def plural(word: str) -> str | None:
    """Return the plural of an English noun in lower case; None for one that looks like it."""
    if not word[-1:].isalpha() or (word.endswith("s") and not word.endswith("ss")):
        return None
    if word.endswith(("s", "sh", "ch", "x", "z")):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    return word + "s"


def verb_forms(word: str) -> Iterator[str]:
    """Yield the other forms of a regular English verb: -s, -ed, -ing."""
    if word.endswith(("s", "sh", "ch", "x", "z")):
        yield word + "es"
    elif word.endswith("y") and word[-2:-1] not in _VOWELS:
        yield word[:-1] + "ies"
        yield word[:-1] + "ied"
        yield word + "ing"
        return
    else:
        yield word + "s"
    stem = word.removesuffix("e")
    yield stem + "ed"
    yield stem + "ing"
