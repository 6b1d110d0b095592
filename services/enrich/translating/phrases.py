"""Turns of phrase that a translation from Russian, Ukrainian or Kazakh brings into English.

Written by hand, from the constructions of the source languages: each line is one. `{a|b}`
stands for either, `{|a}` for a or nothing, `@` for a word with a capital, `#` for a number,
`.` for the end of a sentence or the beginning of a paragraph.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from services.enrich.english import MONTHS

_SPEECH: Final = (
    "{noted|stressed|emphasized|emphasised|declared|informed|underlined|summarized|clarified}"
)
_HAPPENED: Final = (
    "{collapsed|exploded|detained|arrested|opened|launched|presented|discussed|proposed|told|"
    "commented|explained|announced|denied|confirmed|created|built|appeared|occurred|died|"
    "perished|burned|started|began|held|adopted|approved|introduced|allocated|established|"
    "signed|named|spoke|reacted|answered|responded|showed|published|found|restored|closed}"
)
_OFFICE: Final = (
    "{ministry|department|akimat|prosecutor's|press-service|administration|directorate|"
    "inspectorate|committee|police|municipality|embassy|mayor's}"
)
_MONTH: Final = f"{{{'|'.join(MONTHS)}}}"
_TOLD: Final = (
    "{reported|told|wrote|informed|became|took|died|happened|held|arrived|stated|came|passed}"
)

_BARE_NOUN: Final = (
    "{of|to|in|at|by|with|from|on|about|near} "
    "{ministry|minister|mayor|akimat|bridge|river|company|district|republic|plant|factory|"
    "project|building|meeting|prosecutor|commission|committee|department|agency|newspaper|"
    "journalist|correspondent|governor|dispute|reservoir|canal|airport|president|mayor's} "
    "{of|in|said|was|is|has|and|will|on|for|with|to|office|.|,|;}"
)
"""A countable noun without its article, for which these languages have no word."""

_HARDLY_EVER: Final = f"""
in the same time
according to the words of
{{according|by}} to {{his|her|their}} words
about {{this|it|that}} {{writes|reports|reported|informs|informed|transmits|told|wrote}}
as {{transfers|transmits|informs}} {{@|the}}
{{transfers|transmits|informs}} the {{correspondent|press|agency|edition|portal|channel}}
, {{transfers|transmits|informs}} @
{{carried|carries}} out {{a telephone|a meeting|negotiations|talks|the meeting}}
{{conducted|conducts}} a {{telephone|phone}} {{conversation|talk}}
{{spent|spends}} a {{meeting|briefing|conversation|press}}
. {{|we |we will }}remind {{,|that}}
. {{let's|let us}} remind
, {{we |we will |let's |let us }}{{remind|recall}} ,
it is {{said|told|spoken|noted|emphasized|stated}} in the {{message|report|statement|document}}
{{said|stated|noted|reported|told|informed}} in the press-service
{{reported|told|informed|noted|explained|specified|clarified}} in the {_OFFICE}
{{reported|informs|reports|informed|told}} the press {{service|office}} of
{{reported|informs|informed}} the {_OFFICE}
the {{speech|talk|conversation}} {{goes|went}} about
{{in|on}} the given moment
on {{this moment|today's day}}
on the {{fact|background}} of
on the place of {{the |}}{{events|event|incident|accident|happening|tragedy|explosion|fire}}
arrived on the place
{{at|for|on}} own {{expense|money|means|funds}}
{{with|by}} own {{hands|eyes|forces|efforts|means}}
in the {{frame|frames}} of
in {{frame|frames|framework|result|course}} of
in the result of
. as result {{,|of}}
under {{chairmanship|presidency}} of
on {{initiative|basis}} of
in relation of
{{increased|grew|rose|decreased|fell}} in # times
in # times {{more|less|higher|lower}}
{{accepted|accept|accepts}} {{the law|a law|the bill|decision|decisions}}
{{took|taken|take}} decision
{{by|on}} {{preliminary|operational|updated|specified}} {{data|information}}
according to {{operational|specified}} information
according to the {{data|information}} of
{{by|on|according to}} data of
{{law-enforcement|law enforcement|competent|investigative|punitive}} organs
{{brought|attracted|involved}} to {{administrative|criminal}} {{responsibility|liability}}
on suspicion of {{commission|committing}} of
{{explosion|explosions}} {{thundered|sounded}}
{{thundered|sounded}} {{explosion|explosions|an explosion}}
{{received|got}} traumas
the suffered
became known about
. became known
{{put|entered|introduced|commissioned}} {{in|into}} exploitation
{{gave|gives|give}} interview
{{named|names}} {{|the }}{{reason|reasons|cause}} {{of|.}}
at # o'clock of
# {{milliard|milliards|mlrd}}
thousands {{people|residents|citizens|tons|tenge|rubles|hryvnia|dollars}}
# {{thousand|million}} of {{people|tenge|rubles|hryvnia|hryvnias|som|dollars|citizens}}
{{cost|costs|sum|amount|area|share|volume|damage|price|length}} made up {{#|about|more|over}}
except {{this|of this}} ,
{{@|he|she|they}} before {{commented|reported|told|wrote|stated|declared|informed|noted|said}}
. {{noted|told|reported|informed|declared}} {{he|she|about|in the}}
{{no one|nobody}} will remain
{_SPEECH} {{he|she|they}} .
. in @ {_HAPPENED} {{the|a|an|about|how|why|when|what|new|two|three|four|five}}
. in @ {_HAPPENED} {{pedestrian|man|woman|@}}
. {_MONTH} # {_TOLD}
. # {_MONTH} {_TOLD}
photo from open sources
"""

_SELDOM: Final = f"""
{_BARE_NOUN}
. this {{was|is}} {{reported|stated|announced|told|written|informed}} {{by|in}}
. it is reported {{by|that}}
{{said|stated|announced|told|reported|informed}} about {{this|it}} {{in|on|during|at}}
. according to {{him|her|them}} ,
{{by|from}} the words of
. recall {{,|that}}
{{he|she|they|@}} told about {{the|how|a|his|her|their|what|this|plans|@}}
{{minister|president|mayor|head|director|official|spokesman|deputy}} told about
{{he|she|@}} commented {{the|this|his|her}}
{{he|she|@|ministry|department|agency|service}} informed {{that|about}}
it is necessary to note
on the present moment
in {{connection|accordance}} with {{this|that|what}} ,
in this connection ,
{{in|in the|in an}} interview to
{{said|stated|noted}} in the {{message|release}}
with reference to {{own|sources|@}}
from the side of {{@|the}}
{{arrived|came}} {{on|to}} the place of {{the |}}{{events|incident|accident|tragedy}}
in the framework of the {{visit|project|program|meeting|forum}}
{{on|by|according to|following the|by the}} results of the {{visit|meeting|talks|check}}
with {{participation|support}} of
under {{leadership|guidance}} of
according to preliminary {{data|information}}
as it became known
. it became known {{that|about|from}}
. earlier {{it was reported|we wrote|we reported|was reported|reported}}
. {{previously|also}} {{it was reported|reported|informed|wrote}}
law {{enforcers|enforcement bodies}}
law-enforcement bodies
with the aim to
in {{social networks|the network}} {{appeared|published|spread|discuss}}
was put in operation
. for today {{,|the|it|there|in}}
{{over|for|during}} the {{past|last}} day {{,|the russian|the enemy}}
{{repair|restoration}} works
conducted {{negotiations|works|a briefing}}
. in {{its|his|their}} turn ,
received {{wounds|a wound}}
"""

_NOW_AND_THEN: Final = """
on the territory of
{initiated|opened} {|a }criminal {case|cases}
the message says
there are no victims
{no one|nobody} suffered
{illustrative|archival} {photo|photograph}
. head of {the|@} {ministry|department|company|state|committee|region|district|@}
as {he|she} {noted|stressed|emphasized|stated} ,
it is planned {that|to}
it should be {noted|reminded|recalled}
the press service of
till {the end|#}
# mln
state organs
"""

PHRASES: Final[Mapping[float, str]] = MappingProxyType(
    {2.0: _HARDLY_EVER, 1.0: _SELDOM, 0.5: _NOW_AND_THEN}
)
"""{weight: phrases, one a line}: what hardly ever stands in English that people wrote, what
seldom does, and what does now and then. Set by hand, then checked on 488 such articles."""
