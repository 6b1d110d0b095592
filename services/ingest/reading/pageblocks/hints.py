"""What the class names of an element hint at, in the words that page builders use."""

import re
from typing import Final

from services.ingest.reading.pageblocks.blocks import Element

# Words that English-speaking builders of pages give to parts of them the world over; they
# name functions of a part, never an outlet. Found anywhere in a word: `entrytext`.
_STEMS: Final[dict[str, tuple[str, ...]]] = {
    "body": ("articlebody", "bodytext", "bodycopy", "richtext", "paragraph", "entrycontent"),
    "article": ("article", "story", "entry", "post", "news", "content", "text", "body", "main"),
    "comment": ("comment", "disqus", "discuss", "reply", "respond", "feedback", "poll"),
    "share": ("share", "sharing", "social", "follow", "tool", "addthis", "whatsapp", "twitter"),
    "menu": ("nav", "menu", "breadcrumb", "pagin", "pager", "skip", "header", "masthead"),
    "foot": ("foot", "copyright", "legal", "colophon", "bottom", "disclaim"),
    "side": ("side", "rail", "widget", "secondary"),
    "related": (
        "relat", "recommend", "more", "also", "teaser", "promo", "popular", "trend", "latest",
        "most", "suggest", "outbrain", "taboola", "next", "read", "list", "card", "feed",
        "river", "carousel", "slide", "swiper", "grid", "similar",
    ),
    "advert": (
        "advert", "sponsor", "banner", "dfp", "affiliat", "commerc", "shop", "deal", "promo",
    ),
    "media": (
        "caption", "figure", "photo", "image", "picture", "gallery", "media", "video",
        "player", "credit", "legend",
    ),
    "author": (
        "author", "byline", "writer", "contribut", "profile", "autor", "journalist", "redakt",
    ),
    "meta": (
        "meta", "date", "time", "publish", "stamp", "info", "source", "kicker", "categor",
        "section", "label", "eyebrow", "overline",
    ),
    "subscribe": (
        "newsletter", "subscri", "signup", "paywall", "premium", "login", "regist", "donat",
        "member", "email", "support", "offer", "piano", "regwall",
    ),
    "tags": ("tags", "topic", "keyword", "hashtag", "labels"),
    "title": ("title", "headline", "heading"),
    "lede": (
        "lead", "lede", "standfirst", "intro", "summary", "descri", "sub", "deck", "excerpt",
        "abstract", "chapo", "vorspann", "ingress",
    ),
    "box": (
        "widget", "module", "embed", "box", "inset", "pullquote", "callout", "highlight",
    ),
    "consent": ("cookie", "consent", "gdpr", "modal", "popup", "overlay", "dialog", "notice"),
    "hidden": ("hidden", "hide", "reader", "invisible", "collaps", "noprint"),
}  # fmt: skip
# Short ones count as whole words alone.
_WORDS: Final = {
    "ad": "advert", "ads": "advert", "gpt": "advert", "bio": "author", "tag": "tags",
    "toc": "menu", "tab": "menu", "tabs": "menu", "hed": "title", "dek": "lede",
    "abo": "subscribe", "img": "media", "foto": "media", "bild": "media",
}  # fmt: skip

HINTS: Final = tuple(_STEMS)
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
_HIDDEN: Final = 1 << HINTS.index("hidden")

_MAX_CHARS: Final = 300
_WORD: Final = re.compile(r"[A-Z]?[a-z]{2,40}|[A-Z]{2,40}")
_INVISIBLE: Final = re.compile(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden")


def read_label(element: Element) -> str:
    """Return what the markup calls an element: classes, id and the like, cut off."""
    get = element.get
    label = f"{get('class', '')} {get('id', '')} {get('itemprop', '')} {get('role', '')}"
    return label[:_MAX_CHARS]


def read_hints(element: Element, label: str, known: dict[str, int]) -> int:
    """Return the mask of the hints in an element's label and style.

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
    get = element.get
    style = get("style")
    if (
        (style is not None and _INVISIBLE.search(style[:_MAX_CHARS]) is not None)
        or get("hidden") is not None
        or get("aria-hidden") == "true"
    ):
        mask |= _HIDDEN
    return mask


def _read_word(word: str) -> int:
    mask = _WORD_MASKS.get(word, 0)
    for stem in _STEM.findall(word):
        mask |= _STEM_MASKS[stem]
    return mask
