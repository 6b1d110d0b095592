"""`python -m benchmarks.training lines --data PATH`: train a model and write its file."""

import argparse
from importlib import import_module
from pathlib import Path


def main() -> None:
    """Train the model that is named, print its figures out of fold, and write its file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", choices=("lines", "blocks"))
    parser.add_argument("--data", type=Path, required=True)
    arguments = parser.parse_args()
    import_module(f"benchmarks.training.{arguments.model}").train(arguments.data)


if __name__ == "__main__":
    main()
