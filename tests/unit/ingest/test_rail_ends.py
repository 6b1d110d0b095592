# ruff: noqa: RUF001 - quotation marks of many languages.
"""Rails: what at the ends of their lines is no part of a headline, teaser or time."""

import pytest

from services.ingest.reading.lines import make_line
from services.ingest.reading.rails.leads import Lead
from services.ingest.reading.rails.parts import shape
from services.ingest.reading.rails.reading import read_typed
from services.ingest.reading.words.counters import is_counter
from shared.article import BlockType

_HEADS = ("Storks return to the river", "Court postpones the ruling", "Bridge closed until May")
_ITEM, _TIME, _TEASER = BlockType.RAIL_ITEM, BlockType.RAIL_TIME, BlockType.RAIL_TEASER


def _read(*lines: tuple[BlockType, str]) -> list[Lead]:
    return read_typed([(kind, shape(make_line(text, (0, len(text))))) for kind, text in lines])


def test_a_call_to_read_on_is_no_part_of_a_lead() -> None:
    """Neither behind a teaser that is cut off, nor behind several headlines."""
    cut = _read(
        (_ITEM, _HEADS[0]),
        (_TEASER, "Most nests are on old chimneys and they… Read more"),
        (_ITEM, _HEADS[1]),
        (_TEASER, "The judges want to hear two more experts… Read more"),
    )
    alike = _read((_ITEM, "Die Brücke bleibt zu mehr"), (_ITEM, "Die Störche sind da mehr"))

    assert [(lead.teaser, lead.is_cut_off) for lead in cut] == [
        ("Most nests are on old chimneys and they…", True),
        ("The judges want to hear two more experts…", True),
    ]
    assert [lead.headline for lead in alike] == ["Die Brücke bleibt zu", "Die Störche sind da"]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        pytest.param(
            (
                "El puente se abre 15:10",
                "El mercado cierra hasta el lunes 14:22",
                "Llueve 13:05",
            ),
            [
                ("El puente se abre", "15:10"),
                ("El mercado cierra hasta el lunes", "14:22"),
                ("Llueve", "13:05"),
            ],
            id="bare clocks follow",
        ),
        pytest.param(
            ("El puente se abre 15:10", "Vuelven las cigüeñas lunes 14:22"),
            [("El puente se abre", "15:10"), ("Vuelven las cigüeñas", "lunes 14:22")],
            id="the last of an older day",
        ),
        pytest.param(
            ("الجسر يفتح اليوم صباحا 22:40", "السوق مغلق حتى الخميس 21:05"),
            [("الجسر يفتح اليوم صباحا", "22:40"), ("السوق مغلق حتى الخميس", "21:05")],
            id="behind until",
        ),
    ],
)
def test_a_weekday_before_a_bare_clock_may_end_the_headline(
    lines: tuple[str, ...], told: list[tuple[str, str]]
) -> None:
    """News runs from new to old, and has the day of older leads alone."""
    leads = _read(*((_ITEM, line) for line in lines))

    assert [(lead.headline, lead.time) for lead in leads] == told


@pytest.mark.parametrize(
    ("times", "are_lengths"),
    [
        pytest.param(("3:18", "1:42", "5:05"), True, id="in no order"),
        pytest.param(("0:48", "0:23", "0:12"), True, id="less than a minute"),
        pytest.param(("03:47", "06:05", "07:10"), True, id="rising"),
        pytest.param(("41:07", "38:30", "12:00"), True, id="past the day"),
        pytest.param(("11:30", "10:58", "09:02"), False, id="from new to old"),
        pytest.param(("09:02", "22:15", "10:00"), False, id="late"),
    ],
)
def test_lengths_on_lines_of_their_own_are_no_times(
    times: tuple[str, ...], *, are_lengths: bool
) -> None:
    """Their order and size tell."""
    lines = [
        line
        for head, length in zip(_HEADS, times, strict=True)
        for line in ((_ITEM, head), (_TIME, length))
    ]

    leads = _read(*lines)

    assert [lead.headline for lead in leads] == list(_HEADS)
    assert [lead.time for lead in leads] == ([None] * 3 if are_lengths else list(times))


@pytest.mark.parametrize(
    ("times", "are_lengths"),
    [
        pytest.param(("24 min", "41 min", "38 min"), True, id="minutes"),
        pytest.param(("24 min", "41 min", "2 hours"), False, id="up to hours"),
        pytest.param(("5m", "12m", "48m"), False, id="one letter"),
        pytest.param(("5 min ago", "12 min ago", "48 min ago"), False, id="ago"),
    ],
)
def test_minutes_alone_are_lengths(times: tuple[str, ...], *, are_lengths: bool) -> None:
    """Where nothing says how long ago, and no lead is older."""
    lines = [
        line
        for head, length in zip(_HEADS, times, strict=True)
        for line in ((_ITEM, head), (_TIME, length))
    ]

    leads = _read(*lines)

    assert [lead.time for lead in leads] == ([None] * 3 if are_lengths else list(times))


