"""Any value, written in any way that Chinese writes numbers, is read back exactly."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from evals.mutation.numerals import FINANCIAL, in_chinese
from summarizer import Quantity, extract

SENTENCES = {
    "元": ("元", "全年投入帮扶资金{}元。"),
    "人": ("人", "全县共有{}人参加。"),
    "名": ("人", "先后选派{}名干部。"),
    "户": ("户", "帮助贫困户{}户。"),
    "亩": ("亩", "种植茶叶{}亩。"),
    "个": ("个", "实施了{}个项目。"),
    "公里": ("公里", "新修公路{}公里，方便出行。"),
    "吨": ("吨", "销售苹果{}吨。"),
}
"""Printed unit: canonical unit, and a sentence with room for the number."""

units = st.sampled_from(sorted(SENTENCES))
counts = st.one_of(
    st.integers(2, 99),
    st.integers(2, 10**6),
    st.integers(2, 10**12 - 1),
    st.builds(lambda digit, power: digit * 10**power, st.integers(1, 99), st.integers(1, 10)),
)
spoken = st.one_of(
    st.integers(2, 9999),
    st.integers(2, 10**6),
    st.builds(lambda digits, power: digits * 10**power, st.integers(2, 999), st.integers(1, 9)),
)


def read(number: str, unit: str) -> Quantity:
    """The one quantity of a sentence with this number and unit."""
    canonical, sentence = SENTENCES[unit]
    found = extract(sentence.format(number))
    assert len(found) == 1, (sentence.format(number), found)
    assert found[0].unit == canonical
    return found[0]


def full_width(text: str) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if c.isascii() else c for c in text)


def in_financial(value: int) -> str:
    return in_chinese(value, FINANCIAL, "拾佰仟")


def with_liang(value: int) -> str:
    """两 before 千, 万 and 亿, as one speaks."""
    text = spoken_number(value)
    for scale in "千万亿":
        text = text.replace("二" + scale, "两" + scale).replace("十两" + scale, "十二" + scale)
    return text


def with_all_ones(value: int) -> str:
    """一十五 for 十五, as on cheques."""
    text = spoken_number(value)
    return "一" + text if text.startswith("十") else text


def spoken_number(value: int) -> str:
    """As `in_chinese`; a count of two is 两, never 二."""
    return "两" if value == 2 else in_chinese(value)


def in_mixed_scales(value: int, digits: str = "{}") -> str:
    """12亿1696万8774, or with separators 12亿1,696万8,774."""
    high, low = divmod(value, 10**8)
    middle, rest = divmod(low, 10**4)
    parts = ((high, "亿"), (middle, "万"), (rest, ""))
    return "".join(f"{digits.format(part)}{scale}" for part, scale in parts if part)


WHOLE_FORMS: dict[str, Callable[[int], str]] = {
    "arabic": str,
    "separators": "{:,}".format,
    "full-width": lambda value: full_width(str(value)),
    "full-width separators": lambda value: full_width(f"{value:,}"),
}
SPOKEN_FORMS: dict[str, Callable[[int], str]] = {
    "chinese": spoken_number,
    "chinese with 两": with_liang,
    "chinese with 一十": with_all_ones,
    "traditional": lambda value: spoken_number(value).replace("亿", "億").replace("万", "萬"),
    "financial": in_financial,
    "financial, traditional": lambda value: in_financial(value).translate(
        str.maketrans("亿万贰叁陆", "億萬貳叄陸")
    ),
}


@pytest.mark.parametrize("form", WHOLE_FORMS)
@given(value=counts, unit=units)
def test_arabic_forms(form: str, value: int, unit: str) -> None:
    # Ten digits in a row that are no money are a telephone or a card number.
    assume(unit == "元" or "separators" in form or value < 10**9)
    assert read(WHOLE_FORMS[form](value), unit).value == value


@pytest.mark.parametrize("form", SPOKEN_FORMS)
@given(value=spoken, unit=units)
def test_chinese_forms(form: str, value: int, unit: str) -> None:
    assert read(SPOKEN_FORMS[form](value), unit).value == value


@pytest.mark.parametrize("digits", ["{}", "{:,}"])
@given(high=st.integers(1, 9999), low=st.integers(0, 9999), rest=st.integers(0, 9999), unit=units)
def test_digits_between_scales(digits: str, high: int, low: int, rest: int, unit: str) -> None:
    value = high * 10**8 + low * 10**4 + rest
    assert read(in_mixed_scales(value, digits), unit).value == value


@given(
    value=st.decimals(Decimal("0.01"), 99999, places=4, allow_nan=False),
    scale=st.sampled_from(["", "万", "亿", "千", "百万"]),
    unit=st.sampled_from(["元", "亩", "公里", "吨"]),
)
@example(value=Decimal("7483.4745"), scale="万", unit="元")
def test_decimals_with_a_scale(value: Decimal, scale: str, unit: str) -> None:
    factor = {"": 1, "万": 10**4, "亿": 10**8, "千": 1000, "百万": 10**6}[scale]
    assert read(f"{value}{scale}", unit).value == value * factor


@given(
    whole=st.integers(0, 99),
    fraction=st.text("零一二三四五六七八九", min_size=1, max_size=3),
    scale=st.sampled_from(["万", "亿"]),
)
def test_spoken_decimals(whole: int, fraction: str, scale: str) -> None:
    digits = "".join(str("零一二三四五六七八九".index(c)) for c in fraction)
    value = Decimal(f"{whole}.{digits}") * {"万": 10**4, "亿": 10**8}[scale]
    if value:
        assert read(f"{in_chinese(whole)}点{fraction}{scale}", "元").value == value


@given(value=st.integers(1, 999), power=st.integers(1, 7), mark=st.sampled_from("余多"), unit=units)
def test_rough_marks_leave_the_value_and_make_it_approximate(
    value: int, power: int, mark: str, unit: str
) -> None:
    exact = value * 10**power
    for number in (f"{exact}{mark}", f"{in_chinese(exact)}{mark}"):
        quantity = read(number, unit)
        assert (quantity.value, quantity.qualifier) == (exact, "about")
    if exact < 10**4:
        assert read(f"{exact}{mark}万", unit).value == exact * 10**4


@given(
    low=st.integers(1, 9000),
    more=st.integers(1, 900),
    joint=st.sampled_from(["-", "—", "－", "～", "至", "到", "—"]),
    scale=st.sampled_from(["", "万"]),
    unit=units,
)
def test_ranges_share_their_scale_and_unit(
    low: int, more: int, joint: str, scale: str, unit: str
) -> None:
    factor = 10**4 if scale else 1
    ends = (low * factor, (low + more) * factor)
    shared = read(f"{low}{joint}{low + more}{scale}", unit)
    assert (shared.value, shared.value_max) == ends
    both = read(f"{low}{scale}{joint}{low + more}{scale}", unit)
    assert (both.value, both.value_max) == ends


@given(low=st.integers(1, 90), more=st.integers(1, 9), unit=units)
def test_ranges_in_chinese_numerals(low: int, more: int, unit: str) -> None:
    quantity = read(f"{spoken_number(low)}到{spoken_number(low + more)}", unit)
    assert (quantity.value, quantity.value_max) == (low, low + more)


@given(digit=st.integers(1, 8), scale=st.sampled_from(["十", "百", "千", "万"]), unit=units)
def test_neighbouring_digits_span_a_range(digit: int, scale: str, unit: str) -> None:
    factor = {"十": 10, "百": 100, "千": 1000, "万": 10**4}[scale]
    first, second = (in_chinese(d) for d in (digit, digit + 1))
    first, second = ("两" if d == "二" and scale != "十" else d for d in (first, second))
    quantity = read(f"{first}{second}{scale}", unit)
    assert (quantity.value, quantity.value_max) == (digit * factor, (digit + 1) * factor)


@given(value=st.decimals(Decimal("0.1"), 100, places=2), sign=st.sampled_from(["%", "％"]))
def test_percentages(value: Decimal, sign: str) -> None:
    found = extract(f"贫困发生率下降到{value}{sign}。")
    assert [(q.value, q.unit) for q in found] == [(value, "%")]


@given(households=st.integers(2, 99999), people=st.integers(2, 999999))
def test_compounds_are_two(households: int, people: int) -> None:
    found = extract(f"带动{households}户{people}人增收。")
    assert [(q.value, q.unit) for q in found] == [(households, "户"), (people, "人")]


@pytest.mark.parametrize(
    ("text", "value", "value_max", "unit"),
    [
        ("实施了十一个项目。", 11, None, "个"),
        ("投入资金十一万元。", 110000, None, "元"),
        ("实施了十一到十二个项目。", 11, 12, "个"),
        ("发给困难群众，每户1箱。", 1, None, "箱"),
        ("确保每个贫困村有1-4名干部。", 1, 4, "人"),
        ("新修公路三公里。", 3, None, "公里"),
        ("捐赠三美元。", 3, None, "USD"),
        ("帮助贫困户九户。", 9, None, "户"),
        ("购置拖拉机十八台。", 18, None, "台"),
        ("实施了10,000,000个项目。", 10000000, None, "个"),
        ("观看人数220万人次。", 2200000, None, "人次"),
        ("这批货价值三块五。", Decimal("3.5"), None, "元"),
    ],
)
def test_figures_that_resemble_something_else(
    text: str, value: Decimal, value_max: int | None, unit: str
) -> None:
    assert [(q.value, q.value_max, q.unit) for q in extract(text)] == [(value, value_max, unit)]


@pytest.mark.parametrize("text", ["提高了3%~3%。", "选派5~3名干部。"])
def test_a_range_rises(text: str) -> None:
    assert not any(q.value_max is not None and q.value_max <= q.value for q in extract(text))


@given(st.text())
def test_no_text_raises(text: str) -> None:
    for quantity in extract(text):
        assert 0 <= quantity.start < quantity.end <= len(text)


@given(
    st.text(
        "0189０１９.．,，、-—~至到一二两三十百千万亿零〇点余多来几半约超元人户个名%年月第（）() "
    )
)
@settings(max_examples=400)
@example("1" * 50 + "元")
@example("一" * 50 + "万" * 50 + "元")
@example("１．２．３万元，，4,5,6元")
def test_no_run_of_numerals_raises(text: str) -> None:
    for quantity in extract(text):
        assert 0 <= quantity.start < quantity.end <= len(text)
        assert quantity.value >= 0
