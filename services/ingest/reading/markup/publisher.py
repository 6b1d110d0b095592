"""Who publishes a page, by name and by domain."""

from typing import Final

from services.ingest.reading.markup.page import Page
from services.ingest.reading.markup.records import as_list
from services.ingest.reading.markup.wording import clean
from shared.article import Source

_ANNOTATOR: Final = "markup_publisher@1"
_METAS: Final = (
    "og:site_name",
    "application-name",
    "apple-mobile-web-app-title",
    "dc.publisher",
    "dcterms.publisher",
    "citation_publisher",
    "cre",
)


def find_site_names(page: Page, domain: str | None) -> list[str]:
    """Return every name that the page's outlet goes by, the best first."""
    return [name for _, name in _named(page, domain)]


def find_publisher(page: Page, domain: str | None) -> Source | None:
    """Return the outlet of a page; None if neither markup nor address names it."""
    for basis, name in _named(page, domain):
        return Source(
            name=name[:200],
            role="publisher",
            span=None,
            domain=domain,
            method=basis,
            confidence=0.7 if basis == "url" else 0.9,
            annotator=_ANNOTATOR,
        )
    return None


def _named(page: Page, domain: str | None) -> list[tuple[str, str]]:
    found = [("open_graph", clean(page.find_meta("og:site_name")))]
    for one in as_list(page.article.get("publisher"))[:3]:
        resolved = page.records.resolve(one)
        name = resolved.get("name") if isinstance(resolved, dict) else resolved
        found.append(("json_ld", clean(name)))
    found.extend(("meta", clean(page.find_meta(name))) for name in _METAS[1:])
    for kind in ("website", "newsmediaorganization", "organization"):
        for node in page.records.of_kind(kind):
            found.append(("json_ld", clean(node.get("name"))))
            found.append(("json_ld", clean(node.get("alternateName"))))
            break
    if domain:
        found.append(("url", domain))
        found.append(("url", domain.rsplit(".", 1)[0]))
    return [(basis, name) for basis, name in found if name and "://" not in name]
