"""JSON as pages write it: with comments, entities, stray commas or several texts in one."""

import json
import re
from html import unescape
from typing import Final

MAX_SCRIPT_CHARS: Final = 512 * 1024
"""A longer script is passed over; the longest of 437 real pages has 150 thousand."""

_WRAPPING: Final = re.compile(
    r"<!--|-->|(?://|/\*)?\s{0,4}(?:<!\[CDATA\[|\]\]>)(?:\s{0,4}\*/)?"
)
_STRAY_COMMA: Final = re.compile(r",(?=\s{0,200}[}\]])")
_BEGINNING: Final = re.compile(r"[\[{]")
_MAX_TEXTS: Final = 20

# What can be saved of a script that is no JSON.
_FIELD: Final = re.compile(
    r'"(headline|datePublished|dateModified|articleSection|isAccessibleForFree)"\s{0,9}:\s{0,9}'
    r'(?:"((?:[^"\\\n]|\\[^\n]){1,500})"|(true|false))'
)

_DECODER: Final = json.JSONDecoder(strict=False)


def parse_lenient(script: str) -> list[object]:
    """Return the values that a script holds, in order; empty if it holds none.

    What cannot be read as JSON gives one object of the fields that can be picked out.
    """
    if len(script) > MAX_SCRIPT_CHARS:
        return []
    try:
        return [_DECODER.decode(script.strip())]
    except (ValueError, RecursionError):
        pass
    mended = _STRAY_COMMA.sub("", _WRAPPING.sub("", script))
    if values := _read_all(mended):
        return values
    if "&quot;" in script and (values := _read_all(unescape(mended))):
        return values
    return _pick(script)


def _read_all(script: str) -> list[object]:
    """Return one value after another; empty if nothing can be read."""
    values: list[object] = []
    position = 0
    while len(values) < _MAX_TEXTS and (beginning := _BEGINNING.search(script, position)):
        try:
            value, position = _DECODER.raw_decode(script, beginning.start())
        except (ValueError, RecursionError):
            break
        values.append(value)
    return values


def _pick(script: str) -> list[object]:
    """Return one object with the first of each field that can be told by its name alone."""
    picked: dict[str, object] = {}
    for field in _FIELD.finditer(script):
        value = field[2] if field[3] is None else field[3] == "true"
        if isinstance(value, str) and "\\" in value:
            try:
                value = json.loads(f'"{value}"', strict=False)
            except ValueError:
                continue
        picked.setdefault(field[1], value)
    return [{"@type": "NewsArticle", **picked}] if picked else []
