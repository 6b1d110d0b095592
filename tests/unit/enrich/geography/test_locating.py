"""Namesakes are told apart by what stands around them."""

from typing import Final

import pytest

from tests.unit.enrich.placed import ids_in

TEXAS: Final = 4736286
GEORGIA_STATE: Final = 4197000
GEORGIA: Final = 614540
WASHINGTON_STATE: Final = 5815135
WASHINGTON: Final = 4140963
NEW_YORK_STATE: Final = 5128638
NEW_YORK: Final = 5128581


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("He grew up in [Paris].", [2988507]),
        ("She teaches in [Paris], [Texas], and writes.", [4717560, TEXAS]),
        ("The shop in [Paris], Texas, closed.", [4717560, TEXAS]),
        ("The shop in [Paris] (Texas) closed.", [4717560, TEXAS]),
        ("The shop in [Paris, Texas] closed.", [4717560, TEXAS]),
        ("Police in [Birmingham], Ala., made two arrests.", [4049979, 4829764]),
        ("Her flight to [Springfield], IL was late.", [4250542, 4896861]),
        ("A man from [Springfield] in [Missouri] won.", [4409896, 4398678]),
        ("[Manchester] in [New Hampshire] hosted the fair.", [5089178, 5090174]),
        ("[Vienna], [Va.], is a small town.", [4791160, 6254928]),
        ("The summit in [Washington], D.C., was short.", [WASHINGTON]),
        ("A storm is heading for [Buffalo], [New York].", [5110629, NEW_YORK_STATE]),
        ("[Valencia], [Spain], has a port.", [2509954, 2510769]),
        (
            "[Kansas City], [Kan.], and [Kansas City], [Mo.], share a river.",
            [4273837, 4273857, 4393217, 4398678],
        ),
    ],
)
def test_what_stands_behind_a_name_says_where_it_lies(body: str, expected: list[int]) -> None:
    """A country, region or state follows after a comma, in brackets or after "in"."""
    assert ids_in(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("British police searched a house in [Birmingham].", [2655603]),
        ("They left [Birmingham] for [Montgomery] in [Alabama].", [4049979, 4076784, 4829764]),
        ("The MP for [Cambridge] spoke in [London].", [2653941, 2643743]),
        ("Researchers in [Cambridge] and [Boston] shared it.", [4931972, 4930956]),
        ("Troops entered [Tripoli], the Libyan capital.", [2210247]),
        ("Lebanese soldiers left [Beirut] for [Tripoli].", [276781, 266826]),
        ("[San Jose] declared an emergency, the Costa Rican president said.", [3621849]),
        ("The startup moved from [San Jose] to [San Francisco].", [5392171, 5391959]),
        ("The Russian poet was born in [St. Petersburg].", [498817]),
        ("[Tampa] and [St. Petersburg] are in [Florida].", [4174757, 4171563, 4155751]),
        (
            "Homes in [Odessa] and [Kharkiv] were hit, Ukrainian officials said.",
            [698740, 706483],
        ),
        ("Oil firms in [Odessa] and [Midland] pay [Texas] taxes.", [5527554, 5526337, TEXAS]),
        ("[Hyderabad] got rain, the Pakistani weather office said.", [1176734]),
        ("Indian firms in [Hyderabad] are hiring.", [1269843]),
        ("[Perth] and [Sydney] saw record heat.", [2063523, 2147714]),
        ("The Scottish town of [Perth] lies near [Dundee].", [2640358, 2650752]),
        ("Venezuelan police were called to [Valencia].", [3625549]),
        ("[Cordoba] is hot, Argentine officials said.", [3860259]),
        ("Greek unions in [Athens] went on strike.", [264371]),
        ("Fishermen from [Portland] sued [Maine] over quotas.", [4975802, 4971068]),
        ("[Alexandria] and [Cairo] lost power.", [361058, 360630]),
        ("Nicaraguan guides in [Granada] and [Managua] saw smoke.", [3619136, 3617763]),
        ("Spanish tourists like [Granada].", [2517117]),
        ("The South Korean minister went to [Suwon].", [1835553]),
    ],
)
def test_the_article_tells_namesakes_apart(body: str, expected: list[int]) -> None:
    """By peoples, countries, regions and other places that it names."""
    assert ids_in(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Flooding hit towns across [Georgia] and [Florida].", [GEORGIA_STATE, 4155751]),
        ("[Georgia] met Armenian and Azerbaijani officials.", [GEORGIA]),
        ("[Georgia] borders [Russia], he said in [Tbilisi].", [GEORGIA, 2017370, 611717]),
        ("Voters in [New York] and [Connecticut] go to the polls.", [NEW_YORK_STATE, 4831725]),
        ("She moved to [New York] to sing.", [NEW_YORK]),
        ("[New York] Gov. Jane Roe spoke.", [NEW_YORK_STATE]),
        ("[Washington] and [Beijing] resumed talks.", [WASHINGTON, 1816670]),
        ("Lawmakers in [Washington] state passed the bill.", [WASHINGTON_STATE]),
        ("[Ohio], [Idaho] and [Washington] voted.", [5165418, 5596512, WASHINGTON_STATE]),
        (
            "[Seattle] and [Tacoma] are the largest in [Washington].",
            [5809844, 5812944, WASHINGTON_STATE],
        ),
        ("Prices rose in [Luxembourg], [Singapore] and [Mexico].", [2960313, 1880252, 3996063]),
        ("[Guinea] wrote to [Papua New Guinea].", [2420477, 2088628]),
        ("Rain fell on the [Congo].", [203312]),
        ("[Grenada] closed its airport.", [3580239]),
        ("[Trinidad] and Tobago won the toss.", [3573591]),
        ("[Northern Syria] was calm.", [163843]),
        ("The [U.S.] and the [United States] are one.", [6252001]),
        ("Senator Jane Roe (D-Nev.) and Joe Roe (R-Wis.) spoke.", [5509151, 5279468]),
    ],
)
def test_countries_states_and_cities_of_one_name_are_told_apart(
    body: str, expected: list[int]
) -> None:
    """Each is told by what stands around it."""
    assert ids_in(body) == expected


@pytest.mark.parametrize(
    "body",
    [
        "The [Mediterranean] and the [Rhine] are warm in [Europe].",
        "The sun rose over [Earth].",
        "The plane crossed [Orange] County.",
        "We read of [Nowhereville].",
        "The [White House] said no.",
        "They cheered aboard the [Enterprise].",
        "We walked the dog, [Jasper], and went home.",
        "The firm hired [Maynard] last week.",
        "They met in [Clarkston], Wyo.",
        "In the [West] it rained.",
        "[Durham] said that he would go on.",
        "The [Denver] Broncos won.",
        "It rained in the [Eastern Province] and the [North].",
        "The [E.U.] met.",
    ],
)
def test_what_may_be_anything_else_is_no_place(body: str) -> None:
    """Small towns bear nearly every name; "Wyo." alone is a place of its own."""
    found = ids_in(body)

    assert found == ([5843591] if "Wyo." in body else [])
