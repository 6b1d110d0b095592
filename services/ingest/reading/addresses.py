"""Addresses as identities: one spelling for all the ways to write where a page is.

What is dropped changes where a visitor came from and how the page is laid out, not what it
says. Two addresses that might lead to different articles are never made one.
"""

import re
from typing import Final
from urllib.parse import SplitResult, parse_qsl, quote, unquote_to_bytes, urlencode, urlsplit

from tld import Result, get_tld

_LONGEST: Final = 4_096
_MOST_PARAMETERS: Final = 100
_DOTS: Final = ".\u3002\uff0e\uff61"  # all of which part labels. Source: RFC 3490, 3.1
_PLAIN_IN_PATH: Final = "!$&'()*+,;=:@~"
_DEFAULT_PORTS: Final = {"http": 80, "https": 443}

# Where visitors come from: campaign, click, newsletter, sharing button, session.
_TRACKING: Final = re.compile(
    r"""
    (?: utm | ga | pk | piwik | mtm | matomo | hsa | oly | at | stm | itm | trk ) _ .*
    | _ga | _gl | _hsenc | _hsmi | __hs[a-z]{2,4} | __twitter_impression | __s
    | fbclid | gclid | gclsrc | dclid | gbraid | wbraid | msclkid | y?s?clid | twclid | ttclid
    | igshid | igsh | li_fat_id | rb_clickid | s_kwcid | ef_id | epik | irclickid | wickedid
    | mc_cid | mc_eid | mkt_tok | vero_id | vero_conv | ml_subscriber(?:_hash)?
    | ck_subscriber_id
    | cmp(?:_?id)? | campaign_?id | ncid | ocid | icid | cid_source | xtor | ito | mbid
    | smid | smtyp | sref | sr_share | soc_src | soc_trk | share_?id | share_source
    | ref | ref_src | ref_url | referrer | referer | spm | scm | taid | wt\.[a-z_.]+
    | phpsessid | jsessionid | aspsessionid[a-z]* | sessionid
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LAYOUT: Final = re.compile(
    r"(?:amp|outputtype=amp|amp=1|view=amp|m=1|mobile=1|print=1|print=true|layout=amp)",
    re.IGNORECASE,
)
_SAME_SITE: Final = re.compile(r"^(?:www\d?|m|mobile|amp)\.(?=[^.]+\..)")
_AMP_PATH: Final = re.compile(r"(?:/amp|\.amp|/amp\.html)$|(?<=.)\.amp(?=\.html?$)")
_INDEX: Final = re.compile(r"/(?:index|default)\.(?:html?|php|aspx?)$", re.IGNORECASE)
_OPEN_TO_ALL: Final = re.compile(r"\.[a-z]{2,3}\.[a-z]{2}$")
_NUMBER: Final = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}|\[.*")
_HOST: Final = re.compile(r"\[[^\]]*\]|[^/?#:]*")
_SESSION_IN_PATH: Final = re.compile(r";jsessionid=[^/?#;]{0,200}", re.IGNORECASE)


def find_address(url: str | None, canonical: str | None = None) -> str | None:
    """Return the one spelling of where an article is; None if nothing says it surely.

    The page's own canonical address is believed if it is on the site of `url`, and neither
    the home page nor a folder above `url`: there are sites that name their section on every
    page. An article has no such address as `/`.

    Args:
        url: where the page was fetched, or is said to be.
        canonical: what the page itself says.
    """
    here = spell_address(url) if url else None
    said = spell_address(canonical) if canonical else None
    if here is None or said is None:
        return here or said
    is_on_site = _site(_host_of(here)) == _site(_host_of(said))
    is_above = here != said and here.startswith(said + "/")
    return said if is_on_site and not is_above else here


def spell_address(url: str) -> str | None:
    """Return an address in its one spelling, such as `news.example/a/b?id=1`.

    Without scheme, user, default port, fragment, tracking and layout parameters, `www.` and
    its like, and the slash at the end; parameters in order; host in its ASCII spelling. None
    for a home page, and for what is no web address.
    """
    parts = _split(url)
    host = _find_host(parts)
    if parts is None or host is None:
        return None
    path = _spell_path(parts.path)
    query = _spell_query(parts.query)
    screen = f"#{parts.fragment}" if parts.fragment.startswith("!") else ""
    if not (path or query or screen):
        return None
    return f"{host}{path}{'?' if query else ''}{query}{screen}"


def find_outlet(url: str | None) -> str | None:
    """Return the host of an address without `www.` and its like: who printed it."""
    host = _find_host(_split(url)) if url else None
    return re.sub(r":\d{1,5}$", "", host) if host else None


def is_same_site(one: str, other: str) -> bool:
    """Say whether two addresses are of one site, as far as names tell."""
    here, there = find_outlet(one), find_outlet(other)
    return here is not None and there is not None and _site(here) == _site(there)


def _host_of(address: str) -> str:
    """Return the host of an address that is spelled already."""
    found = _HOST.match(address)
    return found[0] if found else ""


def _split(url: str) -> SplitResult | None:
    if len(url) > _LONGEST:
        return None
    try:
        parts = urlsplit(url.strip().encode("utf-8", "replace").decode())
    except ValueError:
        return None
    return parts if parts.scheme in _DEFAULT_PORTS else None


def _find_host(parts: SplitResult | None) -> str | None:
    if parts is None:
        return None
    try:
        name, port = parts.hostname, parts.port
    except ValueError:
        return None
    name = (name or "").rstrip(_DOTS)
    try:
        name = name.encode("idna").decode("ascii").lower()
    except UnicodeError:  # a label too long or empty: it is compared as it stands
        name = name.casefold()
    name = name.rstrip(_DOTS)
    name = f"[{name}]" if ":" in name else _SAME_SITE.sub("", name)
    if not name:
        return None
    is_default = port is None or port == _DEFAULT_PORTS[parts.scheme]
    return name if is_default else f"{name}:{port}"


def _spell_path(path: str) -> str:
    segments: list[str] = []
    for segment in _SESSION_IN_PATH.sub("", path).split("/"):
        if segment == "..":
            segments = segments[:-1]
        elif segment not in {"", "."}:
            segments.append(quote(unquote_to_bytes(segment), safe=_PLAIN_IN_PATH))
    spelled = "".join(f"/{segment}" for segment in segments)
    return _AMP_PATH.sub("", _INDEX.sub("", spelled))


def _spell_query(query: str) -> str:
    try:
        pairs = parse_qsl(query, max_num_fields=_MOST_PARAMETERS, errors="surrogateescape")
    except ValueError:
        return query
    kept = [
        (name, value)
        for name, value in pairs
        if not _TRACKING.fullmatch(name)
        and not _LAYOUT.fullmatch(f"{name}={value}")
        and name.lower() != "amp"
    ]
    return urlencode(sorted(kept), errors="surrogateescape")


def _site(host: str) -> str:
    """Return what one owner has of a host's name: `news.example` of `m.news.example`.

    By the public suffix list: `co.uk` and `github.io` are nobody's site, and what stands in
    front of them is a site of its own. Of an ending that the list does not know, the last
    two labels, or three where two are open to everybody. A number is a host by itself.
    """
    if _NUMBER.fullmatch(host):
        return host
    # The list comes with the package; nothing is asked for.
    found = get_tld(f"http://{host}", fail_silently=True, as_object=True, search_private=True)
    if isinstance(found, Result):
        return found.fld
    return ".".join(host.split(".")[-3 if _OPEN_TO_ALL.search(host) else -2 :])
