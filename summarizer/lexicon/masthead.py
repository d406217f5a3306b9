"""The words of mastheads and signatures: field labels, roles, endings of names.

Compiled by hand from the conventions of Chinese government sites, newspapers, public
accounts and office documents.
"""

from __future__ import annotations

from typing import Final, Literal

FieldKind = Literal[
    "source",
    "published",
    "time",
    "updated",
    "written",
    "author",
    "editor",
    "chief",
    "card",
    "other",
]
"""What a field says. The four kinds of date come in the order of their authority with
a bare date after `time`; `chief` is the editor in charge, who goes before others; `card` is
what a site files a document under, as printed over its headline."""

FIELD_LABELS: Final[dict[FieldKind, str]] = {
    "source": "信息来源 文章来源 新闻来源 稿件来源 内容来源 来源网站 来源单位 来源 稿源 "
    "转载自 转自 原载 出处",
    "published": "发送时间 发布时间 披露日期 披露时间 公告日期 刊登日期 刊发日期 见报日期 出版日期 "
    "发布日期 发表时间 发表日期 发稿时间 刊发时间 公开日期 发布于 发表于",
    "time": "时间 日期 编稿时间",
    "updated": "更新时间 更新日期 更新于 录入时间 编辑时间 添加时间 上传时间",
    "written": "成文日期 成文时间 发文日期 印发日期 生成日期 写作时间 撰写时间 "
    "撰写日期 编写时间 编写日期 编制日期 汇报时间 汇报日期 填报时间 填报日期 "
    "报送时间 报送日期 上报时间 上报日期 "
    "报告日期 总结时间 起草时间 完稿时间 定稿时间",
    "author": "原作者 本文作者 作者姓名 作者 本报记者 本网记者 特约记者 见习记者 记者 特约通讯员 "
    "通讯员 信息员 撰稿人 撰稿 撰文 采写 文字 文稿 图文 文图 图/文 文/图 供稿单位 供稿科室 "
    "供稿人 供稿 投稿单位 投稿人 投稿 来稿单位 来稿 信息报送 报送单位 报送科室 报送人 报送 "
    "上报单位 信息提供 稿件提供 整理 拟稿人 拟稿 主笔 述职人 报告人 汇报人 总结人 执笔人 "
    "撰写人 撰写 编写人 编写单位 起草人 起草单位 汇报单位 汇报部门 "
    "报告单位 总结单位 填报单位 填报部门 "
    "填报人 提交单位 提交人 编制单位 执笔单位 "
    "执笔 发布人 发布者 文",
    "chief": "责任编辑 责编 值班编辑 执行编辑 本版责编 本期责编",
    "editor": "本版编辑 版面编辑 网络编辑 文字编辑 本期编辑 新媒体编辑 实习编辑 微信编辑 网页编辑 "
    "栏目编辑 频道编辑 网站编辑 部门编辑 首席编辑 主任编辑 内容编辑 专栏编辑 编辑",
    "card": "信息索引号 索引号 索取号 信息编号 发文字号 文件编号 文号 主题分类 信息分类 "
    "服务对象分类 体裁分类 组配分类 所属栏目 栏目 信息类别 公文种类 文种 体裁 语种 发文机关 "
    "发文机构 发文单位 发文部门 制发机关 发布机构 发布机关 发布单位 发布部门 "
    "公开部门 公开责任部门 公开主体 公开目录 "
    "公开类别 公开方式 公开形式 公开范围 公开时限 公开属性 公开程序 主题词 有效性 有效期 效力状态 "
    "时效性 内容概述 内容概要 版次 版名 文档类别 文档编号 文档分类 文档格式 文档大小 文档页数 "
    "上传人 上传者 办理类别 办理结果 办理单位 答复类别 答复文号 建议类别 建议编号 提案编号 案号 "
    "上传用户 文件格式 文件大小 下载积分 所需积分 积分 格式 页数 分类 证券代码 证券简称 "
    "股票代码 股票简称 公告编号 热搜词 热门搜索 搜索热词",
    "other": "发件人 收件人 抄送 联系人 浏览次数 浏览量 浏览 点击次数 点击量 点击率 点击数 点击 "
    "阅读次数 阅读量 阅读数 已阅读 阅读 访问量 访问次数 热度 人气 查看次数 查看 回复 评论 "
    "字体大小 字体 字号 关键词 关键字 标签 "
    "责任部门 责任单位 版式 责任校对 一校 二校 三校 校对 校审 审稿人 审核人 审核 初审 复审 终审 "
    "一审 二审 三审 编审 审签 审稿 审定 总监制 监制 总策划 策划 统筹 出品 主编 总编辑 总编 "
    "值班主任 值班总编 值班主编 值班编审 值班监制 轮值主编 轮值总编 执行主编 执行总编 副主编 "
    "副总编 值班领导 签发 美编 美术编辑 版式编辑 图片编辑 排版 制图 制作 设计 剪辑 "
    "视频 海报 供图 摄影 图片 图 摄像 分享到 分享至 分享 电话 联系电话 邮箱 投稿邮箱 "
    "来源链接 原文链接 链接 稿费 作者单位 原标题 图源 图片来源 视频来源 素材来源 数据来源 "
    "资料来源 配图 插图 素材 监审 审读 编校 责校 编委 值班编委 值班审核 运营 配音 主播 录入员 "
    "录入人 录入 校核 核校 签发人 编印单位 编印 承印 印数",
}

