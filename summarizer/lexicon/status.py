"""Words that say whether a figure is reached or still a plan.

After the brief's contract (预计 计划 拟 力争 目标 将要 意向 承诺); the grammar of 将 after
现代汉语八百词: before a verb it is the future, before a noun it is 把. Each entry is a
pattern that begins with a literal character.
"""

from __future__ import annotations

from typing import Final

_FUTURE_VERBS: Final = (
    "于|在|达|投入|投资(?!额)|建成|建设(?!资金|用地|任务)|新建|新增|实现|带动|带来|累计|继续|进一步|再|每|对|按|按照|为|给|派|"
    "选派|安排|组织(?!关系|部|生活)|开展|举办|引进|完成|发放|提供|培训|惠及|有|可|全部|超|启动|陆续|分|从|覆盖|种植|增加|"
    "提高|提升|打造|采购(?!订单|合同|清单)|帮助|追加|扩建|创建|创成|成为|形成|争取|推出|突破|新签|新派|增派|新修|选树"
)
"""What behind 将 makes it the future, even with 的 behind."""
_PURSUING_VERBS: Final = (
    "(?:坚持|立足)(?=[^，。；]{0,20}，一是)|围绕|聚焦|着力|紧扣|抓好|做好|加强|加大|深化|推进|推动"
)
"""Verbs of intent that do so where nothing is put to use: 将深化协作, not 将推进情况列入."""
_DOING_VERBS: Final = (
    "捐[资出]|安装|吸[纳引]|硬化|实施|招[收募录]|修建|兴建|配备|购[置买]|输[送出]|落实|签[订署]|设立|成立|建立|"
    "开[通设办发工]|聘请|邀请|接[收待]|投放|拨付|下[达拨]|拿出|赠送|引入|减免|走访|解决|互派|轮训|举行|召开|联合|"
    "共[同建]|逐步|整合|筹[集措]|募集|认购|帮销|摆上|由[0-9一二三四五六七八九十百千]|用[0-9一二两三四五]年|保持"
)
"""Verbs that do the same, but not where 的 makes a thing of them: 将签订的协议 is no plan."""
_NAMING_VERBS: Final = (
    "捐[赠助]|援[建助]|资助|救助|安置|招聘|培[养育]|改造|配套|销售|转移|推广|流转|发展|支持|补[助贴]|奖励|"
    "慰问|结对|服务"
)
"""Verbs that also tell what kind a thing is: 将捐赠物资 is no plan."""
_THINGS: Final = (
    "的|资金|款|物[资品]|项目|对象|工作|金|品|成[果效]|活动|政策|标准|责任|力量|资源|户|人员|群众|[点房区]|"
    "企业|产[品业]|收入|情况|计划|协议|制度|机制|理念|优势|课程|经验|技术|目标|任务|[名清]单|方案|经费"
)
"""Things whose kind the verb before them tells."""
_PUT_TO: Final = (
    "[^，。；]{0,24}(?:[送交发分运拨办建转][到给至往在]|交由|用于|作为|列[入为]|纳入|[转变]为|转化|"
    "落到|融入)"
)
"""What is done with a thing behind 将 in the sense of 把: 将捐赠电脑60台送到学校."""
_READY: Final = ("完工", "竣工", "投用", "投入使用", "通车", "达效", "挂果", "落地")
"""What a project comes to, behind which it will do something: 竣工后可新增床位300张."""
_CHANGED: Final = (
    "，?(?:(?!将|可|预|能|要|会|计)[^。；]){0,16}"
    "[由从][0-9](?:(?!将|可|预|能|要|会|计)[^，。；]){0,9}?[增提升降减缩扩][^，。；0-9]{0,3}[到至为了][0-9]"
)
"""What has come about behind 建成后: 寄宿生由860人增加到1640人."""
_ORDERED_VERBS: Final = (
    "完成|实现|达到|建|新增|力争|确保|带动|帮助|培训|组织|引进|选派|每|不|在20|按|"
    "以[^，。]{0,60}重点|再|脱贫|减贫|降[到至]|提高到|增加到|突破"
)

