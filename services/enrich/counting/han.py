"""Units and money in Chinese and Japanese, which stand behind the number without a space."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

HAN_MONEY: Final[Mapping[str, str]] = MappingProxyType(
    {
        "元": "CNY", "人民币": "CNY", "元人民币": "CNY", "美元": "USD", "欧元": "EUR",
        "日元": "JPY", "英镑": "GBP", "港元": "HKD", "卢布": "RUB", "坚戈": "KZT",
        "円": "JPY", "ドル": "USD", "ユーロ": "EUR",
    }
)  # fmt: skip

HAN_UNITS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "%": "%", "吨": "t", "噸": "t", "公里": "km", "千米": "km", "米": "m", "厘米": "cm",
        "毫米": "mm", "平方公里": "km²", "平方千米": "km²", "平方米": "m²", "立方米": "m³",
        "公顷": "ha", "公斤": "kg", "千克": "kg", "克": "g", "升": "l", "兆瓦": "MW",
        "千瓦": "kW", "摄氏度": "°C", "℃": "°C", "トン": "t", "キロ": "km", "メートル": "m",
        "岁": "year", "歳": "year", "\uff05": "%",
    }
)  # fmt: skip
