"""What stands under the body: signature, editor, related reading, the site's imprint."""

from __future__ import annotations

import re

from summarizer.articles.dates import find_date, is_date_line
from summarizer.articles.fields import Field, FieldLine, read_fields
from summarizer.articles.furniture import (
    furniture_start,
    is_caption,
    is_furniture,
    is_list_heading,
    is_notice,
    states_figure,
    without_share_bar,
)
from summarizer.articles.lines import Line
from summarizer.articles.masthead import MastheadDraft
from summarizer.articles.names import has_role, is_office, is_person, signers_of, speaker_of
from summarizer.articles.related_reading import without_comments, without_lists
from summarizer.lexicon.masthead import REPRINTED_FROM

_SENTENCE_END = re.compile(r"[。！？][”’』」）)]*")
_BRACKETED = re.compile(r"[(（【\[]([^()（）【】\[\]]{1,60})[)）】\]]\s*")
_REPRINTED = re.compile(
    rf"(?:{REPRINTED_FROM})\s*(?P<outlet>《[^》]{{2,20}}》)(?P<issue>.{{0,24}})"
)
_PRINTED = re.compile(
    r"(?P<outlet>《[^》]{2,20}》)\s*[(（](?P<issue>[^()（）]{0,24}版[^()（）]{0,4})[)）]"
)
"""Where a page stood in print: 《某报》（2021年06月08日 04版）."""
_END_MARKS = frozenset({"完", "END", "end", "全文完"})
_ABOUT_AUTHOR = ("本文作者", "作者系", "作者为")
_CONTACT = ("作者单位", "联系人", "联系电话", "电话", "咨询")
_SIGNING_FIELDS = frozenset({"source", "author", "editor", "chief"})
_SIGNING = re.compile(r"编辑|责编|来源|作者|记者|通讯员|供稿|撰稿|执笔")
_LABELLED = re.compile(r"[^\s:：。，]{2,4}[:：]")
"""A lead that another label begins: 数据：统计局 编辑：何秋."""
_LISTED = re.compile(r"(?:[0-9]{1,2}[\s、．]|[·•●○▪■◆▶])\s*[^\W0-9_]")
"""An entry of a list of other articles, whose date is not this one's."""
_MAX_SIGNATURE_LENGTH = 60
_MAX_SIGNATURES = 4
_SEAL = re.compile(r"\s*[(（](?:加?盖章|公章|签[字章])[)）]$")
_WRITTEN_ON = ("写于", "记于", "作于", "草于")
_PRINTED_ON = ("印发", "日印", "印制")
_COPIES = re.compile(r"[(（]?共?印\s*[0-9]+\s*份[)）]?$")
"""How many copies an office printed, behind the day: 2023年1月9日印发（共印30份）."""
_ADDED_LINES = 8
"""Within so many lines from the end a signature stands before what was added to a text."""


def read_back_matter(lines: list[Line], draft: MastheadDraft) -> list[Line]:
    """Take signatures and editors into the draft; return the lines of the body."""
    body, own = _without_signatures(without_comments(lines), draft)
    body, own = _without_signatures(without_lists(body), draft, own)
    body, _ = _without_signatures(_without_imprint(body, draft), draft, own)
    if body:
        last = _without_glued_end(body[-1], draft)
        body = [*body[:-1], last] if last.text else body[:-1]
    return _without_inner_signature(body, draft)


def _without_signatures(
    lines: list[Line], draft: MastheadDraft, known: Line | None = None
) -> tuple[list[Line], Line | None]:
    """The lines without the furniture, signatures and fields at their end; and the one of the
    article's own text that ends them, if it was found (`known`: before)."""
    body, own = list(lines), known
    signatures = 0
    marks: list[int] = []
    while len(body) > 1 and signatures <= _MAX_SIGNATURES and body[-1] is not known:
        text = without_share_bar(body[-1].text)
        marks.append(draft.authors_taken)
        if is_furniture(text) or is_caption(text) or is_list_heading(text) or is_notice(text):
            _take_fields(text, draft)
            body.pop()
            continue
        is_short = len(text) <= _MAX_SIGNATURE_LENGTH
        fields = read_fields(text) if is_short else None
        if not is_short or not _take_signature(text, fields, draft):
            own = body[-1]
            break
        body.pop()
        signatures += not fields
    draft.turn_authors(marks)
    return body, own


def _without_inner_signature(lines: list[Line], draft: MastheadDraft) -> list[Line]:
    """The lines without one in brackets that signs, before what was added behind it."""
    for index in range(len(lines) - 2, max(0, len(lines) - _ADDED_LINES), -1):
        text = lines[index].text
        bracketed = _BRACKETED.fullmatch(text) if text[0] in "(（【[" else None
        if bracketed and _SIGNING.search(text) and _take_bracketed(bracketed[1], draft):
            return [*lines[:index], *lines[index + 1 :]]
    return lines


def _take_fields(text: str, draft: MastheadDraft) -> None:
    """Take the names of those who sign on a line that ends in furniture, or its date."""
    if is_date_line(text):
        draft.add_date(text, "signed")
    fields = read_fields(text) if _SIGNING.search(text) else None
    for entry in fields.fields if fields else ():
        if entry.kind in _SIGNING_FIELDS:
            draft.add(entry)


