"""IPTC NewsML-G2: one news item of text, alone or in a message of its own.

Source: the NewsML-G2 specification of IPTC, 2.34.
"""

from typing import Any, Final

from services.ingest.reading.formats.given import Given, MalformedDocumentError
from services.ingest.reading.formats.nitf import parse_nitf
from services.ingest.reading.formats.prose import (
    Piece,
    element_pieces,
    html_pieces,
    local_name,
    plain_pieces,
)
from services.ingest.reading.formats.xml import child, children, said
from shared.article import Author

ANNOTATOR: Final = "newsml_g2@2"

_XML_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"


def parse_newsml(root: Any) -> Given:  # noqa: ANN401 - an lxml element
    """Return what a `newsItem`, or the one in a `newsMessage`, gives.

    Raises:
        MalformedDocumentError: there is not exactly one item, or its status or embargo cannot
            be read.
    """
    item = _item(root)
    inner = _inline_nitf(item)
    given = Given(annotator=ANNOTATOR, pieces=inner.pieces if inner else _pieces(item))
    if inner is not None:
        given.findings.update(inner.findings)
    item_meta, content_meta = child(item, "itemmeta"), child(item, "contentmeta")
    given.add_headline(said(content_meta, "headline") or said(item_meta, "title"))
    given.add_byline(said(content_meta, "by"), _authors(content_meta))
    given.add_source(
        _named(child(content_meta, "infosource")) or _named(child(item_meta, "provider"))
    )
    given.add_language(str(item.get(_XML_LANG) or ""))
    for language in children(content_meta, "language"):
        given.add_language(str(language.get("tag") or ""))
    _add_management(given, item_meta, content_meta)
    return given


def _item(root: Any) -> Any:  # noqa: ANN401 - an lxml element
    if local_name(root) == "newsitem":
        return root
    items = children(root, "itemset", "newsitem")
    if len(items) != 1:
        raise MalformedDocumentError(
            f"{len(items)} news items in the message; send one at a time"
        )
    return items[0]


def _inline_nitf(item: Any) -> Given | None:  # noqa: ANN401 - an lxml element
    for inline in children(item, "contentset", "inlinexml"):
        for document in inline:
            if local_name(document) == "nitf":
                return parse_nitf(document)
    return None


def _pieces(item: Any) -> list[Piece]:  # noqa: ANN401 - an lxml element
    for inline in children(item, "contentset", "inlinexml"):
        pieces = [piece for document in inline for piece in element_pieces(document)]
        if pieces:
            return pieces
    for inline in children(item, "contentset", "inlinedata"):
        kind, text = str(inline.get("contenttype") or ""), "".join(inline.itertext())
        pieces = html_pieces(text) if "html" in kind else plain_pieces(text)
        if pieces:
            return pieces
    return []


def _authors(content_meta: Any) -> list[Author]:  # noqa: ANN401 - an lxml element
    return [
        Author(name=name, role=said(creator, "role", "name") or None)
        for creator in children(content_meta, "creator")
        if (name := _named(creator))
    ]


def _named(element: Any) -> str:  # noqa: ANN401 - an lxml element
    """Return what a party is called: its name, or the literal in its place."""
    if element is None:
        return ""
    return said(element, "name") or str(element.get("literal") or "").strip()


def _add_management(
    given: Given,
    item_meta: Any,  # noqa: ANN401 - an lxml element
    content_meta: Any,  # noqa: ANN401 - an lxml element
) -> None:
    given.add_times(
        published=[
            ("contentCreated", said(content_meta, "contentcreated")),
            ("firstCreated", said(item_meta, "firstcreated")),
            ("versionCreated", said(item_meta, "versioncreated")),
        ],
        modified=[("contentModified", said(content_meta, "contentmodified"))],
    )
    status = child(item_meta, "pubstatus")
    given.add_management(
        status="" if status is None else str(status.get("qcode") or status.get("uri") or ""),
        embargo=said(item_meta, "embargoed"),
        urgency=said(content_meta, "urgency"),
    )
    given.add_genre(said(content_meta, "genre", "name"))
    if slugline := said(content_meta, "slugline"):
        given.findings["slugline"] = slugline
