"""Parts of a CSV file, counted apart, give what the whole file gives."""

from __future__ import annotations

import csv
import gzip
import io
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from core.control import WorkStopped
from core.errors import DataError
from core.experiment.data.csv import csv_blocks
from core.experiment.data.csv.csv_blocks import WHOLE, IrregularQuotesError, blocks_of_csv
from core.experiment.data.csv.csv_format import CsvFormat
from core.experiment.data.csv.csv_parts import parts_of_csv
from core.experiment.data.csv.csv_rows import read_head
from core.statistics import csv_files, part_readers
from core.statistics.csv_counts import CsvCounts, CsvWork, count_part
from core.statistics.reading import no_report, statistics_of_files
from core.statistics.records import DataStatistics
from core.statistics.tallies import HIGHEST
from core.statistics.words import statistics_json

CELLS = st.one_of(
    st.text(st.sampled_from('",\n\r ä€x'), max_size=12),
    st.sampled_from(["", "1", "-2.5", "3e4", "NA", "word", "another word", "[1, 2]", "nan", " 7 "]),
    st.integers(-(10**6), 10**6).map(str),
)


class InThisProcess:
    """Stands for other processes."""

    def __init__(self, count: int) -> None:
        self.asked = 0

    def count(
        self, works: Iterable[CsvWork], look: Callable[[], None]
    ) -> Iterator[tuple[CsvWork, CsvCounts | None]]:
        for work in works:
            self.asked += 1
            look()
            try:
                yield work, pickle.loads(pickle.dumps(count_part(work, lambda octets: None)))
            except (DataError, IrregularQuotesError):
                yield work, None

    def close(self) -> None:
        pass


def alone(files: list[Path], wanted: CsvFormat | None = None) -> DataStatistics:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(csv_files, "_LEAST_SHARED", 1 << 60)
        return statistics_of_files(files, wanted)


def shared(files: list[Path], wanted: CsvFormat | None = None, part: int = 200) -> DataStatistics:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(csv_files, "_LEAST_SHARED", 0)
        patch.setattr(csv_files, "_PART", part)
        patch.setattr(csv_files, "_processors", lambda: 2)
        patch.setattr(csv_files, "PartReaders", InThisProcess)
        return statistics_of_files(files, wanted)


def all_of(found: DataStatistics) -> dict[str, object]:
    """All that was found; the means, which depend on the order of the sums, to twelve digits."""
    plain = statistics_json(found)
    del plain["seconds"]
    for column in plain["columns"]:  # type: ignore[attr-defined]
        for name in ("mean", "deviation") if column["numbers"] else ():
            column["numbers"][name] = pytest.approx(column["numbers"][name], rel=1e-12, abs=1e-9, nan_ok=True)
    return plain


def result(work: Callable[[], DataStatistics]) -> object:
    """All that was found, or what is wrong with the file."""
    try:
        return all_of(work())
    except DataError as error:
        return str(error)


def written(
    file: Path, rows: list[list[str]], ending: str = "\n", names: tuple[str, ...] = ("a", "b", "c")
) -> Path:
    text = io.StringIO()
    csv.writer(text, lineterminator=ending).writerows([names, *rows])
    file.write_bytes(text.getvalue().encode())
    return file


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1, max_size=60), st.sampled_from(["\n", "\r\n"]))
@example([['a\n"b"\n', "1", "x"]] * 40, "\n")
@example([["\n\n\n\n", '"', '",\n"']] * 40, "\r\n")
def test_parts_give_what_the_whole_file_gives(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rows: list[list[str]], ending: str
) -> None:
    monkeypatch.setattr(csv_blocks, "_CHUNK", 32)
    file = written(tmp_path / "rows.csv", rows, ending)
    wanted = CsvFormat(header=True, delimiter=",")
    whole = result(lambda: alone([file], wanted))
    assert result(lambda: shared([file], wanted, 32)) == whole
    assert result(lambda: shared([file], wanted, 160)) == whole


def test_every_row_is_in_one_part_wherever_the_cuts_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_blocks, "_CHUNK", 16)
    rows = [[str(row), 'two\n"lines", quoted' if row % 3 else "plain", "x" * (row % 30)] for row in range(200)]
    file = written(tmp_path / "rows.csv", rows)
    head = read_head(file, CsvFormat())
    parts = list(parts_of_csv(file, head, 100))
    assert len(parts) > 40
    found = [
        block.text(0, row)
        for part in parts
        for block in blocks_of_csv(file, head, part)
        for row in range(block.starts.shape[1])
    ]
    assert found == [row[0] for row in rows]


