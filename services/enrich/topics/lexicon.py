"""The words and phrases that speak for a subject, as the files in `cues/` list them.

An entry is `CODE WEIGHT: cue, cue, ...`; a line that begins with a space goes on with the one
before, one that begins with `#` is a remark. The weight is 3 for what hardly ever speaks of
anything else, 2 for what often speaks of it, 1 for what only backs up other evidence. Code 0 is
for phrases that only look like a cue: the longest phrase wins, so they speak for nothing.

A cue that begins with a capital matches only with one, and one all in capitals only so. `~`
after an English verb stands for its regular forms; any other English cue matches its plural,
too. `*` after a word stands for any ending.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Final

from services.enrich.passages import find_words
from services.enrich.topics.words import fold, plural, verb_forms

LANGUAGES: Final = frozenset({"de", "en", "es", "fr", "it", "pt", "ru"})
"""Those with a folder of cues."""

NOTHING: Final = "0"
WEIGHTS: Final = (1, 2, 3)


@dataclass(frozen=True, slots=True, eq=False)
class Cue:
    """A word or phrase in all its forms, and what it speaks for."""

    weights: Mapping[str, int]
    """{code: one of `WEIGHTS`}; empty for one that speaks for nothing."""
    capitals: int
    """0: written in any way; 1: begins with a capital; 2: all in capitals."""

    def fits(self, surface: str) -> bool:
        """Say whether it may be written like this."""
        return (
            self.capitals == 0
            or (self.capitals == 1 and surface[0].isupper())
            or surface.isupper()
        )


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The cues of one language."""

    phrases: Mapping[str, tuple[Cue, ...]]
    """{phrase as folded: its cues, those that ask for more capitals first}."""
    ones: Mapping[str, int]
    """{word: the most tokens of a phrase that has no other word: two in "gov."}."""
    longest: Mapping[tuple[str, ...], int]
    """{first two words, marks left out: the most tokens of a phrase that begins with them}."""
    beginnings: Mapping[str, Cue]
    """{beginning of a word: its cue}."""
    lengths: Mapping[str, tuple[int, ...]]
    """{first characters: how many the beginnings have that start so, most first}."""
    head: int
    """How many characters that are: all of the shortest beginning."""


class MalformedCuesError(ValueError):
    """An entry cannot be read; the message shows where it begins, and the cue at fault."""


def load_lexicon(language: str) -> Lexicon:
    """Return the cues of one of `LANGUAGES`.

    Raises:
        MalformedCuesError: an entry of them cannot be read.
    """
    folder = files("services.enrich.topics").joinpath("cues", language)
    names = sorted(path.name for path in folder.iterdir() if path.name.endswith(".txt"))
    text = "\n".join(folder.joinpath(name).read_text(encoding="utf-8") for name in names)
    return parse_lexicon(text, is_english=language == "en")


def parse_lexicon(text: str, *, is_english: bool) -> Lexicon:
    """Return the cues of a text in the format of the files.

    Raises:
        MalformedCuesError: an entry cannot be read.
    """
    found: dict[str, dict[str, int]] = {}
    for code, weight, written in _entries(text):
        weights = found.setdefault(written, {})
        if code != NOTHING:
            weights[code] = max(weight, weights.get(code, 0))
    phrases: dict[str, dict[int, Cue]] = {}
    beginnings: dict[str, Cue] = {}
    cues = [(written, Cue(weights, _capitals(written))) for written, weights in found.items()]
    for written, cue in cues:
        if written.endswith("*"):
            beginnings[fold(written)] = cue
        else:
            phrases.setdefault(fold(written), {})[cue.capitals] = cue
    if is_english:
        for written, cue in cues:
            for form in _other_forms(written):
                phrases.setdefault(form, {}).setdefault(cue.capitals, cue)
    ones, longest = _sizes(phrases)
    head = min(map(len, beginnings), default=1)
    return Lexicon(
        phrases={
            phrase: tuple(cue for _, cue in sorted(ways.items(), reverse=True))
            for phrase, ways in phrases.items()
        },
        ones=ones,
        longest=longest,
        beginnings=beginnings,
        lengths=_lengths(beginnings, head),
        head=head,
    )


def _entries(text: str) -> Iterator[tuple[str, int, str]]:
    """Yield (code, weight, cue as written)."""
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    for entry in "\n".join(lines).replace("\n ", " ").splitlines():
        head, colon, cues = entry.partition(":")
        code, _, weight = head.partition(" ")
        if not (colon and code.isdigit() and weight in map(str, WEIGHTS)):
            raise MalformedCuesError(entry[:80])
        for cue in cues.split(","):
            written = cue.strip()
            if not fold(written) or "*" in written[:-1] or ("*" in written and " " in written):
                raise MalformedCuesError(f"{entry.partition(':')[0]}: {written!r}")
            yield code, int(weight), written


def _capitals(written: str) -> int:
    first = written.split(maxsplit=1)[0]
    if len(first) > 1 and written.isupper():
        return 2
    return int(first[0].isupper())


def _other_forms(written: str) -> Iterator[str]:
    """Yield the other forms of an English cue as folded; none of one for any ending."""
    if written.endswith("*"):
        return
    before, _, last = fold(written).rpartition(" ")
    forms = verb_forms(last) if written.endswith("~") else filter(None, [plural(last)])
    for form in forms:
        yield f"{before} {form}".lstrip()


def _sizes(phrases: Iterable[str]) -> tuple[dict[str, int], dict[tuple[str, ...], int]]:
    """Return {word: most tokens} of phrases of one word, and {first two words: most tokens}."""
    ones: dict[str, int] = {}
    longest: dict[tuple[str, ...], int] = {}
    for phrase in phrases:
        words = find_words(phrase).folded
        size = phrase.count(" ") + 1
        if len(words) == 1:
            ones[words[0]] = max(size, ones.get(words[0], 0))
        else:
            longest[words[:2]] = max(size, longest.get(words[:2], 0))
    return ones, longest


def _lengths(beginnings: Iterable[str], head: int) -> dict[str, tuple[int, ...]]:
    lengths: dict[str, set[int]] = {}
    for word in beginnings:
        lengths.setdefault(word[:head], set()).add(len(word))
    return {start: tuple(sorted(sizes, reverse=True)) for start, sizes in lengths.items()}
