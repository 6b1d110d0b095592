"""The words of a line, folded so that spelling, case and accents do not matter."""

import re
import unicodedata
from typing import Final

_UNSPACED: Final = "\u0e01-\u0eff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"

# The vowel signs of Indic scripts, which are no letters but parts of words.
_SIGNS: Final = "\u0300-\u036f\u0900-\u0903\u093a-\u094f\u0e31-\u0e4e"

# Scripts without spaces give one token a character. What parts a label from what it labels
# is a token too.
_TOKEN: Final = re.compile(
    rf"(?:[^\W_{_UNSPACED}]|[{_SIGNS}])+|[{_UNSPACED}]"
    r"|[:\uff1a|\uff5c\u2013\u2014\u00bb\u203a\u2192\u3011\]/\uff0f=\uff1d]"
    r"|(?<=\s)-(?=\s)"
)
_SEPARATOR: Final = re.compile(
    r"[:\uff1a|\uff5c\u2013\u2014\u00bb\u203a\u2192\u3011\]/\uff0f=\uff1d]|(?<=\s)-(?=\s)"
)
SEPARATORS: Final = frozenset(
    ":\uff1a|\uff5c\u2013\u2014\u00bb\u203a\u2192\u3011]/\uff0f=\uff1d-"
)
"""The tokens of a colon, a dash, a slash, an arrow or an equals sign."""


def _base(letter: str) -> str | None:
    """Return a Latin or Greek letter without its accent; None where it has none."""
    plain = unicodedata.normalize("NFD", letter)[0]
    return plain if plain != letter else None


_LETTERS: Final[dict[int, str | int | None]] = {
    **{
        code: base
        for first, last in ((0xC0, 0x250), (0x370, 0x400), (0x1E00, 0x2000))
        for code in range(first, last)
        if (base := _base(chr(code)))
    },
    **str.maketrans(
        "\u0131\u0142\u00f8\u0111\u0451\u0491\u03c2\u0623\u0625\u0622\u0671\u0649\u06cc\u0629"
        "\u06a9",
        "ilod\u0435\u0433\u03c3\u0627\u0627\u0627\u0627\u064a\u064a\u0647\u0643",
    ),
    # Turkish capitals, the vowel signs and the stroke of Arabic, and a joiner.
    **dict.fromkeys((0x307, *range(0x64B, 0x653), 0x640, 0xAD), None),
}


def fold(text: str) -> str:
    """Return the text in lower case, without accents."""
    return text.lower() if text.isascii() else text.casefold().translate(_LETTERS)


def tokenize(text: str) -> list[str]:
    """Return the words of a text in order, folded; a separator is one too."""
    tokens: list[str] = _TOKEN.findall(fold(text))
    return tokens


def find_separator_end(text: str) -> int | None:
    """Return where the words behind the first colon, dash or arrow begin in a text."""
    match = _SEPARATOR.search(text)
    if match is None:
        return None
    rest = text[match.end() :]
    return len(text) - len(rest.lstrip())


def find_token_end(text: str, count: int) -> int:
    """Return where the first `count` words of a text end; its length if it has fewer."""
    end = 0
    for number, match in enumerate(_TOKEN.finditer(text), start=1):
        end = match.end()
        if number == count:
            return end
    return len(text) if count else 0
