# ruff: noqa: RUF001 - letters of other alphabets; lists of words read plainer
"""Dates: what a text says by them, told from the day of its publication alone."""

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.enrich.enricher import LATE, Partial
from services.enrich.enrichers.dates import DateEnricher
from services.enrich.reading import Reading, read
from shared.annotations import DateMention
from shared.article import Article, When
from tests.builders import an_article
from tests.unit.enrich.articles import in_language, on_a_page, reading

A_TUESDAY: Final = "2024-07-23T19:01"


def published(body: str, *, at: str | None = A_TUESDAY, language: str = "en") -> Article:
    """Return an article of that day; its headline has no date."""
    when = at and When(
        value=at,
        precision="minute",
        tz=None,
        basis="test",
        inferred=False,
        span=None,
        method="test",
        confidence=1.0,
        annotator="builder@1",
    )
    return an_article(
        headline="Harbor",
        body=body,
        language=in_language(language),
        published_at=when or None,
    )


def find(body: str, *, at: str | None = A_TUESDAY, language: str = "en") -> list[DateMention]:
    """Return the dates of a body."""
    found = DateEnricher().find(reading(published(body, at=at, language=language)))
    assert not isinstance(found, Partial)
    return list(found or ())


def told(body: str, *, at: str | None = A_TUESDAY, language: str = "en") -> list[str]:
    """Return each date as `text = value`, with `..end` for a range."""
    return [
        f"{one.text} = {one.value}" + (f"..{one.end}" if one.end else "")
        for one in find(body, at=at, language=language)
    ]


def test_a_date_cuts_no_letter_in_two() -> None:
    """A word that goes on with an accent is another."""
    assert told("She met 5 May\u0301 people.") == []


@pytest.mark.parametrize(
    ("body", "dates"),
    [
        ("The pier burned on March 14, 2022.", ["March 14, 2022 = 2022-03-14"]),
        ("The pier burned on 14 March 2022.", ["14 March 2022 = 2022-03-14"]),
        ("It burned on the 14th of March 2022.", ["14th of March 2022 = 2022-03-14"]),
        ("Filed 2024-07-23 and closed.", ["2024-07-23 = 2024-07-23"]),
        ("The log ends at 2024-07-23T19:01Z.", ["2024-07-23T19:01Z = 2024-07-23T19:01"]),
        ("Signed 23.07.2024 in ink.", ["23.07.2024 = 2024-07-23"]),
        ("Stamped 7/23/2024 below.", ["7/23/2024 = 2024-07-23"]),
        ("Stamped 7/8/2024 below.", []),
        ("It opened in March 2022.", ["March 2022 = 2022-03"]),
        ("It opened in 2019 and closed.", ["2019 = 2019"]),
        ("The mill dates from 1874.", ["1874 = 1874"]),
        ("Ships of the 1990s lay here.", ["1990s = 1990"]),
        ("Songs of the \u201990s were sung.", ["90s = 1990"]),
        ("It ran from 2019 to 2021.", ["2019 to 2021 = 2019..2021"]),
        ("The war of 1939-45 is told.", ["1939-45 = 1939..1945"]),
        ("The 2016 election was close.", ["2016 = 2016"]),
        ("The mayor (2011) left.", ["2011 = 2011"]),
        (
            "Sales fell in the first quarter of 2023.",
            ["first quarter of 2023 = 2023-01..2023-03"],
        ),
        ("It rained from June 3-5.", ["June 3-5 = 2024-06-03..2024-06-05"]),
        (
            "It rained from June 30 to July 2, 2023.",
            ["June 30 to July 2, 2023 = 2023-06-30..2023-07-02"],
        ),
    ],
)
def test_a_date_that_is_printed_says_what_it_is(body: str, dates: list[str]) -> None:
    """Whole dates, and ranges; one that two readings fit is left."""
    assert told(body) == dates


