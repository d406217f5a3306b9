"""Fields of a masthead: what stands after 来源, 时间, 作者, 编辑, in any order, glued together."""

from __future__ import annotations

import re
from typing import NamedTuple

from summarizer.articles.dates import CHINESE_DATE, DATE, iso_date
from summarizer.lexicon.furniture import IMPRINT_WORDS
from summarizer.lexicon.masthead import (
    BARE_LABELS,
    BOXED_LABELS,
    FIELD_LABELS,
    FIELD_TOKEN_STARTS,
    FIELD_TOKENS,
    GLUED_LABELS,
    VISITORS_DAY,
    FieldKind,
)

_KIND_OF: dict[str, FieldKind] = {
    label: kind for kind, labels in FIELD_LABELS.items() for label in labels.split()
}


def _either(words: str | list[str]) -> str:
    """Any of the words, longest first, with the space that justified print puts inside.
    Each first character stands once, so that few comparisons turn a position down."""
    listed = words.split() if isinstance(words, str) else words
    longest_first = sorted(listed, key=len, reverse=True)
    rests: dict[str, list[str]] = {}
    for word in longest_first:
        rests.setdefault(word[0], []).append(r"\s*".join(map(re.escape, word[1:])))
    return "|".join(rf"{first}\s*(?:{'|'.join(rest)})" for first, rest in rests.items())


_LABEL_STARTS = "".join(sorted({label[0] for label in _KIND_OF}))
# The lookaheads spare most positions the long alternations.
_MARK = re.compile(
    rf"(?=[0-9一二{_LABEL_STARTS}{FIELD_TOKEN_STARTS}])(?:(?=[{_LABEL_STARTS}])(?:"
    rf"(?P<bare>(?<![\u4e00-\u9fff])(?:{_either(BARE_LABELS)}))\s+(?=[\u4e00-\u9fff《])"
    rf"|(?:(?P<glued>{_either(GLUED_LABELS)})|(?P<label>{_either(list(_KIND_OF))})"
    r"(?=\s*[\]】]?\s*[:：/／丨│︱|｜]))\s*[\]】]?\s*[:：/／丨│︱|｜]?\s*"
    rf"|(?<=[\[【])(?P<boxed>{_either(BOXED_LABELS)})[\]】]\s*[:：]?\s*)"
    rf"|(?=[0-9一二])(?P<date>{DATE}|{CHINESE_DATE})"
    rf"|(?=[{FIELD_TOKEN_STARTS}])(?P<token>{'|'.join(FIELD_TOKENS)}))"
)
_SIGNS = r":：/／丨│︱|｜】\]"
_BARE_STARTS = "".join(sorted({label[0] for label in BARE_LABELS.split()}))
_HINT = re.compile(
    rf"(?=[{_SIGNS}0-9年{_BARE_STARTS}])(?:[{_SIGNS}]|[0-9][-/.－–—][0-9]"
    r"|年\s*[0-9一二三四五六七八九十]{1,2}\s*[-/.月]\s*[0-9一二三四五六七八九十]"
    rf"|{'|'.join(BARE_LABELS.split())})"
)
"""What a mark of any kind has in it; most lines of a body have none of it."""

_SCAN = 80
"""The first field begins, and the next one follows the last, within so many code points."""
_PROSE_SCAN = 32
"""The same for the first field of a line that holds a sentence."""

_SEPARATORS = " \t　|｜丨│︱/／·•,，;；【】[]()（）-—:："
_JOINTS = ("/", "／")
"""Between labels that share a value: 编辑/排版."""
_SENTENCE = re.compile(r"[。！？；]|[，,].*[，,]")
_IMPRINT = re.compile(IMPRINT_WORDS)
_SHORT_VALUE = 40
_SHORT_WORDS = 16
"""Words without a label between two fields: an account's name, a district."""
_TIMES = frozenset(("published", "time", "updated", "written"))

_NAME = (
    r"(?:[\u4e00-\u9fff]{1,6}(?:·[\u4e00-\u9fff]{1,6})+"
    r"|[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]\s[\u4e00-\u9fff]{1,2})"
)
_LAST_VALUE = {
    "names": (
        rf"{_NAME}(?![\u4e00-\u9fff])(?:[\s、,，&/]{{1,3}}{_NAME}(?![\u4e00-\u9fff，,。]))*"
        r"|[\u4e00-\u9fff0-9A-Za-z]{2,20}(?=$|[\s)）】\]|｜])"
    ),
    "source": r"《[^》]{1,24}》|“[^”]{1,24}”|[^\s,，。;；()（）“”\"|｜【】\[\]]{1,30}",
    "other": r"[0-9A-Za-z.,+]{1,16}\s*(?:次|人|万)?|[^\s。，,]{1,20}(?=$|\s)",
}
"""Values before running text, by the kind of field. Seldom needed, so that they are compiled
then: a range of all ideographs takes a millisecond."""


_DATE_KINDS = frozenset({"published", "time", "updated", "written"})


class Field(NamedTuple):
    """A field and what stands in it, as printed; dates in ISO form."""

    kind: FieldKind
    value: str


