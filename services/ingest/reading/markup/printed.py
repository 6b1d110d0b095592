# ruff: noqa: RUF001 - words of other languages are meant so
"""The times that a page prints around its headline and byline."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from services.ingest.reading.markup.moments import Moment, find_moment
from shared.values import Span

_BEFORE: Final = 250
_BEHIND: Final = 900
_MAX_LINE: Final = 160
# Labels and a name may stand beside a time; a sentence with a day in it is no time line.
_MAX_WORDS: Final = 9
_LINE: Final = re.compile(r"[^\n]+")
_UPDATE: Final = re.compile(
    r"updat|modifi|chang|revis|edited|aktualis|geänder|bearbeitet|mis à jour|màj|maj |actualiz"
    r"|aggiorn|modificad|atualiz|bijgewerkt|gewijzigd|aktualiz|zmian|обновл|изменен|оновлен"
    r"|güncelle|uppdater|opdater|oppdater|päivitetty|frissít|ενημέρωσ|diperbarui|تحديث|עודכן"
    r"|更新|수정|업데이트|cập nhật",
    re.IGNORECASE,
)
_PUBLISHED: Final = re.compile(
    r"publi|posted|veröffentlich|erstellt|pubbli|geplaatst|opublik|размещ|опублик|yayın"
    r"|giriş|公開|掲載|配信|입력|등록|发布|發布",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Printed:
    """A day, perhaps with its time, that stands by itself in the page."""

    moment: Moment
    span: Span
    is_update: bool
    """Whether the line calls it the time of a change."""


def find_printed(
    text: str, headline: Span | None, byline: Span | None, *, month_first: bool | None
) -> list[Printed]:
    """Return the times around headline and byline, those behind the headline first.

    `text` is the flattened page; `month_first` tells how `03/04/2024` is meant.
    """
    behind: list[Printed] = []
    before: list[Printed] = []
    for anchor in filter(None, (headline, byline)):
        first = text.rfind("\n", 0, max(0, anchor[0] - _BEFORE)) + 1
        for line in _LINE.finditer(text, first, anchor[1] + _BEHIND):
            if line.start() == anchor[0] or len(line[0]) > _MAX_LINE:
                continue
            found = list(_read(line[0], line.start(), month_first=month_first))
            (behind if line.end() > anchor[0] else before).extend(found)
    return behind + before[::-1]


def is_update(label: str) -> bool:
    """Say whether words call the time beside them the time of a change."""
    return _UPDATE.search(label) is not None and _PUBLISHED.search(label) is None


def _read(line: str, offset: int, *, month_first: bool | None) -> Iterator[Printed]:
    start = 0
    for _ in range(2):
        found = find_moment(line[start:], month_first=month_first)
        if found is None:
            return
        moment, begin, end = found
        label = line[start : start + begin]
        rest = len(label.split()) + len(line[start + end :].split())
        if start == 0 and rest > _MAX_WORDS:
            return
        span = (offset + start + begin, offset + start + end)
        yield Printed(moment, span, is_update(label))
        start += end
