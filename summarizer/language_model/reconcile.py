"""Model and rules in one brief: the policy, in one place.

- A figure of the model comes into the table only as the quantity of the article that
  it is bound to, with the text, value, year and status that the rules read there.
- A figure that both have is `both`; one that the model left out stays, as `rules`.
- A figure that only the model wants in the table stays out, and an issue names it: the
  rules took it for background, and one voice is not enough. With the setting
  `adds_rows` it comes in as `llm`, if both give it the same category.
- Where they differ on category, status or year, the rules decide: they read the words
  that say it, and they err the same way every time. An issue tells of it.
- A figure that is bound to nothing stays out, and an issue names it with its verdict.
- The model's summary takes the place of the rules' when it tells all of the table's
  figures that this one tells, and more; only sentences that hold are counted and kept.
- Helpers and recipients are the rules'. A name that only the model has is used for a
  side on which the rules found nobody, if it stands in the article as the name of a
  place or an organization.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from msgspec import Struct

from summarizer.articles.article import Span
from summarizer.briefs.indicators import label_of
from summarizer.language_model.binding import Binding
from summarizer.language_model.parts import quoted
from summarizer.language_model.schemas import CATEGORY_OF
from summarizer.language_model.sentences import sentences_of
from summarizer.lexicon.background import CATEGORY_NAMES
from summarizer.parties.mentions import find_mentions as find_party_mentions
from summarizer.quantities.reading import Reading
from summarizer.records import Brief, Indicator, Issue, Party, Quantity
from summarizer.verification.verify import Verifier

LONGEST_SUMMARY = 250

_STATUS_NAMES = {"actual": "实际", "planned": "计划"}
_ORDER = {category: rank for rank, category in enumerate(CATEGORY_NAMES)}
_REASONS = {
    "derived": "是推算出来的，原文没有写",
    "contradicted": "与原文不符",
    "unsupported": "原文没有依据，或没有说明是原文哪一处",
}


class Told(NamedTuple):
    """A sentence of the model that holds, and the quantities that it tells."""

    sentence: str
    quantities: frozenset[str]


class Contribution(Struct, frozen=True):
    """What the model said of an article, checked and bound, all its parts together."""

    bindings: tuple[Binding, ...] = ()
    sentences: tuple[Told, ...] = ()
    rejected_sentences: int = 0
    helpers: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()


def reconcile(
    brief: Brief, reading: Reading, model: Contribution, adds_rows: bool = False
) -> Brief:
    """The rules' brief with what the model adds to it."""
    bound = _by_quantity(model.bindings)
    indicators = _confirmed(brief, reading, bound)
    wanted = _only_wanted_by_model(indicators, reading, bound)
    if adds_rows:
        indicators = _in_order((*indicators, *wanted), reading)
    issues = (
        *brief.issues,
        *_disputes(reading, bound),
        *([] if adds_rows else _suggestions(wanted, reading)),
        *_kept_out(model.bindings),
        *_left_out(model.rejected_sentences),
    )
    return brief.model_copy(
        update={
            "indicators": indicators,
            "issues": issues,
            "summary": _summary(brief, reading, indicators, model.sentences),
            "helpers": brief.helpers or _parties(model.helpers, brief.recipients, reading),
            "recipients": brief.recipients or _parties(model.recipients, brief.helpers, reading),
        }
    )


def _by_quantity(bindings: Iterable[Binding]) -> dict[int, Binding]:
    """The first binding of each quantity: a figure named twice is one figure."""
    bound: dict[int, Binding] = {}
    for binding in bindings:
        if binding.quantity is not None:
            bound.setdefault(binding.quantity, binding)
    return bound


def _confirmed(brief: Brief, reading: Reading, bound: dict[int, Binding]) -> tuple[Indicator, ...]:
    """The rules' rows, those that the model has too as `both`."""
    said = {reading.quantities[position].id for position in bound}
    return tuple(
        row.model_copy(update={"origin": "both"}) if row.quantity in said else row
        for row in brief.indicators
    )


def _only_wanted_by_model(
    rows: Iterable[Indicator], reading: Reading, bound: dict[int, Binding]
) -> list[Indicator]:
    """Rows for figures that the rules left out, where both agree on the category."""
    taken = {row.quantity for row in rows}
    wanted = []
    for position, binding in sorted(bound.items()):
        quantity = reading.quantities[position]
        if quantity.id not in taken and _category(binding) == quantity.category != "other":
            row = Indicator(
                category=quantity.category,
                label=label_of(quantity),
                quantity=quantity.id,
                origin="llm",
                verdict=binding.verdict,
            )
            wanted.append(row)
    return wanted


