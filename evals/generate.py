"""Make articles about paired assistance whose every figure is known, as many as wanted.

    python evals/generate.py 10000 FOLDER --seed 7 --dirt 0.3

writes `article-00000.txt` and so on, and their gold in `FOLDER/gold`. The same seed
gives the same articles. The sentences are this project's own; the pairs of places
are real, what they are said to have done is not.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

PAIRS = (
    ("上海市嘉定区", "310114", "德钦县", "533422"),
    ("北京市海淀区", "110108", "赤城县", "130732"),
    ("杭州市富阳区", "330111", "锦屏县", "522628"),
    ("宁波市慈溪市", "330282", "安龙县", "522328"),
    ("厦门市湖里区", "350206", "康乐县", "622922"),
    ("福州市鼓楼区", "350102", "渭源县", "621123"),
    ("苏州市吴江区", "320509", "印江土家族苗族自治县", "520625"),
    ("青岛市崂山区", "370212", "文县", "621222"),
    ("深圳市盐田区", "440308", "东源县", "441625"),
    ("广州市黄埔区", "440112", "三都水族自治县", "522732"),
    ("天津市西青区", "120111", "麦积区", "620503"),
    ("南京市栖霞区", "320113", "柞水县", "611026"),
)
OUTLETS = ("山乡日报", "东部协作网", "县域观察", "合作简讯", "帮扶工作动态")
REPORTERS = ("林若溪", "周远航", "何文博", "沈知秋", "邓立诚", "韩晓峰")
TOWNS = ("云岭", "河湾", "松坪", "石门", "花桥", "龙潭", "平川", "青杠", "白水", "望山")
CROPS = ("食用菌", "茶叶", "蓝莓", "中药材", "高原蔬菜", "猕猴桃")
TRADES = ("育婴", "电焊", "刺绣", "养蜂", "中式烹调", "电子商务")
NUMERALS = "零一二三四五六七八九"
OPENINGS = (
    "一项一项抓落实",
    "把力气用在实处",
    "东西两地想在一起",
    "工作组走遍各乡",
    "账本清清楚楚",
)
PURPOSES = (
    "用于补齐民生短板",
    "投向最需要的村组",
    "全部拨付到项目",
    "按季度公开去向",
    "由两地共同监管",
)


@dataclass
class Draft:
    """An article in the making: its sentences, and the gold of what they state."""

    random: Random
    helper: str
    recipient: str
    year: int
    town: str = ""
    quantities: list[dict[str, Any]] = field(default_factory=list)
    checks: list[dict[str, Any]] = field(default_factory=list)

    def figure(self, text: str, value: Decimal | int, unit: str, **attributes: Any) -> str:
        """State a figure: its gold is noted, its text comes back."""
        self.quantities.append(
            {
                "text": text,
                "value": plain(Decimal(value)),
                "value_max": None,
                "unit": unit,
                "object": "any",
                "qualifier": "exact",
                "status": "actual",
                "per": None,
                "year": self.year,
                "categories": ["other"],
                "key": True,
                "optional": False,
                **attributes,
            }
        )
        return text

    def money(self, low: int, high: int, **attributes: Any) -> str:
        """An amount of so many 万元, printed in one of the usual ways."""
        amount = Decimal(self.random.randrange(low * 100, high * 100)) / 100
        if self.random.random() < 0.5:
            amount = amount.to_integral_value()
        text = f"{amount:,f}" if self.random.random() < 0.2 else plain(amount)
        return self.figure(f"{text}万元", amount * 10000, "元", **attributes)

    def count(self, low: int, high: int, measure: str, **attributes: Any) -> str:
        """A count, sometimes in Chinese numerals; 名 is people."""
        number = self.random.randrange(low, high)
        printed = str(number)
        if 3 <= number <= 9 and self.random.random() < 0.3:
            printed = NUMERALS[number]
        unit = "人" if measure == "名" else measure
        return self.figure(f"{printed}{measure}", number, unit, **attributes)


def plain(value: Decimal) -> str:
    """The value without exponent and trailing zeros."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def funding(d: Draft) -> str:
    category = {"categories": ["funding"]}
    purpose = d.random.choice(PURPOSES)
    return (
        f"{d.year}年，{d.helper}向{d.recipient}投入财政帮扶资金{d.money(500, 6000, **category)}，"
        f"实施项目{d.count(3, 40, '个', **category)}，{purpose}。"
    )


