"""An article with gold, and the perfect brief of it: what every evaluation test bends."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from summarizer.evaluation.gold import GoldArticle, GoldQuantity
from summarizer.evaluation.run_file import SubjectRecord
from summarizer.evaluation.scoring import Case
from summarizer.evaluation.source_text import SourceText
from summarizer.records import (
    ArticleRecord,
    Brief,
    Check,
    Indicator,
    Party,
    Provenance,
    Quantity,
)

TEXT = (
    "2021年，青河区向南岭县拨付帮扶资金300万元，其中教育项目120万元，卫生项目180万元。"
    "区里选派15名教师到县里支教，培训村医60余人次。"
    "养殖户户均预计增收2000元。"
    "全县有26个乡镇。"
    "一名教师说，孩子们都很高兴。"
    "另据统计，全年拨付资金310万元。"
)
SUMMARY = "2021年，青河区向南岭县拨付帮扶资金300万元，选派15名教师。"


def _quantity(text: str, value: int, unit: str, category: str, **more: object) -> GoldQuantity:
    fields: dict[str, object] = {
        "text": text,
        "value": value,
        "unit": unit,
        "categories": [category],
        "object": None,
        "qualifier": "exact",
        "status": "actual",
        "per": None,
        "year": None,
        "key": True,
    }
    return GoldQuantity.model_validate(fields | more)


GOLD = GoldArticle.model_validate(
    {
        "article": "qinghe.txt",
        "part": 1,
        "title": "青河区帮扶南岭县",
        "published": "2021-12-30",
        "source": "青河日报",
        "source_accept": ["青河新闻网"],
        "authors": ["林晓"],
        "editor": "周平",
        "helpers": [{"name": "青河区", "adcode": "990101", "accept": ["青河"]}],
        "recipients": [
            {"name": "南岭县"},
            {"name": "南岭县教育局", "optional": True},
        ],
        "quantities": [
            _quantity("300万元", 3_000_000, "元", "funding", year=2021),
            _quantity("120万元", 1_200_000, "元", "education", year=2021),
            _quantity("180万元", 1_800_000, "元", "health", year=2021),
            _quantity("15名", 15, "人", "talent", object="教师"),
            _quantity("60余人次", 60, "人次", "talent", object="村医", qualifier="about"),
            _quantity("2000元", 2000, "元", "outcome", status="planned", per="户"),
            _quantity("26个", 26, "个", "other", object="乡镇", key=False),
            _quantity("一名", 1, "人", "other", key="any", optional=True),
            _quantity("310万元", 3_100_000, "元", "funding", year="any", key="any"),
        ],
        "checks": [
            {"kind": "sum", "total": 0, "parts": [1, 2], "difference": "0", "verdict": "holds"},
            {
                "kind": "restated",
                "total": 0,
                "parts": [8],
                "difference": "-100000",
                "verdict": "fails",
            },
        ],
    }
)


def quantity_of(gold: GoldQuantity, number: int, source: str) -> Quantity:
    """The quantity that a perfect reader finds for a gold one."""
    start = max(0, source.find(gold.text))
    known = {
        field: value
        for field in ("object", "qualifier", "status", "per", "year")
        if (value := getattr(gold, field)) != "any"
    }
    return Quantity(
        id=f"q{number}",
        text=gold.text,
        value=gold.value,
        value_max=gold.value_max,
        unit=gold.unit,
        category=gold.categories[0],
        start=start,
        end=start + len(gold.text),
        **known,
    )


def perfect_brief(gold: GoldArticle, source: str, summary: str = "") -> Brief:
    """The brief that answers a gold article exactly."""
    quantities = [
        quantity_of(expected, number, source) for number, expected in enumerate(gold.quantities)
    ]
    return Brief(
        article=ArticleRecord(
            id=gold.name,
            part=gold.part,
            title=gold.title,
            published=gold.published,
            source=gold.source,
            authors=gold.authors,
            editor=gold.editor,
            sha256="0" * 64,
        ),
        helpers=_parties(gold.helpers),
        recipients=_parties(gold.recipients),
        quantities=tuple(quantities),
        indicators=tuple(
            Indicator(category=quantity.category, label=quantity.text, quantity=quantity.id)
            for quantity, expected in zip(quantities, gold.quantities, strict=True)
            if expected.key is True
        ),
        checks=tuple(
            Check(
                kind=check.kind,
                total=f"q{check.total}",
                parts=tuple(f"q{part}" for part in check.parts),
                difference=check.difference,
                verdict=check.verdict,
            )
            for check in gold.checks
        ),
        summary=summary,
        provenance=Provenance(version="test"),
    )


def _parties(gold: Sequence[object]) -> tuple[Party, ...]:
    return tuple(
        Party(name=party.name, kind="region", adcode=party.adcode)
        for party in gold
        if not party.optional
    )


PERFECT = perfect_brief(GOLD, TEXT, SUMMARY)
SOURCE = SourceText(TEXT, tuple(f"{part}。" for part in TEXT.split("。") if part), ())


def case_of(brief: Brief, **more: object) -> Case:
    """A case of the article above."""
    return Case(GOLD, brief, _with_origins(SOURCE), **more)


def _with_origins(source: SourceText) -> SourceText:
    origins = [TEXT.index(sentence) for sentence in source.sentences]
    return SourceText(source.decoded, source.sentences, tuple(origins))


def write_corpus(folder: Path, number: int = 3, text: str = TEXT) -> Path:
    """A corpus of `number` copies of the article under names of their own."""
    for name in ("articles", "gold"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    for index in range(number):
        article = f"article-{index:04}.txt"
        (folder / "articles" / article).write_text(text, encoding="utf-8")
        gold = GOLD.model_dump(mode="json") | {"article": article}
        path = folder / "gold" / f"article-{index:04}.json"
        path.write_text(json.dumps(gold, ensure_ascii=False), encoding="utf-8")
    return folder


class PreparedSubject:
    """A set-up that answers with prepared briefs, and counts how often it was asked."""

    def __init__(self, brief: Brief = PERFECT, label: str | None = None) -> None:
        self.default = brief
        self.by_article: dict[str, list[Brief]] = {}
        self.asked: list[tuple[str, int]] = []
        mode = "llm" if label else "rules"
        self.record = SubjectRecord(mode=mode, model=label, prompt="abc123" if label else None)

    def briefs(self, article: Path, repeat: int) -> list[Brief]:
        self.asked.append((article.name, repeat))
        return self.by_article.get(article.name, [self.default])
