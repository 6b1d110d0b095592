"""Labels made by reading, joined with the texts they speak of."""

import gzip
import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from benchmarks.enrichment.labelled import (
    LABELS,
    Labels,
    Place,
    UnmatchedLabelError,
    load_labelled,
)
from benchmarks.evaluation.gold import NoGoldError

A_LABEL = {
    "set": "fundus",
    "id": "xx/HarborPost/V1",
    "topics": ["medtop:03000000"],
    "second_level": ["medtop:20000139"],
    "places": [
        {"surface": "Oslo", "geonames_id": 3143244, "country": "NO", "kind": "city"},
        {"surface": "Gull Bay", "geonames_id": None, "country": "NO", "kind": "other"},
    ],
    "tone": "negative",
}


def _write_labels(folder: Path, *labels: Mapping[str, object]) -> Path:
    folder.mkdir()
    rows = "".join(json.dumps(label) + "\n" for label in labels)
    (folder / "dev.jsonl").write_text(rows, encoding="utf-8")
    return folder


def _write_set(data: Path, file: str, *rows: Mapping[str, object]) -> None:
    path = data / file
    path.parent.mkdir(parents=True, exist_ok=True)
    with gzip.open(path, "wt", encoding="utf-8") as lines:
        lines.writelines(json.dumps(row) + "\n" for row in rows)


def test_a_label_meets_its_article(tmp_path: Path) -> None:
    """Headline, text and date come from the data, the rest from the label."""
    labels = _write_labels(tmp_path / "labels", A_LABEL)
    page = {
        "id": "xx/HarborPost/V1",
        "title": "Ferry runs aground",
        "body": "A ferry from Oslo ran aground in Gull Bay.",
        "published_at": "2025-03-02",
    }
    _write_set(tmp_path, "pages/fundus.dev.jsonl.gz", {**page, "id": "xx/Other/V1"}, page)

    [one] = load_labelled(tmp_path, "dev", labels=labels)

    assert (one.set, one.id) == ("fundus", "xx/HarborPost/V1")
    assert one.headline == "Ferry runs aground"
    assert one.text == "A ferry from Oslo ran aground in Gull Bay."
    assert one.published_at == "2025-03-02"
    assert one.labels == Labels(
        topics=("medtop:03000000",),
        second_level=("medtop:20000139",),
        places=(
            Place(surface="Oslo", geonames_id=3143244, country="NO", kind="city"),
            Place(surface="Gull Bay", geonames_id=None, country="NO", kind="other"),
        ),
        tone="negative",
    )


def test_a_page_whose_set_has_no_titles_has_no_headline(tmp_path: Path) -> None:
    """One set of pages knows neither title nor date."""
    labels = _write_labels(tmp_path / "labels", {**A_LABEL, "set": "scrapinghub", "id": "7f"})
    _write_set(tmp_path, "pages/scrapinghub.dev.jsonl.gz", {"id": "7f", "body": "Rain fell."})

    [one] = load_labelled(tmp_path, "dev", labels=labels)

    assert one.headline is None
    assert one.published_at is None


def test_a_quoted_article_has_its_headline_in_its_text_and_its_date_in_its_id(
    tmp_path: Path,
) -> None:
    """The set has no field for either."""
    name = "dev/harbor-post_2016-09-08_ferry-runs"
    labels = _write_labels(tmp_path / "labels", {**A_LABEL, "set": "polnear", "id": name})
    row = {"id": name, "text": "Ferry runs aground.\n\nOSLO - A ferry ran aground."}
    _write_set(tmp_path, "quotes/polnear.dev.jsonl.gz", row)

    [one] = load_labelled(tmp_path, "dev", labels=labels)

    assert one.headline == "Ferry runs aground."
    assert one.text == "OSLO - A ferry ran aground."
    assert one.published_at == "2016-09-08"


def test_an_article_of_an_event_has_its_own_headline(tmp_path: Path) -> None:
    """It is a field of its own there."""
    labels = _write_labels(tmp_path / "labels", {**A_LABEL, "set": "events", "id": "e1"})
    row = {"id": "e1", "headline": "Aground", "text": "It sank.", "published_at": "2017-12-27"}
    _write_set(tmp_path, "stories/events.dev.jsonl.gz", row)

    [one] = load_labelled(tmp_path, "dev", labels=labels)

    assert (one.headline, one.text, one.published_at) == ("Aground", "It sank.", "2017-12-27")


@pytest.mark.parametrize(
    ("body", "read_to"),
    [
        ("", 0),
        ("two words ", 9),
        ("abc " * 300 + "Oslo", 1199),  # the 300th word ends before its space
    ],
)
def test_places_are_labelled_as_far_as_the_text_was_read(
    tmp_path: Path, body: str, read_to: int
) -> None:
    """Beyond it nobody looked, and what is found there is not wrong."""
    labels = _write_labels(tmp_path / "labels", {**A_LABEL, "set": "wcxb", "id": "dev/1"})
    _write_set(tmp_path, "pages/wcxb.dev.jsonl.gz", {"id": "dev/1", "title": "A", "body": body})

    [one] = load_labelled(tmp_path, "dev", labels=labels)

    assert one.read_to == read_to


def test_a_label_without_its_article_is_an_error(tmp_path: Path) -> None:
    """Passed over in silence, it would make the figures of another set."""
    labels = _write_labels(tmp_path / "labels", A_LABEL)
    _write_set(tmp_path, "pages/fundus.dev.jsonl.gz", {"id": "xx/Other/V1", "body": "Rain."})

    with pytest.raises(UnmatchedLabelError, match="fundus holds no article xx/HarborPost/V1"):
        load_labelled(tmp_path, "dev", labels=labels)


def test_a_folder_without_the_set_is_an_error(tmp_path: Path) -> None:
    """The message names the file that was looked for."""
    labels = _write_labels(tmp_path / "labels", A_LABEL)

    with pytest.raises(NoGoldError, match=r"fundus\.dev"):
        load_labelled(tmp_path, "dev", labels=labels)


def test_the_two_folds_share_no_article_and_keep_their_form() -> None:
    """These are the labels that ship."""
    rows = {
        fold: [
            json.loads(line)
            for line in (LABELS / f"{fold}.jsonl").read_text(encoding="utf-8").splitlines()
        ]
        for fold in ("dev", "unseen")
    }

    keys = {fold: {(row["set"], row["id"]) for row in found} for fold, found in rows.items()}
    every = rows["dev"] + rows["unseen"]

    assert {fold: len(found) for fold, found in keys.items()} == {"dev": 60, "unseen": 60}
    assert keys["dev"].isdisjoint(keys["unseen"])
    assert all(1 <= len(row["topics"]) <= 3 for row in every)
    assert all(1 <= len(row["second_level"]) <= 3 for row in every)
    assert {row["tone"] for row in every} == {"negative", "neutral", "positive", "unsure"}
    assert all(
        set(row) == {"set", "id", "topics", "second_level", "places", "tone"} for row in every
    )
