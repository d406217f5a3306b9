"""What the names of Chinese organizations end in, begin with and never contain.

Compiled by hand from the kinds of public bodies, companies, schools, hospitals and
associations that take part in paired assistance.
"""

from __future__ import annotations

ORGANIZATION_SUFFIXES: tuple[str, ...] = tuple(
    "局 总局 税务局 财政局 民政局 邮政局 创新局 林业局 委员会 卫健委 发改委 发展改革委 "
    "卫生健康委 民宗委 住建委 经信委 国资委 教工委 机关工委 团委 纪委监委 政法委 办公厅 统战部 "
    "海关 总署 署 法院 检察院 消防救援支队 消防支队 公安厅 教育厅 财政厅 水利厅 林业厅 "
    "农业农村厅 农业厅 交通运输厅 商务厅 科技厅 民政厅 司法厅 自然资源厅 国土资源厅 生态环境厅 "
    "文化和旅游厅 退役军人事务厅 应急管理厅 审计厅 卫生健康厅 环境保护厅 工业和信息化厅 工信厅 "
    "经信厅 文化厅 水务厅 人力资源和社会保障厅 住房和城乡建设厅 人社厅 住建厅 文旅厅 "
    "银行 联合银行 分行 支行 中心支行 农商行 农信社 "
    "信用社 联合社 信用联社 公司 分公司 有限公司 有限责任公司 股份有限公司 集团 集团公司 "
    "集团有限公司 交易所 证券 保险 药业 电网 电厂 油田 矿务局 烟草专卖局 电视台 总台 报社 出版社 "
    "通讯社 大学 联合大学 交大 师大 农大 医大 医大学 科大 科大学 理工大 理工大学 学院 联合学院 "
    "专科学校 一中 二中 三中 四中 五中 六中 七中 "
    "八中 一中学 二中学 三中学 四中学 五中学 "
    "六中学 七中学 八中学 附中 附小 师范学校 技工学校 职业学校 党校 实验学校 中学 小学 幼儿园 "
    "医院 一院 二院 三院 四院 五院 六院 附院 妇幼保健院 卫生院 疾控中心 工程院 某部 某旅 某团 重工 "
    "电器 乳业 酒业 医学中心 医疗中心 医学院 分院 研究院 "
    "研究所 科学院 设计院 协会 基金会 商会 总会 慈善会 "
    "福利会 促进会 赛马会 同善堂 教育会 狮子联会 代表处 联合总会 光彩会 狮子会 联谊会 同学会 "
    "助学会 联合会 学会 "
    "红十字会 "
    "工商联 妇联 残联 文联 "
    "科协 工会 总工会 团市委 团省委 "
    "供销社 供销合作社 供销总社 合作总社 救援队 中联办 档案馆 图书馆 博物馆 文化馆 科技馆 气象台 "
    "供电所 "
    "地质队 "
    "敬老院 志愿者协会 校友会 同乡会 救助站 血站 公积金管理中心 公积金中心 管理中心 研究中心 "
    "监测中心 检测中心 水文中心 气象中心 气候中心 测绘中心 勘测中心 调查中心 预报中心 "
    "事业发展中心 公路发展中心 勘测院 勘察院 勘查院 勘测设计院 规划院 测绘院 调查院 地调院 地质院 "
    "检验院 检测院 检验所 设计总院 研究总院 社科院 农科院 农业科学院 支队 总队 部队 "
    "军区 军分区 警备区 武装部 人武部 宣传部 组织部 政协 政府办公室 政协办公室 政协机关 人大机关 "
    "编办 网信办 政研室 政策研究室 党史研究室 政府研究室 融媒体中心 登记中心 推广站 推广中心 "
    "卫生学校 体育学校 运动学校 剧团 歌舞团 "
    "社科联 侨联 作协 省委会 市委会 区委会 州委会 省委员会 市委员会 区委员会 州委员会 "
    "县委员会".split()
)
"""Public bodies, banks and companies, schools and hospitals, associations."""

BRANCHES: tuple[str, ...] = ("分行", "支行", "中心支行", "分公司", "供电公司", "供电局")
"""What goes on with the name right before it behind a place: 交通银行天祝支行."""

AFFILIATED = "附属"
"""What a university's hospital stands behind: 首都医科大学附属北京友谊医院."""

