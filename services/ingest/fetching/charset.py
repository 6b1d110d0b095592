"""Turns the bytes of a page into text: pure, never raises, says what it went by."""

import codecs
import re
from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from resiliparse.parse.encoding import detect_encoding, map_encoding_to_html5

CharsetSource = Literal["bom", "header", "markup", "detected"]

# Source: Encoding Standard, "BOM sniff".
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What the names stand for on the web, where Python has a wider table under another name.
_WIDER: Final = {
    "gbk": "gb18030",
    "gb2312": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "euc-kr": "cp949",
    "big5": "big5hkscs",
}
# Source: HTML, "prescan a byte stream": 1024 bytes; editors put more before it than that.
_HEAD_BYTES: Final = 8 * 1024
_PARAMETER: Final = re.compile(
    r"charset\s{0,8}=\s{0,8}[\"']?([A-Za-z0-9_:.-]{1,40})", re.ASCII | re.IGNORECASE
)
_IN_MARKUP: Final = re.compile(
    rb"<meta\s[^<>]{0,500}?charset\s{0,8}=\s{0,8}[\"']?\s{0,8}([A-Za-z0-9_:.-]{1,40})"
    rb"|^\s{0,80}<\?xml\s[^<>]{0,200}?encoding\s{0,8}=\s{0,8}[\"']([A-Za-z0-9_:.-]{1,40})",
    re.IGNORECASE,
)


class Decoded(NamedTuple):
    """A page as text."""

    text: str
    charset: str
    """The codec it was decoded with, by Python's name."""
    source: CharsetSource


def decode_page(body: bytes, content_type: str) -> Decoded:
    """Return the text of a body; a byte that means nothing becomes U+FFFD.

    A byte order mark beats the header, the header beats the markup, and a name that the
    bytes disprove is passed over: many a server calls UTF-8 pages ISO-8859-1.

    Args:
        body: as the host sent it, decompressed.
        content_type: the header, empty for none.
    """
    for mark, charset in _MARKS:
        if body.startswith(mark):
            return Decoded(body[len(mark) :].decode(charset, "replace"), charset, "bom")
    named = list(_named(body, content_type))
    if _is_utf_8(body) and all(charset != "utf-8" for charset, _ in named):
        return Decoded(body.decode("utf-8", "replace"), "utf-8", "detected")
    for charset, source in named:
        try:
            return Decoded(body.decode(charset), charset, source)
        except (UnicodeDecodeError, LookupError):
            continue
    if named:
        # Damaged in places; its own word is still the best that there is.
        charset, source = named[0]
        return Decoded(body.decode(charset, "replace"), charset, source)
    charset = "utf-8" if body.isascii() else _known(detect_encoding(body)) or "utf-8"
    return Decoded(body.decode(charset, "replace"), charset, "detected")


def _named(body: bytes, content_type: str) -> Iterator[tuple[str, CharsetSource]]:
    header = _PARAMETER.search(content_type[:500])
    if header and (charset := _known(header[1])):
        yield charset, "header"
    markup = _IN_MARKUP.search(body[:_HEAD_BYTES])
    if markup and (charset := _known((markup[1] or markup[2]).decode("ascii", "replace"))):
        # A name that could be read is ASCII's, so the page is not in UTF-16, as HTML has it.
        yield ("utf-8" if charset.startswith("utf-16") else charset), "markup"


def _known(name: str | None) -> str | None:
    charset = map_encoding_to_html5(name, fallback_utf8=False) if name else None
    if charset is None:
        return None
    try:
        return _WIDER.get(charset.lower(), codecs.lookup(charset).name)
    except LookupError:
        return None


def _is_utf_8(body: bytes) -> bool:
    """Say whether it is UTF-8 and could not just as well be plain ASCII."""
    if body.isascii():
        return False
    try:
        body.decode()
    except UnicodeDecodeError:
        return False
    return True
