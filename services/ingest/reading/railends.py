"""Where one rail ends and the next begins, told by how alike its leads are."""

from collections.abc import Sequence
from typing import Final

from services.ingest.reading.rail import Lead, Part, Shaped, read_leads

_HEADING_WORDS: Final = 6
_LEADS: Final = 2
_LOOSE: Final = (Part.HEADLINE, Part.ASKING)


def find_whole_end(shaped: Sequence[Shaped]) -> int:
    """Return how many of the lines are leads of one kind; the bare ones below are none.

    Where all leads but the last ones bear a time, or all have a teaser, what stands below
    with neither is a button or a notice.
    """
    leads = read_leads(shaped)
    bare = 0
    while bare < len(leads) and _is_bare(leads[-1 - bare]):
        bare += 1
    whole = leads[: len(leads) - bare]
    if not bare or len(whole) < _LEADS or not _are_alike(whole):
        return len(shaped)
    first = leads[len(whole)].parts
    if not first:
        return len(shaped)
    begin = first[0][1][0]
    return next(
        (place for place, one in enumerate(shaped) if one.line.span[1] > begin), len(shaped)
    )


def find_second_heading(shaped: Sequence[Shaped]) -> int | None:
    """Return the place of a short line that heads a second rail, of leads of another kind.

    Above it all leads are bare, below it each has a time or a teaser.
    """
    first = next(
        (place for place, one in enumerate(shaped) if one.part not in _LOOSE), len(shaped)
    )
    for place in range(min(first, len(shaped) - 1), 0, -1):
        line = shaped[place].line
        is_heading = shaped[place].part is Part.HEADLINE and line.words <= _HEADING_WORDS
        if not is_heading or line.ends_sentence:
            continue
        leads = read_leads(shaped[place + 1 :])
        if len(leads) >= _LEADS and _are_alike(leads):
            return place
    return None


def _is_bare(lead: Lead) -> bool:
    return lead.time is None and lead.teaser is None and not lead.is_cut_off


def _are_alike(leads: Sequence[Lead]) -> bool:
    """Say whether every lead has a headline, and each a time or each a teaser."""
    if any(lead.penalty or not lead.headline for lead in leads):
        return False
    return all(lead.time for lead in leads) or all(lead.teaser for lead in leads)
