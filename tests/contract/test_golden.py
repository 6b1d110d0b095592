"""Every message, event and document version ever written can still be read.

The files in `golden/` are never changed. A new version adds files; that a field was
renamed or has become required shows here and nowhere else before an upgrade.
"""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import pytest
from pydantic import BaseModel

from shared.article import Article, Author
from shared.events import (
    FEED_TYPES,
    STORY_TYPES,
    Event,
    as_update,
    make_ending,
    make_story_event,
)
from shared.jobs import Disposition, Priority
from shared.messages import MESSAGE_FOR, Message
from shared.store.codec import decode, pack_json
from shared.submission import StoredSubmission, Submission
from tests.builders import a_job_id

GOLDEN: Final = Path(__file__).parent / "golden"

MESSAGES: Final = {message.__name__: message for message in MESSAGE_FOR.values()}
DOCUMENTS: Final[dict[str, type[BaseModel]]] = {
    "Article": Article,
    "StoredSubmission": StoredSubmission,
    "Submission": Submission,
}


def _read(name: str) -> dict[str, object]:
    document: dict[str, object] = json.loads((GOLDEN / name).read_text(encoding="utf-8"))
    return document


@pytest.mark.parametrize("name", MESSAGES)
def test_a_message_of_version_1_is_still_understood(name: str) -> None:
    """During a rolling upgrade the sender may be older than the receiver."""
    message = MESSAGES[name].model_validate(_read(f"message.{name}.v1.json"))

    assert message.job_ids == (a_job_id(1), a_job_id(2))
    assert message.priority is Priority.BULK
    assert message.pushed_at == 1_773_480_413_000


@pytest.mark.parametrize("name", MESSAGES)
def test_a_message_is_still_written_as_version_1(name: str) -> None:
    """And the receiver may be older than the sender."""
    message: Message = MESSAGES[name](
        job_ids=(a_job_id(1), a_job_id(2)),
        priority=Priority.BULK,
        chars=6_000,
        pushed_at=1_773_480_413_000,
    )

    assert message.model_dump(mode="json") == _read(f"message.{name}.v1.json")


@pytest.mark.parametrize("disposition", Disposition)
def test_an_ending_is_still_told_as_version_1(disposition: Disposition) -> None:
    """Consumers were promised these attributes under these names."""
    event = make_ending(
        disposition,
        a_job_id(1),
        source="publish",
        time=datetime(2026, 3, 14, 9, 26, 53, tzinfo=UTC),
        data={},
    )

    assert json.loads(event.unsequenced()) == _read(f"event.{disposition}.v1.json")


def test_a_later_version_is_still_told_as_version_1() -> None:
    """As an update, and otherwise as any publication."""
    event = make_ending(
        Disposition.PUBLISHED,
        a_job_id(1),
        source="publish",
        time=datetime(2026, 3, 14, 9, 26, 53, tzinfo=UTC),
        data={"version": 2, "revision_of": a_job_id(2)},
    )

    assert json.loads(as_update(event).unsequenced()) == _read("event.updated.v1.json")


def test_every_golden_event_still_reads() -> None:
    """Also those that a script writes, not this code: batch.completed."""
    events = [Event.model_validate(_read(path.name)) for path in GOLDEN.glob("event.*.v1.json")]

    assert {event.type.rsplit(".", 1)[1] for event in events} == {"v1"}
    others = 2  # batch, updated
    assert len(events) == len(Disposition) + len(FEED_TYPES) + len(STORY_TYPES) + others


def test_a_story_is_still_told_of_as_version_1() -> None:
    """Consumers were promised these attributes under these names."""
    event = make_story_event(
        "created",
        a_job_id(1),
        mark="1773480413000.1",
        time=datetime(2026, 3, 14, 9, 26, 53, tzinfo=UTC),
        data={"article_id": a_job_id(2), "size": 3, "unique": 2, "reprints": 1},
    )

    assert json.loads(event.unsequenced()) == _read("event.story_created.v1.json")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_stored_document_still_reads(name: str) -> None:
    """What was accepted before an upgrade is worked on after it, nothing dropped."""
    golden = _read(f"document.{name}.v1.json")

    document = decode(DOCUMENTS[name], pack_json(json.dumps(golden).encode()))

    assert json.loads(document.model_dump_json(exclude_unset=True)) == golden


def test_a_byline_of_bare_names_still_reads() -> None:
    """Authors were strings before they had roles, and documents are kept for days."""
    golden = _read("document.Article.v1.json")
    evidence = {"method": "label", "confidence": 0.9, "annotator": "credits@1"}
    golden["byline"] = {
        **evidence,
        "text": "By A. Rohde",
        "authors": ["A. Rohde"],
        "span": None,
    }

    article = decode(Article, pack_json(json.dumps(golden).encode()))

    assert article.byline is not None
    assert article.byline.authors == (Author(name="A. Rohde"),)
