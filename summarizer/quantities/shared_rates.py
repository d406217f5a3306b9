"""What a rate is per where many share: 向12户各发放500元, 15个村平均增收4万元."""

from __future__ import annotations

import re

from summarizer.lexicon.rates import SHARED_BY, SHARED_BY_MEASURE, SHARED_OUT

_SHARED = re.compile(
    r"[0-9一二两三四五六七八九十百千万余多](?P<who>[^，。；、：0-9各]{1,8})各"
    rf"(?:{SHARED_OUT})"
)
_AVERAGED = re.compile(
    r"(?:[0-9一二两三四五六七八九十百千万余多](?P<who>[^，。；、：0-9各]{1,8}?)(?:的[^，。；、：0-9]{2,6})?"
    rf"|各(?P<each>{'|'.join(sorted(SHARED_BY, key=len, reverse=True))})[^，。；、：0-9]{{0,6}})"
    r"平均(?!年龄)[^，。；、0-9]{0,8}$"
)
_SHARED_BY = re.compile(f"(?:{'|'.join(sorted(SHARED_BY, key=len, reverse=True))})$")


def shared_base(before: str) -> tuple[str | None, int]:
    """What each of those counted before 各 gets or gives: 12 in 向12户各发放500元."""
    for match in _SHARED.finditer(before):
        by = _named_last(match["who"]) or SHARED_BY_MEASURE.get(match["who"][0])
        if by is not None:
            return by, match.end()
    return None, 0


def averaged_base(before: str) -> tuple[str | None, int]:
    """What an average is taken of, where it is counted: 15个村的集体经济平均增收4.2万元."""
    match = _AVERAGED.search(before)
    if match is None:
        return None, 0
    by = SHARED_BY[match["each"]] if match["each"] else _named_last(match["who"])
    return by, match.end()


def _named_last(words: str) -> str | None:
    """What the last of these words counts by."""
    ending = _SHARED_BY.search(words)
    return SHARED_BY[ending[0]] if ending else None
