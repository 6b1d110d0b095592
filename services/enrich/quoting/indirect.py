"""What is reported without quotation marks: "The ministry said that the road is open."."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from services.enrich.quoting.behind import behind_dateline
from services.enrich.quoting.scenes import Scene
from services.enrich.quoting.wording import Phrase

_SHORTEST_WORDS: Final = 3
"""Of a clause: fewer say nothing that stands for itself."""

_THAT_WORDS: Final = 8
"""How far behind its verb "that" may stand: "told reporters on Monday that"."""

_LAST_WORDS: Final = 40
"""How far before the end of a sentence its tag may begin, apposition included."""

_DENIES: Final = ("n't", "n\u2019t")


@dataclass(frozen=True, slots=True)
class Reported:
    """A reported clause and who it is reported from."""

    first: int
    last: int
    """Words of the clause."""
    speaker: Phrase
    cue: tuple[int, int]


def find_reported(scene: Scene, said: Collection[int]) -> Iterator[Reported]:
    """Yield the clauses of a line that a plain verb of speech reports, one a sentence.

    Args:
        scene: the line.
        said: its `QUOTE` words that are quotes; where one stands, the sentence has its speaker.
    """
    line, words = scene.line, scene.words
    for start, end in line.sentences:
        cues = [k for k in range(start, end) if line.lower[k] in words.reporting]
        if not cues or any(start <= word < end for word in said):
            continue
        last = end
        if line.words[end - 1] in {".", "!", "?", "\u2026", "\u3002"}:
            last -= 1
        begin = behind_dateline(scene.wording, start, last)
        found = (
            _according(scene, cues, begin, last)
            or _inverted(scene, cues, begin, last)
            or _before(scene, cues, begin, last)
            or _behind(scene, cues, begin, last)
        )
        if found is not None and found.last - found.first >= words.shortest_clause:
            yield found


def _before(scene: Scene, cues: Sequence[int], start: int, end: int) -> Reported | None:
    """Return the clause of "Smith said that …"."""
    line, words = scene.line, scene.words
    for k in cues:
        if not start + words.has_capitals <= k < end - 1:
            continue
        if line.lower[k] not in words.core_verbs or not scene.is_verb(k):
            continue
        speaker = scene.before(k, start)
        if speaker is not None:
            is_phrasal = line.lower[k + 1] in words.phrasal.get(line.lower[k], ())
            first = _clause(scene, k + 1 + is_phrasal, end)
            if first is None or _is_object(scene, k, (first, end), speaker):
                return None
            return Reported(first, end, speaker, (k, k + 1))
        speaker = scene.follower(k + 1, end) if words.inverts else None
        if speaker is not None:
            that = speaker.last < end and line.lower[speaker.last] in words.that
            return Reported(speaker.last + 1, end, speaker, (k, k + 1)) if that else None
    return None


def _is_object(scene: Scene, verb: int, clause: tuple[int, int], speaker: Phrase) -> bool:
    """Say whether no clause begins there, but an object: "wrote a book", "wines declared best".

    Without "that" a pronoun or a name may begin a clause; else a verb of its own tells it.
    """
    line, words = scene.line, scene.words
    first, end = clause
    if line.lower[first - 1] in words.that or line.lower[verb] not in words.object_verbs:
        return False
    if not scene.may_speak(speaker):
        return True
    if line.is_capital(first) or line.lower[first] in words.pronouns:
        return False
    for k in range(first, end):
        if line.lower[k] in words.finite or line.lower[k].endswith(_DENIES):
            return False
        if (
            not line.is_word(k)
            or line.lower[k] in words.that
            or scene.wording.is_pronoun(k, "relative")
        ):
            break
    return True


def _clause(scene: Scene, at: int, end: int) -> int | None:
    """Return where the reported clause begins, behind "that" or at once; None if nowhere."""
    line, words = scene.line, scene.words
    for k in range(at, min(end, at + _THAT_WORDS)):
        if line.lower[k] in words.that:
            return k + 1
    if at + 1 < end and scene.wording.is_preposition(at) and scene.wording.is_day(at + 1):
        at += 1
    if at + 1 < end and scene.wording.is_day(at):
        return at + 1 if line.words[at + 1][0].isalpha() else None
    if at + 1 < end and line.words[at] in words.clause_marks:
        return at + 1
    if at >= end or not line.is_word(at) or line.lower[at - 1] in words.listener_verbs:
        return None
    low = line.lower[at]
    behind = line.lower[at + 1] if at + 1 < end else ""
    if low in words.amounts_said and behind not in words.auxiliaries:
        return None
    is_clause = low not in words.prepositions and low not in words.conjunctions
    return at if is_clause and low not in words.never_names else None


def _according(scene: Scene, cues: Sequence[int], start: int, end: int) -> Reported | None:
    """Return the clause of "According to Smith, …" and "…, according to Smith."."""
    line, words = scene.line, scene.words
    for k in cues:
        is_opening = start <= k < end and line.lower[k] in words.source_openings
        found = scene.source(k, end) if is_opening else None
        if found is None:
            continue
        speaker, behind = found
        cue = (k, behind)
        after = max(behind, speaker.last)
        if k == start and after < end:
            if line.words[after] == ",":
                return Reported(after + 1, end, speaker, cue)
            if words.clause_marks and speaker.kind == "name":
                return Reported(after, end, speaker, cue)
        is_aside = speaker.first < behind < end
        if k - start > _SHORTEST_WORDS and line.words[k - 1] == "," and not is_aside:
            return Reported(start, k - 1, speaker, cue)
    return None


def _inverted(scene: Scene, cues: Sequence[int], start: int, end: int) -> Reported | None:
    """Return the clause of "…, said Smith, a spokesman"."""
    line = scene.line
    floor = max(start + _SHORTEST_WORDS, end - _LAST_WORDS)
    for k in cues:
        if not floor <= k < end - 1:
            continue
        if line.words[k - 1] != "," or line.lower[k] not in scene.words.core_verbs:
            continue
        if line.lower[k + 1] in scene.words.that or _is_subject_with_aside(scene, start, k):
            continue
        found = scene.follower(k + 1, end) if scene.is_verb(k) else None
        if found is not None and _is_tag(scene, found, end):
            return Reported(start, k - 1, found, (k, k + 1))
    return None


def _is_subject_with_aside(scene: Scene, start: int, verb: int) -> bool:
    """Say whether nothing but "Smith, a driver," stands before a verb: no clause that ended."""
    line = scene.line
    subject = scene.subject(start, verb)
    if subject is None or line.words[subject.last] != ",":
        return False
    return "," not in line.words[subject.last + 1 : verb - 1]


def _is_tag(scene: Scene, phrase: Phrase, end: int) -> bool:
    """Say whether nothing but an apposition, a place or a time follows: no clause."""
    if phrase.last >= end:
        return True
    behind = scene.line.lower[phrase.last]
    if behind == "," or scene.words.pronouns.get(behind) == "relative":
        return True
    is_aside = behind in scene.words.prepositions or behind in scene.words.never_names
    return is_aside and phrase.kind == "name"


def _behind(scene: Scene, cues: Sequence[int], start: int, end: int) -> Reported | None:
    """Return the clause of "…, Smith said."."""
    line, words = scene.line, scene.words
    for k in reversed(cues):
        if not max(start, end - 5) < k < end:
            continue
        if line.lower[k] not in words.core_verbs or not scene.is_verb(k):
            continue
        behind = line.lower[k + 1] if k + 1 < end else ""
        is_last = not behind or behind in words.never_names or behind in words.prepositions
        speaker = scene.before(k, start) if is_last else None
        if speaker is None or speaker.first - start <= _SHORTEST_WORDS:
            return None
        if line.words[speaker.first - 1] != ",":
            return None
        return Reported(start, speaker.first - 1, speaker, (k, k + 1))
    return None
