"""Records that a column of a CSV file picks, and files whose columns no line names."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import DataError
from core.experiment import Csv, Feature, FeatureSchema, Where
from core.experiment.data.columns import columns_of_csv, count_csv
from core.experiment.data.csv.csv_format import CsvFormat
from core.experiment.data.datasets import csv_format

SCHEMA = FeatureSchema(features=[Feature("x", "int64")])
ROWS = "x,split,day,price\n1,train,2024-01-05,1.5\n2,test,2024-02-01,20\n3, train ,2024-03-01 12:00,9\n"


def picked(folder: Path, where: Where, text: str = ROWS) -> list[int]:
    file = folder / "rows.csv"
    file.write_text(text)
    found = columns_of_csv(SCHEMA, [file], CsvFormat(), where=where)["x"]
    assert count_csv(file, CsvFormat(), SCHEMA, where=where) == len(found)
    return [int(value) for value in found]


@pytest.mark.parametrize(
    ("where", "rows"),
    [
        (Where("split", ("train",)), [1, 3]),
        (Where("split", ("test", "eval")), [2]),
        (Where("day", below="2024-02-01"), [1]),
        (Where("day", at_least="2024-02-01"), [2, 3]),
        (Where("price", below=9), [1]),
        (Where("price", below=20, at_least=2.5), [3]),
    ],
)
def test_a_column_picks_the_records(tmp_path: Path, where: Where, rows: list[int]) -> None:
    assert picked(tmp_path, where) == rows


def test_numbers_are_read_with_the_decimal_sign_of_the_file(tmp_path: Path) -> None:
    assert picked(tmp_path, Where("price", below=1.6), "x;price\n1;1,5\n2;1,75\n") == [1]


@pytest.mark.parametrize(
    ("where", "sentence"),
    [
        (Where("part", ("train",)), 'rows.csv has no column "part", which splits the data. It has: x, split, day'),
        (Where("split", below=3), 'rows.csv, line 2: "split" splits the data, and "train" is not a number.'),
        (Where("price", below="2024-01-01"), 'line 2: "price" splits the data, and "1.5" is not a date such as'),
    ],
)
def test_what_cannot_be_told_names_file_line_and_column(tmp_path: Path, where: Where, sentence: str) -> None:
    with pytest.raises(DataError, match="splits the data") as raised:
        picked(tmp_path, where)
    assert sentence in str(raised.value)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ({}, "needs either values, or a cut"),
        ({"values": ("a",), "below": 3}, "needs either values, or a cut"),
        ({"values": "train"}, "must be texts"),
        ({"below": "soon"}, '"soon" is not a date such as 2024-05-31'),
        ({"below": 3, "at_least": "2024-01-01"}, "must be numbers, or both dates"),
        ({"below": float("nan")}, "not NaN"),
    ],
)
def test_a_choice_that_cannot_be_made_is_a_sentence(arguments: dict[str, object], sentence: str) -> None:
    with pytest.raises(DataError, match=sentence):
        Where("c", **arguments)  # type: ignore[arg-type]


def test_names_are_those_of_columns_that_no_line_names(tmp_path: Path) -> None:
    file = tmp_path / "rows.csv"
    file.write_text("a,7\nb,8\n")
    source = Csv("rows.csv", names=("word", "x"))
    assert columns_of_csv(SCHEMA, [file], csv_format(source))["x"].tolist() == [7, 8]  # type: ignore[union-attr]
    with pytest.raises(DataError, match="has 2 columns, and the names of 1 are given: x"):
        columns_of_csv(SCHEMA, [file], csv_format(Csv("rows.csv", names=("x",))))
    with pytest.raises(DataError, match="either header=True, or the names"):
        Csv("rows.csv", header=True, names=("x",))
