"""For operators: is it alive, can it accept, what are its numbers."""

from typing import Final, Literal

from fastapi import APIRouter
from pydantic import BaseModel
from starlette.responses import Response

from services.gateway.answers import json_response
from services.gateway.metering import Snapshot, render
from services.gateway.wiring import Wired, Wiring
from shared.store.records import StoreUnavailableError

router: Final = APIRouter(tags=["operating"])

Durability = Literal["strict", "relaxed"]


class Readiness(BaseModel):
    """Whether a submission would be accepted now."""

    ready: bool
    durability: Durability | None
    """None if the store did not answer."""
    reasons: list[str]
    """Why not; empty if ready."""


@router.get("/healthz", response_model=None)
async def is_alive() -> Response:
    """Answer, which shows that the event loop turns."""
    return json_response(b'{"alive":true}')


@router.get(
    "/readyz",
    response_model=None,
    responses={200: {"model": Readiness}, 503: {"model": Readiness}},
)
async def is_ready(wiring: Wired) -> Response:
    """Return whether a submission would be accepted now, and if not, why."""
    readiness = await _look(wiring)
    return json_response(
        readiness.model_dump_json().encode(), status=200 if readiness.ready else 503
    )


@router.get("/metrics", response_model=None)
async def read_metrics(wiring: Wired) -> Response:
    """Return the desk's counters and the gateway's, for Prometheus."""
    try:
        census = await wiring.desk.census()
        fullness = await wiring.desk.fullness()
    except StoreUnavailableError:
        census, fullness = None, 0.0
    now_ms = int(wiring.now().timestamp() * 1000)
    text = render(wiring.meters, Snapshot(census=census, fullness=fullness, now_ms=now_ms))
    return Response(text, media_type="text/plain; version=0.0.4; charset=utf-8")


async def _look(wiring: Wiring) -> Readiness:
    settings = wiring.settings
    try:
        durability = await wiring.desk.durability()
        fullness = await wiring.desk.fullness()
        census = await wiring.desk.census()
    except StoreUnavailableError as error:
        return Readiness(ready=False, durability=None, reasons=[str(error)])
    reasons = []
    if durability == "relaxed" and not settings.allow_relaxed_store:
        reasons.append("the store may forget what it accepts")
    if fullness >= settings.memory_high:
        reasons.append(f"the store uses {fullness:.0%} of its memory")
    if census.in_flight >= settings.max_in_flight:
        reasons.append(f"{census.in_flight:,} jobs are in flight")
    return Readiness(ready=not reasons, durability=durability, reasons=reasons)
