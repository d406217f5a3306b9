"""Turns of phrase that tell who helps whom, and who only tells of it."""

from __future__ import annotations

from summarizer.lexicon.phrase import Phrase
from summarizer.lexicon.phrases_of_journeys import PHRASES_OF_JOURNEYS
from summarizer.lexicon.phrases_of_one import PHRASES_OF_ONE
from summarizer.lexicon.phrases_of_partners import PHRASES_OF_PARTNERS
from summarizer.lexicon.phrases_of_two import PHRASES_OF_TWO

PHRASES: tuple[Phrase, ...] = (
    PHRASES_OF_TWO + PHRASES_OF_JOURNEYS + PHRASES_OF_PARTNERS + PHRASES_OF_ONE
)
"""Each casts its own vote. What is said of two parties counts before what is said of one."""

TELLING = "获悉|了解到|获知|得知"
"""What stands behind who only tells the news."""

JOINING_HELPERS: tuple[str, ...] = ("联合", "会同", "联同", "连同", "携手", "暨")
"""What stands between two organizations that do the same thing together."""

OWN_OFFICE = (
    r"[（(][^（）()，。]{1,14}[办局处科室委会][）)]"
    rf"|[^，。；：\n]{{1,14}}?(?:(?={TELLING})|(?<=[办处科股室])(?:有关|相关|主要)?负责人)"
)
"""What may stand right behind an organization that names a part of it: 发改委（对口帮扶办）;
of who only tells the news no deed is said."""
