"""How English and German write dates."""

from typing import Final

from services.enrich.dating.tongue import Tongue
from services.enrich.english import WEEKDAYS

ENGLISH: Final = Tongue(
    weekdays=", ".join(WEEKDAYS),
    shifts={
        0: "today tonight this_morning this_afternoon this_evening",
        -1: "yesterday last_night",
        1: "tomorrow",
        -2: "the_day_before_yesterday",
        2: "the_day_after_tomorrow",
    },
    units={
        "minute": "minute minutes",
        "hour": "hour hours",
        "day": "day days",
        "weekend": "weekend",
        "week": "week weeks",
        "month": "month months",
        "year": "year years",
    },
    moves={-1: "last", 0: "this", 1: "next"},
    numbers="a an one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve",
    ordinal="(?:st|nd|rd|th)",
    of="(?:day)? (?:of )?",
    before_year=r"(?:, ?| of | )",
    pair="(?:and|or)",
    to="(?:to|through|until|till)",
    month_leads="""in since until till by during from before after through early late mid
        between""",
    year_leads="""in since until till by during from before after through of early late mid to
        between for year fiscal summer winter spring autumn and""",
    clock_leads="(?:,? at |,? from |, | )",
    has_capitals=True,
    has_year_adjectives=True,
    templates=(
        ("day", r"<mon>(?:\.(?= [0-9]))? <d>(?:st|nd|rd|th)?(?:(?:, ?| )<year>)?"),
        (
            "days",
            (
                r"<mon>(?:\.(?= [0-9]))? <d>(?:st|nd|rd|th)?"
                r"(?: ?[-\u2013\u2014] ?| (?:to|through|until|till) )"
                r"<d2>(?:st|nd|rd|th)?(?:(?:, ?| )<year>)?"
            ),
        ),
        (
            "days",
            (
                r"<mon>(?:\.(?= [0-9]))? <d>(?:st|nd|rd|th)?(?:,? <year>)?"
                r"(?: ?[-\u2013\u2014] ?| (?:to|through|until|till) )"
                r"<mon2>(?:\.(?= [0-9]))? <d2>(?:st|nd|rd|th)?(?:(?:, ?| )<year2>)?"
            ),
        ),
        ("quarter", r"<quarter> quarter of <year>"),
        ("decade", r"<year>['\u2019]?s"),
        ("short_decade", r"<yy>s"),
        ("ago", "<n> <unit> ago"),
        ("ahead", "<n> <unit> from now"),
        ("ahead", r"in <n> <unit>['\u2019] time"),
        ("ahead", r"in <n> <unit>['\u2019]s time"),
        ("period", "<move> <unit>"),
        ("moved_weekday", "<move> <weekday>"),
        ("moved_month", "<move> <month>"),
        ("month_moved", "<month>,? (?:of )?<move> year"),
        ("day_moved", r"<mon>\.? <d>,? (?:of )?<move> year"),
        ("day_moved", r"<d>(?:st|nd|rd|th)? <mon>,? (?:of )?<move> year"),
        ("weekend", "over the weekend"),
        ("weekend", "at the weekend"),
    ),
    # What follows belongs to it, so that "will be closed" is no past.
    future=r"""(?:will|won['\u2019]t|['\u2019]ll|shall|would|due|scheduled|expected|expects
        |slated|ahead|upcoming|going\ to|to\ be|(?:is|are)\ to|could(?!\ not)|might|must|should
        |(?:plans?|planned|planning|set|hopes?|aims?|intends?|ready|needs?|needed|wants?
        |agreed|promised|vowed|pledged|decided)\ to|(?:plans|planned|set)\ for
        |opens|begins|starts|takes\ (?:place|effect)|ends|expires|goes|comes|meets
        |votes|returns|leaves|arrives|closes|resumes)
        (?:\ (?:not|also|only|to|be|have|been)){0,3}(?:\ [a-z]{2,20}ed)?""",
    weak="said|says|told|according|has|have|gave|given|extended|postponed|delayed|asked|ordered",
    open_end=r"\b(?:until|till)\ (?:the\ )?",
    past=r"""was|were|had|did|came|went|made|took|began|fell|rose|won|held|met|left|gave|got
        |found|killed|[a-z]{2,20}ed""",
)

GERMAN: Final = Tongue(
    weekdays="""montag montagmorgen montagabend montagnachmittag,
        dienstag dienstagmorgen dienstagabend dienstagnachmittag,
        mittwoch mittwochmorgen mittwochabend mittwochnachmittag,
        donnerstag donnerstagmorgen donnerstagabend donnerstagnachmittag,
        freitag freitagmorgen freitagabend freitagnachmittag,
        samstag sonnabend samstagmorgen samstagabend, sonntag sonntagmorgen sonntagabend""",
    shifts={0: "heute", -1: "gestern", 1: "morgen", -2: "vorgestern", 2: "übermorgen"},
    units={
        "minute": "minute minuten",
        "hour": "stunde stunden",
        "day": "tag tage tagen",
        "weekend": "wochenende wochenendes",
        "week": "woche wochen",
        "month": "monat monats monate monaten",
        "year": "jahr jahres jahre jahren",
    },
    moves={
        -1: """letzte letzten letzter letztes letztem vergangene vergangenen vergangenes
            vergangener vergangenem vorige vorigen voriger voriges""",
        0: "diese diesen dieser dieses diesem",
        1: """nächste nächsten nächster nächstes nächstem kommende kommenden kommender
            kommendes kommendem""",
    },
    numbers="""ein eine einem einer einen, zwei, drei, vier, fünf, sechs, sieben, acht, neun,
        zehn, elf, zwölf""",
    ordinal=r"\.",
    of=" ",
    before_year="(?: des jahres | )",
    pair="(?:und|oder)",
    to="bis(?: zum)?",
    month_leads="im in seit bis ab anfang ende mitte vom",
    year_leads="jahr jahre jahren jahres seit bis ab anfang ende mitte von und sommer winter",
    clock_leads="(?:,? um |,? gegen |,? ab |, | )",
    has_capitals=True,
    templates=(
        ("ago", "vor <n> <unit>"),
        ("weekend", "am wochenende"),
        ("period", "<move> <unit>"),
        ("moved_weekday", "<move> <weekday>"),
        ("month_moved", "<month> (?:des )?<move> jahres"),
        ("decade", r"<year>er(?:n)?(?:[- ]jahren?)?"),
    ),
    future=r"wird|werden|würden?|sollen?|geplant|planen|plant|will|wollen|bevorstehend\w{0,3}"
    r"|findet|beginnt|startet|tritt|öffnet|treten|kommt",
    weak=r"sagte|hat|haben|teilte|erklärte|laut",
    open_end=r"\bbis\ (?:zum\ )?",
    past=r"war|waren|hatten?|wurden?|kam|ge\w{2,15}t",
)
