"""The language of a text, detected."""

from typing import Final

import eldc

from shared.article import Language

_ANNOTATOR: Final = "eldc@0.4"
_UNDETERMINED: Final = "und"

# The detector is sure within a sentence or two; more text changes nothing.
_CHARS_READ: Final = 5_000

eldc.init()


def find_language(text: str) -> Language | None:
    """Return the language; None where the detector itself calls its answer unreliable."""
    readable = text[:_CHARS_READ].replace("\x00", " ").encode("utf-8", "ignore").decode()
    result = eldc.detect_details(readable)
    code = str(result.language)
    if not result.reliable or code == _UNDETERMINED:
        return None
    return Language(
        code=code,
        method="ngrams",
        confidence=min(1.0, max(0.0, float(result.scores.get(code, 0.0)))),
        annotator=_ANNOTATOR,
    )
