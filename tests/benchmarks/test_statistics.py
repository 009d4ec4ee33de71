"""Statistics of a CSV file against reading it: by pandas where it is there, else by csv and float."""

from __future__ import annotations

import csv
import time
import tracemalloc
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

from core.statistics.reading import statistics_of_files

ROWS, REPEATS = 40_000, 8


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Some 20 MB: numbers with two to sixteen decimals, whole ones, words."""
    random = np.random.default_rng(7)
    columns = [
        *([f"{value:.{digits}f}" for value in random.normal(50, 10, ROWS).tolist()] for digits in (2, 4, 6)),
        list(map(repr, random.normal(50, 10, ROWS).tolist())),
        list(map(str, random.integers(0, 100_000, ROWS).tolist())),
        random.choice(["Biscoe", "Dream", "Torgersen", ""], ROWS).tolist(),
        random.choice([f"city number {index}" for index in range(300)], ROWS).tolist(),
    ]
    lines = "\n".join(map(",".join, zip(*columns, strict=True))) + "\n"
    path = tmp_path_factory.mktemp("csv") / "rows.csv"
    path.write_text("a,b,c,d,e,f,g\n" + lines * REPEATS)
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


def seconds_of(work: Callable[[], object]) -> float:
    """Of the processor: other programs do not count."""
    started = time.process_time()
    work()
    return time.process_time() - started


def test_statistics_of_a_csv_file(file: Path) -> None:
    ours = min(seconds_of(lambda: statistics_of_files([file])) for _ in range(2))
    found = statistics_of_files([file])
    tracemalloc.start()
    statistics_of_files([file])
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert found.rows == ROWS * REPEATS
    reader, name = (by_pandas, "pandas") if find_spec("pandas") else (by_csv, "csv and float")
    theirs = min(seconds_of(lambda: reader(file)) for _ in range(2))
    size = file.stat().st_size / 1e6
    print(
        f"\nstatistics of {size:.0f} MB of CSV: {ours:.2f} s ({size / ours:.0f} MB/s, {peak / 1e6:.0f} MB of "
        f"memory), read by {name}: {theirs:.2f} s, ratio {theirs / ours:.1f} (aim: 1 of pandas)"
    )
    assert ours < theirs * 2
