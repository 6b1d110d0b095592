"""Everything that a page's markup says of its article, as findings."""

from datetime import date

from services.ingest.reading.addresses import find_outlet
from services.ingest.reading.findings import Findings
from services.ingest.reading.markup.addresses import find_canonical
from services.ingest.reading.markup.bylines import find_byline
from services.ingest.reading.markup.dates import find_modified, find_published
from services.ingest.reading.markup.headlines import find_headline
from services.ingest.reading.markup.labels import find_opinion, find_paywall, find_section
from services.ingest.reading.markup.leads import find_related
from services.ingest.reading.markup.page import Element, read_page
from services.ingest.reading.markup.printed import find_printed
from services.ingest.reading.markup.publisher import find_publisher, find_site_names
from services.ingest.reading.markup.shown import Shown
from shared.article import Byline
from shared.values import Span


def find_metadata(tree: Element, text: str, *, url: str | None, latest: date) -> Findings:
    """Return headline, byline, times, addresses, section, flags and rail of a page."""
    page = read_page(tree)
    shown = Shown(text)
    canonical = find_canonical(page, url)
    domain = find_outlet(url) or find_outlet(canonical)
    section = find_section(page)
    sites = find_site_names(page, domain)
    headline = find_headline(page, shown, sites)
    place = headline.span if headline else None
    byline = find_byline(tree, page, shown, sites=sites, headline=place)
    printed = find_printed(text, place, _first_span(byline), month_first=page.is_month_first)
    published = find_published(page, printed, url=url or canonical, latest=latest)
    return Findings(
        canonical_url=canonical,
        source=find_publisher(page, domain),
        headline=headline,
        byline=byline,
        published_at=published,
        modified_at=find_modified(page, printed, published, latest=latest),
        section=section,
        is_opinion=find_opinion(page, section, byline, url=url or canonical),
        is_paywalled=find_paywall(page),
        related=find_related(
            tree, shown, base=url or canonical, headline=headline.text if headline else ""
        ),
    )


def _first_span(byline: Byline | None) -> Span | None:
    """Return where the first author is named."""
    return next((one.span for one in byline.authors if one.span), None) if byline else None
