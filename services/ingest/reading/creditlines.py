# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
"""Lines that credit somebody by their shape alone: who wrote, where it came from."""

import re
from typing import Final

from services.ingest.reading.lines import Line
from services.ingest.reading.marks import is_agency
from services.ingest.reading.names import is_name
from services.ingest.reading.words.folding import SEPARATORS, find_token_end, tokenize
from services.ingest.reading.words.labels import BYLINE_LABELS, PHOTO_LABELS
from services.ingest.reading.words.roles import ROLES

_WORDS: Final = 10
_CHARS: Final = 90
_LABEL_WORDS: Final = 3
_SOURCE_WORDS: Final = 9
_ROLE_WORDS: Final = 5
_QUOTES: Final = frozenset('"\u201c\u201d\u201e\u00ab\u00bb\u300c?!\u2026')
_FRAMES: Final = frozenset(("()", "[]", "\uff08\uff09", "\u3010\u3011", "\uff1d\uff1d", "=="))
_COLONS: Final = frozenset(":\uff1a=\uff1d")
_DIGIT: Final = re.compile(r"\d")

_ROLES: Final = frozenset(tokenize(ROLES)) - SEPARATORS
_SMALL: Final = frozenset(
    tokenize("""
    a an the of and de la le du des l della del dello di da do e el los las en y et und
    der die das für van het od i и и по отдела cura our from by von par
""")
)

_ADDRESS: Final = re.compile(r"(?P<box>[^\s@]{2,40})@[\w.-]{3,60}")
_OFFICES: Final = frozenset(
    tokenize("""
    press presse prensa stampa imprensa pers prasa tisk basin basın press office media info
    contact contacto contatto contato kontakt iletisim redaktion redaction redaccion redazione
    redacao redactie redakcja redakce redakcia news newsroom mail office pr desk editor editors
    letters tips support help service newsletter
""")
)
"""Words of mail boxes that are nobody's own; set by hand."""

_FIRST_OF_DESKS: Final = BYLINE_LABELS.first_words | SEPARATORS
"""What the credit of a desk begins with; a separator frames it."""
_DESK_WORDS: Final = 32
"""Set by hand: two reporters, where they were, and two editors."""
_DESK_PARTS: Final = re.compile(r"\s?[;\uff1b\u061b]\s?|(?<=[\u0600-\u06ff])\s[-\u2013]\s")
_REPORTING: Final = re.compile(r"(?i:(?:additional\s)?report(?:ing|ed)\sby)\s[^\W\d_a-z]")
_PARTS: Final = re.compile(r"\s?[|\u00b7\u2022/\uff0f]\s?|\s[-\u2013\u2014]\s")
_LABELED: Final = re.compile(
    r"(?P<label>[^:\uff1a=\uff1d]{2,40}?)\s?[:\uff1a=\uff1d]\s?(?P<name>\S.{1,60})"
)
_TITLED: Final = re.compile(r"[\uac00-\ud7a3]{2,4}\s?(?:\uae30\uc790|\ud2b9\ud30c\uc6d0)")
_BY: Final = ("by", "von", "de", "di", "da", "par", "por", "van", "door", "oleh", "av", "af")
_BY_WORDS: Final = frozenset(_BY)
_CREDITING: Final = _BY_WORDS | BYLINE_LABELS.first_words | PHOTO_LABELS.first_words | _ROLES
"""In a line without one of these and without a colon only a Korean title may credit."""
_AUTHORED: Final = re.compile(
    rf"[^\W\d_][^,.:;]{{2,30}}?\s(?:{'|'.join(_BY)})\s(?P<name>\S.{{3,40}})"
)


