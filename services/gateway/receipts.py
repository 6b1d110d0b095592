"""One line of JSON for every line of a batch: what became of it."""

import json
from typing import Literal

from pydantic import BaseModel

from services.gateway.problems import Problem, ProblemError
from shared.values import JobId

ReceiptStatus = Literal["accepted", "replayed", "refused", "busy", "conflict"]


class Receipt(BaseModel):
    """What became of one line of a batch."""

    line: int
    """From one; blank lines count but get no receipt."""
    status: ReceiptStatus
    """accepted: durable. replayed: it was accepted under this key before. refused: send it
    corrected. busy: send it again later. conflict: under this key, another line stood
    here."""
    job_id: JobId | None = None
    client_id: str | None = None
    problem: Problem | None = None


def admitted(
    line: int, job_id: JobId, *, client_id: str, status: Literal["accepted", "replayed"]
) -> bytes:
    """Return the receipt of a line that is durable. Written by hand: there are thousands."""
    client = f',"client_id":{json.dumps(client_id)}' if client_id else ""
    return f'{{"line":{line},"status":"{status}","job_id":"{job_id}"{client}}}\n'.encode()


def turned_away(
    line: int,
    error: ProblemError,
    *,
    status: Literal["refused", "busy", "conflict"],
    client_id: str = "",
) -> bytes:
    """Return the receipt of a line that was not accepted, and why."""
    receipt = Receipt(
        line=line, status=status, client_id=client_id or None, problem=error.to_problem()
    )
    return receipt.model_dump_json(exclude_none=True).encode() + b"\n"