WHAT_IS_UNDER_IT: tuple[str, ...] = ("直属", "所属", "系统")
"""Behind a ministry they tell of others: 教育部直属高校."""

POWER_COMPANY = "电力"
POWER_GRID = "国网"
"""How the name of a power company ends that goes without 公司, and how it begins: 国网甘肃电力."""

ABBREVIATED_ENDINGS: tuple[str, ...] = (*"局厅委联社中院大", "协会", POWER_COMPANY)
ENDINGS_IN_FULL: tuple[str, ...] = tuple("局厅会社学院司委")
"""How offices and schools end that go by abbreviations, and in full: 残疾人联合会, 第一中学."""

NO_ORGANIZATION_BEFORE: dict[str, str] = {
    "局": "布格全大结开时战治定当出破僵变新棋饭残各该我本搅政初中年末由",
    "署": "部签",
    "电网": "农",
    "保险": "疗老业伤村合会害收病",
    "学会": "们才就已还没都又能先",
    "作协": "合协工操",
    "大学": "上入取读",
    "电器": "用小种型代",
    "交大": "公成外社地",
    "师大": "教老律讲厨医工技导",
    "农大": "助惠三兴为支富强涉护帮务业",
    "医大": "中名村老巡",
    "科大": "学专各文理骨内外",
}
"""Characters before a suffix with which it is an ordinary word (布局, 部署)."""

NO_ORGANIZATION_AFTER: tuple[str, ...] = (
    *("生", "新生", "毕业生", "本科", "专科"),
    *("心", "队", "全会", "央", "士", "系统"),
)
"""After a suffix they make a person (大学新生) or go on with a word (一中心, 三中全会)."""

ORGANS_OF_A_REGION: tuple[str, ...] = ("组织部", "政协", "财政局", "民政局")
ORGANS_HELP: tuple[str, ...] = tuple("驻 帮扶 定点 包联 包扶 结对".split())
"""Such an organ is a party of its own only right before its help (市委组织部驻村)."""

DEMOCRATIC_PARTIES: tuple[str, ...] = tuple(
    "九三学社 农工党 致公党 台盟 民盟 民革 民建 民进 中国农工民主党 中国致公党".split()
)
"""The parties that help villages beside the Communist Party."""

YOUTH_LEAGUE = "共青团"
"""Its committees go by their ranks as those of the democratic parties do: 共青团陕西省委."""

COMMITTEES_OF_A_PARTY: tuple[str, ...] = ("省委", "市委", "区委", "州委", "县委", "盟委")
"""They end the name of a democratic party's branch; alone they lead their region."""

ORGANIZATION_STARTERS: tuple[str, ...] = (
    *("中国", "国家", "中共", "中央", "全国", "国务院", "人民银行", "国网", "武警", "共青团"),
    *("人行", "农行", "工行", "建行", "中行", "农发行"),
    *DEMOCRATIC_PARTIES,
)
"""What a name may begin with even where a region stands inside it."""

MINISTRIES: tuple[str, ...] = tuple(
    "外交部 国防部 教育部 科学技术部 科技部 工业和信息化部 公安部 民政部 司法部 财政部 "
    "人力资源和社会保障部 自然资源部 生态环境部 交通运输部 水利部 农业农村部 农业部 商务部 "
    "文化和旅游部 文化部 应急管理部 国土资源部 环境保护部".split()
)
"""Ministries of the State Council, under their names since 2000."""

NAMED_WITHOUT_SUFFIX: tuple[str, ...] = tuple(
    "中国石化 中国石油 中石化 中石油 中海油 中国海油 国家电网 南方电网 中国移动 中国联通 "
    "中国电信 中国烟草 中国建筑 中国铁建 中国中铁 中国中车 中国华能 中国大唐 中国华电 "
    "国家能源 中国三峡 中国五矿 中国交建 中国电建 中国能建 中国建材 中国中化 中国中煤 "
    "中国宝武 中国一汽 中国船舶 中国电科 中国电子 中国商飞 中国邮政 中国铁塔 中国人寿 "
    "中国人保 中国太保 中国平安 人保财险 国寿财险 航天科技 国家电投 中粮 中核 中广核 华润 "
    "招商局 碧桂园 万科 恒大 腾讯 阿里巴巴 京东 华为 新华社 人民日报社 团中央 全国总工会 "
    "全国工商联 全国妇联 中国残联 中国科协 农工党中央 民盟中央 民建中央 民进中央 致公党中央 "
    "九三学社中央 民革中央 台盟中央 共青团中央 中央办公厅 中央组织部 中央宣传部 中央统战部 "
    "中央政法委 "
    "全国人大机关 全国政协机关 国务院办公厅 国家发展改革委 国家发改委 国家民委 国务院扶贫办 "
    "国务院国资委 国家卫生健康委 国家卫健委 中国证监会 中国银保监会 中国文联 中国作协 "
    "中国记协 国家知识产权局 国家税务总局 国家统计局 农发行 国开行 省委办公厅 市委办公室 "
    "县委办公室 区委办公室 州委办公室".split()
)
"""Donors and central units whose customary names lack a suffix of the list."""

