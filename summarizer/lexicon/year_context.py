"""Words by which sentences lend one another their years, or keep them.

After the brief's contract, as `years`.
"""

from __future__ import annotations

from typing import Final

CONTINUING: Final = ("其中", "包括", "此外", "另外", "同时", "与此同时")
"""How a sentence begins that goes on with the one before."""

GOING_ON: Final = (
    "(?P<noun>[^，。；：、\n0-9]{2,12}?)[里之]?中，"
    "|(?P<months>[2-9两三四五六七八九])个多?月(?:里|来|间|以来|下来)，"
    "|(?:这|该|上述|以上)[笔些批项][^，。；：、\n0-9]{0,6}[资款物金]"
)
GOING_ON_SIGNS: Final = "这该上以23456789两三四五六七八九"
"""A pattern of one that goes on with what the one before has named (财政援助资金中，用于…),
points back to it (这笔资金) or counts months from it (7个月里), and the characters that it then
begins with."""

SUMS: Final = ("年来", "年间", "年里", "年半里", "年共", "年累计", "年总", "年合计")
"""How a sum over several years is announced, of which the sentences behind it go on telling."""

OPENING: Final = (
    "(?:(?:19|20)[0-9]{2}|今 ?|去 ?)年，?(?:既|正|恰)?是"
    "[^。，0-9\n]{0,30}(?:，[^。，0-9\n]{0,30}){0,3}。"
)
"""A pattern: the first sentence of a paragraph that says what its year was, with no figure:
今年是脱贫攻坚决战决胜之年。"""

NOW: Final = "[，；](?:而|到|直到)?(?:现在|目前|如今|眼下|现有|现存|现共有)"
"""A pattern: what ends the reach of an earlier year in its sentence."""

SHARE: Final = "率"
INTEREST: Final = "利率"
"""Right before a figure it is how things stood, and no total (支付率92%), but for interest."""

RUNNING_TOTAL: Final = "累计"
"""A running total of a year named before it, which no heading moves."""

BRACKETED_DATE: Final = "（(?:截[至止])?(?P<year>(?:19|20)[0-9]{2})年?[0-9月日初底末度]{0,6}）"
BRACKETED: Final = f"[^，。；：（\n]{{0,6}}{BRACKETED_DATE}"
"""A pattern behind a figure: a date in brackets is that of the figure alone."""
