"""Reads JSON that means the same to everybody who reads it. Source: RFC 7493 (I-JSON)."""

import json
import math
import re
from collections.abc import Iterator
from typing import Final, NoReturn

from shared.errors import PermanentError

# A submission of an article is 3 deep; ninjs with all its associations stays under 12.
_DEEPEST: Final = 20
# A submission has some dozens; a value that takes two bytes here takes a hundred in memory.
_MOST_VALUES: Final = 10_000
# A string, closed or not, or what stands before a value that is not the only one.
_TOKEN: Final = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"?|[\[{,]', re.DOTALL)


class MalformedJsonError(PermanentError):
    """The text is not JSON."""


class RefusedJsonError(PermanentError):
    """The text is JSON, but of a kind that readers disagree about.

    `pointer` is the JSON Pointer to the value at fault, empty where it cannot be told.
    """

    def __init__(self, message: str, pointer: str = "") -> None:
        super().__init__(message)
        self.pointer = pointer[:200]


def parse_json(text: str) -> object:
    """Return the value a JSON text stands for.

    Raises:
        MalformedJsonError: it is not JSON.
        RefusedJsonError: a key is doubled, a number is not finite or longer than 4,300
            digits, arrays and objects are nested more than 20 deep, there are more than
            10,000 values, or a string has NUL or half a surrogate pair in it.
    """
    _refuse_crowd(text)
    try:
        value: object = _DECODER.decode(text)
    except json.JSONDecodeError as error:
        raise MalformedJsonError(
            f"{error.msg}: line {error.lineno}, column {error.colno}"
        ) from None
    except RecursionError:
        raise RefusedJsonError(f"must not be nested more than {_DEEPEST} deep") from None
    except ValueError:  # Python's own bound on the digits of an integer
        raise RefusedJsonError("must not have numbers of more than 4,300 digits") from None
    _refuse_depth(value)
    # NUL and lone surrogates can only come in escaped: raw, UTF-8 and JSON forbid them.
    if "\\u" in text:
        _refuse_text(value)
    return value


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                raise RefusedJsonError(f"must not have the key {key[:100]!r} twice")
            seen.add(key)
    return found


def _no_constant(name: str) -> NoReturn:
    raise RefusedJsonError(f"must not have {name}, which is no JSON number")


def _finite(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise RefusedJsonError(f"must not have a number as large as {digits[:40]}")
    return number


_DECODER: Final = json.JSONDecoder(
    object_pairs_hook=_unique, parse_constant=_no_constant, parse_float=_finite
)


def _refuse_crowd(text: str) -> None:
    """Refuse too many values before there is an object for each."""
    if sum(text.count(mark) for mark in ",[{") <= _MOST_VALUES:
        return
    values = strings = 0
    for token in _TOKEN.finditer(text):
        if text[token.start()] == '"':
            strings += 1
        else:
            values += 1
        # More strings than keys and values is no JSON; the decoder shall say so.
        if strings > 2 * _MOST_VALUES + 1:
            return
        if values > _MOST_VALUES:
            raise RefusedJsonError(f"must not have more than {_MOST_VALUES:,} values")


def _refuse_depth(value: object) -> None:
    level = [value] if isinstance(value, (dict, list)) else []
    depth = 0
    while level:
        depth += 1
        if depth > _DEEPEST:
            raise RefusedJsonError(f"must not be nested more than {_DEEPEST} deep")
        level = [
            child
            for parent in level
            for child in (parent.values() if isinstance(parent, dict) else parent)
            if isinstance(child, (dict, list))
        ]


def _refuse_text(value: object) -> None:
    for pointer, text in _strings(value):
        if "\x00" in text:
            raise RefusedJsonError("must not contain the NUL character", pointer)
        if not text.isascii():
            try:
                text.encode()
            except UnicodeEncodeError:
                where = pointer.encode(errors="replace").decode()
                raise RefusedJsonError(
                    "must not contain half a surrogate pair", where
                ) from None


def _strings(value: object) -> Iterator[tuple[str, str]]:
    """Yield every string, keys included, with the pointer to its value."""
    left = [("", value)]
    while left:
        pointer, one = left.pop()
        if isinstance(one, str):
            yield pointer, one
        elif isinstance(one, dict):
            for key, child in one.items():
                yield pointer, key
                left.append((f"{pointer}/{escape_key(key)}", child))
        elif isinstance(one, list):
            left += ((f"{pointer}/{at}", child) for at, child in enumerate(one))


def escape_key(key: str) -> str:
    """Return a key as it stands in a JSON Pointer. Source: RFC 6901."""
    return key.replace("~", "~0").replace("/", "~1")
