"""Where a report was filed: the dateline at the head of its first paragraph."""

import re
from collections.abc import Iterable
from typing import Final

from services.ingest.reading.body import fold_space
from services.ingest.reading.lines import Line
from services.ingest.reading.marks import is_agency
from services.ingest.reading.names import has_case, is_name
from services.ingest.reading.placed import find_place_again
from services.ingest.reading.times.printed import find_times
from shared.article import Dateline

_ANNOTATOR: Final = "datelines@5"
_CHARS: Final = 90
_SURE: Final = 0.9
_LIKELY: Final = 0.7

# A dash behind the place, a bracket or slashes with the agency and a stop, or brackets
# around it all. Source: AP Stylebook, "datelines"; the others as agencies print them.
_DASHED: Final = re.compile(
    r"(?P<head>[^\n\u2014\u2013]{2,80}?)\s?(?:\u2014|\u2013|--|(?<=\s)-(?=\s)|(?<=\))-(?=\s)|(?<=\.)-(?=\s))\s?"
)
_STOPPED: Final = re.compile(
    r"(?P<head>[^\n.(/]{2,60}\.?\s?(?:\([^()\n]{2,30}\)|/[^/\n]{2,30}/))\s?[.\u0964:]\s?"
)
# "PLACE. " or "Place, 24 July. ": with nothing else, only capitals or a day tell; in Hindi
# a single word before a danda does.
_ENDED: Final = re.compile(
    r"(?P<head>[^\n.(/\u0964]{4,60}(?:(?<=\d)\.\s[^\n.(/\u0964]{3,14})?)[.\u0964]\s"
)
# "(ABC) - PLACE, July 24 -": the agency comes first.
_LED: Final = re.compile(
    r"(?P<agency>\([^()\n]{2,30}\))\s?[-\u2013\u2014]\s(?P<head>[^\n\u2014\u2013]{2,50}?)\s[-\u2013\u2014]\s"
)
# "Place - The Agency:" as Arab papers print it, and "PLACE, State--(Wire)--".
_SIGNED: Final = re.compile(
    r"(?P<head>[^\n\u2014\u2013:(]{2,40}?)\s?(?:--|\s[-\u2013\u2014]\s)\s?"
    r"(?P<agency>\([^()\n]{2,30}\)|[^\n:.,\u060c()]{2,40})\s?(?::|--)\s?"
)
_AGENCY_WORDS: Final = (
    "\u0648\u0643\u0627\u0644",
    "agen",
    "\u0430\u0433\u0435\u043d\u0442\u0441\u0442\u0432",
)
"""How the word for an agency begins."""
# "Place, 23 July / A B C /" with nothing behind, and "Place (abc) The ...".
_SLASHED: Final = re.compile(
    r"(?P<head>[^\n.(/]{2,60}\s?(?:/[^/\n]{2,30}/|\([^()\n]{2,30}\)))\s{1,3}"
)
_LOWER: Final = re.compile(
    r"(?P<head>[^\n.,(/]{2,40}\s?\([a-z\u00e4\u00f6\u00fc-]{2,12}\))\s{1,3}(?=[^\W\d_])"
)
_COLONED: Final = re.compile(r"(?P<head>[^\n.,:(/]{2,40}):\s?(?=\S)")
_BRACKETED: Final = re.compile(
    r"(?P<open>[\u3010\uff08(\[])(?P<head>[^\u3010\uff08(\[\u3011\uff09)\]\n]{2,40})[\u3011\uff09)\]]"
)
_BEHIND_HAN: Final = re.compile(
    r"(?P<head>[\u3040-\u9fff]{2,8})(?P<agency>[\uff08(][^\uff09)\n]{2,12}[\uff09)])"
)
_WIRED: Final = re.compile(
    r"(?P<agency>[\u4e00-\u9fff]{0,8}[\u793e\u7f51\u7db2\u62a5\u5831\u8baf\u8a0a])?(?P<place>[\u4e00-\u9fff]{2,8}?)"
    r"(?P<date>(?:\d{1,2}\u6708)?\d{1,2}\u65e5)(?:[\u7535\u96fb\u8baf\u8a0a]|\u6d88\u606f)"
)
# With one of the marks that each needs, which few paragraphs have so near their head.
_PLAIN: Final = (
    (_STOPPED, "(/"),
    (_SLASHED, "(/"),
    (_LOWER, "("),
    (_DASHED, "-\u2013\u2014"),
    (_ENDED, ".\u0964"),
)
# The "on" before a day.
_ON: Final = re.compile(r",?\s(?:\u0641\u064a|le)$")
_AGENCY: Final = re.compile(r"\s?(?:\(([^()]{2,30})\)|/([^/]{2,30})/)\.?\s*$")
_HAN: Final = re.compile(r"[\u3040-\u9fff\uac00-\ud7a3]")
_DIGIT: Final = re.compile(r"\d")
_PLACE_PARTS: Final = 3
_CASELESS_WORDS: Final = 3
_ENDED_WORDS: Final = 1
"""Set by hand: two words before a danda may be a sentence, as "Rain stopped." is in Hindi."""


def find_dateline(line: Line) -> Dateline | None:
    """Return the dateline that a paragraph begins with; None if it begins otherwise."""
    head = line.text[:_CHARS]
    return (
        _find_wired(line, head)
        or _find_bracketed(line, head)
        or _find_led(line, head)
        or _find_signed(line, head)
        or _find_plain(line, head)
        or _find_coloned(line, head)
    )


