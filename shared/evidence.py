"""Why a value is believed."""

from shared.values import Confidence, Frozen


class Evidence(Frozen):
    """How a value was found, how surely, and by which annotator."""

    method: str
    confidence: Confidence
    annotator: str
    """`name@version`."""
