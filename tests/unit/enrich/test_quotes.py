# ruff: noqa: RUF001 - quotation marks and letters of many languages.
"""Quotes of an article: what is said, by whom, in every style, place and language."""

import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from services.enrich.enricher import LATE, Partial
from services.enrich.enrichers.quotes import QuoteEnricher
from services.enrich.reading import read
from shared.annotations import Entity, Quote
from shared.article import Article
from tests.builders import an_article
from tests.steps import steps_of
from tests.unit.enrich.articles import english, in_language, on_a_page, reading

ANNA = Entity(
    id="e1",
    type="person",
    name="Anna Kovacs",
    salience=1,
    mentions=(),
    method="test",
    confidence=1,
    annotator="builder@1",
)


def quotes_of(article: Article) -> tuple[Quote, ...]:
    """Return what is found in the article."""
    found = QuoteEnricher().find(reading(article))
    assert not isinstance(found, Partial)
    return found or ()


def told(quote: Quote) -> tuple[str, str, str | None, str | None]:
    """Return kind, text, who said it in full, and from what that was resolved."""
    speaker = quote.speaker
    return (
        quote.kind,
        quote.text,
        speaker.name if speaker else None,
        speaker.resolved_from if speaker else quote.unresolved,
    )


def with_entity(article: Article, name: str, *mentions: str) -> Article:
    """Return the article with one person, named at the first place of each mention."""
    text = article.original.text
    reached = 0
    spans = []
    for mention in mentions:
        reached = text.index(mention, reached)
        spans.append((reached, reached + len(mention)))
        reached += len(mention)
    entity = ANNA.model_copy(update={"name": name, "mentions": tuple(spans)})
    return article.model_copy(update={"entities": (entity,)})


