"""Whether a line speaks of what the page speaks of: its words in the best run of prose."""

from typing import Final

import numpy as np

from services.ingest.reading.linemodel.columns import Columns, Numbers
from services.ingest.reading.linemodel.echoes import Words

_OFTEN: Final = 2
"""A word in so many other lines of the run is of its topic."""
CARRIED: Final = ("echo_run", "echo_core", "echo_rare")
"""The columns that are worth a look around."""


def add_topics(columns: Columns, told: Words, run: Numbers) -> None:
    """Add what share of each line's words stands in others; `run` is 1 for those that count."""
    rows, line = columns.rows, told.line
    in_run = np.bincount(told.word, run[line], max(told.count, 1))
    everywhere = np.bincount(told.word, minlength=max(told.count, 1))
    others = in_run[told.word] - run[line]
    is_shared = others >= 1.0
    rarity = np.log((rows + 1.0) / np.maximum(everywhere, 1))[told.word]
    count = np.maximum(np.bincount(line, minlength=rows), 1)
    columns.add("echo_run", np.bincount(line, is_shared, rows) / count)
    columns.add("echo_core", np.bincount(line, others >= _OFTEN, rows) / count)
    rare = np.bincount(line, rarity * is_shared, rows)
    columns.add("echo_rare", rare / (np.bincount(line, rarity, rows) + 1e-9))
    columns.add("echo_once", np.bincount(line, everywhere[told.word] == 1, rows) / count)
    columns.add("name_share", np.bincount(line, told.is_name, rows) / count)
    columns.add("name_echo_run", np.bincount(line, told.is_name & is_shared, rows))
