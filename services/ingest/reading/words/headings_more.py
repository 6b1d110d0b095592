# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
"""What stands over a rail in the other languages."""

from typing import Final

MORE_HEADINGS: Final = {
    "ru": """
        читайте также * | читать также * | читайте ещё * | читайте далее | читать далее
        читайте нас * | читайте по теме * | смотрите также * | смотри также | см. также
        ещё по теме * | по теме * | по этой теме | на эту тему | на ту же тему
        материалы по теме * | новости по теме * | статьи по теме | другие материалы *
        другие новости * | другие статьи * | другие публикации * | больше новостей *
        ещё новости * | больше по теме | похожие новости | похожие материалы | похожие статьи
        связанные * | самое читаемое * | самые читаемые * | самое популярное *
        самые популярные * | популярное * | самое обсуждаемое | самое интересное *
        самое важное | самое свежее | лучшее за * | последние новости * | свежие новости *
        свежее | лента новостей * | лента | новости дня | новости часа | главные новости *
        важные новости | срочно | срочные новости | рекомендуем * | рекомендуемое
        рекомендации * | рекомендованные * | мы рекомендуем | вам может *
        вам будет интересно * | вас может * | вас могут * | возможно, вас * | возможно, вам *
        может быть интересно | это интересно | интересное * | интересно | не пропустите *
        выбор редакции | редакция рекомендует | выбор редактора | тема дня | темы дня
        в тренде | тренды | сейчас читают * | что читают * | читают сейчас | читатели также *
        сегодня в * | от автора | от этого автора | другие материалы автора | ещё от автора
        того же автора | в рубрике | из рубрики * | из этой рубрики | в других сми
        новости партнёров | партнёрские материалы | коротко | кратко | также в *
        также на сайте | также сегодня | ранее по теме | предыдущие новости | подборка *
        сюжеты | картина дня | новости компаний | топ новостей | главное сегодня
        главное за * | главное сейчас | главное к этому часу | популярное за *
        в других разделах | новости раздела | читайте далее * | не пропусти | ещё новости
        вам понравится * | советуем прочитать * | советуем почитать * | также по теме
        продолжение темы | тема | важное за день
    """,
    "uk": """
        читайте також * | читати також * | читайте ще * | читайте далі | читати далі
        дивіться також * | дивись також | див. також | ще за темою * | за темою * | на цю тему
        на тему | матеріали за темою * | матеріали по темі * | новини за темою *
        статті за темою | по темі * | інші новини * | інші матеріали * | інші статті *
        інші публікації * | більше новин * | більше за темою | ще новини * | більше *
        схожі новини | схожі матеріали | пов'язані * | найпопулярніше * | найпопулярніші *
        популярне * | найчитаніше * | найчитаніші * | найбільше читають | найважливіше *
        найцікавіше * | останні новини * | свіжі новини * | стрічка новин * | стрічка
        новини дня | новини години | головні новини * | важливі новини | терміново
        рекомендуємо * | рекомендоване | рекомендовані * | радимо прочитати | радимо *
        вам може * | вас може * | вас можуть * | вас зацікавить * | вам буде цікаво *
        можливо, вас * | можливо, вам * | вам сподобається | цікаве * | цікаво
        не пропустіть * | вибір редакції | редакція радить | тема дня | теми дня | у тренді
        в тренді | тренди | зараз читають * | що читають * | від автора | від цього автора
        ще від автора | того ж автора | інші матеріали автора | у рубриці | з рубрики *
        з цієї рубрики | новини партнерів | партнерські матеріали | коротко | також у *
        також на сайті | також сьогодні | добірка * | сюжети | раніше за темою
        попередні новини | головне за * | головне сьогодні | головне зараз | популярне за *
        інші новини розділу | радимо почитати * | вам сподобається * | також за темою
        важливе за день | ще за темою | новини розділу
    """,
    "tr": """
        ilgili haberler * | ilgili haber * | ilgili içerikler | ilgili yazılar
        ilgili konular | benzer haberler | benzer içerikler | benzer yazılar
        bunlar da ilginizi * | bu haberler de * | bunları da * | bunlara da *
        ilginizi çekebilir * | ilginizi çekebilecek * | ilgini çekebilir
        dikkatinizi çekebilir | diğer haberler * | diğer yazılar * | daha fazla haber
        daha fazla * | son haberler * | son dakika * | en son haberler * | en son *
        son eklenenler | son gelişmeler | güncel haberler | güncel | gündem | günün haberleri
        günün öne çıkanları | öne çıkanlar * | öne çıkan * | en çok okunan *
        en çok okunanlar * | çok okunanlar * | çok okunan haberler | en popüler * | popüler *
        en çok paylaşılanlar | en çok yorumlananlar | en çok izlenenler | önerilen *
        önerilenler | size özel | sizin için * | editörün seçtikleri | editörün seçimi
        editörden | editör seçimi | kaçırmayın | bunları kaçırmayın | sonraki haber
        önceki haber | ayrıca okuyun * | bunu da okuyun * | ayrıca bakınız | yazarın diğer *
        aynı yazardan | bu konuda * | konuyla ilgili * | konu ile ilgili * | manşetler
        trend * | şu an okunanlar | okurlar bunları da * | bu kategoriden * | bugün en çok *
        kısa kısa | okumaya devam edin | gözden kaçmasın | günün manşetleri | öne çıkanlar
        haberin devamında | diğer başlıklar | benzer haberler * | bugünün haberleri
        editörün önerileri | en yeniler | en son eklenenler | tavsiye edilen *
    """,
    "ar": """
        اقرأ أيضا * | اقرأ أيضًا * | إقرأ أيضا * | اقرأ المزيد * | اقرأ كذلك * | قد يهمك *
        قد يهمك أيضا * | ربما يهمك * | ربما يعجبك * | قد يعجبك * | قد تهمك * | شاهد أيضا *
        شاهد المزيد | انظر أيضا * | طالع أيضا * | تابع أيضا | مواضيع ذات صلة *
        موضوعات ذات صلة * | أخبار ذات صلة * | مقالات ذات صلة * | ذات صلة | محتوى ذو صلة
        أخبار متعلقة * | مواضيع متعلقة * | موضوعات متعلقة * | مقالات متعلقة | المزيد من *
        المزيد عن * | المزيد حول * | المزيد في * | المزيد | الأكثر قراءة * | الأكثر مشاهدة *
        الأكثر شيوعا * | الأكثر تداولا * | الأكثر شعبية * | الأكثر تعليقا | الأكثر مشاركة
        الأكثر رواجا | آخر الأخبار * | أحدث الأخبار * | آخر المستجدات | أحدث المقالات
        آخر الموضوعات | آخر التحديثات | أخبار أخرى * | مقالات أخرى * | موضوعات أخرى *
        مواضيع أخرى | أهم الأخبار * | أبرز الأخبار * | أبرز العناوين | أهم العناوين | عناوين *
        أخبار عاجلة | عاجل | مختارات * | اختيارات المحرر * | اختيارات المحررين | اخترنا لك *
        اخترنا لكم * | مقترحات * | موصى به * | نوصي * | ننصحك * | لا تفوت * | الأخبار الرئيسية
        رائج الآن | الرائج | حديث الساعة | من نفس القسم | في نفس القسم | للكاتب نفسه
        مقالات للكاتب | مقالات مشابهة | أخبار مشابهة | مواضيع مشابهة | أخبار اليوم
        شريط الأخبار | في هذا الملف | تابعوا أيضا | باختصار | موجز الأخبار | أخبار مختارة
        يقرأ الآن | أخبار قد تهمك | مقالات قد تهمك | قد يعجبك أيضا | تابع القراءة
        آخر المقالات | الأكثر متابعة | المزيد من الأخبار | مواضيع قد تهمك | أخبار ذات علاقة
        إقرأ المزيد
    """,
    "zh": """
        相关新闻 | 相关阅读 | 相关报道 | 相关文章 | 相关推荐 | 相关链接 | 相关内容 | 相关资讯
        相关专题 | 相關新聞 | 相關閱讀 | 相關報導 | 相關文章 | 相關推薦 | 相關連結 | 延伸阅读
        延伸閱讀 | 推荐阅读 | 推薦閱讀 | 推荐新闻 | 推薦新聞 | 为您推荐 | 為您推薦 | 猜你喜欢
        猜你喜歡 | 你可能感兴趣 * | 您可能感兴趣 * | 你可能喜欢 * | 您可能喜欢 * | 您可能也 *
        你可能也 * | 更多新闻 | 更多新聞 | 更多报道 | 更多报导 | 更多文章 | 更多相关 *
        更多内容 | 更多来自 * | 更多关于 * | 更多资讯 | 最新新闻 | 最新新聞 | 最新消息
        最新文章 | 最新资讯 | 最新报道 | 热门新闻 | 熱門新聞 | 热门文章 | 熱門文章 | 热门推荐
        热门阅读 | 热门话题 | 热点新闻 | 热点推荐 | 热点 | 热榜 | 热门 | 熱門 | 阅读排行 *
        阅读榜 | 点击排行 * | 新闻排行 * | 排行榜 | 热文排行 | 今日热点 | 今日要闻 | 今日头条
        要闻 | 头条新闻 | 重点新闻 | 其他新闻 | 其它新闻 | 其他文章 | 精彩推荐 | 精选 | 精選
        编辑推荐 | 編輯推薦 | 编辑精选 | 小编推荐 | 大家都在看 | 别人在看 | 网友还在看
        看了又看 | 读者还看了 * | 大家还看了 | 滚动新闻 | 即时新闻 | 即時新聞 | 快讯
        新闻快讯 | 同类新闻 | 同类文章 | 本栏目最新 | 同作者 * | 该作者其他 * | 作者其他 *
        作者更多 * | 往期回顾 | 往期报道 | 下一篇 | 上一篇 | 继续阅读 | 接著讀 | 不容错过
        不要错过 | 一周热门 | 本周热门 | 新闻推荐 | 更多精彩 * | 深度阅读 | 点击查看更多
        更多阅读 | 更多热点 | 相关话题 | 推荐 | 精彩内容 | 热点阅读 | 新闻热点 | 今日推荐
        你也许喜欢 | 猜您喜欢 | 看更多
    """,
    "ja": """
        関連記事 * | 関連ニュース * | 関連リンク | 関連する記事 * | 関連トピックス
        関連コンテンツ | 関連情報 | 関連キーワード | あわせて読みたい * | 合わせて読みたい *
        併せて読みたい * | こちらもおすすめ | こちらの記事も * | こんな記事も *
        この記事を読んだ人 * | この記事を見た人 * | この筆者の * | この著者の * | 同じ筆者の *
        おすすめ記事 * | おすすめの記事 * | おすすめ | オススメ * | お薦め *
        おすすめニュース | 人気記事 * | 人気の記事 * | 人気ニュース * | 人気ランキング *
        人気 | アクセスランキング * | 記事ランキング * | ランキング * | よく読まれている記事 *
        よく読まれています * | よく読まれた記事 | 最新記事 * | 最新ニュース * | 最新の記事 *
        新着記事 * | 新着ニュース * | 新着 | 速報 * | 注目記事 * | 注目の記事 *
        注目ニュース * | 話題の記事 * | 話題のニュース | 話題 | ニュース一覧 *
        主要ニュース * | トップニュース * | トピックス | ピックアップ * | もっと見る *
        もっと読む * | 続きを読む | 次に読む * | 次の記事 | 前の記事 | ほかの記事 *
        その他の記事 * | その他のニュース * | 他の記事 * | 他のニュース * | 編集部のおすすめ *
        編集部おすすめ * | 今日のニュース | 今日の主な * | いま読まれている記事
        いま読まれています | 今読まれている記事 | 見逃せない * | 特集 | 連載一覧 | 類似記事
        似た記事 | カテゴリの記事 * | こちらもどうぞ | あわせて読む | 他の人はこちらも *
        よく読まれている * | 今週の人気 * | 記事一覧 | 新着情報
        読まれている記事 * | 関連する記事
    """,
    "ko": """
        관련 기사 * | 관련기사 * | 관련 뉴스 * | 관련뉴스 * | 관련 글 | 관련 콘텐츠
        관련 링크 | 관련 보도 | 연관 기사 * | 연관기사 | 함께 읽으면 * | 함께 보면 *
        함께 본 * | 함께 읽어볼 * | 함께 읽기 | 같이 읽으면 * | 같이 볼 만한 * | 이 시각 *
        이시각 * | 지금 뜨는 * | 지금 많이 * | 많이 본 * | 많이본 * | 가장 많이 *
        많이 읽은 * | 많이 읽힌 * | 인기 기사 * | 인기기사 | 인기 뉴스 * | 인기뉴스 | 인기 글
        실시간 * | 최신 기사 * | 최신기사 | 최신 뉴스 * | 최신뉴스 | 최근 기사 *
        새로 올라온 * | 속보 | 주요 뉴스 * | 주요뉴스 | 주요 기사 * | 주요기사 | 추천 기사 *
        추천기사 | 추천 뉴스 * | 추천뉴스 | 추천 콘텐츠 | 추천 | 당신을 위한 * | 다른 기사 *
        다른기사 | 다른 뉴스 * | 이 기자의 * | 기자의 다른 * | 이 기사와 * | 더 보기 | 더보기
        더 읽을거리 | 이어서 읽기 | 다음 기사 | 이전 기사 | 놓치지 마세요 | 놓치면 안 될 *
        꼭 봐야 할 * | 편집자 추천 * | 에디터 추천 * | 에디터 픽 | 편집자 픽 | 화제의 *
        핫이슈 | 이슈 | 헤드라인 | 헤드라인 뉴스 | 톱뉴스 | 뉴스 랭킹 | 랭킹 뉴스 * | 랭킹뉴스
        비슷한 기사 | 이런 기사는 어때요 | 독자들이 * | 읽을 만한 * | 함께 본 뉴스
        더 읽어보기 | 관련 소식 | 주목할 만한 * | 놓치면 아쉬운 * | 지금 이 기사
        다른 독자가 * | 실시간 인기 * | 최다 조회 * | 베스트 클릭 * | 인기 많은 *
        다른 사람들이 *
    """,
    "cs": """
        čtěte také * | čtěte též * | přečtěte si * | čtěte více * | čtěte dál | mohlo by vás *
        mohlo by vás zajímat * | mohlo by se vám * | související * | související články
        podobné články | k tématu | další články * | další zprávy * | více z * | více o *
        více zpráv * | více k tématu | nejčtenější * | nejnovější * | poslední zprávy *
        aktuální zprávy | aktuálně | aktuality | doporučujeme * | doporučené *
        nepřehlédněte * | viz také * | viz též | nejdiskutovanější | nejsdílenější
        hlavní zprávy | zprávy dne | téma dne | výběr redakce | redakce doporučuje
        populární * | od stejného autora | stejný autor | z rubriky * | právě se čte
        ostatní čtou | ostatní právě čtou | krátce | ve zkratce | na stejné téma | z domova
        tip redakce | tipy redakce | v centru pozornosti | zprávy z * | další z rubriky
        k přečtení | mohlo by vás také * | přečtěte si též * | čtenáři četli také
        nejnovější články | nejnovější zprávy | doporučené články | další články
    """,
    "sk": """
        čítajte aj * | prečítajte si * | súvisiace * | najčítanejšie * | mohlo by vás *
        odporúčame *
    """,
    "sv": """
        läs också * | läs även * | läs mer * | läs vidare | mer om * | mer från *
        mer i ämnet | mer inom * | relaterat * | relaterade * | liknande artiklar
        fler artiklar * | fler nyheter * | mest läst * | mest lästa * | mest delat
        mest populärt * | populärt * | populära * | senaste nytt * | senaste nyheterna *
        det senaste * | rekommenderat * | rekommenderade * | vi rekommenderar | missa inte *
        andra läser * | andra läste * | se även * | se också * | just nu | toppnyheter
        redaktionens val | i korthet | kort om * | du kanske * | också intressant
        i samma ämne | av samma författare | utvalt * | nyheter i korthet
    """,
    "da": """
        læs også * | læs mere * | mest læste * | mest læst * | seneste nyt * | relaterede *
        relateret * | mere om * | mere fra * | flere nyheder * | andre læser * | anbefalet *
        anbefalede * | se også * | populært *
    """,
    "no": """
        les også * | les mer * | mest lest * | siste nytt * | relaterte * | relatert *
        mer om * | mer fra * | flere saker * | anbefalt * | anbefalte * | se også *
        populært * | andre leser *
    """,
    "fi": """
        lue myös * | lue lisää * | katso myös * | luetuimmat * | uusimmat * | tuoreimmat *
        aiheesta lisää | lisää aiheesta * | suosituimmat * | suosittelemme * | muita uutisia
        tuoreimmat uutiset
    """,
    "el": """
        διαβάστε επίσης * | διαβάστε ακόμα * | διαβάστε ακόμη * | διάβασε επίσης *
        διαβάστε περισσότερα * | διαβάστε και * | δείτε επίσης * | δείτε ακόμα * | δείτε ακόμη
        δείτε και | σχετικά άρθρα * | σχετικά | σχετικά νέα | σχετικές ειδήσεις
        τελευταία νέα * | τελευταίες ειδήσεις * | δημοφιλή * | δημοφιλέστερα *
        τα πιο δημοφιλή * | πιο διαβασμένα * | τα πιο διαβασμένα * | προτεινόμενα *
        προτείνουμε * | ροή ειδήσεων * | άλλα νέα | άλλες ειδήσεις | μη χάσετε *
        μην χάσετε * | επίκαιρα | επιλογές * | μπορεί να σας * | ίσως σας * | κορυφαία *
        ειδήσεις σήμερα | του ίδιου συντάκτη | επικαιρότητα
    """,
    "hi": """
        यह भी पढ़ें * | ये भी पढ़ें * | इसे भी पढ़ें * | यह भी देखें * | ये भी देखें *
        इन्हें भी पढ़ें * | और पढ़ें * | और भी पढ़ें | संबंधित खबरें * | संबंधित ख़बरें *
        संबंधित समाचार * | संबंधित लेख * | सम्बंधित खबरें * | जुड़ी खबरें * | इससे जुड़ी खबरें
        ताजा खबरें * | ताज़ा खबरें * | ताज़ा ख़बरें * | ताजा समाचार * | ताज़ा समाचार *
        नवीनतम समाचार * | नवीनतम * | लेटेस्ट न्यूज़ * | लेटेस्ट न्यूज * | सबसे ज्यादा पढ़ी *
        सबसे ज़्यादा पढ़ी * | सबसे ज्यादा पढ़े * | सबसे अधिक पढ़ी * | सर्वाधिक पढ़ी *
        लोकप्रिय * | बड़ी खबरें * | बड़ी ख़बरें * | मुख्य समाचार * | प्रमुख समाचार *
        प्रमुख खबरें * | मुख्य खबरें * | अन्य खबरें * | अन्य ख़बरें * | अन्य समाचार *
        ट्रेंडिंग * | आपके लिए * | आपको यह भी * | आपको ये भी * | शायद आप * | सिफारिश *
        अनुशंसित * | ब्रेकिंग न्यूज़ * | ब्रेकिंग न्यूज * | टॉप न्यूज़ | टॉप न्यूज
        टॉप स्टोरी * | टॉप स्टोरीज़ | हाल की खबरें * | और खबरें | और ख़बरें | इसी विषय पर
        इस विषय पर * | संपादक की पसंद | न छोड़ें | मिस न करें | चर्चित खबरें | और खबरें पढ़ें
        अन्य ख़बरें | सबसे ज्यादा पढ़ी गई | सबसे ज़्यादा पढ़ी गई | जरूर पढ़ें *
        ज़रूर पढ़ें * | संबंधित ख़बर | आगे पढ़ें | ज्यादा पढ़ी गई | आपके काम की
    """,
    "id": """
        baca juga * | baca selengkapnya * | baca lebih * | simak juga * | lihat juga *
        berita terkait * | artikel terkait * | terkait | berita lainnya * | artikel lainnya *
        berita lain * | lainnya | berita terbaru * | berita terkini * | terkini *
        terpopuler * | berita populer * | populer * | paling banyak dibaca * | banyak dibaca *
        rekomendasi * | rekomendasi untuk anda | pilihan editor * | pilihan redaksi
        trending * | berita utama * | jangan lewatkan * | selanjutnya | artikel selanjutnya
        mungkin anda * | untuk anda | dari penulis yang sama | sorotan * | topik terkait
    """,
    "vi": """
        xem thêm * | đọc thêm * | tin liên quan * | bài liên quan * | bài viết liên quan *
        tin cùng chuyên mục * | cùng chuyên mục * | tin khác * | tin mới * | tin mới nhất *
        mới nhất * | đọc nhiều * | đọc nhiều nhất * | xem nhiều * | xem nhiều nhất *
        tin nóng * | tin nổi bật * | nổi bật * | có thể bạn quan tâm * | bạn có thể *
        đừng bỏ lỡ * | đề xuất * | gợi ý * | các tin khác * | tin tức liên quan
        chủ đề liên quan | cùng tác giả
    """,
    "ro": """
        citește și * | citiți și * | citește mai mult * | citește mai departe | vezi și *
        vezi mai mult * | știri similare | articole similare * | articole recomandate *
        recomandate * | recomandări * | recomandarea * | cele mai citite * | cele mai noi *
        cele mai populare * | cele mai recente * | ultimele știri * | ultimele * | ultima oră
        alte știri * | alte articole * | pe aceeași temă * | te-ar putea interesa *
        te-ar putea * | v-ar putea * | s-ar putea să * | din aceeași categorie *
        de același autor | nu rata * | nu ratați * | știrile zilei | articole pe aceeași temă
        populare | actualitate | pe scurt | în trend
    """,
    "hu": """
        olvassa el * | olvasd el * | olvassa tovább | kapcsolódó * | kapcsolódó cikkek *
        hasonló cikkek * | további hírek * | további cikkek * | legolvasottabb *
        friss hírek * | legnépszerűbb * | népszerű * | ajánlott * | ajánljuk * | ajánló
        ezt is * | ezeket is * | ez is érdekelheti * | ez is érdekelhet * | érdekelheti *
        ne hagyja ki | ne maradjon le * | más hírek | még több * | bővebben *
        ugyanettől a szerzőtől | a szerző további * | a témában * | a nap hírei
        szerkesztői ajánlat | röviden | mások ezt olvassák | top hírek | lásd még *
    """,
    "bg": """
        прочетете още * | прочети още * | вижте още * | още по темата * | още от *
        най-четени * | последни новини *
    """,
    "sr": """
        pročitajte još * | pročitajte i * | najčitanije * | najnovije * | povezane vesti *
        vezane vijesti * | još iz *
    """,
    "fa": """
        بیشتر بخوانید * | بیشتر بدانید * | همچنین بخوانید * | مطالب مرتبط * | اخبار مرتبط *
        خبرهای مرتبط * | مرتبط | مطالب پیشنهادی * | پیشنهاد * | پربازدیدترین * | پربازدید *
        پربیننده‌ترین * | پربیننده * | آخرین اخبار * | تازه‌ترین * | آخرین خبرها *
        اخبار دیگر * | دیگر اخبار * | خبرهای دیگر * | دیگر خبرها * | مهمترین اخبار *
        مهم‌ترین * | بخوانید * | شاید بپسندید * | از همین نویسنده | محبوب‌ترین * | سرخط *
        در همین زمینه * | در این زمینه *
    """,
    "he": """
        קראו גם * | קרא גם * | קראו עוד * | עוד בנושא * | עוד כתבות * | כתבות נוספות *
        כתבות קשורות * | חדשות נוספות * | הנקראות ביותר * | הנצפים ביותר * | הכי נקראות *
        הפופולריות * | חדשות אחרונות * | עדכונים אחרונים * | אולי יעניין * | אולי תאהבו *
        אולי יעניין אותך * | מומלצים * | מומלץ * | מומלץ בשבילך | ראו גם * | אל תפספסו *
        עוד מאותו כותב | מבזקים | כותרות * | בקצרה | באותו נושא
    """,
    "th": """
        ข่าวที่เกี่ยวข้อง | อ่านเพิ่มเติม | ข่าวล่าสุด | ข่าวยอดนิยม | บทความที่เกี่ยวข้อง
        อ่านต่อ | ข่าวอื่น ๆ
    """,
}
"""By language. A bar or a line end parts two phrases; a star stands for any words."""