@pytest.mark.parametrize(
    ("body", "quotes"),
    [
        (
            "“The bridge is safe,” said Mayor Anna Kovacs. “We tested it twice.”",
            [
                ("direct", "The bridge is safe,", "Anna Kovacs", None),
                ("direct", "We tested it twice.", "Anna Kovacs", None),
            ],
        ),
        (
            "Anna Kovacs, the mayor of Arden, said: “The bridge is safe.”",
            [("direct", "The bridge is safe.", "Anna Kovacs", None)],
        ),
        (
            "“The bridge,” Anna Kovacs said, “is safe.”",
            [
                ("direct", "The bridge,", "Anna Kovacs", None),
                ("mixed", "is safe.", "Anna Kovacs", None),
            ],
        ),
        (
            "“We wait,” Bo Ek said.\n\n“We came,” a guest, Ann Lee, said, “and we stay.”",
            [
                ("direct", "We wait,", "Bo Ek", None),
                ("direct", "We came,", "Ann Lee", None),
                ("mixed", "and we stay.", "Ann Lee", None),
            ],
        ),
        (
            "“The bridge,” said Ann Lee, “is safe.”",
            [
                ("direct", "The bridge,", "Ann Lee", None),
                ("mixed", "is safe.", "Ann Lee", None),
            ],
        ),
        (
            "“I,” said Tom Hale, “am not a rich man.”",
            [
                ("direct", "I,", "Tom Hale", None),
                ("mixed", "am not a rich man.", "Tom Hale", None),
            ],
        ),
        (
            "“The bridge is safe,” Peter Lund, who built it, told reporters on Monday.",
            [("direct", "The bridge is safe,", "Peter Lund", None)],
        ),
        (
            "Peter Lund, who built it, said the bridge was “safe as houses” and left.",
            [("mixed", "safe as houses", "Peter Lund", None)],
        ),
        (
            "Anna Kovacs spoke to reporters in Arden. “The bridge is safe for all of us.”",
            [("direct", "The bridge is safe for all of us.", "Anna Kovacs", None)],
        ),
        (
            "According to Peter Lund, the harbor will “never open again.”",
            [("mixed", "never open again.", "Peter Lund", None)],
        ),
        (
            "It was a report by Peter Lund that the town “invented” its harbor.",
            [("mixed", "invented", None, "no_antecedent")],
        ),
        (
            "Anna Kovacs ordered that the town wait with “small boats” until May.",
            [("mixed", "small boats", "Anna Kovacs", None)],
        ),
        (
            "Peter Lund asked the council to approve a “quiet clause” by May.",
            [("mixed", "quiet clause", "Peter Lund", None)],
        ),
        ('Peter Lund tweeted: "See you!"', [("direct", "See you!", "Peter Lund", None)]),
        (
            "“Is it safe?” asked Peter Lund.",
            [("direct", "Is it safe?", "Peter Lund", None)],
        ),
        (
            "“The roads are open,” a spokeswoman for the ministry said.",
            [("direct", "The roads are open,", "a spokeswoman", None)],
        ),
        (
            "The plan is “a gift to nobody,” Peter Lund said.",
            [("mixed", "a gift to nobody,", "Peter Lund", None)],
        ),
        (
            "“We have waited,” Peter Lund said.\n\n“And we will wait,” he added.",
            [
                ("direct", "We have waited,", "Peter Lund", None),
                ("direct", "And we will wait,", "Peter Lund", "pronoun"),
            ],
        ),
        (
            "“We have waited,” the clerk said. “And we will wait,” he added.",
            [
                ("direct", "We have waited,", "the clerk", None),
                ("direct", "And we will wait,", "the clerk", "pronoun"),
            ],
        ),
        (
            "“It sang for a week, Shun Arai, a driver from Nagoya, said.",
            [("direct", "It sang for a week,", "Shun Arai", None)],
        ),
        (
            "Asked about the fire, the chief was blunt. Her deputy, Bo Ek, was not: “No.”",
            [("direct", "No.", "Bo Ek", None)],
        ),
        (
            "‘We’re closing at noon,’ said Ann Lee. ‘The boys’ club won’t mind “that”.’",
            [
                ("direct", "We’re closing at noon,", "Ann Lee", None),
                ("direct", "The boys’ club won’t mind “that”.", "Ann Lee", None),
            ],
        ),
        (
            "Peter Lund said:\n\n“We began in May.\n\n“We went on in June.\n\n“We are done.”",
            [
                (
                    "direct",
                    "We began in May. “We went on in June. “We are done.",
                    "Peter Lund",
                    None,
                )
            ],
        ),
    ],
)
def test_a_quote_names_its_speaker(
    body: str, quotes: list[tuple[str, str, str | None, str | None]]
) -> None:
    """Before, behind, inside, and in the paragraph above."""
    article = english(body, headline="Bridge news")

    found = quotes_of(article)

    assert [told(quote) for quote in found] == quotes


