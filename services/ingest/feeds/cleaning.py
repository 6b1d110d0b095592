"""What every format has to have cleaned: titles, addresses, characters."""

import html
import re
from typing import Final
from urllib.parse import urljoin, urlsplit

_TAG: Final = re.compile(r"<[^<>]{1,1000}>")
_NOT_IN_URLS: Final = re.compile(r"[\x00-\x20\x7f\"<>\\^`{|}]")
_LONGEST_TITLE: Final = 1_000
_LONGEST_URL: Final = 2_048


def clean_text(text: str) -> str:
    """Return text without what the store refuses: NUL, and halves of surrogate pairs."""
    if not text.isascii():
        text = text.encode("utf-8", "ignore").decode()
    return text.replace("\x00", "")


def clean_line(text: str) -> str:
    """Return a title or name: tags and character references resolved, on one line.

    Many feeds escape what was escaped already, so references are resolved once more.
    """
    text = clean_text(text[: 10 * _LONGEST_TITLE])
    if "<" in text:
        text = _TAG.sub(" ", text)
    if "&" in text:
        text = clean_text(html.unescape(text))
    return " ".join(text.split())[:_LONGEST_TITLE]


def clean_url(base: str, text: str) -> str:
    """Return an absolute address without its fragment; empty if it cannot be fetched.

    What can be fetched is http or https, has a host, and carries no credentials.
    """
    text = clean_text(text[: 2 * _LONGEST_URL]).strip().replace("&amp;", "&")
    if not text:
        return ""
    try:
        url = urljoin(base, text)
        parts = urlsplit(url)
        is_usable = bool(
            parts.scheme in {"http", "https"} and parts.hostname and "@" not in parts.netloc
        )
        port = parts.port
    except ValueError:
        return ""
    if not is_usable or port == 0:
        return ""
    url = parts._replace(fragment="").geturl()
    url = _NOT_IN_URLS.sub(lambda found: f"%{ord(found[0]):02X}", url)
    url = "".join(part if not part.isspace() else "%20" for part in url)
    return url if len(url) <= _LONGEST_URL else ""


def to_html(text: str) -> str:
    """Return plain text as HTML, a paragraph for each line."""
    lines = (line.strip() for line in text.splitlines())
    return "".join(f"<p>{html.escape(line, quote=False)}</p>" for line in lines if line)
