"""One spelling for all the ways to write where an article is."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from services.ingest.reading.addresses import (
    find_address,
    find_outlet,
    is_same_site,
    spell_address,
)


@pytest.mark.parametrize(
    ("url", "spelled"),
    [
        pytest.param("HTTP://News.Example/A", "news.example/A", id="scheme and host"),
        pytest.param("https://news.example:443/a", "news.example/a", id="default port"),
        pytest.param("https://news.example:8443/a", "news.example:8443/a", id="another port"),
        pytest.param("https://u:p@news.example/a", "news.example/a", id="user"),
        pytest.param("https://news.example/a#top", "news.example/a", id="fragment"),
        pytest.param("https://news.example/#!/a", "news.example#!/a", id="a page by script"),
        pytest.param("https://news.example/a/", "news.example/a", id="slash at the end"),
        pytest.param("https://news.example//a/./b/../c", "news.example/a/c", id="dots"),
        pytest.param("https://news.example/?p=12", "news.example?p=12", id="number alone"),
        pytest.param(
            "https://news.example/a?utm_source=x&fbclid=y&gclid=z&_ga=1&ref=home&CMP=share",
            "news.example/a",
            id="where visitors come from",
        ),
        pytest.param("https://news.example/a?b=2&a=1", "news.example/a?a=1&b=2", id="order"),
        pytest.param("https://news.example/a?page=2", "news.example/a?page=2", id="page"),
        pytest.param("https://news.example/caf\u00e9", "news.example/caf%C3%A9", id="letters"),
        pytest.param("https://news.example/caf%c3%a9", "news.example/caf%C3%A9", id="escapes"),
        pytest.param("https://news.example/%7Ea", "news.example/~a", id="needless escape"),
        pytest.param("https://news.example/a%2Fb", "news.example/a%2Fb", id="a slash escaped"),
        pytest.param("https://b\u00fccher.example/a", "xn--bcher-kva.example/a", id="IDN"),
        pytest.param("https://www.news.example/a", "news.example/a", id="www"),
        pytest.param("https://m.news.example/a", "news.example/a", id="for telephones"),
        pytest.param("https://news.example/a/amp/", "news.example/a", id="AMP, a folder"),
        pytest.param(
            "https://news.example/a.amp.html", "news.example/a.html", id="AMP, a file"
        ),
        pytest.param(
            "https://news.example/a?amp=1&id=3", "news.example/a?id=3", id="AMP, asked"
        ),
        pytest.param("https://amp.example/a", "amp.example/a", id="a site called amp"),
        pytest.param(
            "https://news.example/a;jsessionid=0AF?id=3", "news.example/a?id=3", id="session"
        ),
        pytest.param("http://[::1]:80/a", "[::1]/a", id="IPv6"),
        pytest.param("https://news.example/a?x=%ff", "news.example/a?x=%FF", id="no UTF-8"),
    ],
)
def test_an_address_has_one_spelling(url: str, spelled: str) -> None:
    """What does not change the article is dropped."""
    assert spell_address(url) == spelled


@pytest.mark.parametrize(
    "url",
    [
        pytest.param("https://news.example/", id="home page"),
        pytest.param("https://news.example", id="home page without a slash"),
        pytest.param("https://news.example/index.html?utm_source=x", id="home page as a file"),
        pytest.param("mailto:desk@news.example", id="no page"),
        pytest.param("https:///a", id="no host"),
        pytest.param("https://[::1/a", id="half an address"),
        pytest.param("https://news.example:99999/a", id="no such port"),
        pytest.param("https://news.example/" + "a" * 5_000, id="beyond all measure"),
        pytest.param("", id="nothing"),
    ],
)
def test_some_are_no_address_of_an_article(url: str) -> None:
    """A home page has another text every day, and is never one article's next version."""
    assert spell_address(url) is None


