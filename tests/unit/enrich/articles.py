"""Articles as enrichers meet them: in a language, on a page with a rail."""

from services.enrich.reading import Reading, read
from shared.article import Article, Body, Headline, Language
from tests.builders import an_article


def in_language(code: str | None) -> Language | None:
    """Return a language as ingest found it; None if it found none."""
    if code is None:
        return None
    return Language(code=code, method="test", confidence=1.0, annotator="builder@1")


def english(body: str, *, headline: str = "The desk opened") -> Article:
    """Return an article that ingest holds for English."""
    return an_article(headline=headline, body=body, language=in_language("en"))


def on_a_page(article: Article, *, above: str = "", below: str = "") -> Article:
    """Return the article as found on a page with other text around it."""
    by = len(above)
    original = article.original.model_copy(
        update={"text": above + article.original.text + below}
    )
    update: dict[str, object] = {"original": original}
    if article.body is not None:
        update["body"] = article.body.model_copy(
            update={
                "spans": tuple(
                    (span[0] + by, span[1] + by) for span in article.body.spans if span
                )
            }
        )
    if article.headline is not None and article.headline.span is not None:
        start, end = article.headline.span
        update["headline"] = article.headline.model_copy(
            update={"span": (start + by, end + by)}
        )
    return article.model_copy(update=update)


def unaligned(article: Article) -> Article:
    """Return the article as if none of its text had been found in the original."""
    headline: Headline | None = article.headline
    body: Body | None = article.body
    return article.model_copy(
        update={
            "headline": headline.model_copy(update={"span": None}) if headline else None,
            "body": body.model_copy(update={"spans": (None,) * len(body.spans)})
            if body
            else None,
        }
    )


def reading(article: Article) -> Reading:
    """Return the article as an enricher is given it, with all the time in the world."""
    return read(article, is_late=lambda: False)


def readings(*articles: Article) -> list[Reading]:
    """Return the articles as an enricher is given a batch."""
    return [reading(one) for one in articles]
