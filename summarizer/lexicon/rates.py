"""The bases that rates are given per, and the words that say so.

From the forms of subsidy and income figures in 统计用词 of the National Bureau of
Statistics (人均, 户均, 亩均) and in local subsidy rules (每亩补助, 元/亩).
"""

from __future__ import annotations

from typing import Final

AVERAGES: Final[dict[str, str]] = {
    "人均": "人",
    "生均": "人",
    "户均": "户",
    "亩均": "亩",
    "年均": "年",
    "月均": "月",
    "日均": "天",
    "村均": "村",
    "校均": "校",
    "班均": "班",
    "县均": "县",
    "社均": "社",
    "株均": "株",
    "头均": "头",
    "例均": "例",
    "次均": "次",
    "棚均": "棚",
    "店均": "店",
    "站均": "站",
    "均价": "",
}
"""An average and what it is per."""

BASES: Final = (
    "示范点|示范村|示范户|试点|"
    "建档立卡贫困户|建档立卡户|贫困家庭|贫困户|脱贫户|贫困村|行政村|自然村|深度贫困村|村民小组|村民|村|乡镇|镇|乡|县区|县|区县|市|"
    "贫困学生|困难学生|大学生|学生|学员|学校|小学|班级|班|孩子|儿童|老人|患者|职工|员工|工人|干部|农户|农民|劳动力|家庭|户|"
    "人次|人|年度|学年|年|学期|季度|月|周|天|日|小时|亩|公顷|平方米|立方米|米|公里|公斤|千克|斤|吨|度|千瓦时|瓶|袋|箱|盒|桶|包|"
    "件|套|台|辆|只|头|羽|匹|株|棵|个|枚|盏|份|次(?!性)|期|批|场|座|栋|幢|间|所|家|企业|合作社|单位|支部|党支部|项目|岗位|车间|社区|网点|门店|专柜|园区|基地|"
    "股(?![份权东])|课时|节(?![约省目日煤能粮肥药气支]|水(?![管泥])|电(?!池))|笔|例|单|条|片(?!区)|块|支(?![付出持撑])|组(?!织)|对(?!接)|队(?![员伍])|餐|顿|桌|趟|晚|床|"
    "棒|棚|尾|茬|张(?!贴)|本|册|双|副|根|捆|筐|车|粒|颗|届|处(?![理置])"
)
"""A pattern of things a rate can be per, longer words first where one begins another."""

WEIGHED: Final = "公斤|斤|亩|只|头|株|棵|吨|瓶|袋|盒|枚|箱|筐|包|罐|串|朵|双|棚|茬"
"""A pattern: one of these has a price or a yield: 一斤卖8元."""

PAID: Final = "投入|成本|本钱|开销|花|落[不下个得到]|剩|省|赔|亏|给|结|付|租|值|净|毛利"
"""A pattern: what one of these costs or leaves: 一亩投入600元, 采一斤给25元."""

SPANS: Final[dict[str, str]] = {
    "天": "天",
    "年": "年",
    "个月": "月",
    "月": "月",
    "晚": "天",
    "趟": "趟",
    "次": "次",
    "亩": "亩",
}
"""What 一 makes a base of, before words of earning and spending: 一天工钱110元."""

CANONICAL_BASES: Final[dict[str, str]] = SPANS | {"日": "天"}
"""Bases that go by another name in the contract, and some by their own."""

PERIODS: Final = frozenset("年 月 天 季度 周 学期 学年 年度".split())
"""Bases that are spans of time."""

GAINS: Final = (
    "工钱|工资|薪|到手|[净纯]?[挣赚]|落[下个得到]|攒|掏|收入|收益|纯收|毛收|拿|花|省|自付|支出|开支|交|租金|电费|水费"
    "|补[贴助]|卖(?:不到|得|上|个)*$|可|能|要|得|(?:下来|到头|就|也|又|还|都|光|只|才|最多|至少)+[是要得能可多少有挣赚拿花省落掏付交]"
)
"""A pattern: what follows such a base."""

WORKED: Final = (
    "(?:[养种采摘做干产卖编绣缝织收跑喂]|生产|加工|出栏)[^，。；、0-9了着过好完出]{0,3}$"
)
"""A pattern: how much of it one does in such a span, unless it is money: 一天做十个钟头."""

