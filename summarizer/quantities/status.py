"""Whether a figure is reached, or only planned, at the time of writing."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from summarizer.lexicon.status import (
    BALANCES,
    CONTINUED_PLAN,
    DIRECTED_VERB,
    DIRECTIVE,
    DIRECTIVE_TITLE,
    FALLS_SHORT,
    FUTURE_YEAR,
    MEASURED_BEHIND,
    NO_DIRECTIVE_TITLE,
    PLANNED,
    PLANNED_LIST,
    PLANNED_TOTAL,
    PLANNED_TOTAL_ENDS,
    PLEDGED,
    REACHED,
    SHARED_TARGET,
    SHORT_OF,
    TARGET_BEFORE,
    UNDER_WAY_BEHIND,
    YEAR_END,
    YEAR_END_NEAR,
    YEAR_END_SIGN,
)
from summarizer.lexicon.years import PLAN_END_SIGNS, PLAN_ENDS, REPORTS_UNTIL
from summarizer.quantities.categories import kind_of
from summarizer.quantities.context import Context, Place
from summarizer.quantities.plan_headings import heading_plans, is_done
from summarizer.quantities.reading import Mention
from summarizer.quantities.scanning import by_first_character
from summarizer.quantities.status_beside import (
    SAYING_BEFORE,
    SAYING_BEHIND,
    STANDING,
    is_awaited,
    stands,
    status_beside,
)
from summarizer.quantities.year_mark import last_year
from summarizer.records import Status

_CUES = re.compile(by_first_character((*PLANNED, *REACHED)))
_REACHED = frozenset(pattern.partition("(")[0] for pattern in REACHED)
_DIRECTIVE_TITLE = re.compile(DIRECTIVE_TITLE)
_NO_DIRECTIVE_TITLE = re.compile(NO_DIRECTIVE_TITLE)
_DIRECTIVE, _DIRECTED_VERB = re.compile(DIRECTIVE), re.compile(DIRECTED_VERB)
_SHARED_TARGET, _PLANNED_TOTAL = re.compile(SHARED_TARGET), re.compile(PLANNED_TOTAL)
_CONTINUED_PLAN = re.compile(CONTINUED_PLAN)
_PLAN_ENDS = re.compile(PLAN_ENDS)
_YEAR_END = re.compile(YEAR_END)
_PLANNED_LIST = re.compile(PLANNED_LIST)
_UNDER_WAY_BEHIND, _FUTURE_YEAR = re.compile(UNDER_WAY_BEHIND), re.compile(FUTURE_YEAR)
_FALLS_SHORT, _SHORT_OF = re.compile(FALLS_SHORT), re.compile(SHORT_OF)
_TARGET_BEFORE, _MEASURED_BEHIND = re.compile(TARGET_BEFORE), re.compile(MEASURED_BEHIND)
_TARGET_ENDS = frozenset("务标划数值量为是")
_BALANCE_ENDS, _BALANCE_REACH = frozenset("款下余的"), 3
_TOTAL_ENDS = frozenset(PLANNED_TOTAL_ENDS)
_OWED_ENDS = _TARGET_ENDS | _BALANCE_ENDS
_TELLING_ENDS = _OWED_ENDS | _TOTAL_ENDS | SAYING_BEFORE
_PLEDGED = re.compile(PLEDGED)
_GOVERNED, _GOVERNED_TOTAL, _LINE_REACH, _TOTAL_REACH = 3, 9, 400, 8
_CUES_BACK = 20
"""A plan that ends the sentence before, or a heading, still governs the first words of one."""
_DONE_REACH, _SHORT_REACH, _TARGET_REACH, _LIST_REACH, _YEARS_AHEAD = 9, 16, 20, 300, 10


class StatusReader:
    """Reads the status of each mention of one article; cues are found once, in the
    stretches around mentions."""

    def __init__(self, context: Context, stretches: Iterable[tuple[int, int]]) -> None:
        self._text = context.text
        title = context.article.masthead.title or ""
        self._directs = (
            _DIRECTIVE_TITLE.search(title) is not None and _NO_DIRECTIVE_TITLE.search(title) is None
        )
        self._has_misses = "差" in context.text
        cues = _cues(context.text, stretches, context.dated.published)
        self._positions, self._plans = list(cues), list(cues.values())

    def status(self, place: Place, mention: Mention) -> Status:
        """`planned` when the last cue before the mention in its sentence plans."""
        start, before = mention.start, mention.before
        if mention.unit in STANDING and stands(self._text, mention):
            return "actual"
        if before in _TELLING_ENDS or mention.after in SAYING_BEHIND or place.column is not None:
            if (said := self._said_beside(place, mention)) is not None:
                return said
        elif is_awaited(self._text, mention):
            return "planned"
        if self._has_misses and self._is_missed(mention):
            return "planned"
        told = self._start_of_share(place, start) if before == "的" else start
        index = bisect_left(self._positions, told) - 1
        cue = self._positions[index] if index >= 0 else -1
        if cue >= place.sentence_start and self._reaches(index, start):
            is_planned = self._plans[index] and not self._is_under_way(mention)
            return "planned" if is_planned else "actual"
        plans = place.heading and heading_plans(place.heading, kind_of(mention.unit))
        if plans == "all":
            return "actual" if is_done(self._text, start, mention.end) else "planned"
        if (line := place.announcement) and self._announces_plans(*line):
            return "planned"
        has_orders = self._directs or plans == "orders"
        return "planned" if has_orders and self._is_ordered(place, mention) else "actual"

    def _said_beside(self, place: Place, mention: Mention) -> Status | None:
        """What the words right beside a figure say, by the characters there."""
        start, before = mention.start, mention.before
        if (said := status_beside(self._text, mention, place.column)) is not None:
            return said
        if before in _TOTAL_ENDS and (
            _PLANNED_TOTAL.search(self._text, max(0, start - _TOTAL_REACH), start)
        ):
            return "planned"
        return "planned" if before in _OWED_ENDS and self._is_owed(mention) else None

    def _start_of_share(self, place: Place, start: int) -> int:
        """Where a share begins to be told with its target: 占全年承诺数500万元的104.2%."""
        told = _SHARED_TARGET.search(self._text, max(place.sentence_start, start - 30), start)
        return told.start() if told else start

    def _reaches(self, index: int, start: int) -> bool:
        """Whether a cue governs a place in its sentence: up to a semicolon, and a plan beyond
        one where it is gone on with or stands in a list of what is planned."""
        text, cue = self._text, self._positions[index]
        semicolon = text.find("；", cue, start)
        if semicolon < 0:
            return True
        if not self._plans[index]:
            return False
        if self._is_in_planned_list(index, start):
            return True
        return _CONTINUED_PLAN.search(text, text.rfind("；", cue, start), start) is not None

    def _is_in_planned_list(self, index: int, start: int) -> bool:
        """Whether a plan, or one before it in its sentence, announces a list of points:
        打算干三件事：建…；力争…；招60人."""
        text, cue = self._text, self._positions[index]
        while index >= 0 and self._plans[index] and cue - self._positions[index] < _LIST_REACH:
            position = self._positions[index]
            if text.find("。", position, cue) >= 0 or text.find("\n", position, cue) >= 0:
                return False
            if _PLANNED_LIST.match(text, position, start):
                return True
            index -= 1
        return False

    def _is_owed(self, mention: Mention) -> bool:
        """Whether a figure is a rest that is still to be paid or done (尾款40万元将于年底付清,
        其余12户春节前可封顶), or a target that the next clause says how much of is reached
        (全年任务500人，已完成620人)."""
        text, start, end = self._text, mention.start, mention.end
        if mention.before in _BALANCE_ENDS:
            rest = text[max(0, start - _BALANCE_REACH) : start].rstrip("的")
            return rest.endswith(BALANCES) and _PLEDGED.match(text, end) is not None
        target = _TARGET_BEFORE.search(text, max(0, start - _TARGET_REACH), start)
        return target is not None and _MEASURED_BEHIND.match(text, end) is not None

    def _announces_plans(self, start: int, end: int) -> bool:
        """Whether a line above a list says that it is one of plans: 明年要做好四件事：."""
        index = bisect_left(self._positions, end) - 1
        if index < 0 or not self._plans[index]:
            return False
        cue = self._positions[index]
        return cue >= start and self._text.find("。", cue, end) < 0

    def _is_missed(self, mention: Mention) -> bool:
        """Whether a target is told with how far off it is: 离定下的1500只还差一大截."""
        if kind_of(mention.unit) in ("length", "time"):
            return False
        start = mention.start
        return (
            _FALLS_SHORT.match(self._text, mention.end) is not None
            and _SHORT_OF.search(self._text, max(0, start - _SHORT_REACH), start) is not None
        )

    def _is_under_way(self, mention: Mention) -> bool:
        """Whether a part of what is planned is reached by now: 其中5个已投产."""
        text, end = self._text, mention.end
        if text.find("已", end, end + _DONE_REACH) < 0 or kind_of(mention.unit) == "money":
            return False
        return _UNDER_WAY_BEHIND.match(text, end) is not None

    def _is_ordered(self, place: Place, mention: Mention) -> bool:
        """In a speech, a plan or behind problems: a figure that a paragraph of orders asks for."""
        clause = self._text[place.clause_start : mention.start]
        if not _DIRECTED_VERB.search(clause):
            return False
        line = self._text[max(place.line_start, mention.start - _LINE_REACH) : mention.end]
        sentence = self._text[place.sentence_start : mention.start]
        return "了" not in sentence and _DIRECTIVE.search(line) is not None


def _cues(
    text: str, stretches: Iterable[tuple[int, int]], published: str | None
) -> dict[int, bool]:
    """The positions of the cues of some stretches in order, and which of them plan. What a plan
    governs at once ends no plan: 要完成, 拟安排资金, 力争到2020年累计."""
    cues: dict[int, bool] = {}
    plan_end = -_GOVERNED
    found, last = [], 0
    for start, end in stretches:
        cues_there = _CUES.finditer(text, max(last, start - _CUES_BACK), end)
        found += [(match.start(), match[0]) for match in cues_there]
        last = end
    if published and (ahead := [*_years_ahead(text, int(published[:4]), published[5:7])]):
        found = sorted(found + ahead)
    for start, word in found:
        if word not in _REACHED:
            cues[start] = True
            plan_end = start + len(word)
        elif word == "了" or start - plan_end >= (_GOVERNED_TOTAL if word == "累计" else _GOVERNED):
            cues[start] = False
    return cues


def _years_ahead(text: str, written: int, month: str) -> Iterator[tuple[int, str]]:
    """Where a year after that of writing, the end of this one, or of a plan, begins what will
    be."""
    if YEAR_END_SIGN in text and month < YEAR_END_NEAR:
        for end in _YEAR_END.finditer(text):
            is_of_report = end[0].startswith(YEAR_END_SIGN) and month <= REPORTS_UNTIL
            if int(end["year"] or written) == written and not is_of_report:
                yield end.start(), end[0]
    if any(sign in text for sign in PLAN_END_SIGNS):
        for end in _PLAN_ENDS.finditer(text):
            if last_year(end["plan"]) > written:
                yield end.start(), end[0]
    ahead = range(written + 1, written + _YEARS_AHEAD)
    for decade in {str(year)[:3] for year in (ahead[0], ahead[-1])}:
        position = text.find(decade)
        while position >= 0:
            match = _FUTURE_YEAR.match(text, position)
            if match is not None and int(match[0][:4]) in ahead:
                yield position, match[0]
            position = text.find(decade, position + 1)
