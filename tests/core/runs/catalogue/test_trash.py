"""The trash as files: what is restored stays in the folder the trash belongs to. Plain files, no training."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path
from typing import Any

import pytest

from core.errors import CheckpointError, RunError, StorageError
from core.runs.catalogue.trash import (
    empty_trash_of_run,
    list_trash,
    list_trash_of_run,
    list_trashed_runs,
    restore,
    trash_checkpoints,
    trash_export,
    trash_run,
)
from core.runs.catalogue.workspace import new_run_path
from core.runs.lock import training_lock
from core.runs.run import RunFolder
from core.runs.run_records import RunInfo

INFO = RunInfo("linear", "/x/linear.py", "0", {}, {}, "loss", False, None, {}, 1.0)
INDEX = b"\0\0" + bytes(60) + bytes.fromhex("57fb808b247547db")


@pytest.fixture
def run(tmp_path: Path) -> RunFolder:
    run = RunFolder.create(tmp_path / "linear" / "run-001", INFO, b"")
    for step in (20, 40, 60):
        (run.path / f"model.ckpt-{step}.index").write_bytes(INDEX)
        (run.path / f"model.ckpt-{step}.data-00000-of-00001").write_bytes(b"weights")
    return run


def names(run: RunFolder) -> set[str]:
    return {file.name for file in run.path.glob("model.ckpt-*")}


def plant(trash: Path, origin: Any, *files: str) -> Path:
    folder = trash / "1-planted"
    folder.mkdir(parents=True)
    (folder / "origin.json").write_text(json.dumps(origin))
    for name in files:
        (folder / name).write_text("planted")
    return folder


def test_a_renamed_run_gets_its_checkpoint_back_into_its_own_place(run: RunFolder) -> None:
    before = names(run)
    trash_checkpoints(run, [40])
    moved = RunFolder(run.path.rename(run.path.with_name("renamed")))
    (item,) = list_trash_of_run(moved)
    assert item.bytes == sum(file.stat().st_size for file in item.folder.iterdir())
    assert item.bytes > len(INDEX) + len(b"weights")
    restore(item)
    assert names(moved) == before
    assert not run.path.exists()
    assert 'all_model_checkpoint_paths: "model.ckpt-40"' in (moved.path / "checkpoint").read_text()


def test_what_is_written_holds_no_path(run: RunFolder) -> None:
    trashed = trash_checkpoints(run, [20])
    origin = json.loads((trashed.folder / "origin.json").read_text())
    assert origin["paths"] == ["model.ckpt-20.index", "model.ckpt-20.data-00000-of-00001"]


@pytest.mark.parametrize(
    "path",
    ["/tmp/planted", "../planted", "..", ".", "", "workbench/planted", "/", "a/../planted", "./planted"],
)
def test_a_path_that_leads_out_of_its_place_is_refused(run: RunFolder, path: str) -> None:
    before = sorted(run.path.parent.rglob("*"))
    folder = plant(run.checkpoint_trash, {"what": "gift", "paths": [path], "deleted": 5.0}, "planted")
    (item,) = list_trash(run.checkpoint_trash)
    assert item.paths == ()
    assert "does not lie directly in" in item.problem
    with pytest.raises(RunError, match="by hand"):
        restore(item)
    assert (folder / "planted").read_text() == "planted"
    assert set(run.path.parent.rglob("*")) - set(before) <= {run.checkpoint_trash, folder, *folder.iterdir()}


def test_an_absolute_path_of_an_earlier_version_is_followed_inside_its_place(run: RunFolder) -> None:
    plant(run.checkpoint_trash, {"what": "x", "paths": [str(run.path / "planted")], "deleted": 5.0}, "planted")
    (item,) = list_trash(run.checkpoint_trash)
    assert (item.what, item.problem) == ("x", "")
    restore(item)
    assert (run.path / "planted").read_text() == "planted"
    assert list_trash(run.checkpoint_trash) == ()


@pytest.mark.parametrize(
    "origin",
    [{"paths": None}, {"paths": ["a"], "deleted": "x"}, {"paths": [3]}, {}, {"paths": ["a"], "deleted": 1e999}],
)
def test_an_origin_of_the_wrong_shape_is_one_line_of_the_list(run: RunFolder, origin: Any) -> None:
    trash_checkpoints(run, [20])
    plant(run.checkpoint_trash, origin)
    good, bad = list_trash_of_run(run)
    assert (good.what, good.problem) == ("checkpoint 20", "")
    assert (bad.what, bad.bytes > 0) == ("planted", True)
    assert "origin.json cannot be read" in bad.problem
    with pytest.raises(RunError, match=r"origin\.json cannot be read"):
        restore(bad)
    restore(good)
    assert "model.ckpt-20.index" in names(run)


def test_links_are_not_followed_out_of_the_trash(run: RunFolder, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    plant(outside, {"paths": ["planted"]}, "planted")
    run.checkpoint_trash.mkdir()
    (run.checkpoint_trash / "2-link").symlink_to(outside / "1-planted")
    assert list_trash(run.checkpoint_trash) == ()
    (run.export_dir).mkdir()
    (run.export_dir / ".trash").symlink_to(outside)
    assert list_trash_of_run(run) == ()


def test_what_a_record_does_not_name_is_not_lost(run: RunFolder) -> None:
    folder = plant(run.checkpoint_trash, {"paths": ["one", "one"]}, "one", "other")
    (item,) = list_trash(run.checkpoint_trash)
    restore(item)
    assert (run.path / "one").is_file()
    assert (folder / "other").is_file()


def test_a_record_that_names_itself_is_refused(run: RunFolder) -> None:
    plant(run.checkpoint_trash, {"paths": ["origin.json"]})
    (item,) = list_trash(run.checkpoint_trash)
    with pytest.raises(RunError, match="does not lie directly in"):
        restore(item)


def test_a_trash_that_is_a_link_is_not_emptied(run: RunFolder, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    plant(outside, {"paths": ["planted"]}, "planted")
    run.checkpoint_trash.symlink_to(outside)
    assert empty_trash_of_run(run) == 0
    assert (outside / "1-planted" / "planted").is_file()


def test_a_link_where_something_belongs_is_not_written_through(run: RunFolder, tmp_path: Path) -> None:
    trashed = trash_checkpoints(run, [20])
    (run.path / "model.ckpt-20.index").symlink_to(tmp_path / "nowhere")
    with pytest.raises(RunError, match="exists again"):
        restore(trashed)
    assert not (tmp_path / "nowhere").exists()


def test_the_newest_come_first_and_of_equals_the_later_folder(run: RunFolder) -> None:
    for name, deleted in (("1-a", 5.0), ("3-c", 7.0), ("2-b", 7.0), ("9-d", 6.0)):
        folder = run.checkpoint_trash / name
        folder.mkdir(parents=True)
        (folder / "origin.json").write_text(json.dumps({"what": name, "paths": [], "deleted": deleted}))
    assert [item.what for item in list_trash(run.checkpoint_trash)] == ["3-c", "2-b", "9-d", "1-a"]
    assert [item.what for item in list_trash_of_run(run)] == ["3-c", "2-b", "9-d", "1-a"]


def test_the_index_goes_first_and_comes_back_last(run: RunFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    moved: list[str] = []
    rename = os.rename

    def watched(source: Path, target: Path) -> None:
        moved.append(Path(target).suffix)
        rename(source, target)

    monkeypatch.setattr("core.runs.catalogue.trash.os.rename", watched)
    trashed = trash_checkpoints(run, [20])
    assert moved == [".index", ".data-00000-of-00001"]
    moved.clear()
    restore(trashed)
    assert moved == [".data-00000-of-00001", ".index"]


def test_a_deletion_that_was_broken_off_is_undone_too(run: RunFolder) -> None:
    before = names(run)
    trashed = trash_checkpoints(run, [20])
    data = trashed.folder / "model.ckpt-20.data-00000-of-00001"
    data.rename(run.path / data.name)  # as if it had not been moved yet
    restore(trashed)
    assert names(run) == before
    with pytest.raises(RunError, match="its files are no longer in"):
        restore(trashed)


def test_a_run_in_the_trash_keeps_its_number_and_comes_back(run: RunFolder) -> None:
    workspace = run.path.parent.parent
    trashed = trash_run(run)
    assert new_run_path(workspace, "linear").name == "run-002"
    assert list_trashed_runs(workspace) == (trashed,)
    moved = run.path.parent.rename(workspace / "other")
    (item,) = list_trashed_runs(workspace)
    restore(item)
    assert (moved / "run-001" / "workbench" / "run.json").is_file()


def test_an_export_comes_back_beside_its_trash(run: RunFolder) -> None:
    export = run.export_dir / "best" / "1700000000"
    export.mkdir(parents=True)
    trash_export(export)
    assert not export.exists()
    (item,) = list_trash_of_run(run)
    assert item.paths == (export,)
    restore(item)
    assert export.is_dir()


def test_what_is_named_like_a_checkpoint_comes_back_where_none_is(run: RunFolder) -> None:
    folder = run.export_dir / ".trash" / "1-x"
    folder.mkdir(parents=True)
    (folder / "model.ckpt-9.index").touch()
    (folder / "origin.json").write_text(json.dumps({"paths": ["model.ckpt-9.index"]}))
    (item,) = list_trash(folder.parent)
    restore(item)
    assert (run.export_dir / "model.ckpt-9.index").exists()


def test_what_is_trained_is_not_deleted(run: RunFolder) -> None:
    with training_lock(run):
        with pytest.raises(RunError, match="is being trained"):
            trash_run(run)
        with pytest.raises(CheckpointError, match="60 is the newest of a run that is being trained"):
            trash_checkpoints(run, [20, 60])
        trash_checkpoints(run, [20, 40])
    assert names(run) == {"model.ckpt-60.index", "model.ckpt-60.data-00000-of-00001"}


def test_a_run_that_cannot_be_read_can_be_deleted(run: RunFolder) -> None:
    (run.path / "workbench" / "state.json").write_text("{")
    trash_run(run)
    assert not run.path.exists()


def test_the_last_checkpoint_takes_the_state_file_with_it(run: RunFolder) -> None:
    trash_checkpoints(run, [60])
    assert (run.path / "checkpoint").read_text().startswith('model_checkpoint_path: "model.ckpt-40"')
    trash_checkpoints(run, [20, 40])
    assert not (run.path / "checkpoint").exists()


def test_nothing_goes_into_a_trash_out_of_which_nothing_would_come_back(run: RunFolder, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (run.path.parent / ".trash").symlink_to(elsewhere)
    with pytest.raises(StorageError, match="is a link"):
        trash_run(run)
    assert names(run)
    assert not any(elsewhere.iterdir())


@pytest.mark.parametrize("name", ["n" * 250, "\u4e2d" * 80, "run\n\x1b]0;t"])
def test_a_run_of_any_name_can_be_deleted_and_restored(run: RunFolder, name: str) -> None:
    named = RunFolder(run.path.rename(run.path.with_name(name)))
    restore(trash_run(named))
    assert names(named)
    assert not any((run.path.parent / ".trash").iterdir())


def test_a_deletion_that_fails_half_way_is_undone(run: RunFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    before, rename = names(run), os.rename

    def rename_only_indexes(old: Path, new: Path) -> None:
        if Path(old).suffix != ".index" and run.checkpoint_trash in Path(new).parents:
            raise OSError(errno.EXDEV, os.strerror(errno.EXDEV), str(old))
        rename(old, new)

    monkeypatch.setattr(os, "rename", rename_only_indexes)
    with pytest.raises(StorageError, match="Could not delete checkpoint 20"):
        trash_checkpoints(run, [20])
    assert names(run) == before
    assert list_trash_of_run(run) == ()
    assert not any(run.checkpoint_trash.iterdir())
