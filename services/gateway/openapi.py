"""What the OpenAPI document says beyond the signatures of the routes."""

from typing import Any, Final

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic.json_schema import models_json_schema

from services.gateway import examples
from services.gateway.feed_reading import FeedRequest
from services.gateway.problems import Problem
from services.gateway.reading import SubmissionRequest
from services.gateway.receipts import Receipt
from shared.article import Article
from shared.events import Event

_REF: Final = "#/components/schemas/{model}"
_NDJSON: Final = "application/x-ndjson"

Extra = dict[str, Any]
"""A part of the document, as OpenAPI writes it."""

SUBMISSION_BODY: Final[Extra] = {
    "requestBody": {
        "required": True,
        "content": {
            "application/json": {
                "schema": {"$ref": _REF.format(model="SubmissionRequest")},
                "examples": {name: dict(one) for name, one in examples.SUBMISSIONS.items()},
            }
        },
    }
}

FEED_BODY: Final[Extra] = {
    "requestBody": {
        "required": True,
        "content": {
            "application/json": {
                "schema": {"$ref": _REF.format(model="FeedRequest")},
                "examples": {name: dict(one) for name, one in examples.FEEDS.items()},
            }
        },
    }
}

BATCH_BODY: Final[Extra] = {
    "requestBody": {
        "required": True,
        "description": "One submission a line, any number of lines.",
        "content": {_NDJSON: {"schema": {"type": "string"}, "example": examples.BATCH}},
    }
}

RECEIPTS_ANSWER: Final[Extra] = {
    "description": "One receipt a line, for every line that is not blank.",
    "content": {_NDJSON: {"schema": {"type": "string"}, "example": examples.RECEIPTS}},
}

ARTICLE_ANSWER: Final[Extra] = {
    "description": "The article as far as the desk has got with it.",
    "content": {"application/json": {"schema": {"$ref": _REF.format(model="Article")}}},
}

EVENTS_ANSWER: Final[Extra] = {
    "description": "The events behind the cursor, and the cursor to go on from.",
    "content": {
        "application/json": {
            "schema": {
                "type": "object",
                "required": ["events", "next"],
                "properties": {
                    "events": {
                        "type": "array",
                        "items": {"$ref": _REF.format(model="Event")},
                    },
                    "next": {"type": ["string", "null"]},
                },
            }
        }
    },
}

STREAM_ANSWER: Final[Extra] = {
    "description": "Server-sent events.",
    "content": {"text/event-stream": {"schema": {"type": "string"}}},
}


def problems(*statuses: int) -> dict[int | str, Extra]:
    """Return the answers of a route that are problems."""
    answer = {
        "description": "What went wrong, and whether to try again.",
        "content": {
            "application/problem+json": {
                "schema": {"$ref": _REF.format(model="Problem")},
                "example": dict(examples.PROBLEM),
            }
        },
    }
    return dict.fromkeys(statuses, answer)


def describe(app: FastAPI) -> None:
    """Let the app's document name the bodies that its routes read for themselves."""

    def openapi() -> Extra:
        if app.openapi_schema is None:
            document = get_openapi(
                title=app.title,
                version=app.version,
                description=app.description,
                routes=app.routes,
            )
            kinds = (SubmissionRequest, FeedRequest, Receipt, Problem, Article, Event)
            _, found = models_json_schema(
                [(kind, "validation") for kind in kinds], ref_template=_REF
            )
            schemas = document.setdefault("components", {}).setdefault("schemas", {})
            document["components"]["schemas"] = found["$defs"] | schemas
            app.openapi_schema = document
        return app.openapi_schema

    # FastAPI's documented way to extend it.
    app.openapi = openapi  # type: ignore[method-assign]
