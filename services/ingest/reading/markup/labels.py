# ruff: noqa: RUF001 - words of other languages are meant so
"""Section, opinion and paywall: how an outlet labels an article."""

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote, urlsplit

from services.ingest.reading.markup.page import Page, read_text
from services.ingest.reading.markup.records import Node, as_list, get_kinds
from services.ingest.reading.markup.wording import clean, make_key
from shared.article import Byline, Flag, Section

_ANNOTATOR: Final = "markup_labels@1"
_MAX_SECTION: Final = 80
_SECTION_METAS: Final = (
    "article:section",
    "og:article:section",
    "parsely-section",
    "sailthru.section",
    "cxenseparse:category",
    "dcterms.subject.category",
    "section",
    "category",
    "cg",
)

# How sections and addresses call opinion; keys, in the languages of the news.
_OPINION_WORDS: Final = """
    opinion opinions oped commentary comment commentisfree columns columnists column
    editorial editorials viewpoint viewpoints perspective perspectives letters views
    meinung kommentar kommentare kolumne kolumnen gastkommentar gastbeitrag leitartikel
    debatte opinionen tribune tribunes chronique chroniques chroniqueurs edito editos
    editoriaux editoriale idees pointdevue debats opinión opiniones columnas editoriales
    tribuna tribunas opinioni commenti rubriche editoriali opinião opiniao colunas
    colunistas artigodeopiniao opinie opinies meningen columnist opinia opinie opinii
    komentarz komentarze publicystyka felietony názory nazory komentáře komentare мнение
    мнения колонки колумнисты колонка думка думки погляди блоги yazarlar köşeyazıları
    koseyazilari yazar görüş gorus åsikter asikter debatt ledare ledar kronikk meninger
    debat kronik ledere mielipide mielipiteet opinii editorialuri vélemény velemeny
    publicisztika απόψεις γνώμες apopseis gnomes opini kolom tajukrencana الرأي آراء رأي
    مقالات دیدگاه یادداشت דעות विचार संपादकीय 社説 社説コラム 論説 オピニオン コラム 评论
    評論 观点 觀點 社评 社論 사설 오피니언 칼럼 ýkiến gocnhin quanđiểm
"""
_OPINION: Final = frozenset(_OPINION_WORDS.split())
_OPINION_KIND: Final = "opinionnewsarticle"
# Records of these kinds say themselves that they report.
_REPORT_KINDS: Final = frozenset({"reportagenewsarticle", "analysisnewsarticle"})

_FREE: Final = frozenset(("free", "open", "public", "unlocked", "freeentry", "nopaywall"))
_PAID: Final = frozenset(
    ("metered", "locked", "premium", "paid", "subscriber", "subscription", "paywall", "payed")
)
_TIER_METAS: Final = (
    "article:content_tier",
    "og:article:content_tier",
    "content_tier",
    "cxenseparse:articleaccess",
    "article:access",
)
_NOT_SECTION: Final = frozenset(
    ("home", "homepage", "start", "startseite", "article", "articles", "uncategorized", "posts")
)
_SEGMENT: Final = re.compile(r"[^/]{1,60}")
_MAX_SEGMENTS: Final = 6


def find_section(page: Page) -> Section | None:
    """Return the part of the outlet that the article stands in; None if it names none."""
    for basis, confidence, name in _sections(page):
        is_name = 1 < len(name) <= _MAX_SECTION and "://" not in name
        if is_name and not name.isdecimal() and make_key(name) not in _NOT_SECTION:
            return Section(name=name, method=basis, confidence=confidence, annotator=_ANNOTATOR)
    return None


def find_opinion(
    page: Page, section: Section | None, byline: Byline | None, *, url: str | None
) -> Flag | None:
    """Return whether the page calls its article opinion; None if it does not say.

    It says no only by calling the article a report or an analysis.
    """
    kinds = get_kinds(page.article)
    if _OPINION_KIND in kinds:
        return _flag("json_ld", 0.95, value=True)
    named = [("section", section.name)] if section else []
    named.extend((basis, name) for basis, _, name in _sections(page))
    named.extend(("url", segment) for segment in _folders(url))
    if byline and byline.span:
        named.append(("byline", _first_word(byline.text)))
    for basis, name in named:
        if _is_opinion(name):
            return _flag(basis, 0.85, value=True)
    return _flag("json_ld", 0.8, value=False) if kinds & _REPORT_KINDS else None


def _folders(url: str | None) -> list[str]:
    """Return the parts of an address's path but the last."""
    path = unquote(urlsplit(url).path) if url else ""
    return _SEGMENT.findall(path)[:_MAX_SEGMENTS][:-1]


def find_paywall(page: Page) -> Flag | None:
    """Return whether the page asks for payment; None if it does not say."""
    said = page.article.get("isAccessibleForFree")
    parts = [part for part in as_list(page.article.get("hasPart")) if isinstance(part, dict)]
    for value in (said, *(part.get("isAccessibleForFree") for part in parts)):
        is_free = _as_bool(value)
        if is_free is not None:
            return _flag("json_ld", 0.9, value=not is_free)
    for name in _TIER_METAS:
        key = make_key(page.find_meta(name))
        if key in _FREE or key in _PAID:
            return _flag("meta", 0.85, value=key in _PAID)
    for name, element in page.marked:
        if name == "isAccessibleForFree":
            is_free = _as_bool(element.get("content") or read_text(element))
            if is_free is not None:
                return _flag("microdata", 0.85, value=not is_free)
    return None


def _sections(page: Page) -> Iterator[tuple[str, float, str]]:
    for one in as_list(page.article.get("articleSection"))[:5]:
        yield "json_ld", 0.9, clean(one)
    for name in _SECTION_METAS:
        yield "meta", 0.85, clean(page.find_meta(name))
    for name, element in page.marked:
        if name == "articleSection":
            yield "microdata", 0.85, clean(element.get("content")) or read_text(element)
    for node in page.records.of_kind("breadcrumblist"):
        yield "breadcrumb", 0.7, _in_breadcrumb(node)


def _in_breadcrumb(node: Node) -> str:
    """Return the last crumb but the article's own; empty if only the home page is left."""
    names = []
    for crumb in as_list(node.get("itemListElement"))[:10]:
        inner = crumb.get("item") if isinstance(crumb, dict) else None
        name = crumb.get("name") if isinstance(crumb, dict) else None
        names.append(clean(name or (inner.get("name") if isinstance(inner, dict) else "")))
    kept = [name for name in names[1:-1] if make_key(name) not in _NOT_SECTION]
    return kept[-1] if kept else ""


def _is_opinion(name: str) -> bool:
    return any(make_key(part) in _OPINION for part in (name, *re.split(r"[/|>&,]", name)[:5]))


def _first_word(byline: str) -> str:
    """Return the first word of a byline that names a kind of text: "A column by"."""
    words = byline.split()[:2]
    return next((word for word in words if len(word) > 3), "")


def _as_bool(value: object) -> bool | None:
    if isinstance(value, bool):
        return value
    key = make_key(clean(value)).removeprefix("httpsschemaorg").removeprefix("httpschemaorg")
    return {"true": True, "false": False, "1": True, "0": False, "yes": True, "no": False}.get(
        key
    )


def _flag(basis: str, confidence: float, *, value: bool) -> Flag:
    return Flag(value=value, method=basis, confidence=confidence, annotator=_ANNOTATOR)