def _without_imprint(lines: list[Line], draft: MastheadDraft) -> list[Line]:
    """The lines up to the first field behind the last sentence, if odd lines follow it."""
    for index in range(len(lines) - 1, -1, -1):
        text = lines[index].text
        if is_furniture(text):
            continue
        if "。" in text or states_figure(text) or len(text) > _MAX_SIGNATURE_LENGTH:
            return lines
        fields = read_fields(text)
        is_signed = fields and {f.kind for f in fields.fields} & _SIGNING_FIELDS
        if fields and is_signed and (not fields.lead or _LABELLED.match(fields.lead)):
            for line in lines[index:]:
                _take_signature(line.text, read_fields(line.text), draft)
            return lines[:index]
    return lines


def _take_signature(text: str, fields: FieldLine | None, draft: MastheadDraft) -> bool:
    """Whether a line under the body, which has these fields, is a signature, a date or a line
    of fields."""
    bracketed = _BRACKETED.fullmatch(text)
    if bracketed and _take_bracketed(bracketed[1], draft):
        return True
    if "。" in text:
        return False
    if printed := _PRINTED.fullmatch(text) if text[0] == "《" else None:
        draft.add(Field("source", printed["outlet"]))
        draft.add_date(printed["issue"], "edition")
        return True
    if is_date_line(text):
        draft.add_date(text, "signed")
        return True
    if _LISTED.match(text):
        return False
    is_signed = fields and fields.lead and {f.kind for f in fields.fields} == {"time"}
    if fields and not (is_signed and _take_names_and_date(text, draft)):
        draft.add_all(fields.fields)
    return fields is not None or _take_names_and_date(text, draft)


def _take_names_and_date(text: str, draft: MastheadDraft) -> bool:
    """Whether a line is an office or a person, with or without a date behind it."""
    text = _COPIES.sub("", text).rstrip() if "印" in text else text
    date = find_date(text)
    if date and text.endswith(_PRINTED_ON):
        draft.add_date(date[0], "written")
        return True
    name = _SEAL.sub("", text[: date.start()]).strip() if date else _SEAL.sub("", text)
    if date and name.endswith(_WRITTEN_ON):
        name = name[: -len(_WRITTEN_ON[0])].strip()
        if not name and date.end() == len(text):
            draft.add_date(date[0], "written")
            return True
    if date and text[date.end() :].strip(" 。)）"):
        return False
    joined = "".join(name.split())
    if signers := signers_of(name):
        draft.add_authors(signers)
    elif is_office(joined) or is_person(joined):
        draft.add_authors((joined,))
    elif speaker := speaker_of(name):
        draft.add_speaker(speaker, name)
    elif not (has_role(name) and draft.add_byline(name)):
        return False
    if date:
        draft.add_date(date[0], "signed")
    return True


def _without_glued_end(line: Line, draft: MastheadDraft) -> Line:
    """The last line of the body without what is glued behind its last sentence."""
    text = line.text
    stop = max(map(text.rfind, "。！？"))
    end = _SENTENCE_END.match(text, max(0, stop))
    if end is None:
        return line
    tail_start = position = end.end()
    while True:
        bracketed = _BRACKETED.match(text, _skip_space(text, position))
        if not bracketed or not _take_bracketed(bracketed[1], draft):
            break
        position = bracketed.end()
    rest = text[position:].strip()
    if rest:
        position = _take_glued_fields(text, position, draft)
    return line.cut(0, tail_start) if position >= len(text) else line


def _take_glued_fields(text: str, start: int, draft: MastheadDraft) -> int:
    """Where the text goes on behind fields and furniture glued to the last sentence."""
    begin = _skip_space(text, start)
    fields = read_fields(text[begin:])
    if fields and not fields.lead:
        draft.add_all(fields.fields)
        begin += fields.rest_start
    rest = text[begin:].strip()
    if not rest or furniture_start(text, begin) == begin:
        return len(text)
    is_short = len(rest) <= _MAX_SIGNATURE_LENGTH
    return len(text) if is_short and _take_signature(rest, read_fields(rest), draft) else begin


def _take_bracketed(inner: str, draft: MastheadDraft) -> bool:
    """Whether brackets behind the last sentence hold a signature or an end mark."""
    if inner.strip() in _END_MARKS or inner.startswith(_CONTACT):
        return True
    if inner.startswith(_ABOUT_AUTHOR):
        draft.add_byline(inner)
        return True
    if is_date_line(inner):
        draft.add_date(inner, "signed")
        return True
    if reprinted := _REPRINTED.fullmatch(inner):
        draft.add(Field("source", reprinted["outlet"]))
        draft.add_date(reprinted["issue"], "edition")
        return True
    fields = read_fields(inner)
    if fields:
        draft.add_all(fields.fields)
        draft.add_byline(fields.lead)
        return True
    return draft.add_byline(inner)


def _skip_space(text: str, position: int) -> int:
    return position + len(text[position:]) - len(text[position:].lstrip())
