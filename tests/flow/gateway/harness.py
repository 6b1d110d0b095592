"""A gateway over the store in memory, with a client beside it."""

import asyncio
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final, Literal, Self, cast

import httpx

from services.gateway.app import make_app
from services.gateway.settings import GatewaySettings
from shared.events import make_ending
from shared.jobs import Disposition, StageName
from shared.messages import MESSAGE_FOR
from shared.store.codec import encode
from shared.store.memory import MemoryStore
from shared.store.memory_desk import MemoryDesk
from shared.store.protocols import DeskStore
from shared.store.records import Census, Claim, Ending, Move
from tests.builders import A_TIME, an_article
from tests.desk import Clock
from tests.flow.gateway.shaky import ShakyDesk

JSON: Final = {"content-type": "application/json"}
NDJSON: Final = {"content-type": "application/x-ndjson"}


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back to a request that was made by hand."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    unread: int
    """Parts of the request that nobody asked for."""


class Gateway:
    """The app, its store and a client, all on one event loop."""

    def __init__(self, **settings: object) -> None:
        self.clock = Clock()
        self.settings = GatewaySettings.model_validate(
            {"redis_url": "redis://127.0.0.1:1/0", "processes": 1, **settings}
        )
        self.store = MemoryStore(self.settings, clock=self.clock)
        self.desk = ShakyDesk(MemoryDesk(self.store))
        self.is_stopping = False
        self.seconds = 1_000.0
        self.app = make_app(
            self.settings,
            cast("DeskStore", self.desk),
            is_stopping=lambda: self.is_stopping,
            clock=lambda: self.seconds,
            now=self.clock,
        )
        self._runner = asyncio.Runner()
        self._client = httpx.AsyncClient(
            transport=httpx.ASGITransport(self.app), base_url="http://127.0.0.1:8080"
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._runner.run(self._client.aclose())
        self._runner.close()

    def get(self, path: str, headers: Mapping[str, str] | None = None) -> httpx.Response:
        """Send a GET."""
        return self._runner.run(self._client.get(path, headers=headers))

    def post(
        self, path: str, content: bytes = b"", headers: Mapping[str, str] | None = None
    ) -> httpx.Response:
        """Send a POST, as JSON unless `headers` say otherwise."""
        return self._runner.run(
            self._client.post(path, content=content, headers={**JSON, **(headers or {})})
        )

    def submit(self, text: str = "A ferry sailed.", **fields: object) -> str:
        """Submit a text; return its job's id."""
        answer = self.post("/v1/articles", json.dumps({"text": text, **fields}).encode())
        assert answer.status_code == 202, answer.text
        job_id: str = answer.json()["job_id"]
        return job_id

    def submit_together(
        self, bodies: Sequence[bytes], *, key: str = ""
    ) -> list[httpx.Response]:
        """Send submissions at the same moment, all under one key if there is one."""
        headers = {**JSON, "idempotency-key": key} if key else JSON

        async def send() -> list[httpx.Response]:
            return await asyncio.gather(
                *(
                    self._client.post("/v1/articles", content=one, headers=headers)
                    for one in bodies
                )
            )

        return self._runner.run(send())

    def raw(
        self,
        path: str,
        parts: Sequence[bytes] = (),
        *,
        headers: Mapping[str, str],
        method: str = "POST",
        end: Literal["whole", "gone", "silent"] = "whole",
    ) -> Answer:
        """Send parts of a body as they are; at the `end`, finish, hang up or say nothing."""
        messages: list[dict[str, object]] = [
            {"type": "http.request", "body": part, "more_body": True} for part in parts
        ]
        if end == "gone":
            messages.append({"type": "http.disconnect"})
        elif end == "whole":
            messages.append({"type": "http.request", "body": b"", "more_body": False})
        return self._runner.run(self._raw(_scope(path, headers, method), messages))

    def raw_while(self, path: str, *, meanwhile: Callable[[], object]) -> Answer:
        """Send a GET that has to wait; do something while it waits."""

        async def both() -> Answer:
            messages: list[dict[str, object]] = [{"type": "http.request", "body": b""}]
            waiting = asyncio.create_task(self._raw(_scope(path, {}, "GET"), messages))
            await asyncio.sleep(0.03)
            meanwhile()
            return await asyncio.wait_for(waiting, 10)

        return self._runner.run(both())

    def stream(
        self,
        path: str,
        *,
        pieces: int,
        headers: Mapping[str, str] | None = None,
        meanwhile: Sequence[Callable[[], object]] = (),
    ) -> Answer:
        """Read an event stream until so many pieces came, then hang up; or to its end.

        Args:
            path: where it is.
            pieces: the opening one counts.
            headers: of the request.
            meanwhile: what to do after its first, second, … piece of news.
        """
        scope = _scope(path, headers or {}, "GET")
        return self._runner.run(self._stream(scope, pieces, list(meanwhile)))

    def get_together(self, path: str, *, count: int) -> list[int]:
        """Send the same GET so often at the same moment; return the statuses."""

        async def send() -> list[httpx.Response]:
            return await asyncio.gather(*(self._client.get(path) for _ in range(count)))

        return [answer.status_code for answer in self._runner.run(send())]

    def second_stream(self, path: str, *, then: str) -> Answer:
        """Open a stream, and `then` another one beside it; return what that one got."""

        async def both() -> Answer:
            first = asyncio.create_task(self._stream(_scope(path, {}, "GET"), 99, []))
            await asyncio.sleep(0.03)
            second = await self._stream(_scope(then, {}, "GET"), 99, [])
            self.is_stopping = True
            await first
            return second

        return self._runner.run(both())

    def work(self, stage: StageName) -> list[Claim]:
        """Claim what waits at a stage, as a worker does."""
        claims: list[Claim] = []
        for queue in (stage, f"{stage}.bulk"):
            while message := self.store.pop(queue):
                claims += self.store.claim(message, owner=queue)
        return claims

    def hand_on(self, stage: StageName, following: StageName) -> None:
        """Take the jobs at one stage to the next, with an article each."""
        for claim in self.work(stage):
            move = Move(claim.job_id, claim.epoch, encode(an_article(id=claim.job_id)), 10)
            message = MESSAGE_FOR[following](job_ids=(claim.job_id,), priority=claim.priority)
            self.store.commit(stage, [move], message)

    def end(
        self,
        disposition: Disposition,
        *,
        stage: StageName = StageName.INGEST,
        reason: str = "",
        detail: str = "",
        error: str = "",
    ) -> list[str]:
        """End the jobs that wait at a stage, 100 ms after one another; return their ids."""
        ended = []
        for claim in self.work(stage):
            self.clock.pass_by(timedelta(milliseconds=100))
            event = make_ending(disposition, claim.job_id, source=stage, time=A_TIME, data={})
            ending = Ending(
                claim.job_id,
                claim.epoch,
                disposition,
                event,
                reason=reason,
                detail=detail,
                error=error,
                document=encode(an_article(id=claim.job_id)),
            )
            self.store.publish(stage, [ending])
            ended.append(claim.job_id)
        return ended

    @property
    def census(self) -> Census:
        """All counters of the store."""
        census: Census = self._runner.run(self.desk.census())
        return census

    async def _raw(self, scope: dict[str, Any], messages: list[dict[str, object]]) -> Answer:
        sent: list[dict[str, Any]] = []

        async def receive() -> dict[str, object]:
            return messages.pop(0) if messages else await asyncio.Future()

        async def send(message: Any) -> None:  # noqa: ANN401 - ASGI messages are open dicts
            sent.append(message)

        await self.app(scope, receive, send)
        return _answer(sent, unread=len(messages))

    async def _stream(
        self, scope: dict[str, Any], pieces: int, meanwhile: list[Callable[[], object]]
    ) -> Answer:
        sent: list[dict[str, Any]] = []
        over = asyncio.Event()
        loop = asyncio.get_running_loop()

        messages: list[dict[str, object]] = [{"type": "http.request", "body": b""}]

        async def receive() -> dict[str, object]:
            if messages:
                return messages.pop()
            await over.wait()
            return {"type": "http.disconnect"}

        async def send(message: Any) -> None:  # noqa: ANN401 - ASGI messages are open dicts
            sent.append(message)
            count = sum(1 for one in sent if one.get("body"))
            if count >= pieces:
                over.set()
            if message.get("body") and meanwhile:
                loop.call_later(0.02, meanwhile.pop(0))

        await asyncio.wait_for(self.app(scope, receive, send), 10)
        return _answer(sent)


def _scope(path: str, headers: Mapping[str, str], method: str) -> dict[str, Any]:
    bare, _, query = path.partition("?")
    return {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": bare,
        "raw_path": bare.encode(),
        "query_string": query.encode(),
        "root_path": "",
        "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
        "client": ("127.0.0.1", 1),
        "server": ("127.0.0.1", 2),
    }


def _answer(sent: Sequence[Mapping[str, Any]], *, unread: int = 0) -> Answer:
    head = sent[0]
    return Answer(
        status=head["status"],
        headers={name.decode(): value.decode() for name, value in head["headers"]},
        body=b"".join(one.get("body", b"") for one in sent[1:]),
        unread=unread,
    )
