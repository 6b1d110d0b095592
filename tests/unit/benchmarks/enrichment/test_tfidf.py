"""The baseline that stories are measured against."""

from benchmarks.enrichment.tfidf import thread, vectors

DAY = 86_400
TEXTS = [
    "The earthquake in Moquegua killed nine",
    "Harfield beat Castlemoor by two goals",
    "Nine killed in Moquegua by the earthquake",
]


def test_texts_of_the_same_words_are_one_story() -> None:
    """Stories are numbered by their first text."""
    found = thread(vectors(TEXTS), [0, 0, DAY], least=0.3, window_seconds=DAY)

    assert found == [0, 1, 0]


def test_a_story_takes_no_more_after_its_window() -> None:
    """Then one begins anew."""
    found = thread(vectors(TEXTS), [0, 0, 2 * DAY], least=0.3, window_seconds=DAY)

    assert found == [0, 1, 2]
