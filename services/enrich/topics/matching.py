"""Where a text has cues."""

from collections.abc import Iterator

from services.enrich.topics.lexicon import Cue, Lexicon
from services.enrich.topics.words import Token, find_tokens


def find_cues(text: str, lexicon: Lexicon) -> Iterator[tuple[Cue, int, int]]:
    """Yield each cue with the start and end of its place, in order and without overlap.

    The longest phrase wins, and a phrase before a beginning. Cues that speak for nothing are
    not given, but hide what they cover. Text all in capitals has no capitals to go by.
    """
    tokens = find_tokens(text)
    words = [word for word, _, _ in tokens]
    longest, lengths = lexicon.longest, lexicon.lengths
    shouts = text.isupper()
    reached = 0
    for position, (word, start, end) in enumerate(tokens):
        if start < reached:
            continue
        found = None
        if word in longest:
            most = longest.get(" ".join(words[position : position + 2]), 1)
            row = tokens[position : position + most]
            found = _phrase(text, row, lexicon=lexicon, shouts=shouts)
        if found is None and word[:2] in lengths:
            found = _beginning(word, text[start:end], end, lexicon=lexicon)
        if found is not None:
            cue, reached = found
            if cue.weights:
                yield cue, start, reached


def _phrase(
    text: str, row: list[Token], *, lexicon: Lexicon, shouts: bool
) -> tuple[Cue, int] | None:
    """Return the longest phrase that begins with the row, and where it ends."""
    phrase, start, _ = row[0]
    if len(row) > 1:
        phrase = " ".join([word for word, _, _ in row])
    for word, _, end in reversed(row):
        for cue in lexicon.phrases.get(phrase, ()):
            if cue.fits(text[start:end]) and not (shouts and cue.capitals):
                return cue, end
        phrase = phrase[: -len(word) - 1]
    return None


def _beginning(
    word: str, surface: str, end: int, *, lexicon: Lexicon
) -> tuple[Cue, int] | None:
    """Return the longest beginning of the word, and where the word ends."""
    for length in lexicon.lengths[word[:2]]:
        cue = lexicon.beginnings.get(word[:length])
        if cue is not None and cue.fits(surface):
            return cue, end
    return None
