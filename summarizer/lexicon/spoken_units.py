"""Units as people speak: 三个多月, 两个多亿, 一米七, 两亩三分, 三万块, a well of which there are
two 口.

Spoken forms after 现代汉语八百词 (数量词, 概数).
"""

from __future__ import annotations

from typing import Final

FUSED_UNITS: Final[dict[str, tuple[str, str]]] = {
    f"个{mark}{noun}": (unit, mark)
    for mark in "多来半"
    for noun, unit in (
        *(("月", "个月"), ("小时", "小时"), ("钟头", "小时"), ("星期", "周")),
        *(("亿元", "个亿元"), ("亿", "个亿")),
    )
}
"""Time spans and money that print a mark inside the unit: 三个多月, 两个半钟头, 3个多亿."""

SPOKEN_PARTS: Final[dict[str, str]] = {
    "米": r"(?P<parts>[一二三四五六七八九]{1,2}(?=[，。；、！？：”）\n高长宽深厚多的了左上粗]|\Z)"
    r"|[1-9][0-9]?(?=[高长宽深厚粗]|的[路墙渠坝沟桥道围护河水]))",
    "吨": r"(?P<parts>[一二三四五六七八九])(?=[，。；、！？：”）\n多的了左上]|\Z)",
    "亩": r"(?P<parts>[一二三四五六七八九1-9])分(?=[，。；、！？：”）\n多的了左上地田水旱山园]|\Z)",
    "斤": r"(?P<parts>[一二三四五六七八九1-9])两(?=[，。；、！？：”）\n多的了左上重肉茶油]|\Z)",
    "元": r"(?P<parts>[一二三四五六七八九1-9])[角毛](?P<more>[一二三四五六七八九1-9]分)?",
    "角": r"(?P<parts>[一二三四五六七八九1-9])分",
    "毛": r"(?P<parts>[一二三四五六七八九1-9])(?=[，。；、！？：”）\n多的了左上一每]|\Z)",
}
"""Patterns of what follows a unit and is tenths of it: 一米七, 两亩三分, 三斤二两, 5元8角."""

CONTAINERS_BY_MOUTH: Final = "井窖塘锅池柜窑钟箱泉炉灶缸"
"""What 口 counts besides people: 20口机井, 山塘4口, 2口100立方米的水柜."""

COUNTED_IN_BLOCKS: Final = "板牌匾地砖屏石瓦碑田镜表布毯煤皮膜池件皂盘栏璃巾斑识"
"""Behind these, 块 counts things: 展板3块."""

LAID: Final = "(?:[铺砌装挂竖换贴种拼镶搬]|[划分切裂碎拆并]成)[^，。；、：\n]{0,5}$"
"""A pattern of what is done with such things, where they were named before: 共铺了2000多块."""

MONEY_CUES: Final = (
    "[卖挣赚收花付交价钱资入涨跌贵宜亏省补得欠借领值贷凑攒垫罚奖塞]"
    "|[高低多少]出|[发给分掏捐剩存拿]了|[分掏拿]到|[落剩掏](?:[了到下]|$)|(?<!免)费[^，。；、0-9]{0,3}$"
)
"""A pattern: in a clause with one of these, 块 behind a number is money: 一天挣120块."""

MONEY_BEHIND: Final = (
    "[是还就也都不](?!块)|(?:的|元的)?[^，。；、：\n0-9]{0,3}?(?:费|红包|[奖租礼押定现]金|工[钱资]|补[助贴]|本钱|学杂|利息)"
    "|一[亩个吨棵株]"
)
"""A pattern of what stands behind money and not behind things counted in 块: 三万块是贷款."""

DEGREES_BEFORE: Final = (
    "(?:[气室水地体棚]温|温度|零[上下]|[高低]温|坡度|倾角|[东西]经|[南北]纬)[^，。；、：\n电]{0,6}$"
)
DEGREES_BEHIND: Final = (
    "(?:以[上下])?的?[^，。；、：\n电0-9]{0,3}(?:高温|低温|严寒|酷暑|温差|恒温|[斜陡]?坡)"
)
"""Patterns of what stands before and behind degrees of heat or of an angle; elsewhere 度 is a
kilowatt-hour."""

CHANGED: Final = (
    "增长|增速|增幅|提高|提升|上升|上涨|上浮|[高低快慢涨降跌]|下降|下滑|下浮|回落|收窄|扩大"
)
"""A pattern of what is told in 个点 for percentage points: 增长3个点."""