def _in_order(rows: Iterable[Indicator], reading: Reading) -> tuple[Indicator, ...]:
    positions = {quantity.id: i for i, quantity in enumerate(reading.quantities)}
    return tuple(sorted(rows, key=lambda row: (_ORDER[row.category], positions[row.quantity])))


def _suggestions(rows: Iterable[Indicator], reading: Reading) -> Iterator[Issue]:
    """One issue for each row that the model wants and the rules do not."""
    texts = {quantity.id: quantity.text for quantity in reading.quantities}
    for row in rows:
        message = f"模型认为“{texts[row.quantity]}”应列入指标，规则视为背景，未列入。"
        yield Issue(kind="model_suggestion", message=message, quantity=row.quantity)


def _category(binding: Binding) -> str | None:
    return CATEGORY_OF.get(binding.figure.category or "")


def _disputes(reading: Reading, bound: dict[int, Binding]) -> Iterator[Issue]:
    """One issue for each figure of which model and rules say different things."""
    for position, binding in sorted(bound.items()):
        quantity = reading.quantities[position]
        said = "、".join(_differences(quantity, binding))
        if said:
            message = f"“{quantity.text}”：模型认为{said}；以规则为准。"
            yield Issue(kind="model_dispute", message=message, quantity=quantity.id)


def _differences(quantity: Quantity, binding: Binding) -> Iterator[str]:
    figure, category = binding.figure, _category(binding)
    if category is not None and category != quantity.category:
        names = CATEGORY_NAMES
        yield f"属于{figure.category}，规则为{names[quantity.category]}"
    status = _STATUS_NAMES[quantity.status]
    if figure.status is not None and figure.status != status:
        yield f"是{figure.status}，规则为{status}"
    if figure.year is not None and figure.year != quantity.year:
        year = f"{quantity.year}年" if quantity.year else "原文未说明"
        yield f"属于{figure.year}年，规则为{year}"


def _kept_out(bindings: Sequence[Binding]) -> Iterator[Issue]:
    """One issue for each amount that is bound to nothing; only amounts are quoted."""
    named = {binding.amount for binding in bindings if binding.quantity is not None}
    for binding in bindings:
        if binding.quantity is not None or binding.amount in named:
            continue
        named.add(binding.amount)
        if binding.corrected_to is not None:
            message = f"模型先写“{binding.amount}”，核对后改为“{binding.corrected_to}”。"
            yield Issue(kind="model_corrected", message=message)
            continue
        what = f"“{binding.amount}”" if binding.amount else "一项不带数字的内容"
        reason = _REASONS.get(binding.verdict, "没有对应的原文数字")
        message = f"模型写的{what}未采用：{reason}（{binding.verdict}）。"
        yield Issue(kind=f"model_{binding.verdict}", message=message)


def _left_out(sentences: int) -> Iterator[Issue]:
    if sentences:
        message = f"模型的摘要有{sentences}句与原文的数字或词句不符，未采用。"
        yield Issue(kind="model_summary", message=message)


def _summary(
    brief: Brief, reading: Reading, rows: Sequence[Indicator], sentences: Sequence[Told]
) -> str:
    chosen: dict[str, frozenset[str]] = {}
    length = 0
    for sentence, quantities in sentences:
        length += len(sentence) + 1
        if length > LONGEST_SUMMARY:
            break
        chosen.setdefault(sentence, quantities)
    in_table = {row.quantity for row in rows}
    by_model = in_table.intersection(chain.from_iterable(chosen.values()))
    if not by_model:
        return brief.summary
    by_rules: set[str] = set()
    for quantities in _told(reading, brief.summary):  # the first sentence decides most cases
        by_rules |= in_table & quantities
        if not by_model > by_rules:
            return brief.summary
    return "".join(f"{sentence}。" for sentence in chosen)


def _told(reading: Reading, summary: str) -> Iterator[frozenset[str]]:
    """The quantities that each sentence of the rules' summary tells."""
    body = Span(0, len(reading.article.body.text))
    verifier = Verifier([reading])
    for sentence in sentences_of(summary):
        stated = quoted(reading, body, sentence)
        if stated is None:  # the rules have shortened it
            figures = verifier.verify(sentence)
            stated = frozenset(figure.quantity for figure in figures if figure.quantity)
        yield stated


def _parties(names: Iterable[str], others: Sequence[Party], reading: Reading) -> tuple[Party, ...]:
    """Names that the article's text has and that are wholly a place's or an organization's."""
    found = {}
    taken = {party.name for party in others}
    for name in names:
        mentions = find_party_mentions(name) if name in reading.article.body.text else []
        if len(mentions) != 1 or mentions[0].text != name or name in taken:
            continue
        mention = mentions[0]
        if mention.kind == "region":
            found[name] = Party(name=name, kind="region", adcode=mention.code)
        elif mention.kind == "organization":
            found[name] = Party(name=name, kind="organization")
    return tuple(found.values())