PLANNED: Final = (
    "建议(?=把|将|由|对)",
    "预计",
    "预期",
    "预估",
    "估计(?=[^，。；0-9]{0,3}[能可将会])",
    "拟(?<![模虚草比].)(?!定了|建立了|人|态|"
    "定[^，。；]{0,6}(?:方案|计划|规划|措施|制度|办法|协议|[清名]单))",
    "力[争求]",
    "确保(?=突破|超过|达到|不低于|不少于)",
    "争取(?=在|年|今年|明年|到[0-9年]|早日|尽|实现|完成|达到|全部|[0-9]{1,2}月)",
    "目标(?<![高低超][于过出].{2}目标)(?<![高低超][于过出]目标)(?!任务?[，、。；]|[，、。；]|的|责任|考核|任务书|绩效|(?:任务)?(?:完成)?情况|(?:任务)?完成[率数比进])",
    "意向(?<!业..)(?<!职..)",
    "前(?<=[节底月日].)可",
    "承诺(?<![现行负守践]承诺)(?![书制])",
    "规划(?=年产|建设|新建|投资|引进|改造|打造|布局|实施|发展|种植|总投资|到|[^，。；0-9]{0,8}资金[近约达超]?[0-9])",
    "打算",
    "恳请",
    "按照?(?:工作|年度)?计划，(?=[^。；]{0,16}(?:将|要|再|力争|明年|年底前|年内))",
    "想(?<=设.)",
    "准备(?=投|建|引|用|新|再|选?派|安排|种|养|扩|举办|采购|明年|今年|年底)",
    f"准备(?=(?:{_DOING_VERBS}|{_NAMING_VERBS})(?!{_THINGS})|培训(?!教材|资料|班)|带动)",
    "计(?<!雨露计)(?<!按.)(?<!按照.)(?<!按原.)划"
    "(?!任务[，、]|中(?!的)|下达|完成[情率数比进]|执行|投资总额|总投资|补助(?!农|贫|困|脱|搬|危|新|改|建|[^，。；]{1,8}[0-9]+[户人名])|内|外|数|》|”|书|的|单列|生育|安排资金|资金|财政|项目|等|、|，|。|（|已|"
    "[0-9]{1,3}[批项份个期])",
    "望(?<=[有可].)",
    "望(?=达|实现)",
    "可(?=年产|新增|实现|带动)",
    "可(?<=[值量入产益].)达",
    "进入(?=[盛丰采挂投达][果产摘收]+期[^。；]{0,12}(?:可|预计|将))",
    "即将",
    "将要",
    "将会",
    f"将(?={_FUTURE_VERBS})",
    f"将(?=(?:{_DOING_VERBS})(?!的))",
    f"将(?=(?:{_PURSUING_VERBS})(?!{_PUT_TO}))",
    f"将(?=(?:{_NAMING_VERBS})(?!{_THINGS}|{_PUT_TO}))",
    f"要(?={_ORDERED_VERBS})",
    "应(?=达|不|当)",
    "明年(?<!转..)(?<!转[到至入]..)",
    "下一年(?<!转...)(?<!转[到至入]...)(?<!动[到至]...)度?(?=，|[^，。；0-9]{0,4}(?:将|拟|计划|继续))",
    "心愿(?=[：:]|就是)",
    "冲刺?(?=[0-9][0-9.]*[余多]?[万亿]?元)",
    "下一?步(?![^，。；：]{0,4}台阶)",
    "下一?阶段",
    "今后",
    "未来(?<![向眼望对]未来)(?![村社学])",
    "想(?=再|多[种养招建扩])",
    "接下来(?=，?[^，。；]{0,8}(?:要|将|还|准备|打算|计划))",
    f"建成后(?!{_CHANGED})",
    f"建成投产后(?!{_CHANGED})",
    f"投产后(?!{_CHANGED})",
    "达产后",
    "届时",
    "全部投产",
    *(f"{ready}后(?=，?[^，。；]{{0,6}}[可能将会])" for ready in _READY),
    *(
        f"{when}(?=[^，。；]{{0,8}}(?:{'|'.join(_READY)}|[投达丰]产|建成))(?=[^。；]{{0,20}}[可能将])"
        for when in ("旦(?<=一.)", "若", "待(?<!等.)")
    ),
    "决心",
    "决定继续",
    "继续留",
    "确保(?=[^，。；]{0,12}(?:年底前|年内|今年))",
    "到20[0-9]{2}年(?:底|末)?，?(?=[^，。；]{0,6}(?:要|力争|将|实现|确保))",
)
"""What turns the rest of its sentence into a plan. Where a word begins with a common character
and goes on with a rare one, its pattern begins with that, for at each such place a search stops."""

REACHED: Final = (
    "已",
    "按规定",
    "按照规定",
    "现在",
    "眼下(?!计划|预计|打算)",
    "现有",
    "目前(?!预计)(?<![由从]目前)",
    "截至",
    "截止",
    "实际",
    "超出(?=[0-9])",
    "现场(?=签|认|捐|成交|兑现)",
    "正式(?=签|投[产运用]|启[用动]|运营|开[工业])",
    "累计(?<!、..)",
    "共有",
    "了(?=[近约超]?[0-9])(?<!为.)",
    "实现了",
    "投入了",
    "新增了",
    "开展了",
    "举办了",
    "达到了",
    "完成了",
    "签订了",
    "签署了",
    "先后",
    "去年(?<![由从]去年)(?<![^0-9元%户人][比较]去年)",
    "上年(?<![由从]上年)(?<![^0-9元%户人][比较]上年)",
)
"""What ends a plan's reach."""

