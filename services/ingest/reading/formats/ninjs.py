"""IPTC ninjs: version 3, and the names that versions 1 and 2 had for the same things.

Source: the ninjs 3 standard of IPTC.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from services.ingest.reading.formats.given import Given, MalformedDocumentError
from services.ingest.reading.formats.prose import Piece, html_pieces, plain_pieces, text_pieces
from shared.article import Author

ANNOTATOR: Final = "ninjs@2"

_MAIN_BODIES: Final = ("main", "richtext", "")
_WROTE: Final = frozenset(("author", "byline", "creator", "by"))

Json = Mapping[str, object]


def parse_ninjs(document: Json) -> Given:
    """Return what the document gives. Its body is the richest that it has.

    Raises:
        MalformedDocumentError: a field that decides what the article is has the wrong type.
    """
    given = Given(annotator=ANNOTATOR, pieces=_pieces(document))
    given.add_headline(_headline(document))
    given.add_byline(_text(document, "by", "byline"), _authors(document))
    given.add_source(_source(document))
    given.add_language(_text(document, "language"))
    if url := _url(document):
        given.findings["url"] = url
    given.add_times(
        published=_named(document, "contentCreated", "firstCreated", "versionCreated"),
        modified=_named(document, "contentModified", "versionCreated"),
    )
    given.add_management(
        status=_text(document, "pubStatus", "pubstatus"),
        embargo=_text(document, "embargoedUntil", "embargoed"),
        urgency=document.get("urgency"),
    )
    given.add_genre(next(_names(document, "genres", "genre"), None))
    if slugline := _text(document, "slugline"):
        given.findings["slugline"] = slugline
    return given


def _pieces(document: Json) -> list[Piece]:
    """Read the main body; of several forms of it, the one with markup."""
    bodies = _objects(document, "bodies")
    ranked = sorted(bodies, key=lambda body: _text(body, "role") not in _MAIN_BODIES)
    for marked in (True, False):
        for body in ranked:
            value = _text(body, "value")
            kind = _text(body, "contentType", "contenttype")
            if value and ("html" in kind) == marked:
                return html_pieces(value) if marked else _plain(value, kind)
    for key in ("body_xhtml", "body_html"):
        if value := _text(document, key):
            return html_pieces(value)
    return plain_pieces(_text(document, "body_text", "bodyText"))


def _plain(value: str, kind: str) -> list[Piece]:
    return plain_pieces(value) if kind.startswith("text/plain") else text_pieces(value)


def _headline(document: Json) -> str:
    headlines = _objects(document, "headlines")
    ranked = sorted(headlines, key=lambda one: _text(one, "role") not in ("main", ""))
    said = (_text(one, "value") for one in ranked)
    return next(filter(None, said), "") or _text(document, "headline", "title")


def _authors(document: Json) -> Iterator[Author]:
    for person in [*_objects(document, "people"), *_objects(document, "person")]:
        name, role = _text(person, "name"), _text(person, "rel")
        if name and role.casefold().rpartition(":")[2] in _WROTE:
            yield Author(name=name)


def _source(document: Json) -> str:
    named = _objects(document, "infoSources") + _objects(document, "infosource")
    said = (_text(one, "name") for one in named)
    return next(filter(None, said), "") or _text(
        document, "source", "copyrightHolder", "copyrightholder"
    )


def _url(document: Json) -> str:
    """Return where the article stands on the web; a URN names it and leads nowhere."""
    for uri in [_text(one, "value") for one in _objects(document, "altIds")] + [
        _text(document, "uri")
    ]:
        if uri.startswith(("http://", "https://")) and len(uri) <= 2_048:
            return uri
    return ""


def _named(document: Json, *keys: str) -> Iterator[tuple[str, object]]:
    """Yield each field with its name, then as version 1 spelled it."""
    for key in keys:
        yield key, document.get(key, document.get(key.lower()))


def _names(document: Json, *keys: str) -> Iterator[str]:
    for key in keys:
        for one in _objects(document, key):
            if name := _text(one, "name"):
                yield name


def _text(document: Json, *keys: str) -> str:
    """Return the first of the fields that is a text and says something; else an empty one."""
    for key in keys:
        value = document.get(key)
        if isinstance(value, str) and value.strip():
            return value
    return ""


def _objects(document: Json, key: str) -> list[Json]:
    values = document.get(key)
    if values is None:
        return []
    if not isinstance(values, list):
        raise MalformedDocumentError(f"{key} is not a list")
    return [value for value in values if isinstance(value, dict)]
