"""The quick conversion against the library whose dictionaries it reads."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from runpy import run_path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from opencc import OpenCC

from summarizer.cleaning.simplified import simplifier
from summarizer.lexicon.places import MENDED_PLACES

ROOT = Path(__file__).parents[1]
LIBRARY = OpenCC("t2s")
PHRASES = sorted(simplifier().phrases.keys() - MENDED_PLACES.keys())
CHARACTERS = sorted(simplifier().characters)
LETTERS = sorted({letter for phrase in PHRASES for letter in phrase})


def test_every_character_of_its_dictionaries() -> None:
    text = "、".join(CHARACTERS)
    assert simplifier().convert(text).text == LIBRARY.convert(text)


@pytest.mark.parametrize("around", ["{}", "為{}國", "为{}国", "{0}{0}"])
def test_every_phrase_of_its_dictionaries(around: str) -> None:
    text = "。".join(around.format(phrase) for phrase in PHRASES)
    assert simplifier().convert(text).text == LIBRARY.convert(text)


@given(
    st.lists(
        st.one_of(
            st.sampled_from(PHRASES),
            st.sampled_from(LETTERS),
            st.sampled_from(CHARACTERS),
            st.sampled_from("县的，。 \n1a"),
        ),
        max_size=12,
    ).map("".join)
)
def test_any_mixture(text: str) -> None:
    assume(not any(place in text for place in MENDED_PLACES))
    assert simplifier().convert(text).text == LIBRARY.convert(text)


@pytest.mark.parametrize(("printed", "name"), MENDED_PLACES.items())
def test_a_place_keeps_its_name(printed: str, name: str) -> None:
    assert simplifier().convert(f"幫扶{printed}，曬乾").text == f"帮扶{name}，晒干"


@given(st.text(max_size=20))
def test_any_text_keeps_its_length(text: str) -> None:
    assert len(simplifier().convert(text).text) == len(text)


@pytest.mark.parametrize("text", ["", "全县脱贫", "瞭望", "2020", "覆盖"])
def test_a_text_with_nothing_to_convert_comes_back_itself(text: str) -> None:
    assert simplifier().convert(text) == (text, 0)


@pytest.mark.parametrize("text", ["反覆", "覆盖和反覆", "全縣", "藉此"])
def test_a_text_with_something_to_convert_is_converted(text: str) -> None:
    assert simplifier().convert(text).text == LIBRARY.convert(text) != text


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("编辑：沈默  发布：", "编辑：沈默  发布："),
        ("編輯｜沈默", "编辑｜沈默"),
        ("记者 何秋、沈默", "记者 何秋、沈默"),
        ("他沈默了", "他沉默了"),
        ("会场一片沈默。", "会场一片沉默。"),
    ],
)
def test_who_signs_keeps_the_family_name(text: str, wanted: str) -> None:
    assert simplifier().convert(text).text == wanted


def test_the_library_itself_is_not_loaded() -> None:
    program = (
        "import sys; from summarizer.cleaning.simplified import simplifier;"
        "assert simplifier().convert('一目瞭然').text == '一目了然';"
        "sys.exit('opencc' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_the_readings_are_those_of_the_installed_dictionaries() -> None:
    script = run_path(str(ROOT / "scripts" / "make_pinyin_readings.py"))
    assert script["TARGET"].read_text(encoding="utf-8") == script["render_readings"]()