@pytest.mark.parametrize(
    ("language", "body", "quotes"),
    [
        (
            "ru",
            "«Дорога открыта», — сказал министр транспорта Иван Лунин.",
            [("direct", "Дорога открыта", "Иван Лунин", None)],
        ),
        (
            "ru",
            "Иван Лунин заявил: «Дорога открыта».",
            [("direct", "Дорога открыта", "Иван Лунин", None)],
        ),
        (
            "ru",
            "«Мы ждали, — сообщила в среду пресс-секретарь Анна Белова, — и дождались».",
            [
                ("direct", "Мы ждали,", "Анна Белова", None),
                ("mixed", "и дождались", "Анна Белова", None),
            ],
        ),
        (
            "uk",
            "«Дорогу відкрито», — повідомив Іван Петренко.",
            [("direct", "Дорогу відкрито", "Іван Петренко", None)],
        ),
        (
            "de",
            "„Die Brücke ist sicher“, sagte am Montag die Ministerin Anna Vogel.",
            [("direct", "Die Brücke ist sicher", "Anna Vogel", None)],
        ),
        (
            "de",
            "Anna Vogel sagte: »Die Brücke ist sicher.«",
            [("direct", "Die Brücke ist sicher.", "Anna Vogel", None)],
        ),
        (
            "fr",
            "« Le pont est sûr », a dit la ministre Anne Leroy. « C’est fini », dit-elle.",
            [
                ("direct", "Le pont est sûr", "Anne Leroy", None),
                ("direct", "C’est fini", "Anne Leroy", "pronoun"),
            ],
        ),
        (
            "es",
            "«El puente es seguro», dijo la ministra Ana Robles.",
            [("direct", "El puente es seguro", "Ana Robles", None)],
        ),
        (
            "it",
            "«Il ponte è sicuro», ha detto la ministra Anna Rossi.",
            [("direct", "Il ponte è sicuro", "Anna Rossi", None)],
        ),
        (
            "pt",
            "“A ponte é segura”, disse o prefeito João Lima.",
            [("direct", "A ponte é segura", "João Lima", None)],
        ),
        (
            "pl",
            "„Most jest bezpieczny” – powiedziała minister Anna Nowak.",
            [("direct", "Most jest bezpieczny", "Anna Nowak", None)],
        ),
        (
            "tr",
            'Bakan Ali Demir, "Köprü güvenli" dedi.',
            [("direct", "Köprü güvenli", "Ali Demir", None)],
        ),
        (
            "kk",
            "«Көпір қауіпсіз», – деді министр Асқар Сейітов.",
            [("direct", "Көпір қауіпсіз", "Асқар Сейітов", None)],
        ),
        (
            "ar",
            "قال وزير النقل أحمد علي: «الجسر آمن».",
            [("direct", "الجسر آمن", "أحمد علي", None)],
        ),
        (
            "zh",
            "外交部发言人李明周三表示：“大桥是安全的。”",
            [("direct", "大桥是安全的。", "李明", None)],
        ),
        ("zh", "“大桥是安全的，”李明说。", [("direct", "大桥是安全的，", "李明", None)]),
        (
            "ja",
            "田中首相は「橋は安全です。」と述べた。",
            [("direct", "橋は安全です。", "田中", None)],
        ),
        (
            "ja",
            "「橋は安全です」と田中首相は語った。",
            [("direct", "橋は安全です", "田中", None)],
        ),
    ],
)
def test_a_quote_names_its_speaker_in_other_languages(
    language: str, body: str, quotes: list[tuple[str, str, str | None, str | None]]
) -> None:
    """Each in its own marks and order of words."""
    article = an_article(headline="X", body=body, language=in_language(language))

    found = quotes_of(article)

    assert [told(quote) for quote in found] == quotes


