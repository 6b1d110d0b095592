"""Orders of words that English does not have: the verb before its subject."""

import re
from collections.abc import Collection
from typing import Final

from services.enrich.passages import Passage

_SENTENCE_START: Final = re.compile(
    r"(?:[.!?][\"\u201d\u00bb]?|[\"\u201c\u00ab]|^)\s?(?=[A-Z])"
)

_VERB: Final = (
    r"(?:[a-z]{3,12}ed|went|came|took|held|began|fell|rose|broke|found|built|burnt|became|grew)"
)
_PREPOSITIONS: Final = frozenset({"In", "From", "To", "Near", "On", "At", "For", "By"})

# "From Bishkek went a commission"; "In Osh on the night of May 18 collapsed the bridge".
_INVERTED: Final = re.compile(
    rf"""
    (?:In|From|To|Near|On|At|For|By)\ (?:the\ )?[A-Z][\w-]+(?:\ [A-Z][\w-]+)?\ (?:
      {_VERB}\ (?:a|an|the|his|her|their|\d+|two|three|four|five|new|about|[a-z]+s)\b
      |
      (?:on|in|at|during|from|near|as\ a\ result)\ [^.,;:!?]{{3,40}}
      \ (?:collapsed|died|went|came|opened|arrived|burned|exploded|appeared|began|started
         |happened|occurred|passed|detained|arrested|overturned|crashed|drowned|perished)\b
    )
    """,
    re.VERBOSE,
)

# "…," emphasized the minister. With "said" and "added" English has this order, too.
_SPEECH_FIRST: Final = re.compile(
    r"""
    [,"\u201d\u00bb\u2014\u2013]
    \ (?:emphasi[sz]ed|stressed|noted|declared|underlined|informed|summarized)
    \ (?:he|she|they|the\ [a-z-]+(?:\ [a-z-]+)?|[A-Z][\w-]+(?:\ [A-Z][\w-]+)?)(?=[.,;])
    """,
    re.VERBOSE,
)
_SPEECH_VERBS: Final = frozenset(
    "emphasized emphasised stressed noted declared underlined informed summarized".split()  # noqa: SIM905 - a list is longer
)
"""One of these is in every `_SPEECH_FIRST`, and looked for much faster."""


def find_inversions(passage: Passage, names: Collection[str]) -> list[tuple[int, int]]:
    """Return where a sentence has its verb before its subject, as far as it shows.

    Args:
        passage: a headline or paragraph.
        names: its words with a capital.
    """
    text = passage.text
    places = []
    if not _PREPOSITIONS.isdisjoint(names) and _INVERTED.search(text):
        for opening in _SENTENCE_START.finditer(text):
            found = _INVERTED.match(text, opening.end())
            if found is not None:
                places.append(found.span())
    if not _SPEECH_VERBS.isdisjoint(passage.words.folded):
        places += [(found.start() + 2, found.end()) for found in _SPEECH_FIRST.finditer(text)]
    return places
