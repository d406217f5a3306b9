"""Units that a careless writer takes for one another."""

from __future__ import annotations

from typing import Final

CONFUSABLE: Final[tuple[tuple[str, ...], ...]] = (
    ("人", "户"),
    ("名", "户"),
    ("位", "家"),
    ("口", "户"),
    ("人次", "户"),
    ("个", "家", "所"),
    ("亩", "平方米", "公顷"),
    ("元", "美元"),
    ("公里", "米"),
    ("千米", "米"),
    ("平方公里", "平方米"),
    ("吨", "公斤", "斤"),
    ("%", "个百分点", "倍"),
    ("成", "倍"),
    ("年", "个月", "天"),
    ("小时", "天"),
    ("千瓦", "千瓦时"),
    ("度", "千瓦"),
    ("项", "次", "期"),
    ("场", "人次"),
    ("批", "人"),
    ("套", "户"),
    ("盏", "公里"),
    ("条", "公里"),
    ("辆", "台"),
    ("座", "处"),
    ("村", "户"),
    ("县", "村"),
    ("对", "个"),
    ("件", "套"),
)
"""Printed units; each is confused with every other one of its group."""


def confused_with(unit: str) -> tuple[str, ...]:
    """Units that are taken for `unit`, none of which means the same."""
    found = {
        other: None
        for group in CONFUSABLE
        if unit in group
        for other in group
        if other != unit and not {other, unit} <= {"人", "名", "位", "口"}
    }
    return tuple(found) or ("户" if unit != "户" else "人",)
