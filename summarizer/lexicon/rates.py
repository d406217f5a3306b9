"""The bases that rates are given per, and the words that say so.

From the forms of subsidy and income figures in 统计用词 of the National Bureau of
Statistics (人均, 户均, 亩均) and in local subsidy rules (每亩补助, 元/亩).
"""

from __future__ import annotations

from typing import Final

AVERAGES: Final[dict[str, str]] = {
    "人均": "人",
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
    "均价": "",
}
"""An average and what it is per."""

BASES: Final = (
    "建档立卡贫困户|建档立卡户|贫困家庭|贫困户|脱贫户|贫困村|行政村|自然村|深度贫困村|村民小组|村民|村|乡镇|镇|乡|县区|县|区县|市|"
    "贫困学生|困难学生|大学生|学生|学员|学校|小学|班级|班|孩子|儿童|老人|患者|职工|员工|工人|干部|农户|农民|劳动力|家庭|户|"
    "人次|人|年度|学年|年|学期|季度|月|周|天|日|小时|亩|公顷|平方米|立方米|米|公里|公斤|千克|斤|吨|度|千瓦时|瓶|袋|箱|盒|桶|包|"
    "件|套|台|辆|只|头|羽|匹|株|棵|个|枚|盏|份|次|期|批|场|座|栋|幢|间|所|家|企业|合作社|单位|支部|党支部|项目|岗位|车间|社区|网点|门店|专柜|园区|基地"
)
"""A pattern of things a rate can be per, longer words first where one begins another."""

RESETS: Final = "共计|合计|总计|累计|总额|总共|共(?=发|投|补|带|培|为|有|[0-9])|全年|全县|全村共"
"""A pattern: what it matches ends the reach of an earlier 每."""
