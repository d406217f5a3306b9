"""The scorers, one concern a file, and the registry that runs them."""

from __future__ import annotations

from summarizer.evaluation.scorers.agreement import agreement_with_rules
from summarizer.evaluation.scorers.arithmetic import arithmetic_checks
from summarizer.evaluation.scorers.article import metadata, parties
from summarizer.evaluation.scorers.cost import cost
from summarizer.evaluation.scorers.faithfulness import faithfulness
from summarizer.evaluation.scorers.quantities import attributes, grounding, quantities
from summarizer.evaluation.scorers.summary import summary
from summarizer.evaluation.scorers.table import key_coverage, table
from summarizer.evaluation.scoring import Scorer

SCORERS: tuple[Scorer, ...] = (
    quantities,
    attributes,
    grounding,
    metadata,
    parties,
    arithmetic_checks,
    key_coverage,
    table,
    faithfulness,
    summary,
    agreement_with_rules,
    cost,
)
"""Every scorer; a new one is added here and its metric in `metrics.py`."""
