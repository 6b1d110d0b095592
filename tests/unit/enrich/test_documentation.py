"""The enricher that the documentation shows is one."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from pydantic import RedisDsn

from services.enrich.pipeline import make_handler
from services.enrich.settings import EnrichSettings
from shared.outcomes import HandedOn
from tests.builders import a_claimed
from tests.unit.enrich.articles import english

_DOCS: Final = Path(__file__).parents[3] / "docs" / "enriching.md"
_BLOCK: Final = re.compile(
    r"^```(?P<kind>python|toml)\n(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL
)


@pytest.fixture
def installed(tmp_path: Path) -> Iterator[list[str]]:
    """Install the package as shown; return its lines of code."""
    shown = {one["kind"]: one["code"] for one in _BLOCK.finditer(_DOCS.read_text("utf-8"))}
    (tmp_path / "acme_desk.py").write_text(shown["python"], "utf-8")
    info = tmp_path / "acme_desk-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Name: acme-desk\nVersion: 1.0\n", "utf-8")
    points = shown["toml"].replace('[project.entry-points."copydesk.enrichers"]', "")
    entries = points.replace('"', "")
    (info / "entry_points.txt").write_text(f"[copydesk.enrichers]{entries}", "utf-8")
    sys.path.insert(0, str(tmp_path))
    yield shown["python"].splitlines()
    sys.path.remove(str(tmp_path))
    sys.modules.pop("acme_desk", None)


def test_the_enricher_that_is_shown_enriches(installed: list[str]) -> None:
    """Found by its entry point, in thirty lines."""
    settings = EnrichSettings(
        redis_url=RedisDsn("redis://unused"), enrichers_off=frozenset({"entities"})
    )

    [outcome] = make_handler(settings)([a_claimed(english("It rained all day. We left."))])

    assert isinstance(outcome, HandedOn)
    assert outcome.article.extensions == {"acme_sentence_length": {"mean_words": 3.0}}
    assert len(installed) <= 32