@pytest.mark.parametrize(
    ("language", "body", "speakers"),
    [
        (
            "fr",
            (
                "Le maire de Vallorges, Émile Tissot, ferme le théâtre. « Les murs bougent », "
                "a dit M. Tissot. « Le public attendra, assure le maire, il a l’habitude. »"
            ),
            ["Émile Tissot", "Émile Tissot", "Émile Tissot"],
        ),
        (
            "uk",
            (
                "«Опори тріснули», — пояснила інженерка Олена Дзюба. За словами Дзюби, ремонт "
                "триватиме рік. «Це недорого», — вважає вона."
            ),
            ["Олена Дзюба", "Олена Дзюба", "Олена Дзюба"],
        ),
        (
            "ru",
            (
                "«Опоры треснули», — сказал Иван Лунин. По его словам, ремонт займёт год. "
                "Анна Белова с этим спорит. По её словам, хватит и месяца."
            ),
            ["Иван Лунин", "Иван Лунин", "Анна Белова"],
        ),
        (
            "kk",
            (
                "Тұрғын Айгүл Омарова сенбейді. «Былтыр да солай деген», — дейді ол. "
                "«Құбырлар ескі», — деп мәлімдеді инженер Болат Жүнісов."
            ),
            ["Айгүл Омарова", "Болат Жүнісов"],
        ),
        (
            "ar",
            (
                "قال رئيس البلدية سامر حداد إن الجسر سيغلق في مايو. "
                "«لا يمكن الانتظار»، قال حداد للصحفيين."
            ),
            ["سامر حداد", "سامر حداد"],
        ),
        (
            "de",
            (
                "„Wir schwimmen“, so der Vorsitzende Jens Krüger. Er sagte, man werde klagen. "
                "Laut Krüger fehlen 200.000 Euro."
            ),
            ["Jens Krüger", "Jens Krüger", "Jens Krüger"],
        ),
        (
            "es",
            (
                "La alcaldesa, Marta Quintana. «No hay otra salida», dijo Quintana. "
                "«Es poco», añadió."
            ),
            ["Marta Quintana", "Marta Quintana"],
        ),
        (
            "tr",
            (
                "“Başka yolumuz yok” diyen Mehmet Kaya bekliyor. Ayşe Demir ise “Ayaklar "
                "çatladı” dedi."
            ),
            ["Mehmet Kaya", "Ayşe Demir"],
        ),
    ],
)
def test_speakers_are_followed_through_an_article(
    language: str, body: str, speakers: list[str]
) -> None:
    """By surname, case, title, role, pronoun, and a verb without a subject."""
    article = an_article(headline="X", body=body, language=in_language(language))

    found = quotes_of(article)

    assert [quote.speaker.name for quote in found if quote.speaker] == speakers


@pytest.mark.parametrize(
    "body",
    [
        "The so-called “night” bridge was built in May.",
        "She was a host of the show “Morning Light” for years.",
        "He appeared on Radio Arden’s “The Early Hour” in June.",
        "It is a “smart” road.",
        "The tanks are called “slow clocks” by nobody in particular.",
        "A device known as the “frog” was found.",
        "The states have “quiet” roads of many kinds.",
        "Ann Lee said nothing more and went on to sing “Over the Long Hill.”",
        "Nothing is quoted here.",
    ],
)
def test_titles_and_words_held_off_are_no_quotes(body: str) -> None:
    """Nobody said them."""
    article = english(body)

    found = quotes_of(article)

    assert found == ()


@pytest.mark.parametrize(
    ("body", "quotes"),
    [
        ("A ferry called “Morning Light” sank.", []),
        ("The ferry was called “Morning Light” by nobody.", []),
        ("He wrote a book titled “Small Boats” in May.", []),
        ("A raid known as “Night Frost” began.", []),
        ("It is called “pilot’s thumb” in Arden.", []),
        ("They are called “slow clocks” there.", []),
        ("A box labeled “old letters” was sold.", []),
        ("The plan had been dubbed the “Long Winter” in May.", []),
        ("He was called “reckless” by Ann Lee.", [("reckless", "Ann Lee")]),
        ("She was called “Morning Light” at school.", []),
        ("The plan was called “a disgrace” by Ann Lee.", [("a disgrace", "Ann Lee")]),
        ("The claim was labeled “Mostly True” in May.", [("Mostly True", None)]),
        ("She was labelled “difficult” by Ann Lee.", [("difficult", "Ann Lee")]),
        ("Ann Lee called the bridge “a disgrace” in May.", [("a disgrace", "Ann Lee")]),
        ("It is what some have called the “Arden Curse” of May.", [("Arden Curse", "some")]),
    ],
)
def test_a_name_is_told_from_what_somebody_is_called(
    body: str, quotes: list[tuple[str, str | None]]
) -> None:
    """A thing has a name by nobody; a judgment is somebody's, its subject being none."""
    article = english(body)

    found = quotes_of(article)

    assert [(one.text, one.speaker and one.speaker.name) for one in found] == quotes


