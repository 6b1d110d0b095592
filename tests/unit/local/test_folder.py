"""The data folder."""

import json
from pathlib import Path

import pytest

from deploy.local.folder import (
    FolderInUseError,
    Ports,
    locked,
    open_log,
    read_ports,
    read_tail,
)


def test_a_second_supervisor_is_refused(tmp_path: Path) -> None:
    """Two Valkeys on the same files would destroy them."""
    with (
        locked(tmp_path / "desk"),
        pytest.raises(FolderInUseError, match="runs on"),
        locked(tmp_path / "desk"),
    ):
        pass


def test_the_folder_is_free_again_after_the_first(tmp_path: Path) -> None:
    """A lock that outlives its holder would need a hand to remove it."""
    with locked(tmp_path):
        pass

    with locked(tmp_path):
        assert (tmp_path / "lock").exists()


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(json.dumps({"gateway": 1, "store": 2}), Ports(1, 2), id="whole"),
        pytest.param("{", None, id="cut off"),
        pytest.param("[]", None, id="another kind"),
        pytest.param(json.dumps({"gateway": 1}), None, id="half"),
    ],
)
def test_ports_are_remembered_if_they_can_be_read(
    tmp_path: Path, content: str, expected: Ports | None
) -> None:
    """A damaged file costs the ports, not the desk."""
    (tmp_path / "desk.json").write_text(content, encoding="utf-8")

    assert read_ports(tmp_path) == expected


def test_a_large_log_is_put_aside_at_the_start(tmp_path: Path) -> None:
    """Logs must not fill the disk run by run."""
    log = open_log(tmp_path, "ingest")
    log.write_bytes(b"x" * (10 * 1024 * 1024 + 1))

    again = open_log(tmp_path, "ingest")

    assert not again.exists()
    assert (tmp_path / "logs" / "ingest.log.1").stat().st_size == 10 * 1024 * 1024 + 1


def test_the_tail_is_the_last_lines(tmp_path: Path) -> None:
    """A failure is shown with what led to it, not with the whole log."""
    log = tmp_path / "x.log"
    log.write_text("one\ntwo\nthree\n", encoding="utf-8")

    assert read_tail(log, lines=2) == "two\nthree"
    assert read_tail(tmp_path / "none.log") == ""
