"""Who wrote an article and where its text came from, read off lines of their own."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from services.ingest.reading.body import fold_space
from services.ingest.reading.lines import Line
from services.ingest.reading.marks import find_label_end, is_agency
from services.ingest.reading.names import has_case, is_name
from services.ingest.reading.times import lexicon
from services.ingest.reading.times.printed import find_times
from services.ingest.reading.times.tape import may_hold_time
from services.ingest.reading.words.folding import (
    SEPARATORS,
    find_separator_end,
    find_token_end,
    tokenize,
)
from services.ingest.reading.words.labels import BARE_BYLINE_LABELS, BYLINE_LABELS
from services.ingest.reading.words.roles import ROLES
from shared.article import Author, Byline, Source
from shared.values import Span

_ANNOTATOR: Final = "credits@4"
_WORDS: Final = 16
_CHARS: Final = 160
_BARE_WORDS: Final = 6
_QUOTES: Final = frozenset('"\u201c\u201d\u201e\u00ab\u00bb\u2018\u300c')
_BY_LABEL: Final = 0.9
_BY_SHAPE: Final = 0.6

_ROLES: Final = frozenset(tokenize(ROLES)) - SEPARATORS

# A mark, or a space with a dash or an "and" behind it.
_BETWEEN: Final = re.compile(
    r"[,;|\u00b7\u2022/\uff0f\u3001\u060c&\u30fb()\uff08\uff09\s](?:(?<!\s)|[-\u2013\u2014]\s"
    r"|(?:and|und|et|y|e|en|i|og|och|ja|ve|\u0438|\u0456|\u0442\u0430|\u0439"
    r"|\u03ba\u03b1\u03b9|\u0914\u0930|dan|v\u00e0|\u0219i|\u00e9s)(?=\s)"
    r"|(?=\u0648[\u0621-\u064a]{3}))"
)
_DIGIT: Final = re.compile(r"\d")
_STAMPED: Final = lexicon.PUBLISHING | lexicon.UPDATING
_STAMP_LABEL: Final = re.compile(r"(?<=\s)\S{2,20}:?\s?$")
_ADDRESS: Final = re.compile(r"\S{1,64}@\S{1,128}|https?://\S{1,200}")
_OPENERS: Final = " (\uff08[\u3010|\u00b7\u2022-\u2013\u2014\u25cf\u25a0"
_EDGES: Final = " \t\u00a0\u3000)\uff09]\u3011|,.:\u00b7\u2022-\u2013\u2014\uff1a/\uff0f"

# The title of a journalist beside the name, as East Asian papers print it.
_HAN_NAME: Final = (
    r"[\u4e00-\u9fff\u3040-\u30ff]{1,4}[ \u3000]?[\u4e00-\u9fff\u3040-\u30ff]{1,4}"
)
_HAN_TITLE: Final = re.compile(
    r"\uae30\uc790|\ud2b9\ud30c\uc6d0|\ub17c\uc124\uc704\uc6d0|\u8bb0\u8005|\u8a18\u8005"
    r"|\u7279\u6d3e\u54e1|\u7de8\u96c6\u59d4\u54e1"
)
# "Ana Kesting in Port Elvan": a name of two words or more, and where it was at work.
_PLACED: Final = re.compile(
    r"(\S+(?:\s\S+){1,3}?)\s(?:at|in|en|\u00e0|aus|em|w|v|\u0432|\u0443|\u0437|\u0438\u0437|i|te)\s[^\W\d_a-z]\S+(?:\s\S+){0,3}$"
)
# A foreign name in Hangul has a space in it; only a label tells it from other words.
_HANGUL_NAME: Final = re.compile(r"[\uac00-\ud7a3]{2,5}\s[\uac00-\ud7a3]{2,6}")
_TITLED: Final = re.compile(
    r"(?P<ko>[\uac00-\ud7a3]{2,5})\s?(?P<kt>(?:[\uac00-\ud7a3]{2,4}\s?)?(?:\uae30\uc790"
    r"|\ud2b9\ud30c\uc6d0|\ub17c\uc124\uc704\uc6d0))"
    r"|(?P<zt>[\u672c\u7279\u89c1\u5b9e\u62a5\u7f51\u7d04\u7ea6\u4e60\u520a]{0,4}"
    rf"(?:\u8bb0\u8005|\u8a18\u8005))\s?(?P<zh>{_HAN_NAME})"
    rf"|(?P<ja>{_HAN_NAME})\s?(?P<jt>\u8a18\u8005|\u7279\u6d3e\u54e1|\u7de8\u96c6\u59d4\u54e1)"
)


def find_byline(line: Line) -> Byline | None:
    """Return the byline that a line is: a label with names behind it, nothing that ends.

    A time, a place or an address beside the names is left out of them.
    """
    if not _may_be_labeled(line):
        return None
    bounds = _bounds(line)
    if bounds is None:
        return None
    is_titled = not line.text.isascii() and _TITLED.fullmatch(line.text, *bounds) is not None
    start, is_bare = (0, False) if is_titled else _label(line.text, bounds)
    authors = list(_authors(line, (max(start, bounds[0]), bounds[1]), is_labeled=start > 0))
    if not authors or (start == 0 and authors[0].role is None):
        return None
    is_short = " " not in authors[0].name and has_case(authors[0].name)
    return None if is_bare and is_short else _byline(line, authors, "label")


def find_bare_byline(line: Line) -> Byline | None:
    """Return the byline that a line is which holds names, and perhaps roles, time or place.

    To be asked only where a byline is likely to stand.
    """
    text = line.text
    if len(text.split(maxsplit=1)) == 1 or not _QUOTES.isdisjoint(text):
        return None
    bounds = _bounds(line)
    if bounds is None:
        return None
    shown = text[bounds[0] : bounds[1]]
    has_role = not (_ROLES.isdisjoint(line.tokens) and _HAN_TITLE.search(shown) is None)
    is_long = len(shown.split()) > _BARE_WORDS
    if _DIGIT.search(shown) or (is_long and not has_role):
        return None
    authors = list(_authors(line, bounds))
    if not authors or (" " not in authors[0].name and "\u3000" not in shown):
        return None
    if authors[0].role is not None:
        return _byline(line, authors, "role")
    return None if is_long else _byline(line, authors, "shape")


def find_source(line: Line) -> Source | None:
    """Return whom a source line names; None if it names nobody."""
    start = find_label_end(line)
    name = line.text[start:].rstrip(" .)\uff09]")
    if not name:
        return None
    begin = line.span[0] + start
    return Source(
        name=fold_space(name),
        role="wire" if is_agency(name) else "cited",
        span=(begin, begin + len(name)),
        method="label",
        confidence=_BY_LABEL,
        annotator=_ANNOTATOR,
    )


def _may_be_labeled(line: Line) -> bool:
    """Say whether a line begins with a label or holds a title, at little cost."""
    text = line.text
    tokens: Sequence[str] = line.tokens
    if len(text) > _CHARS or not tokens:
        return False
    if tokens[0] in _OPENERS:
        text = text.lstrip(_OPENERS)
        tokens = tokenize(text)
    is_stamped = bool(tokens) and tokens[0] in _STAMPED
    if is_stamped or BYLINE_LABELS.count(tokens) or BARE_BYLINE_LABELS.count(tokens):
        return True
    if text.lstrip(_OPENERS)[:1].isdigit():
        return True
    return not text.isascii() and _HAN_TITLE.search(text) is not None


def _byline(line: Line, authors: list[Author], method: str) -> Byline:
    return Byline(
        text=fold_space(line.text),
        authors=tuple(authors),
        span=line.span,
        method=method,
        confidence=_BY_LABEL if method == "label" else _BY_SHAPE,
        annotator=_ANNOTATOR,
    )


def _bounds(line: Line) -> Span | None:
    """Return what of a line may be a byline, without brackets, times and an address."""
    text = line.text
    words = len(text.split())
    is_long = (
        words > (_WORDS if ";" not in text else 2 * _WORDS)
        or len(text) > _CHARS
        or (words > _BARE_WORDS and text[-1] == ".")
    )
    if is_long or text.endswith(("?", "!", "\u2026", "\u3002", ":", "...", ",")):
        return None
    start, end = len(text) - len(text.lstrip(_OPENERS)), len(text)
    has_address = "@" in text or "://" in text
    if has_address and (address := _ADDRESS.search(text, start)):
        end = address.start()
    may_be_timed = _DIGIT.search(text) is not None or (
        not text.isascii() and may_hold_time(text, line.tokens)
    )
    if may_be_timed and (found := find_times(text[:end])):
        if found[0].start <= start or _is_label(text[start : found[0].start]):
            start = found[0].end
            found = found[1:]
        end = found[0].start if found else end
        if found and (labeled := _STAMP_LABEL.search(text, start, end)):
            end = labeled.start() if _is_label(labeled[0]) else end
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return (start, end) if start < end else None


def _is_label(text: str) -> bool:
    """Say whether words before a time say no more than "published"."""
    tokens = [token for token in tokenize(text) if token not in SEPARATORS]
    return bool(tokens) and all(token in _STAMPED for token in tokens)


def _label(text: str, bounds: Span) -> tuple[int, bool]:
    """Return where the names begin behind a label, 0 if none is; and whether it is bare."""
    shown = text[bounds[0] : bounds[1]]
    tokens = tokenize(shown)
    count = BYLINE_LABELS.count(tokens)
    if 0 < count < len(tokens) and tokens[count] in SEPARATORS:
        end = find_separator_end(shown)
        return (bounds[0] + end, False) if end else (0, False)
    bare = BARE_BYLINE_LABELS.count(tokens)
    if bare and bare < len(tokens):
        return bounds[0] + find_token_end(shown, bare), True
    return 0, False


def _authors(line: Line, bounds: Span, *, is_labeled: bool = False) -> Iterator[Author]:
    """Yield the authors named between the bounds; nothing if the first part names nobody."""
    last: Author | None = None
    has_role = not _ROLES.isdisjoint(line.tokens)
    for start, end in _parts(line.text, bounds):
        piece = line.text[start:end]
        begin = line.span[0] + start
        titled = None if piece.isascii() else _TITLED.fullmatch(piece)
        role_end = _find_role_end(piece) if has_role else 0
        if titled:
            if last:
                yield last
            last = _titled(titled, begin)
        elif last and last.role is None and role_end:
            last = last.model_copy(update={"role": fold_space(piece)})
        elif named := _named(piece, begin, role_end, is_labeled=is_labeled):
            if last is None:
                last = named
            elif " " in named.name or not has_case(named.name):
                yield last
                last = named
        elif last is None:
            return
    if last:
        yield last


def _titled(match: re.Match[str], begin: int) -> Author:
    name, title = next(
        (group, role)
        for group, role in (("ko", "kt"), ("zh", "zt"), ("ja", "jt"))
        if match[group] is not None
    )
    span = (begin + match.start(name), begin + match.end(name))
    return Author(name=fold_space(match[name]), role=fold_space(match[title]), span=span)


def _find_role_end(piece: str) -> int:
    """Return where the last word of a role ends in a piece; 0 if it has none."""
    roles = [at for at, token in enumerate(tokenize(piece)) if token in _ROLES]
    return find_token_end(piece, roles[-1] + 1) if roles else 0


def _named(piece: str, begin: int, role_end: int, *, is_labeled: bool) -> Author | None:
    """Return the author that a piece names, behind a role in small letters or without."""
    if role_end:
        name = piece[role_end:].strip()
        if " " in name and is_name(name):
            start = begin + piece.rindex(name)
            role = fold_space(piece[:role_end])
            return Author(name=fold_space(name), role=role, span=(start, start + len(name)))
        return None
    if placed := _PLACED.match(piece):
        piece = placed[1]
    is_foreign = is_labeled and _HANGUL_NAME.fullmatch(piece) is not None
    if not is_foreign and not is_name(piece):
        return None
    return Author(name=fold_space(piece), span=(begin, begin + len(piece)))


def _parts(text: str, bounds: Span) -> Iterator[Span]:
    """Yield where the pieces between commas, dashes and "and" stand, trimmed."""
    start, last = bounds
    while start <= last:
        cut = _BETWEEN.search(text, start, last)
        end, after = cut.span() if cut else (last, last + 1)
        trimmed = text[start:end].strip(_EDGES)
        if trimmed:
            begin = text.index(trimmed, start)
            yield begin, begin + len(trimmed)
        start = after
