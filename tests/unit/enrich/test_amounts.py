# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
"""Amounts: numbers written out, with what they count, and no number by itself."""

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.enrich.counting.numbers import parse_figures
from services.enrich.counting.pattern import pattern_of
from services.enrich.enricher import LATE, Partial
from services.enrich.enrichers.amounts import AmountEnricher
from services.enrich.passages import read_passages
from services.enrich.reading import Reading, read
from shared.annotations import Amount
from tests.builders import an_article
from tests.unit.enrich.articles import english, in_language, on_a_page, reading


def find(body: str, *, language: str = "en") -> list[Amount]:
    """Return the amounts of a body."""
    article = an_article(headline="Harbor", body=body, language=in_language(language))
    found = AmountEnricher().find(reading(article))
    assert not isinstance(found, Partial)
    return list(found or ())


def told(body: str, *, language: str = "en") -> list[tuple[str, float, str | None]]:
    """Return text, value, and unit or currency of each amount."""
    return [
        (one.text, one.value, one.currency or one.unit) for one in find(body, language=language)
    ]


@pytest.mark.parametrize(
    ("body", "text", "value", "currency"),
    [
        ("It cost $2.5 million to build.", "$2.5 million", 2_500_000, "USD"),
        ("It cost €40m.", "€40m", 40_000_000, "EUR"),
        ("It cost £1bn.", "£1bn", 1_000_000_000, "GBP"),
        ("A debt of US$1.2bn remains.", "US$1.2bn", 1_200_000_000, "USD"),
        ("It cost A$3,500 a day.", "A$3,500", 3_500, "AUD"),
        ("It cost HK$90.", "HK$90", 90, "HKD"),
        ("It cost 500 U.S. dollars.", "500 U.S. dollars", 500, "USD"),
        ("It cost half a million dollars.", "half a million dollars", 500_000, "USD"),
        ("It cost two and a half million euros.", "two and a half million euros", 2.5e6, "EUR"),
        ("It cost 40 million USD.", "40 million USD", 40_000_000, "USD"),
        ("It cost EUR 40 million.", "EUR 40 million", 40_000_000, "EUR"),
        ("It cost 12 million Chilean pesos.", "12 million Chilean pesos", 12_000_000, "CLP"),
        ("It cost 900 Mongolian tugriks.", "900 Mongolian tugriks", 900, "MNT"),
        ("It cost 2 million pounds.", "2 million pounds", 2_000_000, "GBP"),
        ("It cost 9.4 billion yen.", "9.4 billion yen", 9_400_000_000, "JPY"),
        ("It cost ¥300.", "¥300", 300, "JPY"),
    ],
)
def test_money_bears_the_code_of_its_currency(
    body: str, text: str, value: float, currency: str
) -> None:
    """By symbol, code or name."""
    (amount,) = find(body)

    assert (amount.text, amount.value, amount.currency) == (text, value, currency)
    assert amount.unit is None


@pytest.mark.parametrize(
    ("body", "text", "value", "unit"),
    [
        ("It carried 1,200 tonnes of ore.", "1,200 tonnes", 1_200, "t"),
        ("Prices rose 3.5 per cent.", "3.5 per cent", 3.5, "%"),
        ("Prices rose 10%.", "10%", 10, "%"),
        ("The rate fell 4 percentage points.", "4 percentage points", 4, "pp"),
        ("It lies 15 km away.", "15 km", 15, "km"),
        ("It lies ten kilometers away.", "ten kilometers", 10, "km"),
        ("A field of 100 square kilometers.", "100 square kilometers", 100, "km²"),
        ("It blew at 185 kilometers per hour.", "185 kilometers per hour", 185, "km/h"),
        ("It was minus 20 degrees Celsius.", "minus 20 degrees Celsius", -20, "°C"),
        ("The tower is 40m tall.", "40m", 40, "m"),
        ("A plant of 1,300 megawatts.", "1,300 megawatts", 1_300, "MW"),
        ("He waited twenty-five minutes.", "twenty-five minutes", 25, "min"),
        ("A 45-year-old sailor drowned.", "45-year-old", 45, "year"),
        ("A sailor, aged 45, drowned.", "45", 45, "year"),
        ("Some two million people fled.", "two million people", 2_000_000, "people"),
        ("It burned 1,200 homes.", "1,200 homes", 1_200, "homes"),
        ("It hurt three people.", "three people", 3, "people"),
        (
            "It hurt one hundred and fifty people.",
            "one hundred and fifty people",
            150,
            "people",
        ),
    ],
)
def test_a_measure_bears_its_symbol(body: str, text: str, value: float, unit: str) -> None:
    """A counted noun stays as printed, and an age is one of years."""
    (amount,) = find(body)

    assert (amount.text, amount.value, amount.unit) == (text, value, unit)
    assert amount.currency is None


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The valley has 1.2m people.", [("1.2m people", 1_200_000, "people")]),
        ("The yard sold 1.5m cars.", [("1.5m cars", 1_500_000, "cars")]),
        ("Some 2bn users read it.", [("2bn users", 2_000_000_000, "users")]),
        ("Profits rose to 4.5m.", []),
        (
            "It draws 3m visitors to a 60m-high gate.",
            [("3m visitors", 3_000_000, "visitors"), ("60m", 60, "m")],
        ),
        ("She won the 100m hurdles.", [("100m", 100, "m")]),
        ("The women's 200m was hers.", [("200m", 200, "m")]),
        ("The rock is 40 m from it.", [("40 m", 40, "m")]),
    ],
)
def test_a_glued_m_is_a_million_of_what_is_counted_and_a_meter_beside_a_measure(
    body: str, expected: list[tuple[str, float, str]]
) -> None:
    """By itself it may be either."""
    assert told(body) == expected


