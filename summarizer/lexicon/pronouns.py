"""What stands for a party once it has been named: 我市, 该局, 全县.

Compiled by hand from the genre.
"""

from __future__ import annotations

PRONOUNS: dict[str, str] = {
    determiner + kind: kind
    for determiner in "我全该"
    for kind in "省 市 州 县 区 局 行 院 校 公司 集团".split()
}
"""Each with the end of the name that it stands for."""
