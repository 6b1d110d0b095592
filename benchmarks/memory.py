"""What each service holds in memory after it has worked: proportional set size (PSS)."""

from typing import Final

from benchmarks.desk import PROCESSES, Desk
from benchmarks.figures import Figure, Row, Target

_MB: Final = 1_000_000
_TARGETS: Final = {"gateway": Target("at most", 150), "enrich": Target("at most", 600)}


def measure(desk: Desk) -> list[Row]:
    """Return a row for each service: its whole process tree, shared pages counted once."""
    return [
        Row(
            f"PSS of {name}{_children(name)}",
            Figure((service.pss_bytes() / _MB,), "MB"),
            target=_TARGETS.get(name),
        )
        for name, service in desk.services.items()
    ] + [Row("PSS of the server", Figure((desk.server.process.pss_bytes() / _MB,), "MB"))]


def _children(name: str) -> str:
    children = PROCESSES.get(name)
    return f", parent and {children} child{'ren' * (children > 1)}" if children else ""
