"""Reads pages with other extractors: `extract.py PAGES ANSWERS`, JSON lines in and out.

Run by the peers' own interpreter. Nothing is fetched: newspaper4k would load the images of
every page if it were not told to leave them.
"""

import json
import logging
import sys

import htmldate
import newspaper
import trafilatura
from lxml import html
from readability import Document

logging.disable(logging.CRITICAL)


# mypy: ignore-errors


def answer(body="", title="", published_at=""):
    return {"body": body or "", "title": title or "", "published_at": published_at or ""}


def read_trafilatura(page, url, **options):
    found = trafilatura.bare_extraction(page, url=url, with_metadata=True, **options)
    return answer(found.text, found.title, found.date) if found else answer()


def read_readability(page, url):
    document = Document(page)
    tree = html.fromstring(document.summary())
    blocks = tree.xpath("//p|//li|//h2|//h3|//h4|//blockquote|//pre")
    lines = [" ".join(block.text_content().split()) for block in blocks]
    return answer("\n".join(lines) or tree.text_content(), document.short_title())


def read_newspaper(page, url):
    article = newspaper.Article(url or "https://page.example/", fetch_images=False)
    article.download(input_html=page)
    article.parse()
    day = article.publish_date
    return answer(article.text, article.title, day.isoformat() if day else "")


def read_htmldate(page, url):
    day = htmldate.find_date(page, url=url, original_date=True)
    return answer(published_at=day)


EXTRACTORS = {
    "trafilatura": read_trafilatura,
    "trafilatura favor_precision": lambda page, url: read_trafilatura(
        page, url, favor_precision=True
    ),
    "readability-lxml": read_readability,
    "newspaper4k": read_newspaper,
    "htmldate": read_htmldate,
}


def attempt(read, page, url):
    try:
        return read(page, url)
    except Exception:  # whatever an extractor does on a page, it has no answer for it
        return answer()


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as pages, open(
        sys.argv[2], "w", encoding="utf-8"
    ) as answers:
        for line in pages:
            sent = json.loads(line)
            page, url = sent["html"], sent.get("url")
            row = {name: attempt(read, page, url) for name, read in EXTRACTORS.items()}
            answers.write(json.dumps(row) + "\n")
