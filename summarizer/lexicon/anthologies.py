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
COLLECTED: Final = (
    "先进事迹|事迹|学习|交流|典型|经验|发言|会议|参阅|参考|阅读|汇报|新闻|媒体|宣传|系列|书面"
)
"""A pattern of what stands before such a word."""
PIECES_OF_COLLECTIONS: Final = (
    "案例|典型案例|典型|事例|实例|事迹|故事|信息|消息|资料|新闻|专题|日记|总结|经验做法|经验"
    "|CASE|Case"
)
"""The same, of what sections of one text are called, too: only what stands beside tells."""
PIECES_OF_ONE: Final = rf"{PIECES_OF_COLLECTIONS}|其|之|[Nn][Oo][.．]?|PART|Part"
"""The same, with what is counted alone."""
PRAISED: Final = "优秀|精选|精品|先进|示范|创新|特色|成功|实践|工作|帮扶|协作|东西部|乡村振兴|典型"
"""The same, of what stands before such a word: 优秀帮扶案例一."""
COLLECTION: Final = (
    r"(?:选编|汇编|摘编|选登|摘登|选刊|集锦|选辑|专辑|合集|选集|文集|荟萃|案例[集选]|事例集|故事[集汇]|作品[集选])"
    r"(?:\s*[（(〔\[【][^（）()]{1,16}[)）〕\]】]|\s*第?[0-9一二三四五六七八九十]{1,4}[辑集期册卷]?|[上中下]册?|年度?|版)*$"
)
"""A pattern of how the title of a collection ends: 典型案例选编（2022年度）."""
COLLECTING: Final = (
    r"现[^。]{0,40}(?:选登|摘登|选编|摘编|汇编|选取|精选|遴选|编发|选发|编印|刊登|刊发|推出|印发)"
    r"[^。]{0,40}(?:如下|[供以]|学习|借鉴|参考|飨)"
)
"""A pattern of what the sentence over a collection says: 现选登部分典型案例，供学习借鉴."""
COLLECTION_SIGNS: Final = "编登刊锦辑集萃选取印发汇推"
"""One of these is in whatever those two patterns match."""
