"""Submissions that are a url alone."""

import json
from typing import Final

from shared.jobs import StageName
from shared.store.codec import decode
from shared.submission import StoredSubmission
from tests.flow.gateway.harness import JSON, NDJSON, Gateway

_URL: Final = {"url": "https://news.example/a"}
_TEXT: Final = {"text": "The river rose."}


def test_a_url_alone_waits_at_fetch(gateway: Gateway) -> None:
    """With all that was said about it."""
    answer = gateway.raw(
        "/v1/articles", [json.dumps({**_URL, "source": "S"}).encode()], headers=JSON
    )

    [claim] = gateway.work(StageName.FETCH)
    assert answer.status == 202
    assert decode(StoredSubmission, claim.document) == StoredSubmission(
        url="https://news.example/a", source="S"
    )


def test_the_lines_of_a_batch_begin_where_they_belong(gateway: Gateway) -> None:
    """Their receipts come in the order of the lines all the same."""
    sent = [_TEXT, _URL, _URL, {"txet": "a typo"}, _TEXT, _URL]
    body = "\n".join(json.dumps(one) for one in sent).encode()

    answer = gateway.raw("/v1/articles:batch", [body], headers=NDJSON)

    receipts = [json.loads(line) for line in answer.body.splitlines()]
    assert [(one["line"], one["status"]) for one in receipts] == [
        (1, "accepted"),
        (2, "accepted"),
        (3, "accepted"),
        (4, "refused"),
        (5, "accepted"),
        (6, "accepted"),
    ]
    ids = [one.get("job_id") for one in receipts]
    assert [claim.job_id for claim in gateway.work(StageName.FETCH)] == [ids[1], ids[2], ids[5]]
    assert [claim.job_id for claim in gateway.work(StageName.INGEST)] == [ids[0], ids[4]]


def test_a_batch_of_urls_travels_in_full_messages(gateway: Gateway) -> None:
    """As texts do: a run ends where the kind of line changes, not before."""
    sent = [_URL] * 64 + [_TEXT] * 64
    body = "\n".join(json.dumps(one) for one in sent).encode()

    gateway.raw("/v1/articles:batch", [body], headers=NDJSON)

    urls, texts = gateway.store.pop("fetch.bulk"), gateway.store.pop("ingest.bulk")
    assert urls is not None
    assert texts is not None
    assert (len(urls.job_ids), len(texts.job_ids)) == (64, 64)
    assert gateway.store.pop("fetch.bulk") is None
