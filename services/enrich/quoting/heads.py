"""Speakers that the words before a quote name: Smith said "…"."""

from collections.abc import Iterator
from typing import Final

from services.enrich.quoting.claims import Claim, at_word
from services.enrich.quoting.scenes import Scene
from services.enrich.quoting.tails import find_late_tail, find_tail
from services.enrich.quoting.tokens import POSSESSIVE
from services.enrich.quoting.wording import Phrase

_ADJACENT_WORDS: Final = 2
"""Between a verb and the quote it surely reports: "said that", "called it"."""

_NEAR_WORDS: Final = 3

_FAR_WORDS: Final = 8
"""How far behind a weak verb of the writer's own ("if you vote") nothing is taken for its
quote: as many as `judging` calls far, set by hand."""

_LABEL_WORDS: Final = 6
"""Of a name before a colon: "Ann Lee, mayor:"."""

_OWNED_WORDS: Final = 4
"""How far before its noun a possessor may stand: "Lee's first long public remark"."""


def find_claim(scene: Scene, quote: int, text: str) -> Claim | None:
    """Return what the sentence of a quote says of its speaker; None if nothing.

    Args:
        scene: the line.
        quote: index of the `QUOTE`.
        text: what is quoted.
    """
    head = _head(scene, quote)
    tail = find_tail(scene, quote, text)
    if tail is not None:
        is_surer = head is not None and head.is_strong and head.distance <= _ADJACENT_WORDS
        return head if is_surer else tail
    if head is not None and head.is_strong:
        return head
    return (
        find_late_tail(scene, quote)
        or _according(scene, quote)
        or head
        or _inside_clause(scene, quote)
        or _opening(scene, quote)
    )


def _inside_clause(scene: Scene, quote: int) -> Claim | None:
    """Return the claim of a clause with "that": a report that he "made up" the story.

    What such a clause holds is what somebody says, thinks or orders, whatever the verb before
    it; the speaker is the subject of that verb, None where "that" stands behind a noun.
    """
    line, words = scene.line, scene.words
    start, _ = line.sentence_at(quote)
    if words.that.isdisjoint(line.lower[start:quote]):
        return None
    for k in range(quote - 2, start, -1):
        if line.lower[k] not in words.that or not line.is_word(k - 1):
            continue
        behind = line.lower[k + 1]
        opens = behind in words.determiners or behind in words.pronouns
        if opens and line.lower[k - 1] not in words.function_words:
            is_verb = (
                line.lower[k - 1].endswith(words.past_endings) if words.past_endings else False
            )
            speaker = scene.before(k - 1, start) if is_verb else None
            cue = (k - 1, k) if speaker else None
            return Claim("before", speaker, cue, quote - k, is_strong=False)
    return None


def find_announced(scene: Scene) -> Claim | None:
    """Return the speaker whom the colon at the end of the line announces."""
    end = len(scene.line.words) - 1
    start, _ = scene.line.sentence_at(end)
    claim = _head(scene, end)
    if claim is not None and claim.speaker is not None:
        return claim
    subject = scene.subject(start, end)
    return Claim("introduced", subject, None, 0, is_strong=False) if subject else None


def _head(scene: Scene, quote: int) -> Claim | None:
    """Return the best of all cues before a quote in its sentence.

    What a plain verb ("said") reports reaches to the end of the sentence, so it outdoes
    nearer cues, unless one of them touches the quote: "said he called it "…"".
    """
    start, _ = scene.line.sentence_at(quote)
    weak: Claim | None = None
    strong: Claim | None = None
    lower, cue_words = scene.line.lower, scene.words.cue_words
    for k in range(quote - 1, start - 1, -1):
        if lower[k] not in cue_words:
            continue
        found = _cue(scene, k, start, quote)
        if found is None:
            continue
        is_core = lower[k] in scene.words.core_verbs
        if found.rule == "colon" or (is_core and found.speaker is not None):
            near = weak or strong
            is_nearer = near and near.rule == "before" and near.distance <= _ADJACENT_WORDS
            return near if near and near.speaker and is_nearer else found
        if found.is_strong:
            strong = strong or found
        else:
            weak = weak or found
    if weak and weak.speaker and weak.distance <= _NEAR_WORDS:
        return weak
    return strong or weak


