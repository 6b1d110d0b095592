# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
"""Bylines, datelines and headlines, read off lines of their own."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.ingest.reading.credits import find_bare_byline, find_byline
from services.ingest.reading.datelines import find_dateline
from services.ingest.reading.lines import Line, make_line
from services.ingest.reading.titles import find_title


def _line(text: str) -> Line:
    return make_line(text, (0, len(text)))


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        pytest.param("By Jane Doe", [("Jane Doe", None)], id="en"),
        pytest.param(
            "By Jane Doe, Political Editor", [("Jane Doe", "Political Editor")], id="role"
        ),
        pytest.param(
            "By Jane Doe and Max Roe", [("Jane Doe", None), ("Max Roe", None)], id="two"
        ),
        pytest.param("By Jane Doe | 24 July 2024, 10:00", [("Jane Doe", None)], id="time"),
        pytest.param("By Jane Doe, Berlin", [("Jane Doe", None)], id="place"),
        pytest.param("Von Lutz Ammerbeck", [("Lutz Ammerbeck", None)], id="de"),
        pytest.param("Par Solène Quémard", [("Solène Quémard", None)], id="fr"),
        pytest.param("Por Mariela de la Vega", [("Mariela de la Vega", None)], id="es"),
        pytest.param("di Ginevra Tassoni", [("Ginevra Tassoni", None)], id="it"),
        pytest.param("Autor: Paulina Krawiec", [("Paulina Krawiec", None)], id="pl"),
        pytest.param("Текст: Марина Сухова", [("Марина Сухова", None)], id="ru"),
        pytest.param("Muhabir: Selin Akyürek", [("Selin Akyürek", None)], id="tr"),
        pytest.param("بقلم: سامر القاضي", [("سامر القاضي", None)], id="ar"),
        pytest.param("（记者 何雨桐）", [("何雨桐", "记者")], id="zh"),
        pytest.param("서하늘 기자", [("서하늘", "기자")], id="ko"),
        pytest.param("記者 山田太郎", [("山田太郎", "記者")], id="ja"),
    ],
)
def test_a_byline_names_its_authors(text: str, authors: list[tuple[str, str | None]]) -> None:
    """Cleaned of times and places; the role stands beside the name."""
    line = _line(text)

    byline = find_byline(line)

    assert byline is not None
    assert [(author.name, author.role) for author in byline.authors] == authors
    assert all(
        author.span and text[slice(*author.span)] == author.name for author in byline.authors
    )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("By the river nobody was hurt", id="prose"),
        pytest.param("De nouveau sur les rails", id="de"),
        pytest.param("By Monday", id="one word"),
        pytest.param("Von wegen Sommer: Es regnet weiter", id="von"),
    ],
)
def test_what_only_begins_like_a_byline_is_none(text: str) -> None:
    """A preposition leads to many things."""
    assert find_byline(_line(text)) is None


def test_names_alone_are_a_byline_where_one_may_stand() -> None:
    """With a role, a place or a time beside them."""
    bare = find_bare_byline(_line("Leonie Marchetti, staff writer | 24.07.2024"))

    assert bare is not None
    assert [(one.name, one.role) for one in bare.authors] == [
        ("Leonie Marchetti", "staff writer")
    ]
    assert find_bare_byline(_line("storks return to the river")) is None


@pytest.mark.parametrize(
    ("text", "place", "date", "shown"),
    [
        pytest.param("PORT VELMORA, Lant. (AP) - It", "PORT VELMORA, Lant.", None, 26, id="AP"),
        pytest.param("VELMORA, March 14 — It", "VELMORA", "March 14", 19, id="date"),
        pytest.param("Berlin (dpa) – Der", "Berlin", None, 14, id="de"),
        pytest.param("МОСКВА, 24 июля. /ТАСС/. В", "МОСКВА", "24 июля", 24, id="ru"),
        pytest.param("PARIS, 24 juil – Le", "PARIS", "24 juil", 16, id="fr"),
        pytest.param("VELMORA. Undici metri", "VELMORA", None, 8, id="capitals and a stop"),
        pytest.param("Velmora, 24 de julio. La", "Velmora", "24 de julio", 21, id="day, stop"),
        pytest.param("Port Velmora, Lantara.- La", "Port Velmora, Lantara", None, 23, id="es"),
        pytest.param("【东京共同】日本", "东京共同", None, 6, id="zh brackets"),
        pytest.param("新华社北京7月24日电 记者", "北京", "7月24日", 11, id="zh wire"),
        pytest.param("(서울=연합뉴스) 시는", "서울", None, 9, id="ko"),
        pytest.param("रामपुर। नदी का जल स्तर बढ़ गया।", "रामपुर", None, 7, id="hi"),
    ],
)
def test_a_dateline_tells_place_and_day(
    text: str, place: str, date: str | None, shown: int
) -> None:
    """As agencies print it."""
    dateline = find_dateline(_line(text))

    assert dateline is not None
    assert (dateline.place, dateline.date, dateline.span) == (place, date, (0, shown))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The mayor - a former teacher - resigned on Monday.", id="an aside"),
        pytest.param("Nobody was hurt (police said). The road is closed.", id="brackets"),
        pytest.param("Ana Keld resigned. The road is closed.", id="two sentences"),
        pytest.param("नदी बढ़ी। प्रशासन ने लोगों को ऊंचे स्थान पर भेजा।", id="two words and a danda"),
        pytest.param("बारिश थमी। स्कूल सोमवार से खुलेंगे।", id="a short sentence of Hindi"),
        pytest.param("", id="empty"),
    ],
)
def test_a_sentence_is_no_dateline(text: str) -> None:
    """Dashes and brackets stand in prose too."""
    assert find_dateline(_line(text)) is None


@pytest.mark.parametrize(
    ("line", "headline"),
    [
        pytest.param("Talks at the ministry 12:40", "Talks at the ministry", id="clock"),
        pytest.param(
            "Talks at the ministry | Northern Post", "Talks at the ministry", id="site"
        ),
        pytest.param(
            "Talks at the ministry - The Gazette", "Talks at the ministry", id="outlet"
        ),
        pytest.param(
            "Talks at the ministry - and no result",
            "Talks at the ministry - and no result",
            id="an aside",
        ),
        pytest.param("Talks at 12:40", "Talks at 12:40", id="a clock of the words"),
    ],
)
def test_a_headline_is_cleaned_of_time_and_site(line: str, headline: str) -> None:
    """What is left is what the article is called."""
    title = find_title(line)

    assert line[title.start : title.end] == headline


@settings(deadline=None, max_examples=200)
@given(
    parts=st.lists(
        st.one_of(
            st.sampled_from(
                ["By ", "Jane Doe", ", ", " - ", "(AP)", "记者", "12:40", "【", "】", "/"]
            ),
            st.text(max_size=5),
        ),
        max_size=10,
    )
)
def test_any_line_gets_an_answer(parts: list[str]) -> None:
    """And what is found lies within it."""
    text = "".join(parts)
    line = _line(text)

    found = [find_byline(line), find_bare_byline(line), find_dateline(line)]
    title = find_title(text)

    assert all(one is None or one.span is not None for one in found)
    assert 0 <= title.start <= title.end <= len(text)
