"""The fingerprint and the signature: what articles are told apart by."""

import hashlib
from collections.abc import Callable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from services.ingest.reading.identity import fingerprint, normalize, sign
from shared.store.likeness import SIGNATURE_BYTES, compare


@pytest.mark.parametrize(
    ("text", "normalized"),
    [
        pytest.param("The RIVER", "the river", id="case"),
        pytest.param("Stra\u00dfe", "strasse", id="case folding beyond ASCII"),
        pytest.param("a \u00a0\n b", "a b", id="white space"),
        pytest.param("\u201cYes\u201d, he said \u2013 twice.", "yes he said twice", id="marks"),
        pytest.param("``Yes'' he said", "yes he said", id="teletype quotes"),
        pytest.param("\ufb01re", "fire", id="ligature"),
        pytest.param("cafe\u0301", "caf\u00e9", id="combining accent"),
        pytest.param("co\u00adoperate\u200b", "cooperate", id="invisible characters"),
        pytest.param("12:40", "12 40", id="digits stay apart"),
        pytest.param("\u2026 --- !?", "", id="punctuation alone"),
        pytest.param("", "", id="empty"),
    ],
)
def test_form_is_folded_away(text: str, normalized: str) -> None:
    """What is left is the words, one space between them."""
    assert normalize(text) == normalized


@settings(deadline=None)
@given(text=st.text())
@example(text="e\u00ad\u0301")
@example(text="\u00b4a")
def test_normalizing_twice_changes_nothing(text: str) -> None:
    """Even where folding brings out new punctuation or new compositions."""
    once = normalize(text)

    assert normalize(once) == once


def test_the_fingerprint_is_the_hexadecimal_sha_256() -> None:
    """Of the normalized body in UTF-8."""
    assert fingerprint("caf\u00e9") == (
        "850f7dc43910ff890f8879c0ed26fe697c93a067ad93a7d50f466a7028a9bf4e"
    )


def test_a_short_body_has_no_signature() -> None:
    """With nineteen words, other figures are other news."""
    assert sign(" ".join(f"word{number}" for number in range(19))) == b""


def test_a_signature_stays_what_it_is() -> None:
    """Stored ones are compared for a week, across upgrades of whatever computes them.

    If this fails, `SIGNATURE_VERSION` has to change, and copies are missed for a week.
    """
    signature = sign(" ".join(f"word{number}" for number in range(40)))

    assert len(signature) == SIGNATURE_BYTES
    assert hashlib.sha256(signature).hexdigest() == (
        "57a120a481f726a907290eded94538ddf64fbb147fd42164652a24bd9f7c0ca2"
    )


@pytest.mark.parametrize(
    ("change", "least", "most"),
    [
        pytest.param(lambda body: body, 1000, 1000, id="the same"),
        pytest.param(lambda body: f"Another headline\n\n{body}", 950, 1000, id="headline"),
        pytest.param(lambda body: body[: len(body) // 2], 850, 1000, id="half of it"),
        pytest.param(lambda body: f"{body}\n\n{_other(1)}", 350, 650, id="as much again"),
        pytest.param(lambda _: _other(1), 0, 0, id="another text"),
    ],
)
def test_signatures_tell_how_much_is_known(
    change: Callable[[str], str], least: int, most: int
) -> None:
    """Of the later text, in per mille, to a few hundredths."""
    body = _other(0)

    _, known = compare(sign(normalize(change(body))), sign(normalize(body)))

    assert least <= known <= most


def test_other_figures_in_the_same_words_are_another_text() -> None:
    """Runs of words with a figure count three times."""
    pattern = (
        "Shares in {} closed at {} crowns on Tuesday after {} the day before while the index "
        "of the largest companies rose by {} points to {} and turnover came to {} million"
    )
    first = pattern.format("Ostrand", 81, 79, 12, 4021, 310)
    second = pattern.format("Ostrand", 92, 77, 31, 4412, 295)

    _, known = compare(sign(normalize(first)), sign(normalize(second)))

    assert known < 500


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("川の水位が一晩で二メートル上昇したと港湾局が発表した", id="Japanese"),
        pytest.param("น้ำในแม่น้ำสูงขึ้นสองเมตรในคืนเดียว", id="Thai"),
    ],
)  # fmt: skip
def test_words_without_spaces_between_them_are_told_apart(body: str) -> None:
    """Two characters stand for one word."""
    trimmed = body[: len(body) * 4 // 5]

    _, known = compare(sign(trimmed), sign(body))

    assert known > 750


@settings(deadline=None)
@given(text=st.text())
@example(text="a " * 50_010)
@example(text="\u6f22" * 100)
def test_any_text_has_a_signature_or_none(text: str) -> None:
    """It never raises, and looks at no more than it has to."""
    assert len(sign(normalize(text))) in {0, SIGNATURE_BYTES}


def _other(number: int) -> str:
    """Return a text of 300 words that shares nothing with those of other numbers."""
    return " ".join(f"w{(number + 1) * place * 7919 % 9973:x}o" for place in range(1, 301))
