"""What the index says to pairs of texts: recall, precision, and where the threshold lies."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from pydantic import RedisDsn

from benchmarks.neardup.pairs import (
    BEYOND,
    COPIES,
    SHARE_IN_TRUTH,
    Edit,
    Text,
    make_copies,
    same_event,
    same_pattern,
    true_share,
)
from services.ingest.reading.identity import normalize, sign
from shared.outcomes import Identity
from shared.settings import Settings
from shared.store.likeness import LEAST_SHARED, compare, find_known
from shared.store.memory_identity import Names, Register
from shared.store.records import Handover, Move, Verdict

_SEED: Final = 20_241
_GRID: Final = range(500, 960, 10)


@dataclass(frozen=True, slots=True)
class Judged:
    """How many pairs of one kind were called copies."""

    what: str
    pairs: int
    called: int
    is_copy: bool
    is_counted: bool = True

    @property
    def share(self) -> float:
        """Of the pairs."""
        return self.called / self.pairs if self.pairs else 0.0


class Index:
    """The desk's own index, filled with texts."""

    def __init__(self, texts: Sequence[Text]) -> None:
        settings = Settings(redis_url=RedisDsn("redis://127.0.0.1:1/0"))
        self._register = Register(settings, lambda: 0)
        self.held: list[tuple[Text, str, int]] = []
        """Those that were copies of another when it was filled, of which, and how much."""
        for text in texts:
            answer, _ = self._take(text.id, text.signature)
            if answer.verdict is Verdict.HELD:
                self.held.append((text, answer.other, answer.known))

    def is_copy(self, signature: bytes) -> bool:
        """Return whether a text would be held; it leaves no trace."""
        answer, names = self._take("new", signature)
        if answer.verdict is Verdict.DONE:
            self._register.release("new", names, lambda _: (None, Names()))
        return answer.verdict is Verdict.HELD

    def _take(self, job_id: str, signature: bytes) -> tuple[Handover, Names]:
        known = Identity(sha256=job_id, signature=signature)
        return self._register.take(Move(job_id, 1, b"", 0, identity=known), Names())


def judge_copies(index: Index, texts: Sequence[Text]) -> Iterator[Judged]:
    """Yield how many copies of each kind are found among all texts."""
    for edits, is_counted in ((COPIES, True), (BEYOND, False)):
        for what, edit in edits.items():
            found = [index.is_copy(one) for one in _sign_copies(texts, edit)]
            yield Judged(what, len(found), sum(found), is_copy=True, is_counted=is_counted)


def judge_others(texts: list[Text]) -> Iterator[Judged]:
    """Yield how many articles are called copies that are none."""
    pairs = [
        (new, old)
        for new, old in same_event(texts)
        if max(true_share(new, old), true_share(old, new)) < SHARE_IN_TRUTH
    ]
    called = sum(Index([old]).is_copy(new.signature) for new, old in pairs)
    yield Judged("other articles of the same event", len(pairs), called, is_copy=False)
    reports = list(same_pattern(seed=_SEED))
    called = sum(find_known(new, old) is not None for old, new in reports)
    yield Judged("the same pattern with other figures", len(reports), called, is_copy=False)


def copies_in_truth(texts: list[Text]) -> list[tuple[Text, Text, float, bool]]:
    """Return pairs of the data that are copies, how much they share, and if they are found."""
    found = []
    for new, old in same_event(texts):
        share = true_share(new, old)
        if share >= SHARE_IN_TRUTH:
            called = find_known(new.signature, old.signature) is not None
            found.append((new, old, share, called))
    return found


def choose_thresholds(texts: list[Text]) -> Iterator[tuple[float, float, float]]:
    """Yield, for each half of the sources, the threshold it asks for and what it brings.

    The least that calls none of the half's pairs of one event copies, halfway to the least
    that its copies ask for; with recall and share of false calls on the other half.
    """
    for half in (0, 1):
        ours = [one for one in texts if _half(one) == half]
        theirs = [one for one in texts if _half(one) != half]
        copies, others = _measure(ours)
        lowest = max(others, default=_GRID.start)
        highest = sorted(copies)[len(copies) // 100]  # for all but one in a hundred
        threshold = next(one for one in _GRID if one >= (lowest + highest) / 2)
        copies, others = _measure(theirs)
        recall = sum(one >= threshold for one in copies) / len(copies)
        false = sum(one >= threshold for one in others) / max(1, len(others))
        yield threshold / 1000, recall, false


def _measure(texts: list[Text]) -> tuple[list[int], list[int]]:
    """Return how much is known of copies, and of other articles of the same event."""
    copies, others = [], []
    for edit in COPIES.values():
        for text, signature in zip(texts, _sign_copies(texts, edit), strict=True):
            shared, known = compare(signature, text.signature) if signature else (0, 0)
            copies.append(known if shared >= LEAST_SHARED else 0)
    for new, old in same_event(texts):
        if max(true_share(new, old), true_share(old, new)) < SHARE_IN_TRUTH:
            shared, known = compare(new.signature, old.signature)
            others.append(known if shared >= LEAST_SHARED else 0)
    return copies, others


def _sign_copies(texts: Sequence[Text], edit: Edit) -> list[bytes]:
    return [sign(normalize(make_copies(text, edit, seed=_SEED))) for text in texts]


def _half(text: Text) -> int:
    """Return to which half a text belongs; all texts of an event to the same."""
    return sum((text.event or text.id).encode()) % 2