def _cue(scene: Scene, k: int, start: int, quote: int) -> Claim | None:
    """Return the claim of word `k`; None if it is no cue."""
    line, words = scene.line, scene.words
    distance = quote - k - 1
    if line.words[k] == ":":
        return _label(scene, k, start) if distance == 0 else None
    if scene.is_verb(k):
        speaker = scene.before(k, start)
        if speaker is None and words.inverts:
            speaker = scene.follower(k + 1, quote)
        return at_word("before", speaker or scene.subject(start, k), k, distance)
    if scene.is_weak_verb(k):
        return _weak(scene, k, start, quote)
    if line.lower[k] in words.participles:
        return at_word("before", scene.subject(start, k) or _opened(scene, quote), k, distance)
    if line.lower[k] in words.nouns:
        owner = _owner(scene, k, start)
        return (
            Claim("possessor", owner, (k, k + 1), distance, is_strong=False) if owner else None
        )
    return None


def _opened(scene: Scene, quote: int) -> Phrase | None:
    """Return the subject behind what a sentence opens with: "Calling it “a trap,” Lee left"."""
    line = scene.line
    start, end = line.sentence_at(quote)
    if not line.lower[start].endswith(scene.words.participle_endings):
        return None
    has_comma = quote + 1 < end and line.words[quote + 1] == ","
    at = quote + 1 + has_comma
    is_over = has_comma or line.text[line.starts[quote] : line.ends[quote]][-2:-1] == ","
    found = scene.behind(at, end) if is_over else None
    return found if found is not None and scene.may_speak(found) else None


def _opening(scene: Scene, quote: int) -> Claim | None:
    """Return the claim of "Mourning “a lost decade,” Smith left", whatever the verb."""
    start, _ = scene.line.sentence_at(quote)
    subject = _opened(scene, quote) if quote - start <= _NEAR_WORDS else None
    if subject is None:
        return None
    return Claim("before", subject, (start, start + 1), quote - start - 1, is_strong=False)


def _weak(scene: Scene, k: int, start: int, quote: int) -> Claim | None:
    """Return the claim of a verb that may come with quoted words."""
    distance = quote - k - 1
    if scene.is_passive(k):
        if distance > _NEAR_WORDS:
            return None
        agent = _agent(scene, quote)
        return Claim("before", agent, (k, k + 1), distance, is_strong=False, is_passive=True)
    speaker = scene.before(k, start) or scene.subject(start, k)
    is_far = distance > _FAR_WORDS
    if is_far and speaker is not None and scene.wording.is_pronoun(speaker.first, "self"):
        return None
    return Claim("before", speaker, (k, k + 1), distance, is_strong=False)


def _agent(scene: Scene, quote: int) -> Phrase | None:
    """Return who calls somebody so: "was called “a liar” by Smith"; None if nobody is told."""
    line = scene.line
    _, end = line.sentence_at(quote)
    at = quote + 1
    if at + 1 < end and line.lower[at] in scene.words.agent:
        return scene.behind(at + 1, end)
    return None


def _label(scene: Scene, colon: int, start: int) -> Claim | None:
    """Return the speaker of "Smith: "…""; None unless a name or role stands there alone."""
    line, words = scene.line, scene.words
    name = scene.behind(start, colon) if colon - start <= _LABEL_WORDS else None
    if name is None or name.last != colon:
        return None
    is_label = all(
        line.is_capital(k) or line.lower[k] in words.before_names or not line.is_word(k)
        for k in range(name.first, name.last)
    )
    is_role = name.kind == "role" and line.lower[name.last - 1] in words.roles
    return at_word("colon", name, colon) if is_label or is_role else None


def _owner(scene: Scene, noun: int, floor: int) -> Phrase | None:
    """Return whose a noun is: "Smith's remark", "his long statement"."""
    line = scene.line
    for k in range(noun - 1, max(floor - 1, noun - _OWNED_WORDS - 1), -1):
        if line.words[k] == POSSESSIVE:
            return scene.before(k, floor)
        if line.lower[k] in scene.words.owners:
            return Phrase(k, k + 1, "pronoun")
        if not line.is_word(k):
            return None
    return None


def _according(scene: Scene, quote: int) -> Claim | None:
    """Return the nearest source that the sentence names with "according to"."""
    found = list(_sources(scene, *scene.line.sentence_at(quote)))
    if not found:
        return None
    speaker, cue = min(found, key=lambda one: abs(quote - one[1][0]))
    return Claim("according", speaker, cue, abs(quote - cue[0]))


def find_source(scene: Scene, start: int, end: int) -> Phrase | None:
    """Return whom "according to" names among some words; None if it does not stand there."""
    return next((speaker for speaker, _ in _sources(scene, start, end)), None)


def _sources(scene: Scene, start: int, end: int) -> Iterator[tuple[Phrase, tuple[int, int]]]:
    """Yield each source with the words of its cue."""
    if scene.words.source_openings.isdisjoint(scene.line.lower[start:end]):
        return
    openings, lower = scene.words.source_openings, scene.line.lower
    for k in range(start, end):
        found = scene.source(k, end) if lower[k] in openings else None
        if found is not None:
            yield found[0], (k, found[1])
