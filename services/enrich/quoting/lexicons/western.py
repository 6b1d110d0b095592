"""The words with which German, French, Spanish, Italian and Portuguese report speech."""

from typing import Final

from services.enrich.quoting.lexicons.lexicon import Lexicon, genders, words

GERMAN: Final = Lexicon(
    clause_marks=frozenset(","),
    verbs=words("""
        sagte sagten sagt sagen gesagt erklärte erklärten erklärt betonte betonten betont fügte
        ergänzte ergänzt schrieb schrieben schreibt teilte teilten teilt meinte meint
        kritisierte kritisiert warnte warnt forderte fordert berichtete berichtet erläuterte
        erläutert bestätigte bestätigt kündigte antwortete antwortet fragte fragt äußerte
        behauptete behauptet versicherte versichert zitierte zitiert bekräftigte bekräftigt
        räumte mahnte mahnt lobte lobt versprach verspricht twitterte so
        """),
    core_verbs=words("sagte sagten sagt erklärte erklärten betonte schrieb teilte ergänzte"),
    before_source=(("laut",), ("nach", "angaben", "von"), ("nach", "angaben"), ("zufolge",)),
    pronouns=genders("", male="er", female="sie", neuter="es", self="ich wir"),
    determiners=words("""
        der die das den dem des ein eine einen einem einer eines sein seine ihr ihre dieser
        diese dieses mehrere viele
        """),
    prepositions=words("""
        in im an am auf bei beim mit nach von vom zu zum zur aus für über unter vor hinter durch
        gegen ohne um während wegen seit bis gegenüber laut
        """),
    conjunctions=words("und oder aber dass weil wenn als ob wie wo denn sondern obwohl damit"),
    auxiliaries=words("""
        auch dann später zudem weiter noch schon bereits jedoch hat haben hatte habe hätte war
        ist wird nicht
        """),
    that=words("dass"),
    roles=genders(
        """
        minister präsident kanzler bundeskanzler sprecher chef direktor abgeordneter gouverneur
        bürgermeister botschafter experte analyst anwalt richter general vorsitzender leiter
        sekretär senator beamter arzt forscher wissenschaftler journalist trainer politiker
        vorsitzende abgeordnete außenminister innenminister finanzminister ministerpräsident
        bundespräsident
        """,
        female="""
        ministerin präsidentin kanzlerin bundeskanzlerin sprecherin chefin direktorin
        bürgermeisterin botschafterin expertin anwältin richterin
        leiterin senatorin ärztin forscherin journalistin außenministerin innenministerin
        """,
        neuter="ministerium regierung behörde unternehmen firma agentur zeitung bank polizei",
        plural="sprecher experten beamte",
    ),
    titles=genders("dr prof", male="herr", female="frau"),
    definite=words("der die das dieser diese dieses"),
    never_names=words("montag dienstag mittwoch donnerstag freitag samstag sonntag"),
    inverts=True,
    nouns_have_capitals=True,
    particles=words("von van de"),
)

_FRENCH_TAGS: Final = "dit déclare explique ajoute affirme assure précise écrit poursuit lance"

