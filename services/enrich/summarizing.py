# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
"""Which sentences of an article tell it: central, early, and near to the headline."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from math import sqrt
from typing import Final

from services.enrich.lowering import lower
from services.enrich.passages import Passage, find_words

MOST_SENTENCES: Final = 3
READ_SENTENCES: Final = 200
"""Of one article: news tells what it is about before its 200th sentence, and the cost of a
page without end stays that of a long one."""

_FEWEST_WORDS: Final = 6
_MOST_WORDS: Final = 45
_SHORT_ARTICLE_WORDS: Final = 150
_MIDDLING_ARTICLE_WORDS: Final = 400
_MOST_ALIKE: Final = 0.5
"""Share of a sentence's words of weight that a better sentence has already."""

_CENTRALITY: Final = 0.5
_POSITION: Final = 2.0
_HEADLINE: Final = 1.0

_WORD: Final = re.compile(
    r"[\u3040-\u30ff\u4e00-\u9fff]{2}|[^\W\d_\u3040-\u30ff\u4e00-\u9fff]{4,}|\d+"
)
"""Words of weight: four letters and more, which leaves most function words out in any
language with letters; two characters at a time where words are not parted."""

_SHORT: Final = 3
"""Letters of the longest word that is of no weight."""

_ENDS: Final = (".", "!", "\u3002", "\uff01", "\u0964", "\u06d4", "\u2026")
_CLOSERS: Final = "\"'\u201d\u2019\u00bb\u201c)\uff09\u300d]"
_OPENERS: Final = "\"\u201c\u00ab\u201e\u2018\u300c'"
_PAIRS: Final = (("\u201c", "\u201d"), ("\u00ab", "\u00bb"), ("\u300c", "\u300d"), ("(", ")"))
_QUOTE_MARKS: Final = '"\u201c\u201d\u00ab\u00bb'
_QUOTED: Final = re.compile(
    r"[\"\u201c\u201e][^\"\u201c\u201d\u201e]*[\"\u201d\u201c]|\u00ab[^\u00ab\u00bb]*\u00bb|\u300c[^\u300c\u300d]*\u300d"
)
_NO_NEWS: Final = re.compile(
    r"""
    (?: read\ (?:more|also|next|the) | see\ also | for\ more\b | watch\b | listen\b | click\b
      | check\ out | subscribe\b | sign\ up | follow\ (?:us|the|our) | photo(?:s|graph)?[:\ ]by
      | image:? | video: | source: | copyright | this\ (?:article|story)\ (?:was|has|is)
      | updated:? | file\ ?[-\u2013\u2014(] | correction | editor['\u2019]s\ note
      | with\ files\ from | reporting\ by
      | additional\ reporting | lesen\ sie | lire\ aussi | leggi\ anche | lea\ tamb | leia
      | читайте | смотрите | подпис
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LEANS: Final = re.compile(
    r"""
    (?: he|she|it|they|this|that|these|those|his|her|their|its|but|and|so|or|however|meanwhile
      | also|then|instead|such|there|both|another|still|yet|nor|otherwise|therefore|moreover
      | er|sie|es|dies\w*|das|aber|und|doch|auch|il|elle|ils|cela|mais|et|ce|él|ella|esto|pero|y
      | он|она|они|это|эт\w+|но|и|а|также|при\ этом|однако
    )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""A sentence that begins so needs the one before it."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the body, with its number in the article, from 0."""

    text: str
    number: int
    words: frozenset[str]
    """Those of weight, case-folded."""
    is_within_quotation: bool = False
    """Whether it begins inside a quotation that an earlier one opened."""


def pick_sentences(
    sentences: Sequence[Sentence], *, headline: str, body_words: int
) -> list[Sentence]:
    """Return one to three sentences in the order of the text; none if none can stand alone.

    A sentence scores by how much it shares with all others (the cosine to their sum, so
    that the cost is linear), by how early it comes, and by the words of the headline in it.
    One that repeats a better one is passed over. Sources: centroid summaries after Radev
    et al. 2004, "Centroid-based summarization of multiple documents"; position after
    Edmundson 1969, "New methods in automatic extracting".

    Args:
        sentences: of the body, at most `READ_SENTENCES`.
        headline: empty if there is none.
        body_words: of the whole body; it sets how many are picked.
    """
    spread = dict(Counter(chain.from_iterable([one.words for one in sentences])))
    length = max(1.0, sqrt(sum(spread.values())))
    titled = weighty(find_words(lower(headline)).folded)
    scored = sorted(
        (-_score(one, spread, length, titled), one.number, one)
        for one in sentences
        if one.words and not one.is_within_quotation
    )
    picked: list[Sentence] = []
    told: set[str] = set()
    for *_rank, one in scored:
        is_told = len(one.words & told) > _MOST_ALIKE * len(one.words)
        if not is_told and stands_alone(one.text):
            picked.append(one)
            told |= one.words
        if len(picked) == _wanted(body_words):
            break
    return sorted(picked, key=lambda one: one.number)


def number_sentences(
    passage: Passage, spans: Iterable[tuple[int, int]], *, first: int
) -> Iterator[Sentence]:
    """Yield the sentences of a paragraph, and whether they stand inside a quotation.

    Args:
        passage: the paragraph.
        spans: of its sentences, in order.
        first: the number of its first sentence.
    """
    text, words = passage.text, passage.words
    quotes = any(mark in text for mark in _QUOTE_MARKS)
    depth, marks = 0, 0
    reached = 0
    for number, (start, end) in enumerate(spans, first):
        sentence = text[start:end]
        begun, reached = reached, bisect_left(words.starts, end, reached)
        bag = weighty(words.folded[begun:reached])
        yield Sentence(sentence, number, bag, depth > 0 or marks % 2 == 1)
        if quotes:
            opened = sum(sentence.count(mark) for mark in "\u201c\u00ab")
            closed = sum(sentence.count(mark) for mark in "\u201d\u00bb")
            depth = max(0, depth + opened - closed)
            marks += sentence.count('"')


def weighty(words: Sequence[str]) -> frozenset[str]:
    """Return what is of weight in words in lower case, case-folded."""
    joined = "".join(words)
    if joined.isascii() and joined.isalpha():
        return frozenset([word for word in words if len(word) > _SHORT])
    return frozenset(
        chain.from_iterable(
            ((word,) if len(word) > _SHORT else ())
            if word.isascii() and word.isalpha()
            else words_of(word)
            for word in words
        )
    )


def words_of(text: str) -> list[str]:
    """Return the words of weight, case-folded."""
    return _WORD.findall(text.casefold())


def stands_alone(text: str) -> bool:
    """Say whether it is a whole sentence of the reporter, of a fair length, and no notice."""
    words = text.count(" ") + 1
    is_spaced = words >= _FEWEST_WORDS or len(_WORD.findall(text)) >= _FEWEST_WORDS
    stripped = text.rstrip(_CLOSERS)
    return (
        is_spaced
        and words <= _MOST_WORDS
        and stripped.endswith(_ENDS)
        and not text[0].islower()
        and not _is_quotation(text)
        and all(text.count(one) == text.count(other) for one, other in _PAIRS)
        and text.count('"') % 2 == 0
        and not _NO_NEWS.match(text.lstrip(_OPENERS))
    )


def _is_quotation(text: str) -> bool:
    """Say whether most of it is what somebody said."""
    quoted = sum(len(found) for found in _QUOTED.findall(text))
    return text[0] in _OPENERS or quoted > len(text) / 2


def _score(
    one: Sentence, spread: Mapping[str, int], length: float, titled: frozenset[str]
) -> float:
    """Return how well a sentence tells the article.

    Args:
        one: it has words of weight.
        spread: {word: sentences that have it}.
        length: of that as a vector.
        titled: the words of the headline.
    """
    shared = sum(map(spread.__getitem__, one.words)) - len(one.words)
    centrality = shared / sqrt(len(one.words)) / length
    position = 1 / (1 + one.number / 2)
    overlap = len(one.words & titled) / max(1, len(titled))
    leaning = 0.8 if one.number and _LEANS.match(one.text) else 1.0
    return leaning * (_CENTRALITY * centrality + _POSITION * position + _HEADLINE * overlap)


def _wanted(body_words: int) -> int:
    if body_words < _SHORT_ARTICLE_WORDS:
        return 1
    return 2 if body_words < _MIDDLING_ARTICLE_WORDS else MOST_SENTENCES
