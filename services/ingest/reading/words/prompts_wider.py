# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
"""What else a page asks of its readers, in the languages read most."""

from typing import Final

WIDER_PROMPTS: Final = {
    "en": """
        whose side * ? | which side * ? | where do you * ? | have you ever * ?
        what would * do ? | has this * to you * ? | did this * you * ? | let us hear *
        we'd love to hear * | drop us * | contact our newsroom *
        tell your story * | share a story * | share a memory * | vote now *
        cast your vote *
        take part * | take the poll * | answer our * | comment on this *
        tips * to our newsroom
        know more * ? | do you know more *
    """,
    "de": """
        auf wessen seite * ? | auf welcher seite * ? | was würden sie * ?
        was würdest du * ?
        wie würden sie * ? | diskutieren sie mit * | reden sie mit | stimmen sie mit *
        schreiben sie an * | schreiben sie der redaktion * | schreiben sie in *
        mailen sie *
        erzählen sie es * | teilen sie uns * | ihre erfahrungen * | waren sie dabei *
        haben sie ähnliches * | haben sie hinweise * | zur umfrage | jetzt abstimmen *
    """,
    "fr": """
        dans quel camp * ? | de quel côté * ? | que feriez-vous * ? | avez-vous déjà * ?
        écrivez à * | écrire à la rédaction * | contactez la rédaction * | prévenez-nous *
        participez * | participez au * | votez * | sondage | dites-le-nous *
        on vous écoute
        votre témoignage * | vous êtes témoin * | vous avez vécu * | échangez avec *
        et si vous * ? | que pensez vous *
    """,
    "es": """
        de qué lado * ? | de parte de quién * ? | qué haría usted * ? | qué haría * ?
        le ha pasado *
        te ha pasado * | ha vivido * ? | has vivido * ? | escribe a * | escriba a *
        participa *
        participe * | vota | vote en * | súmate a * | únete a la conversación *
        únase a la conversación * | comente * | comenta esta * | comenta con *
        debate con *
        háganos llegar * | haznos llegar * | envía tu * | envíe su * | cuéntalo | dígalo
    """,
    "it": """
        da che parte * ? | e voi da che * | voi cosa fareste * | cosa fareste * ?
        cosa faresti * ?
        che cosa fareste * | vi è capitato * | ti è capitato * | è successo anche *
        ditelo *
        ditecelo * | diccelo * | raccontatecelo * | scrivete a * | scrivi a *
        scrivi alla redazione *
        commentate * | vota | votate nel * | partecipa al * | dicci la tua
        mandateci | aiutaci a * | esprimi la tua *
    """,
    "pt": """
        de que lado * ? | de quem é * ? | o que faria * ? | o que você faria *
        já passou por * | já aconteceu * | você já * ? | já viveu * | participe *
        participa * | vote | vote na * | envie * para a redação | mande * para *
        escreva para *
        escreve para * | fale com a redação * | conte sua * | conte a sua *
        conta a tua *
        comente * | comenta * | debata | queremos saber * | queremos ouvir * | dê o seu *
    """,
    "nl": """
        aan wiens kant * ? | aan welke kant * ? | wat zou jij * ? | wat zou je * ?
        heeft u dit * | heb jij dit * | maakte u * ? | deel uw ervaring *
        deel je ervaring *
        vertel het ons * | vertel uw * | schrijf naar * | mail de redactie *
        mail naar * | stem nu * | geef je mening * | geef uw mening *
        laat van u horen * | praat mee over * | tips * voor de redactie
    """,
    "pl": """
        po czyjej * ? | po której * ? | po czyjej stronie * ? | co byście * ? | co byś * ?
        co zrobilibyście * | co zrobiłbyś * | spotkało cię * | spotkało was *
        czy spotkało *
        piszcie na * | pisz na * | pisz do nas * | napisz na * | masz temat *
        masz informacje * | masz zdjęcia * | byłeś świadkiem * | jesteś świadkiem *
        opowiedz *
        opowiedzcie * | podyskutuj * | dyskutuj | włącz się * | wypowiedz się * | głosuj
        oddaj głos * | wyślij do nas * | czekamy na wasze *
    """,
    "ru": """
        на чьей вы стороне * | на чьей стороне * ? | чью сторону * ? | а на чьей *
        а как бы вы * | встречали * ? | сталкивались * ? | случалось * ?
        было ли у вас * | бывало ли * | расскажите нам * | расскажите о * | расскажите в *
        расскажите, | поделитесь с нами * | поделитесь историей * | поделитесь мнением *
        пишите в * | пишите на * | напишите нам * | напишите в * | звоните в редакцию *
        сообщите нам * | свяжитесь с * | примите участие в * | голосуйте в *
        ответьте на *
        вам есть что * | у вас есть * ? | знаете больше * | стали свидетелем *
        ждём ваши *
    """,
    "uk": """
        на чиєму ви боці * | на чиєму боці * ? | на чийому боці * ? | що б ви *
        а як би ви *
        як би ви * ? | зустрічали * ? | траплялося * ? | чи траплялося * | стикалися * ?
        розкажіть нам * | розкажіть про * | розкажіть у * | розкажіть в * | розкажіть,
        поділіться з нами * | поділіться історією * | поділіться думкою * | пишіть у *
        пишіть нам * | пишіть на * | напишіть нам * | напишіть у * | телефонуйте
        повідомте нам * | зв'яжіться з * | беріть участь * | голосуйте в * | голосуйте у *
        вам є що * | у вас є * ? | знаєте більше * | стали свідками * | чекаємо на ваші *
    """,
    "tr": """
        kimin tarafındasınız * | hangi taraftasınız * | siz olsanız * | siz ne * ?
        siz hiç * ?
        başınıza * ? | sizin de * ? | bize ulaşın * | bize iletin * | bize bildirin *
        deneyiminizi | hikayenizi | hikâyenizi | anılarınızı | yorumlarda buluşalım
        yorumlarda belirtin * | oyunuzu kullanın * | anketimize | görüş bildirin *
        tartışmaya katıl * | fikrini söyle * | yorumunu yaz * | ne dersiniz *
    """,
    "ar": """
        مع من تقف * | إلى جانب من * | في صف من * | ماذا كنت * | ماذا ستفعل * | هل مررت *
        هل واجهت * | هل سبق * | هل حدث * | هل شاهدت * | هل كنت * | هل لديكم * | احك لنا *
        احكِ لنا *
        احكوا لنا * | حدثنا | حدثونا | شاركنا تجربتك * | شاركنا قصتك * | شاركونا تجاربكم *
        أرسلوا لنا *
        راسلونا | اكتبوا لنا * | اتصل بغرفة * | صوت الآن * | صوتوا | شارك في الاستطلاع *
        برأيك
        برأيكم | وأنت * ? | وأنتم * ? | ما تعليقك * | ما تعليقكم * | رأيكم يهمنا *
        في رأيك *
    """,
    "zh": """
        你站在哪 * | 您站在哪 * | 你支持谁 * | 您支持谁 * | 你支持哪 * | 换作是你 *
        如果是你 * | 若是你 *
        你遇到过 * | 你会怎么 * | 您会怎么 * | 欢迎来信 *
        欢迎来稿 * | 欢迎爆料 * | 我要爆料 * | 欢迎投票 * | 来信请寄 * | 请来信 *
        请写信 *
        留言分享 * | 留言讨论 * | 来聊聊 * | 一起讨论 * | 说说 | 告诉编辑部 *
        与我们分享 *
        和我们分享 * | 分享你的 * | 分享您的 *
    """,
    "ja": """
        あなたなら * | あなたはどちら * | どちらの味方 * | どちらを支持 * | どちらの立場 *
        皆さんなら *
        みなさんなら * | 同じような経験 * | 似た経験 * | 体験談 * | ご経験 *
        経験はありますか *
        投稿をお待ち * | ご投稿 * | お待ちしています * | * をお待ちしています
        * お待ちしております * | 情報をお待ち * | ご連絡ください * | お便りは * | 投稿は *
        アンケート *
        * アンケートに * | ご感想をお * | ご意見はこちら * | コメント欄で * | 取材班へ *
        編集部へ *
        教えてください * | 聞かせてください * | * 聞かせてください
    """,
    "ko": """
        당신은 어느 * | 여러분은 어느 * | 누구의 편 * | 어느 편 * | 여러분이라면
        당신이라면
        비슷한 경험 * | 이런 경험 * | 경험이 있 * | 경험을 들려 * | 이야기를 들려 *
        사연을 | 알려 주세요 *
        알려주세요 | * 알려주세요 | * 알려 주세요 | * 들려주세요 | * 들려 주세요
        * 남겨주세요
        * 남겨 주세요 | * 보내 주세요 | * 보내주세요 | 제보를 기다립니다 *
        제보해 주세요 * | 제보는
        여러분의 제보 * | 투표에 참여 * | 투표해 | 참여하기 | 의견 보내기 *
        함께 이야기 *
    """,
    "cs": """
        na čí straně * ? | na které straně * ? | co byste * ? | zažili jste *
        stalo se vám *
        setkali jste se * | řekněte nám * | napište na * | pište nám * | pište na *
        hlasujte
        zapojte se do * | dejte nám vědět * | podělte se s * | máte tip * | víte o *
    """,
    "hi": """
        आप किसके साथ * | आप किसकी तरफ * | आप किस ओर * | आप होते तो * | आप क्या करते *
        क्या आपके साथ *
        क्या आपने * | अपना अनुभव * | अपने अनुभव * | अपनी कहानी * | हमें भेजें *
        हमें लिख भेजें *
        हमें ईमेल * | कमेंट बॉक्स * | वोट करें * | मतदान करें * | सुझाव दें *
        सुझाव भेजें *
        बताइए | हमसे साझा * | चर्चा करें *
    """,
}
"""By language; read with the others."""
