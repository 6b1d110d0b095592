"""What `copydesk events` says of an event."""

import pytest

from deploy.local.follow import summarize


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ({"headline": "River rises", "reason": None}, "River rises"),
        ({"reason": "no_article_text"}, "no_article_text"),
        (
            {"reason": "address_refused", "detail": "port 81 is none of 80, 443"},
            "address_refused: port 81 is none of 80, 443",
        ),
        ({"accepted": 3, "counts": {"published": 2, "spiked": 0, "duplicate": 1}},
         "2 published, 1 duplicate"),
        ({"id": "a"}, ""),
    ],
)  # fmt: skip
def test_an_event_is_told_by_what_matters_in_it(data: dict[str, object], told: str) -> None:
    """A headline, why there is none, or how many lines ended how."""
    assert summarize(data) == told
