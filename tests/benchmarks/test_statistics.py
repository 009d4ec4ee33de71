"""Statistics of a CSV file against reading it: by pandas where it is there, else by csv and float.

By the processor in one process, and by the clock for a file that several processes read side by side. With
CSV_MEGABYTES=1000 in the environment that file has so many.
"""

from __future__ import annotations

import csv
import os
import time
import tracemalloc
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

from core.statistics.reading import statistics_of_files

ROWS, REPEATS = 40_000, 8
SIZE = 22.3  # MB of so many repeats


@pytest.fixture(scope="module")
def lines() -> str:
    """Numbers with two to sixteen decimals, whole ones, words."""
    random = np.random.default_rng(7)
    columns = [
        *([f"{value:.{digits}f}" for value in random.normal(50, 10, ROWS).tolist()] for digits in (2, 4, 6)),
        list(map(repr, random.normal(50, 10, ROWS).tolist())),
        list(map(str, random.integers(0, 100_000, ROWS).tolist())),
        random.choice(["Biscoe", "Dream", "Torgersen", ""], ROWS).tolist(),
        random.choice([f"city number {index}" for index in range(300)], ROWS).tolist(),
    ]
    return "\n".join(map(",".join, zip(*columns, strict=True))) + "\n"


@pytest.fixture(scope="module")
def file(lines: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Some 20 MB."""
    return written(tmp_path_factory.mktemp("csv") / "rows.csv", lines, REPEATS)


def written(path: Path, lines: str, repeats: int) -> Path:
    with path.open("w") as stream:
        stream.write("a,b,c,d,e,f,g\n")
        for _ in range(repeats):
            stream.write(lines)
    return path


def by_csv(file: Path) -> None:
    """All cells read, and the numbers among them as numbers."""
    with file.open(newline="") as stream:
        columns = list(zip(*list(csv.reader(stream))[1:], strict=True))
    for column in columns[:5]:
        np.array(list(map(float, column)))


def by_pandas(file: Path) -> None:
    import pandas

    pandas.read_csv(file)


def seconds_of(work: Callable[[], object], clock: Callable[[], float] = time.process_time) -> float:
    """Of the processor, unless by another clock: other programs do not count."""
    started = clock()
    work()
    return clock() - started


def reader() -> tuple[Callable[[Path], None], str]:
    return (by_pandas, "pandas") if find_spec("pandas") else (by_csv, "csv and float")


def test_statistics_of_a_csv_file(file: Path) -> None:
    ours = min(seconds_of(lambda: statistics_of_files([file])) for _ in range(2))
    found = statistics_of_files([file])
    tracemalloc.start()
    statistics_of_files([file])
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert found.rows == ROWS * REPEATS
    read, name = reader()
    theirs = min(seconds_of(lambda: read(file)) for _ in range(2))
    size = file.stat().st_size / 1e6
    print(
        f"\nstatistics of {size:.0f} MB of CSV: {ours:.2f} s ({size / ours:.0f} MB/s, {peak / 1e6:.0f} MB of "
        f"memory), read by {name}: {theirs:.2f} s, ratio {theirs / ours:.1f} (aim: 1 of pandas)"
    )
    assert ours < theirs * 2


def test_statistics_of_a_large_csv_file_by_the_clock(lines: str, tmp_path: Path) -> None:
    megabytes = float(os.environ.get("CSV_MEGABYTES", "90"))
    repeats = round(REPEATS * megabytes / SIZE)
    file = written(tmp_path / "rows.csv", lines, repeats)
    ours = seconds_of(lambda: statistics_of_files([file]), time.perf_counter)
    read, name = reader()
    theirs = seconds_of(lambda: read(file), time.perf_counter)
    print(
        f"\nstatistics of {file.stat().st_size / 1e6:.0f} MB of CSV, by the clock: {ours:.2f} s, read by {name}: "
        f"{theirs:.2f} s, ratio {theirs / ours:.1f} (aim: 1 of pandas); load {os.getloadavg()[0]:.1f}"
    )
    assert ours < theirs * 3
