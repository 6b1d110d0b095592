# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
"""What stands beside a time or names: writers, sources, counters, credits, places."""

from datetime import UTC, datetime

import pytest

from services.ingest.reading.beside import find_beside
from services.ingest.reading.captions import find_credit_tail, find_told_credit
from services.ingest.reading.creditlines import is_desk_credit
from services.ingest.reading.credits import find_byline
from services.ingest.reading.datelines import find_dateline, find_dateline_again
from services.ingest.reading.lines import Line, make_line
from services.ingest.reading.times.printed import find_times
from services.ingest.reading.times.published import Sent, find_dates
from shared.article import BlockType

SENT_AT = datetime(2024, 7, 24, 15, tzinfo=UTC)


def line_of(text: str) -> Line:
    """Return a line of some words."""
    return make_line(text, (0, len(text)))


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("2 saat önce | HaberPınar", "time", [("source_line", "HaberPınar")]),
        ("2024-07-24 08:32 来源：海川日报", "time", [("source_line", "来源：海川日报")]),
        ("2024/07/24 13:07 （北港通信）", "time", [("source_line", "（北港通信）")]),
        ("오늘상가 4시간 전", "time", [("source_line", "오늘상가")]),
        ("23 июля 2024, 18:20   1 418 просмотров", "time", [("nav", "1 418 просмотров")]),
        ("24.07.2024 12:40 | Çeviri: Elif Kaya", "time", [("byline", "Çeviri: Elif Kaya")]),
        ("24.07.2024 12:40 | Bölge: Elif Kaya", "time", []),
        ("Sport | 24 July 2024", "time", []),
        ("24 July 2024 09:15 | Updated 10:20", "time", []),
        ("24 July 2024 | 3 min read", "time", []),
        ("By Ada Moss | 24 July 2024", "byline", [("time", "24 July 2024")]),
        ("Von Ina Kolb | Quelle: dpa", "byline", [("source_line", "Quelle: dpa")]),
        ("By Ada Moss | 5 min read", "byline", [("time", "5 min read")]),
        ("Quelle: dpa | Von Ina Kolb", "source_line", [("byline", "Von Ina Kolb")]),
        ("Source: The Courier", "source_line", []),
    ],
)
def test_what_stands_beside_is_typed_by_what_it_is(
    text: str, kind: str, expected: list[tuple[str, str]]
) -> None:
    """Labels of times, sections and reading times stay with the time."""
    found = find_beside(line_of(text), BlockType(kind))

    assert [(one.value, text[slice(*span)]) for one, span in found] == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("하석우 기자  승인 2024.07.24 07:00", ["하석우"]),
        ("저자: 이르마 볼체크  14:05", ["이르마 볼체크"]),
        ("Published 24 July 2024 | By Ada Moss", ["Ada Moss"]),
        ("By Ada Moss at Quay Lane · 2 hours ago", ["Ada Moss"]),
        (
            "Reporting by Ada Moss in Port Lea and Luis Prado in Cala Rei; Editing by Ed Hume",
            ["Ada Moss", "Luis Prado"],
        ),
    ],
)
def test_times_labels_and_places_are_no_part_of_a_name(text: str, names: list[str]) -> None:
    """Nor is an editor one of the reporters."""
    byline = find_byline(line_of(text))

    assert byline is not None
    assert [author.name for author in byline.authors] == names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Reporting by Ada Moss in Port Lea", True),
        ("(Reporting by Ada Moss; Editing by Ed Hume)", True),
        ("(Por Rui Lobo; edição de Cíntia Melo)", True),
        ("(Bericht von Ina Kolb; redigiert von Uwe Thal)", True),
        ("(إعداد ليلى سمير - تحرير كريم نور)", True),
        ("(Haber: Ali Can; Editör: Ece Su)", True),
        ("Reporting by the council takes a year", False),
        ("By June the lake was dry; by July it was dust.", False),
        ("By Ada Moss", False),
    ],
)
def test_who_reported_for_an_agency_is_told_by_its_labels(text: str, *, expected: bool) -> None:
    """A name has to follow each label."""
    assert is_desk_credit(line_of(text)) is expected


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("The quay on Monday. (Photo by Al Moro/River News)", "(Photo by Al Moro/River News)"),
        ("The quay on Monday. (Tom Renner/The Herald)", "(Tom Renner/The Herald)"),
        ("करघे पर काम करतीं सीता। फोटो: रमेश", "फोटो: रमेश"),
        ("Палата має вихід на терасу  Фото: міська рада", "Фото: міська рада"),
    ],
)
def test_a_credit_ends_a_caption(text: str, credit: str) -> None:
    """It is found from its label or its paper."""
    start = find_told_credit(text)

    assert start is not None
    assert text[start:].strip() == credit
    assert find_credit_tail(text) == start


