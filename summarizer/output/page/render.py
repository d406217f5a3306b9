"""Render one brief as a page, or a page with additions, as one self-contained file."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from msgspec import Struct, field

from summarizer.output.page import wording
from summarizer.output.page.arithmetic import equations, exact
from summarizer.output.page.chart import money_chart
from summarizer.output.page.prose import Prose, prose
from summarizer.output.page.source import printable, source_view
from summarizer.output.page.standing import Standing, standings
from summarizer.output.page.wording import CATEGORIES, TEXTS, Language, Wording
from summarizer.pipeline import Digest
from summarizer.records import SUPPORTING, Brief, Category, Indicator, plain_decimal

WORDS: Final = {
    "categories": CATEGORIES,
    "states": wording.STATES,
    "qualifiers": wording.QUALIFIERS,
    "statuses": wording.STATUSES,
    "texts": TEXTS,
}
"""What the script says, in both languages."""


class Row(NamedTuple):
    """A row of the table; the first one of its quantity is where links lead."""

    indicator: Indicator
    standing: Standing
    is_first: bool


class Extension(Struct, frozen=True):
    """What a program that serves the page adds to it.

    `template` of `package` is rendered in place of the page's own, with `texts` for
    the interface and `values`; `styles` and `scripts` are file contents; `data` goes
    to the scripts as JSON; `opinions` are a reviewer's, by quantity id; `connects`
    allows requests to the page's own server.
    """

    template: str = "brief.html.jinja"
    package: str | None = None
    styles: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()
    data: dict[str, object] = field(default_factory=dict)
    texts: dict[str, Wording] = field(default_factory=dict)
    values: dict[str, object] = field(default_factory=dict)
    opinions: Mapping[str, str] = field(default_factory=dict)
    connects: bool = False


def render_page(
    digest: Digest, language: Language = "zh", extension: Extension | None = None
) -> str:
    """The brief of one article as an HTML document that needs nothing else.

    `language` is the interface's at first sight; the page holds both.
    """
    extension = extension or Extension()
    brief, reading = digest
    ranked = standings(brief, extension.opinions)
    by_id = {standing.quantity.id: standing for standing in ranked}
    return render_document(
        language,
        extension,
        brief=brief,
        standings=ranked,
        by_id=by_id,
        source=source_view(reading.article, ranked),
        equations=equations(brief.checks, by_id),
        groups=_by_category(brief, by_id),
        omitted=[standing for standing in ranked if standing.state == "omitted"],
        doubtful=sum(standing.is_doubtful for standing in ranked),
        chart=money_chart(reading, brief, ranked),
        summary=prose(reading, brief.summary.splitlines(), by_id),
        measures=_measures(digest, by_id),
        island=island({"figures": figures(ranked), "words": WORDS, **extension.data}),
    )


def render_document(language: Language, extension: Extension, **values: object) -> str:
    """A template with the interface's words, its style and script, and their hashes."""
    style, script = _contents(extension)
    template = _environment(extension.package).get_template(extension.template)
    return template.render(
        language=language,
        texts={**TEXTS, **extension.texts},
        style=Markup(style),
        script=Markup(script),
        policy=document_policy(extension),
        **extension.values,
        **values,
    )


def document_policy(extension: Extension) -> str:
    """The Content-Security-Policy of a document with this extension."""
    return policy(*_contents(extension), connects=extension.connects)


def policy(style: str, script: str, *, connects: bool = False) -> str:
    """The Content-Security-Policy under which only this style and this script count."""
    directives = [
        "default-src 'none'",
        f"script-src {_hash(script)}",
        f"style-src {_hash(style)}",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    if connects:
        directives.append("connect-src 'self'")
    return "; ".join(directives)


def island(data: object) -> Markup:
    """Data for the script as JSON that cannot end its element."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text.encode("utf-8", "replace").decode("utf-8"))


def figures(ranked: Sequence[Standing]) -> list[dict[str, object]]:
    """What the page tells of a figure when it is selected."""
    return [figure(standing) for standing in ranked]


def figure(standing: Standing) -> dict[str, object]:
    """One figure as the script takes it."""
    quantity = standing.quantity
    return {
        "id": quantity.id,
        "text": printable(quantity.text),
        "value": plain_decimal(quantity.value),
        "value_max": None if quantity.value_max is None else plain_decimal(quantity.value_max),
        "unit": printable(quantity.unit),
        "object": printable(quantity.object or ""),
        "label": printable(quantity.label or ""),
        "category": quantity.category,
        "qualifier": quantity.qualifier,
        "status": quantity.status,
        "per": printable(quantity.per or ""),
        "year": quantity.year,
        "state": standing.state,
        "doubtful": standing.is_doubtful,
        "opinion": standing.opinion,
        "start": quantity.start,
    }


@cache
def resource(name: str, package: str = "summarizer.output.page") -> str:
    """A file that ships with the package."""
    return (files(package) / name).read_text("utf-8")


def _contents(extension: Extension) -> tuple[str, str]:
    """The document's style and script."""
    styles = "\n".join((resource("page.css"), *extension.styles))
    return styles, "\n".join((resource("page.js"), *extension.scripts))


@cache
def _environment(package: str | None) -> Environment:
    packages = ["summarizer.output.page", *([package] if package else [])]
    environment = Environment(
        loader=ChoiceLoader([PackageLoader(name, "") for name in packages]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finalize,
    )
    environment.globals.update(
        wording=wording, categories=CATEGORIES, supporting=SUPPORTING, exact=exact
    )
    return environment


def _finalize(value: object) -> object:
    return printable(value) if type(value) is str else value


def _by_category(brief: Brief, by_id: dict[str, Standing]) -> list[tuple[Category, list[Row]]]:
    """The table's rows under their categories, in the order of the assessment."""
    groups: dict[Category, list[Row]] = {name: [] for name in CATEGORIES}
    seen: set[str] = set()
    for indicator in brief.indicators:
        if indicator.quantity in by_id:
            is_first = indicator.quantity not in seen
            seen.add(indicator.quantity)
            groups[indicator.category].append(Row(indicator, by_id[indicator.quantity], is_first))
    return [(name, rows) for name, rows in groups.items() if rows]


def _measures(digest: Digest, by_id: dict[str, Standing]) -> list[tuple[Prose, list[Prose]]]:
    measures = digest.brief.measures
    texts = [text for measure in measures for text in (measure.heading, *measure.points)]
    cut = iter(prose(digest.reading, texts, by_id))
    return [(next(cut), [next(cut) for _ in measure.points]) for measure in measures]


def _hash(content: str) -> str:
    digest = hashlib.sha256(content.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
