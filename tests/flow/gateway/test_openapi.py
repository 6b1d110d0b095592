"""The document at /openapi.json keeps what it says."""

import json
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest

from services.gateway import examples
from services.gateway.feed_reading import parse_feed_request
from services.gateway.problems import PROBLEMS, Problem, ProblemCode
from services.gateway.reading import SubmissionRequest, parse_submission
from services.gateway.receipts import Receipt
from services.gateway.views import Accepted
from tests.flow.gateway.harness import Gateway


def _examples(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any], object]]:
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            bodies = [operation.get("requestBody", {}), *operation["responses"].values()]
            for content in (one for body in bodies for one in body.get("content", {}).values()):
                shown = [one["value"] for one in content.get("examples", {}).values()]
                shown += [content["example"]] if "example" in content else []
                for example in shown:
                    yield f"{method} {path}", content["schema"], example


def test_every_example_in_the_document_fits_its_schema(gateway: Gateway) -> None:
    """Readers copy examples."""
    document = gateway.get("/openapi.json").json()

    found = list(_examples(document))
    for _where, schema, example in found:
        whole = {**schema, "components": document["components"]}
        jsonschema.Draft202012Validator(whole).validate(example)

    assert len(found) > 20
    assert {where for where, _, _ in found} >= {"post /v1/articles", "post /v1/articles:batch"}


@pytest.mark.parametrize("name", examples.SUBMISSIONS)
def test_every_example_of_a_submission_is_accepted(name: str) -> None:
    """By the very function that reads submissions."""
    body = json.dumps(examples.SUBMISSIONS[name]["value"]).encode()

    received = parse_submission(body)

    assert SubmissionRequest.model_validate_json(body).content_chars == received.chars
    assert (received.chars > 40) is (name != "url")  # whose page has yet to come


@pytest.mark.parametrize("name", examples.FEEDS)
def test_every_example_of_a_feed_is_accepted(name: str) -> None:
    """By the very function that reads registrations."""
    body = json.dumps(examples.FEEDS[name]["value"]).encode()

    feed = parse_feed_request(body, feed_id="f")

    assert feed.host.endswith(".example")


def test_the_other_examples_are_what_they_say() -> None:
    """Each is read by its model; batch lines by the reader of submissions."""
    for line in examples.BATCH.splitlines():
        parse_submission(line.encode())
    for line in examples.RECEIPTS.splitlines():
        Receipt.model_validate_json(line)

    assert Accepted.model_validate(examples.ACCEPTED).state == "queued"
    assert Problem.model_validate(examples.PROBLEM).status == 422


def test_every_reference_in_the_document_leads_somewhere(gateway: Gateway) -> None:
    """Bodies that routes read for themselves are named by hand."""
    text = gateway.get("/openapi.json").text
    schemas = json.loads(text)["components"]["schemas"]

    references = {part.partition('"')[0] for part in text.split("#/components/schemas/")[1:]}

    assert references - schemas.keys() == set()
    named = {"SubmissionRequest", "FeedRequest", "Article", "Event", "Problem", "JobView"}
    assert named <= references


def test_the_document_lists_every_route(gateway: Gateway) -> None:
    """What is not listed is not found."""
    document = gateway.get("/openapi.json").json()

    routes = {f"{verb} {path}" for path, ops in document["paths"].items() for verb in ops}

    assert routes == {
        "post /v1/articles",
        "post /v1/articles:batch",
        "get /v1/articles/{article_id}",
        "get /v1/jobs/{job_id}",
        "get /v1/jobs/{job_id}/events",
        "post /v1/jobs/{job_id}:cancel",
        "post /v1/jobs/{job_id}:retry",
        "get /v1/batches/{batch_id}",
        "get /v1/batches/{batch_id}/receipts",
        "get /v1/events",
        "get /v1/events/stream",
        "get /v1/quarantine",
        "get /v1/feeds",
        "post /v1/feeds",
        "get /v1/feeds/{feed_id}",
        "delete /v1/feeds/{feed_id}",
        "post /v1/feeds/{feed_id}:poll",
        "get /healthz",
        "get /readyz",
        "get /metrics",
    }


def test_every_code_has_its_row() -> None:
    """The table of problems is complete."""
    assert set(PROBLEMS) == set(ProblemCode)
