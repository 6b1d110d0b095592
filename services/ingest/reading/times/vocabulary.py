# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
"""The words of which times are made: days, units, "ago", parts of the day."""

from typing import Final

WEEKDAYS: Final = """
    monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday
    sat sunday sun montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo
    di mi do fr sa so lundi mardi mercredi jeudi vendredi samedi dimanche lun mer jeu ven
    sam dim lunes martes miércoles jueves viernes sábado domingo mié jue vie sáb lunedì
    martedì mercoledì giovedì venerdì sabato domenica gio segunda feira terça quarta quinta
    sexta maandag dinsdag woensdag donderdag vrijdag zaterdag zondag poniedziałek wtorek
    środa czwartek piątek sobota niedziela понедельник вторник среда четверг пятница суббота
    воскресенье пн вт ср чт пт сб вс понеділок вівторок середа четвер пʼятниця пятниця
    субота неділя нд pazartesi salı çarşamba perşembe cuma cumartesi pazar الاثنين الإثنين
    الثلاثاء الأربعاء الخميس الجمعة السبت الأحد اثنين pondělí úterý středa čtvrtek pátek
    neděle måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag
    δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή सोमवार मंगलवार बुधवार गुरुवार
    शुक्रवार शनिवार रविवार senin selasa rabu kamis jumat sabtu minggu luni marți miercuri
    joi vineri sâmbătă duminică hétfő kedd szerda csütörtök péntek szombat vasárnap
"""

GLUE: Final = """
    at on the of um am at the et à a las le la les el los o w godz godzina godz. в о у об um
    den der dem à h il alle ore ora del de di do as os às pelas das om van op kl klo klokken
    saat tarihinde tarihli في الساعة على تمام يوم بتاريخ ve v dne pukul jam lúc ngày ora
    orele στις του της को बजे pe în din u g d г года год р року рік r roku yil yılı sn time
    local hs hrs hours час годин часов часа год. nap és o'clock σ um и і und and
    月 火 水 木 金 土 日 一 二 三 四 五 六 월 화 수 목 금 토 일
"""
"""What may stand between the day, the clock and the year."""

HOUR_WORDS: Final = "uhr uur h hs hrs hrs. год ч godz o'clock बजे น"
"""What makes a clock of a bare `12` or a `12.40` before it."""

HOUR_LABELS: Final = "um alle ore kl klo om saat pukul jam godz godzina ora orele klokken στις"
"""
    What makes a clock of a `12.40` behind it.
"""

HALVES: Final = {
    "am": "am a.m vorm πμ ص صباحا सुबह öö öğleden 上午 午前 오전 早上 凌晨 清晨 새벽 de. a",
    "pm": "pm p.m nachm μμ م مساء शाम öss 下午 午後 오후 晚上 晚间 밤 저녁 中午 정오 du p",
}

DAY_PAIRS: Final = {
    0: "i dag|hôm nay|aujourd hui",
    -1: "i går|hôm qua",
    -2: "avant hier|hôm kia",
}
"""Days of two words."""

DAYS: Final = {
    0: """today heute hoy oggi hoje vandaag dziś dzisiaj сегодня сьогодні bugün اليوم
        dnes idag tänään σήμερα आज azi astăzi ma امروز היום днес danas
        今天 今日 오늘""",
    -1: """
        yesterday gestern hier ayer ieri ontem gisteren wczoraj вчера вчора dün أمس امس
        بالأمس včera igår eilen χθες χτες kemarin कल tegnap دیروز אתמול вчера juče jučer 昨天
        昨日 어제
    """,
    -2: """vorgestern anteayer anteontem eergisteren przedwczoraj позавчера позавчора
        předevčírem förrgår alaltăieri tegnapelőtt 前天 一昨日 그저께 그제""",
}

UNITS: Final = {
    "second": """
    second seconds sec secs sekunde sekunden sek seconde secondes segundo segundos seg
    secondo secondi secondes sekunda sekundy sekund секунд секунды секунду сек секунди
    saniye sn ثانية ثوان ثواني sekundu sekunder δευτερόλεπτα सेकंड detik giây secunde
    másodperce másodperc ثانیه שניות
""",
    "minute": """
        minute minutes min mins m minuten minuto minutos minuto minuti minuut minuty minuta
        minut минут минуты минуту мин минута хвилин хвилини хвилину хв dakika dk دقيقة دقائق
        دقيقتين minutu minutou minutami minuter minuttia minutter λεπτά λεπτό मिनट menit
        phút perce perc دقیقه דקות דקה минути minuta
    """,
    "hour": """
        hour hours hr hrs h stunde stunden std heure heures hora horas ora ore uur uren
        godzin godziny godzinę godzina godz час часа часов ч годин години годину год saat
        ساعة ساعات ساعتين hodin hodiny hodinu hodinou hodinami timme timmar tim time timer
        tuntia tunti ώρες ώρα घंटे घंटा jam giờ ore oră órája óra ساعت שעות שעה שעתיים часа
        sata sati sejam
    """,
    "day": """
        day days d tag tage tagen t jour jours j día días giorno giorni dia dias dag dagen
        dzień dni день дня дней дн дні днів gün يوم أيام يومين dní dny dnem den dagar dage
        dager päivää ημέρες ημέρα μέρες दिन hari ngày zile zi napja nap روز ימים יום יומיים
        дни dana dnem päivä ден sehari
    """,
    "week": """
        week weeks w woche wochen semaine semaines semana semanas settimana settimane weken
        tydzień tygodnie tygodni неделю недели недель нед тиждень тижні тижнів hafta أسبوع
        أسابيع أسبوعين שבועיים týden týdny týdnů vecka veckor uge uger uke uker viikkoa
        εβδομάδες εβδομάδα हफ्ते सप्ताह minggu pekan tuần săptămâni săptămână hete hét هفته שבועות
        שבוע седмици nedelje اسبوع týdnem viikko седмица seminggu
    """,
    "month": """
        month months monat monate monaten mois mes meses mese mesi mês maand maanden miesiąc
        miesiące miesięcy месяц месяца месяцев мес місяць місяці місяців ay شهر أشهر شهور
        شهرين חודשיים měsíc měsíce měsíců månad månader måned måneder kuukautta μήνες μήνα
        महीने bulan tháng luni lună hónapja hónap ماه חודשים חודש месеца meseci měsícem
        kuukausi месец sebulan
    """,
    "year": """
        year years yr yrs jahr jahre jahren an ans année années año años anno anni ano anos
        jaar jaren rok lata lat год года лет рік роки років yıl سنة سنوات عام أعوام rok roky
        let år vuotta χρόνια έτη साल वर्ष tahun năm ani éve év سال שנים שנה години godina
        godine rokem vuosi година setahun
    """,
}

