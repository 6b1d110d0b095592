"""Whether a short form stands for a phrase, by its letters."""

import re
from dataclasses import dataclass
from typing import Final, Literal

How = Literal["initials", "letters"]
"""Every letter begins a word; or some stand inside one ("DMZ", "BaFin")."""

LONGEST_SHORT_FORM: Final = 10
"""Characters. Source: Schwartz and Hearst 2003."""

STOP_WORDS: Final = frozenset(
    """
    a an and as at by for from in into of on or the to with &
    au aux d l da das de dei del della delle der des di do dos du e el en et für im in la las le
    les los para por pour und von y zu zur
    а в для з за и из й на о об от по при с та у і із від
    """.split()  # noqa: RUF001, SIM905 - Cyrillic is meant; a list is longer
)
"""Words that a short form may leave out."""

_AMPERSANDS: Final = {"and": "&", "und": "&", "et": "&", "y": "&", "e": "&", "и": "&"}
"""What may be written `&` in a short form."""

# The possessive ending is no word; "U.N.", "S.A." are words of one letter each.
_WORD: Final = re.compile(r"(?!(?<=['\u2019])s\b)[^\W_]+|&")
_HAN: Final = re.compile(r"[\u4e00-\u9fff]+")
_SENTENCE_END: Final = re.compile(r"\w{4,}[.!?]\W+[^\W\d_a-z]")


@dataclass(frozen=True, slots=True)
class Spelled:
    """Where a phrase begins that a short form stands for, and how its letters show it."""

    start: int
    how: How


def letters_of(short: str) -> str:
    """Return the letters and digits that must be found, folded, without a plural `s`."""
    if len(short) > 2 and short[-1] == "s" and short[-2].isupper():
        short = short[:-1].rstrip("'\u2019")
    return "".join(char for char in short.casefold() if char.isalnum() or char == "&")


def spelled_before(short: str, text: str) -> Spelled | None:
    """Return the phrase at the end of `text` that the short form stands for.

    The letters are sought from right to left, the first at the beginning of a word, so the
    phrase is the shortest that has them all. Source: A. Schwartz, M. Hearst, "A simple
    algorithm for identifying abbreviation definitions in biomedical text", Pacific
    Symposium on Biocomputing 2003. Unlike theirs, a phrase in which whole words have no
    letter is refused, as their algorithm finds the letters of a party tag nearly anywhere.

    Args:
        short: the short form as printed.
        text: what stands before it, cut to what may belong to it.
    """
    wanted = letters_of(short)
    if _HAN.fullmatch(short):
        return _spelled_in_han(short, text)
    if not 2 <= len(wanted) <= LONGEST_SHORT_FORM or wanted.isdigit():
        return None
    words = [(found.start(), found.group().casefold()) for found in _WORD.finditer(text)]
    if not words or (words[-1][1] in STOP_WORDS and text[words[-1][0]].islower()):
        return None
    words = words[-(min(len(wanted) + 5, 2 * len(wanted)) + 3) :]
    start = _by_initials(wanted, words, text, skips=True)
    if start is None:
        start = _by_initials(wanted, words, text, skips=False)
    how: How = "initials"
    if start is None:
        start, how = _by_letters(wanted, words, text), "letters"
    if start is None or _SENTENCE_END.search(text, start):
        return None
    return Spelled(start, how)


def _by_initials(
    wanted: str, words: list[tuple[int, str]], text: str, *, skips: bool
) -> int | None:
    left = len(wanted)
    for position, (begin, word) in enumerate(reversed(words)):
        is_capitals = 1 < len(word) <= left and text[begin : begin + len(word)].isupper()
        is_light = word in STOP_WORDS
        if is_capitals and wanted[:left].endswith(word):
            left -= len(word)
        elif wanted[left - 1] in (word[0], _AMPERSANDS.get(word)) and not (is_light and skips):
            left -= 1
        elif not is_light or position == 0:
            return None
        if left == 0:
            return begin
    return None


def _by_letters(wanted: str, words: list[tuple[int, str]], text: str) -> int | None:
    """Find each letter as far right as it goes; every word of weight must have one."""
    left = len(wanted)
    idle = 0
    initials = 0
    for begin, word in reversed(words):
        before = left
        at = len(word)
        while left > 1 and (at := word.rfind(wanted[left - 1], 0, at)) >= 0:
            left -= 1
        is_light = word in STOP_WORDS
        initials += 0 if is_light else _initials_in(text[begin : begin + len(word)])
        if left == 1 and word[0] == wanted[0] and at != 0:
            is_alone = begin == words[-1][0]
            is_odd = initials == len(wanted) and not is_alone
            fits = not is_odd and (not is_alone or _is_long_enough(wanted, text[begin:]))
            return begin if fits else None
        if before == left and not is_light:
            idle += 1
            if idle > len(wanted) // 4:
                return None
    return None


def _initials_in(word: str) -> int:
    """Count what the word would give to a short form of initials: two for "UN".

    As many initials as letters, and other letters: "Japanese Communist Party (JIP)" is a slip
    of the writer, or a list.
    """
    return len(word) if word.isupper() else 1


def _is_long_enough(wanted: str, word: str) -> bool:
    """A name of one word is rarely shortened: "Texas (TX)" is another thing."""
    return len(word) >= 3 * len(wanted) and (len(wanted) > 2 or word[0].islower())


def _spelled_in_han(short: str, text: str) -> Spelled | None:
    """Chinese parts no words, so that any character may be left out but the first."""
    runs = list(_HAN.finditer(text))
    if not runs or runs[-1].end() != len(text) or not 2 <= len(short) <= 6:
        return None
    at = len(text)
    for char in reversed(short):
        at = text.rfind(char, max(runs[-1].start(), at - 8), at)
        if at < 0:
            return None
    return Spelled(at, "letters") if len(text) - at > len(short) else None