@pytest.mark.parametrize(
    ("language", "body", "expected"),
    [
        ("it", "Una scossa di magnitudo 4,6 ha colpito la valle.", []),
        ("es", "El tren 45 ha llegado tarde.", []),
        ("it", "Il numero 7 ha la maglia rossa.", []),
        ("it", "Sono andati persi 20 ha di bosco.", [("20 ha", 20, "ha")]),
        ("es", "El fuego arrasó 350 ha de pinar.", [("350 ha", 350, "ha")]),
    ],
)
def test_has_is_no_hectare(
    language: str, body: str, expected: list[tuple[str, float, str]]
) -> None:
    """Spanish and Italian write both alike."""
    assert told(body, language=language) == expected


@pytest.mark.parametrize(
    ("body", "text", "low", "high"),
    [
        ("Between 10 and 20 percent left.", "10 and 20 percent", 10, 20),
        ("It will be 5-7 °C.", "5-7 °C", 5, 7),
        ("It cost $5 million to $7 million.", "$5 million to $7 million", 5e6, 7e6),
        ("It cost $5-7 million.", "$5-7 million", 5e6, 7e6),
        ("It took 10 to 15 minutes.", "10 to 15 minutes", 10, 15),
    ],
)
def test_a_range_has_two_ends(body: str, text: str, low: float, high: float) -> None:
    """The scale behind the second goes for both."""
    (amount,) = find(body)

    assert (amount.text, amount.value, amount.high) == (text, low, high)


@pytest.mark.parametrize(
    "body",
    [
        "It won 3-1 in 2024.",
        "In 2019 sales fell.",
        "Call 555-1234 today.",
        "Article 5 states it.",
        "It runs on the 5G network.",
        "Version 3.11 is out.",
        "iPhone 15 users wait.",
        "On May 14 attacks began.",
        "It closed two days ago.",
        "One of them won 3 games.",
        "The bag weighs 200 pounds.",
        "Two thirds came.",
        "The 12 ships of the two countries met.",
        "It has a push of 5 million pounds of thrust.",
        "It cost 12 pesos.",
    ],
)
def test_a_number_by_itself_is_no_amount(body: str) -> None:
    """Nor is one whose unit or currency is open."""
    assert told(body) == []


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("es", "El ganador de 2024 ha venido."),
        ("ru", "Он пришел в 2019-м, в 2024 г. ушел."),
    ],
)
def test_a_year_is_no_measure(language: str, body: str) -> None:
    """Though its ending is a symbol elsewhere."""
    assert told(body, language=language) == []


@pytest.mark.parametrize(
    ("language", "body", "amount"),
    [
        ("de", "Es kostet 2,5 Mio. Euro.", ("2,5 Mio. Euro", 2.5e6, "EUR")),
        ("de", "Es wiegt 1.200 Tonnen.", ("1.200 Tonnen", 1_200, "t")),
        ("de", "Zwei Millionen Menschen kamen.", ("Zwei Millionen Menschen", 2e6, "Menschen")),
        ("fr", "Il coûte 500 000 €.", ("500 000 €", 500_000, "EUR")),
        ("fr", "Il coûte 40 millions d'euros.", ("40 millions d'euros", 40e6, "EUR")),
        ("fr", "Une hausse de 3,5 %.", ("3,5 %", 3.5, "%")),
        (
            "es",
            "Son 1,2 mil millones de dólares.",
            ("1,2 mil millones de dólares", 1.2e9, "USD"),
        ),
        ("es", "Son 5,3 millones de euros.", ("5,3 millones de euros", 5.3e6, "EUR")),
        ("es", "Tiene 164 metros cúbicos.", ("164 metros cúbicos", 164, "m³")),
        ("it", "Costa 2,5 milioni di euro.", ("2,5 milioni di euro", 2.5e6, "EUR")),
        ("pt", "Custa R$ 2,5 milhões.", ("R$ 2,5 milhões", 2.5e6, "BRL")),
        ("pl", "Kosztuje 2,5 mln zł.", ("2,5 mln zł", 2.5e6, "PLN")),
        ("ru", "Стоит 1,2 млрд рублей.", ("1,2 млрд рублей", 1.2e9, "RUB")),
        ("ru", "Стоит 300 тысяч тенге.", ("300 тысяч тенге", 300_000, "KZT")),
        ("ru", "Участок в 100 кв. м продан.", ("100 кв. м", 100, "m²")),
        ("uk", "Коштує 5 млн гривень.", ("5 млн гривень", 5e6, "UAH")),
        ("tr", "Fiyatlar yüzde 5 arttı.", ("yüzde 5", 5, "%")),
        ("kk", "Құны 300 мың теңгеге жетті.", ("300 мың теңгеге", 300_000, "KZT")),
        ("ar", "بلغت 15 مليون دولار.", ("15 مليون دولار", 15e6, "USD")),
        ("zh", "价值280万元。", ("280万元", 2.8e6, "CNY")),
    ],
)
def test_amounts_are_read_in_the_language_of_the_article(
    language: str, body: str, amount: tuple[str, float, str]
) -> None:
    """Its decimals, its scales, its names."""
    assert told(body, language=language) == [amount]


