"""How Arabic and Chinese write dates."""

from typing import Final

from services.enrich.dating.tongue import Tongue

ARABIC: Final = Tongue(
    weekdays="""الاثنين الإثنين, الثلاثاء, الأربعاء, الخميس, الجمعة, السبت, الأحد""",
    shifts={0: "اليوم", -1: "أمس", 1: "غدا غداً غدًا", -2: "قبل_يومين"},
    units={
        "day": "يوم أيام",
        "week": "الأسبوع أسبوع أسابيع",
        "month": "الشهر شهر أشهر شهور",
        "year": "العام السنة عام سنوات أعوام",
    },
    moves={
        -1: "الماضي الماضية",
        0: "الجاري الحالي الجارية الحالية هذا هذه",
        1: "المقبل المقبلة القادم القادمة",
    },
    numbers="""واحد, اثنين, ثلاثة ثلاث, أربعة أربع, خمسة خمس, ستة ست,
        سبعة سبع, ثمانية, تسعة, عشرة""",
    of=" ",
    to="إلى",
    month_leads="في منذ حتى شهر بداية نهاية منتصف أواخر أوائل خلال",
    year_leads="عام سنة العام",
    weekday_leads="يوم صباح مساء ليلة أمس",
    templates=(
        ("ago", "قبل <n> <unit>"),
        ("ago", "منذ <n> <unit>"),
        ("day", r"<d> <mon>/[^\W\d_]{3,10}(?: <year>)?"),
        ("month", r"<mon>/[^\W\d_]{3,10} <year>"),
        ("period", "<unit> <move>"),
        ("period", "<move> <unit>"),
        ("moved_weekday", "<weekday> <move>"),
        ("moved_month", "<month> <move>"),
    ),
    future=r"س(?:ي|ت|ن)\w{2,12}|سوف|من\ المقرر|المقرر|يعتزم|تعتزم",
    past=r"قال|قالت|أعلن|أعلنت|كان|كانت|وقال|وقالت|أكد|أكدت",
)

CHINESE: Final = Tongue(
    weekdays="""周一 星期一 週一, 周二 星期二 週二, 周三 星期三 週三, 周四 星期四 週四,
        周五 星期五 週五, 周六 星期六 週六, 周日 星期日 星期天 週日""",
    shifts={0: "今天 今日", -1: "昨天 昨日", 1: "明天 明日", -2: "前天", 2: "后天"},
    units={"week": "周 星期 週", "month": "个月 月 個月", "year": "年", "day": "天 日"},
    moves={-1: "上 去", 0: "本 今 这", 1: "下 明"},
    numbers="一, 两 二, 三, 四, 五, 六, 七, 八, 九, 十",
    is_spaceless=True,
    templates=(
        ("year", "<year>年"),
        ("period", "<move><unit>"),
        ("moved_weekday", "<move><weekday>"),
        ("ago", "<n>[个個]?<unit>前"),
        ("decade", "<year>年代"),
    ),
    future="将|會|计划|预计|拟|將",
    past="说|表示|称|已|于|說|了",
)
