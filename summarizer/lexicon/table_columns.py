"""What the columns of tables are called, and what that says of their figures.

From the tables of indicators in statistical bulletins of counties and in the annual
accounts of east–west cooperation (统计用词 of the National Bureau of Statistics).
"""

from __future__ import annotations

from typing import Final

HEADER_NOUNS: Final[dict[str, str]] = {
    "户数": "户",
    "人数": "人",
    "人次": "人次",
    "人口": "人",
    "项目数": "个",
    "项目个数": "个",
    "村数": "个",
    "个数": "个",
    "家数": "家",
    "场次": "场次",
    "次数": "次",
    **{f"{measure}数": measure for measure in "件套台亩栋场头只株棵份箱册批"},
    "率": "%",
    "占比": "%",
    "比重": "%",
    "比例": "%",
    "增幅": "%",
    "增速": "%",
    "同比": "%",
    "同比增长": "%",
}
"""Column names that say the unit themselves."""

COUNTED_IN: Final[dict[str, str]] = {
    "元": "资金|金额|投资|投入|款|额|经费|收入|产值|补贴|补助|价值|利润",
    "%": "率|占比|比重|比例|增幅|增长|增速|同比",
    "人": "人|人员|人口|人才|干部|教师|医生|劳动力|务工|学生|党员",
    "人次": "人次|培训",
    "户": "户|家庭",
    "亩": "面积|种植|流转",
    "个": "项目|个|数量|村数|车间|基地|网点",
    "项": "项目|任务|事项",
    "家": "企业|公司|商户|合作社|门店",
    "所": "学校|医院|卫生院",
    "场": "场|场次|招聘会|活动",
    "次": "次|会议|调研|互访",
    "吨": "产量|销量|重量",
    "公里": "里程|长度|道路",
}
"""How the names of columns end that are in a unit, but for 数, where a table gives several
units for all its columns."""

NO_FIGURES: Final = "序号|编号|年度|年份|电话|代码|日期|时间|排名|名次|邮编|账号|文号|栏次"
"""A pattern of columns whose numbers count nothing."""

UNIT_COLUMNS: Final = frozenset({"单位", "计量单位"})
"""Columns that give the unit of their row."""

TABLE_CAPTION: Final = (
    r"^表[0-9一二三四五六七八九十]|单位[:：]"
    r"|(?:表|一览|明细|清单|统计|情况)(?:[（(][^（）()]*[）)])?$"
)
"""A pattern of a line right above a table that is its caption and heads nothing else."""
