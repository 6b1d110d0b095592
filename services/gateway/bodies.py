"""JSON bodies, read strictly, and what is wrong with them as problems: pure."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from pydantic import ValidationError

from services.gateway.problems import Fault, ProblemCode, ProblemError
from services.gateway.strict_json import MalformedJsonError, RefusedJsonError, parse_json

MOST_FAULTS: Final = 10
"""An object of a thousand unknown fields has one fault, not a thousand. Set by hand."""

NO_FIELD: Final = "is no field that is known; /openapi.json lists them"

_NO_DURATION: Final = "must be a number of seconds or an ISO 8601 duration, such as PT15M"

_MESSAGES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "extra_forbidden": NO_FIELD,
        "time_delta_parsing": _NO_DURATION,
        "time_delta_type": _NO_DURATION,
    }
)
"""{type of a fault in pydantic: what to say of it}, where its own words do not help."""


def parse_body(body: bytes) -> object:
    """Return what a body says.

    Raises:
        ProblemError: it is no JSON in UTF-8, or of a kind that readers disagree about.
    """
    try:
        return parse_json(body.decode())
    except UnicodeDecodeError as error:
        raise ProblemError(
            ProblemCode.NOT_UTF_8,
            f"Byte {error.start} is not UTF-8. Send JSON in UTF-8, whatever the page was in.",
        ) from None
    except MalformedJsonError as error:
        raise ProblemError(
            ProblemCode.MALFORMED_JSON, f"Send one JSON object. The parser says: {error}."
        ) from None
    except RefusedJsonError as error:
        raise ProblemError(
            ProblemCode.INVALID_JSON,
            f"The JSON {error}.",
            errors=[Fault(pointer=error.pointer, message=str(error))],
        ) from None


def make_invalid(code: ProblemCode, error: ValidationError) -> ProblemError:
    """Return the problem that a model finds in a body."""
    found = error.errors(include_url=False, include_context=False, include_input=False)
    faults = [
        Fault(
            pointer="".join(f"/{part}" for part in one["loc"])[:200],
            message=_MESSAGES.get(one["type"]) or one["msg"].removeprefix("Value error, "),
        )
        for one in found[:MOST_FAULTS]
    ]
    return make_refusal(code, faults, count=len(found))


def make_refusal(code: ProblemCode, faults: Sequence[Fault], *, count: int = 1) -> ProblemError:
    """Return the problem of these faults, told by the first; `count` of there are more."""
    more = f" (and {count - 1} more)" if count > 1 else ""
    where = f"{faults[0].pointer}: " if faults[0].pointer else ""
    return ProblemError(code, f"{where}{faults[0].message}{more}.", errors=faults)