@pytest.mark.parametrize(
    ("body", "currency", "method"),
    [
        ("It cost $5.", "USD", "bare_dollar"),
        ("A bridge for A$9 million opened. It cost $5.", "AUD", "bare_dollar"),
        ("Some Canadian dollars were left. It cost $5.", "CAD", "bare_dollar"),
        ("He had A$9 and US$9. It cost $5.", "USD", "bare_dollar"),
        ("It cost US$5.", "USD", "currency"),
    ],
)
def test_a_bare_dollar_is_that_of_the_article(body: str, currency: str, method: str) -> None:
    """Of the one country whose dollar it names; else the American, and the method says so."""
    amount = find(body)[-1]

    assert (amount.currency, amount.method) == (currency, method)


@pytest.mark.parametrize(
    ("body", "currency"),
    [
        ("He paid 9 Egyptian pounds. He owes two million pounds.", "EGP"),
        ("The Kenyan shilling fell. He owes two million shillings.", "KES"),
        ("The Chilean peso fell. He owes two million pesos.", "CLP"),
    ],
)
def test_money_that_several_countries_have_is_that_of_the_article(
    body: str, currency: str
) -> None:
    """Of the one country with which it names it."""
    amount = find(body)[-1]

    assert (amount.value, amount.currency) == (2_000_000, currency)


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("1,200", "en", 1_200),
        ("1,200.5", "en", 1_200.5),
        ("1,20", "en", None),
        ("0,123", "en", None),
        ("1.200", "de", 1_200),
        ("1.2", "de", 1.2),
        ("1,2", "de", 1.2),
        ("1.200,5", "de", 1_200.5),
        ("500 000", "fr", 500_000),
        ("1.2.3", "en", None),
    ],
)
def test_figures_are_read_as_the_language_parts_them(
    text: str, language: str, value: float | None
) -> None:
    """What no language writes is no number."""
    assert parse_figures(text, language) == value


def test_an_article_that_takes_too_long_gives_what_it_has() -> None:
    """Asked between passages."""
    article = an_article(headline="Harbor", body="It cost $5.\n\nIt cost $6.")
    answers = iter([False, False, True])
    late = Reading(article, reading(article).passages, "en", is_late=lambda: next(answers))

    found = AmountEnricher().find(late)

    assert isinstance(found, Partial)
    assert found.reason == LATE
    assert isinstance(found.value, tuple)
    assert [one.text for one in found.value] == ["$5"]


PARTS: Final = (
    "$", "US$", "€", "2.5", "1,200", "40m", "million", "bn", "тысяч", "млн", "km", "°", "C",
    "two", "twenty", "-", "and", "between", "half a", "per cent", "%", "people", "homes",
    "yüzde", "万", "元", "280", "U.S.", "dollars", "de", "d'", "euros", "minus", "aged",
    "-year-old", "years old", ".", ",", "İ", "кв.", "м", "pounds",
)  # fmt: skip
PIECES: Final = st.lists(st.sampled_from(PARTS), max_size=30).map(" ".join) | st.text(
    max_size=80
)


@given(body=PIECES, language=st.sampled_from(["en", "de", "ru", "fr", "tr", "zh", "xx"]))
def test_every_amount_stands_where_its_span_says(body: str, language: str) -> None:
    """On any text, in any language, whatever stands above it."""
    article = on_a_page(
        an_article(headline="Harbor", body="Gate. " + body, language=in_language(language)),
        above="Menu \U0001f600\n",
    )

    found = AmountEnricher().find(read(article, is_late=lambda: False))

    assert not isinstance(found, Partial)
    for one in found or ():
        start, end = one.span
        assert " ".join(article.original.text[start:end].split()) == one.text
        assert (one.unit is None) != (one.currency is None)


@given(body=PIECES, language=st.sampled_from(["en", "de", "ru", "uk", "tr", "zh", "xx"]))
def test_numbers_begin_where_words_do(body: str, language: str) -> None:
    """What is sought at words alone is all there is to find from letter to letter."""
    pattern = pattern_of(language)

    for passage in read_passages(english(f"Begin {body}")):
        found = [one.span() for one in pattern.find(passage)]

        assert found == [one.span() for one in pattern.number.finditer(passage.lower)]
