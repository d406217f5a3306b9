"""Every character keeps its place in the source, whatever is done to the text."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from summarizer.source_map import Edit, MappedText, Run

SOURCES = st.text(alphabet="县帮扶12.，（\n &", min_size=0, max_size=40)


class Letter(NamedTuple):
    """A character and the span of the source that it stands for."""

    character: str
    span: tuple[int, int]


@dataclass
class Model:
    """The same text the slow and obvious way: one entry a character."""

    letters: list[Letter]

    def edit(self, edits: list[Edit]) -> None:
        for start, end, replacement in reversed(edits):
            self.letters[start:end] = self._replaced(start, end, replacement)

    def _replaced(self, start: int, end: int, replacement: str) -> list[Letter]:
        old = self.letters[start:end]
        if len(old) == len(replacement):
            return [Letter(new, letter.span) for new, letter in zip(replacement, old, strict=True)]
        span = (old[0].span[0], old[-1].span[1])
        return [Letter(new, span) for new in replacement]


def letters_of(text: MappedText) -> list[Letter]:
    return [
        Letter(character, text.source_span(at, at + 1)) for at, character in enumerate(text.text)
    ]


@st.composite
def edits_of(draw: st.DrawFn, length: int) -> list[Edit]:
    """Ordered edits of stretches that do not overlap."""
    cuts = sorted(draw(st.lists(st.integers(0, length), max_size=8, unique=True)))
    stretches = list(zip(cuts[::2], cuts[1::2], strict=False))
    return [Edit(low, high, draw(st.text("□年 ", max_size=4))) for low, high in stretches]


@given(st.data(), SOURCES)
def test_any_chain_of_edits_and_slices_keeps_each_place(data: st.DataObject, source: str) -> None:
    text, model = MappedText.of(source), Model([])
    model.letters = [Letter(character, (at, at + 1)) for at, character in enumerate(source)]
    for _ in range(data.draw(st.integers(0, 4))):
        edits = data.draw(edits_of(len(text)))
        text = text.edited(edits)
        model.edit(edits)
        low, high = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
        if high - low > 2:
            text = text.slice(low, high)
            model.letters = model.letters[low:high]
    assert letters_of(text) == model.letters


@given(st.data(), SOURCES)
def test_spans_follow_the_source_and_join(data: st.DataObject, source: str) -> None:
    text = MappedText.of(source).edited(data.draw(edits_of(len(source))))
    spans = [letter.span for letter in letters_of(text)]
    assert spans == sorted(spans)
    for start in range(len(text)):
        end = data.draw(st.integers(start + 1, len(text)))
        assert text.source_span(start, end) == (spans[start][0], spans[end - 1][1])


@given(st.data(), SOURCES)
def test_slices_put_together_are_the_text(data: st.DataObject, source: str) -> None:
    text = MappedText.of(source).edited(data.draw(edits_of(len(source))))
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=5)))
    pieces = [
        text.slice(low, high) for low, high in zip([0, *cuts], [*cuts, len(text)], strict=True)
    ]
    assert letters_of(MappedText.join(pieces)) == letters_of(text)


@given(st.data(), SOURCES)
def test_to_leave_out_pieces_is_to_delete_them(data: st.DataObject, source: str) -> None:
    text = MappedText.of(source).edited(data.draw(edits_of(len(source))))
    cuts = data.draw(st.lists(st.tuples(*[st.integers(0, len(text))] * 2), max_size=3))
    bounds = sorted([0, *chain(*cuts), len(text)])
    pieces = [text.text[low:high] for low, high in zip(bounds, bounds[1:], strict=False)]
    deletions = [Edit(low, high) for low, high in zip(bounds[1::2], bounds[2::2], strict=False)]
    assert letters_of(text.without(pieces)) == letters_of(text.edited(deletions))


@given(SOURCES, SOURCES, st.sampled_from(["", "\n", " / "]))
def test_a_separator_stands_for_nothing(first: str, second: str, separator: str) -> None:
    source = MappedText.of(first + second)
    pieces = [source.slice(0, len(first)), source.slice(len(first), len(source))]
    joined = MappedText.join([piece for piece in pieces if len(piece)], separator)
    if first and second and separator:
        assert joined.text == first + separator + second
        start, end = joined.source_span(len(first), len(first) + len(separator))
        assert start == end == len(first)
        assert joined.source_span(0, len(joined)) == (0, len(first + second))


def test_a_replacement_as_long_as_what_stands_before_it_stays_fused() -> None:
    text = MappedText.of("县二〇?yáng)|西").edited([Edit(3, 10, "东")])
    assert letters_of(text) == [
        Letter("县", (0, 1)),
        Letter("二", (1, 2)),
        Letter("〇", (2, 3)),
        Letter("东", (3, 10)),
        Letter("西", (10, 11)),
    ]


def test_an_insertion_stands_between_its_neighbours() -> None:
    text = MappedText.of("甲乙").edited([Edit(1, 1, "、")])
    assert text.text == "甲、乙"
    assert text.source_span(1, 2) == (1, 1)


def test_runs_of_a_text_put_together_elsewhere() -> None:
    text = MappedText.of_runs("a&b", [Run(0, 3, 1), Run(1, 4, 5), Run(2, 9, 1)])
    assert [letter.span for letter in letters_of(text)] == [(3, 4), (4, 9), (9, 10)]


def test_empty_texts_and_stretches_have_places_too() -> None:
    assert MappedText.of("").source_span(0, 0) == (0, 0)
    assert MappedText.of("甲乙").source_span(1, 1) == (1, 1)
    assert MappedText.of("甲乙").slice(1, 1) == MappedText.of("")
    assert MappedText.of("甲乙").slice(1, 99).text == "乙"


@given(SOURCES)
def test_pieces_of_one_stretch_need_one_run(source: str) -> None:
    """The map grows with the edits, not with the text or the number of joins."""
    pieces = [MappedText.of(source).slice(at, at + 1) for at in range(len(source))]
    assert MappedText.join(pieces) == MappedText.of(source)
