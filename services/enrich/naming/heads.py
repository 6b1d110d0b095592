"""Words that tell what a name names: "River", "University", "Cup"."""

from typing import Final

from services.enrich.english import FULL_TITLES, SHORT_TITLES


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PLACES: Final = _words(
    """
    abbey airfield airport alley archipelago arena atoll avenue base basin bay bayou beach
    boulevard bridge canal canyon castle cathedral caverns cemetery citadel coast colliery
    county cove creek dam desert district downs drive estuary expressway falls farm fjord
    forest fort freeway garden gardens glacier gorge governorate gulf harbor harbour heights
    highway hill hills island islands isle isles knoll krai lagoon lake lakes landing
    lighthouse marsh meadow meadows monastery motorway mountain mountains museum oasis
    oblast ocean okrug palace panhandle parish park parkway pass peak peninsula plain plains
    plateau plaza pond port prefecture province raion ranch range reef reserve reservoir
    ridge river road rock ruins sea shore sound square stadium station strait straits street
    summit terrace territory theatre tower town township trail tunnel valley village
    vineyard vineyards volcano wilderness woods
    """
)
"""Last words of places, but for those that end other names as often ("Center", "House")."""

ORGANIZATIONS: Final = _words(
    """
    academy administration agency airlines airways alliance army assembly association
    authority bank battalion board brewery brigade broadcasting brotherhood bureau cabinet
    chamber chronicle clinic club coalition college commission committee company
    confederation congress consortium cooperative corporation corps council courier court
    department directorate enterprises entertainment exchange fc federation fleet force
    forces foundation front fund gazette government group guard guild herald holdings
    hospital industries inquirer institute institution interactive journal league legion
    magazine ministry motors movement navy network newspaper office orchestra organisation
    organization parliament partners partnership party pictures police polytechnic post
    press productions publishing quartet railroad railway railways records regiment sc
    school schools seminary senate service services society squad squadron studios sv
    symphony syndicate systems team technologies telegraph telephone times tribunal tribune
    trust union universities university
    """
)
"""Last words of organizations, but for the legal forms of companies."""

LEGAL_FORMS: Final = _words(
    """
    ab ag as asa bv co company corp corporation gmbh inc incorporated jsc kgaa kk limited
    llc llp ltd nv oao ooo oyj pao pjsc plc sa se spa
    """
)
"""Last words of a company in full, which are left out where it is known."""

EVENTS: Final = _words(
    """
    championship championships cup derby election elections festival games marathon olympics
    open playoffs primary referendum revolution uprising war wars
    """
)
"""Last words of events."""

PLACE_FIRST: Final = _words(
    """
    cape fort gulf isle isles lake mount mountain mt port river sea strait straits
    """
)
"""First words of places: "Mount Kenya", "Lake Victoria", "Gulf of Mexico"."""

ORGANIZATION_FIRST: Final = _words(
    """
    academy army association bank board bureau chamber church college committee council
    court department faculty federation institute league ministry office organisation
    organization parliament party union university
    """
)
"""Before "of" and "for": "University of Oslo", "Ministry of Health"."""

PLACE_OF: Final = _words(
    """
    city commonwealth county duchy emirate isle kingdom principality province republic state
    town
    """
)
"""Before "of": "Republic of Korea", "Isle of Wight"."""

ORGANIZATION_START: Final = _words(
    """
    ac afc agence banca banco banque cd cf club diario fc fk groupe grupo partido radio sc sv
    tsg universidad universit\u00e9 vfb vfl
    """
)
"""First words of clubs, banks, parties and outlets, in other languages too."""

EVENT_FIRST: Final = _words(
    """
    battle battles cyclone hurricane operation siege storm treaty typhoon
    """
)
"""First words of events: "Battle of Verdun", "Hurricane Ian"."""

TITLES: Final = (
    SHORT_TITLES
    | FULL_TITLES
    | _words(
        """
        archbishop archduke ayatollah baron baroness bishop brigadier cardinal commander
        congressman congresswoman constable corporal count countess dame deputy detective
        duchess duke emir emperor empress imam inspector kaiser madame major majority marshal
        minority miss mx pastor rabbi reverend sheikh sheriff sultan tsar tsarina
        """
    )
)
"""Words before a person's name that are no part of it."""

STORMS: Final = frozenset({"cyclone", "hurricane", "storm", "typhoon"})
"""Words before the name of a storm."""
