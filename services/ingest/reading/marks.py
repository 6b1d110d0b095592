"""Lines that say by their own words what they are: prompts, source lines, headings of rails."""

import re
from collections.abc import Sequence
from typing import Final

from services.ingest.reading.body import count_words
from services.ingest.reading.captions import find_rights
from services.ingest.reading.lines import Line
from services.ingest.reading.names import is_name
from services.ingest.reading.words.book import BOOK, NOTICE_WORDS, NOTICE_WORDS_AROUND
from services.ingest.reading.words.folding import (
    SEPARATORS,
    find_separator_end,
    find_token_end,
    tokenize,
)
from services.ingest.reading.words.labels import LEAD_LABELS, PHOTO_LABELS, SOURCE_LABELS
from services.ingest.reading.words.leads import CALLS, LEADS
from services.ingest.reading.words.menus import LOADERS, MENUS
from services.ingest.reading.words.naming import AGENCIES
from services.ingest.reading.words.phrasebook import (
    Labels,
    Limits,
    Phrase,
    Phrasebook,
    join_lists,
    split_phrases,
)
from services.ingest.reading.words.share import SHARE_WORDS
from shared.article import BlockType

_LABELED_WORDS: Final = 14
_LABEL_TOKENS: Final = 8
_BAR_TOKENS: Final = 24

# So many words are needed for a phrase that only leads on to be a heading by itself:
# "Related articles" is one, "Related" is listed where it is one.
_HEADING_TOKENS: Final = 2

_LOADERS: Final = Phrasebook(((BlockType.NAV, LOADERS, Limits(around=0, behind=2)),))
_CALLS: Final = Labels(CALLS)
_CALL_ENDS: Final = frozenset(
    tokenize(phrase)[-1] for phrase in split_phrases(f"{CALLS}|{join_lists(LEADS)}")
)
_AGENCIES: Final = Labels(AGENCIES)
_FIRST_OF_LABELS: Final = (
    LEAD_LABELS.first_words | SOURCE_LABELS.first_words | PHOTO_LABELS.first_words
)
_MENU_WORDS: Final = frozenset(tokenize(MENUS)) | SEPARATORS
_SHARE_WORDS: Final = frozenset(tokenize(SHARE_WORDS)) | SEPARATORS

_QUESTIONS: Final = ("?", "\uff1f", "\u061f")
_RIGHTS: Final = ("\u00a9", "\u24d2", "\u24b8")
_LETTER_C: Final = re.compile(r"\(c\)\s", re.IGNORECASE)
_CREDIT: Final = re.compile(
    r"\b(?:getty images|shutterstock|istock|ap photo|epa-efe|via (?:reuters|ap|afp|getty))\b",
    re.IGNORECASE,
)
_CREDIT_TOKENS: Final = frozenset(("getty", "shutterstock", "istock", "ap", "epa", "via"))
"""A line without one of these holds no credit like that."""
_CREDIT_WORDS: Final = 10
_CAPTION_CHARS: Final = 2_000
"""No caption is longer; all that stands behind a mark is read, so the cost is quadratic."""
# What may part a caption from the credit behind it.
_PIECE: Final = re.compile(
    r"(?:[.!?\u2026\u3002]\s?|\s?[(\[\uff08|/\uff0f]\s?|\s[-\u2013\u2014]\s)(?=\S)"
)
_BRACKETS: Final = frozenset("(\uff08[/\uff0f|")
_POINTERS: Final = frozenset("\u25b2\u25b3\u25bc\u25bd\u25c0\u25b6")
"""What a caption begins with that stands below or beside its photo."""
_AGE: Final = re.compile(r"\d{1,2}\s?\+")
_PROMPT_WORDS: Final = 25
# What stands behind a label of two words or more that no colon ends.
_AFTER_LABEL: Final = re.compile(r"(?:[-.]|\s?[>\u25b6\u25b8\u27a1\u2022\u00b7])\s+(?=\S)")
_CALL: Final = re.compile(r"(?:\.\.\.|\u2026)[\])]?\s?[\[(]?(?P<call>[^\d.!?\u2026]{1,30})$")
_CALL_CHARS: Final = 40
_CALL_TOKENS: Final = 4
_CALLS_ALIKE: Final = 2
_ARROWS: Final = " \u00bb\u203a\u2192>\u25b6\u25b8+])"
_SPACE: Final = re.compile(r"\s+")
_PROMPT_CHARS: Final = 250
_NAME_TOKENS: Final = 6
_APPEALS: Final = frozenset({BlockType.PROMPT, BlockType.SHARE, BlockType.NEWSLETTER})


