#!/usr/bin/env python3
"""Asks a running desk over HTTP whether it keeps its promise; the standard library is enough.

Called with the name of a check, the desk's address and what else the check takes:

- `page URL`: one page in, its event out.
- `refused URL`: the gateway's own address is submitted; does nobody fetch it?
- `send URL COUNT`: articles in as one batch; prints the batch's id.
- `under-way URL ID`: returns once a tenth of a batch has ended; fails if all of it has.
- `once URL ID`: waits for the end of a batch; was every article published exactly once?
"""

import json
import random
import sys
import time
import urllib.error
import urllib.request
from collections import Counter
from collections.abc import Callable
from typing import Any, Final

PUBLISHED: Final = "org.copydesk.article.published.v1"
REFUSED: Final = "address_refused"
_PATIENCE_SECONDS: Final = 120
_PAGE: Final = """Home
Politics
Harbor
Night ferry to Ostrey sails again 12:40
{paragraphs}
Read also
Storks counted along the river 02:24
"""
_NAMES: Final = (
    *("Ana Keld", "Per Aas", "Maud Ferran", "Ilse Tarnow", "Viktor Lund", "Ida Torvald"),
    *("Port Asten", "Velmora", "Kessandra", "Rohde", "Ostrey", "the Northern Courier"),
    *("the water office", "the harbor union", "Lantara Shipping", "the lower valley"),
)
_WORDS: Final = (
    *("bridge", "river", "ferry", "market", "school", "roof", "winter", "engine", "council"),
    *("night", "harvest", "stone", "letter", "window", "doctor", "garden", "signal", "train"),
    *("opens", "closes", "rises", "falls", "waits", "returns", "costs", "grows", "turns"),
    *("slowly", "again", "twice", "early", "under", "behind", "without", "beside", "before"),
    *("new", "old", "small", "green", "public", "empty", "northern", "cheap", "quiet"),
)


def main(command: str, url: str, *arguments: str) -> None:
    """Do what the command says; end with status 1 and a sentence if the desk fails it."""
    commands: dict[str, Callable[..., None]] = {
        "page": check_page,
        "refused": check_refused,
        "send": send_batch,
        "under-way": wait_until_under_way,
        "once": check_once,
    }
    commands[command](url, *arguments)


def check_page(url: str) -> None:
    """Send a page and wait for its event and its article."""
    receipt = _call(f"{url}/v1/articles", {"text": _page()})
    job = receipt["job_id"]
    found = _until(lambda: [event for event in _events(url) if event["subject"] == job])
    article = _call(f"{url}/v1/articles/{job}")
    say(f"{found[0]['type']} {found[0]['data'].get('headline')!r}")
    require(found[0]["type"] == PUBLISHED, "the page was not published")
    require(article["headline"] is not None, "the article has no headline")


def _page() -> str:
    chance = random.Random(time.time_ns())  # noqa: S311 - it guards nothing
    return _PAGE.format(paragraphs="\n".join(_paragraph(chance) for _ in range(3)))


def check_refused(url: str) -> None:
    """Submit an address inside the desk, and wait for the end that it comes to."""
    receipt = _call(f"{url}/v1/articles", {"url": "http://gateway/healthz"})
    job = receipt["job_id"]
    found = _until(lambda: [event for event in _events(url) if event["subject"] == job])
    say(f"{found[0]['type']} {found[0]['data'].get('reason')!r}")
    require(found[0]["data"].get("reason") == REFUSED, "an inner address was not refused")


def send_batch(url: str, count: str) -> None:
    """Send articles as one batch, no two alike, and print its id."""
    lines = (json.dumps({"text": _text(number)}) for number in range(int(count)))
    request = urllib.request.Request(  # noqa: S310 - the caller names the address
        f"{url}/v1/articles:batch",
        data="\n".join(lines).encode(),
        headers={"Content-Type": "application/x-ndjson"},
    )
    with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310 - as above
        receipts = [json.loads(line) for line in answer]
        location = answer.headers["Location"]
    require(len(receipts) == int(count), f"{len(receipts)} receipts for {count} lines")
    refused = [receipt for receipt in receipts if receipt["status"] != "accepted"]
    require(not refused, f"refused: {refused[:1]}")
    say(location.rsplit("/", 1)[1])


