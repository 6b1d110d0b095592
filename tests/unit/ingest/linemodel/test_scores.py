"""Tests of the line model that ships."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.ingest.reading.flat import read_flat
from services.ingest.reading.linemodel.features import read_page
from services.ingest.reading.linemodel.headlines import find_candidates, headline_columns
from services.ingest.reading.linemodel.scores import (
    SHIPPED,
    judge_headlines,
    judge_lines,
)
from services.ingest.reading.lines import Line, split_lines
from services.ingest.reading.marks import find_mark
from tests.growth import LINEAR, TIMES_AS_MUCH, growth_of

_MENU = "Home\nNews\nSport\nWeather\nContact us\nJobs\nLog in\nAll sections\nOur team\n"
_TITLE = "Northern ferry sails again after two years of repairs"
_ARTICLE = (
    (
        "The northern ferry will sail again from Monday, the harbor authority said on Tuesday, "
        "two years after a storm had torn away the pier."
    ),
    (
        "Repairs of the pier cost more than nine million, said Ilse Tarnow, who heads the "
        "authority, and the northern road behind it is still closed to lorries."
    ),
    (
        "The ferry carries about four hundred travelers a day in summer. Most of them work in "
        "the yards on the other shore, and had to go around the bay by bus."
    ),
    (
        "Tickets will cost as much as before the storm, Tarnow said. Those who bought one for "
        "the last summer may use it until the end of the year."
    ),
)
_FOOTER = "Imprint\nPrivacy\nTerms\nAbout\nAdvertise\nHelp\nFeeds\nTop\n"
_PAGE = f"{_MENU}{_TITLE}\n" + "\n".join(_ARTICLE) + f"\n{_FOOTER}"


def _score(lines: list[Line]) -> list[float]:
    """Return for each of at least one line how surely it is text of the article."""
    scores: list[float] = judge_lines(lines, [find_mark(line) for line in lines]).body.tolist()
    return scores


def test_paragraphs_are_surer_than_menus() -> None:
    """Every paragraph is above every other line of the page."""
    lines = split_lines(_PAGE)

    scores = _score(lines)

    told = [score for line, score in zip(lines, scores, strict=True) if line.text in _ARTICLE]
    other = [s for line, s in zip(lines, scores, strict=True) if line.text not in _ARTICLE]
    assert len(told) == 4
    assert min(told) > max(other)


def test_a_page_can_be_judged_by_other_models_than_those_that_ship() -> None:
    """So an evaluation reads a page with models that have not seen its site."""
    weights = {name: np.zeros_like(array) for name, array in SHIPPED.lines.weights.items()}
    unsure = replace(SHIPPED.lines, weights=weights)
    lines = split_lines(_PAGE)

    judged = judge_lines(lines, [None] * len(lines), models=replace(SHIPPED, lines=unsure))

    assert set(judged.body.tolist()) == {0.5}


def test_the_title_is_the_likeliest_headline() -> None:
    """Of all lines that may be it."""
    lines = split_lines(_PAGE)
    judged = judge_lines(lines, [None] * len(lines))
    columns = headline_columns(lines, judged.page, judged.body)
    candidates = find_candidates(columns)

    surety = judge_headlines(columns, candidates)

    assert lines[candidates[int(surety.argmax())]].text == _TITLE


@settings(deadline=None, max_examples=50)
@given(st.text(max_size=400).map(split_lines).filter(bool))
def test_any_text_has_probabilities(lines: list[Line]) -> None:
    """One for each line, from 0 to 1."""
    scores = _score(lines)

    assert len(scores) == len(lines)
    assert all(0.0 <= score <= 1.0 for score in scores)


@pytest.mark.parametrize(
    ("piece", "number"),
    [
        pytest.param("a", 125_000, id="one character"),
        pytest.param("<div>", 25_000, id="tags"),
        pytest.param("“a ", 40_000, id="unclosed quotes"),
        pytest.param("The man said so.\n", 500, id="lines"),
    ],
)
def test_hostile_text_takes_no_longer_than_its_length(piece: str, number: int) -> None:
    """Up to a megabyte in a line, and thousands of lines."""
    few, many = piece * number, piece * (TIMES_AS_MUCH * number)

    assert growth_of(lambda text: _score(split_lines(text)), few, many) < LINEAR


def test_columns_are_the_same_for_every_page() -> None:
    """The model's columns go by place, so their order is fixed."""
    one = read_page(split_lines(_PAGE), [None] * len(split_lines(_PAGE)))
    other = read_page(split_lines("中文。"), [None])

    assert one.columns.names == other.columns.names


def test_blocks_of_the_body_name_the_model_that_found_them() -> None:
    """Its version stands in each, with the probability as confidence."""
    findings = read_flat(_PAGE)

    told = [block for block in findings["blocks"] or () if block.type == "paragraph"]
    assert len(told) == 4
    assert {(block.annotator, block.method) for block in told} == {
        ("line_model@4", "convolutional_network")
    }


def test_a_headline_that_the_model_chose_names_it() -> None:
    """So does its block, with the same confidence."""
    findings = read_flat(_PAGE)

    headline = findings["headline"]
    assert headline is not None
    assert (headline.annotator, headline.method) == ("line_model@4", "gradient_boosting")
    [block] = [block for block in findings["blocks"] or () if block.type == "headline"]
    assert (block.annotator, block.confidence) == ("line_model@4", headline.confidence)
