"""The rail of a page as its markup shows it: leads with headline, time and teaser."""

import re
from itertools import islice
from typing import Final

from services.ingest.reading.markup.linklists import MAX_TIME, TIME, Link, find_lists
from services.ingest.reading.markup.page import Element, read_text
from services.ingest.reading.markup.shown import Shown
from services.ingest.reading.markup.wording import clean, make_key
from services.ingest.reading.times import lexicon
from services.ingest.reading.times.printed import find_times
from services.ingest.reading.words.folding import fold
from shared.article import Related

_ANNOTATOR: Final = "markup_rail@3"
_METHOD: Final = "link_list"
_CONFIDENCE: Final = 0.85

MAX_LEADS: Final = 200
_MAX_PARTS: Final = 60
# Each lead may have to be looked for in all of the text.
_MAX_SEARCHED: Final = 300_000
_TEASER_WORDS: Final = 8
_CUT_OFF: Final = ("\u2026", "...", "[...]")
_OF_LENGTHS: Final = ("second", "minute")
_WORD: Final = re.compile(r"[^\W\d_]+")
_PARTS: Final = ("p", "div", "span", "small")


def find_related(
    tree: Element, shown: Shown, *, base: str | None, headline: str
) -> tuple[Related, ...] | None:
    """Return the leads of a page's rails in reading order; None if it has no rail.

    A rail is a heading over two or more blocks alike, each with the headline of another
    article of the same site, or an aside with a heading and one such headline. What the
    flattened page does not show is left out.
    """
    leads: list[Related] = []
    seen: set[str] = set()
    for link, item in find_lists(tree, base=base, own=headline):
        key = make_key(link.words)
        if link.url in seen or key in seen:
            continue
        seen.update((link.url, key))
        lead = _read(link, item, shown, len(leads))
        if lead is not None:
            leads.append(lead)
        if len(leads) >= MAX_LEADS:
            break
    return tuple(leads) or None


def _read(link: Link, item: Element, shown: Shown, position: int) -> Related | None:
    """Return a lead with the time and teaser in its item; None if the page hides it."""
    span = shown.find(link.words)
    if span is None and len(shown.text) <= _MAX_SEARCHED:
        span = shown.find_inside(link.words)
    if span is None:
        return None
    time, teaser = _read_item(item, make_key(link.words))
    return Related(
        headline=" ".join(shown.text[slice(*span)].split()),
        time=time,
        teaser=teaser,
        truncated=bool(teaser and teaser.endswith(_CUT_OFF)),
        position=position,
        span=span,
        url=link.url,
        method=_METHOD,
        confidence=_CONFIDENCE,
        annotator=_ANNOTATOR,
    )


def _read_item(item: Element, headline: str) -> tuple[str | None, str | None]:
    """Return the time and the teaser that stand beside the headline, as printed."""
    time: str | None = None
    teaser: str | None = None
    for element in islice(item.iter("time"), 1):
        time = read_text(element, 200)[:MAX_TIME] or None
    for element in islice(item.iter(*_PARTS), _MAX_PARTS):
        if not element.text or element.text.isspace():
            continue
        text = clean(element.text)
        key = make_key(text)
        if key in headline:
            continue
        if time is None and len(text) <= MAX_TIME and _is_time(text):
            time = text
        elif teaser is None and len(text.split()) >= _TEASER_WORDS and headline not in key:
            teaser = read_text(element)
    return time, teaser


def _is_time(text: str) -> bool:
    """Say whether a short text is a time as rails print it, or tells how long ago it was.

    A bare "5 min" is a length.
    """
    if TIME.search(text):
        return True
    found = find_times(text)
    if len(found) != 1:
        return False
    printed = text[found[0].start : found[0].end]
    if found[0].ago:
        is_told = not lexicon.UNIT.keys() >= set(_WORD.findall(fold(printed)))
        return is_told or found[0].ago[1] not in _OF_LENGTHS
    return found[0].shift is not None and printed == text
