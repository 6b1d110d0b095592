"""The kinds of rails among those of lines, and the runs of lines that are of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from services.ingest.reading.layout import Layout
from services.ingest.reading.linekinds.names import KINDS
from services.ingest.reading.linekinds.network import Floats
from services.ingest.reading.lines import Line
from services.ingest.reading.rails.parts import Shaped
from shared.article import BlockType

ITEM: Final = KINDS.index(BlockType.RAIL_ITEM)
TIME: Final = KINDS.index(BlockType.RAIL_TIME)
TEASER: Final = KINDS.index(BlockType.RAIL_TEASER)
HEADING: Final = KINDS.index(BlockType.RAIL_HEADING)
PARAGRAPH: Final = KINDS.index(BlockType.PARAGRAPH)
SUBHEAD: Final = KINDS.index(BlockType.SUBHEAD)
RAIL: Final = (ITEM, TIME, TEASER)
"""What the lines of a rail are, its heading left out."""
IS_RAIL: Final = np.isin(np.arange(len(KINDS)), RAIL)
IS_MISTAKEN: Final = np.array(
    [
        kind
        in {
            *(BlockType.BIO, BlockType.LEGAL, BlockType.CAPTION, BlockType.PARAGRAPH),
            *(BlockType.NEWSLETTER, BlockType.COMMENT, BlockType.ADVERT),
        }
        for kind in KINDS
    ]
)
"""What teasers are taken for at times."""

SURE: Final = 0.9
"""From this share on a line is for sure what the networks call it; set by hand."""

_SENTENCE_WORDS: Final = 4
"""Set by hand: fewer words with a stop are a label or a name."""
_CALLS: Final = ("?", "!", "\uff1f", "\uff01", "\u061f")


def find_runs(flags: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Return `[start, end)` of each run of lines for which the flags hold."""
    framed = np.zeros(len(flags) + 2, dtype=np.bool_)
    framed[1:-1] = flags
    edges = (framed[1:] != framed[:-1]).nonzero()[0].tolist()
    return list(zip(edges[::2], edges[1::2], strict=True))


def is_sentence(line: Line) -> bool:
    """Say whether a line is a whole sentence, and no question or exclamation."""
    is_whole = line.ends_sentence and not line.is_cut_off
    return is_whole and line.words >= _SENTENCE_WORDS and not line.text.endswith(_CALLS)


@dataclass(frozen=True, slots=True)
class RailLines:
    """The lines of a page, and how likely each is of each kind."""

    shaped: Sequence[Shaped]
    layout: Layout
    told: Floats
    """`[line, kind]`, what the networks say, held to nothing."""
    shares: Floats
    """`[line, kind]`, the same held to what is known; it is changed."""
    best: NDArray[np.int64]
    """The likeliest kind of each line by `shares`."""

    def settle(self, at: int | slice, kind: int) -> None:
        """Take lines for what they are known to be."""
        self.shares[at] = -1.0
        self.shares[at, kind] = 2.0
        self.best[at] = kind

    def find_runs(self) -> list[tuple[int, int]]:
        """Return `[start, end)` of each run of lines of rails."""
        return find_runs(IS_RAIL[self.best])
