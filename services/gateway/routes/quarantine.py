"""The quarantine: what failed, and why."""

from typing import Annotated, Final, Literal

from fastapi import APIRouter, Query
from starlette.responses import Response

from services.gateway.answers import json_response
from services.gateway.batch_view import QuarantineView, group_quarantine, view_quarantine
from services.gateway.openapi import problems
from services.gateway.wiring import Wired

router: Final = APIRouter(tags=["quarantine"])


@router.get(
    "/v1/quarantine",
    response_model=None,
    responses={200: {"model": QuarantineView}, **problems(422, 503)},
)
async def read_quarantine(
    wiring: Wired,
    group_by: Literal["cause"] | None = None,
    limit: Annotated[int | None, Query(ge=1)] = None,
) -> Response:
    """Return the jobs in quarantine, the newest first, or their causes.

    Groups are made of as many jobs as `limit` says, or else of as many as a page may have.
    """
    settings = wiring.settings
    usual = settings.page_max if group_by else settings.page_size
    jobs = await wiring.desk.quarantine(min(limit or usual, settings.page_max))
    view = group_quarantine(jobs) if group_by else view_quarantine(jobs)
    return json_response(view.model_dump_json(exclude_unset=True).encode())
