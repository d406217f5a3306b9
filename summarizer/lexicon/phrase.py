"""How a turn of phrase that tells who helps whom is written down: a pattern over masked text.

In masked text every party is one character, written ◆ here. A pattern begins right
after its first party (a lookbehind may look back over it); ◇ is its second party.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

Reading = Literal[
    "helps",
    "is helped",
    "pair",
    "takes part",
    "reports",
    "serves",
    "hosts",
    "gives",
    "passes",
    "frames",
]
"""What the first party of a phrase does to the second, or, with one party, does.

`helps` and `is helped` tell the direction. `pair` leaves it open; `takes part` says
that a party is in a partnership without telling its side; `reports` is a party that
tells of its own fight against poverty, or an organization that tells of its help;
`serves` is said of organizations only, `hosts` of who is not likely to give; `gives` of
who does what only a giver does, however poor it may be, and of places that never give
(援藏 of 山南). `passes` is said of who is named in passing only: a neighbour, a place to
work, to learn or to sell in; `frames` of one place alone that says where others lie
(昭通三县, but not 务川、正安两县).
"""


class Phrase(NamedTuple):
    """A pattern, what it says of its first party, and how much it weighs.

    It matches nowhere without one of its `cues`, so it is tried only where one is. They
    are words with spaces between: one that stands between the first party and the next,
    由◆ for 由 right before the first, 由◇ for 由 right before the next, ◆由◇ for nothing
    but 由 between them, ◇由 for 由 somewhere between the next and a third.
    """

    pattern: str
    reading: Reading
    weight: float
    cues: str


MANY = 6
"""From here on one look at a character for all words is quicker than one for each."""
IN_THIS_CLAUSE = r"(?=[^◆，。！？；：\n]*+◆)"
"""At the first party of a pair: that the next one stands in its clause, which is quicker
looked for than the words between them."""


CHARACTERS_BEFORE = 2
"""Characters before a party that a cue may have, for the rest of a sentence that begins
between two parties is not looked at."""


def near(longest: int) -> str:
    """Up to so many characters inside a clause."""
    return rf"[^◆，。！？；：\n]{{0,{longest}}}?"


def far(longest: int) -> str:
    """Up to so many characters inside a sentence, over commas."""
    return rf"[^◆。！？；\n]{{0,{longest}}}?"


def any_of(words: str) -> str:
    """One of some words with spaces between, as a pattern."""
    listed = words.split()
    alternatives = "|".join(listed)
    if len(listed) < MANY or not all(word[0].isalpha() for word in listed):
        return f"(?:{alternatives})"
    first = "".join(dict.fromkeys(word[0] for word in listed))
    return f"(?:(?=[{first}])(?:{alternatives}))"


def right_after(words: str, party: Literal["◆", "◇"]) -> str:
    """The cues of a party that stands right after one of the words: their last characters."""
    plain = [word.rpartition(")")[2] for word in words.split()]  # without (?<!…) before it
    lasts = {word[-CHARACTERS_BEFORE:] for word in plain}
    return " ".join(f"{last}{party}" for last in sorted(lasts))


def after_next(words: str) -> str:
    """The cues of words that stand after the second party."""
    return " ".join(f"◇{word}" for word in words.split())


def behind(words: str) -> str:
    """What a party stands right after, as a pattern: one of some words, tried by their last
    characters, since most parties stand after none."""
    by_last: dict[str, list[str]] = {}
    for word in words.split():
        by_last.setdefault(word[-1], []).append(f"(?<={word}◆)")
    return any_of(" ".join(f"(?<={last}◆){any_of(' '.join(g))}" for last, g in by_last.items()))


def labelled(nouns: str, reading: Reading, weight: float) -> Phrase:
    """A party right after one of these words: 帮扶单位◆."""
    return Phrase(behind(nouns), reading, weight, right_after(nouns, "◆"))


def filled_in(nouns: str) -> str:
    """The nouns with the signs that set off what fills them in: 帮扶单位：◆."""
    return " ".join(noun + sign for noun in nouns.split() for sign in ("", "：", ":", "——"))
