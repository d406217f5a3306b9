"""The words that lead to a figure, in which its name is looked for."""

from __future__ import annotations

import re

from summarizer.lexicon.currencies import CURRENCY_SIGNS
from summarizer.lexicon.loose_words import LOOSE_ENDS, LOOSE_STARTS, WHOLE_STARTS
from summarizer.lexicon.numerals import BARE_SCALES
from summarizer.lexicon.words import WHOLE_PLACES
from summarizer.quantities.qualifiers import ends_in_other_word
from summarizer.quantities.scanning import by_character, by_first_character

_TO_LAST_GAP = re.compile(r"(?s:.*)[^一-鿿A-Za-z·](?!(?<=[0-9])[A-Z])")
_YEAR_BEFORE = re.compile(r"(?:(?:由|从|到|至|比|较)(?=[12]))?[12][0-9]{3}年(?:初|底|末)?的?$")
_THEN_BEFORE = re.compile(
    r"[由从比较][^由从比较0-9]{0,7}(?:时|前|年|初|末|底|届|期|过去|原来|以往|最初|起初|当初)的$"
)
_ASIDE = re.compile(r"[（(][^（()）0-9\n]{1,14}[）)]$")
_LOOSE_ENDS = by_character(sorted(LOOSE_ENDS, key=len, reverse=True), -1)
_LOOSE_STARTS = re.compile(
    rf"(?:(?!{by_first_character((*WHOLE_STARTS, *WHOLE_PLACES))})"
    rf"{by_first_character(sorted(LOOSE_STARTS, key=len, reverse=True))})++"
)
_FIRST_OF_LOOSE = frozenset(word[0] for word in LOOSE_STARTS)
_SIGNS_BEFORE = frozenset((*CURRENCY_SIGNS, "上"))
_PHRASE_LENGTH, _ASIDE_LENGTH, _YEAR_LENGTH = 26, 16, 8


def words_before(text: str, start: int, end: int, last: str) -> str:
    """The words that lead to a figure, without those at their ends that name nothing.

    Args:
        text: The article's body.
        start: Where words may begin: behind the clause's start and the figure before.
        end: Where the figure begins.
        last: The character before it.
    """
    if last in _SIGNS_BEFORE and (last != "上" or text[end] in BARE_SCALES):
        end -= 1  # 资助￥300元, 教师上百名
        last = text[end - 1 : end]
    low = start if end - start < _PHRASE_LENGTH else end - _PHRASE_LENGTH
    gap = _TO_LAST_GAP.match(text, low, end)
    chunk = text[gap.end() if gap else low : end]
    if last == "的" and (then := _THEN_BEFORE.search(chunk)):
        chunk = chunk[: then.start()]  # 发生率由年初的11.6%
    words = trimmed(chunk)
    if not words:
        year = _YEAR_BEFORE.search(text, max(start, end - _YEAR_LENGTH), end)
        if year is not None:
            return _words_before(text, start, year.start())
        aside = _ASIDE.search(text, max(start, end - _ASIDE_LENGTH), end)
        if aside is not None:
            return _words_before(text, start, aside.start())
        if text[end - 1 : end] == " " and text[start - 1 : start] in ("\n", ""):
            # 广元市 3.15亿元 on a line of its own; behind a figure, a gap parts two of them.
            return _words_before(text, start, start + len(text[start:end].rstrip()))
    return words


def _words_before(text: str, start: int, end: int) -> str:
    """The words that lead to what stands between them and a figure."""
    return words_before(text, start, end, text[end - 1 : end])


def trimmed(words: str) -> str:
    """Words without those at their ends that name nothing."""
    while words and (ends := _LOOSE_ENDS.get(words[-1])) and words.endswith(ends):
        end = next(filter(words.endswith, ends))
        if end[0] == "约" and ends_in_other_word(words[: len(words) - len(end) + 1]):
            end = end[1:]  # 签约达
        if not end:
            break
        words = words.removesuffix(end)
    if words and words[0] in _FIRST_OF_LOOSE and (starts := _LOOSE_STARTS.match(words)):
        return words[starts.end() :]
    return words
