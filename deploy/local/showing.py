"""An article and its event as somebody at a terminal wants to read them."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from rich.console import Console, Group, RenderableType
from rich.json import JSON
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from deploy.local.terminal import plain

_MOST_ENTITIES: Final = 12
_MOST_QUOTES: Final = 8
_WIDEST: Final = 100

Document = Mapping[str, Any]

_LISTS: Final = (
    ("Topics", "topics", "label"),
    ("Keywords", "keywords", "text"),
    ("Places", "places", "name"),
    ("Amounts", "amounts", "text"),
    ("Acronyms", "acronyms", "short"),
)
"""Title, field and the part that is shown."""


def show_article(console: Console, article: Document) -> None:
    """Print the article: headline and paragraphs, what was found in them, and the rail."""
    parts = [part for part in _parts(article) if part is not None]
    console.print(
        Panel(
            Group(*parts),
            title="article",
            subtitle=plain(str(article.get("id", ""))),
            width=min(console.width, _WIDEST),
            padding=(1, 2),
        ),
        soft_wrap=False,
    )


def show_event(console: Console, event: Document) -> None:
    """Print the event as the JSON it is."""
    text = JSON(plain(json.dumps(event, ensure_ascii=False))).text
    text.no_wrap = False
    text.overflow = "fold"
    console.print(
        Panel(
            text,
            title=plain(str(event.get("type", "event"))),
            width=min(console.width, _WIDEST),
        ),
        soft_wrap=False,
    )


def _parts(article: Document) -> Iterator[RenderableType | None]:
    headline = article.get("headline")
    if headline:
        yield Text(plain(headline["text"]), style="bold")
    yield _credits(article)
    for paragraph in (article.get("body") or {}).get("paragraphs", ()):
        yield Text("\n" + plain(paragraph))
    yield _quotes(article.get("quotes") or ())
    yield _entities(article.get("entities") or ())
    for title, field, key in _LISTS:
        yield _list(title, [str(one[key]) for one in article.get(field) or ()])
    yield _dates(article.get("dates") or ())
    summary = (article.get("summary") or {}).get("sentences", ())
    yield _list("Summary", [one["text"] for one in summary], between=" ")
    yield _rail(article.get("related") or ())


def _list(title: str, found: Sequence[str], *, between: str = ", ") -> Text | None:
    if not found:
        return None
    return Text.assemble((f"\n{title}  ", "bold cyan"), between.join(map(plain, found)))


def _quotes(quotes: Sequence[Document]) -> RenderableType | None:
    if not quotes:
        return None
    table = Table(title="\nQuotes", title_justify="left", title_style="bold cyan", box=None)
    for heading in ("speaker", "from", "quote"):
        table.add_column(heading, style="dim" if heading == "from" else "")
    for one in quotes[:_MOST_QUOTES]:
        speaker = one.get("speaker") or {"name": "?", "surface": one.get("unresolved") or ""}
        table.add_row(plain(speaker["name"]), plain(speaker["surface"]), plain(one["text"]))
    return table


def _dates(dates: Sequence[Document]) -> Text | None:
    return _list("Dates", [f"{one['text']} ({one['value']})" for one in dates])


def _credits(article: Document) -> Text | None:
    when = article.get("published_at")
    facts = [
        (article.get("byline") or {}).get("text"),
        (article.get("source") or {}).get("name"),
        f"{when['value']} ({when['precision']}, from {when['basis']})" if when else None,
        (article.get("language") or {}).get("code"),
    ]
    known = [plain(str(fact)) for fact in facts if fact]
    return Text(" \N{MIDDLE DOT} ".join(known), style="dim") if known else None


def _entities(entities: Sequence[Document]) -> RenderableType | None:
    if not entities:
        return None
    table = Table(title="\nEntities", title_justify="left", title_style="bold cyan", box=None)
    for heading in ("name", "type", "mentions"):
        table.add_column(heading, style="" if heading == "name" else "dim")
    for one in sorted(entities, key=lambda one: -float(one["salience"]))[:_MOST_ENTITIES]:
        table.add_row(plain(one["name"]), one["type"], str(len(one["mentions"])))
    return table


def _rail(related: Sequence[Document]) -> RenderableType | None:
    if not related:
        return None
    table = Table(
        title="\nThe rail: leads, kept out of all the above",
        title_justify="left",
        title_style="bold cyan",
        box=None,
    )
    for heading in ("time", "headline"):
        table.add_column(heading, style="dim" if heading == "time" else "")
    for one in related:
        table.add_row(plain(one.get("time") or ""), plain(one["headline"]))
    return table
