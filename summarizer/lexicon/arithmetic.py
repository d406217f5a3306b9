"""Words by which a text announces that figures add up, or that they do not.

The entries come from reading public-affairs reports and from the assessment forms of
east-west cooperation, whose columns name the usual complements.
"""

from __future__ import annotations

LIST_OPENERS: tuple[str, ...] = (
    "其中", "分别", "具体为", "具体是", "，即", ",即", "，也就是", "：", ":", "👇", "⬇", "（", "(",
)  # fmt: skip
"""What stands between a total and the parts that follow it."""

COLONS = "：:👇⬇"
"""Signs that open a list on the next lines."""

NAMING_WORDS: tuple[str, ...] = ("包括", "包含")
"""The same for a list that may name only some of the parts."""

WITHIN: tuple[str, ...] = ("里，", "中，", "里,", "中,", "里：", "中：")
"""The same, right after the total: 786.3万元里，…"""

FIRST_HALVES: tuple[str, ...] = ("已脱贫", "已退出", "已完成", "男性", "男", "一期", "首期")
"""The first of two parts that leave no third, where nothing else announces them."""

LAST_PARTS: tuple[str, ...] = (
    "剩余", "结余", "余款", "尾款", "剩下", "还剩", "尚剩", "仅剩", "只剩", "余下", "其余", "其他",
    "其它", "尚未", "未消除", "未脱贫", "未退出", "未完成", "未完工", "未开工",
    "未到位", "未拨付", "未支出", "在建", "正在实施", "正在推进", "正在施工",
    "另", "未使用", "未发放", "未整改", "未销号", "未解决", "未就业", "未入住", "未达标", "未通过",
)  # fmt: skip
"""Before the last part of what a figure before the others counts as a whole."""

RESTING_WORDS: frozenset[str] = frozenset(
    {"剩余", "剩下", "还剩", "尚剩", "仅剩", "只剩", "余下", "其余", "尚未"}
)
"""Those that speak of what was told before, be it some sentences before."""

LEFT_OVER = frozenset("剩余 剩下 还剩 尚剩 仅剩 只剩 余下 结余 未拨付 未支出 未使用 未发放".split())
LEFT = "(?:资金|款项?|善款|捐款|余额|约)?"
"""Those that tell what is left of money, right behind what was spent of it, and a pattern of
what may stand between one of them and the figure."""

WHOLE_WORDS = frozenset("共 一共 总共 总额 总数 总价值 总金额 总投资".split())
"""Words for a total that two parts make up which leave no third; a running total may have more."""

BESIDES = "另"
"""The word for a last part that must stand right before its figure: 另4名, but not 另捐4台;
另有4名 is more often one more than the last ones."""

QUESTIONS: tuple[str, ...] = tuple(
    [f"{word}[^，,。；;？?0-9\n]{{0,6}}[？?]" for word in ("哪", "怎么", "怎样", "如何")]
)
"""Patterns of the end of a question that a list answers: 这笔钱花在哪里？"""

ICONS = "\u2600-\u27bf\U0001f300-\U0001faff"
"""Pictures before the items of a list, as ranges of characters."""

BULLETS = "✅☑✔✓▪■◆◇●○•·▶►➤★☆"
"""Signs before the items of a list, a line each."""

COMPOSING_WORDS: tuple[str, ...] = ("构成", "组成")
"""What closes a list of parts that 由 opened: 由市级…和区级…构成."""

COUNTED_PARTS: tuple[str, ...] = (
    "年", "项", "笔", "类", "批", "期", "次", "届", "轮", "季度", "县", "区", "市", "镇", "乡",
    "村", "级", "地", "家", "校", "所", "院", "局", "组", "户", "部门", "单位", "公司", "企业",
)  # fmt: skip
"""After a number and before a word for a total: what was added up (三年共, 两级合计)."""

COMPARING: tuple[str, ...] = (
    "同比", "环比", "相比", "对比", "比(?<![占配]比)(?![例重率赛拼照值特武邻])",
    "较(?![大小多少好高低长短为强快])", "去年同期", "上年同期", "前年同期", "往年同期", "历史同期",
    "多出", "超出", "相当于", "高于(?<!不高于)", "低于(?<!不低于)",
)  # fmt: skip
"""Patterns before a figure in its clause: something is compared with it or is more by it."""

EXTREMES = "最[大小多少高低长短](?:的)?(?:为|达|有|是)?"
"""A pattern right before a figure that is one of many: 单笔最大30万元."""

