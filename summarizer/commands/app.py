"""The `summarizer` command: its subcommands and the way errors reach the user."""

from __future__ import annotations

import sys

import typer

from summarizer.commands.brief import brief
from summarizer.commands.corpus import app as corpus_app
from summarizer.commands.eval import app as eval_app
from summarizer.commands.export import export
from summarizer.commands.review import review
from summarizer.commands.run import run
from summarizer.commands.verify import verify
from summarizer.errors import SummarizerError

app = typer.Typer(
    name="summarizer",
    help="Briefs of Chinese public-affairs articles in which every number holds.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # rich would take as long to load as everything else of --help
)
app.command()(brief)
app.command()(verify)
app.command()(run)
app.command()(export)
app.add_typer(corpus_app, name="corpus")
app.command()(review)
app.add_typer(eval_app, name="eval")


@app.callback()
def _root() -> None:
    """Briefs of Chinese public-affairs articles in which every number holds."""


def main() -> None:
    """Run the command line; a `SummarizerError` ends it with its message and status 2."""
    try:
        app()
    except SummarizerError as error:
        print(f"summarizer: {error}", file=sys.stderr)
        sys.exit(2)
