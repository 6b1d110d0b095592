"""Whether some words have the shape of a person's name."""

from typing import Final

_PARTICLES: Final = frozenset(
    (  # noqa: SIM905 - a list of words reads plainer
        "de da do dos das di del della la le van von der den ter ten zu zur af av bin ibn al"
        " el abu ben y e du des d' o' mac st. bint"
    ).split()
)
_MARKS: Final = frozenset("'\u2019.-\u00b7\u200c\u30fb")
_JOINTS: Final = ("'", "\u2019", "-")
_WORDS: Final = 5
_CHARS: Final = 60
_HAN_CHARS: Final = range(2, 9)
_HAN: Final = ("\u3040", "\u9fff")
_HANGUL: Final = ("\uac00", "\ud7a3")


def is_name(text: str) -> bool:
    """Say whether every word begins with a capital, where there are capitals, or is a "de".

    Where there are none, so few words are taken for a name as names have.
    """
    words = text.split()
    if not words or len(words) > _WORDS or len(text) > _CHARS:
        return False
    letters = text.replace(" ", "").replace("\u3000", "")
    if not letters.isalpha() and not all(map(_is_part, letters)):
        return False
    if _HAN[0] <= letters[0] <= _HAN[1]:
        return len(letters) in _HAN_CHARS and len(words) <= 2
    if _HANGUL[0] <= letters[0] <= _HANGUL[1]:
        return len(letters) in range(2, 6) and len(words) == 1
    if not _has_case(letters[0]):
        return len(words) <= _WORDS - 1 and len(letters) > 2
    is_capital = all(
        word[0].isupper() or word.casefold() in _PARTICLES or word[1:2] in _JOINTS
        for word in words
    )
    return is_capital and words[-1][0].isupper()


def has_case(text: str) -> bool:
    """Say whether the script of a text knows capitals."""
    return any(map(_has_case, text[:8]))


def _has_case(char: str) -> bool:
    return char.lower() != char.upper()


def _is_part(char: str) -> bool:
    return char.isalpha() or char in _MARKS or _is_sign(char)


def _is_sign(char: str) -> bool:
    """Say whether a character is a vowel sign of an Indic or Arabic script."""
    return "\u0900" <= char <= "\u0963" or "\u064b" <= char <= "\u0652"
