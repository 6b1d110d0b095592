"""Lets a client finish sending before it is told that nobody listens."""

import asyncio
from contextlib import suppress
from datetime import timedelta
from typing import Final

from starlette.types import Message, Receive, Scope

# Several times what a submission may have; who sends more than this is cut off.
_MOST_BYTES: Final = 32 * 1024 * 1024


class Body:
    """A request's body, which knows whether it was read to its end.

    An answer that is sent while a client still sends is lost where the connection closes
    after it: the client's system throws it away with the reset. So what is refused is read
    to its end first, within bounds. Source: RFC 9112, 9.6, "Tear-down".
    """

    def __init__(self, scope: Scope, receive: Receive) -> None:
        # Such a client waits for leave to send, and an answer in its place is in time.
        self._is_over = any(name == b"expect" for name, _ in scope["headers"])
        self._receive = receive

    async def receive(self) -> Message:
        """Return the next part, as ASGI has it."""
        message = await self._receive()
        if message["type"] != "http.request" or not message.get("more_body", False):
            self._is_over = True
        return message

    async def drain(self, *, patience: timedelta) -> None:
        """Read what is left and throw it away, for so long at most."""
        left = _MOST_BYTES
        with suppress(TimeoutError):
            async with asyncio.timeout(patience.total_seconds()):
                while not self._is_over and left > 0:
                    left -= len((await self.receive()).get("body", b""))