def wait_until_under_way(url: str, batch_id: str) -> None:
    """Return once a tenth of a batch has ended and the rest has not."""
    batch = _until(
        lambda: (view := _batch(url, batch_id))["ended"] * 10 >= view["accepted"] and view
    )
    say(f"{batch['ended']} of {batch['accepted']} have ended")
    require(batch["in_flight"] > 0, "the batch was over before anything could be killed")


def check_once(url: str, batch_id: str) -> None:
    """Wait for the end of a batch; each of its articles must be in the stream once."""
    batch = _until(lambda: (view := _batch(url, batch_id))["in_flight"] == 0 and view)
    receipts = _lines(f"{url}/v1/batches/{batch_id}/receipts")
    jobs = {json.loads(receipt)["job_id"] for receipt in receipts}
    times = Counter(event["subject"] for event in _events(url) if event["type"] == PUBLISHED)
    say(f"{batch['dispositions']} {Counter(times[job] for job in jobs)}")
    require(batch["dispositions"]["published"] == len(jobs), "not all were published")
    require(all(times[job] == 1 for job in jobs), "lost or doubled in the stream")


def say(text: str) -> None:
    """Write a line."""
    sys.stdout.write(text + "\n")


def require(is_so: bool, complaint: str) -> None:  # noqa: FBT001 - reads as `assert` does
    """Go on if it is so.

    Raises:
        SystemExit: with the complaint, if it is not.
    """
    if not is_so:
        raise SystemExit(complaint)


def _text(number: int) -> str:
    """Return an article that is no copy of another, not even nearly."""
    chance = random.Random(f"{time.time_ns()} {number}")  # noqa: S311 - it guards nothing
    told = "\n\n".join(_paragraph(chance) for _ in range(3))
    return f"Gauge {number} rises in Port Asten\n\n{told}"


def _paragraph(chance: random.Random) -> str:
    sentences = []
    for _ in range(4):
        names = chance.sample(_NAMES, 3)
        rest = " ".join(chance.choices(_WORDS, k=12))
        sentences.append(
            f"{names[0]} of {names[1]} told {names[2]} that {rest} since Thursday."
        )
    return " ".join(sentences)


def _batch(url: str, batch_id: str) -> dict[str, Any]:
    view = _call(f"{url}/v1/batches/{batch_id}")
    return {**view, "ended": sum(view["dispositions"].values())}


def _events(url: str) -> list[dict[str, Any]]:
    events: list[dict[str, Any]] = []
    cursor = "0-0"
    while page := _call(f"{url}/v1/events?after={cursor}&limit=1000")["events"]:
        events += page
        cursor = page[-1]["sequence"]
    return events


def _call(url: str, body: object = None) -> Any:  # noqa: ANN401 - JSON
    return json.loads(b"".join(_lines(url, body)))


def _lines(url: str, body: object = None) -> list[bytes]:
    request = urllib.request.Request(  # noqa: S310 - the caller names the address
        url,
        data=None if body is None else json.dumps(body).encode(),
        headers={"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=10) as answer:  # noqa: S310 - as above
        return list(answer)


def _until(look: Callable[[], Any]) -> Any:  # noqa: ANN401 - whatever was looked for
    """Return what is found as soon as it is; while a store is away, ask again."""
    end = time.monotonic() + _PATIENCE_SECONDS
    trouble: object = "not there in time"
    while time.monotonic() < end:
        try:
            if found := look():
                return found
        except OSError as error:  # URLError and a connection cut short among them
            trouble = error
        time.sleep(0.1)
    raise SystemExit(str(trouble))


if __name__ == "__main__":
    main(*sys.argv[1:])
