"""The review: corrections are kept for good, change the brief, and become gold."""

from __future__ import annotations

import json
import threading
from decimal import Decimal
from pathlib import Path

import pytest
from page_samples import TEXT, sample_digest

from summarizer.commands.app import app as command_line
from summarizer.errors import ReviewError
from summarizer.evaluation.corpus import open_corpus
from summarizer.records import Brief
from summarizer.review.corrected import apply
from summarizer.review.corrections import Change, Correction, Journal, Parties, Place, Request
from summarizer.review.desk import Desk, open_desk, progress
from summarizer.review.gold import gold_of
from summarizer.review.library import Library


@pytest.fixture
def brief() -> Brief:
    return sample_digest().brief


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "石桥.txt").write_text(TEXT, "utf-8")
    return folder


@pytest.fixture
def desk(folder: Path, tmp_path: Path) -> Desk:
    return open_desk([folder], tmp_path / "articles.review")[0]


def only_key(desk: Desk) -> str:
    (item,) = desk.library.items()
    return item.key


def figure_id(desk: Desk, text: str) -> str:
    quantities = desk.case(only_key(desk)).reviewed.brief.quantities
    return next(q.id for q in quantities if q.text == text)


def correction(number: int = 0, **fields: object) -> Correction:
    return Correction.model_validate({"id": f"{number:032x}", "at": "", "article": "a", **fields})


# The journal


def test_a_correction_is_on_the_disk_when_append_returns(tmp_path: Path) -> None:
    path = tmp_path / "new" / "corrections.jsonl"
    Journal(path).append("a", Request(action="accept", quantity="q1"))
    assert json.loads(path.read_text("utf-8"))["quantity"] == "q1"
    assert [c.quantity for c in Journal(path).standing("a")] == ["q1"]


def test_two_programs_see_each_others_corrections(tmp_path: Path) -> None:
    one, other = (Journal(tmp_path / "c.jsonl") for _ in range(2))
    for journal, quantity in ((one, "q1"), (other, "q2"), (one, "q3")):
        journal.append("a", Request(action="accept", quantity=quantity))
    for journal in (one, other):
        assert [c.quantity for c in journal.standing("a")] == ["q1", "q2", "q3"]


def test_a_line_cut_short_by_a_crash_costs_only_itself(tmp_path: Path) -> None:
    path = tmp_path / "c.jsonl"
    Journal(path).append("a", Request(action="accept", quantity="q1"))
    with path.open("ab") as file:
        file.write(b'{"action":"acce')
    Journal(path).append("a", Request(action="accept", quantity="q2"))
    assert [c.quantity for c in Journal(path).standing("a")] == ["q1", "q2"]


def test_threads_lose_no_correction(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "c.jsonl")

    def work(name: str) -> None:
        for number in range(20):
            journal.append(name, Request(action="accept", quantity=f"q{number}"))

    threads = [threading.Thread(target=work, args=(name,)) for name in "abc"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for name in "abc":
        found = [c.quantity for c in Journal(journal.path).standing(name)]
        assert found == [f"q{number}" for number in range(20)]


def test_undo_takes_back_the_last_one_each_time_and_stays_in_the_file(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "c.jsonl")
    for quantity in ("q1", "q2"):
        journal.append("a", Request(action="accept", quantity=quantity))
    journal.append("b", Request(action="accept", quantity="q9"))
    journal.append("a", Request(action="undo"))
    assert [c.quantity for c in journal.standing("a")] == ["q1"]
    journal.append("a", Request(action="undo"))
    assert journal.standing("a") == ()
    with pytest.raises(ReviewError, match="nothing to undo"):
        journal.append("a", Request(action="undo"))
    assert [c.quantity for c in journal.standing("b")] == ["q9"]
    assert len(journal.path.read_bytes().splitlines()) == 5


# Values as people type them


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("35246430", "35246430"),
        ("3,524.643万", "35246430"),
        (" 1.2 亿 ", "120000000"),
        ("三千", "3000"),
        ("0.05", "0.05"),
    ],
)
def test_a_value_is_read_as_people_write_it(typed: str, value: str) -> None:
    assert Change.model_validate({"value": typed}).value == Decimal(value)


@pytest.mark.parametrize("typed", ["", "abc", "-5", "1.2.3", "NaN", "1e9", "12元", "〇一三"])
def test_what_is_no_number_is_refused(typed: str) -> None:
    with pytest.raises(ValueError):
        Change.model_validate({"value": typed})


# Corrections applied


