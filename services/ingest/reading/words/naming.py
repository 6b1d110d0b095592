# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
"""How a page names its sources, its writers and its photographers."""

from typing import Final

SOURCES: Final = """
    source | sources | via | original source | source of the news
    according to the materials of | based on materials of | originally published
    first published by | first published in | with material from | with materials from
    information from | material from | quelle | quellen | mit material von
    mit informationen von | originalquelle | quellenangabe | nach informationen von
    avec l'afp | d'après | informations de | fuente | fuentes | con información de
    información de | vía | fonte | fonti | fontes | com informações de | con informazioni di
    bron | bronnen | źródło | źródła | na podstawie | источник | источники | источник новости
    по материалам | по информации | по данным | джерело | джерела | за матеріалами
    за інформацією | за даними | kaynak | kaynaklar | haber kaynağı | المصدر | مصدر | المصادر
    مصادر | نقلا عن | 来源 | 來源 | 消息来源 | 信息来源 | 新闻来源 | 资料来源 | 文章来源
    稿件来源 | 稿源 | 转自 | 资料来自 | 消息來源 | 資料來源 | 出典 | 情報源 | 引用元 | 出所
    提供元 | ソース | 配信元 | 配信 | 情報提供元 | 참고 자료 | 출처 | 자료 | 자료 출처
    자료출처 | 제공 | 뉴스 출처 | 기사 출처 | 기사제공 | 기사 제공 | zdroj | zdroje | källa
    källor | kilde | kilder | lähde | lähteet | πηγή | πηγές | με πληροφορίες από | स्रोत
    सोर्स | सूत्र | साभार | sumber | nguồn | theo nguồn | sursa | sursă | surse | forrás
    források | منبع | منابع | به نقل از | מקור | מקורות | източник | izvor | ที่มา
"""
"""Labels, each before a colon and a name."""

PHOTOS: Final = """
    photo | photos | photo by | photos by | photo credit | photo credits | photo source
    photograph by | photograph | photographer | photo courtesy | photo courtesy of
    photo illustration | image | images | image credit | image credits | image source
    image caption | image by | image courtesy | picture | pictures | picture by
    picture credit | credits | video | video by | graphic | graphics | graphic by
    illustration | illustration by | file photo | archive photo | cover photo | main photo
    featured image | courtesy of | screenshot | photo from | photo via | infographic | foto
    fotos | foto von | bild | bilder | bildquelle | bildnachweis | bildrechte | fotocredit
    symbolbild | symbolfoto | archivbild | archivfoto | titelbild | grafik | fotograf
    fotografin | quelle foto | bildcredit | aufnahme | photo de | photographie | photographe
    crédit photo | crédits photo | crédit | crédits | crédit image | photo d'illustration
    photo d'archives | image d'illustration | infographie | photo fournie par | fotografía
    fotografía de | fotografías | foto de | foto cortesía | imagen | imágenes | crédito
    créditos | crédito de la foto | foto de archivo | imagen de archivo | ilustración
    infografía | gráfico | fotógrafo | cortesía | foto di | fotografia | fotografia di
    immagine | immagini | crediti | credito | foto d'archivio | foto di archivio
    illustrazione | grafica | ph | credits foto | fotografo | immagine di repertorio
    fotografia de | imagem | imagens | crédito da foto | créditos da imagem | foto ilustrativa
    foto de arquivo | imagem de arquivo | imagem ilustrativa | divulgação | reprodução
    ilustração | legenda | beeld | beeldbron | afbeelding | foto door | fotograaf | fotografie
    archieffoto | archiefbeeld | illustratie | fot | zdjęcie | zdjęcia | zdjęcie ilustracyjne
    fot. | autor zdjęcia | źródło zdjęcia | źródło zdjęć | grafika | ilustracja
    zdjęcie archiwalne | wideo | фото | фотограф | фотография | фото автора | фото из архива
    архивное фото | иллюстрация | иллюстративное фото | изображение | снимок | источник фото
    автор фото | видео | инфографика | коллаж | скриншот | кадр | фото предоставлено
    фотографії | фотографія | світлина | світлини | знімок | зображення | ілюстрація
    ілюстративне фото | архівне фото | фото з архіву | фото із | джерело фото | відео
    інфографіка | колаж | скріншот | fotoğraf | fotoğraflar | görsel | arşiv fotoğrafı | arşiv
    temsili fotoğraf | temsili görsel | fotoğraf kaynağı | صورة | صور | الصورة | تصوير | عدسة
    مصدر الصورة | صورة أرشيفية | صورة من الأرشيف | أرشيفية | رسم | فيديو | مصور | الصور
    بعدسة | 图 | 图片 | 图片来源 | 图源 | 图为 | 图片说明 | 摄影 | 照片 | 供图 | 资料图
    资料图片 | 资料照片 | 摄 | 配图 | 视频 | 制图 | 漫画 | 圖 | 圖片 | 圖片來源 | 攝影
    圖片說明 | 資料照片 | 图片提供 | 题图 | 封面图 | 图片版权 | 写真 | 写真提供
    写真はイメージ | 画像 | 画像提供 | 撮影 | 撮影者 | 動画 | 資料写真 | イラスト | 図
    提供写真 | 映像 | 映像提供 | 画像出典 | 写真撮影 | フォト | 사진 | 사진제공 | 사진 제공
    사진출처 | 사진 출처 | 자료사진 | 자료 사진 | 이미지 | 이미지 출처 | 그래픽 | 영상
    일러스트 | 촬영 | 포토 | 사진기자 | 사진은 | 화면 캡처 | ilustrační foto
    ilustrační snímek | archivní foto | snímek | obrázek | zdroj foto | autor fotografie
    fotografi | bilden | foto av | bildtext | arkivbild | genrebild | arkivfoto | kuva | kuvat
    φωτογραφία | φωτο | φωτογραφίες | εικόνα | φωτογραφία αρχείου | πηγή φωτογραφίας | फोटो
    फ़ोटो | तस्वीर | तस्वीरें | छवि | चित्र | फाइल फोटो | फ़ाइल फ़ोटो | प्रतीकात्मक तस्वीर
    फोटो साभार | foto ilustrasi | gambar | ilustrasi | ảnh | hình ảnh | hình | ảnh minh họa
    nguồn ảnh | foto arhivă | imagine | imagini | sursa foto | credit foto | fotó | kép
    képek | illusztráció | archív | عکس | تصویر | عکاس | عکس از | צילום | תמונה | צילומים
    צלם | צילום מסך | снимка | снимки | ภาพ
"""
"""Labels, each before a colon and a name."""

