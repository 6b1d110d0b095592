"""IPTC NITF, alone or inside a NewsML-G2 item.

Source: the NITF 3.6 specification of IPTC.
"""

from typing import Any, Final

from services.ingest.reading.formats.given import Given
from services.ingest.reading.formats.prose import element_pieces
from services.ingest.reading.formats.xml import child, children, said, text_of
from shared.article import Author

ANNOTATOR: Final = "nitf@2"

_XML_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"


def parse_nitf(root: Any) -> Given:  # noqa: ANN401 - an lxml element
    """Return what a `nitf` element gives.

    Raises:
        MalformedDocumentError: its status or its embargo cannot be read.
    """
    content = child(root, "body", "body.content")
    given = Given(
        annotator=ANNOTATOR,
        pieces=[] if content is None else list(element_pieces(content)),
    )
    head = child(root, "body", "body.head")
    docdata = child(root, "head", "docdata")
    given.add_headline(said(head, "hedline", "hl1") or said(root, "head", "title"))
    _add_byline(given, head)
    pubdata = child(root, "head", "pubdata")
    given.add_source(_attribute(pubdata, "name") or said(head, "distributor"))
    given.add_section(_attribute(pubdata, "position.section"))
    body = child(root, "body")
    for holder in (body, root):
        given.add_language(_attribute(holder, _XML_LANG) or _attribute(holder, "lang"))
    _add_management(given, docdata)
    return given


def _add_byline(given: Given, head: Any) -> None:  # noqa: ANN401 - an lxml element
    bylines = children(head, "byline")
    authors = [
        Author(name=name, role=said(byline, "byttl") or said(person, "function") or None)
        for byline in bylines
        for person in children(byline, "person")
        if (name := _without(person, "function"))
    ]
    given.add_byline(", ".join(filter(None, map(text_of, bylines))), authors)


def _add_management(given: Given, docdata: Any) -> None:  # noqa: ANN401 - an lxml element
    release = _attribute(child(docdata, "date.release"), "norm")
    issue = _attribute(child(docdata, "date.issue"), "norm")
    status = _attribute(docdata, "management-status")
    given.add_times(published=[("date.release", release), ("date.issue", issue)])
    given.add_management(
        status=status,
        embargo=(release or "without date.release") if status == "embargoed" else "",
        urgency=_attribute(child(docdata, "urgency"), "ed-urg"),
    )
    if fixture := _attribute(child(docdata, "fixture"), "fix-id"):
        given.findings["slugline"] = fixture


def _without(element: Any, name: str) -> str:  # noqa: ANN401 - an lxml element
    """Return the text of an element but for one kind of its children."""
    left_out = said(element, name)
    return (
        text_of(element).replace(left_out, "", 1).strip(" ,") if left_out else text_of(element)
    )


def _attribute(element: Any, name: str) -> str:  # noqa: ANN401 - an lxml element
    return "" if element is None else str(element.get(name) or "").strip()