def test_the_length_behind_a_film_is_no_time_whatever_the_others_have() -> None:
    """Its headline says that it is one."""
    leads = _read((_ITEM, "Video: Storks return"), (_TIME, "04:12"), (_ITEM, _HEADS[1]))

    assert [(lead.headline, lead.time) for lead in leads] == [
        ("Video: Storks return", None),
        (_HEADS[1], None),
    ]


@pytest.mark.parametrize(
    ("sections", "heads", "are_cut"),
    [
        pytest.param(
            ("Kultur", "Stadtrat", "Sport"),
            ("Freilichtbühne sucht Räuber", "Parkgebühren steigen an", "SV Au steigt ab"),
            True,
            id="of a menu",
        ),
        pytest.param(
            ("Arbitrage", "Transferts", "Fédérale"),
            (
                "Un pilier de 52 ans revient",
                "« On m’a offert un sifflet »",
                "Nadal sur le départ",
            ),
            True,
            id="headlines that open anew",
        ),
        pytest.param(
            ("Karl", "Anna", "Otto"),
            ("Meier verlässt den Rat", "Schmidt gewinnt in Au", "Brandt hört auf"),
            False,
            id="names of people",
        ),
        pytest.param(
            ("Kultur", "Sport", "Heute"),
            ("Freilichtbühne sucht Räuber", "SV Au steigt ab", "bleibt die Brücke zu"),
            False,
            id="one that goes on small",
        ),
    ],
)
def test_sections_with_no_mark_behind_are_no_part_of_headlines(
    sections: tuple[str, ...], heads: tuple[str, ...], *, are_cut: bool
) -> None:
    """All leads have one, and something tells that these are no names."""
    whole = [f"{section} {head}" for section, head in zip(sections, heads, strict=True)]

    leads = _read(*((_ITEM, line) for line in whole))

    assert [lead.headline for lead in leads] == (list(heads) if are_cut else whole)


def test_authors_behind_a_small_word_are_no_part_of_headlines() -> None:
    """Most leads have one; a street that a headline ends with stays."""
    by = _read((_ITEM, "Why storks return by Ada M. Finch"), (_ITEM, "On bridges by Bo Reed"))
    lone = _read((_ITEM, "A house by Old Mill Road"), (_ITEM, "Storks return to the river"))

    assert [lead.headline for lead in by] == ["Why storks return", "On bridges"]
    assert [lead.headline for lead in lone] == [
        "A house by Old Mill Road",
        "Storks return to the river",
    ]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        pytest.param("114", True, id="bare"),
        pytest.param("12.480", True, id="thousands"),
        pytest.param("1.214 okunma", True, id="Turkish"),
        pytest.param("조회 3만1천", True, id="Korean"),
        pytest.param("赞 218", True, id="Chinese"),
        pytest.param("248 लोगों ने पसंद किया", True, id="Hindi"),
        pytest.param("3,4 тыс. просмотров", True, id="Russian"),
        pytest.param("09:12", False, id="a clock"),
        pytest.param("24.07.2024", False, id="a date"),
        pytest.param("3 storks return", False, id="a headline"),
        pytest.param("2 hours ago", False, id="an age"),
        pytest.param("", False, id="empty"),
    ],
)
def test_counters_are_told_by_what_they_count(text: str, *, counts: bool) -> None:
    """A number alone counts too."""
    assert is_counter(text) is counts


def test_a_clock_between_headline_and_teaser_is_found_beside_a_date() -> None:
    """Of leads on one line, today's have no day."""
    leads = _read(
        (_ITEM, "Storks return to the river 11:31 Most nests are on old chimneys and they..."),
        (_ITEM, "Court rules on nests 23.07.2024, 20:18 The judges want to hear two more..."),
    )

    assert [(lead.headline, lead.time, lead.teaser) for lead in leads] == [
        (_HEADS[0], "11:31", "Most nests are on old chimneys and they..."),
        ("Court rules on nests", "23.07.2024, 20:18", "The judges want to hear two more..."),
    ]


def test_a_label_behind_an_arrow_is_no_part_of_the_headline() -> None:
    """The arrow is no bullet alone."""
    (lead,) = _read((_ITEM, "▶ İLGİLİ: Köprü pazartesi açılıyor"))

    assert lead.headline == "Köprü pazartesi açılıyor"
