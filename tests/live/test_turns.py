"""Several processes that fetch from one host, over a real Valkey."""

import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

from tests.live.shell import REPO
from tests.live.valkey import running_valkey
from tests.live.web import running_web


def test_a_host_sees_one_request_at_a_time_however_many_processes_fetch(
    tmp_path: Path,
) -> None:
    """With the gap behind each, as if they were one; robots.txt goes right before a page."""
    with running_valkey(tmp_path) as valkey, running_web() as web:
        web.delay_seconds = 0.05
        for number in range(6):
            web.pages[f"/{number}"] = (200, {"Content-Type": "text/html"}, b"<p>A page.")
        environment = os.environ | {
            "COPYDESK_REDIS_URL": valkey.url,
            "COPYDESK_FETCH_ALLOWED_HOSTS": web.host,
            "COPYDESK_FETCH_GAP": "0.1",
            "COPYDESK_FETCH_PATIENCE": "0.5",
            "COPYDESK_FETCH_AT_ONCE": "4",
        }
        command = [sys.executable, "-m", "tests.live.polite_fetcher", web.url(""), "6"]

        processes = [
            subprocess.Popen(
                command, cwd=REPO, env=environment, stdout=subprocess.PIPE, text=True
            )
            for _ in range(3)
        ]
        answers = [process.communicate(timeout=60)[0].split() for process in processes]

        assert [came for came, _ in answers] == ["6", "6", "6"]
        assert sum(int(put_off) for _, put_off in answers) > 0  # they have met
        requests = sorted(web.answered)
        gaps = [(path, begin - end) for (_, end, path), (begin, _, _) in pairwise(requests)]
        assert len(requests) == 18 + 3
        # Our clock begins before that of the processes; the store counts milliseconds.
        assert all(gap >= 0.09 for path, gap in gaps if path != "/robots.txt"), gaps
        assert [path for path, gap in gaps if path == "/robots.txt" and gap >= 0] == [
            "/robots.txt"
        ] * 3
