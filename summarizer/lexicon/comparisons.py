"""Words by which a text compares amounts, or announces what it makes of them.

The terms of change are those of statistical communiqués (同比, 增幅, 回落), with the common
words around them. All entries but the units are patterns.
"""

from __future__ import annotations

from typing import Final

RATES: Final = frozenset({"%", "百分点", "倍"})
"""Units of what tells how one amount stands to another."""

RISES: Final = "增[加长]|提[高升]|上升|扩大|净增|多出?|高出?"
FALLS: Final = "减少|下降|降低|缩小|回落|少|低"
"""Before a figure: by so much something grew, or fell."""
RISE_RATES: Final = "[增涨]幅|增[速长]率?"
FALL_RATES: Final = "[降跌]幅"
"""Names of such figures."""
DIFFERENCES: Final = "相?差"
"""Before a figure: by so much two amounts are apart."""

COMPARED: Final = "比|较"
"""In what leads to a figure: it is told beside another one."""
AGAINST_EARLIER: Final = "[比较]?(?:[上去前]年|原来|当初|从前)"
"""What the figure of an earlier time is called."""
AGAINST_LAST_YEAR: Final = "同比|[上去]年"
"""In a claim: what it compares is a year apart."""

CHANGE_STARTS: Final = r"[由从自](?:[^，。；：、\n]{0,10}的)?"
CHANGE_ENDS: Final = "(?:[至到]|[降升减增变]为)了?(?:[0-9]{4}年[底末]?的?)?"
"""Right before the first and the last figure of a change: 由8.4%降至1.2%."""
UP_TO_CHANGE_END: Final = r"[^，。；！？：、\n0-9]{0,8}[至到为]了?(?:[0-9]{4}年[底末]?的?)?"
"""All that stands between the two."""

SUMS: Final = "共|[合总累]计|总[额数]|加起来|[两三各]项"
SHARES: Final = "占|比例|比重"
DEVELOPMENTS: Final = "率|增长|增幅|降幅|下降|提高|减少|完成"
MULTIPLES: Final = "倍"
GAPS: Final = "增[加长]|提[高升]|上升|减少|下降|[多高]出|[少多]了|差|净增|比|较|降低|缩小"
"""What says that a claim calculates: a sum, a share, a percentage of growth or completion,
how many times, a difference."""

LEADS: Final = "总[额数量计共]|[合共累]计|[一合]共|达到?|人民币|其中|分别|同比|环比"
"""Before any amount: they leave open what it is of."""
FUNCTION_WORDS: Final = "比较与和为是了的约近共有到至即"
FURTHER_FUNCTION_WORDS: Final = "占达年在也已又还将各由从及或被把"
"""Single characters that name nothing; the further ones may end what does."""
TOTALS: Final = "[合共总]计|总[额数共]|一?共"
"""Before a figure that is no further one of the kind before it, but their sum."""
PARTS: Final = "其中|分别|[、:：]"
"""Before a figure that is a part of the one before it, or one of its row."""
AMONG: Final = "其中|包括|含"
"""In what leads to a figure that is one of several."""