def find_flat_mark(line: Line) -> BlockType | None:
    """Return what a line of flat text says it is; what loads more of a list is an entry.

    Not in markup: with it as a mark of menus there, bodies of one set's unseen sites had an F1
    of .978, and of .983 without.
    """
    mark = find_mark(line)
    if mark is None and _LOADERS.find(line.tokens, line.words, asks=False) is not None:
        return BlockType.NAV
    return mark


def find_mark(line: Line) -> BlockType | None:  # noqa: PLR0911 - one guard a line
    """Return what a short line says it is; None for one that may be text of the article."""
    if line.words > NOTICE_WORDS:
        return None
    tokens = line.tokens
    if line.words > NOTICE_WORDS_AROUND:
        notice = BOOK.find(tokens, line.words, asks=False)
        return notice.kind if notice else None
    may_be_labeled = bool(tokens) and tokens[0] in _FIRST_OF_LABELS
    if may_be_labeled and (mark := _find_labeled(line, tokens)):
        return mark
    phrase = BOOK.find(tokens, line.words, asks=line.text.endswith(_QUESTIONS))
    if phrase and not _is_sentence(line, phrase):
        return phrase.kind
    if "? " in line.text and _asks_readers(line):
        return BlockType.PROMPT
    if len(tokens) > 1 and _MENU_WORDS.issuperset(tokens):
        return BlockType.NAV
    if len(tokens) <= _BAR_TOKENS and tokens and _SHARE_WORDS.issuperset(tokens):
        return BlockType.SHARE
    if may_be_labeled and (mark := _find_bare_label(line, tokens)):
        return mark
    return _find_by_shape(line, tokens)


def find_label_end(line: Line) -> int:
    """Return where the words behind the label of a source line begin in its text."""
    return find_separator_end(line.text) or 0


def find_lead_label_end(line: Line) -> int:
    """Return where the words behind a "Read also:" begin in a line; 0 if it has none.

    A colon, a dash or a bracket parts the two; so do a stop, a hyphen, and capitals behind
    which the letters are small.
    """
    if LEAD_LABELS.is_before_separator(line.tokens):
        return find_separator_end(line.text) or 0
    count = LEAD_LABELS.count(line.tokens)
    if not 1 < count < len(line.tokens) - 1:
        return 0
    end = find_token_end(line.text, count)
    label, rest = line.text[:end], line.text[end:]
    if match := _AFTER_LABEL.match(rest):
        return end + match.end()
    is_raised = label.isupper() and rest[:1] == " " and not rest.isupper()
    return end + len(rest) - len(rest.lstrip()) if is_raised else 0


def find_call_start(text: str) -> int | None:
    """Return where the call to read on begins that stands behind a cut-off mark, if any."""
    match = _CALL.search(text, max(0, len(text) - _CALL_CHARS))
    if match is None:
        return None
    tokens = [token for token in tokenize(match["call"]) if token not in SEPARATORS]
    return match.start("call") if _is_call(tokens) else None


def find_calls(texts: Sequence[str]) -> list[int]:
    """Return where the call to read on begins that several lines end with; 0 without one.

    Empty texts are not looked at.
    """
    starts = [_find_last_call(text) for text in texts]
    most = max(_CALLS_ALIKE, sum(map(bool, texts)) / 2)
    return starts if sum(map(bool, starts)) >= most else [0] * len(texts)


def _find_last_call(text: str) -> int:
    tail = text.rstrip(_ARROWS)
    last = tokenize(tail.rpartition(" ")[2])
    if not last or last[-1] not in _CALL_ENDS:
        return 0
    for match in reversed(list(_SPACE.finditer(tail, max(0, len(tail) - _CALL_CHARS)))):
        tokens = tokenize(tail[match.end() :])
        if len(tokens) > _CALL_TOKENS:
            return 0
        if _is_call(tokens) and count_words(tail[: match.start()]) >= _CALLS_ALIKE:
            return match.end()
    return 0


