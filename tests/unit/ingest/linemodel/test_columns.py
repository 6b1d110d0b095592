"""Tests of the numbers that the line model looks at."""

import numpy as np
import pytest

from services.ingest.reading.linemodel.characters import read_characters
from services.ingest.reading.linemodel.columns import Columns
from services.ingest.reading.linemodel.cues import KINDS
from services.ingest.reading.linemodel.echoes import Hasher, hash_text
from services.ingest.reading.linemodel.features import read_page
from services.ingest.reading.lines import split_lines


def _columns(*texts: str) -> Columns:
    """Return the columns of lines that are not joined, since a blank one parts them."""
    lines = split_lines("\n\n".join(texts))
    return read_page(lines, [None] * len(lines)).columns


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        pytest.param("This site keeps cookies", "consent", id="by its stem"),
        pytest.param("SUBSCRIPTIONS", "account", id="in capitals"),
        pytest.param("Kommentare", "reply", id="in another language"),
        pytest.param("подписка", "account", id="in another script"),
    ],
)
def test_words_of_a_kind_are_counted(line: str, kind: str) -> None:
    """Each line's, by the beginnings of its words."""
    columns = _columns("The river rose.", line)

    assert columns[f"cue_{kind}"].tolist() == [0.0, 1.0]


def test_a_short_word_stands_for_itself_alone() -> None:
    """One of them is "me"; "men" and "meadow" are not."""
    columns = _columns("men meadow", "me")

    assert columns["cue_me"].tolist() == [0.0, 1.0]


def test_every_kind_has_its_column() -> None:
    """A page without any of the words has them too."""
    names = _columns("1").names

    assert {f"cue_{kind}" for kind in KINDS} <= set(names)


def test_a_text_has_the_hash_of_its_run() -> None:
    """Wherever it stands, and however it is written."""
    read = read_characters(["The Ferry", "ferry"])

    hashes = Hasher(read).find(read.word_starts, read.word_ends).tolist()

    assert hashes == [hash_text("the"), hash_text("ferry"), hash_text("ferry")]


def test_a_list_that_repeats_itself_every_second_line_is_seen() -> None:
    """Titles and teasers by turns are alike at a distance of two."""
    columns = _columns(
        "Bridge opens",
        "The bridge opened on Monday, officials said here.",
        "School closes",
        "The school closed on Friday, officials said here.",
        "Market moves",
        "The market moved on Sunday, officials said here.",
    )

    assert columns["repeat_next"].tolist() == [0.0] * 6
    assert columns["repeat_farther"].tolist() == [1.0, 1.0, 2.0, 2.0, 1.0, 1.0]


def test_lines_that_begin_and_end_alike_are_counted() -> None:
    """By the first word, by the first two, and by the last."""
    columns = _columns("Photo by Ines", "Photo by Omar", "Photo of Omar")

    assert columns["same_first"].tolist() == [3.0, 3.0, 3.0]
    assert columns["same_first_two"].tolist() == [2.0, 2.0, 1.0]
    assert columns["same_last"].tolist() == [1.0, 2.0, 2.0]


def test_words_run_together_are_seen() -> None:
    """A title and its teaser often lose the space between them."""
    columns = _columns("Bridge opensThe bridge opened", "Bridge opens")

    assert columns["glued"].tolist() == [1.0, 0.0]


def test_a_name_is_taken_once() -> None:
    """The models know columns by their place."""
    columns = Columns(1)
    columns.add_all(("words", "commas"), np.zeros((2, 1)))

    with pytest.raises(ValueError, match="two columns called words"):
        columns.add("words", 1.0)
    with pytest.raises(ValueError, match="two columns of one name among years, words"):
        columns.add_all(("years", "words"), np.zeros((2, 1)))
