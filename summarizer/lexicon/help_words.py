"""Words of help that phrases of one party and of two have in common.

Compiled by hand from the genre: reports on paired assistance, east–west cooperation,
fixed-point help and donations.
"""

from __future__ import annotations

SUBJECT = r"(?<![向给赴驻到入扶援帮为对与和同在]◆)(?<!(?:引导|引进|组织|动员|促成|通过|家乡)◆)"
"""Not the goal or partner of a phrase that begins before it (向◆捐赠, 帮扶◆), nor whom
another brings in (引导◆) or gives through (通过◆)."""
AID = "帮扶 支援 援助 援建 捐赠 捐助 扶贫协作 对口协作 定点扶贫 结对"
BACKING = "帮扶 帮助 支持 援助 支援 关心 协作 捐助 推动 相助 扶持 扶助 助力 协助 关怀 帮带 援手"
AS_GUEST = "学习 务工 就业 汇报 拜访 求学 跟岗 招商 推介 打工 参加 劳务 招聘"
PLACE_OF_HELP = "地区 地 县 村 点 贫困县 贫困村 深度贫困县"
SENDING = "选派 派出 抽调 组建 派驻 派遣 组派"
FIXED = "定点 对口 结对"
HELPING = "帮扶 扶贫 支援 援助 协作"
THANKS_TO = "得益于 受益于 受惠于 多亏 多亏了 全靠 有了 感谢 感恩 感激 亏了 谢谢"
HELP_THANKED = (
    "帮扶 帮助 支持 援助 支援 捐 相助 派 医生 老师 教师 干部 专家 亲人 爱心 好心 恩人 乡亲"
)
POSTS = "第一书记 驻村 挂职 支教 支医 援派"
GIVEN = "援建 捐建 援助 捐赠 捐助 资助 选派 派出 派来 派驻 派遣"
"""What is done 的 something by who gives it: 罗江区援建的新居."""
TEAMS = "工作队 医疗队 支教团 支教队 讲师团 服务队 指挥部 联络组 工作组 干部 教师 医生 人才"
FEW = "一二两三四五六七八九十"
NUMERALS = f"{FEW}0123456789"
