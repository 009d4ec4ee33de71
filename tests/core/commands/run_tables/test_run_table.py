from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from math import nan
from pathlib import Path
from typing import Any

import pytest

from core.cli import main as cli
from core.commands.run_tables.run_table import cells_of, csv_of, list_run_table
from core.errors import RunError
from core.runs.catalogue import run_list, workspace
from core.runs.catalogue.run_list import RunList, RunRecord
from core.runs.events.evaluation_log import Evaluation, append_evaluation
from core.runs.run import RunFolder
from core.runs.run_records import RunInfo, RunState

INFO = RunInfo("pets", "/nowhere/pets.py", "", {}, {}, "mae", False, None, {}, 1_700_000_000.0)


def write(path: Path, params: dict[str, Any], best: float | None = None, **settings: Any) -> None:
    info = replace(INFO, params=params, settings={"max_steps": 10, **settings})
    run = RunFolder.create(path, info, b"")
    run.write_state(RunState("ended", "max_steps", 10, 10, "", None, "", 0.0, best_step=10, best_value=best))


def test_only_what_differs_has_a_column_params_before_settings(tmp_path: Path) -> None:
    write(tmp_path / "pets" / "run-001", {"rate": 0.1, "units": [8], "name": "a"}, patience=3)
    write(tmp_path / "pets" / "run-002", {"rate": 0.1, "units": [8, 8], "name": "a"}, patience=4)
    table = list_run_table(tmp_path)
    assert table.columns == ("units", "patience")
    assert sorted([row[0], *row[-2:]] for row in cells_of(table)[1:]) == [
        ["run-001", "8", "3"],
        ["run-002", "8, 8", "4"],
    ]


def test_a_param_that_a_run_lacks_differs(tmp_path: Path) -> None:
    write(tmp_path / "run-001", {"rate": 0.1})
    write(tmp_path / "run-002", {})
    table = list_run_table(tmp_path)
    assert table.columns == ("rate",)
    assert [cells[-1] for cells in cells_of(table)] == ["rate", "0.1", ""]


def test_the_csv_has_all_digits_and_no_formulas(tmp_path: Path) -> None:
    write(tmp_path / "run-001", {"name": "=1+1"}, best=0.123456789012345)
    write(tmp_path / "run-002", {"name": "b"})
    heads, first, second = csv.reader(io.StringIO(csv_of(list_run_table(tmp_path))))
    assert (first[heads.index("name")], first[heads.index("best")]) == ("'=1+1", "0.123456789012345")
    assert second[heads.index("best")] == ""
    assert float(first[heads.index("created")]) == INFO.created


def test_the_command_prints_the_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path / "pets" / "run-001", {"rate": 0.1}, best=0.25)
    write(tmp_path / "pets" / "run-002", {"rate": 0.2}, best=0.5)
    assert cli.main(["runs", str(tmp_path)]) == 0
    assert "0.2500" in capsys.readouterr().out
    assert cli.main(["runs", str(tmp_path), "--json"]) == 0
    assert {row["rate"] for row in json.loads(capsys.readouterr().out)} == {"0.1", "0.2"}


def test_a_folder_without_runs_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(RunError, match="holds no runs"):
        list_run_table(tmp_path)
    with pytest.raises(RunError, match="There is no folder"):
        list_run_table(tmp_path / "none")


def test_the_best_value_of_every_metric_is_listed_the_runs_own_metric_first(tmp_path: Path) -> None:
    write(tmp_path / "run-001", {"rate": 0.1}, best=0.25)
    write(tmp_path / "run-002", {"rate": 0.2}, best=0.5)
    for name, values in (("run-001", (0.5, 0.25, 0.75)), ("run-002", (0.5,))):
        for step, value in enumerate(values, 1):
            evaluation = Evaluation(step, "", "", {"accuracy": value, "mae": value, "global_step": step}, 0.0)
            append_evaluation(RunFolder(tmp_path / name).evaluations_file, evaluation)
    append_evaluation(
        RunFolder(tmp_path / "run-002").evaluations_file, Evaluation(1, "other", "", {"mae": 9.0, "loss": nan}, 0.0)
    )
    table = list_run_table(tmp_path)
    assert table.metrics == ("mae", "accuracy", "other/mae")
    assert [record.metrics for record in table.rows] == [
        {"mae": (0.25, 2), "accuracy": (0.75, 3)},
        {"mae": (0.5, 1), "accuracy": (0.5, 1), "other/mae": (9.0, 1)},
    ]


def test_only_runs_that_fit_the_filter_are_listed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(4):
        write(tmp_path / f"run-00{number}", {"rate": number / 10}, best=number / 4)
    assert cli.main(["runs", str(tmp_path), "--json", "--where", "best >= 0.5 and not rate = 0.3"]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert row["run"].endswith("run-002")
    assert cli.main(["runs", str(tmp_path), "--where", "rates > 1"]) == 1
    assert 'No run has a column "rates". Did you mean "rate"?' in capsys.readouterr().err


def test_nothing_is_read_of_a_run_that_did_not_change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "pets" / "run-001", {"rate": 0.1}, best=0.25)
    write(tmp_path / "pets" / "run-002", {"rate": 0.2})
    runs = RunList()
    first = runs.poll(tmp_path)
    read: list[Path] = []
    summarize = workspace.summarize_with_info

    def counted(run: RunFolder) -> Any:
        read.append(run.path)
        return summarize(run)

    monkeypatch.setattr(run_list, "summarize_with_info", counted)
    assert runs.poll(tmp_path) == first
    assert read == []
    changed = RunFolder(tmp_path / "pets" / "run-002")
    append_evaluation(changed.evaluations_file, Evaluation(5, "", "", {"mae": 0.5}, 0.0))
    assert [record.best_of("mae") for record in sorted(runs.poll(tmp_path), key=_name)] == [None, 0.5]
    assert read == [changed.path]


def test_runs_from_outside_the_workspace_are_listed_too(tmp_path: Path) -> None:
    write(tmp_path / "workspace" / "pets" / "run-001", {"rate": 0.1})
    write(tmp_path / "other" / "run-009", {"rate": 0.1})
    inside, outside = tmp_path / "workspace" / "pets" / "run-001", tmp_path / "other" / "run-009"
    found = RunList().poll(tmp_path / "workspace", [outside, inside, tmp_path / "gone"])
    assert sorted(record.summary.path for record in found) == sorted([inside, outside])


def _name(record: RunRecord) -> str:
    return record.summary.name