FRENCH: Final = Lexicon(
    particles=words("de du des"),
    verbs=words("""
        dit disent disait déclaré déclare déclarent expliqué explique expliquent ajouté ajoute
        ajoutent affirmé affirme affirment assuré assure indiqué indique indiquent précisé
        précise écrit écrivent estimé estime estiment souligné souligne rappelé rappelle annoncé
        annonce répondu répond demandé demande confié confie raconté raconte poursuivi poursuit
        lancé lance martelé dénoncé dénonce reconnu reconnaît commenté commente conclu conclut
        insisté insiste tweeté prévenu
        """)
    | frozenset(
        f"{verb}{tail}"
        for verb in _FRENCH_TAGS.split()
        for tail in ("-il", "-elle", "-t-il", "-t-elle")
    ),
    core_verbs=words(
        "dit déclaré déclare expliqué explique ajouté ajoute affirmé affirme indiqué"
    ),
    before_source=(("selon",), ("d'après",), ("d\u2019après",)),
    pronouns=genders(
        "",
        male="il lui a-t-il " + " ".join(f"{v}-il {v}-t-il" for v in _FRENCH_TAGS.split()),
        female="elle a-t-elle "
        + " ".join(f"{v}-elle {v}-t-elle" for v in _FRENCH_TAGS.split()),
        plural="ils elles ont-ils",
        self="je nous",
        any="on",
        relative="qui",
    ),
    determiners=words("le la les un une des ce cet cette ces son sa ses leur leurs plusieurs"),
    prepositions=words("""
        à au aux de du en dans sur sous avec pour par chez vers contre entre sans depuis pendant
        lors avant après devant selon
        """),
    conjunctions=words("et ou mais que qu'il qu'elle si quand comme où car donc lorsque dont"),
    auxiliaries=words("""
        a ont avait avaient est était également aussi encore ensuite puis déjà ne pas toujours
        """),
    that=words("que"),
    roles=genders(
        """
        ministre président premier porte-parole chef directeur député gouverneur maire
        ambassadeur expert analyste avocat juge procureur général responsable secrétaire
        sénateur médecin chercheur journaliste entraîneur dirigeant témoin patron
        """,
        female="présidente directrice députée cheffe avocate sénatrice chercheuse experte",
        neuter="ministère gouvernement entreprise société agence journal banque police",
        plural="autorités responsables experts",
    ),
    titles=genders("dr pr", male="m", female="mme mlle"),
    definite=words("le la ce cet cette"),
    never_names=words("lundi mardi mercredi jeudi vendredi samedi dimanche"),
    inverts=True,
    inserts_tags=True,
)

SPANISH: Final = Lexicon(
    drops_pronouns=True,
    particles=words("de del la y"),
    verbs=words("""
        dijo dijeron dice dicen dicho afirmó afirmaron afirma afirmado señaló señalaron señala
        señalado aseguró aseguraron asegura asegurado declaró declararon declara declarado
        explicó explicaron explica explicado añadió añadieron añade añadido agregó agregaron
        agrega indicó indicaron indica indicado manifestó manifestaron manifiesta sostuvo
        sostiene escribió escribe comentó comenta destacó destaca destacado subrayó subraya
        expresó expresa apuntó apunta advirtió advierte anunció anuncia anunciado respondió
        responde preguntó pregunta reconoció reconoce recordó recuerda contó cuenta insistió
        insiste denunció denuncia concluyó precisó precisa puntualizó
        """),
    core_verbs=words("""
        dijo dijeron afirmó afirma señaló aseguró declaró explicó añadió agregó indicó manifestó
        """),
    before_source=(("según",), ("de", "acuerdo", "con"), ("en", "palabras", "de")),
    pronouns=genders(
        "",
        male="él",
        female="ella",
        plural="ellos ellas",
        self="yo nosotros",
        relative="quien quienes",
    ),
    determiners=words(
        "el la los las un una unos unas este esta su sus varios varias otro otra"
    ),
    prepositions=words("""
        a al de del en con para por sobre entre sin desde hasta hacia contra ante tras durante
        según
        """),
    conjunctions=words("y e o u pero que si cuando como donde porque aunque mientras cual"),
    auxiliaries=words("ha han había habían también además luego después ya aún no es está fue"),
    that=words("que"),
    roles=genders(
        """
        ministro presidente portavoz jefe director diputado gobernador alcalde embajador experto
        analista abogado juez fiscal general responsable secretario senador médico investigador
        periodista entrenador líder testigo vocero canciller
        """,
        female="""
        ministra presidenta jefa directora diputada gobernadora alcaldesa embajadora experta
        abogada jueza secretaria senadora investigadora vocera
        """,
        neuter="ministerio gobierno empresa agencia periódico banco policía",
        plural="autoridades expertos fuentes",
    ),
    titles=genders("dr", male="sr señor don", female="sra señora doña"),
    definite=words("el la este esta"),
    never_names=words("lunes martes miércoles jueves viernes sábado domingo"),
    inverts=True,
    inserts_tags=True,
)

