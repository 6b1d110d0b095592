"""Rules of the house that no linter knows."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from shared.jobs import NEXT_STAGE, StageName
from shared.messages import MESSAGE_FOR

REPO: Final = Path(__file__).parents[1]
CODE: Final = ("shared", "services", "deploy", "benchmarks")
NAMES_THAT_TELL_NOTHING: Final = {
    "utils", "util", "helpers", "helper", "common", "misc", "manager", "base_utils",
}  # fmt: skip


def _modules(*folders: str) -> Iterator[Path]:
    for folder in folders:
        yield from sorted((REPO / folder).rglob("*.py"))


def _of(path: Path) -> str:
    return path.relative_to(REPO).as_posix()


def test_no_module_outgrows_a_reader() -> None:
    """300 lines is about what one can hold in the head."""
    too_long = {
        _of(path): length
        for path in _modules(*CODE)
        if (length := len(path.read_text(encoding="utf-8").splitlines())) > 300
    }

    assert too_long == {}


def test_every_module_is_called_what_it_is() -> None:
    """A drawer called utils is where things are lost."""
    nameless = [_of(path) for path in _modules(*CODE) if path.stem in NAMES_THAT_TELL_NOTHING]

    assert nameless == []


def test_every_name_has_one_address() -> None:
    """A package says what it is for and exports nothing again."""
    talkative = [
        _of(path)
        for path in _modules(*CODE)
        if path.name == "__init__.py"
        and (
            len(body := ast.parse(path.read_text(encoding="utf-8")).body) != 1
            or not isinstance(body[0], ast.Expr)
        )
    ]

    assert talkative == []


@pytest.mark.parametrize("stage", StageName)
def test_every_stage_is_one_handler_and_a_few_lines_of_wiring(stage: StageName) -> None:
    """A message's path is read in five files; wiring is not among them."""
    folder = REPO / "services" / ("ingest/fetching" if stage is StageName.FETCH else stage)
    handler = folder / "handler.py"
    worker = ast.parse((folder / "worker.py").read_text(encoding="utf-8"))

    statements = [node for node in ast.walk(worker) if isinstance(node, ast.stmt)]

    assert handler.exists()
    assert len(statements) < 20


def test_every_arrow_of_the_picture_has_its_message() -> None:
    """One class for each stage, in the order of the flow."""
    assert list(MESSAGE_FOR) == list(StageName) == list(NEXT_STAGE)


def test_time_in_scripts_is_the_stores_own() -> None:
    """A client's clock may be off by hours; only the prelude reads the time."""
    folder = REPO / "shared" / "store" / "lua"

    reading_time = [
        path.name for path in folder.glob("*.lua") if re.search(r"'TIME'", path.read_text())
    ]

    assert reading_time == ["prelude.lua"]


def test_every_adr_is_a_page() -> None:
    """Status, context, decision and consequences, and no more than a reader takes in."""
    for path in sorted((REPO / "docs" / "adr").glob("0*.md")):
        text = path.read_text(encoding="utf-8")
        headings = re.findall(r"^## (.+)$", text, re.MULTILINE)
        assert headings == ["Context", "Decision", "Consequences"], _of(path)
        assert len(text.splitlines()) < 60, _of(path)
