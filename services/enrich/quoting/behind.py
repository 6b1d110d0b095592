"""Noun phrases that begin at a word: behind a verb, or at the head of a sentence."""

from typing import Final

from services.enrich.quoting.tokens import POSSESSIVE
from services.enrich.quoting.wording import Phrase, Wording

LONGEST_WORDS: Final = 10
"""Of a noun phrase, its longer appositions left out."""

_DASHES: Final = frozenset("\u2014\u2013-") | {"--"}
_DATELINE_WORDS: Final = 7
_ASIDE_WORDS: Final = 30
"""How long what stands before a subject may be: "After the long meeting in May, …"."""
_ASIDES: Final = 3
_ROLE_WORDS: Final = 3


def phrase_behind(wording: Wording, at: int, ceiling: int) -> Phrase | None:
    """Return the noun phrase that begins at a word; None if none does.

    Nothing from `ceiling` on is looked at.
    """
    if at >= ceiling or not wording.line.is_word(at):
        return None
    if _is_pronoun(wording, at, ceiling):
        return Phrase(at, at + 1, "pronoun")
    ceiling = min(ceiling, at + LONGEST_WORDS)
    saw_name = False
    i = at
    while i < ceiling:
        if wording.line.words[i] == POSSESSIVE:
            saw_name = False
            i += 1
        elif wording.is_name_word(i):
            saw_name = True
            i += 1
        else:
            step = _small_step(wording, (at, i, ceiling), saw_name=saw_name)
            if step == 0:
                break
            i += step
    return wording.phrase(at, min(i, ceiling))


def _is_pronoun(wording: Wording, at: int, ceiling: int) -> bool:
    """Say whether a pronoun stands by itself: "others", and not "other officials"."""
    gender = wording.words.pronouns.get(wording.line.lower[at])
    if gender is None or gender == "relative":
        return False
    follower = wording.line.lower[at + 1] if at + 1 < ceiling else ""
    return gender not in {"any", "plural"} or follower not in wording.words.roles


def _small_step(wording: Wording, place: tuple[int, int, int], *, saw_name: bool) -> int:
    """Return how many words a phrase goes on with one that is no name; 0 if it ends.

    Args:
        wording: the line.
        place: where the phrase begins, the word in question, and the ceiling.
        saw_name: whether a name has just ended before it.
    """
    line, words = wording.line, wording.words
    at, i, ceiling = place
    low = line.lower[i]
    has_next = i + 1 < ceiling and line.is_word(i + 1)
    if not line.is_word(i):
        return 0
    if saw_name and low in words.particles:
        return int(has_next and line.is_capital(i + 1))
    if low in words.joiners and i > at and has_next:
        return 2 if wording.is_determiner(i + 1) else 1
    if saw_name and not _leads_to_name(wording, i, ceiling):
        return 0
    if wording.is_day(i):
        return int(has_next and line.lower[i + 1] in words.roles)
    return int(i == at if low in words.determiners else not wording.ends_phrase(i))


def _leads_to_name(wording: Wording, i: int, ceiling: int) -> bool:
    """Say whether a role and then a name go on: "Texas-based lawyer Ann Lee"."""
    line = wording.line
    for k in range(i, min(i + _ROLE_WORDS, ceiling - 1)):
        if not line.is_word(k) or wording.ends_phrase(k):
            return False
        if line.lower[k] in wording.words.roles and line.is_word(k + 1):
            return line.is_capital(k + 1)
    return False


def subject_of(wording: Wording, first: int, last: int) -> Phrase | None:
    """Return the subject of a sentence, which its first words give away; None if not."""
    line = wording.line
    i = behind_dateline(wording, first, last)
    for _ in range(_ASIDES):
        while i < last and (not line.is_word(i) or _is_conjunction(wording, i)):
            i += 1
        if i >= last:
            return None
        found = None if _opens_aside(wording, i, last) else phrase_behind(wording, i, last)
        if found is not None:
            return named(wording, _up_to_role(wording, found), last)
        stop = min(last, i + _ASIDE_WORDS)
        comma = next((k for k in range(i, stop) if line.words[k] == ","), None)
        if comma is None:
            return None
        i = comma + 1
    return None


def _is_conjunction(wording: Wording, i: int) -> bool:
    low = wording.line.lower[i]
    return low in wording.words.conjunctions and low not in wording.words.determiners


def _opens_aside(wording: Wording, i: int, last: int) -> bool:
    """Say whether the sentence begins with something before its subject."""
    low, words = wording.line.lower[i], wording.words
    if low in words.prepositions or low in words.participles or low in words.adverbs:
        return True
    goes_on = i + 1 < last and wording.line.is_capital(i + 1)
    return low.endswith(words.aside_endings) and not goes_on


def _up_to_role(wording: Wording, phrase: Phrase) -> Phrase:
    """Return the phrase without what follows its role: the verb, in most sentences."""
    line = wording.line
    if phrase.kind == "role":
        for k in range(phrase.first, phrase.last):
            if line.lower[k] in wording.words.roles:
                follows = k + 1 < phrase.last and line.words[k + 1] == POSSESSIVE
                return phrase if follows else Phrase(phrase.first, k + 1, "role")
    return phrase


def behind_dateline(wording: Wording, first: int, last: int) -> int:
    """Return where the sentence begins behind "WASHINGTON (AFP) —"."""
    line = wording.line
    if first == 0 and line.is_capital(0):
        for k in range(1, min(last, _DATELINE_WORDS)):
            if line.words[k] in _DASHES:
                is_place = line.words[0].isupper() and len(line.words[0]) > 2
                has_source = line.text[: line.starts[k]].rstrip().endswith(")")
                return k + 1 if is_place or has_source else first
    return first


def named(wording: Wording, phrase: Phrase, ceiling: int) -> Phrase:
    """Return the name in "the keeper, Ann Lee," for the keeper; else the phrase itself.

    Titles and roles may stand before it: "its author, professor Ann Lee,".
    """
    line = wording.line
    at = phrase.last
    if phrase.kind != "role" or at + 1 >= ceiling or line.words[at] != ",":
        return phrase
    found = phrase_behind(wording, at + 1, ceiling)
    if found is None or found.name is None or found.name[1] != found.last:
        return phrase
    if any(low not in wording.words.before_names for low in line.lower[at + 1 : found.name[0]]):
        return phrase
    is_whole = found.last >= ceiling or not line.is_word(found.last)
    return found if is_whole and found.last - at > 2 else phrase
