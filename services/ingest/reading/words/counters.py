# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
"""Lines that count: who read, saw or liked what stands above, or which place it has."""

import re
from typing import Final

from services.ingest.reading.words.folding import fold

_WORDS: Final = """
    views view reads likes like shares reactions vues lectures vistas visitas lecturas
    visualizaciones visualizzazioni letture visualizacoes leituras aufrufe weergaven
    wyswietlen odslon zobrazeni zhlednuti просмотров просмотра просмотр переглядів перегляди
    лайков okunma goruntulenme begeni izlenme مشاهدة مشاهدات قراءة اعجاب اعجابا
    조회수 조회 좋아요 추천 赞 点赞 阅读 阅读量 浏览 浏览量 播放
    次播放 次阅读 次浏览 回視聴 回再生 閲覧
    いいね व्यूज लाइक पसंद
"""
_NUMBER: Final = (
    r"\d[\d.,\u00a0 ]*(?:[km]|тыс\.?|tys\.?|tis\.?|mil|bin|[万萬만]\s?\d*\s?[千천]?|[千천])?"
)
_UNIT: Final = "|".join(sorted(map(fold, _WORDS.split()), key=len, reverse=True))
_COUNTER: Final = re.compile(
    rf"{_NUMBER}\s?(?:[^\s\d]{{1,10}}\s[^\s\d]{{1,5}}\s)?(?:{_UNIT})(?:\s[^\s\d]{{1,6}})?|(?:{_UNIT})\s?[:：]?\s?{_NUMBER}[회次回]?"
)
_BARE: Final = re.compile(r"\d{1,3}(?:[.,\u00a0 ]\d{3})?")
_CHARS: Final = 40


def is_counter(text: str) -> bool:
    """Say whether a line is a number alone, or one with the word for what it counts."""
    if len(text) > _CHARS or not any(map(str.isdigit, text)):
        return False
    return bool(_BARE.fullmatch(text) or _COUNTER.fullmatch(fold(text)))
