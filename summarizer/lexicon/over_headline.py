"""What stands over a headline: paths to the page, the site's name and menu, columns, series.

Compiled by hand from the templates of Chinese government, newspaper and company pages. Lists
are of endings, all other entries patterns.
"""

from __future__ import annotations

from typing import Final

CRUMB_WORDS: Final = (
    "首页 主页 正文 详情 内容 新闻 要闻 动态 公告 通知 资讯 时政 专题 频道 栏目 "
    "公开 中心 网站 网 报 在线"
)
"""How the crumbs end that tell a path to the page from a headline in parts."""

PATH_ENDS: Final = (
    "正文内容|正文|(?:详细|文章|信息|新闻)?内容(?:详情)?|(?:内容|文章|信息|新闻)?详情|详细信息|文章"
)
"""Where a path to the page ends."""

MENU_WORDS: Final = (
    "首页 主页 要闻 新闻 动态 公告 公开 概况 中心 频道 专题 专栏 园地 邮箱 登录 登陆 注册 版 "
    "无障碍 播报 讨论 视频 收藏 分享 地图 下载 简介 法规 指南 查询 论坛 导航 留言"
)
"""How the entries of a menu end; no part of a headline in parts ends so twice."""

MENU_ENTRY: Final = (
    r"(?:机构|部门|单位|学校|医院|集团|公司|县情|市情|区情|青春|走进)?(?:概况|简介|首页|主页|导航)"
    r"|(?:政务|政府|信息|党务|院务|校务|村务|厂务)公开|(?:政务|办事|公共|便民)服务|(?:互动|政民)(?:交流|互动)"
    r"|(?:新闻|信息|资讯|服务|媒体)中心|(?:通知|公示)公告|"
    r"(?:新闻|工作|部门|基层|本地|图片|医院|学校|校园|院系|科室|单位|企业|集团|公司|县区|市州|区县|乡镇|镇街|综合|党建|帮扶|协作|扶贫)"
    r"(?:动态|要闻|新闻|资讯|快讯)"
)
"""What is an entry of a site's menu, alone on its line over a headline."""

SECTION_ALONE: Final = (
    "要闻 综合 时政 新闻 头版 专题 专版 专刊 综合新闻 本地新闻 国内 国际 社会 民生 经济 三农 "
    "乡村振兴 县域 市州 区县 观察 深度 特别报道 东西部协作 东西协作 对口支援 定点帮扶 工作动态 "
    "部门动态"
)
"""Names of a section of a paper or site that stand alone over a headline."""

REPORT_HEAD: Final = r"[|｜]\s*(?:19|20)[0-9]{2}\s*年?度?[^|｜]{0,16}(?:报告|年报)$"
"""The head that every chapter of a yearly report has: 青禾集团 | 2022年度报告."""

YEARBOOK: Final = (
    r"^《?(?:(?:19|20)[0-9]{2}年?)?[\u4e00-\u9fff]{2,14}年鉴"
    r"(?:[\s·•]*[（(〔]?(?:19|20)[0-9]{2}年?[版卷]?[)）〕]?)?》?$"
    r"|^第[一二三四五六七八九十]{1,3}[编卷](?:\s+[^\s，。：]{0,12})?$"
)
"""The name or part of a yearbook over one of its articles: 北山年鉴（2019）, 第八编 对口支援."""

SITE_AND_SECTION: Final = r"\s*[-|｜▏丨_/»·•－]\s*|\s+[–—]\s+"
"""A pattern of what stands between the parts of a line that names a site and its sections:
北山融媒 | 教育, 北山协作在线 — 对口支援 · 工作动态."""

SITE_PART: Final = (
    "融媒 发布 日报 晚报 时报 商报 晨报 早报 都市报 文汇报 大公报 周刊 数字报 新闻 在线 网 网站 "
    "广播 电视台 客户端 频道 首页 "
    "要闻 动态 资讯 快讯 专栏 专题 栏目 视点 时政 民生 公告 公开 "
    "集团 公司 学校 学院 大学 医院 银行 教育局 办公室 委员会 政府"
)
"""How one of those parts ends, be it the site, its owner or a section."""

SITE_NAME: Final = (
    r"官方网站|门户网站|网上服务|^[\u4e00-\u9fff]{2,8}(?<!打开)(?<!擦亮)(?<!架起)之窗$|"
    r"(?:新闻|日报|政府|信息|扶贫|振兴|人民|资讯|公众|文明|党建|统战|先锋|商务|政务|报道|青年|经济|农业)网$|"
    r"(?:政府|委员会|办公室|日报社|晚报社|电视台|融媒体中心|新闻中心|官网|在线|频道|客户端|[局委府室会办]文件|数字报|电子报|电子版|手机报|文库|百科)$|"
    r"^[\u4e00-\u9fff]{2,9}(?<![电管路渔水物联保障])网$|^(?:学习强国|今日头条|百家号|搜狐号|网易号|人民号)$|"
    r"政府信息公开(?:目录|指南|平台|专栏|年报)?$|"
    r"^[\u4e00-\u9fff]{2,6}(?:日报|晚报|时报|周刊|发布|融媒|观察|头条|播报)$|"
    r"^[\u4e00-\u9fff]{2,3}新闻$|"
    rf"{REPORT_HEAD}|{YEARBOOK}|"
    r"^(?!.*(?:走进|走近|来到|[赴到送援帮助捐访给与和在向为进入]|携手|牵手|成立|揭牌|落户|共建))"
    r"\w{2,18}(?:学校|小学|中学|大学|学院|医院|公司|集团|协会|商会|基金会|联合会|总会|工商联|促进会|研究会|红十字会)$"
)
"""What makes a line over the headline the name of a site."""

COLUMN: Final = (
    r"^【[^【】]{2,10}】$|^【(?:专题|专栏|聚焦|特别报道|系列报道)】.{2,8}$|^[^，。：:]{2,8}[·•][^，。：:]{2,8}$|"
    r"(?:进行时|在行动|系列报道|特别报道|专栏|专题|特刊|专刊|走基层|看变化|巡礼|在现场|一线见闻)$"
)
"""What makes a short line over the headline the name of a column or series."""

LIST_BULLETS: Final = ("·", "•", "∙", "▪", "▫", "»", "›")
"""What entries of a menu or list begin with, and no headline."""
