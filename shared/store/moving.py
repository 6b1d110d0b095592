"""Outcomes as the store takes them: what is handed on, and as which version."""

from collections.abc import Iterable

from shared.article import Article
from shared.outcomes import Fetched, HandedOn
from shared.store.codec import encode
from shared.store.records import Claim, Handover, Move
from shared.store.story_records import Joining
from shared.submission import StoredSubmission
from shared.values import JobId


def as_next_versions(
    found: Iterable[tuple[Claim, HandedOn, Handover]],
) -> list[tuple[Claim, HandedOn | Fetched]]:
    """Return articles as the versions after those that the store found at their address.

    Of several from one address each is the version after the one before it.
    """
    newest: dict[str, tuple[JobId, int]] = {}
    moves: list[tuple[Claim, HandedOn | Fetched]] = []
    for claim, outcome, answer in found:
        address = outcome.identity.address if outcome.identity else ""
        before, version = newest.get(address, (answer.other, answer.version))
        newest[address] = (claim.job_id, version + 1)
        stamp = {"version": version + 1, "revision_of": before}
        article = outcome.article.model_copy(update=stamp)
        moves.append((claim, HandedOn(article, outcome.identity)))
    return moves


def as_move(claim: Claim, outcome: HandedOn | Fetched, joining: Joining | None = None) -> Move:
    """Return the move of a job whose handler handed it on, into the story that it joins."""
    identity = outcome.identity if isinstance(outcome, HandedOn) else None
    if identity is None or isinstance(outcome, Fetched):
        return Move(
            claim.job_id,
            claim.epoch,
            encode(_document(outcome)),
            count_chars(outcome),
            joining=joining,
        )
    return Move(
        job_id=claim.job_id,
        epoch=claim.epoch,
        document=encode(outcome.article),
        chars=count_chars(outcome),
        identity=identity,
        version=outcome.article.version,
        revises=outcome.article.revision_of or "",
    )


def _document(outcome: HandedOn | Fetched) -> Article | StoredSubmission:
    return outcome.submission if isinstance(outcome, Fetched) else outcome.article


def count_chars(outcome: HandedOn | Fetched) -> int:
    """Return how much text the next stage has to read, in code points."""
    if isinstance(outcome, Fetched):
        return outcome.submission.content_chars
    body = outcome.article.body
    return len(body.text) if body is not None else 0
