"""The distributed engine: the same rows as a run on this machine, also when workers die."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from typing import Any

import pytest

arrow = pytest.importorskip("pyarrow", reason="pyarrow is not installed: pip install '.[ray]'")
parquet = pytest.importorskip("pyarrow.parquet")

from summarizer.corpus.local import RunRequest, run_locally  # noqa: E402
from summarizer.corpus.store import Store  # noqa: E402
from summarizer.corpus.tables import brief_table, output_schema, take_in  # noqa: E402

DOCUMENTS = 150
QUERY = """
    SELECT d.key, d.state, f.value, f.unit, f.evidence, f.category FROM documents d
    LEFT JOIN figures f ON f.document = d.id ORDER BY d.key, f.part, f.position
"""


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of three parquet files; the last document has no text that can be read."""
    folder = tmp_path_factory.mktemp("ray") / "inputs"
    folder.mkdir()
    texts = [f"2020年，捐赠图书{n + 2}册，价值{n + 1}万元。" for n in range(DOCUMENTS)]
    for number in range(3):
        part = texts[number::3]
        names = [f"{number}-{row}" for row in range(len(part))]
        table = arrow.table({"name": names, "text": part})
        parquet.write_table(table, folder / f"{number}.parquet")
    return folder


@pytest.fixture(scope="module")
def local_rows(inputs: Path) -> list[tuple[Any, ...]]:
    store = inputs.parent / "local.sqlite"
    run_locally(RunRequest((str(inputs),), store, jobs=1))
    return rows(store)


def rows(path: Path) -> list[tuple[Any, ...]]:
    with Store(path) as store:
        return list(store.rows(QUERY))


def test_a_table_of_documents_becomes_a_table_of_articles() -> None:
    table = arrow.table({"text": ["捐赠图书800册。", "捐款3万元。"]})
    briefs = brief_table(table)
    assert briefs.schema == output_schema()
    assert briefs.num_rows == 2
    assert "800" in briefs.column("brief")[0].as_py()


def test_bytes_are_read_by_the_suffix_of_their_name_and_failures_stay_rows() -> None:
    contents = ["<html><p>捐赠图书800册。</p></html>".encode("gb18030"), b"\x89PNG\x00\x01\x02\x00"]
    table = arrow.table({"name": ["a.html", "b.pdf"], "text": contents})
    good, bad = brief_table(table).to_pylist()
    assert good["error"] is None and "800" in good["brief"]
    assert bad["error"] and bad["brief"] is None


def test_failures_are_counted_in_any_file_system(tmp_path: Path) -> None:
    from summarizer.corpus.tables import count_failed

    table = arrow.table({"name": ["a.txt", "b.pdf"], "text": ["捐款3万元。".encode(), b"nonsense"]})
    parquet.write_table(brief_table(table), tmp_path / "briefs.parquet")
    assert count_failed(str(tmp_path)) == count_failed(f"file://{tmp_path}") == 1


def test_a_store_takes_in_what_an_engine_wrote(
    inputs: Path, local_rows: list[tuple[Any, ...]], tmp_path: Path
) -> None:
    table = parquet.read_table(inputs)
    (tmp_path / "out").mkdir()
    parquet.write_table(brief_table(table), tmp_path / "out" / "briefs.parquet")
    with Store(tmp_path / "s.sqlite", create=True) as store:
        assert take_in(str(tmp_path / "out"), store) == DOCUMENTS
        assert take_in(str(tmp_path / "out"), store) == 0
    assert rows(tmp_path / "s.sqlite") == local_rows


def dying_once(flag: Path) -> Any:
    """Work like `brief_table`, but the first worker that starts it is killed on the way."""

    def work(table: Any) -> Any:
        try:
            flag.touch(exist_ok=False)
        except FileExistsError:
            return brief_table(table)
        return os.kill(os.getpid(), signal.SIGKILL)

    return work


@pytest.mark.parametrize("dies", [False, True])
def test_ray_gives_the_same_rows_even_if_a_worker_is_killed(
    dies: bool, inputs: Path, local_rows: list[tuple[Any, ...]], tmp_path: Path
) -> None:
    ray = pytest.importorskip("ray", reason="Ray is not installed: pip install '.[ray]'")
    from summarizer.corpus.on_ray import run_on_ray

    if not ray.is_initialized():
        ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False, logging_level="ERROR")
    output = tmp_path / "out"
    work = dying_once(tmp_path / "killed") if dies else None
    run_on_ray([str(inputs)], str(output), work=work)
    assert (tmp_path / "killed").exists() == dies
    with Store(tmp_path / "s.sqlite", create=True) as store:
        assert take_in(str(output), store) == DOCUMENTS
    assert rows(tmp_path / "s.sqlite") == local_rows


@pytest.fixture(scope="module", autouse=True)
def _stop_ray() -> Any:
    yield
    import sys

    if "ray" in sys.modules:
        sys.modules["ray"].shutdown()
