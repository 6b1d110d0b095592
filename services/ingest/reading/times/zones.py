"""Zones as times name them: by an offset, or by a name. The one table for every reader."""

import re
from typing import Final, Literal

ZoneSource = Literal["offset", "zone_name"]

_MOST: Final = (14, 0)
"""Hours and minutes; no clock on earth is further ahead of UTC."""

NAMES: Final = {
    "utc": "Z", "gmt": "Z", "wet": "Z", "west": "+01:00",
    "bst": "+01:00", "cet": "+01:00", "mez": "+01:00", "cest": "+02:00", "mesz": "+02:00",
    "eet": "+02:00", "sast": "+02:00", "eest": "+03:00", "msk": "+03:00", "мск": "+03:00",
    "trt": "+03:00", "gst": "+04:00", "pkt": "+05:00", "wib": "+07:00", "ict": "+07:00",
    "sgt": "+08:00", "hkt": "+08:00", "awst": "+08:00", "jst": "+09:00", "kst": "+09:00",
    "aest": "+10:00", "aedt": "+11:00", "nzst": "+12:00", "nzdt": "+13:00",
    "brt": "-03:00", "edt": "-04:00", "est": "-05:00", "cdt": "-05:00", "mdt": "-06:00",
    "mst": "-07:00", "pdt": "-07:00", "pst": "-08:00",
}  # fmt: skip
"""Offset by name, of names that mean one wherever news is printed.

Set by hand beside the IANA database of 2024: where that has a second meaning, of one zone each
(CDT in Havana, PST in Manila), the one of mail headers is taken (RFC 5322, 4.3).
"""

OPEN: Final = frozenset(("ist", "cst", "ast", "et", "ct", "pt", "mt"))
"""Names that tell no offset: of several places (IST is that of India, Ireland and Israel), or
of summer and winter alike."""

MAIL: Final = NAMES | {"ut": "Z", "z": "Z", "cst": "-06:00"}
"""Offset by name in mail headers and feeds. Source: RFC 5322, 4.3, which fixes CST."""

_NAME: Final = "|".join(sorted(NAMES.keys() | OPEN, key=len, reverse=True))
_SIGNED: Final = r"(?:UTC|GMT)(?:\s?[+\u2212-]|\s\+\s)\d{1,2}(?::?\d\d)?(?!\d)"
"""`GMT+2`, `UTC -03:30`; but in "GMT - 3 dead" a dash parts the clock from a headline."""
ZONE: Final = rf"{_SIGNED}|[+\u2212-]\d\d(?::?\d\d)?(?!\d)|(?:Z|{_NAME})\b"
"""Pattern of a zone behind a clock, to be compiled without regard to case."""

_SIGNED_ZONE: Final = re.compile(_SIGNED, re.IGNORECASE)


def format_offset(text: str) -> str | None:
    """Return `Z` or `+02:00` for `Z`, `+2`, `+02`, `+0200` or `+02:00`.

    None if no clock has it. Digits may be those of any script.
    """
    if text.upper() == "Z":
        return "Z"
    digits = text[1:].replace(":", "")
    hours, minutes = int(digits[:-2] or 0), int(digits[-2:])
    if len(digits) < 3:
        hours, minutes = minutes, 0
    if (hours, minutes) > _MOST or minutes > 59:
        return None
    sign = "-" if text[0] in "-\u2212" else "+"
    return f"{sign}{hours:02}:{minutes:02}" if hours or minutes else "Z"


def parse_zone(text: str) -> tuple[str | None, ZoneSource | None]:
    """Return the offset of `+02:00`, `GMT+2` or `CEST`, and what told it.

    None and None where the name tells none, and where no clock has the offset.
    """
    text = "".join(text.split())
    sign = re.search("[+\u2212-]", text)
    if sign or text in {"Z", "z"}:
        offset = format_offset(text[sign.start() if sign else 0 :])
        return offset, "offset" if offset else None
    named = NAMES.get(text.casefold())
    return named, "zone_name" if named else None


def find_signed(text: str, start: int) -> int | None:
    """Return where the `GMT+2` that starts at a place ends; None if there is none."""
    match = _SIGNED_ZONE.match(text, start)
    return match.end() if match else None
