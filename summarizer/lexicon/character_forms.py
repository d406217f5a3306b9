"""Characters that print the same thing in another form, and those that print nothing.

The forms come from Unicode's blocks Halfwidth and Fullwidth Forms, Small Form
Variants, Kangxi Radicals, CJK Compatibility Ideographs and General Punctuation.
"""

from __future__ import annotations

from typing import Final

INVISIBLE: Final = (
    "\x00-\x08\x0e-\x1f\x7f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb"
)
"""Characters without width, as the inside of a character class."""

OTHER_SPACES: Final = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u3164\uffa0"
"""Spaces other than the plain one and the tab, as the inside of a character class."""

OTHER_LINE_ENDS: Final = "\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029"
"""Line ends other than the plain one, as the inside of a character class."""

OTHER_FORMS: Final = (
    "\uff10-\uff19\uff21-\uff3a\uff41-\uff5a"  # digits and letters
    "\uff05\uff0b\uff0e\uff0f\uff1d\uff61\uff64\ufe50-\ufe57\ufe59\ufe5a"  # marks
    "\u2f00-\u2fd5\uf900-\ufaff"  # radicals and compatibility ideographs
)
"""Characters with a plain form (NFKC), as the inside of a character class."""

UNIT_HEADS: Final = (
    "年月日时時分秒岁歲人名位户戶口个個家所项項期次场場批套盏盞条條辆輛座份村亩畝元圆"
    "万萬亿億千百十余餘多成倍米公平吨噸斤瓶袋度周天届屆件只隻头頭台间間栋棟处處种種类類"
)
"""First characters of scales and units that stand behind a spaced figure, in both scripts.
Left out are those that begin a sentence's next word as often: 本 对 来 面 部."""

HEADS_BEHIND_GROUPS: Final = (
    "立方升克斤枚副双雙张張本册冊段幅支株棵束头部面根匹羽尾架艘台例份对對盒箱桶筐罐包把床眼孔口"
    "道门門层層节節片块塊粒颗顆延篇美港欧歐英日韩韓趟"
)
"""The same behind digits in groups of three (1 120副), which begin no other word there."""

HEADS_BEHIND_NUMBERS: Final = "款单單臺例澳级級起笔筆排列针針顶頂里厘毫℃"
"""The same behind a number that is broken: some words of running text begin with them."""

LONG_UNITS: Final = (
    "个百分点 個百分點 百分点 百分點 个千分点 平方公里 平方米 立方米 公里 公斤 公顷 公頃 公分 毫米 "
    "毫升 分钟 分鐘 小时 小時 个月 個月 人次 户次 戶次 批次 场次 場次 车次 車次 班次 项次 項次"
).split()
"""Units of several characters, between which a page may print a gap."""

OTHER_WORDS: Final[dict[str, str]] = {"次": "年月日要序第数數", "月": "底初末前度份", "里": "面"}
"""What begins another word behind 人, 个 or 公 than the end of such a unit: 3人 次日."""

NUMBERED: Final = "第表图圖附件例注卷号號"
"""Right before a number that labels (表3 120人)."""

NOT_UNITS: Final = (
    "人民 人员 人員 人才 人居 人文 公司 公布 公告 公示 日报 日報 时报 時報 周刊 项目 項目 家庭 "
    "分享 分析 分别 分別 户外 戶外 平台 平臺 平安 成立 成效 成果 成员 成員 多方 多措 多元 多点 "
    "多點 公共 公益 公开 公開 万企 萬企 条件 條件 条例 條例 种植 種植 次日"
).split()
"""Words that begin like a unit and follow a number without counting."""

BEFORE_FIGURE: Final = "约約近超过過达達到至逾共计計为為有足满滿于於在了第增降"
"""Last characters of words that lead up to a figure in the same sentence."""

LABELS = "第表图圖附件例注卷号號页頁章节節篇期版条條栏欄组組届屆年月日时時分点點类類级級前"
"""Before a number that labels or dates: the number behind it is another one."""

COUNTED_LABELS: Final = "组組届屆时時分点點类類级級"
"""Those of them that have their own number before them (第三组), and behind other words none:
村民小组28个, 示范点12个."""
