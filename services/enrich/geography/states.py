"""The short forms in which American and Canadian texts print states and provinces."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

# Name; the form of the AP Stylebook without its stops ("state names"); the postal code.
_UNITED_STATES: Final = """
Alabama Ala AL; Alaska Alaska AK; Arizona Ariz AZ; Arkansas Ark AR; California Calif CA;
Colorado Colo CO; Connecticut Conn CT; Delaware Del DE; Florida Fla FL; Georgia Ga GA;
Hawaii Hawaii HI; Idaho Idaho ID; Illinois Ill IL; Indiana Ind IN; Iowa Iowa IA;
Kansas Kan KS; Kentucky Ky KY; Louisiana La LA; Maine Maine ME; Maryland Md MD;
Massachusetts Mass MA; Michigan Mich MI; Minnesota Minn MN; Mississippi Miss MS;
Missouri Mo MO; Montana Mont MT; Nebraska Neb NE; Nevada Nev NV; New_Hampshire NH NH;
New_Jersey NJ NJ; New_Mexico NM NM; New_York NY NY; North_Carolina NC NC;
North_Dakota ND ND; Ohio Ohio OH; Oklahoma Okla OK; Oregon Ore OR; Pennsylvania Pa PA;
Rhode_Island RI RI; South_Carolina SC SC; South_Dakota SD SD; Tennessee Tenn TN;
Texas Tex TX; Utah Utah UT; Vermont Vt VT; Virginia Va VA; Washington Wash WA;
West_Virginia WVa WV; Wisconsin Wis WI; Wyoming Wyo WY
"""
_CANADA: Final = """
Alberta Alta AB; British_Columbia BC BC; Manitoba Man MB; New_Brunswick NB NB;
Nova_Scotia NS NS; Ontario Ont ON; Quebec Que QC; Saskatchewan Sask SK
"""


def _forms(table: str) -> dict[str, str]:
    forms: dict[str, str] = {}
    for entry in table.split(";"):
        name, *short = entry.split()
        forms |= {form: name.replace("_", " ") for form in short if form != name}
    return forms


STATES: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {form: ("US", name) for form, name in _forms(_UNITED_STATES).items()}
    | {form: ("CA", name) for form, name in _forms(_CANADA).items()}
)
"""{short form without stops: (ISO 3166-1 code, name)}; case counts: `Pa` and `PA`, not `pa`."""
