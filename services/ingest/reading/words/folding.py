"""The words of a line, folded so that spelling, case and accents do not matter."""

import re
import unicodedata
from typing import Final

_UNSPACED: Final = "\u0e01-\u0eff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"

# The vowel signs of Indic scripts, which are no letters but parts of words.
_SIGNS: Final = "\u0300-\u036f\u0900-\u0903\u093a-\u094f\u0e31-\u0e4e"

_PLANE: Final = "".join(map(chr, range(0x10000)))
"""The characters of the Basic Multilingual Plane."""


def write_set(letter: str) -> str:
    """Return the characters of the Basic Multilingual Plane that a pattern matches, as a set.

    A set is looked up in a table; words are found with it in half the time that a look at
    categories takes.
    """
    ranges = [f"{run[0]}-{run[-1]}" for run in re.findall(f"(?:{letter})+", _PLANE)]
    return f"[{''.join(ranges)}]"


def write_runs(letter: str) -> str:
    """Return a pattern for runs of characters, each of which the pattern `letter` matches."""
    basic = write_set(letter)
    other = rf"(?![\x00-\uffff])(?:{letter})"
    return rf"{basic}++(?:{other}{basic}*+)*+|{other}(?:{basic}|{other})*+"


_SEPARATING: Final = r":\uff1a|\uff5c\u2013\u2014\u00bb\u203a\u2192\u3011\]/\uff0f=\uff1d"
_DASH: Final = r"-(?<=\s-)(?=\s)"

# Scripts without spaces give one token a character. What parts a label from what it labels
# is a token too.
_TOKEN: Final = re.compile(
    write_runs(rf"[^\W_{_UNSPACED}]|[{_SIGNS}]") + rf"|[{_UNSPACED}{_SEPARATING}]|{_DASH}"
)
# The same where all is ASCII and small, found in less time.
_ASCII_TOKEN: Final = re.compile(rf"[a-z0-9]+|[:|\]/=]|{_DASH}")
_SEPARATOR: Final = re.compile(rf"[{_SEPARATING}]|{_DASH}")
SEPARATORS: Final = frozenset(
    ":\uff1a|\uff5c\u2013\u2014\u00bb\u203a\u2192\u3011]/\uff0f=\uff1d-"
)
"""The tokens of a colon, a dash, a slash, an arrow or an equals sign."""


def _base(letter: str) -> str | None:
    """Return a Latin or Greek letter without its accent; None where it has none."""
    plain = unicodedata.normalize("NFD", letter)[0]
    return plain if plain != letter else None


# Many phrases stand in the lists in simplified characters alone.
_TRADITIONAL: Final = (
    "後來們個國時間聞報導記編輯圖攝資訊訂閱電關於聯絡繫廣務聲權隱條讀寫評論發佈轉載請"
    "歡麼麽樣見說話點擊擇選薦熱門區頭專題連結絕續還會員註冊錄號碼從將與並對應該這裡裏"
    "現實際經濟體娛樂財產車運動歷黨軍視頻網頁線機構學習問長圍團縣鄉鎮東嗎無為盡誰讓認"
    "識證據傳遞達進遠違責聽復複製贊幫儲單項類別標籤錯誤檢舉頂顯顧飛館驗鐘觀覺親總審紙"
    "級終給統絲綜維獨獲獎獻畫當療盤眾禮種稱積競筆節範簡訪詢詳試誌調談譯議護貼費質軟較"
    "輕輸辦農郵針銷鋪鏈鍵錢開閉陸陽隊險雙離難雲響願領風養餘駐驚鬆麗齊齡龍龜繼擴擬攔濾"
    "參變嚴儘優傷價債僅億兩劃劇勞勝匯協嘗園圓場塊壓壞夠奪寬層屬師帶庫廳彈徵徹態慶憂懷"
    "戰戲戶拋換損搶擔擁數斷暫書極榮樓檔歲殺氣決沒況淺減測準溫滅滿漲灣災燈爭爺牆狀猶環"
)
_SIMPLIFIED: Final = (
    "后来们个国时间闻报导记编辑图摄资讯订阅电关于联络系广务声权隐条读写评论发布转载请"
    "欢么么样见说话点击择选荐热门区头专题连结绝续还会员注册录号码从将与并对应该这里里"
    "现实际经济体娱乐财产车运动历党军视频网页线机构学习问长围团县乡镇东吗无为尽谁让认"
    "识证据传递达进远违责听复复制赞帮储单项类别标签错误检举顶显顾飞馆验钟观觉亲总审纸"
    "级终给统丝综维独获奖献画当疗盘众礼种称积竞笔节范简访询详试志调谈译议护贴费质软较"
    "轻输办农邮针销铺链键钱开闭陆阳队险双离难云响愿领风养余驻惊松丽齐龄龙龟继扩拟拦滤"
    "参变严尽优伤价债仅亿两划剧劳胜汇协尝园圆场块压坏够夺宽层属师带库厅弹征彻态庆忧怀"
    "战戏户抛换损抢担拥数断暂书极荣楼档岁杀气决没况浅减测准温灭满涨湾灾灯争爷墙状犹环"
)

