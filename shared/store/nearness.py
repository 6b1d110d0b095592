"""How many stories are looked at for an article, in Lua and in memory alike."""

from collections.abc import Iterable
from typing import Final

MOST_CANDIDATES: Final = 32
"""Stories that an article is compared to at most, those that share most buckets with it. None
of 153 articles of the ground truth has more than 4 near it; it is a bound on a bad day."""

MOST_LOOKED_AT: Final = 128
"""Stories whose times are looked at for those candidates: a bound, set by hand."""

MOST_IN_BUCKET: Final = 64
"""Stories filed in one bucket, those with the latest articles: a term that many stories share
tells none of them from the others. Set by hand."""


def spell_buckets(buckets: Iterable[int]) -> str:
    """Return buckets as the scripts take them: hexadecimal, parted by commas."""
    return ",".join(f"{bucket:08x}" for bucket in buckets)


def lua_numbers() -> str:
    """Return the numbers of this module as the Lua table `STORY`, for every script."""
    return (
        f"local STORY = {{most_candidates = {MOST_CANDIDATES}, "
        f"most_looked_at = {MOST_LOOKED_AT}, most_in_bucket = {MOST_IN_BUCKET}}}\n"
    )