def _is_call(tokens: Sequence[str]) -> bool:
    return bool(tokens) and len(tokens) in (_CALLS.count(tokens), LEAD_LABELS.count(tokens))


def find_credit_start(line: Line) -> int | None:
    """Return where a photo credit begins that ends a caption; None if none does."""
    text = line.text
    if len(text) > _CAPTION_CHARS:
        return None
    for match in _PIECE.finditer(text):
        rest = text[match.end() :]
        tokens = tokenize(rest)
        if rest[:1] == "\u00a9" or PHOTO_LABELS.is_before_separator(tokens):
            return match.end()
        if match[0].strip() in _BRACKETS and is_agency(rest.rstrip(")]\uff09. ")):
            return match.start() or None
    return None


def is_agency(name: str) -> bool:
    """Say whether a name is that of a news or picture agency."""
    tokens = tokenize(name)
    return bool(tokens) and _AGENCIES.count(tokens) == len(tokens)


def _asks_readers(line: Line) -> bool:
    """Say whether a question comes first and an appeal to the reader after it."""
    question, _, appeal = line.text[:_PROMPT_CHARS].partition("? ")
    if not appeal or line.words > _PROMPT_WORDS:
        return False
    phrase = BOOK.find(tokenize(appeal), count_words(appeal), asks=appeal.endswith("?"))
    return phrase is not None and phrase.opens and phrase.kind in _APPEALS and bool(question)


def _find_labeled(line: Line, tokens: Sequence[str]) -> BlockType | None:
    if find_lead_label_end(line):
        return BlockType.RAIL_ITEM
    if SEPARATORS.isdisjoint(tokens[1:_LABEL_TOKENS]):
        return None
    if line.words <= _LABELED_WORDS and SOURCE_LABELS.is_before_separator(tokens):
        return BlockType.SOURCE_LINE
    return BlockType.CREDIT if PHOTO_LABELS.is_before_separator(tokens) else None


def _find_bare_label(line: Line, tokens: Sequence[str]) -> BlockType | None:
    count = LEAD_LABELS.count(tokens)
    if count >= _HEADING_TOKENS and SEPARATORS.issuperset(tokens[count:]):
        return BlockType.RAIL_HEADING
    return BlockType.CREDIT if _is_bare_credit(line, tokens) else None


def _is_bare_credit(line: Line, tokens: Sequence[str]) -> bool:
    """Say whether a line is a label of photos and a name, with no colon between."""
    count = PHOTO_LABELS.count(tokens)
    if not count or not count < len(tokens) <= count + _NAME_TOKENS or line.ends_sentence:
        return False
    name = line.text[find_token_end(line.text, count) :].strip(" .,/")
    photographer = name.partition("/")[0].strip()
    return is_name(photographer) or is_agency(name)


def _is_sentence(line: Line, phrase: Phrase) -> bool:
    """Say whether a line that begins like a heading goes on as a sentence does."""
    if phrase.kind is BlockType.PROMPT and not phrase.opens:
        return line.text.endswith((".", "\u0964"))
    is_title = phrase.kind in (BlockType.RAIL_HEADING, BlockType.ADVERT, BlockType.COMMENT)
    return is_title and not phrase.closes and line.text.endswith((".", "\u3002"))


def _find_by_shape(line: Line, tokens: Sequence[str]) -> BlockType | None:
    text = line.text
    first = text[:1]
    if first in _POINTERS:
        return BlockType.CAPTION
    if text.endswith("+") and _AGE.fullmatch(text):
        return BlockType.LEGAL
    is_letter = first == "(" and _LETTER_C.match(text)
    if is_letter or (not text.isascii() and any(map(text.__contains__, _RIGHTS))):
        is_dated = any(map(str.isdigit, text))
        if find_rights(text) is not None:
            return BlockType.CAPTION
        is_credit = line.words <= _CREDIT_WORDS and not is_dated
        return BlockType.CREDIT if is_credit else BlockType.LEGAL
    may_credit = line.words <= _CREDIT_WORDS and not _CREDIT_TOKENS.isdisjoint(tokens)
    return BlockType.CREDIT if may_credit and _CREDIT.search(text) else None
