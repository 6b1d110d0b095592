"""`python -m benchmarks.training lines --data PATH`: train a model and write its file.

With `--folds 5 --out FOLDER` nothing is trained to ship: `FOLDER` gets the answers of models
that have not seen the site of the page; for lines, those of a baseline as well. The
networks of `kinds` learn from labelled pages (`tests/rails`), whose folds are folders.
"""

import argparse
from importlib import import_module
from pathlib import Path


def main() -> None:
    """Train the model that is named, print its figures out of fold, and write its file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", choices=("lines", "blocks", "kinds", "stories"))
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, help="folder for answers out of fold")
    parser.add_argument("--folds", type=int, default=5, help="with --out: how many folds")
    options = parser.parse_args()
    if options.out is None:
        import_module(f"benchmarks.training.{options.model}").train(options.data)
    elif options.folds > 1:
        name = {"lines": "unseen"}.get(options.model, options.model)
        import_module(f"benchmarks.training.{name}").write_unseen(
            options.data, folds=options.folds, out=options.out
        )
    else:
        parser.error("out of fold takes at least two folds")


if __name__ == "__main__":
    main()
