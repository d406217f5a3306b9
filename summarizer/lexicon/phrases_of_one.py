"""Turns of phrase that tell of one party whether it helps or is helped: 帮扶单位◆.

Compiled by hand from the genre: reports on paired assistance, east–west cooperation,
fixed-point help and donations.
"""

from __future__ import annotations

from summarizer.lexicon.help_words import (
    AID,
    AS_GUEST,
    BACKING,
    FEW,
    FIXED,
    GIVEN,
    HELP_THANKED,
    HELPING,
    NUMERALS,
    PLACE_OF_HELP,
    POSTS,
    SENDING,
    SUBJECT,
    TEAMS,
    THANKS_TO,
)
from summarizer.lexicon.phrase import (
    Phrase,
    any_of,
    behind,
    far,
    filled_in,
    labelled,
    near,
    right_after,
)
from summarizer.lexicon.programmes import WHOLLY_AIDED

_VISITING = "帮扶 支教 支医 义诊 捐 驻村 支援 巡诊 扶贫 慰问 社会服务 送教 送医 送温暖 志愿服务"
_REPORTING = "衔接 回访 答谢 跟岗 汇报对接 汇报协作 汇报东西部 汇报对口 汇报帮扶"
"""What those who get help travel for to those who give it."""
_COMING = "挂职 支教 支医 援 医生 老师 教师 专家 干部 书记 志愿者"
"""Who comes from a helper: 门头沟来的医生."""
_PAYING = "投入 拨付 划拨 安排 出资 拿出 筹措"
_MEANS = "资金 项目 干部 工作组 工作队 单位 医疗队 教师 物资 团队 力度"
_GIVING = (
    "选派 派出 派驻 派遣 派来 抽调 组派 捐赠 捐款 捐资 捐助 捐出 捐给 捐献 捐建 援建 资助 对口支援 "
    "定点帮扶 对口帮扶 结对帮扶 发起 集资 募集 筹集 筹得 募得"
)
_COLLECTING = "募集 筹集 筹得 募得"
_COLLECTED = "款物 善款 捐款 爱心"
_STARTING = "启动 落地 实施 揭牌"
_BY_WHOM = "对口 结对 帮扶 捐 援 投资 出资 资助 派 承担 募集 筹集 发起 提供"
"""What is done 由 those who help."""
_GIVEN_BY_IT = " ".join(f"{given}的" for given in GIVEN.split())
_COUNT = f"[{NUMERALS}]{{1,3}}个"
_POVERTY = (
    "贫困 脱贫 摘帽 建档立卡 未脱贫 困难群众 受灾 灾区 农特产品 农产品 山区 留守 村民 乡亲 深度"
)
_PARTNERSHIP = (
    "东西部 扶贫协作 东西协作 对口协作 支援协作 协作资金 闽宁协作 粤桂协作 粤黔协作 "
    "沪滇协作 苏陕协作 苏青协作 鲁渝协作 鲁甘协作 津甘协作 京蒙协作 浙川协作 "
    "对口支援 对口帮扶 支援合作 结对帮扶 "
    "强化帮扶 倾情帮扶 真情帮扶"
)
_CAMPAIGN = (
    "脱贫攻坚 扶贫开发 扶贫工作 扶贫成果 巩固拓展 社会扶贫 定点扶贫 驻村 精准扶贫 "
    "扶贫帮困 乡村振兴 "
    "扶贫 遭遇 受灾 灾情 灾后"
)
_PRODUCE = "农产品 农特产品 特产 山货 农副产品 土特产"
_DISASTERS = "地震 洪水 洪涝 泥石流 滑坡 灾害 火灾"
_BORDERING = "接壤 毗邻 相邻 交界 相连 为邻 相接"
_LEARNING = "考察学习 学习 取经 观摩 务工 打工 培训 进修 参展 接受"
_SENT = "一名 一位 派驻 驻村 选派的"
_KINDNESS = "送温暖 慰问 走访 献爱心 捐款 助学 义诊 帮困 帮扶 志愿服务 伸出援手 驰援"
_BENEFITING = "受益 受助 受赠 受捐 获捐 获赠 获助"
_STAFF = "干部 职工 第一书记 工作队 队员"
_ALSO_OF = "第一书记、 队长、 队员、"
"""What is told of somebody besides the office at home: 驻村第一书记、县水务局干部王军."""
_STAFF_AT_HOME = "干部 职工 科员 科长 主任 处长 副处长 工作人员 员工 教师"
_MOVING = "动员 组织 引导 发动"
_SHARED_IN = "结对 帮扶 捐 资助 助学"
"""What a federation or society has its members do."""
_AIDED_PROVINCES = "藏疆青滇黔甘陕桂川宁渝鄂蒙"
_CALLINGS = "书记 村官 支书 校长 老师 医生 院长 特派员 队长 队员"
"""What those who were sent somewhere call themselves there: 我在都匀当“菜书记”."""
_SENT_ME = "派我 让我 把我 选派 被派 派驻 派往 派到 选中 报名 受派 受命 组织安排"
"""How those who tell of themselves say that they were sent."""
_CHARGED_WITH = "承担 承担着 承担了 承担起 肩负 肩负着 担负 担负着"
_TASKS = "任务 责任 工作 职责 使命"
_HELPED = (
    "帮扶 包扶 包联 包保 挂点 挂包 挂联 帮联 对口 结对 结对共建 对口支援 对口援助 定点扶贫 包扶的 "
    "包联的 包保的 挂点的 挂包的 挂钩的 帮联的 联系的 结对的 帮扶着 帮扶了 助力 帮助 情系 情暖 "
    "情牵 心系 支援 援助 援建 驰援 助推 支持 进驻 派驻 投向 发往 运往 运抵 送抵"
)
"""Right after them stands who is helped, whoever gives the help."""
_HELPER_NOUNS = (
    "帮扶单位 协作单位 支援单位 派出单位 后盾单位 帮扶责任单位 牵头单位 援建单位 援助单位 包扶单位 "
    "包联单位 支援方 帮扶方 援助方 援建方 帮扶城市 协作城市 帮扶省市 支援省市 帮扶企业"
)
_SENDERS = "单位—— 单位（ 娘家—— 娘家单位"
_RECIPIENT_NOUNS = (
    "帮扶地 帮扶地区 受援地 受援地区 支援地区 帮扶县 受援县 定点扶贫县 对口县 结对县 贫困县 "
    "重点县 帮扶村 联系村 扶贫村 结对村 贫困村 包联村 包扶村 帮扶点 扶贫点 联系点 帮扶对象 "
    "受援方 受援单位"
)
_PROGRAMMES_OF = "东西部协作（ 对口支援（ 对口帮扶（ 对口协作（ 扶贫协作（ 定点帮扶（"
"""Right after them a report on several programmes names the places of each."""
_FURTHER = "起增加 起新增 年增加 年新增 又增加 又新增 后增加 后新增"
"""What is said of a further place that somebody helps."""
_RECIPIENT_WORDS = "帮扶的 支援的 援建的 用于 灾区 革命老区"

