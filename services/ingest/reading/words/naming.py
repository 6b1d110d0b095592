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
    información de | vía | fonte | fonti | fontes | com informações de
    con informazioni di
    bron | bronnen | źródło | źródła | na podstawie | источник | источники
    источник новости
    по материалам | по информации | по данным | джерело | джерела | за матеріалами
    за інформацією | за даними | kaynak | kaynaklar | haber kaynağı | المصدر | مصدر
    المصادر
    مصادر | نقلا عن | 来源 | 來源 | 消息来源 | 信息来源 | 新闻来源 | 资料来源 | 文章来源
    稿件来源 | 稿源 | 转自 | 资料来自 | 消息來源 | 資料來源 | 出典 | 情報源 | 引用元
    出所
    提供元 | ソース | 配信元 | 配信 | 情報提供元 | 참고 자료 | 출처 | 자료 | 자료 출처
    자료출처 | 제공 | 뉴스 출처 | 기사 출처 | 기사제공 | 기사 제공 | zdroj | zdroje
    källa
    källor | kilde | kilder | lähde | lähteet | πηγή | πηγές | με πληροφορίες από | स्रोत
    सोर्स | सूत्र | साभार | sumber | nguồn | theo nguồn | sursa | sursă | surse | forrás
    források | منبع | منابع | به نقل از | מקור | מקורות | източник | izvor | ที่มา
    according to | as reported by | reported by | writes | info | lo riporta | lo scrive
    secondo
    riporta | ne scrive | lo informa | según | segundo | según informó | lo informó
    informó
    conforme | segundo informações de | selon | rapporte | comme le rapporte
    source principale
    laut | wie berichtet | berichtet von | volgens | zoals gemeld door | według
    jak podaje
    jak informuje | podaje | za | inf | сообщает | пишет | передаёт | об этом сообщает
    об этом пишет | со ссылкой на | как сообщает | информация | пише | повідомляє
    передає
    про це повідомляє | про це пише | з посиланням на | як повідомляє | інформація
    aktaran
    aktardı | göre | bildirdi | bilgi | وفقا ل | بحسب | حسب | أفادت | ذكرت | كما ذكرت
    نقلته | 据
    据报道 | 报道来源 | 消息源 | 综合 | 综合报道 | 編集協力 | 出典元 | 記事提供 | 記事元
    ニュース提供 | 자료제공
    자료 제공 | 정보 제공 | 원문 | 원문 출처 | इनपुट | इनपुट्स | समाचार एजेंसी | एजेंसी
    जानकारी | podle | informuje
    píše | informace | zpracováno podle