@pytest.mark.parametrize(
    ("body", "quotes"),
    [
        (
            "The plan is “unwise” even in Arden, said Ann Lee, a clerk.",
            [("mixed", "unwise", "Ann Lee", None)],
        ),
        (
            "The town is left with a “terrible” debt, an expert has claimed.",
            [("mixed", "terrible", "an expert", None)],
        ),
        (
            "A smith, named “Minor One” in the files, says the keeper lied.",
            [("indirect", "the keeper lied", "A smith", None)],
        ),
        (
            "Only small boats are “safe” in his eyes, and Bo Ek says so.",
            [("mixed", "safe", None, "no_antecedent")],
        ),
        (
            "Mourning the “lost decade,” Ann Lee left the hall.",
            [("mixed", "lost decade,", "Ann Lee", None)],
        ),
        (
            "Calling the bridge “a trap,” Ann Lee left the hall.",
            [("mixed", "a trap,", "Ann Lee", None)],
        ),
        (
            "The rebels came. They state their goal is “harmony” and go.",
            [("mixed", "harmony", None, "no_antecedent")],
        ),
        ("And if you vote for her in May, is it then not only because “she” sings?", []),
        ("The boat has been called a wreck by Ann Lee for years of “good” repair.", []),
    ],
)
def test_a_speaker_may_stand_at_either_end_of_the_sentence(
    body: str, quotes: list[tuple[str, str, str | None, str | None]]
) -> None:
    """Behind all of it, behind what it opens with, or nowhere: "you" is no source."""
    article = english(body, headline="News")

    found = quotes_of(article)

    assert [told(one) for one in found] == quotes


@pytest.mark.parametrize(
    ("body", "clause", "speaker"),
    [
        (
            "As the host of “Morning Light,” Bo Ek shouted at guests, according to witnesses.",
            "As the host of “Morning Light,” Bo Ek shouted at guests",
            "witnesses",
        ),
        (
            "According to court records, the harbor is closed.",
            "the harbor is closed",
            "court records",
        ),
        (
            "Ann Lee said that the ferry named “Morning Light” sank.",
            "the ferry named “Morning Light” sank",
            "Ann Lee",
        ),
        (
            "The ministry noted the clerks didn’t flee.",
            "the clerks didn’t flee",
            "The ministry",
        ),
        (
            "Its author, professor Ann Lee, warned that the road is closed.",
            "the road is closed",
            "Ann Lee",
        ),
        (
            "The keeper, a friend of Ann Lee, said the road is closed.",
            "the road is closed",
            "The keeper",
        ),
        (
            "Ann Lee pointed out it is hard to find the harbor.",
            "it is hard to find the harbor",
            "Ann Lee",
        ),
    ],
)
def test_a_clause_that_is_reported_has_a_verb_and_may_hold_a_name_in_marks(
    body: str, clause: str, speaker: str
) -> None:
    """The clause is the quote; the name inside it is none."""
    article = english(body, headline="News")

    found = quotes_of(article)

    assert [told(one)[:3] for one in found] == [("indirect", clause, speaker)]


@pytest.mark.parametrize(
    "body",
    [
        "Ann Lee said nothing more and left for the harbor.",
        "Here stand the wines declared this year’s “Best of Arden,” and more.",
        "The clerks asked about a plan that, in their view, was late.",
        "Ann Lee announced a plan to build two bridges in Arden.",
        "The ministry noted the arrests of two clerks who had fled.",
    ],
)
def test_what_is_no_clause_is_not_reported(body: str) -> None:
    """How much was said, what was chosen or announced, and an aside."""
    article = english(body, headline="News")

    found = quotes_of(article)

    assert found == ()


def test_what_is_reported_without_marks_is_indirect() -> None:
    """Before the clause, behind it, and with "according to"."""
    article = english(
        "ARDEN — The ministry said that the road is open. Traffic is light, Peter Lund said. "
        "According to Peter Lund, the harbor is closed. The bus is late, said Bo Ek, a "
        "driver. The company said on Monday it would pay.",
        headline="Roads",
    )

    found = quotes_of(article)

    assert [told(quote) for quote in found] == [
        ("indirect", "the road is open", "The ministry", None),
        ("indirect", "Traffic is light", "Peter Lund", None),
        ("indirect", "the harbor is closed", "Peter Lund", None),
        ("indirect", "The bus is late", "Bo Ek", None),
        ("indirect", "it would pay", "The company", None),
    ]


