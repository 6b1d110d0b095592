# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
"""How a page asks for an address, a subscription or a login."""

from typing import Final

NEWSLETTER: Final = """
    jetzt kostenlos * | * nichts mehr verpassen
    kostenlos anmelden * | * in ihrem postfach | * na e-mail | * на електронну пошту *
    * на электронную почту * | * メールでお届け * | * 会員登録 * | * 有料会員 *
    有料会員 *
    無料会員 * | * 이메일로 받아 * | * 발송해 드립니다 * | * 电子邮件订阅 * | * ईमेल पर *
    * do schránky * | * e-postanıza gelsin | * par courriel | hírlevelünk *
    * en su bandeja * | newsletter | newsletters | subscribe | sign up | subscribe to *
    subscribe now * | subscribe today * | subscribe for * | subscribe here *
    sign up to *
    sign up for * | sign up now * | sign up here * | * our newsletter *
    * free newsletter *
    * daily newsletter * | * weekly newsletter * | * newsletter sign up *
    * morning newsletter * | * evening newsletter * | get the latest *
    get breaking news *
    get the day's * | get the best * | * to your inbox * | * in your inbox *
    * your email address * | enter your email * | your email * | join our newsletter *
    stay up to date * | stay informed * | never miss * | don't miss a *
    turn on notifications * | enable notifications * | push notifications * | * by email *
    register for free * | already a subscriber * | subscribe to our telegram *
    newsletter abonnieren * | newsletter bestellen * | zum newsletter *
    * unseren newsletter * | * unserem newsletter * | * kostenlosen newsletter *
    * kostenloser newsletter * | den newsletter * | unser newsletter *
    jetzt abonnieren *
    jetzt anmelden * | abonnieren | abonnieren sie * | abonniere * | melden sie sich *
    melde dich * | ihre e-mail adresse * | * ihre e-mail adresse *
    e-mail adresse eingeben *
    keine nachricht * | nichts mehr verpassen * | nichts verpassen * | * in ihr postfach *
    * ins postfach * | * per e-mail * | jeden morgen * | push nachrichten * | abo
    abo abschließen * | jetzt abo * | morgenbriefing * | bleiben sie informiert *
    kostenlos registrieren * | infolettre * | s'inscrire * | s'abonner * | abonnez-vous *
    inscrivez-vous * | je m'inscris * | je m'abonne * | m'inscrire *
    votre adresse e-mail *
    votre adresse mail * | votre adresse email * | votre email * | votre e-mail *
    votre courriel * | * notre newsletter * | * nos newsletters * | * la newsletter *
    la newsletter * | * boîte mail * | * boite mail * | * par e-mail * | * par mail *
    * par courriel * | déjà abonné * | se connecter * | activez les notifications *
    restez informé * | abonnement * | suscríbete * | suscríbase * | suscribirse *
    suscribirme * | suscripción * | boletín * | nuestro boletín * | * nuestro boletín *
    * nuestros boletines * | * nuestra newsletter * | boletines * | recibe las *
    recibe los * | reciba las * | reciba los * | recibe en * | reciba en * | recibe cada *
    recibe nuestra * | apúntate * | regístrate * | regístrese * | inscríbete *
    inscríbase *
    tu correo * | su correo * | correo electrónico * | introduce tu * | ingrese su *
    ingresa tu * | * en tu correo * | * en su correo * | * en tu bandeja *
    únete a nuestra newsletter * | activa las notificaciones * | iscriviti alla *
    iscrivetevi * | iscriviti * | abbonati * | abbonatevi * | ricevi * | ricevete *
    * nostra newsletter * | * alla newsletter * | inserisci la tua * | la tua e-mail *
    la tua email * | il tuo indirizzo * | indirizzo e-mail * | * nella tua casella *
    * via e-mail * | registrati * | resta aggiornato * | rimani aggiornato *
    attiva le notifiche * | assine * | assina * | assinar * | subscreva * | subscrever *
    inscreva-se * | cadastre-se * | receba * | * nossa newsletter * | * a newsletter *
    * nosso boletim * | boletim * | newsletter gratuita * | seu e-mail * | o seu e-mail *
    seu melhor e-mail * | digite seu * | insira o seu * | introduza o seu *
    * no seu e-mail * | * por e-mail * | * na sua caixa * | registe-se *
    ative as notificações * | fique por dentro * | já é assinante * | nieuwsbrief *
    schrijf je in * | schrijf u in * | inschrijven * | meld je aan * | meld u aan *
    aanmelden * | abonneer * | abonneer je * | abonneren * | * onze nieuwsbrief *
    * de nieuwsbrief * | * gratis nieuwsbrief * | ontvang * | e-mailadres *
    je e-mailadres *
    jouw e-mailadres * | uw e-mailadres * | vul je * | vul uw * | * in je mailbox *
    * in uw mailbox * | * in je inbox * | word abonnee * | word lid *
    neem een abonnement *
    blijf op de hoogte * | mis niks * | zapisz się * | zapisz się do * | zapisz mnie *
    zapisuję się * | subskrybuj * | zasubskrybuj * | zaprenumeruj * | prenumerata *
    newsletter * | * naszego newslettera * | * nasz newsletter * | * do newslettera *
    bądź na bieżąco * | otrzymuj * | twój e-mail * | twój adres * | podaj swój *
    podaj e-mail * | adres e-mail * | zarejestruj się * | włącz powiadomienia *
    * na swoją skrzynkę * | * na skrzynkę * | подписаться * | подписка * | подпишитесь *
    подписывайтесь * | подпишись * | рассылка * | * нашу рассылку * | * на рассылку *
    * рассылке * | * нашей рассылки * | получайте * | ваш email * | ваш e-mail *
    ваша почта * | ваш адрес * | ваш электронный * | введите ваш * | введите свой *
    введите адрес * | введите e-mail * | электронная почта * | оформить подписку *
    оформите подписку * | зарегистрируйтесь * | включите уведомления * | будьте в курсе *
    хотите быть в курсе * | * на вашу почту * | * на почту * | * на ваш email *
    підписатися * | підписатись * | підписка * | підпишіться * | підписуйтесь *
    підписуйтеся * | розсилка * | * нашу розсилку * | * на розсилку * | * розсилки *
    отримуйте * | ваша пошта * | ваша електронна * | введіть * | електронна пошта *
    електронна адреса * | передплатити * | передплата * | передплатіть *
    оформити передплату * | зареєструйтесь * | увімкніть сповіщення * | будьте в курсі *
    * на вашу пошту * | * на пошту * | bülten * | e-bülten * | bültenimize *
    bültenimiz *
    bültene * | * bültenimize * | * bültenine * | * bültenimizi * | abone ol *
    abone olun *
    üye ol * | üye olun * | kaydol * | kayıt ol * | e-posta adresiniz *
    e-posta adresinizi *
    e-posta adresi * | * e-postanıza * | * e-posta kutunuza * | * gelen kutunuza *
    bildirimleri aç * | bildirimleri açın * | haberdar ol * | haberdar olun *
    gelişmelerden haberdar * | النشرة البريدية * | نشرتنا * | النشرة الإخبارية *
    * النشرة البريدية * | * نشرتنا * | * النشرة الإخبارية * | * القائمة البريدية *
    اشترك *
    اشتركوا * | اشترك الآن * | اشترك في * | سجل الآن * | سجلوا * | الاشتراك *
    أدخل بريدك *
    أدخل عنوان * | بريدك الإلكتروني * | البريد الإلكتروني * | عنوان بريدك *
    * بريدك الإلكتروني * | * إلى بريدك * | تسجيل الدخول * | احصل على * | تلق *
    فعل الإشعارات * | ابق على اطلاع * | لتصلك * | 订阅 * | 訂閱 * | 订阅我们 *
    订阅新闻 *
    订阅电子报 * | 免费订阅 * | 立即订阅 * | 邮件订阅 * | 新闻简报 * | 新闻邮件 *
    电子报 *
    電子報 * | 请输入邮箱 * | 输入邮箱 * | 输入您的邮箱 * | 请输入您的 * | 您的邮箱 *
    电子邮箱 * | 电子邮件地址 * | 立即注册 * | 免费注册 * | 开启推送 * | 开启通知 *
    * 发送到您的邮箱 * | * 您的邮箱 * | 每日简报 * | 早报订阅 * | 留下邮箱 *
    留下您的邮箱 *
    メルマガ * | メールマガジン * | ニュースレター * | 無料メルマガ * | * メールマガジン *
    * ニュースレター * | * メルマガ * | メール会員 * | 会員登録 * | 無料登録 *
    購読する *
    購読 * | 定期購読 * | 購読申し込み * | 登録する | 登録はこちら * | メールアドレス *
    メールアドレスを * | プッシュ通知 * | 通知を受け取る * | 最新情報を *
    最新ニュースを *
    ニュースをメールで * | お申し込みは * | 뉴스레터 * | 뉴스 레터 * | * 뉴스레터 *
    * 뉴스레터를 * | 구독 | 구독하기 * | 구독 신청 * | 구독신청 * | 무료 구독 *
    무료구독 *
    정기구독 * | 이메일 구독 * | 이메일 주소 * | 이메일 주소를 * | 이메일을 입력 *
    메일 주소 * | 메일을 입력 * | 알림 받기 * | 알림 설정 * | 알림받기 | 매일 아침 *
    이메일로 * | 메일함으로 * | 받아보세요 * | * 받아보세요 | * 구독하세요
    * 구독해 주세요
    최신 소식을 * | odebírat * | odebírejte * | přihlaste se * | registrovat *
    zaregistrujte * | * náš newsletter * | * našeho newsletteru * | * k odběru *
    novinky e-mailem * | váš e-mail * | zadejte svůj * | zadejte váš * | předplatné *
    předplaťte si * | zapněte si * | * do e-mailu * | * do vaší schránky *
    souhrn zpráv *
    nyhetsbrev * | prenumerera * | * vårt nyhetsbrev * | * våra nyhetsbrev * | anmäl dig *
    din e-postadress * | din e-post * | bli prenumerant * | få nyheterna * | nyhedsbrev *
    tilmeld dig * | tilmeld * | meld deg på * | abonner * | bli abonnent * | uutiskirje *
    tilaa * | newsletter μας * | εγγραφείτε * | εγγραφή * | εγγράψου *
    * στο newsletter *
    λάβετε * | το email σας * | συνδρομή * | ενημερωτικό δελτίο * | न्यूज़लेटर *
    न्यूजलेटर *
    * न्यूज़लेटर * | * न्यूजलेटर * | सब्सक्राइब * | सदस्यता * | * सब्सक्राइब करें *
    ईमेल *
    अपना ईमेल * | साइन अप * | नोटिफिकेशन * | berlangganan * | langganan * | daftarkan *
    masukkan email * | alamat email * | dapatkan berita * | đăng ký * | nhận bản tin *
    nhận tin * | email của bạn * | nhập email * | bật thông báo * | abonează-te *
    abonați-vă * | abonare * | * newsletterul * | * newsletter-ul * | newsletterul *
    primește * | primiți * | adresa de e-mail * | adresa ta * | înscrie-te *
    înscrieți-vă *
    activează notificările * | feliratkozás * | feliratkozom * | iratkozzon fel *
    iratkozz fel * | hírlevél * | * hírlevelünkre * | * hírlevélre * | * hírlevelünk *
    e-mail cím * | az ön e-mail * | előfizetés * | fizessen elő * | خبرنامه *
    * خبرنامه *
    عضویت * | مشترک شوید * | ایمیل شما * | ایمیل خود * | ثبت نام | ניוזלטר *
    * לניוזלטר *
    הירשמו * | הרשמה * | כתובת המייל * | כתובת הדואר * | абонирай се * | абонирайте се *
    prijavite se * | pretplatite se * | สมัครรับ *
    download our app * | download the app * | get our app * | get the app *
    install our app *
    available on the app store * | app store | google play | recevez * | recevez chaque *
    recevez notre * | recevez nos * | téléchargez * | téléchargez notre *
    notre application *
    ne manquez rien * | ne manquez aucune * | ne ratez rien * | soutenez *
    faites un don *
    devenez membre * | support local * | support quality * | * become a member *
    donate | make a donation * | join our community * | join our whatsapp *
    follow our whatsapp * | get our newsletter * | get the newsletter *
    get news alerts *
    get alerts * | sign me up * | laden sie * | app herunterladen * | unsere app *
    zur app
    nachrichten aufs handy * | immer informiert * | immer auf dem laufenden * | spenden
    spenden sie * | unterstützen sie unsere * | werden sie mitglied * | mitglied werden *
    descarga nuestra * | descargue * | descarga la app * | nuestra app * | apóyanos
    apoya
    hazte socio * | hazte miembro * | dona | donar | no te pierdas nada * | recibe *
    alertas gratis * | únete a * whatsapp * | scarica l'app * | scarica la nostra *
    la nostra app
    non perdere * notizie * | non perdere le * | non perderti * | sostieni | sostienici
    dona ora *
    diventa socio * | diventa sostenitore * | notifiche | baixe o app * | baixe nosso *
    baixe o *
    descarregue a app * | instale o * | apoie | apoie o jornalismo * | seja membro *
    entre no nosso * | entre para o * | receba notícias * | download onze app *
    download de app *
    onze app * | steun | steun ons * | steun onze * | word donateur * | word vriend *
    doneer
    krijg meldingen * | pobierz * aplikację * | pobierz aplikację * | nasza aplikacja *
    wesprzyj
    wesprzyj nas * | wspieraj | wpłać | zostań patronem * | dołącz do grona *
    dołącz do klubu *
    nie przegap żadnej * | скачайте * | скачать приложение * | наше приложение *
    поддержите *
    поддержите нас * | поддержите редакцию * | станьте участником * | стать участником *
    станьте подписчиком * | помогите нам * | пожертвовать | завантажте *
    завантажити застосунок *
    наш застосунок * | підтримайте * | підтримайте нас * | підтримайте редакцію *
    станьте *
    станьте учасником * | стати учасником * | долучайтеся до спільноти *
    долучайтесь до *
    допоможіть нам * | пожертвувати | uygulamamızı | uygulamayı indir * | uygulamamız *
    bize destek * | destek olun * | destekçimiz | üyemiz olun * | kanalımıza
    bildirim al *
    حمل تطبيق * | حمل التطبيق * | حملوا تطبيق * | نزل التطبيق * | تطبيقنا | ادعم | ادعموا
    تبرع
    كن عضوا * | انضم إلينا * | انضموا إلى * | انضم إلى قناتنا * | 下载app * | 下载应用 *
    下载我们的 * | 下载本报 *
    安装app * | 支持我们 * | 支持本报 * | 成为会员 * | 加入会员 * | 赞助我们 * | 捐款
    * 掌握最新消息
    加入群组 * | 加入频道 * | 公式アプリ * | ダウンロード * | 支援する *
    応援 | 寄付 | 会員になる * | サポーター * | 앱 다운로드 * | 앱 설치 * | 후원회원
    정기후원
    회원 가입 * | 채널 구독 * | 카카오 채널 * | 최신 뉴스를 * | stáhněte | naše aplikace *
    podpořte nás *
    staňte se * | přispějte | व्हाट्सऐप चैनल * | व्हाट्सएप चैनल * | * व्हाट्सऐप चैनल से *
    * चैनल से जुड़ें * | * ग्रुप से जुड़ें *
    ऐप डाउनलोड * | एप डाउनलोड * | हमारा ऐप * | हमारे ऐप * | ताजा खबरें पाने *
    सहयोग करें * | सदस्य बनें *
"""
