"""Parts of names, for telling a name in a signature from any other short word.

Family names: the common ones by the Ministry of Public Security's yearly name reports,
and the compound ones in living use. Names without one: common Yi clan names and common
elements of Tibetan, Mongolian and Turkic given names in their usual Chinese spelling.
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
    "饶燕柏蒙吉雒冶楼竺鄢薄帅姬屠卞邝湛冀仝亢邸撒逯蹇郜逄隗庹漆哈妥喇尕索呼鹿牧巢揭幸皮母荣操"
)

COMPOUND_SURNAMES: Final = frozenset(
    "欧阳 上官 司马 诸葛 司徒 夏侯 皇甫 尉迟 公孙 慕容 令狐 端木 东方 南宫 西门 宇文".split()
)

NAME_STARTS: Final = tuple(
    "吉克 吉木 吉伍 吉狄 阿苦 阿牛 阿余 阿的 阿呷 阿木 阿依 阿果 阿布 沙马 马海 马黑 "
    "曲木 曲比 俄木 俄底 海来 勒格 比布 瓦扎 罗洪 加巴 尔古 克惹 莫色 贾巴 木乃 扎西 "
    "卓玛 次仁 泽仁 洛桑 丹增 旦增 索朗 索南 格桑 央金 平措 尼玛 达瓦 仁青 才让 才仁 "
    "多吉 旺堆 边巴 巴桑 普布 白玛 强巴 罗布 顿珠 欧珠 拉巴 桑吉 尕藏 更登 久美 次旺 "
    "旺姆 泽旺 降央 乌云其 乌云娜 布仁 巴雅 额尔敦 敖日 那仁 娜仁 阿拉坦 那顺 斯琴 "
    "宝音 哈斯 巴图 布和 特木尔 萨仁 牧仁 孟和 苏日 其木格 买买提 麦麦提 阿卜杜 "
    "阿布都 阿不都 古丽 吐尔逊 依明 玉苏普 艾山 热合曼 库尔班 迪丽 木拉提".split()
)
"""How personal names begin that have no Han family name."""

NAME_ENDINGS: Final = tuple(
    "阿呷 阿木 阿依 阿果 日聪 拉则 木呷 子伟 扎西 卓玛 次仁 泽仁 措姆 曲珍 旺姆 拉姆 "
    "多吉 加措 嘉措 平措 旺堆 顿珠 才让 吉措 尼玛 其其格 格日勒 图雅 高娃 巴特尔 朝鲁 "
    "巴雅尔 毕力格 朝克图 托娅 特木尔 吉日嘎拉 道尔吉 苏和 古丽 古力 "
    "买买提 麦麦提 艾力 艾买提 吐尔逊 努尔 木拉提 哈力 别克 热合曼 提江".split()
)
"""How such names end."""
