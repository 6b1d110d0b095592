# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
"""How a text points to what was reported before."""

from typing import Final

EARLIER: Final = """
    before reported | earlier reported | previously reported | before commented
    earlier commented | previously commented | before wrote | earlier wrote
    previously wrote | before announced | earlier announced | previously announced
    before told | earlier told | previously told | before said | earlier said
    previously said | before stated | earlier stated | earlier noted | previously noted
    as we reported | as we wrote | we reported earlier | we reported that
    as reported earlier | as reported before | it was reported earlier
    reported earlier that | wie berichtet | wie bereits berichtet | wie zuvor berichtet
    wir berichteten | zuvor berichtet | bereits berichtet | früher berichtete | zuvor hatte
    comme nous l'avons | comme annoncé | nous avions rapporté | nous l'avions écrit
    précédemment rapporté | avait rapporté | como informamos | como ya informamos
    como publicamos | como ya publicó | anteriormente informó | informó anteriormente
    había informado | come riportato | come avevamo | come già riportato
    come abbiamo scritto | in precedenza aveva | como noticiamos | como noticiado
    como já noticiou | anteriormente noticiado | havia informado | zoals eerder gemeld
    eerder meldden we | eerder schreven we | zoals we eerder | eerder berichtte
    eerder meldde | jak informowaliśmy | jak pisaliśmy | wcześniej informowaliśmy
    wcześniej pisaliśmy | pisaliśmy o tym | jak wcześniej informowano | ранее сообщалось
    ранее сообщали | ранее сообщал | ранее сообщила | ранее писали | ранее писал
    ранее стало известно | ранее заявил | ранее заявила | ранее заявляли | ранее отмечалось
    ранее говорил | как сообщалось | как сообщали | как мы писали | как писал
    до этого сообщалось | напомним | раніше повідомляли | раніше повідомляв
    раніше повідомлялося | раніше писали | раніше стало відомо | раніше заявив
    раніше заявила | як повідомляли | як повідомлялося | як ми писали | нагадаємо
    daha önce bildirilmişti | daha önce yazmıştık | daha önce duyurulmuştu
    daha önce açıklamıştı | وكنا قد ذكرنا | كما ذكرنا | وكانت قد ذكرت | ذكرت سابقا
    في وقت سابق ذكرت | 此前报道 | 此前曾报道 | 早前报道 | 据此前报道 | 本报此前报道
    此前消息 | 先前報導 | 既報 | 既報の通り | 以前報じた | 先に報じた | 앞서 보도
    앞서 보도한 | 이전에 보도 | 지난번 보도 | jak jsme informovali | jak jsme psali
    dříve jsme informovali | již dříve uvedl | som vi rapporterat | tidigare rapporterat
    tidigare skrivit | όπως είχαμε γράψει | νωρίτερα είχε | इससे पहले बताया गया
    पहले खबर आई थी | sebelumnya diberitakan | seperti diberitakan | như đã đưa tin
    trước đó đã đưa | așa cum am relatat | am scris anterior | relatat anterior
    mint megírtuk | korábban megírtuk | ahogy korábban írtuk
"""

SAYING: Final = """
    reported commented wrote announced told noted stated said reports writes berichtete
    berichteten meldete schrieb teilte erklärte sagte rapportait rapporté écrivait écrit
    annonçait déclarait informó informaba publicó escribió anunció declaró riportava
    riportato scriveva annunciava noticiou informou publicou escreveu anunciou meldde
    berichtte schreef zei poinformował poinformowała informował pisał napisał podał сообщил
    сообщила сообщили сообщалось сообщало писал писала написал написала заявил заявила
    рассказал повідомив повідомила повідомили повідомлялося писав написав заявив розповів
    bildirdi yazdı açıkladı duyurdu ذكرت ذكر أعلن أعلنت كتبت قال 报道 消息 informoval
    informovala napsal napsala uvedl rapporterade skrev relata scria írta közölte
"""
