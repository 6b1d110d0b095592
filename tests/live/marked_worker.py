"""A real worker whose handler does what the text of an article tells it to.

Run with `python -m tests.live.marked_worker STAGE`. Marks work at ingest: `sleep 0.5`
takes that many seconds, `die` kills the process, `memory` and `bug` raise, `flaky` fails
the first time.
"""

import os
import re
import signal
import sys
import time
from typing import Any

from shared.broker.worker import make_worker
from shared.errors import TransientError
from shared.jobs import StageName
from shared.messages import MESSAGE_FOR
from shared.outcomes import Claimed, HandedOn, Handler, each
from shared.settings import Settings
from shared.submission import Submission
from tests.desk import pass_on, put_out, take_in


class OnceBusyError(TransientError):
    """The first attempt finds something busy."""


def obey(claimed: Claimed[Submission]) -> HandedOn:
    """Do what the text says, then take it in."""
    text = claimed.document.text or ""
    if "die" in text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "memory" in text:
        raise MemoryError
    if "bug" in text:
        raise RuntimeError("a bug")
    if "flaky" in text and claimed.attempt == 1:
        raise OnceBusyError("busy")
    if nap := re.search(r"sleep ([\d.]+)", text):
        time.sleep(float(nap[1]))
    return take_in(claimed)


def main() -> None:
    """Run the worker of the stage that the command line names."""
    stage = StageName(sys.argv[1])
    handlers: dict[StageName, Handler[Any]] = {
        StageName.INGEST: each(obey),
        StageName.ENRICH: each(pass_on),
        StageName.PUBLISH: each(put_out),
    }
    make_worker(Settings(), receives=MESSAGE_FOR[stage], handler=handlers[stage]).run()


if __name__ == "__main__":
    main()
