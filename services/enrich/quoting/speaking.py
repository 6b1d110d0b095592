"""Who says each quote of an article, as printed: its own sentence, or those around it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from services.enrich.quoting.claims import Claim, Rule
from services.enrich.quoting.heads import find_announced, find_claim, find_source
from services.enrich.quoting.judging import is_quoted, is_sentence
from services.enrich.quoting.lexicons.lexicon import Lexicon
from services.enrich.quoting.lines import Line
from services.enrich.quoting.marks import Run
from services.enrich.quoting.scenes import Scene
from services.enrich.quoting.wording import Phrase

_INTRODUCES: Final = frozenset(",:\uff1a\uff0c\u060c")
_FULL_STOPS: Final = frozenset("\u3002\uff01\uff1f")
"""Of scripts in which no capital tells where a sentence begins."""

_LONG_WORDS: Final = 7
_PHRASE_WORDS: Final = 4

_LINES_BACK: Final = 2
"""How many passages up the speaker of a quote is looked for that says nothing of its own."""


@dataclass(frozen=True, slots=True)
class Said:
    """A quoted stretch that is a quote, with what names its speaker."""

    run: int
    line: int
    """Number of the passage in which the run stands."""
    word: int
    """Its `QUOTE`."""
    is_direct: bool
    rule: Rule | None
    speaker: Phrase | None
    speaker_line: int
    cue: tuple[int, int] | None
    cue_line: int


@dataclass(frozen=True, slots=True)
class Quoted:
    """What is quoted in an article, and where."""

    scenes: dict[int, Scene]
    """{number of a passage: its words}, those read so far."""
    runs: Sequence[Run]
    texts: Sequence[str]
    """Of all passages."""


def find_said(quoted: Quoted, number: int, earlier: Sequence[Said]) -> list[Said]:
    """Return what is quoted in a passage, each with the phrase that names its speaker.

    Args:
        quoted: the article.
        number: of the passage.
        earlier: what was found in the passages before it.
    """
    line, words = quoted.scenes[number].line, quoted.scenes[number].words
    found: list[Said] = []
    for quote, run_number in line.runs.items():
        run = quoted.runs[run_number]
        text = quoted.texts[number][run.start : run.end]
        claim = find_claim(quoted.scenes[number], quote, text)
        goes_on = bool(run_number) and quoted.runs[run_number - 1].continues
        if not goes_on and not is_quoted(line, quote, text, claim, words):
            continue
        said = _said(run_number, number, quote, claim)
        said = replace(said, is_direct=goes_on or _is_direct(line, quote, text, words))
        if said.speaker is None and not (claim and claim.is_passive):
            last = found[-1] if found else earlier[-1] if earlier else None
            is_dropped = claim is not None and claim.rule == "inverted"
            is_half = text[0].islower() and bool(found) and _is_tagged(line, quote, found[-1])
            if (goes_on or is_dropped or is_half) and last is not None:
                said = _like(said, last, "continued")
            else:
                said = _from_around(said, quoted.scenes, last, begins=begins(line, quote))
        if said.speaker or claim or _stands_alone(line, quote, text):
            found.append(said)
    return found


def _is_tagged(line: Line, quote: int, last: Said) -> bool:
    """Say whether only a tag that ends in a comma parts a quote from the one before it."""
    first, _ = line.sentence_at(quote)
    return (
        first <= last.word < quote
        and last.rule in {"after", "inverted"}
        and line.words[quote - 1] == ","
    )


def join_parts(found: Sequence[Said], runs: Sequence[Run]) -> list[Said]:
    """Give all parts of a quotation that runs over paragraphs the speaker of one of them."""
    joined = list(found)
    for at in range(len(joined) - 2, -1, -1):
        one, after = joined[at], joined[at + 1]
        is_part = runs[one.run].continues and after.run == one.run + 1
        is_open = one.speaker is None or one.rule in {"paragraph", "continued"}
        if is_part and is_open and after.speaker is not None:
            joined[at] = replace(
                _like(one, after, after.rule or "continued"),
                cue=after.cue,
                cue_line=after.cue_line,
            )
    return joined


def _said(run: int, number: int, quote: int, claim: Claim | None) -> Said:
    return Said(
        run=run,
        line=number,
        word=quote,
        is_direct=False,
        rule=claim.rule if claim else None,
        speaker=claim.speaker if claim else None,
        speaker_line=number,
        cue=claim.cue if claim else None,
        cue_line=number,
    )


def begins(line: Line, quote: int) -> bool:
    """Say whether no word of its sentence stands before a quote."""
    first, _ = line.sentence_at(quote)
    return not any(line.kinds[first:quote])


def _is_direct(line: Line, quote: int, text: str, words: Lexicon) -> bool:
    """Say whether whole sentences are quoted, rather than a part of the reporter's own."""
    letter = next((char for char in text if char.isalnum()), "a")
    if letter.islower():
        return False
    if is_sentence(line, quote, text) or (quote and line.words[quote - 1] in _INTRODUCES):
        return True
    behind = line.lower[quote + 1] if quote + 1 < len(line.lower) else ""
    is_told = words.is_verb_final and behind in words.verbs
    return is_told or len(text.split()) > _LONG_WORDS or text[-1] in _FULL_STOPS


