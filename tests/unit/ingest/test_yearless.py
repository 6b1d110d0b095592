"""Days without a year in figures, told from all else that is written so."""

from typing import Final

import pytest

from services.ingest.reading.times.printed import find_times

# Routes, odds, ratings, fractions, votes, pages, verses, versions, prices, scores, numbers.
_NO_DAYS: Final = """
    route 25/12 at 10:30
    Bus 25/12 10:30
    Half of 7/23 voted
    Open 24/7
    Remembering 9/11
    9/11
    24/7 - call us
    Psalm 23/4
    John 3. 16.
    Odds of 25/12 at 10:30
    odds 15/8 - Smith
    Ratio 25/10 at 10:30
    Prices 13/12
    A 16/9 screen
    $13.10, 12:40
    Gold +13.10, 12:40
    up 3.10, 12:40
    iOS 17.4, 12:40
    2-1 10:30
    Matthew 5. 7.
    The number 25/12 tram was late at 10:30
    Tram 25/12 10:30
    Autobus 25/12 alle 10:30
    Linie 25/12 um 10:30
    Gate 25/12 at 10:30
    Jersey 30/11 at 10:30
    Joshua 22. 7. 10:30
    Psalm 22. 7.
    Genesis 22. 7.
    Offenbarung 22. 7.
    Kapitel 15/11
    Chapter 22. 7.
    Folge 22/10
    Episode 13/10
    Episodio 24/12
    Teil 21/12
    Part 21/12
    Seite 25/10
    Página 25/12
    Foto 14/11
    Photo 14/12
    Image 21/12
    Bild 21/12
    Slide 18/12
    Question 13/10
    Level 25/10
    Note 15/10
    Bewertung 13/10
    Nota 14/10
    Rating: 13/10
    Wertung 13/10
    Quote 15/10 um 14:30
    Cuota 15/11 a las 14:30
    cote 17/10 à 14h30
    Evens and 13/10, 14:30
    The horse went off at 13/10 - a surprise
    Backed from 15/11 to 13/10
    Fraction 13/12
    3 and 13/12
    Ergebnis 21/12
    Blutdruck 30/12
    Formato 16/10
    Format 16/10
    Aspect ratio 16/10
    Display 16/10
    Version 22.10, 12:40
    Ubuntu 22.10, 12:40
    Preis 13.10, 12:40
    EUR 13.10, 12:40
    €13.10, 12:40
    Price: 13.10, 12:40
    Kurs 23.12 12:40
    Dollar 13.12, 12:40
    Temperature 23.10, 12:40
    Zimmer 15/11
    Room 15/11
    Flat 15/11
    Aktenzeichen 22/11
    Az. 22/11
    Nr. 25/12
    No. 25/12
    Resolution 25/12
    Directive 13/11
    Law 15/12
    Gesetz 15/12
    Section 25/12
    Art. 22. 7.
    Artikel 22. 7.
    § 22. 7.
    Record 15-12 10:30
    Sets 06-04 12:30
    Set 06-04 12:30
    Won 11-08 18:30
    Score 11-08 18:30
    Final 11-09 18:30
    Bus line 25/12 leaves at 10:30
    Take tram 25/12 at 10:30 from the harbor
    Metro 13/12 at 10:30
    Terminal 15/11 at 10:30
    Group 13/10, 14:00
    Lot 25/12
    Ward 13/10
    Council voted 13/12
    They voted 15/11
    A majority of 17/11
    Vote: 17/11 - motion passed
    Motion passed 17/11
    Abstimmung 17/11
    He scored 15/10
    She gave it 15/10
    A 20/10 film
    A mark of 15/10
    Einkunft 14/10
    Fat 13/10
    At 15/11 he was a bargain
    Priced at 14/11, 15:30
    Shares at 23.10, 12:40
    Shares closed at 23.10, 17:30
    Oil fell to 23.10, 12:40
    Luke 22. 7.
    Mt 22. 7.
    Corinthians 13. 4.
    Anhang 3. 2.
    Punkt 22. 7.
    Figure 22. 7.
    Celtics win 11-09 20:00
    Team record 12-10 20:00
    Tel. 22/11
    Blatt 22/11
    Heft 22/11
    Issue 22/11
    Vol. 22/11
    Lottery 13/12
    Windows 22/11
    US 22/11
"""
# At the head of a line, behind a mark, a weekday, a label or a clock, and at the end of a
# headline with a clock.
_DAYS: Final = """
    25/12 10:30
    25/12, 10:30
    25/12
    25/12 - O governo
    Le 25/12 à 10:30
    Publié le 25/12 à 10h30
    Publicado em 25/12 às 10h30
    Publicado el 25/12 a las 10:30
    Atualizado em 25/12
    Mis à jour le 25/12
    Pubblicato il 25/12 alle 10:30
    Lundi 25/12
    lundi 25/12 à 10:30
    Thứ hai, 25/12, 10:30
    ngày 25/12
    Ngày 25/12 10:30
    Politique | 25/12 10:30
    Politique 25/12 10:30
    Economia - 25/12
    Storm hits the coast 25/12 10:30
    Storm hits the coast - 25/12
    10:30 25/12
    10:30, 25/12
    Donnerstag, 18. 7.
    Donnerstag 18. 7.
    22. 7.
    22. 7. 10:30
    út 22. 7. 10:30
    Bundesliga 22. 7. 18:30
    (22. 7.)
    Vydáno 22. 7.
    Dne 22. 7.
    am 22. 7.
    vom 22. 7. 18:30
    Stand: 22. 7.
    Aktualisiert: 22. 7., 18:30
    Salaries of rescuers will be raised 23.07, 18:30
    23.07 18:30
    Boat found! 23.07, 18:30
    He said "no" 23.07, 18:30
    vendredi 13/12
    Gemist? 24/12 10:30
    wo 24/07 13:03
    빵 07-23 18:05
    07-24 09:20
    新闻 07-24 09:20
    [07-24 09:20]
    Última hora 25/12 10h30
    Dernière mise à jour : 25/12 à 10h30
    Incêndio destrói casa 25/12 10h30
    Jogo termina empatado 25/12 às 21h30
    Accident à Lyon 25/12 à 10:30
    Hochwasser in Passau 22. 7. 18:30
    Požár v Brně 22. 7. 18:30
    Praha 22. 7.
    Brno, 22. 7.
    Po 22. 7., 18:30
    Mecz odwołany 24.07, 18:30
    Пожежа в порту 24.07 18:30
    Нічна атака, фото 24.07 18:30
    Wypadek na A4 24.07, 18:30
    - 24.07 18:30
    » 24.07 18:30 Hafen
    * 24.07 18:30 Hafen
    Redaktion, 24.07, 18:30
    Von Anna Vogel 24.07, 18:30
    por Ana Lima 25/12 10:30
    Redação 25/12 às 10:30
    Por Redação - 25/12
    (25/12, 10:30)
    sáb 25/12 10:30
    Bài viết 25/12 10:30
    港口大火 07-24 18:30
    부산항 화재 07-24 18:30
    Update 25/12 10:30
    Cập nhật 25/12 10:30
    Câmara aprova nova lei 25/12 14h05
    Veja as fotos 25/12 10h30
    Police search a flat 25/12, 14:05
    Council puts off its vote 25/12 14:05
    Festival opens with street art 25/12 14:05
    Mairie : une belle partie 25/12 à 14h05
    Gold für Weber 23.07, 18:30
    Neuer Rekord 23.07, 18:30
    Weber wins gold 23.07, 18:30
"""


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.strip().splitlines()]


@pytest.mark.parametrize("line", _lines(_NO_DAYS))
def test_figures_that_count_something_are_no_day(line: str) -> None:
    """Even with a clock behind them."""
    found = find_times(line)

    assert [printed.day.month for printed in found if printed.is_dated] == []


@pytest.mark.parametrize("line", _lines(_DAYS))
def test_a_day_is_read_where_pages_print_one(line: str) -> None:
    """One a line, with its month."""
    found = find_times(line)

    assert [printed.day.month is not None for printed in found] == [True]


def test_a_clock_behind_figures_that_are_no_day_is_still_one() -> None:
    """The bus of that route has a time, and no date."""
    (printed,) = find_times("route 25/12 at 10:30")

    assert (printed.value, printed.precision) == ("10:30", "time_of_day")
