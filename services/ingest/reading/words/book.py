"""All phrases that tell what a line is, in one book."""

from typing import Final

from services.ingest.reading.words.adverts import ADVERTS
from services.ingest.reading.words.bios import BIOS
from services.ingest.reading.words.comments import COMMENTS
from services.ingest.reading.words.headings import HEADINGS
from services.ingest.reading.words.headings_elsewhere import WIDER_HEADINGS_ELSEWHERE
from services.ingest.reading.words.headings_more import MORE_HEADINGS
from services.ingest.reading.words.headings_wider import WIDER_HEADINGS
from services.ingest.reading.words.legal import LEGAL
from services.ingest.reading.words.menus import MENUS
from services.ingest.reading.words.naming import CAPTIONS
from services.ingest.reading.words.newsletters import NEWSLETTER
from services.ingest.reading.words.phrasebook import Limits, Phrasebook, join_lists
from services.ingest.reading.words.prompts import PROMPTS
from services.ingest.reading.words.prompts_wider import WIDER_PROMPTS
from services.ingest.reading.words.share import SHARE
from shared.article import BlockType

# A sentence of an article may well speak of cookies or of a newsletter; a line that is
# furniture is short.
NOTICE_WORDS_AROUND: Final = 40
"""The most words of a line in which a notice stands anywhere; set by hand."""
NOTICE_WORDS: Final = 90
"""The most words of a line that begins with a notice; set by hand."""

BOOK: Final = Phrasebook(
    (
        (BlockType.RAIL_HEADING, join_lists(HEADINGS), Limits(around=8, behind=8)),
        (BlockType.RAIL_HEADING, join_lists(MORE_HEADINGS), Limits(around=8, behind=8)),
        (BlockType.RAIL_HEADING, join_lists(WIDER_HEADINGS), Limits(around=8, behind=6)),
        (
            BlockType.RAIL_HEADING,
            join_lists(WIDER_HEADINGS_ELSEWHERE),
            Limits(around=8, behind=6),
        ),
        (BlockType.PROMPT, join_lists(WIDER_PROMPTS), Limits(around=20, behind=20)),
        (BlockType.PROMPT, join_lists(PROMPTS), Limits(around=20, behind=20)),
        (BlockType.SHARE, SHARE, Limits(around=10, behind=10)),
        (BlockType.NEWSLETTER, NEWSLETTER, Limits(around=30, behind=24)),
        (BlockType.LEGAL, LEGAL, Limits(around=NOTICE_WORDS_AROUND, behind=NOTICE_WORDS)),
        (BlockType.NAV, MENUS, Limits(around=0, behind=2)),
        (BlockType.ADVERT, ADVERTS, Limits(around=8, behind=8)),
        (BlockType.COMMENT, COMMENTS, Limits(around=10, behind=8)),
        (BlockType.BIO, BIOS, Limits(around=NOTICE_WORDS_AROUND, behind=8)),
        (BlockType.CAPTION, CAPTIONS, Limits(around=NOTICE_WORDS_AROUND, behind=30)),
    )
)
