"""The steps by which an article becomes the copy of another."""

import dataclasses

from shared.jobs import Disposition, StageName
from shared.outcomes import Identity
from shared.store.records import Handover, Verdict
from shared.values import JobId
from tests.contract.store.builders import a_message, a_move, an_ending
from tests.contract.store.harness import StoreUnderTest

_INGEST, _ENRICH = StageName.INGEST, StageName.ENRICH


def hand_on(
    store: StoreUnderTest, number: int, *, epoch: int = 1, fingerprint: str = "f"
) -> tuple[Verdict, JobId]:
    """Hand a job on from ingest; return what the store says to it."""
    move = a_move(number, epoch=epoch, fingerprint=fingerprint)
    [answer] = store.work.commit(_INGEST, [move], a_message(_ENRICH, number))
    return answer.verdict, answer.other


def hand_on_as(
    store: StoreUnderTest, number: int, known: Identity, *, epoch: int = 1, after: str = ""
) -> Handover:
    """Hand a job on by what it is known by, as the version after one: `after` is `id n`."""
    before, _, version = after.partition(" ")
    move = a_move(number, epoch=epoch, known=known)
    if after:
        move = dataclasses.replace(move, revises=before, version=int(version) + 1)
    [answer] = store.work.commit(_INGEST, [move], a_message(_ENRICH, number))
    return answer


def end_as_like(
    store: StoreUnderTest, number: int, found: Handover, *, epoch: int = 1
) -> Verdict:
    """End a job as the copy that the store says it is; return what it says to that."""
    ending = an_ending(number, epoch=epoch, disposition=Disposition.DUPLICATE, bond=found.bond)
    [verdict] = store.work.publish(
        _INGEST, [dataclasses.replace(ending, duplicate_of=found.other)]
    )
    return verdict


def taken_in(store: StoreUnderTest, *numbers: int) -> None:
    """Accept jobs, and claim them for ingest."""
    store.accept(*numbers)
    store.claim(*numbers)


def end_as_copy(store: StoreUnderTest, number: int, *, of: int = 1, epoch: int = 1) -> Verdict:
    """End a job as the copy of another; return what the store says to it."""
    ending = an_ending(
        number,
        epoch=epoch,
        disposition=Disposition.DUPLICATE,
        duplicate_of=of,
    )
    [verdict] = store.work.publish(_INGEST, [ending])
    return verdict


def an_original_and_a_copy(store: StoreUnderTest) -> None:
    """Job 1 waits at enrich and bears the fingerprint; job 2 has ended as its copy."""
    store.accept(1, 2)
    store.claim(1, 2)
    hand_on(store, 1)
    hand_on(store, 2)
    end_as_copy(store, 2)
