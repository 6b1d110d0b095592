# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
"""Beginnings of words that are frequent in one kind of line around articles.

No phrase is here: a word of these says little by itself, whatever line it stands in. Words
of scripts without spaces are two characters each; `=` ends a word that is whole.
"""

from typing import Final

STEMS: Final = {
    "share": """
    share= sharing facebook twitter whatsapp telegram linkedin pinterest instagram tiktok viber
    youtube follow threads bluesky mastodon tweet= copy= link= url= print= email= e-mail like=
    likes= repost teilen= teile folgen= folge= drucken merken= kopier partager partagez suivre=
    suivez imprim copier compart seguir= siga síguenos seguinos copiar condivid segui= seguici
    stampa= copia= siga= delen= deel= volg afdruk kopieer udostępn podziel obserwuj polub
    drukuj kopiuj поделит поделис подпишис вконтакт одноклас ссылк скопир распечат репост
    поділит поділис посиланн скопію роздруку підпишіт sdílej sdílet sledujte kopírov tisknout
    paylaş takip= yazdır kopyala beğen= شارك مشارك تابع فيسبوك تويتر واتساب تليغرام رابط نسخ
    طباع 分享 微信 微博 转发 复制 关注 扫码 点赞 收藏 朋友 链接 打印 シェ ェア リン ポス 共有
    印刷 ブッ 拡散 공유 복사 카카오 페이스북 트위터 링크 인쇄 좋아요 구독= 팔로 शेयर साझा फॉलो
    फेसबुक ट्विटर व्हाट्सऐप व्हाट्सएप कॉपी लिंक प्रिंट dela= dela följ del= jaa= kopiera skriv=
    μοιρα κοινοποι ακολουθ bagikan ikuti salin tautan chia theo= distribui urmăr megoszt követ
    اشتراک שתפו שיתוף споделет podijeli
    """,
    "subscribe": """
    newsletter subscrib subscription inbox mailing signup sign= briefing digest unsubscrib
    premium= member= members= membership abonn abo= newsl posteingang infolettre inscri boîte
    suscri suscrip boletín bandeja iscriv iscrizion inscrev assin assinat nieuwsbrief mailbox
    inschrijv meld= aanmeld zapisz= zapisuj subskryb prenumer skrzynk biuletyn рассылк подпис
    почт= почту імейл розсилк підпис пошт odběr odebírat předplat schránk přihlas bülten abone
    eposta e-posta posta= نشر بريد اشترك اشتراك إلكترون 订阅 邮箱 邮件 会员 简报 快讯 推送 登録
    メル 購読 会員 配信 ルマ 뉴스레터 구독 메일 이메일 회원 न्यूज़लेटर न्यूजलेटर सब्सक्राइब
    सदस्यता ईमेल nyhetsbrev nyhedsbrev tilmeld prenumerer uutiskirje tilaa= εγγραφ ενημερωτικ
    berlangganan langganan buletin bản= abonează hírlevél feliratkoz خبرنام ניוזלטר הרשמ абонир
    donat spend spenden unterstütz soutenez soutenir don= donar apoya apoye sosten sostieni
    apoie doneer steun wesprz wspier darowizn поддержи підтрим podpoř bağış دعم 捐 赞助 支援
    寄付 후원 सहयोग दान=
    """,
    "legal": """
    cookie cookies consent privacy terms= imprint copyright rights reserved= gdpr ccpa license
    licence reproduc republish redistribut prohibited disclaimer trademark policy= policies=
    conditions accept= agree= settings= permission liability registered= datenschutz impressum
    agb= urheber nutzungsbedingung rechte= vorbehalten einwillig zustimm haftung nachdruck
    akzeptier confidential mention mentions= légal droits réserv rgpd accepter refuser cgu=
    cgv= interdit aviso= privacidad derech reservad términ condicion aceptar legales= rechaz
    prohib diritti riservat accetta rifiuta termini= condizion normativ informativ iva= vietat
    direitos termos= aceitar proibid privacidade rechten voorbehoud voorwaarden akkoord toestem
    accepteer weiger colofon verboden zastrzeż prawa= regulamin prywatnoś ciastecz akcept zgod
    polityk wszelkie kopiowan rodo= куки= файл файлы права= прав= защищен конфиденц соглаш
    перепечат копирован лиценз свидетел регистрац правила= принять= согласи использован
    роскомнадз захищен умови= погодж передрук заборон конфіденц реєстрац приват práva= vyhrazen
    souhlas podmínk osobních soubor provozovatel çerez gizlilik haklar saklı= telif izinsiz
    kvkk= kullanım şart koşul kabul künye حقوق محفوظ خصوصي شروط الاستخدام كوكيز ارتباط موافق
    يحظر 版权 隐私 条款 免责 声明 备案 许可 京公 不得 授权 同意 违法 举报 著作 無断 転載 権所
    プラ 規約 利用 禁じ 禁止 免責 個人 クッ ッキ 저작권 무단 전재 개인정보 약관 쿠키 동의
    재배포 등록번호 발행인 편집인 청소년보호 कॉपीराइट अधिकार सुरक्षित गोपनीयता कुकी शर्तें नीति
    स्वीकार सहमत rättigheter förbehåll integritet samtyck godkänn rettigheder forbehold samtykk
    evästee oikeudet tietosuoja δικαιώμα απορρήτ όροι= cookies= hak= cipta privasi kebijakan
    ketentuan bảo= quyền drepturi rezervat confidențial jogok= fenntartv adatvédel حریم محفوظ=
    זכויות שמורות פרטיות запазен
    """,
    "comment": """
    comment comments= commented repl reply= replies= respond discuss discussion upvote
    moderator moderated report= reader= readers= kommentar kommentier antwort diskussion leser
    commentaire répond réag réagissez lecteur comentar comentario coment lectores commento
    commenti commenta rispond discuti lettori responder leitor reactie reacties reageer
    antwoord lezers koment odpowied dyskusj czytelni комментар ответить= обсужден читател
    комент відповіс обговор читач diskus odpověd čtenář yorum yanıtla cevapla okur تعليق رد=
    ردود علق القراء 评论 回复 留言 跟帖 网友 楼主 点评 コメ メン 返信 読者 投稿 댓글 답글 의견
    독자 टिप्पणी जवाब प्रतिक्रिया पाठक svara svar= diskuter kommentoi vastaa σχόλι απάντησ
    balas komentar bình trả= răspunde hozzászól válasz نظر دیدگاه پاسخ תגובה תגובות коментар
    отговор
    """,
    "photo": """
    photo photos= photograph picture= pictured image= images= caption video= courtesy getty
    reuters= afp= ap= epa= file= archive= graphic illustration illustrat infographic foto
    fotos= bild= bilder= archiv= archivbild symbolbild aufnahme grafik quelle= photographie
    image illustr crédit credit archives= légende imagen imágen gráfic archivo= cortesía
    fotografía foto= immagine didascalia archivio= imagem divulgaç arquivo= reproduç beeld
    afbeelding fotograaf zdjęci fot= fot grafika źródło= rys= ilustr фото= фото фотограф снимок
    снимке изображен иллюстр архив= кадр світлин знімок зображенн snímek ilustrač fotoğraf
    görsel arşiv= صورة صور تصوير أرشيف مصور 图为 图片 摄影 资料 供图 图源 配图 视频 写真 撮影
    提供 画像 資料 사진 제공 촬영 자료사진 그래픽 영상 फोटो तस्वीर चित्र फाइल साभार bild kuva
    kuvaaja φωτο φωτογραφ ảnh= hình= ilustrasi dok= fotografie kép= fotó= عکس תמונה צילום צילומ
    снимк
    """,
    "author": """
    by= author authors= writer= writes= reporter reporting= correspondent editor editors=
    edited editing staff= columnist journalist contributor contributed compiled desk= text=
    von= autor autorin redakteur redaktion= korrespondent bearbeitung protokoll par= auteur
    auteure rédact rédigé correspondant envoyé propos= por= redactor redacci correspons enviad
    texto= periodist colaborad di= cura= redazion inviato corrispond testo= servizio= da=
    repórter reportagem jornalist edição colaborou enviado door= verslaggev redacteur
    correspondent= onze= tekst= autor= autorka= opracow oprac= redaktor korespondent dziennik
    rozmawia автор автори текст= корреспондент редактор подготов обозревател журналист
    материал= записал авторка кореспондент підготу оглядач zpracoval redaktor= připravil ptal
    yazan= haber= muhabir haberi= yazar editör derleyen كتب= كتبت تحرير مراسل بقلم إعداد محرر
    كاتب 记者 作者 编辑 撰文 责编 通讯 报道 责任 特约 校对 来源 実習 記者 文責 特派 編集 取材
    構成 執筆 기자 특파원 편집 글= 논설 객원 정리 संवाददाता रिपोर्ट लेखक लेखिका संपादक ब्यूरो
    रिपोर्टर प्रस्तुति av= skriven reportage journalist= skribent af= skrevet toimittaja
    kirjoitta του= συντάκτ ρεπορτάζ oleh= penulis wartawan pewarta reporter= tác= phóng= biên=
    de= scris írta= szerző= szerkeszt نویسنده خبرنگار מאת כתב= כתבת от=
    """,
    "source": """
    source= sources= agency= agencies= wire= via= original originally news= press= newswire
    quelle quellen agentur dpa= apa= sda= ots= mit= material dépêche source agence agences=
    avec= fuente agencia agencias= efe= europa= fonte fonti agenzia agenzie= ansa= adnkronos
    agência lusa= bron= bronnen anp= belga= persbureau źródł pap= agencj источник источники
    тасс= риа= интерфакс материал джерел укрінформ уніан= агентств zdroj zdroje čtk= agentur=
    kaynak kaynakça ajans aa= iha= dha= المصدر مصدر وكال 来源 新华 原文 出处 综合 转自 中新
    出典 情報 時事 共同 通信 配信 提供 출처 연합뉴스 뉴시스 자료= स्रोत भाषा= एजेंसी पीटीआई
    वार्ता källa tt= kilde lähde stt= πηγή sumber antara nguồn sursa agerpres forrás mti= منبع
    ایسنا מקור източник
    """,
    "more": """
    related= more= read= also= see= recommended recommend suggested further= elsewhere similar
    keep= next= continue= dont= miss= missed topics topic= subject= subjects= beyond explore
    deeper background mehr= weitere= weitere ähnlich verwandt lesen= lies= auch= empfohl
    empfehl passend hintergrund siehe thema themen zum= dazu= weiterles lire= aussi= également
    sujet sujets= autres= recommand liés= voir= suite= dossier relacionad también leer= lee=
    más= interesar sugerid además vea= temas= sobre= leggi= anche= correlat approfond potrebbe
    consigliat articoli= altri= tema= leia= também= mais= saiba veja= interess confira= lees=
    ook= meer= gerelateerd verwant bekijk= aanbevolen artikel czytaj= także= również= więcej=
    zobacz= powiązan podobn polecam polecan temat czytaj przeczytaj warto= читай читайте также=
    ещё= еще= похож подробн смотри теме= тему= связан рекоменд сюжет материал следующ також=
    більше= схож темою= рекоменду детальн čtěte také= více= souvise další= mohlo= doporuč
    přečtěte okuyun= ilgili= benzer= ayrıca= daha= bunlar öneri önerilen diğer= اقرأ أيضا أيضاً
    المزيد ذات= صلة= مواضيع مقالات تابع شاهد متعلق مقترح 相关 阅读 延伸 推荐 更多 专题 链接
    猜你 关联 関連 あわ 合わ 読み こち もっ おす すす 次の 특집= 관련 더보기 추천 이어 함께
    같이 아울러 다음= संबंधित भी= और= पढ़ें यह= ये= मिलती सुझाव läs= mer= relater læs= les=
    også= også lue= myös= aiheesta lisää διαβάστε επίσης σχετικά δείτε baca= juga= terkait
    lainnya xem= thêm= liên= citește mai= olvassa kapcsolódó még= بیشتر مرتبط עוד= כתבות прочет
    още= свързан
    """,
    "popular": """
    most= popular trending latest= top= recent= recently= newest= today= hot= breaking=
    editors= picks= pick= choice= selection= moment= minute= headlines= stories= articles=
    live= feed= ticker= beliebt meistgelesen meist= aktuell aktuelle= neueste neu= schlagzeil
    nachrichten= heute= liveticker tipp= plus= populaire populaires= dernière derniers récent
    actualité direct= une= fil= essentiel lus= lues= leído leíd últim reciente destacad
    noticias= hoy= titulares actualidad letti= ultime ultimi recenti notizie= evidenza oggi=
    primo= lidas= lido última recentes= destaque notícias agora= hoje= gelezen laatste populair
    recent nieuws= vandaag= net= najnowsz popularn czytan ostatni wiadomośc dziś= teraz= wybór
    популярн последн новост главн сегодня= свеж лента= важн читаем выбор останн новин головн
    сьогодні свіж обран nejčten nejnověj zprávy= dnes= právě= výběr aktuál popüler çok= okunan
    son= güncel öne= dakika= gündem haberler bugün الأكثر قراءة أحدث آخر أخبار الأخبار عاجل
    اليوم مختارات 热门 最新 排行 热点 头条 要闻 今日 热搜 精选 滚动 新闻 快讯 人気 ラン 注目
    速報 新着 一覧 ニュ 本日 トピ 인기 최신 많이 주요 속보 오늘 실시간 핫= 뉴스 랭킹 베스트
    सबसे लोकप्रिय ताज़ा ताजा बड़ी खबरें ख़बरें आज= ट्रेंडिंग mest= senaste nyheter populära
    seneste siste nyheder luetuimmat uusimmat tuoreimmat δημοφιλή τελευταί ειδήσεις terpopuler
    terbaru populer berita tin= mới= nổi= cele= ultimele știri populare legfrissebb legolvas
    hírek= friss= پربازدید آخرین اخبار הנקרא חדשות най- последни новини najčitanij
    """,
    "advert": """
    advert advertis sponsor sponsored= promoted promo= promotion= partner= paid= ad= ads=
    offer= anzeig werbung= werb gesponsert angebot publicit sponsoris partenaire annonce=
    annonceur publicidad patrocinad anuncio anunci oferta pubblicit sponsorizz offerta
    publicidade anúncio patrocin advertentie gesponsord aanbieding reklam ogłosz sponsorow
    partnersk реклам партнёр партнер спонсор спецпроект партнерськ inzerce sdělení komerč
    sponsorlu إعلان ممول رعاية دعاية 广告 赞助 推广 合作 広告 スポ ポン 提供 ＰＲ 광고 협찬
    제공= विज्ञापन प्रायोजित annons reklame annonse mainos διαφήμισ χορηγ iklan quảng= tài=
    publicitate hirdetés تبلیغ פרסומת רוצים реклама oglas
    """,
    "appeal": """
    contact write= tell= send= call= email= know= tip= tips= story= questions= question= us=
    our= download app= apps= android= ios= google= install click= tap= here= watch= listen=
    join= channel whatsapp= feedback error= mistake typo spotted correction= opinion= think=
    your= you= schreiben= schreib kontakt hinweis sagen= meinung fehler klicken hören= senden
    ihre= ihr= uns= uns euch= ihnen= écrivez contactez signal erreur cliquez téléchargez
    application votre= vos= nous= avis= vous= escríb escriba contáct envíe envía opina descarg
    haga= aquí= su= tu= nos= usted scrivi contatta segnala clicca scarica errore tua= tuo=
    vostr escreva entre= envie baixe clique aqui= sua= seu= erro= você mail= stuur weet= klik
    uw= jouw ons= fout= hier= napisz zgłoś kliknij pobierz błąd masz= twoj nas= redakcj znasz
    напиш пишите сообщ нажмит скача ошибк вы= вам= нам= нас= ваш редакц знаете повідом натисн
    завантаж помилк ви= napište pošlete klikněte stáhn chyb vám= nám= váš máte yazın gönder
    tıklay indir hata= bize= sizin siz= görüş راسل اكتب أرسل حمل تطبيق اضغط خطأ رأيك معنا لنا
    شاركنا 联系 下载 点击 客户 投稿 爆料 您的 你的 我们 反馈 纠错 热线 你怎 意見 お寄 こち 下さ
    くだ ださ ダウ アプ 連絡 あな ご意 感想 教え 送っ 문의 제보 다운 클릭 앱= 보내 주세요
    바랍니다 여러분 당신 연락 알려 संपर्क लिखें भेजें डाउनलोड क्लिक ऐप= आप= आपके आपकी हमें=
    बताएं बताएँ skriv= kontakta tipsa klicka ladda= din= ditt= dig= klik= hent= lähetä vinkki
    klikkaa lataa γράψτε στείλτε κατεβάστε σας= kirim unduh anda= kami= gửi= tải= bạn= scrie
    trimite descarc írjon küldj töltse شما ما= דווח כתבו לנו= пишете
    """,
    "menu": """
    home= menu= search= login= log= register= account= profile= contact= contacts= about= jobs=
    career help= faq= archive= rss= top= back= section sections= politics= economy= business=
    sport= sports= culture= world= local= opinion= science= technology= tech= health= weather=
    podcast podcasts= lifestyle= travel= entertainment= education= environment= crime= video=
    videos= photos= regions= region= startseite menü suche= kontakt anmelden einloggen politik
    wirtschaft kultur gesellschaft panorama lokal meinung wissen wetter hilfe= reise= digital=
    gesundheit accueil recherch connexion politique économie société culture monde santé météo
    sciences= planète inicio= buscar= ingresar polític economía deportes= cultura sociedad
    mundo= salud= ciencia clima= opinión cerca= accedi= politica= economia cronaca= esteri=
    scienza salute= meteo= início= pesquis esporte desporto sociedade saúde ciência zoeken
    inloggen politiek economie cultuur wetenschap gezondheid weer= binnenland buitenland
    strona= szukaj zaloguj polityka= gospodark świat= kultura= nauka= zdrowie= pogoda= kraj=
    главная= поиск= войти= контакт политик экономик обществ культур спорт= мир= наук здоровь
    погод происшеств головна= пошук увійти політик економік суспільств світ= погода= úvod=
    hledat domácí zahranič ekonomik politika= počasí= věda= anasayfa ara= giriş= siyaset=
    ekonomi= spor= kültür= yaşam= dünya= bilim= sağlık= الرئيسية سياس اقتصاد رياض ثقاف مجتمع
    عالم بحث علوم صحة= 首页 搜索 登录 注册 国内 国际 社会 财经 体育 文化 娱乐 科技 健康 政治
    经济 军事 关于 ホー ログ 検索 国際 経済 スポ 地域 科学 暮ら 医療 天気 홈= 검색 로그인
    회원가입 정치 경제 사회 국제 스포츠 문화 연예 과학 건강 날씨 회사소개 होम= खोजें राजनीति
    देश= विदेश दुनिया खेल= मनोरंजन व्यापार शिक्षा स्वास्थ्य विज्ञान hem= sök= kultur= nöje= sök
    etusivu haku= kotimaa ulkomaat αρχική πολιτική οικονομία κόσμος beranda cari= masuk=
    olahraga trang= tìm= thể= acasă caută politică főoldal keresés belföld külföld خانه ورزشی
    בית= ראשי= חיפוש начало=
    """,
    "time": """
    ago= hour hours= minute minutes= min= mins= hrs= yesterday today= updated update= published
    posted= modified am= pm= edt= est= gmt= utc= bst= cest= cet= ist= vor= stund minut uhr=
    gestern= heute= aktualisiert veröffentlicht stand= std= il= heures= heure= hier= publié
    jour= jours= mis= actualis hace= horas= hora= minutos= ayer= publicad actualizad fa= ore=
    ora= minuti= ieri= pubblicat aggiornat há= atrás= ontem= geleden= uur= minuten gisteren
    geplaatst bijgewerkt temu= godz= godzin wczoraj opublikow aktualiz назад= час= часа= часов=
    мин= минут вчера= сегодня= опубликован обновлен тому= годин хв= хвилин вчора= опублікован
    оновлен před= hodin včera= dnes= publikov önce= saat= dakika= dün= güncelle yayın منذ= قبل=
    ساعة ساعات دقيقة دقائق أمس= نشر تحديث 小时 分钟 昨天 今天 发布 更新 时间 時間 分前 昨日
    今日 公開 掲載 配信 시간 전= 어제 오늘 입력 수정 송고 등록= 승인= घंटे घंटा मिनट पहले= कल=
    आज= प्रकाशित अपडेट sedan= timmar tim= igår= publicerad uppdaterad siden= timer= går=
    sitten= tuntia eilen= πριν= ώρες λεπτά χθες= lalu= jam= menit kemarin wib= trước= giờ=
    phút= acum= perce= órája tegnap پیش= ساعت= דקות= לפני= преди=
    """,
    "bio": """
    born= graduat studied covers= cover= covering joined= works= worked= writes= based= holds=
    award university degree since= experience previously he= she= geboren studier schreibt
    seit= arbeitet berichtet né= née= diplôm couvre depuis= travaille spécialis nació estudi
    cubre desde= escribe especializ trabaja nato= laureat scrive segue= lavora dal= formad
    cobre= escreve trabalha studeerde schrijft sinds= werkt absolw pisze= zajmuje od= pracuje
    ukończył окончил пишет= работает специализ родил закінчив пише= працює спеціаліз vystudoval
    píše= věnuje mezun= yazıyor çalışıyor ilgileniyor يكتب يعمل تخرج متخصص يغطي 毕业 曾任 长期
    关注 现任 専門 入社 担当 卒業 生ま 년부터 졸업 입사 전공 취재해 담당 स्नातक लिखते लिखती कवर
    skriver arbetar sedan= bevaker dækker kirjoittaa opiskel γράφει σπούδασε menulis lulusan
    tốt= scrie= absolvent ír= diplom= نوشت כותב
    """,
    "tags": """
    tag= tags= tagged= keyword topics= filed= hashtag schlagw schlagwort stichwort themen= mots
    thèmes= étiquett sujets= etiquetas= palabras= temas= argomenti= parole= etichette=
    assuntos= tópicos= palavras= trefwoord onderwerp meer= tagi= tematy= słowa= теги= тэги=
    метки= ключев теми= ключов štítky= témata= klíčov etiket etiketler konular وسوم الوسوم
    كلمات مفتاحي دلالي 标签 关键 键词 キー ワー タグ 키워드 태그 해시 टैग टैग्स विषय= etiketter
    emneord nyckelord avainsan ετικέτες topik tagar từ= etichete címkék برچسب תגיות етикети
    oznake
    """,
    "contact": """
    tel= telephone phone= mobile= fax= press= media= enquir inquir spokes release immediate
    telefon pressest pressek rückfrag ansprech pressemitt téléphone presse= communiqué contact=
    attaché teléfono prensa= comunicado telefono stampa= ufficio comunicato addetto telefone
    imprensa assessoria telefoon persvoorl persbericht rzecznik prasow biuro= телефон тел=
    пресс прессслужб справк пресслужб телефони тиск tiskov mluvčí basın= iletişim هاتف صحفي
    بيان 电话 热线 传真 联系 联络 新闻稿 電話 広報 担当 問い 合わ 内線 전화 홍보 담당 보도자료
    문의 फ़ोन फोन संपर्क विज्ञप्ति telefon= pressmedd puhelin τηλέφων telepon điện telefonul
    תלפן
    """,
    "media": """
    listen listening audio= podcast= watch= play= video= gallery slideshow read= min= minutes=
    reading= font= size= text= larger smaller translate translation anhören hören= lesezeit
    lesedauer minuten= vorlesen schrift écouter lecture temps= durée vidéo= taille escuchar
    lectura minutos= tamaño vídeo= ascolta lettura durata carattere ouvir leitura tempo= ouça
    luister leestijd beluister czas= czytania posłuchaj słuchaj rozmiar слушать= чтени прослуш
    время= минут размер слухати читанн poslech čtení dinle= okuma= süre استمع قراءة دقائق حجم=
    خط= 朗读 收听 字号 阅读 时长 语音 音声 再生 文字 サイ 聞く 듣기 글자 크기 읽는 음성 सुनें
    पढ़ने फॉन्ट lyssna lästid lyt= læsetid kuuntele ακούστε dengarkan nghe= ascultă hallgassa
    שמע=
    """,
}
"""Stems by what kind of line they are frequent in."""
