from __future__ import annotations

import csv
import math
from pathlib import Path

import pytest

from core.errors import RunError, StorageError
from core.runs.catalogue.curves_csv import COLUMNS, write_curves_csv
from tests.core.event_bytes import append, scalar

FILE = "events.out.tfevents.1"


@pytest.fixture
def run(tmp_path: Path) -> Path:
    run = tmp_path / "pets" / "run-001"
    (run / "eval_holdout").mkdir(parents=True)
    for step in range(1000):
        append(run / FILE, scalar(step, "loss", 1 / (step + 1), 1.7e9 + step))
    append(run / FILE, scalar(0, "rate", math.nan, 1.7e9))
    append(run / "eval_holdout" / FILE, scalar(10, "loss", 0.1, 1.7e9 + 10.25))
    return run


def rows_of(file: Path) -> list[dict[str, str]]:
    with file.open(newline="", encoding="utf-8") as stream:
        return list(csv.DictReader(stream))


def test_every_point_of_every_tag_is_written_with_all_its_digits(run: Path, tmp_path: Path) -> None:
    file = tmp_path / "points.csv"
    assert write_curves_csv([run], file) == 1002
    rows = rows_of(file)
    assert tuple(rows[0]) == COLUMNS
    assert [(row["folder"], row["tag"]) for row in rows if row["step"] == "0"] == [("", "loss"), ("", "rate")]
    last = rows[-1]
    assert (last["run"], last["folder"], last["step"]) == ("pets/run-001", "eval_holdout", "10")
    assert float(last["wall_time"]) == 1.7e9 + 10.25
    assert float(last["value"]) == pytest.approx(0.1, rel=1e-7)
    assert float(last["value"]) != 0.1  # as it was written: in single precision
    assert rows[1000]["value"] == "nan"


def test_one_tag_and_several_runs(run: Path, tmp_path: Path) -> None:
    other = tmp_path / "pets" / "run-002"
    other.mkdir()
    append(other / FILE, scalar(5, "rate", 2.0, 1.7e9))
    file = tmp_path / "rate.csv"
    assert write_curves_csv([run, other], file, {"rate"}) == 2
    assert [row["run"] for row in rows_of(file)] == ["pets/run-001", "pets/run-002"]


def test_without_points_nothing_is_written(run: Path, tmp_path: Path) -> None:
    file = tmp_path / "points.csv"
    file.write_text("what was there before")
    with pytest.raises(RunError, match="no points of these curves"):
        write_curves_csv([run], file, {"nothing"})
    assert file.read_text() == "what was there before"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["pets", "points.csv"]


def test_a_folder_that_is_not_there_is_said(run: Path, tmp_path: Path) -> None:
    with pytest.raises(StorageError, match=r"Could not save points\.csv"):
        write_curves_csv([run], tmp_path / "nowhere" / "points.csv")
