# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
"""The words with which Russian, Ukrainian and Polish report speech."""

from typing import Final

from services.enrich.quoting.lexicons.lexicon import Lexicon, genders, words

RUSSIAN: Final = Lexicon(
    owners=genders(male="его", female="её ее", plural="их"),
    marks_names=True,
    drops_pronouns=True,
    verbs=words("""
        сказал сказала сказали говорит говорил говорила говорят заявил заявила заявили заявляет
        сообщил сообщила сообщили сообщает отметил отметила отметили отмечает добавил добавила
        добавили добавляет подчеркнул подчеркнула подчеркнули подчеркивает подчёркивает написал
        написала написали пишет пишут рассказал рассказала рассказали рассказывает пояснил
        пояснила пояснили поясняет объяснил объяснила объяснили объясняет уточнил уточнила
        уточнили считает считают полагает уверен уверена указал указала указали указывает
        ответил ответила ответили отвечает спросил спросила признал признала признался
        призналась утверждает утверждал утверждала напомнил напомнила предупредил предупредила
        пообещал пообещала обещает передает передаёт цитирует процитировал прокомментировал
        прокомментировала комментирует констатировал констатировала резюмировал заверил заверила
        объявил объявила объявили информирует поделился поделилась продолжил продолжила
        """),
    core_verbs=words("""
        сказал сказала сказали заявил заявила заявили сообщил сообщила сообщили отметил отметила
        добавил добавила подчеркнул подчеркнула рассказал рассказала пояснил пояснила
        """),
    before_source=(
        ("по", "словам"),
        ("по", "его", "словам"),
        ("по", "её", "словам"),
        ("по", "ее", "словам"),
        ("по", "мнению"),
        ("согласно",),
        ("по", "данным"),
    ),
    pronouns=genders(
        "",
        male="он",
        female="она",
        plural="они",
        neuter="оно",
        self="я мы",
        relative="который которая которые",
    ),
    prepositions=words("""
        в во на с со к ко о об обо от до по за из у при для под над без через между перед после
        про против среди вместо около согласно
        """),
    conjunctions=words(
        "и а но или что чтобы если когда как где потому поэтому также хотя который"
    ),
    auxiliaries=words("также тоже уже еще ещё ранее позже затем потом не был была были"),
    that=words("что"),
    roles=genders(
        """
        министр президент премьер премьер-министр представитель пресс-секретарь глава директор
        депутат губернатор мэр посол аким эксперт аналитик адвокат судья прокурор генерал
        руководитель председатель секретарь спикер сенатор чиновник врач ученый учёный
        журналист тренер полицейский источник собеседник политик лидер свидетель житель аким
        """,
        female="представительница пресс-служба министерша жительница",
        neuter="министерство правительство ведомство компания агентство газета издание банк",
        plural="представители власти чиновники эксперты жители источники",
    ),
    never_names=words("""
        понедельник вторник среду среда четверг пятницу пятница субботу суббота воскресенье
        """),
    inverts=True,
    inserts_tags=True,
    inflects=True,
)

