"""An article in parts that a model can be asked about, cut at the article's own headings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from msgspec.structs import replace

from summarizer.articles.article import Article, Span
from summarizer.quantities.reading import Reading

_NO_TOKENS = str.maketrans({"<": "＜", ">": "＞", "[": "［", "]": "］"})
"""Chat templates are written in these brackets (<|im_end|>, [INST]); in the model's copy
of an article they are full-width, which changes no length and no word."""


_STOPS = "。！？；!?\n"
"""No figure and nothing that is said of one goes beyond these."""


def without_template_tokens(text: str) -> str:
    """The text as a model may see it: of the same length, without a chat template's tokens."""
    return text.translate(_NO_TOKENS)


def split_into_parts(article: Article, most_characters: int) -> list[Span]:
    """Stretches of the body, in order and without overlap, of at most that length.

    A new part begins at a heading where that fits, else at a paragraph, else at a
    sentence, else anywhere. Parts without a word are left out.
    """
    text = article.body.text
    parts: list[Span] = []
    for piece in _pieces(article, most_characters):
        last = parts[-1] if parts else None
        if last and piece.end - last.start <= most_characters and not piece.begins_section:
            parts[-1] = Span(last.start, piece.end)
        elif last and piece.end - last.start <= most_characters // 2:
            parts[-1] = Span(last.start, piece.end)  # a short section joins the one before
        else:
            parts.append(Span(piece.start, piece.end))
    return [part for part in parts if text[part.start : part.end].strip()]


def quoted(reading: Reading, part: Span, words: str) -> frozenset[str] | None:
    """The quantities that the words state, where they are a part's own from stop to stop.

    `None` when they are not, or stand there twice.
    """
    text = reading.article.body.text
    start = text.find(words, *part)
    end = start + len(words)
    if start < 0 or text.find(words, start + 1, part.end) >= 0:
        return None
    begins = start == part.start or text[start - 1] in _STOPS
    ends = end == part.end or text[end] in _STOPS
    if not (begins and ends):
        return None
    within = reading.within(start, end)
    return frozenset(reading.quantities[position].id for position in within)


def reading_of_part(reading: Reading, part: Span) -> Reading:
    """What the rules read in a part: the article with the quantities of that part only.

    What a model says of a part is judged by what it was shown.
    """
    within = reading.within(*part)
    return replace(
        reading,
        mentions=reading.mentions[within.start : within.stop],
        quantities=reading.quantities[within.start : within.stop],
    )


class _Piece(NamedTuple):
    """A stretch that is not cut further."""

    start: int
    end: int
    begins_section: bool


def _pieces(article: Article, most: int) -> Iterator[_Piece]:
    is_after_heading = False
    for block in article.blocks:
        is_heading = block.kind == "heading"
        for start, end in _cut(article, Span(block.start, block.end), most):
            begins_section = is_heading and start == block.start and not is_after_heading
            yield _Piece(start, end, begins_section)
        is_after_heading = is_heading


def _cut(article: Article, block: Span, most: int) -> Iterator[Span]:
    """The block, or its sentences, or stretches of a sentence that is too long."""
    if block.end - block.start <= most:
        yield block
        return
    inside = [s for s in article.sentences if block.start <= s.start and s.end <= block.end]
    for sentence in inside or [block]:
        for start in range(sentence.start, sentence.end, most):
            yield Span(start, min(start + most, sentence.end))
