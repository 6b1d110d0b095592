"""Marks and joints of a text that its language does not know."""

import re
from typing import Final

# Set off as a quotation: «…» and „…“; a lone mark may be a slip, or a price in old print.
_FOREIGN_QUOTE: Final = re.compile(
    r"\u00ab[^\u00ab\u00bb]{1,400}\u00bb | \u201e[^\u201c\u201d\u201e]{1,400}[\u201c\u201d]",
    re.VERBOSE,
)

_DIALOGUE_DASH: Final = re.compile(
    r"""
    ["\u201d\u00bb\u201c] ,? \ ? [-\u2013\u2014] \ ?
    (?P<who>
        (?:said|says|noted|stressed|emphasi[sz]ed|declared|stated|told|added|reported|informed
          |explained|wrote|commented|answered|specified|underlined)\b
      | (?:he|she|they)\ (?:said|noted|stressed|emphasi[sz]ed|declared|stated|added)\b
      | [A-Z][\w'-]+ (?:\ [A-Z][\w'-]+)? \.
    )
    """,
    re.VERBOSE,
)

_GLUED_LINK: Final = re.compile(
    r"""
    (?:reported|commented|told|wrote|said|stated|announced|declared|noted|informed|writes|says
      |reports|about|before|earlier|that|published|claimed|known|according|became|discussed)
    [A-Z][a-z]*
    """,
    re.VERBOSE,
)
_GLUED: Final = re.compile(
    r"""
    [a-z]{3,20}
    (?:That|The|In|How|What|About|Which|Why|Where|When|Who|This|On|At|An?|And|For|Of|To|From)
    """,
    re.VERBOSE,
)

_CAPITAL_INSIDE: Final = re.compile(r"[A-Z](?<=[a-z]{3}[A-Z])")
"""In every `_GLUED_LINK` and `_GLUED`, and looked for much faster."""

_BEYOND_LATIN: Final = re.compile(r"[\u0400-\u1cff\u3040-\ufaff]")
_OTHER_SCRIPT: Final = re.compile(
    r"[\u0400-\u04ff]{3,}|[\u0600-\u06ff]{3,}|[\u4e00-\u9fff]{2,}|[\u10a0-\u10ff]{3,}|[\u0530-\u058f]{3,}"
)


def find_foreign_quotes(text: str) -> list[tuple[int, int]]:
    """Return the place of each quotation in marks that English does not use."""
    if "\u00ab" in text or "\u201e" in text:
        return [found.span() for found in _FOREIGN_QUOTE.finditer(text)]
    return []


def find_dialogue_dashes(text: str) -> list[tuple[int, int]]:
    """Return where a dash joins a quotation to who said it: "…," — said the mayor."""
    if "\u2014" in text or "\u2013" in text or '" -' in text or "\u201d -" in text:
        return [found.span() for found in _DIALOGUE_DASH.finditer(text)]
    return []


def may_be_glued(text: str) -> bool:
    """Say whether a word of the text may be two; few have a capital inside."""
    return _CAPITAL_INSIDE.search(text) is not None


def is_glued_link(word: str) -> bool:
    """Say whether a link to other coverage ran into its sentence: `reportedThat`."""
    return word[0].islower() and _GLUED_LINK.fullmatch(word) is not None


def is_glued(word: str) -> bool:
    """Say whether a word is two, as also where a page lost the space: `statementThe`."""
    return word[0].islower() and _GLUED.fullmatch(word) is not None


def find_other_script(text: str) -> list[tuple[int, int]]:
    """Return the places of words of the text in letters other than Latin ones."""
    if _BEYOND_LATIN.search(text) is None:
        return []
    return [found.span() for found in _OTHER_SCRIPT.finditer(text)]
