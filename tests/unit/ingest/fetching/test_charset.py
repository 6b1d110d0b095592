"""Bytes into text."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.ingest.fetching.charset import decode_page

_CZECH = "<p>Přílivová vlna dosáhla pobřeží. Škody jsou malé, řekl úřad přístavu.</p>"


@pytest.mark.parametrize(
    ("body", "content_type", "expected"),
    [
        pytest.param(
            b"\xef\xbb\xbf" + "čaj".encode(),
            "text/html; charset=windows-1250",
            ("čaj", "utf-8", "bom"),
            id="a mark beats the header",
        ),
        pytest.param(
            b"\xff\xfe" + "čaj".encode("utf-16-le"),
            "",
            ("čaj", "utf-16-le", "bom"),
            id="utf-16",
        ),
        pytest.param(
            '<meta charset="iso-8859-2">č'.encode("cp1250"),
            'text/html; charset="windows-1250"',
            ('<meta charset="iso-8859-2">č', "cp1250", "header"),
            id="the header beats the markup",
        ),
        pytest.param(
            '<meta charset="windows-1250">č'.encode("cp1250"),
            "text/html",
            ('<meta charset="windows-1250">č', "cp1250", "markup"),
            id="the markup, short",
        ),
        pytest.param(
            '<meta http-equiv=x content="text/html; charset=koi8-r">щ'.encode("koi8-r"),
            "text/html",
            (
                '<meta http-equiv=x content="text/html; charset=koi8-r">щ',
                "koi8-r",
                "markup",
            ),
            id="the markup, long",
        ),
        pytest.param(
            '<?xml version="1.0" encoding="windows-1251"?>щ'.encode("cp1251"),
            "application/xhtml+xml",
            ('<?xml version="1.0" encoding="windows-1251"?>щ', "cp1251", "markup"),
            id="the declaration of XHTML",
        ),
        pytest.param(
            '<meta charset="utf-16">č'.encode(),
            "",
            ('<meta charset="utf-16">č', "utf-8", "markup"),
            id="a name that cannot be true",
        ),
        pytest.param(
            _CZECH.encode(),
            "text/html; charset=iso-8859-1",
            (_CZECH, "utf-8", "detected"),
            id="UTF-8 under a name that is not its own",
        ),
        pytest.param(
            _CZECH.encode(), "", (_CZECH, "utf-8", "detected"), id="UTF-8 under no name"
        ),
        pytest.param(
            '<meta charset="windows-1250">č'.encode("cp1250"),
            "text/html; charset=utf-8",
            ('<meta charset="windows-1250">č', "cp1250", "markup"),
            id="a header that the bytes disprove",
        ),
        pytest.param(
            b"caf\xe9", "text/html; charset=latin1", ("café", "cp1252", "header"), id="latin 1"
        ),
        pytest.param(
            "㈱―".encode("cp932"),
            "text/html; charset=Shift_JIS",
            ("㈱―", "cp932", "header"),
            id="what Shift_JIS is on the web",
        ),
        pytest.param(
            "镕".encode("gb18030"),
            "text/html; charset=gb2312",
            ("镕", "gb18030", "header"),
            id="what GB2312 is on the web",
        ),
        pytest.param(
            b"plain", "text/html; charset=bogus", ("plain", "utf-8", "detected"), id="no name"
        ),
        pytest.param(b"", "", ("", "utf-8", "detected"), id="nothing"),
        pytest.param(
            b"a \xff page",
            "text/html; charset=utf-8",
            ("a \ufffd page", "utf-8", "header"),
            id="damaged",
        ),
    ],
)
def test_a_page_is_decoded_by_the_best_witness(
    body: bytes, content_type: str, expected: tuple[str, str, str]
) -> None:
    """Mark, header, markup, and what the bytes themselves say."""
    assert decode_page(body, content_type) == expected


def test_a_page_that_says_nothing_is_guessed() -> None:
    """From its bytes, for want of anything better."""
    text = "Ураган прошел над побережьем. Школы закрыты, паромы стоят, пишут жители. " * 9

    decoded = decode_page(text.encode("cp1251"), "")

    assert decoded == (text, "cp1251", "detected")


@given(st.binary(max_size=300), st.text(max_size=80))
def test_any_bytes_are_decoded(body: bytes, content_type: str) -> None:
    """Under any header."""
    decoded = decode_page(body, content_type)

    assert decoded.text.encode("utf-8", "surrogatepass").decode() == decoded.text


@pytest.mark.parametrize(
    "part",
    [b"<meta ", b"<meta charset=", b'<meta charset = "', b" ", b"<?xml ", b"\xc3\xa9", b"\xff"],
)
def test_a_hostile_page_takes_linear_time(part: bytes) -> None:
    """Five megabytes of nothing but beginnings."""
    body = part * (5_000_000 // len(part))
    began = time.monotonic()

    decode_page(body, "text/html; " + "charset " * 50_000)

    assert time.monotonic() - began < 6
