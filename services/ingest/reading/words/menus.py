# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
"""What stands in the menus of a page: its sections, and the ways to the house behind it."""

from typing import Final

MENUS: Final = """
    home | homepage | menu | search | close | about | about us | contact us
    contacts | advertise | advertise with us | careers | jobs | help | faq | feedback
    site map | sitemap | rss | archive | archives | log in | login | sign in | log out
    register | my account | e-paper | epaper | mobile version | skip to content
    skip to main content | back to top | to top | politics | economy | business | sport
    sports | culture | society | world | local | opinion | science | technology | health
    weather | podcasts | editorial team | our team
    editorial | team | staff | customer service | masthead | all sections | next | previous
    startseite | menü | suche | suchen | schließen | kontakt | über uns | mediadaten
    karriere | anzeigen schalten | werben | anmelden | einloggen | registrieren | archiv
    nach oben | politik | wirtschaft | kultur | gesellschaft | panorama | lokales | meinung
    wissen | wetter | hilfe | zum inhalt springen | redaktion | inserieren | leserservice
    aboservice | zurück | weiter | accueil | rechercher | recherche | fermer | contactez-nous
    qui sommes-nous | nous contacter | publicité et partenariats | se connecter | connexion
    s'identifier | mon compte | aide | politique | économie | société | monde | opinions
    sciences | santé | météo | plan du site | la rédaction | haut de page | aller au contenu
    retour en haut | mentions | s'inscrire | inicio | portada | buscar | cerrar | contacto
    contáctenos | quiénes somos | anúnciese | iniciar sesión | ingresar | acceder
    registrarse | mi cuenta | hemeroteca | ayuda | mapa del sitio | política | economía
    deportes | cultura | sociedad | mundo | opinión | ciencia | salud | clima | tiempo
    redacción | ir al contenido | volver arriba | anunciantes | home page | cerca | chiudi
    contatti | contattaci | chi siamo | accedi | registrati | area riservata
    archivio | aiuto | mappa del sito | politica | economia | cronaca | esteri | opinioni
    scienza | salute | meteo | redazione | vai al contenuto | torna su | la redazione
    abbonati | início | pesquisar | busca | fechar | contato | contactos | fale conosco
    quem somos | sobre nós | anuncie | anuncie conosco | entrar | fazer login
    cadastre-se | iniciar sessão | arquivo | ajuda | mapa do site | esportes | desporto
    sociedade | opinião | ciência | saúde | redação | voltar ao topo | ir para o conteúdo
    assinaturas | trabalhe conosco | zoeken | sluiten | over ons | adverteren | vacatures
    inloggen | aanmelden | mijn account | archief | klantenservice | binnenland | buitenland
    politiek | economie | cultuur | opinie | wetenschap | gezondheid | weer | naar boven
    redactie | naar inhoud | veelgestelde vragen | abonneren | strona główna | szukaj
    zamknij | o nas | reklama w serwisie | zaloguj się | zaloguj | rejestracja | moje konto
    archiwum | pomoc | mapa strony | polityka | gospodarka | kraj | świat | kultura | nauka
    zdrowie | pogoda | redakcja | do góry | praca | wiadomości | ogłoszenia | главная
    главная страница | меню | поиск | закрыть | контакты | о нас | о проекте | о редакции
    о сайте | рекламодателям | реклама на сайте | вакансии | войти | вход | регистрация
    личный кабинет | архив | помощь | карта сайта | политика | экономика | общество | культура
    спорт | в мире | мир | мнения | наука | здоровье | погода | редакция | наверх | новости
    статьи | обратная связь | все рубрики | головна | пошук | закрити | контакти | про нас
    про проєкт | про редакцію | рекламодавцям | вакансії | увійти | вхід | реєстрація | архів
    допомога | карта сайту | політика | економіка | суспільство | світ | думки | здоров'я
    редакція | вгору | новини | статті | ana sayfa | anasayfa | ara | arama | kapat | iletişim
    bize ulaşın | hakkımızda | reklam verin | reklam ver | giriş yap | giriş | üye ol
    kayıt ol | arşiv | yardım | site haritası | siyaset | ekonomi | spor | kültür sanat
    kültür | yaşam | dünya | gündem | bilim | sağlık | hava durumu | künye | yukarı çık
    الرئيسية | الصفحة الرئيسية | القائمة | بحث | البحث | إغلاق | اتصل بنا | تواصل معنا
    من نحن | أعلن معنا | للإعلان | تسجيل الدخول | دخول | تسجيل | إنشاء حساب | الأرشيف | مساعدة
    خريطة الموقع | سياسة | اقتصاد | رياضة | ثقافة | مجتمع | منوعات | العالم | عربي | محليات
    رأي | آراء | علوم | صحة | الطقس | هيئة التحرير | فيديو | إلى الأعلى | 首页 | 首頁 | 菜单
    搜索 | 搜尋 | 关闭 | 联系我们 | 聯絡我們 | 关于我们 | 關於我們 | 广告服务 | 广告刊登
    刊登廣告 | 招聘信息 | 加入我们 | 登录 | 登入 | 注册 | 会员中心 | 网站地图 | 帮助
    返回顶部 | 返回首页 | 国内 | 国际 | 社会 | 财经 | 体育 | 文化 | 娱乐 | 科技 | 健康 | 天气
    评论员 | 时政 | 要聞 | 國際 | 財經 | 體育 | 社會 | 客服 | 意见反馈 | 设为首页 | 加入收藏
    法律顾问 | 本地 | ホーム | トップ | トップページ | メニュー | 検索 | 閉じる | お問い合わせ
    問い合わせ | 会社案内 | 広告掲載 | 広告掲載のご案内 | 採用情報 | ログイン | ログアウト
    マイページ | ヘルプ | サイトマップ | ページトップへ | ページの先頭へ | 政治 | 経済 | 国際
    スポーツ | 地域 | 科学 | 医療 | 天気 | 購読案内 | 購読のご案内 | 社説 | オピニオン
    暮らし | 一覧へ | トップへ戻る | 社会面 | 홈 | 메뉴 | 전체메뉴 | 전체 메뉴 | 검색 | 닫기
    회사소개 | 회사 소개 | 문의 | 문의하기 | 고객센터 | 광고문의 | 광고 문의 | 광고안내
    제휴문의 | 로그인 | 로그아웃 | 회원가입 | 마이페이지 | 사이트맵 | 맨위로 | 맨 위로 | 정치
    경제 | 사회 | 국제 | 세계 | 스포츠 | 문화 | 지역 | 오피니언 | 과학 | 건강 | 날씨
    신문구독 | 기자채용 | 인재채용 | 채용 | 연예 | 생활 | 사설 | 지면보기 | 구독신청 | úvod
    domů | hledat | zavřít | kontakty | o nás | inzerce na webu | přihlásit se | přihlášení
    registrace | nápověda | mapa stránek | z domova | ze světa | politika | ekonomika | názory
    věda | zdraví | počasí | redakce | nahoru | zprávy | domácí | zahraničí | předplatné | hem
    sök | stäng | kontakta oss | om oss | annonsera | logga in | kundservice | hjem | søg
    søk | luk | kontakt os | kontakt oss | om os | log ind | logg inn | etusivu | haku
    yhteystiedot | kirjaudu | αρχική | αναζήτηση | επικοινωνία | σχετικά με εμάς | σύνδεση
    πολιτική | οικονομία | αθλητικά | πολιτισμός | कोसम | होम | मुखपृष्ठ | मेन्यू | मेनू
    खोजें | सर्च | संपर्क करें | संपर्क | हमसे संपर्क करें | हमारे बारे में | विज्ञापन दें
    लॉग इन | लॉगिन | राजनीति | देश | विदेश | दुनिया | खेल | मनोरंजन | व्यापार | शिक्षा
    स्वास्थ्य | मौसम | राज्य | शहर | ई-पेपर | beranda | cari | hubungi kami | tentang kami
    masuk | daftar | olahraga | redaksi | indeks | trang chủ | tìm kiếm | liên hệ | giới thiệu
    đăng nhập | chính trị | kinh tế | thể thao | văn hóa | acasă | caută | căutare
    despre noi | autentificare | politică | cultură | redacția | címlap | főoldal | keresés
    kapcsolat | rólunk | bejelentkezés | belépés | belföld | külföld | gazdaság | خانه | جستجو
    تماس با ما | درباره ما | ورود | سیاسی | اقتصادی | ورزشی | فرهنگی | בית | ראשי | חיפוש
    צור קשר | צרו קשר | אודות | התחברות | כניסה | פוליטיקה | כלכלה | ספורט | תרבות | начало
    за нас | naslovna | početna | o nama | impresum | marketing
"""
"""Phrases of the line alone."""