UKRAINIAN: Final = Lexicon(
    owners=genders(male="його", female="її", plural="їх"),
    marks_names=True,
    drops_pronouns=True,
    verbs=words("""
        сказав сказала сказали говорить говорив говорила заявив заявила заявили заявляє
        повідомив повідомила повідомили повідомляє зазначив зазначила зазначили зазначає додав
        додала додали додає підкреслив підкреслила підкреслили наголосив наголосила наголосили
        наголошує написав написала написали пише розповів розповіла розповіли розповідає
        пояснив пояснила пояснили пояснює уточнив уточнила вважає вважають переконаний
        переконана відповів відповіла запитав запитала визнав визнала стверджує нагадав нагадала
        попередив попередила пообіцяв пообіцяла прокоментував прокоментувала оголосив оголосила
        """),
    core_verbs=words("""
        сказав сказала заявив заявила повідомив повідомила зазначив зазначила додав додала
        наголосив наголосила розповів розповіла пояснив пояснила
        """),
    before_source=(
        ("за", "словами"),
        ("за", "його", "словами"),
        ("за", "її", "словами"),
        ("на", "думку"),
        ("згідно", "з"),
        ("за", "даними"),
    ),
    pronouns=genders(
        "",
        male="він",
        female="вона",
        plural="вони",
        neuter="воно",
        self="я ми",
        relative="який яка які",
    ),
    prepositions=words("""
        в у на з із зі до о об від по за при для під над без через між перед після про проти
        """),
    conjunctions=words("і й та а але або що щоб якщо коли як де тому також хоча який"),
    auxiliaries=words("також теж вже ще раніше пізніше потім не був була були"),
    that=words("що"),
    roles=genders(
        """
        міністр президент прем'єр прем'єр-міністр представник речник голова директор депутат
        губернатор мер посол експерт аналітик адвокат суддя прокурор генерал керівник секретар
        спікер сенатор посадовець лікар науковець журналіст тренер політик лідер свідок
        """,
        female="речниця представниця міністерка очільниця депутатка",
        neuter="міністерство уряд відомство компанія агентство видання банк",
        plural="представники посадовці експерти джерела",
    ),
    never_names=words("понеділок вівторок середу четвер п'ятницю суботу неділю"),
    inverts=True,
    inserts_tags=True,
    inflects=True,
)

POLISH: Final = Lexicon(
    owners=genders(male="jego", female="jej", plural="ich"),
    drops_pronouns=True,
    verbs=words("""
        powiedział powiedziała powiedzieli mówi mówił mówiła mówią stwierdził stwierdziła
        stwierdza oświadczył oświadczyła dodał dodała dodali dodaje podkreślił podkreśliła
        podkreśla zaznaczył zaznaczyła zaznacza poinformował poinformowała informuje przekazał
        przekazała napisał napisała pisze wyjaśnił wyjaśniła wyjaśnia tłumaczył tłumaczyła
        tłumaczy ocenił oceniła ocenia przyznał przyznała przyznaje zapowiedział zapowiedziała
        zauważył zauważyła zapewnił zapewniła odpowiedział odpowiedziała zapytał zapytała
        skomentował skomentowała uważa twierdzi ogłosił ogłosiła ostrzegł ostrzegła apelował
        """),
    core_verbs=words("""
        powiedział powiedziała stwierdził stwierdziła oświadczył oświadczyła dodał dodała
        podkreślił podkreśliła poinformował poinformowała zaznaczył zaznaczyła
        """),
    before_source=(
        ("według",),
        ("zdaniem",),
        ("jego", "zdaniem"),
        ("jej", "zdaniem"),
        ("jak", "powiedział"),
        ("jak", "podaje"),
    ),
    pronouns=genders(
        "",
        male="on",
        female="ona",
        plural="oni one",
        self="ja my",
        relative="który która którzy które",
    ),
    prepositions=words("""
        w we na z ze do o od po za przy dla pod nad bez przez między przed po przeciw podczas
        """),
    conjunctions=words("i a ale lub albo że żeby jeśli gdy kiedy jak gdzie także oraz choć"),
    auxiliaries=words("także też już jeszcze wcześniej później potem nie był była byli się"),
    that=words("że iż"),
    roles=genders(
        """
        minister prezydent premier rzecznik szef dyrektor poseł wojewoda burmistrz ambasador
        ekspert analityk adwokat sędzia prokurator generał przewodniczący sekretarz marszałek
        senator urzędnik lekarz naukowiec dziennikarz trener polityk lider świadek prezes
        """,
        female="rzeczniczka ministra posłanka prezeska szefowa dyrektorka",
        neuter="ministerstwo rząd resort firma agencja gazeta bank policja",
        plural="przedstawiciele urzędnicy eksperci",
    ),
    never_names=words("poniedziałek wtorek środę czwartek piątek sobotę niedzielę"),
    inverts=True,
    inserts_tags=True,
    inflects=True,
)
