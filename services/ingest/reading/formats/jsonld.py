"""A schema.org article in JSON-LD, sent as an article of its own.

Source: schema.org, Article and the types below it.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from services.ingest.reading.formats.given import Given, MalformedDocumentError
from services.ingest.reading.formats.prose import text_pieces
from shared.article import Author

ANNOTATOR: Final = "schema_org@2"

_ARTICLES: Final = frozenset(
    {
        "AdvertiserContentArticle",
        "AnalysisNewsArticle",
        "Article",
        "AskPublicNewsArticle",
        "BackgroundNewsArticle",
        "BlogPosting",
        "LiveBlogPosting",
        "NewsArticle",
        "OpinionNewsArticle",
        "Report",
        "ReportageNewsArticle",
        "ReviewNewsArticle",
        "SatiricalArticle",
        "ScholarlyArticle",
        "SocialMediaPosting",
        "TechArticle",
    }
)
_OPINIONS: Final = frozenset(("OpinionNewsArticle", "ReviewNewsArticle"))
_MOST_NODES: Final = 1_000

Json = Mapping[str, object]


def parse_jsonld(document: Json) -> Given:
    """Return what the first article in the document gives.

    Raises:
        MalformedDocumentError: there is no article in it.
    """
    article = next((one for one in _nodes(document) if _types(one) & _ARTICLES), None)
    if article is None:
        raise MalformedDocumentError("no node is of a type of schema.org's articles")
    given = Given(annotator=ANNOTATOR, pieces=text_pieces(_text(article.get("articleBody"))))
    given.add_headline(_text(article.get("headline")) or _text(article.get("name")))
    given.add_byline(None, _authors(article.get("author")))
    given.add_source(_name(article.get("publisher")))
    given.add_language(_text(article.get("inLanguage")))
    given.add_section(_text(article.get("articleSection")))
    findings = given.findings
    given.add_times(
        published=[("datePublished", article.get("datePublished"))],
        modified=[("dateModified", article.get("dateModified"))],
    )
    given.add_management()
    for key in ("url", "mainEntityOfPage", "@id"):
        url = _address(article.get(key))
        if url:
            findings["url"] = url
            break
    findings["is_opinion"] = given.flag(value=bool(_types(article) & _OPINIONS))
    is_free = article.get("isAccessibleForFree")
    if isinstance(is_free, bool) or _text(is_free).casefold() in ("true", "false"):
        closed = is_free is False or _text(is_free).casefold() == "false"
        findings["is_paywalled"] = given.flag(value=closed)
    if genre := _text(article.get("genre")):
        findings["genre"] = genre
    return given


def _nodes(document: Json) -> Iterator[Json]:
    """Yield the document and what its graph holds, breadth first, within a bound."""
    waiting: list[object] = [document]
    for node in waiting:
        if len(waiting) > _MOST_NODES:
            return
        if isinstance(node, dict):
            yield node
            waiting += [node.get(key) for key in ("@graph", "mainEntity", "mainEntityOfPage")]
        elif isinstance(node, list):
            waiting += node[:_MOST_NODES]


def _types(node: Json) -> set[str]:
    said = node.get("@type")
    named = said if isinstance(said, list) else [said]
    return {one.replace("/", ":").rpartition(":")[2] for one in named if isinstance(one, str)}


def _authors(value: object) -> Iterator[Author]:
    for one in value if isinstance(value, list) else [value]:
        if name := _name(one):
            role = _text(one.get("jobTitle")) if isinstance(one, dict) else ""
            yield Author(name=name, role=role or None)


def _name(value: object) -> str:
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _address(value: object) -> str:
    said = (
        _text(value.get("@id") or value.get("url")) if isinstance(value, dict) else _text(value)
    )
    is_url = said.startswith(("http://", "https://")) and len(said) <= 2_048
    return said if is_url and not any(map(str.isspace, said)) else ""


def _text(value: object) -> str:
    """Return a text, the first of a list of texts, or what a language-tagged value says."""
    if isinstance(value, list):
        value = next((one for one in value if isinstance(one, str | dict)), None)
    if isinstance(value, dict):
        value = value.get("@value")
    return value.strip() if isinstance(value, str) else ""
