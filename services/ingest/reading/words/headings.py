"""What stands over a rail in the languages most often read."""

from typing import Final

HEADINGS: Final = {
    "en": """
        more stories | more news | more articles | more headlines | more to read
        more coverage | more from * | more on * | more about * | more like this | more for you
        read on | read next | you may also * | you might also * | you may like
        you might like | you may be interested * | you might be interested *
        you may have missed | in case you missed it | most read * | most popular *
        most viewed * | most shared * | most commented * | most recent * | trending *
        popular | popular now | popular stories | popular articles | popular news
        popular on * | popular this week | recommended * | suggested * | latest
        latest news * | latest stories * | latest headlines * | latest articles *
        latest posts | latest from * | latest in * | the latest | the latest on *
        top stories * | top news * | top headlines | other news * | other stories
        other articles * | other headlines | recent news | recent posts | recent stories
        recent articles | breaking news | just in | don't miss * | do not miss *
        editor's picks | editors picks | editor's choice | up next | next up | in other news
        what to read next | what to read * | what others are reading
        what readers are reading | others are reading | elsewhere on * | elsewhere in *
        elsewhere | also in * | also on * | also from * | also today | also of interest
        today's headlines | today's news | news in brief | in brief | further reading
        keep reading | continue reading | next article | previous article | news of the day
        news feed | newsfeed | newswire | all news | all the news | from the same section
        from the same author | by the same author | by this author | on this topic
        on the topic | on the subject | materials on the topic | materials on topic
        news on the topic | similar articles | similar news | similar stories | hot topics
        hot news | around the web | from around the web | from our partners | must read
        must reads | picked for you | chosen for you | for you | our picks
        stories you may like | articles you may like | explore more | discover more
        people also read | readers also * | readers are reading | now reading
        popular right now | in the spotlight | in focus | from the archive | from the archives
        earlier coverage | previous coverage | our coverage | full coverage
        stay informed with * | main news | important news | important today | main today
        other materials * | other topics | interesting | news by topic | last news
        most discussed | stories of the day | related | related articles * | related stories *
        related news * | related topics * | related posts | related content | related coverage
        related links | related reading | related materials | read more | read more on *
        read more about * | more stories * | more news * | more headlines * | top reads
        top picks | best reads | latest updates * | news in pictures | from our pages
        worth reading | good reads | today in * | happening now | live updates | on our site
        also worth reading | read these | from this section | in this section | see what's new
        other reading
    """,
    "de": """
        mehr zu * | mehr zum * | mehr zur * | mehr aus * | mehr von * | mehr nachrichten
        mehr news | mehr artikel | mehr themen | mehr lesen * | mehr entdecken
        weitere artikel * | weitere beiträge * | weitere nachrichten * | weitere meldungen *
        weitere themen * | weitere berichte * | weitere news * | ähnliche artikel
        ähnliche themen | ähnliche beiträge | ähnliche meldungen | verwandte artikel
        verwandte themen | verwandte beiträge | zum thema | themenverwandt *
        auch interessant | ebenfalls interessant | das könnte sie * | das könnte dich *
        das könnte euch * | meistgelesen * | meist gelesen * | am häufigsten gelesen
        am meisten gelesen | meistgelesene * | meistgeklickt * | meistkommentiert | beliebt
        beliebte artikel | beliebte beiträge | beliebteste artikel | derzeit beliebt
        gerade beliebt | neu auf * | aktuelle nachrichten * | aktuelle meldungen *
        aktuelle artikel | aktuelle themen | aktuelles | aktuelles aus * | aktuell
        top themen | topthemen | top news | top artikel | top stories | themen des tages
        schlagzeilen | schlagzeilen des tages | nachrichten des tages | empfohlen *
        empfehlungen * | unsere empfehlungen | unsere empfehlung | empfohlene artikel
        lesetipps | lesetipp | leseempfehlung | leseempfehlungen | tipp der redaktion
        tipps der redaktion | auch lesenswert | lesenswert | was andere lesen | andere lesen *
        leser lesen auch | jetzt im fokus | im fokus | newsticker | nachrichtenticker | ticker
        kurz gemeldet | kurz notiert | in kürze | nicht verpassen | vom selben autor
        vom gleichen autor | vom selben verfasser | außerdem im * | außerdem in * | außerdem
        auch auf * | heute auf * | eilmeldungen | letzte meldungen | letzte nachrichten
        andere nachrichten | andere themen | andere meldungen | sonst noch * | auch heute
        mehr dazu | nachrichten aus * | meldungen aus * | neues aus * | vorherige artikel
        nächster artikel | weiterlesen | das interessiert auch * | aus dem ressort *
        aus der region | aus der redaktion | aus unserem archiv | lesen sie außerdem
        ebenfalls lesenswert | das lesen andere | mehr für sie | top themen *
    """,
    "fr": """
        à lire aussi * | à lire également * | lire aussi * | à lire | à voir aussi
        à lire ailleurs | sur le même sujet | sur le même thème | dans la même rubrique
        dans la même catégorie | du même auteur | articles similaires | articles liés
        articles associés | articles connexes | articles récents | articles populaires
        articles les plus lus | autres articles * | autres actualités * | autres infos
        les plus lus * | le plus lu * | les plus lues | les + lus | les plus consultés
        les plus partagés | les plus commentés | vous aimerez aussi | vous pourriez aimer *
        vous pourriez aussi * | vous pourriez être intéressé * | cela pourrait vous *
        ces articles * | ceci pourrait * | ça peut vous intéresser | pour aller plus loin
        pour en savoir plus * | plus d'articles * | plus d'actualités * | plus d'infos *
        dernières actualités * | dernières nouvelles * | dernières infos * | dernières minutes
        dernière minute | derniers articles * | dernières dépêches | l'actualité *
        actualités * | à la une * | en ce moment | à ne pas manquer | ne manquez pas
        ne pas manquer | recommandé * | recommandés * | nos recommandations
        recommandations * | la sélection * | notre sélection | le choix de la rédaction
        les choix de la rédaction | tendances | en continu | le fil * | fil info | fil d'actu
        également dans * | aussi dans * | en bref | à suivre | l'essentiel | les titres *
        suggestions | nos derniers articles | découvrez aussi | contenus liés
        voir plus d'articles | sujets associés | nos lecteurs * | à découvrir | à lire sur *
        lire ensuite | vu sur le web | aussi sur * | nos articles * | dans l'actualité
        le plus consulté | sur notre site
    """,
    "es": """
        lea también * | lee también * | leer también | te puede interesar *
        le puede interesar * | te podría interesar * | le podría interesar *
        te podría gustar | también te puede * | también te podría * | quizás te interese
        quizá te interese | puede interesarte * | te interesa | te recomendamos *
        le recomendamos * | recomendado * | recomendados * | recomendamos
        nuestras recomendaciones | recomendaciones * | noticias relacionadas
        artículos relacionados | notas relacionadas | contenido relacionado
        contenidos relacionados | temas relacionados | información relacionada | relacionadas
        relacionados | más noticias * | más sobre * | más artículos * | más información *
        más leídas * | más leídos * | lo más leído * | las más leídas * | los más leídos *
        lo más visto * | las más vistas | más vistas | lo más comentado | lo más compartido
        lo más popular | más populares | lo más reciente | las más recientes
        últimas noticias * | lo último * | última hora | últimas horas | últimos artículos
        noticias de hoy | noticias destacadas | destacados | destacadas | titulares *
        otras noticias * | otros artículos * | otras notas * | también en * | además en *
        no te pierdas * | no se pierda * | sigue leyendo | siga leyendo | seguir leyendo
        tendencias | en portada | en tendencia | del mismo autor | sobre el mismo tema
        sobre este tema | en este tema | ver también | ver más | vea también | en esta sección
        de la misma sección | artículos similares | en breve | selección del editor
        la selección * | el lector también * | lo que otros leen | al minuto | en otros medios
        de interés | lo más nuevo | lo más destacado | otras noticias
        noticias del día | en la misma sección
    """,
    "it": """
        leggi anche * | leggi altro * | leggi di più * | leggi tutto *
        potrebbe interessarti * | potrebbe interessarvi * | potrebbero interessarti *
        ti potrebbe * | ti potrebbero * | vi potrebbe * | potrebbe piacerti *
        articoli correlati | articoli simili | notizie correlate | notizie simili
        contenuti correlati | correlati | altri articoli * | altre notizie * | altre news *
        altri contenuti * | più letti * | i più letti * | più lette * | le più lette *
        più visti | più viste | più commentati | più condivisi | i più popolari | più popolari
        ultime notizie * | le ultime notizie * | ultime news * | ultim'ora | ultima ora
        ultimi articoli | in evidenza | in primo piano | primo piano | consigliati *
        consigliato * | consigliati per te | i nostri consigli | da non perdere
        non perdere * | notizie del giorno | le notizie * | tendenze | di tendenza
        sullo stesso argomento | sullo stesso tema | sull'argomento | dello stesso autore
        nella stessa sezione | nella stessa categoria | vedi anche * | guarda anche
        approfondimenti | approfondisci * | per approfondire | continua a leggere | anche su *
        anche in * | dalla stessa sezione | in breve | dalla home | dalla redazione
        scelti per voi | scelti per te | scelte dalla redazione | oggi in * | i titoli *
        notizie in breve | dal nostro archivio | ultimi aggiornamenti | i più visti
        da leggere anche | news correlate | leggi le altre * | ti consigliamo *
        vi consigliamo * | gli altri articoli | notizie più lette
    """,
    "pt": """
        leia também * | leia mais * | leia ainda * | ler também | veja também * | veja mais *
        veja ainda | saiba mais * | relacionadas | relacionados | notícias relacionadas
        artigos relacionados | matérias relacionadas | conteúdo relacionado
        conteúdos relacionados | mais notícias * | mais sobre * | mais artigos *
        mais lidas * | mais lidos * | as mais lidas * | os mais lidos * | mais vistas
        mais vistos | mais acessadas | mais comentadas | mais populares | mais partilhados
        mais recentes | últimas notícias * | últimos artigos | recomendado * | recomendados *
        recomendadas * | recomendamos | recomendações * | sugestões * | sugerimos *
        outras notícias * | outros artigos * | outros destaques | também em * | não perca *
        continue lendo | continue a ler | continuar a ler | destaques * | em destaque
        em alta | talvez você * | você também pode * | você pode gostar *
        você pode se interessar * | pode gostar * | pode também * | pode interessar *
        poderá gostar * | também pode gostar * | do mesmo autor | sobre o mesmo tema
        sobre este tema | sobre o assunto | tópicos relacionados | nesta secção
        na mesma secção | notícias do dia | manchetes * | última hora | ao minuto
        a não perder | escolhas do editor | escolha dos editores | tendências | em foco
        artigos similares | últimas | mais desta secção | leia a seguir | em destaque *
        notícias mais lidas | você pode se * | pode gostar também
    """,
    "nl": """
        lees ook * | lees meer * | lees verder * | lees hier * | meer lezen * | meer over *
        meer nieuws * | meer artikelen * | gerelateerd * | gerelateerde * | verwante artikelen
        verwant * | vergelijkbare artikelen | ook interessant | ook interessant *
        dit vind je * | dit vindt u * | misschien ook * | misschien vind je * | wellicht ook *
        interessant voor * | meest gelezen * | meestgelezen * | best gelezen * | populair *
        meest bekeken | meest gedeeld | meest besproken | net binnen | laatste nieuws *
        laatste artikelen | recente artikelen | recent nieuws | actueel | aanbevolen *
        aanraders * | aanrader | onze aanraders | keuze van de redactie | redactietips
        tip van de redactie | andere artikelen * | ander nieuws * | overig nieuws | ook in *
        ook op * | mis het niet | mis niets | niet te missen | niet missen * | trending *
        uitgelicht | in het kort | kort nieuws | topverhalen | belangrijkste nieuws
        van dezelfde auteur | over dit onderwerp | bekijk ook * | zie ook * | verder lezen
        verder in het nieuws | anderen lazen ook | anderen lezen ook | nu populair
        voor u geselecteerd | voor jou geselecteerd | dossier | het nieuws van vandaag
        aanbevolen voor u | aanbevolen voor jou | anderen bekeken ook | het laatste nieuws
        nieuws in het kort | meer uit deze rubriek | uit dezelfde rubriek | ook gelezen
    """,
    "pl": """
        czytaj także * | czytaj też * | czytaj również * | czytaj więcej * | czytaj dalej *
        przeczytaj także * | przeczytaj też * | przeczytaj również * | przeczytaj więcej *
        warto przeczytać | zobacz także * | zobacz też * | zobacz również * | zobacz więcej *
        polecamy * | polecane * | polecany * | redakcja poleca | powiązane *
        powiązane artykuły | podobne artykuły | podobne wiadomości | artykuły powiązane
        na ten temat | na ten sam temat | więcej na ten temat | więcej na temat *
        najnowsze wiadomości * | ostatnie wiadomości * | najczęściej czytane *
        najczęściej komentowane | najpopularniejsze * | najchętniej czytane * | teraz czytają
        inni czytają * | inne artykuły * | inne wiadomości * | inne z działu * | pozostałe *
        może cię * | może cię zainteresować * | mogą cię zainteresować *
        może państwa zainteresować * | to może * | to cię zainteresuje | nie przegap *
        wiadomości dnia | temat dnia | tematy dnia | aktualności | z ostatniej chwili
        wybór redakcji | wybór redaktorów | wybrane dla ciebie | dla ciebie
        tego samego autora | tego autora | w skrócie | krótko | także w * | również w *
        gorące tematy | z tego działu | w tym dziale | w centrum uwagi | trendy | na czasie
        dzieje się | z tej kategorii | polecane artykuły | najnowsze | najnowsze artykuły
        czytelnicy czytali też | to też cię zainteresuje | ostatnio dodane | inne tematy
    """,
}
"""By language. A bar or a line end parts two phrases; a star stands for any words."""
