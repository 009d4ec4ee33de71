from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from core.errors import RunError
from core.runs.catalogue.comparison import compare_runs
from core.runs.marks import RunLabel, write_label
from core.runs.run import RunFolder
from core.runs.run_records import RunInfo
from tests.core.event_bytes import append, scalars

INFO = RunInfo(
    "pets", "/pets.py", "abc", {"rate": 0.1, "units": [4, 2]}, {"max_steps": 500}, "mae", True, None, {}, 1e9
)


def make(path: Path, info: RunInfo, *evaluations: tuple[str, int, dict[str, float]]) -> Path:
    RunFolder.create(path, info, b"")
    for folder, step, metrics in evaluations:
        (path / folder).mkdir(exist_ok=True)
        append(path / folder / "events.out.tfevents.1", scalars(step, metrics, 1e9 + step))
    return path


def test_what_differs_and_what_was_reached(tmp_path: Path) -> None:
    one = make(
        tmp_path / "run-001",
        INFO,
        ("eval", 100, {"loss": 0.5, "mae": 3.0, "global_step": 100.0}),
        ("eval", 200, {"loss": 0.75, "mae": 2.0, "global_step": 200.0}),
        ("eval_holdout", 200, {"loss": float("nan"), "mae": 1.0}),
    )
    two = make(tmp_path / "run-002", dataclasses.replace(INFO, params={"rate": 0.2, "units": [4, 2], "new": 1}))
    write_label(RunFolder(two), RunLabel("faster"))
    compared = compare_runs([one, two])
    assert [run.name for run in compared.runs] == ["run-001", "faster"]
    first = compared.runs[0]
    # The run itself says that a higher mae is better.
    assert first.metrics == {"loss": (0.5, 100), "mae": (3.0, 100), "holdout/mae": (1.0, 200)}
    assert first.last == {"loss": 0.75, "mae": 2.0, "holdout/mae": 1.0}
    assert first.step == 200
    assert [(row.kind, row.name, row.values) for row in compared.asked if row.differs] == [
        ("param", "rate", (0.1, 0.2)),
        ("param", "new", (None, 1)),
    ]
    assert ("setting", "max_steps") in {(row.kind, row.name) for row in compared.asked}


def test_a_folder_that_is_no_run_is_said(tmp_path: Path) -> None:
    with pytest.raises(RunError, match="not a run"):
        compare_runs([tmp_path])
