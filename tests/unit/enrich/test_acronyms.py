# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
"""Acronyms: what the article abbreviates and spells out, in either order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.enrich.enricher import LATE, Partial
from services.enrich.enrichers.acronyms import AcronymEnricher
from services.enrich.reading import read
from shared.annotations import Acronym
from tests.unit.enrich.articles import english, on_a_page, reading

TEXTS = st.lists(
    st.sampled_from(
        [
            "World", "Health", "Organization", "(WHO)", "(", ")", "or", "WHO,", ",", "of",
            "the", "stands for", "known as", "ВОЗ", "(ВОЗ)", "青茶协", "（青茶协）", "\u201c",
            "'s", "S.A.", "\n", "\n\nA", "BaFin", "\U0001f600",
        ]
    )
).map(" ".join).filter(lambda text: bool(text.strip())) | st.text(min_size=1).filter(
    lambda text: bool(text.strip())
)  # fmt: skip


def found_in(text: str) -> tuple[Acronym, ...]:
    """Return what the enricher finds in a text of one paragraph."""
    found = AcronymEnricher().find(reading(english(text, headline="News")))
    assert not isinstance(found, Partial)
    return found or ()


@pytest.mark.parametrize(
    ("text", "short", "long", "method"),
    [
        pytest.param(
            "The Lake Safety Board (LSB) met.",
            "LSB",
            "Lake Safety Board",
            "initials",
            id="long form first",
        ),
        pytest.param(
            "The LSB (Lake Safety Board) met.",
            "LSB",
            "Lake Safety Board",
            "initials",
            id="short form first",
        ),
        pytest.param(
            "The Lake Safety Board, or LSB, met.",
            "LSB",
            "Lake Safety Board",
            "initials",
            id="or",
        ),
        pytest.param(
            "The LSB, or Lake Safety Board, met.",
            "LSB",
            "Lake Safety Board",
            "initials",
            id="or, turned round",
        ),
        pytest.param(
            "The LSB, the Lake Safety Board, met.",
            "LSB",
            "Lake Safety Board",
            "initials",
            id="apposition",
        ),
        pytest.param(
            "The Lake Safety Board, abbreviated as LSB, met.",
            "LSB",
            "Lake Safety Board",
            "initials",
            id="abbreviated as",
        ),
        pytest.param(
            "The Board of Safe Lakes, known by its initials SLB, met.",
            "SLB",
            "Board of Safe Lakes",
            "announced",
            id="announced, letters in another order",
        ),
        pytest.param(
            "MRT stands for Metro of the River Towns.",
            "MRT",
            "Metro of the River Towns",
            "initials",
            id="stands for",
        ),
        pytest.param(
            "They spoke of EBITDA, short for earnings before interest, taxes, depreciation "
            "and amortization, at length.",
            "EBITDA",
            "earnings before interest, taxes, depreciation and amortization",
            "initials",
            id="short for, with commas",
        ),
        pytest.param(
            "The Ministry of Roads and Bridges (MRB) pays.",
            "MRB",
            "Ministry of Roads and Bridges",
            "initials",
            id="stop words left out",
        ),
        pytest.param(
            "The Department of Dikes (DoD) pays.",
            "DoD",
            "Department of Dikes",
            "initials",
            id="stop words taken in",
        ),
        pytest.param(
            "The National Air and Sea Agency (NASA) pays.",
            "NASA",
            "National Air and Sea Agency",
            "initials",
            id="a stop word with a fitting letter",
        ),
        pytest.param(
            "Non-governmental organizations (NGOs) met.",
            "NGOs",
            "Non-governmental organizations",
            "initials",
            id="plural, hyphen",
        ),
        pytest.param(
            "Die Bundesanstalt für Finanzaufsicht (BaFin) prüft.",
            "BaFin",
            "Bundesanstalt für Finanzaufsicht",
            "letters",
            id="more letters of a word",
        ),
        pytest.param(
            "Der Klinikverbund Elbau (KVE) spart.",
            "KVE",
            "Klinikverbund Elbau",
            "letters",
            id="letters inside a compound",
        ),
        pytest.param(
            "Das Verwaltungsgericht (VWG) tagt.",
            "VWG",
            "Verwaltungsgericht",
            "letters",
            id="one long word",
        ),
        pytest.param(
            "Soldiers left the demilitarized zone (DMZ).",
            "DMZ",
            "demilitarized zone",
            "letters",
            id="small letters",
        ),
        pytest.param(
            "Всемирная организация здравоохранения (ВОЗ) сообщила.",
            "ВОЗ",
            "Всемирная организация здравоохранения",
            "initials",
            id="Russian",
        ),
        pytest.param(
            "Министерство по чистой воде (далее — МЧВ) сообщило.",
            "МЧВ",
            "Министерство по чистой воде",
            "initials",
            id="Russian, announced",
        ),
        pytest.param(
            "ДТП (дорожно-транспортное происшествие) случилось ночью.",
            "ДТП",
            "дорожно-транспортное происшествие",
            "initials",
            id="Russian, short form first",
        ),
        pytest.param(
            "La Confederación Hidráulica del Norte (CHN) avisó.",
            "CHN",
            "Confederación Hidráulica del Norte",
            "initials",
            id="Spanish",
        ),
        pytest.param(
            "L'Agence de l'eau douce (AED) paie.",
            "AED",
            "Agence de l'eau douce",
            "initials",
            id="French",
        ),
        pytest.param(
            "Ο Οργανισμός Λιμένων Δήλου (ΟΛΔ) απάντησε.",
            "ΟΛΔ",
            "Οργανισμός Λιμένων Δήλου",
            "initials",
            id="Greek",
        ),
        pytest.param(
            "青岚县茶叶协会（青茶协）说。",
            "青茶协",
            "青岚县茶叶协会",
            "letters",
            id="Chinese",
        ),
        pytest.param(
            "The Party of Green Valleys (ZPD) lost.",
            "ZPD",
            "Party of Green Valleys",
            "organization",
            id="letters of another language",
        ),
        pytest.param(
            "ZPD, the Party of Green Valleys, lost.",
            "ZPD",
            "Party of Green Valleys",
            "organization",
            id="letters of another language, apposition",
        ),
        pytest.param(
            'The Lake Safety Board ("LSB") met.',
            "LSB",
            "Lake Safety Board",
            "initials",
            id="in quotation marks",
        ),
        pytest.param(
            "The Lake Safety Board (LSB; French: CSL) met.",
            "LSB",
            "Lake Safety Board",
            "initials",
            id="something else in the brackets",
        ),
        pytest.param(
            "The United Lakes’ (U.L.) envoy left.",
            "U.L.",
            "United Lakes",
            "initials",
            id="points and a possessive",
        ),
        pytest.param(
            "The UL Relief and Works Agency (ULRWA) left.",
            "ULRWA",
            "UL Relief and Works Agency",
            "initials",
            id="an acronym inside",
        ),
        pytest.param(
            "Black, Smith, Stone & Kelly (BSS&K) advised.",
            "BSS&K",
            "Black, Smith, Stone & Kelly",
            "initials",
            id="ampersand",
        ),
        pytest.param(
            "The firm Oleos de Velmora, S.A. (ODVSA) sells.",
            "ODVSA",
            "Oleos de Velmora, S.A.",
            "initials",
            id="legal form with points",
        ),
    ],
)
def test_a_short_form_is_found_with_what_it_stands_for(
    text: str, short: str, long: str, method: str
) -> None:
    """Once, with how it is known."""
    found = found_in(text)

    assert [(one.short, one.long, one.method) for one in found] == [(short, long, method)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Senator Ann Dorsey (R-Vt.) spoke.", id="party tag"),
        pytest.param("The town of Velmora, Texas (TX) grew.", id="state code"),
        pytest.param("LAKE TOWN (AP) The river rose.", id="news agency"),
        pytest.param("The Workers of the Union (AFP) met.", id="agency behind a body's name"),
        pytest.param("The review is over (REDACTED) and done.", id="a remark in capitals"),
        pytest.param("The Blue River Fair (XQJ) opened.", id="letters do not match"),
        pytest.param("The Late Lunch Club (LMC) met.", id="a middle letter differs"),
        pytest.param("The LSB, the Road Agency, and others met.", id="a list"),
        pytest.param("The Lake Safety Board (see below) met.", id="small letters in brackets"),
        pytest.param("She was 34 (35) that year (2019).", id="numbers"),
        pytest.param("He came late. Safe Boats (LSB) sank.", id="over the end of a sentence"),
        pytest.param("The LSB met.", id="nothing spelled out"),
    ],
)
def test_what_is_not_spelled_out_is_no_acronym(text: str) -> None:
    """Rather none than a wrong one."""
    assert found_in(text) == ()


def test_a_short_form_is_told_once_and_where_it_is_first_spelled_out() -> None:
    """Also where a plural comes later."""
    article = english("The Lake Safety Board (LSB) met.\n\nLake safety boards (LSBs) met.")

    found = AcronymEnricher().find(reading(article))

    assert isinstance(found, tuple)
    (one,) = found
    text = article.original.text
    assert text[slice(*one.span)] == "LSB"
    assert text[slice(*one.long_span)] == "Lake Safety Board"


def test_a_long_form_may_run_over_a_line() -> None:
    """White space is folded to read, and not in the original."""
    article = english("The Lake\nSafety   Board (LSB) met.")

    found = AcronymEnricher().find(reading(article))

    assert isinstance(found, tuple)
    assert found[0].long == "Lake Safety Board"
    assert article.original.text[slice(*found[0].long_span)] == "Lake\nSafety   Board"


def test_at_the_deadline_it_stops_with_what_it_has() -> None:
    """Asked before each passage."""
    asked = iter([False, False, True])
    article = english("The Lake Safety Board (LSB) met.\n\nThe River Gauge Board (RGB) met.")

    found = AcronymEnricher().find(read(article, is_late=lambda: next(asked)))

    assert isinstance(found, Partial)
    assert found.reason == LATE
    assert isinstance(found.value, tuple)
    assert [one.short for one in found.value] == ["LSB"]


@given(body=TEXTS)
def test_spans_hold_both_forms(body: str) -> None:
    """But for white space."""
    article = on_a_page(english(body.replace("\n\n", "\n")), above="Menu \U0001f600\n")

    found = AcronymEnricher().find(reading(article))

    assert not isinstance(found, Partial)
    for one in found or ():
        assert " ".join(article.original.text[slice(*one.span)].split()) == one.short
        assert " ".join(article.original.text[slice(*one.long_span)].split()) == one.long
