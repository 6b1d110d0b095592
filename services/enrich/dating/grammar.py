"""The grammar of dates in a language: patterns, looked up by the word they begin with."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Final

from services.enrich.dating.clocks import CLOCK_WORDS
from services.enrich.dating.tongue import Tongue
from services.enrich.dating.tongues_east import KAZAKH, POLISH, RUSSIAN, TURKISH, UKRAINIAN
from services.enrich.dating.tongues_germanic import ENGLISH, GERMAN
from services.enrich.dating.tongues_romance import FRENCH, ITALIAN, PORTUGUESE, SPANISH
from services.enrich.dating.tongues_south import ARABIC, CHINESE
from services.enrich.passages import COMBINING
from shared.calendar.months import MONTHS

TONGUES: Final[Mapping[str, Tongue]] = MappingProxyType(
    {
        "ar": ARABIC,
        "de": GERMAN,
        "en": ENGLISH,
        "es": SPANISH,
        "fr": FRENCH,
        "it": ITALIAN,
        "kk": KAZAKH,
        "pl": POLISH,
        "pt": PORTUGUESE,
        "ru": RUSSIAN,
        "tr": TURKISH,
        "uk": UKRAINIAN,
        "zh": CHINESE,
    }
)
"""Languages whose relative dates are read. Any other that has names of months is read for
days with a month; the rest for dates in figures."""

_WORD: Final = re.compile(r"[0-9]+|[^\W\d_]+")
_LETTER: Final = re.compile(r"[0-9]+|[^\W\d_]")

DIGIT: Final = "0"
"""Under which the rules are kept that begin with a number."""

_OTHER: Final = Tongue(ordinal=r"\.", of="(?: de| di)? ", before_year="(?: de| del)? ")
_FULL_CHARS: Final = 5
_QUARTERS: Final = "first 1st, second 2nd, third 3rd, fourth 4th"

# Figures, the same in every language.
_FIGURES: Final = (
    ("iso", r"(?P<y>[0-9]{4})-(?P<m>[0-9]{2})-(?P<d>[0-9]{2})"),
    (
        "iso",
        (
            r"(?P<y>[0-9]{4})-(?P<m>[0-9]{2})-(?P<d>[0-9]{2})(?:t| )(?P<h>[0-9]{2}):"
            r"(?P<min>[0-9]{2})(?::[0-9]{2})?(?:\.[0-9]{1,9})?(?:z|[+-][0-9]{2}:?[0-9]{2})?"
        ),
    ),
    ("figures", r"(?P<d>[0-9]{1,2})(?P<sign>[./])(?P<m>[0-9]{1,2})(?P=sign)(?P<y>[0-9]{4})"),
    ("years", r"(?P<year>[0-9]{4}) ?[-\u2013\u2014] ?(?P<year2>[0-9]{4}|[0-9]{2})"),
)
_HAN: Final = (
    ("han", "(?P<y>[0-9]{4})[年년] ?(?P<m>[0-9]{1,2})[月월] ?(?P<d>[0-9]{1,2})[日일号號]"),
    ("han_month", "(?P<y>[0-9]{4})[年년] ?(?P<m>[0-9]{1,2})[月월]"),
    ("han_day", "(?P<m>[0-9]{1,2})[月월] ?(?P<d>[0-9]{1,2})[日일号號]"),
)
_END: Final = rf"(?![\w{COMBINING}]|[.,:/][0-9]|-[0-9]| ?%)"

_SLOT: Final = re.compile(r"<([a-z]+)([0-9]?)>")
_SPELLED: Final = re.compile(r"\w+")
_GROUP: Final = re.compile(r"\(\?P<(?!sign>)[a-z0-9]+>")
"""Every named group but the one that its rule points back to."""
_FIRST_WORD: Final = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to write a date."""

    kind: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Grammar:
    """The rules of a language, by the word with which they begin, in lower case."""

    tongue: Tongue
    rules: Mapping[str, tuple[Rule, ...]]
    gates: Mapping[str, re.Pattern[str]]
    """{word: what any of its rules reads}: most words that may begin a date begin none."""
    starts: frozenset[str]
    """Every word with which a rule or a clock begins."""
    leading: frozenset[str]
    """Those that are nothing without another, which is in `led` or begins with a digit."""
    led: frozenset[str]
    words: Mapping[str, Mapping[str, str]]
    """{slot: {word: what it says}}: `words["month"]["july"]` is "7"."""
    word: re.Pattern[str]
    """A word or number; where words stand without spaces, a letter or number."""
    clock_glue: re.Pattern[str]
    cues: re.Pattern[str] | None
    """Words of tense: group `future`, group `weak`, or neither for the past."""
    open_end: re.Pattern[str] | None
    """What leads the end of something, in front of its date."""
    month_leads: frozenset[str]
    year_leads: frozenset[str]
    weekday_leads: frozenset[str]
    declined: frozenset[str]
    """Forms of the months that say "in" by themselves."""

    @property
    def has_year_adjectives(self) -> bool:
        """Whether a year may stand before a noun: "the 2024 vote"."""
        return self.tongue.has_year_adjectives


