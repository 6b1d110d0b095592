"""What a document of a news format gives: its body as text, and its fields as findings."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final, Literal

from services.ingest.reading.body import fold_space, make_body
from services.ingest.reading.findings import TEXT_TYPES, Findings
from services.ingest.reading.formats.moments import parse_moment, parse_when
from services.ingest.reading.formats.prose import Piece
from services.ingest.reading.references import find_references
from shared.article import (
    Author,
    Block,
    BlockType,
    Byline,
    Flag,
    Headline,
    Language,
    Section,
    Source,
    Subhead,
    When,
)
from shared.values import Span

_METHOD: Final = "declared"
_BREAK: Final = "\n\n"
_MOST_CHARS: Final = 2_000
_MOST_AUTHORS: Final = 100
# Source: IPTC's publishing statuses; NITF has one for what waits for its time, which here
# the embargo itself says.
_STATUSES: Final[Mapping[str, Literal["usable", "withheld", "canceled"]]] = MappingProxyType(
    {
        "usable": "usable",
        "withheld": "withheld",
        "embargoed": "usable",
        "canceled": "canceled",
    }
)


class MalformedDocumentError(Exception):
    """The document does not hold to its format; the message says where."""


@dataclass(slots=True)
class Given:
    """One article as its sender's system wrote it."""

    annotator: str
    """`name@version` of the reader."""
    pieces: Sequence[Piece]
    """The runs of the body, in order; none of them is empty."""
    findings: Findings = field(default_factory=Findings)
    """Everything but the body and what follows from it."""

    @property
    def text(self) -> str:
        """The body as one text: what every span points into."""
        return _BREAK.join(piece.text for piece in self.pieces)

    def add_headline(self, text: str | None) -> None:
        """Note the headline; an empty one is none."""
        if said := _line(text):
            self.findings["headline"] = Headline(
                text=said,
                raw=said,
                span=None,
                method=_METHOD,
                confidence=1.0,
                annotator=self.annotator,
            )

    def add_byline(self, text: str | None, authors: Iterable[Author] = ()) -> None:
        """Note who wrote it; the names are what `text` is made of where it is not given."""
        named = tuple(authors)[:_MOST_AUTHORS]
        said = _line(text) or ", ".join(author.name for author in named)
        if said:
            self.findings["byline"] = Byline(
                text=said,
                authors=named,
                span=None,
                method=_METHOD,
                confidence=1.0,
                annotator=self.annotator,
            )

    def add_source(self, name: str | None) -> None:
        """Note who publishes it."""
        if said := _line(name):
            self.findings["source"] = Source(
                name=said,
                role="publisher",
                span=None,
                method=_METHOD,
                confidence=1.0,
                annotator=self.annotator,
            )

    def add_language(self, tag: str | None) -> None:
        """Note the language; what is no BCP 47 tag is passed over, and detected later."""
        if tag and _is_tag(tag):
            self.findings["language"] = Language(
                code=tag, method=_METHOD, confidence=1.0, annotator=self.annotator
            )

    def add_section(self, name: str | None) -> None:
        """Note the part of its outlet that it stands in."""
        if said := _line(name):
            self.findings["section"] = Section(
                name=said, method=_METHOD, confidence=1.0, annotator=self.annotator
            )

    def add_genre(self, name: str | None) -> None:
        """Note the genre, and whether it is opinion."""
        if said := _line(name):
            self.findings["genre"] = said
            self.findings["is_opinion"] = self.flag(value="opinion" in said.casefold())

    def add_times(
        self,
        *,
        published: Iterable[tuple[str, object]],
        modified: Iterable[tuple[str, object]] = (),
    ) -> None:
        """Note the first of the named values that is a time, for each of the two."""
        if when := self._first(published):
            self.findings["published_at"] = when
        if when := self._first(modified):
            self.findings["modified_at"] = when

    def add_management(
        self, *, status: str = "", embargo: str = "", urgency: object = None
    ) -> None:
        """Note what the sender decided: usable where nothing is said.

        Raises:
            MalformedDocumentError: the status is none that there is, or the embargo no
                moment: neither may be passed over.
        """
        word = status.replace("/", ":").rpartition(":")[2].casefold() or "usable"
        if word not in _STATUSES:
            raise MalformedDocumentError(f"the status {status[:40]!r} is none of IPTC's")
        self.findings["status"] = _STATUSES[word]
        if embargo:
            moment = parse_moment(embargo)
            if moment is None:
                raise MalformedDocumentError(
                    f"the embargo {embargo[:40]!r} is no time with a zone"
                )
            self.findings["embargo_until"] = moment
        if str(urgency) in tuple("123456789"):
            self.findings["urgency"] = int(str(urgency))

    def flag(self, *, value: bool) -> Flag:
        """Return what the document says outright."""
        return Flag(value=value, method=_METHOD, confidence=1.0, annotator=self.annotator)

    def read(self) -> Findings:
        """Return all findings, the body among them; without a body, those alone."""
        spans = list(_spans(self.pieces))
        body = [
            (piece, span)
            for piece, span in zip(self.pieces, spans, strict=True)
            if piece.kind in TEXT_TYPES
        ]
        if not body:
            return self.findings
        found = Findings(
            body=make_body([piece.text for piece, _ in body], [span for _, span in body]),
            blocks=tuple(map(self._block, (piece.kind for piece in self.pieces), spans)),
            subheads=tuple(
                Subhead(
                    text=piece.text,
                    span=span,
                    method=_METHOD,
                    confidence=1.0,
                    annotator=self.annotator,
                )
                for piece, span in body
                if piece.kind is BlockType.SUBHEAD
            ),
            references=find_references(self.text, [span for _, span in body]),
        )
        return found | self.findings

    def _first(self, named: Iterable[tuple[str, object]]) -> When | None:
        found = (
            parse_when(value, basis=basis, annotator=self.annotator) for basis, value in named
        )
        return next(filter(None, found), None)

    def _block(self, kind: BlockType, span: Span) -> Block:
        return Block(
            type=kind, span=span, method=_METHOD, confidence=1.0, annotator=self.annotator
        )


def _spans(pieces: Sequence[Piece]) -> Iterable[Span]:
    start = 0
    for piece in pieces:
        yield start, start + len(piece.text)
        start += len(piece.text) + len(_BREAK)


def _line(text: str | None) -> str:
    """Return a text on one line, of bearable length; empty for none."""
    return fold_space((text or "")[: 2 * _MOST_CHARS])[:_MOST_CHARS]


def _is_tag(tag: str) -> bool:
    first, *rest = tag.split("-")
    letters = first.isascii() and first.isalpha() and 2 <= len(first) <= 3
    return (
        letters
        and len(tag) <= 35
        and all(part.isascii() and part.isalnum() and 2 <= len(part) <= 8 for part in rest)
    )
