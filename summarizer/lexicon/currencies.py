"""Foreign money by its code in ISO 4217, with its names in Chinese, and the signs of money."""

from __future__ import annotations

from typing import Final

FOREIGN_MONEY: Final[dict[str, str]] = {
    "USD": "美元 美金",
    "EUR": "欧元",
    "HKD": "港元 港币",
    "JPY": "日元 日圆",
    "GBP": "英镑",
    "TWD": "新台币 台币",
    "MOP": "澳门元 澳门币",
    "AUD": "澳元 澳大利亚元 澳币",
    "CAD": "加元 加拿大元 加币",
    "NZD": "新西兰元 纽币",
    "SGD": "新加坡元 新元 新币 坡币",
    "CHF": "瑞士法郎 瑞郎",
    "KRW": "韩元 韩币",
    "RUB": "卢布",
    "THB": "泰铢",
    "MYR": "林吉特 马币 令吉",
    "VND": "越南盾",
    "INR": "印度卢比",
    "SEK": "瑞典克朗",
}
"""A code and the spellings of its name, parted by spaces."""

CURRENCY_SIGNS: Final[dict[str, str]] = {"$": "USD", "＄": "USD", "¥": "元", "￥": "元"}
"""A sign before an amount, and the unit that it stands for."""
