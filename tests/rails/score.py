"""How much of labelled flat pages ingest reads right: `python -m tests.rails.score FOLDER`.

With `-v` it also prints what is wrong on each page.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from services.ingest.handler import ingest
from shared.article import Article, When
from shared.outcomes import Claimed
from shared.submission import StoredSubmission, Submission
from tests.rails.pages import Lead, Page, Piece, Printed, load

SUBMITTED_AT: Final = datetime(2024, 7, 24, 15, tzinfo=UTC)
"""When every page is sent; the dates that are left unsaid on a page follow from it."""

_JOB_ID: Final = "01900000-0000-7000-8000-000000000001"
_PROSE: Final = frozenset({"paragraph", "quote"})
_AROUND_TIMES: Final = " ()[]\uff08\uff09\u3010\u3011|\xb7•\u2013—-,،:\uff0f"
"""What parts a time from its headline belongs to neither."""
_SHOWN_CHARS: Final = 60


@dataclass(slots=True)
class Score:
    """What was read right on some pages, each as `(right, all)`."""

    pages: int = 0
    blocks: tuple[int, int] = (0, 0)
    leads: tuple[int, int] = (0, 0)
    leads_made_up: int = 0
    """Found where nothing is labelled; they count in no share."""
    headlines: tuple[int, int] = (0, 0)
    published: tuple[int, int] = (0, 0)
    errors: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        """Return the shares in one line."""
        shares = {
            "blocks": self.blocks,
            "leads complete": self.leads,
            "headlines": self.headlines,
            "published": self.published,
        }
        told = "  ".join(
            f"{name} {share(value):.3f} ({value[0]}/{value[1]})"
            for name, value in shares.items()
        )
        return f"{told}  leads made up {self.leads_made_up}"


def share(counted: tuple[int, int]) -> float:
    """Return right / all; 1.0 where there is nothing to get right."""
    right, every = counted
    return right / every if every else 1.0


def read(page: Page) -> Article:
    """Return what ingest makes of a page, spiked or not."""
    claimed: Claimed[Submission] = Claimed(
        job_id=_JOB_ID,
        document=StoredSubmission(text=page.text),
        attempt=1,
        submitted_at=SUBMITTED_AT,
    )
    return ingest(claimed).article


def score_page(page: Page, article: Article) -> Score:
    """Return how the article compares to the labels of its page."""
    score = Score(pages=1)
    kinds = _paint(page, article)
    wrong = [
        (piece, found)
        for piece in page.pieces
        if (found := _majority(page, piece, kinds)) not in _accepted(piece)
    ]
    score.blocks = (len(page.pieces) - len(wrong), len(page.pieces))
    score.errors += [
        f"{'|'.join(sorted(piece.types))} read as {found}: {piece.text.strip()[:_SHOWN_CHARS]}"
        for piece, found in wrong
    ]
    _score_leads(score, page, article)
    headline = article.headline.text if article.headline else None
    is_headline_right = _fold(page, headline) == _fold(page, page.headline)
    score.headlines = (int(is_headline_right), 1)
    if not is_headline_right:
        score.errors.append(f"headline: {page.headline!r} read as {headline!r}")
    is_published_right = any(_agrees(one, article.published_at) for one in page.published)
    score.published = (int(is_published_right), 1)
    if not is_published_right:
        when = article.published_at
        read_as = f"{when.value} ({when.precision})" if when else None
        score.errors.append(f"published: {page.published} read as {read_as}")
    return score


def _score_leads(score: Score, page: Page, article: Article) -> None:
    """Note the leads that are complete, missed and made up."""
    expected = Counter(_folded(page, lead) for lead in page.related)
    found = Counter(
        _folded(page, Lead(one.headline, one.time, one.teaser, one.truncated))
        for one in article.related or ()
    )
    missed, made_up = expected - found, found - expected
    score.leads = (len(page.related) - missed.total(), len(page.related))
    score.leads_made_up = made_up.total()
    score.errors += [f"lead missed: {lead}" for lead in missed]
    score.errors += [f"lead made up: {lead}" for lead in made_up]


def total(scores: Iterable[Score]) -> Score:
    """Return the sum of scores, without their errors."""
    whole = Score()
    for one in scores:
        whole.pages += one.pages
        whole.blocks = _plus(whole.blocks, one.blocks)
        whole.leads = _plus(whole.leads, one.leads)
        whole.leads_made_up += one.leads_made_up
        whole.headlines = _plus(whole.headlines, one.headlines)
        whole.published = _plus(whole.published, one.published)
    return whole


def _plus(left: tuple[int, int], right: tuple[int, int]) -> tuple[int, int]:
    return left[0] + right[0], left[1] + right[1]


def _paint(page: Page, article: Article) -> list[str | None]:
    """Return the type of each character; of blocks in one another the inner one counts."""
    kinds: list[str | None] = [None] * len(page.text)
    blocks = sorted(article.blocks or (), key=lambda one: (one.span[0], -one.span[1]))
    for block in blocks:
        start, end = block.span
        kinds[start:end] = [block.type.value] * (end - start)
    return kinds


def _majority(page: Page, piece: Piece, kinds: list[str | None]) -> str | None:
    """Return the type that most visible characters of a piece have."""
    start, end = piece.span
    counted = Counter(
        kinds[index] for index in range(start, end) if not page.text[index].isspace()
    )
    return counted.most_common(1)[0][0] if counted else None


def _accepted(piece: Piece) -> frozenset[str]:
    """Return the types that are right; a paragraph that is all quotation may be either."""
    return piece.types | _PROSE if piece.types & _PROSE else piece.types


def _folded(page: Page, lead: Lead) -> Lead:
    return Lead(
        _fold(page, lead.headline) or "",
        _fold(page, lead.time and lead.time.strip(_AROUND_TIMES)),
        _fold(page, lead.teaser),
        lead.truncated,
    )


def _fold(page: Page, text: str | None) -> str | None:
    """Fold white space, which stands for nothing where no spaces part words."""
    return None if text is None else (" " if page.is_spaced else "").join(text.split())


def _agrees(expected: Printed | None, found: When | None) -> bool:
    """Tell whether a time is right: as printed, or its date inferred from the sending."""
    if expected is None or found is None:
        return expected is None and found is None
    if (found.value, found.precision) == (expected.value, expected.precision):
        return True
    return (
        expected.precision == "time_of_day"
        and found.inferred
        and found.precision == "minute"
        and found.value == f"{SUBMITTED_AT.date().isoformat()}T{expected.value}"
    )


def main() -> None:
    """Print the figures of each page of a folder, and of all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("-v", "--verbose", action="store_true", help="print what is wrong")
    given = parser.parse_args()
    scores: list[Score] = []
    for page in load(given.folder):
        score = score_page(page, read(page))
        scores.append(score)
        sys.stdout.write(f"{page.id:8} {score}\n")
        if given.verbose:
            sys.stdout.writelines(f"    {error}\n" for error in score.errors)
    whole = total(scores)
    sys.stdout.write(f"{whole.pages} pages  {whole}\n")


if __name__ == "__main__":
    main()
