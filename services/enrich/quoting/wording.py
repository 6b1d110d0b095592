"""What the words of a line are: parts of a name, ends of a phrase, days, determiners."""

from dataclasses import dataclass
from typing import Literal

from services.enrich.quoting.lexicons.lexicon import Lexicon
from services.enrich.quoting.lines import Line
from services.enrich.quoting.tokens import POSSESSIVE

PhraseKind = Literal["name", "pronoun", "role"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: words `first` to `last` of a line, without `last`."""

    first: int
    last: int
    kind: PhraseKind
    name: tuple[int, int] | None = None
    """Words of the name in it; None if it holds none, or one that is no head of it."""
    tail: int = 0
    """Words behind the head: 2 in "the head of state"."""

    @property
    def head(self) -> int:
        """The word behind the head noun."""
        return self.last - self.tail


@dataclass(frozen=True, slots=True)
class Wording:
    """A line with the words of its language."""

    line: Line
    words: Lexicon

    def is_pronoun(self, at: int, gender: str) -> bool:
        """Say whether a pronoun of this gender stands there."""
        return self.words.pronouns.get(self.line.lower[at]) == gender

    def is_day(self, at: int) -> bool:
        """Say whether a day or month stands there, which no name ends or begins with."""
        return self.line.lower[at] in self.words.never_names

    def is_name_word(self, at: int) -> bool:
        """Say whether a capital stands there that is neither a day nor a function word."""
        return (
            self.words.has_capitals
            and self.line.is_capital(at)
            and not self.is_day(at)
            and not self.is_function(at)
        )

    def is_preposition(self, at: int) -> bool:
        """Say whether a preposition stands there."""
        return self.line.lower[at] in self.words.prepositions

    def is_determiner(self, at: int) -> bool:
        """Say whether an article or the like stands there, and no "that" of a clause."""
        low = self.line.lower[at]
        return low in self.words.determiners and low not in self.words.conjunctions

    def is_function(self, at: int) -> bool:
        """Say whether a capital there only begins a sentence: "The", "But", "In".

        Within one it is a name, as in "said Will Ames".
        """
        low = self.line.lower[at]
        if low not in self.words.function_words and low not in self.words.determiners:
            return False
        return at == 0 or not self.line.is_word(at - 1) or not self.line.is_capital(at)

    def ends_phrase(self, at: int) -> bool:
        """Say whether no noun phrase runs over the word."""
        low = self.line.lower[at]
        words = self.words
        return (
            low in words.phrase_ends
            or low in words.pronouns
            or low.startswith(words.glued_prepositions)
            or (low in words.verbs and low not in words.roles)
        )

    def phrase(self, first: int, last: int) -> Phrase | None:
        """Return the words as a phrase; None if they name nobody who could speak."""
        line, roles = self.line, self.words.roles
        while last > first and (line.words[last - 1] == POSSESSIVE or self.is_day(last - 1)):
            last -= 1
        if last <= first:
            return None
        name = self._name_at_end(first, last)
        if name is not None:
            return Phrase(first, last, "name", name)
        has_determiner = line.lower[first] in self.words.determiners and last - first > 1
        if has_determiner or any(line.lower[k] in roles for k in range(first, last)):
            return Phrase(first, last, "role")
        return None

    def _name_at_end(self, first: int, last: int) -> tuple[int, int] | None:
        line, words = self.line, self.words
        if not words.has_capitals:
            return self._uncased_name(first, last)
        k = last
        while k > first and (
            self.is_name_word(k - 1) or (k < last and line.lower[k - 1] in words.particles)
        ):
            k -= 1
        while k < last and not line.is_capital(k):
            k += 1
        is_lone_role = k == first == last - 1 and line.lower[k] in words.roles
        return None if k == last or is_lone_role else (k, last)

    def _uncased_name(self, first: int, last: int) -> tuple[int, int] | None:
        """Return the words behind the last role, or before it where it is the last word."""
        roles = [k for k in range(first, last) if self.line.lower[k] in self.words.roles]
        article = self.words.glued_article
        begin, end = (roles[-1] + 1 if roles else first), last
        if begin == last:
            begin, end = (roles[-2] + 1 if len(roles) > 1 else first), roles[-1]
        while (
            article
            and begin < (end if roles else end - 1)
            and self.line.lower[begin].startswith(article)
        ):
            begin += 1
        return (begin, end) if begin < end else None


def spell(line: Line, first: int, last: int) -> str:
    """Return the words as printed."""
    return line.text[line.starts[first] : line.ends[last - 1]]
