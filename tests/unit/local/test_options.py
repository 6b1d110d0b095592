"""Addresses as people type them."""

import pytest
from typer.testing import CliRunner, Result

from deploy.local.cli import make_cli
from deploy.local.options import _read_gateway, _read_store


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(make_cli(), [*arguments])


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        pytest.param("", "", id="none"),
        pytest.param("localhost:6379", "redis://localhost:6379", id="no scheme"),
        pytest.param("redis://:secret@db:6379/3", "redis://:secret@db:6379/3", id="whole"),
        pytest.param("rediss://db", "rediss://db", id="TLS"),
    ],
)
def test_a_store_may_be_named_without_its_scheme(given: str, expected: str) -> None:
    """There is only one thing that it can mean."""
    assert _read_store(given) == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        pytest.param("localhost:8080", "http://localhost:8080", id="no scheme"),
        pytest.param("http://[::1]:8080/", "http://[::1]:8080", id="a slash at the end"),
        pytest.param("https://desk.example/a", "https://desk.example/a", id="behind a path"),
    ],
)
def test_a_gateway_may_be_named_without_its_scheme(given: str, expected: str) -> None:
    """As a browser takes it."""
    assert _read_gateway(given) == expected


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(("doctor", "--store", "localhost:abc"), id="a port of letters"),
        pytest.param(("fsck", "--store", "http://localhost"), id="another protocol"),
        pytest.param(("doctor", "--store", "redis://[::1"), id="an open bracket"),
        pytest.param(("submit", "a.txt", "--gateway", "ftp://desk"), id="no gateway"),
        pytest.param(("jobs", "1", "--gateway", "http://"), id="no host"),
    ],
)
def test_what_is_no_address_ends_the_command_with_a_sentence(
    arguments: tuple[str, ...],
) -> None:
    """Neither a traceback nor a minute of trying."""
    done = _run(*arguments)

    assert done.exit_code == 2
    assert "is no address like" in done.stderr


def test_a_retry_says_where_it_starts() -> None:
    """An article that is tried again may end as a duplicate; nobody should have to guess."""
    done = _run("quarantine", "retry", "--help")

    assert "starts there again" in " ".join(done.stdout.split())
