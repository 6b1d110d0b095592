# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
"""A headline as printed, parted from the time and the name of the site around it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from services.ingest.reading.clock import find_time_at_end, find_time_at_start
from services.ingest.reading.times.printed import Printed
from services.ingest.reading.words.folding import fold, tokenize
from shared.values import Span

_SUFFIX: Final = re.compile(
    r"\s(?:[-\u2013\u2014|\u00b7\u2022\u2014:\u00bb\u2039]|::|\u2014)\s|\s?[|\uff5c]\s?|_(?=\S{2,20}$)"
)
_EDGES: Final = " \t\u00a0\u3000,|\u00b7\u2022-\u2013\u2014(\uff08[/"
_SITE_WORDS: Final = 5
_SITE_CHARS: Final = 40
_LEAST_WORDS: Final = 3
_HAN: Final = re.compile(r"[\u3040-\u9fff]")
_SITE: Final = frozenset(
    tokenize("""
    ledger dispatch examiner argus sentinel inquirer enquirer advertiser
    news post times herald gazette tribune journal courier observer chronicle mail daily
    weekly press radio tv com net org online media today telegraph guardian star sun echo
    zeitung tageblatt nachrichten anzeiger bote rundschau kurier blatt presse dépêche
    courrier quotidien diario periódico noticias gaceta correo heraldo giornale gazzetta
    corriere quotidiano jornal folha diário correio notícias gazeta krant dagblad nieuws
    courant dziennik wiadomości głos новости вести газета ведомости известия вісті новини
    gazetesi haber haberleri postası صحيفة جريدة أخبار شبكة موقع 新闻 日报 晚报 网 新聞 日報
    晚報 在线 ニュース 뉴스 일보 신문 noviny deník zprávy समाचार न्यूज टाइम्स
""")
)
"""Words that names of outlets are made of."""
_COMPOUNDS: Final = (
    *("rundschau", "zeitung", "blatt", "anzeiger", "nachrichten", "kurier", "bote", "echo"),
    *("tidning", "tidende", "avis", "sanomat", "lehti", "courant", "krant", "dagblad"),
)
"""What names of outlets end with that are one word with another."""
_SMALL_CHARS: Final = 3
_LEAST_CHARS: Final = 4
_GROWN_CHARS: Final = 8
_CLOSERS: Final = {"[": "]", "(": ")", "\uff08": "\uff09"}


Tokens = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Title:
    """Where the headline stands in its line, and the time beside it."""

    start: int
    end: int
    """`[start, end)` in characters of the line."""
    time: Printed | None
    site: Span | None = None
    """Where the name of the site stands behind it, in characters of the line."""


def find_title(line: str, site: Iterable[Tokens] = (), notices: Iterable[Tokens] = ()) -> Title:
    """Return the headline of a line, without the clock time and the name of the site.

    `site` may hold names of the outlet, as they stand elsewhere on the page; `notices` what
    names it among other words, such as a copyright line or the host of an address. Both are
    looked through only where a line ends as with the name of a site, and hold words as
    `tokenize` returns them.
    """
    start, end = 0, len(line)
    time = find_time_at_end(line)
    if time and line[: time.start].strip(_EDGES):
        end = time.start
    elif time := find_time_at_start(line):
        start = time.end
    else:
        time = None
    start, end = _trim(line, start, end)
    cut = _find_suffix(line[start:end], site, notices)
    name: Span | None = None
    if cut is not None:
        name = start + cut[1], end
        start, end = _trim(line, start, start + cut[0])
        if time is None and (inner := find_time_at_end(line[start:end])) and inner.start:
            time = inner.moved(start)
            start, end = _trim(line, start, time.start)
    return Title(start, end, time, name)


def is_site_name(text: str) -> bool:
    """Say whether a line is a name such as outlets have, and nothing else."""
    words = text.split()
    if not 1 < len(words) <= _SITE_WORDS or len(text) > _SITE_CHARS:
        return False
    if not (text[-1].isalpha() and words[0][:1].isupper() and words[-1][:1].isupper()):
        return False
    is_title = all(word[:1].isupper() or len(word) <= _SMALL_CHARS for word in words)
    return is_title and _ends_like_site(fold(words[-1]))


def _ends_like_site(word: str) -> bool:
    return (word in _SITE and len(word) >= _LEAST_CHARS) or word.endswith(_COMPOUNDS)


def _trim(line: str, start: int, end: int) -> tuple[int, int]:
    closed = {opener: line.rfind(closer, start, end) for opener, closer in _CLOSERS.items()}
    while start < end and line[start] in _EDGES + ").]:":
        if closed.get(line[start], -1) > start:
            break
        start += 1
    while end > start and line[end - 1] in _EDGES:
        end -= 1
    return start, end


def _find_suffix(
    text: str, site: Iterable[Tokens], notices: Iterable[Tokens]
) -> tuple[int, int] | None:
    """Return where the mark begins before the name of the site that ends a headline.

    The second figure is where the name itself does.
    """
    marks = list(_SUFFIX.finditer(text))
    if not marks:
        return None
    last = marks[-1]
    name = text[last.end() :].strip()
    head = text[: last.start()]
    words = tuple(tokenize(name))
    if not words or len(name) > _SITE_CHARS or len(words) > _SITE_WORDS:
        return None
    if len(head.split()) < _LEAST_WORDS and not _HAN.search(head):
        return None
    is_site = not _SITE.isdisjoint(words) or words[-1].endswith(_COMPOUNDS)
    is_site = is_site and not name[:1].islower()
    is_bar = any(mark in last[0] for mark in "|\uff5c_")
    if is_site or is_bar or words in site:
        return last.span()
    return last.span() if _is_named(words, notices) else None


def _is_named(words: Tokens, notices: Iterable[Tokens]) -> bool:
    """Say whether a name stands in a notice, as it is or grown together as in an address."""
    joined, grown = f" {' '.join(words)} ", "".join(words)
    for tokens in notices:
        if joined in f" {' '.join(tokens)} ":
            return True
        if len(grown) >= _GROWN_CHARS and any(grown in token for token in tokens):
            return True
    return False
