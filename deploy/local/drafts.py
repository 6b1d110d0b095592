"""Makes submissions out of files."""

import json
import re
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Final

from shared.errors import PermanentError


class Kind(StrEnum):
    """What a file holds."""

    TEXT = "text"
    """A page or wire copy without markup."""
    HTML = "html"
    JSON = "json"
    """One submission, as the API takes it."""
    LINES = "jsonl"
    """Many, one a line."""


_KINDS: Final[Mapping[str, Kind]] = MappingProxyType(
    {
        ".txt": Kind.TEXT,
        ".text": Kind.TEXT,
        ".html": Kind.HTML,
        ".htm": Kind.HTML,
        ".xhtml": Kind.HTML,
        ".json": Kind.JSON,
        ".jsonl": Kind.LINES,
        ".ndjson": Kind.LINES,
    }
)
# Browsers look for it in the first kilobyte too. Source: HTML, "prescan a byte stream".
_CHARSET: Final = re.compile(
    rb"""<meta[^>]{0,200}charset\s*=\s*["']?([\w:.-]{1,40})""", re.IGNORECASE
)
_PRESCAN_BYTES: Final = 1024


class UnreadableFileError(PermanentError):
    """A file cannot be made into a submission."""


def find_kind(path: Path) -> Kind | None:
    """Return what a file holds, by the end of its name; None if that does not tell."""
    return _KINDS.get(path.suffix.lower())


def make_submission(
    kind: Kind, content: bytes, fields: Mapping[str, str] = MappingProxyType({})
) -> bytes:
    """Return a submission as JSON.

    Args:
        kind: anything but LINES.
        content: of the file.
        fields: of the submission; they win over what a JSON file says.

    Raises:
        UnreadableFileError: it is not in a character set that can be told, or not JSON.
    """
    if kind is Kind.JSON and not fields:
        return content
    if kind is Kind.JSON:
        try:
            sent = json.loads(content)
        except ValueError as error:
            raise UnreadableFileError(f"it is not JSON: {error}") from None
        if not isinstance(sent, dict):
            raise UnreadableFileError("it is not a JSON object")
    else:
        sent = {str(kind): decode_page(content, is_html=kind is Kind.HTML)}
    return json.dumps({**sent, **fields}, ensure_ascii=False).encode()


def decode_page(content: bytes, *, is_html: bool) -> str:
    """Return a page as text: UTF-8, or the character set that HTML says it is in.

    Raises:
        UnreadableFileError: it is neither.
    """
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        where = error.start
    declared = _CHARSET.search(content[:_PRESCAN_BYTES]) if is_html else None
    if declared:
        try:
            return content.decode(declared[1].decode())
        except (LookupError, UnicodeDecodeError):
            pass
    raise UnreadableFileError(f"it is not in UTF-8: byte {where} is not")
