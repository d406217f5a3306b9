"""Make summarizer/cleaning/readings.txt: how traditional characters are read.

    pip install pypinyin
    python scripts/make_pinyin_readings.py

One line a syllable, the traditional characters of GBK that have this reading behind
it, from pypinyin's table of single characters (MIT licence, made from Unihan and
several dictionaries). pypinyin itself takes 170 ms to load, too much for one syllable.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from summarizer.cleaning.simplified import simplifier

TARGET = Path(__file__).parents[1] / "summarizer" / "cleaning" / "readings.txt"


def render_readings() -> str:
    """The file's content, from the installed pypinyin and OpenCC dictionaries."""
    from pypinyin import Style, pinyin

    characters: defaultdict[str, list[str]] = defaultdict(list)
    for character in sorted(simplifier().characters):
        if len(character.encode("gbk", "ignore")) == 2:
            for syllable in pinyin(character, style=Style.TONE, heteronym=True)[0]:
                if syllable != character:
                    characters[syllable].append(character)
    lines = (f"{syllable} {''.join(characters[syllable])}\n" for syllable in sorted(characters))
    return "".join(lines)


if __name__ == "__main__":
    TARGET.write_text(render_readings(), encoding="utf-8")
