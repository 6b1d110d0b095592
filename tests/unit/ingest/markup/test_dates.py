"""When an article was published and changed, by its page."""

import pytest

from shared.article import When
from tests.unit.ingest.markup.pages import URL, a_page, a_record, read

_H1 = "<h1>Ferry line opens again on Monday</h1>"
_PUBLISHED = '<meta property="article:published_time" content="{}">'


def _when(head: str = "", body: str = "", url: str | None = None) -> When | None:
    title = '<meta property="og:title" content="Ferry line opens again on Monday">'
    return read(a_page(title + head, _H1 + body), url)["published_at"]


@pytest.mark.parametrize(
    ("head", "body", "basis"),
    [
        pytest.param(
            a_record('"datePublished": "2024-05-17T09:32:00Z"'), "", "json_ld", id="record"
        ),
        pytest.param(
            _PUBLISHED.format("2024-05-17T09:32:00Z"), "", "open_graph", id="open graph"
        ),
        pytest.param('<meta name="date" content="2024-05-17">', "", "meta", id="meta"),
        pytest.param(
            "",
            '<b itemprop="datePublished" content="2024-05-17"></b>',
            "microdata",
            id="microdata",
        ),
        pytest.param("", '<time datetime="2024-05-17">Friday</time>', "html_time", id="time"),
        pytest.param("", "<p>Published 17 May 2024</p>", "visible", id="visible"),
    ],
)
def test_each_source_gives_the_day_under_its_own_name(head: str, body: str, basis: str) -> None:
    """The basis is what it was read from."""
    when = _when(head, body)

    assert when is not None
    assert (when.value[:10], when.basis, when.inferred) == ("2024-05-17", basis, False)


def test_a_day_in_the_address_is_inferred() -> None:
    """And asked for last."""
    when = _when(url="https://observer.example/2024/05/17/ferry")

    assert when is not None
    assert (when.value, when.basis, when.inferred) == ("2024-05-17", "url", True)


def test_the_fullest_of_agreeing_sources_is_taken() -> None:
    """A record with the day alone does not hide the time in a meta element."""
    head = a_record('"datePublished": "2024-05-17"') + _PUBLISHED.format(
        "2024-05-17T09:32+02:00"
    )

    when = _when(head)

    assert when is not None
    assert (when.value, when.precision, when.tz) == ("2024-05-17T09:32", "minute", "+02:00")
    assert when.tz_source == "offset"


def test_sources_that_contradict_each_other_evenly_give_nothing() -> None:
    """Nothing decides between them."""
    head = (
        '<meta name="date" content="2024-05-17"><meta name="publishdate" content="2023-01-02">'
    )

    assert _when(head) is None


def test_the_address_decides_between_sources() -> None:
    """It agrees with one of them."""
    head = (
        '<meta name="date" content="2024-05-17"><meta name="publishdate" content="2023-01-02">'
    )

    when = _when(head, url="https://observer.example/2024/05/17/ferry")

    assert when is not None
    assert (when.value, when.basis) == ("2024-05-17", "meta")


@pytest.mark.parametrize(
    ("head", "body"),
    [
        pytest.param("", "", id="nothing says it"),
        pytest.param(_PUBLISHED.format("2031-01-01T10:00Z"), "", id="after it was sent"),
        pytest.param("", "<p>Updated 17 May 2024</p>", id="only an update"),
        pytest.param(
            "", "<p>They met on 17 May 2024 and talked for hours about it all.</p>", id="prose"
        ),
        pytest.param("", "<aside><time datetime='2024-05-17'>x</time></aside>", id="another's"),
    ],
)
def test_no_day_is_made_up(head: str, body: str) -> None:
    """Unknown stays unknown."""
    assert _when(head, body) is None


def test_the_day_has_the_place_where_it_is_printed() -> None:
    """Though it was read from the record."""
    head = a_record('"datePublished": "2024-05-17T09:32:00Z"')

    when = _when(head, "<p>17 May 2024</p>")

    assert when is not None
    assert when.span is not None
    assert when.span[1] - when.span[0] == len("17 May 2024")


@pytest.mark.parametrize(
    ("changed", "value"),
    [
        pytest.param("2024-05-18T10:00:00Z", "2024-05-18T10:00:00", id="later"),
        pytest.param("2024-05-01T10:00:00Z", None, id="before it was published"),
        pytest.param("2031-05-01T10:00:00Z", None, id="after it was sent"),
    ],
)
def test_a_change_lies_between_publication_and_now(changed: str, value: str | None) -> None:
    """Otherwise it is none."""
    head = a_record(f'"datePublished": "2024-05-17T09:32:00Z", "dateModified": "{changed}"')

    when = read(a_page(head), URL)["modified_at"]

    assert (when.value if when else None) == value