@pytest.mark.parametrize(
    ("url", "canonical", "found"),
    [
        ("http://[2001:db8::1]/a", "http://[2001:db8::2]/b", "[2001:db8::1]/a"),
        ("http://[2001:db8::1]:81/a", "http://[2001:db8::1]:81/b", "[2001:db8::1]:81/b"),
        pytest.param(
            "https://m.news.example/a?page=1&x=2",
            "https://www.news.example/a",
            "news.example/a",
            id="the page knows best",
        ),
        pytest.param(
            "https://news.example/sport/a-b",
            "https://news.example/sport/",
            "news.example/sport/a-b",
            id="the section on every page",
        ),
        pytest.param(
            "https://news.example/a",
            "https://news.example/",
            "news.example/a",
            id="the home page",
        ),
        pytest.param(
            "https://news.example/a",
            "https://other.example.org/a",
            "news.example/a",
            id="another site",
        ),
        pytest.param(
            "https://tabloid.co.uk/a",
            "https://herald.co.uk/a",
            "tabloid.co.uk/a",
            id="another site of the same country",
        ),
        pytest.param(
            "https://edition.herald.co.uk/a?x=1",
            "https://herald.co.uk/a",
            "herald.co.uk/a",
            id="another host of the same site",
        ),
        pytest.param(None, "https://news.example/a", "news.example/a", id="nothing else"),
        pytest.param("https://news.example/a", None, "news.example/a", id="none on the page"),
        pytest.param(None, None, None, id="neither"),
    ],
)
def test_a_page_is_believed_about_its_address_within_reason(
    url: str | None, canonical: str | None, found: str | None
) -> None:
    """A wrong one would make all articles of a site versions of each other."""
    assert find_address(url, canonical) == found


@pytest.mark.parametrize(
    ("url", "outlet"),
    [
        pytest.param("https://www.news.example:8080/a", "news.example", id="host"),
        pytest.param("https://news.example/", "news.example", id="of a home page too"),
        pytest.param("news.example", None, id="no address"),
        pytest.param(None, None, id="none"),
    ],
)
def test_the_outlet_is_the_host(url: str | None, outlet: str | None) -> None:
    """Without what says nothing of who prints."""
    assert find_outlet(url) == outlet


@given(rest=st.text(max_size=60))
@example(rest="a?\ud800=%ff&&=;#!")
@example(rest="::?=/..//%2e%2e/;jsessionid=")
def test_any_text_has_one_spelling_or_none(rest: str) -> None:
    """Spelling twice changes nothing, and nothing raises."""
    spelled = spell_address(f"https://{rest}")

    assert spelled is None or spell_address(f"https://{spelled}") == spelled


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("https://www.news.example/a", "http://m.news.example/", True, id="hosts"),
        pytest.param("https://a.co.uk/", "https://b.co.uk/", False, id="open second level"),
        pytest.param("https://a.blogspot.com/", "https://b.blogspot.com/", False, id="shared"),
        pytest.param("https://a.github.io/", "https://github.io/", False, id="its owner"),
        pytest.param("https://x.a.github.io/", "https://a.github.io/", True, id="one of them"),
        pytest.param("https://shop.abc.de/", "https://abc.de/", True, id="a short name"),
        pytest.param("https://a.nom.br/", "https://b.nom.br/", False, id="no short ending"),
        pytest.param("https://a.city.kawasaki.jp/", "https://city.kawasaki.jp/", True, id="!"),
        pytest.param("https://a.b.kawasaki.jp/", "https://c.b.kawasaki.jp/", False, id="*"),
        pytest.param("https://a.desk.internal/", "https://desk.internal/", True, id="inner"),
        pytest.param("http://203.0.113.1/", "http://10.0.113.1/", False, id="numbers"),
        pytest.param("http://10.0.0.1:80/", "http://10.0.0.1/", True, id="one number"),
        pytest.param("http://[2001:db8::1]/", "http://[fd00::1]/", False, id="IPv6"),
        pytest.param("news.example", "news.example", False, id="no addresses"),
    ],
)
def test_two_addresses_are_of_one_site_or_not(one: str, other: str, expected: object) -> None:
    """A sitemap index, a canonical address and a rail are believed on their own site only."""
    assert is_same_site(one, other) is expected


@given(one=st.text(max_size=40), other=st.text(alphabet=".:[]/@a1%\u3002", max_size=40))
@example(one="a..b", other=".")
@example(one="xn--a.xn--", other="[")
def test_sites_of_any_text_can_be_compared(one: str, other: str) -> None:
    """Nothing raises, and a site is its own."""
    urls = f"https://{one}", f"https://{other}"

    assert is_same_site(*urls) is is_same_site(*reversed(urls))
    assert find_outlet(urls[0]) is None or is_same_site(urls[0], urls[0])