CAPTIONS: Final = """
    * file photo * | * archive photo * | * archival photo * | * is pictured *
    * are pictured * | * pictured in * | * pictured at * | * photo illustration *
    * seen here * | * illustrative photo * | caption | image caption * | * archivbild *
    * archivfoto * | * symbolbild * | * symbolfoto * | * im bild * | bildunterschrift
    légende | * photo d'archives * | * photo d'illustration * | * image d'illustration *
    * foto de archivo * | * imagen de archivo * | pie de foto | * foto d'archivio *
    * immagine d'archivio * | * immagine di repertorio * | didascalia | * foto de arquivo *
    * imagem de arquivo * | * imagem ilustrativa * | * foto ilustrativa * | * archieffoto *
    * archiefbeeld * | * zdjęcie ilustracyjne * | * zdjęcie archiwalne * | * na zdjęciu *
    * фото из архива * | * архивное фото * | * иллюстративное фото * | на фото *
    * на снимке * | на снимке * | на фотографии * | * архівне фото * | * фото з архіву *
    * ілюстративне фото * | на світлині * | на знімку * | * arşiv fotoğrafı *
    * temsili fotoğraf * | * temsili görsel * | * صورة أرشيفية * | * من الأرشيف *
    صورة توضيحية * | 图为 * | 图说 * | 图注 * | 圖為 * | * 资料图 * | * 资料图片 *
    * 資料照片 * | * 资料照片 * | * 資料写真 * | * 写真はイメージ * | * 자료사진 *
    * 자료 사진 * | * 사진은 기사와 * | * ilustrační foto * | * ilustrační snímek *
    * archivní foto * | na snímku * | * arkivbild * | * arkivfoto * | * genrebild *
    * φωτογραφία αρχείου * | * फाइल फोटो * | * फ़ाइल फ़ोटो * | * प्रतीकात्मक तस्वीर *
    * foto ilustrasi * | * foto arsip * | * ảnh minh họa * | * ảnh tư liệu * | * foto arhivă *
    * imagine de arhivă * | * illusztráció * | * archív felvétel * | * archív fotó *
    * תמונת ארכיון * | * עکس آرشیوی *
"""

