"""`copydesk submit` says how to send what is no file."""

import pytest
from typer.testing import CliRunner

from deploy.local.cli import make_cli


@pytest.mark.parametrize("url", ["https://news.example/ferry", "http://news.example/a.html"])
def test_a_url_in_place_of_a_file_is_told_how_it_is_sent(url: str) -> None:
    """No file has such a name; the command that does it stands in the answer."""
    answer = CliRunner().invoke(make_cli(), ["submit", url])

    assert answer.exit_code == 1
    assert f"""echo '{{"url": "{url}"}}' | copydesk submit --type json -""" in answer.output
