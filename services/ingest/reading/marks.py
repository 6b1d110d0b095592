"""Lines that say by their own words what they are: prompts, source lines, headings of rails."""

import re
from typing import Final

from services.ingest.reading.lines import Line
from shared.article import BlockType

# A sentence of an article may well speak of cookies or of a newsletter; a line that is
# furniture is short.
_WORDS: Final = 40

_RAIL_HEADING: Final = re.compile(
    r"""
    (?: more\ (?:from|on|in|about)\ .{1,40} | more\ (?:news|stories|articles|headlines)
    | (?:also\ )?read(?:\ (?:also|more|next|on))? | see\ also
    | related(?:\ (?:articles|stories|news|topics|posts|content|coverage|links))?
    | you\ (?:may|might)\ (?:also\ )?(?:like|be\ interested\ in|have\ missed)
    | (?:most|more)\ (?:read|popular|viewed|recent|shared|commented)(?:\ .{1,20})?
    | (?:recommended|suggested|trending|popular)(?:\ (?:for\ you|now|stories|articles|news))?
    | (?:latest|top|other|recent|breaking)\ (?:news|stories|articles|headlines|posts)
    | (?:don['\u2019]t\ miss|editors?['\u2019]?s?\ picks?|up\ next|in\ other\ news)
    | what\ to\ read\ next
    )\W{0,3}
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LEAD: Final = re.compile(
    r"(?:(?:also )?read(?: also| more| next)?|see also|related(?: articles?| stor(?:y|ies))?)"
    r"\s?:\s?(?=\S)",
    re.IGNORECASE,
)
_SOURCE: Final = re.compile(r"(?:source|via)\s?:\s?(?=\S)", re.IGNORECASE)
# A bar of buttons, in any order; nothing else may stand in it.
_SHARE: Final = re.compile(
    r"(?:(?:share|tweet|print|e-?mail|whatsapp|facebook|twitter|telegram|linkedin|pinterest"
    r"|reddit|copy|link|follow|us|this|article|story|page|on|via|with|by|to|a|friend|x)\b\W*)+",
    re.IGNORECASE,
)

_WHOLE: Final = (
    (BlockType.RAIL_HEADING, 8, _RAIL_HEADING),
    (BlockType.SHARE, 12, _SHARE),
)
_OPENINGS: Final[tuple[tuple[BlockType, int, re.Pattern[str]], ...]] = (
    (BlockType.RAIL_ITEM, _WORDS, _LEAD),
    (BlockType.SOURCE_LINE, 10, _SOURCE),
    (
        BlockType.PROMPT,
        15,
        re.compile(
            r"what (?:do|are) you(?:r thoughts)?\b|what['\u2019]s your (?:opinion|view|take)"
            r"|(?:do|are|have|would|will) you (?:agree|think|planning|ever)\b.*\?$"
            r"|(?:tell|let) us\b|have your say|share your (?:thoughts|opinion|views)"
            r"|join the (?:conversation|discussion)|(?:leave|post|write) a comment",
            re.IGNORECASE,
        ),
    ),
    (
        BlockType.CREDIT,
        _WORDS,
        re.compile(
            r"(?:photo|image|picture|foto|video)(?:graph)?s?(?: credits?| source| by)?\s?:"
            r"|(?:photo|image|picture)s? (?:by|courtesy)\b"
            r"|\(?(?:getty|reuters|ap) (?:images|photo)",
            re.IGNORECASE,
        ),
    ),
    (
        BlockType.ADVERT,
        8,
        re.compile(r"(?:advertise?ment|sponsored|promoted|ad)\b.{0,30}$", re.IGNORECASE),
    ),
)
_ANYWHERE: Final[tuple[tuple[BlockType, re.Pattern[str]], ...]] = (
    (
        BlockType.LEGAL,
        re.compile(
            r"\b(?:use|accept|our) cookies?\b|cookie (?:policy|settings|notice)|privacy policy"
            r"|terms (?:of (?:use|service)|and conditions)|all rights reserved|©"
            r"|\benable javascript|your browser",
            re.IGNORECASE,
        ),
    ),
    (
        BlockType.NEWSLETTER,
        re.compile(
            r"\bsubscribe (?:to|now|today|for)\b|\b(?:our|free|daily|weekly) newsletters?\b"
            r"|\bsign up (?:to|for|now|here)\b"
            r"|^(?:subscribe|newsletters?|sign (?:up|in)|log in)$",
            re.IGNORECASE,
        ),
    ),
    (
        BlockType.COMMENT,
        re.compile(
            r"^(?:\d+ |no |view |show |add |all |post |leave )*comments?\b.{0,30}$"
            r"|\bcomments (?:are|have been) (?:closed|disabled|moderated)",
            re.IGNORECASE,
        ),
    ),
)


def find_mark(line: Line) -> BlockType | None:
    """Return what a short line says it is; None for one that may be text of the article."""
    if line.words > _WORDS:
        return None
    for mark, words, pattern in _WHOLE:
        if line.words <= words and pattern.fullmatch(line.text):
            return mark
    for mark, words, pattern in _OPENINGS:
        if line.words <= words and pattern.match(line.text):
            return mark
    for mark, pattern in _ANYWHERE:
        if pattern.search(line.text):
            return mark
    return None


def find_label_end(line: Line) -> int:
    """Return where the words behind the label of a source line begin in its text."""
    behind = line.text.partition(":")[2]
    return len(line.text) - len(behind.lstrip())


def find_lead_label_end(line: Line) -> int:
    """Return where the words behind a "Read also:" begin in a line; 0 if it has none."""
    label = _LEAD.match(line.text)
    return label.end() if label else 0
