"""What reaches a terminal."""

from deploy.local.terminal import plain


def test_text_from_outside_cannot_steer_the_terminal() -> None:
    """A headline may hold an escape sequence; lines and tabs are what they are."""
    text = "A\x1b[2Jheadline\x9b31m\r\n\tnext"

    assert plain(text) == "A\ufffd[2Jheadline\ufffd31m\ufffd\n\tnext"