AGENCIES: Final = """
    afp | ansa | ap | apa | dpa | efe | interfax | pa | reuters | tass | upi
    associated press | the associated press | agence france presse | ria novosti | рия новости
    интерфакс | тасс | укринформ | укрінформ | интерфакс украина | унн | унiан | уніан | униан
    lusa | pap | ctk | čtk | anadolu | anadolu ajansı | aa | dha | iha | xinhua | 新华社
    新華社 | 中新社 | 中央社 | kyodo | 共同 | 共同通信 | jiji | 時事 | 時事通信 | yonhap
    연합뉴스 | 뉴시스 | 뉴스1 | pti | ani | भाषा | belga | anp | keystone sda | sda | sid
    epd | kna | tt | ntb | ritzau | stt | ana mpa | amna | mti | agerpres | mediafax | antara
    ttxvn | وكالات | رويترز | فرانس برس | أ ف ب | د ب أ | واس | وام | وكالة الأناضول
    الأناضول | اسوشيتد برس | europa press | adnkronos | agi | askanews | agenzia nova
    agência brasil | agencia brasil | europapress | bloomberg | belta | белта | kazinform
    казинформ | irna | isna | getty images | getty | epa | epa efe | imago | shutterstock
    istock | alamy | picture alliance | unsplash | pexels | pixabay | adobe stock | zuma press
    sipa | abaca | east news | reporter | unian | nurphoto
"""
"""News and picture agencies as they sign their work."""

BYLINES: Final = """
    by | written by | author | authors | reporter | reported by | reporting by | text by
    text | words by | story by | correspondent | edited by | editing by
    from our correspondent | compiled by | our correspondent | prepared by | editor
    translated by | translation | von | autor | autorin | autoren | text von | ein bericht von
    ein beitrag von | aufgezeichnet von | geschrieben von | verfasst von | redaktion
    bearbeitet von | par | écrit par | auteur | autrice | auteure | texte | rédigé par
    publié par | propos recueillis par | de notre correspondant | por | autora | autores
    escrito por | redacción | redactado por | texto | texto de | publicado por | di | autore
    scritto da | a cura di | testo | testo di | articolo di | servizio di | redazione
    reportagem | reportagem de | redação | da redação | de | door | auteurs | geschreven door
    tekst | van onze verslaggever | van onze redacteur | autorka | autorzy | napisał
    napisała | opracował | opracowała | opracowanie | oprac | oprac. | przygotował
    przygotowała | redaktor | rozmawiał | rozmawiała | автор | авторы | автор материала
    автор статьи | автор текста | текст | подготовил | подготовила | подготовили
    корреспондент | корр | написал | написала | записал | записала | беседовал | беседовала
    обозреватель | редактор | журналист | специально для | автори | автор матеріалу
    автор статті | автор тексту | підготував | підготувала | підготували | кореспондент
    кореспондентка | авторка | написав | записав | журналістка | журналіст | редакторка
    yazan | yazar | haber | haberi yazan | haberi hazırlayan | muhabir | hazırlayan | metin
    editör | haber merkezi | بقلم | كتب | كتبت | تحرير | إعداد | تقرير | مراسل | مراسلنا
    الكاتب | المحرر | كتبه | كتب لكم | أعده | تحقيق | حوار | ترجمة | 记者 | 作者 | 本报记者
    本网记者 | 见习记者 | 特约记者 | 文 | 文字 | 撰文 | 撰稿 | 通讯员 | 编辑 | 责任编辑 | 责编
    记者报道 | 記者 | 編輯 | 撰稿人 | 编译 | 校对 | 采写 | 報導 | 文字记者 | 实习记者
    特派记者 | 执笔 | 著者 | 執筆 | 執筆者 | 筆者 | 取材 | 取材・文 | 文・写真 | 取材執筆
    文責 | ライター | 編集 | 担当 | 聞き手 | 기자 | 글 | 취재 | 작성자 | 작성 | 기사 작성
    기사작성 | 글쓴이 | 필자 | 저자 | 특파원 | 취재기자 | 담당기자 | 편집 | 정리 | 입력 기자
    autoři | napsal | napsala | připravil | připravila | zpracoval | zpracovala | av
    skriven av | författare | af | skrevet av | skrevet af | kirjoittaja | teksti | toimittaja
    του | της | γράφει ο | γράφει η | γράφουν οι | συντάκτης | συντάκτρια | κείμενο
    επιμέλεια | ρεπορτάζ | लेखक | रिपोर्ट | रिपोर्टर | संवाददाता | द्वारा | लेखिका | संपादक
    oleh | penulis | wartawan | laporan | tác giả | bài | phóng viên | thực hiện | biên tập
    scris de | redactor | text de | un articol de | publicat de | írta | szerző | szöveg
    szerkesztő | szerkesztette | riporter | نویسنده | نوشته | به قلم | گزارش | خبرنگار
    گزارشگر | מאת | כתב | כתבה | כותב | piše | pišu | โดย
"""
"""What may stand before the names of a byline, with a colon or without."""

