"""Where the flattened page shows a text that its markup holds."""

import re
from typing import Final

from services.ingest.reading.markup.wording import make_key
from shared.values import Span

# All but letters, digits and line ends.
_NOT_WORD: Final = re.compile(r"[^\w\n]+|_+")
# So many different signs are taken out one after the other, which is faster.
_FEW_SIGNS: Final = 60
# A headline under its kicker, or broken in two.
_MAX_LINES: Final = 3
_MAX_PLACES: Final = 3
_MAX_KEY: Final = 400


class Shown:
    """The lines of a flattened page, found again by what they say."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._lines: list[tuple[str, Span]] = []
        self._places: dict[str, list[int]] = {}
        """Indexes into `_lines` of the first few that read so."""
        start = 0
        keys = _drop_signs(text.casefold()).split("\n")
        for line, key in zip(text.split("\n"), keys, strict=True):
            if key and len(key) <= _MAX_KEY:
                words = line.strip()
                begin = start + line.index(words)
                places = self._places.setdefault(key, [])
                if len(places) < _MAX_PLACES:
                    places.append(len(self._lines))
                self._lines.append((key, (begin, begin + len(words))))
            start += len(line) + 1

    def find(self, words: str) -> Span | None:
        """Return the first line that reads so, or up to three in a row that do together."""
        key = make_key(words)
        if not key or len(key) > _MAX_KEY:
            return None
        if places := self._places.get(key):
            return self._lines[places[0]][1]
        return self._find_run(key)

    def find_inside(self, words: str, *, after: int = 0) -> Span | None:
        """Return the first place that shows the words as they are, whole words only."""
        start = self.text.find(words, after) if words else -1
        while start >= 0:
            end = start + len(words)
            before, behind = self.text[start - 1 : start], self.text[end : end + 1]
            if not before.isalnum() and not behind.isalnum():
                return (start, end)
            start = self.text.find(words, end)
        return None

    def _find_run(self, key: str) -> Span | None:
        for length in range(1, len(key)):
            for index in self._places.get(key[:length], ()):
                joined, span = self._lines[index]
                for more, (_, end) in self._lines[index + 1 : index + _MAX_LINES]:
                    joined += more
                    if joined == key:
                        return (span[0], end)
        return None


def _drop_signs(text: str) -> str:
    """Return a text without all but letters, digits and line ends."""
    signs = [sign for sign in set(text) if _NOT_WORD.match(sign)]
    if len(signs) > _FEW_SIGNS:
        return _NOT_WORD.sub("", text)
    for sign in signs:
        text = text.replace(sign, "")
    return text
