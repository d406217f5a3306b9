"""A number with what may be its unit, before it is known to count anything."""

from __future__ import annotations

from msgspec import Struct

from summarizer.lexicon.unit_lookalikes import WORDS_NOT_UNITS


class Candidate(Struct, frozen=True, gc=False):
    """What a match of `CANDIDATE` says, with the characters around it.

    `upper` is the end of a range; `unit` is '' where it is lost; `before` and `after` are
    '' at the ends of the text.
    """

    text: str
    start: int
    end: int
    number: str
    upper: str | None
    unit: str
    before: str
    after: str

    @property
    def begins_word(self) -> bool:
        """Whether the character behind makes another word of the unit: 三部门, 一年级."""
        return bool(self.after) and self.after in WORDS_NOT_UNITS.get(self.unit, "")
