"""Where settings come from, which one wins, and what is said when one is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from faulty_server import forget

from summarizer.commands.model_options import model_settings
from summarizer.errors import UsageError
from summarizer.settings import Settings, load_settings

NAMES = ("OPENAI_BASE_URL", "OPENAI_API_KEY", "SUMMARIZER_MODEL", "SUMMARIZER_TIMEOUT")


@pytest.fixture(autouse=True)
def _elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    forget(monkeypatch)


def test_flags_win_over_the_environment_and_that_over_the_file(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    Path("summarizer.toml").write_text('model = "file"\ntimeout = 1\ndeadline = 2\n')
    assert load_settings().model == "file"
    monkeypatch.setenv("SUMMARIZER_MODEL", "environment")
    monkeypatch.setenv("SUMMARIZER_TIMEOUT", "7")
    found = load_settings(model="flag")
    assert (found.model, found.timeout, found.deadline) == ("flag", 7.0, 2.0)


def test_another_file_can_be_named() -> None:
    Path("other.toml").write_text('model = "other"\nbase_url = "http://127.0.0.1:9/v1"\n')
    found = load_settings(Path("other.toml"))
    assert (found.model, found.base_url) == ("other", "http://127.0.0.1:9/v1")


def test_the_names_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in zip(NAMES, ("http://h/v1", "sk-secret", "m", "3"), strict=True):
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("SUMMARIZER_DEADLINE", "9")
    found = load_settings()
    assert (found.base_url, found.secret, found.model) == ("http://h/v1", "sk-secret", "m")
    assert (found.timeout, found.deadline) == (3.0, 9.0)


@pytest.mark.parametrize("value", [None, ""])
def test_no_model_named_means_rules_alone(
    value: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    if value is not None:
        monkeypatch.setenv("SUMMARIZER_MODEL", value)
    assert model_settings(None, model=None) is None
    Path("summarizer.toml").write_text("timeout = 3\n")
    assert model_settings(None, model=None) is None


WRONG = {
    "timeout = -1\n": "timeout",
    'timeout = "sk-secret"\n': "timeout",
    'modle = "m"\n': "modle",
    "model = \n": "TOML",
}


@pytest.mark.parametrize("text", WRONG)
def test_a_wrong_setting_is_named_without_its_value(text: str) -> None:
    Path("summarizer.toml").write_text(text)
    with pytest.raises(UsageError, match=WRONG[text]) as caught:
        load_settings()
    assert "sk-secret" not in str(caught.value)


def test_a_missing_file_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="no such settings file"):
        load_settings(Path("nowhere.toml"))


def test_the_key_is_in_no_print() -> None:
    found = Settings(model="m", api_key="sk-secret")
    assert "sk-secret" not in f"{found!r} {found} {found.identity} {found.model_dump_json()}"


def test_only_settings_that_change_an_answer_are_its_identity() -> None:
    base = Settings(model="m")
    same = Settings(model="m", api_key="k", timeout=1.0, deadline=2.0, concurrency=9)
    other = Settings(model="m", part_characters=900)
    assert base.identity == same.identity != other.identity