_LETTERS: Final[dict[str, str]] = {
    **{
        letter: base
        for first, last in ((0xC0, 0x250), (0x370, 0x400), (0x1E00, 0x2000))
        for letter in map(chr, range(first, last))
        if (base := _base(letter))
    },
    **dict(
        zip(
            "\u0131\u0142\u00f8\u01ff\u0111\u0451\u0491\u03c2\u0623\u0625\u0622\u0671\u0649"
            "\u06cc\u0629\u06a9",
            "ilood\u0435\u0433\u03c3\u0627\u0627\u0627\u0627\u064a\u064a\u0647\u0643",
            strict=True,
        )
    ),
    **dict(zip(_TRADITIONAL, _SIMPLIFIED, strict=True)),
    # Turkish capitals, the vowel signs and the stroke of Arabic, and a joiner.
    **dict.fromkeys(map(chr, (0x307, *range(0x64B, 0x653), 0x640, 0xAD)), ""),
}
_TABLE: Final = str.maketrans(_LETTERS)
_MARKED: Final = re.compile(f"[{''.join(_LETTERS)}]")
# So few different letters are quicker replaced one after the other, in a line of usual length.
_FEW: Final = 24
_LINE_CHARS: Final = 2_000

# Most lines that are not ASCII are so for these alone, which are no parts of words.
_PLAIN: Final = (
    *((quote, "'") for quote in "\u2019\u2018\u201c\u201d\u201e\u2026"),
    ("\u00a0", " "),
)


def fold(text: str) -> str:
    """Return the text in lower case, without accents."""
    if text.isascii():
        return text.lower()
    folded = text.casefold()
    if len(folded) > _LINE_CHARS:
        return folded.translate(_TABLE)
    marked = set(_MARKED.findall(folded))
    if len(marked) > _FEW:
        return folded.translate(_TABLE)
    for letter in marked:
        folded = folded.replace(letter, _LETTERS[letter])
    return folded


def tokenize(text: str) -> list[str]:
    """Return the words of a text in order, folded; a separator is one too."""
    tokens: list[str]
    if text.isascii():
        tokens = _ASCII_TOKEN.findall(text.lower())
        return tokens
    for mark, plain in _PLAIN:
        text = text.replace(mark, plain)
    folded = fold(text)
    tokens = (_ASCII_TOKEN if folded.isascii() else _TOKEN).findall(folded)
    return tokens


def find_separator_end(text: str) -> int | None:
    """Return where the words behind the first colon, dash or arrow begin in a text."""
    match = _SEPARATOR.search(text)
    if match is None:
        return None
    rest = text[match.end() :]
    return len(text) - len(rest.lstrip())


def find_token_end(text: str, count: int) -> int:
    """Return where the first `count` words of a text end; its length if it has fewer."""
    end = 0
    for number, match in enumerate(_TOKEN.finditer(text), start=1):
        end = match.end()
        if number == count:
            return end
    return len(text) if count else 0
