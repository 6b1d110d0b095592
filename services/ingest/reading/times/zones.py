"""Zones as times name them: by an offset, or by a name."""

from typing import Final

_MOST: Final = (14, 0)
"""Hours and minutes; no clock on earth is further ahead of UTC."""

EVERYWHERE: Final = {
    "utc": "Z", "gmt": "Z", "west": "+01:00", "cet": "+01:00", "cest": "+02:00",
    "eet": "+02:00", "eest": "+03:00", "msk": "+03:00", "jst": "+09:00",
    "est": "-05:00", "edt": "-04:00", "mst": "-07:00", "mdt": "-06:00",
    "pst": "-08:00", "pdt": "-07:00",
}  # fmt: skip
"""Names that mean one offset, whoever writes them: in mail headers, in markup, in print.

What each reader knows beside them stands where it reads. IST is in none of them: it is that
of India, Ireland and Israel.
"""


def format_offset(text: str) -> str | None:
    """Return `Z` or `+02:00` for `Z`, `+02`, `+0200` or `+02:00`; None if no clock has it.

    Digits may be those of any script.
    """
    if text.upper() == "Z":
        return "Z"
    digits = text[1:].replace(":", "").ljust(4, "0")
    hours, minutes = int(digits[:2]), int(digits[2:])
    if (hours, minutes) > _MOST or minutes > 59:
        return None
    sign = "-" if text[0] in "-\u2212" else "+"
    return f"{sign}{hours:02}:{minutes:02}" if hours or minutes else "Z"
