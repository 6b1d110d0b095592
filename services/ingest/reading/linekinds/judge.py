"""How likely each line of a page is of each kind, by the networks that ship."""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Final

import numpy as np
from numpy.typing import NDArray

from services.ingest.reading.layout import Layout
from services.ingest.reading.linekinds.features import read_features
from services.ingest.reading.linekinds.names import KINDS
from services.ingest.reading.linekinds.network import Networks
from services.ingest.reading.rails.parts import Shaped
from shared.article import BlockType

ANNOTATOR: Final = "line_kinds@3"
METHOD: Final = "line_network"


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
    return Likely(networks.predict(read_features(lines, layout)))
