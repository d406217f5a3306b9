"""The options of every command that can use a model, and the settings made of them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.errors import UsageError

if TYPE_CHECKING:
    from summarizer.settings import Settings

_PANEL = "Model (also from the environment and summarizer.toml; see docs/models.md)"

Model = Annotated[
    str | None,
    typer.Option(help="Name of the model. Without one: rules alone.", rich_help_panel=_PANEL),
]
BaseUrl = Annotated[
    str | None,
    typer.Option(help="Address of an OpenAI-compatible server.", rich_help_panel=_PANEL),
]
ApiKey = Annotated[
    str | None,
    typer.Option(
        help="Its key. Better kept in OPENAI_API_KEY: flags are seen in process lists.",
        rich_help_panel=_PANEL,
    ),
]
Config = Annotated[
    Path | None,
    typer.Option(help="The settings file. Default: summarizer.toml.", rich_help_panel=_PANEL),
]
Schema = Annotated[
    str | None,
    typer.Option(
        metavar="NAME|MODULE:MODEL",
        help="What the model fills in: auto, paired, work, or a pydantic model of yours.",
        rich_help_panel=_PANEL,
    ),
]
Concurrency = Annotated[
    int | None, typer.Option(min=1, help="Articles at once.", rich_help_panel=_PANEL)
]
LimitTokens = Annotated[
    int | None,
    typer.Option(min=1, help="The most tokens that this run may spend.", rich_help_panel=_PANEL),
]


def model_settings(config: Path | None, **flags: object) -> Settings | None:
    """The settings of the model to use; `None` when none is named.

    Raises `UsageError` for a wrong setting. Loads nothing heavy when no model can be named.
    """
    default = Path("summarizer.toml")
    is_named = flags.get("model") or os.environ.get("SUMMARIZER_MODEL")
    settings = None
    if is_named or config is not None or default.is_file():
        from summarizer.settings import load_settings

        settings = load_settings(config, **flags)
    if settings is not None and settings.model:
        return settings
    if flags.get("report_schema"):
        raise UsageError("--schema is filled by a model; name one: --model NAME")
    return None