def sources(d: Draft) -> str:
    parts = [Decimal(d.random.randrange(2000, 90000)) / 100 for _ in range(3)]
    base = len(d.quantities)
    category = {"categories": ["funding"]}
    texts = [
        d.figure(f"{plain(part)}万元", part * 10000, "元", **category)
        for part in (sum(parts, Decimal(0)), *parts)
    ]
    d.checks.append(
        {
            "kind": "sum",
            "total": base,
            "parts": [base + 1, base + 2, base + 3],
            "difference": "0",
            "verdict": "holds",
        }
    )
    return (
        f"{d.year}年社会各界捐赠资金{texts[0]}，其中企业捐赠{texts[1]}，"
        f"社会组织捐赠{texts[2]}，个人捐赠{texts[3]}。"
    )


def talent(d: Draft) -> str:
    category = {"categories": ["talent"]}
    first, second = ("干部", "教师") if d.random.random() < 0.5 else ("医生", "农技人员")
    return (
        f"{d.year}年，{d.helper}选派{first}{d.count(2, 12, '名', **category)}、"
        f"{second}{d.count(5, 60, '名', **category)}到{d.recipient}工作，"
        f"举办培训班{d.count(2, 15, '期', **category)}。"
    )


def industry(d: Draft) -> str:
    category = {"categories": ["industry"]}
    crop = d.random.choice(CROPS)
    return (
        f"{d.year}年，两地在{d.town}镇建成{crop}基地{d.count(1, 6, '个', **category)}，"
        f"种植面积达到{d.count(120, 4000, '亩', **category)}，"
        f"引进企业{d.count(1, 9, '家', **category)}，到位投资{d.money(300, 9000, **category)}。"
    )


def labour(d: Draft) -> str:
    category = {"categories": ["labour"]}
    trade = d.random.choice(TRADES)
    return (
        f"{d.year}年举办{trade}等劳务培训{d.count(2, 20, '期', **category)}，"
        f"帮助{d.count(200, 5000, '名', **category)}劳动力实现就业。"
    )


def consumption(d: Draft) -> str:
    category = {"categories": ["consumption"]}
    return (
        f"{d.year}年，{d.helper}采购、帮助销售{d.recipient}农特产品"
        f"{d.money(200, 8000, **category)}，开设专柜{d.count(2, 25, '个', **category)}。"
    )


def roads(d: Draft) -> str:
    category = {"categories": ["infrastructure", "funding"]}
    return (
        f"{d.year}年，工作组在{d.town}镇硬化村道{d.count(3, 60, '公里', **category)}，"
        f"安装路灯{d.count(40, 900, '盏', **category)}，"
        f"改善了{d.count(200, 3000, '户', **category)}群众的出行条件。"
    )


def schools(d: Draft) -> str:
    category = {"categories": ["education", "funding"]}
    return (
        f"{d.year}年，{d.helper}的爱心企业为{d.town}镇中心小学捐建教室"
        f"{d.count(3, 20, '间', **category)}，资助学生{d.count(50, 900, '名', **category)}，"
        f"发放助学金{d.money(5, 200, **category)}。"
    )


def outcome(d: Draft) -> str:
    category = {"categories": ["outcome"]}
    households = d.random.randrange(300, 6000)
    people = households * d.random.randrange(3, 5) + d.random.randrange(100)
    return (
        f"{d.year}年，{d.recipient}实现"
        f"{d.figure(f'{households}户', households, '户', **category)}"
        f"{d.figure(f'{people}人', people, '人', **category)}脱贫。"
    )


