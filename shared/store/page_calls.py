"""The Python door to the script about pages that were fetched; see `calls` for the rest."""

from typing import cast

from shared.store.call import Call, Reply, as_text
from shared.store.page_records import KeptPage


def find(url_key: str) -> Call[KeptPage | None]:
    """Find what is kept of the page at an address."""

    def parse(reply: Reply) -> KeptPage | None:
        return KeptPage(as_text(reply[0]), cast("bytes", reply[1])) if reply else None

    return Call("page_find", [url_key], parse)