CARD_TITLES: Final = frozenset("名称 标题 信息名称 文件名称 信息标题 文件标题 公文标题".split())
"""Labels of the title in the table that a site files a document under."""

OFFICIAL_ACCOUNT: Final = "官方(?:账号|帐号|微博|微信|微信公众号)$"
"""A pattern behind the name of an outlet or office that posts."""

QUOTED_ACCOUNT: Final = (
    r"以下(?:文章|内容)(?:来源于|来自|转载自)\s*[:：]?\s*(?P<outlet>[^\s，,。]{2,20})"
    r"\s*(?:[，,]?\s*作者\s*[:：]?\s*(?P<authors>[^，,。]{2,24}))?\s*[.。]?"
)
"""What a public account puts over an article of another account."""

VISITORS_DAY: Final = ("今天是", "今日是", "现在是", "当前时间", "当前日期", "系统时间")
"""Before a date: it is the day on which the page is looked at."""

PRINTED_PAGE: Final = (
    r"\s*[(（]?(?:(?:19|20)[0-9]{2}[-年./][0-9月./-]{1,5}[日号]?\s*)?(?:\s|第)[A-Z]?[0-9一二三四五六七八九十]{1,3}"
    r"\s*版"
)
"""A pattern behind an outlet: the page of the newspaper: 铜仁日报 第3版."""

GLUED_LABELS: Final = (
    "信息来源 文章来源 新闻来源 稿件来源 内容来源 发布时间 发布日期 发表时间 发表日期 发稿时间 "
    "更新时间 更新日期 成文日期 责任编辑 浏览次数 点击次数 阅读次数 访问次数 点击数"
)
"""Labels that no word ends with: they count even where another word touches them."""

BARE_LABELS: Final = (
    "来源 作者 责任编辑 责编 美术编辑 版式编辑 编辑 本报记者 记者 通讯员 撰稿 "
    "供稿 审核 校对 文/图 图/文"
)
"""Labels that a space alone may separate from their value."""

BOXED_LABELS: Final = (
    "信息来源 文章来源 来源 稿源 作者 本报记者 记者 通讯员 撰稿 撰文 供稿 文字 责任编辑 责编 编辑 "
    "发布时间 发布日期 时间 日期"
)
"""Labels that count where brackets alone set them off: 【记者】李晓明."""

_SIZE = r"[【\[(（]?\s*(?:[特超]?大|中|小|标准|默认|[AT][-+]?)\s*[】\])）]?"
"""A size of the type to choose from, as printed beside 字号."""

