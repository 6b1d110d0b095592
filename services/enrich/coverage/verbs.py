"""The verbs with which languages point to earlier coverage."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

VERBS: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        language: frozenset(words.split())
        for language, words in {
            "de": """berichtete berichteten berichtetet berichtet schrieb schrieben gemeldet
                meldete meldeten""",
            "en": """reported wrote written revealed disclosed published report reports noted
                described documented""",
            "es": """informó publicó adelantó reveló contó avanzó informamos publicamos contamos
                adelantamos informado publicado adelantado""",
            "fr": "rapporté révélé écrit annoncé indiqué publié",
            "it": "riportato scritto anticipato rivelato raccontato",
            "pt": "noticiou publicou revelou informou noticiamos",
        }.items()
    }
)
"""{language: verbs without one of which a sentence is not looked at}."""

_STEMS: Final = MappingProxyType(
    {
        "kk": r"(?:хабарла|жаз)\w{2,10}",
        "pl": r"(?:informowa|pisa|poda)\w{1,6}",
        "ru": r"(?:сообщал|писал|передавал|рассказывал)\w{0,3}",
        "tr": r"(?:bildir|yaz|duyur|aktar)\w{2,9}",
        "uk": r"(?:повідомля|писа|передава)\w{1,4}",
    }
)
"""The same as patterns, where verbs have too many forms to list."""

TRIGGERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        language: rf"\b{verb}\b"
        for language, verb in (
            *((one, f"(?:{'|'.join(sorted(VERBS[one]))})") for one in VERBS),
            *_STEMS.items(),
        )
    }
)
"""{language: a pattern of those verbs}."""