"""
"""Labels, each before a colon and a name."""

PHOTOS: Final = """
    photo | photos | photo by | photos by | photo credit | photo credits | photo source
    photograph by | photograph | photographer | photo courtesy | photo courtesy of
    photo illustration | image | images | image credit | image credits | image source
    image caption | image by | image courtesy | picture | pictures | picture by
    picture credit | credits | video | video by | graphic | graphics | graphic by
    illustration | illustration by | file photo | archive photo | cover photo | main photo
    featured image | courtesy of | screenshot | photo from | photo via | infographic
    foto
    fotos | foto von | bild | bilder | bildquelle | bildnachweis | bildrechte | fotocredit
    symbolbild | symbolfoto | archivbild | archivfoto | titelbild | grafik | fotograf
    fotografin | quelle foto | bildcredit | aufnahme | photo de | photographie
    photographe
    crédit photo | crédits photo | crédit | crédits | crédit image | photo d'illustration
    photo d'archives | image d'illustration | infographie | photo fournie par | fotografía
    fotografía de | fotografías | foto de | foto cortesía | imagen | imágenes | crédito
    créditos | crédito de la foto | foto de archivo | imagen de archivo | ilustración
    infografía | gráfico | fotógrafo | cortesía | foto di | fotografia | fotografia di
    immagine | immagini | crediti | credito | foto d'archivio | foto di archivio
    illustrazione | grafica | ph | credits foto | fotografo | immagine di repertorio
    fotografia de | imagem | imagens | crédito da foto | créditos da imagem
    foto ilustrativa
    foto de arquivo | imagem de arquivo | imagem ilustrativa | divulgação | reprodução
    ilustração | legenda | beeld | beeldbron | afbeelding | foto door | fotograaf
    fotografie
    archieffoto | archiefbeeld | illustratie | fot | zdjęcie | zdjęcia
    zdjęcie ilustracyjne
    fot. | autor zdjęcia | źródło zdjęcia | źródło zdjęć | grafika | ilustracja
    zdjęcie archiwalne | wideo | фото | фотограф | фотография | фото автора
    фото из архива
    архивное фото | иллюстрация | иллюстративное фото | изображение | снимок
    источник фото
    автор фото | видео | инфографика | коллаж | скриншот | кадр | фото предоставлено
    фотографії | фотографія | світлина | світлини | знімок | зображення | ілюстрація
    ілюстративне фото | архівне фото | фото з архіву | фото із | джерело фото | відео
    інфографіка | колаж | скріншот | fotoğraf | fotoğraflar | görsel | arşiv fotoğrafı
    arşiv
    temsili fotoğraf | temsili görsel | fotoğraf kaynağı | صورة | صور | الصورة | تصوير
    عدسة
    مصدر الصورة | صورة أرشيفية | صورة من الأرشيف | أرشيفية | رسم | فيديو | مصور | الصور
    بعدسة | 图 | 图片 | 图片来源 | 图源 | 图为 | 图片说明 | 摄影 | 照片 | 供图 | 资料图
    资料图片 | 资料照片 | 摄 | 配图 | 视频 | 制图 | 漫画 | 圖 | 圖片 | 圖片來源 | 攝影
    圖片說明 | 資料照片 | 图片提供 | 题图 | 封面图 | 图片版权 | 写真 | 写真提供
    写真はイメージ | 画像 | 画像提供 | 撮影 | 撮影者 | 動画 | 資料写真 | イラスト | 図
    提供写真 | 映像 | 映像提供 | 画像出典 | 写真撮影 | フォト | 사진 | 사진제공
    사진 제공
    사진출처 | 사진 출처 | 자료사진 | 자료 사진 | 이미지 | 이미지 출처 | 그래픽 | 영상
    일러스트 | 촬영 | 포토 | 사진기자 | 사진은 | 화면 캡처 | ilustrační foto
    ilustrační snímek | archivní foto | snímek | obrázek | zdroj foto | autor fotografie
    fotografi | bilden | foto av | bildtext | arkivbild | genrebild | arkivfoto | kuva
    kuvat
    φωτογραφία | φωτο | φωτογραφίες | εικόνα | φωτογραφία αρχείου | πηγή φωτογραφίας
    फोटो
    फ़ोटो | तस्वीर | तस्वीरें | छवि | चित्र | फाइल फोटो | फ़ाइल फ़ोटो | प्रतीकात्मक तस्वीर
    फोटो साभार | foto ilustrasi | gambar | ilustrasi | ảnh | hình ảnh | hình
    ảnh minh họa
    nguồn ảnh | foto arhivă | imagine | imagini | sursa foto | credit foto | fotó | kép
    képek | illusztráció | archív | عکس | تصویر | عکاس | عکس از | צילום | תמונה | צילומים
    צלם | צילום מסך | снимка | снимки | ภาพ
    снимок читателя | снимок читательницы | фото читателя | фото читательницы
    фото очевидца
    фото очевидцев | фото читачки | фото читача | reader photo | photo du lecteur
    foto del lettore
    foto del lector | foto de lector | foto do leitor | leserfoto | lezersfoto
    zdjęcie czytelnika
    fot. czytelnik | foto čtenáře | okur fotoğrafı | صورة قارئ | 读者供图 | 网友供图
    読者提供 | 독자 제공 | 독자제공
"""
"""Labels, each before a colon and a name."""

CAPTIONS: Final = """
    * file photo * | * archive photo * | * archival photo * | * is pictured *
    * are pictured * | * pictured in * | * pictured at * | * photo illustration *
    * seen here * | * illustrative photo * | caption | image caption * | * archivbild *
    * archivfoto * | * symbolbild * | * symbolfoto * | * im bild * | bildunterschrift
    légende | * photo d'archives * | * photo d'illustration * | * image d'illustration *
    * foto de archivo * | * imagen de archivo * | pie de foto | * foto d'archivio *
    * immagine d'archivio * | * immagine di repertorio * | didascalia
    * foto de arquivo *
    * imagem de arquivo * | * imagem ilustrativa * | * foto ilustrativa *
    * archieffoto *
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
    * foto ilustrasi * | * foto arsip * | * ảnh minh họa * | * ảnh tư liệu *
    * foto arhivă *
    * imagine de arhivă * | * illusztráció * | * archív felvétel * | * archív fotó *
    * תמונת ארכיון * | * עکس آرشیوی *
    ▲ * | pictured | seen in this * | in the picture * | in this photo * | auf dem bild *
    das bild zeigt * | unser bild zeigt * | sur la photo * | en la foto * | en la imagen *
    nella foto * | na foto * | na imagem * | op de foto * | op de afbeelding *
    fotoğrafta
    في الصورة * | 上图 | 下图 | 圖左 | 写真は * | 写真上 * | 写真右 * | 사진은
    사진 설명 * | 사진설명
    तस्वीर में * | फोटो में *
