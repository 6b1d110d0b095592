"""What the class names of an element hint at, in the words that page builders use."""

import re
from typing import Final

from services.ingest.reading.pageblocks.blocks import Element

# Words that English-speaking builders of pages give to parts of them the world over; they
# name functions of a part, never an outlet. Found anywhere in a word: `entrytext`.
_STEMS: Final[dict[str, tuple[str, ...]]] = {
    "body": ("articlebody", "bodytext", "bodycopy", "richtext", "paragraph", "entrycontent"),
    "comment": ("comment", "disqus", "discuss", "reply", "respond", "feedback", "poll"),
    "media": (
        "caption", "figure", "photo", "image", "picture", "gallery", "media", "video",
        "player", "credit", "legend",
    ),
    "embed": ("tweet", "twitter", "instagram", "embed"),
    "deck": (
        "standfirst", "subhead", "subtitle", "dek", "deck", "summary", "excerpt", "lede",
        "intro", "abstract", "chapo", "entradilla", "kicker", "teaser", "sottotitolo",
    ),
    "byline": ("byline", "author", "writer", "autor", "publish", "date", "timestamp"),
    "promo": (
        "newsletter", "subscri", "signup", "promo", "inline", "related", "recirc",
        "readmore", "popular", "trending", "recommend", "callout",
    ),
    "note": ("correction", "footnote", "disclaimer", "biograph", "affiliat", "copyright"),
    "list": ("list", "feed", "latest", "card", "item", "grid"),
}  # fmt: skip
# Short ones count as whole words alone.
_WORDS: Final = {"img": "media", "foto": "media", "bild": "media"}

_TAGS: Final = {
    "quoted": ("blockquote",),
    "listed": ("li", "ul", "ol"),
    "header": ("header",),
    "aside": ("footer", "aside"),
}

HINTS: Final = (*_STEMS, *_TAGS)
"""The names of the hints; bit n of a mask stands for the nth."""

_STEM: Final = re.compile(
    "|".join(sorted({stem for stems in _STEMS.values() for stem in stems}, key=len)[::-1])
)


def _mask(text: str) -> int:
    """Return the hints of all stems that stand in a text."""
    return sum(
        1 << bit
        for bit, stems in enumerate(_STEMS.values())
        if any(stem in text for stem in stems)
    )


_STEM_MASKS: Final = {stem: _mask(stem) for stems in _STEMS.values() for stem in stems}
_WORD_MASKS: Final = {word: 1 << HINTS.index(hint) for word, hint in _WORDS.items()}

TAG_MASKS: Final = {tag: 1 << HINTS.index(hint) for hint, tags in _TAGS.items() for tag in tags}
"""The mask of the hint that a tag is by itself."""

_MAX_CHARS: Final = 300
_WORD: Final = re.compile(r"[A-Z]?[a-z]{2,40}|[A-Z]{2,40}")


def read_label(element: Element) -> str:
    """Return what the markup calls an element: classes, id and the like, cut off."""
    get = element.get
    label = f"{get('class', '')} {get('id', '')} {get('itemprop', '')} {get('role', '')}"
    return label[:_MAX_CHARS]


def read_hints(label: str, known: dict[str, int]) -> int:
    """Return the mask of the hints in an element's label.

    `known` holds the masks of labels and words seen before on the same page; it is added to.
    """
    mask = known.get(label)
    if mask is None:
        mask = 0
        for word in _WORD.findall(label):
            found = known.get(word)
            if found is None:
                found = known[word] = _read_word(word.lower())
            mask |= found
        known[label] = mask
    return mask


def _read_word(word: str) -> int:
    mask = _WORD_MASKS.get(word, 0)
    for stem in _STEM.findall(word):
        mask |= _STEM_MASKS[stem]
    return mask
