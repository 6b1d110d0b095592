"""How likely each line of a page is of each kind, by the networks that ship."""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Final

import numpy as np
from numpy.typing import NDArray

from services.ingest.reading.layout import Layout
from services.ingest.reading.linekinds.features import MARKED, MARKS, read_features
from services.ingest.reading.linekinds.lexicon import TOPICS
from services.ingest.reading.linekinds.names import KINDS
from services.ingest.reading.linekinds.network import Floats, Networks
from services.ingest.reading.rails.parts import Shaped
from shared.article import BlockType

ANNOTATOR: Final = "line_kinds@4"
METHOD: Final = "line_network"

_TOLD_BY: Final = (
    (BlockType.LEGAL, ("legal", "media")),
    (BlockType.NEWSLETTER, ("subscribe",)),
    (BlockType.ADVERT, ("advert",)),
    (BlockType.BIO, ("bio",)),
)
"""Kinds that are seldom without a word of theirs, and the topics of those words."""
_DOUBT: Final = np.float32(0.2)
"""What is left of the share of such a kind where no word and no mark tells of it.

By it 23 of 1,039 lines of authors unseen that were called wrongly are right; .1 to .5 gave
19 to 22.
"""


def _load() -> Networks:
    path = files("services.ingest.reading.linekinds").joinpath("kinds.npz")
    networks = Networks.load(path.read_bytes())
    if networks.kinds != tuple(kind.value for kind in KINDS):
        raise ValueError(f"networks of other kinds: {networks.kinds}")
    return networks


SHIPPED: Final = _load()


@dataclass(frozen=True, slots=True)
class Likely:
    """How likely each line is of each kind."""

    shares: NDArray[np.float32]
    """`[line, kind]`; each row adds up to 1."""

    def of(self, kind: BlockType) -> NDArray[np.float32]:
        """Return for each line how likely it is of one kind."""
        column: NDArray[np.float32] = self.shares[:, KINDS.index(kind)]
        return column


def judge_kinds(
    lines: Sequence[Shaped], layout: Layout, *, networks: Networks = SHIPPED
) -> Likely:
    """Return what the networks say of the lines of a page; at least one line is needed."""
    matrix = read_features(lines, layout)
    return Likely(_doubt_untold(networks.predict(matrix), matrix))


def _doubt_untold(shares: Floats, matrix: Floats) -> Floats:
    """Return the shares of kinds, less of those that a line should tell of and does not."""
    doubted = shares.copy()
    for kind, topics in _TOLD_BY:
        tellers = [MARKS.index(kind), *(MARKED + TOPICS.index(topic) for topic in topics)]
        doubted[~matrix[:, tellers].any(axis=1), KINDS.index(kind)] *= _DOUBT
    told: Floats = doubted / doubted.sum(axis=1, keepdims=True)
    return told
