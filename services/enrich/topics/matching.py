"""Where a text has cues."""

from collections.abc import Iterator

from services.enrich.passages import Words
from services.enrich.topics.lexicon import Cue, Lexicon
from services.enrich.topics.words import begins_token, find_tokens


def find_cues(text: str, words: Words, lexicon: Lexicon) -> Iterator[tuple[Cue, int, int]]:
    """Yield each cue with the start and end of its place, in order and without overlap.

    The longest phrase wins, and a phrase before a beginning. Cues that speak for nothing are
    not given, but hide what they cover. Text all in capitals has no capitals to go by.

    Args:
        text: as printed.
        words: those of the text.
        lexicon: of its language.
    """
    shouts = text.isupper()
    reached = 0
    for number in _candidates(words, lexicon):
        start = words.starts[number]
        if start < reached:
            continue
        found = _phrase(text, words, number, lexicon=lexicon, shouts=shouts)
        if found is None and words.folded[number][: lexicon.head] in lexicon.lengths:
            found = _beginning(text, words, number, lexicon=lexicon)
        if found is not None:
            cue, reached = found
            if cue.weights:
                yield cue, start, reached


def _candidates(words: Words, lexicon: Lexicon) -> list[int]:
    """Return the numbers of the words at which a cue may begin: a fifth of those of news."""
    ones, longest = lexicon.ones, lexicon.longest
    lengths, head = lexicon.lengths, lexicon.head
    pairs = zip(words.folded, (*words.folded[1:], ""), strict=False)
    return [
        number
        for number, pair in enumerate(pairs)
        if pair[0] in ones or pair in longest or pair[0][:head] in lengths
    ]


def _phrase(
    text: str, words: Words, number: int, *, lexicon: Lexicon, shouts: bool
) -> tuple[Cue, int] | None:
    """Return the longest phrase that begins with the word, and where it ends."""
    phrase, start = words.folded[number], words.starts[number]
    longest = lexicon.longest.get(words.folded[number : number + 2], 1)
    most = max(longest, lexicon.ones.get(phrase, 1))
    if most == 1 and len(phrase) > 1:
        row = [(phrase, start, start + len(phrase))]
    elif len(phrase) > 1 or begins_token(words, number):
        row = find_tokens(words, number, most)
        phrase = " ".join([word for word, _, _ in row])
    else:
        return None
    for word, _, end in reversed(row):
        for cue in lexicon.phrases.get(phrase, ()):
            if not cue.capitals or (not shouts and cue.fits(text[start:end])):
                return cue, end
        phrase = phrase[: -len(word) - 1]
    return None


def _beginning(
    text: str, words: Words, number: int, *, lexicon: Lexicon
) -> tuple[Cue, int] | None:
    """Return the longest beginning of the word, and where the word ends."""
    word, start = words.folded[number], words.starts[number]
    end = start + len(word)
    for length in lexicon.lengths[word[: lexicon.head]]:
        cue = lexicon.beginnings.get(word[:length])
        if cue is not None and cue.fits(text[start:end]):
            return cue, end
    return None