@pytest.mark.parametrize(
    ("body", "dates"),
    [
        ("The gate closed today.", ["today = 2024-07-23"]),
        ("The gate closed yesterday.", ["yesterday = 2024-07-22"]),
        ("It opens the day after tomorrow.", ["the day after tomorrow = 2024-07-25"]),
        ("The gate closed on Monday.", ["Monday = 2024-07-22"]),
        ("The gate closed on Tuesday.", ["Tuesday = 2024-07-23"]),
        ("The gate closed on Wednesday.", ["Wednesday = 2024-07-17"]),
        ("The court will rule on Friday.", ["Friday = 2024-07-26"]),
        (
            "The court will rule on Friday, she said on Monday.",
            ["Friday = 2024-07-26", "Monday = 2024-07-22"],
        ),
        ("She said on Monday that it fell.", ["Monday = 2024-07-22"]),
        ("Talks are due on Thursday.", ["Thursday = 2024-07-25"]),
        ("Schools will be closed from Monday.", ["Monday = 2024-07-29"]),
        ("On Friday, the court will rule.", ["Friday = 2024-07-26"]),
        ("Monday\u2019s vote was close.", ["Monday = 2024-07-22"]),
        ("It fell last Tuesday.", ["last Tuesday = 2024-07-16"]),
        ("It opens next Tuesday.", ["next Tuesday = 2024-07-30"]),
        ("It closed last week.", ["last week = 2024-07-15"]),
        ("It closes next month.", ["next month = 2024-08"]),
        ("It closed last year.", ["last year = 2023"]),
        ("Over the weekend it rained.", ["Over the weekend = 2024-07-20..2024-07-21"]),
        ("It closed two days ago.", ["two days ago = 2024-07-21"]),
        ("It closed three weeks ago.", ["three weeks ago = 2024-07-01"]),
        ("It closed 10 years ago.", ["10 years ago = 2014"]),
        ("It opens in two weeks' time.", ["in two weeks' time = 2024-08-05"]),
        ("It was shut in March.", ["March = 2024-03"]),
        ("It was shut in October.", ["October = 2023-10"]),
        ("It will be shut in October.", ["October = 2024-10"]),
        ("He said the strike may last until October.", ["October = 2024-10"]),
        ("It was shut last March.", ["last March = 2024-03"]),
        ("It was shut on March 14.", ["March 14 = 2024-03-14"]),
        ("It was shut on Dec. 25.", ["Dec. 25 = 2023-12-25"]),
        ("It will be shut on Dec. 25.", ["Dec. 25 = 2024-12-25"]),
        ("The ship set off on Dec. 22.", ["Dec. 22 = 2023-12-22"]),
        ("It told of its plans on Friday.", ["Friday = 2024-07-19"]),
        ("It was shut this Friday, July 5.", ["this Friday, July 5 = 2024-07-05"]),
        ("It was sold in June last year.", ["June last year = 2023-06"]),
        ("It was shut on June 3 and closed.", ["June 3 = 2024-06-03"]),
        ("It was shut on 12 and 13 May.", ["12 = 2024-05-12", "13 May = 2024-05-13"]),
        ("It was shut on Monday, July 15.", ["Monday, July 15 = 2024-07-15"]),
    ],
)
def test_a_date_that_is_counted_is_counted_from_publication(
    body: str, dates: list[str]
) -> None:
    """A Tuesday; the tense tells the last Friday from the next."""
    assert told(body) == dates


@pytest.mark.parametrize(
    ("body", "value", "precision"),
    [
        ("It sank at 3 p.m. GMT on Tuesday.", "2024-07-23T15", "hour"),
        ("It sank on Tuesday at 3:05 p.m. off the pier.", "2024-07-23T15:05", "minute"),
        ("It sank at 15:30 on July 2.", "2024-07-02T15:30", "minute"),
        ("It sank at noon on Monday.", "2024-07-22T12", "hour"),
        ("It sank on Monday.", "2024-07-22", "day"),
        ("It sank this week.", "2024-07-22", "week"),
    ],
)
def test_a_date_is_as_precise_as_it_is_printed(body: str, value: str, precision: str) -> None:
    """A clock beside its day, on either side of it."""
    (date,) = find(body)

    assert (date.value, date.precision) == (value, precision)


