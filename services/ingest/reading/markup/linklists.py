"""Lists of links worded like headlines, each under a heading of its own."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import Final
from urllib.parse import urlsplit

from services.ingest.reading.addresses import is_same_site
from services.ingest.reading.body import fold_space
from services.ingest.reading.lines import make_line
from services.ingest.reading.marks import find_mark
from services.ingest.reading.markup.addresses import MAX_URL_CHARS, make_absolute
from services.ingest.reading.markup.page import INLINE, Element
from services.ingest.reading.markup.wording import clean, make_key

TIME: Final = re.compile(
    r"\d{1,2}[:.h]\d\d|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}\D{1,12}\d{4}|\d{1,2}月\d{1,2}日"
)
"""A time of day or a date, as rails print them."""
MAX_TIME: Final = 40
"""A time and the words around it are no longer."""

HEADINGS: Final = ("h2", "h3", "h4", "h5", "h6")

_MAX_LINKS: Final = 2_000
_MAX_CLIMB: Final = 8
_MIN_LEADS: Final = 2
_MIN_WORDS: Final = 4
_MIN_WORDS_ALONE: Final = 5
"""Set by hand: "View our current issue" and the like have four."""
_MIN_CHARS: Final = 10
_MIN_HYPHENS: Final = 3
_MIN_ESCAPES: Final = 12
_MAX_HEADLINE: Final = 250
_MAX_PIECES: Final = 50
_MAX_PIECE: Final = 2_000
_MAX_DEPTH: Final = 100
_MAX_CHILDREN: Final = 500
_MAX_GROUPS: Final = 300
_MAX_HEADING: Final = 60
_MAX_HEADING_WORDS: Final = 5
# So much text between a heading and a list is no part of either.
_MAX_BETWEEN: Final = 150
_MAX_SIBLINGS: Final = 4
_HEADLINE_SHARE: Final = 0.6

_AWAY: Final = frozenset(("nav", "footer", "form", "figcaption", "table"))
_AWAY_ROLES: Final = frozenset(("navigation", "menu", "menubar", "banner", "contentinfo"))
_TOP: Final = frozenset(("body", "html"))
_SKIPPED: Final = frozenset(("script", "style", "template", "noscript", "hr", "br", "ins"))
_UNSPACED: Final = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")
_NUMBER: Final = re.compile(r"\d{4}")
_GOES_ON: Final = re.compile(r"\s*[a-zà-ÿа-я,.;:)\u2019']")


@dataclass(frozen=True, slots=True)
class Link:
    """A link to another page of the site, worded like a headline."""

    element: Element
    url: str
    words: str


def find_lists(tree: Element, *, base: str | None, own: str) -> Iterator[tuple[Link, Element]]:
    """Yield each link of such a list, with the block that stands for it, in reading order.

    `base` is the page's address; `own` its headline, whose links lead to itself.
    """
    links = _links(tree, base, make_key(own))
    for container, group in _groups(links):
        if _is_list(container, group):
            has_times = 2 * sum(_has_time(item) for _, item in group) >= len(group)
            yield from (one for one in group if has_times or _is_of_article(one[0].url))


def _links(tree: Element, base: str | None, own: str) -> Iterator[Link]:
    page = urlsplit(base or "")
    for element in islice(tree.iter("a"), _MAX_LINKS):
        href = element.get("href")
        if not href or href[0] == "#" or len(href) > MAX_URL_CHARS:
            continue
        words = _words(element)
        if not words or _is_inline(element) or make_key(words) == own:
            continue
        url = make_absolute(href, base)
        if url is None:
            continue
        parts = urlsplit(url)
        is_other = parts.path.rstrip("/") != page.path.rstrip("/") or parts.query
        is_own = not base or parts.netloc == page.netloc or is_same_site(url, base)
        if is_own and is_other and len(parts.path) > 1:
            yield Link(element, url, words)


def _has_time(item: Element) -> bool:
    """Say whether a block prints a time or a day."""
    if next(item.iter("time"), None) is not None:
        return True
    return any(
        len(piece) <= MAX_TIME and TIME.search(piece) for piece in islice(item.itertext(), 50)
    )


def _is_of_article(url: str) -> bool:
    """Say whether an address has a number or a headline in it, as those of articles do."""
    path = url[url.find("/", 8) + 1 :]
    return (
        path.count("-") + path.count("_") >= _MIN_HYPHENS
        or path.count("%") >= _MIN_ESCAPES
        or _NUMBER.search(path) is not None
    )


def _words(link: Element) -> str:
    """Return the heading in a link, or all its words; empty if they are no headline."""
    if len(link) == 0:
        text = fold_space(link.text or "")
    else:
        source = next(link.iter(*HEADINGS), link)
        pieces = list(islice(source.itertext(), _MAX_PIECES))
        is_line = all(child.tag in INLINE for child in source)
        text = fold_space(("" if is_line else " ").join(pieces))
    if not _MIN_CHARS <= len(text) <= _MAX_HEADLINE:
        return ""
    is_headline = (
        text.count(" ") >= _MIN_WORDS - 1 or len(_UNSPACED.findall(text)) >= _MIN_CHARS
    )
    return clean(text) if is_headline else ""


def _is_inline(link: Element) -> bool:
    """Say whether a link stands in a sentence: words run up to it or on behind it."""
    above, node = link.getparent(), link
    while above is not None and above.tag in INLINE and above.tag != "a":
        if _runs_on(node, above):
            return True
        above, node = above.getparent(), above
    return above is not None and _runs_on(node, above)


def _runs_on(node: Element, above: Element) -> bool:
    before = node.getprevious()
    leading = (above.text if before is None else before.tail) or ""
    leading = leading[-_MAX_BETWEEN:]
    behind = (node.tail or "")[:_MAX_BETWEEN]
    if len(behind.split()) >= 3 and _GOES_ON.match(behind):
        return True
    words = leading.split()
    return len(words) >= 3 and not words[-1].endswith((":", "|", "»"))


def _groups(links: Iterable[Link]) -> Iterator[tuple[Element, list[tuple[Link, Element]]]]:
    """Yield each smallest element that holds several links, with the child of each link.

    An aside that holds one alone under a heading of its own is a group, too.
    """
    chains: list[tuple[Link, list[Element]]] = []
    below: dict[Element, set[str]] = defaultdict(set)
    for link in links:
        chain = [link.element]
        for _ in range(_MAX_CLIMB):
            above = chain[-1].getparent()
            if above is None or above.tag in _TOP:
                break
            chain.append(above)
            below[above].add(link.url)
        chains.append((link, chain))
    groups: dict[Element, list[tuple[Link, Element]]] = {}
    for link, chain in chains:
        for child, above in pairwise(chain):
            if len(below[above]) >= _MIN_LEADS:
                groups.setdefault(above, []).append((link, child))
                break
            if above.tag == "aside" and _stands_alone(link, child, above):
                groups.setdefault(above, [(link, above)])
                break
    yield from islice(groups.items(), _MAX_GROUPS)


def _stands_alone(link: Link, item: Element, container: Element) -> bool:
    """Say whether a link is the one lead under the heading of its container.

    No link beside it tells what it is, so it has to be longer, and no known prompt.
    """
    words = link.words
    is_long = words.count(" ") >= _MIN_WORDS_ALONE - 1 or _UNSPACED.search(words) is not None
    others = (other.get("href") for other in islice(container.iter("a"), _MAX_PIECES))
    return (
        is_long
        and len(set(others)) == 1
        and find_mark(make_line(words, (0, len(words)))) is None
        and _has_heading(item, container)
    )


def _is_list(container: Element, group: list[tuple[Link, Element]]) -> bool:
    """Say whether a group of links is a list of leads under a heading."""
    if _is_away(container):
        return False
    if group[0][1] is container:
        return True
    if len({link.url for link, _ in group}) < _MIN_LEADS:
        return False
    children = islice(container.iterchildren("*"), _MAX_CHILDREN)
    with_links = sum(next(child.iter("a"), None) is not None for child in children)
    items = len({item for _, item in group})
    if items < _HEADLINE_SHARE * with_links:
        return False
    return _has_heading(group[0][1])


def _is_away(element: Element) -> bool:
    """Say whether an element stands in a menu or a footer."""
    return any(
        one.tag in _AWAY or (one.get("role") or "") in _AWAY_ROLES
        for one in (element, *islice(element.iterancestors(), _MAX_DEPTH))
    )


def _has_heading(first: Element, within: Element | None = None) -> bool:
    """Say whether a heading stands right before the first item or before the list.

    With `within` it has to stand in there.
    """
    level = first
    for _ in range(_MAX_SIBLINGS):
        has_sibling = False
        for sibling in _before(level):
            text = _short_text(sibling)
            if text is None:
                return False
            if text and _is_heading(sibling, text):
                return True
            has_sibling = has_sibling or bool(text)
        above = level.getparent()
        is_outside = above is None or above is within or above.tag in _TOP
        if above is None or is_outside or (has_sibling and level is not first):
            return False
        level = above
    return False


def _before(element: Element) -> Iterator[Element]:
    siblings = (
        sibling
        for sibling in element.itersiblings(preceding=True)
        if isinstance(sibling.tag, str) and sibling.tag not in _SKIPPED
    )
    return islice(siblings, _MAX_SIBLINGS)


def _short_text(element: Element) -> str | None:
    """Return the text of an element; None if it is too long to be a heading's."""
    pieces: list[str] = []
    length = 0
    for count, piece in enumerate(element.itertext()):
        words = " ".join(piece.split()) if len(piece) <= _MAX_PIECE else piece
        length += len(words)
        if length > _MAX_BETWEEN or count > _MAX_PIECES:
            return None
        pieces.append(words)
    return " ".join(filter(None, pieces))


def _is_heading(element: Element, text: str) -> bool:
    if not 2 < len(text) <= _MAX_HEADING:
        return False
    if element.tag in HEADINGS:
        return True
    inner = next(element.iter(*HEADINGS), None)
    if inner is not None:
        return True
    is_bare = len(text.split()) <= _MAX_HEADING_WORDS and not text.endswith((".", ",", ";"))
    return (
        is_bare
        and next(element.iter("a"), None) is None
        and element.tag not in ("a", "time", "img")
    )