def _stands_alone(line: Line, quote: int, text: str) -> bool:
    """Say whether a quote without any speaker is one: a whole sentence, announced, or long.

    Capitals without a full stop are those of slogans and titles.
    """
    is_long = text[0].islower() and len(text.split()) >= _PHRASE_WORDS
    is_sentences = len(text.split()) > _LONG_WORDS
    marks = _INTRODUCES if is_sentences else _INTRODUCES - {","}
    is_announced = quote > 0 and line.words[quote - 1] in marks
    return is_long or is_announced or is_sentence(line, quote, text)


def _from_around(
    said: Said, scenes: Mapping[int, Scene], last: Said | None, *, begins: bool
) -> Said:
    """Return the quote with the speaker that other words give it, if they give one."""
    scene = scenes[said.line]
    first, _ = scene.line.sentence_at(said.word)
    if not begins:
        subject = scene.subject(first, said.word)
        if subject is None or not scene.may_speak(subject):
            return said
        return replace(said, rule="subject", speaker=subject)
    if last is not None and last.line == said.line:
        return _like(said, last, "continued")
    introduced = _introduced(said, scene, first)
    if introduced is None and said.line - 1 in scenes:
        introduced = _announced(said, scenes[said.line - 1])
    if introduced is not None:
        return introduced
    if last is not None and last.line >= said.line - _LINES_BACK:
        return _like(said, last, "paragraph")
    return said


def _introduced(said: Said, scene: Scene, first: int) -> Said | None:
    """Return the quote with the subject of the sentence before it, in its passage."""
    if first == 0:
        return None
    start, end = scene.line.sentence_at(first - 1)
    subject = find_source(scene, start, end) or scene.subject(start, end)
    if subject is None or not scene.may_speak(subject):
        return None
    return replace(said, rule="introduced", speaker=subject)


def _announced(said: Said, above: Scene) -> Said | None:
    """Return the quote with the speaker of the passage above, if that ends with a colon."""
    if not above.line.words or above.line.words[-1] not in {":", "\uff1a"}:
        return None
    claim = find_announced(above)
    if claim is None or claim.speaker is None:
        return None
    number = said.line - 1
    return replace(
        said,
        rule="introduced",
        speaker=claim.speaker,
        speaker_line=number,
        cue=claim.cue,
        cue_line=number,
    )


def _like(said: Said, other: Said, rule: Rule) -> Said:
    if other.speaker is None:
        return said
    return replace(said, rule=rule, speaker=other.speaker, speaker_line=other.speaker_line)
