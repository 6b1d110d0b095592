"""Words of error pages and of consent walls, in the languages that the desk reads."""
# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.

import re
from typing import Final

_MAX_CHARS: Final = 2_000
_MAX_TITLE_WORDS: Final = 14

# A headline may speak of error 404; the title of an error page says little else.
_MISSING: Final = re.compile(
    r"""
    ^\W{0,5}(?:error\W{0,3})?(?:40[0134]|410|50[0234])\b
    | \b(?:error|fehler|erreur|errore|erro|fel|fejl|feil|fout|b[łl][aą]d|virhe|chyba|hata
        |ошибка|помилка|грешка|خطأ|エラー|错误|錯誤|오류)\W{0,3}(?:40[0134]|410|50[0234])\b
    | \bpage\ (?:not\ found|cannot\ be\ found|unavailable|does\ not\ exist|doesn['’]t\ exist)
    | (?:page|article)\ (?:you\ (?:requested|were\ looking\ for)|no\ longer)
    | seite\ (?:wurde\ )?nicht\ gefunden | page\ (?:introuvable|non\ trouv[ée]e)
    | p[áa]gina\ (?:no\ encontrada|n[ãa]o\ encontrada|no\ existe|n[ãa]o\ existe)
    | pagina\ (?:non\ trovata|niet\ gevonden|nu\ a\ fost\ g[ăa]sit[ăa])
    | nie\ znaleziono\ (?:strony|artyku[łl]u) | strona\ nie\ (?:istnieje|zosta[łl]a\ znaleziona)
    | страница\ не\ (?:найдена|существует) | сторінк[уа]\ не\ (?:знайдено|існує)
    | страницата\ не\ е\ намерена | sayfa\ bulunamad[ıi]
    | str[áa]nka\ (?:nebyla\ nalezena|nenalezena|neexistuje)
    | sidan\ (?:hittades\ inte|kunde\ inte\ hittas|finns\ inte)
    | siden\ (?:blev\ ikke\ fundet|ble\ ikke\ funnet|findes\ ikke|finnes\ ikke)
    | sivua\ ei\ l[öo]ydy | az\ oldal\ nem\ tal[áa]lhat[óo] | η\ σελίδα\ δεν\ βρέθηκε
    | الصفحة\ غير\ موجودة | page\ tidak\ ditemukan | halaman\ tidak\ ditemukan
    | ページが見つかりません | お探しのページ | 页面不存在 | 找不到(?:页面|頁面) | 頁面不存在
    | 페이지를\ 찾을\ 수\ 없습니다
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CONSENT: Final = re.compile(
    r"""
    \bcookies? | \bkeks(?:e|i)?\b | куки | файл\w{0,3}\ cookie | çerez | pliki?\ cookie
    | ciasteczk | evästee | \bgdpr\b | sütik | クッキー | 쿠키 | الكوكيز
    | ملفات\ تعريف\ الارتباط | (?:consent|legitimate\ interest)s? | einwillig | consentement
    | consentimiento | consenso | consentimento | toestemming | samtyck | samtykke | suostumu
    """,
    re.VERBOSE | re.IGNORECASE,
)


def says_missing(title: str) -> bool:
    """Say whether a title or heading is that of an error page."""
    head = title[:_MAX_CHARS]
    return len(head.split()) <= _MAX_TITLE_WORDS and _MISSING.search(head) is not None


def says_consent(text: str) -> bool:
    """Say whether a paragraph speaks of cookies or of consent."""
    return _CONSENT.search(text[:_MAX_CHARS]) is not None
