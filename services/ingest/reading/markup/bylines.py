"""Who wrote an article, by its page's records, meta elements and credit lines."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final

from services.ingest.reading.markup.names import (
    MAX_AUTHORS,
    Named,
    find_names,
    is_person,
    merge,
)
from services.ingest.reading.markup.page import (
    Element,
    Page,
    find_credited,
    is_elsewhere,
    read_text,
)
from services.ingest.reading.markup.records import as_list, get_kinds
from services.ingest.reading.markup.roles import has_prefix, is_nobody, is_role
from services.ingest.reading.markup.shown import Shown
from services.ingest.reading.markup.wording import clean, make_key
from shared.article import Author, Byline
from shared.values import Span

_ANNOTATOR: Final = "markup_byline@1"
_METAS: Final = (
    "author",
    "article:author",
    "article:author_name",
    "article:byline",
    "byl",
    "parsely-author",
    "sailthru.author",
    "cxenseparse:author",
    "og:author",
    "og:article:author",
    "articleauthor",
    "mrf:authors",
    "citation_author",
    "dc.creator",
    "dcterms.creator",
    "twitter:data1",
)
_CONFIDENCE: Final = {"json_ld": 0.95, "microdata": 0.9, "meta": 0.85, "visible": 0.75}
_MAX_CREDIT: Final = 160
_MAX_CREDITS: Final = 60
_NEAR: Final = 2_500
_BEFORE: Final = 250
_BEHIND: Final = 900


def find_byline(
    tree: Element, page: Page, shown: Shown, *, sites: Sequence[str], headline: Span | None
) -> Byline | None:
    """Return the authors of a page; people before the outlet itself.

    `sites` are the outlet's names, `headline` is where the headline stands. Spans are the
    nearest places behind the headline that show a name.
    """
    own = frozenset(_own_keys(sites))
    outlet: tuple[str, list[Named]] | None = None
    for basis, names in _sources(tree, page, shown, own, headline):
        if others := [one for one in names if make_key(one.name) not in own]:
            return _write(basis, others, shown, headline)
        outlet = outlet or ((basis, names) if names else None)
    return _write(*outlet, shown, headline) if outlet else None


def _sources(
    tree: Element, page: Page, shown: Shown, own: frozenset[str], headline: Span | None
) -> Iterator[tuple[str, list[Named]]]:
    yield "json_ld", _in_record(page, own)
    yield "meta", _in_metas(page, own)
    yield "microdata", _in_microdata(page, own)
    yield "visible", _in_credits(tree, shown, own, headline)
    yield "visible", _in_lines(shown, own, headline)


def _own_keys(sites: Sequence[str]) -> Iterator[str]:
    """Yield the keys of the outlet's names, and of their initials."""
    for site in sites:
        yield make_key(site)
        initials = "".join(word[0] for word in site.split())
        if len(initials) > 2:
            yield make_key(initials)


def _in_record(page: Page, own: frozenset[str]) -> list[Named]:
    found: list[Named] = []
    for key in ("author", "creator"):
        for one in _flat(page.article.get(key)):
            node = page.records.resolve(one)
            if not isinstance(node, dict):
                found.extend(_names(clean(node), own))
                continue
            role = clean(node.get("jobTitle"))[:200] or None
            for name in _flat(node.get("name") or node.get("byline") or _full_name(node)):
                text = clean(name)
                is_outlet = bool(get_kinds(node) & {"organization", "newsmediaorganization"})
                named = [Named(text[:200])] if is_outlet and text else _names(text, own)
                found.extend(Named(n.name, n.role or role) for n in named)
        if found:
            break
    return merge(one for one in found if not _is_slug(one.name))


def _flat(value: object) -> list[object]:
    """Return what a field holds, lists inside lists laid out flat."""
    flat: list[object] = []
    for one in as_list(value)[:MAX_AUTHORS]:
        flat.extend(one[:MAX_AUTHORS] if isinstance(one, list) else [one])
    return flat[:MAX_AUTHORS]


def _full_name(node: dict[str, object]) -> str:
    return " ".join(clean(node.get(key)) for key in ("givenName", "familyName")).strip()


def _names(text: str, own: frozenset[str]) -> list[Named]:
    if "://" in text or text.startswith(("@", "/", "www.")):
        return []
    return find_names(text, own)


def _in_metas(page: Page, own: frozenset[str]) -> list[Named]:
    outlet: list[Named] = []
    for key in _METAS:
        values = [clean(value) for value in page.metas.get(key, ())[:MAX_AUTHORS]]
        if len(values) > 0 and all(value.count(",") == 1 for value in values):
            values = [_turned(value) for value in values]
        found = merge(name for value in values for name in _names(value, own))
        found = [one for one in found if not _is_slug(one.name)]
        if any(is_person(one.name) and make_key(one.name) not in own for one in found):
            return found
        outlet = outlet or found
    return outlet


