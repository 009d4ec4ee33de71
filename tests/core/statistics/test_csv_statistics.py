"""What CSV files hold, found in one pass."""

from __future__ import annotations

import csv
import gzip
import io
import random
import tracemalloc
from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from core.errors import DataError
from core.experiment.data.csv import csv_blocks
from core.experiment.data.csv.csv_format import CsvFormat
from core.experiment.data.csv.csv_rows import read_head
from core.statistics.reading import statistics_of_files
from core.statistics.records import ColumnStatistics, DataStatistics


def statistics_of(folder: Path, text: str | bytes, wanted: CsvFormat | None = None) -> DataStatistics:
    file = folder / "rows.csv"
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return statistics_of_files([file], wanted)


def column_of(folder: Path, cells: list[str], name: str = "x") -> ColumnStatistics:
    text = io.StringIO()
    csv.writer(text).writerows([[name, "other"], *([cell, "a"] for cell in cells)])
    found = statistics_of(folder, text.getvalue()).column(name)
    assert found is not None
    return found


def test_numbers_are_those_of_numpy(tmp_path: Path) -> None:
    values = np.random.default_rng(1).normal(-3, 1000, 5000)
    found = column_of(tmp_path, [repr(value) for value in values.tolist()])
    numbers = found.numbers
    assert found.kind == "number"
    assert numbers is not None
    assert numbers.mean == pytest.approx(values.mean(), rel=1e-12)
    assert numbers.deviation == pytest.approx(values.std(), rel=1e-12)
    assert (numbers.minimum, numbers.maximum) == pytest.approx((values.min(), values.max()), rel=1e-15)
    assert numbers.quantiles == pytest.approx(np.quantile(values, (0.05, 0.25, 0.5, 0.75, 0.95)), rel=1e-12)
    assert numbers.counts.sum() == len(values)


@pytest.mark.parametrize(
    ("cells", "kind", "mean"),
    [
        (["1", "2", "-3", "+4"], "whole number", 1.0),
        (["1.", ".5", "-.5", "-1.0"], "number", 0.0),
        (["1e3", "2E-1", "3"], "number", 334.4),
        (["12345678901234567890", "0"], "number", 6172839450617283945.0),
        ([" 1 ", "\t3", "5 "], "whole number", 3.0),
        (["123456789012345", "1"], "whole number", 61728394506173.0),
    ],
)
def test_every_way_to_write_a_number_is_read(tmp_path: Path, cells: list[str], kind: str, mean: float) -> None:
    found = column_of(tmp_path, cells)
    assert found.numbers is not None
    assert (found.kind, found.missing) == (kind, 0)
    assert found.numbers.mean == pytest.approx(mean)


@pytest.mark.parametrize("cells", [["1.2.3", "4-5", "-", "+.", "1,5", "0x1F", "--1"]])
def test_what_only_looks_like_a_number_is_text(tmp_path: Path, cells: list[str]) -> None:
    found = column_of(tmp_path, cells)
    assert (found.kind, found.distinct, found.numbers) == ("text", len(cells), None)


def test_empty_cells_and_the_marks_people_write_are_missing(tmp_path: Path) -> None:
    text = "x,sex\n1,male\nNA,NA\n,female\n2.5,male\nNA,\n"
    found = statistics_of(tmp_path, text)
    number, word = found.columns
    assert (number.kind, number.count, number.missing, dict(number.marks)) == ("number", 2, 3, {"NA": 2})
    assert (word.kind, word.count, word.missing, dict(word.marks)) == ("text", 3, 2, {"NA": 1})
    assert word.values == (("male", 2), ("female", 1))


def test_a_text_that_no_number_column_has_is_no_mark(tmp_path: Path) -> None:
    found = statistics_of(tmp_path, "country,x\nNA,1\nDE,2\n").column("country")
    assert found is not None
    assert (found.missing, found.distinct) == (0, 2)


def test_not_finite_numbers_are_counted_apart(tmp_path: Path) -> None:
    numbers = column_of(tmp_path, ["1", "nan", "inf", "-inf", "3"]).numbers
    assert numbers is not None
    assert (numbers.count, numbers.not_finite, numbers.mean) == (2, 3, 2.0)