@pytest.mark.parametrize(
    ("body", "clause", "speaker"),
    [
        (
            "Reuters, which first had the news, said the talks failed.",
            "the talks failed",
            "Reuters",
        ),
        (
            "Lufthansa, the German airline, said that its flights resumed.",
            "its flights resumed",
            "Lufthansa",
        ),
        ("On Monday, Tom Hall, a driver, said the bus burned.", "the bus burned", "Tom Hall"),
        (
            "Tom Hall, a driver, came late, said Ann Lee.",
            "Tom Hall, a driver, came late",
            "Ann Lee",
        ),
    ],
)
def test_a_subject_with_an_aside_is_no_clause(body: str, clause: str, speaker: str) -> None:
    """What stands before "said" is who said it, unless it has a verb of its own."""
    article = english(body, headline="News")

    found = quotes_of(article)

    assert [told(quote) for quote in found] == [("indirect", clause, speaker, None)]


@pytest.mark.parametrize(
    ("before", "role"),
    [
        ("The judge said Stone stole money.", "the judge"),
        ("The prosecutor told Stone to sit.", "the prosecutor"),
        ("The minister said Stone would leave.", "the minister"),
    ],
)
def test_a_role_with_a_verb_behind_it_is_not_that_of_the_name_that_follows(
    before: str, role: str
) -> None:
    """Who spoke of somebody is somebody else."""
    article = english(f"Paul Stone was found guilty. {before} “He lied,” {role} said.")

    found = quotes_of(article)

    assert told(found[-1]) == ("direct", "He lied,", role, None)


@pytest.mark.parametrize(
    ("names", "title", "name"),
    [
        ("Dan Price sells. Susan Price buys.", "Mr.", "Dan Price"),
        ("Mary Hale buys. Tom Hale sings.", "Mrs.", "Mary Hale"),
        ("Tom Hale sings.", "Mrs.", "Hale"),
    ],
)
def test_of_two_with_one_surname_the_title_tells_who_is_meant(
    names: str, title: str, name: str
) -> None:
    """Nobody is called by the title of the other gender."""
    article = english(f"{names} “We wait,” {title} {name.rsplit(maxsplit=1)[-1]} said.")

    found = quotes_of(article)

    assert [quote.speaker.name for quote in found if quote.speaker] == [name]


def test_a_verb_without_a_subject_may_be_the_last_word() -> None:
    """The one who spoke before goes on."""
    body = "«No hay otra salida», dijo Ana Robles. «Es poco», dijo"
    article = an_article(headline="X", body=body, language=in_language("es"))

    found = quotes_of(article)

    assert [quote.speaker.name for quote in found if quote.speaker] == ["Ana Robles"] * 2


def test_where_somebody_is_from_is_no_part_of_the_name() -> None:
    """But a body has its place in its name."""
    body = "“It is safe,” Judge Anna Kovacs of Ohio said."
    article = with_entity(english(body, headline="Bridge"), "Anna Kovacs", "Anna Kovacs")
    unnamed = english("“It is safe,” Sen. Zoltea Brunk of Ohio said. “Or not,” Mr. Ek said.")
    of_body = english("“It is safe,” the Royal Bank of Arden said.")

    (quote,) = quotes_of(article)
    first, _ = quotes_of(unnamed)
    (last,) = quotes_of(of_body)

    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.entity_id) == ("Anna Kovacs", "e1")
    assert told(first) == ("direct", "It is safe,", "Zoltea Brunk", None)
    assert told(last) == ("direct", "It is safe,", "Royal Bank of Arden", None)