COLLECTIVES: tuple[str, ...] = tuple(
    "中央国家机关 中央和国家机关 中央单位 中央定点帮扶单位 中央企业 省直机关 省直单位 市直机关 "
    "市直单位 市级扶贫集团 省级扶贫集团 区县扶贫集团 扶贫集团 帮扶集团".split()
)
"""Groups of helpers that an article names as one party."""

WORDS_IN_FULL: dict[str, str] = {
    "交大": "交通大学",
    "师大": "师范大学",
    "农大": "农业大学",
    "医大": "医科大学",
    "科大": "科技大学",
    "理工大": "理工大学",
    "农商行": "农村商业银行",
    "农商银行": "农村商业银行",
}
"""Words inside a name that are short for others: 上海交大医学院附属仁济医院."""

BANKS: dict[str, str] = {
    "农行": "农业银行",
    "工行": "工商银行",
    "建行": "建设银行",
    "中行": "中国银行",
    "交行": "交通银行",
    "人行": "人民银行",
    "邮储银行": "邮政储蓄银行",
    "农发行": "农业发展银行",
    "国开行": "开发银行",
}
"""How the names of banks begin that go by abbreviations: 农行福建省分行."""

SIGNS_OF_A_KIND: tuple[str, ...] = ("慈善", "公益", "民间", "社会组织")
SIGNS_OF_A_NAME: tuple[str, ...] = (
    "简称",
    *(f"”{comma}{all_}指" for comma in ("", "，") for all_ in ("", *"均都皆是系即特")),
    *SIGNS_OF_A_KIND,
)
"""Without one of these no text defines or introduces a name itself: 以下简称“深圳中支”."""
KINDS_BEFORE_A_NAME: tuple[str, ...] = (
    *(f"{field}{kind}" for field in SIGNS_OF_A_KIND[:3] for kind in ("团体", "机构", "组织")),
    "社会组织",
)
ENDS_OF_APPOSED_NAMES: tuple[str, ...] = tuple("行动 公益 之家 之友 联盟 助学 之光".split())
"""A kind of helper right before a name that none of the suffixes ends (慈善团体苗圃行动), and
what such names end in."""

PROGRAMMES: tuple[str, ...] = tuple(
    f"{fixed}{help_}{word}"
    for fixed in ("", "定点", "结对", "对口")
    for help_ in ("帮扶", "扶贫")
    for word in (
        "工作 责任 任务 职责 考核 成效 评价 机遇 机制 制度 政策 要求 系列 专题 巡礼 案例 "
        "典型 、 的优秀"
    ).split()
)
"""After a group of helpers they speak of its programme, in which anybody may have a part."""

BARRIER_CHARACTERS: str = (
    r"的了在以帮向与及对由从到将被把让使给按经受请派获各其这那是家所年月位名个等和为有选赴往"
    r"、，。；：！？“”《》〈〉（）()【】〔〕「」\s\d—·…:;,.!?_|｜丨/\-"
)
"""Members of a character class: a name cannot go on to the left over one of them."""