"""

AGENCIES: Final = """
    afp | ansa | ap | apa | dpa | efe | interfax | pa | reuters | tass | upi
    associated press | the associated press | agence france presse | ria novosti
    рия новости
    интерфакс | тасс | укринформ | укрінформ | интерфакс украина | унн | унiан | уніан
    униан
    lusa | pap | ctk | čtk | anadolu | anadolu ajansı | aa | dha | iha | xinhua | 新华社
    新華社 | 中新社 | 中央社 | kyodo | 共同 | 共同通信 | jiji | 時事 | 時事通信 | yonhap
    연합뉴스 | 뉴시스 | 뉴스1 | pti | ani | भाषा | belga | anp | keystone sda | sda | sid
    epd | kna | tt | ntb | ritzau | stt | ana mpa | amna | mti | agerpres | mediafax
    antara
    ttxvn | وكالات | رويترز | فرانس برس | أ ف ب | د ب أ | واس | وام | وكالة الأناضول
    الأناضول | اسوشيتد برس | europa press | adnkronos | agi | askanews | agenzia nova
    agência brasil | agencia brasil | europapress | bloomberg | belta | белта | kazinform
    казинформ | irna | isna | getty images | getty | epa | epa efe | imago | shutterstock
    istock | alamy | picture alliance | unsplash | pexels | pixabay | adobe stock
    zuma press
    sipa | abaca | east news | reporter | unian | nurphoto
"""
"""News and picture agencies as they sign their work."""

BYLINES: Final = """
    by | written by | author | authors | reporter | reported by | reporting by | text by
    text | words by | story by | correspondent | edited by | editing by
    from our correspondent | compiled by | our correspondent | prepared by | editor
    translated by | translation | übersetzung | übersetzt von | traduction | traduit par
    traducción | traducido por | traduzione | tradotto da | tradução | vertaling | przekład
    tłumaczenie | překlad | přeložil | перевод | переклад | çeviri | çeviren | अनुवाद | 翻译
    翻訳 | 번역 | von | autor | autorin | autoren | text von
    ein bericht von
    ein beitrag von | aufgezeichnet von | geschrieben von | verfasst von | redaktion
    bearbeitet von | par | écrit par | auteur | autrice | auteure | texte | rédigé par
    publié par | propos recueillis par | de notre correspondant | por | autora | autores
    escrito por | redacción | redactado por | texto | texto de | publicado por | di
    autore
    scritto da | a cura di | testo | testo di | articolo di | servizio di | redazione
    reportagem | reportagem de | redação | da redação | de | door | auteurs
    geschreven door
    tekst | van onze verslaggever | van onze redacteur | autorka | autorzy | napisał
    napisała | opracował | opracowała | opracowanie | oprac | oprac. | przygotował
    przygotowała | redaktor | rozmawiał | rozmawiała | автор | авторы | автор материала
    автор статьи | автор текста | текст | подготовил | подготовила | подготовили
    корреспондент | корр | написал | написала | записал | записала | беседовал
    беседовала
    обозреватель | редактор | журналист | специально для | автори | автор матеріалу
    автор статті | автор тексту | підготував | підготувала | підготували | кореспондент
    кореспондентка | авторка | написав | записав | журналістка | журналіст | редакторка
    yazan | yazar | haber | haberi yazan | haberi hazırlayan | muhabir | hazırlayan
    metin
    editör | haber merkezi | بقلم | كتب | كتبت | تحرير | إعداد | تقرير | مراسل | مراسلنا
    الكاتب | المحرر | كتبه | كتب لكم | أعده | تحقيق | حوار | ترجمة | 记者 | 作者
    本报记者
    本网记者 | 见习记者 | 特约记者 | 文 | 文字 | 撰文 | 撰稿 | 通讯员 | 编辑 | 责任编辑
    责编
    记者报道 | 記者 | 編輯 | 撰稿人 | 编译 | 校对 | 采写 | 報導 | 文字记者 | 实习记者
    特派记者 | 执笔 | 著者 | 執筆 | 執筆者 | 筆者 | 取材 | 取材・文 | 文・写真 | 取材執筆
    文責 | ライター | 編集 | 担当 | 聞き手 | 기자 | 글 | 취재 | 작성자 | 작성 | 기사 작성
    기사작성 | 글쓴이 | 필자 | 저자 | 특파원 | 취재기자 | 담당기자 | 편집 | 정리
    입력 기자
    autoři | napsal | napsala | připravil | připravila | zpracoval | zpracovala | av
    skriven av | författare | af | skrevet av | skrevet af | kirjoittaja | teksti
    toimittaja
    του | της | γράφει ο | γράφει η | γράφουν οι | συντάκτης | συντάκτρια | κείμενο
    επιμέλεια | ρεπορτάζ | लेखक | रिपोर्ट | रिपोर्टर | संवाददाता | द्वारा | लेखिका
    संपादक
    oleh | penulis | wartawan | laporan | tác giả | bài | phóng viên | thực hiện
    biên tập
    scris de | redactor | text de | un articol de | publicat de | írta | szerző | szöveg
    szerkesztő | szerkesztette | riporter | نویسنده | نوشته | به قلم | گزارش | خبرنگار
    گزارشگر | מאת | כתב | כתבה | כותב | piše | pišu | โดย
    additional reporting by | additional reporting | writing by | written and edited by
    reporting and writing by | bericht von | berichtet von | redigiert von | reportage de
    édité par | édition de | version française | rédaction de | reporte de | editado por
    editada por | edición de | edição de | edição | redazione di
    modificato da | verslag door | bewerkt door | zredagował | zredagowała
    редактирование | отредактировал | відредагував | haberi yazan | yayına hazırlayan
    düzenleyen | تغطية | شارك في التغطية | 报道 | 編譯 | 审校 | 審校 | संपादन | रिपोर्टिंग
    editace | redigering | penyunting
    words | text and photos | text and photo | words and pictures | words and photos
    interview
    interview by | an interview by | a report by | reportage by | report
    in conversation with
    interviewed by | text und fotos | text und foto | interview von | das interview führte
    das gespräch führte | eine reportage von | reportage | ein gastbeitrag von
    eine analyse von
    texte et photos | texte et photo | une enquête de | enquête | un reportage de
    un récit de
    une analyse de | entretien | propos de | interview de | texto y fotos | texto y foto
    entrevista | entrevista de | una entrevista de | un reportaje de | reportaje
    una crónica de
    testo e foto | intervista | intervista di | un'inchiesta di | inchiesta di
    un reportage di
    texto e fotos | texto e foto | uma reportagem de | uma entrevista de | entrevista por
    tekst en foto's | tekst en beeld | interview door | een reportage van
    een verhaal van
    tekst i zdjęcia | tekst i foto | wywiad | rozmowa | reportaż | materiał przygotował
    materiał przygotowała | текст и фото | интервью | беседа | репортаж
    материал подготовил
    материал подготовила | текст і фото | інтерв'ю | розмова | репортаж
    матеріал підготував
    матеріал підготувала | розмовляла | розмовляв | söyleşi | röportaj | metin ve fotoğraf
    haber ve fotoğraf | fotoğraf ve haber | yazı | derleyen | أجرى الحوار | حاورته
    حاورها | أجرت الحوار
    نص وصور | كتابة | متابعة | 专访 | 采访 | 文图 | 图文 | 文并图 | 文并摄 | 整理
    インタビュー | 聞き手・構成
    構成 | 写真・文 | 文と写真 | 글·사진 | 글 사진 | 인터뷰 | 대담 | 정리·사진
    text a foto | rozhovor
    rozhovor vedl | rozhovor vedla | připravili | साक्षात्कार | बातचीत | प्रस्तुति
    लेख और फोटो