@cache
def grammar_of(language: str | None) -> Grammar:
    """Return the grammar of a language (ISO 639-1); that of figures alone for others."""
    tongue = TONGUES.get(language or "", _OTHER)
    words = _words(tongue, MONTHS.get(language or "", ""))
    rules: dict[str, list[Rule]] = {}
    for kind, template in _templates(tongue):
        slots = [match[1] for match in _SLOT.finditer(template)]
        if any(slot in words and not words[slot] for slot in slots):
            continue
        end = "" if tongue.is_spaceless else _END
        rule = Rule(kind, re.compile(_expand(template, words) + end))
        for first in _first_words(template, words):
            rules.setdefault(first[0] if tongue.is_spaceless else first, []).append(rule)
    rules.setdefault(DIGIT, []).extend(
        Rule(kind, re.compile(one + _END)) for kind, one in _FIGURES
    )
    rules[DIGIT].extend(Rule(kind, re.compile(one)) for kind, one in _HAN)
    gates = _gates(rules)
    return Grammar(
        tongue=tongue,
        rules={first: tuple(found) for first, found in rules.items()},
        gates=gates,
        starts=frozenset(rules) | CLOCK_WORDS,
        leading=frozenset(word for word, gate in gates.items() if not gate.match(word)),
        led=frozenset(_led(tongue, words)),
        words=words,
        word=_LETTER if tongue.is_spaceless else _WORD,
        clock_glue=re.compile(tongue.clock_leads or ",? "),
        cues=_cues(tongue),
        open_end=re.compile(rf"(?:{tongue.open_end})$", re.VERBOSE)
        if tongue.open_end
        else None,
        month_leads=frozenset(tongue.month_leads.split()),
        year_leads=frozenset(tongue.year_leads.split()),
        weekday_leads=frozenset(tongue.weekday_leads.split()),
        declined=frozenset(_numbered(tongue.declined)),
    )


def _templates(tongue: Tongue) -> Iterable[tuple[str, str]]:
    """Yield the forms that languages have in common, in this one's spelling, and its own."""
    dash = r"(?: ?[-\u2013\u2014] ?"
    span = f"{dash}| {tongue.to} )"
    number = f"<d>(?:{tongue.ordinal})?" if tongue.ordinal else "<d>"
    second = number.replace("<d>", "<d2>")
    of, year = tongue.of or " ", tongue.before_year
    mark = tongue.year_mark
    dot = r"(?:\.(?= [0-9]))?"
    behind = f"(?:{mark})?" if mark else ""
    yield "day", rf"{number}{of}<mon>{dot}(?:{year}<year>{behind})?"
    yield "days", rf"{number}{span}{second}{of}<mon>{dot}(?:{year}<year>{behind})?"
    yield (
        "days",
        (
            rf"{number}{of}<mon>{dot}(?:{year}<year>)?{span}"
            rf"{second}{of}<mon2>{dot}(?:{year}<year2>{behind})?"
        ),
    )
    yield "month", rf"<mon>{dot}{year}<year>{behind}"
    yield "lone_month", "<month>"
    yield "lone_year", "<year>"
    yield "years_told", f"<year> {tongue.to} <year2>{behind}"
    if mark:
        yield "year", f"<year>(?:{mark})"
        yield "years", rf"<year> ?[-\u2013\u2014] ?<year2>(?:{mark})"
    yield "weekday", "<weekday>"
    yield "weekdays", f"<weekday>{span}<weekday2>"
    yield "shift", "<shift>"
    yield "year_word", "<yearword>"
    if tongue.pair:
        both = rf"(?= {tongue.pair} {second}{of}<mon>{dot}(?:{year}<year>)?)"
        yield "day", number.replace("<d>", "<d>") + both.replace("<d2>", "[0-9]{1,2}")
    yield from tongue.templates


