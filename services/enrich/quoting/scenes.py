"""A line and the verbs in it that report speech."""

from dataclasses import dataclass
from typing import Final

from services.enrich.quoting.before import phrase_before
from services.enrich.quoting.behind import named, phrase_behind, subject_of
from services.enrich.quoting.lexicons.lexicon import Lexicon
from services.enrich.quoting.lines import Line
from services.enrich.quoting.tokens import POSSESSIVE, QUOTE
from services.enrich.quoting.wording import Phrase, Wording

_MAY_PRECEDE_CAPITAL: Final = frozenset(".?!:\u2014") | {QUOTE}
_ADVERBIAL_WORDS: Final = 5
"""How long "on Monday" may be that parts a verb from the subject behind it."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One line, with the questions that are asked of it."""

    wording: Wording

    @property
    def line(self) -> Line:
        """The line."""
        return self.wording.line

    @property
    def words(self) -> Lexicon:
        """The words of its language."""
        return self.wording.words

    def before(self, at: int, floor: int) -> Phrase | None:
        """Return the subject that stands before a verb; see `phrase_before`."""
        return phrase_before(self.wording, at, floor)

    def behind(self, at: int, ceiling: int) -> Phrase | None:
        """Return the noun phrase that begins at a word; see `phrase_behind`."""
        return phrase_behind(self.wording, at, ceiling)

    def subject(self, first: int, last: int) -> Phrase | None:
        """Return the subject of a sentence; see `subject_of`."""
        return subject_of(self.wording, first, last)

    def is_verb(self, at: int) -> bool:
        """Say whether a word reports speech here, and is no noun of the same form."""
        return self._reports(at) and self._is_finite(at)

    def is_weak_verb(self, at: int) -> bool:
        """Say whether a verb stands here that may come with quoted words."""
        low, words = self.line.lower, self.words
        if low[at] not in words.any_verbs:
            return False
        is_infinitive = at > 0 and bool(words.infinitive) and low[at - 1] == words.infinitive
        return is_infinitive or (low[at] in words.weak_verbs and self._is_finite(at))

    def is_passive(self, at: int) -> bool:
        """Say whether a form of "be" makes a verb passive: its subject says nothing."""
        words, lower = self.words, self.line.lower
        k = at - 1
        while k >= 0 and k > at - _ADVERBIAL_WORDS and _is_adverb(words, lower[k]):
            k -= 1
        return k >= 0 and lower[k] in words.be

    def may_speak(self, subject: Phrase) -> bool:
        """Say whether the subject of a sentence is somebody, and not the writer."""
        lower, words = self.line.lower, self.words
        if subject.kind == "role":
            return lower[subject.last - 1] in words.roles
        return words.pronouns.get(lower[subject.first]) != "self"

    def _reports(self, at: int) -> bool:
        low, words = self.line.lower[at], self.words
        behind = self.line.lower[at + 1] if at + 1 < len(self.line.lower) else ""
        if low in words.verbs or self._is_behind_pronoun(at, words.verbs_behind_pronouns):
            return low not in words.never_infinitive or behind != words.infinitive
        return behind in words.phrasal.get(low, ())

    def _is_behind_pronoun(self, at: int, among: frozenset[str]) -> bool:
        lower = self.line.lower
        return lower[at] in among and at > 0 and lower[at - 1] in self.words.pronouns

    def _is_finite(self, at: int) -> bool:
        words, line = self.words, self.line
        if at == 0:
            return not words.has_capitals
        before = line.lower[at - 1]
        if words.has_capitals and line.is_capital(at) and before not in _MAY_PRECEDE_CAPITAL:
            return False
        is_lone = before in words.lone and line.lower[at] in words.core_verbs
        if before in words.determiners and before not in words.pronouns and not is_lone:
            return False
        is_behind_noun = before == POSSESSIVE or (
            before in words.prepositions and before not in words.subordinators
        )
        if is_behind_noun and line.lower[at] not in words.core_verbs:
            return False
        behind = line.lower[at + 1] if at + 1 < len(line.lower) else ""
        is_noun = line.lower[at].endswith("s") and behind in words.plural_verbs
        return before != words.infinitive and not is_noun

    def source(self, at: int, ceiling: int) -> tuple[Phrase, int] | None:
        """Return whom "according to" or "in his words" at a word names, and where that ends.

        None if neither begins there.
        """
        line, words = self.line, self.words
        for phrase in words.before_source:
            end = at + len(phrase)
            if line.lower[at:end] != phrase:
                continue
            owner = next((k for k in range(at, end) if line.lower[k] in words.owners), None)
            if owner is not None:
                return Phrase(owner, owner + 1, "pronoun"), end
            speaker = self.behind(end, ceiling) or self._papers(end, ceiling)
            if speaker is not None:
                return speaker, end
        return None

    def _papers(self, at: int, ceiling: int) -> Phrase | None:
        """Return the bare noun phrase that begins at a word: "court records".

        Where a verb may stand without its subject, it could be one, and there is none.
        """
        line, words = self.line, self.words
        if at >= ceiling or not line.is_word(at) or words.drops_pronouns:
            return None
        if line.lower[at] in words.function_words:
            return None
        k = at + 1
        while k < ceiling and line.is_word(k) and not self.wording.ends_phrase(k):
            k += 1
        return Phrase(at, k, "role")

    def follower(self, at: int, ceiling: int) -> Phrase | None:
        """Return the subject behind a verb, behind "on Monday" where a language may."""
        line, words = self.line, self.words
        found = self.behind(at, ceiling)
        if found is not None:
            return named(self.wording, found, ceiling)
        if not words.inverts or at >= ceiling or line.lower[at] not in words.adverbial:
            return None
        for k in range(at + 1, min(at + _ADVERBIAL_WORDS, ceiling)):
            if not line.is_word(k):
                return None
            if line.lower[k] in words.roles or line.lower[k] in words.determiners:
                return self.behind(k, ceiling)
        return None


def _is_adverb(words: Lexicon, low: str) -> bool:
    """Say whether a word may stand between "was" and its participle: "was often called"."""
    if low in words.be:
        return False
    return low in words.auxiliaries or bool(
        words.adverb_ending and low.endswith(words.adverb_ending)
    )