"""
"""What may stand before the names of a byline, with a colon or without."""

BARE_BYLINES: Final = """
    by | written by | words by | text by | story by | reported by | reporting by
    edited by
    compiled by | von | text von | ein bericht von | ein beitrag von | par | écrit par
    rédigé par | propos recueillis par | por | escrito por | texto de | redactado por | di
    a cura di | testo di | articolo di | servizio di | scritto da | reportagem de | door
    geschreven door | tekst van | napisał | napisała | opracował | opracowała | oprac.
    oprac
    rozmawiał | rozmawiała | подготовил | подготовила | написал | написала | беседовал
    беседовала | підготував | підготувала | yazan | haber | muhabir | بقلم | كتب | كتبت
    إعداد | تحرير | 记者 | 本报记者 | 本网记者 | 记者: | 作者 | 文 | 记者报道 | 記者
    特派记者 | 通讯员 | 見習記者 | 取材・文 | 取材 | 執筆 | 글 | 취재 | 글쓴이 | napsal
    napsala | připravil | připravila | av | text av | af | skriven av | γράφει ο
    γράφει η
    του | της | oleh | tác giả | theo | de | scris de | un articol de | írta | به قلم
    نوشته
    מאת | piše
    an interview by | a report by | interview by | interview von | eine reportage von
    ein gastbeitrag von | eine analyse von | une enquête de | un reportage de
    un récit de
    une analyse de | interview de | una entrevista de | un reportaje de | una crónica de
    un'inchiesta di | un reportage di | intervista di | uma reportagem de
    uma entrevista de
    interview door | een reportage van | een verhaal van | materiał przygotował
    materiał przygotowała | материал подготовил | материал подготовила | розмовляла
    розмовляв
"""
"""Those that need no colon."""
