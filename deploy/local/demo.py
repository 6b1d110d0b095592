"""`copydesk demo`: one page through a whole desk, and what came of it."""

import shutil
import signal
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from types import FrameType
from typing import Annotated, Any, Final, NoReturn

import typer

from deploy.local.client import GatewayClient, patiently
from deploy.local.drafts import Kind, find_kind, make_submission
from deploy.local.folder import read_tail
from deploy.local.options import Json
from deploy.local.recipes import GATEWAY, STORE, Plan
from deploy.local.service import Notice
from deploy.local.showing import show_article, show_event
from deploy.local.supervisor import DeskFailedError, Supervisor
from deploy.local.terminal import Terminal
from deploy.local.watching import read_events, watch_job
from shared.errors import CopydeskError, PermanentError

_SAMPLE: Final = "flat_page.txt"
_PATIENCE_SECONDS: Final = 60.0
_PUBLISHED: Final = "org.copydesk.article.published.v1"


class DemoFailedError(PermanentError):
    """The page did not come out as an article."""


def demo(
    page: Annotated[
        Path | None,
        typer.Argument(help="A page of your own, in place of the sample: .txt or .html."),
    ] = None,
    *,
    as_json: Json = False,
) -> None:
    """Send one page through a whole desk.

    The desk is started, the article and its event are shown, and all is stopped again. It
    runs on free ports and keeps its data in a temporary folder that is removed in the
    end: nothing that runs already is touched.
    """
    terminal = Terminal(is_json=as_json, goes_on=True)
    signal.signal(signal.SIGTERM, _interrupt)
    began = time.monotonic()
    try:
        submission = _read(page)
        with _desk(terminal) as desk:
            article, event = _Passage(terminal, desk, began).send(submission)
            if as_json:
                terminal.emit({"article": article, "event": event})
            else:
                show_article(terminal.out, article)
                show_event(terminal.out, event)
    except KeyboardInterrupt:
        terminal.fail("Interrupted. Everything is stopped.", code=130)
    except CopydeskError as error:
        terminal.fail(f"The demo failed: {error}")
    took = time.monotonic() - began
    terminal.note(f"Everything is stopped again, {took:.1f} s after it was started.")


@contextmanager
def _desk(terminal: Terminal) -> Iterator[Supervisor]:
    """Run a desk in a temporary folder; an error inside gets the end of the logs."""
    folder = Path(tempfile.mkdtemp(prefix="copydesk-demo-"))
    plan = Plan(folder, processes=1)
    desk = Supervisor(plan, tell=lambda notice: _show_notice(terminal, notice))
    try:
        desk.start(timeout_seconds=_PATIENCE_SECONDS, only=(STORE, GATEWAY))
        yield desk
        desk.stop()
    except DeskFailedError:  # it quotes the log already
        raise
    except CopydeskError as error:
        logs = "".join(
            f"\n\n{log.name}:\n{tail}"
            for log in sorted((folder / "logs").glob("*.log"))
            if (tail := read_tail(log, lines=5))
        )
        raise DemoFailedError(f"{error}{logs}") from error
    finally:
        desk.stop(now=True)
        shutil.rmtree(folder, ignore_errors=True)


@dataclass(slots=True)
class _Passage:
    """One page on its way through."""

    terminal: Terminal
    desk: Supervisor
    began: float
    _told: set[str] = field(default_factory=set)

    def send(self, submission: bytes) -> tuple[dict[str, Any], dict[str, Any]]:
        """Return the article that comes of a submission, and its event."""
        with GatewayClient(self.desk.ports.gateway_url) as gateway:
            receipt = patiently(
                lambda: gateway.post("/v1/articles", submission, key="demo"),
                patience_seconds=_PATIENCE_SECONDS,
                note=self.terminal.note,
            )
            job_id = str(receipt["job_id"])
            self._say("accepted", f"{len(submission):,} bytes, durable, as {job_id}")
            self._follow(gateway, job_id)
            article = gateway.get(f"/v1/articles/{job_id}")
            for event in read_events(gateway, after=None, types=_PUBLISHED):
                if event["subject"] == job_id:
                    return article, event
        raise DemoFailedError("the article is published, and there is no event of it")

    def _follow(self, gateway: GatewayClient, job_id: str) -> None:
        end = time.monotonic() + _PATIENCE_SECONDS
        for job in watch_job(gateway, job_id, note=self.terminal.note):
            for stage in job["stages"]:
                name, worked, waited = stage["stage"], stage["worked_ms"], stage["waited_ms"]
                if stage["done_at"] and name not in self._told:
                    self._told.add(name)
                    self._say(name, f"done in {worked} ms, after {waited} ms in line")
            disposition = job["disposition"]
            if disposition not in (None, "published"):
                raise DemoFailedError(f"the page ended as {disposition}: {job['reason']}")
            if self.desk.failure:
                raise self.desk.failure
            if time.monotonic() > end:
                raise DemoFailedError(f"the page is still {job['state']} at {job['stage']}")

    def _say(self, what: str, detail: str) -> None:
        seconds = time.monotonic() - self.began
        self.terminal.note(f"{seconds:5.1f} s  {what:<9} {detail}", style="green")


def _read(page: Path | None) -> bytes:
    if page is None:
        sample = files("deploy.local") / "samples" / _SAMPLE
        return make_submission(Kind.TEXT, sample.read_bytes())
    try:
        content = page.read_bytes()
    except OSError as error:
        raise DemoFailedError(f"{page} cannot be read: {error.strerror}") from None
    return make_submission(find_kind(page) or Kind.TEXT, content)


def _show_notice(terminal: Terminal, notice: Notice) -> None:
    if notice.happened == "ready":
        terminal.note(f"         {notice.service:<9} is up, process {notice.pid}")
    elif notice.happened == "died":
        terminal.note(f"         {notice.service:<9} {notice.detail}", style="yellow")


def _interrupt(_signal: int, _frame: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt
