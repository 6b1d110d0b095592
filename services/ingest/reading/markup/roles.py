"""The words beside a name in a byline: roles, prefixes, agencies and what is no name."""

import re
from typing import Final

# Stems of what people in newsrooms are called, in the languages that bylines come in.
_STEMS: Final = """
    editor reporter correspond writer journalist columnist expert director producer
    analyst staff contributor freelanc chief manager professor founder president
    specialist dietitian nutritionist attorney officer fellow intern researcher author
    photographer host redakteur redaktion korrespondent volontär autor leiter chefreporter
    kolumnist journaliste correspondant rédact envoyé chroniqueu corresponsal enviado
    enviada periodista redactor redacción colaborador inviat corrispondente giornalista
    direttore redazione jornalista repórter correspondente enviad colunista redação
    verslaggever redacteur dziennikar korespondent redaktor publicyst корреспондент
    журналист редактор обозреватель кореспондент журналіст оглядач muhabir editör yazar
    gazeteci reportteri toimittaja skribent journalistin szerkeszt újságíró δημοσιογράφος
    wartawan jurnalis penulis محرر مراسل كاتب כתב
"""
_ROLE: Final = re.compile(
    r"\b(?:"
    + "|".join(map(re.escape, _STEMS.split()))
    + r")|(?:記者|记者|編集|기자|特派員|특파원|선임)",
    re.IGNORECASE,
)
_CREDENTIALS: Final = re.compile(
    r"(?:ph\.?d|m\.?d|r\.?n|r\.?d|mba|m\.?s|m\.?a|b\.?a|mph|cfp|cepf|cpa|esq|jr|dds|rdn|do|lcsw)"
    r"[.®™]{0,2}",
    re.IGNORECASE,
)
_PREFIX: Final = re.compile(
    r"(?:(?:an?|ein|eine|une?|un|una)\s)?"
    r"(?:(?:comment|analysis|opinion|essay|review|report|interview|story|words?|text|article"
    r"|kommentar|analyse|gastbeitrag|gastkommentar|glosse|bericht|reportage|tekst|texte|texto"
    r"|testo|tribune|chronique|foto|column|commentaar|komentarz|collaborative\spost)\s)?"
    r"(?:(?:written|posted|published|reported|created|submitted)\s)?"
    r"(?:by|von|par|por|door|przez|av|af|oleh|автор|автори|авторы|écrit\spar|scritto\sda"
    r"|escrito\spor|geschrieben\svon|text|texte|testo|texto|tekst|words|author|autor|autorin"
    r"|autore|auteur|autor[ae]s|authors|autoren|auteurs|reporter|yazan|tác\sgiả|penulis|bởi"
    r"|بقلم|كتب|כתבה|מאת)(?:\s*:|\s)\s*",
    re.IGNORECASE,
)
# Who looked at a text is not who wrote it.
_NOT_AUTHOR: Final = re.compile(
    r"(?:\w{1,20}\s)?(?:updated|reviewed|edited|fact[- ]checked|checked|redigiert|editor\s?:"
    r"|überarbeitet|medically\sreviewed|photo|photos|foto|fotos|photograph\w{0,5}|image|video"
    r"|translat\w{1,6}|übersetz\w{1,6})\b",
    re.IGNORECASE,
)
_GROUPS: Final = frozenset(("team", "desk", "board", "staff", "office", "network", "group"))
_RANK: Final = re.compile(
    r"(?:senior|junior|deputy|associate|assistant|managing|political|special|staff|former|lead"
    r"|guest|chief|head|executive|foreign|national|sports?|business|health|science|culture"
    r"|freier?|freie|leitender?|politische[rn]?|stellvertretende[rn]?)",
    re.IGNORECASE,
)
_SMALL_PREFIX: Final = re.compile(r"(?:di|de|da|van|a cura di|von)\s(?=[^\W\d_])")
_GLUED_PREFIX: Final = re.compile(r"(?:By|Von|Par|Por|Door)(?=[A-ZÄÖÜÉÁÍÓÚÑÇŠŽ][a-zà-ÿ]+\s)")
_SUFFIX: Final = re.compile(
    r"\s?(?:기자|특파원|記者|记者|報導|报道)(?:\s.*)?$"
    r"|\s(?:for|pour|para|für|per)\s(?:the\s)?[A-Z]\S{2,40}(?:\s[A-Z]\S{1,40}){0,3}$",
)

_WIRE_KEYS: Final = """
    aa aap afp agencies agencia agencias agenturen agi anp ansa ap apa belga bloomberg cna
    cp ctk čtk dpa efe epd europapress interfax ians kna kyodo lusa mti ntb nzme pa pap
    pti reuters ritzau sda sid tass tt upi xinhua yonhap тасс интерфакс риановости
    укринформ
"""
WIRES: Final = frozenset(_WIRE_KEYS.split())
"""Keys of news agencies whose names are short enough to be taken for something else."""

_NOBODY_KEYS: Final = """
    admin administrator author authors autor default editor guest none null root staff
    system undefined unknown user webmaster anonymous redaktion redaction superuser byline
    follow contributor noauthor false true
"""
_NOBODY: Final = frozenset(_NOBODY_KEYS.split())


def is_role(text: str) -> bool:
    """Say whether a part of a byline tells what somebody does, not who it is."""
    return _ROLE.search(text) is not None or _CREDENTIALS.fullmatch(text.strip()) is not None


def credits_others(text: str) -> bool:
    """Say whether a credit names an editor, a translator or a photographer alone."""
    return _NOT_AUTHOR.match(text) is not None


def split_role(text: str) -> tuple[str, str | None]:
    """Return a name, and the role that follows it without a comma: "Jane Doe Staff Writer"."""
    words = text.split()
    if words and words[-1].casefold() in _GROUPS:
        return text, None
    for index in range(2, len(words)):
        if is_role(words[index]):
            while index > 2 and _RANK.fullmatch(words[index - 1]):
                index -= 1  # noqa: PLW2901 - the role begins with its rank
            return " ".join(words[:index]), " ".join(words[index:])
    return text, None


def is_nobody(key: str) -> bool:
    """Say whether a key is what a system writes where no author was entered."""
    return key in _NOBODY


def drop_prefix(text: str) -> str:
    """Return a byline without the word that leads to its names."""
    for pattern in (_GLUED_PREFIX, _PREFIX, _SMALL_PREFIX):
        if match := pattern.match(text):
            return text[match.end() :].lstrip()
    return text


def has_prefix(text: str) -> bool:
    """Say whether a text begins as bylines do."""
    return _PREFIX.match(text) is not None or _GLUED_PREFIX.match(text) is not None


def drop_suffix(text: str) -> str:
    """Return a name without the role or outlet that follows it without a comma."""
    return _SUFFIX.sub("", text) or text
