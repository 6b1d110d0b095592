# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
"""What stands before a single lead: 'Read also: ...'."""

from typing import Final

LEADS: Final = {
    "en": """
        also see | on this story | background | read our story on | see our story | watch
        read also | also read | read more | see also | related | more on this | read next
        related story | related stories | related article | related articles | read on
        don't miss | must read | read our story | read the full story | more here
        read here
        on the topic | on topic | read on the topic | read the article | read the material
        continue reading | earlier coverage | read our previous coverage | read about it
        you may also like | learn more | find out more | also on this topic
        also interesting
        read it too | also see | check also | up next | keep reading | you might also like
        in this context | our earlier report | from our archive | more on the topic
        also worth reading | further reading | you may also want to read | recommended
        recommended reading | read this next | read also on the topic | also on the site
        editor's pick | from the archive | previously
    """,
    "de": """
        lesen sie ebenfalls | sehen sie auch | hintergrund | mehr lesen sie hier
        zum artikel
        lesen sie auch | lesen sie mehr | lesen sie hier | lesen sie dazu
        lesen sie weiter
        lesen sie außerdem | lesen sie dazu auch | lesen sie mehr dazu | lies auch
        lest auch
        auch lesen | siehe auch | siehe dazu | mehr dazu | mehr zum thema | passend dazu
        mehr lesen | mehr hier | zum nachlesen | dazu auch
        das könnte sie auch interessieren
        auch interessant | weiterlesen | zum thema | lesetipp | hier mehr | mehr darüber
        unsere empfehlung | leseempfehlung | mehr erfahren | ebenfalls interessant
        dazu passend | mehr zum thema lesen | auch spannend | lesen sie jetzt
        das interessiert sie auch | unser lesetipp | mehr aus dem ressort | hier lesen
        lies dazu auch
    """,
    "fr": """
        à voir également | regarder aussi | à écouter aussi | sur ce sujet
        lire notre article | retrouvez
        à lire aussi | à lire également | lire aussi | lire également | lire plus | à lire
        voir aussi | à voir aussi | lire la suite | sur le même sujet
        pour aller plus loin
        relire | à relire | en savoir plus | notre article | notre analyse
        voir également
        à ne pas manquer | lisez aussi | découvrir aussi | aussi à lire
        lire également notre article | à lire ensuite | voir plus | pour en savoir plus
        également à lire | notre dossier | sur le même thème
    """,
    "es": """
        vea | mire también | te interesará | relacionado | ver más | entérate
        lea también | lee también | leer también | lea además | lee además | lea más
        lee más
        leer más | ver también | vea también | te puede interesar | le puede interesar
        te recomendamos | más información | nota relacionada | noticia relacionada
        vea más
        te podría interesar | puede leer | también puede leer | también te puede interesar
        siga leyendo | sigue leyendo | no te pierdas | en contexto | le recomendamos leer
        recomendamos | mira también | conoce más | sepa más
        te puede interesar también | quizás te interese | tal vez te interese
        además lee | lee además en esta página | no deje de leer | no dejes de leer
        también te puede gustar | lea a continuación
    """,
    "it": """
        guarda | correlati | correlato | vai all'articolo | ne avevamo parlato qui
        leggi anche | leggete anche | leggi | leggi pure | leggi di più | leggi tutto
        vedi anche | guarda anche | approfondisci | approfondimento | per approfondire
        potrebbe interessarti | ti potrebbe interessare | articolo correlato
        sullo stesso argomento | sul tema | da leggere | da non perdere
        continua a leggere
        scopri di più
        leggi qui | forse ti interessa | può interessarti | da leggere anche
        da leggere inoltre | ti può interessare | vedi inoltre | articoli correlati
    """,
    "pt": """
        leia também | leia mais | leia ainda | ler também | veja também | veja mais
        veja ainda | saiba mais | notícia relacionada | entenda | confira | confira também
        pode interessar | não perca | também pode ler | pode ler também | recorde
        recorde aqui | assista | continue lendo | sobre o mesmo tema | leia a seguir
        mais sobre o assunto
        leia a matéria | pode interessar-lhe | também pode interessar
        você também pode gostar | talvez lhe interesse | relacionado | relacionadas
        ver também
    """,
    "nl": """
        meer lezen over dit onderwerp | ook te lezen | ook te zien | achtergrond
        lees ook | lees meer | lees verder | lees hier | lees hier ook | meer lezen
        zie ook
        bekijk ook | gerelateerd | meer hierover | ook interessant | meer weten
        lees terug
        lees eerder | eerder schreven we | niet te missen | ook lezen | leestip
        lees ook dit | verder lezen | lees ook eens | dit wil je ook lezen | aanrader
        zie verder
    """,
    "pl": """
        czytaj także | czytaj też | czytaj również | czytaj więcej | przeczytaj także
        przeczytaj też | przeczytaj również | przeczytaj | zobacz także | zobacz też
        zobacz również | zobacz | zobacz więcej | polecamy | warto przeczytać
        więcej na ten temat | powiązane | sprawdź także | sprawdź też | dowiedz się więcej
        czytaj dalej | na ten temat | o tym pisaliśmy | pisaliśmy o tym | nie przegap
        może cię zainteresować | sprawdź
        warto przeczytać także | czytaj także na ten temat | przeczytaj więcej
        zobacz koniecznie | to może cię zainteresować | może cię też zainteresować
    """,
    "ru": """
        читайте также | читать также | читайте ещё | читайте | читайте по теме
        смотрите также | смотри также | см. также | по теме | ещё по теме
        материал по теме
        материалы по теме | рекомендуем | не пропустите | читать | читать далее
        читать подробнее | также читайте | также по теме | об этом подробнее
        об этом читайте
        о том же | на эту тему | больше по теме | вам может быть интересно
        вам будет интересно | узнать больше | советуем
        читайте на эту тему | также рекомендуем | ранее по теме | подробнее по теме
        предыдущая статья | вам может понравиться
    """,
    "uk": """
        читайте також | читати також | читайте ще | читайте | читайте за темою
        дивіться також | дивись також | див. також | за темою | по темі | ще за темою
        матеріал за темою | рекомендуємо | не пропустіть | читати | читати далі
        також читайте | на цю тему | більше за темою | вас може зацікавити
        вам буде цікаво
        радимо прочитати | більше про це | дізнатися більше | радимо
        читайте на цю тему | також рекомендуємо | раніше за темою
        читайте за цією темою | матеріали за темою | вам також може сподобатися
    """,
    "tr": """
        ilgili haber | ilgili haberler | ayrıca okuyun | bunu da okuyun
        bunları da okuyun
        bunu da oku | ayrıca bakınız | okuyun | okumadan geçmeyin | haberin devamı
        daha fazla bilgi | daha fazlası | ilginizi çekebilir
        bunlar da ilginizi çekebilir
        bu haber de ilginizi çekebilir | ayrıca oku | okumaya devam edin | bkz
        haberin detayları | önceki haber
        ilgili | ilgili içerik | ilgili yazı | ilgili haberi oku | bakmadan geçme
        bakmadan geçmeyin | haberin ayrıntısı için | haberin ayrıntıları için
        okumadan geçme | göz atın | şunlar da ilginizi çekebilir | detaylar için
    """,
    "ar": """
        اقرأ أيضا | إقرأ أيضا | اقرأ أيضًا | اقرأ المزيد | اقرأ كذلك | اقرئي أيضا
        اقرأوا أيضا | قد يهمك | قد يهمك أيضا | شاهد أيضا | شاهد | انظر أيضا | طالع أيضا
        طالع
        للمزيد | ذات صلة | موضوع ذو صلة | خبر ذو صلة | مواضيع ذات صلة | أخبار ذات صلة
        تابع أيضا | المزيد | لا تفوت | لقراءة المزيد | اطلع أيضا | ربما يهمك
        اقرأ في هذا الموضوع | مقالات ذات صلة | مقال ذو صلة | قد يعجبك أيضا
        قد يهمك هذا الخبر | تابعوا أيضا | اقرأوا المزيد | لمزيد من التفاصيل
    """,
    "zh": """
        相关新闻 | 相关阅读 | 相关报道 | 相关文章 | 相關新聞 | 相關閱讀 | 相關報導
        延伸阅读
        延伸閱讀 | 推荐阅读 | 推薦閱讀 | 另见 | 另見 | 参见 | 阅读更多 | 閱讀更多
        此前报道
        此前報道 | 早前报道 | 详见 | 请看 | 看更多 | 更多报道 | 更多報導 | 相关链接
        扩展阅读
        前情提要 | 新闻链接 | 新闻背景 | 往期报道 | 深度阅读
        相关 | 更多阅读 | 猜你喜欢 | 你可能感兴趣 | 推荐 | 點我看更多 | 更多新聞
        更多新闻 | 延伸閱讀推薦
    """,
    "ja": """
        関連記事 | 関連 | あわせて読みたい | 合わせて読みたい | 併せて読みたい | こちらも
        こちらもおすすめ | こちらも読む | 参考記事 | 続きを読む | 前回の記事
        おすすめ記事
        詳しくは | 過去記事 | 過去の記事 | これまでの経緯 | もっと読む | 関連ニュース
        注目
        関連リンク | 併せて読む | あわせて読む | こちらもチェック | 次に読む
        関連特集 | おすすめ | こちらもどうぞ | 前の記事
    """,
    "ko": """
        관련 기사 | 관련기사 | 관련 뉴스 | 관련뉴스 | 연관 기사 | 연관기사 | 더 보기
        더보기
        함께 읽기 | 같이 읽기 | 참고 기사 | 더 읽기 | 이전 기사 | 지난 기사
        함께 보면 좋은 기사 | 자세한 내용 | 추천 기사 | 추천기사 | 함께 읽으면 좋은 기사
        함께 볼 기사 | 함께 보기 | 같이 볼 기사 | 관련 | 관련 보도 | 관련 소식
        연관 뉴스 | 이 기사도 | 함께 읽을 기사
        놓치면 안 될 기사 | 더 보면 좋은 기사
    """,
    "cs": """
        čtěte také | čtěte též | čtěte | čtěte více | přečtěte si také | přečtěte si
        přečtěte si více | viz také | viz též | mohlo by vás zajímat | související
        související článek | k tématu | více k tématu | nepřehlédněte | více čtěte
        doporučujeme
        předchozí článek | čtěte i | přečtěte si i | podobné články | podobný článek
        další k tématu | mohlo by vás také zajímat | tip redakce
    """,
    "sk": """
        čítajte aj | prečítajte si | prečítajte si aj | súvisiaci článok
    """,
    "sv": """
        läs också | läs även | läs mer | läs mer här | läs | se även | se också
        missa inte
        relaterat
    """,
    "da": """
        læs også | læs mere | læs | se også | relateret
    """,
    "no": """
        les også | les mer | les | se også | relatert
    """,
    "fi": """
        lue myös | lue lisää | lue | katso myös | aiheesta
    """,
    "el": """
        διαβάστε επίσης | διαβάστε ακόμα | διαβάστε ακόμη | διάβασε επίσης | διαβάστε και
        διαβάστε | δείτε επίσης | δείτε ακόμα | δείτε και | σχετικά | σχετικό άρθρο
        περισσότερα | μη χάσετε
    """,
    "hi": """
        यह भी पढ़ें | ये भी पढ़ें | इसे भी पढ़ें | इन्हें भी पढ़ें | और पढ़ें | पढ़ें
        यह भी देखें | ये भी देखें | संबंधित खबर | संबंधित लेख | पूरी खबर पढ़ें
        विस्तार से पढ़ें | संबंधित समाचार
        यह भी जानें | ये भी जानें | पढ़ें यह भी | ये खबर भी पढ़ें | यह खबर भी पढ़ें
        इसे भी देखें | और देखें | आगे पढ़ें | पढ़ें पूरी खबर
    """,
    "id": """
        baca juga | baca | baca selengkapnya | simak juga | lihat juga | terkait
        artikel terkait | berita terkait
    """,
    "vi": """
        xem thêm | đọc thêm | tin liên quan | bài liên quan | đọc tiếp | xem tiếp
        bài viết liên quan
    """,
    "ro": """
        citește și | citiți și | citește | citește mai mult | vezi și | mai multe
        recomandare | pe aceeași temă | află mai multe
    """,
    "hu": """
        olvassa el | olvasd el | olvassa el ezt is | olvasd el ezt is | kapcsolódó
        kapcsolódó cikk | ezt is | lásd még | bővebben
    """,
    "bg": """
        прочетете още | прочети още | вижте още | още по темата | виж още
    """,
    "sr": """
        pročitajte još | pročitajte i | pročitaj i | povezano
    """,
    "fa": """
        بیشتر بخوانید | همچنین بخوانید | بخوانید | مطالب مرتبط | مطلب مرتبط | خبر مرتبط
        اخبار مرتبط
    """,
    "he": """
        קראו גם | קרא גם | קראו עוד | ראו גם | עוד בנושא | לקריאה נוספת
    """,
}
"""By language. A bar or a line end parts two phrases; with words behind a
colon or a dash they are one lead, alone they are a heading."""

CALLS: Final = """
    more | read | full story | see more | mehr | hier weiterlesen | artikel lesen
    plus | lire | lire l'article | suite | más | leer | seguir leyendo | leer nota
    altro | leggi l'articolo | continua | mais | ler | ler artigo | continuar a ler
    meer | verder | lees artikel | więcej | czytaj | подробнее | далее | детальніше | далі
    devamı | devamını oku | haberi oku | اقرأ | التفاصيل | التتمة | 更多 | 详情 | 查看全文
    阅读全文 | 閱讀全文 | 全文 | 続き | 全文を読む | 記事を読む | 詳細 | 자세히
    기사 보기 | 자세히 보기 | 전문 보기 | více | celý článek | číst dál | číst více
    पूरा पढ़ें | विस्तार से | आगे पढ़ें
"""
"""What stands behind a lead, as a button does."""
