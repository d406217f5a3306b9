"""Briefs made by hand, so that the page is tested apart from the rules that fill it."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from summarizer.articles.article import Article, Block, Masthead, Span
from summarizer.pipeline import Digest
from summarizer.quantities.reading import Mention, Reading
from summarizer.reading.page import Page
from summarizer.reading.pages import page_of_text
from summarizer.records import (
    ArticleRecord,
    Brief,
    Check,
    Indicator,
    Issue,
    Measure,
    Party,
    Provenance,
    Quantity,
)
from summarizer.source_map import MappedText

TITLE = "临江区与石桥县协作见成效"

TEXT = """首页 > 新闻 > 要闻
临江区与石桥县协作见成效
2021-03-18 09:20:00　来源：石桥日报　作者：林一舟
一、资金到位
近年来，临江区为石桥县投入帮扶资金1.2亿元，其中2018年3000万元，2019年4000万元，2020年5000万元。2020年另有社会捐赠款物860.5万元，今年计划再投入6000万元。
二、人才互访
双方互派干部32名，培训教师410人次，其中骨干教师120人次，班主任280人次。
三、产业就业
引进企业12家，吸纳贫困劳动力1560人就业，人均月增收2300元。全县有18个乡镇。
"""

SCALES = {"万": Decimal(10**4), "亿": Decimal(10**8)}

# text, category, in the table, further fields
FIGURES: list[tuple[str, str, bool, dict[str, Any]]] = [
    ("1.2亿元", "funding", True, {"label": "帮扶资金"}),
    ("3000万元", "funding", True, {"label": "帮扶资金", "year": 2018}),
    ("4000万元", "funding", True, {"label": "帮扶资金", "year": 2019}),
    ("5000万元", "funding", True, {"label": "帮扶资金", "year": 2020}),
    ("860.5万元", "funding", True, {"label": "社会捐赠款物", "year": 2020}),
    ("6000万元", "funding", True, {"label": "帮扶资金", "year": 2021, "status": "planned"}),
    ("32名", "talent", True, {"label": "互派干部", "object": "干部", "unit": "人"}),
    ("410人次", "talent", True, {"label": "培训教师", "object": "教师"}),
    ("120人次", "talent", True, {"label": "骨干教师", "object": "骨干教师"}),
    ("280人次", "talent", True, {"label": "班主任", "object": "班主任"}),
    ("12家", "industry", True, {"label": "引进企业", "object": "企业"}),
    ("1560人", "labour", True, {"label": "吸纳贫困劳动力", "object": "贫困劳动力"}),
    ("2300元", "outcome", True, {"label": "人均月增收", "per": "人"}),
    ("18个", "other", False, {"label": "乡镇", "object": "乡镇"}),
]


def quantity(index: int, text: str, start: int, **fields: Any) -> Quantity:
    """A quantity of the mention `text` at `start`."""
    match = re.fullmatch(r"([\d.]+)([万亿]?)(.+)", text)
    assert match
    number, scale, unit = match.groups()
    return Quantity(
        **{
            "id": f"q{index + 1}",
            "text": text,
            "value": Decimal(number) * SCALES.get(scale, Decimal(1)),
            "unit": unit,
            "start": start,
            "end": start + len(text),
            **fields,
        }
    )


def reading_of(page: Page, quantities: list[Quantity]) -> Reading:
    """A reading whose body is the page without its first three lines."""
    text = page.visible.text
    start = text.index("一、") if "一、" in text else 0
    body = page.visible.slice(start, len(text))
    blocks = [
        Block("heading" if re.match("[一二三]、", match[0]) else "paragraph", *match.span(), 1)
        for match in re.finditer(r"[^\n]+", body.text)
    ]
    sentences = [Span(*m.span()) for m in re.finditer(r"[^\n。]+。?", body.text)]
    article = Article(
        page, 1, 1, Masthead(title=TITLE), body, tuple(blocks), tuple(sentences), "hans"
    )
    return Reading(article, _mentions(body, quantities), tuple(quantities))


def _mentions(body: MappedText, quantities: list[Quantity]) -> tuple[Mention, ...]:
    mentions, position = [], 0
    for q in quantities:
        position = body.text.index(q.text, position)
        end = position + len(q.text)
        mentions.append(Mention(position, end, q.value, q.value_max, q.unit, q.unit, Decimal(1)))
        position = end
    return tuple(mentions)


def digest_of(page: Page, quantities: list[Quantity], **fields: Any) -> Digest:
    """A digest of these quantities, all of them in the table unless told otherwise."""
    reading = reading_of(page, quantities)
    article = ArticleRecord(
        id=f"{page.sha256[:16]}-1",
        path=page.path,
        title=TITLE,
        published="2021-03-18T09:20:00",
        source="石桥日报",
        authors=("林一舟",),
        sha256=page.sha256,
    )
    indicators = tuple(
        Indicator(category=q.category, label=q.label or q.text, quantity=q.id) for q in quantities
    )
    brief = Brief(
        **{
            "article": article,
            "quantities": tuple(quantities),
            "indicators": indicators,
            "provenance": Provenance(version="0.1"),
            **fields,
        }
    )
    return Digest(brief, reading)


def sample_digest() -> Digest:
    """A brief with a sum that holds, one that fails, a plan, and a figure left out."""
    page = page_of_text(TEXT, "石桥.txt")
    quantities, position = [], TEXT.index("近年来")
    for index, (text, category, _, fields) in enumerate(FIGURES):
        position = TEXT.index(text, position)
        quantities.append(quantity(index, text, position, category=category, **fields))
        position += len(text)
    indicators = tuple(
        Indicator(category=q.category, label=q.label or q.text, quantity=q.id)
        for q, figure in zip(quantities, FIGURES, strict=True)
        if figure[2]
    )
    return digest_of(
        page,
        quantities,
        helpers=(Party(name="临江区", kind="region"),),
        recipients=(Party(name="石桥县", kind="region"),),
        indicators=indicators,
        checks=(
            Check(
                kind="sum",
                total="q1",
                parts=("q2", "q3", "q4"),
                difference=Decimal(0),
                verdict="holds",
            ),
            Check(
                kind="sum", total="q8", parts=("q9", "q10"), difference=Decimal(10), verdict="fails"
            ),
        ),
        issues=(
            Issue(kind="conflict", message="合计不符：分项相加比总数少10人次。", quantity="q8"),
        ),
        measures=(
            Measure(heading="资金到位", points=("2020年另有社会捐赠款物860.5万元。",)),
            Measure(heading="产业就业", points=("引进企业12家，吸纳贫困劳动力1560人就业。",)),
        ),
        summary="近年来，临江区为石桥县投入帮扶资金1.2亿元。引进企业12家，吸纳贫困劳动力1560人就业。",
    )
