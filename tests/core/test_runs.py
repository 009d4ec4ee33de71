"""Run folders: what lies there, joined and named."""

from __future__ import annotations

import dataclasses
import json
import os
import shutil
import socket
from pathlib import Path

import pytest

from core.errors import CheckpointError, RunError
from core.runs.checkpoints import find_checkpoint, list_checkpoints
from core.runs.evaluations import read_evaluations
from core.runs.exports import list_exports, signature_names
from core.runs.run import RunFolder, RunInfo, RunState
from core.runs.workspace import list_runs, new_run_path

INFO = RunInfo("linear", "/x/linear.py", "0", {"rate": 0.1}, {}, "loss", False, None, {}, 1.0)
STATE = RunState("training", None, 10, 100, "", None, socket.gethostname(), 1.0)


@pytest.fixture
def copied_run(trained_run: Path, tmp_path: Path) -> RunFolder:
    shutil.copytree(trained_run, tmp_path / "moved")
    return RunFolder.open(tmp_path / "moved")


def test_checkpoints_are_joined_with_their_metrics_also_in_a_moved_folder(copied_run: RunFolder) -> None:
    checkpoints = [item for item in list_checkpoints(copied_run) if item.step]
    assert [item.step for item in checkpoints] == [20, 40, 60]
    assert all({"loss", "mae"} <= set(item.metrics) for item in checkpoints)
    best = [item for item in checkpoints if item.best]
    assert [item.metrics["loss"] for item in best] == [min(item.metrics["loss"] for item in checkpoints)]
    assert [item.step for item in checkpoints if item.latest] == [60]
    assert "mae" in {name for item in checkpoints for name in item.best_of}


def test_evaluations_name_the_checkpoint_they_measured(trained_run: Path) -> None:
    evaluations = [item for item in read_evaluations(trained_run) if not item.name]
    assert [item.step for item in evaluations] == [20, 40, 60]
    assert all(item.checkpoint_path.endswith(f"model.ckpt-{item.step}") for item in evaluations)


def test_a_checkpoint_without_its_data_is_not_listed(copied_run: RunFolder) -> None:
    (copied_run.path / "model.ckpt-40.data-00000-of-00001").unlink()
    assert [item.step for item in list_checkpoints(copied_run) if item.step] == [20, 60]


def test_finding_a_checkpoint_that_is_not_there_lists_those_that_are(trained_run: Path) -> None:
    with pytest.raises(CheckpointError, match=r"no checkpoint 7\. There are: best, latest, .*20, 40, 60"):
        find_checkpoint(RunFolder.open(trained_run), 7)


def test_pins_survive_and_show(copied_run: RunFolder) -> None:
    copied_run.set_pinned(40, True)
    assert find_checkpoint(RunFolder.open(copied_run.path), 40).pinned
    copied_run.set_pinned(40, False)
    assert not find_checkpoint(copied_run, 40).pinned


def test_exports_know_their_step_and_signatures(trained_run: Path) -> None:
    (export,) = list_exports(RunFolder.open(trained_run))
    assert export.step == find_checkpoint(RunFolder.open(trained_run), "best").step
    assert export.signatures == ("serving_default", "dense", "example")
    model = (Path(export.path) / "saved_model.pb").read_bytes()
    assert set(signature_names(model)) == set(export.signatures)


def test_half_written_and_foreign_exports(copied_run: RunFolder) -> None:
    (ours,) = list_exports(copied_run)
    shutil.copytree(ours.path, copied_run.export_dir / "temp-123")
    foreign = copied_run.export_dir / "best" / "1700000000"
    shutil.copytree(ours.path, foreign)
    shutil.rmtree(foreign / "assets.extra")
    found = {export.path: export for export in list_exports(copied_run)}
    assert set(found) == {ours.path, str(foreign)}
    assert found[str(foreign)].step is None
    assert set(found[str(foreign)].signatures) == set(ours.signatures)


def test_a_folder_that_is_no_run_says_what_a_run_is(tmp_path: Path) -> None:
    with pytest.raises(RunError, match="neither checkpoints nor event files"):
        RunFolder.open(tmp_path)
    with pytest.raises(RunError, match="There is no folder"):
        RunFolder.open(tmp_path / "gone")


def test_a_model_dir_made_elsewhere_can_be_looked_at(copied_run: RunFolder) -> None:
    shutil.rmtree(copied_run.path / "workbench")
    run = RunFolder.open(copied_run.path)
    assert run.is_foreign
    assert run.read_info() is None
    assert [item.step for item in list_checkpoints(run) if item.best] != []


def test_a_training_whose_process_is_gone_reads_as_interrupted(tmp_path: Path) -> None:
    run = RunFolder.create(tmp_path / "run", INFO, b"")
    run.write_state(dataclasses.replace(STATE, pid=2**22 - 1))
    assert (run.read_state().status, run.read_state().reason) == ("ended", "interrupted")
    run.write_state(dataclasses.replace(STATE, pid=os.getpid()))
    assert run.read_state().status == "training"


def test_info_of_a_newer_program_is_read_and_a_damaged_one_is_named(tmp_path: Path) -> None:
    run = RunFolder.create(tmp_path / "run", INFO, b"x = 1")
    file = run.path / "workbench" / "run.json"
    file.write_text(json.dumps({**json.loads(file.read_text()), "later": 1}))
    assert run.read_info() == dataclasses.replace(INFO, receivers=["example", "dense"])
    file.write_text("{")
    with pytest.raises(RunError, match=r"run\.json"):
        run.read_info()


def test_a_workspace_lists_its_runs_by_experiment_the_newest_first(tmp_path: Path) -> None:
    for index, experiment in enumerate(("b", "a", "a")):
        path = new_run_path(tmp_path, experiment)
        RunFolder.create(path, dataclasses.replace(INFO, experiment=experiment, created=float(index)), b"")
    runs = list_runs(tmp_path)
    assert [(run.experiment, run.name) for run in runs] == [("a", "run-002"), ("a", "run-001"), ("b", "run-001")]


def test_the_next_run_never_takes_a_number_again(tmp_path: Path) -> None:
    for number in (1, 2, 7):
        (tmp_path / "a" / f"run-{number:03d}").mkdir(parents=True)
    assert new_run_path(tmp_path, "a").name == "run-008"
