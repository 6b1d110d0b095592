# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
"""What lawyers put on a page: cookies, rights, terms, imprints."""

from typing import Final

LEGAL: Final = """
    * 转载禁止 | * 禁止转载 * | * 无断转载 * | 版权归 * | * 版权归 *
    nachdruck verboten *
    reproduction totale * | prohibida su * | riproduzione vietata *
    reprodução proibida *
    * rights reserved | * verboten * | impressum und datenschutz
    * chráněn autorským * | * authorized reproduction *
    we and our partners * | we value your privacy * | your privacy *
    wir und unsere partner * | nous et nos partenaires * | nosotros y nuestros socios *
    noi e i nostri partner * | nós e os nossos parceiros * | nós e nossos parceiros *
    wij en onze partners * | my i nasi partnerzy * | мы и наши партнёры *
    ми та наші партнери * | biz ve iş ortaklarımız * | نحن وشركاؤنا *
    my a naši partneři *
    vi och våra partner * | noi și partenerii noștri * | * personenbezogene daten *
    * données personnelles * | datos personales | * tus datos personales *
    * dati personali * | * dados pessoais * | * persoonsgegevens * | * dane osobowe *
    * danych osobowych * | we ask for your consent * | we respect your privacy *
    * use cookies * | * uses cookies * | * our cookies * | * accept cookies *
    * accept all cookies * | * cookies to * | * of cookies * | cookie policy *
    * cookie policy * | cookie settings * | cookie preferences * | manage cookies *
    cookies
    cookie notice * | manage preferences | accept all | accept | reject all | i agree
    agree
    privacy | privacy policy * | * privacy policy * | privacy notice *
    privacy settings *
    data protection * | do not sell * | terms of use * | terms of service *
    terms and conditions * | * terms of use * | * terms of service *
    * terms and conditions * | terms | * all rights reserved *
    * may not be republished *
    reprinting * | use of materials * | when using * | full or partial * | copying of *
    copyright * | legal notice * | imprint | disclaimer * | editorial policy
    * enable javascript * | your browser * | * your browser * | * not responsible for *
    * opinion of the editors * | registration certificate *
    certificate of registration *
    * registered by * | all content * | accessibility statement * | impressum *
    datenschutz * | datenschutzerklärung * | datenschutzhinweise *
    datenschutzeinstellungen * | agb * | nutzungsbedingungen * | * nutzungsbedingungen *
    cookie einstellungen * | cookie richtlinie * | * verwenden cookies *
    * verwendet cookies * | * nutzen cookies * | * nutzt cookies * | * setzen cookies *
    * von cookies * | * cookies zu * | alle rechte vorbehalten *
    * alle rechte vorbehalten *
    * rechte vorbehalten * | alle akzeptieren | akzeptieren | ablehnen | zustimmen
    alles akzeptieren | nachdruck * | weiterverwendung * | * mit genehmigung *
    haftungsausschluss * | barrierefreiheit * | vervielfältigung *
    * redaktion ist nicht verantwortlich * | urheberrecht * | mentions légales *
    politique de confidentialité * | * politique de confidentialité * | confidentialité
    conditions générales * | * conditions générales * | conditions d'utilisation *
    * conditions d'utilisation * | cgu * | cgv * | données personnelles *
    gestion des cookies * | gérer les cookies * | gérer mes cookies *
    paramétrer les cookies
    politique de cookies * | politique relative * | * utilise des cookies *
    * utilisons des cookies * | * des cookies * | * les cookies * | * nos cookies *
    tous droits réservés * | * tous droits réservés * | * droits réservés *
    toute reproduction * | * reproduction interdite * | reproduction interdite *
    tout accepter | accepter | tout refuser | refuser | continuer sans accepter
    accessibilité * | aviso legal * | política de privacidad *
    * política de privacidad *
    privacidad | política de cookies * | * política de cookies * | * utiliza cookies *
    * utilizamos cookies * | * usamos cookies * | * usa cookies * | * las cookies *
    * de cookies * | configurar cookies | configuración de cookies | aceptar
    aceptar todo
    aceptar todas | aceptar cookies | rechazar | términos y condiciones *
    * términos y condiciones * | términos de uso * | condiciones de uso *
    * condiciones de uso * | todos los derechos reservados *
    * todos los derechos reservados * | * derechos reservados * | prohibida *
    queda prohibida * | prohibida la reproducción * | protección de datos *
    note legali *
    informativa sulla * | informativa privacy | * informativa sulla * | privacy e cookie *
    cookie policy | politica sulla * | * utilizza cookie * | * utilizziamo cookie *
    * utilizziamo i cookie * | * usa cookie * | * usa i cookie * | * i cookie *
    * dei cookie * | * di cookie * | impostazioni cookie * | gestisci cookie | accetta
    accetta tutti | accetta tutto | rifiuta | tutti i diritti riservati *
    * tutti i diritti riservati * | * diritti riservati * | riproduzione riservata *
    * riproduzione riservata * | è vietata * | termini e condizioni *
    termini di utilizzo *
    condizioni d'uso * | testata giornalistica * | registrazione tribunale * | p.iva *
    dati societari | política de privacidade * | * política de privacidade * | privacidade
    * uso de cookies * | * os cookies * | aceitar | aceitar todos | aceitar cookies
    aceito
    rejeitar | gerir cookies | termos de uso * | * termos de uso * | termos e condições *
    * termos e condições * | condições de utilização * | ficha técnica
    estatuto editorial
    todos os direitos reservados * | * todos os direitos reservados *
    * direitos reservados * | proibida a * | é proibida * | * proibida a reprodução *
    proteção de dados * | expediente | privacybeleid * | privacyverklaring *
    * privacybeleid * | privacy statement * | cookiebeleid * | cookieverklaring *
    * gebruikt cookies * | * gebruiken cookies * | * maakt gebruik van cookies *
    * maken gebruik van cookies * | * van cookies * | * plaatsen cookies *
    cookie instellingen * | cookie-instellingen * | cookies accepteren | accepteren
    alles accepteren | akkoord | weigeren | algemene voorwaarden *
    * algemene voorwaarden *
    gebruiksvoorwaarden * | alle rechten voorbehouden * | * alle rechten voorbehouden *
    * rechten voorbehouden * | colofon * | disclaimer | auteursrecht * | overname *
    niets uit deze * | toegankelijkheid | polityka prywatności *
    * polityka prywatności *
    * polityką prywatności * | * polityce prywatności * | polityka cookies *
    pliki cookies *
    ustawienia cookies * | * pliki cookie * | * pliki cookies * | * plików cookie *
    * plików cookies * | * używa cookies * | * ciasteczka * | akceptuję * | akceptuj *
    zgadzam się | odrzuć | przejdź do serwisu | regulamin * | * regulamin serwisu *
    warunki korzystania * | wszelkie prawa zastrzeżone * | * wszelkie prawa zastrzeżone *
    * prawa zastrzeżone * | kopiowanie * | ochrona danych * | rodo *
    deklaracja dostępności * | nota prawna * | политика конфиденциальности *
    * политика конфиденциальности * | * политикой конфиденциальности *
    * политики конфиденциальности * | пользовательское соглашение *
    * пользовательское соглашение * | правила пользования * | правила использования *
    условия использования * | * условия использования * | персональные данные *
    * персональных данных * | * файлы cookie * | * файлов cookie * | * файлы cookies *
    * использует cookie * | * использует cookies * | * использует файлы *
    * используем cookie * | * используем cookies * | * используем файлы * | * куки *
    принять
    принять все | согласен | соглашаюсь | хорошо | понятно | все права защищены *
    * все права защищены * | * права защищены * | при использовании * | при цитировании *
    при перепечатке * | при полном * | при копировании * | использование материалов *
    любое использование * | перепечатка * | полное или частичное * | копирование *
    свидетельство о регистрации * | * свидетельство о регистрации *
    регистрационный номер *
    сетевое издание * | средство массовой * | редакция не несёт * | * мнение редакции *
    * ответственности за * | учредитель * | главный редактор * | правовая информация *
    возрастное ограничение * | обработка персональных * | політика конфіденційності *
    * політика конфіденційності * | * політикою конфіденційності *
    * політики конфіденційності * | угода користувача * | користувацька угода *
    правила користування * | правила використання * | умови використання *
    * умови використання * | персональні дані * | * персональних даних *
    * файли cookie *
    * файлів cookie * | * файли cookies * | * використовує cookie *
    * використовує файли *
    * використовуємо cookie * | * використовуємо файли * | * використовує cookies *
    * використовуємо cookies * | прийняти | прийняти все | погоджуюсь | погоджуюся
    зрозуміло
    всі права захищені * | * всі права захищені * | усі права захищені *
    * усі права захищені * | * права захищено * | * права застережено *
    при використанні *
    у разі використання * | використання матеріалів * | будь-яке використання *
    передрук *
    повне або часткове * | копіювання * | свідоцтво про * | ідентифікатор медіа *
    * ідентифікатор медіа * | редакція не несе * | редакція може не * | засновник *
    правова інформація * | gizlilik * | gizlilik politikası * | * gizlilik politikası *
    gizlilik sözleşmesi * | kullanım koşulları * | * kullanım koşulları *
    kullanım şartları * | çerez * | çerezler * | çerez politikası * | çerez ayarları *
    * çerezler * | * çerezleri * | * çerezlerden * | kişisel verilerin * | kvkk *
    * kvkk *
    aydınlatma metni * | tümünü kabul et | kabul et | kabul ediyorum | reddet | anladım
    tüm hakları saklıdır * | * tüm hakları saklıdır * | her hakkı saklıdır *
    * hakkı saklıdır * | * hakları saklıdır * | izinsiz * | * kaynak gösterilmeden *
    künye *
    yasal uyarı * | yasal bilgiler * | yayın ilkeleri * | سياسة الخصوصية *
    * سياسة الخصوصية * | شروط الاستخدام * | * شروط الاستخدام * | الشروط والأحكام *
    * الشروط والأحكام * | شروط الخدمة * | اتفاقية الاستخدام * | ملفات تعريف الارتباط *
    * ملفات تعريف الارتباط * | * الكوكيز * | سياسة الكوكيز * | موافق | أوافق | قبول
    قبول الكل | رفض | جميع الحقوق محفوظة * | * جميع الحقوق محفوظة * | كل الحقوق محفوظة *
    * الحقوق محفوظة * | حقوق النشر * | * حقوق النشر * | حقوق الطبع * | إخلاء المسؤولية *
    إخلاء مسؤولية * | 隐私政策 * | 隱私政策 * | * 隐私政策 * | 隐私声明 * | 隐私条款 *
    隱私權 * | 用户协议 * | * 用户协议 * | 服务条款 * | 使用条款 * | * 使用条款 *
    服務條款 *
    版权声明 * | 版權聲明 * | 版权所有 * | * 版权所有 * | 版權所有 * | * 版權所有 *
    免责声明 * | * 免责声明 * | 免責聲明 * | 法律声明 * | 未经授权 * | * 未经授权 *
    * 未经许可 * | * 不得转载 * | * 不得轉載 * | 禁止转载 * | * 转载请注明 *
    转载请注明 *
    请注明出处 * | 著作权 * | 保留所有权利 * | * 保留所有权利 * | 保留一切权利 *
    * 使用cookie * | * 使用 cookie * | 本网站使用 * | 本站使用 * | 接受 | 同意
    接受所有 *
    全部接受 | 拒绝 | 同意并继续 | 京icp备 * | * icp备 * | icp备 * | * icp证 *
    * 公网安备 *
    公网安备 * | 新闻许可证 * | 互联网新闻信息服务许可证 * | 违法和不良信息举报 *
    举报电话 *
    * 举报电话 * | 网上有害信息 * | 特别声明 * | 本文仅代表 * | 文章仅代表 *
    プライバシーポリシー * | * プライバシーポリシー * | 個人情報 * | 個人情報保護 *
    * 個人情報保護 * | 個人情報の取り扱い * | 利用規約 * | * 利用規約 * | サイトポリシー *
    著作権 * | * 著作権 * | 無断転載 * | * 無断転載 * | 無断複製 * | * 無断複製 *
    * 無断で *
    記事・写真の * | 本サイトの * | 当サイトの * | 当サイトは * | 当サイトでは *
    このサイトは * | このサイトでは * | 本サイトでは * | 掲載の記事 * | * 禁じます *
    * クッキー * | * cookieを使用 * | cookieの * | 同意する | すべて同意 | すべて許可
    拒否する | 拒否 | 許可する | 特定商取引 * | 免責事項 * | 会社概要 * | 運営会社 *
    著作権・リンク * | 개인정보 처리방침 * | 개인정보처리방침 * | * 개인정보처리방침 *
    * 개인정보 처리방침 * | 개인정보 취급방침 * | 개인정보취급방침 * | 이용약관 *
    * 이용약관 * | 저작권 * | * 저작권자 * | 저작권자 * | * 저작권 보호 * | 무단전재 *
    무단 전재 * | * 무단전재 * | * 무단 전재 * | * 무단 복제 * | * 재배포 금지 *
    * 재배포금지 * | 모든 권리 * | 청소년보호정책 * | 청소년 보호 * | * 청소년보호 *
    이메일 무단수집 * | 이메일무단수집 * | 쿠키 * | * 쿠키를 * | 동의 | 동의합니다
    모두 동의
    모두 수락 | 수락 | 거부 | 등록번호 * | * 등록번호 * | 사업자등록번호 * | 발행인 *
    편집인 * | 제호 * | 대표이사 * | 법적 고지 * | 고충처리 * | zásady ochrany *
    * ochrany osobních údajů * | ochrana osobních údajů * | ochrana soukromí *
    osobní údaje
    podmínky užití * | podmínky použití * | * podmínky užití * | obchodní podmínky *
    všeobecné podmínky * | nastavení cookies * | * soubory cookie * | * soubory cookies *
    * souborů cookie * | * používá cookies * | * používáme cookies * | přijmout vše
    přijmout
    souhlasím | odmítnout | všechna práva vyhrazena * | * všechna práva vyhrazena *
    * práva vyhrazena * | publikování * | * bez souhlasu * | jakékoliv užití * | přetisk *
    integritetspolicy * | personuppgifter * | * personuppgifter * | användarvillkor *
    * använder cookies * | * av cookies * | om cookies | cookiepolicy * | hantera cookies
    godkänn * | jag godkänner | alla rättigheter förbehållna * | * mångfaldigande *
    ansvarig utgivare * | * ansvarig utgivare * | utgivare * | personvern *
    * bruker cookies * | * informasjonskapsler * | privatlivspolitik *
    alle rettigheder forbeholdt * | alle rettigheter forbeholdt * | tietosuojaseloste *
    käyttöehdot * | kaikki oikeudet pidätetään * | * evästeitä * | όροι χρήσης *
    * όροι χρήσης * | πολιτική απορρήτου * | * πολιτική απορρήτου * | πολιτική cookies *
    προσωπικά δεδομένα * | * χρησιμοποιεί cookies * | * χρησιμοποιούμε cookies *
    * cookies για * | αποδοχή * | αποδέχομαι | με επιφύλαξη * | * παντός δικαιώματος *
    πνευματικά δικαιώματα * | ταυτότητα * | απαγορεύεται * | गोपनीयता नीति *
    * गोपनीयता नीति * | प्राइवेसी पॉलिसी * | * प्राइवेसी पॉलिसी * | नियम और शर्तें *
    * नियम और शर्तें * | उपयोग की शर्तें * | * उपयोग की शर्तें * | सर्वाधिकार सुरक्षित *
    * सर्वाधिकार सुरक्षित * | * अधिकार सुरक्षित * | कॉपीराइट * | * कुकीज़ * | * कुकीज *
    कुकी * | * कुकी * | स्वीकार करें * | सभी स्वीकार * | डिस्क्लेमर * | अस्वीकरण *
    kebijakan privasi * | * kebijakan privasi * | syarat dan ketentuan *
    * syarat dan ketentuan * | ketentuan penggunaan * | * menggunakan cookie *
    * menggunakan cookies * | hak cipta * | * hak cipta * | pedoman media *
    pedoman pemberitaan * | setuju | terima | chính sách bảo mật *
    * chính sách bảo mật *
    điều khoản * | * điều khoản sử dụng * | bản quyền * | * bản quyền *
    * sử dụng cookie *
    giấy phép * | * giấy phép số * | đồng ý | chấp nhận | politica de confidențialitate *
    * politica de confidențialitate * | confidențialitate | politica cookie *
    * fișiere cookie * | * module cookie * | * cookie-uri * | termeni și condiții *
    * termeni și condiții * | accept toate | acceptă | sunt de acord | refuz
    toate drepturile rezervate * | * toate drepturile rezervate *
    * drepturile rezervate *
    protecția datelor * | reproducerea * | preluarea * | adatvédelem * | adatvédelmi *
    * adatvédelmi * | felhasználási feltételek * | * felhasználási feltételek *
    minden jog fenntartva * | * minden jog fenntartva * | * jog fenntartva * | * sütiket *
    * sütik * | süti * | sütik * | * cookie-kat * | elfogadom | elfogad | elutasítom
    impresszum * | jogi nyilatkozat * | szerzői jogok * | حریم خصوصی * | سیاست حفظ *
    شرایط استفاده * | قوانین و مقررات * | تمامی حقوق * | تمام حقوق * | کلیه حقوق *
    همه حقوق * | * محفوظ است | استفاده از مطالب * | نقل مطالب * | بازنشر *
    מדיניות פרטיות *
    מדיניות הפרטיות * | * מדיניות הפרטיות * | תנאי שימוש * | תנאי השימוש *
    * תנאי השימוש *
    כל הזכויות שמורות * | * כל הזכויות שמורות * | * שמורות | * עוגיות * | * קובצי cookie *
    הצהרת נגישות * | אישור | מאשר | всички права запазени * | * права запазени *
    общи условия * | sva prava zadržana * | uslovi korišćenja * | uvjeti korištenja *
    * kolačiće * | * คุกกี้ *
    aviso de privacidad * | avisos legales * | política de datos *
    privacidad y cookies *
    este sitio emplea * | este sitio utiliza * | este sitio usa * | este sitio web usa *
    este portal utiliza * | entendi | aceito | aceitar | aceitar todos *
    aceitar cookies *
    concordo | ok, entendi | entendido | de acuerdo | acepto | aceptar | rechazar
    este material não pode * | este conteúdo não pode *
    proibida a reprodução * | reprodução proibida *
    riproduzione riservata *
    toute reproduction * | reproduction interdite * | * reproduction interdite *
    nachdruck | vervielfältigung | overname
    niets uit deze * | kopiowanie | zabrania się * | wszystkie prawa * | powielanie
    перепечатка | копирование | использование материалов *
    редакция не несёт * | редакция может не *
    редакция не отвечает *
    передрук | копіювання | використання матеріалів *
    редакція не несе * | редакція може не *
    izinsiz | kaynak gösterilmeden * | alıntılanamaz | kopyalanamaz
    جميع الحقوق * | يمنع نسخ * | يحظر نشر * | المقالات تعبر * | 未经授权 * | 未经许可 *
    未經授權 * | 不得转载 * | 禁止转载 * | 严禁转载 * | 转载请 * | 版权声明 * | 免责声明 *
    无断转载 * | 無断転載 *
    * 無断転載 * | * 無断転用 * | 転載を禁 * | 무단 전재 * | 무단전재 | 무단복제
    무단 복제 * | 재배포 금지 *
    * 재배포를 금합니다 | 저작권자 | 저작권은 | नियम एवं शर्तें * | नियम और शर्तें *
    नियम व शर्तें *
    शर्तें | गोपनीयता * | निजता नीति * | अस्वीकरण * | डिस्क्लेमर * | कॉपीराइट *
    सर्वाधिकार * | बिना अनुमति *
    přetiskování | šíření * bez souhlasu * | souhlasím | rozumím | i agree | i understand
    got it | ok, got it | accept all * | accept cookies * | reject all * | decline
    manage cookies *
    manage preferences * | cookie preferences * | alle akzeptieren * | alle ablehnen *
    verstanden
    einverstanden | zustimmen | tout accepter * | tout refuser * | j'accepte | accepter
    compris
    continuer sans accepter * | accetta | accetta tutti * | rifiuta | ho capito
    accepteren
    alles accepteren | akkoord | begrepen | akceptuję | zgadzam się | rozumiem | odrzuć
    принять
    принимаю | согласен | хорошо, понятно | понятно | прийняти * | приймаю | погоджуюсь
    погоджуюся
    зрозуміло | kabul et * | kabul ediyorum | anladım | tamam | reddet | موافق | أوافق
    قبول | قبول الكل
    فهمت | رفض | 同意 | 接受 | 接受全部 * | 我知道了 | 知道了 | 同意する * | すべて許可 *
    了解 | 同意します
    동의 | 동의합니다 | 모두 허용 * | 확인 | स्वीकार करें * | सहमत हूं | ठीक है | přijmout
    přijmout vše *
    views expressed * | the views expressed * | the opinions expressed *
    reproduction * prohibited *
    no part of this * | may not be reproduced * | * may not be reproduced *
"""
