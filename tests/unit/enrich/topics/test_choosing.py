"""Which subjects are chosen from the evidence."""

from services.enrich.topics.choosing import MOST_OF_A_LEVEL, MOST_SPANS, choose
from services.enrich.topics.vocabulary import load_subjects
from services.enrich.topics.weighing import Evidence

SUBJECTS = load_subjects()


def evidence(**scores: float) -> dict[str, Evidence]:
    """Return evidence of one cue for each subject, given as `s15000000=4.0`."""
    return {
        code.removeprefix("s"): Evidence(score, ((score, ((0, 4),)),))
        for code, score in scores.items()
    }


def test_the_strongest_comes_first_and_what_is_weak_beside_it_not_at_all() -> None:
    """Half of the best counts as near enough."""
    chosen = choose(evidence(s15000000=20.0, s04000000=12.0, s11000000=9.0), SUBJECTS)

    assert [one.subject.code for one in chosen] == ["15000000", "04000000"]


def test_what_lies_below_follows_its_own() -> None:
    """Relevance is the share of all evidence of the top level."""
    chosen = choose(
        evidence(s15000000=20.0, s04000000=20.0, s20000822=20.0, s20000385=15.0), SUBJECTS
    )

    assert [(one.subject.code, one.relevance) for one in chosen] == [
        ("04000000", 0.5),
        ("20000385", 0.375),
        ("15000000", 0.5),
        ("20000822", 0.5),
    ]


def test_too_little_evidence_is_none() -> None:
    """However far ahead of the rest it is."""
    assert choose(evidence(s15000000=1.5), SUBJECTS) == ()


def test_there_are_never_many() -> None:
    """An article about everything is about nothing much."""
    tops = [code for code, one in SUBJECTS.items() if one.level == 1]

    chosen = choose({code: Evidence(9.0, ((9.0, ((0, 1),)),)) for code in tops}, SUBJECTS)

    assert len(chosen) == MOST_OF_A_LEVEL


def test_spans_begin_with_one_of_each_cue() -> None:
    """The strongest cue first, and not more than there is room for."""
    cues = ((1.5, ((5, 6),)), (4.0, ((0, 1), (2, 3), *((n, n + 1) for n in range(20, 40)))))

    (choice,) = choose({"15000000": Evidence(9.0, cues)}, SUBJECTS)

    assert choice.spans[:3] == ((0, 1), (5, 6), (2, 3))
    assert len(choice.spans) == MOST_SPANS


def test_the_first_of_a_level_is_surer_than_the_second() -> None:
    """However close the second comes."""
    chosen = choose(
        evidence(s15000000=20.0, s04000000=19.0, s20000822=20.0, s20000385=19.0), SUBJECTS
    )

    assert [(one.subject.code, one.confidence) for one in chosen] == [
        ("15000000", 0.9),
        ("20000822", 0.8),
        ("04000000", 0.5),
        ("20000385", 0.65),
    ]