@pytest.mark.parametrize(
    "opening",
    [
        "Acme Robots, Inc. (NASDAQ: ACMR), a leading maker, announced that",
        "Acme Robots, Inc., a leading maker, announced that",
        "Acme Robots, Inc. said that",
        "Acme Robots, Inc., said that",
    ],
)
def test_the_form_of_a_company_is_a_part_of_its_name(opening: str) -> None:
    """A comma before it parts nothing."""
    article = english(f"{opening} it will build a plant.", headline="News")

    found = quotes_of(article)

    expected = ("indirect", "it will build a plant", "Acme Robots, Inc.", None)
    assert [told(quote) for quote in found] == [expected]


def test_a_letter_and_its_accent_may_be_two_characters() -> None:
    """As some systems write them."""
    body = unicodedata.normalize("NFD", "“Estamos aquí y no nos vamos”, dijo Pérez García.")
    article = an_article(headline="X", body=body, language=in_language("es"))

    (quote,) = quotes_of(article)

    assert quote.speaker is not None
    assert quote.speaker.surface == unicodedata.normalize("NFD", "Pérez García")


def test_a_surname_gets_the_full_name_and_the_entity() -> None:
    """And the cue beside it."""
    article = with_entity(
        english("Anna Kovacs came.\n\n“It is safe,” Kovacs said.", headline="Bridge"),
        "Anna Kovacs",
        "Anna Kovacs",
        "Kovacs",
    )

    (quote,) = quotes_of(article)

    assert quote.speaker is not None
    assert quote.speaker.name == "Anna Kovacs"
    assert quote.speaker.surface == "Kovacs"
    assert quote.speaker.entity_id == "e1"
    assert quote.speaker.resolved_from == "surname"
    assert quote.cue is not None
    assert quote.cue.text == "said"


@pytest.mark.parametrize(
    ("body", "surface", "origin"),
    [
        ("Anna Kovacs came late.\n\n“It is safe,” she said.", "she", "pronoun"),
        ("Anna Kovacs, the mayor, came.\n\n“It is safe,” the mayor said.", "the mayor", "role"),
        ("Mayor Anna Kovacs came.\n\n“It is safe,” the mayor said.", "the mayor", "role"),
    ],
)
def test_pronouns_and_roles_lead_to_the_name(body: str, surface: str, origin: str) -> None:
    """By gender, and by what stands beside the name."""
    article = with_entity(english(body, headline="Bridge"), "Anna Kovacs", "Anna Kovacs")

    (quote,) = quotes_of(article)

    assert quote.speaker is not None
    assert quote.speaker.name == "Anna Kovacs"
    assert quote.speaker.entity_id == "e1"
    assert quote.speaker.surface == surface
    assert quote.speaker.resolved_from == origin


def test_he_is_not_she() -> None:
    """Though she spoke last."""
    article = english(
        "Peter Lund met Maria Berg. “It is safe,” said Maria Berg. “It was not,” he said.",
        headline="Bridge",
    )

    found = quotes_of(article)

    assert [quote.speaker.name for quote in found if quote.speaker] == [
        "Maria Berg",
        "Peter Lund",
    ]


def test_he_is_nobody_where_only_she_was_named() -> None:
    """Rather none than the wrong one."""
    article = english("“It is safe,” said Maria Berg. “It was not,” he said.")

    found = quotes_of(article)

    assert found[1].speaker is None
    assert found[1].unresolved == "no_antecedent"


def test_a_quote_by_nobody_says_why() -> None:
    """No word around it tells."""
    article = english("“This is the end of the bridge as we know it.”", headline="Bridge")

    (quote,) = quotes_of(article)

    assert quote.speaker is None
    assert quote.unresolved == "no_cue"


def test_a_language_without_a_lexicon_gets_its_sentences() -> None:
    """The marks are the same everywhere."""
    article = an_article(
        headline="X", body="“Xaa xee xii xoo xuu xaa.” Yoo yee.", language=in_language("xx")
    )

    (quote,) = quotes_of(article)

    assert told(quote) == ("direct", "Xaa xee xii xoo xuu xaa.", None, "no_cue")