def test_texts_among_numbers_are_said(tmp_path: Path) -> None:
    found = column_of(tmp_path, ["1", "2", "about 3", "4", "5"])
    assert str(found.problem) == '1 of 5 values are not numbers, such as "about 3".'


def test_true_and_false_are_told_from_words(tmp_path: Path) -> None:
    assert column_of(tmp_path, ["true", "False", "TRUE"]).kind == "true or false"
    assert column_of(tmp_path, ["true", "false", "maybe"]).kind == "text"


def test_lists_are_told_with_their_lengths(tmp_path: Path) -> None:
    fixed = column_of(tmp_path, ["[1, 2]", "[3, 4]", "5 6"])
    assert (fixed.kind, fixed.shape, fixed.count) == ("whole number", (2,), 3)
    assert fixed.numbers is not None
    assert fixed.numbers.mean == 3.5
    varying = column_of(tmp_path, ["[1.5]", "[3, 4]", ""])
    assert (varying.kind, varying.shape, varying.missing, varying.lengths) == ("number", (None,), 1, (1, 1.5, 2))


def test_words_are_counted_up_to_a_bound(tmp_path: Path) -> None:
    cells = [f"word {index % 12_000}" for index in range(24_000)]
    found = column_of(tmp_path, cells)
    assert (found.distinct, found.most_distinct, found.count) == (None, 10_000, 24_000)
    few = column_of(tmp_path, cells[:9000])
    assert few.distinct == 9000


def test_long_texts_that_begin_alike_are_told_apart(tmp_path: Path) -> None:
    found = column_of(tmp_path, ["a" * 100 + end for end in ("x", "y", "x")])
    assert found.distinct == 2


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("packed", [False, True])
def test_the_cells_are_those_of_csv_reader(
    tmp_path: Path, ending: str, packed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(csv_blocks, "_CHUNK", 97)
    words = random.Random(3)
    alphabet = ['"', ",", ending, "ä", " ", "1", "x", "€"]
    rows = [["".join(words.choices(alphabet, k=words.randrange(9))) + "." for _ in range(3)] for _ in range(300)]
    text = io.StringIO()
    csv.writer(text, lineterminator=ending).writerows([["a", "b", "c"], *rows])
    file = tmp_path / "rows.csv"
    data = text.getvalue().encode()
    file.write_bytes(gzip.compress(data) if packed else data)
    head = read_head(file, CsvFormat(header=True, delimiter=","))
    found = [
        [block.text(column, row) for column in range(3)]
        for block in csv_blocks.blocks_of_csv(file, head)
        for row in range(block.starts.shape[1])
    ]
    assert found == [[cell.strip() for cell in row] for row in rows]


def test_a_quote_inside_a_text_is_read_as_csv_reader_reads_it(tmp_path: Path) -> None:
    found = statistics_of(tmp_path, 'size,x\n5" pipe,1\nan "old" one,2\n')
    assert found.columns[0].values == (('5" pipe', 1), ('an "old" one', 1))


def test_lines_of_another_length_are_left_out_and_said(tmp_path: Path) -> None:
    found = statistics_of(tmp_path, "a,b\n1,2\n3\n\n4,5,6\n7,8\n")
    assert found.rows == 2
    assert found.problems == (
        "2 lines have another number of cells than the 2 columns, and were left out: "
        "rows.csv line 3 (1 cells), rows.csv line 5 (3 cells).",
    )


def test_several_files_with_the_same_columns_are_one(tmp_path: Path) -> None:
    (tmp_path / "one.csv").write_text("a,b\n1,x\n")
    (tmp_path / "two.csv").write_text("b,a\ny,3\n")
    found = statistics_of_files([tmp_path / "one.csv", tmp_path / "two.csv"])
    assert found.rows == 2
    assert [column.distinct for column in found.columns] == [2, 2]
    (tmp_path / "two.csv").write_text("b,c\ny,3\n")
    with pytest.raises(DataError, match=r'two\.csv lacks the column "a" of one\.csv'):
        statistics_of_files([tmp_path / "one.csv", tmp_path / "two.csv"])


def test_a_file_without_header_gets_names_for_its_columns(tmp_path: Path) -> None:
    found = statistics_of(tmp_path, "1;2,5;a\n2;3,5;b\n")
    assert [column.name for column in found.columns] == ["column 1", "column 2", "column 3"]
    assert found.format == "semicolon-separated, no header line, decimal comma"
    assert found.columns[1].numbers is not None
    assert found.columns[1].numbers.mean == 3.0


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "rows.csv is empty"),
        (bytes(range(200)), "neither text nor a TFRecord file, or its first record is damaged"),
        ("a,b\n1,2\n".encode("utf-16"), "is a text in UTF-16. Save it as UTF-8"),
        (b"a,b\n", "has a header line and no rows"),
        (b"a,a\n1,2\n", "has the column a twice"),
        (b"a,b\n" + b"1,2\n" * 20_000 + "\u00e4,2\n".encode("latin-1"), "line 20002 has the byte 0xE4"),
        (b'a,b\n1,"2\n', "a closing quote is missing"),
        (gzip.compress(b"a,b\n1,2\n" * 9000)[:-20], "cannot be unpacked to its end"),
    ],
)
def test_a_file_that_cannot_be_read_is_a_sentence(tmp_path: Path, content: bytes, sentence: str) -> None:
    with pytest.raises(DataError, match=sentence):
        statistics_of(tmp_path, content)


