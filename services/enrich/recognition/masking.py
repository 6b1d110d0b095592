"""Text without what would stop a tokenizer for minutes."""

import re
from typing import Final

_RUN: Final = re.compile(r"\S{300,}")
"""No word is so long, and no address that a reader would follow."""
_ODD_SHARE: Final = 0.2
"""Of Chinese and Japanese, which have no spaces, less is no letter; of a run that was made to
do harm, more."""
_MASK: Final = "x"


def mask(text: str) -> str:
    """Return the text, long runs of marks replaced by letters that name nothing.

    spaCy takes marks off a word one by one and looks at the rest each time: for 10,000
    quotation marks in a row that is 9 seconds. No letter moves.
    """
    return _RUN.sub(_masked, text)


def _masked(match: re.Match[str]) -> str:
    run = match.group()
    odd = len(run) - sum(map(str.isalnum, run))
    return _MASK * len(run) if odd > _ODD_SHARE * len(run) else run
