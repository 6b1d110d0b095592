# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
"""The buttons by which a page wants to be passed on, printed, saved and followed."""

from typing import Final

SHARE: Final = """
    поширити * | поширити у * | поширити в * | * शेयर करें | * शेयर करें * | * साझा करें
    * teilen | * paylaş | * partager | * condividi | * compartir | * ile paylaş | * 分享
    * 공유 | * シェア | gönder | weiterleiten | weitersagen | ссылка на статью
    поделись *
    разослать * | пошириш * | посилання на статтю | share the story | spread the word *
    pass it on | * 공유하기 | * 주소 복사 | * 링크 복사 | * でシェア | * で共有
    * でシェアする | * で送る | * 분享 | del artikkelen * | del artiklen * | * 'da paylaş
    tell your friends * | * में शेयर करें | share | share this * | share on *
    share via *
    share it * | share article | share the article * | share with * | share by * | tweet
    tweet this | follow us * | follow on * | follow our * | copy link | copy url
    link copied
    print | print this * | email this * | send by email | send to a friend | save article
    save for later | bookmark | text size | font size | join us on * | find us on *
    like us on * | read us on * | read us in * | we are on * | we are in *
    our telegram *
    our channel * | google news | add us on google * | add as a preferred source *
    facebook
    twitter | x twitter | whatsapp | telegram | linkedin | pinterest | reddit | instagram
    youtube | tiktok | viber | vk | bluesky | mastodon | flipboard | messenger | weibo
    kakaotalk | odnoklassniki | e-mail | email | copy | print email share | teilen
    artikel teilen * | beitrag teilen * | jetzt teilen * | auf facebook teilen
    auf twitter teilen | per mail teilen | per e-mail teilen | teilen auf * | teilen via *
    teilen per * | teilen sie * | drucken | artikel drucken | link kopieren | merken
    artikel merken | artikel anhören | vorlesen | folgen sie uns * | folge uns *
    folgt uns *
    weiterempfehlen | seite drucken | seite teilen | empfehlen | kopieren | e-mail senden
    mailen | als favorit speichern | partager | partager sur * | partager l'article *
    partager cet * | partager par * | partager via * | partagez * | partage * | imprimer *
    envoyer par * | copier le lien | suivez-nous * | suivez nous * | retrouvez-nous *
    nous suivre * | suivre sur * | enregistrer | écouter l'article | écouter cet article
    tweeter | lien copié | sauvegarder | compartir | compartir en * | compartir por *
    compartir esta * | compartir este * | comparte * | comparta * | compártelo *
    imprimir
    enviar por * | copiar enlace | copiar enlace * | copiar el enlace | síguenos *
    síganos *
    sigue nuestro * | seguir en * | síguenos en * | guardar | guardar artículo
    escuchar artículo | escuchar * | únete a nuestro canal * | condividi | condividi su *
    condividi l'articolo * | condividi questo * | condividi via * | condividi con *
    condividete * | stampa | copia link | copia il link | seguici * | seguiteci *
    segui su *
    invia per * | salva | salva articolo | ascolta l'articolo | invia un'email
    iscriviti al canale * | compartilhar | compartilhar no * | compartilhar em *
    compartilhar via * | compartilhe * | partilhar | partilhar no * | partilhar em *
    partilhar via * | partilhe * | imprimir * | copiar link | copiar o link
    copiar ligação
    siga-nos * | siga o * | siga a * | siga nosso * | siga as * | guardar artigo | salvar
    ouvir artigo | ouvir | tuitar | nos siga * | seguir no * | delen | deel dit *
    deel dit artikel * | deel via * | deel op * | delen op * | delen via * | delen met *
    artikel delen | printen | print artikel | afdrukken | kopieer link | link kopiëren
    volg ons * | bewaren | bewaar | mail dit * | stuur door | beluister *
    luister naar dit artikel | udostępnij * | udostępnij na * | podziel się na *
    podziel się artykułem * | podziel się | podaj dalej | tweetnij | drukuj * | wydrukuj
    kopiuj link | skopiuj link | obserwuj nas * | śledź nas * | polub nas *
    dołącz do nas na * | wyślij znajomemu * | wyślij e-mailem | zapisz artykuł
    zapisz na później | posłuchaj artykułu | posłuchaj | lubię to | poleć znajomemu
    znajdziesz nas * | поделиться | поделиться в * | поделиться на *
    поделиться новостью *
    поделиться статьёй * | поделиться ссылкой * | поделиться материалом * | поделитесь
    поделитесь новостью * | поделитесь статьёй * | поделитесь ссылкой *
    поделитесь с друзьями * | поделитесь материалом * | рассказать друзьям *
    расскажите друзьям * | распечатать | печать | версия для печати | скопировать ссылку
    копировать ссылку | ссылка скопирована | отправить по * | отправить другу *
    подписывайтесь на наш * | подписывайтесь на нас * | подпишитесь на наш *
    подпишитесь на нас * | следите за нами * | следите за новостями * | мы в *
    мы в соцсетях * | читайте нас в * | читайте нас * | присоединяйтесь к нам *
    наш телеграм * | наш канал * | в закладки | сохранить | слушать статью | вконтакте
    одноклассники | фейсбук | телеграм | ватсап | вайбер | твитнуть | дзен | яндекс дзен
    поділитися | поділитися в * | поділитися у * | поділитися на * | поділитися новиною *
    поділитися статтею * | поділіться | поділіться новиною * | поділіться статтею *
    поділіться з друзями * | розповісти друзям * | роздрукувати | друк | друкувати
    версія для друку | скопіювати посилання | копіювати посилання | надіслати другу *
    надіслати поштою | підписуйтесь на наш * | підписуйтеся на наш *
    підписуйтесь на нас *
    підписуйтеся на нас * | підпишіться на наш * | стежте за нами * | слідкуйте за нами *
    ми в * | ми у * | читайте нас у * | приєднуйтесь до нас * | приєднуйтеся до нас *
    зберегти | слухати статтю | paylaş | paylaş * | haberi paylaş * | bu haberi paylaş *
    facebook'ta paylaş | twitter'da paylaş | whatsapp'ta paylaş | * 'ta paylaş
    * 'de paylaş
    * 'te paylaş | arkadaşına gönder * | arkadaşınla paylaş * | yazdır | linki kopyala
    bağlantıyı kopyala | bizi takip * | takip edin * | takip et | sosyal medyada *
    e-posta gönder | e-posta ile * | kaydet | haberi dinle | yazıyı dinle | yazı boyutu
    شارك
    مشاركة | شارك المقال * | شارك الخبر * | شارك على * | شارك عبر * | شاركها * | شاركه *
    مشاركة على * | مشاركة عبر * | مشاركة المقال * | مشاركة الخبر * | شارك هذا * | انشر *
    تابعنا * | تابعونا * | تابعنا على * | طباعة | طباعة المقال | نسخ الرابط
    أرسل إلى صديق
    أرسل لصديق | حفظ | حفظ المقال | انضم إلى قناتنا * | اشترك في قناتنا * | فيسبوك | تويتر
    واتساب | تلغرام | تليجرام | استمع إلى * | تغريد | 分享 | 分享到 * | 分享至 *
    分享本文 *
    分享文章 * | 分享給 * | 分享给 * | 转发 | 转发到 * | 轉發 | 微信 | 微博 | 新浪微博
    微信扫一扫 * | 扫一扫 * | 扫码 * | 微信好友 | 朋友圈 | 分享到微信 * | qq空间
    复制链接 *
    複製連結 | 打印 | 打印本文 | 打印本页 | 列印 | 收藏 | 收藏本文 | 关注我们 *
    關注我們 *
    追蹤我們 * | 微信公众号 * | 关注微信 * | 关注官方 * | 字号 * | 大字 | 推荐给朋友
    发送邮件 | 下载客户端 * | 打开app * | 推特 | 脸书 | シェア | シェアする * | シェアする
    この記事をシェア * | 記事をシェア * | ツイート | ツイートする | ポスト | ポストする
    共有
    共有する | この記事を共有 * | lineで送る | lineで * | xで * | xでシェア
    facebookでシェア
    facebookで * | はてなブックマーク * | はてブ | ブックマーク * | 印刷 | 印刷する
    メールで送る | メールで * | リンクをコピー | urlをコピー | 保存 | 記事を保存
    クリップ
    フォローする | フォロー * | フォローお願い * | 友だち追加 * | 友だちに * | sns *
    文字サイズ * | 公式アカウント * | 公式xを * | 公式lineを * | 공유 | 공유하기 *
    기사 공유 * | 기사공유 | 공유 * | 이 기사를 공유 * | 이 기사 공유 * | 카카오톡 *
    카카오스토리 | 페이스북 * | 트위터 * | 트위터 | 네이버 밴드 | 네이버 블로그 | 밴드
    라인
    url 복사 * | url복사 | 링크 복사 * | 주소 복사 | 인쇄 * | 인쇄하기 | 프린트 | 스크랩 *
    글자 크기 * | 글자크기 * | 글씨 크기 * | 이메일 보내기 | 메일로 * | 구독하기 네이버 *
    팔로우 * | 팔로우하기 | 채널 추가 * | 친구 추가 * | 북마크 | 저장 | 기사 듣기
    본문 듣기
    sdílet * | sdílejte * | sdílet na * | sdílet článek * | vytisknout * | tisk
    tisknout *
    kopírovat odkaz | zkopírovat odkaz | sledujte nás * | poslat e-mailem | uložit
    uložit článek | poslechnout článek | tweetnout | dela * | dela artikeln * | dela på *
    dela via * | skriv ut | kopiera länk * | följ oss * | spara | spara artikel
    lyssna på artikeln | tipsa en vän * | del på * | kopier lenke | følg oss * | følg os *
    udskriv | skriv ut artikkelen | jaa | seuraa meitä * | tulosta | κοινοποίηση *
    κοινοποιήστε * | μοιραστείτε * | μοιράσου * | ακολουθήστε * | ακολουθήστε μας *
    εκτύπωση
    αντιγραφή συνδέσμου | share it | शेयर करें * | शेयर * | साझा करें * | फॉलो करें *
    हमें फॉलो * | लिंक कॉपी * | प्रिंट * | फेसबुक * | ट्विटर | व्हाट्सएप * | व्हाट्सऐप *
    टेलीग्राम | कॉपी लिंक | हमसे जुड़ें * | bagikan * | bagikan di * | salin tautan
    salin link | ikuti kami * | cetak | sebarkan * | simpan | chia sẻ * | chia sẻ bài *
    sao chép * | in bài * | theo dõi chúng tôi * | lưu bài | distribuie * | distribuiți *
    urmărește-ne * | urmăriți-ne * | tipărește | printează | salvează | megosztás *
    megosztom | kövessen * | kövess * | nyomtatás | link másolása | küldés e-mailben
    mentés
    اشتراک‌گذاری * | اشتراک گذاری * | به اشتراک * | هم‌رسانی * | چاپ | کپی لینک
    ما را در *
    دنبال کنید * | שתף * | שתפו * | שיתוף * | הדפסה | העתק קישור | העתקת קישור
    עקבו אחרינו *
    שליחה במייל | סподели * | сподели * | podeli * | podijeli * | prati nas *
    pratite nas *
    แชร์ *
    copier * | envoyer à un ami * | envoyer par mail * | envoyer cet article *
    invia a un amico *
    invia a * | invia l'articolo * | invia per email * | inoltra * | manda a un amico *
    envía esta nota * | envía este artículo * | envía a un amigo * | enviar a un amigo *
    envíalo por * | mandar por * | enviar esta noticia * | enviar a um amigo *
    envie a um amigo *
    enviar por e-mail * | enviar notícia * | stuur door * | doorsturen * | stuur dit *
    stuur naar *
    mail naar een vriend * | tip een vriend * | deel met vrienden * | deel nu *
    udostępnij * | udostępnij znajomym * | wyślij link * | prześlij dalej *
    prześlij znajomym *
    wyślij do znajomego * | artikel versenden * | per mail senden * | artikel empfehlen *
    weiterempfehlen * | weiterleiten | link kopieren * | artikel merken *
    artikel drucken *
    vorlesen | vorlesen lassen * | artikel anhören * | schriftgröße | schrift größer
    email this * | email to a friend * | send to a friend * | send this * | forward this *
    send by email * | gift this article * | listen to this * | listen to article *
    text size *
    font size * | print this * | print article * | save this * | bookmark this *
    share via *
    taille du texte * | taille de la police * | imprimer * | tamaño del texto *
    tamaño de letra *
    dimensione testo * | dimensione carattere * | tamanho da letra * | tamanho do texto *
    tekstgrootte | lettergrootte | rozmiar tekstu * | rozmiar czcionki * | размер шрифта *
    размер текста * | розмір шрифту * | розмір тексту * | переслать * | переслать другу *
    отправить ссылку * | отправьте другу * | скопируйте ссылку * | скинуть другу *
    надіслати
    надіслати друзям * | переслати * | скопіюйте посилання * | linki gönder *
    bağlantıyı paylaş *
    arkadaşlarınla paylaş * | yazı tipi * | yazdırılabilir | kopyala | انسخ الرابط *
    انسخ
    نسخ رابط * | أرسل الرابط * | أرسل المقال * | أرسل الخبر * | أرسل عبر * | إرسال عبر *
    إرسال إلى صديق *
    حجم الخط * | تكبير الخط * | تصغير الخط * | استمع للمقال * | 发送给朋友 * | 发给朋友 *
    转发给 *
    转发分享 * | 字体大小 * | 字体 | 放大 | 缩小 | 收听 | 朗读 | 扫描二维码 * | 长按识别 *
    友達に教える *
    友だちに教える * | メールで送信 * | リンクを送る * | 記事を印刷 * | 記事を聴く *
    音声で聴く * | 文字の大きさ *
    친구에게 보내기 * | 링크 보내기 * | 링크복사 | 기사 저장 * | 글자 크기 조절 *
    본문 글씨 * | 음성으로 듣기 *
    기사 인쇄 * | 폰트 | poslat příteli * | poslat odkaz * | přeposlat | sdílejte s *
    velikost písma *
    दोस्तों को * | दोस्त को भेजें * | लिंक भेजें * | लिंक शेयर * | फॉन्ट साइज * | सुनें
    टेक्स्ट साइज *
"""

SHARE_WORDS: Final = """
    facebook twitter x whatsapp telegram linkedin pinterest reddit instagram youtube tiktok
    viber vk threads bluesky mastodon flipboard pocket messenger signal weibo line kakaotalk
    email mail e copy link print share tweet rss xing tumblr skype wechat ok snapchat discord
    sms url teilen drucken kopieren merken mailen per auf via on by in partager imprimer
    compartir copiar imprimir enlace condividi stampa copia compartilhar partilhar delen
    printen udostępnij drukuj kopiuj поделиться вконтакте одноклассники печать телеграм
    фейсбук ватсап вайбер поділитися друк paylaş yazdır مشاركة شارك فيسبوك تويتر واتساب تلغرام
    تليجرام لينكد طباعة 微信 微博 分享 シェア ツイート 共有 印刷 공유 카카오톡 페이스북 트위터
    인쇄 밴드 블로그 sdílet tisk dela fb tw wa tg follow us save a friend to this article
    story with lien
"""
"""What a bar of buttons is made of; nothing else may stand in it."""
