"""The characters that write numbers in Chinese.

Digits and scales after GB/T 15835-2011 (出版物上数字用法) and the financial capitals
of 正确填写票据和结算凭证的基本规定 (中国人民银行, 1997).
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

DIGITS: Final[dict[str, int]] = {
    "零": 0,
    "〇": 0,
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
    "壹": 1,
    "贰": 2,
    "叁": 3,
    "肆": 4,
    "伍": 5,
    "陆": 6,
    "柒": 7,
    "捌": 8,
    "玖": 9,
}

SMALL_SCALES: Final[dict[str, Decimal]] = {
    "十": Decimal(10),
    "百": Decimal(100),
    "千": Decimal(1000),
    "拾": Decimal(10),
    "佰": Decimal(100),
    "仟": Decimal(1000),
}

LARGE_SCALES: Final[dict[str, Decimal]] = {"万": Decimal(10_000), "亿": Decimal(100_000_000)}

BARE_SCALES: Final = "百千万亿"
"""Scales that stand without a digit before them, where a figure is left loose: 上百名, 近千户."""

ROUGH_MARKS: Final = "余多来几"
"""What stands inside a number and makes it rough: 30余家, 十几人, 三千来户."""

RANGE_MARKS: Final = ("——", "--", "－", "-", "—", "–", "~", "～", "〜", "∼", "至", "到")
"""What joins the ends of a range: 3—5万元, 3000至5000元."""
