"""Speakers that the words behind a quote name: "…", Smith said."""

from typing import Final

from services.enrich.quoting.claims import Claim, at_word
from services.enrich.quoting.scenes import Scene
from services.enrich.quoting.tokens import POSSESSIVE, QUOTE
from services.enrich.quoting.wording import Phrase

_TAIL_WORDS: Final = 40
"""How far behind a quote its verb may stand, an apposition between them included."""

_FINAL_WORDS: Final = 6
"""How far behind a quote its verb may stand where that comes last."""

_MORE_TO_COME: Final = frozenset(",?!\u2026\u2014\u2013-\uff0c\uff01\uff1f\u060c")
"""What ends a quote in whose sentence something follows."""

_COMMAS: Final = frozenset(",\uff0c\u060c")
_OWN_WORDS: Final = 6
_MARKS: Final = "'\"\u2019\u201d"
_DASHES: Final = frozenset("\u2014\u2013-") | {"--"}


def find_tail(scene: Scene, quote: int, text: str) -> Claim | None:
    """Return the speaker whom the words right behind a quote name; None if they do not."""
    line = scene.line
    more = text.rstrip(_MARKS)[-1:] in _MORE_TO_COME
    end = _end(scene, quote, more=more)
    at = quote + 1
    dashed = False
    while at < end and (line.words[at] in _COMMAS or line.words[at] in _DASHES):
        dashed = dashed or line.words[at] in _DASHES
        at += 1
    ceiling = min(end, at + _TAIL_WORDS)
    ceiling = next((k for k in range(at, ceiling) if line.words[k] == QUOTE), ceiling)
    if at >= ceiling:
        return None
    inverted = _inverted(scene, at, ceiling)
    if inverted is not None or scene.words.is_verb_final:
        return inverted or _verb_final(scene, quote, at, ceiling)
    if not more and at == quote + 1:
        return None
    named = scene.behind(at, ceiling) if dashed else None
    if named is not None and named.kind == "name" and _is_over(scene, named.last):
        return Claim("after", named, None)
    return _plain(scene, at, ceiling)


def _end(scene: Scene, quote: int, *, more: bool) -> int:
    """Return where the sentence of a quote ends; "?" inside the marks may end none."""
    line = scene.line
    _, end = line.sentence_at(quote)
    if end == quote + 1 and more and end < len(line.words):
        _, end = line.sentence_at(end)
    return end


def _is_over(scene: Scene, at: int) -> bool:
    return at >= len(scene.line.words) or scene.line.words[at] == "."


def _plain(scene: Scene, at: int, ceiling: int) -> Claim | None:
    """Return the speaker of "…", Smith said, an apposition passed over."""
    for k in range(at, ceiling):
        if scene.line.words[k] in {";", ":"}:
            return None
        if scene.is_verb(k):
            speaker = scene.before(k, at)
            if speaker is not None and _leads_to(scene, at, speaker.first):
                return at_word("after", speaker, k)
    return None


def _leads_to(scene: Scene, at: int, first: int) -> bool:
    """Say whether only words of its own stand before a speaker: "his friend Ann Lee"."""
    line, wording = scene.line, scene.wording
    if first - at <= 1:
        return True
    if line.words[first - 1] == "," and _is_role(scene, at, first - 1):
        return True
    if first - at > _OWN_WORDS or line.lower[at].endswith(scene.words.aside_endings):
        return False
    return not any(
        line.words[k] != POSSESSIVE
        and (not line.is_word(k) or (k > at and wording.ends_phrase(k)))
        for k in range(at, first)
    )


def _is_role(scene: Scene, at: int, comma: int) -> bool:
    """Say whether "a visitor" stands before the comma of "a visitor, Ann Lee, said"."""
    if not scene.wording.is_determiner(at):
        return False
    found = scene.behind(at, comma)
    return found is not None and found.kind == "role" and found.last == comma


def _inverted(scene: Scene, at: int, ceiling: int) -> Claim | None:
    """Return the speaker of "…", said Smith."""
    line, words = scene.line, scene.words
    verb = at
    while verb < ceiling and line.lower[verb] in words.auxiliaries:
        verb += 1
    if verb >= ceiling or not scene.is_verb(verb):
        return None
    if line.lower[verb] in words.listener_verbs:
        return None
    if line.lower[verb] in words.pronouns:
        return at_word("inverted", Phrase(verb, verb + 1, "pronoun"), verb)
    while verb + 1 < ceiling and scene.is_verb(verb + 1):
        verb += 1
    speaker = scene.follower(verb + 1, ceiling)
    is_last = verb + 1 == len(line.words) or not line.is_word(verb + 1)
    if speaker is None and words.drops_pronouns and is_last:
        return Claim("inverted", None, (verb, verb + 1))
    if speaker is None or (speaker.kind == "pronoun" and not _is_tag(scene, speaker, ceiling)):
        return None
    return at_word("inverted", speaker, verb)


def _is_tag(scene: Scene, pronoun: Phrase, ceiling: int) -> bool:
    """Say whether "said he" ends there, and no clause begins: "said he would come"."""
    at = pronoun.last
    return scene.words.inverts or at >= ceiling or not scene.line.is_word(at)


def _verb_final(scene: Scene, quote: int, at: int, ceiling: int) -> Claim | None:
    """Return the speaker of "Smith "…" said", where the verb comes last."""
    start, _ = scene.line.sentence_at(quote)
    for k in range(at, min(at + _FINAL_WORDS, ceiling)):
        if scene.is_verb(k):
            speaker = (
                scene.subject(start, quote)
                or scene.before(k, at)
                or scene.behind(k + 1, ceiling)
            )
            return at_word("before", speaker, k) if speaker else None
    return None


def find_late_tail(scene: Scene, quote: int) -> Claim | None:
    """Return whom the end of the sentence names: "…, Smith said", "…, said Smith"."""
    line = scene.line
    _, end = line.sentence_at(quote)
    for k in range(end - 1, max(quote, end - _TAIL_WORDS), -1):
        if line.words[k] == QUOTE:
            return None
        if line.lower[k] not in scene.words.verbs or not scene.is_verb(k):
            continue
        if line.words[k - 1] == "," and line.lower[k] not in scene.words.listener_verbs:
            speaker = scene.follower(k + 1, end)
            if speaker is not None and _ends_sentence(scene, speaker, end):
                return at_word("inverted", speaker, k, k - quote)
        is_last = k + 1 == end or not line.is_word(k + 1)
        if is_last or line.lower[k] in scene.words.core_verbs:
            speaker = scene.before(k, quote + 1)
            if speaker is None or line.words[speaker.first - 1] != ",":
                return None
            return at_word("after", speaker, k, speaker.first - quote)
    return None


def _ends_sentence(scene: Scene, speaker: Phrase, end: int) -> bool:
    """Say whether no clause begins behind "said Smith": at most an aside does."""
    line, words = scene.line, scene.words
    if speaker.kind == "pronoun":
        return False
    if speaker.last >= end or not line.is_word(speaker.last):
        return True
    is_relative = scene.wording.is_pronoun(speaker.last, "relative")
    return is_relative or line.lower[speaker.last] in words.prepositions | words.never_names
