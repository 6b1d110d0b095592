"""Why a page is no article: by its shape, and by words where the shape does not tell."""

from collections.abc import Sequence
from typing import Final

from services.ingest.reading.findings import SpikeReason
from services.ingest.reading.pageblocks.blocks import PageBlock, Place
from services.ingest.reading.pageblocks.facts import PageFacts
from services.ingest.reading.pageblocks.noticewords import says_consent, says_missing
from services.ingest.reading.pageblocks.wording import find_words

# With these bars none of 436 real articles is turned down that show any text.
_SHORT_WORDS: Final = 150
_SCANT_WORDS: Final = 40
_CONSENT_WORDS: Final = 600
_CONSENT_SHARE: Final = 0.5
_PROSE_WORDS: Final = 8

_LINK_SHARE: Final = 0.8
_LEAD_WORDS: Final = range(4, 26)
_LEADS: Final = 12
_CARDS: Final = 5
_CARD_SHARE: Final = 0.6
_CARD_LEVELS: Final = 3
_CARD_PROSE: Final = 2


def find_refusal(
    facts: PageFacts, blocks: Sequence[PageBlock], chosen: Sequence[bool]
) -> SpikeReason | None:
    """Return why the page is no article; None if it is one.

    `chosen` says which of its blocks would be the article's text.
    """
    is_plain = facts.is_declared_article and _is_long(blocks, chosen)
    return None if is_plain else _find_reason(facts, blocks, chosen)


def _find_reason(
    facts: PageFacts, blocks: Sequence[PageBlock], chosen: Sequence[bool]
) -> SpikeReason | None:
    counts = [
        _count_words(block) if is_chosen else 0
        for block, is_chosen in zip(blocks, chosen, strict=True)
    ]
    total = sum(counts)
    if total < _SHORT_WORDS and _is_error(facts, blocks):
        return SpikeReason.ERROR_PAGE
    if total < _CONSENT_WORDS and _is_consent(blocks, counts, chosen):
        return SpikeReason.CONSENT_WALL
    if total < _SCANT_WORDS and facts.asks_password:
        return SpikeReason.LOGIN_WALL
    if not facts.is_declared_article and _is_listing(facts, blocks, counts, chosen):
        return SpikeReason.LISTING
    if total < _SCANT_WORDS and (facts.is_declared_video or facts.has_player):
        return SpikeReason.VIDEO_ONLY
    return None if total else SpikeReason.NO_ARTICLE_TEXT


def _count_words(block: PageBlock) -> int:
    return len(find_words(block.text))


def _is_long(blocks: Sequence[PageBlock], chosen: Sequence[bool]) -> bool:
    """Say whether the text taken is too long for any page that is no article."""
    words = 0
    for block, is_chosen in zip(blocks, chosen, strict=True):
        words += _count_words(block) if is_chosen else 0
        if words >= _CONSENT_WORDS:
            return True
    return False


def _is_error(facts: PageFacts, blocks: Sequence[PageBlock]) -> bool:
    """Say whether a title or a heading of the page says that something is not there."""
    headings = [block.text for block in blocks if block.place.tag in ("h1", "h2")]
    return any(says_missing(text) for text in (*facts.titles, *headings[:3]))


def _is_consent(
    blocks: Sequence[PageBlock], counts: Sequence[int], chosen: Sequence[bool]
) -> bool:
    """Say whether most of the text taken for the article asks for consent to cookies."""
    told = [
        (count, says_consent(block.text))
        for block, count, is_chosen in zip(blocks, counts, chosen, strict=True)
        if is_chosen and count >= _PROSE_WORDS
    ]
    if not told:
        told = [
            (count, says_consent(block.text))
            for block in blocks
            if (count := _count_words(block)) >= _PROSE_WORDS
        ]
    words = sum(count for count, _ in told)
    return words > 0 and sum(count for count, asks in told if asks) >= _CONSENT_SHARE * words


def _is_listing(
    facts: PageFacts,
    blocks: Sequence[PageBlock],
    counts: Sequence[int],
    chosen: Sequence[bool],
) -> bool:
    """Say whether the page is made of leads: links that are headlines, perhaps with teasers."""
    leads = [
        index
        for index, block in enumerate(blocks)
        if block.link_chars >= _LINK_SHARE * len(block.text)
        and _count_words(block) in _LEAD_WORDS
    ]
    others = list(chosen)
    for index in leads:
        others[index] = False
    prose = [
        index
        for index, is_other in enumerate(others)
        if is_other and counts[index] >= _PROSE_WORDS
    ]
    total = sum(counts[index] for index in prose)
    if total < (_SHORT_WORDS if facts.is_home else _SCANT_WORDS):
        return len(leads) >= _LEADS
    cards = _find_cards(blocks, leads, prose)
    in_cards = sum(counts[index] for index in cards)
    return len(cards) >= _CARDS and in_cards >= _CARD_SHARE * total


def _find_cards(
    blocks: Sequence[PageBlock], leads: Sequence[int], prose: Sequence[int]
) -> list[int]:
    """Return the paragraphs that share a small element with a lead and hardly any other."""
    held: dict[Place, int] = {}
    for index in prose:
        for place in _around(blocks[index]):
            held[place] = held.get(place, 0) + 1
    with_lead = {place for index in leads for place in _around(blocks[index])}
    return [
        index
        for index in prose
        if any(
            place in with_lead and held[place] <= _CARD_PROSE
            for place in _around(blocks[index])
        )
    ]


def _around(block: PageBlock) -> list[Place]:
    """Return the elements right around a block, innermost first, its own left out."""
    places: list[Place] = []
    place = block.place.parent
    while place is not None and len(places) < _CARD_LEVELS:
        places.append(place)
        place = place.parent
    return places