@pytest.mark.parametrize(
    "body",
    [
        "Mrs May spoke to Mr March.",
        "They may march 3 miles.",
        "He is between 18 and 20.",
        "There were 2,024 people.",
        "She wrote in the Sunday Times.",
        "Shops were full on Black Friday.",
        "He sang at Euro 2024.",
        "The market opens every Monday.",
        "It is open Monday to Friday.",
        "She lived into her 90s.",
        "It won 3-1 after 20 minutes.",
        "The total of 2024 tons was weighed.",
        "He read USA TODAY.",
        "It fell 12 hours later.",
        "It lost 3,000 readers in the last year.",
        "She told Harbor Today of it.",
        "It was shut on February 30.",
        "It starts at 3 p.m. sharp.",
        "The boat weighs 1990 kilograms.",
    ],
)
def test_what_only_looks_like_a_date_is_none(body: str) -> None:
    """Names, numbers, habits, and what is counted from another event."""
    assert told(body) == []


@pytest.mark.parametrize(
    ("language", "body", "dates"),
    [
        ("de", "Am Montag brannte es.", ["Montag = 2024-07-22"]),
        ("de", "Das Gericht wird am Freitag urteilen.", ["Freitag = 2024-07-26"]),
        ("de", "Am 14. März 2022 brannte es.", ["14. März 2022 = 2022-03-14"]),
        ("de", "Vor zwei Tagen brannte es.", ["Vor zwei Tagen = 2024-07-21"]),
        ("de", "Am Dienstag um 15 Uhr.", ["Dienstag um 15 Uhr = 2024-07-23T15"]),
        ("fr", "Le pont a brûlé le 1er mai.", ["1er mai = 2024-05-01"]),
        ("fr", "Il a brûlé la semaine dernière.", ["semaine dernière = 2024-07-15"]),
        ("fr", "Il a brûlé il y a deux jours.", ["il y a deux jours = 2024-07-21"]),
        ("es", "Ardió el 14 de marzo de 2022.", ["14 de marzo de 2022 = 2022-03-14"]),
        ("es", "Ayer ardió, y el lunes también.", ["Ayer = 2024-07-22", "lunes = 2024-07-22"]),
        ("es", "Cantó Plácido Domingo por la mañana.", []),
        ("it", "È bruciato due giorni fa.", ["due giorni fa = 2024-07-21"]),
        ("it", "È bruciato dal 3 al 5 giugno.", ["3 al 5 giugno = 2024-06-03..2024-06-05"]),
        ("pt", "Ardeu na segunda-feira.", ["segunda-feira = 2024-07-22"]),
        ("pl", "Spłonął w 2019 roku, w marcu.", ["2019 roku = 2019", "marcu = 2024-03"]),
        ("ru", "Мост сгорел в понедельник.", ["понедельник = 2024-07-22"]),
        ("ru", "Мост сгорел в марте 2022 года.", ["марте 2022 года = 2022-03"]),
        ("ru", "Открытие состоится в пятницу.", ["пятницу = 2024-07-26"]),
        ("ru", "Мост сгорел в 18:30 во вторник.", ["18:30 во вторник = 2024-07-23T18:30"]),
        ("ru", "Неделю назад сгорел мост.", ["Неделю назад = 2024-07-15"]),
        ("uk", "Міст згорів 14 березня 2022 року.", ["14 березня 2022 року = 2022-03-14"]),
        ("uk", "Міст згорів торік.", ["торік = 2023"]),
        ("uk", "Міст згорів минулого тижня.", ["минулого тижня = 2024-07-15"]),
        ("tr", "Köprü 14 Mart 2022'de yandı.", ["14 Mart 2022'de = 2022-03-14"]),
        ("tr", "Köprü 27 Mayıs Cuma günü yandı.", ["27 Mayıs Cuma günü = 2024-05-27"]),
        ("es", "Según dijo, cierra hasta el 8 de octubre.", ["8 de octubre = 2024-10-08"]),
        ("ru", "В этот день мост сгорел.", []),
        ("tr", "Köprü iki gün önce yandı.", ["iki gün önce = 2024-07-21"]),
        ("kk", "Көпір 2022 жылғы 14 наурызда жанды.", ["2022 жылғы 14 наурызда = 2022-03-14"]),
        ("kk", "Көпір маусымның 14-інде жанды.", ["маусымның 14-інде = 2024-06-14"]),
        ("kk", "Көпір кеше жанды.", ["кеше = 2024-07-22"]),
        ("ar", "احترق الجسر يوم الاثنين.", ["الاثنين = 2024-07-22"]),
        ("zh", "大桥于2022年3月14日烧毁。", ["2022年3月14日 = 2022-03-14"]),
        ("zh", "大桥去年烧毁。", ["去年 = 2023"]),
        ("nl", "De brug brandde op 14 maart 2022.", ["14 maart 2022 = 2022-03-14"]),
    ],
)
def test_dates_are_read_in_the_language_of_the_article(
    language: str, body: str, dates: list[str]
) -> None:
    """Its words, its order, its tenses."""
    assert told(body, language=language) == dates