ITALIAN: Final = Lexicon(
    drops_pronouns=True,
    particles=words("di de del della"),
    verbs=words("""
        detto dice dicono disse dichiarato dichiara affermato afferma spiegato spiega aggiunto
        aggiunge sottolineato sottolinea scritto scrive annunciato annuncia commentato commenta
        ricordato ricorda risposto risponde precisato precisa osservato osserva assicurato
        assicura sostenuto sostiene ribadito ribadisce concluso conclude raccontato racconta
        riferito riferisce ammesso ammette avvertito avverte chiesto chiede
        """),
    core_verbs=words(
        "detto dice dichiarato dichiara affermato afferma spiegato spiega aggiunto"
    ),
    before_source=(("secondo",), ("stando", "a")),
    pronouns=genders(
        "", male="lui egli", female="lei ella", plural="loro", self="io noi", relative="chi"
    ),
    determiners=words("il lo la i gli le un uno una questo questa suo sua alcuni alcune l'"),
    prepositions=words("""
        a al allo alla ai agli alle di del dello della dei degli delle da dal dalla in nel nella
        nei con su sul sulla per tra fra senza contro durante dopo prima secondo
        """),
    conjunctions=words("e ed o ma che se quando come dove perché mentre cui però"),
    auxiliaries=words("ha hanno aveva è era anche poi inoltre ancora già non"),
    that=words("che"),
    roles=genders(
        """
        ministro presidente premier portavoce capo direttore deputato governatore sindaco
        ambasciatore esperto analista avvocato giudice procuratore generale responsabile
        segretario senatore medico ricercatore giornalista allenatore leader testimone
        """,
        female="ministra direttrice deputata sindaca ambasciatrice avvocata senatrice",
        neuter="ministero governo azienda agenzia giornale banca polizia",
        plural="autorità esperti fonti",
    ),
    titles=genders("dott on", male="signor", female="signora"),
    definite=words("il lo la questo questa"),
    never_names=words("lunedì martedì mercoledì giovedì venerdì sabato domenica"),
    inverts=True,
)

PORTUGUESE: Final = Lexicon(
    drops_pronouns=True,
    particles=words("de da do dos das e"),
    verbs=words("""
        disse disseram diz dizem dito afirmou afirmaram afirma declarou declararam declara
        explicou explicaram explica acrescentou acrescentaram acrescenta informou informaram
        informa destacou destaca ressaltou ressalta escreveu escreve comentou comenta anunciou
        anuncia respondeu responde perguntou pergunta lembrou lembra contou conta alertou alerta
        garantiu garante apontou aponta reconheceu reconhece defendeu defende concluiu sublinhou
        sublinha referiu refere considerou considera completou avaliou
        """),
    core_verbs=words("disse disseram afirmou declarou explicou acrescentou informou destacou"),
    before_source=(("segundo",), ("de", "acordo", "com"), ("conforme",)),
    pronouns=genders(
        "", male="ele", female="ela", plural="eles elas", self="eu nós", relative="quem"
    ),
    determiners=words("o a os as um uma uns umas este esta esse essa seu sua vários várias"),
    prepositions=words("""
        ao à aos às de do da dos das em no na nos nas com para por pelo pela sobre entre sem
        desde até contra após durante segundo
        """),
    conjunctions=words("e ou mas que se quando como onde porque embora enquanto"),
    auxiliaries=words("tem têm tinha também ainda depois já não é foi está"),
    that=words("que"),
    roles=genders(
        """
        ministro presidente porta-voz chefe diretor deputado governador prefeito embaixador
        especialista analista advogado juiz procurador general responsável secretário senador
        médico pesquisador jornalista treinador líder testemunha
        """,
        female="""
        ministra presidenta diretora deputada governadora prefeita embaixadora advogada juíza
        secretária senadora médica pesquisadora
        """,
        neuter="ministério governo empresa agência jornal banco polícia",
        plural="autoridades especialistas fontes",
    ),
    titles=genders("dr", male="sr senhor", female="sra senhora"),
    definite=words("o a este esta esse essa"),
    never_names=words("segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado"),
    inverts=True,
)
