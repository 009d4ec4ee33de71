from __future__ import annotations

import os
from pathlib import Path

import pytest

from core.errors import RunError, StorageError
from core.runs.run import RunFolder, RunInfo, RunState
from core.runs.trash import empty_trash, list_trash, restore_run, trash_run
from core.runs.workspace import list_runs, new_run_path

INFO = RunInfo("pets", "/nowhere/pets.py", "", {}, {}, "accuracy", True, None, {}, 1e9)


@pytest.fixture
def run(tmp_path: Path) -> Path:
    run = RunFolder.create(tmp_path / "pets" / "run-002", INFO, b"# mine").path
    (run / "model.ckpt-5.index").write_bytes(b"weights")
    return run


def test_a_run_goes_to_the_trash_and_comes_back_whole(run: Path, tmp_path: Path) -> None:
    trashed = trash_run(tmp_path, run)
    assert list_runs(tmp_path) == ()
    assert list_trash(tmp_path) == (trashed,)
    assert trashed.original == run
    assert restore_run(trashed) == run
    assert (run / "model.ckpt-5.index").read_bytes() == b"weights"
    assert list_trash(tmp_path) == ()
    assert not (tmp_path / ".trash").exists()


def test_the_number_of_a_run_in_the_trash_is_not_given_again(run: Path, tmp_path: Path) -> None:
    trashed = trash_run(tmp_path, run)
    assert new_run_path(tmp_path, "pets").name == "run-003"
    assert new_run_path(tmp_path, "cars").name == "run-001"
    empty_trash(tmp_path)
    assert not trashed.kept.exists()
    assert new_run_path(tmp_path, "pets").name == "run-001"
    with pytest.raises(RunError, match="no longer in the trash"):
        restore_run(trashed)


def test_a_run_whose_place_is_taken_stays_in_the_trash(run: Path, tmp_path: Path) -> None:
    trashed = trash_run(tmp_path, run)
    run.mkdir(parents=True)
    with pytest.raises(RunError, match="is there again"):
        restore_run(trashed)
    assert trashed.kept.is_dir()


def test_a_run_in_training_stays(run: Path, tmp_path: Path) -> None:
    import socket

    here = socket.gethostname()
    RunFolder(run).write_state(RunState("training", None, 1, 9, "", os.getpid(), here, 1e9))
    with pytest.raises(RunError, match="is being trained"):
        trash_run(tmp_path, run)
    assert run.is_dir()


def test_only_runs_of_the_workspace_go_to_its_trash(run: Path, tmp_path: Path) -> None:
    for path in (run / "workbench", run.parent, tmp_path):
        with pytest.raises(RunError, match="not a run of the workspace"):
            trash_run(tmp_path, path)
    assert run.is_dir()


def test_a_run_that_is_gone_is_said_and_leaves_no_trash(run: Path, tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="Could not move run-009 to the trash"):
        trash_run(tmp_path, run.with_name("run-009"))
    assert not (tmp_path / ".trash").exists()


def test_emptying_an_empty_trash_is_nothing(tmp_path: Path) -> None:
    empty_trash(tmp_path)
