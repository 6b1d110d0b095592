"""Lines of rails held to what is known of them, as if networks had called them so."""

from collections.abc import Callable
from typing import Final

import numpy as np

from services.ingest.reading.layout import Layout
from services.ingest.reading.linekinds.names import KINDS
from services.ingest.reading.lines import make_line
from services.ingest.reading.marks import find_mark
from services.ingest.reading.rails.columns import RailLines
from services.ingest.reading.rails.parts import shape
from shared.article import BlockType

LIKELY: Final = 0.6
SURE: Final = 0.95

Told = tuple[BlockType, str]


def read_held(
    hold: Callable[[RailLines], None],
    *told: Told,
    sure: float = LIKELY,
    second: BlockType = BlockType.NAV,
    is_body: bool = False,
) -> list[BlockType]:
    """Return what lines are held to that the networks call so, or else a second kind.

    `is_body` says that the last line is text to the line model.
    """
    lines = [make_line(text, (0, len(text))) for _, text in told]
    shares = np.zeros((len(told), len(KINDS)), dtype=np.float32)
    shares[:, KINDS.index(second)] = 1 - sure
    for at, (kind, _) in enumerate(told):
        shares[at, KINDS.index(kind)] = sure
    layout = Layout(
        marks=tuple(map(find_mark, lines)),
        headline=None,
        start=0,
        end=0,
        is_body=(*[False] * (len(told) - 1), is_body),
        surety=(0.0,) * len(told),
        by_model=True,
    )
    shaped = tuple(map(shape, lines))
    held = RailLines(shaped, layout, shares.copy(), shares, shares.argmax(axis=1))
    hold(held)
    return [KINDS[at] for at in held.best.tolist()]
