"""Where the pipeline that a setting names lies on disk."""

from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from spacy.util import load_config

from shared.errors import PermanentError

_CONFIG: Final = "config.cfg"


class NoPipelineError(PermanentError):
    """A pipeline that a setting names is not installed, or is none."""


def find_folder(name: str) -> Path:
    """Return the folder of a pipeline: the one with its `config.cfg`.

    Args:
        name: of an installed package that holds one pipeline, or the path of a folder.

    Raises:
        NoPipelineError: there is no pipeline of this name; the message says what to do.
    """
    for root in _roots(name):
        found = sorted([*root.glob(_CONFIG), *root.glob(f"*/{_CONFIG}")])
        if found:
            return found[0].parent
    package = name.replace("_", "-")
    raise NoPipelineError(
        f"COPYDESK_PIPELINES names {name}, which is no installed package and no folder with a "
        f"spaCy pipeline. Install it (pip install {package}), name another, or leave the "
        "language out."
    )


def config_of(folder: Path) -> dict[str, Any]:
    """Return the configuration of the pipeline in a folder."""
    return dict(load_config(folder / _CONFIG))


def _roots(name: str) -> list[Path]:
    roots = [Path(name)] if Path(name).is_dir() else []
    if name.isidentifier():
        spec = find_spec(name)
        roots += [Path(one) for one in (spec.submodule_search_locations or ())] if spec else []
    return roots
