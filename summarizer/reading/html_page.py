"""What a reader sees of an HTML page, each character with its place in the markup."""

from __future__ import annotations

import re
from collections import Counter
from html import unescape

from msgspec import Struct, field

from summarizer.lexicon.html_elements import (
    ARTICLE_CLASS_WORDS,
    BLOCK_ELEMENTS,
    CELL_ELEMENTS,
    DECLARED_NAMES,
    FIELD_CLASS_WORDS,
    FURNITURE_CLASS_WORDS,
    HIDING_CLASSES,
    MAIN_ELEMENTS,
    SELF_CLOSING_SIBLINGS,
    UNSEEN_ELEMENTS,
    VOID_ELEMENTS,
)
from summarizer.reading.html_headings import Headings, is_set_as_headline
from summarizer.reading.html_lines import Piece, lines_of
from summarizer.reading.html_tables import TableGrid
from summarizer.reading.html_tokens import Stretch, Tag, tokens
from summarizer.reading.page import Declared
from summarizer.source_map import MappedText

_MARKUP = re.compile(
    r"<(?:!doctype\s+html|/?(?:html|head|body|div|p|br|table|tr|td|span|meta|article|h[1-6]))"
    r"(?=[\s/>])[^<>]*+>",
    re.IGNORECASE,
)
_MARKUP_WINDOW = 65536
_HIDDEN = re.compile(
    r"(?:^|\s)hidden(?=[\s=/]|$)|display\s*:\s*none|aria-hidden\s*=\s*[\"']?true"
    r"|type\s*=\s*[\"']?hidden|font-size\s*:\s*0(?![.0-9])"
    r"|(?:left|top|indent)(?<!margin-left)(?<!margin-top)\s*:\s*-[0-9]{3}"
    r"|margin-(?:left|top)\s*:\s*-[0-9]{4}",
    re.IGNORECASE,
)
"""What is never shown, or moved off the page. A margin of some hundred pixels only centres
what it belongs to (left: 50%; margin-left: -490px)."""
_HIDDEN_AT_FIRST = re.compile(
    r"visibility\s*:\s*hidden|opacity\s*:\s*0(?![.0-9])"
    rf"|class\s*=\s*[\"']?(?:[^\"'>]*\s)?(?:{HIDING_CLASSES})(?=[\s\"']|$)",
    re.IGNORECASE,
)
"""What a script may show, as it does with the text of public accounts: a doubt, no more."""
_FEET = frozenset({"foot", "footer"})
_NOTE = re.compile(r"(?:\s|<a\b[^<>]*+>)*+[(（\[［〔【]?(?:[0-9]{1,3}|[①-⑳*※])[)）\]］〕】]?\s*+<")
"""The number of a footnote, where a superscript begins."""
_NAMING = re.compile(r"\b(?:class|id|role)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"']+))", re.I)
_ATTRIBUTE = re.compile(r"([a-zA-Z:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"']+))")
_WORD = re.compile(r"[a-z]+")

_ARTICLE_SHARE = 0.3
"""A part that the class names call furniture is none if it has this share of the full stops."""


def is_html(text: str) -> bool:
    """Whether the text is an HTML page or a fragment of one, not prose with a stray `<`."""
    if "<" not in text:
        return False
    found = [match[0].lower() for match in _MARKUP.finditer(text, 0, _MARKUP_WINDOW)]
    return len(found) >= 2 or any(tag.startswith(("<!", "<html", "<body")) for tag in found)


def read_html(source: str) -> tuple[MappedText, Declared]:
    """The visible main text of a page, one block a line, and what its head declares.

    A table row is one line, its cells separated by a tab, unless the table is there
    for the layout.
    """
    walk = _Walk(source)
    for token in tokens(source):
        if isinstance(token, Stretch):
            walk.text(token)
        elif token.is_end:
            walk.close(token.name)
        else:
            walk.open(token)
    declared = Declared(**walk.declared, headings=walk.headings.texts())
    return lines_of(source, walk.main_pieces()), declared


class _Element(Struct):
    name: str
    is_unseen: bool = False
    is_field: bool = False
    doubt: int = 0
    headline: int = -1
    """Where it begins among the pieces, if it is set as a headline; else -1."""


class _Walk(Struct):
    """One pass over a page: the open elements and the pieces of visible text so far."""

    source: str
    declared: dict[str, str] = field(default_factory=dict)
    _pieces: list[Piece] = field(default_factory=list)
    _stack: list[_Element] = field(default_factory=list)
    _open: Counter[str] = field(default_factory=Counter)
    _unseen: int = 0
    _doubts: list[int] = field(default_factory=lambda: [0])
    """Numbers of the open elements that look like furniture, the innermost last; 0 is the page."""
    _outer_doubts: list[int] = field(default_factory=lambda: [0])
    """For each such number, that of the element or page around it."""
    _grids: list[TableGrid] = field(default_factory=list)
    headings: Headings = field(default_factory=Headings)

    def text(self, stretch: Stretch) -> None:
        if not self._unseen:
            is_link = self._open["a"] > 0 and not any(self._open[f"h{n}"] for n in (1, 2, 3))
            kind = "pre" if self._open["pre"] else "link" if is_link else "text"
            self._pieces.append(Piece(kind, stretch.start, stretch.end, self._doubts[-1]))

    def open(self, tag: Tag) -> None:
        name = tag.name
        self._declare(tag)
        if name in SELF_CLOSING_SIBLINGS and self._stack and self._stack[-1].name == name:
            self.close(name)
        self._separate(name, is_end=False, column=self._column(tag))
        if name in VOID_ELEMENTS:
            return
        names = _names(tag)
        is_field = any(not FIELD_CLASS_WORDS.isdisjoint(words) for words in names)
        element = _Element(name, self._is_unseen(tag), is_field)
        if element.is_unseen:
            self._unseen += 1
        elif _looks_like_furniture(tag, names):
            element.doubt = len(self._outer_doubts)
            self._outer_doubts.append(self._doubts[-1])
            self._doubts.append(element.doubt)
        self._set_apart(element)
        if tag.attributes and is_set_as_headline(tag, names):
            element.headline = len(self._pieces)
        self.headings.begin(name, len(self._pieces))
        self._open[name] += 1
        self._stack.append(element)

    def close(self, name: str) -> None:
        if not self._open[name]:
            return
        while self._stack:
            element = self._stack.pop()
            self._open[element.name] -= 1
            self._unseen -= element.is_unseen
            if element.doubt:
                self._doubts.pop()
            if element.headline >= 0:
                self.headings.take_lines(element.headline, self._pieces, self.source)
            self._separate(element.name, is_end=True)
            self._set_apart(element)
            if element.name == name:
                break
        self.headings.end(name, self._pieces, self.source)

    def main_pieces(self) -> list[Piece]:
        """The pieces without the parts that only look like furniture and read like it."""
        outer = self._outer_doubts
        stops = [0] * len(outer)  # Full stops: an article has them, furniture hardly any.
        for piece in self._pieces:
            if piece.kind in ("text", "pre"):
                stops[piece.doubt] += self.source.count("。", piece.start, piece.end)
        for doubt in range(len(outer) - 1, 0, -1):
            stops[outer[doubt]] += stops[doubt]
        needed = max(1.0, _ARTICLE_SHARE * stops[0])
        is_main = [True]
        for doubt in range(1, len(outer)):
            is_main.append(is_main[outer[doubt]] and stops[doubt] >= needed)
        return [piece for piece in self._pieces if is_main[piece.doubt]]

    def _column(self, tag: Tag) -> int:
        """The column of a cell of the innermost table; 0 for what is none. Rows and cells of a
        fragment without its table are of one that is never named."""
        is_cell = tag.name in CELL_ELEMENTS
        if tag.name == "table" or (not self._grids and (is_cell or tag.name == "tr")):
            self._grids.append(TableGrid())
        if tag.name == "tr":
            self._grids[-1].begin_row()
        return self._grids[-1].place(tag.attributes) if is_cell else 0

    def _separate(self, name: str, *, is_end: bool, column: int = 0) -> None:
        if is_end and name == "table" and self._grids:
            self._grids.pop()
        if self._unseen:
            return
        if name in CELL_ELEMENTS:
            self._pieces.append(Piece("cell_end" if is_end else "cell", 0, 0, 0, column))
        elif name in ("tr", "table"):
            self._pieces.append(Piece(f"{name}_end" if is_end else name, 0, 0, 0))
        elif name == "br" or name in BLOCK_ELEMENTS:
            self._pieces.append(Piece("break", 0, 0, 0))

    def _set_apart(self, element: _Element) -> None:
        if element.is_field and not self._unseen:
            self._pieces.append(Piece("gap", 0, 0, 0))

    def _is_unseen(self, tag: Tag) -> bool:
        if tag.content[0] < tag.content[1] or tag.name in UNSEEN_ELEMENTS:
            return True
        if tag.name == "header" and not any(self._open[name] for name in MAIN_ELEMENTS):
            return True
        if tag.name == "sup" and self._is_note(tag):
            return True
        return bool(tag.attributes) and _HIDDEN.search(tag.attributes) is not None

    def _is_note(self, tag: Tag) -> bool:
        """Whether a superscript numbers a footnote; behind a letter or digit it is a power."""
        above = self._pieces[-1] if self._pieces else None
        if above is None or above.kind not in ("text", "link", "pre"):
            return False
        before = self.source[above.end - 1]
        is_power = before.isascii() and before.isalnum()
        return not is_power and _NOTE.match(self.source, tag.content[1]) is not None

    def _declare(self, tag: Tag) -> None:
        if tag.name == "title" and not self._open["svg"]:
            title = unescape(self.source[slice(*tag.content)])
            self.declared.setdefault("title", " ".join(title.split()))
        elif tag.name == "meta":
            found = _ATTRIBUTE.findall(tag.attributes)
            attributes = {name.lower(): unescape(a or b or c) for name, a, b, c in found}
            name = attributes.get("name") or attributes.get("property") or ""
            kind, content = DECLARED_NAMES.get(name.lower()), attributes.get("content", "")
            if kind and content.strip():
                self.declared.setdefault(kind, content.strip())


def _names(tag: Tag) -> list[list[str]]:
    """The words of each name that the markup gives an element: its class, its id, its role."""
    named = _NAMING.finditer(tag.attributes) if tag.attributes else ()
    return [_WORD.findall((name[1] or name[2] or name[3] or "").lower()) for name in named]


def _looks_like_furniture(tag: Tag, names: list[list[str]]) -> bool:
    if not tag.attributes or tag.name in ("html", "body") or tag.name in MAIN_ELEMENTS:
        return False
    if _HIDDEN_AT_FIRST.search(tag.attributes):
        return True
    for words in names:
        told = [word for word in words if word in FURNITURE_CLASS_WORDS]
        if told and not (_FEET.issuperset(told) and not ARTICLE_CLASS_WORDS.isdisjoint(words)):
            return True
    return False
