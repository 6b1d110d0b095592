"""What is known of the words of a language that reports speech."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, get_args

Gender = Literal["male", "female", "plural", "neuter", "self", "relative", "any"]
"""Of a pronoun. `self` is the writer or who speaks; `relative` stands for the noun before
it; `any` tells nothing."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words in lower case, each in every form in which it is looked for."""

    verbs: frozenset[str]
    """Finite verbs, and participles with the noun before them, that report speech."""
    phrasal: Mapping[str, frozenset[str]] = field(default_factory=lambda: MappingProxyType({}))
    """{verb: words behind it with which alone it reports speech}: "points" with "out"."""
    verbs_behind_pronouns: frozenset[str] = frozenset()
    """Verbs like them, which are nouns unless a pronoun stands before them: "they state"."""
    core_verbs: frozenset[str] = frozenset()
    """Of `verbs`, the plainest: what they report reaches to the end of the sentence."""
    object_verbs: frozenset[str] = frozenset()
    """Of those, the ones that have objects as well: "announced a plan"."""
    finite: frozenset[str] = frozenset()
    """Verbs that are never nouns or infinitives: where one stands, there is a clause."""
    participles: frozenset[str] = frozenset()
    """Forms without a subject of their own ("saying"): it is that of the sentence."""
    weak_verbs: frozenset[str] = frozenset()
    """Verbs that may come with words in quotation marks, and often do not ("called")."""
    listener_verbs: frozenset[str] = frozenset()
    """Of all these, those with the listener behind them ("told"): never the speaker."""
    nouns: frozenset[str] = frozenset()
    """Nouns of speech that have a possessor: "statement", "promise"."""
    before_source: tuple[tuple[str, ...], ...] = ()
    """Phrases that name a source behind them: "according to"."""
    pronouns: Mapping[str, Gender] = field(default_factory=lambda: MappingProxyType({}))
    """Those that can be the subject of speech."""
    determiners: frozenset[str] = frozenset()
    """What a noun phrase begins with."""
    prepositions: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    """Small words inside a name: "of", "van"."""
    joiners: frozenset[str] = frozenset()
    """Prepositions that a noun phrase runs over: "the head of the office"."""
    conjunctions: frozenset[str] = frozenset()
    """What a noun phrase never runs over, relative pronouns and subordinators included."""
    auxiliaries: frozenset[str] = frozenset()
    """What may stand between a subject and its verb, adverbs included."""
    adverbs: frozenset[str] = frozenset()
    """What stands at the head of a sentence, with a comma, and is no subject."""
    subordinators: frozenset[str] = frozenset()
    """Prepositions behind which a clause may begin: "after Smith said"."""
    that: frozenset[str] = frozenset()
    """What opens a reported clause."""
    roles: Mapping[str, Gender] = field(default_factory=lambda: MappingProxyType({}))
    """Nouns for persons and bodies that speak, with what they tell of gender."""
    titles: Mapping[str, Gender] = field(default_factory=lambda: MappingProxyType({}))
    """Words with a capital before a name and no part of it: "Mrs.", "Senator"."""
    definite: frozenset[str] = frozenset()
    """What a noun begins with that was named before: "the"; empty where nothing tells."""
    never_names: frozenset[str] = frozenset()
    """Words with a capital that name nobody: days, months."""
    marks_names: bool = False
    """Papers, firms and ships stand between marks: Russian."""
    naming: frozenset[str] = frozenset()
    """Verbs that tell what something is called, where they are passive."""
    labeling: frozenset[str] = frozenset()
    """Of `naming`, those that tell what somebody thinks of it as well: "called"."""
    judging: frozenset[str] = frozenset()
    """Of `naming`, those that tell nothing else where "be" stands before: "was labeled"."""
    passive: frozenset[str] = frozenset()
    """What a passive verb follows: forms of "be", adverbs."""
    be: frozenset[str] = frozenset()
    """Forms of "be", which make the verb behind them passive."""
    agent: frozenset[str] = frozenset()
    """What stands before the one who does what a passive verb tells: "by"."""
    works: frozenset[str] = frozenset()
    """Nouns before or behind the title of a work."""
    has_capitals: bool = True
    """Whether names are told by a capital."""
    nouns_have_capitals: bool = False
    """Every noun has one: German."""
    is_verb_final: bool = False
    """The subject stands before the quote and the verb behind it: Turkish, Japanese."""
    glued_prepositions: tuple[str, ...] = ()
    """Those written in one with the noun behind them."""
    drops_pronouns: bool = False
    """A verb may stand without a subject, who is then the last that spoke: Spanish."""
    amounts_said: frozenset[str] = frozenset()
    """What is no clause behind a verb, but how much was said: "said nothing more"."""
    clause_marks: frozenset[str] = frozenset()
    """Marks behind a verb at which a reported clause may begin without "that"."""
    any_body: frozenset[str] = frozenset()
    """Roles that say so little that the last body named bears them: "the company"."""
    who: frozenset[str] = frozenset()
    """Relative pronouns for persons alone."""
    owners: Mapping[str, Gender] = field(default_factory=lambda: MappingProxyType({}))
    """Possessive pronouns."""
    infinitive: str = ""
    """The particle before an infinitive, which reports nothing yet: "to say"."""
    never_infinitive: frozenset[str] = frozenset()
    """Verbs that report speech, but not with an infinitive: "continued to wait"."""
    adverb_ending: str = ""
    aside_endings: tuple[str, ...] = ()
    """Of a small word that opens a sentence and is no subject: "Speaking", "Asked"."""
    participle_endings: tuple[str, ...] = ()
    """Of a verb that opens a sentence before its subject: "Calling it a trap, Smith"."""
    lone: frozenset[str] = frozenset()
    """Determiners that are subjects as well: "another notes"."""
    plural_verbs: frozenset[str] = frozenset()
    """What stands behind nouns in the plural, and behind no verb: "states have"."""
    past_endings: tuple[str, ...] = ()
    """Of a verb that may open a clause with "that", whichever it is: "ordered"."""
    shortest_clause: int = 3
    """Words of a reported clause, at least."""
    inverts: bool = False
    """The subject may follow its verb before a quote, too, and behind "on Monday": German."""
    inserts_tags: bool = False
    """"Said Smith" may stand inside the marks: Russian."""
    inflects: bool = False
    """Names change their endings: Petrov, Petrova of Russian."""
    glued_article: str = ""
    """The article where it is written in one with its noun: a title, no name, has one."""
    unspaced: tuple[str, ...] = ()
    """For a script without spaces: what words are cut at, the longest first."""
    function_words: frozenset[str] = field(init=False)
    """Words that are no part of a name, whatever their case."""
    never_in_names: frozenset[str] = field(init=False)
    """`function_words` and `never_names`."""
    before_names: frozenset[str] = field(init=False)
    """Titles and roles."""

    phrase_ends: frozenset[str] = field(init=False)
    """Words that no noun phrase runs over; verbs and pronouns are others."""
    any_verbs: frozenset[str] = field(init=False)
    cue_words: frozenset[str] = field(init=False)
    """What may tell before a quote whose it is: one of them, or nothing does."""
    adverbial: frozenset[str] = field(init=False)
    """What opens "on Monday"."""
    source_openings: frozenset[str] = field(init=False)
    """The first words of `before_source`."""
    reporting: frozenset[str] = field(init=False)
    """One of them stands in every sentence that reports speech without marks."""

    def __post_init__(self) -> None:
        small = self.determiners | self.prepositions | self.conjunctions | self.auxiliaries
        function_words = small | self.pronouns.keys() | self.adverbs
        object.__setattr__(self, "function_words", function_words - self.particles)
        never_in_names = self.function_words | self.never_names
        object.__setattr__(self, "never_in_names", never_in_names)
        ends = self.prepositions | self.conjunctions | self.auxiliaries | self.participles
        object.__setattr__(self, "phrase_ends", ends)
        object.__setattr__(self, "any_verbs", self.verbs | self.weak_verbs)
        cue_words = self.any_verbs | self.participles | self.nouns | self.phrasal.keys() | {":"}
        cue_words |= self.verbs_behind_pronouns
        object.__setattr__(self, "cue_words", cue_words)
        adverbial = self.prepositions | self.never_names | self.auxiliaries
        object.__setattr__(self, "adverbial", adverbial)
        openings = frozenset(phrase[0] for phrase in self.before_source)
        object.__setattr__(self, "source_openings", openings)
        object.__setattr__(self, "reporting", openings | self.core_verbs)
        object.__setattr__(self, "before_names", self.titles.keys() | self.roles.keys())


def words(text: str) -> frozenset[str]:
    """Return the words of a list with spaces between them."""
    return frozenset(text.split())


def genders(unknown: str = "", **known: str) -> Mapping[str, Gender]:
    """Return `{word: its gender}`.

    Args:
        unknown: words that tell no gender.
        known: {gender: words that tell it}.
    """
    found: dict[str, Gender] = dict.fromkeys(unknown.split(), "any")
    for gender in get_args(Gender):
        found.update(dict.fromkeys(known.get(gender, "").split(), gender))
    return MappingProxyType(found)