def test_lines_before_the_table_may_have_quotes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_blocks, "_CHUNK", 128)
    file = tmp_path / "rows.csv"
    file.write_bytes(b'\xef\xbb\xbf# 5" wide\na,b\n' + b'"x\ny",2\n' * 100)
    assert all_of(shared([file])) == all_of(alone([file]))


def test_quotes_against_the_rules_are_read_to_the_end_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(csv_blocks, "_CHUNK", 128)
    file = tmp_path / "rows.csv"
    file.write_text("a,b\n" + "one,1\n" * 200 + '5" wide,2\n' + "two,3\n" * 200)
    other = written(tmp_path / "other.csv", [["three", "4"]] * 100, names=("a", "b"))
    found = shared([file, other])
    assert all_of(found) == all_of(alone([file, other]))
    assert found.rows == 501


def test_lines_of_other_lengths_are_told_by_their_number_in_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(csv_blocks, "_CHUNK", 64)
    files = [tmp_path / "one.csv", tmp_path / "two.csv"]
    files[0].write_text("a,b\n" + '"1\n2",3\n' * 50 + "1,2,3\n" + "1,2\n" * 50)
    files[1].write_text("a,b\n" + "1,2\n" * 60 + "1\n" + "1,2\n" * 50)
    found = shared(files)
    assert found.problems == alone(files).problems
    assert "one.csv line 102 (3 cells), two.csv line 62 (1 cells)" in found.problems[0]


def test_a_column_that_becomes_text_late_is_counted_as_text_from_its_first_row(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(csv_blocks, "_CHUNK", 256)
    rows = [["01.50", str(row), ""] for row in range(100)] + [["word", str(row), "[1, 2]"] for row in range(100)]
    file = written(tmp_path / "rows.csv", rows)
    whole = alone([file])
    word, number, listed = whole.columns
    assert (word.kind, word.values) == ("text", (("01.50", 100), ("word", 100)))
    assert (number.kind, number.count, listed.kind, listed.shape) == ("whole number", 200, "whole number", (2,))
    assert all_of(shared([file])) == all_of(whole)


def test_packed_files_are_parts_of_their_own(tmp_path: Path) -> None:
    files = [tmp_path / "one.csv.gz", tmp_path / "two.csv.gz"]
    for file in files:
        file.write_bytes(gzip.compress(b"a,b\n" + b"1,x\n" * 1000))
    assert all_of(shared(files)) == all_of(alone(files))


@pytest.fixture
def large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three parts for two processes."""
    monkeypatch.setattr(csv_files, "_LEAST_SHARED", 0)
    monkeypatch.setattr(csv_files, "_PART", 1 << 20)
    monkeypatch.setattr(csv_files, "_processors", lambda: 2)
    return written(tmp_path / "rows.csv", [[f"{row}.5", "word\nword", str(row % 7)] for row in range(130_000)])


@pytest.fixture
def processes(monkeypatch: pytest.MonkeyPatch) -> list[subprocess.Popen[bytes]]:
    """Those that are started."""
    found: list[subprocess.Popen[bytes]] = []
    start = part_readers._started

    def watched() -> subprocess.Popen[bytes]:
        found.append(start())
        return found[-1]

    monkeypatch.setattr(part_readers, "_started", watched)
    return found


def test_other_processes_count_as_this_one(large: Path, processes: list[subprocess.Popen[bytes]]) -> None:
    shares: list[float] = []
    found = statistics_of_files([large], report=shares.append)
    assert all_of(found) == all_of(alone([large]))
    assert (found.rows, shares[-1]) == (130_000, 1.0)
    assert [process.poll() is not None for process in processes] == [True, True]


def test_cancelling_ends_the_processes(large: Path, processes: list[subprocess.Popen[bytes]]) -> None:
    def stop(share: float) -> None:
        raise WorkStopped

    with pytest.raises(WorkStopped):
        statistics_of_files([large], report=stop)
    assert [process.poll() is not None for process in processes] == [True, True]


def test_a_process_that_dies_is_done_without(large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    start = part_readers._started

    def killed() -> subprocess.Popen[bytes]:
        process = start()
        process.kill()
        return process

    monkeypatch.setattr(part_readers, "_started", killed)
    assert statistics_of_files([large], report=no_report).rows == 130_000


def test_a_process_ends_with_the_one_that_asks_and_imports_neither_tensorflow_nor_qt(large: Path) -> None:
    process = part_readers._started()
    assert process.stdin is not None
    head = read_head(large, CsvFormat())
    work = CsvWork(0, large, head, WHOLE, dict.fromkeys(head.names), 1000, 1000, HIGHEST)
    pickle.dump(work, process.stdin)
    process.stdin.close()
    assert process.wait(30) == 0
    assert process.stdout is not None
    process.stdout.close()
    code = (
        "import sys, core.statistics.part_reader; print([n for n in ('tensorflow', 'PySide6') if n in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
