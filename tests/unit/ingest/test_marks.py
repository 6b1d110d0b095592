# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
"""Lines that say by their own words what they are, in many languages."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.ingest.reading.lines import Line, make_line
from services.ingest.reading.marks import (
    find_call_start,
    find_calls,
    find_credit_start,
    find_lead_label_end,
    find_mark,
    is_agency,
)
from tests.growth import LINEAR, TIMES_AS_MUCH, growth_of


def _line(text: str) -> Line:
    return make_line(text, (0, len(text)))


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        pytest.param("More from author", "rail_heading", id="en rail"),
        pytest.param("READ ALSO:", "rail_heading", id="en label alone"),
        pytest.param("Das könnte Sie auch interessieren", "rail_heading", id="de rail"),
        pytest.param("À LIRE AUSSI", "rail_heading", id="fr rail"),
        pytest.param("Te puede interesar", "rail_heading", id="es rail"),
        pytest.param("Potrebbe interessarti", "rail_heading", id="it rail"),
        pytest.param("Leia também", "rail_heading", id="pt rail"),
        pytest.param("Meest gelezen", "rail_heading", id="nl rail"),
        pytest.param("Polecamy", "rail_heading", id="pl rail"),
        pytest.param("Читайте также", "rail_heading", id="ru rail"),
        pytest.param("Матеріали за темою", "rail_heading", id="uk rail"),
        pytest.param("İLGİLİ HABERLER", "rail_heading", id="tr rail, dotted capitals"),
        pytest.param("الأكثر قراءة", "rail_heading", id="ar rail"),
        pytest.param("相关新闻", "rail_heading", id="zh rail"),
        pytest.param("あわせて読みたい", "rail_heading", id="ja rail"),
        pytest.param("관련기사", "rail_heading", id="ko rail"),
        pytest.param("Mohlo by vás zajímat", "rail_heading", id="cs rail"),
        pytest.param("यह भी पढ़ें", "rail_heading", id="hi rail"),
        pytest.param("Lesen Sie auch: Brücke gesperrt", "rail_item", id="de lead"),
        pytest.param("Читайте також: Міст закрито", "rail_item", id="uk lead"),
        pytest.param("延伸阅读：大桥关闭", "rail_item", id="zh lead"),
        pytest.param("What do you think about it?", "prompt", id="en prompt"),
        pytest.param("Was meinen Sie?", "prompt", id="de prompt"),
        pytest.param("А что вы думаете?", "prompt", id="ru prompt"),
        pytest.param("여러분의 생각은 어떠신가요?", "prompt", id="ko prompt"),
        pytest.param(
            "Do storks nest near you? Tell us about it", "prompt", id="question first"
        ),
        pytest.param("Quelle: Nordbote", "source_line", id="de source"),
        pytest.param("出典：北方新聞", "source_line", id="ja source"),
        pytest.param("Foto: Pavel Dorn", "credit", id="de credit"),
        pytest.param("Fot. Marek Dorn", "credit", id="pl credit, no colon"),
        pytest.param("Auf Facebook teilen", "share", id="de share"),
        pytest.param("Facebook | Twitter | WhatsApp", "share", id="a bar"),
        pytest.param("Zapisz się do newslettera", "newsletter", id="pl newsletter"),
        pytest.param("Tous droits réservés", "legal", id="fr legal"),
        pytest.param("© 2024 Northern Courier", "legal", id="rights"),
        pytest.param("16+", "legal", id="age"),
        pytest.param("На правах рекламы", "advert", id="ru advert"),
        pytest.param("広告", "advert", id="ja advert"),
        pytest.param("12 Kommentare", "comment", id="de comments"),
        pytest.param("Über den Autor", "bio", id="de bio"),
        pytest.param("Politik Wirtschaft Sport Kultur", "nav", id="a menu in one line"),
    ],
)
def test_a_line_is_what_its_words_say(text: str, mark: str) -> None:
    """However it is spelled: in capitals, without accents, with a colon."""
    assert find_mark(_line(text)) == mark


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Plus de cent personnes ont manifesté", id="fr more than"),
        pytest.param("Más de cien personas en la calle", id="es more than"),
        pytest.param("The company said its cookies will cost more from Monday.", id="en prose"),
        pytest.param("Ещё три человека погибли в горах", id="ru another three"),
        pytest.param("Storks return to the river", id="a headline"),
        pytest.param("He declined to comment.", id="comment, the verb"),
        pytest.param("", id="empty"),
    ],
)
def test_what_may_be_text_of_the_article_is_left_alone(text: str) -> None:
    """A headline may begin as a rail's heading does."""
    assert find_mark(_line(text)) is None


