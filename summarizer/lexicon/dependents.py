"""Words by which a figure only tells something of the figure before it, or goes with others.

The vocabulary of work reports: changes, means, worths, shares.
"""

from __future__ import annotations

from typing import Final

CHANGES: Final = (
    "(?:[比较]?(?:[0-9]{4}|上|去|前)?年?(?:同期)?)?(?:同比|环比|年均|净)?"
    "(?:增长|增幅|涨幅|降幅|增速|下降|提高|上升|降低|减少|增加|增|涨|降)"
)
"""A pattern of what announces by how much the figure before has changed."""
MEANS: Final = (
    "户均", "人均", "村均", "亩均", "校均", "每户", "每人", "每村", "平均每户", "平均每人",
)  # fmt: skip
"""Alone before money: the mean of the sum before it."""
WORTHS: Final = (
    "总?金额", "总?价值", "货值", "总值", "合计", "共计", "折合人民币", "折合", "折价", "折款",
)  # fmt: skip
"""Patterns; alone before money: what the things counted before it come to."""
SHARES: Final = (
    "占(?:比|总数的?|总量的?|总额的?)?", "(?:是|为|相当于)[^，、；。：\n]{1,8}的",
    "完成(?:年度|全年)?(?:协议|目标|任务|计划)[^，、；。：\n]{0,4}",
    "(?:资金)?(?:开工|复工|完工|竣工|到位|拨付|支付|支出|执行|履约)率",
)  # fmt: skip
"""Patterns; alone before a figure: what the figure before is a part of, or how great a part."""
USES: Final = "(?:以上|左右)?(?:的?资金)?[被都均]?(?:用于|用在|用到|投向|流向)"
"""A pattern behind a share: of the money before it, what became of a part."""
PAIRED: Final = ("结对", "结成")
"""Behind a list in its clause: its things are paired with one another. All begin with the same
character, for which a text is searched."""
