"""Deleting with undo, holds, and what retention leaves alone."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from core import commands
from core.cli import main as cli
from core.errors import CheckpointError, RunError
from core.jobs import Evaluated, Event
from core.runs.catalogue.checkpoints import list_checkpoints
from core.runs.catalogue.exports import list_exports
from core.runs.catalogue.trash import empty_trash, list_trash
from core.runs.holds import held, held_steps
from core.runs.lock import training_lock
from core.runs.run import RunFolder
from tests.core.conftest import Finished, Train


def steps_of(path: Path) -> list[int]:
    return [item.step for item in list_checkpoints(RunFolder.open(path))]


@pytest.fixture
def run(finished: Finished) -> RunFolder:
    return RunFolder.open(finished({"keep_latest": 9, "export": "none"}))


def latest_named(run: RunFolder) -> str:
    return (run.path / "checkpoint").read_text().splitlines()[0]


def test_deleted_checkpoints_come_back_with_their_metrics(run: RunFolder, train: Train) -> None:
    before = list_checkpoints(run)
    trashed = commands.delete_checkpoints(run.path, [40, 60])
    assert steps_of(run.path) == [0, 20]
    assert "model.ckpt-20" in latest_named(run)
    assert trashed.what == "checkpoint 40, 60"
    commands.undelete(trashed)
    assert list_checkpoints(run) == before
    assert "model.ckpt-60" in latest_named(run)
    assert list_trash(run.checkpoint_trash) == ()
    assert train({"max_steps": 80}).step == 80


def test_training_goes_on_from_the_newest_that_is_left(run: RunFolder, train: Train) -> None:
    commands.delete_checkpoints(run.path, [60])
    assert train({"max_steps": 50}).step == 50


def test_what_was_replaced_meanwhile_is_not_overwritten(run: RunFolder, train: Train) -> None:
    trashed = commands.delete_checkpoints(run.path, [60])
    train({"max_steps": 60})
    with pytest.raises(RunError, match="cannot be restored"):
        commands.undelete(trashed)
    assert empty_trash(run.checkpoint_trash) > 0
    assert list_trash(run.checkpoint_trash) == ()


def test_a_deleted_run_comes_back_whole(run: RunFolder) -> None:
    before = sorted(path.relative_to(run.path) for path in run.path.rglob("*"))
    trashed = commands.delete_run(run.path)
    assert not run.path.exists()
    assert list_trash(run.path.parent / ".trash") == (trashed,)
    commands.undelete(trashed)
    assert sorted(path.relative_to(run.path) for path in run.path.rglob("*")) == before


def test_what_is_in_use_is_not_deleted(run: RunFolder) -> None:
    with held(run, 40):
        assert held_steps(run) == {40}
        with pytest.raises(CheckpointError, match="Checkpoint 40 is being exported or evaluated"):
            commands.delete_checkpoints(run.path, [40])
    commands.delete_checkpoints(run.path, [40])
    with training_lock(run):
        with pytest.raises(RunError, match="is being trained"):
            commands.delete_run(run.path)
        with pytest.raises(CheckpointError, match="newest of a run that is being trained"):
            commands.delete_checkpoints(run.path, [60])
    with pytest.raises(CheckpointError, match="no checkpoint 7"):
        commands.delete_checkpoints(run.path, [7])


def test_a_dead_process_holds_nothing(run: RunFolder) -> None:
    run.holds_dir.mkdir()
    (run.holds_dir / "40-999999999-1-0").touch()
    assert held_steps(run) == frozenset()
    assert os.listdir(run.holds_dir) == []


def test_retention_keeps_what_is_in_use_and_the_best_by_other_metrics(train: Train, run: RunFolder) -> None:
    with held(run, 20):
        train({"max_steps": 120, "keep_latest": 1, "keep_best": 1, "keep_best_of": "mae"})
    found = list_checkpoints(run)
    assert 20 in [item.step for item in found]
    best_mae = min((item.metrics["mae"], item.step) for item in found if "mae" in item.metrics)[1]
    assert best_mae in [item.step for item in found if "mae" in item.best_of]


def test_nothing_old_is_removed_while_the_new_is_damaged(train: Train, run: RunFolder) -> None:
    def spoil(event: Event) -> None:
        if isinstance(event, Evaluated) and event.step == 80:
            data = run.path / "model.ckpt-80.data-00000-of-00001"
            data.write_bytes(bytes([data.read_bytes()[0] ^ 1]) + data.read_bytes()[1:])

    with pytest.raises(CheckpointError, match="damaged while it was written, so no older one was removed"):
        train({"max_steps": 200, "keep_latest": 1, "keep_best": 1}, spoil)
    assert steps_of(run.path)[:4] == [0, 20, 40, 60]


def test_the_trash_of_a_run_is_listed_with_sizes_and_emptied_for_good(
    trained_run: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = RunFolder.open(shutil.copytree(trained_run, tmp_path / "pets" / "run-001"))
    assert cli.main(["trash", str(run.path)]) == 0
    assert capsys.readouterr().out == "The trash is empty.\n"
    (export,) = list_exports(run)
    commands.delete_checkpoints(run.path, [20])
    commands.delete_export(export.path)
    found = commands.list_trash(run.path)
    assert [item.what for item in found] == [f"export {export.version}", "checkpoint 20"]
    assert all(item.bytes > 100 for item in found)
    assert cli.main(["trash", str(run.path)]) == 0
    assert "--empty removes it for good" in capsys.readouterr().out
    assert len(commands.list_trash(run.path)) == 2, "listing removes nothing"
    assert cli.main(["trash", str(run.path), "--empty", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["freed"] >= sum(item.bytes for item in found)
    assert commands.list_trash(run.path) == ()
    assert [item.step for item in list_checkpoints(run)] == [40, 60]


def test_the_deleted_runs_of_a_workspace_are_listed_and_emptied_by_the_same_command(
    trained_run: Path, tmp_path: Path
) -> None:
    for name in ("run-001", "run-002"):
        shutil.copytree(trained_run, tmp_path / "pets" / name)
    commands.delete_run(tmp_path / "pets" / "run-001")
    (found,) = commands.list_trash(tmp_path)
    assert found.what == "run-001"
    assert commands.empty_trash(tmp_path) >= found.bytes > 1000
    assert commands.list_trash(tmp_path) == ()
    assert (tmp_path / "pets" / "run-002").is_dir()