def _gates(rules: Mapping[str, Sequence[Rule]]) -> dict[str, re.Pattern[str]]:
    """Return a pattern for each word, the same for words that begin the same dates."""
    sources = {
        first: "|".join(_GROUP.sub("(?:", rule.pattern.pattern) for rule in found)
        for first, found in rules.items()
    }
    made = {source: re.compile(source) for source in set(sources.values())}
    return {first: made[source] for first, source in sources.items()}


def _led(tongue: Tongue, words: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    """Yield every word of the rules, wherever it stands in them."""
    for _kind, template in _templates(tongue):
        yield from _SPELLED.findall(_SLOT.sub(" ", template))
    for forms in words.values():
        for form in forms:
            yield from _SPELLED.findall(form)


def _words(tongue: Tongue, months: str) -> dict[str, dict[str, str]]:
    every = _numbered(months) | _numbered(tongue.declined)
    full = {
        form: number
        for number, forms in enumerate(months.split(","), 1)
        for position, form in enumerate(forms.split())
        if position == 0 or len(form) >= _FULL_CHARS
    }
    return {
        "mon": every,
        "month": {form: str(number) for form, number in full.items()}
        | _numbered(tongue.declined),
        "weekday": _numbered(tongue.weekdays),
        "quarter": _numbered(_QUARTERS),
        "shift": _keyed(tongue.shifts),
        "yearword": _keyed(tongue.year_words),
        "unit": _keyed(tongue.units),
        "move": _keyed(tongue.moves),
        "n": _numbered(tongue.numbers),
    }


def _numbered(text: str) -> dict[str, str]:
    return {
        form.replace("_", " "): str(number)
        for number, forms in enumerate(text.split(","), 1)
        for form in forms.split()
    }


def _keyed(table: Mapping[int, str] | Mapping[str, str]) -> dict[str, str]:
    return {
        form.replace("_", " "): str(key)
        for key, forms in table.items()
        for form in forms.split()
    }


def _expand(template: str, words: Mapping[str, Mapping[str, str]]) -> str:
    """Return the pattern of a template."""
    return _SLOT.sub(lambda slot: f"(?P<{slot[1]}{slot[2]}>{_slot(slot[1], words)})", template)


def _slot(name: str, words: Mapping[str, Mapping[str, str]]) -> str:
    figures = {"d": "[0-9]{1,2}", "year": "[12][0-9]{3}", "yy": "[1-9]0"}
    if name in figures:
        return figures[name]
    longest_first = sorted(words[name], key=len, reverse=True)
    named = "|".join(map(re.escape, longest_first))
    return f"[0-9]{{1,3}}|{named}" if name == "n" else named


def _first_words(template: str, words: Mapping[str, Mapping[str, str]]) -> set[str]:
    slot = _SLOT.match(template)
    if slot is None:
        first = _FIRST_WORD.match(template)
        return {first[0]} if first else set()
    if slot[1] in ("d", "year", "yy"):
        return {DIGIT}
    found = {first[0] for word in words[slot[1]] if (first := _FIRST_WORD.match(word))}
    return found | {DIGIT} if slot[1] in ("n", "quarter") else found


def _cues(tongue: Tongue) -> re.Pattern[str] | None:
    if not tongue.future:
        return None
    return re.compile(
        rf"""(?<!\w)(?:(?P<future>{tongue.future})
        |(?P<weak>{tongue.weak or "(?!)"})|(?:{tongue.past}))(?!\w)""",
        re.VERBOSE,
    )