UNDER_WAY_BEHIND: Final = (
    "[^，。；：、\n0-9的]{0,6}已经?(?:全[部面])?"
    "(?:开工|动工|完工|竣工|建成|投[产用入运]|启[用动]|落[地户]|交付|到[位岗账]|签约|完成|上岗|脱贫|出列|兑现|发放|拨付|上线|开业)(?!了?[0-9一二两三四五六七八九十])"
)
"""A pattern behind a count of what is planned: that part of it is reached, 其中5个已投产."""

FUTURE_YEAR: Final = (
    "(?:^|(?<=[，。；：\n“（到至在于]))(?<![年0-9].)[0-9]{4}年"
    "(?:年?[底末初]|前|[0-9]{1,2}月[底末份]?)?(?:之?前)?"
    "(?![0-9的至到—–~～、“”》）-]|度|以来|版|[^，。；]{0,6}[到届]期)"
)
"""A pattern of a year still to come where it begins what will be: 到2025年，两地共建园区8个."""

YEAR_END: Final = (
    "(?<![^，。；：\n“到在于])(?:(?P<year>[0-9]{4})年年?底前?|今年年?底前?|年底前)"
    "(?![0-9的至到—–~～、“”》）-])"
)
"""The same of the end of the year under way, until it is near."""
YEAR_END_SIGN, YEAR_END_NEAR = "年底", "11"

FALLS_SHORT: Final = "[^，。；0-9]{0,10}(?:[还仍尚]差|[还仍尚]有|相差|差[了着])"
SHORT_OF: Final = "[离距](?!婚)[^，。；：0-9]{0,12}$"
"""Patterns behind and before a target that is missed: 离定下的1500只还差一大截."""

PLANNED_LIST: Final = (
    "(?:打算|计划|拟|准备|力争|设想|承诺|恳请|下一?步|明年|今后|将|要)"
    "(?:(?!完成|情况)[^。；：\n]){0,40}(?:：|，(?=一是|首先))"
)
CONTINUED_PLAN: Final = "再(?=[建投招带引派新扩增培改帮])"
"""What carries a plan beyond a semicolon: that it announces a list of points, and, in a
later part, what is to be done again or besides."""

TARGET_BEFORE: Final = (
    "(?:全年|今年|本年|年度|年初|省定|市定|县定|下达|原定|既定|约定|分解)的?[^，。；0-9]{0,8}?"
    "(?:任务|目标|指标|计划)[数值量]?[为是]?$"
)
MEASURED_BEHIND: Final = (
    "[^，。；0-9]{0,6}[，；](?:目前|现在|截至[^，。]{1,8}，?)?(?:已|实际|实现|超额|完成)"
)
"""Patterns before and behind a target of which is told how much is reached:
全年任务500人，已完成620人."""

PLANNED_TOTALS: Final = ("计划总投资", "计划投资总额")
PLANNED_TOTAL: Final = f"(?:{'|'.join(PLANNED_TOTALS)})额?[约近达为超]?$"
PLANNED_TOTAL_ENDS: Final = "资额约近达为超"
"""A pattern right before money: it is the plan of a whole, and what follows it may be reached;
and the characters that it may end with."""

SHARED_TARGET: Final = (
    "(?:[占完]|为(?=[^，。；\n]{0,12}(?:目标|任务|计划|指标)))[^，。；\n]{1,24}[0-9万亿元人户个]的$"
)
"""A pattern right before a share of a target: it is reached, whoever promised the target."""

BALANCES: Final = ("余款", "尾款", "余下", "其余", "剩余", "剩下")
PLEDGED: Final = (
    "[^，。；：\n0-9]{0,8}?(?:承诺|计划|预计|将[于在]|拟于|待验收|明年|年底前|[节月日]前可|有望)"
)
"""Right before a figure they make it a rest; a pattern behind it that the rest is still to be
paid or done: 尾款40万元将于年底付清."""

DIRECTIVE_TITLE: Final = (
    "讲话|发言|工作要点|实施方案|工作方案|工作计划|行动方案|实施意见|安排意见|的通知|动员会"
)
NO_DIRECTIVE_TITLE: Final = "总结|情况|汇报|纪实"
"""Titles of texts that order work done, and words that make a report of one after all."""

DIRECTIVE: Final = (
    "要(?!求|素|点)|务必|必须|确保|力争|严格|进一步|不得|应(?!急|用|对|届)|重点[抓做]好(?!了)"
)
"""What shows that a paragraph of such a text gives orders."""

DIRECTED_VERB: Final = (
    "完成|新增|改造|新建|建成|建|培训|引进|发展|种植|新植|低改|出栏|达到|稳定在|保持|控制在|打造|"
    "补助|补贴|奖补|奖励|突破|竣工|完工|再组织|不少于|不低于|规模在|取证率"
)
"""Verbs whose figure such a paragraph orders; other figures in it are facts."""
