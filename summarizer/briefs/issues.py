"""What a reader must know before trusting a brief, in plain Chinese."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from summarizer.quantities.reading import Reading
from summarizer.quantities.scales import printed_scale
from summarizer.records import Check, Issue, Quantity, plain_decimal

# The class stands first and alone, since the scanner skips to it.
_MASKED = re.compile("[xXＸ×][xXＸ×]{0,5}[0-9]{0,4}(?:万|亿|千|百)?(?:元|户|人|名|个|亩|%|％)")
_COUNTED_BY_THE_UNIT = frozenset({"人", "户", "个", "对", "家", "所", "名"})


def make_issues(reading: Reading, checks: Sequence[Check]) -> tuple[Issue, ...]:
    """Arithmetic that fails, figures that contradict each other, text that was not read."""
    return (*_arithmetic(reading, checks), *_unread(reading))


def write_sum(total: Quantity, parts: Sequence[Quantity], difference: Decimal) -> str:
    """The arithmetic written out: 31.326亿元 ＝ 7.1亿元 ＋ 24.226亿元."""
    summed = total.value - difference
    addends = "＋".join(part.text for part in parts)
    if not difference:
        return f"{total.text}＝{addends}"
    return f"{total.text}≠{addends}＝{write_amount(summed, total)}"


def write_amount(value: Decimal, like: Quantity) -> str:
    """A value in the unit and the scale of another figure: 61086795 like 2308万元."""
    word, factor = printed_scale(like)
    return f"{plain_decimal(value / factor)}{word}{like.unit}"


def _arithmetic(reading: Reading, checks: Sequence[Check]) -> Iterator[Issue]:
    doubtful = [check for check in checks if check.verdict != "holds"]
    if not doubtful:
        return
    quantities = {quantity.id: quantity for quantity in reading.quantities}
    for check in doubtful:
        total = quantities[check.total]
        is_rounded = check.verdict == "rounds"
        if is_rounded and (check.kind == "restated" or total.unit not in _COUNTED_BY_THE_UNIT):
            continue
        parts = [quantities[part] for part in check.parts]
        rest = write_amount(abs(check.difference), total)
        if check.kind == "restated":
            message = f"同一数字前后不一：先为{total.text}，后为{parts[0].text}，相差{rest}。"
            yield Issue(kind="conflict", message=message, quantity=total.id)
        elif check.verdict == "fails":
            side = "少" if check.difference < 0 else "多"
            message = f"合计与分项不符：{write_sum(total, parts, check.difference)}，"
            message += f"合计比分项之和{side}{rest}。"
            yield Issue(kind="arithmetic", message=message, quantity=total.id)
        elif is_rounded:
            message = f"合计与分项略有出入：{write_sum(total, parts, check.difference)}，"
            message += f"相差{rest}，计数不应有四舍五入，请核对。"
            yield Issue(kind="arithmetic", message=message, quantity=total.id)


def _unread(reading: Reading) -> Iterator[Issue]:
    """Characters lost in decoding, masked figures, an article without figures."""
    text = reading.article.body.text
    if "\ufffd" in text:
        lost = text.count("\ufffd")
        yield Issue(kind="unreadable", message=f"原文有{lost}处字符无法识别，所涉文字可能有误。")
    masked = _MASKED.findall(text) if "x" in text or "X" in text or "×" in text else []
    if masked:
        message = f"原文有{len(masked)}处数字未填或被隐去（如“{masked[0]}”），未计入。"
        yield Issue(kind="masked", message=message)
    if not reading.quantities:
        message = "原文没有可以核对的数字，本简报不列指标。"
        yield Issue(kind="no_quantities", message=message)
