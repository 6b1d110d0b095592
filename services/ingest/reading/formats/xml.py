"""XML from outside, parsed so that it can neither fetch nor blow up."""

import re
from typing import Any, Final

from lxml import etree

from services.ingest.reading.body import fold_space
from services.ingest.reading.formats.given import MalformedDocumentError
from services.ingest.reading.formats.prose import local_name
from services.ingest.reading.xml_parser import make_xml_parser

# Entities are declared in a DOCTYPE's internal subset alone; NITF names its DTD in an
# external one, which is not read.
_INTERNAL_SUBSET: Final = re.compile(r"<!DOCTYPE[^>\[]{0,1000}\[|<!ENTITY", re.IGNORECASE)
_DECLARED_ENCODING: Final = re.compile(r"^\s{0,100}<\?xml[^>]{0,200}\?>")


def parse_xml(text: str) -> Any:  # noqa: ANN401 - an lxml element
    """Return the root element.

    Raises:
        MalformedDocumentError: it is not well-formed, or declares entities.
    """
    if _INTERNAL_SUBSET.search(text):
        raise MalformedDocumentError("the DOCTYPE declares entities; send the document without")
    # The text is decoded already, so what it says of its encoding no longer holds.
    content = _DECLARED_ENCODING.sub("", text, count=1).encode("utf-8", "replace")
    try:
        root = etree.fromstring(content, make_xml_parser())
    except (etree.XMLSyntaxError, ValueError) as error:
        raise MalformedDocumentError(f"not well-formed XML: {str(error)[:200]}") from None
    if root is None:
        raise MalformedDocumentError("the XML holds no element")
    return root


def children(element: Any, *path: str) -> list[Any]:  # noqa: ANN401 - lxml elements
    """Return the elements at the end of a path of local names, in order of the document."""
    found = [] if element is None else [element]
    for name in path:
        found = [child for one in found for child in one if local_name(child) == name]
    return found


def child(element: Any, *path: str) -> Any:  # noqa: ANN401 - an lxml element
    """Return the first element at the end of a path; None if there is none."""
    return next(iter(children(element, *path)), None)


def text_of(element: Any) -> str:  # noqa: ANN401 - an lxml element
    """Return all text inside an element, its white space folded; empty for None."""
    return "" if element is None else fold_space("".join(element.itertext()))


def said(element: Any, *path: str) -> str:  # noqa: ANN401 - an lxml element
    """Return the text of the first element at the end of a path that has any."""
    return next(filter(None, map(text_of, children(element, *path))), "")
