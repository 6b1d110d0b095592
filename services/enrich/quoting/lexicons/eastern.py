# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
"""The words with which Turkish, Kazakh, Arabic, Chinese and Japanese report speech."""

from typing import Final

from services.enrich.quoting.lexicons.lexicon import Lexicon, genders, words

TURKISH: Final = Lexicon(
    verbs=words("""
        dedi dediler diyor söyledi söylediler söylüyor belirtti belirttiler açıkladı açıkladılar
        vurguladı kaydetti ekledi aktardı anlattı yazdı konuştu sordu yanıtladı savundu
        hatırlattı uyardı bildirdi duyurdu kullandı diyen etti
        """),
    core_verbs=words("dedi söyledi belirtti açıkladı vurguladı kaydetti ekledi"),
    pronouns=genders("", any="o", plural="onlar", self="ben biz"),
    determiners=words("bir bu şu bazı"),
    prepositions=words("için ile gibi kadar sonra önce göre karşı"),
    conjunctions=words("ve veya ama fakat ancak çünkü ki eğer diye şeklinde ise"),
    auxiliaries=words("da de daha sonra ayrıca ise bugün dün"),
    roles=genders(
        """
        bakan bakanı başkan başkanı cumhurbaşkanı başbakan sözcü sözcüsü müdür
        müdürü milletvekili
        vali valisi büyükelçi uzman uzmanı avukat hakim savcı general lider lideri doktor
        gazeteci polis yetkili yetkilisi
        """,
        neuter="bakanlık hükümet şirket ajans gazete banka",
    ),
    never_names=words("pazartesi salı çarşamba perşembe cuma cumartesi pazar"),
    is_verb_final=True,
)

KAZAKH: Final = Lexicon(
    owners=genders("оның"),
    before_source=(("оның", "айтуынша"), ("оның", "сөзінше")),
    marks_names=True,
    verbs=words("""
        деді дейді деп айтты айтады мәлімдеді хабарлады түсіндірді жазды қосты атап баяндады
        ескертті жауап сұрады білдірді
        """),
    core_verbs=words("деді дейді айтты мәлімдеді хабарлады түсіндірді"),
    pronouns=genders("", any="ол", plural="олар", self="мен біз"),
    determiners=words("бір бұл осы"),
    prepositions=words("үшін туралы кейін дейін бойынша арқылы"),
    conjunctions=words("және немесе бірақ сондықтан егер өйткені"),
    auxiliaries=words("да де та те тағы кейін бүгін кеше"),
    roles=genders(
        """
        министр министрі президент президенті премьер-министр басшысы төрағасы директоры
        депутат әкім әкімі өкілі сарапшы заңгер судья прокурор генерал дәрігер журналист
        хатшысы спикері
        """,
        neuter="министрлік үкімет компания агенттік газет банк",
    ),
    never_names=words("дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі"),
    inserts_tags=True,
    inflects=True,
    is_verb_final=True,
)

ARABIC: Final = Lexicon(
    drops_pronouns=True,
    verbs=words("""
        قال قالت قالوا وقال وقالت يقول تقول أضاف أضافت وأضاف وأضافت صرح صرحت وصرح أعلن أعلنت
        وأعلن أكد أكدت وأكد وأكدت أوضح أوضحت وأوضح ذكر ذكرت وذكر أشار أشارت وأشار كتب كتبت
        وكتب تابع وتابع شدد وشدد لفت اعتبر نفى نفت حذر حذرت
        """),
    core_verbs=words("قال قالت وقال وقالت أضاف وأضاف أكد وأكد أوضح أعلن ذكر صرح"),
    before_source=(("بحسب",), ("وبحسب",), ("ووفق",), ("حسب",), ("وفق",), ("وفقا",), ("وفقًا",)),
    pronouns=genders("", male="هو", female="هي", plural="هم", self="أنا نحن"),
    prepositions=words("في من على إلى عن مع بعد قبل خلال عند حول ضد بين منذ حتى لدى أمام"),
    conjunctions=words("و أو أن إن أنه أنها إنه إنها بأن لكن إذا حيث الذي التي كما عندما"),
    auxiliaries=words("قد كان كانت أيضا أيضاً لاحقا اليوم أمس"),
    that=words("أن إن أنه أنها إنه إنها بأن"),
    roles=genders(
        """
        وزير رئيس الرئيس الوزير متحدث المتحدث الناطق مدير المدير نائب النائب محافظ سفير السفير
        خبير محلل محام قاض القاضي جنرال أمين زعيم طبيب صحفي مسؤول المسؤول مصدر
        """,
        female="وزيرة رئيسة متحدثة المتحدثة مديرة الرئيسة الوزيرة",
        neuter="وزارة الوزارة حكومة الحكومة شركة الشركة وكالة صحيفة بنك الشرطة",
    ),
    never_names=words("الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد"),
    has_capitals=False,
    glued_article="ال",
    glued_prepositions=("لل",),
    inverts=True,
)