LOADERS: Final = """
    load more | load more posts | load more articles | load more stories | load more news
    load older posts | older posts | show more | show more posts | show more articles
    mehr laden | mehr anzeigen | mehr artikel laden | weitere laden | weitere artikel laden
    weitere beiträge laden | ältere beiträge | ältere beiträge laden | afficher plus
    afficher plus d'articles | afficher la suite | charger plus | charger plus d'articles
    cargar más | cargar más noticias | mostrar más | carregar mais | carregar mais notícias
    mostrar mais | carica altri | carica altro | carica altre notizie | mostra altri
    mostra altro | mostra altre notizie | toon meer | toon meer berichten | meer laden
    laad meer | meer tonen | oudere berichten | toon oudere berichten | pokaż więcej
    załaduj więcej | starsze wpisy | показать ещё | показать больше | загрузить ещё
    показать ещё новости | показати ще | показати більше | завантажити ще | načíst další
    načíst více | načíst starší | zobrazit další | zobrazit více | daha fazla yükle
    devamını yükle | عرض المزيد | تحميل المزيد | 加载更多 | 点击加载更多 | 显示更多 | 載入更多
    顯示更多 | さらに表示 | さらに表示する | もっと読み込む | さらに読み込む | 더 불러오기
    और लोड करें | और दिखाएं | visa fler | ladda fler | vis flere | last inn flere | näytä lisää
    lataa lisää | εμφάνιση περισσότερων | φόρτωση περισσότερων | tampilkan lebih banyak
    muat lebih banyak | tải thêm | încarcă mai multe | továbbiak betöltése | نمایش بیشتر
    טען עוד | הצג עוד | покажи още | зареди още | prikaži više | učitaj još
"""
"""What loads more of a list: phrases of the line alone."""
