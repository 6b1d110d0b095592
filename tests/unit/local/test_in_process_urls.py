"""Lines that are a url alone, where there is no desk."""

import json
from typing import Any

from deploy.local.in_process import Handlers, process_lines
from services.gateway.lines import Line
from shared.errors import PermanentError, TransientError
from shared.jobs import Disposition
from shared.outcomes import Claimed, Ended, Fetched, each
from shared.submission import StoredSubmission
from tests.builders import A_TIME, an_article
from tests.unit.local.test_in_process import HANDLERS


def _fetch(claimed: Claimed[StoredSubmission]) -> Fetched | Ended:
    """Find a page at any address but three."""
    url = claimed.document.url or ""
    if url.endswith("/gone") or (url.endswith("/lapsed") and claimed.is_last_try):
        article = an_article(id=claimed.job_id)
        return Ended(Disposition.SPIKED, article, reason="gone")
    if url.endswith("/inner"):
        raise PermanentError("not there")
    if url.endswith("/lapsed"):
        raise TransientError("later, perhaps")
    return Fetched(claimed.document.model_copy(update={"text": f"The page at {url}."}))


def _answers(handlers: Handlers, *sent: dict[str, str]) -> list[dict[str, Any]]:
    lines = [Line(number, json.dumps(one).encode()) for number, one in enumerate(sent, start=1)]
    answers = process_lines(lines, handlers, now=lambda: A_TIME)
    return [json.loads(one.json) for one in answers]


def test_a_url_alone_is_refused_unless_pages_may_be_fetched() -> None:
    """A filter that reads standard input does not call the world by itself."""
    [answer] = _answers(HANDLERS, {"id": "a", "url": "https://news.example/a"})

    assert answer["id"] == "a"
    assert "only with `--fetch`" in answer["error"]["detail"]


def test_pages_are_fetched_before_they_are_read() -> None:
    """In the order of the lines, among those that have their text already."""
    handlers = Handlers(
        ingest=HANDLERS.ingest,
        enrich=HANDLERS.enrich,
        publish=HANDLERS.publish,
        fetch=each(_fetch),
    )

    first, second, third, fourth = _answers(
        handlers,
        {"id": "a", "text": "The river rose."},
        {"id": "b", "url": "https://news.example/b"},
        {"id": "c", "url": "https://news.example/gone"},
        {"id": "d", "url": "https://news.example/inner"},
    )

    assert first["body"]["text"] == "The river rose."
    assert second["body"]["text"] == "The page at https://news.example/b."
    assert (third["id"], third["disposition"], third["reason"]) == ("c", "spiked", "gone")
    assert fourth["error"]["detail"] == "fetch: PermanentError: not there"


def test_the_first_try_is_the_last_one() -> None:
    """A page that a desk would wait for ends as it does there after the last try."""
    handlers = Handlers(
        ingest=HANDLERS.ingest,
        enrich=HANDLERS.enrich,
        publish=HANDLERS.publish,
        fetch=each(_fetch),
    )

    [answer] = _answers(handlers, {"id": "a", "url": "https://news.example/lapsed"})

    assert (answer["disposition"], answer["reason"]) == ("spiked", "gone")
