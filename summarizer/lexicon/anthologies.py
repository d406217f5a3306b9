"""What the articles of a page that holds several are called and numbered with: patterns.

Compiled by hand from sites of model documents, collections of offices and serials.
"""

from __future__ import annotations

from typing import Final

NUMBERED_DOCUMENTS: Final = "总结|汇报|报告|体会|材料|计划|方案|日记|手记|报道|纪实|发言"
"""A pattern of the kinds of documents that are numbered where several stand on one page, as
sites of model documents and serials in newspapers do: 工作总结1, 驻村日记之三."""
SAMPLES: Final = "范文|例文|范例|模板|样本"
"""The same, of what is called a model of a document and no more: 例文一."""
PIECES: Final = "材料|文章|文稿|稿件|报道|发言|通讯|简报"
"""The same, of what texts are called that somebody collected: 材料一, 交流材料之二."""
COLLECTED: Final = "学习|交流|典型|经验|发言|会议|参阅|参考|阅读|汇报|新闻|媒体|宣传|系列|书面"
"""A pattern of what stands before such a word."""
PIECES_OF_ONE: Final = (
    "案例|典型案例|典型|故事|信息|消息|资料|新闻|专题|日记|总结|其|之|[Nn][Oo][.．]?|PART|Part"
)
"""The same, of what sections of one text are called, too, or of what is counted alone."""
