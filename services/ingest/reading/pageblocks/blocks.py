"""The blocks of text that a parsed page shows, each with its place in the markup."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from lxml import etree

from services.ingest.reading.body import fold_space

Element = Any
"""An element of lxml, which ships without types."""

MAX_BLOCKS: Final = 5_000
"""Three times the most of 437 real pages; what follows is left unread."""

MAX_BLOCK_CHARS: Final = 100_000
"""Far more than any paragraph has."""

# Elements that do not part the text before them from the text behind them.
INLINE: Final = frozenset(
    (
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
        "em", "font", "i", "img", "ins", "kbd", "label", "mark", "nobr", "q", "s", "samp",
        "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    )
)  # fmt: skip

_BREAK: Final = "br"

# Elements whose text no reader sees, or which no article stands in.
_UNSEEN: Final = (
    "script", "style", "noscript", "template", "svg", "iframe", "object", "select", "option",
    "textarea", "head", "title", "datalist", "audio", "video", "canvas", "map", "math",
)  # fmt: skip
UNSEEN: Final = frozenset(_UNSEEN)

# A smart string knows its element; those of scripts never leave libxml2.
_TEXTS: Final = etree.XPath(".//text()[not(parent::script or parent::style)]")


@dataclass(slots=True, eq=False)
class Place:
    """An element that text stands in."""

    element: Element
    tag: str
    parent: "Place | None"
    depth: int
    is_seen: bool
    """Whether neither it nor anything around it is out of sight."""
    is_link: bool
    """Whether it stands in a link."""
    is_bold: bool

    block: "Place" = field(init=False, repr=False)
    """The nearest place around the text that is no inline element; perhaps itself."""

    def __post_init__(self) -> None:
        """Find the block once; every piece of text asks for it."""
        parent = self.parent if self.tag in INLINE else None
        self.block = parent.block if parent else self


@dataclass(slots=True, eq=False)
class PageBlock:
    """A run of text that no other block interrupts."""

    text: str
    """White space folded."""
    place: Place
    link_chars: int
    bold_chars: int
    follows_break: bool
    """Whether a single line break alone parts it from the block before."""
    inner: Place = field(repr=False, kw_only=True)
    """The innermost place of its first words."""


def split_blocks(tree: Element) -> list[PageBlock]:
    """Return the first `MAX_BLOCKS` blocks of a page, in order; the page is left as it is."""
    blocks: list[PageBlock] = []
    for pieces in _runs(tree):
        text = fold_space("".join(piece for piece, _, _ in pieces)[:MAX_BLOCK_CHARS])
        if not text:
            continue
        first = pieces[0]
        blocks.append(
            PageBlock(
                text=text,
                place=first[1].block,
                link_chars=sum(len(piece.strip()) for piece, at, _ in pieces if at.is_link),
                bold_chars=sum(len(piece.strip()) for piece, at, _ in pieces if at.is_bold),
                follows_break=first[2],
                inner=first[1],
            )
        )
        if len(blocks) >= MAX_BLOCKS:
            break
    return blocks


Piece = tuple[str, Place, bool]
"""A text, where it stands, and whether it comes right behind a line break."""


def _runs(tree: Element) -> Iterator[list[Piece]]:
    """Yield the texts of the page, those together that make one block."""
    places: dict[Element, Place] = {}
    run: list[Piece] = []
    space, is_broken = "", False
    for text in _TEXTS(tree):
        if text.isspace():
            space = " "
            is_broken = is_broken or (text.is_tail and text.getparent().tag == _BREAK)
            continue
        element = text.getparent()
        is_tail = text.is_tail
        owner = element.getparent() if is_tail else element
        if owner is None:
            continue
        place = places.get(owner) or _place(owner, places)
        if not place.is_seen:
            continue
        tag = element.tag if is_tail else None
        is_break = tag == _BREAK or is_broken
        parts = is_break or (is_tail and tag not in INLINE)
        if run and (parts or run[-1][1].block is not place.block):
            yield run
            run = []
        run.append((space + text, place, is_break))
        space, is_broken = "", False
    if run:
        yield run


def _place(element: Element, places: dict[Element, Place]) -> Place:
    """Return the place of an element, made after those of all elements around it."""
    chain = [element]
    while (above := chain[-1].getparent()) is not None and above not in places:
        chain.append(above)
    parent = places.get(above) if above is not None else None
    for one in reversed(chain):
        parent = places[one] = _inside(one, parent)
    return places[element]


def _inside(element: Element, parent: Place | None) -> Place:
    tag = element.tag if isinstance(element.tag, str) else ""
    return Place(
        element=element,
        tag=tag,
        parent=parent,
        depth=parent.depth + 1 if parent else 0,
        is_seen=tag not in UNSEEN and (parent is None or parent.is_seen),
        is_link=tag == "a" or (parent is not None and parent.is_link),
        is_bold=tag in ("b", "strong") or (parent is not None and parent.is_bold),
    )