FIELD_TOKENS: Final = (
    rf"【?\s*字[体号](?:大小|显示)?\s*(?:[:：]?(?:\s*[|｜/]?\s*{_SIZE}){{2,4}}\s*】?|(?=[\s|｜【\[]|$))",
    r"[【\[(（]\s*大\s*中\s*小\s*[】\])）]",
    r"(?<=[\s|｜])(?:大[\s|｜/]*中[\s|｜/]*小|小[\s|｜/]*中[\s|｜/]*大)(?=$|[\s|｜【\[])",
    r"[【\[]\s*(?:我[要来]说两句|我有话说|我要[发留]言|发表评论|参与评论|纠错|分享|举报|返回|评论|转发|留言)\s*[】\]]",
    r"[【\[]?\s*(?:打印本页|打印文章|打印|关闭窗口|关闭本页|关闭|收藏本页|收藏|我要纠错|复制链接|只看该作者)\s*[】\]]",
    r"我要(?:纠错|评论|分享|打印)|打印本页|打印文章|关闭窗口|复制链接|只看该作者|倒序浏览|电梯直达|楼主",
    r"A\s*[-+]\s*A\s*[-+]?|T\s*\|\s*T",
    r"[0-9]+\s*(?:次浏览|次阅读|人阅读|人浏览|人参与|次点击|阅读|浏览)|[0-9]+\s*[条个次人]?(?:评论(?!员)|跟[帖贴]|点赞|转发|回复)",
    r"(?:浏览|点击|阅读|访问|查看|评论|点赞|跟[帖贴]|转发|收藏|人气|热度|参与(?:互动)?)[次数量率]*\s*[(（]\s*[0-9]+\s*[次人条]?\s*[)）]",
    r"(?<=\s)(?:点赞|评论|转发|分享|收藏|在看|跟[帖贴]|阅读|浏览|人气|热度)\s*[0-9][0-9.]*[万wW]?\+?(?![0-9.年月])",
    r"(?<=\s)(?:扫码|用?手机)(?:看新闻|阅读|查看|看|打开)(?:手机版)?|(?<=\s)听新闻",
    r"(?<=\s)(?:(?:新浪|腾讯)?微博|微信|(?:QQ)?空间|朋友圈)(?=\s|$)",
    r"(?:已有|共有|有)\s*[0-9]+\s*[位人次个][^\s，。]{0,6}(?:读过|阅读|浏览|访问|点击|参与)[^\s，。]{0,4}",
    r"参与互动(?!\s*[(（]\s*[0-9])(?:\s*[(（]\s*[)）])?|"
    r"热门资讯|热点资讯|最新资讯|滚动新闻|(?<!本[站网报台刊])原创",
)
"""Furniture inside a line of fields, as patterns."""

FIELD_TOKEN_STARTS: Final = (
    r"【\[(（字打关收我复只倒电楼AT热最滚原0-9浏点阅访查评跟转人分在大小参扫用手听新腾微空朋Q已共有"
)
"""What those patterns begin with, as the inside of a character class."""

ROLE_WORDS: Final = (
    r"(?:本报|本网|本刊|本台)?(?:全媒体|融媒体|新媒体|首席|见习|特约|实习)*"
    r"(?:记者|通讯员|信息员|作者|撰稿|撰文|评论员|供稿|报道|文字|整理|执笔|编辑|摄影|摄像|实习生|文(?=[/／丨|｜:：]))"
    r"|图(?=[/／\s:：文])|文(?<=[/／]文)(?=$|[\s、,，;；])"
)
"""What stands before or after a person's name in a byline, as a pattern."""

OUTLET_ROLES: Final = ("全媒体", "融媒体", "新媒体")
"""How a role begins whose outlet stands right before it: 海岸全媒体记者."""

ROLE_SIGNS: Final = "记通信作撰评供道文整执编摄图习"
"""One of these is in whatever that pattern matches."""

LEARNERS: Final = ("实习生", "实习编辑", "见习编辑", "助理编辑")
"""Who helps the editor before whose name they stand."""

EDITOR_ROLE: Final = "编辑"
"""How the role ends of a person who edits."""

REPORTING: Final = "报道"
"""The word that a place stands before, not a name: 记者 何秋 青禾报道."""

CAMERA_ROLES: Final = ("摄影", "摄像", "图")
"""Roles of people who took the pictures; they wrote nothing."""

NO_AUTHOR: Final = frozenset(
    "文 图 佚名 未知 不详 管理员 本站 网络 互联网 匿名 无 原创 系统管理员 网站管理员 小编 "
    "删除 转载 订阅 讨论 播报 历史 目录 点赞 收藏 转发 分享 评论 在看 举报 打赏 关注 "
    "特大 放大 缩小 纠错 点击 扫一扫 字号 字体 打印 关闭".split()
)
"""What sites print for an author that they do not know, and the tools beside a name."""

POST_ENDING: Final = (
    r"(?:书记|主任|省长|州长|市长|县长|区长|镇长|乡长|局长|处长|科长|部长|会长|院长|校长|队长|组长"
    r"|董事长|理事长|秘书长|厅长|行长|厂长|园长|站长|总经理|主席|队员|常委)"
)
"""How the post ends that a speaker's name follows under the title."""

POST_SIGNS: Final = "记任长员理席委"
"""One of these is in whatever that pattern matches."""

OFFICE_ENDING: Final = (
    "办公室 扶贫办 协作办 合作办 办 局 处 科 股 室 委员会 委 政府 中心 部 会 院 校 小学 中学 大学 "
    "公司 集团 队 站 所 组 支行 分行 银行 厅 镇 乡 街道 村 社区 支部 党委 党组 社 联 工会 协会 学会"
)
"""How the name of an office that signs ends."""

