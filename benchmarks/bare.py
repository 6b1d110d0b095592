"""The least that could take an article in: one route, one model, one SET.

Run with `python -m benchmarks.bare`; it reads COPYDESK_REDIS_URL and COPYDESK_PORT. It
keeps no job, sends no message, and answers once the store has the bytes on disk.
"""

import os

import uuid_utils
import uvicorn
import uvloop
from fastapi import FastAPI, Request

from shared.store.codec import pack_json
from shared.store.runners import make_async_client
from shared.submission import Submission


def make_app() -> FastAPI:
    """Return an app with the one route."""
    app = FastAPI()
    store = make_async_client(os.environ["COPYDESK_REDIS_URL"], name="bare")

    @app.post("/v1/articles", status_code=202)
    async def submit(
        submission: Submission,  # noqa: ARG001 - FastAPI reads and checks the body by it
        request: Request,
    ) -> dict[str, str]:
        name = str(uuid_utils.uuid7())
        await store.set(f"bare:{name}", pack_json(await request.body()))
        return {"id": name}

    return app


async def serve() -> None:
    """Serve with the gateway's own settings until SIGTERM."""
    config = uvicorn.Config(
        make_app(),
        host="127.0.0.1",
        port=int(os.environ["COPYDESK_PORT"]),
        http="httptools",
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
    )
    await uvicorn.Server(config).serve()


if __name__ == "__main__":
    uvloop.run(serve())
