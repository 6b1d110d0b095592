"""The smallest types: frozen values, spans and ids."""

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

JobId = Annotated[str, Field(pattern=r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")]
"""A UUIDv7 in its usual spelling. An article bears the id of the job that brought it."""

LanguageTag = Annotated[
    str, Field(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", max_length=35)
]
"""A BCP 47 tag, such as `en` or `pt-BR`."""

Confidence = Annotated[float, Field(ge=0, le=1)]


def _in_order(span: tuple[int, int]) -> tuple[int, int]:
    if not 0 <= span[0] <= span[1]:
        raise ValueError("a span is [start, end] with 0 <= start <= end")
    return span


Span = Annotated[tuple[int, int], AfterValidator(_in_order)]
"""`[start, end)` in Unicode code points of `original.text`."""


class Frozen(BaseModel):
    """A value: compared by content, never changed in place, tolerant of newer fields."""

    model_config = ConfigDict(frozen=True, extra="ignore")
