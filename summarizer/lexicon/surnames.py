"""Chinese family names, for telling a name in a signature from any other short word.

The common ones by the Ministry of Public Security's yearly name reports, and the
compound ones in living use.
"""

from __future__ import annotations

from typing import Final

SURNAMES: Final = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏"
    "苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵"
    "万覃武钱戴严莫孔向常汤康易乔赖牛文施洪兰尚庄章鲁葛翟齐樊邢左庞安殷颜倪岳梅柳米麦温焦俞辛管"
    "祝伍关柯凌耿欧宁符詹路冉骆纪卫申阮童游甘穆项成费靳祁华盛单霍裴辜鲍蒲褚卜闵柴苗曲鞠滕解聂缪"
    "古岑储窦蓝商佟桂邬仇匡车宫连冷涂楚应谷尤牟艾谈占粟臧麻丛晏简喻房娄班池景强封宗瞿敖苟巫阎花"
    "练仲查沙卓苑隋刁胥晁桑农植郎明木佘舒郁狄荆栗蔺籍郗敬权"
)

COMPOUND_SURNAMES: Final = frozenset(
    "欧阳 上官 司马 诸葛 司徒 夏侯 皇甫 尉迟 公孙 慕容 令狐 端木 东方 南宫 西门 宇文".split()
)