BASE_BEHIND: Final = (
    "[^，。；、0-9一二两三四五六七八九十百千万]{0,6}?(?:[挣赚拿卖领采割产]|加工|出栏|收入|工钱|工资|租金)"
    "[^，。；、0-9一二两三四五六七八九十百千万]{0,4}[0-9一二两三四五六七八九十百千万]"
)
"""A pattern behind 一 with a span of time or a measure of goods: it is what the amount that follows
is per, and no figure of its own: 一天能挣120元, 一斤只卖18元."""
NOT_BASES_BEFORE: Final = frozenset("头第这那今去明前了过用满第干")
"""Before 一 they say that it is a certain one, or how long something took: 头一年, 干了一年."""

WHOEVER: Final = (
    "户|家(?=[能可])|[名位个](?:患者|病人|老人|学生|孩子|工人|职工|员工|劳动力|农民|村民|社员|人)"
)
"""A pattern: 一 with one of these says what any of them can save or earn: 一名患者能省下3000元."""

HOUSEHOLDS: Final = frozenset("户家")

HIRING: Final = tuple("吸纳 带动 招用 招收 招聘 聘用 介绍 输送 组织 安置 转移 新增".split())
"""Verbs whose object, where it is one person or household, an amount is a reward for."""

REWARDED: Final = "(?:奖励|奖补|奖|补助|补贴|补|给予)(?:资金)?(?:标准)?"
"""A pattern of how that is said: 吸纳1名贫困劳动力稳定就业半年以上奖励3000元."""

CAN_GAIN: Final = (
    "[能可][^，。；、0-9]{0,4}?(?:省|挣|赚|拿|领|分[到红]|增收|多收|减免|报销|少[花交付])"
)
"""A pattern of the words that say so."""

SHARED_BY: Final[dict[str, str]] = {
    "村": "村",
    "户": "户",
    "家庭": "户",
    "乡镇": "乡镇",
    "镇": "镇",
    "乡": "乡",
    "县": "县",
    "社区": "社区",
    "合作社": "合作社",
    "校": "校",
    "小学": "校",
    "中学": "校",
    "班": "班",
    "企业": "家",
    "公司": "家",
    "家": "家",
    **dict.fromkeys(
        "人 学生 新生 贫困生 老人 儿童 孩子 教师 医生 干部 群众 职工 员工 村民 患者".split(),
        "人",
    ),
}
"""How the words for what is counted before 各 end, and what a figure behind it is per."""

SHARED_BY_MEASURE: Final[dict[str, str]] = {"名": "人", "位": "人", "家": "家", "所": "所"}
"""The same by how they are counted: 5所医院各派2名."""

SHARED_OUT: Final = (
    "得|分(?![公局队支行会管院校别])|发(?!展)|捐[赠款资]?(?!单位|企业|人|方)|投(?!资[商方企者主])"
    "|注入|安[排装置]|援[建助](?!单位)|奖|补(?!习)|给|送|拨|划|建(?!档)|修|新[建增修添办]|添|配|派(?!出所)"
    "|选(?![区手题民])|设(?!区)|开(?!发)|办(?!公|事)|获(?!奖)|领(?!导|域)|增|收(?!费|购[商企])|拿|落实"
    "|打|种[植下]|栽|购|买|赠|资助|支[付出持援]|出(?!租)|提[供取]|缴|交[纳了]|减|挖|铺|引进|培[训育](?!机|班|基|中)"
    "|吸[纳引]|完成|装|流转|募|筹|返|有|自[出投捐拿筹]|(?=[0-9一二两三四五六七八九十约近]|$)"
)
"""A pattern of what 各 stands before when each gets or gives so much; not 各类, 各级, 各界."""

YIELDS: Final = "产|均|收入|增收|租金|利润"
"""A pattern: what 亩 is the base of: 亩产, 亩均."""

EARNED: Final = (
    "平均|收入|纯收入|净?收益|净?[挣赚]|上?缴|创税|享受|自营|租金|均增|分红|利润|营业|工资|薪|入(?![户库村学党住冬夏伏选职股驻])"
    "|(?:生活|交通|伙食|护理|营养|取暖|租房|岗位|社保)?(?:补[助贴]|津贴)"
    "|可?(?:产|增[收产]|新增|存栏|招生|培育|贡献|减少|支付|发放|销售|发电|接待|加工|出栏|供|处理|消化|分拣|生产|屠宰|检测|吞吐|周转|仓储|烘干"
    "|繁育|育苗|出苗|输送|孵化|收购|消纳|转化|节约|节省|减排|配送|接诊|创收|盈利|纳税|带动|吸纳|增加)"
)
"""A pattern: what a period is the base of: 年产, 月工资, 日处理, 年可加工."""