MOVED_BY: tuple[str, ...] = ("增长", "下降", "减少", "提高", "上升")
"""Right before a figure they tell a change. 增加 and 新增 may name a part."""

RESUMING_WORDS: tuple[str, ...] = (
    "此次", "本次", "这次", "此批", "这批", "该批", "此笔", "这笔", "该笔", "上述", "以上", "前述",
    "逐年", "历年", "年度", "分年",
    "投向", "去向", "流向", "用途", "用于", "来源", "明细", "构成", "如下",
)  # fmt: skip
"""In what opens a list: its total stands in an earlier sentence (此次捐赠包括, 投向如下)."""

FIRST_ITEM = "(?:[（(]?1[)）.、．](?![0-9])|[（(]一[)）]|一是|①)"
"""A pattern of how the first item of a numbered list begins."""

CLASS = "类"
"""What names end in that tell the parts of one kind of thing apart: 产业类29个."""

FEATURES = (
    "来源|投向|用途|流向|去向|去处|方向|结构|构成|分布|类[别型]|性别|年龄|年份|地区|区域|行业|领域|层[级次]|渠道|年度"
    "|批次|方式|学段|身份|专业|期限"
)
"""A pattern of what a total may be divided by."""

_SEEN_FROM = (
    f"[^，,。；;：:0-9\n]{{0,6}}?(?:{FEATURES})(?:上|方面|情况)?"
    "(?:来?[看说讲]|而言|分析|统计)[，,：:]"
)

DIVIDING_PHRASES = (
    "按(?:照)?[^，,。；;：:0-9\n]{1,8}(?:分|分类|划分|分布|统计|看|计|计算)[，,：:]",
    f"按(?:照)?[^，,。；;：:0-9\n]{{0,4}}(?:{FEATURES})[，,：:]",
    f"从{_SEEN_FROM}",
    f"就(?!业){_SEEN_FROM}",
    "资金(?:投向|流向|来源|用途|构成|使用|安排|结构)(?:方面|上)?[，,：:]",
    f"分(?:{FEATURES}|年|季度|[市州县区旗乡镇村]{{1,2}}|乡镇|产业|部门|板块|项目|片区)来?看?[，,：:]",
    "分(?<![部充十划区]分)[^，,。；;：:、0-9\n]{1,5}?来?看[，,：:]",
)
"""Patterns at the head of a sentence: it divides the total before it by a feature."""

ANNOUNCING_PHRASES = (
    "(?:分别|具体|构成|明细|详细)[^，,。；;：:0-9\n]{0,6}[：:]|分别[为是]|具体[为是]"
)
"""A pattern of the head of a sentence that lists the parts of the total before it."""

TABLE_SUBTOTALS = "(?:[^\t\n]{0,8}\t)?(?:[^\t\n0-9]{0,6}小|(?!全)[^\t\n0-9]{2,6}合) {0,4}计"
"""A pattern of the first cells of a row that adds up one group of a table: 小计, 甲县合计."""

SECTION_ENDINGS: tuple[str, ...] = ("总体情况", "情况", "明细", "总额", "收入", "部分", "方面")
"""Behind the name of what a section is about, in its heading: 捐款情况."""

POSTS: tuple[str, ...] = ("岗位", "岗", "名额", "职位", "席位")
"""Places for people, counted with 个, whose parts are counted with 人 and 名."""

TABLE_TOTALS = "(?:[0-9]{0,3}\t){0,2}(?:全[省市州县旗区镇乡村校])?(?:[合总共] {0,4}计|总数)"
"""A pattern of the first cells of a table's row of totals, behind a number or an empty cell."""

TABLE_TOTAL_COLUMNS = (
    "^(?:[两二三四五六七八九十2-9]年|[^0-9\t]{0,4}?)"
    "(?:合 {0,4}计|小 {0,4}计|总 {0,4}计|共 {0,4}计|总额|总数|总金额|总投资)"
)
"""A pattern of the heading of a column that adds up others of its row: 三年合计, 资金合计."""

TABLE_PART_COLUMNS = "其中"
"""In the heading of the first column of those that make up one before them."""

