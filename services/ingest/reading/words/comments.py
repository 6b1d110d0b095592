# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
"""What stands over the comments of readers, and beside each."""

from typing import Final

COMMENTS: Final = """
    commenta | comenta | comente | commenter | kommentieren | comentar | comentários *
    reageer
    comment | comments | * comments are closed * | * comments have been * | comments are *
    no comments * | no comments yet * | view comments * | view all comments *
    show comments * | show all comments * | all comments * | read comments *
    read the comments * | reader comments * | readers' comments * | load comments *
    load more comments * | comments section * | your comments * | conversation
    discussion
    be the first to comment * | sort by * | reply | replies | report comment *
    recent comments * | latest comments * | kommentar | kommentare *
    kommentare anzeigen *
    alle kommentare * | kommentare lesen * | leserkommentare * | keine kommentare *
    noch keine kommentare * | kommentarbereich * | diskussion | leserbriefe *
    * kommentarfunktion * | antworten | neueste kommentare * | beste kommentare *
    commentaire | commentaires * | voir les commentaires * | lire les commentaires *
    tous les commentaires * | aucun commentaire * | vos commentaires * | vos réactions *
    réactions | les commentaires * | afficher les commentaires * | répondre
    derniers commentaires * | comentario | comentarios * | ver comentarios *
    ver los comentarios * | todos los comentarios * | sin comentarios *
    no hay comentarios *
    los comentarios * | responder | últimos comentarios * | comentarios de los lectores *
    commento | commenti * | leggi i commenti * | vedi tutti i commenti *
    tutti i commenti *
    nessun commento * | i commenti * | mostra commenti * | vedi i commenti * | rispondi
    i vostri commenti * | commenti dei lettori * | comentário | comentários *
    ver comentários * | ver todos os comentários * | sem comentários *
    nenhum comentário *
    os comentários * | mostrar comentários * | comentários dos leitores *
    últimos comentários * | reactie | reacties * | bekijk reacties * | alle reacties *
    lees de reacties * | geen reacties * | toon reacties * | bekijk alle reacties *
    lezersreacties * | beantwoorden | nog geen reacties * | komentarz | komentarze *
    zobacz komentarze * | pokaż komentarze * | wszystkie komentarze * | brak komentarzy *
    komentarzy * | odpowiedz | czytaj komentarze * | komentarze czytelników *
    najnowsze komentarze * | opinie czytelników * | комментарий | комментарии *
    комментариев * | комментария | все комментарии * | показать комментарии *
    читать комментарии * | смотреть комментарии * | нет комментариев *
    комментариев нет *
    комментариев пока нет * | комментарии читателей * | ответить | последние комментарии *
    обсуждение * | мнения читателей * | отзывы | коментар | коментарі * | коментарів *
    коментаря | усі коментарі * | всі коментарі * | показати коментарі *
    читати коментарі *
    переглянути коментарі * | немає коментарів * | коментарів немає * | коментарів поки *
    коментарі читачів * | відповісти | останні коментарі * | обговорення * | yorum
    yorumlar * | tüm yorumlar * | yorumları gör * | yorumları göster * | yorumları oku *
    henüz yorum * | yorum yok | okuyucu yorumları * | okur yorumları * | yanıtla | cevapla
    تعليق | تعليقات * | التعليقات * | عرض التعليقات * | جميع التعليقات * | كل التعليقات *
    لا توجد تعليقات * | لا تعليقات * | تعليقات القراء * | آراء القراء * | رد | ردود
    أحدث التعليقات * | 评论 | 評論 | 网友评论 * | 网友跟帖 * | 全部评论 * | 所有评论 *
    最新评论 * | 热门评论 * | 查看评论 * | 查看全部评论 * | 暂无评论 * | 条评论 | 条评论 *
    则留言 | 留言 | 跟帖 | 讀者留言 * | 读者评论 * | 读者留言 * | 回复 | 回覆 | 精彩评论 *
    コメント | コメントを見る * | コメントをもっと見る * | すべてのコメント *
    件のコメント *
    コメント一覧 * | 読者コメント * | みんなのコメント * | 返信 | 返信する
    最新コメント *
    コメントはまだ * | 댓글 | 댓글 보기 * | 댓글보기 * | 전체 댓글 * | 전체댓글 *
    댓글 모음
    댓글이 없습니다 * | 독자 댓글 * | 의견 | 답글 * | 답글 | 개의 댓글 * | 최신 댓글 *
    베스트 댓글 * | 네티즌 의견 * | 독자의견 * | komentář | komentáře * | komentářů *
    diskuse * | diskuze * | zobrazit komentáře * | zobrazit diskusi * | zatím žádné *
    žádné komentáře * | příspěvky * | odpovědět | názory čtenářů * | kommentarer *
    visa kommentarer * | inga kommentarer * | läsarkommentarer * | svara
    läs kommentarer *
    kommentit * | vastaa | σχόλιο | σχόλια * | όλα τα σχόλια * | δείτε τα σχόλια *
    κανένα σχόλιο * | απάντηση | टिप्पणी | टिप्पणियां * | टिप्पणियाँ * | कमेंट | कमेंट्स *
    सभी टिप्पणियां * | पाठकों की राय * | komentar | komentar * | lihat komentar *
    semua komentar * | balas | belum ada komentar * | bình luận | bình luận *
    xem bình luận * | ý kiến * | trả lời | comentariu | comentarii * | vezi comentariile *
    toate comentariile * | niciun comentariu * | răspunde | hozzászólás | hozzászólások *
    összes hozzászólás * | nincs hozzászólás * | válasz | kommentek * | نظرات *
    دیدگاه‌ها *
    نظرات کاربران * | نظرات خوانندگان * | پاسخ | תגובות * | תגובה | כל התגובות *
    אין תגובות * | הגב | коментари * | komentari * | ความคิดเห็น *
    les commentaires sont fermés * | commentaires fermés * | commentaires désactivés *
    reageren is * | reageren niet * | reageren kan * | reacties zijn *
    reacties gesloten *
    kommentare sind geschlossen * | kommentare geschlossen * | kommentieren ist *
    die kommentare sind * | kommentieren nicht * | los comentarios están *
    comentarios cerrados *
    comentarios desactivados * | i commenti sono * | commenti chiusi *
    commenti disattivati *
    comentários encerrados * | comentários fechados * | os comentários estão *
    komentowanie * | komentarze są * | komentarze zamknięte * | komentarze wyłączone *
    możliwość komentowania * | комментарии закрыты * | комментарии отключены *
    комментирование * | коментарі закриті * | коментування * | коментарі вимкнено *
    yorumlar kapalı * | yoruma kapalı * | yorumlara kapalı * | التعليقات مغلقة *
    التعليقات متوقفة * | أغلق باب التعليق * | 评论已关闭 * | 评论关闭 * | 已关闭评论 *
    暂不开放评论 *
    コメントは受け付けて * | コメントは終了 * | コメント受付 * | 댓글이 닫 *
    댓글을 달 수 없 * | 댓글 운영 *
    댓글 작성이 * | 댓글 정책 * | komentáře jsou * | diskuse je * | diskuze uzavřena *
    टिप्पणियां बंद * | कमेंट बंद * | comments closed * | commenting is *
    comments disabled *
    sort comments * | newest first * | oldest first * | most liked * | show replies *
    view replies *
    sortieren nach * | neueste zuerst * | älteste zuerst * | trier par *
    les plus récents
    ordenar por * | más recientes * | ordina per * | i più recenti | sorteer op *
    nieuwste eerst *
    sortuj * | sortuj według * | сортировать | сначала новые * | сортувати
    спочатку нові *
    sırala | en yeni yorumlar * | ترتيب حسب * | الأحدث أولا * | 按时间排序 * | 最新留言 *
    新着順 *
    新しい順 * | 최신순 | 공감순 | 인기순
"""
