"""When a flat page says that its article was published."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from services.ingest.reading.clock import find_time_at_end, find_time_at_start
from services.ingest.reading.lines import Line
from services.ingest.reading.times import lexicon
from services.ingest.reading.times.figures import Day
from services.ingest.reading.times.printed import Printed, find_times
from services.ingest.reading.times.resolving import (
    Place,
    infer_date,
    latest_day,
    resolve,
)
from services.ingest.reading.words.folding import tokenize
from shared.article import BlockType, When

_URL_DAY: Final = re.compile(
    r"[/\-_.=](20\d\d)[/\-_.]?(0[1-9]|1[0-2])[/\-_.]?(0[1-9]|[12]\d|3[01])(?!\d)"
)
_CHARS_READ: Final = 200
_UPDATING: Final = lexicon.UPDATING - lexicon.PUBLISHING - lexicon.BETWEEN
"""What tells an update; the "à" of "mis à jour" alone stands before any clock."""
_GAP_CHARS: Final = 24
"""A label and marks between a day and its clock have no more; set by hand."""

_TELLING: Final = frozenset({BlockType.HEADLINE, BlockType.TIME, BlockType.BYLINE})
"""Lines whose times may be those of the article."""

Typed = tuple[BlockType, Line]


@dataclass(frozen=True, slots=True)
class Sent:
    """What is known of a page beside its text."""

    at: datetime | None = None
    """When it was sent; what it says is never later."""
    url: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class _Found:
    printed: Printed
    place: Place
    is_update: bool


@dataclass(frozen=True, slots=True)
class Dates:
    """When an article appeared and was last changed, as far as its page says so."""

    published_at: When | None
    modified_at: When | None


def find_dates(typed: Sequence[Typed], sent: Sent) -> Dates:
    """Return when the article was published and last changed, no more precise than printed.

    The time beside the headline counts before that on a line of its own and that in the
    byline. A clock alone gets a date from a dated line near it, from the address of the
    page, or from the times of its rail, and is then marked as inferred.
    """
    found = list(_find_all(typed, sent.language))
    found = list(_join(found))
    update = next((one for one in found if one.is_update), None)
    return Dates(
        published_at=_find_published(found, typed, sent),
        modified_at=resolve(update.printed, update.place, base=sent.at) if update else None,
    )


def _find_published(found: Sequence[_Found], typed: Sequence[Typed], sent: Sent) -> When | None:
    fresh = [one for one in found if not one.is_update] or found
    resolved = [(one, resolve(one.printed, one.place, base=sent.at)) for one in fresh]
    whens = [(one, when) for one, when in resolved if when is not None]
    if not whens:
        return None
    dated = [when for _, when in whens if when.precision != "time_of_day"]
    first, when = whens[0]
    if not dated and (live := _find_live(found, first, sent)):
        return live
    if when.precision != "time_of_day":
        return _finest(when, dated)
    return _date_clock(first, dated, typed, sent) or when


def _find_live(found: Sequence[_Found], first: _Found, sent: Sent) -> When | None:
    """Return when a page was updated whose entries below have but clocks; None elsewhere."""
    above = (one for one in found if one.is_update and one.place.span < first.place.span)
    whens = (resolve(one.printed, one.place, base=sent.at) for one in above)
    return next((one for one in whens if one and one.precision == "minute"), None)


def _find_all(typed: Iterable[Typed], language: str | None) -> Iterator[_Found]:
    """Yield the times of headline, time lines and bylines, the headline's first."""
    by_kind: dict[BlockType, list[Line]] = {}
    for kind, line in typed:
        if kind in _TELLING:
            by_kind.setdefault(kind, []).append(line)
    for line in by_kind.get(BlockType.HEADLINE, [])[:1]:
        if printed := find_time_at_end(line.text) or find_time_at_start(line.text):
            yield _found(printed, line, "headline_clock")
    for kind, basis in ((BlockType.TIME, "time_line"), (BlockType.BYLINE, "byline")):
        for line in by_kind.get(kind, []):
            for printed in find_times(line.text[:_CHARS_READ], language):
                yield _found(printed, line, basis)