@pytest.mark.parametrize(
    "text",
    [
        "The bridge closed in May (Smith/Jones rule)",
        "She asked one thing: why now?",
        "All of it can be seen in the video: the boat, the dog and the mayor.",
        "Photo: River News",
        "He took a photo of the lake and went home.",
    ],
)
def test_prose_and_credits_alone_hold_no_credit(text: str) -> None:
    """There must be a caption before it."""
    assert find_told_credit(text) is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("وادي النور - وكالة الشاطئ: دارت الساقية صباح اليوم في الحي القديم", "وادي النور"),
        ("الريحان في 23 يوليو / و س ن / أعلنت الشركة نتائجها اليوم للمساهمين", "الريحان"),
        ("MILLTON, Ohio--(Tradewire)--Verra Pumps today said it would grow.", "MILLTON, Ohio"),
        ("Ellbach, 23. Juli. Der Verein hat einen Stürmer geholt und plant mehr.", "Ellbach"),
        ("(Agenzia Otto) - Milve, 23 lug - Seduta senza spunti per il listino.", "Milve"),
        ("Oosterdal, 24 juli 2024, 11.00 uur – De fabriek sluit in oktober.", "Oosterdal"),
        ("Groß Rehna (abc) In der Nacht haben Unbekannte Kabel gestohlen.", "Groß Rehna"),
    ],
)
def test_datelines_of_agencies_are_known_by_their_form(text: str, place: str) -> None:
    """The place is given without day and agency."""
    dateline = find_dateline(line_of(text))

    assert dateline is not None
    assert dateline.place == place


@pytest.mark.parametrize(
    ("text", "headline", "place"),
    [
        ("Altwied. Das Bad bleibt im Sommer zu.", "Das Bad in Altwied bleibt zu", "Altwied"),
        ("Madhupur: The party kept its seat.", "Party holds its seat in Madhupur", "Madhupur"),
        (
            "SÃO RUI DO SUL Os sinos voltaram.",
            "Sinos voltam a São Rui do Sul",
            "SÃO RUI DO SUL",
        ),
        ("Altwied. Das Bad bleibt im Sommer zu.", "Das Bad bleibt zu", None),
        ("Altwied. Das Bad bleibt im Sommer zu.", "Altwieder Bad bleibt zu", "Altwied"),
        ("Altwied. Das Bad bleibt im Sommer zu.", "Altwiedener Bad bleibt zu", None),
        ("Altwied. Das Bad bleibt im Sommer zu.", "Neualtwied baut ein Bad", None),
        ("Kessler: The party kept its seat.", "Kessler keeps his seat", None),
    ],
)
def test_a_place_alone_is_a_dateline_if_it_stands_again(
    text: str, headline: str, place: str | None
) -> None:
    """Who speaks stands before a colon as well."""
    dateline = find_dateline_again(line_of(text), [headline], [text])

    assert (dateline.place if dateline else None) == place


@pytest.mark.parametrize(
    ("text", "ago"),
    [
        ("منذ يوم", (1, "day")),
        ("قبل أسبوع –", (1, "week")),
        ("منذ ساعة واحدة", (1, "hour")),
        ("před týdnem", (1, "week")),
        ("לפני חודש", (1, "month")),
        ("seminggu lalu", (1, "week")),
        ("viikko sitten", (1, "week")),
        ("rok temu", (1, "year")),
        ("منذ عام 2011", None),
        ("قبل يوم الثلاثاء", None),
    ],
)
def test_a_unit_alone_counts_one(text: str, ago: tuple[int, str] | None) -> None:
    """A year or a weekday behind it makes a date of it."""
    found = find_times(text)

    assert (found[0].ago if found else None) == ago


@pytest.mark.parametrize(
    ("text", "value", "inferred"),
    [
        ("7/23（火） 22:41配信", "2024-07-23T22:41", True),
        ("07-23 09:20", "2024-07-23T09:20", True),
        ("Le 23/07 à 15:48", "2024-07-23T15:48", True),
        ("कल", "2024-07-23", True),
        ("منذ يوم", "2024-07-23", True),
        ("Martes 23 julio de 2024 | Publicado a las 10:10", "2024-07-23T10:10", False),
        ("نُشر: ٢٣ يوليو (تموز) ٢٠٢٤ - ٢١:١٠", "2024-07-23T21:10", False),
        ("Published 24 July 2024 | Updated 10:15", "2024-07-24", False),
    ],
)
def test_a_time_line_tells_day_and_clock(text: str, value: str, *, inferred: bool) -> None:
    """What is worked out from the sending is marked so."""
    dates = find_dates([(BlockType.TIME, line_of(text))], Sent(at=SENT_AT))

    assert dates.published_at is not None
    assert (dates.published_at.value, dates.published_at.inferred) == (value, inferred)


def test_a_live_page_dates_itself_by_its_update() -> None:
    """The clocks below are those of its entries."""
    texts = ("Updated 24 July 2024, 14:20", "14:12", "13:40")
    page = "\n".join(texts)
    starts = [page.index(text) for text in texts]
    lines = [
        make_line(page, (start, start + len(text)))
        for start, text in zip(starts, texts, strict=True)
    ]

    dates = find_dates([(BlockType.TIME, line) for line in lines], Sent(at=SENT_AT))

    assert dates.published_at is not None
    assert dates.published_at.value == "2024-07-24T14:20"