def test_a_change_leaves_what_it_does_not_name(brief: Brief) -> None:
    change = Change.model_validate({"value": "1.3亿", "year": 2020})
    reviewed = apply(brief, [correction(action="change", quantity="q1", change=change)])
    before, after = brief.quantities[0], reviewed.brief.quantities[0]
    assert after == before.model_copy(update={"value": Decimal("130000000"), "year": 2020})
    assert reviewed.opinions == {"q1": "changed"}
    assert reviewed.brief.quantities[1:] == brief.quantities[1:]


def test_a_changed_category_moves_the_row(brief: Brief) -> None:
    change = Change.model_validate({"category": "health"})
    reviewed = apply(brief, [correction(action="change", quantity="q1", change=change)])
    assert reviewed.brief.indicators[0].category == "health"


@pytest.mark.parametrize(("quantity", "in_table"), [("q1", False), ("q14", True)])
def test_a_figure_is_put_into_the_table_or_out_of_it(
    brief: Brief, quantity: str, in_table: bool
) -> None:
    change = Change.model_validate({"in_table": in_table})
    reviewed = apply(brief, [correction(action="change", quantity=quantity, change=change)])
    assert (quantity in {i.quantity for i in reviewed.brief.indicators}) is in_table


def test_a_check_is_computed_again_over_corrected_values(brief: Brief) -> None:
    change = Change.model_validate({"value": "290"})
    reviewed = apply(brief, [correction(action="change", quantity="q10", change=change)])
    assert (reviewed.brief.checks[1].difference, reviewed.brief.checks[1].verdict) == (0, "holds")
    assert reviewed.brief.checks[0] == brief.checks[0]


def test_a_missed_figure_takes_its_place_in_the_order_of_the_text(brief: Brief) -> None:
    added = correction(
        action="add",
        place=Place(start=brief.quantities[3].end, end=brief.quantities[3].end + 2, text="三所"),
        change=Change.model_validate({"value": "3", "unit": "所", "category": "education"}),
    )
    found = apply(brief, [added]).brief.quantities
    assert [q.text for q in found[3:6]] == [brief.quantities[3].text, "三所", "860.5万元"]
    assert (found[4].value, found[4].unit, found[4].category) == (3, "所", "education")


def test_parties_are_replaced(brief: Brief) -> None:
    parties = Parties.model_validate({"helpers": [{"name": "临海区", "kind": "region"}]})
    reviewed = apply(brief, [correction(action="parties", parties=parties)])
    assert [p.name for p in reviewed.brief.helpers] == ["临海区"]
    assert reviewed.brief.recipients == ()


def test_an_accepted_figure_can_be_struck_out_and_taken_back(brief: Brief) -> None:
    steps = [correction(action=action, quantity="q1") for action in ("accept", "reject", "accept")]
    found = [apply(brief, steps[:count]).opinions.get("q1") for count in range(4)]
    assert found == [None, "accepted", "rejected", "accepted"]


# Gold


def test_what_nobody_looked_at_is_optional_until_the_article_is_finished(brief: Brief) -> None:
    steps = [correction(action="accept", quantity="q1")]
    begun = gold_of(apply(brief, steps), "a.txt")
    assert [q.optional for q in begun.quantities] == [False] + [True] * 13
    finished = gold_of(apply(brief, [*steps, correction(action="finish")]), "a.txt")
    assert not any(q.optional for q in finished.quantities)


def test_a_struck_out_figure_and_its_check_are_no_gold(brief: Brief) -> None:
    gold = gold_of(apply(brief, [correction(action="reject", quantity="q10")]), "a.txt")
    assert "280人次" not in [q.text for q in gold.quantities]
    assert [(c.total, c.parts) for c in gold.checks] == [(0, (1, 2, 3))]


def test_gold_says_what_belongs_in_the_table(brief: Brief) -> None:
    gold = gold_of(apply(brief, []), "a.txt")
    assert [q.key for q in gold.quantities] == [True] * 13 + [False]


def test_the_exported_folder_is_one_that_eval_opens(desk: Desk, tmp_path: Path) -> None:
    key = only_key(desk)
    id = figure_id(desk, "3000万元")
    change = Change.model_validate({"value": "3100万", "year": 2017})
    desk.correct(key, Request(action="change", quantity=id, change=change))
    desk.correct(key, Request(action="finish"))
    export = desk.export_gold(tmp_path / "gold")
    assert (export.articles, export.finished) == (1, 1)
    (entry,) = open_corpus(tmp_path / "gold")
    assert entry.article.read_text("utf-8") == TEXT
    (gold,) = entry.read_gold()
    corrected = next(q for q in gold.quantities if q.text == "3000万元")
    assert (corrected.value, corrected.year) == (Decimal("31000000"), 2017)


def test_an_article_with_notes_alone_is_no_gold(desk: Desk, tmp_path: Path) -> None:
    desk.correct(only_key(desk), Request(action="note", note="再看一遍"))
    assert desk.export_gold(tmp_path / "gold").articles == 0


