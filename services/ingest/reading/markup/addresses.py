"""The canonical address of a page, and the domain it belongs to."""

from typing import Final
from urllib.parse import SplitResult, urljoin, urlsplit, urlunsplit

from services.ingest.reading.addresses import is_same_site
from services.ingest.reading.markup.page import Page

MAX_URL_CHARS: Final = 2_048


def make_absolute(address: object, base: str | None) -> str | None:
    """Return a web address as an absolute one without its fragment; None if it is none.

    An address with credentials in it is none.
    """
    if not isinstance(address, str) or not 0 < len(address) <= MAX_URL_CHARS:
        return None
    try:
        address = address.strip().replace("\\", "/")
        if not address.isprintable():
            return None
        is_whole = address.startswith(("https://", "http://"))
        parts = urlsplit(address if is_whole else urljoin(base or "", address))
        is_web = parts.scheme in ("http", "https") and bool(parts.hostname)
        if not is_web or "@" in parts.netloc or parts.port == 0:
            return None
    except ValueError:
        return None
    whole = urlunsplit((parts.scheme, parts.netloc.casefold(), parts.path, parts.query, ""))
    return whole if len(whole) <= MAX_URL_CHARS else None


def find_canonical(page: Page, url: str | None) -> str | None:
    """Return the address that the page claims for its article; None if none is believed.

    A claim of the home page, or of another site, is believed only if `og:url` says the same.
    """
    base = make_absolute(url, None)
    claimed = _first(page.links.get("canonical", ()), base)
    shared = _og(page, base)
    if claimed and _agree(claimed, shared) and not _is_home(claimed):
        return claimed
    for one in (claimed, shared, _record(page, base)):
        if one and not _is_home(one) and (base is None or is_same_site(one, base)):
            return one
    return None


def _first(addresses: object, base: str | None) -> str | None:
    for address in addresses if isinstance(addresses, list) else ():
        if found := make_absolute(address, base):
            return found
    return None


def _og(page: Page, base: str | None) -> str | None:
    return _first(page.metas.get("og:url"), base)


def _record(page: Page, base: str | None) -> str | None:
    """Return the address in the article's own record."""
    entity = page.article.get("mainEntityOfPage")
    inner = entity.get("@id") if isinstance(entity, dict) else entity
    return make_absolute(page.article.get("url"), base) or make_absolute(inner, base)


def _agree(one: str, other: str | None) -> bool:
    return other is not None and _bare(urlsplit(one)) == _bare(urlsplit(other))


def _bare(parts: SplitResult) -> tuple[str, str]:
    return (parts.netloc.removeprefix("www."), parts.path.rstrip("/"))


def _is_home(address: str) -> bool:
    parts = urlsplit(address)
    return not parts.path.strip("/") and not parts.query
