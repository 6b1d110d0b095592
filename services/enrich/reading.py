"""What an enricher is given: an article, what may be read of it, and until when."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from services.enrich.passages import Passage, read_passages
from shared.article import Article


@dataclass(frozen=True, slots=True)
class Reading:
    """An article as enrichers see it, its passages folded once for all of them."""

    article: Article
    passages: tuple[Passage, ...]
    """Headline and paragraphs, in the order of the page."""
    language: str | None
    """The primary language in lower case, such as `en`; None if unknown."""
    is_late: Callable[[], bool]
    """Asked between passages: once true, an enricher answers with what it has (`Partial`)."""

    def of(self, article: Article) -> "Reading":
        """Return the same with what was found put into the article."""
        return Reading(article, self.passages, self.language, self.is_late)

    @property
    def body(self) -> Iterator[Passage]:
        """The passages that are no headline."""
        return (passage for passage in self.passages if not passage.is_headline)


def read(article: Article, *, is_late: Callable[[], bool]) -> Reading:
    """Return the article, ready to be read."""
    code = article.language.code if article.language else ""
    language = code.partition("-")[0].lower() or None
    return Reading(article, read_passages(article), language, is_late)
