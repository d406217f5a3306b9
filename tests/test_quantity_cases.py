"""The quantity specification: every case of `cases/quantities`, by form."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest

from summarizer.articles.passage import passage
from summarizer.quantities.extract import read_quantities
from summarizer.reading.pages import page_of_text
from summarizer.records import Quantity

CASES = Path(__file__).parent / "cases" / "quantities"
PLACES = files("summarizer.parties") / "places.csv"
NAME, UNTIL, CUSTOMARY_NAME, LONGEST_LABEL = 1, 3, 4, 16
IDENTITY = ("value", "value_max", "unit")
ATTRIBUTES = ("object", "qualifier", "status", "per", "year", "category", "label")


def _cases() -> list[Any]:
    return [
        pytest.param(case, id=f"{file.stem}: {case['input'][:24]}")
        for file in sorted(CASES.glob("*.json"))
        for case in json.loads(file.read_text(encoding="utf-8"))
    ]


def _read(case: dict[str, Any]) -> tuple[Quantity, ...]:
    return read_quantities(passage(page_of_text(case["input"]), case.get("published"))).quantities


def _stated(quantity: Quantity, fields: tuple[str, ...]) -> dict[str, object]:
    printed = quantity.model_dump(mode="json")
    return {field: printed[field] for field in fields}


@pytest.mark.parametrize("case", _cases())
def test_case(case: dict[str, Any]) -> None:
    expected = [quantity for quantity in case["quantities"] if not quantity.get("optional")]
    optional = {quantity["text"] for quantity in case["quantities"] if quantity.get("optional")}
    found = [quantity for quantity in _read(case) if quantity.text not in optional]
    assert [_stated(quantity, IDENTITY) for quantity in found] == [
        {field: quantity.get(field) for field in IDENTITY} for quantity in expected
    ]
    for quantity, wanted in zip(found, expected, strict=True):
        fields = tuple(field for field in ATTRIBUTES if field in wanted)
        assert _stated(quantity, fields) == {field: wanted[field] for field in fields}


def test_a_place_before_a_figure_is_named_whole() -> None:
    """Of the names of the gazetteer in use, all but 新建区, which begins 新建区域中心, too."""
    rows = [line.split(",") for line in PLACES.read_text(encoding="utf-8").splitlines()[1:]]
    names = {row[column] for row in rows for column in (NAME, CUSTOMARY_NAME) if not row[UNTIL]}
    names = {name for name in names if 2 < len(name) <= LONGEST_LABEL} - {"新建区"}
    text = "".join(f"{name}560万元。" for name in sorted(names))
    labels = {quantity.label for quantity in _read({"input": text})}
    assert len(names) > 3000
    assert names - labels == set()


@pytest.mark.parametrize("case", _cases())
def test_spans_point_into_the_input(case: dict[str, Any]) -> None:
    for quantity in _read(case):
        printed = normalize("NFKC", case["input"][quantity.start : quantity.end])
        if quantity.text in normalize("NFKC", case["input"]):
            assert printed == quantity.text
        assert _digits(printed) == _digits(quantity.text)
        assert len(printed) >= len(quantity.text)


@pytest.mark.parametrize("case", _cases())
def test_records_are_valid_though_nothing_validated_them(case: dict[str, Any]) -> None:
    for quantity in _read(case):
        fields = quantity.__dict__
        assert Quantity.model_validate(fields, strict=True) == quantity
        assert fields.keys() == quantity.model_fields_set == Quantity.model_fields.keys()


def _digits(text: str) -> list[str]:
    return [character for character in text if character.isdigit()]
