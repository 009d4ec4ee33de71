"""CSV files as people have them: delimiters, decimal signs, headers, blanks, vectors."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core.errors import DataError, FieldError
from core.experiment.data.columns import columns_of_csv, count_csv
from core.experiment.data.csv.csv_format import CsvFormat
from core.experiment.data.csv.csv_rows import CsvPager
from core.experiment.data.row_source import RowKind, open_rows
from core.experiment.feature import Feature
from core.experiment.schema import FeatureSchema

SCHEMA = FeatureSchema(
    [
        Feature("size", default=0.5),
        Feature("count", "int64"),
        Feature("kind", "string", vocabulary=("small", "big"), default="small"),
        Feature("pair", shape=(2,), default=0.0),
    ],
    labels=Feature("species", "string", vocabulary=("a", "b")),
)
HEAD = "size,count,kind,pair,species"


def columns(tmp_path: Path, text: str, wanted: CsvFormat | None = None, schema: FeatureSchema = SCHEMA) -> Any:
    (tmp_path / "rows.csv").write_text(text)
    found = columns_of_csv(schema, [tmp_path / "rows.csv"], wanted or CsvFormat())
    return {name: column.tolist() if hasattr(column, "tolist") else column for name, column in found.items()}


WANTED = {
    "size": [1.5, 0.25],
    "count": [3, 4],
    "kind": [b"small", b"big"],
    "pair": [[1, 2.5], [3, 4]],
    "species": [b"a", b"b"],
}


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}\n1.5,3,small,1 2.5,a\n.25,4,big,3 4,b\n",
        f'{HEAD}\n1.5,3,small,"[1, 2.5]",a\n.25,4,big,"[3 4]",b\n',
        f"{HEAD};\n1.5;3;small;1 2.5;a;\n.25;4;big;3 4;b;\n".replace(",", ";"),
        f"{HEAD}\n1,5;3;small;1 2,5;a\n,25;4;big;3 4;b\n".replace(HEAD, HEAD.replace(",", ";")),
        f"{HEAD}\n1.5,3,small,1 2.5,a\n.25,4,big,3 4,b\n".replace(",", "\t"),
        "1.5,3,small,1 2.5,a\n.25,4,big,3 4,b\n",
        "1,5;3;small;1 2,5;a\n,25;4;big;3 4;b\n",
        f"{HEAD}\n1.5, 3, small, 1 2.5, a\n.25, 4, big, 3 4, b\n".replace(HEAD, HEAD.replace(",", ", ")),
        f"sep=;\n{HEAD}\n1.5;3;small;1 2.5;a\n.25;4;big;3 4;b\n".replace(",", ";"),
        f"# made by a program\n{HEAD}\n1.5,3,small,1 2.5,a\n.25,4,big,3 4,b\n  \n\n",
        f",{HEAD}\n0,1.5,3,small,1 2.5,a\n1,.25,4,big,3 4,b\n",
    ],
)
def test_a_file_is_read_however_it_is_written(tmp_path: Path, text: str) -> None:
    assert columns(tmp_path, text) == WANTED
    assert count_csv(tmp_path / "rows.csv", CsvFormat(), SCHEMA) == 2
    pager = CsvPager(tmp_path / "rows.csv", None, SCHEMA)
    rows = [pager.row(number, cells) for number, cells in enumerate(pager.page(0, 9).records)]
    assert [row.problem for row in rows] == ["", ""]
    assert [np.asarray(row.values["size"]).tolist() for row in rows] == WANTED["size"]
    assert [np.asarray(row.values["pair"]).tolist() for row in rows] == WANTED["pair"]


def test_what_was_guessed_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("count;size;note;species\n3;1,5;x;a\n")
    assert CsvPager(tmp_path / "a.csv", None, SCHEMA).summary == (
        "semicolon-separated, header line, decimal comma; no column for kind, pair: the default is used; "
        "not read: note"
    )
    (tmp_path / "a.csv").write_text("1\t2\n")
    assert CsvPager(tmp_path / "a.csv").summary == "tab-separated, no header line, decimal point"


def test_what_is_said_is_not_guessed(tmp_path: Path) -> None:
    schema = FeatureSchema([Feature("a", "string"), Feature("b", "string")])
    assert columns(tmp_path, "a,b\nc,d\n", CsvFormat(header=False), schema) == {
        "a": [b"a", b"c"],
        "b": [b"b", b"d"],
    }
    assert columns(tmp_path, "a|b\nc,1|d;2\n", CsvFormat(delimiter="|"), schema) == {"a": [b"c,1"], "b": [b"d;2"]}
    number = FeatureSchema([Feature("a"), Feature("b")])
    assert columns(tmp_path, "a;b\n1,5;2\n", CsvFormat(decimal=","), number) == {"a": [1.5], "b": [2]}
    with pytest.raises(DataError, match=r'line 2: A must be a number, not "1,5"'):
        columns(tmp_path, "a;b\n1,5;2\n", CsvFormat(decimal="."), number)


def test_blanks_around_a_text_are_kept_unless_the_vocabulary_knows_better(tmp_path: Path) -> None:
    free = FeatureSchema([Feature("sex", "string", default="?"), Feature("y", "int64")])
    text = "sex, y\n Male, 1\n , 2\n"
    assert columns(tmp_path, text, None, free)["sex"] == [b" Male", b"?"]
    assert columns(tmp_path, text, CsvFormat(strip=True), free)["sex"] == [b"Male", b"?"]
    assert columns(tmp_path, text, CsvFormat(strip=False), free)["sex"] == [b" Male", b" "]
    for words in (("Male",), (" Male",)):
        known = FeatureSchema([Feature("sex", "string", vocabulary=words), Feature("y", "int64")])
        assert columns(tmp_path, "sex,y\n Male,1\n", None, known)["sex"] == [words[0].encode()]


def test_true_and_false_are_numbers_too(tmp_path: Path) -> None:
    schema = FeatureSchema([Feature("flag", "bool"), Feature("n", "int64"), Feature("x")])
    found = columns(tmp_path, "flag,n,x\nTrue,true,FALSE\n0,False,1\n", None, schema)
    assert found == {"flag": [True, False], "n": [1, 0], "x": [0, 1]}


def test_a_matrix_stands_in_one_cell(tmp_path: Path) -> None:
    schema = FeatureSchema([Feature("m", "int64", shape=(2, 2)), Feature("words", "string", shape=(None,))])
    text = 'm;words\n[[1, 2], [3, 4]];["a b", "c"]\n5 6 7 8;d e\n[];f\n'
    with pytest.raises(DataError, match=r"line 4: M must be 2 x 2 whole numbers"):
        columns(tmp_path, text, None, schema)
    found = columns(tmp_path, text.replace("[];f\n", ""), None, schema)
    assert found["m"] == [[[1, 2], [3, 4]], [[5, 6], [7, 8]]]
    assert [row.tolist() for row in found["words"]] == [[b"a b", b"c"], [b"d", b"e"]]
    with pytest.raises(DataError, match=r"the brackets of \[1, \[2 do not match"):
        columns(tmp_path, "m;words\n[1, [2;a\n", None, schema)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Size,count,species\n1,2,a\n", 'has no column "size". Did "Size" mean it?'),
        ("size (mm),count,species\n1,2,a\n", 'has no column "size". Did "size (mm)" mean it?'),
        ("size,counts,species\n1,2,a\n", 'has no column "count". Did "counts" mean it?'),
        ("size,count,spezies\n1,2,a\n", 'has no column "species". Did "spezies" mean it?'),
        ("size,kind\n1,big\n", 'has no column "count". It has: size, kind'),
        ("1,2,3\n4,5,6\n", "has no header line and 3 columns, not 5 or 4 (size, count, kind, pair, species)"),
        ("a" * 17_000_000, "has a line of more than 16 MB"),
        ("", "is empty"),
    ],
)
def test_a_file_of_other_columns_is_refused_by_name(tmp_path: Path, text: str, says: str) -> None:
    for read in (lambda: columns(tmp_path, text), lambda: CsvPager(tmp_path / "rows.csv", None, SCHEMA)):
        with pytest.raises(DataError) as found:
            read()
        assert says.split(" (")[0] in str(found.value)


def test_columns_without_a_schema_are_what_the_model_takes(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("code,flag,v,more\n007,true,1 2,3.5\n")
    fields = (Feature("code", "string"), Feature("flag", "bool"), Feature("v", "int64", shape=(2,)))
    pager = CsvPager(tmp_path / "a.csv", None, None, fields)
    row = pager.row(0, pager.page(0, 1).records[0])
    assert {name: np.asarray(value).tolist() for name, value in row.values.items()} == {
        "code": b"007",
        "flag": True,
        "v": [1, 2],
        "more": [3.5],
    }
    guessed = CsvPager(tmp_path / "a.csv")
    row = guessed.row(0, guessed.page(0, 1).records[0])
    assert [np.asarray(value).tolist() for value in row.values.values()] == [[7], [True], [1, 2], [3.5]]


@pytest.mark.parametrize("wrong", [{"delimiter": ",,"}, {"decimal": ";"}, {"delimiter": ",", "decimal": ","}])
def test_a_format_that_cannot_be_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(FieldError, match="must"):
        CsvFormat(**wrong)


def test_a_csv_file_packed_by_gzip_is_read_and_any_other_packing_is_named(tmp_path: Path) -> None:
    packed = gzip.compress(b"a,b\n1,2\n")
    (tmp_path / "rows.csv.gz").write_bytes(packed)
    rows = open_rows(tmp_path / "rows.csv.gz", tmp_path, RowKind())
    assert isinstance(rows, CsvPager)
    assert rows.count == 1
    (tmp_path / "rows.csv.gz").write_bytes(packed[:-9])
    with pytest.raises(DataError, match="cannot be unpacked to its end"):
        open_rows(tmp_path / "rows.csv.gz", tmp_path, RowKind())
    with pytest.raises(DataError, match=r"rows\.csv\.xz is a CSV file .* Use gzip, or none\."):
        open_rows(tmp_path / "rows.csv.xz", tmp_path, RowKind())
