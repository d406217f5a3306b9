"""Traditional to simplified characters, as OpenCC's `t2s` but for names, in linear time.

The dictionaries are those of opencc-python-reimplemented, read from the installed
package. Its converter slices every length at every position and is quadratic on
runs, so the same conversion is done here by a translate table for characters and an
automaton for the few phrases that differ from it; every entry keeps its length.
"""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from importlib.util import find_spec
from itertools import islice
from pathlib import Path

from daachorse import CharwiseDoubleArrayAhoCorasick

from summarizer.lexicon.places import MENDED_PLACES
from summarizer.lexicon.surnames import SURNAMES

_ASTRAL = "\U00010000-\U0010ffff"
_BEYOND_BMP = re.compile(f"[{_ASTRAL}]")
_LAST_BMP = 0xFFFF
_FEW = 20
"""One traditional character in so many is replaced for less than a table look-up of all."""
_BEHIND_ROLE = (
    r"(?:[编編][辑輯]|[责責][編编]|作者|[记記]者|[员員]|稿|[审審][核校定]?|校[对對]?|[文图圖影])"
    r"(?:\s*[:：丨|｜/／]\s*|\s+)(?:[\u4e00-\u9fff]{2,4}[\s、,，]+){0,4}$"
)
_REACH = 32


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

    def is_simplified(self, text: str) -> bool:
        """Whether there is nothing to convert; quicker than to convert."""
        return not self._convertible.search(text) and not any(
            letter in text and re.search(signs, text)
            for letter, signs in self._signs_of_phrases.items()
        )

    def convert(self, text: str) -> str:
        """The text in simplified characters, of the same length."""
        occurrences = self._phrase_finder.find_overlapping(text)
        converted = self._translate(text)
        return self._with_phrases(text, converted, occurrences) if occurrences else converted

    def has_convertible(self, text: str, enough: int) -> bool:
        """Whether the text has at least so many traditional characters."""
        found = self._convertible.finditer(text)
        return next(islice(found, enough - 1, None), None) is not None

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

    def _translate(self, text: str) -> str:
        if not self.has_convertible(text, len(text) // _FEW + 1) or _BEYOND_BMP.search(text):
            return self._convertible.sub(self._simple, text)
        return text.translate(self._bmp_table)

    def _simple(self, found: re.Match[str]) -> str:
        return self.characters.get(found[0], found[0])

    @cached_property
    def _bmp_table(self) -> str:
        """What each character of the first plane becomes. A string is twice as quick as a
        dict here, and small beside a list of numbers."""
        table = list(map(chr, range(_LAST_BMP + 1)))
        for key, value in self.characters.items():
            if ord(key) <= _LAST_BMP:
                table[ord(key)] = value
        return "".join(table)

    @cached_property
    def _convertible(self) -> re.Pattern[str]:
        """Astral members slow a class down: one range stands for all of them."""
        members = "".join(key for key in self.characters if ord(key) <= _LAST_BMP)
        return re.compile(f"[{members}{_ASTRAL}]")

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