class FieldLine(NamedTuple):
    """A line that begins with fields, or has them after a few words.

    `lead` are the words before the first field; `rest_start` is where the text
    behind the last field begins (the length of the line when there is none); `behind_date`
    are the words between a date and the next field.
    """

    fields: tuple[Field, ...]
    lead: str
    rest_start: int
    behind_date: str = ""


def read_fields(text: str) -> FieldLine | None:
    """The fields at the start of a line, or `None` when it has none."""
    marks = _accepted_marks(text)
    if not marks or _SENTENCE.search(text, 0, marks[0].start()):
        return None
    fields: list[Field] = []
    joint: list[FieldKind] = []
    behind_date = ""
    rest_start = marks[0].start()
    for index, mark in enumerate(marks):
        is_last = index + 1 == len(marks)
        end = len(text) if is_last else marks[index + 1].start()
        consumed = _value_end(text, mark, end, is_last=is_last)
        if consumed is None:
            break
        found = _fields_of(mark, text[mark.end() : consumed])
        if found and not found[0].value and mark[0].endswith(_JOINTS):
            joint.append(found[0].kind)
        else:
            fields.extend([Field(kind, field.value) for field in found for kind in joint] + found)
            joint = []
        rest_start = consumed
        behind = text[consumed:end].strip(_SEPARATORS)
        if behind and mark["date"] and not is_last:
            behind_date = behind
        if behind and (is_last or len(behind) > _SHORT_WORDS or _SENTENCE.search(behind)):
            break
    rest = text[rest_start:]
    says_nothing = not any(field.value and field.kind != "time" for field in fields)
    has_label = any(mark["glued"] or mark["label"] or mark["boxed"] for mark in marks)
    is_opening_date = says_nothing and not has_label
    if rest_start == marks[0].start() or (is_opening_date and rest.strip(_SEPARATORS)):
        return None
    rest_start += len(rest) - len(rest.lstrip(_SEPARATORS))
    return FieldLine(
        tuple(_with_dates(fields)),
        text[: marks[0].start()].strip(_SEPARATORS),
        rest_start,
        behind_date,
    )


def is_label(word: str) -> bool:
    """Whether a word is the label of a field."""
    return word in _KIND_OF


def tells_date(text: str) -> bool:
    """Whether a line has a field that says when the page was published."""
    line = read_fields(text)
    return line is not None and any(f.kind in _TIMES for f in line.fields)


def kind_of(word: str) -> FieldKind | None:
    """What a word labels; `None` for any other word."""
    return _KIND_OF.get(word)


def _with_dates(fields: list[Field]) -> list[Field]:
    """The fields, each label of a date joined with the date behind it."""
    joined: list[Field] = []
    for field in fields:
        if field.kind == "time" and field.value and joined and not joined[-1].value:
            label = joined.pop().kind
            joined.append(Field(label if label in _DATE_KINDS else "time", field.value))
        else:
            joined.append(field)
    return [field for field in joined if field.value]


def _accepted_marks(text: str) -> list[re.Match[str]]:
    """The marks that are labels indeed: a label inside a longer word is none."""
    marks: list[re.Match[str]] = []
    position, limit = 0, _PROSE_SCAN if "。" in text else _SCAN
    if not _HINT.search(text, 0, limit):
        return marks
    while mark := _MARK.search(text, position, limit):
        before = text[mark.start() - 1] if mark.start() else " "
        is_free = not "\u4e00" <= before <= "\u9fff"
        position = mark.end()
        if mark["date"] and text[: mark.start()].rstrip(_SEPARATORS).endswith(VISITORS_DAY):
            continue
        if is_free or mark["glued"] or mark["date"] or marks:
            marks.append(mark)
            limit = position + _SCAN
    has_field = any(not mark["token"] for mark in marks)
    return marks if has_field else []


def _value_end(text: str, mark: re.Match[str], end: int, *, is_last: bool) -> int | None:
    """Where the value behind a mark ends; `None` when running text stands there."""
    if mark["date"] or mark["token"]:
        return mark.end()
    value = text[mark.end() : end]
    if len(value) <= _SHORT_VALUE and not _SENTENCE.search(value):
        return end
    if not is_last:
        return None
    kind = _KIND_OF[_label(mark)]
    shape = "names" if kind in ("author", "editor", "chief") else kind
    match = re.compile(_LAST_VALUE.get(shape, _LAST_VALUE["other"])).match(text, mark.end())
    return match.end() if match else mark.end()


def _fields_of(mark: re.Match[str], value: str) -> list[Field]:
    if mark["date"]:
        published = iso_date(mark)
        return [Field("time", published)] if published else []
    if mark["token"]:
        return []
    value = _IMPRINT.split(value, maxsplit=1)[0]
    return [
        Field(_KIND_OF[_label(mark)], value.strip(_SEPARATORS.replace("(", "").replace("（", "")))
    ]


def _label(mark: re.Match[str]) -> str:
    return "".join((mark["glued"] or mark["label"] or mark["bare"] or mark["boxed"] or "").split())
