"""The words with which English reports speech."""

from types import MappingProxyType
from typing import Final

from services.enrich.quoting.lexicons.english_roles import ROLES, TITLES
from services.enrich.quoting.lexicons.lexicon import Lexicon, genders, words

_SPEAK: Final = """
    acknowledge add admit admonish advise advocate affirm agree allege announce answer argue
    ask assert assess assure attest aver boast brag bellow blog blurt caution charge chide
    chime claim clarify comment complain concede conclude concur confess confide confirm
    contend counsel counter declare decry demand demur deny deplore disclose discuss email
    emphasize emphasise enthuse estimate exclaim explain express gloat grumble hint
    indicate inform insist intone interject instruct interrupt joke lament maintain mention
    moan mock mourn muse mutter note object observe opine pledge plead ponder post praise
    pray predict proclaim profess promise pronounce propose protest query question quip quote
    rail reaffirm reason reassure recall recommend recount reflect reiterate remark
    remember remind repeat reply report respond retort reveal scoff shout shrug sigh
    snap sneer specify speculate state stipulate stress suggest summarize surmise testify
    text theorize thunder tweet urge utter venture vent vow warn whisper wonder yell
    """

_SPEAK_IRREGULAR: Final = """
    say says said tell tells told write writes wrote think thinks thought feel feels felt
    believe believes believed read reads speak speaks spoke swear swears swore
    continue continues continued begin begins began cry cries cried
    reply replies replied deny denies denied quip quips quipped admit admits admitted
    concur concurs concurred demur demurs demurred testify testifies testified
    clarify clarifies clarified specify specifies specified retweet retweets retweeted
    interject interjects interjected offer offers offered finish finishes finished
    brag brags bragged snap snaps snapped shrug shrugs shrugged chime chimes chimed
    concede concedes conceded rejoin rejoined deadpan deadpans deadpanned
    """

_SAYING: Final = """
    say chanting chant counter
    saying telling writing adding noting arguing asking claiming warning declaring insisting
    explaining suggesting tweeting stating stressing asserting citing quoting calling
    describing promising vowing pledging urging joking complaining recalling predicting
    observing remarking responding replying answering announcing acknowledging admitting
    conceding contending maintaining reiterating repeating emphasizing alleging charging
    accusing blasting slamming criticizing deriding denouncing dismissing dubbing labeling
    lamenting mocking praising touting proclaiming shouting yelling concluding commenting
    referring ripping attacking condemning cautioning boasting thanking questioning
    """

_WEAK: Final = """
    accuse appeal applaud assail attack blame blast boo brand castigate
    celebrate challenge champion chant chastise characterize characterise cheer cite
    commend compare condemn consider criticize criticise credit decline defend define deliver
    denounce depict deride describe dismiss dub embrace encourage endorse express favor
    hail hammer hope ignore imply insult invoke joke knock label lambaste lash
    label liken mock name oppose outline paint pen portray press
    promote push rebuke rebuff recite refer refuse regard reject remark renounce
    ridicule rip roast savage scold slam slap sneer spoof sum
    summon suspect tag taunt tease tout trash trumpet use voice want welcome
    worry call plan pray threaten promise appear admire fear expect approve order frame
    realize decide enjoy assume guess conclude anticipate doubt envision forecast identify
    imagine intend interpret judge prefer recognize recognise trust view vote accept
    demonstrate illustrate cast admire reference bemoan laud skewer pummel deem belittle demean
    malign vilify scorn lampoon caricature rate rank
    """

_WEAK_IRREGULAR: Final = """
    labelled labelling
    say made make makes gave give gives
    heard hear hears decried
    decries rips ripped tags tagged refers referred sums summed
    dubbed dubs implies implied worries worried understand understands understood
    wrote want wants wanted likes liked like love loves loved hate hates hated mean means
    meant know knew knows foresee foresees foresaw show shows
    showed
    """

_LISTENED: Final = """
    tell tells told telling remind reminds reminded reassure reassures reassured assure
    assures assured inform informs informed accuse accuses accused urge urges urged blast
    blasted slam slammed call calls called thank thanks thanked advise advises advised
    describe describes described label labeled dub dubbed criticize criticized deny denied
    """

_NOUNS: Final = """
    accusation advice allegation announcement answer appeal argument assertion assessment
    assurance attack belief boast call charge claim comment comments complaint concern
    concession conclusion contention criticism declaration demand denial description email
    explanation expression headline idea insistence interview joke lament letter line
    mantra memo message mention motto notion op-ed opinion phrase pledge plea post
    prediction promise pronouncement proposal proposition question quote reaction rebuke
    reference remark remarks reply report request response retort rhetoric rule ruling
    slogan speech statement statements suggestion testimony text threat tweet tweets
    use view views vow warning word words
    """

_PRONOUNS: Final = genders(
    "",
    male="he him",
    female="she",
    plural="they them",
    neuter="it",
    self="i we you",
    relative="who which",
)

_DETERMINERS: Final = """
    the a an this that these those his her its their our my your some any many several most
    one two three four five six seven eight nine ten another other no each every both all
    few more such
    """

_PREPOSITIONS: Final = """
    of for from in on at by with to about against during through under over after before
    between among within without into onto near like via as than since until amid despite
    including behind beyond across around inside outside toward towards upon per
    """

_CONJUNCTIONS: Final = """
    and or but nor yet so if because although though while whereas when where whether how
    why what that who whom whose which unless once not
    """

