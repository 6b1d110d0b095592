# ruff: noqa: RUF001, SIM905 - letters of other alphabets; lists of words read plainer
"""What is counted rather than measured: "two million people", "1,200 homes"."""

import re
from typing import Final

_NOUN: Final = re.compile(r" (?P<noun>[a-z]{3,20})(?![\w-])")
_IRREGULAR: Final = frozenset(
    """people men women children police troops personnel cattle""".split()
)
_NO_NOUNS: Final = frozenset(
    """does goes has his its less plus says this thus times versus was yes always across perhaps
    besides towards unless whereas others ours hers theirs pence points
    goals thirds quarters halves fifths tenths
    pesos rupees francs shillings dinars
    riyals rials crowns cents pennies roupies rupias dirhams dólares dollars euros livres
    libras kronor krones sets games wins
    degrees pounds""".split()
)
_NO_ENDINGS: Final = ("ss", "us", "is")

# After a million or a thousand: whoever is counted stands behind "de" or right away.
_BEHIND: Final = {
    "de": re.compile(r" (?P<noun>[A-ZÄÖÜ][a-zäöüß]{3,25})(?![\w-])"),
    "fr": re.compile(r" (?:de |d['\u2019])(?P<noun>[a-zà-ÿ]{4,20}s)(?![\w-])"),
    "es": re.compile(r" (?:de )?(?P<noun>[a-zà-ÿ]{4,20}s)(?![\w-])"),
    "pt": re.compile(r" (?:de )?(?P<noun>[a-zà-ÿ]{4,20}s)(?![\w-])"),
    "it": re.compile(r" (?:di )?(?P<noun>persone|abitanti|voti|posti|famiglie)(?![\w-])"),
    "ru": re.compile(
        r" (?P<noun>человек|людей|жителей|семей|рабочих|военных|избирателей)(?!\w)"
    ),
    "uk": re.compile(
        r" (?P<noun>людей|осіб|жителів|мешканців|родин|виборців|військових)(?!\w)"
    ),
    "pl": re.compile(r" (?P<noun>osób|ludzi|mieszkańców|rodzin|wyborców)(?!\w)"),
    "tr": re.compile(r" (?P<noun>kişi|insan|çocuk|öğrenci|seçmen)(?!\w)"),
    "kk": re.compile(r" (?P<noun>адам|тұрғын|отбасы|оқушы)(?!\w)"),
}


def may_be_few(noun: str) -> bool:
    """Say whether fewer than ten of them are worth an amount: people are, countries are not."""
    return noun in _IRREGULAR


def find_noun(text: str, end: int, language: str | None) -> re.Match[str] | None:
    """Return where the plural noun stands that a number counts; None where none is sure.

    Args:
        text: the passage as printed.
        end: where the number ends.
        language: ISO 639-1.
    """
    if language != "en":
        pattern = _BEHIND.get(language or "")
        found = pattern.match(text, end) if pattern else None
        return found if found and found["noun"] not in _NO_NOUNS else None
    match = _NOUN.match(text, end)
    if match is None:
        return None
    noun = match["noun"]
    is_plural = noun in _IRREGULAR or (noun.endswith("s") and not noun.endswith(_NO_ENDINGS))
    return match if is_plural and noun not in _NO_NOUNS else None
