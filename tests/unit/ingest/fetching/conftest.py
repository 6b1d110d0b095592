"""What has an end, for the tests of fetching."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.unit.ingest.fetching.towns import Town


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    """Close what it opened."""
    with ExitStack() as held:
        yield Town(held, tmp_path)