NO_OFFICE_ENDING: Final = (
    "常委 主办 承办 协办 干部 全部 新局 开局 布局 格局 全局 大局 变局 破局 结局 困局 僵局 当局 "
    "定局 残局 体会 社会 机会 盛会 座谈会 推进会 现场会 招聘会 推介会 对接会 培训会 动员会 部署会 "
    "观摩会 发布会 洽谈会 交流会 报告会 总结会 调度会 例会 场所 厕所 教室"
)
"""How other words end that look like an office: 携手开新局."""

LETTERHEAD: Final = (
    "(?!.*(?:走进|走近|来到|[赴到送捐访给]|看望|慰问|调研|考察|成立|揭牌|携手))"
    ".*(?:指挥部|工作组|工作队|帮扶队|驻村队|领导小组|协作办|扶贫办|合作办|支援办|局|厅)"
)
"""A pattern of an office's name as it stands over the headline; in news of it there are verbs."""

DOCUMENT_ENDING: Final = "总结 报告 汇报 计划 要点 方案 通报 公报 公告 通知 意见 答复 情况 简报"
"""How a document's title ends, of which the office over it is the beginning."""

OPEN_TITLE: Final = r"[县区市州旗]|[0-9]年度?|[上下]半年|季度|月份|以来|[的与和及暨对、]"
"""A pattern of how the first of two lines of such a title ends."""

COMPILED: Final = "编(?:印|写|纂|制)?"
PRINTED: Final = "印(?:发|制)?|编印?"
REPRINTED: Final = "转载|转发"
"""Patterns of what is said of a compilation, behind who compiled it, the day and the outlet."""

REPRINTED_FROM: Final = "(?:原载|原刊|刊载|转载|转|摘|选)[自于]?"
"""A pattern, in brackets before the newspaper where a page stood first: 原载《某报》."""

OUTLET_BEHIND_DATE: Final = "报 网 台 通讯社"
"""How an outlet's name ends, too, between the date and the reporter or another field."""

OUTLET_WORDS: Final = "融媒 融媒体 融媒体中心 传媒 学习平台 通讯社 公众号 视频号 + 广电"
"""How an outlet's name ends, too, where a date with the hour stands beside it."""

OUTLET_ENDING: Final = "报 网 台 社 刊 媒体 频道 新闻 客户端 周刊 杂志 发布 在线"
"""How the name of an outlet ends: never a person."""

NATIONAL_OUTLETS: Final = frozenset(
    "新华网 人民网 央视网 央广网 中国网 光明网 中新网 环球网 新华社 中新社 学习强国".split()
)
"""Outlets that stand alone over a date, whose endings alone tell nothing."""

ACCOUNT_ENDING: Final = (
    "日报 晚报 时报 周刊 新闻 客户端 发布 在线 融媒 融媒体 融媒体中心 新闻网 学习平台"
)
"""How an account's or outlet's name ends that stands before a date without 来源."""

POSTED_FROM: Final = (
    "北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 "
    "湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆"
)
"""Where an account posts from, behind the date."""

NEWSPAPER_ENDING: Final = (
    "日报 晚报 晨报 早报 时报 商报 导报 都市报 文汇报 大公报 农民报 青年报 工人报"
)
"""How a newspaper's name ends that stands alone over the day of its issue."""

EDITION: Final = (
    r"(?:《(?=[^《》]{3,12}》))?(?P<outlet>[\u4e00-\u9fff]{2,10}?(?:报|讯|刊)(?!讯))?"
    r"(?=(?:.{0,60}[\s｜|:：日一二三四五六])?(?:第?\s*[A-Za-z]?[0-9]{1,3}\s*版(?:\s*[)）]?\s*$|[\s:：｜|]"
    r"|[\u4e00-\u9fff]{2,4}$)|[上下]一版|今日[0-9]{1,3}版))"
)
"""The head of a printed page: its newspaper, and further on the number of the page."""

OUTLET_AS_LEAD: Final = r"(?!本)([\u4e00-\u9fff]{2,10}[报网台社])(?:讯|消息|电)"
"""An outlet before a date, under the headline: 北山网讯 2024-05-06."""

DATELINE: Final = (
    r"【?(?:[^\s。，,:：(（【]{0,20}(?:报|网|社|台|刊|闻|道|端|日|体|媒|中心)|本[报网刊台]"
    r"|(?:本[报网刊台社]|新华社|中新社|中新网|人民网)[\u4e00-\u9fff]{2,8})(?:讯|电|消息)】?"
)
"""The outlet, place and day before the first sentence (本报讯, 新华社贵阳7月31日电)."""