def test_without_a_day_of_publication_only_whole_dates_are_told() -> None:
    """There is no yesterday then."""
    body = "On Monday, yesterday and on March 14 it burned; it was built on May 2, 2019."

    assert told(body, at=None) == ["May 2, 2019 = 2019-05-02"]


def test_a_time_of_day_tells_no_day() -> None:
    """A page that printed only its clock is of no known day."""
    body = "It burned yesterday. It was built in 2019."

    assert told(body, at="12:40") == ["2019 = 2019"]


def test_a_publication_known_by_its_month_tells_months_and_years() -> None:
    """And no days."""
    body = "It burned yesterday. It was sold last month and built last year."

    assert told(body, at="2024-07") == ["last month = 2024-06", "last year = 2023"]


def test_how_a_date_was_told_is_said() -> None:
    """In `method`, by which confidence goes."""
    body = "It burned on May 2, 2019, yesterday and on Monday."

    assert [one.method for one in find(body)] == ["printed", "relative", "nearest"]


def test_an_article_without_dates_has_none() -> None:
    """Looked for, and none found."""
    found = DateEnricher().find(reading(published("The gate is shut.")))

    assert found is None


def test_an_article_that_takes_too_long_gives_what_it_has() -> None:
    """Asked between passages."""
    article = published("It burned yesterday.\n\nIt was sold today.")
    answers = iter([False, False, True])
    late = Reading(
        article,
        reading(article).passages,
        "en",
        is_late=lambda: next(answers),
    )

    found = DateEnricher().find(late)

    assert isinstance(found, Partial)
    assert found.reason == LATE
    assert isinstance(found.value, tuple)
    assert [one.text for one in found.value] == ["yesterday"]


ABOVE: Final = "Menu \U0001f600\n"
PARTS: Final = (
    "May",
    "March",
    "14",
    "2024",
    "2,024",
    "Monday",
    "on",
    "in",
    "last",
    "next",
    "week",
    "ago",
    "two",
    "the",
    "1990s",
    "-",
    "to",
    "from",
    "12:40",
    "p.m.",
    "3",
    "GMT",
    "th",
    "0",
    "99",
    "вчера",
    "14-го",
    "марта",
    "года",
    "2024年",
    "7月",
    "Uhr",
    "'",
    ".",
    ",",
    "23.07.2024",
    "2024-13-45",
    "quarter",
    "of",
    "first",
    "il",
    "y",
    "a",
    "jours",
    "İstanbul",
)
PIECES: Final = st.lists(
    st.sampled_from(PARTS),
    max_size=30,
).map(" ".join) | st.text(max_size=80)


@given(body=PIECES, language=st.sampled_from(["en", "de", "ru", "fr", "tr", "kk", "zh", "xx"]))
def test_every_date_stands_where_its_span_says(body: str, language: str) -> None:
    """On any text, in any language, whatever stands above it."""
    article = on_a_page(
        published("Gate. " + body, language=language), above="Menu \U0001f600\n"
    )

    found = DateEnricher().find(read(article, is_late=lambda: False))

    assert not isinstance(found, Partial)
    for one in found or ():
        start, end = one.span
        assert " ".join(article.original.text[start:end].split()) == one.text
        assert one.end is None or one.value < one.end
