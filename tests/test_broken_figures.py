"""A gap or a line break anywhere inside a figure of running text leaves its value."""

from __future__ import annotations

import pytest

from summarizer import extract
from summarizer.records import Quantity

FIGURES = (
    "1,234.5万元 1234元 12.5% 35户 3500-4200元 12万元 120余人 1.2亿元 28公里 5600多亩 3—5万元 "
    "15.6万人次 350头 2.6万册 40个百分点 3.6万平方米 0.46亿元 12—15个 "
    "三千八百余万元 五点九亿元 1亿2000万元 一百二十万元 2万5千元 三百五十万人"
).split()
SENTENCES = (
    "全年共投入帮扶资金{}，受到群众好评。",
    "截至年底，培训各类人员{}，效果明显。",
    "新建蓄水池、道路等，共计{}，惠及全村。",
    "各方尽心尽力，{}已经落实，群众满意。",
    "示范点{}已经建成，产业类项目在建。",
)
PRINTED_LINES = (
    "在各级党委政府的坚强领导和社会各界的大力支持下，全年共投入帮扶资金{}，受到群众的一致好评，",
    "组织开展技能培训、送教上门等活动，截至年底共培训各类人员{}，取得了明显的成效，",
)


def _read(text: str) -> list[tuple[str | int | None, ...]]:
    return [_value(quantity) for quantity in extract(text)]


def _value(quantity: Quantity) -> tuple[str | int | None, ...]:
    return str(quantity.value), str(quantity.value_max), quantity.unit, quantity.qualifier


def _broken(figure: str, gap: str) -> list[str]:
    return [figure[:at] + gap + figure[at:] for at in range(1, len(figure))]


@pytest.mark.parametrize("gap", [" ", "\u3000", "\u00a0"])
@pytest.mark.parametrize("figure", FIGURES)
def test_a_gap_inside_a_figure(figure: str, gap: str) -> None:
    for sentence in SENTENCES:
        whole = _read(sentence.format(figure))
        assert whole
        for printed in _broken(figure, gap):
            assert _read(sentence.format(printed)) == whole, printed


@pytest.mark.parametrize("margin", ["\n", "\n  "])
@pytest.mark.parametrize("figure", FIGURES)
def test_the_end_of_a_printed_line_inside_a_figure(figure: str, margin: str) -> None:
    for line in PRINTED_LINES:
        whole = _read(line.format(figure))
        assert whole
        for printed in _broken(figure, margin):
            assert _read(line.format(printed)) == whole, printed
