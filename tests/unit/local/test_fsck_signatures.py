"""What the index of signatures must agree about, on states made up for it."""

from typing import Final

from shared.store.fsck_signatures import check_signatures
from shared.store.likeness import MOST_OF_A_BAND, find_bands
from tests.builders import a_job_id
from tests.contract.store.builders import a_signature

_SIGNATURE: Final = a_signature(of=1)
_ROW: Final = b"1773480413000" + a_job_id(1).encode() + b"-" * 9 + _SIGNATURE
_BANDS: Final = find_bands(_SIGNATURE)


def test_a_row_that_its_bands_name_is_no_fault() -> None:
    """Each of them, beside others."""
    bands = dict.fromkeys(_BANDS, b"3,7")

    assert list(check_signatures({b"7": _ROW, b"3": _ROW}, bands)) == []


def test_a_band_that_names_nothing_of_a_row_is_found() -> None:
    """By it a copy would not be."""
    bands = dict.fromkeys(_BANDS[1:], b"7")

    [fault] = check_signatures({b"7": _ROW}, bands)

    assert (fault.kind, fault.subject) == ("signature", a_job_id(1))


def test_a_band_that_is_full_need_not_name_a_row() -> None:
    """It keeps the first ones."""
    first = {str(number).encode(): _ROW for number in range(MOST_OF_A_BAND)}
    bands = dict.fromkeys(_BANDS, b",".join(first))

    assert list(check_signatures(first | {b"9": _ROW}, bands)) == []


def test_a_band_that_names_a_row_that_is_gone_is_found() -> None:
    """Nobody would ever take it out."""
    [fault] = check_signatures({}, {_BANDS[0]: b"7"})

    assert fault.message == "band 00000003e8 names row 7, which is gone"