_AUXILIARIES: Final = """
    has had have also then later even once again first still just now only further often
    never always would will can could should might may did does do was is are were been be being
    n't not 's 'd 'll simply thus too recently previously already ever instead soon
    himself herself themselves itself initially finally eventually
    has-been apparently famously reportedly rather quickly since today yesterday
    quoted as cited wryly have
    """

_PHRASAL: Final = {
    "out": "point points pointed spell spells spelled cry cries cried blurt lay lays laid",
    "on": "go goes went",
    "in": "chime chimes chimed cut cuts weigh weighs weighed",
    "back": "fire fires fired shoot shoots shot hit hits",
    "it": "put puts",
    "up": "sum sums summed",
}

_CORE: Final = """
    say says said tell tells told add adds added write writes wrote argue argues argued
    tweet tweets tweeted insist insists insisted state states stated explain explains
    explained warn warns warned announce announces announced declare declares declared
    note notes noted point points pointed
    """

_ADVERBS: Final = """
    meanwhile however still later instead now then also finally indeed moreover separately
    earlier yesterday today nonetheless nevertheless furthermore additionally besides
    afterward afterwards overall recently yes no well perhaps maybe sure again first second
    third last tonight here there therefore thus elsewhere once so ironically
    """

_VIEWS: Final = ("words", "view", "eyes", "opinion")
"""Nouns of "in the words of" somebody and "in his view"."""

_LONE: Final = "another each some several many most both few all one"

_DAYS: Final = """
    monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december today yesterday tonight
    """

_WORKS: Final = """
    show shows program programme podcast series episode segment special movie film sitcom
    documentary drama book novel memoir bestseller song album single track ballad anthem
    hit album musical play sketch column blog magazine journal newsletter website site
    painting poem essay starring broadcast aired hosts host co-host
    syllabus initiative course pac referendum star soundtrack band group tour
    """


def _phrasal() -> dict[str, frozenset[str]]:
    """Return {verb: what stands behind it}."""
    found: dict[str, frozenset[str]] = {}
    for particle, verbs in _PHRASAL.items():
        for verb in verbs.split():
            found[verb] = found.get(verb, frozenset()) | {particle}
    return found


def _forms(bases: str) -> frozenset[str]:
    """Return third person and past of regular verbs, which are all that finite speech has."""
    forms: set[str] = set()
    for base in bases.split():
        if base.endswith("e"):
            forms |= {base, f"{base}s", f"{base}d"}
        elif base.endswith(("s", "sh", "ch", "x", "z")):
            forms |= {base, f"{base}es", f"{base}ed"}
        elif base.endswith("y") and base[-2] not in "aeo":
            forms |= {base, f"{base[:-1]}ies", f"{base[:-1]}ied"}
        else:
            forms |= {base, f"{base}s", f"{base}ed"}
    return frozenset(forms)


ENGLISH: Final = Lexicon(
    verbs=(_forms(_SPEAK) | words(_SPEAK_IRREGULAR)) - words("state cry"),
    verbs_behind_pronouns=words("state cry"),
    phrasal=MappingProxyType(_phrasal()),
    core_verbs=words(_CORE),
    object_verbs=words(_CORE)
    - words("say says said argue argues argued insist insists insisted"),
    finite=words("""
        is are was were has had will would can could may might should must did does
        """),
    participles=words(_SAYING),
    weak_verbs=(_forms(_WEAK) | words(_WEAK_IRREGULAR)) - words("like"),
    listener_verbs=words(_LISTENED),
    nouns=words(_NOUNS),
    before_source=(
        ("according", "to"),
        *(("in", "the", noun, "of") for noun in _VIEWS),
        *(("in", owner, noun) for noun in _VIEWS for owner in ("his", "her", "their")),
        ("as", "told", "by"),
        ("quoted",),
        ("quoting",),
    ),
    pronouns=_PRONOUNS,
    determiners=words(_DETERMINERS),
    prepositions=words(_PREPOSITIONS),
    particles=words("of de la van von der den bin al el del da dos du ibn"),
    joiners=words("of"),
    conjunctions=words(_CONJUNCTIONS),
    auxiliaries=words(_AUXILIARIES),
    adverbs=words(_ADVERBS),
    subordinators=words("after before since until as than like"),
    owners=genders(male="his", female="her", plural="their"),
    any_body=words("""
        company firm group organization organisation corporation airline carmaker automaker
        chipmaker drugmaker retailer operator utility
        """),
    who=words("who whose whom"),
    infinitive="to",
    never_infinitive=words("continue continues continued begin begins began"),
    adverb_ending="ly",
    lone=words(_LONE),
    plural_verbs=words("have are were"),
    past_endings=("ed",),
    participle_endings=("ing",),
    aside_endings=("ing", "ly", "ed"),
    that=words("that"),
    roles=ROLES,
    titles=TITLES,
    definite=words("the this that"),
    never_names=words(_DAYS),
    naming=words("""
        called known nicknamed dubbed named termed labeled labelled christened titled entitled
        """),
    amounts_said=words("nothing something anything"),
    judging=words("termed labeled labelled"),
    labeling=words("called dubbed"),
    passive=words("is are was were be been being 's also so often widely locally better"),
    be=words("is are was were be been being"),
    agent=words("by"),
    works=words(_WORKS),
)
