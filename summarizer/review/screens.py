"""The two pages of a review: the queue of articles, and one article to correct."""

from __future__ import annotations

from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from summarizer.output.page.render import (
    Extension,
    document_policy,
    island,
    render_document,
    render_page,
    resource,
)
from summarizer.output.page.wording import Language
from summarizer.review.desk import Case, Desk, progress
from summarizer.review.wording import TEXTS

_PACKAGE: Final = "summarizer.review"
_SCRIPTS: Final = ("desk.js", "queue.js", "correct.js")


class Neighbours(Struct, frozen=True):
    """The keys of the articles before and after this one in the queue."""

    before: str | None
    after: str | None


def render_case(case: Case, neighbours: Neighbours, language: Language) -> str:
    """One article with what is needed to correct it."""
    reviewed = case.reviewed
    checked = sum(q.id in reviewed.opinions for q in reviewed.brief.quantities)
    extension = _extension(
        "review.html.jinja",
        {
            "review": {
                "key": reviewed.brief.article.id,
                "before": neighbours.before,
                "after": neighbours.after,
                "inTable": [indicator.quantity for indicator in reviewed.brief.indicators],
                "opinions": dict(reviewed.opinions),
                "words": TEXTS,
            }
        },
    )
    extension = replace(
        extension,
        opinions=reviewed.opinions,
        values={"reviewed": reviewed, "checked": checked, "neighbours": neighbours},
    )
    return render_page(case.digest, language, extension)


def render_queue(desk: Desk, language: Language) -> str:
    """All articles, worst first, those not yet reviewed before the others."""
    items = desk.library.items()
    states = progress(desk, items)
    rows = sorted(items, key=lambda item: states[item.key] == "done")
    extension = _extension("queue.html.jinja", {})
    return render_document(
        language,
        extension,
        rows=rows,
        states=states,
        island=island({"figures": [], "review": {"words": TEXTS}}),
    )


def screen_policy() -> str:
    """The Content-Security-Policy of both pages, for the header of their answers."""
    return document_policy(_extension("review.html.jinja", {})) + "; frame-ancestors 'none'"


def _extension(template: str, data: dict[str, object]) -> Extension:
    return Extension(
        template=template,
        package=_PACKAGE,
        styles=(resource("review.css", _PACKAGE),),
        scripts=tuple(resource(name, _PACKAGE) for name in _SCRIPTS),
        data=data,
        texts=TEXTS,
        connects=True,
    )
