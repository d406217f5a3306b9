"""Put a brief together from what was read."""

from __future__ import annotations

from summarizer.briefs.clauses import Body
from summarizer.briefs.indicators import make_indicators
from summarizer.briefs.issues import make_issues
from summarizer.briefs.key_figures import key_figures
from summarizer.briefs.measures import make_measures
from summarizer.briefs.pieces import find_pieces
from summarizer.briefs.summary import make_summary
from summarizer.parties.roles import Parties
from summarizer.quantities.reading import Reading
from summarizer.records import SCHEMA, ArticleRecord, Brief, Check, Provenance, trusted_record
from summarizer.version import __version__

_BY_RULES = Provenance(version=__version__)


def article_record(reading: Reading) -> ArticleRecord:
    """The article's identity and masthead."""
    article = reading.article
    masthead = article.masthead
    return trusted_record(
        ArticleRecord,
        {
            "id": f"{article.page.sha256[:16]}-{article.part}",
            "path": article.page.path,
            "part": article.part,
            "parts": article.parts,
            "title": masthead.title,
            "published": masthead.published,
            "source": masthead.source,
            "authors": masthead.authors,
            "editor": masthead.editor,
            "script": article.script,
            "sha256": article.page.sha256,
        },
    )


def assemble_brief(reading: Reading, parties: Parties, checks: tuple[Check, ...]) -> Brief:
    """The brief that the rules alone give."""
    keys = key_figures(reading)
    body = Body.of(reading)
    pieces = find_pieces(body, keys)
    return trusted_record(
        Brief,
        {
            "schema_name": SCHEMA,
            "article": article_record(reading),
            "helpers": parties.helpers,
            "recipients": parties.recipients,
            "quantities": reading.quantities,
            "indicators": make_indicators(reading, keys),
            "checks": checks,
            "measures": make_measures(body, pieces),
            "summary": make_summary(body, pieces, parties, checks),
            "issues": make_issues(reading, checks),
            "report": None,
            "report_verdicts": (),
            "provenance": _BY_RULES,
        },
    )
