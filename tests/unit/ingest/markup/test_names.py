"""Names in bylines: parted from one another and from what stands around them."""

import pytest

from services.ingest.reading.markup.names import Named, find_names, is_person


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Ilse Tarnow", ["Ilse Tarnow"], id="a name"),
        pytest.param("By Ilse Tarnow", ["Ilse Tarnow"], id="English"),
        pytest.param(
            "Von Ilse Tarnow und Pavel Dorn", ["Ilse Tarnow", "Pavel Dorn"], id="German"
        ),
        pytest.param(
            "Par Ilse Tarnow et Pavel Dorn", ["Ilse Tarnow", "Pavel Dorn"], id="French"
        ),
        pytest.param(
            "Por Ilse Tarnow y Pavel Dorn", ["Ilse Tarnow", "Pavel Dorn"], id="Spanish"
        ),
        pytest.param(
            "di Ilse Tarnow e Pavel Dorn", ["Ilse Tarnow", "Pavel Dorn"], id="Italian"
        ),
        pytest.param(
            "Door Ilse Tarnow en Pavel Dorn", ["Ilse Tarnow", "Pavel Dorn"], id="Dutch"
        ),
        pytest.param("Ilse Tarnow i Pavel Dorn", ["Ilse Tarnow", "Pavel Dorn"], id="Polish"),
        pytest.param(
            "Ilse Tarnow, Pavel Dorn and Marek Vann",
            ["Ilse Tarnow", "Pavel Dorn", "Marek Vann"],
            id="three",
        ),
        pytest.param("Ilse Tarnow | Pavel Dorn", ["Ilse Tarnow", "Pavel Dorn"], id="bar"),
        pytest.param("Ilse Tarnow, Vellmora", ["Ilse Tarnow"], id="a place"),
        pytest.param("By Ilse Tarnow, 17 May 2024, 09:32", ["Ilse Tarnow"], id="a time"),
        pytest.param("Ilse Tarnow (ita)", ["Ilse Tarnow"], id="initials"),
        pytest.param("Ilse Tarnow i.tarnow@observer.example", ["Ilse Tarnow"], id="an address"),
        pytest.param("@ilsetarnow", [], id="a handle"),
        pytest.param("admin", [], id="nobody"),
        pytest.param("105092", [], id="a number"),
        pytest.param("ILSE TARNOW", ["Ilse Tarnow"], id="capitals"),
        pytest.param("ILSE MCDORN", ["ILSE MCDORN"], id="capitals that are not safe"),
        pytest.param("Ilse Tarnow/dpa", ["Ilse Tarnow", "dpa"], id="an agency"),
        pytest.param(
            "Center for Roads and Ferries", ["Center for Roads and Ferries"], id="an office"
        ),
        pytest.param("Edited by Pavel Dorn", [], id="an editor"),
        pytest.param("Photos: Pavel Dorn", [], id="a photographer"),
        pytest.param("\u677e\u5ca1\u5927\u5730", ["\u677e\u5ca1\u5927\u5730"], id="Japanese"),
        pytest.param("\uad6c\ud604\ubaa8 \uae30\uc790", ["\uad6c\ud604\ubaa8"], id="Korean"),
    ],
)
def test_a_byline_gives_its_names(text: str, names: list[str]) -> None:
    """Without what leads to them, follows them or stands between them."""
    assert [one.name for one in find_names(text)] == names


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param(
            "Ilse Tarnow, Political Editor",
            Named("Ilse Tarnow", "Political Editor"),
            id="comma",
        ),
        pytest.param(
            "Ilse Tarnow Senior Writer", Named("Ilse Tarnow", "Senior Writer"), id="no comma"
        ),
        pytest.param(
            "Ilse Tarnow (Korrespondentin)",
            Named("Ilse Tarnow", "Korrespondentin"),
            id="brackets",
        ),
    ],
)
def test_a_role_is_kept_beside_its_name(text: str, named: Named) -> None:
    """As printed."""
    assert find_names(text) == [named]


def test_the_outlet_is_dropped_beside_a_person_and_kept_alone() -> None:
    """It tells nothing there; alone, it is who wrote the article."""
    sites = ["observer"]

    together = find_names("Ilse Tarnow, Observer", sites)
    alone = find_names("Observer", sites)

    assert [one.name for one in together] == ["Ilse Tarnow"]
    assert [one.name for one in alone] == ["Observer"]


@pytest.mark.parametrize(
    ("name", "verdict"),
    [
        pytest.param("Ilse Tarnow", True, id="two words"),
        pytest.param("Ilse van der Tarnow", True, id="particles"),
        pytest.param("Observer", False, id="one word"),
        pytest.param("the ferry line", False, id="no capitals"),
        pytest.param("\u5927\u6e21 \u7f8e\u54b2", True, id="no case"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_people_are_told_by_shape(name: str, verdict: bool) -> None:  # noqa: FBT001 - a table's column
    """Words with capitals, or a few characters where there are none."""
    assert is_person(name) is verdict