_CHINESE_VERBS: Final = """
    表示 指出 强调 強調 认为 認為 告诉 告訴 写道 寫道 透露 宣布 回应 回應 说道 說道
    介绍 解释 解釋 补充 補充 坦言 呼吁 呼籲 警告 说 說 称 稱 问 問 答
    """
_CHINESE_ROLES: Final = """
    发言人 發言人 总统 總統 总理 總理 主席 部长 部長 首相 外长 外長 大使 市长 市長
    省长 书记 書記 会长 會長 院长 校长 队长 工作人员 局长 局長 主任 议员 議員 教授
    专家 專家 律师 律師 记者 記者 负责人 董事长 总裁 秘书长
    """
_CHINESE_SMALL: Final = """
    在 对 對 向 则 則 并 並 也 还 還 又 他们 她们 他們 他 她 我们 我們 据 根据
    """
_CHINESE_DAYS: Final = """
    周一 周二 周三 周四 周五 周六 周日 星期一 星期二 星期三 星期四 星期五
    """

CHINESE: Final = Lexicon(
    clause_marks=frozenset("\uff0c"),
    verbs=words(_CHINESE_VERBS),
    core_verbs=words("表示 指出 强调 強調 说 說 称 稱 认为"),
    before_source=(("据",), ("根据",)),
    pronouns=genders("", male="他", female="她", plural="他们 她们 他們", self="我 我们 我們"),
    prepositions=words("在 对 對 向"),
    auxiliaries=words("则 則 并 並 也 还 還 又"),
    roles=genders(_CHINESE_ROLES),
    never_names=words(_CHINESE_DAYS),
    has_capitals=False,
    shortest_clause=1,
    unspaced=tuple(
        f"{_CHINESE_VERBS} {_CHINESE_ROLES} {_CHINESE_SMALL} {_CHINESE_DAYS}".split()
    ),
)

_JAPANESE_VERBS: Final = """
    述べた 述べました 語った 語りました 話した 話しました 話している 言った
    言いました 発表した 強調した 説明した 明らかにした コメントした 指摘した 答えた
    書いた 訴えた 主張した 述べ 語り
    """
_JAPANESE_ROLES: Final = """
    首相 大臣 大統領 官房長官 長官 外相 知事 市長 議員 社長 会長 教授 報道官 監督
    代表 さん 氏 警察 総理
    """
_JAPANESE_SMALL: Final = "は が も で に と によると によれば 彼女 彼ら 彼"

JAPANESE: Final = Lexicon(
    verbs=words(_JAPANESE_VERBS),
    core_verbs=words("述べた 語った 話した 言った 発表した 説明した"),
    pronouns=genders("", male="彼", female="彼女", plural="彼ら", self="私 私たち"),
    conjunctions=words("は が も で に と"),
    auxiliaries=words("は が も"),
    roles=genders(_JAPANESE_ROLES),
    has_capitals=False,
    shortest_clause=1,
    is_verb_final=True,
    unspaced=tuple(f"{_JAPANESE_VERBS} {_JAPANESE_ROLES} {_JAPANESE_SMALL}".split()),
)
