"""Examples for the OpenAPI document; a test holds each against its schema."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_JOB_ID: Final = "0198c0de-5eed-7a11-8b0b-000000000001"

SUBMISSIONS: Final[Mapping[str, Mapping[str, object]]] = MappingProxyType(
    {
        "text": {
            "summary": "A page whose markup is gone",
            "value": {
                "text": "Ferry to Ostrel back in service 12:40\n\nThe ferry to Ostrel sailed "
                "again on Monday after four days in dock.\n\nRead also\nBridge toll to rise",
                "id": "cms-4711",
                "url": "https://news.example/ferry",
            },
        },
        "html": {
            "summary": "A page as it is on the web",
            "value": {
                "html": "<!doctype html><title>Ferry back</title><article><h1>Ferry back</h1>"
                "<p>The ferry to Ostrel sailed again on Monday.</p></article>",
                "url": "https://news.example/ferry",
                "priority": "bulk",
            },
        },
        "url": {
            "summary": "An address, for the desk to fetch the page",
            "value": {"url": "https://news.example/ferry", "id": "cms-4713"},
        },
        "article": {
            "summary": "Fields that are already apart",
            "value": {
                "article": {
                    "headline": "Ferry to Ostrel back in service",
                    "body": "The ferry to Ostrel sailed again on Monday.",
                    "published_at": "2026-03-16T12:40:00+01:00",
                    "authors": ["Ida Torvald"],
                },
                "id": "cms-4712",
            },
        },
    }
)

FEEDS: Final[Mapping[str, Mapping[str, object]]] = MappingProxyType(
    {
        "at its own pace": {
            "summary": "The desk finds out how often to look",
            "value": {"url": "https://news.example/rss.xml"},
        },
        "watched": {
            "summary": "Every five minutes, and an alarm after six hours of silence",
            "value": {
                "url": "https://wire.example/feed.json",
                "interval": "PT5M",
                "silence_after": "PT6H",
                "source": "The Ostrel Wire",
                "fetch": False,
                "priority": "normal",
            },
        },
    }
)

ACCEPTED: Final[Mapping[str, object]] = MappingProxyType(
    {
        "job_id": _JOB_ID,
        "state": "queued",
        "status_url": f"/v1/jobs/{_JOB_ID}",
        "durability": "strict",
    }
)

BATCH: Final = (
    '{"text":"Ferry back in service\\n\\nIt sailed again on Monday.","id":"a"}\n'
    '{"text":"Bridge toll to rise\\n\\nFrom May on, crossing costs four crowns.","id":"b"}\n'
)

RECEIPTS: Final = (
    f'{{"line":1,"status":"accepted","job_id":"{_JOB_ID}","client_id":"a"}}\n'
    '{"line":2,"status":"refused","problem":{"type":"urn:copydesk:problem:invalid-submission",'
    '"title":"The body is no submission","status":422,"detail":"/txet: is no field that is '
    'known; /openapi.json lists them.","retryable":false,"errors":[{"pointer":"/txet",'
    '"message":"is no field that is known; /openapi.json lists them"}]}}\n'
)

PROBLEM: Final[Mapping[str, object]] = MappingProxyType(
    {
        "type": "urn:copydesk:problem:invalid-submission",
        "title": "The body is no submission",
        "status": 422,
        "detail": "/text: must not be empty.",
        "instance": "0198c0de-5eed-7a11-8b0b-0000000000ff",
        "retryable": False,
        "errors": [{"pointer": "/text", "message": "must not be empty"}],
    }
)
