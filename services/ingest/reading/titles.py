# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
"""A headline as printed, parted from the time and the name of the site around it."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from services.ingest.reading.clock import find_time_at_end, find_time_at_start
from services.ingest.reading.times.printed import Printed
from services.ingest.reading.words.folding import tokenize

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


@dataclass(frozen=True, slots=True)
class Title:
    """Where the headline stands in its line, and the time beside it."""

    start: int
    end: int
    """`[start, end)` in characters of the line."""
    time: Printed | None


def find_title(line: str, site: Collection[str] = ()) -> Title:
    """Return the headline of a line, without the clock time and the name of the site.

    `site` may hold names of the outlet, as they stand elsewhere on the page.
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
    cut = _find_suffix(line[start:end], site)
    if cut is not None:
        start, end = _trim(line, start, start + cut)
        if time is None and (inner := find_time_at_end(line[start:end])) and inner.start:
            time = inner.moved(start)
            start, end = _trim(line, start, time.start)
    return Title(start, end, time)


def _trim(line: str, start: int, end: int) -> tuple[int, int]:
    while start < end and line[start] in _EDGES + ").]:":
        start += 1
    while end > start and line[end - 1] in _EDGES:
        end -= 1
    return start, end


def _find_suffix(text: str, site: Collection[str]) -> int | None:
    """Return where the name of the site begins that ends a headline, its mark included."""
    marks = list(_SUFFIX.finditer(text))
    if not marks:
        return None
    last = marks[-1]
    name = text[last.end() :].strip()
    head = text[: last.start()]
    words = tokenize(name)
    if not name or len(name) > _SITE_CHARS or len(words) > _SITE_WORDS:
        return None
    if len(head.split()) < _LEAST_WORDS and not _HAN.search(head):
        return None
    is_site = not _SITE.isdisjoint(words) and (name[:1].isupper() or not name[:1].islower())
    is_bar = any(mark in last[0] for mark in "|\uff5c_")
    if is_site or is_bar or any(tokenize(one) == words for one in site):
        return last.start()
    return None
