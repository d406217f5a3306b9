"""Which lines are page furniture: navigation, notices, counters, lists of other articles."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache

from summarizer.lexicon.furniture import (
    CAPTION,
    COMMENTS_HEADING,
    FILE_ENDINGS,
    LINE_OPENING_SIGNS,
    LINE_OPENINGS,
    LINE_PART_SIGNS,
    LINE_PARTS,
    LINE_STARTS,
    LIST_HEADINGS,
)
from summarizer.lexicon.notices import FOOT_NOTICES, NOTICE_STARTS, NOTICE_WORDS
from summarizer.lexicon.over_headline import (
    COLUMN,
    CRUMB_WORDS,
    MENU_ENTRY,
    MENU_WORDS,
    PATH_ENDS,
    REPORT_HEAD,
    SECTION_ALONE,
    SITE_AND_SECTION,
    SITE_NAME,
    SITE_PART,
)
from summarizer.lexicon.page_counters import SHARE_BAR


def _beginning_with(starts: Mapping[str, str]) -> Callable[[str], re.Match[str] | None]:
    """What matches a text with the patterns that may begin with its first character: for
    most lines none, so that most patterns are never compiled."""
    firsts = frozenset("".join(starts))

    @cache
    def pattern(first: str) -> re.Pattern[str]:
        return re.compile("|".join(way for some, way in starts.items() if first in some))

    def match(text: str) -> re.Match[str] | None:
        return pattern(text[0]).match(text) if text and text[0] in firsts else None

    return match


_start = _beginning_with(LINE_STARTS)
_notice = _beginning_with(NOTICE_STARTS)
_list_heading = _beginning_with(LIST_HEADINGS)
_OPENING = re.compile("|".join(LINE_OPENINGS))
_PART = re.compile("|".join(LINE_PARTS))
_PART_SIGN = re.compile(f"[{LINE_PART_SIGNS}]")
_SIGN = re.compile(f"[{LINE_OPENING_SIGNS}{LINE_PART_SIGNS}]")
"""One of an opening or of a part; most lines have none of either."""
_SECTIONS_ALONE = frozenset(SECTION_ALONE.split())
_FIGURE = re.compile(r"[0-9]|[一二三四五六七八九十百千万亿][余多]?[元人户个名家所万亿]")
_STATED = re.compile(
    r"[0-9]\s*[余多]?\s*(?:[万亿千百]|[元人户个名家亩吨项所村%％]|公[里斤顷])|[一二三四五六七八九十百千万亿][余多]?[元人户个名家所万亿]"
)
_NOTICE_WORD = re.compile(NOTICE_WORDS)
_LEAST_NOTICE_WORDS, _NOTICE_LENGTH = 3, 200
_SHARE_BAR = re.compile(SHARE_BAR)
_MENU = r"(?:[^\s|｜0-9，、：；:]{2,8}\s*[|｜]\s*){3,}[^\s|｜0-9，、：；:]{2,8}(?:\s|$)"
_DAY_BESIDE_MENU = re.compile(
    r"(?<=[\s|｜])(?:今天是\s*[:：]?\s*)?(?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日\s*星期[一二三四五六日天]"
)
_MENU_GAP = re.compile(r"[\s|｜·丨/]+")
_MENU_ENDINGS = tuple(MENU_WORDS.split())
_COMMENTS_ENDINGS = ("留言", "评论", "跟帖", "置顶", "更多", "全部", "】", "：", "条", "）")
_MENU_LENGTH = 60
_ENTRY_LENGTH = 6
_SITE_NAME = re.compile(SITE_NAME)
_SITE_AND_SECTION = re.compile(SITE_AND_SECTION)
_SITE_PARTS = tuple(SITE_PART.split())
_SECTION_LENGTH = 6
_MARKS_ONLY = re.compile(r"[\W_]*|(?:[0-9_]|[^\w\t])*")
"""A line without letters, but for rows of a table: 2019, 7082.8, 416."""
_BREADCRUMBS = re.compile(
    rf".{{0,16}}?(?:首页|主页|位置\s*[:：])[^。]{{0,60}}?[>＞»›→|]+\s*(?:{PATH_ENDS})\s*"
)
_ARROW = r"\s*(?:[>＞]{1,3}|[»›→])\s*"
_CRUMB = r"[^\s>＞»›→|｜/。，：:“”]"
_TO_ARTICLE = re.compile(rf"(?:{PATH_ENDS})(?:\s+|$)")
_ISSUED = re.compile(r"(?:19|20)[0-9]{2}(?![0-9.])")
"""The year of what a path leads to: 北山年鉴（2019） > 第八编."""
_PATH = re.compile(rf"(?:[>＞»]+\s*)?(?:{_CRUMB}{{1,16}}{_ARROW})++")
_OTHER_PATH = re.compile(
    rf"{_CRUMB}{{1,10}}(?:(?:\s*[|｜/]\s*|\s+[-–—]\s+){_CRUMB}{{1,10}}){{2,6}}"
)
_CRUMB_ENDS = re.compile(rf"(?:{'|'.join(CRUMB_WORDS.split())})(?:\s|[|｜/]|$)")
_BETWEEN_CRUMBS = re.compile(r"[>＞»›→|｜/–—-]")
_LAST_CRUMB_LENGTH = 12
_PATH_LENGTH = 80
_LIST_HEADING_LENGTH = 30
_SITE_LENGTH = 40
_ADDRESS = re.compile(r"(?<=\S)\s+(?:https?://|www\.)\S+$")
"""Behind the site's name: 青禾慈善网 www.…"""
_COLUMN_LENGTH = 12
_CAPTION_LENGTH = 60


