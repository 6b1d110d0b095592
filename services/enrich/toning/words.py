"""Words that good and bad news are told in, written by hand: of happenings, not of opinions.

Each stands for its forms as well: `kill` for "kills", "killed", "killing".
"""

from typing import Final

BAD: Final = frozenset(
    """
    abandon abduct abuse accident accuse addiction airstrike alarm allege ambush anger
    anxiety anxious arrest arson assassinate assault atrocity attack axe ban bankrupt battle
    beat blame blast blaze bleed bloodshed bomb boycott breach bribe bribery brutal bully
    burn cancer casualty catastrophe charge cheat clash collapse collide condemn conflict
    convict corrupt corruption coup crackdown crash crime criminal crisis criticise
    criticize cruel damage danger dangerous dead deadly death decline defeat deficit
    dementia deny deport derail destroy destruction detain devastate die disaster disease
    dispute drone drop drought drown drunk earthquake epidemic eruption evacuate evict
    execute explode explosion extremist fail failure fake fall famine fatal fatality fear
    fight fine fire fired fled flee flood fraud fugitive fury gang genocide grief grim
    guilty gun gunman gunmen harass harm hate hijack homicide hospitalise hospitalize
    hostage humiliate hunger hurricane hurt illegal illness imprison indict infect injure
    injury invade invasion jail kidnap kill killer lawsuit layoff leak lie lose loss mafia
    manslaughter massacre missile missing mourn murder negligence nuclear offence offense
    oust ousted outbreak outrage overdose pain pandemic panic penalty perish plague plunge
    poison pollute pollution poor poverty prison prosecute protest punish quake quit racism
    racist radical raid rape recession refugee reject resign retaliate riot rob robbery row
    ruin sabotage sacked sanction scam scandal scare seize sentence shoot shooter shot shut
    shutdown sick sink slain slam slash slaughter slump smuggle soldier stab steal stolen
    storm stress stricken strike struggle sue suffer suicide suspect suspend terror
    terrorism terrorist theft thief threat threaten toll tornado torture tragedy tragic trap
    trauma trial trouble turmoil typhoon unlawful unrest victim violate violence violent
    virus war warn weapon widow wildfire worse worsen worst wound wreck wrong
    """.split()  # noqa: SIM905 - a list is longer
)

GOOD: Final = frozenset(
    """
    acclaim accomplish achieve achievement affordable agreement aid anniversary applaud
    approve award beautiful benefit bloom bonus boom boost breakthrough brilliant celebrate
    celebration champion championship charity charm cheer comfort congratulate cooperation
    cozy cure cute delicious delight discover discovery donate donation elegant enjoy
    excellent excited exciting expand fantastic favorite favourite festival fresh friend
    friendly generous gift glad gorgeous great happy harmony heal healthy help hero historic
    honor honour ideal impressive improvement innovation innovative inspire joy joyful laugh
    launch liberate love lovely luxury magic medal milestone nice nominate opportunity
    optimism optimistic peace peaceful perfect pleasant pleased pleasure popular praise
    prize profit progress promote prosper proud rebound record recover recovery relief
    rescue restore reunite romantic salute smart smile spectacular stable star stunning
    succeed success successful superb surge surpass talent tasty thank thrive treasure
    triumph unveil upgrade victory warm welcome win winner won wonder wonderful
    """.split()  # noqa: SIM905 - a list is longer
)
