"""A run: nothing is done twice, nothing finished is lost, every failure is named."""

from __future__ import annotations

import os
import random
import resource
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from summarizer.corpus.local import Report, RunRequest, run_locally
from summarizer.corpus.recipe import Recipe
from summarizer.corpus.store import Store
from summarizer.corpus.worklist import Worklist
from summarizer.errors import StoreError
from summarizer.reading.formats.document import Document

TOWNS = ("清溪", "石桥", "柳湾", "白杨", "河口", "平山", "双塔", "青坪")


def article(number: int) -> str:
    town = TOWNS[number % len(TOWNS)]
    return (
        f"{town}乡帮扶简讯之{number}\n\n"
        f"2021年，帮扶单位为{town}乡投入资金{number + 3}.5万元，修建水渠{number + 1}公里，"
        f"惠及{number * 7 + 11}户{number * 23 + 40}人。\n"
        f"全乡新建大棚{number + 2}座，其中{number + 1}座已经投产。\n"
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of sixty articles."""
    inputs = tmp_path / "pages"
    inputs.mkdir()
    for number in range(60):
        (inputs / f"{number:03}.txt").write_text(article(number), "utf-8")
    return inputs


def brief_all(folder: Path, store: Path, jobs: int = 1) -> Report:
    return run_locally(RunRequest((str(folder),), store, jobs=jobs))


def content(store: Path) -> dict[str, list[tuple[object, ...]]]:
    """What a store says, without who wrote it and when."""
    connection = sqlite3.connect(store)
    by_key = "JOIN documents d ON d.id = t.document ORDER BY d.key"
    queries = {
        "documents": "SELECT key, sha256, state, error, decoded FROM documents ORDER BY key",
        "names": f"SELECT d.key, t.name FROM names t {by_key}, t.name",
        "articles": f"SELECT d.key, t.* FROM articles t {by_key}, t.part",
        "quantities": f"SELECT d.key, t.* FROM quantities t {by_key}, t.part, t.position",
    }
    found = {
        table: [
            tuple(
                value
                for value, column in zip(row, cursor.description, strict=True)
                if column[0] != "document"
            )
            for row in cursor
        ]
        for table, query in queries.items()
        for cursor in [connection.execute(query)]
    }
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()
    return found


def command(folder: Path, store: Path, jobs: int = 2) -> list[str]:
    options = ["--offline", "--jobs", str(jobs), "--store", str(store)]
    return [sys.executable, "-m", "summarizer", "run", str(folder), *options]


def test_every_article_gets_its_brief_and_its_figures(folder: Path, tmp_path: Path) -> None:
    report = brief_all(folder, tmp_path / "s.sqlite")
    assert (report.tally.done, report.tally.failed, report.is_complete) == (60, 0, True)
    rows = content(tmp_path / "s.sqlite")
    assert len(rows["articles"]) == 60
    with Store(tmp_path / "s.sqlite") as store:
        query = "SELECT value, unit, evidence FROM figures WHERE text = '14.5万元'"
        ((value, unit, evidence),) = store.rows(query)
    assert (value, unit) == ("145000", "元")
    assert "14.5万元" in evidence and evidence.endswith("。")


def test_nothing_is_done_twice_whatever_its_name(folder: Path, tmp_path: Path) -> None:
    store = tmp_path / "s.sqlite"
    brief_all(folder, store)
    (folder / "copy.txt").write_bytes((folder / "000.txt").read_bytes())
    again = brief_all(folder, store)
    assert (again.tally.done, again.tally.skipped) == (0, 61)
    names = [name for _, name in content(store)["names"]]
    assert str(folder / "copy.txt") in names


@pytest.mark.parametrize(
    "change",
    [
        {"model": "another"},
        {"prompt": "another"},
        {"settings": "another"},
        {"schema": "another"},
        {"version": "another"},
        {"mode": "llm"},
    ],
)
def test_another_recipe_is_other_work(change: dict[str, str]) -> None:
    assert Recipe()._replace(**change).key("00") != Recipe().key("00")  # type: ignore[arg-type]
    assert Recipe().key("00") != Recipe().key("01")


def test_processes_do_not_change_the_result(folder: Path, tmp_path: Path) -> None:
    brief_all(folder, tmp_path / "one.sqlite", jobs=1)
    brief_all(folder, tmp_path / "two.sqlite", jobs=2)
    assert content(tmp_path / "one.sqlite") == content(tmp_path / "two.sqlite")


def test_killed_at_twenty_moments_the_store_is_that_of_an_undisturbed_run(
    folder: Path, tmp_path: Path
) -> None:
    for number in range(60, 700):
        (folder / f"{number:03}.txt").write_text(article(number), "utf-8")
    brief_all(folder, tmp_path / "calm.sqlite")
    disturbed = tmp_path / "killed.sqlite"
    moments = random.Random(20)
    committed = interrupted = 0
    for attempt in range(20):
        arguments = command(folder, disturbed, jobs=1 + attempt % 2)
        with subprocess.Popen(arguments, stderr=subprocess.DEVNULL) as run:
            enough = committed + moments.randrange(20)
            while run.poll() is None and count_done(disturbed) < enough:
                time.sleep(0.001)
            time.sleep(moments.uniform(0, 0.01))
            run.kill()
        done = count_done(disturbed)
        assert done >= committed, "a finished document was lost"
        interrupted += committed < done < 700
        committed = done
    assert interrupted >= 10, "too few of the kills came in the middle of the work"
    final = subprocess.run(command(folder, disturbed), stderr=subprocess.DEVNULL)
    assert final.returncode == 0
    assert content(disturbed) == content(tmp_path / "calm.sqlite")


def count_done(store: Path) -> int:
    if not store.exists():
        return 0
    connection = sqlite3.connect(store)
    try:
        query = "SELECT count(*) FROM documents WHERE state = 'done'"
        return int(connection.execute(query).fetchone()[0])
    except sqlite3.OperationalError:  # killed before the tables were made
        return 0
    finally:
        connection.close()


def test_two_runs_on_one_store_share_the_work(folder: Path, tmp_path: Path) -> None:
    store = tmp_path / "shared.sqlite"
    runs = [
        subprocess.Popen(command(folder, store, jobs=1), stderr=subprocess.PIPE) for _ in range(2)
    ]
    reports = [run.communicate(timeout=120)[1].decode() for run in runs]
    assert [run.returncode for run in runs] == [0, 0], reports
    done = [int(report.split(" documents done")[0].split()[-1]) for report in reports]
    assert sum(done) == 60
    brief_all(folder, tmp_path / "calm.sqlite")
    assert content(store) == content(tmp_path / "calm.sqlite")


def test_claims_of_a_living_run_stand_and_those_of_a_dead_one_fall(tmp_path: Path) -> None:
    document = Document("a.txt", "一批物资：3吨。")
    script = (
        "import sys, time; from pathlib import Path\n"
        "from summarizer.corpus.store import Store; from summarizer.corpus.recipe import RULES\n"
        "from summarizer.corpus.worklist import Worklist\n"
        "from summarizer.reading.formats.document import Document\n"
        "worklist = Worklist(Store(Path(sys.argv[1]), create=True), RULES)\n"
        "worklist.claim([Document('a.txt', sys.argv[2])]); print('claimed', flush=True)\n"
        "time.sleep(60)\n"
    )
    arguments = [sys.executable, "-c", script, str(tmp_path / "s.sqlite"), str(document.content)]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        other.stdout.readline()
        with Store(tmp_path / "s.sqlite") as store:
            assert Worklist(store, Recipe()).claim([document]).busy == 1
            other.kill()
            other.wait()
            assert len(Worklist(store, Recipe()).claim([document]).tickets) == 1


def test_a_full_disk_is_told_and_loses_nothing(folder: Path, tmp_path: Path) -> None:
    store = tmp_path / "s.sqlite"

    def little_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

    full = subprocess.run(
        command(folder, store, jobs=1), stderr=subprocess.PIPE, preexec_fn=little_room
    )
    message = full.stderr.decode()
    assert full.returncode == 1, message
    assert "disk is full" in message and "Traceback" not in message
    committed = count_done(store)
    assert 0 < committed < 60
    assert brief_all(folder, store).tally.skipped == committed
    brief_all(folder, tmp_path / "calm.sqlite")
    assert content(store) == content(tmp_path / "calm.sqlite")


def test_a_failure_is_named_and_the_others_are_done(folder: Path, tmp_path: Path) -> None:
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    (folder / "photo.jpg").write_bytes(b"not asked for")
    (folder / "empty.txt").write_bytes(b"")
    missing = str(tmp_path / "nowhere.txt")
    store = tmp_path / "s.sqlite"
    report = run_locally(RunRequest((str(folder), missing), store, jobs=1))
    assert report.tally.done == 60 and not report.is_complete
    named = {Path(name).name for name, reason in report.failures if reason}
    assert named == {"picture.txt", "empty.txt", "nowhere.txt"}


def test_a_worker_that_dies_takes_no_other_document_with_it(tmp_path: Path) -> None:
    from summarizer.corpus import rules
    from summarizer.corpus.outcome import Outcome, Ticket

    tickets = [Ticket(str(number), Document(f"{number}", article(number))) for number in range(30)]
    tickets[13] = Ticket("13", Deadly("13", "x"))
    outcomes: dict[str, Outcome] = {}
    rules.run_rules(iter(tickets), lambda found: outcomes.update({o.key: o for o in found}), jobs=2)
    assert [key for key, outcome in outcomes.items() if outcome.error] == ["13"]
    assert len(outcomes) == 30


class Deadly(Document):
    """A document whose reading kills the process."""

    def __reduce__(self) -> tuple[object, tuple[int]]:
        return os._exit, (1,)


@pytest.mark.parametrize(
    ("make", "word"),
    [
        (lambda path: path.write_text("no database at all, only text" * 50), "not an SQLite file"),
        (lambda path: sqlite3.connect(path).execute("CREATE TABLE other (a)"), "no store"),
        (lambda path: path.mkdir(), "cannot be opened"),
    ],
)
def test_a_file_that_is_no_store_is_left_alone(make: object, word: str, tmp_path: Path) -> None:
    path = tmp_path / "file"
    make(path)  # type: ignore[operator]
    with pytest.raises(StoreError, match=word):
        Store(path, create=True)


def test_a_store_to_read_must_exist(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no such store"):
        Store(tmp_path / "missing.sqlite")
    assert not (tmp_path / "missing.sqlite").exists()
