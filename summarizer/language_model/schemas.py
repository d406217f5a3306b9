"""What a model fills in: one schema for paired assistance, one for work summaries, and
any pydantic model of the user's.

The words here are sent to the model, so they are Chinese and short. A quotation stands
before the amount taken from it, because models copy better than they compute. Every
field may stay empty, so that nobody has to invent.
"""

from __future__ import annotations

import sys
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, create_model

from summarizer.errors import UsageError
from summarizer.lexicon.background import CATEGORY_NAMES
from summarizer.records import Category

CategoryName = Literal[
    "资金支持",
    "组织领导",
    "人才支援",
    "产业合作",
    "劳务协作",
    "消费帮扶",
    "结对帮扶",
    "基础设施和民生",
    "教育",
    "医疗卫生",
    "成效",
    "其他",
]
StatusName = Literal["实际", "计划"]


def _ask_for(*names: str) -> ConfigDict:
    """Fields that the model has to write, though an answer without them still counts.

    Small models leave out whatever they may.
    """
    return ConfigDict(frozen=True, extra="ignore", json_schema_extra={"required": list(names)})


class ReportedFigure(BaseModel):
    """一个数字"""

    model_config = _ask_for("quotation", "amount", "category")

    quotation: str = Field(description="含数字的短句，逐字照抄", max_length=40)
    amount: str = Field(description="短句里的数字连同单位，照抄", max_length=24)
    category: CategoryName | None = Field(default=None, description="数字说的是哪方面")
    status: StatusName | None = Field(default=None, description="已经做到，还是计划")
    year: int | None = Field(default=None, description="数字属于哪一年，原文没说就不填")


class PairedAssistanceReport(BaseModel):
    """一段对口帮扶报道的要点"""

    model_config = _ask_for("figures", "summary", "helpers", "recipients")

    figures: tuple[ReportedFigure, ...] = Field(
        default=(), description="帮扶工作的主要数字", max_length=5
    )
    summary: str = Field(default="", description="照抄最重要的一句原文", max_length=120)
    helpers: tuple[str, ...] = Field(
        default=(), description="出钱出力的地区或单位，照抄", max_length=3
    )
    recipients: tuple[str, ...] = Field(
        default=(), description="得到帮助的地区，照抄", max_length=3
    )


class WorkSummaryReport(BaseModel):
    """一段工作总结的要点"""

    model_config = _ask_for("figures", "summary", "units", "places")

    figures: tuple[ReportedFigure, ...] = Field(
        default=(), description="工作成绩的主要数字", max_length=5
    )
    summary: str = Field(default="", description="照抄最重要的一句原文", max_length=120)
    units: tuple[str, ...] = Field(default=(), description="做这些工作的单位，照抄", max_length=3)
    places: tuple[str, ...] = Field(default=(), description="工作所在的地方，照抄", max_length=3)


class Corrections(BaseModel):
    """改正后的数字"""

    model_config = _ask_for("figures")

    figures: tuple[ReportedFigure, ...] = Field(default=(), max_length=5)


SHIPPED: dict[str, type[PairedAssistanceReport] | type[WorkSummaryReport]] = {
    "paired": PairedAssistanceReport,
    "work": WorkSummaryReport,
}
CATEGORY_OF: dict[str, Category] = {CATEGORY_NAMES[key]: key for key in get_args(Category)}
assert set(get_args(CategoryName)) == set(CATEGORY_OF)


def find_schema(name: str) -> type[BaseModel]:
    """The schema of that name, or the pydantic model at `package.module:Model`.

    The working directory counts as a place of modules, as for `python -m`. Raises
    `UsageError` when there is none.
    """
    if name in SHIPPED:
        return SHIPPED[name]
    module, _, attribute = name.partition(":")
    if not attribute:
        raise UsageError(f"--schema {name}: write auto, paired, work or package.module:Model")
    here = str(Path.cwd())
    if here not in sys.path:
        sys.path.append(here)
    try:
        found: Any = import_module(module)
        for part in attribute.split("."):
            found = getattr(found, part)
    except (ImportError, AttributeError) as error:
        raise UsageError(f"--schema {name}: not found ({error})") from error
    if not (isinstance(found, type) and issubclass(found, BaseModel)):
        raise UsageError(f"--schema {name}: that is no pydantic model")
    return found


@cache
def with_gaps(schema: type[BaseModel]) -> type[BaseModel]:
    """The schema's fields, each of them optional: a part of an article need not have all.

    Validators of the schema itself are left for the whole report.
    """
    fields: dict[str, Any] = {}
    for name, field in schema.model_fields.items():
        if field.is_required():
            optional = Field(
                default=None,
                description=field.description,
                alias=field.alias,
                json_schema_extra=field.json_schema_extra,
            )
            fields[name] = (field.rebuild_annotation() | None, optional)
        else:
            fields[name] = (field.rebuild_annotation(), field)
    config = ConfigDict(populate_by_name=True, extra="ignore", arbitrary_types_allowed=True)
    return create_model(schema.__name__, __config__=config, __doc__=schema.__doc__, **fields)
