"""How the embedded Valkey is told what it may use."""

from pathlib import Path

import pytest

from deploy.local.valkey import choose_memory_mib, write_config


def test_the_server_is_told_where_its_memory_ends(tmp_path: Path) -> None:
    """Without that the gateway cannot see that the store fills up."""
    path = write_config(tmp_path, port=6379, memory_mib=300)

    rows = path.read_text(encoding="utf-8").splitlines()

    assert "maxmemory 300mb" in rows
    assert "maxmemory-policy noeviction" in rows


@pytest.mark.parametrize(
    ("limit", "expected"),
    [
        pytest.param("1610612736", 384, id="a quarter"),
        pytest.param("104857600", 256, id="never less than that"),
    ],
)
def test_a_container_counts_as_the_machine(limit: str, expected: int, tmp_path: Path) -> None:
    """The host may have a hundred times of what this container is allowed."""
    (tmp_path / "memory.max").write_text(f"{limit}\n", encoding="ascii")

    assert choose_memory_mib(limit=tmp_path / "memory.max") == expected


@pytest.mark.parametrize("content", ["max", None], ids=["no limit", "no such file"])
def test_without_a_limit_the_machine_counts(content: str | None, tmp_path: Path) -> None:
    """Most people run it on their own machine."""
    limit = tmp_path / "memory.max"
    if content is not None:
        limit.write_text(content, encoding="ascii")

    assert choose_memory_mib(limit=limit) >= 256
