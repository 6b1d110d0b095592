"""From bytes to text: compression, character set, and the head that XML may have."""

import codecs
import html
import html.entities
import re
import zlib
from collections.abc import Iterator
from typing import Final

from services.ingest.feeds.entries import Unreadable

# What the client lets through decompressed; sitemaps are often compressed once more.
MOST_BYTES: Final = 20 * 1024 * 1024

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CHARSET: Final = re.compile(
    r"charset\s{0,9}=\s{0,9}[\"']?([A-Za-z0-9._:-]{1,40})", re.IGNORECASE
)
_DECLARED: Final = re.compile(
    rb"<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}[\"']([A-Za-z0-9._:-]{1,40})"
)
# Python has codecs that are no character sets, and some that are slow on purpose.
_CODECS: Final = re.compile(
    r"(?:utf-(?:8|16|32)(?:-[bl]e)?|iso8859-\d{1,2}|cp\d{3,5}|koi8-[rtu]|gb2312|gbk|gb18030"
    r"|big5(?:hkscs)?|euc_(?:jp|kr)|shift_jis|iso2022_(?:jp|kr)|mac-[a-z]{3,10}|ascii"
    r"|tis-620)"
)

_REFERENCE: Final = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,30});")
# Also in CDATA, where it stands for itself: what is read from there is HTML or an address.
_BARE: Final = re.compile(r"&(?!(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|amp|lt|gt|quot|apos);)")
# Half a pair of UTF-16, written as a number: no character, but the parser lets it into texts,
# which then cannot be read.
_NUMBER: Final = re.compile(r"&#(?:[xX]([0-9A-Fa-f]{4,6})|([0-9]{5,7}));")
_CHARACTERS: Final = {
    name[:-1]: html.escape(character)
    for name, character in html.entities.html5.items()
    if name.endswith(";") and name not in {"amp;", "lt;", "gt;", "quot;", "apos;"}
}
_FORBIDDEN: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# A warning of the server's own script may stand before the feed.
_MOST_LITTER: Final = 4_096
# Comments and the like before the first element.
_MOST_HEAD: Final = 1_000


def decode(body: bytes, content_type: str) -> str | Unreadable:
    """Return a body as text: by its byte order mark, the header, its own word, or UTF-8."""
    if body[:2] == b"\x1f\x8b":
        unpacked = _unpack(body)
        if isinstance(unpacked, Unreadable):
            return unpacked
        body = unpacked
    for bom, codec in _BOMS:
        if body.startswith(bom):
            return body[len(bom) :].decode(codec, "replace")
    for codec in _candidates(body, content_type):
        try:
            return body.decode(codec)
        except UnicodeDecodeError:
            continue
    return body.decode("utf-8", "replace")


def cut_head(text: str) -> str | Unreadable:
    """Return an XML text from its first element on.

    A DOCTYPE that only names its kind, as RSS 0.91 has one, is passed over. One that brings
    entities of its own is refused: no feed needs them, and bombs are made of them.
    """
    start = text.find("<", 0, _MOST_LITTER)
    if start < 0:
        return Unreadable("not_a_feed", "it is neither XML nor JSON")
    for _ in range(_MOST_HEAD):
        if text.startswith("<?", start):
            end = text.find("?>", start)
            after = end + 2
        elif text.startswith("<!--", start):
            end = text.find("-->", start)
            after = end + 3
        elif text.startswith("<!", start):
            end = text.find(">", start)
            after = end + 1
            if "[" in text[start:end] or "<" in text[start + 1 : end]:
                return Unreadable(
                    "forbidden_doctype", "its DOCTYPE defines entities; such XML is not read"
                )
        else:
            return text[start:]
        start = text.find("<", after) if end >= 0 else -1
        if start < 0:
            break
    return Unreadable("not_a_feed", "there is no element in it")


def resolve(text: str) -> str:
    """Return XML in which HTML's named characters and forbidden ones cannot stop a parser."""
    if "&" in text:
        text = _BARE.sub("&amp;", _REFERENCE.sub(_character, text))
    if "&#" in text:
        text = _NUMBER.sub(_without_halves, text)
    return _FORBIDDEN.sub("", text)


def _character(found: re.Match[str]) -> str:
    return _CHARACTERS.get(found[1], found[0])


def _without_halves(found: re.Match[str]) -> str:
    number = int(found[1], 16) if found[1] else int(found[2])
    return "" if 0xD800 <= number <= 0xDFFF else found[0]


def _candidates(body: bytes, content_type: str) -> Iterator[str]:
    if body[:2] == b"<\x00":
        yield "utf-16-le"
    elif body[:2] == b"\x00<":
        yield "utf-16-be"
    header = _CHARSET.search(content_type[:500])
    declared = _DECLARED.search(body[:1_000])
    for name in (header and header[1], declared and declared[1].decode()):
        if name:
            yield from _find_codec(name)
    yield "utf-8"
    yield "cp1252"


def _find_codec(name: str) -> Iterator[str]:
    try:
        codec = codecs.lookup(name).name
    except (LookupError, ValueError):
        return
    if codec in {"iso8859-1", "ascii"}:  # what the web means by these. Source: WHATWG Encoding
        yield "utf-8"
        yield "cp1252"
    if _CODECS.fullmatch(codec):
        yield codec


def _unpack(body: bytes) -> bytes | Unreadable:
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16)
    try:
        unpacked = unpacker.decompress(body, MOST_BYTES)
    except zlib.error as error:
        return Unreadable("not_a_feed", f"it is compressed and does not unpack: {error}")
    if unpacker.unconsumed_tail:
        return Unreadable("too_large", f"unpacked it has more than {MOST_BYTES:,} bytes")
    return unpacked
