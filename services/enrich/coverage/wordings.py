# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
"""How languages point to earlier coverage: the verbs, and what must stand beside them.

In the patterns OUTLET stands for a name of up to six words, NAMED for the same behind a verb
in Slavic and Turkic languages, WHEN for the day of the report.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple


class Wording(NamedTuple):
    """One way to point to earlier coverage."""

    method: str
    """As told: "as X reported", which is earlier by itself. Outlet: an outlet reported, on a
    day. Own: "we" or "this newspaper" did. Unnamed: "it was reported earlier"."""
    pattern: str
    needs_day: bool = False
    """Whether it is earlier coverage only with its day: "the Gazette reported on June 24"."""
    needs_outlet: bool = False
    """Whether the name must be that of an outlet by its looks: companies report, too."""
    holds: tuple[str, ...] = ("",)
    """One of these is in whatever the pattern finds, in lower case; they are sought first,
    as that takes a hundredth of the time."""


_EN_HAS: Final = r"(?:\ (?:has|have|had))?(?:\ (?:first|earlier|previously|already|also))?"
_EN_VERB: Final = r"(?:reported|wrote|written|revealed|disclosed)"
_EN_WHEN: Final = r"(?:\ (?:earlier|previously|before)\b)?"
_EN_OWN: Final = r"(?:we|this\ (?:newspaper|paper|agency|website|site|magazine|portal|station))"
_EN_WAS: Final = r"it\ (?:was|has\ been|had\ been)"
_FR_VERB: Final = r"(?:rapporté|révélé|écrit|annoncé|indiqué|publié)"
_ES_VERB: Final = r"(?:informó|publicó|adelantó|reveló|contó|avanzó)"
_ES_WE: Final = r"(?:informamos|publicamos|contamos|adelantamos)"
_IT_VERB: Final = r"(?:riportato|scritto|anticipato|rivelato|raccontato)"
_PT_VERB: Final = r"(?:noticiou|publicou|revelou|informou)"
_RU_VERB: Final = r"(?:сообщал[аио]?|писал[аио]?|передавал[аио]?|рассказывал[аио]?)"
_UK_VERB: Final = r"(?:повідомля(?:в|ла|ло|ли)|писа(?:в|ла|ло|ли)|передава(?:в|ла|ло|ли))"
_KK_BEFORE: Final = r"\b(?:[Бб]ұған|[Бб]ұдан|[Оо]сыған)\ (?:дейін|бұрын)"

WORDINGS: Final[Mapping[str, tuple[Wording, ...]]] = MappingProxyType(
    {
        "en": (
            Wording(
                "own",
                rf"\b(?:[Aa]s\ )?(?i:{_EN_OWN}){_EN_HAS}\ {_EN_VERB}\b{_EN_WHEN}",
                holds=("we ", "this "),
            ),
            Wording(
                "as_told",
                rf"\b[Aa]s\ OUTLET{_EN_HAS}\ (?:reported|wrote)\b{_EN_WHEN}",
                holds=("as ",),
            ),
            Wording(
                "as_told",
                rf"\b[Aa]s\ OUTLET{_EN_HAS}\ {_EN_VERB}\b{_EN_WHEN}",
                needs_outlet=True,
                holds=("as ",),
            ),
            Wording(
                "as_told",
                r"\b[Aa]s\ OUTLET(?:\ (?:has|have|had))?\ (?:noted|described|documented)\b",
                needs_outlet=True,
                holds=(" noted", " described", " documented"),
            ),
            Wording(
                "outlet",
                rf"\b[Ee]arlier,?\ OUTLET{_EN_HAS}\ {_EN_VERB}\b",
                needs_outlet=True,
                holds=("earlier",),
            ),
            Wording(
                "as_told",
                r"\b(?:first|previously)\ reported\ by\ OUTLET",
                holds=(" reported by ",),
            ),
            Wording(
                "as_told",
                r"\b[Aa]s\ reported\ (?:earlier\ |previously\ )?by\ OUTLET",
                holds=("as reported ",),
            ),
            Wording(
                "as_told",
                r"\bearlier\ report\ (?:by|in|from|of)\ OUTLET",
                holds=("earlier report ",),
            ),
            Wording(
                "outlet",
                r"OUTLET(?:\ (?:has|have|had))?\ (?:first|earlier|previously|already)"
                rf"\ {_EN_VERB}\b",
                needs_outlet=True,
                holds=(" first ", " earlier ", " previously ", " already "),
            ),
            Wording(
                "outlet",
                rf"OUTLET\ had\ (?:also\ )?{_EN_VERB}\b",
                needs_outlet=True,
                holds=(" had ",),
            ),
            Wording(
                "outlet",
                r"\breports?\ (?:by|in|from|of)\ OUTLET",
                needs_day=True,
                needs_outlet=True,
                holds=("report ", "reports "),
            ),
            Wording(
                "outlet",
                rf"OUTLET{_EN_HAS}\ (?:{_EN_VERB}|published)\b{_EN_WHEN}",
                needs_day=True,
                needs_outlet=True,
            ),
            Wording(
                "unnamed",
                rf"\b(?i:{_EN_WAS}\ (?:earlier|previously)\ reported)\b",
                holds=("earlier reported", "previously reported"),
            ),
            Wording(
                "unnamed",
                rf"\b(?i:(?:earlier|previously),?\ {_EN_WAS}\ reported)\b",
                holds=(" was reported", " been reported"),
            ),
            Wording(
                "unnamed",
                r"\b[Aa]s\ (?:earlier|previously)\ reported\b",
                holds=("earlier reported", "previously reported"),
            ),
            Wording(
                "unnamed",
                rf"\b(?i:(?:(?:as|{_EN_WAS})\ )reported\ (?:earlier|previously))\b",
                holds=("reported earlier", "reported previously"),
            ),
        ),
        "de": (
            Wording(
                "own", r"\b[Ww]ie\ (?:wir\ )?(?:bereits\ |zuvor\ |schon\ )?berichtet(?:en)?\b"
            ),
            Wording(
                "own", r"\b[Ww]ir\ (?:berichteten|hatten\ (?:bereits\ |zuvor\ )?berichtet)\b"
            ),
            Wording(
                "as_told",
                r"\b[Ww]ie\ (?:(?:die|der|das)\ )?OUTLET"
                r"(?:\ am\ WHEN|\ zuvor|\ bereits|\ zuerst|\ damals|\ schon)?"
                r"\ (?:berichtete|berichtet\ hatte|schrieb|meldete|gemeldet\ hatte)\b",
            ),
            Wording(
                "as_told",
                r"\b(?:[Zz]uvor|[Bb]ereits|[Vv]orher|[Zz]uerst)\ hatten?\ "
                r"(?:(?:die|der|das)\ )?OUTLET(?:\ [^.!?]{0,60})?\ (?:berichtet|gemeldet)\b",
            ),
            Wording(
                "outlet",
                r"OUTLET\ hatten?\ (?:zuvor|bereits|zuerst)\ (?:[^.!?]{0,60}\ )?"
                r"(?:berichtet|gemeldet)\b",
                needs_outlet=True,
            ),
            Wording(
                "outlet",
                r"OUTLET\ (?:berichtete|meldete|schrieb)(?:\ bereits|\ zuerst|\ zuvor)?",
                needs_day=True,
                needs_outlet=True,
            ),
        ),
        "fr": (
            Wording(
                "own",
                r"\b(?:[Cc]omme\ )?[Nn]ous\ (?:l['\u2019])?av(?:i)?ons\ (?:déjà\ )?"
                rf"{_FR_VERB}\b",
            ),
            Wording(
                "as_told",
                r"\b[Cc]omme\ l['\u2019](?:avait|avaient|a|ont)\ (?:déjà\ |d['\u2019]abord\ )?"
                rf"{_FR_VERB}\ OUTLET",
            ),
            Wording(
                "outlet",
                rf"OUTLET\ avait\ (?:déjà\ |d['\u2019]abord\ )?{_FR_VERB}\b",
                needs_outlet=True,
            ),
            Wording(
                "outlet",
                rf"OUTLET\ a\ (?:déjà\ )?{_FR_VERB}\b",
                needs_day=True,
                needs_outlet=True,
            ),
        ),
        "es": (
            Wording("own", rf"\b[Cc]omo\ (?:ya\ )?{_ES_WE}\b"),
            Wording(
                "as_told",
                rf"\b(?:[Cc]omo|[Ss]egún)\ (?:ya\ )?{_ES_VERB}\ "
                r"(?:el\ |la\ )?(?:diario\ )?OUTLET",
            ),
            Wording(
                "as_told",
                r"\b(?:[Yy]a\ )?había\ (?:informado|publicado|adelantado)\ "
                r"(?:el\ |la\ )?OUTLET",
            ),
            Wording(
                "outlet", rf"OUTLET\ (?:ya\ )?{_ES_VERB}\b", needs_day=True, needs_outlet=True
            ),
        ),
        "it": (
            Wording(
                "as_told",
                rf"\b[Cc]ome\ (?:già\ )?{_IT_VERB}\ da(?:l\ |lla\ |ll['\u2019]|\ )OUTLET",
            ),
            Wording(
                "as_told", rf"\b[Cc]ome\ aveva\ (?:già\ )?{_IT_VERB}\ (?:il\ |la\ )?OUTLET"
            ),
            Wording("own", rf"\b[Cc]ome\ (?:avevamo|abbiamo)\ (?:già\ )?{_IT_VERB}\b"),
        ),
        "pt": (
            Wording("own", r"\b[Cc]omo\ (?:já\ )?noticiamos\b"),
            Wording(
                "as_told",
                rf"\b(?:[Cc]omo|[Cc]onforme)\ (?:já\ )?{_PT_VERB}\ "
                r"(?:o\ |a\ )?(?:jornal\ )?OUTLET",
            ),
        ),
        "ru": (
            Wording("own", rf"\b[Кк]ак\ (?:ранее\ |уже\ )?мы\ (?:ранее\ |уже\ )?{_RU_VERB}\b"),
            Wording("own", rf"\b[Рр]анее\ мы\ (?:уже\ )?{_RU_VERB}\b"),
            Wording("as_told", rf"\b[Кк]ак\ (?:ранее\ |уже\ )?{_RU_VERB}(?:\ ранее)?\ NAMED"),
            Wording("as_told", rf"\b[Рр]анее\ (?:об\ этом\ )?(?:уже\ )?{_RU_VERB}\ NAMED"),
            Wording("as_told", rf"\b[Рр]анее\ NAMED\ {_RU_VERB}\b"),
            Wording("unnamed", r"\b[Рр]анее\ (?:об\ этом\ )?(?:уже\ )?сообщалось\b"),
            Wording("unnamed", r"\b[Кк]ак\ (?:ранее\ |уже\ )?сообщалось(?:\ ранее)?\b"),
        ),
        "uk": (
            Wording("own", rf"\b[Яя]к\ (?:раніше\ |вже\ )?ми\ (?:раніше\ |вже\ )?{_UK_VERB}\b"),
            Wording("as_told", rf"\b[Яя]к\ (?:раніше\ |вже\ )?{_UK_VERB}(?:\ раніше)?\ NAMED"),
            Wording("as_told", rf"\b[Рр]аніше\ (?:про\ це\ )?(?:вже\ )?{_UK_VERB}\ NAMED"),
            Wording("as_told", rf"\b[Рр]аніше\ NAMED\ {_UK_VERB}\b"),
            Wording("unnamed", r"\b[Рр]аніше\ (?:про\ це\ )?(?:вже\ )?повідомлялося\b"),
            Wording("unnamed", r"\b[Яя]к\ (?:раніше\ |вже\ )?повідомлялося(?:\ раніше)?\b"),
        ),
        "kk": (
            Wording(
                "own", rf"{_KK_BEFORE}\ (?:[^.!?]{{0,80}}\ )?(?:хабарлағанбыз|жазғанбыз)\b"
            ),
            Wording(
                "as_told", rf"{_KK_BEFORE}\ NAMED\ (?:[^.!?]{{0,60}}\ )?(?:хабарлаған|жазған)\b"
            ),
            Wording("as_told", r"NAMED(?:\ WHEN)?\ (?:хабарлағандай|жазғандай)\b"),
            Wording("unnamed", rf"{_KK_BEFORE}\ (?:[^.!?]{{0,80}}\ )?хабарланған\b"),
        ),
        "pl": (
            Wording(
                "own", r"\b(?:[Jj]ak|[Ww]cześniej)\ (?:już\ )?(?:informowaliśmy|pisaliśmy)\b"
            ),
            Wording(
                "as_told",
                r"\b[Jj]ak\ (?:wcześniej\ |już\ )?"
                r"(?:informował[ao]?|pisał[ao]?|podał[ao]?)\ NAMED",
            ),
        ),
        "tr": (
            Wording("own", r"\b[Dd]aha\ önce\ (?:yazmıştık|duyurmuştuk|aktarmıştık)\b"),
            Wording(
                "as_told",
                r"OUTLET\ daha\ önce\ (?:bildir|yaz|duyur|aktar)"
                r"(?:miş|mış|muş|dı|di|du)\w{0,3}\b",
                needs_outlet=True,
            ),
        ),
    }
)
