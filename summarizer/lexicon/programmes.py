"""The letters by which programmes of assistance name provinces: 京蒙协作, 援藏."""

from __future__ import annotations

PROVINCE_LETTERS: dict[str, str] = dict(
    pair.split(":")
    for pair in (
        "京:11 津:12 冀:13 晋:14 蒙:15 辽:21 吉:22 黑:23 沪:31 苏:32 浙:33 皖:34 闽:35 赣:36 鲁:37 "
        "豫:41 鄂:42 湘:43 粤:44 桂:45 琼:46 渝:50 川:51 黔:52 贵:52 滇:53 云:53 藏:54 陕:61 甘:62 "
        "陇:62 青:63 宁:64 疆:65 新:65"
    ).split()
)
"""The provinces by the letters that stand for them in names of programmes: 京蒙协作."""

PROVINCES_THAT_GIVE = "京津沪苏浙闽鲁粤"

PROVINCES_THAT_GET = "冀晋蒙辽吉黑赣皖豫鄂湘桂渝川黔贵滇云藏陕甘陇青宁疆新"
"""The letters that stand first and second in such names."""

WHOLLY_AIDED = "藏疆青"
"""The provinces that never give; a team for one of them is always somebody's help."""

SIGNS_OF_A_PROGRAMME: tuple[str, ...] = tuple(
    "协作 东西部 扶贫协作 对口 合作 帮扶 携手 牵手 山海 劳务 情 两地 一家 消费".split()
)
"""What stands behind the letters of two provinces where they name what joins them."""
