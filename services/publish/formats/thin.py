"""The data of an event: what a consumer needs to decide whether to fetch the article."""

import json
from typing import Final

from shared.article import Article

LIMIT_BYTES: Final = 20_000
"""No event's data is larger, in either spelling of JSON. Source: the contract, section 3."""

MOST_ENTITIES: Final = 10
MOST_KEYWORDS: Final = 8
MOST_TOPICS: Final = 6

# Together with what surrounds them these stay below `LIMIT_BYTES`.
_ADDRESS_BYTES: Final = 4_000
_HEADLINE_BYTES: Final = 2_000
_NAME_BYTES: Final = 200

_ELLIPSIS: Final = "\u2026"


def thin(article: Article) -> dict[str, object]:
    """Return the key fields of an article as JSON values, in less than `LIMIT_BYTES`.

    A field is absent if nobody looked for it and None if there is none, as in the article
    itself. Long text is cut and ends in an ellipsis; a client id or URL beyond all measure
    is left out, because half of one is a wrong one. The event's `dataref` leads to the whole.
    """
    fields: dict[str, object] = {
        "id": article.id,
        "client_id": _whole(article.client_id),
        "version": article.version,
        "revision_of": article.revision_of,
        "status": article.status,
        "url": _whole(article.url),
        "source": _cut(article.source.name) if article.source else None,
        "headline": _cut(article.headline.text, _HEADLINE_BYTES) if article.headline else None,
        "published_at": _published_at(article),
        "language": article.language.code if article.language else None,
        "word_count": article.body.word_count if article.body else None,
        "entities": _entities(article),
        "topics": _topics(article),
        "keywords": _keywords(article),
        "story": article.story.id if article.story else None,
        "disposition": article.disposition.value if article.disposition else None,
        "reason": _cut(article.reason) if article.reason else None,
    }
    looked_for = article.model_fields_set | ({"word_count"} if article.body else set())
    return {name: value for name, value in fields.items() if name in looked_for}


def _published_at(article: Article) -> dict[str, object] | None:
    when = article.published_at
    if when is None:
        return None
    return {
        "value": _cut(when.value),
        "precision": when.precision,
        "tz": _cut(when.tz) if when.tz else None,
        "basis": _cut(when.basis),
        "inferred": when.inferred,
    }


def _entities(article: Article) -> list[dict[str, str]] | None:
    """Return the most salient entities, the most salient first."""
    if article.entities is None:
        return None
    salient = sorted(article.entities, key=lambda entity: -entity.salience)
    return [
        {"name": _cut(entity.name), "type": entity.type} for entity in salient[:MOST_ENTITIES]
    ]


def _topics(article: Article) -> list[dict[str, str]] | None:
    """Return the most relevant topics, the most relevant first."""
    if article.topics is None:
        return None
    relevant = sorted(article.topics, key=lambda topic: -topic.relevance)
    return [
        {"uri": _cut(topic.uri), "label": _cut(topic.label)} for topic in relevant[:MOST_TOPICS]
    ]


def _keywords(article: Article) -> list[str] | None:
    if article.keywords is None:
        return None
    return [_cut(keyword.text) for keyword in article.keywords[:MOST_KEYWORDS]]


def _whole(text: str | None) -> str | None:
    return text if text is not None and _bytes(text) <= _ADDRESS_BYTES else None


def _cut(text: str, limit: int = _NAME_BYTES) -> str:
    """Return the text if it takes at most `limit` bytes as JSON, else its beginning."""
    if len(text) <= limit and _bytes(text) <= limit:
        return text
    room = limit - _bytes(_ELLIPSIS)
    kept = ""
    for character in text:
        room -= _bytes(character)
        if room < 0:
            break
        kept += character
    return kept + _ELLIPSIS


def _bytes(text: str) -> int:
    """Return the size inside JSON quotes, escaped to ASCII: no encoder makes it longer."""
    return len(json.dumps(text)) - 2