AGO_BEHIND: Final = """
    ago fa geleden temu назад тому önce sedan siden sitten πριν पहले lalu trước în ezelőtt
    پیش atrás zpátky преди urmă
"""
AGO_BEFORE: Final = "vor hace há il منذ قبل πριν acum urmă před לפני преди pre prije ago"

AGO_AROUND: Final = "för for"
"""Swedish, Danish and Norwegian say it before and behind; English means a stretch by it."""

ONE: Final = """
    a an one eine einer einem un une una uno um uma een jedną jeden один одну bir واحدة واحد
    jednu jeden en ett et μία ένα एक một un o egy یک אחת אחד
"""

DUALS: Final = "ساعتين دقيقتين يومين أسبوعين شهرين שעתיים יומיים שבועיים חודשיים"
"""Units that mean two of them."""

UNCOUNTED: Final = """
    minuta minutę минуту хвилину دقيقة godzinę hodinu час годину ساعة день dzień
    неделю тиждень tydzień miesiąc месяц місяць rok год рік يوم أسبوع اسبوع شهر سنة عام
    minutou hodinou dnem týdnem měsícem rokem דקה שעה יום שבוע חודש שנה минута ден седмица
    месец година tunti päivä viikko kuukausi vuosi sejam sehari seminggu sebulan setahun
"""
"""Units that mean one of them where no number stands before or behind "ago"."""

PUBLISHED: Final = """
    published publication date posted on date publish time issued released added online
    first on created veröffentlicht erschienen erstellt stand vom datum publié publication
    paru mis en ligne créé publicado publicada publicación fecha pubblicato pubblicata
    pubblicazione data gepubliceerd geplaatst datum op опубликовано опубликована дата
    публикации публикация добавлено размещено опубліковано дата публікації публікація додано
    розміщено yayınlanma yayın yayınlandı tarihi tarih giriş oluşturulma eklenme haber نشر
    تاريخ النشر نشرت في تم التاريخ نُشر 发布时间 发布于 发表时间 发布 发表于 时间 日期
    發布時間 發佈 发稿时间 公開 公開日 配信 投稿日 掲載 掲載日 投稿 公開日時 配信日時 입력
    등록 게시 승인 송고 기사입력 기사 작성 등록일 입력일시 작성일 publikováno vydáno
    zveřejněno publicerad publicerat publisert publiceret udgivet julkaistu δημοσίευση
    δημοσιεύτηκε δημοσιεύθηκε ημερομηνία प्रकाशित प्रकाशन तिथि तारीख diterbitkan terbit
    dipublikasikan tayang đăng xuất bản publicat data publicării megjelent közzétéve
    publikálva منتشر شده انتشار زمان פורסם פורסמה תאריך opublikowano opublikowany publikacja
    dodano data dodania utworzono
"""
UPDATED: Final = """
    updated update last modified edited changed revised aktualisiert letzte aktualisierung
    zuletzt geändert update mis à jour mise modifié actualisé actualizado actualizada última
    actualización modificado aggiornato aggiornata ultimo aggiornamento modificato
    atualizado atualizada última atualização atualização bijgewerkt laatst gewijzigd
    aktualizacja zaktualizowano ostatnia aktualizacja обновлено обновлена обновление
    изменено последнее оновлено оновлення змінено güncelleme güncellendi son güncellenme
    تحديث آخر محدث تم التحديث 更新 更新时间 更新于 最后更新 修改 最終更新 更新日 更新日時
    更新日時 수정 최종수정 업데이트 최종 수정일 aktualizováno aktualizace uppdaterad
    uppdaterat senast oppdatert sist opdateret senest päivitetty ενημέρωση ενημερώθηκε अपडेट
    अपडेटेड अंतिम अद्यतन diperbarui cập nhật actualizat actualizare frissítve frissült
    módosítva به‌روزرسانی עודכן עדכון
"""
