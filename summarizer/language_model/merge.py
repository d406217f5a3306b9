"""The reports on the parts of an article as one, with nothing counted twice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from pydantic import BaseModel

from summarizer.language_model.salvage import valid_part

Report = TypeVar("Report", bound=BaseModel)


def merged(reports: Sequence[BaseModel], schema: type[Report]) -> Report | None:
    """The parts' reports in the schema; `None` when what it requires is not there.

    Lists are joined without repetition, records field by field, and of single values
    the first that a part states stays.
    """
    whole: dict[str, Any] = {}
    for report in reports:
        whole = _joined(whole, report.model_dump(mode="json", by_alias=True, exclude_none=True))
    return valid_part(whole, schema)


def _joined(one: Any, other: Any) -> Any:
    if isinstance(one, dict) and isinstance(other, dict):
        both = dict(one)
        for name, value in other.items():
            both[name] = _joined(one[name], value) if name in one else value
        return both
    if isinstance(one, list) and isinstance(other, list):
        return one + [item for item in other if item not in one]
    return other if one in (None, "", [], {}) else one
