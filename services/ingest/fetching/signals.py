"""What a publisher says against use by machines, in headers and in the head of a page.

Sources: the TDM Reservation Protocol of W3C's TDMRep group; the directives noai,
noimageai and noml in X-Robots-Tag and robots meta tags, which DeviantArt and others
brought up; content signals as Cloudflare has them; Content-Usage of IETF's AIPREF.
Pure, in linear time, never raises.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

RESERVED: Final = frozenset({"noai", "noml", "tdm-reservation: 1", "ai-input=no"})
"""What keeps every machine from reading a page. Anything else speaks of training, of
images, or to others."""

_OF_HEADER: Final[Mapping[str, str]] = MappingProxyType(
    {
        "x-robots-tag": "X-Robots-Tag: ",
        "tdm-reservation": "header: tdm-reservation: ",
        "content-usage": "content-usage: ",
        "content-signal": "content-signal: ",
    }
)
"""How signals begin that stand in a header, by its name."""
_DIRECTIVES: Final = frozenset({"noai", "noimageai", "noml"})
_PARAMETERS: Final = frozenset(
    {"max-snippet", "max-image-preview", "max-video-preview", "unavailable_after"}
)
"""Directives that have a colon of their own."""
_HEAD_CHARS: Final = 128 * 1024
_META: Final = re.compile(r"<meta\s([^<>]{1,1000})>", re.IGNORECASE)
_ATTRIBUTE: Final = re.compile(
    r"([a-z-]{1,30})\s{0,8}=\s{0,8}(?:\"([^\"]{0,500})\"|'([^']{0,500})'|([^\s\"'>]{1,200}))",
    re.IGNORECASE,
)
_USAGE: Final = re.compile(
    r"\b(ai-train|ai-input|train-ai)\s{0,4}=\s{0,4}(n|no)\b", re.IGNORECASE
)


def find_signals(headers: Mapping[str, str], text: str, *, agent: str) -> tuple[str, ...]:
    """Return each signal as `where: what`, such as `meta robots: noai`; no two alike.

    Args:
        headers: of the answer; names in lower case.
        text: the page.
        agent: our own name, in lower case; what is said to others by name is passed over.
    """
    found = [
        *_in_headers(headers, agent),
        *_in_head(text[:_HEAD_CHARS], agent),
    ]
    return tuple(dict.fromkeys(found))


def find_standing(signals: Iterable[str], headers: Mapping[str, str]) -> tuple[str, ...]:
    """Return what was said of a page before and holds beside an answer that it is unchanged.

    A header that is sent again says all that it says now; of one that is not, what it said
    holds. Source: RFC 9111, 3.2 and 4.3.4.

    Args:
        signals: as `find_signals` has them.
        headers: of the answer; names in lower case.
    """
    said_again = tuple(begin for name, begin in _OF_HEADER.items() if name in headers)
    return tuple(one for one in signals if not one.startswith(said_again))


def is_reserved(signal: str) -> bool:
    """Say whether a signal keeps every machine from reading the page."""
    return signal.partition(": ")[2] in RESERVED


def find_usage(value: str) -> Iterator[str]:
    """Give what a list of content signals refuses, such as `ai-train=no`."""
    for name, _ in _USAGE.findall(value[:2_000]):
        yield "ai-train=no" if name.lower() == "train-ai" else f"{name.lower()}=no"


def _in_headers(headers: Mapping[str, str], agent: str) -> Iterator[str]:
    for directive in _directives(headers.get("x-robots-tag", ""), agent):
        yield _OF_HEADER["x-robots-tag"] + directive
    if headers.get("tdm-reservation", "").strip() == "1":
        yield _OF_HEADER["tdm-reservation"] + "1"
    for name in ("content-usage", "content-signal"):
        for usage in find_usage(headers.get(name, "")):
            yield _OF_HEADER[name] + usage


def _in_head(head: str, agent: str) -> Iterator[str]:
    for tag in _META.finditer(head):
        attributes = {
            name.lower(): one or two or three
            for name, one, two, three in _ATTRIBUTE.findall(tag[1])
        }
        name = attributes.get("name", "").strip().lower()
        content = attributes.get("content", "")
        if name in {"robots", agent}:
            for directive in _directives(content, agent):
                yield f"meta {name}: {directive}"
        elif name == "tdm-reservation" and content.strip() == "1":
            yield "meta: tdm-reservation: 1"


def _directives(value: str, agent: str) -> Iterator[str]:
    """Give the directives against machines that are meant for all, or for us by name.

    Source: Google's X-Robots-Tag: `otherbot: noindex, nofollow`; a name holds until the
    next one.
    """
    is_for_us = True
    for part in value[:2_000].split(","):
        name, colon, rest = part.strip().lower().partition(":")
        word = name.strip()
        if colon and word not in _PARAMETERS:
            is_for_us = word in {"*", agent}
            word = rest.strip()
        if is_for_us and word in _DIRECTIVES:
            yield word
