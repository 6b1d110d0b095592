"""The fast way marks what spaCy itself marks."""

import warnings

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from services.enrich.recognition.folders import find_folder
from services.enrich.recognition.loading import load_recognizer
from services.enrich.recognition.marked import Recognizer
from services.enrich.settings import ENGLISH

TEXTS = [
    (
        "Kassym-Jomart Tokayev flew from Astana to New York on Monday to address the United "
        "Nations General Assembly, Kazinform News Agency reported on September 20, 2023."
    ),
    (
        "The European Bank for Reconstruction and Development will lend \u20ac45 million to "
        "KEGOC, the operator of Kazakhstan's grid, said Odile Renaud-Basso."
    ),
    "MERKEL AND MACRON MEET IN BERLIN",
    "Real Madrid beat Bayern Munich 2-1 at the Santiago Bernab\u00e9u; Joselu scored twice.",
    "\u201cWe read \u2018The Great Gatsby\u2019 in Paris,\u201d said J. K. Rowling's agent.",
    "   ",
    "",
    "It rained.",
    "x",
]
MARKS = st.lists(
    st.sampled_from(
        ["Angela", "Merkel", "the", "EU", "in", "\u2014", "  ", "1,000", "\U0001f600"]
    )
    | st.text(max_size=12),
    max_size=30,
).map(" ".join)


@pytest.fixture(scope="module")
def pipeline() -> Language:
    """Return the English pipeline as spaCy loads it."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        return spacy.load(find_folder(ENGLISH["en"]))


@pytest.fixture(scope="module")
def recognizer() -> Recognizer:
    """Return the recognizer of the English pipeline, without doubts of ours."""
    return load_recognizer(ENGLISH["en"], doubts={})


def by_spacy(pipeline: Language, text: str) -> list[tuple[int, int, str]]:
    """Return `(start, end, label)` of what spaCy's own component marks."""
    marked = pipeline(text, disable=[one for one in pipeline.pipe_names if one != "ner"])
    return [(one.start_char, one.end_char, one.label_) for one in marked.ents]


def test_the_names_are_those_of_the_pipeline(
    pipeline: Language, recognizer: Recognizer
) -> None:
    """Read together, so that texts could disturb one another if they did."""
    found = recognizer.mark(TEXTS)

    assert [[(one.start, one.end, one.label) for one in marks] for marks in found] == [
        by_spacy(pipeline, text) for text in TEXTS
    ]
    assert sum(map(len, found)) > 15


@settings(
    max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=MARKS)
def test_any_text_is_marked_as_the_pipeline_marks_it(
    pipeline: Language, recognizer: Recognizer, text: str
) -> None:
    """White space, emoji and broken text included."""
    (found,) = recognizer.mark([text])

    assert [(one.start, one.end, one.label) for one in found] == by_spacy(pipeline, text)
    assert all(0 < (one.certainty or 0) <= 1 for one in found)


def test_a_doubted_label_gives_way_to_the_next_best() -> None:
    """With all doubt on organizations, there is none."""
    recognizer = load_recognizer(ENGLISH["en"], doubts={"B-ORG": 1_000.0, "U-ORG": 1_000.0})

    found = recognizer.mark(TEXTS)

    assert "ORG" not in {one.label for marks in found for one in marks}
