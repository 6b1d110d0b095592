"""Sentences with tags are names at places."""

from benchmarks.enrichment.entities import sentence_of


def test_tags_mark_names_in_tokens_joined_by_one_space() -> None:
    """What is neither person, organization nor place is left out."""
    found = sentence_of(
        ["Ada", "Bell", "of", "Acme", "left", "the", "Opera", "."],
        ["B-PER", "I-PER", "O", "B-ORG", "O", "O", "B-MISC", "O"],
    )

    assert found.text == "Ada Bell of Acme left the Opera ."
    assert found.names == {(0, 8, "person"), (12, 16, "organization")}


def test_names_that_follow_one_another_stay_apart() -> None:
    """Also at the end of the sentence."""
    found = sentence_of(["Kai", "Bell", "Oslo"], ["B-PER", "B-PER", "B-LOC"])

    assert found.names == {(0, 3, "person"), (4, 8, "person"), (9, 13, "place")}
