"""Whether what stands between quotation marks is quoted: not a title, not a word held off."""

from typing import Final

from services.enrich.quoting.claims import Claim
from services.enrich.quoting.lexicons.lexicon import Lexicon
from services.enrich.quoting.lines import Line
from services.enrich.quoting.tokens import POSSESSIVE

_SMALL: Final = frozenset(
    "a an the and or but nor of on in at to for by with from as vs s t w".split()  # noqa: SIM905 - a list is longer
)
_ENDS: Final = frozenset(".?!\u2026,\u3002\uff01\uff1f\uff0c\u061f\u060c")

_FOLLOW: Final = frozenset(",\u2014\u2013-\uff0c\u060c\u3068")
"""What stands behind a quoted sentence whose tag follows, where marks go before it."""

_NEAR_WORDS: Final = 4

_TERM_WORDS: Final = 3
"""Between "called" and what something is called: "known as the"."""

_BEFORE_TITLES: Final = frozenset({"on", "titled", "entitled", "named"})

_PERSONS: Final = frozenset({"male", "female"})
"""Genders of pronouns that stand for nothing but persons."""

_LONG, _MIDDLING, _SHORT = 8, 4, 2
"""Words, at least, of a quote that hardly is a term, may be one, or is one as often as not."""

_SENTENCE: Final = 3.0
_SAID: Final = 3.0
"""What a whole sentence and a tag beside it count for; a colon before it decides.

These weights and those below are set by hand so that each band that is mostly quoted in 147
articles of news in English comes out above 0: of stretches of one word without any cue
beside them a quarter is quoted, of two or three more than half, of eight and more five in
six; with a verb of speech within three words, nine in ten of any length.
"""

_FAR_AND_WEAK: Final = 1.3
"""Of a verb that seldom reports, nine words and more away: one word in marks is then quoted,
as all three of that kind were in the same articles."""

_BESIDE_WORK: Final = -9.0
_UNCLAIMED_TITLE: Final = -4.0
_WEAK_TITLE: Final = -1.5
_WEAK_NAME: Final = -0.1
"""Of one word: a nickname or a term, more often than a title."""
_TOUCHING_TITLE: Final = -0.8
_SAID_TITLE: Final = -0.5
_SOURCE_TITLE: Final = -0.3
_FAR_TITLE: Final = -3.5
"""Three words and more, and not near the verb of speech: of seven in the same articles that
were taken for quotes before, five were the names of songs, films and campaigns."""

_LETTER: Final = -2.5
"""One letter is a letter."""

_LEAST: Final = 0.0
"""What the sum must be above. On 294 articles 0.5 more gives precision 0.958 for 0.954 and
recall 0.960 for 0.983; 1.2 less gives 0.948 and 0.984, as what is left are names."""


def is_quoted(line: Line, quote: int, text: str, claim: Claim | None, words: Lexicon) -> bool:
    """Say whether the words between marks are somebody's, rather than a name or irony.

    Args:
        line: the passage.
        quote: index of the `QUOTE`.
        text: what stands between the marks.
        claim: what the sentence says of a speaker.
        words: of the language.
    """
    if quote and line.words[quote - 1] == ":" and not text[0].islower():
        return True
    if not (claim and claim.is_strong) and _is_term(line, quote, text, words):
        return False
    is_titled = is_title(text, words)
    weight = _length(text, words) + _claimed(claim, is_titled=is_titled)
    if is_sentence(line, quote, text):
        weight += _SENTENCE
    if is_titled and (text[-1] not in "?!" or _is_beside_work(line, quote, text, words)):
        weight += _title(line, quote, text, claim, words)
    return weight > _LEAST


def _length(text: str, words: Lexicon) -> float:
    """Return what the length counts for; two characters are a word without spaces."""
    count = len(text) / 2 if words.unspaced else len(text.split())
    if count == 1 and sum(map(str.isalnum, text)) == 1:
        return _LETTER
    if count >= _LONG:
        return 3.0
    return 1.5 if count >= _MIDDLING else 0.5 if count >= _SHORT else -1.2


