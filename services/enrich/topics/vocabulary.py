"""The subjects an article may have: two levels of the IPTC Media Topics, with their names.

Source: IPTC Media Topics, https://iptc.org/standards/media-topics/, CC BY 4.0. Codes, tree and
English names are those of the release of October 2023, without retired ones; the names in
other languages those of April 2019, and absent for what is newer.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Final

from shared.values import LanguageTag

_CLOSEST: Final = {"pt": "pt-PT", "zh": "zh-Hans"}
"""Which of its written forms stands for a language."""
_TAGS: Final = {"pt": "pt-PT"}
"""{column: its tag}, where the two are not the same."""


@dataclass(frozen=True, slots=True)
class Subject:
    """One topic of the vocabulary."""

    code: str
    """Eight digits, without `medtop:`."""
    broader: str | None
    """The code of the topic above; None at the top."""
    names: Mapping[LanguageTag, str]
    """{language: name}; `en` is always there."""

    @property
    def uri(self) -> str:
        """Its address in the vocabulary, such as `medtop:04000000`."""
        return f"medtop:{self.code}"

    @property
    def level(self) -> int:
        """1 at the top, else 2."""
        return 1 if self.broader is None else 2

    def label(self, language: LanguageTag) -> tuple[str, LanguageTag]:
        """Return its name in a language and the tag of that; English where there is none."""
        primary = language.partition("-")[0]
        for tag in (language, primary, _CLOSEST.get(primary, primary)):
            if tag in self.names:
                return self.names[tag], tag
        return self.names["en"], "en"


def load_subjects() -> dict[str, Subject]:
    """Return {code: subject}, each topic after the one above it."""
    text = files("services.enrich.topics").joinpath("names.tsv").read_text(encoding="utf-8")
    head, *rows = (line.split("\t") for line in text.splitlines())
    tags = [_TAGS.get(column, column) for column in head[2:]]
    return {
        row[0]: Subject(
            code=row[0],
            broader=row[1] or None,
            names={tag: name for tag, name in zip(tags, row[2:], strict=True) if name},
        )
        for row in rows
    }
