"""Sends submissions, prints their receipts, and waits for what becomes of them."""

import json
import uuid
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import IO, Any, Final

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from deploy.local.client import GatewayBusyError, GatewayClient, patiently
from deploy.local.sse import cut_lines
from deploy.local.terminal import Terminal
from deploy.local.watching import watch_batch, watch_job

_FAILED: Final = frozenset({"quarantined", "canceled"})
_BUSY_PAUSE_SECONDS: Final = 2.0


@dataclass(frozen=True, slots=True)
class Sender:
    """Knows the gateway, and whether to wait for the end."""

    gateway: GatewayClient
    terminal: Terminal
    patience_seconds: float
    is_waiting: bool

    def send_one(self, name: str, submission: bytes, *, key: str | None = None) -> bool:
        """Send one submission; return whether it was accepted and, if awaited, went well.

        Raises:
            GatewayBusyError: the gateway had no room for it in all that time.
            GatewayRefusedError: it is no submission.
        """
        key = key or str(uuid.uuid4())
        receipt = self._patiently(
            lambda: self.gateway.post("/v1/articles", submission, key=key)
        )
        job_id = str(receipt["job_id"])
        self.terminal.tell(f"{name}: accepted as {job_id}", file=name, **receipt)
        if not self.is_waiting:
            return True
        job: dict[str, Any] = {}
        for job in watch_job(self.gateway, job_id, note=self.terminal.note):
            self.terminal.note(f"  {job['state']} at {job['stage']}")
        return self._tell_end(name, job)

    def send_lines(self, name: str, lines: IO[bytes], *, key: str | None = None) -> bool:
        """Send many submissions, one a line, from a file; return as `send_one` does.

        Lines that the gateway had no room for are sent again under the same key, with
        those around them; what was accepted is not accepted twice.
        """
        key = key or str(uuid.uuid4())
        settled: dict[int, str] = {}

        def once() -> dict[str, Any]:
            lines.seek(0)
            busy = 0
            with self.gateway.post_lines("/v1/articles:batch", lines, key=key) as answer:
                headers, parts = answer
                for line in cut_lines(parts):
                    busy += self._note_receipt(name, json.loads(line), settled)
            if busy:
                raise GatewayBusyError(
                    f"{busy:,} lines found no room.", wait_seconds=_BUSY_PAUSE_SECONDS
                )
            return {"location": headers["Location"]}

        batch_id = str(self._patiently(once)["location"]).rpartition("/")[2]
        counts = Counter(settled.values())
        is_fine = set(counts) <= {"accepted", "replayed"}
        told = ", ".join(f"{number:,} {status}" for status, number in counts.items())
        self.terminal.note(f"{name}: batch {batch_id}, {told}", style="bold")
        if self.is_waiting:
            is_fine &= self._await_batch(name, batch_id)
        return is_fine

    def _note_receipt(self, name: str, receipt: dict[str, Any], settled: dict[int, str]) -> int:
        """Print a receipt once; return 1 for a line that found no room, else 0."""
        number, status = receipt["line"], receipt["status"]
        if status == "busy":
            return 1
        if number not in settled:
            settled[number] = status
            problem = receipt.get("problem")
            self.terminal.tell(
                f"{name}:{number}: {status}"
                + (f" as {receipt['job_id']}" if "job_id" in receipt else "")
                + (f": {problem['detail']}" if problem else ""),
                style="red" if problem else "",
                file=name,
                **receipt,
            )
        return 0

    def _await_batch(self, name: str, batch_id: str) -> bool:
        batch: dict[str, Any] = {}
        with Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[rate]}"),
            console=self.terminal.err,
            disable=self.terminal.is_json or not self.terminal.err.is_terminal,
        ) as progress:
            task = progress.add_task(name, total=None, rate="")
            for batch in watch_batch(self.gateway, batch_id, note=self.terminal.note):
                accepted = batch["accepted"]
                progress.update(
                    task,
                    total=accepted,
                    completed=accepted - batch["in_flight"],
                    rate=f"{batch['rate']:g}/s" if batch["rate"] else "",
                )
        ended = {name: count for name, count in batch["dispositions"].items() if count}
        told = ", ".join(f"{count:,} {disposition}" for disposition, count in ended.items())
        self.terminal.tell(
            f"{name}: {told or 'nothing was accepted'}", batch=batch_id, dispositions=ended
        )
        return not _FAILED & set(ended)

    def _tell_end(self, name: str, job: dict[str, Any]) -> bool:
        disposition = str(job.get("disposition"))
        reason = f" ({job['reason']})" if job.get("reason") else ""
        is_fine = disposition not in _FAILED
        self.terminal.tell(
            f"{name}: {disposition}{reason}, {self.gateway.url}/v1/articles/{job.get('id')}",
            style="green" if disposition == "published" else "yellow" if is_fine else "red",
            file=name,
            job=job,
        )
        return is_fine

    def _patiently(self, call: Callable[[], dict[str, Any]]) -> dict[str, Any]:
        return patiently(call, patience_seconds=self.patience_seconds, note=self.terminal.note)