def _claimed(claim: Claim | None, *, is_titled: bool) -> float:
    """Return what the cue beside it counts for."""
    if claim is None:
        return 0.0
    if claim.rule in {"after", "inverted", "colon"}:
        return _SAID
    if claim.rule in {"according", "possessor"}:
        return 1.6
    near = 2.5 if claim.distance <= 3 else 1.8
    if claim.is_strong or claim.distance <= 8:
        return near if claim.is_strong else near - 0.4
    return 0.9 if is_titled else _FAR_AND_WEAK


def _title(line: Line, quote: int, text: str, claim: Claim | None, words: Lexicon) -> float:
    """Return what capitals throughout count for, against it."""
    if _is_beside_work(line, quote, text, words):
        return _BESIDE_WORK
    if claim is None or (words.marks_names and _is_noun(line, quote - 1, words)):
        return _UNCLAIMED_TITLE
    if claim.is_strong:
        is_far = claim.rule == "before" and claim.distance > _NEAR_WORDS
        is_long = len(text.split()) > _SHORT
        if claim.rule == "according":
            return _SOURCE_TITLE
        return _FAR_TITLE if is_far and is_long else _SAID_TITLE
    if claim.distance == 0:
        return _TOUCHING_TITLE
    return _WEAK_TITLE if len(text.split()) > 1 else _WEAK_NAME


def _is_noun(line: Line, at: int, words: Lexicon) -> bool:
    """Say whether the word is a noun that a name in marks may belong to: "the ferry"."""
    if at < 0 or not line.is_word(at):
        return False
    low = line.lower[at]
    return low not in words.function_words | words.any_verbs | words.participles


def _is_term(line: Line, quote: int, text: str, words: Lexicon) -> bool:
    """Say whether the marks hold what something is called, by nobody in particular.

    "Are called "slow clocks"" and "a device known as "the frog""; but "he called it", "critics
    called" and "it was called "a disgrace"" are somebody's.
    """
    start, _ = line.sentence_at(quote)
    for k in range(max(start + 1, quote - _TERM_WORDS), quote):
        if line.lower[k] in words.naming:
            before = line.lower[k - 1]
            if before in words.passive:
                return not _is_label(line, k, text, words)
            is_active = before in words.roles or line.is_capital(k - 1)
            return _is_noun(line, k - 1, words) and not is_active
    return False


def _is_label(line: Line, verb: int, text: str, words: Lexicon) -> bool:
    """Say whether a passive verb tells what somebody thinks of a thing, not its name.

    So does one of judgment, "called" of a person, and "called "a disgrace"" of anything.
    """
    if line.lower[verb - 1] not in words.be:
        return False
    if line.lower[verb] in words.judging:
        return True
    if line.lower[verb] not in words.labeling or is_title(text, words):
        return False
    subject = words.pronouns.get(line.lower[max(0, verb - 2)])
    return subject in _PERSONS or text.split(maxsplit=1)[0] in words.determiners


def is_sentence(line: Line, quote: int, text: str) -> bool:
    """Say whether a whole sentence is quoted, which begins where one of the line does."""
    first, last = line.sentence_at(quote)
    begins = not any(line.kinds[first:quote])
    letter = next((char for char in text if char.isalnum()), "a")
    if not begins or letter.islower():
        return False
    behind = line.words[quote + 1] if quote + 1 < last else ""
    return text[-1] in _ENDS or quote == last - 1 or behind in _FOLLOW


def is_title(text: str, words: Lexicon) -> bool:
    """Say whether all long words have a capital, as in the title of a work or a body."""
    if not words.has_capitals:
        return False
    parts = [part for part in text.replace("-", " ").split() if any(map(str.isalpha, part))]
    if not parts or not parts[0].lstrip("'\u2018\u2019(").strip()[:1].isupper():
        return False
    told = [part for part in parts if part.strip(".,!?:;'\u2019").lower() not in _SMALL]
    return bool(told) and all(
        next((char for char in part if char.isalpha()), "A").isupper() for part in told
    )


def _is_beside_work(line: Line, quote: int, text: str, words: Lexicon) -> bool:
    """Say whether a noun for a work, or whose it is, stands beside the quote."""
    if quote and line.words[quote - 1] == POSSESSIVE:
        return True
    if quote and line.lower[quote - 1] in _BEFORE_TITLES:
        return True
    if _is_term(line, quote, text, words):
        return True
    before = line.lower[max(0, quote - _NEAR_WORDS) : quote]
    behind = line.lower[quote + 1 : quote + 3]
    return any(word in words.works for word in (*before, *behind))
