"""Marks names with a pipeline's tokenizer and the weights of its `ner`, without the rest."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

import numpy as np
import spacy
from spacy.attrs import IS_SPACE, ORTH
from spacy.language import Language
from spacy.tokens import Doc

from services.enrich.recognition.marked import Marked
from services.enrich.recognition.masking import mask
from services.enrich.recognition.network import Network, Run, Words, opening_moves, part_runs
from services.enrich.recognition.weights import Component, read_weights

_COLUMNS: Final = ("NORM", "PREFIX", "SUFFIX", "SHAPE")


class FastRecognizer:
    """Marks what the pipeline's own `ner` marks, in a quarter of its time.

    Of the pipeline only the tokenizer is kept: its strings, vectors and other components
    take 200 MB that names do not need.
    """

    def __init__(
        self, folder: Path, component: Component, *, doubts: Mapping[str, float], model: str
    ) -> None:
        """Take the weights of a component.

        Args:
            folder: of the pipeline.
            component: its `ner`.
            doubts: {move: what is taken off its score}, in log odds.
            model: name and version.

        Raises:
            UnknownShapeError: the component is built in another way than is known.
        """
        weights = read_weights(component, folder)
        labels = tuple(name[2:] for name in weights.names if name.startswith("B-"))
        moves = opening_moves(labels)
        taken = np.array([doubts.get(move, 0.0) for move in moves], dtype=np.float32)
        self._network = Network(weights, labels, taken)
        self._nlp = _tokenizer(folder)
        self.model = model

    def mark(self, texts: Sequence[str]) -> list[list[Marked]]:
        """Return what is marked in each text, in order."""
        # Outside a zone the vocabulary keeps every word that was ever read.
        with self._nlp.memory_zone():
            docs = [self._nlp.make_doc(mask(text)) for text in texts]
            read = [doc for doc in docs if len(doc)]
            if not read:
                return [[] for _ in texts]
            words = _words(read)
            parted = iter(part_runs(self._network.read(words), words.counts))
            return [_marked(doc, next(parted)) if len(doc) else [] for doc in docs]


def _tokenizer(folder: Path) -> Language:
    """Return the pipeline without components, vectors and the strings that go with them."""
    names = spacy.util.load_config(folder / "config.cfg")["nlp"]["pipeline"]
    nlp = spacy.load(folder, exclude=[*names, "senter", "vocab"])
    nlp.vocab.from_disk(folder / "vocab", exclude=["strings", "vectors"])
    return nlp


def _words(docs: Sequence[Doc]) -> Words:
    table = np.concatenate([doc.to_array([ORTH, IS_SPACE, *_COLUMNS]) for doc in docs])
    return Words(
        counts=tuple(len(doc) for doc in docs),
        orths=np.ascontiguousarray(table[:, 0]),
        features=np.ascontiguousarray(table[:, 2:]),
        spaces=table[:, 1].astype(np.bool_),
    )


def _marked(doc: Doc, runs: Sequence[Run]) -> list[Marked]:
    return [
        Marked(
            doc[run.start].idx,
            doc[run.end - 1].idx + len(doc[run.end - 1]),
            run.label,
            run.certainty,
        )
        for run in runs
    ]