PHRASES_OF_ONE: tuple[Phrase, ...] = (
    Phrase(f"(?<=在◆){near(20)}{any_of(BACKING)}{near(10)}下", "helps", 1, "在◆"),
    Phrase(
        f"(?<=[在、]◆)(?:（[^）]{{0,12}}）)?(?:[、和及与]◆(?:（[^）]{{0,12}}）)?){{1,4}}"
        f"{near(8)}{any_of(BACKING)}{near(4)}下",
        "helps",
        1,
        "在◆ 、◆",
    ),
    Phrase(f"(?<=和◆){near(8)}{any_of(BACKING)}{near(4)}下", "helps", 1, "和◆"),
    Phrase(f"(?<=[受经由]◆){near(8)}{any_of(SENDING + ' 委派 指派')}", "helps", 1.5, "受◆ 经◆ 由◆"),
    Phrase(
        f"(?<=[是为系]◆)的?{any_of(FIXED)}?{any_of(HELPING)}的?{near(4)}"
        f"{any_of(PLACE_OF_HELP + ' 对象')}",
        "helps",
        1.5,
        "是◆ 为◆ 系◆",
    ),
    Phrase(f"{near(8)}援[{_AIDED_PROVINCES}]{near(6)}{any_of(TEAMS)}", "helps", 1, "援"),
    Phrase(f"(?<![赴到往驻向]◆){near(10)}援[{WHOLLY_AIDED}]", "gives", 1, "援"),
    Phrase(
        f"(?<![在为给向对受经由获]◆)(?:市|省|县|区)?{any_of(GIVEN)}的", "gives", 1, _GIVEN_BY_IT
    ),
    Phrase(
        f"{behind(THANKS_TO)}{near(14)}{any_of(HELP_THANKED)}",
        "helps",
        1,
        right_after(THANKS_TO, "◆"),
    ),
    Phrase(f"(?<=做好◆)的?{any_of(FIXED)}?{any_of(HELPING)}", "hosts", 1, "好◆"),
    Phrase(f"(?<=自◆)的?{near(6)}{any_of(_PRODUCE)}", "hosts", 0.7, "自◆"),
    Phrase(
        f"(?<=没有◆){near(14)}，{near(4)}(?:就|也就|便|哪里?)[没不有来会可]",
        "helps",
        1.5,
        "有◆",
    ),
    Phrase(
        f"(?:(?<=[与和同]◆)|(?<=[邻接]◆)){near(8)}{any_of(_BORDERING)}",
        "passes",
        1,
        _BORDERING,
    ),
    Phrase("籍", "passes", 1, "籍"),
    Phrase("(?<=在◆)签[订署约]", "passes", 1, "在◆"),
    Phrase(rf"发生{near(8)}{any_of(_DISASTERS)}", "hosts", 1, "发生"),
    Phrase("(?:(?<=邻◆)|(?<=接壤◆)|(?<=交界◆))", "passes", 1, "邻◆ 壤◆ 界◆"),
    Phrase(f"(?<=[到赴往在去]◆){near(8)}{any_of(_LEARNING)}", "passes", 1, _LEARNING),
    Phrase(
        f"[{FEW}]{{1,2}}个?[县区市](?!级)",
        "frames",
        1,
        " ".join(f"{before}{places}" for before in f"{FEW}个" for places in "县区市"),
    ),
    Phrase("所需", "is helped", 1, "所需"),
    Phrase("所能", "helps", 1, "所能"),
    Phrase(f"(?<=赴◆){near(6)}{any_of(_REPORTING)}", "helps", 1, _REPORTING),
    Phrase(f"派?来的{near(10)}{any_of(_COMING)}", "serves", 1, "来的"),
    Phrase(f"(?<=对◆)的{any_of(FIXED + ' ' + HELPING)}", "is helped", 1.5, "对◆"),
    Phrase(
        f"(?<=由◆){near(10)}{any_of(_BY_WHOM)}",
        "helps",
        1.5,
        "由◆",
    ),
    Phrase(
        rf"(?<![向给赴驻到入]◆)(?:[（(][^◆）)]{{0,8}}◆?[）)])?{near(6)}{any_of(AID)}的?"
        rf"(?:财政|社会|专项|各类)?{any_of(_MEANS)}",
        "helps",
        1,
        f"{AID} ◆（ ◆(",
    ),
    Phrase(
        f"{SUBJECT}{near(14)}{any_of(_GIVING)}(?!{any_of(PLACE_OF_HELP)})",
        "helps",
        0.7,
        _GIVING,
    ),
    Phrase(
        f"(?:{_COUNT}|[等这]{_COUNT}?){any_of(FIXED)}{any_of(HELPING)}{any_of(PLACE_OF_HELP)}",
        "is helped",
        2,
        " ".join(f"{before}{fixed}" for before in f"{NUMERALS}个" for fixed in FIXED.split()),
    ),
    Phrase(
        f"{SUBJECT}(?!扶贫济困日){far(30)}{any_of(_COLLECTING)}{near(6)}{any_of(_COLLECTED)}",
        "serves",
        1.5,
        _COLLECTED,
    ),
    Phrase(f"(?<=在◆)(?:正式)?{any_of(_STARTING)}", "hosts", 1, _STARTING),
    Phrase(f"{near(6)}财政{near(16)}{any_of(_PAYING)}", "serves", 1, "财政"),
    Phrase(f"{near(12)}走进◆", "serves", 1, "走进◇"),
    Phrase(f"包村{any_of(HELPING)}", "reports", 1.5, "包村"),
    labelled(f"{filled_in(_HELPER_NOUNS)} {_SENDERS}", "helps", 2),
    labelled(f"{filled_in(_RECIPIENT_NOUNS)} {_RECIPIENT_WORDS}", "is helped", 2),
    labelled(_HELPED, "hosts", 1.5),
    labelled(_PROGRAMMES_OF, "hosts", 2),
    Phrase(
        f"{behind(_FURTHER)}(?=[，。；、（和]|为|作为)",
        "hosts",
        1.5,
        right_after(_FURTHER, "◆"),
    ),
    Phrase("(?<=支援◆)[0-9][0-9.,]*[余多]?[万亿]", "hosts", 1, "援◆"),
    Phrase(
        f"{SUBJECT}{near(4)}{any_of(_MOVING)}{near(16)}{any_of('企业 商会 会员')}"
        f"{far(16)}(?:◆{far(16)})?{any_of(_SHARED_IN)}",
        "serves",
        1,
        _MOVING,
    ),
    Phrase(
        f"(?:(?<=赴◆)|(?<=走进◆))(?!{near(6)}{any_of(AS_GUEST)}){far(16)}{any_of(_VISITING)}",
        "hosts",
        1,
        "赴◆ 进◆",
    ),
    Phrase(f"(?<=[到在任驻]◆){near(4)}{any_of(POSTS)}", "hosts", 1, POSTS),
    Phrase(f"(?<=在◆)当[起上好了]*{near(8)}{any_of(_CALLINGS)}", "hosts", 1, _CALLINGS),
    Phrase(
        f"(?:(?<=我[是在]◆)|(?<=我来自◆))的?{near(16)}[，。]{far(20)}{any_of(_SENT_ME)}",
        "serves",
        1,
        "我是◆ 我在◆ 来自◆",
    ),
    Phrase(
        f"{behind(_CHARGED_WITH)}"
        f"{near(8)}{any_of(FIXED + ' 的')}{any_of(HELPING)}的?{any_of(_TASKS)}",
        "hosts",
        1.5,
        right_after(_CHARGED_WITH, "◆"),
    ),
    Phrase(f"(?<=[是系在自]◆){far(44)}{any_of(POSTS)}", "serves", 1, POSTS),
    Phrase(
        f"(?:(?<=[向为给]◆)|(?<=家乡◆)){near(12)}{any_of('捐 资助 援助 赠 修 建 争取 协调 筹')}",
        "hosts",
        1,
        "向◆ 为◆ 给◆ 家乡◆",
    ),
    Phrase(f"{near(3)}{any_of(_POVERTY)}", "is helped", 0.5, _POVERTY),
    Phrase(f"(?:(?<!在◆)|(?!签)){far(16)}{any_of(_PARTNERSHIP)}", "takes part", 1, _PARTNERSHIP),
    Phrase(f"{far(18)}{any_of(_CAMPAIGN)}", "reports", 0.7, _CAMPAIGN),
    Phrase(f"{near(6)}[0-9][0-9.,]*[余多]?[万亿]", "serves", 0.7, "万 亿"),
    Phrase(f"的?{any_of(_SENT)}{near(4)}{any_of(_STAFF)}", "serves", 0.8, _SENT),
    Phrase("挂职干部", "serves", 0.8, "挂职"),
    Phrase("(?<=我[和与同]◆)的?(?:几[位个])?同事", "serves", 1, "同事"),
    Phrase(
        f"{behind(_ALSO_OF)}{near(6)}{any_of(_STAFF_AT_HOME)}",
        "serves",
        1.5,
        right_after(_ALSO_OF, "◆"),
    ),
    Phrase(f"{near(12)}{any_of(_BENEFITING)}", "is helped", 0.7, _BENEFITING),
    Phrase(
        f"(?<![到赴往在]◆){near(4)}{any_of('接收 共收到 接受')}", "is helped", 2, "接收 共收到 接受"
    ),
    Phrase(f"{far(24)}{any_of(_KINDNESS)}", "serves", 0.5, _KINDNESS),
)
