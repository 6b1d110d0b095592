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

_BOLD: Final = frozenset(("b", "strong"))


class Place:
    """An element that text may stand in; what is out of sight has none.

    It does not refer to itself, so that a page is freed as soon as it has been read.
    """

    __slots__ = ("_around", "depth", "element", "is_bold", "is_link", "parent", "tag")

    def __init__(self, element: Element, tag: str, parent: "Place | None") -> None:
        self.element = element
        self.tag = tag
        self.parent = parent
        self.depth = 0
        self.is_link = tag == "a"
        """Whether it stands in a link."""
        self.is_bold = tag in _BOLD
        self._around: Place | None = None
        if parent is not None:
            self.depth = parent.depth + 1
            self.is_link = self.is_link or parent.is_link
            self.is_bold = self.is_bold or parent.is_bold
            self._around = parent.block if tag in INLINE else None

    @property
    def block(self) -> "Place":
        """The nearest place around the text that is no inline element; perhaps itself."""
        return self._around or self


@dataclass(slots=True, eq=False)
class PageBlock:
    """A run of text that no other block interrupts."""

    text: str
    """White space folded."""
    place: Place
    link_chars: int
    bold_chars: int
    inner: Place = field(repr=False, kw_only=True)
    """The innermost place of its first words."""


def split_blocks(tree: Element) -> list[PageBlock]:
    """Return the first `MAX_BLOCKS` blocks of a page, in order; the page is left as it is."""
    blocks: list[PageBlock] = []
    for pieces in _runs(tree):
        text = fold_space("".join(piece for piece, _ in pieces)[:MAX_BLOCK_CHARS])
        if not text:
            continue
        first = pieces[0]
        blocks.append(
            PageBlock(
                text=text,
                place=first[1].block,
                link_chars=sum(len(piece.strip()) for piece, at in pieces if at.is_link),
                bold_chars=sum(len(piece.strip()) for piece, at in pieces if at.is_bold),
                inner=first[1],
            )
        )
        if len(blocks) >= MAX_BLOCKS:
            break
    return blocks


Piece = tuple[str, Place]
"""A text, and where it stands."""


def _runs(tree: Element) -> Iterator[list[Piece]]:
    """Yield the texts of the page, those together that make one block."""
    run: list[Piece] = []
    space, is_broken = "", False
    for text, place, behind in _texts(tree):
        if text.isspace():
            space = " "
            is_broken = is_broken or behind == _BREAK
            continue
        parts = is_broken or (behind is not None and behind not in INLINE)
        if run and (parts or run[-1][1].block is not place.block):
            yield run
            run = []
        run.append((space + text, place))
        space, is_broken = "", False
    if run:
        yield run


def _texts(tree: Element) -> Iterator[tuple[str, Place, str | None]]:
    """Yield each text in sight, where it stands, and the tag that it comes right behind."""
    walk = etree.iterwalk(tree, events=("start", "end"))
    place: Place | None = None
    for event, element in walk:
        tag = element.tag
        if event == "start":
            text = element.text
            if tag in UNSEEN:
                walk.skip_subtree()
            elif text or len(element):
                place = Place(element, tag, place)
                if text:
                    yield text, place, None
        elif place is not None:
            if place.element is element:
                place = place.parent
            if place is not None and (text := element.tail):
                yield text, place, tag