# The desk


def test_a_store_is_reviewed_with_its_own_briefs(folder: Path, tmp_path: Path) -> None:
    from typer.testing import CliRunner

    store = tmp_path / "briefs.sqlite"
    arguments = ["run", str(folder), "--store", str(store), "--offline", "--jobs", "1"]
    assert CliRunner().invoke(command_line, arguments).exit_code == 0
    desk, rejected = open_desk([store], tmp_path / "state")
    from_files, _ = open_desk([folder], tmp_path / "state")
    key = only_key(desk)
    assert key == only_key(from_files) and not rejected
    quantities = desk.case(key).reviewed.brief.quantities
    assert quantities == from_files.case(key).reviewed.brief.quantities
    desk.correct(key, Request(action="finish"))
    assert desk.export_gold(tmp_path / "gold").articles == 1
    (entry,) = open_corpus(tmp_path / "gold")
    assert entry.article.read_text("utf-8") == TEXT


def test_the_worst_come_first(tmp_path: Path) -> None:
    library, better = Library(), TEXT.replace("280人次", "290人次")
    for name, text in (("a", better), ("b", TEXT)):
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    from summarizer.review.library import FileShelf

    library.add(FileShelf(tmp_path))
    doubts = [item.doubt for item in library.items()]
    assert len(doubts) == 2 and doubts == sorted(doubts, reverse=True)


def test_a_selection_becomes_a_place_in_the_input(desk: Desk) -> None:
    at = TEXT.index("1560")
    proposal = desk.locate(only_key(desk), at, at + len("1560人"))
    assert (proposal.place.start, proposal.place.text) == (at, "1560人")
    assert proposal.quantity is not None
    assert (proposal.quantity.value, proposal.quantity.unit) == (1560, "人")


def test_words_are_found_where_no_figure_is_marked(desk: Desk) -> None:
    key = only_key(desk)
    assert desk.find(key, "骨干教师").place.start == TEXT.index("骨干教师")
    first = TEXT.index("投入", TEXT.index("一、"))
    second = TEXT.index("投入", first + 1)
    for after, start in ((0, first), (first + 1, second), (second + 1, first)):
        assert desk.find(key, "投入", after).place.start == start
    with pytest.raises(ReviewError, match="does not stand unmarked"):
        desk.find(key, "3000万元")


@pytest.mark.parametrize(
    "request_",
    [
        Request(action="accept", quantity="nobody"),
        Request(action="change", quantity="nobody", change=Change(year=2020)),
        Request(action="note", note="  "),
        Request(action="add", change=Change.model_validate({"value": "3", "unit": "所"})),
        Request(
            action="add", place=Place(start=0, end=10**6, text="三所"), change=Change(unit="所")
        ),
        Request(action="undo"),
    ],
)
def test_a_correction_that_fits_nothing_is_refused_and_not_kept(
    desk: Desk, request_: Request
) -> None:
    with pytest.raises(ReviewError):
        desk.correct(only_key(desk), request_)
    assert not desk.journal.path.exists()


def test_a_pasted_text_is_kept_and_reviewed_like_the_others(desk: Desk, folder: Path) -> None:
    key = desk.take_in("../../evil/名 字.TXT", TEXT.replace("临江", "临海").encode())
    assert key in {item.key for item in desk.library.items()}
    (kept,) = desk.inputs.iterdir()
    assert kept.name.startswith("名字-") and kept.parent == desk.inputs
    again, _ = open_desk([folder], desk.inputs.parent)
    assert len(again.library.items()) == 2


def test_a_dropped_picture_is_refused_and_not_kept(desk: Desk) -> None:
    with pytest.raises(ReviewError):
        desk.take_in("a.png", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    assert not list(desk.inputs.iterdir())


def test_progress_is_told_by_article(desk: Desk) -> None:
    key, items = only_key(desk), desk.library.items()
    seen = [progress(desk, items)[key]]
    for action in ("note", "finish"):
        desk.correct(key, Request(action=action, note="好" if action == "note" else None))
        seen.append(progress(desk, items)[key])
    assert seen == ["waiting", "begun", "done"]


def test_a_missing_path_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReviewError, match=r"nowhere: there is no such"):
        open_desk([tmp_path / "nowhere"], tmp_path / "state")


def test_the_command_exports_gold(desk: Desk, folder: Path, tmp_path: Path) -> None:
    from typer.testing import CliRunner

    desk.correct(only_key(desk), Request(action="finish"))
    run = CliRunner().invoke(
        command_line, ["review", str(folder), "--export-gold", str(tmp_path / "gold")]
    )
    assert run.exit_code == 0, run.output
    assert len(list((tmp_path / "gold" / "gold").glob("*.json"))) == 1
