"""Corrected briefs as gold: a folder that `summarizer eval` takes as it is."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePath
from typing import NamedTuple

from summarizer.errors import ReviewError
from summarizer.evaluation.gold import GoldArticle, GoldCheck, GoldParty, GoldQuantity
from summarizer.records import Check, Party
from summarizer.review.corrected import Reviewed


class Source(NamedTuple):
    """An article's input as it is kept beside its gold: file name and bytes."""

    name: str
    content: bytes


def gold_of(reviewed: Reviewed, article: str) -> GoldArticle:
    """The gold of a reviewed brief; `article` is the name of the article's file.

    In an article that the reviewer has not finished, a figure that he did not look
    at is optional: the program's own output is no gold.
    """
    brief, opinions = reviewed.brief, reviewed.opinions
    kept = [q for q in brief.quantities if opinions.get(q.id) != "rejected"]
    places = {quantity.id: index for index, quantity in enumerate(kept)}
    keys = {indicator.quantity for indicator in brief.indicators}
    masthead = brief.article
    return GoldArticle(
        article=article,
        part=masthead.part,
        title=masthead.title,
        published=masthead.published,
        source=masthead.source,
        authors=masthead.authors,
        editor=masthead.editor,
        helpers=tuple(map(_party, brief.helpers)),
        recipients=tuple(map(_party, brief.recipients)),
        quantities=tuple(
            GoldQuantity(
                **quantity.model_dump(include=_COPIED),
                categories=(quantity.category,),
                key=quantity.id in keys,
                optional=not reviewed.is_finished and quantity.id not in opinions,
            )
            for quantity in kept
        ),
        checks=tuple(
            _check(check, places)
            for check in brief.checks
            if {check.total, *check.parts} <= places.keys()
        ),
    )


_COPIED = {"text", "value", "value_max", "unit", "object", "qualifier", "status", "per", "year"}


def write_gold(folder: Path, source: Source, gold: GoldArticle) -> None:
    """Write the article to `folder/articles` and its gold to `folder/gold`.

    Raises `ReviewError` when the folder cannot be written.
    """
    try:
        for name in ("articles", "gold"):
            (folder / name).mkdir(parents=True, exist_ok=True)
        (folder / "articles" / source.name).write_bytes(source.content)
        stem = PurePath(source.name).name.replace(".", "-")
        target = folder / "gold" / f"{stem}-{gold.part}.json"
        target.write_text(gold.model_dump_json(indent=1) + "\n", "utf-8")
    except OSError as error:
        raise ReviewError(f"{folder}: cannot be written ({error.strerror})") from error


def _check(check: Check, places: Mapping[str, int]) -> GoldCheck:
    return GoldCheck(
        kind=check.kind,
        total=places[check.total],
        parts=tuple(places[part] for part in check.parts),
        difference=check.difference,
        verdict=check.verdict,
    )


def _party(party: Party) -> GoldParty:
    return GoldParty(name=party.name, adcode=party.adcode)
