"""Noun phrases that end before a word: the subject in front of its verb."""

from typing import Final

from services.enrich.quoting.behind import LONGEST_WORDS, named
from services.enrich.quoting.tokens import COMPANY_FORMS, POSSESSIVE
from services.enrich.quoting.wording import Phrase, Wording

_APPOSITION_WORDS: Final = 40
"""How far back the name before "…, a long apposition, said" is looked for."""

_RELATIVE_WORDS: Final = 8
"""How long a clause with "who" may be that parts a subject from its verb."""

_SKIPPED_WORDS: Final = 8
"""Adverbs and auxiliaries between a subject and its verb."""

_PREPOSITIONS: Final = 4
"""How deep a phrase may be nested: "the head of the office of the mayor of Arden"."""

_PAUSES: Final = frozenset("\u2014\u2013-,") | {"--"}


def phrase_before(wording: Wording, at: int, floor: int) -> Phrase | None:
    """Return the subject that stands before the verb at `at`; None if there is none.

    Adverbs, auxiliaries and whatever stands between commas is passed over. Nothing before
    `floor` is looked at.
    """
    i = _skip_back(wording, at - 1, floor)
    if i < floor:
        return None
    if wording.is_pronoun(i, "relative"):
        return Phrase(i, i + 1, "pronoun")
    if wording.line.words[i] in _PAUSES:
        return _before_apposition(wording, i, floor)
    return _before_relative(wording, i, floor) or _back(wording, i, floor)


def _skip_back(wording: Wording, i: int, floor: int) -> int:
    """Return the word before all that may stand between a subject and its verb."""
    for _ in range(_SKIPPED_WORDS):
        if i < floor:
            break
        if wording.is_day(i):
            i -= 2 if i > floor and wording.is_preposition(i - 1) else 1
        elif wording.line.words[i] == POSSESSIVE or _is_adverb(wording, i):
            i -= 1
        else:
            break
    return i


def _is_adverb(wording: Wording, i: int) -> bool:
    low, words = wording.line.lower[i], wording.words
    if (words.has_capitals and wording.line.is_capital(i)) or low in words.pronouns:
        return False
    ending = words.adverb_ending
    return low in words.auxiliaries or bool(ending and low.endswith(ending) and len(low) > 4)


def _before_relative(wording: Wording, i: int, floor: int) -> Phrase | None:
    """Return "a baker" of "a baker who buys there", with the clause as its tail."""
    for k in range(i, max(floor, i - _RELATIVE_WORDS), -1):
        if not wording.line.is_word(k):
            return None
        if wording.is_pronoun(k, "relative"):
            noun = _back(wording, k - 1, floor)
            if noun is None or noun.kind != "role" or noun.last != k:
                return None
            return Phrase(noun.first, i + 1, "role", None, i + 1 - noun.last)
    return None


def _before_apposition(wording: Wording, comma: int, floor: int) -> Phrase | None:
    """Return the phrase to which what ends at the comma was added."""
    for k in range(comma - 1, max(floor, comma - _APPOSITION_WORDS), -1):
        if wording.line.words[k] not in _PAUSES:
            continue
        if wording.is_pronoun(k - 1, "relative"):
            return Phrase(k - 1, k, "pronoun")
        found = _back(wording, k - 1, floor)
        if found is not None and _is_top(wording, found, floor):
            return named(wording, found, comma)
    is_form = comma > floor and wording.line.lower[comma - 1] in COMPANY_FORMS
    return _back(wording, comma - 1, floor) if is_form else None


def _is_top(wording: Wording, phrase: Phrase, floor: int) -> bool:
    """Say whether no preposition hangs the phrase on another word."""
    return phrase.first <= floor or not wording.is_preposition(phrase.first - 1)


def _back(wording: Wording, i: int, floor: int) -> Phrase | None:
    """Return the noun phrase that ends with word `i`: "a head" for "a head of state"."""
    line, words = wording.line, wording.words
    end = i + 1
    for _ in range(_PREPOSITIONS):
        if not _may_end(wording, i, floor):
            break
        if line.lower[i] in words.pronouns:
            return Phrase(i, i + 1, "pronoun")
        first = _first_of(wording, i, floor)
        inner = wording.phrase(first, i + 1)
        if first == floor or not wording.is_preposition(first - 1):
            return _with_tail(wording, inner, end)
        if line.lower[first - 1] in words.subordinators:
            return inner
        i = first - 2
        if i < floor or line.lower[i] in words.any_verbs or inner is None:
            break
    return None


def _may_end(wording: Wording, i: int, floor: int) -> bool:
    """Say whether a noun phrase may end with word `i`."""
    if i < floor or not wording.line.is_word(i) or wording.is_pronoun(i, "relative"):
        return False
    low, words = wording.line.lower[i], wording.words
    is_named = words.has_capitals and wording.line.is_capital(i)
    return is_named or low in words.pronouns or low in words.nouns or not wording.ends_phrase(i)


def _with_tail(wording: Wording, phrase: Phrase | None, end: int) -> Phrase | None:
    """Return the phrase with its "of the town" where it stands for somebody unnamed."""
    if phrase is None or phrase.kind != "role" or phrase.last >= end:
        return phrase
    if wording.line.lower[phrase.last] not in wording.words.particles:
        return phrase
    return Phrase(phrase.first, end, "role", None, end - phrase.last)


def _first_of(wording: Wording, i: int, floor: int) -> int:
    """Return where the phrase without prepositions begins that ends with word `i`."""
    lowest = max(floor, i - LONGEST_WORDS)
    if wording.words.has_capitals and wording.line.is_capital(i) and not wording.is_day(i):
        return _first_of_name(wording, i, lowest)
    k = i
    while k > lowest:
        if wording.is_determiner(k - 1):
            return k - 1
        is_owner = wording.line.words[k - 1] == POSSESSIVE
        if not is_owner and (not wording.line.is_word(k - 1) or wording.ends_phrase(k - 1)):
            break
        k -= 1
    return k


def _first_of_name(wording: Wording, i: int, lowest: int) -> int:
    """Return where a name begins that ends with word `i`, its role and article included."""
    line, words = wording.line, wording.words
    k = i
    while k > lowest:
        if wording.is_name_word(k - 1):
            k -= 1
        elif (
            k - 1 > lowest
            and line.lower[k - 1] in words.particles
            and wording.is_name_word(k - 2)
        ):
            k -= 2
        else:
            break
    if k > lowest and line.lower[k - 1] in words.roles:
        k -= 1
        while k > lowest and line.is_word(k - 1) and not _ends_role(wording, k - 1):
            k -= 1
    return k - 1 if k > lowest and wording.is_determiner(k - 1) else k


def _ends_role(wording: Wording, at: int) -> bool:
    return wording.ends_phrase(at) or wording.line.lower[at] in wording.words.determiners