BARRIER_WORDS: tuple[str, ...] = tuple(
    "根据 依据 感谢 帮扶 支援 捐赠 支持 组织 引进 推动 协调 联系 来自 动员 邀请 争取 鼓励 "
    "引导 号召 落实 联合 安排 充分 今年 近日 包括 以及 协助 日前 上午 下午 同时 目前 自筹 "
    "跟着 一直 作为 扎实 积极 关于 开展 印发 贫困 加强 通过 依托 参加 带领 驻村 携手 前往 "
    "走进 新建 援建 全区 全县 全市 全省 省内 市内 县内 其中 均指 是指 我们 我行 提起 说起 "
    "谈起 帮助 利用 用于 创建 挂任 资助 捐建 分别 包联 包扶 包保 联同 会同 连同 募集 得益于 "
    "受益于 受惠于 多亏 全靠 紧抓 用足 用好 承接 倾注 凝聚着 凝结着 离不开 有了 举行 夸赞 "
    "坚持把 抓住 抢抓 抓牢 忘记 不忘 铭记 融入 感恩 感激 借助 围绕 聚焦 没有 考入 考取 考上 "
    "升入 录取 就读 毕业 任教 受聘 来到 走出 走访 慰问 拜访 会见 对接 联手 牵手 牵头 组成 "
    "组建 成立 设立 挂牌 加入 拨付 投入 注入 汇入 转入 组团 创办 兴办 建成 修建 落户 入驻 "
    "进驻".split()
)
"""Verbs and adverbs that a name cannot go on over either."""

WORDS_INSIDE_NAMES: tuple[str, ...] = tuple(
    "发展和改革 人力资源和社会保障 住房和城乡建设 工业和信息化 文化和旅游 卫生和计划生育 "
    "自然资源和规划 经济和信息化 民族和宗教 中央和国家 国有 对外 有色 有限 精神文明 派出所 "
    "对口支援办 对口支援局 对口支援工作 对口支援和 组织部 水利部 民族 作家 专家 国家 科学家 "
    "企业家 家长 各族 高等 经济 财经 经贸 协和 和睦家 粮食和物资 "
    "选矿 给排水 帮困 帮教 及其 青年 少年 老年 月亮 海洋与渔业 卫生与 林业与 规划与 文化与旅游 "
    "暨南 各界 教育和科学 教育和体育 文化和广播 感恩公益 联合国 田家炳 综合利用 学生资助".split()
)
"""Words with a barrier in them that do occur in names."""

OFFICES_OF_A_REGION: tuple[str, ...] = tuple(
    "扶贫 对口支援 对口帮扶 协作 经济合作 乡村振兴 脱贫攻坚 帮扶 援建".split()
)
"""An office for one of these acts for its region and is no party of its own."""

GENERIC_ATTRIBUTES: tuple[str, ...] = tuple(
    "该 本 我 全 某 两 多 几 大 小 好 一 名 镇 乡 村 县 区 市 省 企 国有 外资 职业 初级 高级 "
    "中心 希望 农业 有关 相关 当地 上市 龙头 定点 人民 中医 镇中心 一所 高等 知名 商业 党员 "
    "完全 多所 多家 示范 省直 市直 县直 区直 直属 爱心 社会 地方 专业 股份 控股 子 分 母 总 "
    "保险 物业 旅游 物流 科技 农业科技 贸易 电商 劳务 人力资源 技工 中等职业 高等职业 中等 高职 "
    "培训 驻地 边防 武警 消防 解放军 综合 便民 技术 运营 游客 信息 文化 卫生 应急 地震 抗震 医疗 "
    "行政 数据 手机 行业 异地 民间 同乡 民营 私营 涉农 对口 "
    "网上 掌上 电子 流动 援".split()
)
"""Before a bare suffix they name a kind, not an organization: 龙头企业, 县医院. So do `LEVELS`."""

LEVELS: tuple[str, ...] = tuple(
    "全国 全省 全市 全县 东部 西部 中部 东西部 发达地区 贫困地区 各 级 县级 市级 省级 区级 "
    "三级 二级 一级 三甲 二甲 甲等 公立 民营 乡镇 基层 优质 重点 普通".split()
)
"""A row of them names a kind: 全国县级公立医院, 各级医院. None can be split two ways."""

SCHOOLS_OF_ALL_KINDS = "中小学"
"""They are no party, whosever they are: 云南省砚山县中小学."""

GENERIC_SUFFIXES: tuple[str, ...] = tuple(
    "局 公司 集团 大学 学院 中学 小学 医院 银行 协会 商会 基金会 研究所 研究院 工会 幼儿园 "
    "委员会 有限公司 保险 电网 证券 分院 医学院 医学中心 医疗中心 联谊会 法院 检察院 总局 救援队 "
    "分行 "
    "支行 学会 联合会 卫生院 署 海关 党校 "
    "分公司 信用社 办公厅 支队 总队 部队 管理中心 研究中心 宣传部 武装部".split()
)
"""Suffixes that say too little to be an organization with such an attribute alone."""
