"""The one way in which XML from outside is parsed."""

from lxml import etree


def make_xml_parser(*, is_mending: bool = False) -> etree.XMLParser:
    """Return a parser of UTF-8 that reaches for nothing and cannot blow up.

    No entity is resolved but the five of XML, nothing is loaded, and what is nested deeper
    than 256 elements is no document.

    Args:
        is_mending: whether what is broken, or nested deeper, is left out; else it is an error.
    """
    return etree.XMLParser(
        encoding="utf-8",
        recover=is_mending,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )
