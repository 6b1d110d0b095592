# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
"""What people of the trade call themselves beside their names."""

from typing import Final

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