def _turned(name: str) -> str:
    """Return "Jane Doe" for "Doe, Jane"."""
    last, first = (part.strip() for part in name.split(","))
    is_turned = len(last.split()) == 1 and 1 <= len(first.split()) <= 2 and first and last
    return f"{first} {last}" if is_turned else name


def _in_microdata(page: Page, own: frozenset[str]) -> list[Named]:
    found: list[Named] = []
    authors = (element for name, element in page.marked if name == "author")
    for element in islice(authors, _MAX_CREDITS):
        if not is_elsewhere(element):
            inner = element.xpath("descendant::*[@itemprop='name'][1]")
            source = inner[0] if inner else element
            text = clean(source.get("content")) or read_text(source, 300)
            if len(text) <= _MAX_CREDIT:
                found.extend(_names(text, own))
    return merge(found)


def _in_credits(
    tree: Element, shown: Shown, own: frozenset[str], headline: Span | None
) -> list[Named]:
    """Return the names of the first credit line near the headline."""
    for element in find_credited(tree)[:_MAX_CREDITS]:
        if is_elsewhere(element):
            continue
        text = read_text(element, 400)
        if not 2 < len(text) <= _MAX_CREDIT:
            continue
        people = [
            one
            for one in _names(text, own)
            if is_person(one.name) and not is_role(one.name) and make_key(one.name) not in own
        ]
        if people and _is_near(shown, people[0].name, headline):
            return people
    return []


def _in_lines(shown: Shown, own: frozenset[str], headline: Span | None) -> list[Named]:
    """Return the people in the first line around the headline that begins as bylines do."""
    if headline is None:
        return []
    start = shown.text.rfind("\n", 0, max(0, headline[0] - _BEFORE)) + 1
    lines = shown.text[start : headline[1] + _BEHIND].split("\n")
    filled = [line.strip() for line in lines if line.strip()]
    for line, following in zip(filled, [*filled[1:], ""], strict=True):
        if len(line) > _MAX_CREDIT or not has_prefix(f"{line} "):
            continue
        names = _names(line if has_prefix(line) else f"{line} {following[:_MAX_CREDIT]}", own)
        if people := [one for one in names if is_person(one.name) and not is_role(one.name)]:
            return people
    return []


def _is_near(shown: Shown, name: str, headline: Span | None) -> bool:
    if headline is None:
        return shown.find_inside(name) is not None
    start = max(0, headline[0] - 300)
    place = shown.find_inside(name, after=start)
    return place is not None and place[0] <= headline[1] + _NEAR


def _is_slug(name: str) -> bool:
    """Say whether a name is an account's: `jane-doe`, `janedoe7`."""
    is_one = " " not in name and name.islower() and name.isascii()
    return is_one and not is_nobody(name) and ("-" in name or "_" in name)


def _write(basis: str, names: Iterable[Named], shown: Shown, headline: Span | None) -> Byline:
    authors = tuple(
        Author(name=one.name, role=one.role, span=_find_place(one.name, shown, headline))
        for one in names
    )
    span = _line_of(shown, [one.span for one in authors])
    printed = " ".join(shown.text[slice(*span)].split()) if span else ""
    return Byline(
        text=printed or ", ".join(one.name for one in authors),
        authors=authors,
        span=span,
        method=basis,
        confidence=_CONFIDENCE[basis],
        annotator=_ANNOTATOR,
    )


def _find_place(name: str, shown: Shown, headline: Span | None) -> Span | None:
    """Return the place nearest behind the headline, or for a person the first of all."""
    after = max(0, headline[0] - _BEFORE) if headline else 0
    place = shown.find_inside(name, after=after)
    if place and headline and place[0] <= headline[1] + _NEAR:
        return place
    return shown.find_inside(name) if is_person(name) else None


def _line_of(shown: Shown, spans: Sequence[Span | None]) -> Span | None:
    """Return the short line in which all names stand; None if they do not share one."""
    places = [span for span in spans if span]
    if not places or len(places) < len(spans):
        return None
    first = min(span[0] for span in places)
    last = max(span[1] for span in places)
    start = shown.text.rfind("\n", 0, first) + 1
    end = shown.text.find("\n", last)
    end = len(shown.text) if end < 0 else end
    line = shown.text[start:end]
    if "\n" in line or len(line) > _MAX_CREDIT:
        return None
    if not has_prefix(line.strip()) and len(line) > 3 * (last - first):
        return None
    begin = start + len(line) - len(line.lstrip())
    return (begin, begin + len(line.strip()))