def is_byline_shape(line: Line) -> bool:
    """Say whether a line near the headline looks like a byline, whatever its label says.

    A few words and a colon before a name, the names of a trade alone, or a piece of work
    and whose it is.
    """
    text = _unframed(line.text)
    is_bare = _CREDITING.isdisjoint(line.tokens) and _COLONS.isdisjoint(text)
    if is_bare and text.isascii():
        return False
    is_long = line.words > _WORDS or len(text) > _CHARS or not _QUOTES.isdisjoint(text)
    if is_long or _DIGIT.search(text) or text.endswith((":", "\u3002")):
        return False
    tokens = [token for token in line.tokens if token not in SEPARATORS]
    is_role = 0 < len(tokens) <= _ROLE_WORDS and not _ROLES.isdisjoint(tokens)
    if is_role and all(token in _ROLES or token in _SMALL for token in tokens):
        return True
    pieces = [piece.strip() for piece in _PARTS.split(text) if piece.strip()]
    return bool(pieces) and all(map(_names_author, pieces))


def is_desk_credit(line: Line) -> bool:
    """Say whether a line tells who reported for an agency, as it stands below an article.

    "Reporting by Ana Kesting; Editing by Paul Rask", in brackets or not, in the languages
    that agencies write in.
    """
    if line.words > _DESK_WORDS or _FIRST_OF_DESKS.isdisjoint(line.tokens[:1]):
        return False
    text = _unframed(line.text)
    if text.endswith("."):
        return False
    parts = _DESK_PARTS.split(text)
    is_named = all(map(_is_labeled, parts))
    return is_named and (len(parts) > 1 or _REPORTING.match(text) is not None)


def is_source_shape(line: Line) -> bool:
    """Say whether a line right under an article tells where it came from.

    It stands in brackets as a whole, or has a name behind a short label.
    """
    text = line.text.rstrip(" .")
    if line.words > _SOURCE_WORDS or not text:
        return False
    if text[0] + text[-1] in _FRAMES:
        return True
    if not _QUOTES.isdisjoint(text) or _DIGIT.search(text):
        return False
    labeled = None if _COLONS.isdisjoint(text) else _LABELED.fullmatch(text)
    if labeled is None:
        return is_agency(text)
    is_label = len(labeled["label"].split()) <= _LABEL_WORDS
    return is_label and (is_name(labeled["name"]) or is_agency(labeled["name"]))


def is_own_address(text: str) -> bool:
    """Say whether a line is the mail address of a person, and nothing else.

    An office has a word of one anywhere in its box, as in "sport.redaktion".
    """
    match = _ADDRESS.fullmatch(text)
    return match is not None and _OFFICES.isdisjoint(tokenize(match["box"]))


def _is_labeled(part: str) -> bool:
    """Say whether a label begins some words, with a name behind it that may be one."""
    tokens = tokenize(part)
    count = BYLINE_LABELS.count(tokens)
    if not 0 < count < len(tokens):
        return False
    return not part[find_token_end(part, count) :].lstrip(" :\uff1a")[:1].islower()


def _unframed(text: str) -> str:
    is_framed = len(text) > 2 and text[0] + text[-1] in _FRAMES
    return text[1:-1].strip() if is_framed else text


def _names_author(piece: str) -> bool:
    if not piece.isascii() and _TITLED.fullmatch(piece):
        return True
    if not _COLONS.isdisjoint(piece) and (match := _LABELED.fullmatch(piece)):
        name = match["name"]
        is_label = len(match["label"].split()) <= _LABEL_WORDS
        return is_label and (_is_whole_name(name) or _TITLED.fullmatch(name) is not None)
    tokens = tokenize(piece)
    count = max(BYLINE_LABELS.count(tokens), PHOTO_LABELS.count(tokens))
    if count and count < len(tokens):
        return _is_whole_name(" ".join(piece.split()[count:]))
    match = None if _BY_WORDS.isdisjoint(tokens) else _AUTHORED.fullmatch(piece)
    return match is not None and _is_whole_name(match["name"])


def _is_whole_name(text: str) -> bool:
    return " " in text.strip() and is_name(text.strip())
