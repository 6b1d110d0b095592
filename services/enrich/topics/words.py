"""Words of a text with their places, and the other forms of an English word."""

import re
from collections.abc import Iterator
from typing import Final

# A word, or a mark that parts phrases. A hyphen, a slash, an apostrophe between words are no
# tokens: "cease-fire" is two words, and so are "l'arm\u00e9e" and "court's".
_TOKEN: Final = re.compile(
    r"""
    \w+
    (?:
        (?=\.)                                # most words end here: asked first, for speed
        (?:
            (?<=\b[^\W\d_])\.[^\W\d_]\b     # u.s
            | (?<=\.[^\W\d_])\.(?!\w)        # u.s.
        )
    )*
    | [.,;:!?()\[\]\u201c\u201d"\u2013\u2014|]
    """,
    re.VERBOSE,
)

_VOWELS: Final = "aeiou"

Token = tuple[str, int, int]
"""The word in lower case, and where it starts and ends."""


def find_tokens(text: str) -> list[Token]:
    """Return words and parting marks in the order of the text."""
    lower = text.lower()
    if len(lower) != len(text):  # the capital dotted I of Turkish becomes two characters
        lower = "".join(one if len(one.lower()) > 1 else one.lower() for one in text)
    return [(token.group(), *token.span()) for token in _TOKEN.finditer(lower)]


def fold(phrase: str) -> str:
    """Return the words of a phrase as `find_tokens` gives them, one space between two."""
    return " ".join(word for word, _, _ in find_tokens(phrase))


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
