"""Traditional to simplified characters, as OpenCC's `t2s` but for names, in linear time.

The dictionaries are those of opencc-python-reimplemented, read from the installed
package. Its converter slices every length at every position and is quadratic on
runs, so the same conversion is done here by one pattern for characters and an
automaton for the few phrases that differ from it; every entry keeps its length.
"""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from daachorse import CharwiseDoubleArrayAhoCorasick

from summarizer.lexicon.places import MENDED_PLACES
from summarizer.lexicon.surnames import SURNAMES

_ASTRAL = "\U00010000-\U0010ffff"
_LAST_BMP = 0xFFFF
_BEHIND_ROLE = (
    r"(?:[编編][辑輯]|[责責][編编]|作者|[记記]者|[员員]|稿|[审審][核校定]?|校[对對]?|[文图圖影])"
    r"(?:\s*[:：丨|｜/／]\s*|\s+)(?:[\u4e00-\u9fff]{2,4}[\s、,，]+){0,4}$"
)
_REACH = 32


class Converted(NamedTuple):
    """A text in simplified characters, and how many of its characters were traditional."""

    text: str
    traditional: int


class Simplifier:
    """OpenCC's `t2s` over its own dictionaries; each table is built when first needed.

    A family name where people sign stays what it is, even where a phrase begins with it, and
    so do a few places.
    """

    @cached_property
    def characters(self) -> dict[str, str]:
        """Single characters that change, with what they become."""
        return {key: value for key, value in _entries("TSCharacters.txt") if key != value}

    @cached_property
    def phrases(self) -> dict[str, str]:
        """Phrases that take precedence over single characters."""
        return dict(_entries("TSPhrases.txt")) | MENDED_PLACES

    def convert(self, text: str, *, is_simplified: bool = False) -> Converted:
        """The text in simplified characters, of the same length; `is_simplified` tells that
        none of its characters changes by itself."""
        pieces = [text] if is_simplified else self._convertible.split(text)
        found = pieces[1::2]
        if not found and not self._has_phrases(text):
            return Converted(text, 0)
        pieces[1::2] = map(self.characters.get, found, found)
        converted = "".join(pieces)
        if occurrences := self._phrase_finder.find_overlapping(text):
            converted = self._with_phrases(text, converted, occurrences)
        return Converted(converted, len(found))

    def _has_phrases(self, text: str) -> bool:
        """Whether a text without traditional characters has a phrase that changes."""
        return any(
            letter in text and re.search(signs, text)
            for letter, signs in self._signs_of_phrases.items()
        )

    def _with_phrases(
        self, text: str, converted: str, occurrences: list[tuple[int, int, int]]
    ) -> str:
        """Put the phrases in: OpenCC takes the longest ones first, wherever they stand,
        and among equally long ones the leftmost."""
        taken = bytearray(len(text))
        chosen: list[tuple[int, int]] = []
        for start, end, _ in sorted(occurrences, key=lambda found: found[0] - found[1]):
            if not any(taken[start:end]) and not self._is_name(text, start, end):
                taken[start:end] = b"\1" * (end - start)
                chosen.append((start, end))
        pieces: list[str] = []
        cursor = 0
        for start, end in sorted(chosen):
            pieces += converted[cursor:start], self.phrases[text[start:end]]
            cursor = end
        pieces.append(converted[cursor:])
        return "".join(pieces)

    def _is_name(self, text: str, start: int, end: int) -> bool:
        """Whether a phrase is a name where people sign: 编辑：沈默 is nobody's silence."""
        surname = text[start]
        if surname not in SURNAMES or surname == self.phrases[text[start:end]][0]:
            return False
        is_whole = not "\u4e00" <= text[end : end + 1] <= "\u9fff"
        return is_whole and bool(re.search(_BEHIND_ROLE, text[max(0, start - _REACH) : start]))

    @cached_property
    def members(self) -> str:
        """The characters that change, as members of a class. Astral ones slow it down: one
        range stands for all of them."""
        return "".join(key for key in self.characters if ord(key) <= _LAST_BMP) + _ASTRAL

    @cached_property
    def _convertible(self) -> re.Pattern[str]:
        return re.compile(f"([{self.members}])")

    @cached_property
    def _signs_of_phrases(self) -> dict[str, str]:
        """Phrases without a character that changes alone, such as 反覆: a pattern for all
        that share the one that changes, by that character."""
        signs: dict[str, list[str]] = {}
        for key, value in self.phrases.items():
            if self.characters.keys().isdisjoint(key):
                at = next((at for at, old in enumerate(key) if old != value[at]), None)
                if at is not None:
                    signs.setdefault(key[at], []).append(f"(?<={key[: at + 1]}){key[at + 1 :]}")
        return {letter: f"{letter}(?:{'|'.join(ways)})" for letter, ways in signs.items()}

    @cached_property
    def _phrase_finder(self) -> CharwiseDoubleArrayAhoCorasick:
        return CharwiseDoubleArrayAhoCorasick(list(self.phrases))


@lru_cache(maxsize=1)
def simplifier() -> Simplifier:
    """The one converter of this process."""
    return Simplifier()


def _entries(name: str) -> list[tuple[str, str]]:
    """Key and first value of each line of an installed dictionary."""
    spec = find_spec("opencc")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("opencc-python-reimplemented is not installed")
    path = Path(spec.origin).parent / "dictionary" / name
    fields = (line.split() for line in path.read_text(encoding="utf-8").splitlines())
    return [(field[0], field[1]) for field in fields]
