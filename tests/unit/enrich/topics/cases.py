"""Short articles, each with the main topic and the one below it that a reader would give."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final


@dataclass(frozen=True, slots=True)
class Case:
    """An article in a few words."""

    headline: str
    body: str
    top: str
    """The code of the main topic."""
    second: str
    """The code of the one below it."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """An article in another language."""

    language: str
    headline: str
    body: str
    top: str
    label: str
    """The name of the main topic, in the language or in English."""


ENGLISH: Final = (
    Case(
        "Festival opens with a quiet film",
        "The director brought her new drama to the festival. The lead actor and the "
        "screenwriter took questions after the premiere at the cinema.",
        "01000000",
        "20000002",
    ),
    Case(
        "Orchestra names a new conductor",
        "The symphony will play under the violinist turned conductor. Two concerts and an "
        "album of chamber music are planned.",
        "01000000",
        "20000002",
    ),
    Case(
        "Old mill becomes a museum",
        "The village kept its heritage. The museum shows folklore and traditional costume, and "
        "the library next door lends books on the monument.",
        "01000000",
        "20000038",
    ),
    Case(
        "Regional newspaper closes its newsroom",
        "Journalists of the daily newspaper were told on Monday. Readers had moved to social "
        "media, the editor-in-chief said.",
        "01000000",
        "20000045",
    ),
    Case(
        "Suicide bomber strikes a checkpoint",
        "A terrorist group claimed the suicide bombing. Counterterrorism officers said the "
        "jihadist had been radicalized abroad.",
        "16000000",
        "20000053",
    ),
    Case(
        "Shelling hits the front line",
        "Artillery and drone strikes went on all night. Soldiers held the trenches as the "
        "counteroffensive stalled, and an airstrike killed three troops.",
        "16000000",
        "20000056",
    ),
    Case(
        "Tear gas used as protesters clash",
        "Riot police fired rubber bullets at demonstrators. The street protests grew into "
        "rioting, with barricades and looting.",
        "16000000",
        "20000065",
    ),
    Case(
        "Junta holds on after the coup",
        "The military coup toppled the president. The coup leader declared martial law and the "
        "junta closed the borders.",
        "16000000",
        "20000070",
    ),
    Case(
        "Both sides agree on a ceasefire",
        "Peace talks ended with a truce. Peacekeepers will watch over the peace agreement.",
        "16000000",
        "20000073",
    ),
    Case(
        "Man held after armed robbery",
        "The robber fled with cash. A burglary and a carjacking the same week may be the work "
        "of one gang, and the stolen car was found burnt.",
        "02000000",
        "20000082",
    ),
    Case(
        "Court overturns conviction",
        "The appeals court found that the jury had been misled. The judge ordered a retrial; "
        "the prosecutor and the defendant will be heard in May.",
        "02000000",
        "20000106",
    ),
    Case(
        "Police arrest two after raid",
        "Detectives searched the house with a warrant. The police officers took two men into "
        "custody, and the sheriff praised the investigation.",
        "02000000",
        "20000129",
    ),
    Case(
        "Ferry capsized in rough water",
        "Wreckage was found near the shore after the collision. It is the third accident on "
        "the route: a ferry ran aground in spring.",
        "03000000",
        "20000139",
    ),
    Case(
        "Earthquake shakes the coast",
        "The quake had a magnitude of 6.1 and set off landslides. Aftershocks went on, and a "
        "tsunami flooded the harbor.",
        "03000000",
        "20000148",
    ),
    Case(
        "Firefighters rescue twelve",
        "Rescue workers and paramedics reached the valley at dawn. The search and rescue team "
        "ended the evacuation at noon.",
        "03000000",
        "20000168",
    ),
    Case(
        "Quarterly earnings beat estimates",
        "Net profit rose, revenue growth was strong and the dividend goes up. The chief "
        "financial officer ruled out a merger.",
        "04000000",
        "20000170",
    ),
    Case(
        "Inflation slows as rates stay high",
        "The central bank left its interest rate unchanged. Consumer prices rose less, and "
        "gross domestic product grew by a whisker.",
        "04000000",
        "20000344",
    ),
    Case(
        "Stocks slide on Wall Street",
        "The Nasdaq and the Dow Jones fell. Bond yields rose and investors left hedge funds; "
        "the stock market had its worst session this year.",
        "04000000",
        "20000385",
    ),
    Case(
        "Carmaker opens a battery factory",
        "The automaker will build electric vehicles there. Its suppliers and a retailer of "
        "solar panels follow.",
        "04000000",
        "20000209",
    ),
    Case(
        "Farmers fear for the wheat harvest",
        "Agriculture suffers: crops are thin, and dairy farms sell livestock.",
        "04000000",
        "20000209",
    ),
    Case(
        "Primary school gets its classroom back",
        "The school board found money for the kindergarten. The principal of the high school "
        "had asked for it, and the university helps with tuition.",
        "05000000",
        "20000400",
    ),
    Case(
        "Students wait for the dorm to open",
        "College students sleep in a gym. The student union says pupils and undergraduates "
        "were promised student housing by fall.",
        "05000000",
        "20000415",
    ),
    Case(
        "Teacher shortage grows",
        "Teachers leave early, and teacher training finds no takers. A substitute teacher "
        "fills in for the teaching staff.",
        "05000000",
        "20000416",
    ),
    Case(
        "Emissions must halve, says climate panel",
        "Global warming goes on: greenhouse gases rise, sea level rise speeds up, and net zero "
        "is far off. Climate change is here, a climate scientist said.",
        "06000000",
        "20000418",
    ),
    Case(
        "Oil spill blackens the bay",
        "The oil slick is the worst pollution in years. Contaminated water reached the "
        "shore, with plastic waste and toxic chemicals.",
        "06000000",
        "20000424",
    ),
    Case(
        "Otters return to the river",
        "Wildlife is back: beavers, songbirds and an endangered species of turtle. The habitat "
        "and its biodiversity recovered.",
        "06000000",
        "20000441",
    ),
    Case(
        "Measles cases double",
        "The infection spreads among children. Symptoms are fever and a rash; the virus can "
        "cause pneumonia and meningitis.",
        "07000000",
        "20000446",
    ),
    Case(
        "New pill spares patients surgery",
        "The medication passed its clinical trial. Side effects were mild, and chemotherapy "
        "was not needed; a vaccine is next.",
        "07000000",
        "20000464",
    ),
    Case(
        "Prince weds in a small chapel",
        "The royal wedding drew crowds to the palace. The royal family waved, and the duchess "
        "wore blue.",
        "08000000",
        "20000504",
    ),
    Case(
        "Celebrity couple seen in paparazzi shots",
        "The reality star and her new boyfriend were mobbed. Celebrities and a TV personality "
        "sent gossip around.",
        "08000000",
        "20000505",
    ),
    Case(
        "Rail workers go on strike",
        "The walkout began at midnight with a picket line. Collective bargaining failed, and "
        "the pay dispute may bring industrial action elsewhere.",
        "09000000",
        "20000524",
    ),
    Case(
        "Unemployment falls to a low",
        "Jobless claims dropped. The unemployment rate fell, and youth unemployment with it.",
        "09000000",
        "20000533",
    ),
    Case(
        "Ten hikes for a long weekend",
        "Hikers find a campsite at the end of each hiking trail. Vacationers may add a theme "
        "park, and foodies a fine dining stop.",
        "10000000",
        "20000538",
    ),
    Case(
        "A recipe for a cold evening",
        "Preheat the oven. One tablespoon of butter, some organic food and this cookbook are "
        "all that home cooking needs.",
        "10000000",
        "20000565",
    ),
    Case(
        "Voters head to the polls",
        "The election campaign ended with a televised debate. Turnout at polling stations was "
        "high, and the candidate hopes for a runoff.",
        "11000000",
        "20000574",
    ),
    Case(
        "Prime minister reshuffles cabinet",
        "The defense minister goes, parliament was told. The cabinet meeting lasted an hour, "
        "and senators from the upper house complained.",
        "11000000",
        "20000593",
    ),
    Case(
        "Ambassador recalled over sanctions",
        "The foreign ministry summoned the envoy. Diplomatic relations are at a low, and the "
        "United Nations called for a summit.",
        "11000000",
        "20000638",
    ),
    Case(
        "Bishop reopens the cathedral",
        "The archbishop said Mass for the congregation. Worshippers filled the church, and a "
        "priest and a nun led the prayers.",
        "12000000",
        "20000697",
    ),
    Case(
        "Telescope finds a distant galaxy",
        "Astronomers saw a black hole and a supernova. The astrophysicist said the exoplanet "
        "is light-years away.",
        "13000000",
        "20000717",
    ),
    Case(
        "Robot learns to fold shirts",
        "Artificial intelligence runs the robotics lab. Machine learning on a new processor "
        "made the software faster, an engineer said.",
        "13000000",
        "20000756",
    ),
    Case(
        "Asylum seekers wait at the border",
        "Migrants and undocumented immigrants fear deportation. Immigration lawyers ask for "
        "asylum and a green card.",
        "14000000",
        "20000771",
    ),
    Case(
        "Racist chants spark outcry",
        "Discrimination is common, the report says. Racism, antisemitism and hate speech rose, "
        "and so did sexism.",
        "14000000",
        "20000775",
    ),
    Case(
        "Striker scores a hat-trick",
        "The midfielder and the goalkeeper of the football club were praised. Two penalty "
        "kicks and a free kick decided the Premier League match.",
        "15000000",
        "20000822",
    ),
    Case(
        "Gold medal at the Olympics",
        "The swimmer won the gold medal at the Summer Olympics and has her eyes on the world "
        "championship tournament and its semifinal.",
        "15000000",
        "20001108",
    ),
    Case(
        "Blizzard buries the plains",
        "Heavy snow and freezing rain fell. The snowstorm brought wind gusts and a wind chill "
        "that broke pipes.",
        "17000000",
        "20001129",
    ),
    Case(
        "Showers and sun for the weekend",
        "The weather forecast is unsettled, forecasters say: scattered showers, then mostly "
        "sunny with highs in the seventies.",
        "17000000",
        "20001128",
    ),
)

OTHERS: Final = (
    Elsewhere(
        "de",
        "Erdbeben ersch\u00fcttert die K\u00fcste",
        "Die Feuerwehr rettete zw\u00f6lf Menschen. Ein Tsunami und ein Erdrutsch folgten.",
        "03000000",
        "Katastrophe und Ungl\u00fcck",
    ),
    Elsewhere(
        "fr",
        "Le gouvernement remanie",
        "Le Premier ministre a re\u00e7u les d\u00e9put\u00e9s. "
        "Le S\u00e9nat vote le projet de loi.",
        "11000000",
        "Politique",
    ),
    Elsewhere(
        "es",
        "El banco central sube los tipos de inter\u00e9s",
        "La inflaci\u00f3n baja y el PIB crece, dice la empresa. La Bolsa cay\u00f3.",
        "04000000",
        "Econom\u00eda, negocios y finanzas",
    ),
    Elsewhere(
        "ru",
        "\u0421\u0443\u0434 \u0432\u044b\u043d\u0435\u0441 "
        "\u043f\u0440\u0438\u0433\u043e\u0432\u043e\u0440",
        "\u041f\u0440\u043e\u043a\u0443\u0440\u043e\u0440 \u0438 "
        "\u0430\u0434\u0432\u043e\u043a\u0430\u0442 \u043d\u0435 \u0441\u043e\u0433\u043b\u0430"
        "\u0441\u043d\u044b \u0441 \u0441\u0443\u0434\u044c\u0435\u0439.",
        "02000000",
        "crime, law and justice",
    ),
)


def read_rows(name: str) -> list[list[str]]:
    """Return the cells of each line of a table beside this file, without its head."""
    text = Path(__file__).with_name(name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines()[1:]]