def _find_led(line: Line, head: str) -> Dateline | None:
    match = _LED.match(head)
    if match is None:
        return None
    date, rest = _cut_date(match["head"])
    place = rest.strip(" ,")
    if not _is_place(place):
        return None
    return _dateline(line, match[0].rstrip(), place=place, date=date, is_sure=True)


def _find_signed(line: Line, head: str) -> Dateline | None:
    match = _SIGNED.match(head)
    if match is None:
        return None
    agency = match["agency"]
    is_told = agency.casefold().startswith(_AGENCY_WORDS) or is_agency(agency)
    date, rest = _cut_date(match["head"])
    place = rest.strip(" ,\u060c")
    if not (is_told or agency.startswith("(")) or not _is_place(place):
        return None
    return _dateline(line, match[0].rstrip(), place=place, date=date, is_sure=True)


def find_dateline_again(
    line: Line, above: Iterable[str], body: Iterable[str]
) -> Dateline | None:
    """Return a dateline that tells itself only by its place, which stands elsewhere again.

    `above` are the lines above it from the headline on, `body` the first paragraphs.
    """
    found = find_place_again(line.text[:_CHARS], above, body)
    if found is None:
        return None
    end, place = found
    return _dateline(line, line.text[:end].rstrip(), place=place, date=None, is_sure=False)


def _find_coloned(line: Line, head: str) -> Dateline | None:
    """Return a place in capitals before a colon; one word of a script without them will do."""
    match = _COLONED.match(head)
    place = match["head"].strip() if match else ""
    if match is None or not _is_place(place):
        return None
    is_short = place.isupper() if has_case(place) else " " not in place
    if not is_short or _HAN.search(place):
        return None
    return _dateline(line, match[0].rstrip(), place=place, date=None, is_sure=False)


def _find_plain(line: Line, head: str) -> Dateline | None:
    for pattern, marks in _PLAIN:
        match = pattern.match(head) if any(map(head.__contains__, marks)) else None
        if match is None or match.end() == len(line.text):
            continue
        words = match["head"].strip()
        agency = _AGENCY.search(words)
        rest = words[: agency.start()] if agency else words
        date, rest = _cut_date(rest)
        place = rest.strip(" ,\u060c\u3001")
        if date:
            place = _ON.sub("", place)
        is_shortened = "," in place and not match[0].rstrip().endswith(".-")
        place = place if is_shortened else place.rstrip(".")
        if not _is_place(place):
            continue
        is_signed = agency is not None or date is not None
        if pattern is _SLASHED and date is None:
            continue
        is_capital = place.split(",")[0].isupper()
        follows = line.text[match.end() : match.end() + 1]
        is_short = len(place.split()) <= _CASELESS_WORDS and not follows.islower()
        is_ended = not has_case(place) and len(place.split()) <= _ENDED_WORDS
        is_apart = pattern is _DASHED or (pattern is _ENDED and is_ended)
        if is_signed or is_capital or (is_short and is_apart):
            shown = match[0].rstrip()
            return _dateline(
                line, shown, place=place, date=date, is_sure=is_signed or is_capital
            )
    return None


def _find_bracketed(line: Line, head: str) -> Dateline | None:
    if match := _BEHIND_HAN.match(head):
        return _dateline(line, match[0], place=match["head"], date=None, is_sure=True)
    match = _BRACKETED.match(head)
    if match is None or not _HAN.search(match["head"]):
        return None
    inside = match["head"].strip()
    if wired := _WIRED.fullmatch(inside):
        return _dateline(line, match[0], place=wired["place"], date=wired["date"], is_sure=True)
    if "=" in inside:
        return _dateline(
            line, match[0], place=inside.split("=")[0].strip(), date=None, is_sure=True
        )
    if match["open"] == "\u3010" and len(inside) <= 12:
        return _dateline(line, match[0], place=inside, date=None, is_sure=False)
    return None


def _find_wired(line: Line, head: str) -> Dateline | None:
    match = _WIRED.match(head)
    if match is None:
        return None
    return _dateline(line, match[0], place=match["place"], date=match["date"], is_sure=True)


def _cut_date(text: str) -> tuple[str | None, str]:
    """Return the day as printed and the text without it."""
    for printed in find_times(text) if _DIGIT.search(text) else ():
        if printed.day.day is not None:
            rest = text[: printed.start].rstrip(" ,") + text[printed.end :]
            return text[printed.start : printed.end], rest
    return None, text


def _is_place(text: str) -> bool:
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if not parts or len(parts) > _PLACE_PARTS or any(map(str.isdigit, text)):
        return False
    if not has_case(text):
        return len(text.split()) <= _CASELESS_WORDS and text[0].isalpha()
    return all(is_name(part.rstrip(".")) or is_agency(part) for part in parts)


def _dateline(
    line: Line, shown: str, *, place: str, date: str | None, is_sure: bool
) -> Dateline:
    begin = line.span[0]
    return Dateline(
        text=fold_space(shown.rstrip(" -\u2013\u2014.\u0964")),
        place=fold_space(place),
        date=date,
        span=(begin, begin + len(shown)),
        method="dateline_form",
        confidence=_SURE if is_sure else _LIKELY,
        annotator=_ANNOTATOR,
    )
