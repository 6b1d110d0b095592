# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
"""Whether figures such as `25/12`, `22. 7.`, `23.07` or `07-23` are a day, by what is before.

They may as well be a route, odds, a rating, a fraction, a verse, a price, a version or a score.
"""

from typing import Final

from services.ingest.reading.times import lexicon
from services.ingest.reading.times.tape import Tape
from services.ingest.reading.words.folding import fold

_COUNTING_MARKS: Final = frozenset("#§№$€£¥₽₴₹₩₺%‰+=<>~≈×@&^°")
"""What makes of the figures behind it a number, a price or a change."""
_BARE_MARKS: Final = frozenset(".:")
"""What leaves it to the word before it: "Nr. 25/12", "Score: 22/10"."""

# Set by hand: what is counted in such figures, in the languages of most pages.
_NUMBERED: Final = """
    number numbers no nr nº num numéro número numero nummer numer číslo номер № sayı
    section sections art article artikel articolo artículo artigo artykuł článek статья стаття
    paragraph paragraf absatz page pages pp p seite seiten página páginas pagina pagine blz
    strona strana стр страница сторінка sayfa trang chapter chapters kapitel chapitre capítulo
    capitolo hoofdstuk rozdział kapitola глава розділ bölüm part teil partie parte deel część
    часть частина volume vol band tome issue heft figure fig abb appendix anhang
"""
# Told by a word only where a clock stands behind, so these are words that one may: headlines
# end in any other noun, "new law 25/12 14:05".
_SLASHED: Final = """
    number numbers nr nº num numéro número numero nummer numer číslo номер
    route routes bus buses tram trams line lines metro ferry flight gate terminal platform exit
    jersey group priced linie linien
    gleis zug flug ligne porte línea vuelo puerta linea autobus binario volo uscita linha
    voo portão lijn spoor vlucht linia маршрут автобус трамвай рейс поезд поїзд autobús tramvaj
    tuyến odds ratio quote quoten cote cotes cuota cuotas quota quotas cotação
    oran backed evens
"""
_DOTTED: Final = """
    price prices preis preise prix precio precios prezzo prezzi preço preços prijs cena ceny
    цена ціна fiyat giá usd eur gbp chf dollar euro pound kurs index indice indeks rate
    temperature temperatur température temperatura up down at to by version versions v ver
    versión versione versão versie wersja verze версия версія android ios ubuntu windows build
"""
_VERSES: Final = """
    psalm psalms verse vers verset salmo versículo genesis exodus leviticus deuteronomy joshua
    isaiah jeremiah matthew mt luke lk romans corinthians kor hebrews offenbarung version
    versión versione versão versie wersja verze punkt
"""
_SCORED: Final = """
    score scores set sets won win wins beat beats lost final record satz sätze siegt gewann
    résultat resultado victoria risultato uitslag wynik счет счёт рахунок skor
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(map(fold, text.split()))


_COUNTED: Final = {
    "/": _words(_SLASHED),
    ". ": _words(_NUMBERED + _VERSES),
    ".": _words(_NUMBERED + _DOTTED),
    "-": _words(_NUMBERED + _SCORED),
}
"""By what parts the two figures."""
_LEADING: Final = (
    lexicon.WEEKDAY
    | lexicon.DAY.keys()
    | lexicon.PUBLISHING
    | lexicon.UPDATING
    | _words("le du il del dal el al em de do on am vom dem der op van dnia dne ngày от від")
)
"""What stands before a day: its weekday, a label, an article or a preposition."""
_DOTTED_CHARS: Final = 5
"""Those of `23.07`; behind a word `3.07` is a price as well."""


def is_day(tape: Tape, place: int) -> bool:
    """Say whether day and month in figures at a place are meant as such.

    At the head of a line, behind a mark or another time they are; behind a word it depends on
    the word, and on whether the figures alone look like a day.
    """
    before = tape.at(place - 1)
    gap = tape.gap_before(place).rstrip()
    if gap[-1:] in _COUNTING_MARKS:
        return False
    if before is None or (gap and gap[-1] not in _BARE_MARKS):
        return True
    if before.kind not in ("word", "num"):
        return True
    figures = tape.atoms[place].text
    counted = _COUNTED[_find_joint(figures)]
    words = (tape.word(place - 1), tape.word(place - 2) if tape.is_close(place - 2) else "")
    if words[0] in counted or (words[0] in lexicon.BETWEEN and words[1] in counted):
        return False
    return words[0] in _LEADING or _looks_like_day(tape, place)


def _find_joint(figures: str) -> str:
    if "/" in figures:
        return "/"
    if "-" in figures:
        return "-"
    return ". " if figures.endswith(".") else "."


def _looks_like_day(tape: Tape, place: int) -> bool:
    """Say whether figures behind any word are a day: as they are written, or by their clock."""
    atom = tape.atoms[place]
    if atom.kind == "dot":
        return len(atom.text) == _DOTTED_CHARS
    if "/" not in atom.text:
        return True
    behind = (tape.at(one) for one in tape.over_glue(place + 1, 1))
    return any(after is not None and after.kind in ("clock", "dot") for after in behind)
