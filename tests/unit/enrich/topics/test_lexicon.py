"""The files of cues, and how they are read."""

import pytest

from services.enrich.passages import find_words
from services.enrich.topics.lexicon import (
    LANGUAGES,
    MalformedCuesError,
    load_lexicon,
    parse_lexicon,
)
from services.enrich.topics.matching import find_cues
from services.enrich.topics.vocabulary import load_subjects


def matched(text: str, cues: str) -> list[str]:
    """Return what of the text the cues of code 1 match."""
    lexicon = parse_lexicon(f"1 2: {cues}", is_english=True)
    words = find_words(text.lower())
    return [text[start:end] for _, start, end in find_cues(text, words, lexicon)]


@pytest.mark.parametrize(
    ("text", "cues", "expected"),
    [
        pytest.param("Two elections", "election", ["elections"], id="plural"),
        pytest.param("Parties met", "party", ["Parties"], id="plural of -y"),
        pytest.param("Churches", "church", ["Churches"], id="plural of -ch"),
        pytest.param("He is investing", "invest~", ["investing"], id="verb"),
        pytest.param("Hired, hiring", "hire~", ["Hired", "hiring"], id="verb in -e"),
        pytest.param("carries", "carry~", ["carries"], id="verb in -y"),
        pytest.param("the court's ruling", "court", ["court"], id="possessive"),
        pytest.param("a cease-fire", "cease fire", ["cease-fire"], id="hyphen"),
        pytest.param("fire. Alarm", "fire alarm", [], id="not over a full stop"),
        pytest.param("U.S. Senate", "U.S. Senate", ["U.S. Senate"], id="dots"),
        pytest.param("The U.S. Senate", "S. Senate", [], id="not from inside of dots"),
        pytest.param("Gov. Ann, gov", "Gov.", ["Gov."], id="a dot at the end"),
        pytest.param("The F.B.I", "F.B.I", ["F.B.I"], id="dots alone"),
        pytest.param("St. Louis", "St. Louis", ["St. Louis"], id="a dot inside"),
        pytest.param("WHO says who", "WHO", ["WHO"], id="all in capitals"),
        pytest.param("The Fed fed us", "Fed", ["Fed"], id="begins with a capital"),
        pytest.param("WHO KNEW?", "WHO", [], id="a text all in capitals says nothing"),
        pytest.param("climatic", "climat*", ["climatic"], id="any ending"),
        pytest.param("home run, run", "home run, run", ["home run", "run"], id="the longest"),
    ],
)
def test_cues_match_in_the_forms_that_were_meant(
    text: str, cues: str, expected: list[str]
) -> None:
    """And in no other."""
    assert matched(text, cues) == expected


def test_what_only_looks_like_a_cue_speaks_for_nothing() -> None:
    """The longer phrase hides the cue in it."""
    lexicon = parse_lexicon("1 2: game\n0 1: game plan", is_english=True)

    found = list(find_cues("the game plan", find_words("the game plan"), lexicon))

    assert found == []


def test_an_entry_may_go_on_over_lines() -> None:
    """The next begins with a space; remarks are passed over."""
    lexicon = parse_lexicon("# a remark\n1 2: one,\n two\n2 1: three", is_english=False)

    assert sorted(lexicon.phrases) == ["one", "three", "two"]


def test_a_cue_may_serve_several_subjects() -> None:
    """Each with its own weight, the greater one where it is listed twice."""
    lexicon = parse_lexicon("1 2: coach\n2 3: coach\n1 3: coach", is_english=False)

    (cue,) = lexicon.phrases["coach"]

    assert cue.weights == {"1": 3, "2": 3}


@pytest.mark.parametrize(
    "text", ["1: cue", "1 4: cue", "x 1: cue", "1 1 cue", "1 1: a,,b", "1 1: two words*"]
)
def test_an_entry_that_cannot_be_read_is_an_error(text: str) -> None:
    """Rather than a cue that never matches."""
    with pytest.raises(MalformedCuesError):
        parse_lexicon(text, is_english=True)


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_cues_speak_for_subjects_of_the_vocabulary(language: str) -> None:
    """No retired code, no slip of the pen."""
    lexicon = load_lexicon(language)

    codes = {
        code
        for cue in (
            *(one for ways in lexicon.phrases.values() for one in ways),
            *lexicon.beginnings.values(),
        )
        for code in cue.weights
    }

    assert codes <= load_subjects().keys()


def test_every_subject_has_english_cues() -> None:
    """All seventeen of the top level, through those below if not itself, and all below."""
    lexicon = load_lexicon("en")
    codes = {code for ways in lexicon.phrases.values() for cue in ways for code in cue.weights}

    missing = [
        subject.names["en"]
        for code, subject in load_subjects().items()
        if subject.level == 2 and code not in codes
    ]

    assert missing == []