def test_a_folder_and_a_file_that_is_not_there_are_sentences(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"is a folder\. Choose the files in it"):
        statistics_of_files([tmp_path])
    with pytest.raises(DataError, match="There is no file"):
        statistics_of_files([tmp_path / "none.csv"])


def test_thousands_of_columns_are_read(tmp_path: Path) -> None:
    head = ",".join(f"c{index}" for index in range(3000))
    row = ",".join(str(index) for index in range(3000))
    found = statistics_of(tmp_path, f"{head}\n{row}\n{row}\n")
    assert len(found.columns) == 3000
    assert found.columns[2999].values == ((2999, 2),)


def test_the_memory_does_not_grow_with_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_blocks, "_CHUNK", 1 << 16)
    line = "1.25,some words,7\n"
    peaks = []
    for repeats in (20_000, 160_000):
        file = tmp_path / f"{repeats}.csv"
        file.write_text("a,b,c\n" + line * repeats)
        tracemalloc.start()
        statistics_of_files([file])
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < peaks[0] * 2  # the file has eight times as many rows


def test_of_many_rows_a_sample_tells_the_distribution(tmp_path: Path) -> None:
    values = np.random.default_rng(0).random(60_000).round(4)
    file = tmp_path / "rows.csv"
    file.write_text("x\n" + "\n".join(map(str, values.tolist())) + "\n")
    found = statistics_of_files([file])
    numbers = found.columns[0].numbers
    assert (found.rows, found.sampled, len(found.sample["x"])) == (60_000, 10_000, 10_000)
    assert numbers is not None
    assert numbers.quantiles[2] == pytest.approx(0.5, abs=0.02)
    assert numbers.counts.sum() == pytest.approx(60_000)


def test_a_few_whole_numbers_have_a_bin_each(tmp_path: Path) -> None:
    numbers = column_of(tmp_path, ["0", "1", "1", "4"]).numbers
    assert numbers is not None
    assert numbers.counts.tolist() == [1, 2, 0, 0, 1]


def test_texts_that_were_seen_before_are_counted_as_often_as_they_occur(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(csv_blocks, "_CHUNK", 1 << 12)
    words = random.Random(8)
    cells = [f"word {int(words.triangular(0, 900, 100))}" + "!" * words.randrange(2) for _ in range(6000)]
    found = column_of(tmp_path, cells)
    expected = Counter(cells)
    assert found.distinct == len(expected)
    assert dict(found.values) == (dict(expected) if len(expected) <= 1000 else {})
    few = column_of(tmp_path, [cell for cell in cells if cell.endswith("!")])
    assert dict(few.values) == {text: count for text, count in expected.items() if text.endswith("!")}