@pytest.mark.parametrize("language", ["en", "de", "fr", "ru", "es", "tr", "xx"])
def test_a_name_before_a_colon_speaks_in_any_language(language: str) -> None:
    """With a lexicon or without."""
    article = an_article(
        headline="X",
        body="Ann Lee: “Xaa xee xii xoo.” Yoo yee.",
        language=in_language(language),
    )

    (quote,) = quotes_of(article)

    assert told(quote) == ("direct", "Xaa xee xii xoo.", "Ann Lee", None)


def test_spans_point_into_the_original() -> None:
    """Line breaks inside a quote and text around the article do not move them."""
    article = on_a_page(
        english("“The bridge\n is safe,” said\nAnna Kovacs.", headline="Bridge"),
        above="A rail\n\n",
        below="\n\n“Read more,” said Bo Ek.",
    )

    (quote,) = quotes_of(article)

    text = article.original.text
    assert text[slice(*quote.span)] == "The bridge\n is safe,"
    assert quote.text == "The bridge is safe,"
    assert quote.speaker is not None
    assert text[slice(*quote.speaker.span)] == "Anna Kovacs"
    assert quote.cue is not None
    assert text[slice(*quote.cue.span)] == "said"


def test_at_the_deadline_it_says_what_it_has() -> None:
    """And that this is not all."""
    article = english("“It is safe,” said Bo Ek.\n\n“It was,” said Bo Ek.", headline="Bridge")
    answers = iter([False, False, True, True])

    found = QuoteEnricher().find(read(article, is_late=lambda: next(answers)))

    assert isinstance(found, Partial)
    assert found.reason == LATE
    assert isinstance(found.value, tuple)
    assert [quote.text for quote in found.value] == ["It is safe,"]


WORDS = [
    "“", "”", '"', "«", "»", "‘", "’", "'", "said", "Anna Kovacs", "she", ",", ".", "the mayor",
    ":", "that", "according to", "who", "\n\n", "it", "—", "(x)", "told", "Kovacs’s", "?", "in",
]  # fmt: skip
TEXTS = (
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=80).map(" ".join)
    | st.lists(st.sampled_from(WORDS), min_size=1, max_size=40).map("".join)
    | st.text(min_size=1, max_size=80)
).filter(lambda text: bool(text.strip()))


@settings(suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])
@given(TEXTS, st.sampled_from(["en", "ru", "de", "fr", "tr", "ar", "zh", "ja", "kk", None]))
def test_on_any_text_spans_hold_what_is_said(text: str, language: str | None) -> None:
    """Modulo white space, in any language."""
    body = "\n\n".join(part for part in text.split("\n\n") if part.strip())
    article = an_article(headline="Bridge", body=body, language=in_language(language))

    found = quotes_of(article)

    original = article.original.text
    for quote in found:
        assert quote.text == " ".join(original[slice(*quote.span)].split()) != ""
        assert (quote.speaker is None) == (quote.unresolved is not None)
        if quote.speaker:
            printed = " ".join(original[slice(*quote.speaker.span)].split())
            assert printed == quote.speaker.surface


def steps_for(text: str) -> int:
    """Return how many steps it takes to find the quotes of a text."""
    return steps_of(QuoteEnricher().find, reading(english(text, headline="Bridge")))


@pytest.mark.parametrize(
    "piece",
    [
        "“", '"', "‘", "«", "he said ", "“A,” he said. ", "He said “a ", "(", "Ann ", '"a ',
        "He ordered that he “b ", "according to ",
    ],
)  # fmt: skip
def test_the_cost_of_hostile_text_grows_with_its_length(piece: str) -> None:
    """Four times the text takes four times the steps, and half as many again at most."""
    few = steps_for(piece * (4_000 // len(piece)))

    many = steps_for(piece * (16_000 // len(piece)))

    assert many < 6 * few