BARE_BYLINES: Final = """
    by | written by | words by | text by | story by | reported by | reporting by | edited by
    compiled by | von | text von | ein bericht von | ein beitrag von | par | écrit par
    rédigé par | propos recueillis par | por | escrito por | texto de | redactado por | di
    a cura di | testo di | articolo di | servizio di | scritto da | reportagem de | door
    geschreven door | tekst van | napisał | napisała | opracował | opracowała | oprac. | oprac
    rozmawiał | rozmawiała | подготовил | подготовила | написал | написала | беседовал
    беседовала | підготував | підготувала | yazan | haber | muhabir | بقلم | كتب | كتبت
    إعداد | تحرير | 记者 | 本报记者 | 本网记者 | 记者: | 作者 | 文 | 记者报道 | 記者
    特派记者 | 通讯员 | 見習記者 | 取材・文 | 取材 | 執筆 | 글 | 취재 | 글쓴이 | napsal
    napsala | připravil | připravila | av | text av | af | skriven av | γράφει ο | γράφει η
    του | της | oleh | tác giả | theo | de | scris de | un articol de | írta | به قلم | نوشته
    מאת | piše
"""
"""Those that need no colon."""

ROLES: Final = """
    editor editors correspondent correspondents reporter reporters journalist writer columnist
    photographer staff chief senior bureau freelance contributor contributing producer analyst
    anchor political politics economics economy business sports sport culture science health
    technology world foreign national local regional diplomatic deputy managing executive
    editorial desk news special environment education crime court investigations
    chief-reporter head redakteur redakteurin redaktion korrespondent korrespondentin
    reporterin journalistin autor autorin volontär volontärin chefredakteur chefredakteurin
    ressortleiter ressortleiterin kolumnist kolumnistin fotograf politikredakteur
    wirtschaftsredakteur sportredakteur lokalredakteur lokalredaktion auslandskorrespondent
    ressort leiter journaliste correspondant correspondante rédacteur rédactrice reportrice
    grand éditorialiste envoyé envoyée spécial spéciale permanent permanente chef photographe
    pigiste chroniqueur chroniqueuse politique économique rédaction service periodista
    redactor redactora corresponsal reportero reportera editora enviado enviada columnista
    jefe jefa fotógrafo colaborador colaboradora redacción político política económica
    giornalista redattore redattrice corrispondente inviato inviata cronista caporedattore
    caporedattrice direttore direttrice vicedirettore collaboratore collaboratrice redazione
    fotografo editorialista politico jornalista repórter correspondente colunista redator
    redatora editor-chefe chefe redação estagiário estagiária fotojornalista redacteur
    verslaggever verslaggeefster hoofdredacteur politiek redactie columniste stagiair
    economieredacteur buitenlandredacteur sportredacteur binnenland buitenland dziennikarz
    dziennikarka redaktor redaktorka reporterka korespondent korespondentka publicysta
    publicystka naczelny naczelna zastępca fotoreporter komentator dział журналист журналистка
    корреспондент корреспондентка обозреватель редактор редакторка репортёр главный
    заместитель политический экономический специальный собственный спецкор собкор
    фотокорреспондент колумнист автор отдел ведущий шеф-редактор журналіст журналістка
    кореспондент кореспондентка оглядач оглядачка репортер репортерка головний головна
    заступник політичний політична економічний спеціальний власкор фотокореспондент колумніст
    колумністка шеф-редакторка muhabir muhabiri editör editörü yazar yazarı gazeteci
    gazetecisi temsilcisi haber müdürü genel yayın yönetmeni köşe politika ekonomi spor
    servisi şefi özel مراسل مراسلة محرر محررة صحفي صحفية صحافي صحافية كاتب كاتبة رئيس التحرير
    مدير مراسلنا مراسلتنا شؤون الشؤون السياسية الاقتصادية 记者 编辑 主编 通讯员 评论员 记者站
    特派员 特约 撰稿人 記者 編集委員 編集長 論説委員 特派員 支局長 デスク 解説委員 部長 編集部
    客員 기자 특파원 논설위원 편집장 편집위원 부장 차장 팀장 선임기자 인턴기자 전문기자
    칼럼니스트 novinář novinářka zpravodaj zpravodajka šéfredaktor šéfredaktorka komentátor
    komentátorka politický politická ekonomický zahraniční reportér reportérka reportern
    redaktör politisk utrikeskorrespondent ekonomireporter journalisten kommentator toimittaja
    kirjeenvaihtaja δημοσιογράφος συντάκτης συντάκτρια ανταποκριτής ανταποκρίτρια
    αρχισυντάκτης πολιτικός संवाददाता पत्रकार रिपोर्टर संपादक ब्यूरो प्रमुख वरिष्ठ विशेष
    wartawan jurnalis redaktur koresponden phóng viên biên tập jurnalist jurnalistă
    corespondent corespondentă redactor-șef újságíró szerkesztő főszerkesztő tudósító riporter
    rovatvezető خبرنگار سردبیر روزنامه‌نگار دبیر כתב כתבת עורך עורכת פרשן פרשנית עיתונאי
    עיתונאית
"""
"""Words of the trade: what stands beside a name and tells what its bearer does."""
