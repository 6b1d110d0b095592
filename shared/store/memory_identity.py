"""What articles are known by, in the memory of one process.

The twin of `lua/identity.lua` and of `take` in `lua/commit.lua`: the same steps, in order.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from shared.jobs import Disposition
from shared.outcomes import Identity
from shared.settings import Settings
from shared.store.call import ms
from shared.store.likeness import (
    MOST_CANDIDATES,
    MOST_OF_A_BAND,
    address_key,
    find_bands,
    find_known,
    is_reprint,
    outlet_key,
)
from shared.store.memory_shelf import Shelf
from shared.store.records import Handover, Move, Verdict
from shared.values import JobId

_DONE: Final = Handover(Verdict.DONE)


@dataclass(frozen=True, slots=True)
class Row:
    """A signature, and whose it is."""

    time: int
    """When it was taken down, in milliseconds since 1970."""
    job_id: JobId
    outlet: str
    signature: bytes


@dataclass(frozen=True, slots=True)
class Names:
    """What a job remembers of the names it was given."""

    fingerprint: str = ""
    row: int = -1
    address: str = ""
    revises: JobId = ""


@dataclass(frozen=True, slots=True)
class _Like:
    """An earlier article that a text is a copy of."""

    number: int
    row: Row
    known: int


class Register:
    """Which article bears which fingerprint, address and signature."""

    def __init__(self, settings: Settings, now: Callable[[], int]) -> None:
        self._keep = settings.keep_fingerprints
        self._now = now
        self._fingerprints: Shelf[JobId] = Shelf(now)
        self._addresses: Shelf[tuple[JobId, int]] = Shelf(now)
        self._rows: dict[int, Row] = {}
        self._bands: dict[bytes, list[int]] = {}
        self._next = 0
        self._oldest = 0

    def take(self, move: Move, names: Names) -> tuple[Handover, Names]:
        """Give an article its names, if no earlier one bears them.

        Return what becomes of it, and what its job has to remember now.
        """
        known = move.identity
        if known is None:
            return _DONE, names
        bearer = self._fingerprints.get(known.sha256)
        if bearer is not None and bearer != move.job_id:
            bond = f"fp:{known.sha256}"
            return Handover(Verdict.HELD, bearer, kind="exact", known=1000, bond=bond), names
        address = address_key(known.address)
        holder, before = self._addresses.get(address) or ("", 0)
        is_next = holder == move.revises and before == move.version - 1
        if holder not in {"", move.job_id} and not is_next:
            return Handover(Verdict.REVISED, holder, version=before), names
        is_version = holder not in {"", move.job_id}
        like = None if is_version else self._find_like(known.signature)
        if like is not None and like.row.job_id != move.job_id:
            return _held(like, known), names
        self._fingerprints.put_new(known.sha256, move.job_id, keep=self._keep)
        names = replace(names, fingerprint=known.sha256)
        if address:
            names = replace(names, address=address)
            if is_version:
                names = replace(names, revises=holder)
            if holder != move.job_id:
                version = before + 1 if is_version else 1
                self._addresses.put(address, (move.job_id, version), keep=self._keep)
        row = self._remember(move.job_id, known)
        return _DONE, names if row is None else replace(names, row=row)

    def stands(self, job_id: JobId, bond: str) -> bool:
        """Return whether an article still bears what another was found to be its copy by."""
        kind, _, name = bond.partition(":")
        if kind == "fp":
            return self._fingerprints.get(name) == job_id
        row = self._rows.get(int(name)) if kind == "row" else None
        return row is not None and row.job_id == job_id

    def release(
        self,
        job_id: JobId,
        names: Names,
        find: Callable[[JobId], tuple[Disposition | None, Names]],
    ) -> None:
        """Take the names from an article that ends unpublished.

        Args:
            job_id: of the article.
            names: those that its job remembers.
            find: how another job ended, and its names; nothing for one that is gone.
        """
        if self._fingerprints.get(names.fingerprint) == job_id:
            self._fingerprints.drop(names.fingerprint)
        row = self._rows.get(names.row)
        if row is not None and row.job_id == job_id:
            self._forget(names.row)
        holder, version = self._addresses.get(names.address) or ("", 0)
        if holder != job_id:
            return
        before = names.revises
        while before and version > 1:
            version -= 1
            disposition, others = find(before)
            if disposition in {None, Disposition.PUBLISHED}:
                self._addresses.change(names.address, (before, version))
                return
            before = others.revises
        self._addresses.drop(names.address)

    def forget_old(self) -> int:
        """Forget signatures that are too old; return how many rows were looked at."""
        first = self._oldest
        while self._oldest < self._next:
            row = self._rows.get(self._oldest)
            if row is not None:
                if self._is_kept(row):
                    break
                self._forget(self._oldest)
            self._oldest += 1
        return self._oldest - first

    def _find_like(self, signature: bytes) -> _Like | None:
        if not signature:
            return None
        hits = Counter(
            number for band in find_bands(signature) for number in self._bands.get(band, ())
        )
        found: _Like | None = None
        for number in sorted(hits, key=lambda one: (-hits[one], one))[:MOST_CANDIDATES]:
            row = self._rows[number]
            if self._is_kept(row) and (found is None or number < found.number):
                known = find_known(signature, row.signature)
                if known is not None:
                    found = _Like(number, row, known)
        return found

    def _remember(self, job_id: JobId, known: Identity) -> int | None:
        if not known.signature:
            return None
        bands = find_bands(known.signature)
        lists = [self._bands.setdefault(band, []) for band in bands]
        open_lists: Sequence[list[int]] = [one for one in lists if len(one) < MOST_OF_A_BAND]
        if not open_lists:
            return None
        number, self._next = self._next, self._next + 1
        for one in open_lists:
            one.append(number)
        outlet = outlet_key(known.outlet)
        self._rows[number] = Row(self._now(), job_id, outlet, known.signature)
        return number

    def _forget(self, number: int) -> None:
        row = self._rows.pop(number)
        for band in find_bands(row.signature):
            numbers = self._bands.get(band, [])
            if number in numbers:
                numbers.remove(number)
            if not numbers:
                self._bands.pop(band, None)

    def _is_kept(self, row: Row) -> bool:
        return self._now() < row.time + ms(self._keep)


def _held(like: _Like, known: Identity) -> Handover:
    reprint = is_reprint(outlet_key(known.outlet), like.row.outlet)
    return Handover(
        Verdict.HELD,
        like.row.job_id,
        kind="reprint" if reprint else "near",
        known=like.known,
        bond=f"row:{like.number}",
    )
