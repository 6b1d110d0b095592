"""Reads one submission out of the bytes that carry it: pure, and the same for a batch line."""

import json
from collections.abc import Mapping
from typing import Final, NamedTuple, cast

from pydantic import Field, ValidationError

from services.gateway.bodies import (
    MOST_FAULTS,
    NO_FIELD,
    make_invalid,
    make_refusal,
    parse_body,
)
from services.gateway.problems import Fault, ProblemCode, ProblemError
from services.gateway.strict_json import escape_key
from shared.jobs import Priority, StageName
from shared.submission import CONTENTS, Submission


class SubmissionRequest(Submission):
    """What `POST /v1/articles` takes: a submission, and how urgent it is."""

    priority: Priority = Field(default=Priority.NORMAL)
    """`bulk` travels on a list of its own and takes turns with `normal`. A batch is always
    bulk."""


_FIELDS: Final = frozenset(SubmissionRequest.model_fields)


class Received(NamedTuple):
    """A submission that was found valid."""

    content: bytes
    """JSON of the submission alone."""
    chars: int
    client_id: str
    """Empty if the sender gave no id."""
    priority: Priority
    stage: StageName
    """Where it begins: at fetch if it is a url alone, else at ingest."""


def parse_submission(body: bytes) -> Received:
    """Return the submission in a body.

    Raises:
        ProblemError: it is none.
    """
    sent = _parse_object(body)
    _refuse_unknown(sent)
    priority = Priority.NORMAL
    content = body
    if "priority" in sent:
        priority = _pop_priority(sent)
        content = json.dumps(sent, ensure_ascii=False, separators=(",", ":")).encode()
    try:
        submission = Submission.model_validate(sent)
    except ValidationError as error:
        raise make_invalid(ProblemCode.INVALID_SUBMISSION, error) from None
    return Received(
        content,
        submission.content_chars,
        submission.id or "",
        priority,
        StageName.FETCH if submission.is_url_alone else StageName.INGEST,
    )


def _parse_object(body: bytes) -> dict[str, object]:
    value = parse_body(body)
    if not isinstance(value, dict):
        raise ProblemError(
            ProblemCode.INVALID_SUBMISSION,
            f"Send a JSON object with one of {', '.join(CONTENTS)}, or with a url alone.",
            errors=[Fault(pointer="", message="must be an object")],
        )
    return cast("dict[str, object]", value)


def _refuse_unknown(sent: Mapping[str, object]) -> None:
    # Pydantic would make one error of each, however many there are.
    unknown = [key for key in sent if key not in _FIELDS]
    if unknown:
        faults = [
            Fault(pointer=f"/{escape_key(key)}"[:200], message=NO_FIELD)
            for key in unknown[:MOST_FAULTS]
        ]
        raise make_refusal(ProblemCode.INVALID_SUBMISSION, faults, count=len(unknown))


def _pop_priority(sent: dict[str, object]) -> Priority:
    priority = sent.pop("priority")
    if priority not in tuple(Priority):  # of any type, so it may have no hash
        raise ProblemError(
            ProblemCode.INVALID_SUBMISSION,
            "The field priority is `normal` or `bulk`.",
            errors=[Fault(pointer="/priority", message="must be `normal` or `bulk`")],
        )
    return Priority(cast("str", priority))
