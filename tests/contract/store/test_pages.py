"""What is kept of pages that were fetched, in both stores."""

import pytest

from shared.jobs import StageName
from shared.store.memory import MemoryStore
from shared.store.memory_fetch import MemoryFetch
from shared.store.page_records import KeptPage, PageStore
from shared.store.records import Move, StoreUnavailableError
from shared.store.redis_fetch import RedisFetch
from tests.builders import a_job_id
from tests.contract.store.builders import a_message, an_ending
from tests.contract.store.conftest import MakeStore
from tests.contract.store.harness import StoreUnderTest, some_settings
from tests.live.valkey import Valkey

_URL = "https://news.example/a"
_KEEP = 3_600


@pytest.fixture
def pages(make_store: MakeStore, server: Valkey) -> tuple[StoreUnderTest, PageStore]:
    """Offer a store with a job of an address at fetch, and its pages."""
    store = make_store(keep_jobs=_KEEP)
    store.accept(1, stage=StageName.FETCH)
    if isinstance(store.work, MemoryStore):
        return store, MemoryFetch(store.work.ledger)
    return store, RedisFetch(some_settings(redis_url=server.url, keep_jobs=_KEEP), name="test")


def _hand_on(store: StoreUnderTest) -> None:
    [claim] = store.claim(1, stage=StageName.FETCH)
    move = Move(claim.job_id, claim.epoch, b"the page", 8)
    store.work.commit(StageName.FETCH, [move], a_message(StageName.INGEST, 1))


def test_a_page_is_found_as_its_job_keeps_it(pages: tuple[StoreUnderTest, PageStore]) -> None:
    """With what it is now: before the job is handed on that is the address alone."""
    store, kept = pages

    kept.note_page(_URL, a_job_id(1))
    before = kept.find_page(_URL)
    _hand_on(store)

    assert before == KeptPage(a_job_id(1), b"original 1")
    assert kept.find_page(_URL) == KeptPage(a_job_id(1), b"the page")


def test_nothing_is_found_of_another_address(pages: tuple[StoreUnderTest, PageStore]) -> None:
    """Letter by letter: a parameter may change what a page says."""
    _, kept = pages
    kept.note_page(_URL, a_job_id(1))

    assert kept.find_page(f"{_URL}?page=2") is None


def test_a_page_is_forgotten_with_its_job(pages: tuple[StoreUnderTest, PageStore]) -> None:
    """And the note of it in any case, however long the job takes."""
    store, kept = pages
    kept.note_page(_URL, a_job_id(1))

    store.pass_time(_KEEP + 1)
    is_noted = kept.find_page(_URL) is not None
    [claim] = store.claim(1, stage=StageName.FETCH)
    store.work.publish(StageName.FETCH, [an_ending(1, epoch=claim.epoch)])
    store.pass_time(_KEEP - 10)
    kept.note_page(_URL, a_job_id(1))
    is_kept = kept.find_page(_URL) is not None
    store.pass_time(20)

    assert (is_noted, is_kept) == (False, True)
    assert kept.find_page(_URL) is None


def test_the_newest_job_that_got_a_page_counts(
    pages: tuple[StoreUnderTest, PageStore],
) -> None:
    """Its original is kept for longest."""
    store, kept = pages
    store.accept(2, stage=StageName.FETCH)
    kept.note_page(_URL, a_job_id(1))

    kept.note_page(_URL, a_job_id(2))

    assert kept.find_page(_URL) == KeptPage(a_job_id(2), b"original 2")


def test_a_store_that_is_away_says_so() -> None:
    """As every other part of it does."""
    kept = RedisFetch(some_settings(redis_url="redis://127.0.0.1:1/0"), name="test")

    with pytest.raises(StoreUnavailableError):
        kept.find_page(_URL)
    with pytest.raises(StoreUnavailableError):
        kept.note_page(_URL, a_job_id(1))
