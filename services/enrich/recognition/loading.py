"""Loads the recognizer of a pipeline: the fast one where its shape is known."""

import warnings
from collections.abc import Mapping
from typing import Any, Final, cast

import spacy

from services.enrich.recognition.fast import FastRecognizer
from services.enrich.recognition.folders import config_of, find_folder
from services.enrich.recognition.marked import Recognizer
from services.enrich.recognition.plain import PlainRecognizer
from services.enrich.recognition.weights import Component, UnknownShapeError

_NAMES: Final = "ner"
_ONTONOTES: Final = "GPE"
"""A label that only this scheme and its like have."""
_SHARED: Final = ("tok2vec", "transformer")
"""Components that `ner` may listen to."""


def load_recognizer(name: str, *, doubts: Mapping[str, float]) -> Recognizer:
    """Return the recognizer of a pipeline, ready before a worker forks.

    Args:
        name: of an installed package, or the path of a folder.
        doubts: {move, such as `U-ORG`: what is taken off its score}; for pipelines with
            labels of OntoNotes, where the fast way reads them.

    Raises:
        NoPipelineError: there is no such pipeline.
    """
    folder = find_folder(name)
    config = config_of(folder)
    wanted = {_NAMES, *_listened_to(config)}
    components = [*config["nlp"]["pipeline"], *config["nlp"].get("disabled", ())]
    unused = [one for one in components if one not in wanted]
    with warnings.catch_warnings():
        # W095: the pipeline was made with another minor of spaCy. That it reads the same
        # is what tests/unit/enrich/recognition shows.
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        if len(wanted) == 1:
            nlp = spacy.load(folder, exclude=[*unused, "vocab"])
            model = _model(nlp.meta)
            try:
                component = cast("Component", nlp.get_pipe(_NAMES))
                fitting = doubts if _ONTONOTES in nlp.pipe_labels[_NAMES] else {}
                return FastRecognizer(folder, component, doubts=fitting, model=model)
            except UnknownShapeError:
                pass
        nlp = spacy.load(folder, exclude=unused)
        return PlainRecognizer(nlp, model=_model(nlp.meta))


def _listened_to(config: Mapping[str, Any]) -> set[str]:
    """Return the components on whose rows `ner` builds; empty where it has its own."""
    layers = config["components"].get(_NAMES, {}).get("model", {}).get("tok2vec", {})
    own = "Listener" not in str(layers.get("@architectures", ""))
    return set() if own else {one for one in _SHARED if one in config["components"]}


def _model(meta: Mapping[str, Any]) -> str:
    return f"{meta['lang']}_{meta['name']}-{meta['version']}"