def is_furniture(text: str) -> bool:
    """Whether a whole line is furniture. A line with a sentence never is, but for
    legal and editorial notices."""
    if _notice(text):
        return True
    if "。" in text:
        return False
    if _start(text) or text.endswith(FILE_ENDINGS):
        return True
    if not text[:1].isalpha() and _MARKS_ONLY.fullmatch(text):
        return True
    if not _SIGN.search(text):
        return False
    return bool(_OPENING.match(text) or (_PART_SIGN.search(text) and _PART.search(text)))


def is_inset(text: str) -> bool:
    """Whether a line between paragraphs is furniture or a caption."""
    if len(text) > _CAPTION_LENGTH and "。" in text:
        return _notice(text) is not None
    return is_furniture(text) or is_caption(text)


def is_notice(text: str) -> bool:
    """Whether a line under the body reads as a notice, be it begun in any way: 版权 侵权 删除."""
    if len(text) > _NOTICE_LENGTH or states_figure(text):
        return False
    if len(set(_NOTICE_WORD.findall(text))) >= _LEAST_NOTICE_WORDS:
        return True
    return all(_foot_notice().search(sentence) for sentence in text.rstrip("。").split("。"))


@cache
def _foot_notice() -> re.Pattern[str]:
    return re.compile("|".join(FOOT_NOTICES))


def states_figure(text: str) -> bool:
    """Whether a line has a figure with its unit, no telephone, day or counter."""
    return _STATED.search(text) is not None


def without_share_bar(text: str) -> str:
    """A line without the counters of a public account behind its words: 编辑 | 甲 阅读 88 赞 5."""
    may_have_bar = "赞" in text or ("看" in text and "在看" in text)
    bar = _SHARE_BAR.search(text) if may_have_bar else None
    return text if bar is None else text[: bar.start()]


def is_list_heading(text: str) -> bool:
    """Whether a line heads a list of other articles or of attachments."""
    return len(text) <= _LIST_HEADING_LENGTH and _list_heading(text) is not None


def is_site_name(text: str) -> bool:
    """Whether a line over the headline names the site, be it in English, too or only."""
    text = _ADDRESS.sub("", text)
    if len(text) > _SITE_LENGTH:
        return text.isascii()
    if text.isascii() and text.upper() != text.lower():
        return True
    if "a" <= text[-1:].lower() <= "z":
        text = re.sub(r"\s+[A-Za-z][A-Za-z .,&'-]*$", "", text)
    return _SITE_NAME.search(text) is not None or _is_site_and_section(text)


