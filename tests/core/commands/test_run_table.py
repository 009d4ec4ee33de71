from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from core.cli import main as cli
from core.commands.run_table import cells_of, csv_of, list_run_table
from core.errors import RunError
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
    assert sorted((row.summary.name, json.dumps(row.values)) for row in table.rows) == [
        ("run-001", '{"units": [8], "patience": 3}'),
        ("run-002", '{"units": [8, 8], "patience": 4}'),
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