TOTAL_WORDS: tuple[str, ...] = (
    "共计", "合计", "总计", "总共", "一共", "累计", "总额", "总数", "总投资", "总造价", "总收入",
    "总面积", "总人数", "总盘子", "总价值", "总金额", "总产值", "总户数", "总里程", "总规模",
    "总资金", "总销量", "总产量", "合共", "拢共", "统共", "凑够", "凑足", "凑齐", "凑成",
    "加起来", "合起来", "加在一起", "合在一起", "相加", "正好", "刚好", "恰好", "共",
)  # fmt: skip
"""What stands before a total, whether its parts precede or follow."""

SUMMING_WORDS: frozenset[str] = frozenset(
    {
        "共计", "合计", "总计", "总共", "一共", "合共", "拢共", "统共", "凑够", "凑足", "凑齐",
        "凑成", "加起来", "合起来", "加在一起", "合在一起", "相加",
    }
)  # fmt: skip
"""Total words that say outright that what precedes was added up."""

INCOMPLETE_LIST: tuple[str, ...] = ("主要", "包括", "例如", "譬如", "比如", "重点", "尤其", "特别")
"""After 其中 or a colon: the list names only some of the parts."""

ONCE_MORE = "又|再(?:次|投|拨|捐|追|派|增|安排|争取)|此外|除此"
"""A pattern before a figure that comes on top of a total: 7月又销售30万元."""

CHANGE_WORDS: tuple[str, ...] = ("增加", "增长", "减少", "下降", "提高", "新增", "比上年", "同比")
"""Before a figure: it is the change of an amount, and no total of what follows."""

EFFECT_WORDS: tuple[str, ...] = (
    "带动", "惠及", "受益", "覆盖", "辐射", "受惠", "撬动", "拉动", "增收",
)  # fmt: skip
"""Before a figure of people: whom something reached, not who made up the total."""

OVERLAPPING_GROUPS: tuple[str, ...] = (
    "女", "妇女", "党员", "少数民族", "残疾", "贫困", "脱贫", "建档立卡", "低保", "老人", "儿童",
    "劳动力", "务工",
)  # fmt: skip
"""Groups of people that share members, so that their counts need not add up."""

PERSONAL_STAGES: tuple[str, ...] = (
    "报名", "面试", "录用", "录取", "入职", "上岗", "到岗", "结业", "合格", "取得", "获得", "考取",
    "持证", "领证", "达成", "签约",
)  # fmt: skip
"""How far people came, those of one stage among those of the one before: 取得证书, 上岗."""

STAGES: tuple[str, ...] = (
    "签约", "落地", "开工", "动工", "在建", "建成", "完工", "竣工", "投产", "投用", "验收",
    "以上", "超亿元", "省级", "国家级",
)  # fmt: skip
"""Stages and grades of projects, each counted among those of the one before."""

COMPLEMENTS: tuple[tuple[str, str], ...] = (
    ("财政", "社会"),
    ("党政", "专业技术"),
    ("党政", "专技"),
    ("男", "女"),
    ("省内", "省外"),
    ("县内", "县外"),
    ("计划内", "计划外"),
    ("现金", "物资"),
    ("资金", "物资"),
    ("企业", "个人"),
    ("小学", "中学"),
    ("款", "物"),
    ("现金", "实物"),
    ("线上", "线下"),
    ("完工", "在建"),
    ("建成", "在建"),
    ("续建", "新建"),
    ("派出", "派来"),
    ("市内", "市外"),
    ("城镇", "农村"),
    ("内销", "外销"),
    ("集中", "分散"),
)
"""Two parts that leave no third, so that they must make up their total."""

RESTS = "其[他它余]|剩余|余下|普通|非(?!遗)|一般(?=农|户|群众|村民|居民|人[口群员])"
"""A pattern of what the last part of a list begins with that takes in all that is left."""

NOT_ADDITIVE: frozenset[str] = frozenset(
    {"%", "百分点", "‰", "千分点", "倍", "年", "个月", "天", "小时"}
)
"""Units whose figures are never parts of one another here."""

ATTENDANCES: dict[str, str] = {"人次": "人", "户次": "户"}
"""Units of totals whose parts may be told as those who came: 培训60人次，其中干部20人、教师40人."""

MEASURED: frozenset[str] = frozenset(
    {
        "元", "人", "户", "人次", "户次", "亩", "平方米", "公顷", "平方公里", "米", "公里",
        "公斤", "吨", "斤", "千瓦", "千瓦时", "USD", "HKD", "EUR", "JPY", "GBP",
    }
)  # fmt: skip
"""Units that say by themselves what is added; every other unit is a measure word."""
