"""What a page counts of itself: the pages of a long article, its readers and their thanks.

Gathered from the templates of Chinese government sites and public accounts. All entries
are patterns.
"""

from __future__ import annotations

from typing import Final

ASKING_TO_SHARE: Final = (
    '点(?:个|一下|亮|击)?\\s*[“"「【]?(?:在看|赞[”"」】]?\\s*'
    '(?:再走|[和与、+]\\s*[“"「【]?(?:在看|分享|转发|收藏)))'
)
"""A pattern: what an account asks of its readers: 觉得不错请点“在看”."""

SHARE_BAR: Final = (
    rf"\s(?:[^\s。]{{0,12}}{ASKING_TO_SHARE}[”\"」】]?\s*)?"
    r"(?:(?:阅读|浏览|点?赞|在看|分享|转发|收藏|评论|留言|喜欢)"
    r"\s*[0-9.]+[万wW]?\+?\s?[次人条个]?(?:\s+|$)){2,}+$"
)
"""A pattern of its counters at the end of a line: 阅读 1.1万 赞 326 在看 89."""

PAGER: Final = (
    r"(?![条G|｜/／，：:>＞»›…·\]】）-])(?=.{0,60}?(?:页|余下全文))(?:(?:首页|[上下]一?页|[尾末]页|最后一?页|页次|每页|当前(?:页|在|是|为)?|分页|余下全文"
    r"|本(?:文|页|新闻|篇)|(?:跳?转)?到?第|转到|共有?|页码?|条(?:记录)?|[0-9]{1,4}|GO"
    r"|[|｜/／，：:<>＜＞«»‹›…·\[\]【】（）-]) *)++$"
)
"""A pattern: the pages of a long article: 共3页：上一页 1 2 3 下一页."""
