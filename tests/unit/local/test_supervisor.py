"""A supervisor is told to stop by signals, which come when they like."""

import sys
import threading
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, cast

from deploy.local.recipes import Plan
from deploy.local.supervisor import Supervisor

if TYPE_CHECKING:
    from _typeshed import TraceFunction


def test_a_signal_may_come_while_another_one_is_answered(tmp_path: Path) -> None:
    """At any line: what the first has begun must not keep the second waiting."""
    desk = Supervisor(Plan(tmp_path))

    def interrupt(_frame: FrameType, _event: str, _arg: object) -> object:
        desk.request_stop(now=True)
        return interrupt

    def answer() -> None:
        sys.settrace(cast("TraceFunction", interrupt))
        desk.request_stop()

    handler = threading.Thread(target=answer, daemon=True)
    handler.start()
    handler.join(timeout=5)

    assert not handler.is_alive()
