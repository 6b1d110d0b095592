"""Which enrichers a desk has: its own, and those that other packages bring."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from pydantic import RedisDsn

from services.enrich.pipeline import (
    UnknownEnricherError,
    UnusableEnricherError,
    load_enrichers,
)
from services.enrich.settings import EnrichSettings

A_PACKAGE: Final = """
class Grade:
    field = "{field}"
    name = "acme"
    version = "3"
    needs = ()
    uses = ()

    def find_all(self, readings):
        return [{{"grade": 8.5}} for _ in readings]


def make():
    return Grade()


def broken():
    raise OSError("no model here")


def unfit():
    return object()
"""


@pytest.fixture
def packages(tmp_path: Path) -> Iterator[Path]:
    """Return a folder on the path of Python where packages can be laid down."""
    sys.path.insert(0, str(tmp_path))
    yield tmp_path
    sys.path.remove(str(tmp_path))
    sys.modules.pop("acme_desk", None)


def lay_down(folder: Path, *, maker: str = "make", field: str = "acme_readability") -> None:
    """Write a package as `pip install` would leave it."""
    (folder / "acme_desk.py").write_text(A_PACKAGE.format(field=field), encoding="utf-8")
    info = folder / "acme_desk-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Name: acme-desk\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(
        f"[copydesk.enrichers]\nacme = acme_desk:{maker}\n", encoding="utf-8"
    )


def names(*, off: str = "entities", on: str = "") -> list[str]:
    """Return the names of the enrichers that load, without the slow one."""
    settings = EnrichSettings.model_validate(
        {"redis_url": RedisDsn("redis://unused"), "enrichers_off": off, "enrichers_on": on}
    )
    return [one.name for one in load_enrichers(settings)]


def test_an_enricher_of_another_package_is_found(packages: Path) -> None:
    """By its entry point, with nothing to be changed here."""
    lay_down(packages)

    assert names()[-1] == "acme"


def test_it_takes_the_place_of_the_desks_own_for_its_field(packages: Path) -> None:
    """That is how a better model is put in."""
    lay_down(packages, field="keywords")

    found = names()

    assert "acme" in found
    assert "keywords" not in found


def test_it_can_be_switched_off(packages: Path) -> None:
    """Like any other."""
    lay_down(packages)

    assert "acme" not in names(off="entities,acme")


def test_it_takes_that_place_whatever_the_desks_own_is_called(packages: Path) -> None:
    """Its field counts: the references are read by `coverage`."""
    lay_down(packages, field="references")

    assert "coverage" not in names()


def test_nobody_is_told_the_tone_unasked() -> None:
    """It is right too seldom."""
    assert "tone" not in names()
    assert "tone" in names(on="tone")


@pytest.mark.parametrize(
    ("maker", "message"),
    [
        pytest.param("broken", "acme .*OSError: no model here", id="it raises"),
        pytest.param("missing", "acme .*AttributeError", id="there is none"),
        pytest.param("unfit", "acme .* has no field, name", id="it is something else"),
    ],
)
def test_one_that_cannot_be_loaded_stops_the_start(
    packages: Path, maker: str, message: str
) -> None:
    """Better than a desk that runs without what its operator installed."""
    lay_down(packages, maker=maker)

    with pytest.raises(UnusableEnricherError, match=message):
        names()


@pytest.mark.parametrize("variable", ["off", "on"])
def test_switching_what_there_is_not_is_refused(variable: str) -> None:
    """It is a slip of the pen, and another one was meant."""
    with pytest.raises(UnknownEnricherError, match=r"names keyword; there are .*keywords"):
        names(**{variable: "keyword"})