def test_the_words_behind_a_label_are_found() -> None:
    """The label is cut off, whatever parts it from the words."""
    assert find_lead_label_end(_line("Читайте также – Мост закрыт")) == 16
    assert find_lead_label_end(_line("Storks – and how they live")) == 0


@pytest.mark.parametrize(
    ("text", "label"),
    [
        pytest.param("ये भी पढ़ें- पुल सोमवार को खुलेगा", "ये भी पढ़ें- ", id="hyphen"),
        pytest.param("Lees ook. De brug gaat weer open", "Lees ook. ", id="stop"),
        pytest.param("LEGGI ANCHE Il ponte riapre lunedì", "LEGGI ANCHE ", id="capitals"),
        pytest.param("İLGİLİ HABER Köprü pazartesi açılıyor", "İLGİLİ HABER ", id="Turkish"),
        pytest.param("[관련] 다리 월요일 다시 열린다", "[관련] ", id="bracket"),
        pytest.param("▶ 함께 볼 기사 : 다리 다시 열린다", "▶ 함께 볼 기사 : ", id="arrow"),
        pytest.param("Read more storks return every year", "", id="a sentence"),
        pytest.param("READ ALSO THE BRIDGE OPENS", "", id="all in capitals"),
        pytest.param("Watch. Storks return", "", id="one word and a stop"),
    ],
)
def test_a_label_needs_no_colon(text: str, label: str) -> None:
    """A stop, a hyphen, a bracket or the end of the capitals parts it from the lead."""
    assert find_lead_label_end(_line(text)) == len(label)


@pytest.mark.parametrize(
    ("teaser", "call"),
    [
        pytest.param("The keepers say that nobody has… Read more", "Read more", id="English"),
        pytest.param("Die Wärter sagen, dass ... weiterlesen »", "weiterlesen »", id="arrow"),
        pytest.param("灯台守は語る…続きを読む", "続きを読む", id="no space"),
        pytest.param("The keepers say that… nobody came", "", id="it goes on"),
        pytest.param("The keepers say that nobody has…", "", id="nothing behind"),
    ],
)
def test_the_call_behind_a_cut_off_mark_is_found(teaser: str, call: str) -> None:
    """It is what a button says."""
    start = find_call_start(teaser)

    assert (teaser[start:] if start is not None else "") == call


def test_a_call_that_one_headline_ends_with_may_be_a_part_of_it() -> None:
    """Two tell that it is none."""
    calls = ["Storks return más", "Bridge closed más", "Court rules"]

    assert find_calls(calls) == [14, 14, 0]
    assert find_calls(["Teachers ask for more", "Bridge closed", "Court rules"]) == [0, 0, 0]


@pytest.mark.parametrize("name", ["Reuters", "dpa", "ТАСС", "新华社", "연합뉴스"])
def test_agencies_are_known(name: str) -> None:
    """Whatever the alphabet."""
    assert is_agency(name)


@settings(deadline=None, max_examples=200)
@given(text=st.text(max_size=200))
def test_no_line_is_too_odd(text: str) -> None:
    """Any text gets an answer."""
    find_mark(_line(text))


@pytest.mark.parametrize("unit", ["a ", "read also ", ": ", "comment ", "読", "? ", "|a"])
def test_a_long_line_costs_linear_time(unit: str) -> None:
    """Lines as long as a submission may be are not looked into."""
    few, many = (_line(unit * number) for number in (25_000, TIMES_AS_MUCH * 25_000))

    assert growth_of(find_mark, few, many) < LINEAR
    assert growth_of(find_credit_start, few, many) < LINEAR