def _join(found: Sequence[_Found]) -> Iterator[_Found]:
    """Yield the times; a day and the clock right behind it are one, unless one is an update.

    "Tuesday 23 July 2024 | Published at 10:10" tells one time.
    """
    last: _Found | None = None
    for one in found:
        if last and _is_clock_of(last, one):
            place = replace(one.place, span=(last.place.span[0], one.place.span[1]))
            day = last.printed
            yield replace(
                one, printed=replace(one.printed, day=day.day, shift=day.shift), place=place
            )
            last = None
            continue
        if last:
            yield last
        last = one
    if last:
        yield last


def _is_clock_of(day: _Found, clock: _Found) -> bool:
    """Say whether a clock stands close behind a day without one."""
    shown, behind = day.printed, clock.printed
    is_day = shown.is_dated and shown.clock is None and shown.ago is None
    gap = clock.place.span[0] - day.place.span[1]
    is_close = day.place.basis == clock.place.basis and 0 <= gap <= _GAP_CHARS
    return is_close and is_day and not behind.is_dated and day.is_update is clock.is_update


def _found(printed: Printed, line: Line, basis: str) -> _Found:
    start = line.span[0]
    before = tokenize(line.text[: printed.start])[-4:]
    is_update = not _UPDATING.isdisjoint(before)
    span = (start + printed.start, start + printed.end)
    return _Found(printed, Place(basis, span), is_update)


def _finest(when: When, dated: Sequence[When]) -> When:
    """Return the most precise of the times of one day."""
    day = when.value[:10]
    same = [one for one in dated if one.value[:10] == day and len(one.value) > len(when.value)]
    return max(same, key=lambda one: len(one.value), default=when)


def _date_clock(
    found: _Found, dated: Sequence[When], typed: Sequence[Typed], sent: Sent
) -> When | None:
    """Return a bare clock with the date that something near it fixes."""
    for when in dated:
        if when.precision == "day":
            place = Place(f"{found.place.basis}_and_{when.basis}", found.place.span)
            day = date.fromisoformat(when.value)
            return infer_date(found.printed, day, place, base=sent.at)
        if when.precision in ("minute", "second", "hour"):
            return when
    if linked := _day_of_url(sent):
        place = replace(found.place, basis="url")
        return infer_date(found.printed, linked, place, base=sent.at)
    if ranked := _day_of_rail(typed, found.printed):
        place = replace(found.place, basis="rail_order")
        return infer_date(found.printed, ranked, place, base=sent.at)
    return None


def _day_of_url(sent: Sent) -> date | None:
    match = _URL_DAY.search(sent.url[:2_000]) if sent.url else None
    if match is None:
        return None
    day = Day(int(match[1]), int(match[2]), int(match[3]))
    whole = day.whole if day.exists else None
    return None if whole is None or (sent.at and whole > latest_day(sent.at)) else whole


def _day_of_rail(typed: Sequence[Typed], clock: Printed) -> date | None:
    """Return the day that the dated leads of a rail leave for a clock.

    They must run from new to old, all on one day, and the clock must lie among them.
    """
    times = [
        printed
        for kind, line in typed
        if kind is BlockType.RAIL_ITEM and (printed := find_time_at_end(line.text))
    ]
    moments = [one.value for one in times if one.precision in ("minute", "second")]
    if len(moments) < 2 or len(moments) < len(times) or clock.clock is None:
        return None
    days = {moment[:10] for moment in moments}
    if moments != sorted(moments, reverse=True) or len(days) != 1:
        return None
    day = date.fromisoformat(days.pop())
    at = f"{day.isoformat()}T{clock.clock.value}"
    return day if moments[-1] <= at <= moments[0] else None
