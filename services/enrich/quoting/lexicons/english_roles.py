"""The nouns and titles with which English speaks of those who speak."""

from typing import Final

from services.enrich.quoting.lexicons.lexicon import genders

ROLES: Final = genders(
    """
    friend comedian cousin relative classmate teammate nephew
    academic activist actor adviser advisor administrator aide ambassador analyst anchor
    architect artist attorney author banker biographer bishop boss broker candidate captain
    cardinal celebrity ceo chair chairperson challenger champion chancellor chief clerk
    coach colleague columnist commander commentator commissioner comptroller
    contender coordinator correspondent counsel councilor critic curator deputy
    detective developer diplomat director doctor donor driver economist editor emperor
    engineer entrepreneur envoy executive expert explorer farmer fighter financier
    founder co-founder frontrunner front-runner general governor guard head historian host
    inspector investigator investor insider journalist judge justice lawmaker lawyer leader
    legislator lieutenant lobbyist magistrate manager marshal mayor mediator member mentor
    minister mogul moderator negotiator neighbor nominee novelist observer officer official
    operative opponent organizer owner pastor patient philosopher physician physicist
    pilot player poet politician pollster pope preacher premier president prosecutor
    principal producer professor psychologist publisher rabbi realtor reporter
    representative researcher resident reverend rival scholar scientist secretary senator
    sergeant sheriff singer soldier solicitor speaker specialist spokesperson staffer
    statistician strategist student supporter surgeon surrogate teacher
    teenager trader treasurer trustee undersecretary user veteran victim voter witness
    worker writer whistleblower magnate superintendent billionaire congressperson
    assemblymember dean vice-president premier survivor advocate
    """,
    female="""
    actress businesswoman chairwoman congresswoman councilwoman daughter duchess first-lady
    girl lady mother queen princess sister spokeswoman wife widow woman grandmother aunt
    saleswoman policewoman assemblywoman alderwoman nun baroness
    """,
    male="""
    alderman assemblyman boy brother businessman chairman congressman councilman duke father
    husband king man prince son spokesman statesman grandfather uncle policeman monk
    fireman fisherman gentleman baron priest
    """,
    neuter="""
    carmaker automaker chipmaker drugmaker retailer operator utility airline
    administration agency army assembly association authority bank board bureau cabinet
    campaign caucus center charity church club coalition college commission committee
    company conference congress consortium council court department embassy exchange
    federation firm foundation fund government group house institute institution league
    ministry movement nation navy network newspaper office organization organisation
    paper panel parliament party platform police publication school senate service
    society statement study team tribunal union university site website survey poll report
    document letter magazine outlet watchdog
    """,
    plural="""
    some many most others both several few all none colleagues friends neighbors
    activists advisers aides allies analysts attorneys authorities backers campaigners
    conservatives critics democrats detectives diplomats doctors economists editors
    experts families fans farmers friends investigators journalists judges lawmakers
    lawyers leaders liberals members ministers observers officers officials operatives
    opponents organizers parents people pollsters prosecutors protesters reporters
    representatives republicans researchers residents rivals scholars scientists senators
    sources staffers strategists students supporters surrogates surveyors teachers
    veterans victims voters witnesses women men workers
    """,
)
"""Nouns for persons and bodies that speak."""

TITLES: Final = genders(
    """
        dr prof professor rev reverend hon sen senator rep representative gov governor
        president vice-president vice former ex-president mayor judge justice general gen
        col colonel capt captain lt maj major sgt adm admiral secretary minister prime
        chancellor king queen prince princess pope bishop cardinal rabbi imam ambassador
        attorney speaker chief chairman chairwoman director commissioner sheriff officer
        deputy premier foreign democratic republican first st
        """,
    male="mr sir lord mister father brother",
    female="mrs ms miss lady dame sister madam",
)
"""Words before a name, most of them with a capital."""
