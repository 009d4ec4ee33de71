from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from core.commands.run_tables.run_groups import REPEATS, each_alone, grouped
from core.runs.catalogue.run_list import RunRecord
from core.runs.catalogue.workspace import RunSummary
from core.runs.run_records import RunState

STATE = RunState("ended", "max_steps", 10, 10, "", None, "", 0.0)


def record(
    name: str, params: dict[str, Any], value: float | None = None, experiment: str = "pets", **more: Any
) -> Any:
    summary = RunSummary(Path(f"/w/{experiment}/{name}"), name, experiment, STATE, 1.0, "mae", value, False)
    return RunRecord(summary, params, more, {} if value is None else {"mae": (value, 5)}, ())


def test_runs_that_differ_by_their_seed_alone_are_repeats() -> None:
    runs = [
        record("a", {"rate": 0.1}, 1.0, seed=1, patience=3),
        record("b", {"rate": 0.2}, 5.0, seed=1, patience=3),
        record("c", {"rate": 0.1}, 3.0, seed=2, patience=3, run_in="process"),
        record("d", {"rate": 0.1}, None, seed=3, patience=3),
        record("e", {"rate": 0.1}, 9.0, seed=3, patience=4),
        record("f", {"rate": 0.1}, 9.0, experiment="other", seed=3, patience=3),
    ]
    groups = grouped(runs, REPEATS)
    assert [[each.summary.name for each in group.records] for group in groups] == [
        ["a", "c", "d"], ["b"], ["e"], ["f"],
    ]  # fmt: skip
    spread = groups[0].spread_of("mae")
    assert spread is not None
    assert (spread.mean, spread.count) == (2.0, 2)
    assert spread.deviation == pytest.approx(2**0.5)
    assert groups[0].asked == {"rate": 0.1, "patience": 3}
    assert groups[0].spread_of("accuracy") is None
    assert groups[1].single == runs[1]


def test_runs_can_be_grouped_by_a_param() -> None:
    runs = [
        record("a", {"units": [8], "rate": 1}, 1.0),
        record("b", {"units": [4]}),
        record("c", {"units": [8]}, 2.0),
    ]
    groups = grouped(runs, "units")
    assert [len(group.records) for group in groups] == [2, 1]
    assert groups[0].asked == {"units": [8]}


def test_without_grouping_each_run_is_alone() -> None:
    runs = [record("a", {"rate": 1}, 1.0), record("b", {"rate": 1}, 1.0)]
    assert [group.single for group in each_alone(runs)] == runs
    spread = each_alone(runs)[0].spread_of("mae")
    assert spread is not None
    assert spread.deviation == 0.0
