"""What publishers say to machines."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.ingest.fetching.signals import find_signals, find_standing, is_reserved


@pytest.mark.parametrize(
    ("headers", "text", "expected"),
    [
        ({}, "<meta name=robots content=noindex>", ()),
        ({"x-robots-tag": "noai, noml"}, "", ("X-Robots-Tag: noai", "X-Robots-Tag: noml")),
        ({"x-robots-tag": "noimageai"}, "", ("X-Robots-Tag: noimageai",)),
        ({"x-robots-tag": "noindex, NoML"}, "", ("X-Robots-Tag: noml",)),
        ({"x-robots-tag": "copydesk: noai"}, "", ("X-Robots-Tag: noai",)),
        ({"x-robots-tag": "otherbot: noai, noml"}, "", ()),
        ({"x-robots-tag": "otherbot: noai, copydesk: noml"}, "", ("X-Robots-Tag: noml",)),
        ({"x-robots-tag": "max-snippet: 20, noai"}, "", ("X-Robots-Tag: noai",)),
        (
            {"x-robots-tag": "unavailable_after: 25 Jun 2030 15:00:00 PST, noai"},
            "",
            ("X-Robots-Tag: noai",),
        ),
        ({"tdm-reservation": "1"}, "", ("header: tdm-reservation: 1",)),
        ({"tdm-reservation": "0"}, "", ()),
        ({"content-usage": "train-ai=n"}, "", ("content-usage: ai-train=no",)),
        (
            {"content-signal": "search=yes, ai-train=no, ai-input=no"},
            "",
            ("content-signal: ai-train=no", "content-signal: ai-input=no"),
        ),
        ({}, '<META NAME="ROBOTS" CONTENT="index,noai">', ("meta robots: noai",)),
        ({}, "<meta content='noml' name='robots' />", ("meta robots: noml",)),
        ({}, '<meta name="copydesk" content="noai">', ("meta copydesk: noai",)),
        ({}, '<meta name="googlebot" content="noai">', ()),
        ({}, '<meta name="tdm-reservation" content="1">', ("meta: tdm-reservation: 1",)),
        ({}, '<meta name="description" content="noai">', ()),
        ({}, " " * 200_000 + '<meta name="robots" content="noai">', ()),
        ({}, '<meta name="robots" content="noai">' * 2, ("meta robots: noai",)),
    ],
)  # fmt: skip
def test_signals_are_found_where_they_stand(
    headers: dict[str, str], text: str, expected: tuple[str, ...]
) -> None:
    """Those for all and those for us, not those for others."""
    assert find_signals(headers, text, agent="copydesk") == expected


@pytest.mark.parametrize(
    ("signal", "reserved"),
    [
        ("meta robots: noai", True),
        ("X-Robots-Tag: noml", True),
        ("header: tdm-reservation: 1", True),
        ("robots.txt: ai-input=no", True),
        ("robots.txt: ai-train=no", False),
        ("X-Robots-Tag: noimageai", False),
        ("robots.txt: GPTBot", False),
    ],
)
def test_some_signals_are_meant_for_every_machine(signal: str, reserved: bool) -> None:  # noqa: FBT001 - a case
    """Others are about training, about images, or said to others."""
    assert is_reserved(signal) is reserved


@given(
    st.dictionaries(st.sampled_from(["x-robots-tag", "content-usage"]), st.text()), st.text()
)
def test_any_page_is_searched(headers: dict[str, str], text: str) -> None:
    """Without an error."""
    assert isinstance(find_signals(headers, text, agent="copydesk"), tuple)


@pytest.mark.parametrize("part", ["<meta ", "<meta name=", "<meta a='", 'a="', "<meta a=b "])
def test_a_hostile_page_takes_linear_time(part: str) -> None:
    """Five megabytes of nothing but beginnings."""
    text = part * (5_000_000 // len(part))
    began = time.monotonic()

    find_signals({"x-robots-tag": "a:" * 100_000}, text, agent="copydesk")

    assert time.monotonic() - began < 3


@pytest.mark.parametrize(
    ("header", "signal"),
    [
        ({"x-robots-tag": "noai"}, "X-Robots-Tag: noai"),
        ({"tdm-reservation": "1"}, "header: tdm-reservation: 1"),
        ({"content-usage": "train-ai=n"}, "content-usage: ai-train=no"),
        ({"content-signal": "ai-input=no"}, "content-signal: ai-input=no"),
    ],
)
def test_what_a_header_said_holds_until_that_header_is_sent_again(
    header: dict[str, str], signal: str
) -> None:
    """An answer without it says nothing of it, one with another value takes it back."""
    in_page = "meta robots: noml"
    before = (*find_signals(header, "", agent="copydesk"), in_page)

    standing = [
        find_standing(before, headers)
        for headers in ({}, {"etag": '"7"'}, dict.fromkeys(header, ""))
    ]

    assert standing == [(signal, in_page), (signal, in_page), (in_page,)]
