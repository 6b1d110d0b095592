"""Variants of labeled pages keep articles whole in order, and folds apart."""

import numpy as np
import pytest

from benchmarks.training.pages import LabeledPage
from benchmarks.training.variants import crop, shorten, vary
from services.ingest.reading.lines import split_lines

_FOLDS = 2


def _a_page(site: str, *, body: int = 12) -> LabeledPage:
    """Return a page of so many lines of article between twenty and twenty of others."""
    told = [f"{site} tells sentence number {number}." for number in range(body)]
    above = [f"{site} menu {number}" for number in range(20)]
    below = [f"{site} more {number}" for number in range(20)]
    text = "\n\n".join([*above, *told, *below])
    lines = split_lines(text)
    labels = np.array([float("tells" in line.text) for line in lines])
    return LabeledPage(site, "scrapinghub", site, text, lines, labels, "\n".join(told), None)


_PAGES = [_a_page(f"site{number}") for number in range(12)]


@pytest.mark.parametrize("turn", range(3))
def test_a_variant_has_the_article_of_one_page_in_order(turn: int) -> None:
    """Lines of it may be missing, and its labels go with its lines."""
    for variant in vary(_PAGES, folds=_FOLDS, turn=turn):
        is_body = variant.labels > 0
        texts = [line.text for line in variant.lines]
        told = [text for text, body in zip(texts, is_body, strict=True) if body]

        assert told
        assert all(("tells" in text) == body for text, body in zip(texts, is_body, strict=True))
        assert told == [line for line in variant.gold.split("\n") if line in told]


def test_no_variant_has_lines_of_a_page_of_another_fold() -> None:
    """Or a model would be judged on sites that it has seen."""
    folds = {page.site: page.find_fold(_FOLDS) for page in _PAGES}
    variants = list(vary(_PAGES, folds=_FOLDS, turn=0))

    seen = {
        (variant.find_fold(_FOLDS), folds[line.text.partition(" ")[0]])
        for variant in variants
        for line in variant.lines
    }

    assert seen == {(0, 0), (1, 1)}


def test_what_stands_around_is_mostly_of_other_pages() -> None:
    """A page is to be known by its article."""
    variants = list(vary(_PAGES, folds=_FOLDS, turn=0))

    mixed = [
        variant
        for variant in variants
        if len({line.text.partition(" ")[0] for line in variant.lines}) > 1
    ]

    assert len(mixed) > len(variants) / 2


def test_each_turn_has_other_variants_and_the_same_in_every_run() -> None:
    """What is learned can be learned again."""
    first, again, other = (
        [[line.text for line in one.lines] for one in vary(_PAGES, folds=_FOLDS, turn=turn)]
        for turn in (0, 0, 1)
    )

    assert first == again
    assert first != other


def test_a_page_without_an_article_has_no_variant() -> None:
    """There is nothing to put elsewhere."""
    assert list(vary([_a_page("empty", body=0)], folds=_FOLDS, turn=0)) == []


def test_a_shortened_page_has_the_first_lines_of_its_article_and_all_others() -> None:
    """At most six of twelve are left, of those pages that are shortened at all."""
    shortened = [short for page in _PAGES if (short := shorten(page))]

    assert shortened
    assert all(1 <= one.labels.sum() <= 6 for one in shortened)
    assert all((one.labels == 0).sum() == 40 for one in shortened)


def test_a_cropped_page_begins_its_article_as_the_page_does() -> None:
    """Only lines of its end may be left out."""
    for page in _PAGES:
        cropped = crop(page)
        told = [line.text for line in cropped.lines if "tells" in line.text]

        assert told == page.gold.split("\n")[: len(told)]
