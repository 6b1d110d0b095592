"""The schema.org record of an article among all that a page's JSON-LD describes."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from services.ingest.reading.markup.lenient import parse_lenient

Node = Mapping[str, object]
"""One object of JSON-LD."""

_MAX_NODES: Final = 5_000
_MAX_SCRIPTS: Final = 50

_ARTICLES: Final = frozenset(
    {
        "advertisercontentarticle",
        "analysisnewsarticle",
        "article",
        "askpublicnewsarticle",
        "backgroundnewsarticle",
        "blogposting",
        "liveblogposting",
        "newsarticle",
        "opinionnewsarticle",
        "report",
        "reportagenewsarticle",
        "reviewnewsarticle",
        "satiricalarticle",
        "scholarlyarticle",
        "techarticle",
    }
)
# Kinds that describe the page or what it judges: believed where no article is described.
_PAGES: Final = frozenset({"webpage", "itempage", "claimreview", "review", "creativework"})
# Under these stand other articles than the one of the page.
_ELSEWHERE: Final = frozenset(
    {"itemlistelement", "liveblogupdate", "citation", "relatedlink", "mentions", "comment"}
)


class Records:
    """All objects of a page's JSON-LD."""

    def __init__(self, scripts: Iterable[str]) -> None:
        self.nodes: list[Node] = []
        self.others: set[int] = set()
        """Indexes into `nodes` of what is only listed or quoted."""
        self._named: dict[str, Node] = {}
        for script, _ in zip(scripts, range(_MAX_SCRIPTS), strict=False):
            self._gather(parse_lenient(script))

    def _gather(self, values: list[object]) -> None:
        waiting = [(value, False) for value in reversed(values)]
        while waiting and len(self.nodes) < _MAX_NODES:
            value, is_other = waiting.pop()
            if isinstance(value, list):
                waiting.extend((one, is_other) for one in reversed(value[:_MAX_NODES]))
            elif isinstance(value, dict):
                self._add(value, is_other=is_other)
                waiting.extend(
                    (inner, is_other or key.casefold() in _ELSEWHERE)
                    for key, inner in reversed(list(value.items())[:_MAX_NODES])
                    if isinstance(inner, dict | list)
                )

    def _add(self, node: Node, *, is_other: bool) -> None:
        if is_other:
            self.others.add(len(self.nodes))
        self.nodes.append(node)
        name = node.get("@id")
        if isinstance(name, str) and len(node) > len(self._named.get(name, ())):
            self._named[name] = node

    def resolve(self, value: object) -> object:
        """Return the object that a reference by `@id` means, or the value itself."""
        if isinstance(value, dict) and "name" not in value:
            name = value.get("@id")
            if isinstance(name, str):
                return self._named.get(name, value)
        return value

    def find_article(self) -> Node | None:
        """Return the record of the page's article: the first that bears headline and date."""
        best: tuple[int, Node] | None = None
        for index, node in enumerate(self.nodes):
            kinds = get_kinds(node)
            rank = 4 * bool(kinds & _ARTICLES) + 2 * bool(kinds & _PAGES)
            if not rank or index in self.others:
                continue
            rank += 2 * (_filled(node, "headline")) + _filled(node, "datePublished")
            if best is None or rank > best[0]:
                best = (rank, node)
        return best[1] if best else None

    def of_kind(self, kind: str) -> Iterator[Node]:
        """Yield the objects of one kind, named in lower case."""
        for node in self.nodes:
            if kind in get_kinds(node):
                yield node


def get_kinds(node: Node) -> frozenset[str]:
    """Return the kinds that an object says it is, in lower case, without their namespace."""
    said = node.get("@type")
    kinds = said if isinstance(said, list) else [said]
    return frozenset(
        kind.rsplit("/", 1)[-1].rsplit(":", 1)[-1].casefold()
        for kind in kinds
        if isinstance(kind, str)
    )


def as_list(value: object) -> list[object]:
    """Return what a field holds as a list: none, one or many."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _filled(node: Node, key: str) -> bool:
    value = node.get(key)
    return isinstance(value, str) and bool(value.strip())
