# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
"""How a page labels what somebody paid for."""

from typing import Final

ADVERTS: Final = """
    إعلان | إعلانات | إعلان ممول * | الإعلان | الإعلانات | reklamı geç | anzeige *
    - anzeige - | en partenariat avec * | in zusammenarbeit mit * | en colaboración con *
    in collaborazione con * | em parceria com * | we współpracy z * | при поддержке *
    за підтримки * | 協賛 * | 후원 * | advertisement * | advertisment *
    advertising * | advert | adverts | ad | ads | sponsored * | sponsored content *
    sponsored by * | promoted * | promoted content * | paid content * | paid post *
    partner content * | advertorial * | ad feature * | story continues below *
    article continues after * | article continues below * | continues after advertisement
    story continues after * | scroll to continue * | skip advertisement * | skip ad
    * story continues below advertisement * | remove ads * | report this ad * | ad choices
    ads by * | from our partners * | advertising material *
    on the rights of advertising *
    anzeigen | werbung * | gesponsert * | gesponserter inhalt * | sponsored post *
    werbeanzeige * | weiter nach der anzeige * | nach der anzeige * | ad-frei *
    werbepartner * | verlagsangebot * | bezahlter inhalt * | präsentiert von *
    publicité *
    pub | publi-rédactionnel * | publireportage * | contenu sponsorisé * | sponsorisé *
    la suite après * | la suite après cette publicité | annonce * | annonces *
    contenu partenaire * | l'article continue après * | publicidad * | anuncio | anuncios
    contenido patrocinado * | patrocinado * | contenido promocionado *
    continúa leyendo después * | publirreportaje * | espacio patrocinado *
    la noticia continúa * | sigue después de la publicidad * | pubblicità *
    contenuto sponsorizzato * | sponsorizzato * | messaggio pubblicitario * | annunci *
    continua dopo la pubblicità * | contenuto promozionale *
    informazione pubblicitaria *
    publicidade * | anúncio | anúncios | conteúdo patrocinado *
    continua depois da publicidade * | continua após a publicidade *
    continua após o anúncio * | publieditorial * | conteúdo de marca * | advertentie *
    advertenties * | gesponsord * | gesponsorde * | reclame *
    lees verder na de advertentie * | verder na de advertentie * | de tekst gaat verder *
    artikel gaat verder * | partnerbijdrage * | betaalde inhoud * | reklama *
    ogłoszenie *
    materiał sponsorowany * | artykuł sponsorowany * | materiał partnera *
    treść sponsorowana * | tekst sponsorowany * | dalsza część * | ciąg dalszy artykułu *
    materiał reklamowy * | autopromocja * | reklama dalszy ciąg * | реклама *
    на правах рекламы * | на правах реклами * | рекламный материал *
    рекламное объявление *
    спонсорский материал * | партнёрский материал * | партнёрский проект * | промо
    промоматериал * | продолжение после рекламы * | продолжение ниже * | объявление *
    спецпроект * | erid * | партнерський матеріал * | партнерський проєкт *
    рекламний матеріал * | спонсорський матеріал * | оголошення *
    продовження після реклами * | спецпроєкт * | reklam * | reklamlar * | sponsorlu *
    sponsorlu içerik * | haberin devamı reklamdan * | reklamdan sonra * | advertorial
    tanıtım * | reklam alanı * | إعلانات * | الإعلان * | الإعلانات * | محتوى مدعوم *
    محتوى برعاية * | محتوى ممول * | ممول | مساحة إعلانية * | يستمر المقال بعد الإعلان *
    برعاية * | 广告 * | 廣告 * | 赞助内容 * | 赞助 * | 赞助商 * | 推广 * | 商业推广 *
    推廣 *
    贊助內容 * | 广告位 * | 广告合作 * | 继续阅读广告 * | 广告后继续 * | 広告 *
    広告の後に *
    スポンサー * | スポンサーリンク * | スポンサードリンク * | スポンサーコンテンツ * | pr
    提供 | 記事は広告の後に * | ad 広告 | 광고 * | 협찬 * | 스폰서 * | 스폰서 콘텐츠 *
    후원 콘텐츠 * | 광고 이후 * | 광고 후 * | 기사는 광고 * | ad 광고 | 제휴 콘텐츠 *
    inzerce * | sponzorovaný obsah * | sponzorováno * | komerční sdělení *
    placená inzerce *
    pokračování pod * | článek pokračuje * | reklamní sdělení * | annons * | annonser *
    sponsrat * | sponsrad * | artikeln fortsätter * | annonse * | annoncer * | mainos *
    mainokset | betalt innhold * | διαφήμιση * | χορηγούμενο * | χορηγούμενο περιεχόμενο *
    विज्ञापन * | प्रायोजित * | स्पॉन्सर्ड * | iklan * | konten bersponsor *
    scroll to continue with content * | lanjutkan membaca * | quảng cáo * | tài trợ *
    nội dung tài trợ * | publicitate * | conținut sponsorizat * | articol sponsorizat *
    advertoriale | (p) | hirdetés * | szponzorált * | támogatott tartalom *
    fizetett tartalom * | hirdetés után * | a cikk a hirdetés * | تبلیغات * | تبلیغ *
    آگهی *
    محتوای تبلیغی * | رپورتاژ * | פרסומת * | תוכן ממומן * | ממומן * | תוכן שיווקי *
    בשיתוף *
    реклама | oglas * | โฆษณา *
    annuncio * | annunci sponsorizzati * | annuncio pubblicitario *
    contenuto a pagamento *
    ilan | ilanlar | ilandır * | reklam içerik * | bu bir ilandır *
    anuncio publicitario *
    contenido de marca * | contenido pagado * | contenido comercial * | conteúdo pago *
    publicidade institucional * | publi | annonce publicitaire * | contenu de marque *
    publicité la suite * | anzeige wegen * | anzeigensonderveröffentlichung
    bezahlte anzeige *
    werbliche inhalte * | advertentie | ingezonden mededeling * | gesponsorde inhoud *
    artykuł partnerski * | płatna współpraca * | komunikat płatny * | ogłoszenia
    рекламный блок * | партнёрские материалы * | рекламний блок * | промоція
    materi iklan * | advertorial | इश्तिहार | إعلان مدفوع * | مادة إعلانية *
    مادة ترويجية *
    业配 | 合作内容 * | 品牌内容 * | 商业合作 * | タイアップ * | 企画広告 * | 全面広告
    기획광고
    유료광고 | 광고성 | 브랜드 콘텐츠 * | paid partnership * | branded content *
    presented by * | in partnership with * | commercial content * | ad continues *
    inzerát | placený obsah *
"""
