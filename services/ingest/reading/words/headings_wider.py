# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
"""What else stands over a rail: the less usual phrases, in the languages read most."""

from typing import Final

WIDER_HEADINGS: Final = {
    "en": """
        trending now | trending stories | in the news | news now | the latest news *
        what's new | new today | also making news | making headlines | headlines
        other stories you may like | stories for you | top reads today | must see
        more from the web | more from this section | more in this section
        more local news
        more top stories | also worth a read | we recommend | we also recommend
        our readers also read | people are reading | people are talking about
        the most read * | five most read | read this next | what to read now
        similar content | see more | see also | latest articles from * | read these next
        watch next | on the same subject | on the same topic | related to this story
        also in the news | also in this series | across the region | around the region
        from across * | from our other * | today's top *
        today's most read * | this week's most read * | popular reads | reader favorites
        reader favourites | hot right now | talking point | talking points | quick reads
        short reads | long reads | the briefing | news roundup | news round-up
        the day in brief | read all about it | catch up * | what you missed
        what you may have missed | stories you missed | yesterday's most read
    """,
    "de": """
        lesen sie auch | lesen sie mehr | lesen sie weiter | auch lesenswert | lesenswert
        mehr dazu | mehr davon | mehr zum thema * | mehr im ressort *
        das interessiert andere * | andere lesen * | andere leser * | leser interessiert *
        unsere leseempfehlungen | leseempfehlungen | lesetipps | unsere empfehlungen
        empfehlungen der redaktion | redaktionsempfehlung | tipps der redaktion | neueste
        neueste artikel | neueste meldungen | neueste nachrichten | letzte meldungen
        jetzt gelesen | gerade gelesen | viel gelesen | häufig gelesen | oft gelesen
        meistgelesen heute | beliebteste | beliebt auf * | im fokus | im gespräch
        heute wichtig | das wichtigste * | schlagzeilen | kurz gemeldet | kurz und knapp
        kurzmeldungen | kurznachrichten | meldungen | newsticker | ticker | liveticker
        nachrichtenticker | aus der region * | aus dem archiv | aus unserem archiv
        aus dem ressort | auch heute
        was sonst noch * | außerdem | außerdem interessant | außerdem im heft *
        ebenfalls
        ebenfalls lesenswert | ebenfalls neu | nicht verpassen | nicht verpassen sie *
        verpassen sie nicht * | nächster artikel | vorheriger artikel | passend zum thema
        weiterlesen | weiter im text | hintergrund | hintergründe | mehr hintergrund
    """,
    "fr": """
        à lire aussi * | à lire également * | lire aussi | à voir aussi | à voir également
        à découvrir * | à ne pas manquer * | à ne pas rater * | les plus lus *
        le plus lu *
        les plus consultés * | les plus commentés * | les plus partagés * | les plus vus *
        articles les plus lus * | plus d'articles * | plus d'actualités * | plus d'infos *
        plus sur * | dans l'actualité
        l'actu en * | en ce moment | en direct | en bref | en continu
        fil info | le fil info | fil d'actualité | dernières nouvelles *
        dernières actualités * | dernières infos * | derniers articles * | dernière minute
        dernière heure | sur le même thème | sur le même sujet * | dans la même rubrique *
        dans la même catégorie * | du même auteur * | par le même auteur *
        vos lectures *
        nos recommandations | nos suggestions | suggestions de lecture
        recommandé pour vous
        recommandés pour vous | vous aimerez aussi * | vous aimerez *
        vous pourriez aimer *
        cela peut vous intéresser * | ceci pourrait vous intéresser * | ça peut vous *
        d'autres articles * | autres articles *
        autres actualités * | aussi dans * | aussi sur * | également dans *
        également sur *
        tendances | populaires | populaire
        le choix de la rédaction | la sélection *
        article suivant | article précédent | articles liés | articles connexes
        contenus liés | pour aller plus loin | à relire
    """,
    "es": """
        más sobre * | más noticias * | más leídas * | más leídos *
        lo más leído * | lo más visto * | lo más comentado * | lo más compartido *
        lo más nuevo | lo más reciente | lo último * | lo último en * | últimas noticias *
        última hora | las más leídas * | las más vistas * | notas relacionadas *
        noticias relacionadas * | artículos relacionados * | temas relacionados *
        contenido relacionado * | relacionadas | relacionados | relacionado
        otras noticias *
        otras notas * | otros artículos * | otros temas *
        te puede interesar * | le puede interesar *
        te podría interesar * | te recomendamos * | le recomendamos * | recomendados
        recomendadas | recomendado | nuestra selección * | selección del editor *
        no te pierdas * | no se pierda * | no te lo pierdas | lee también *
        lea también *
        sigue leyendo * | siga leyendo * | seguir leyendo | leer más * | leer también
        en portada | en otras noticias * | en esta sección | de la misma sección
        del mismo autor | en breve | breves | titulares | los titulares * | destacadas
        destacados | noticias destacadas * | tendencias | en tendencia * | al momento
        ahora mismo | lo que otros leen | los lectores también * | otros lectores *
        siguiente artículo | artículo anterior | nota siguiente | nota anterior
        noticias del día * | noticias de hoy * | para leer * | para seguir leyendo
    """,
    "it": """
        leggi anche * | leggete anche * | da leggere * | da non perdere * | da vedere *
        altre notizie * | altri articoli * | altre storie * | articoli correlati *
        articoli simili * | notizie correlate * | contenuti correlati * | correlati
        potrebbe interessarti * | potrebbe interessarvi * | potrebbero interessarti *
        ti potrebbe interessare * | ti potrebbero interessare *
        vi potrebbe interessare *
        vi consigliamo * | ti consigliamo * | consigliati | consigliati per te *
        i più letti * | le più lette * | più letti * | più lette * | i più visti *
        i più commentati * | le notizie più lette * | gli articoli più letti *
        in evidenza
        in primo piano | primo piano | in breve | ultime notizie * | ultim'ora *
        ultima ora *
        ultimi articoli * | le ultime * | ultimissime | notizie del giorno * | di tendenza
        tendenze | i titoli * | le notizie di * | dalla stessa sezione
        dello stesso autore
        nella stessa sezione | sullo stesso tema * | sullo stesso argomento * | sul tema
        anche oggi | altro da * | altro in * | altro su *
        dal nostro archivio | dall'archivio | articolo successivo | articolo precedente
        continua a leggere | la nostra selezione | scelti per te | scelti dalla redazione
        chi ha letto * | vedi anche | guarda anche
    """,
    "pt": """
        leia também * | leia mais * | leia a seguir * | veja também * | veja mais *
        ler mais
        mais lidas * | mais lidos * | as mais lidas * | os mais lidos * | mais vistas *
        mais vistos * | mais comentadas * | mais notícias *
        mais artigos * | mais populares * | últimas notícias * | últimas | última hora
        notícias relacionadas * | artigos relacionados * | conteúdo relacionado *
        conteúdos relacionados * | matérias relacionadas * | relacionadas | relacionados
        outras notícias * | outros artigos * | outras matérias *
        pode gostar * | pode interessar * | você pode gostar *
        você também pode * | talvez goste * | recomendados | recomendadas | recomendamos
        recomendado para * | em destaque * | destaques | em alta * | tendências
        não perca *
        a não perder | para ler * | continue lendo * | continue a ler * | no mesmo tema
        sobre o mesmo * | na mesma seção | do mesmo autor | em poucas linhas | breves
        manchetes | as manchetes * | notícias do dia * | escolhas do editor
        escolha do editor * | escolhas da redação | o que outros leem | quem leu *
        próximo artigo | artigo anterior | próxima notícia | notícia anterior | agora
    """,
    "nl": """
        lees ook * | lees meer * | lees verder * | meer nieuws * | meer over *
        meer van *
        meer uit * | meer artikelen * | meest gelezen * | best gelezen *
        meest bekeken * | veel gelezen * | populair | populaire artikelen * | nu populair
        trending | net binnen * | laatste nieuws * | het laatste nieuws * | ander nieuws *
        andere artikelen * | andere berichten * | gerelateerd | gerelateerde artikelen *
        gerelateerd nieuws * | aanbevolen | aanraders | onze tips *
        tip van de redactie *
        tips van de redactie * | keuze van de redactie * | dit vindt u * | dit vind je *
        misschien ook * | ook interessant * | ook in het nieuws *
        ook lezen * | anderen lazen * | anderen lezen * | nu gelezen * | kort nieuws *
        in het kort * | in het nieuws | uitgelicht | vandaag in *
        mis dit niet * | niet te missen * | uit dezelfde rubriek * | van dezelfde auteur *
        uit het archief * | uit ons archief * | volgende artikel | vorige artikel
        zie ook
        uit de regio * | verder in het nieuws *
    """,
    "pl": """
        czytaj także * | czytaj też * | czytaj również * | czytaj dalej *
        czytaj więcej *
        przeczytaj także * | przeczytaj też * | przeczytaj również * | zobacz także *
        zobacz też * | zobacz również * | zobacz więcej * | warto przeczytać *
        warto zobaczyć *
        więcej na * | więcej wiadomości * | na ten temat
        podobne artykuły * | powiązane artykuły * | powiązane | podobne
        polecane | polecamy | polecane artykuły * | redakcja poleca * | wybór redakcji *
        najczęściej czytane * | najpopularniejsze | popularne | najchętniej czytane *
        najnowsze | najnowsze wiadomości * | ostatnie wiadomości * | z ostatniej chwili
        inne wiadomości * | inne artykuły * | pozostałe | pozostałe wiadomości *
        ostatnio
        w skrócie * | krótko | aktualności | na czasie * | gorące tematy *
        teraz czytane *
        inni czytają * | inni czytali * | czytelnicy
        to cię zainteresuje * | nie przegap * | nie przegapcie * | z regionu
        z tej samej kategorii * | z tego samego działu * | tego samego autora *
        z archiwum
        następny artykuł | poprzedni artykuł | temat dnia
        tematy dnia | wydarzenia dnia
    """,
    "tr": """
        bunlar da * | bunları da * | bunu da * | ayrıca okuyun * | ayrıca bakınız *
        ilginizi
        ilgili haberler * | ilgili haber * | ilgili içerikler * | ilgili konular *
        benzer
        benzer haberler * | diğer haberler * | diğer yazılar * | diğer içerikler *
        çok okunanlar * | çok okunan * | en çok okunanlar * | en çok okunan haberler *
        en çok izlenenler * | çok konuşulanlar * | en yeniler * | son haberler *
        son dakika *
        son dakika haberleri * | son gelişmeler * | gündemden | gündem başlıkları *
        günün haberleri * | günün manşetleri * | günün öne çıkanları * | öne çıkanlar *
        öne çıkan haberler * | manşetler | kısa kısa * | kısaca | editörün seçtikleri *
        editörün seçimi * | sizin için seçtiklerimiz * | size özel *
        önerilenler | önerilen haberler * | önerilen içerikler * | bir de bunlar *
        kaçırmayın | gözden kaçmasın * | okumadan geçme * | daha fazlası *
        sıradaki haber * | önceki haber * | sonraki haber * | devamını oku *
        bu kategoriden * | aynı yazardan * | arşivden | popüler | popüler haberler
    """,
    "cs": """
        čtěte také * | čtěte dále * | čtěte i * | přečtěte si * | přečtěte si také *
        mohlo by vás *
        nepřehlédněte | související | související články * | podobné články *
        další články * | další zprávy * | nejčtenější | nejčtenější články *
        nejnovější | nejnovější zprávy * | poslední zprávy * | aktuálně | aktuality
        krátce
        ve zkratce * | doporučujeme | doporučené | výběr redakce * | z domova i ze světa
        na stejné téma * | k tématu * | více k tématu * | téma dne *
        ostatní čtou * | právě čtené * | z archivu * | další článek | předchozí článek
    """,
}
"""By language; read with the others."""
