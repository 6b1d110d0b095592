"""How short forms and what they stand for are written, and in which words they are joined."""

import re
from typing import Final

SHORT: Final = r"[^\W\d_][\w&.\-/\u2019']{0,10}(?:\w|(?<=\.[A-Z])\.)"
SHORT_FORM: Final = re.compile(SHORT)
LONGEST_WORD_CHARS: Final = 14
MARKS: Final = " ,'\"\u2018\u2019\u201c\u201d\u00ab\u00bb"
WINDOW_CHARS: Final = 160
PROPER: Final = r"(?:[^\W\d_a-z\u0430-\u044f][\w.'\u2019-]*)"
NAME: Final = (
    rf"{PROPER}(?:\ (?:(?:of|the|for|and|de|la|del|in|on|по|и|в)\ ){{0,3}}{PROPER}){{1,7}}"
)

IN_BRACKETS: Final = re.compile(r"[(\uff08]([^()\uff08\uff09]{2,110})[)\uff09]")
INSIDE: Final = re.compile(
    rf"""
    (?:(?:hereinafter|hereafter|abbreviated(?:\ as)?|or(?:\ simply)?|known\ as|kurz|abgekürzt
       |далее|сокращ[её]нно|скорочено|далі|сокр\.)[,:]?\s*(?:[-\u2013\u2014]\s*)?)?
    (?:the\ |die\ |der\ |das\ )?
    ["'\u201c\u2018\u00ab\u201e]?
    (?P<short>{SHORT}|[\u4e00-\u9fff]{{2,6}})
    ["'\u201d\u2019\u00bb]?
    (?:[,;]\ [^()]*|\ (?:for\ short|in\ [A-Z]\w+))?
    """,
    re.VERBOSE,
)
ANNOUNCING: Final = (
    "known as ", "known by ", "abbreviated ", "shortened to ", ", or ", "por sus siglas "
)  # fmt: skip
ANNOUNCING_BEYOND_ASCII: Final = ("сокращ", "скорочено ", "abgekürzt ", "abrégé en ")
"""One of these is in every `ANNOUNCED`, and sought much faster."""

ANNOUNCED: Final = re.compile(
    rf"""
    ,?\ (?:
        (?:(?:also|better|commonly|widely)\ )?known\ as
      | known\ by\ (?:its|the)\ (?:initials|acronym)
      | abbreviated(?:\ (?:as|to))? | shortened\ to | or
      | сокращ[её]нно | скорочено | abgekürzt | abrégé\ en | por\ sus\ siglas
    )\ (?:the\ )?["'\u201c\u2018\u00ab]?(?P<short>{SHORT})\b
    """,
    re.VERBOSE,
)
IN_APPOSITION: Final = re.compile(
    r",\ (?:or\ | short\ for\ | (?:the|die|der|das|la|el|le)\ (?=[^\W\d_a-z]))", re.VERBOSE
)
STANDS_FOR: Final = re.compile(
    r"(?:,?\ which|\ that)?\ (?:stands|is\ short)\ for\ ", re.VERBOSE
)
LONG: Final = re.compile(
    r"""
    (?:the\ )?["'\u201c\u2018\u00ab]?
    (?P<long>
        [^,.;:()"\u201c\u201d\u00ab\u00bb\u2014]{5,100}
        (?:,\ [^,.;:()"\u201c\u201d\u00ab\u00bb\u2014]{4,50}){0,6}
    )
    """,
    re.VERBOSE,
)
ARTICLE: Final = re.compile(r"(?:The|Die|Der|Das|La|El|Le)\ ", re.VERBOSE)
BODY: Final = re.compile(
    r"""
    \b(?:Agency|Alliance|Alternative|Army|Assembly|Association|Authority|Bank|Board|Brigades?
    |Brotherhood|Bureau|Cent(?:er|re)|Coalition|Command|Commission|Committee|Confederation
    |Congress|Corporation|Council|Court|Democrats|Department|Directorate|Federation|Forces?
    |Foundation|Front|Fund|Guards?|Inspectorate|Institute|League|Liberals|Ministry|Movement
    |Network|Office|Organi[sz]ation|Party|Police|Rally|Regiment|Secretariat|Service|Society
    |Syndicate|Union|Unity|University|Workers)\b
    """,
    re.VERBOSE,
)
NAME_AT_END: Final = re.compile(rf"(?:^|\ )(?P<long>{NAME})$")
NAME_AT_START: Final = re.compile(NAME)
GOES_ON: Final = re.compile(r",\ (?!(?:and|or|the|a|an)\b)[a-z]", re.VERBOSE)
CUT: Final = re.compile(
    r"[;:()?!\"\u201c\u201d\u00ab\u00bb\u201e\uff08\uff09]|\ [\u2013\u2014-]\ "
)
LABELS: Final = frozenset(
    "ap afp upi cnn pa cp dpa epa efe ani pti apa tass bbc abc cbs nbc video photo live".split()  # noqa: SIM905 - a list is longer
)
"""What stands in brackets behind a name and is none of its short forms: who reported it."""