def plan(d: Draft) -> str:
    attributes = {"categories": ["funding"], "status": "planned", "year": d.year + 1, "key": "any"}
    return (
        f"{d.year + 1}年，{d.helper}计划再安排帮扶资金{d.money(300, 5000, **attributes)}，"
        f"重点支持{d.town}镇的后续产业。"
    )


SENTENCES: tuple[Callable[[Draft], str], ...] = (
    funding,
    sources,
    talent,
    industry,
    labour,
    consumption,
    roads,
    schools,
    outcome,
)


class Generated(NamedTuple):
    """An article's text and its gold (see the gold format)."""

    text: str
    gold: dict[str, Any]


def generate(number: int, seed: int = 0, dirt: float = 0.0) -> Generated:
    """Article `number` of the series `seed`; `dirt` is the chance of each kind of debris."""
    random = Random(f"{seed}/{number}")
    helper, helper_code, recipient, recipient_code = random.choice(PAIRS)
    year = random.randrange(2016, 2021)
    draft = Draft(random, helper, recipient, year)
    paragraphs = []
    for _ in range(random.randrange(5, 11)):
        draft.town = random.choice(TOWNS)
        chosen = random.sample(SENTENCES, random.randrange(2, 5))
        paragraphs.append("".join(sentence(draft) for sentence in chosen))
    draft.town = random.choice(TOWNS)
    paragraphs.append(plan(draft))
    title = f"{helper}对口帮扶{recipient}：{random.choice(OPENINGS)}"
    published = f"{year}-12-{random.randrange(1, 29):02}"
    outlet, reporter = random.choice(OUTLETS), random.choice(REPORTERS)
    head = f"{title}\n\n发布时间：{published}　来源：{outlet}　作者：{reporter}\n\n"
    body = "\n\n".join(soiled(paragraph, random, dirt) for paragraph in paragraphs)
    foot = "\n\n版权所有 转载请注明出处\n" if random.random() < dirt else "\n"
    gold = {
        "article": f"article-{number:05}.txt",
        "part": 1,
        "title": title,
        "title_accept": [],
        "published": published,
        "source": outlet,
        "source_accept": [],
        "authors": [reporter],
        "editor": None,
        "helpers": [party(helper, helper_code)],
        "recipients": [party(recipient, recipient_code)],
        "quantities": draft.quantities,
        "checks": draft.checks,
    }
    return Generated(head + body + foot, gold)


def soiled(text: str, random: Random, dirt: float) -> str:
    """The text with the debris of real pages: what cleaning has to undo."""
    if random.random() < dirt:
        text = text.translate(str.maketrans("0123456789", "０１２３４５６７８９"))
    if random.random() < dirt:
        text = text.replace("万元", "萬(wàn)元", 1)
    if random.random() < dirt:
        text = text.replace("，", "，，", 1)
    if random.random() < dirt:
        text = text.replace("年，", " 年，", 1)
    return text


def party(name: str, code: str) -> dict[str, Any]:
    """A region as the gold names it; its last part alone is accepted too."""
    short = name.rpartition("市")[2] or name
    return {"name": name, "adcode": code, "accept": [short], "optional": False}


def articles(count: int, seed: int = 0, dirt: float = 0.0) -> Iterator[Generated]:
    """So many articles of a series."""
    return (generate(number, seed, dirt) for number in range(count))


def main() -> None:
    """Write articles and gold into a folder."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("count", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--dirt", type=float, default=0.0, help="from 0 (clean) to 1")
    options = parser.parse_args()
    gold_folder = options.folder / "gold"
    gold_folder.mkdir(parents=True, exist_ok=True)
    for generated in articles(options.count, options.seed, options.dirt):
        path = options.folder / generated.gold["article"]
        path.write_text(generated.text, "utf-8")
        gold = json.dumps(generated.gold, ensure_ascii=False, indent=1)
        (gold_folder / f"{path.stem}.json").write_text(gold, "utf-8")


if __name__ == "__main__":
    main()
