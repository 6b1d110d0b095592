"""The door for flat text: whatever lines come in, an outcome comes out with true spans."""

from typing import Final

from shared.submission import Submission
from tests.fuzz.checking import check_submission

_RAIL: Final = """Home
Politics
Harbor
River rises overnight 12:40
By Ida Torvald
VELMORA, March 14 - The river rose by two meters overnight, the harbor office said on Friday.
Nobody was hurt, and the lower bridge stays shut until the water has gone down again.
Read also
Storks counted along the river 02:24
Volunteers counted ninety pairs \u2026
Subscribe to our newsletter
\u00a9 2026 Northern Courier"""
_WRAPPED: Final = """The river rose by two meters overnight, the harbor
office said on Friday. Nobody was
hurt. \u201cWe wait,\u201d he said.

The lower bridge stays closed until the
water has gone down.

Photo: Anna Rohde
"""
_ODD: Final = (
    "\u0420\u0435\u043a\u0430 14.03.2026, 09:26\r\n\r\n\r\n1. a\r2. b\x85"
    "\u2028June 24 reportedThat \U0001f44d\t|\t<b>"
)
_SCRIPTS: Final = (
    "\u0627\u0644\u0646\u0647\u0631\n\u6cb3\u6c34\u4e0a\u6da8 2026\u5e743\u670814\u65e5\n"
    "yesterday\n2 hours ago\n99:99 31 February"
)
SEEDS: Final = tuple(text.encode() for text in (_RAIL, _WRAPPED, _ODD, _SCRIPTS))


def check(data: bytes) -> None:
    """Read the bytes as lines of text.

    Raises:
        AssertionError: a span or the outcome is not what it claims to be.
    """
    text = data.decode("utf-8", "replace").replace("\x00", " ")
    if text.strip():
        check_submission(Submission(text=text))
