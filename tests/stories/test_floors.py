"""The samples come into stories as well as they did when this was written.

What joins stories was learned from them: the figures tell of mishaps, not of merit.
"""

from benchmarks.enrichment.clusters import agree
from benchmarks.enrichment.one_pass import WINDOW_SECONDS, thread, thread_exhaustively
from services.enrich.stories.placing import ArticlePlacing
from services.enrich.stories.rarity import LengthRarity, load_english
from services.enrich.stories.signature import sign
from tests.stories.samples import Sample, load_samples


def _place(sample: Sample) -> ArticlePlacing:
    rarity = load_english() if sample.language == "en" else LengthRarity()
    signature = sign(sample.headline, sample.text, rarity)
    assert signature is not None
    return ArticlePlacing(sample.at, signature, WINDOW_SECONDS, "test@1")


def test_samples_join_stories_no_worse_than_measured() -> None:
    """Each figure stays within a hundredth or so of what was measured."""
    samples = load_samples()

    agreement = agree([one.event for one in samples], thread([_place(one) for one in samples]))

    assert agreement.precision >= 0.93
    assert agreement.recall >= 0.98
    assert agreement.rand >= 0.88


def test_a_look_into_buckets_finds_what_a_look_at_all_stories_finds() -> None:
    """The lookup does not grow with the archive; it may miss a story now and then."""
    placings = [_place(one) for one in load_samples()]

    agreement = agree(thread_exhaustively(placings), thread(placings))

    assert agreement.f1 >= 0.98


def test_every_event_is_told_by_more_than_one_outlet() -> None:
    """An event of one article would show nothing that two of others do not."""
    samples = load_samples()

    told = {
        event: sum(one.event == event for one in samples)
        for event in {one.event for one in samples}
    }

    assert len(samples) == 159
    assert len(told) == 66
    assert min(told.values()) == 2
