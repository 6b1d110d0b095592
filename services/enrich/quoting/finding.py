"""All that is quoted in an article, with who said it and how that is known."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from services.enrich.quoting.cast import Cast
from services.enrich.quoting.claims import Rule
from services.enrich.quoting.cues import cut_of, words_of
from services.enrich.quoting.indirect import Reported, find_reported
from services.enrich.quoting.inserted import part_tags
from services.enrich.quoting.lexicons.lexicon import Lexicon
from services.enrich.quoting.lines import Line, read_line
from services.enrich.quoting.marks import Run, find_runs
from services.enrich.quoting.resolving import Resolved, add_roles, resolve
from services.enrich.quoting.scenes import Scene
from services.enrich.quoting.speaking import Quoted, Said, find_said, join_parts
from services.enrich.quoting.wording import Phrase, Wording
from services.enrich.reading import Reading

_MANY: Final = frozenset({"neuter", "plural"})

Kind = Literal["direct", "indirect", "mixed"]


@dataclass(frozen=True, slots=True)
class Place:
    """Words of a passage: `first` to `last`, without `last`."""

    line: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Found:
    """A quote, its places still those of the passages."""

    start: tuple[int, int]
    end: tuple[int, int]
    """`(passage, character)` of the text."""
    kind: Kind
    rule: Rule | Literal["reported"] | None
    surface: Place | None
    speaker: Resolved | str
    """Who it is, or why that is not known."""
    cue: Place | None


@dataclass(frozen=True, slots=True)
class Findings:
    """The quotes of an article in order, and the words they were found in."""

    quotes: tuple[Found, ...]
    lines: Mapping[int, Line]
    is_whole: bool
    """False if time ran out before the last passage."""


def find_quotes(reading: Reading) -> Findings:
    """Return what is quoted in the article, as far as there was time to read it."""
    words = words_of(reading.language)
    texts = [passage.text for passage in reading.passages]
    quoted = Quoted({}, part_tags(find_runs(texts), texts, words), texts)
    said: list[Said] = []
    reported: list[tuple[int, Reported]] = []
    for number, scene in _scenes(reading, quoted, words):
        quoted.scenes[number] = scene
        here = find_said(quoted, number, said)
        said.extend(here)
        if not reading.passages[number].is_headline:
            spoken_at = {one.word for one in here}
            reported.extend((number, one) for one in find_reported(scene, spoken_at))
    said = join_parts(said, quoted.runs)
    lines = {number: scene.line for number, scene in quoted.scenes.items()}
    cast = Cast(lines, words)
    cast.add_entities(reading.article.entities or (), reading.passages)
    every = reading.article.entities is None and not words.nouns_have_capitals
    cast.add_bearers(every=every)
    spoken = [(one.speaker_line, one.speaker) for one in said if one.speaker]
    spoken += [(number, one.speaker) for number, one in reported]
    for number, phrase in spoken:
        if phrase.name is not None and not words.has_capitals:
            cast.add_uncased(number, *phrase.name)
    for number, phrase in spoken:
        if phrase.name is not None:
            cast.add_name(number, *phrase.name)
    cast.settle()
    add_roles(cast, [*spoken, *_bodies(quoted.scenes, spoken)])
    unresolved = sorted(
        [
            *_quoted(said, quoted.runs),
            *(_reported(one, number, lines) for number, one in reported),
        ],
        key=lambda one: one[0].start,
    )
    is_whole = len(lines) == len(texts)
    return Findings(tuple(_resolved(unresolved, cast)), lines, is_whole)


def _bodies(
    scenes: Mapping[int, Scene], spoken: Sequence[tuple[int, Phrase]]
) -> Iterator[tuple[int, Phrase]]:
    """Yield the unnamed bodies and groups that are subjects, if "it" or "they" speaks."""
    for number in sorted({number for number, phrase in spoken if phrase.kind == "pronoun"}):
        phrases = [phrase for line, phrase in spoken if line == number]
        genders = {
            scenes[number].words.pronouns.get(scenes[number].line.lower[phrase.first])
            for phrase in phrases
        }
        if not genders & _MANY:
            continue
        for at in {number - 1, number} & scenes.keys():
            scene = scenes[at]
            for start, end in scene.line.sentences:
                subject = scene.subject(start, end)
                if subject is not None and subject.kind == "role":
                    role = scene.line.lower[subject.head - 1]
                    if scene.words.roles.get(role) in _MANY:
                        yield at, subject


def _scenes(reading: Reading, quoted: Quoted, words: Lexicon) -> Iterator[tuple[int, Scene]]:
    """Yield the words of each passage for which there is time."""
    cut = cut_of(reading.language)
    by_passage: dict[int, list[tuple[int, Run]]] = {}
    for number, run in enumerate(quoted.runs):
        by_passage.setdefault(run.passage, []).append((number, run))
    for number, text in enumerate(quoted.texts):
        if reading.is_late():
            return
        runs = by_passage.get(number, ())
        line = read_line(text, runs, language=reading.language, cut=cut)
        yield number, Scene(Wording(line, words))


_Unresolved = tuple[Found, int, Phrase | None]
"""A quote, and the line and phrase of its speaker."""


def _quoted(said: Sequence[Said], runs: Sequence[Run]) -> Iterator[_Unresolved]:
    """Yield the quotes between marks; what runs over paragraphs is one."""
    at = 0
    while at < len(said):
        one = said[at]
        last = one
        while (
            runs[last.run].continues and at + 1 < len(said) and said[at + 1].run == last.run + 1
        ):
            at += 1
            last = said[at]
        at += 1
        start, end = runs[one.run], runs[last.run]
        surface = one.speaker
        yield (
            Found(
                (start.passage, start.start),
                (end.passage, end.end),
                "direct" if one.is_direct else "mixed",
                one.rule,
                Place(one.speaker_line, surface.first, surface.last) if surface else None,
                "no_cue",
                Place(one.cue_line, *one.cue) if one.cue else None,
            ),
            one.speaker_line,
            surface,
        )


def _reported(one: Reported, number: int, lines: Mapping[int, Line]) -> _Unresolved:
    line = lines[number]
    found = Found(
        (number, line.starts[one.first]),
        (number, line.ends[one.last - 1]),
        "indirect",
        "reported",
        Place(number, one.speaker.first, one.speaker.last),
        "no_cue",
        Place(number, *one.cue),
    )
    return found, number, one.speaker


def _resolved(unresolved: Sequence[_Unresolved], cast: Cast) -> Iterator[Found]:
    """Yield the quotes with their speakers, each pronoun knowing who spoke before."""
    last_speaker: int | None = None
    for found, line, phrase in unresolved:
        if phrase is None:
            yield found
            continue
        speaker = resolve(cast, line, phrase, last_speaker)
        if isinstance(speaker, Resolved) and speaker.figure is not None:
            last_speaker = speaker.figure
        yield Found(
            found.start,
            found.end,
            found.kind,
            found.rule,
            found.surface,
            speaker,
            found.cue,
        )
