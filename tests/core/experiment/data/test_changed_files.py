"""Data files that others write to while they are read: no half table passes for a whole one, and nothing hangs."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from core.errors import DataError
from core.experiment.data import columns
from core.experiment.data.columns import columns_of_csv
from core.experiment.data.csv import csv_rows
from core.experiment.data.csv.csv_format import CsvFormat
from core.experiment.data.csv.csv_rows import CsvPager
from core.experiment.data.record_files import read_serialized, write_serialized
from core.experiment.data.record_index import RecordPager
from core.experiment.feature import Feature
from core.experiment.schema import FeatureSchema
from core.serving.predict.rows.batch_rows import items_in
from core.statistics import reading
from core.statistics.csv_files import statistics_of_csv
from core.statistics.reading import statistics_of_files
from core.statistics.records import DataStatistics

SCHEMA = FeatureSchema([Feature("a")], labels=[Feature("b")])
ROWS = "a,b\n" + "1,2\n" * 100_000
CHANGED = "was changed while it was being read. Try again when it is complete."


def cut(file: Path) -> None:
    os.truncate(file, file.stat().st_size // 2 + 1)


def write_over(file: Path) -> None:
    file.write_text("a,b\n" + "3,4\n" * 10)


def add(file: Path) -> None:
    with file.open("a") as stream:
        stream.write("5,6\n")


def replace(file: Path) -> None:
    other = file.with_name("other")
    other.write_text("x\n")
    os.replace(other, file)


def when_read(monkeypatch: pytest.MonkeyPatch, module: object, change: Callable[[], object]) -> None:
    """Change the file once its first hundred rows were read."""
    rows = csv_rows.rows_of_csv

    def changing(path: Path, head: csv_rows.CsvHead) -> object:
        for place, row in enumerate(rows(path, head)):
            if place == 100:
                change()
            yield row

    monkeypatch.setattr(module, "rows_of_csv", changing)


@pytest.mark.parametrize(("change", "is_told"), [(cut, True), (write_over, True), (add, False), (replace, False)])
def test_rows_of_a_file_that_was_cut_or_written_over_are_no_table(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: Callable[[Path], None], is_told: bool
) -> None:
    file = tmp_path / "rows.csv"
    for module, read in (
        (columns, lambda: len(columns_of_csv(SCHEMA, [file], CsvFormat())["a"])),
        (csv_rows, lambda: CsvPager(file).count),
    ):
        file.write_text(ROWS)
        with monkeypatch.context() as patch:
            when_read(patch, module, lambda: change(file))
            if is_told:
                with pytest.raises(DataError, match=CHANGED):
                    read()
            else:
                assert read() >= 100_000


def test_what_is_wrong_with_a_file_that_grows_may_be_that_it_is_not_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "rows.csv"
    file.write_text(ROWS)

    def add_half() -> None:
        with file.open("a") as stream:
            stream.write("5")

    when_read(monkeypatch, columns, add_half)
    with pytest.raises(DataError, match=CHANGED):
        columns_of_csv(SCHEMA, [file], CsvFormat())


@pytest.mark.parametrize("change", [cut, write_over, replace])
def test_statistics_of_a_file_that_was_changed_are_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: Callable[[Path], None]
) -> None:
    file = tmp_path / "rows.csv"
    file.write_text(ROWS)
    whole = statistics_of_csv

    def changing(*arguments: Any) -> DataStatistics:
        change(file)
        return whole(*arguments)

    monkeypatch.setattr(reading, "statistics_of_csv", changing)
    with pytest.raises(DataError, match=CHANGED):
        statistics_of_files([file])


@pytest.fixture
def records(tmp_path: Path) -> Path:
    file = tmp_path / "rows.tfrecord"
    write_serialized(file, [b"x" * 100] * 20_000)
    return file


@pytest.mark.parametrize("change", [cut, write_over, lambda file: os.truncate(file, 0)])
def test_reading_records_of_a_changed_file_ends_with_a_sentence(
    tmp_path: Path, records: Path, change: Callable[[Path], None]
) -> None:
    found = read_serialized(records)
    next(found)
    change(records)
    with pytest.raises(DataError, match=CHANGED):
        list(found)


@pytest.mark.parametrize("change", [cut, write_over, lambda file: os.truncate(file, 0)])
def test_pages_of_a_changed_file_end_and_say_so(
    tmp_path: Path, records: Path, change: Callable[[Path], None]
) -> None:
    with closing(RecordPager(records, tmp_path / "cache")) as pager:
        pager.build_index(lambda count, share: None, lambda: False)
        items = items_in(pager)
        next(items)
        change(records)
        *_, (_, last) = items
        assert CHANGED in str(last)
        page = pager.page(19_990, 10)
        assert page.at_end
        assert CHANGED in page.damage
