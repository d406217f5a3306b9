"""Who signs: people and offices in bylines and signatures."""

from __future__ import annotations

import re
from typing import NamedTuple

from summarizer.lexicon.masthead import (
    CAMERA_ROLES,
    EDITOR_ROLE,
    NO_AUTHOR,
    NO_OFFICE_ENDING,
    OFFICE_ENDING,
    OUTLET_ENDING,
    OUTLET_ROLES,
    POST_ENDING,
    POST_SIGNS,
    REPORTING,
    ROLE_SIGNS,
    ROLE_WORDS,
)
from summarizer.lexicon.surnames import (
    COMPOUND_SURNAMES,
    NAME_ENDINGS,
    NAME_STARTS,
    SURNAMES,
)

_ROLE = re.compile(ROLE_WORDS)
_ROLE_SIGN = re.compile(f"[{ROLE_SIGNS}]")
_SEPARATOR = re.compile(r"[\s□■◎●◆、,，;；:：/／&|｜丨│︱()（）【】\[\]]+")
_CONTACT = re.compile(
    r"[(（](?:加?盖章|公章|签[字章])[)）]?|(?:联系)?(?:电话|手机|邮箱|QQ|微信).*|[0-9A-Za-z@.—\-]{5,}",
    re.DOTALL,
)
_CONTACT_SIGN = re.compile(r"[章字话机箱Q信0-9A-Za-z@.—\-]")
_POST_SIGN = re.compile(f"[{POST_SIGNS}]")
_POST = re.compile(rf"\w*{POST_ENDING}")
_OFFICE_ENDINGS = OFFICE_ENDING.split()
_OFFICE_TAILS = frozenset(ending[-1] for ending in _OFFICE_ENDINGS)
_NO_PERSON_ENDINGS = (*OUTLET_ENDING.split(), "族")
_NO_OFFICE_ENDINGS = tuple(NO_OFFICE_ENDING.split())
_PLACEHOLDER = re.compile(r"[XxＸ×*]{1,4}")
_NOT_IN_FRONT = "据由经对向在从至"
_NAME_HEADS = frozenset(start[0] for start in NAME_STARTS)
_NAME_TAILS = frozenset(ending[-1] for ending in NAME_ENDINGS)
_LONGEST_NAME = 4
_LONGEST_LIST = 24
_SHORTEST_PLACE = 2

# Compiled when first needed: a range of all ideographs takes a millisecond.
_HAN = r"[\u4e00-\u9fff]"
_SPACED_NAME = rf"(?<!{_HAN})(?![文图摄编])({_HAN})\s+({_HAN}{{1,2}})(?!{_HAN})"
_SPEAKER = rf"[\u4e00-\u9fff、]{{2,36}}{POST_ENDING}(?:\s*[:：]\s*|\s+)({_HAN}{{2,4}})"
_MINORITY_NAME = rf"{_HAN}{{1,6}}(?:[·•.]{_HAN}{{1,6}})+"
_OFFICE = rf"[\u4e00-\u9fff0-9A-Za-z×“”]{{1,28}}(?:{'|'.join(_OFFICE_ENDINGS)})"
_DAY_OR_MONTH = r"(?:19|20)[0-9]{2}年[0-9]{1,2}月(?:[0-9]{1,2}日)?"
_PICTURE_CREDIT = rf"{_HAN}{{2,4}}\s*(?:/?摄(?![影像])|[/／]\s*(?:图|摄影))"

_IMAGES = re.compile(r"[花草山水路歌梦情村]")
"""In a short heading such as 格桑花开, hardly ever in a name."""
_NO_NAME = re.compile(r"^[省市县区乡镇我本]|[省市县区局厅]$|报道|综述|纪实|讯$|供稿|手记|观察")
_WORDS_OF_SENTENCES = re.compile(r"[的了是在将为]|进行|开展")


class Byline(NamedTuple):
    """Who a byline names."""

    authors: tuple[str, ...]
    editors: tuple[str, ...]


def is_person(word: str) -> bool:
    """Whether a word has the form of a personal name, family name first."""
    has_dot = "·" in word or "•" in word or "." in word
    if word.endswith(_NO_PERSON_ENDINGS):
        return False
    if (has_dot and re.fullmatch(_MINORITY_NAME, word)) or _has_no_surname(word):
        return True
    if not 2 <= len(word) <= 4 or not _is_han(word):
        return False
    if word[:2] in COMPOUND_SURNAMES:
        return len(word) > 2
    return word[0] in SURNAMES and (len(word) < 4 or word[1] in SURNAMES or word[2] in SURNAMES)


def is_office(text: str) -> bool:
    """Whether a line has the form of an office's name and not of a sentence."""
    return (
        3 <= len(text) <= 30
        and text[-1] in _OFFICE_TAILS
        and text[0] not in _NOT_IN_FRONT
        and not text.endswith(_NO_OFFICE_ENDINGS)
        and re.fullmatch(_OFFICE, text) is not None
        and not _WORDS_OF_SENTENCES.search(text)
    )


