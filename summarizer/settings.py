"""What a user may set about the language model: flags, then environment, then one file.

Only the model's path loads this module: the rules need no settings.
"""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from summarizer.errors import UsageError

SETTINGS_FILE = Path("summarizer.toml")
"""Read from the working directory unless another file is named."""

Seconds = Annotated[float, Field(gt=0, le=86_400)]
Count = Annotated[int, Field(ge=1)]
Price = Annotated[Decimal, Field(ge=0)]

_NOT_IN_IDENTITY = frozenset(
    {"api_key", "concurrency", "timeout", "deadline", "token_limit", "prompts", "recorded"}
    | {"record", "prompt_price", "completion_price"}
)
"""Settings that decide how an answer is got, not what it says; the prompts have a hash."""


class Settings(BaseSettings):
    """Everything about the model, typed; `None` for `model` means rules alone.

    Each field can stand in `summarizer.toml` under its name and in the environment as
    `SUMMARIZER_<NAME>`; the server and its key are `OPENAI_BASE_URL` and `OPENAI_API_KEY`.
    """

    model_config = SettingsConfigDict(
        env_prefix="SUMMARIZER_",
        env_ignore_empty=True,
        populate_by_name=True,
        extra="forbid",
        frozen=True,
        hide_input_in_errors=True,
        protected_namespaces=(),
    )

    model: str | None = None
    base_url: str | None = Field(default=None, validation_alias="OPENAI_BASE_URL")
    api_key: SecretStr | None = Field(default=None, validation_alias="OPENAI_API_KEY")

    timeout: Seconds = 90.0
    """Seconds for one call, from its start to the last byte of its answer."""
    deadline: Seconds = 120.0
    """Seconds for all calls of one article, pauses included."""
    concurrency: Count = 2
    """Articles whose calls are under way at once; a server of one's own serves one or two."""

    report_schema: str = Field(default="auto", validation_alias="SUMMARIZER_SCHEMA")
    """`auto`, `paired`, `work`, or `package.module:Model` of the user's."""
    prompts: Path | None = None
    """A folder whose files take the place of the shipped prompts of the same names."""
    part_characters: Annotated[int, Field(ge=100)] = 800
    """The most characters of an article that one question shows to the model."""
    most_parts: Count = 40
    """The most parts of one article that are asked about."""
    max_tokens: Annotated[int, Field(ge=16)] = 320
    """The most tokens of one answer."""
    temperature: Annotated[float, Field(ge=0, le=2)] = 0.0
    seed: int = 0
    asks_again: bool = True
    """Whether figures that do not hold are asked for once more."""

    adds_rows: bool = False
    """Whether figures come into the table that only the model wants there."""

    token_limit: Count | None = None
    """The most tokens that a run may spend, both kinds together."""
    prompt_price: Price = Decimal(0)
    """Money for a million tokens read, in any currency."""
    completion_price: Price = Decimal(0)
    """Money for a million tokens written."""

    record: Path | None = None
    """A JSONL file to which every answer is added."""
    recorded: Path | None = None
    """A JSONL file of answers that are used in place of a server."""

    @property
    def identity(self) -> str:
        """A text that changes when a setting does that may change what a brief says."""
        values = self.model_dump(mode="json", exclude=set(_NOT_IN_IDENTITY))
        return json.dumps(values, ensure_ascii=False, sort_keys=True)

    @property
    def secret(self) -> str:
        """The key; a server of one's own needs none, and then a placeholder is sent."""
        return self.api_key.get_secret_value() if self.api_key else "none"

    def price_of(self, prompt_tokens: int, completion_tokens: int) -> Decimal:
        """Money for that many tokens."""
        spent = prompt_tokens * self.prompt_price + completion_tokens * self.completion_price
        return spent / 1_000_000

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Flags, then environment; `load_settings` adds the file below both."""
        return init_settings, env_settings


def load_settings(config: Path | None = None, **flags: Any) -> Settings:
    """The settings from flags (`None` is a flag not given), environment and file.

    Raises `UsageError` with the name of what is wrong, never with a value.
    """
    given = {name: value for name, value in flags.items() if value is not None}
    try:
        return _with_file(_existing(config))(**given)
    except ValidationError as error:
        problem = error.errors(include_input=False, include_url=False)[0]
        name = ".".join(str(part) for part in problem["loc"])
        raise UsageError(f"setting {name}: {problem['msg']}") from None


def _existing(config: Path | None) -> Path | None:
    if config is None:
        return SETTINGS_FILE if SETTINGS_FILE.is_file() else None
    if not config.is_file():
        raise UsageError(f"{config}: there is no such settings file")
    return config


def _with_file(config: Path | None) -> type[Settings]:
    """The settings class that also reads the file, if there is one."""
    if config is None:
        return Settings
    try:
        source = TomlConfigSettingsSource(Settings, config)
    except (ValueError, OSError) as error:
        raise UsageError(f"{config}: not a settings file in TOML ({error})") from None

    class SettingsWithFile(Settings):
        @classmethod
        def settings_customise_sources(
            cls, *args: Any, **kwargs: Any
        ) -> tuple[PydanticBaseSettingsSource, ...]:
            return *super().settings_customise_sources(*args, **kwargs), source

    return SettingsWithFile