NOT_PERIODS: Final = (
    "0-9近全今去本明前上下学当同多几初底半来整往常历逐青少老中成童周丰个岁蜜腊正生节假昨次即平连念作抗"
    "一二两三四五六七八九十百千万亿余每"
)
"""Signs before 年, 月, 日, 亩 that make another word of them, or a figure: 今年, 三个月, 2万亩."""

CLOSED: Final = ("其中", "建成", "形成")
"""Words that end before 年 for all that: 其中年产3000吨的生产线, 建成年产…."""

LONE: Final = "户|人|亩|村|店|株|头|只|批|次|笔|场"
"""A pattern: 单户 before words of entitlement is what a norm is per."""

ENTITLED: Final = "可|能|补助|补贴|奖补|奖励|贷款|授信|限额|额度|不超过|(?<=[户人])最高|平均|均"
"""A pattern of such words."""

CONDITIONS: Final = ("满", "就业", "务工", "稳岗", "上岗")
"""Right before a span of time: the condition of a rate, and no rate: 每招1人并稳定就业6个月."""

LATER: Final = "今年|去年|如今|现在|现|目前|后来|眼下|上年"
"""A pattern: with what a sentence comes to another time: 往年一斤两元，今年卖到三元."""

ITS_PERIODS: Final = "年|学期|季度?|月|旬|周|天|日|早|晚|夜"
"""A pattern: 每 with one of these tells how often, and what is counted behind it is no base:
每季度下乡1次."""

FOR_WHOM: Final = (
    "[^，。；、0-9]{0,4}(?:为|给|向|让|带动|帮助|助力?)[^，。；、0-9]{0,4}"
    "[0-9][0-9.]*[多余万]*[户人名家个村]"
)
"""A pattern of those for whom something is done each year, up to their number: 每年可为320户."""

PEOPLE_BASES: Final = frozenset(
    "人 村民 学生 贫困学生 困难学生 大学生 学员 孩子 儿童 老人 患者 职工 员工 工人 干部 农民 "
    "劳动力".split()
)
"""Bases of which people are counted themselves."""

NET_OF: Final = (
    "[^，。；、0-9]{0,4}，(?:扣[掉除去]了?|除[去掉]|刨[去掉]|去掉|减去)(?:各项|所有|全部)?"
    "(?:成本|本钱|本|开销|开支|费用|人工)[^。；0-9]{0,6}"
)
"""A pattern between what a base yields and what is left of that: 一亩卖8000元，除去成本落5000元."""

SPENT_ON: Final = (
    "[^，。；、0-9]{0,4}，(?:用于|可)?(?:奖励|资助|慰问|救助|补助|扶持)[^，。；、0-9已了]{0,8}"
)
"""A pattern between money of each period and those whom it is for: 每年拿出60万元，奖励100名."""

JOBS: Final = (
    "(?:带动|吸纳|提供|解决|新增|安置|创造)[^，。；、0-9]{0,6}(?:就业|务工|用工|岗位|上岗)"
    "|[带联]动[^，。；、0-9]{0,6}$"
)
"""A pattern of what lasts, whatever period a list begins with: 年产值9亿元、带动30户."""

ELIDED: Final = (
    "(?:[0-9]{4}年底?|今年|去年|目前|现在|上年)?[就已也]?"
    "(?:达到?了?|为|升至|增至|增加到|提高到|增长到|涨到)"
)
"""A pattern of a clause up to its figure that leaves out of what: 人均收入年年增长，2018年达…."""

RISEN: Final = "涨到|升到|升至|卖到|提高到|增加到|增长到|达到|降到|跌到|涨至|降至|变成|变为"
"""A pattern: how it says that the figure has become another."""

PRICES: Final = (
    "(?:收购|保底|销售|出厂|批发|零售|市场|地头|鲜叶|订单|起步|最高|最低|[均单售卖市])价格?"
)
"""A pattern of what goods cost by the measure that was told before."""

RESETS: Final = "共计|合计|总计|累计|总额|总共|共(?=发|投|补|带|培|为|有|[0-9])|全年|全县|全村共"
"""A pattern: what it matches ends the reach of an earlier 每."""