def byline_of(text: str, *, is_labelled: bool = False) -> Byline:
    """Who signs in a byline with roles and outlets; an office only where no person does.

    `贵阳日报融媒体记者 黄菊` has one author, `张三 通讯员李四` two. After a label, and
    after a role and a space, any short word is a name; elsewhere it must look like one.
    """
    text = _without_contact(text)
    if "摄" in text or "图" in text:
        text = re.sub(_PICTURE_CREDIT, " ", text)
    people: list[str] = []
    offices: list[str] = []
    editors: list[str] = []
    role = ""
    cursor = 0
    for mark in [*_ROLE.finditer(text), None]:
        end = mark.start() if mark else len(text)
        words = _SEPARATOR.split(text[cursor:end])
        if mark and mark[0].endswith(REPORTING) and not is_person(words[-1]):
            words[-1] = "" if words[1:] else _before_place(words[-1])
        if mark and mark[0].startswith(OUTLET_ROLES):
            words[-1] = ""
        is_list = is_labelled or (bool(role) and not words[0] and not (mark and words[-1]))
        for word in words:
            if is_person(word) or (is_list and _could_be_person(word)):
                signed = editors if role.endswith(EDITOR_ROLE) else people
                signed.extend([] if role.startswith(CAMERA_ROLES) else _split_names(word))
            elif is_office(word) and not _PLACEHOLDER.search(word):
                offices.append(word)
        role, cursor = (mark[0], mark.end()) if mark else ("", end)
    has_person = bool(people or editors)
    return Byline(tuple(dict.fromkeys(people if has_person else offices)), tuple(editors))


def labelled_names(text: str) -> tuple[str, ...]:
    """The names after a label such as 作者: people, else what stands there as one name."""
    if text.strip() in NO_AUTHOR:
        return ()
    joined = _without_contact(text).strip(" \t　、，,;；")
    authors, editors = byline_of(joined, is_labelled=True)
    if authors or editors or not joined:
        return tuple(name for name in authors + editors if name not in NO_AUTHOR)
    return (joined,) if len(joined) <= 30 and joined not in NO_AUTHOR else ()


def speaker_of(text: str) -> str | None:
    """The name in a line that gives a post and a person: 县委书记 张三."""
    match = re.fullmatch(_SPEAKER, text) if _POST_SIGN.search(text) else None
    return match[1] if match and is_person(match[1]) else None


def signers_of(text: str) -> tuple[str, ...]:
    """The offices that sign side by side, or the people behind their office; else nobody."""
    words = text.split()
    if len(words) < 2 or not is_office(words[0]):
        return ()
    if all(map(is_office, words)):
        return tuple(words)
    return tuple(words[1:]) if all(map(is_person, words[1:])) else ()


def bracketed_signer(text: str) -> str | None:
    """The office or person that brackets under a headline name, be it behind a date or month:
    （2022年8月 青禾县扶贫办）."""
    if text[0] not in "(（" or text[-1] not in ")）":
        return None
    signer = re.sub(_DAY_OR_MONTH, "", text[1:-1]).strip()
    return signer if is_person(signer) or is_office(signer) else None


def is_placeholder(name: str) -> bool:
    """Whether a name is a template's blank: XX县扶贫办."""
    return _PLACEHOLDER.search(name) is not None


def has_role(text: str) -> bool:
    """Whether a line has the word for somebody who writes (记者, 通讯员, 供稿)."""
    return _ROLE_SIGN.search(text) is not None and _ROLE.search(text) is not None


def names_only(text: str) -> bool:
    """Whether a line holds people or offices and nothing else."""
    words = [word for word in _SEPARATOR.split(text) if word]
    return bool(words) and all(is_person(word) or is_office(word) for word in words)


def people_in(text: str) -> tuple[str, ...]:
    """The people whom a line names side by side; nobody where it says anything else."""
    words = text.split() if len(text) <= _LONGEST_LIST else []
    return tuple(words) if len(words) > 1 and all(map(is_person, words)) else ()


def people_behind_office(text: str) -> tuple[str, ...]:
    """The people behind their office on a line: 东海大学 李晓明; nobody on any other line."""
    signers = signers_of(text)
    return signers if signers and all(map(is_person, signers)) else ()


def _without_contact(text: str) -> str:
    """A byline without telephone numbers and addresses, and no name in two halves."""
    if _CONTACT_SIGN.search(text):
        text = _CONTACT.sub(" ", text)
    return re.sub(_SPACED_NAME, r"\1\2", text) if len(text.split(maxsplit=1)) > 1 else text


def _is_han(word: str) -> bool:
    return min(word) >= "\u4e00" and max(word) <= "\u9fff"


def _could_be_person(word: str) -> bool:
    """Whether a short word in a list of names may be one: 小满, 阿哲, 何秋田野."""
    if not 2 <= len(word) <= _LONGEST_NAME or word.endswith(_NO_PERSON_ENDINGS):
        return False
    if _is_post(word):
        return False
    return _is_han(word) and not is_office(word) and not _NO_NAME.search(word)


def _is_post(word: str) -> bool:
    """Whether a word names a post and nobody in it: 副县长, 县委常委."""
    return word[-1:] in POST_SIGNS and _POST.fullmatch(word) is not None


def _has_no_surname(word: str) -> bool:
    """Whether a word has the form of a Yi, Tibetan, Mongolian or Turkic name."""
    if not 2 <= len(word) <= 7:
        return False
    is_like_one = (word[0] in _NAME_HEADS and word.startswith(NAME_STARTS)) or (
        word[-1] in _NAME_TAILS and word.endswith(NAME_ENDINGS)
    )
    if not is_like_one or not _is_han(word):
        return False
    return not (_WORDS_OF_SENTENCES.search(word) or _IMAGES.search(word) or is_office(word))


def _before_place(word: str) -> str:
    """The name of a reporter who reports from the place behind it: 李晓明青禾报道."""
    ends = [end for end in (3, 2) if len(word) >= end + _SHORTEST_PLACE]
    return next((word[:end] for end in ends if is_person(word[:end])), word)


def _split_names(word: str) -> list[str]:
    """Two names of two characters that lost the space between them."""
    is_pair = len(word) == 4 and word[2] in SURNAMES and word[:2] not in COMPOUND_SURNAMES
    is_pair = is_pair and not _has_no_surname(word)
    return [word[:2], word[2:]] if is_pair and word[0] in SURNAMES and "·" not in word else [word]