def _is_site_and_section(text: str) -> bool:
    """Whether a line is a site's name and those of its sections, in either order, the one
    or the other being told by its ending."""
    parts = _SITE_AND_SECTION.split(text)
    if len(parts) < 2 or not any(part.endswith(_SITE_PARTS) for part in parts):
        return False
    *sections, _ = sorted(parts, key=len)
    return len(sections[0]) > 1 and len(sections[-1]) <= _SECTION_LENGTH


def is_column(text: str) -> bool:
    """Whether a line over the headline names the column or series that it stands in."""
    return len(text) <= _COLUMN_LENGTH and re.search(COLUMN, text) is not None


def is_report_head(text: str) -> bool:
    """Whether a line over a chapter says which report of which year it is from."""
    return re.search(REPORT_HEAD, text) is not None


def is_menu(text: str) -> bool:
    """Whether a line over the headline lists sections of the site: 概况 | 教学 | 德育 | 招生.
    Where fewer bars or none stand between, two of its words say so: 党建 新闻中心 政务公开."""
    if "。" in text:
        return False
    bars = text.count("|") + text.count("｜")
    if bars > 2 and re.match(_MENU, text):
        return True
    text = _DAY_BESIDE_MENU.sub("", text) if "星期" in text else text
    entries = [entry for entry in _MENU_GAP.split(text) if entry and "@" not in entry]
    if len(text) > _MENU_LENGTH or len(entries) < 3 or max(map(len, entries)) > _ENTRY_LENGTH:
        return False
    named = [entry for entry in entries if entry.endswith(_MENU_ENDINGS)]
    return len(named) >= (1 if bars > 1 else 2)


def is_menu_entry(text: str) -> bool:
    """Whether a line over the headline is one of the menu's entries, or a few of them."""
    if text in _SECTIONS_ALONE:
        return True
    words = text.split()
    return all(len(word) <= _ENTRY_LENGTH and re.fullmatch(MENU_ENTRY, word) for word in words)


def is_comments_heading(text: str) -> bool:
    """Whether a line stands over what readers wrote."""
    is_short = len(text) <= _LIST_HEADING_LENGTH and text.endswith(_COMMENTS_ENDINGS)
    return is_short and re.fullmatch(COMMENTS_HEADING, text) is not None


def is_caption(text: str) -> bool:
    """Whether a line is a picture's caption or credit and states no figure."""
    if len(text) > _CAPTION_LENGTH or not ("图" in text or "摄" in text):
        return False
    if text.endswith("摄影报道") and ("记者" in text or "通讯员" in text):
        return False  # They wrote, too.
    return re.match(CAPTION, text) is not None and not _FIGURE.search(text)


def breadcrumbs_end(text: str) -> int:
    """Where a line's text begins behind a path to the page (首页 > 要闻 > 正文), else 0.

    The headline may be the last stop of the path; a short last stop is a section's name.
    """
    if not _BETWEEN_CRUMBS.search(text):
        return 0
    match = _BREADCRUMBS.match(text)
    if match:
        return match.end()
    if len(text) > _PATH_LENGTH or "。" in text or _FIGURE.search(_ISSUED.sub("", text)):
        return 0
    path = _PATH.match(text)
    if path and (mark := _TO_ARTICLE.match(text, path.end())):
        return mark.end()
    if path:
        last = text[path.end() :]
        is_headline = len(last) > _LAST_CRUMB_LENGTH and not last.endswith(("…", ".."))
        return path.end() if is_headline else len(text)
    return len(text) if _OTHER_PATH.fullmatch(text) and _CRUMB_ENDS.search(text) else 0


def furniture_start(text: str, start: int) -> int:
    """Where furniture glued to the end of a line begins, looking from `start` on."""
    tail = text[start:]
    stripped = tail.lstrip(" \t　|")
    if stripped and (is_furniture(stripped) or _start(stripped) or _OPENING.match(stripped)):
        return start
    match = _PART.search(text, start)
    return match.start() if match else len(text)
