"""Labels that stand before a name or a headline, ready to be looked for."""

from typing import Final

from services.ingest.reading.words.leads import LEADS
from services.ingest.reading.words.naming import BARE_BYLINES, BYLINES, PHOTOS, SOURCES
from services.ingest.reading.words.phrasebook import Labels, join_lists

LEAD_LABELS: Final = Labels(join_lists(LEADS))
"""Before the headline of another article, as "Read also:"."""
BYLINE_LABELS: Final = Labels(BYLINES)
BARE_BYLINE_LABELS: Final = Labels(BARE_BYLINES)
"""Of these a name stands behind with nothing between."""
PHOTO_LABELS: Final = Labels(PHOTOS)
SOURCE_LABELS: Final = Labels(SOURCES)
