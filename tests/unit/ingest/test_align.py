"""Paragraphs in their place in the page."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.ingest.reading.align import align

_WORDS = st.lists(st.sampled_from(["ab", "a", "b", "ba\u00df", "\U0001f4f0"]), min_size=1).map(
    " ".join
)


@pytest.mark.parametrize(
    ("paragraphs", "text", "spans"),
    [
        pytest.param(["one two"], "x one two y", [(2, 9)], id="as it stands"),
        pytest.param(["one two"], "x one\n\t two y", [(2, 11)], id="other white space"),
        pytest.param(["onetwo"], "one two", [(0, 7)], id="glued by the extractor"),
        pytest.param(["a b", "c"], "a b a b c", [(0, 3), (8, 9)], id="repeated"),
        pytest.param(["a", "a"], "a b a", [(0, 1), (4, 5)], id="twice, in order"),
        pytest.param(["b", "a"], "a b", [(2, 3), None], id="out of order"),
        pytest.param(["a", "zz", "b"], "a b", [(0, 1), None, (2, 3)], id="one is missing"),
        pytest.param([" "], "a", [None], id="empty paragraph"),
        pytest.param(["a"], "", [None], id="empty page"),
        pytest.param([], "a", [], id="nothing to find"),
    ],
)
def test_each_paragraph_has_its_span(
    paragraphs: list[str], text: str, spans: list[tuple[int, int] | None]
) -> None:
    """White space aside, in ascending order, None for what is not there."""
    assert align(paragraphs, text) == spans


def test_a_short_paragraph_far_below_does_not_pull_the_long_ones_along() -> None:
    """It is looked for between its neighbors alone."""
    first = "The northern ferry line will run again from Monday."
    second = "Tickets will cost as much as before the closure."
    page = f"{first} {second} Advertisement"

    spans = align([first, "Advertisement", second], page)

    assert spans == [(0, 51), None, (52, 100)]


@settings(deadline=None)
@given(paragraphs=st.lists(_WORDS, max_size=8), before=_WORDS, between=_WORDS)
def test_a_span_holds_its_paragraph_and_spans_ascend(
    paragraphs: list[str], before: str, between: str
) -> None:
    """Whatever the page repeats."""
    text = f"{before} " + f"\n{between}\n".join(paragraphs)

    spans = align(paragraphs, text)

    for paragraph, span in zip(paragraphs, spans, strict=True):
        assert span is None or "".join(text[slice(*span)].split()) == "".join(paragraph.split())
    given_spans = [span for span in spans if span]
    assert all(left[1] <= right[0] for left, right in itertools.pairwise(given_spans))


@settings(deadline=None)
@given(text=st.text())
def test_a_text_is_found_in_itself(text: str) -> None:
    """From its first visible character to its last."""
    visible = text.strip()

    spans = align([text], text)

    start = len(text) - len(text.lstrip())
    assert spans == [(start, start + len(visible)) if visible else None]
