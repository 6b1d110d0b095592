"""A submission in a news format: told by its field and its root, and read by its schema."""

import json
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from services.ingest.reading.formats.given import Given, MalformedDocumentError
from services.ingest.reading.formats.jsonld import parse_jsonld
from services.ingest.reading.formats.newsml import parse_newsml
from services.ingest.reading.formats.ninjs import parse_ninjs
from services.ingest.reading.formats.nitf import parse_nitf
from services.ingest.reading.formats.prose import local_name
from services.ingest.reading.formats.xml import parse_xml
from shared.submission import Submission

_ROOTS: Final[Mapping[str, Callable[[Any], Given]]] = MappingProxyType(
    {"nitf": parse_nitf, "newsitem": parse_newsml, "newsmessage": parse_newsml}
)


def parse_given(submission: Submission) -> Given | None:
    """Return what a document of a news format gives; None if the submission is none.

    Raises:
        MalformedDocumentError: it does not hold to its format.
    """
    if submission.ninjs is not None:
        return parse_ninjs(_storable(submission.ninjs))
    if submission.jsonld is not None:
        return parse_jsonld(_storable(submission.jsonld))
    if submission.xml is not None:
        root = parse_xml(submission.xml)
        parse = _ROOTS.get(local_name(root))
        if parse is None:
            raise MalformedDocumentError(
                f"the root is {local_name(root)[:40]!r}; NITF and NewsML-G2 are read"
            )
        return parse(root)
    return None


def _storable(document: Mapping[str, object]) -> Mapping[str, object]:
    """Return the document without half surrogates, which JSON can smuggle in."""
    text = json.dumps(document, ensure_ascii=False)
    if text.isascii():
        return document
    cleaned: dict[str, object] = json.loads(text.encode("utf-8", "ignore").decode())
    return cleaned
