"""Pinyin notes that a page's own script put behind its characters.

Some pages print the reading of every traditional character after it, `戰(zhàn)`, in
words and in amounts alike. Their script replaced bytes of GBK text without minding
where characters begin; where a pair of bytes across two characters looked like a
traditional character, it split the second one: 年東 (C4 EA 96 7C) holds EA 96, which is
陽, and came out as 年, a broken byte, `(yáng)` and `|` (7C).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from pathlib import Path

from summarizer.cleaning.simplified import simplifier
from summarizer.lexicon.pinyin import SYLLABLES, TONED_LETTERS
from summarizer.source_map import Edit, MappedText

MISSING = "□"
"""Stands for a lost character (GB/T 15834 names it 虚缺号). Nothing in its place would
join what it kept apart, and two halves of a figure would read as another figure."""

_HAN = "㐀-\u9fff\uf900-\ufaff々〇\U00020000-\U000323af"
_LETTERS = "a-zü" + "".join(map(chr, TONED_LETTERS))
_SYLLABLE = rf"\s?([{_LETTERS}]{{1,6}})\s?[)）]"
_WORD = rf"\s?+[{_LETTERS}][{_LETTERS} '’]{{0,30}}+\s?+[)）]"
_LIKE_NOTE = re.compile(rf"（{_WORD}")
# Few pages have notes; these are compiled for them.
_NOTE = rf"(（(?<=[{_HAN}0-9]（){_WORD})"
_BROKEN = (
    rf"[?\ufffd](?<=[^\0-\x7f].)[(（]?{_SYLLABLE}([^\0-\x7f]{{0,40}}[@-~?]?)(?:[(（]{_SYLLABLE})?"
)
_AROUND = "（()） \t\n"
_MARKS = frozenset("，。、；：！？“”《》—")
_PRINT_FORMS = str.maketrans("ɑɡăĕĭŏŭ", "agǎěǐǒǔ")

_SIZES = range(1, max(map(len, SYLLABLES)) + 1)
_MANY = 3
"""So many toned notes make a page one whose toneless notes are notes too."""


def without_pinyin(text: MappedText) -> MappedText:
    """The text without the notes, and with the split characters restored.

    A note is a syllable, or several (98(jiǔshíbā)万元), in parentheses right after a Chinese
    character or a digit, with its tone; or one without, as 們(men), on a page that is full of
    toned ones.
    """
    # Searching for one parenthesis is ten times as quick as for either.
    full = text.text.replace("(", "（")
    if not _LIKE_NOTE.search(full):
        return text
    pieces = re.split(_NOTE, full)
    likely = pieces[1::2]
    kind_of = {note: _kind(note) for note in set(likely)}
    notes = {note for note, kind in kind_of.items() if kind == "toned"}
    if not notes:
        return text
    if len(notes) < len(kind_of):
        if sum([note in notes for note in likely]) >= _MANY:
            notes = {note for note, kind in kind_of.items() if kind}
        pieces = _with_others_kept(pieces, notes)
    text = text.without(pieces)
    return text.edited(_restorations(text))


def _with_others_kept(pieces: list[str], notes: set[str]) -> list[str]:
    """The pieces with an empty note around each that is none."""
    kept = pieces[:1]
    for note, following in zip(pieces[1::2], pieces[2::2], strict=True):
        kept += (note, following) if note in notes else ("", note, "", following)
    return kept


def _restorations(text: MappedText) -> list[Edit]:
    """The edits that restore split characters of a text without notes; whatever is left of
    them stands together, as it does in the source."""
    bounds = [*text.starts, len(text)]
    # One sign is found far quicker than either of two.
    signs = [found.start() for sign in (r"\?", "\ufffd") for found in re.finditer(sign, text.text)]
    edits: list[Edit] = []
    for run in sorted({bisect_right(text.starts, sign) for sign in signs}):
        start, end = bounds[run - 1], bounds[run]
        found = re.finditer(_BROKEN, text.text[start:end])
        edits += [_restored(note, start) for note in found if _kind(note[1]) == "toned"]
    return edits


@lru_cache(maxsize=4096)
def _kind(note: str) -> str | None:
    letters = note.strip(_AROUND)
    plain = letters.translate(TONED_LETTERS)
    has_tone = plain != letters.translate(_PRINT_FORMS)
    if plain not in SYLLABLES:
        return "toned" if has_tone and _is_of_syllables(plain) else None
    if has_tone:
        return "toned"
    return "plain" if len(plain) > 1 else None


def _is_of_syllables(plain: str) -> bool:
    """Whether letters without tones are nothing but syllables, glued or apart."""
    ends = {0}
    letters = re.sub("[ '’]", "", plain)
    for end in range(1, len(letters) + 1):
        if any(end - size in ends and letters[end - size : end] in SYLLABLES for size in _SIZES):
            ends.add(end)
    return len(letters) in ends


def _restored(note: re.Match[str], offset: int) -> Edit:
    before = note.string[note.start() - 1]
    restored = realign(before, note[1].translate(_PRINT_FORMS), note[2])
    end = note.start(2) if restored is None else note.end()
    return Edit(offset + note.start(), offset + end, restored or MISSING)


def realign(before: str, syllable: str, rest: str) -> str | None:
    """The characters that were split after `before`; `None` if they cannot be known.

    The first byte of the lost one makes, with the last byte of `before`, a traditional
    character read as `syllable`. Its second byte begins `rest`, where characters stay
    shifted by a byte as far as the next ASCII one: 為長 came out as `?yōu)殚L`. Known is
    what one first byte only fits.
    """
    try:
        shared, shifted = before.encode("gbk")[1:], rest.rstrip("?").encode("gbk")
    except UnicodeEncodeError:
        return None
    ending = MISSING if rest.endswith("?") else ""
    fitting = set()
    for misread in _readings().get(syllable, ""):
        pair = misread.encode("gbk")
        if pair[:1] == shared:
            data = pair[1:] + shifted
            fitting.add(_han(data[:-1] if ending else data))
    fitting.discard(None)
    restored = fitting.pop() if len(fitting) == 1 else None
    return restored and restored + ending


def _han(data: bytes) -> str | None:
    """The GBK bytes as text, if it is Chinese characters in use, simplified or traditional."""
    try:
        text = data.decode("gbk")
    except UnicodeDecodeError:
        return None
    rare = set(text) - set(text.encode("gb2312", "ignore").decode("gb2312"))
    is_usual = rare <= simplifier().characters.keys()
    is_chinese = all("一" <= letter <= "鿿" or letter in _MARKS for letter in text)
    return text if is_usual and is_chinese else None


@lru_cache(maxsize=1)
def _readings() -> dict[str, str]:
    lines = Path(__file__).with_name("readings.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.split(" ", 1) for line in lines)
