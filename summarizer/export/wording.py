"""The words of tables and documents that people read, and the widths of their columns."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from summarizer.export.records import FigureRecord
from summarizer.output.page.wording import CATEGORIES, QUALIFIERS, STATES, STATUSES


class Column(NamedTuple):
    """A column: the record's field, its heading, its width in characters.

    `is_plain` numbers have no thousands separators (years), `is_wrapped` texts break.
    """

    field: str
    heading: str
    width: int
    is_plain: bool = False
    is_wrapped: bool = False


FIGURE_COLUMNS = (
    Column("title", "文章", 32),
    Column("date", "日期", 11),
    Column("helpers", "帮扶方", 22),
    Column("helper_codes", "帮扶方代码", 12),
    Column("recipients", "受援方", 22),
    Column("recipient_codes", "受援方代码", 12),
    Column("category", "类别", 15),
    Column("label", "指标", 24),
    Column("value", "数值", 16),
    Column("value_max", "上限", 12),
    Column("unit", "单位", 8),
    Column("object", "对象", 14),
    Column("per", "每", 6),
    Column("year", "年度", 7, is_plain=True),
    Column("status", "状态", 7),
    Column("qualifier", "精度", 7),
    Column("verdict", "核对结果", 12),
    Column("text", "原文写法", 16),
    Column("evidence", "原文依据", 60, is_wrapped=True),
    Column("in_table", "入表", 6),
    Column("source", "来源", 16),
    Column("article", "文章编号", 22),
)

ARTICLE_COLUMNS = (
    Column("article", "文章编号", 22),
    Column("name", "文件", 36),
    Column("title", "标题", 40),
    Column("date", "日期", 11),
    Column("source", "来源", 16),
    Column("helpers", "帮扶方", 22),
    Column("helper_codes", "帮扶方代码", 12),
    Column("recipients", "受援方", 22),
    Column("recipient_codes", "受援方代码", 12),
    Column("figures", "数字", 7),
    Column("in_table", "入表", 7),
    Column("summary", "摘要", 80, is_wrapped=True),
)

PROBLEM_COLUMNS = (
    Column("kind", "类型", 14),
    Column("where", "文章或文件", 40),
    Column("title", "标题", 40),
    Column("message", "说明", 80, is_wrapped=True),
)

_PROBLEM_KINDS = {
    "arithmetic": "合计不符",
    "conflict": "前后不一",
    "failed": "未能读取",
    "masked": "数字被遮盖",
    "no_quantities": "没有数字",
    "unreadable": "文字损坏",
}


def worded(record: FigureRecord) -> FigureRecord:
    """The record with Chinese words in place of the contract's terms."""
    return record._replace(
        category=_chinese(CATEGORIES, record.category),
        qualifier=_chinese(QUALIFIERS, record.qualifier),
        status=_chinese(STATUSES, record.status),
        verdict=_chinese(STATES, record.verdict),
    )


def problem_kind(kind: str) -> str:
    """A problem's kind in Chinese, where there is a word for it."""
    return _PROBLEM_KINDS.get(kind, kind)


def _chinese(words: Mapping[Any, Any], term: str) -> str:
    return str(words[term].zh) if term in words else term
