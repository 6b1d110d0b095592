# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
"""How a page asks its readers to do something: speak, write in, report an error, give."""

from typing import Final

PROMPTS: Final = {
    "en": """
        what do you think * | what are your * | what's your * | what is your *
        what would you * | what you think * | how do you feel * | how do you see *
        how do you * ? | do you agree * | do you think * ? | are you * ? | have you * ?
        would you * ? | will you * ? | did you * ? | tell us * | let us know *
        have your say * | share your * | join the conversation * | join the discussion *
        join the debate * | leave a comment * | leave your comment * | post a comment *
        write a comment * | add a comment * | add your comment * | write your opinion *
        write in the comments * | write to us * | comment below * | discuss this *
        discuss in * | vote in our * | take our * | your opinion * | we want to hear *
        we would like to hear * | do you have a * | got a tip * | have a tip *
        have a story * | send us * | send your * | email us * | found a mistake *
        found an error * | noticed a mistake * | noticed an error * | noticed a typo *
        spotted a mistake * | spotted an error * | report an error * | report a typo *
        report a mistake * | if you notice * | if you find an error * | select it and press *
        support us * | support our * | support independent * | become a member *
        become a supporter * | did you like * | was this article * | was this helpful *
        rate this * | like this article * | what is your opinion * | what's your opinion *
        agree or disagree * | express your * | your thoughts * | over to you * | and you * ?
        we are waiting for your * | submit your * | * in the comments
        * in the comments below | * in the comment section | * share your thoughts *
        * your opinion * ? | * do you think * ? | what about you *
    """,
    "de": """
        was denken sie * | was denkst du * | was meinen sie * | was meinst du *
        was halten sie * | was hältst du * | wie sehen sie * | wie sehen sie das *
        wie finden sie * | wie stehen sie * | wie denken sie * | wie ist ihre *
        ihre meinung * | deine meinung * | was ist ihre * | sagen sie uns * | sag uns *
        schreiben sie uns * | schreib uns * | schreiben sie einen * | schreiben sie es *
        schreiben sie ihre * | diskutieren sie * | diskutier mit * | diskutiere mit *
        reden sie mit * | kommentieren sie * | jetzt kommentieren * | kommentar schreiben *
        kommentar verfassen * | einen kommentar * | stimmen sie ab * | machen sie mit *
        mitdiskutieren * | haben sie * ? | hast du * ? | kennen sie * ? | waren sie * ?
        fehler gefunden * | fehler entdeckt * | haben sie einen fehler * | fehler melden *
        hinweis an * | hat ihnen * | unterstützen sie * | wie hat ihnen * | bewerten sie *
        würden sie * ? | senden sie uns * | schicken sie uns * | ihre meinung ist gefragt *
        sind sie * ? | und was * ? | finden sie * ? | glauben sie * ? | leserbrief *
        erzählen sie * | erzählen sie uns * | * in den kommentaren | * im kommentarbereich
        * in die kommentare | * ihre meinung * ? | * meinen sie * ? | * denken sie * ?
        * sehen sie das * ?
    """,
    "fr": """
        qu'en pensez-vous * | qu'en penses-tu * | que pensez-vous * | et vous * ?
        quel est votre * | quelle est votre * | votre avis * | donnez votre * | donnez-nous *
        dites-nous * | dites nous * | partagez votre * | réagissez * | réagir * | à vous de *
        laissez un commentaire * | laisser un commentaire * | laissez-nous * | écrivez-nous *
        écrivez nous * | commentez * | commenter cet * | rejoignez la * | êtes-vous * ?
        avez-vous * | pensez-vous * ? | une erreur * | signaler une * | signalez une *
        une coquille * | vous avez repéré * | vous avez trouvé * | exprimez-vous *
        envoyez-nous * | vous avez une information * | votre opinion * | faites-nous *
        cet article vous a * | ajouter un commentaire * | poster un commentaire *
        seriez-vous * ? | posez-nous * | posez-la * | posez vos * | vous avez une question *
        racontez-nous * | témoignez * | * en commentaire | * dans les commentaires
        * en pensez-vous * ? | * pensez-vous * ? | * votre avis * ?
    """,
    "es": """
        qué opina * | qué opinas * | qué opináis * | qué piensa * | qué piensas *
        qué te parece * | qué le parece * | cuál es su * | cuál es tu * | y usted * ?
        y tú * ? | díganos * | dinos * | cuéntanos * | cuéntenos * | deja tu * | deje su *
        deja un * | deje un * | comparte tu * | comparta su * | danos tu * | denos su *
        escríbanos * | escríbenos * | opina * | opine * | está de acuerdo * | está usted * ?
        estás de acuerdo * | cree usted * ? | crees que * ? | ha encontrado *
        has encontrado * | encontró un * | detectó un * | reportar un * | reporta un *
        envíanos * | envíenos * | tu opinión * | su opinión * | te gustó * | le gustó *
        te ha gustado * | escribe un * | escriba un * | escribir un * | déjanos * | déjenos *
        dinos qué * | * en los comentarios | * en comentarios | * tu comentario
        * tu opinión * ? | * opina usted * ? | * crees tú * ? | qué harías *
    """,
    "it": """
        cosa ne pensi * | cosa ne pensate * | cosa ne pensa * | che cosa ne * | e voi * ?
        e tu * ? | che ne pensi * | che ne pensate * | qual è la tua * | qual è la vostra *
        la tua opinione * | dì la tua * | di' la tua * | dite la vostra * | diteci * | dicci *
        scriveteci * | scrivici * | lascia un * | lasciate un * | scrivi un * | partecipa *
        partecipate * | unisciti * | siete d'accordo * | sei d'accordo * | raccontateci *
        raccontaci * | hai trovato * | avete trovato * | segnala un * | segnalaci *
        segnalateci * | votate * | facci sapere * | fateci sapere * | inviaci *
        ti è piaciuto * | vi è piaciuto * | condividi la tua * | cosa pensi * | cosa pensate *
        hai una segnalazione * | * nei commenti | * ne pensate * ? | * ne pensi * ?
        * tua opinione * ? | fateci * | scrivetecelo * | scrivetelo *
    """,
    "pt": """
        o que você acha * | o que acha * | o que achou * | o que pensa * | o que você pensa *
        qual é a sua * | qual a sua * | qual sua * | e você * ? | e o leitor * | dê a sua *
        dê sua * | deixe seu * | deixe o seu * | deixe a sua * | deixe sua * | deixe um *
        diga-nos * | conte-nos * | conta-nos * | conte pra * | conte para * | escreva-nos *
        escreva para * | escreva um * | partilhe a sua * | compartilhe sua *
        compartilhe a sua * | concorda * ? | você concorda * | encontrou um *
        encontrou algum * | reportar erro * | comunicar erro * | viu algum * | envie-nos *
        envie sua * | envie a sua * | a sua opinião * | sua opinião * | gostou * | junte-se *
        entre na conversa * | tem alguma * | faça seu * | mande sua * | * nos comentários
        * você acha * ? | * sua opinião * ?
    """,
    "nl": """
        wat vindt u * | wat vind je * | wat vind jij * | wat denkt u * | wat denk je *
        wat denk jij * | wat is uw * | wat is jouw * | hoe denkt u * | hoe denk jij *
        uw mening * | jouw mening * | laat het ons * | laat ons * | laat een reactie *
        laat weten * | vertel ons * | reageer * | praat mee * | discussieer mee *
        schrijf ons * | plaats een * | geef uw * | geef je * | deel uw * | deel je *
        doe mee * | bent u het * | ben je het * | ben jij het * | en u * ? | en jij * ?
        heeft u * | heb je een * | heb jij * | fout gezien * | fout gevonden *
        foutje gezien * | tip de redactie * | tip ons * | mail ons * | stem mee *
        stuur ons * | bent u * ? | vindt u * ? | * in de reacties | * in de comments
        * vindt u * ? | * vind jij * ? | * denkt u * ? | stuur je * | stuur uw *
        laat een bericht *
    """,
    "pl": """
        co o tym * | co sądzisz * | co sądzicie * | co myślisz * | co myślicie * | co pan *
        a ty * ? | a wy * ? | twoja opinia * | twoje zdanie * | wasze zdanie *
        napisz do nas * | napisz, co * | napisz komentarz * | napiszcie * | podziel się *
        podzielcie się * | skomentuj * | dodaj komentarz * | zostaw komentarz * | wyraź *
        dołącz do * | weź udział * | czy zgadzasz się * | zgadzasz się * | zgadzacie się *
        czekamy na * | daj nam * | daj znać * | zauważyłeś * | znalazłeś * | zauważyliście *
        widzisz błąd * | zagłosuj * | oceń * | prześlij * | wyślij nam * | spodobał ci *
        podobał się * | czy uważasz * | czy jesteś * | * w komentarzach | * w komentarzu
        * myślicie * ? | * sądzicie * ? | * sądzisz * ? | * myślisz * ? | napiszcie w *
        opowiedz nam *
    """,
    "ru": """
        что вы думаете * | что думаете * | а что вы * | а вы * ? | а вы что * | как вы * ?
        как вы считаете * | как вы думаете * | как вам * | каково ваше * | какое ваше *
        ваше мнение * | что скажете * | согласны * ? | вы согласны * | пишите нам *
        делитесь * | поделитесь своим * | поделитесь в * | поделитесь вашим * | оставьте *
        оставить комментарий * | оставляйте * | комментируйте * | прокомментировать *
        написать комментарий * | добавить комментарий * | обсудить * | обсуждайте *
        обсудите * | присоединяйтесь к обсуждению * | примите участие * | выскажите *
        выскажитесь * | скажите своё * | нашли ошибку * | заметили ошибку *
        заметили опечатку * | нашли опечатку * | если вы заметили * | если вы нашли *
        увидели ошибку * | сообщить об ошибке * | выделите * | ошибка в тексте *
        есть новость * | стали очевидцем * | проголосуйте * | голосуйте * | понравилась *
        присылайте * | пришлите * | ждём ваших * | хотите * ? | есть что * ? | верите ли *
        считаете ли * | вы когда-нибудь * | * в комментариях | * в комментариях ниже
        * думаете * ? | * считаете * ? | * относитесь * ? | * по-вашему * ?
        * ваше мнение * ? | присоединяйтесь *
    """,
    "uk": """
        що ви думаєте * | що думаєте * | а що ви * | а ви * ? | як ви * ? | як ви вважаєте *
        як ви гадаєте * | як вам * | яка ваша * | ваша думка * | що скажете * | чи згодні *
        ви згодні * | згодні * ? | діліться * | поділіться своєю * | поділіться вашою *
        поділіться в * | залиште * | залишити коментар * | залишайте * | коментуйте *
        прокоментувати * | написати коментар * | додати коментар * | обговорити *
        обговоріть * | обговорюйте * | приєднуйтесь до обговорення *
        приєднуйтеся до обговорення * | долучайтеся до * | візьміть участь * | висловіть *
        висловлюйте * | знайшли помилку * | помітили помилку * | побачили помилку *
        якщо ви помітили * | якщо ви знайшли * | повідомити про помилку * | виділіть *
        помилка в тексті * | маєте новину * | стали свідком * | проголосуйте * | голосуйте *
        сподобалась * | надсилайте * | чекаємо на * | хочете * ? | чи вважаєте * | чи вірите *
        * у коментарях | * в коментарях | * думаєте * ? | * вважаєте * ? | * гадаєте * ?
        * ставитеся * ? | * на вашу думку * ? | * ваша думка * ?
    """,
    "tr": """
        siz ne düşünüyorsunuz * | sizce * | ne düşünüyorsunuz * | bu konuda ne *
        sizin görüşünüz * | görüşünüzü * | görüşlerinizi * | düşüncelerinizi * | fikrinizi *
        siz de yorum * | yorum yap * | yorum yapın * | yorum yazın * | yorum yaz *
        yorumunuzu * | yorumlarınızı * | yorum ekle * | bize yazın * | bize anlatın *
        bizimle paylaşın * | tartışmaya katılın * | siz de * ? | ankete katılın * | oy verin *
        katılıyor musunuz * | hata mı * | hata bildir * | bir hata * | bizi destekleyin *
        bu haberi * ? | fikriniz * | * yorumlarda | * yorumlara yazın | * düşünüyorsunuz * ?
        * ne dersiniz * ? | * sizce * ? | * fikriniz * ?
    """,
    "ar": """
        ما رأيك * | ما رأيكم * | ماذا تعتقد * | ماذا تعتقدون * | ماذا تظن * | شاركنا *
        شاركونا * | شاركنا رأيك * | شاركنا برأيك * | أخبرنا * | أخبرونا * | اكتب تعليقك *
        اكتب تعليقا * | اترك تعليقا * | اترك تعليقك * | أضف تعليقا * | أضف تعليقك *
        علق على * | هل توافق * | هل تعتقد * | هل تؤيد * | هل وجدت * | هل لديك *
        انضم إلى النقاش * | شارك في * | شارك برأيك * | رأيك يهمنا * | راسلنا * | أرسل لنا *
        ادعمنا * | اكتب لنا * | * في التعليقات | * رأيكم * ? | * رأيك * ? | * تعتقدون * ?
        * في التعليقات أدناه
    """,
    "zh": """
        您怎么看 * | 你怎么看 * | 你怎麼看 * | 您怎麼看 * | 大家怎么看 * | 对此你怎么看 *
        对此您怎么看 * | 你觉得 * | 您觉得 * | 您认为 * | 你认为 * | 你怎么想 * | 欢迎留言 *
        欢迎在评论区 * | 欢迎评论 * | 欢迎读者 * | 歡迎留言 * | 请在评论区 * | 请留言 *
        在评论区 * | 留言告诉我们 * | 告诉我们 * | 请告诉我们 * | 说说你的 * | 说说您的 *
        发表评论 * | 发表您的 * | 发表你的 * | 發表評論 * | 写评论 * | 写下你的 * | 写下您的 *
        我要评论 * | 我来说两句 * | 参与讨论 * | 参与评论 * | 加入讨论 * | 网友怎么看 *
        发现错误 * | 我要纠错 * | 纠错 * | 如发现 * | 欢迎投稿 * | 新闻线索 * | 欢迎提供 *
        有新闻线索 * | 参与投票 * | 分享您的看法 * | 分享你的看法 * | 您的看法 * | 你的看法 *
        觉得不错 * | * 怎么看 * ? | * 怎麼看 * ? | * 有什么看法 * ? | * 有何看法 * ?
        * 怎么想 * ? | * 欢迎留言 * | * 歡迎留言 * | * 评论区留言 * | * 留言分享 *
        * 评论区告诉 * | 欢迎分享 *
    """,
    "ja": """
        皆さんは * | 皆さんの * | みなさんは * | みなさんの * | あなたは * | あなたの * ?
        あなたの意見 * | あなたのご意見 * | どう思いますか * | ご意見 * | ご意見を *
        ご感想 * | ご意見・ご感想 * | 感想を * | 意見を * | コメントする * | コメントを書く *
        コメントを投稿 * | コメントをお寄せ * | コメントを残す * | コメント欄 *
        ぜひコメント * | 議論に参加 * | 投票する * | 誤字 * | 間違いを * | 記事へのご意見 *
        この記事についての * | この記事は役に * | この記事は参考 * | いいね * | 情報提供 *
        情報をお寄せ * | お便り * | 読者の皆 * | あなたはどう * | 皆様の * | お聞かせください
        * お聞かせください | * お寄せください | * コメントください | * コメント欄へ
        * どう思いますか * | * どう思う * ? | * 教えてください | * 意見をお *
    """,
    "ko": """
        여러분은 * | 여러분의 * | 여러분 생각은 * | 당신의 * ? | 당신의 생각 * | 당신의 의견 *
        어떻게 생각하십니까 * | 어떻게 생각하시나요 * | 어떻게 생각하세요 * | 의견을 *
        독자 여러분 * | 독자 의견 * | 댓글을 * | 댓글로 * | 댓글 쓰기 * | 댓글쓰기 *
        댓글 달기 * | 댓글 남기기 * | 댓글을 남겨 * | 의견 남기기 * | 의견을 남겨 *
        의견을 들려 * | 토론에 참여 * | 제보하기 * | 제보 * | 제보를 * | 기사 제보 *
        기사제보 * | 오류를 * | 오탈자 * | 오류 신고 * | 투표하기 * | 이 기사가 *
        이 기사를 추천 * | 좋아요 * | 후원하기 * | 후원 * | 설문에 * | 생각을 들려 *
        생각을 나눠 * | * 댓글로 남겨 * | * 어떻게 생각하시나요 * | * 어떻게 생각하십니까 *
        * 어떻게 생각하세요 * | * 댓글로 알려 * | * 의견을 남겨 * | * 의견을 들려 *
        * 의견 남기기
    """,
    "cs": """
        co si myslíte * | co si o tom * | co na to * | co říkáte * | jaký je váš *
        jaký máte * | váš názor * | napište nám * | podělte se * | zapojte se * | diskutujte *
        diskutovat * | vstoupit do diskuse * | vstoupit do diskuze * | přidat komentář *
        přidejte * | souhlasíte * | a vy * ? | našli jste * | všimli jste * | pošlete nám *
        nahlásit chybu * | podpořte * | řekněte nám * | líbil se * | jste pro * ?
        myslíte si * ? | zanechte * | okomentujte * | * v komentářích | * v diskusi
        * do komentářů | * myslíte * ? | * názor * ? | napište do *
    """,
    "sv": """
        vad tycker du * | vad tror du * | vad anser du * | tyck till * | säg vad du *
        skriv en kommentar * | kommentera * | berätta för oss * | hör av dig * | tipsa oss *
        hittat ett fel * | rätta oss * | håller du med * | dela din *
    """,
    "da": """
        hvad synes du * | hvad mener du * | skriv en kommentar * | deltag i * | tip os *
        har du * ?
    """,
    "no": """
        hva synes du * | hva mener du * | hva tror du * | skriv en kommentar * | tips oss *
        delta i * | har du * ?
    """,
    "fi": """
        mitä mieltä * | kerro meille * | osallistu * | kommentoi * | jätä kommentti *
    """,
    "el": """
        τι πιστεύετε * | τι γνώμη * | ποια είναι η γνώμη * | ποια η γνώμη * | πείτε μας *
        γράψτε μας * | σχολιάστε * | γράψτε το σχόλιό * | εσείς τι * | συμφωνείτε *
        στείλτε μας * | πείτε τη γνώμη *
    """,
    "hi": """
        * क्या कहना है * ? | * क्या सोचते हैं * ? | * कमेंट में बताएं *
        * कमेंट में लिखें * | * राय है * ? | * टिप्पणी में बताएं *
        आप क्या सोचते * | आपका क्या * | आपकी क्या * | आपकी राय * | अपनी राय * | हमें बताएं *
        हमें बताइए * | हमें लिखें * | कमेंट करें * | कमेंट कर * | टिप्पणी करें *
        टिप्पणी लिखें * | अपने विचार * | क्या आप * ? | इस बारे में आप * | इस पर आपकी *
        हमें कमेंट * | कोई त्रुटि * | चर्चा में * | प्रतिक्रिया दें *
    """,
    "id": """
        bagaimana pendapat * | apa pendapat * | bagaimana menurut * | menurut anda *
        menurut kamu * | tulis komentar * | tinggalkan komentar * | beri komentar *
        berikan komentar * | kirim komentar * | sampaikan pendapat * | beri tahu kami *
        apakah anda * ? | ikuti diskusi * | kirimkan *
    """,
    "vi": """
        bạn nghĩ * | bạn nghĩ gì * | bạn có * ? | ý kiến của bạn * | ý kiến bạn đọc *
        hãy chia sẻ ý kiến * | chia sẻ ý kiến * | gửi ý kiến * | gửi bình luận *
        viết bình luận * | để lại bình luận * | hãy cho chúng tôi * | mời bạn đọc *
        quý độc giả *
    """,
    "ro": """
        ce părere * | ce părere ai * | ce părere aveți * | ce credeți * | ce crezi * | tu ce *
        dvs. ce * | voi ce * | spune-ne * | spuneți-ne * | scrie-ne * | scrieți-ne *
        lasă un comentariu * | lăsați un comentariu * | adaugă un comentariu * | comentează *
        părerea ta * | ești de acord * | sunteți de acord * | ai găsit * | ați găsit *
        intră în discuție * | alătură-te *
    """,
    "hu": """
        ön mit * | önnek mi * | ön szerint * | mit gondol * | mit gondolsz *
        mi a véleménye * | mi a véleményed * | önök szerint * | szóljon hozzá *
        szólj hozzá * | írja meg * | írd meg * | mondja el * | ossza meg * | csatlakozzon *
        egyetért * ? | hibát talált * | hibát találtál * | küldje el * | támogassa *
        szavazzon * | kommentelje *
    """,
    "bg": """
        какво мислите * | вашето мнение * | коментирайте *
    """,
    "sr": """
        šta mislite * | što mislite * | vaše mišljenje * | pošaljite komentar *
        ostavite komentar * | napišite komentar * | pišite nam *
    """,
    "fa": """
        نظر شما * | شما چه * | چه فکر می‌کنید * | نظر خود را * | نظرتان را * | دیدگاه خود را *
        دیدگاهتان را * | به ما بگویید * | نظر بدهید * | ثبت نظر * | ارسال نظر * | آیا شما *
    """,
    "he": """
        מה דעתך * | מה דעתכם * | מה אתם חושבים * | ספרו לנו * | כתבו לנו * | הוסיפו תגובה *
        הוסף תגובה * | כתוב תגובה * | כתבו תגובה * | הגיבו * | האם אתם * | שתפו אותנו *
        מצאתם טעות * | מצאת טעות *
    """,
    "th": """
        คุณคิดอย่างไร * | แสดงความคิดเห็น *
    """,
}
"""By language. Behind a `?` at the end, the line must ask."""
