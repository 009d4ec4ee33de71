"""The list of a workspace's runs: whatever lies in one of them, the others are listed."""

from __future__ import annotations

import dataclasses
import os
from pathlib import Path

import pytest

from core.errors import RunError
from core.runs.catalogue.run_list import RunList
from core.runs.catalogue.workspace import new_run_path, summarize
from core.runs.marks import RunLabel, write_label
from core.runs.run import RunFolder
from core.runs.run_records import RunInfo, RunState

INFO = RunInfo("linear", "/x/linear.py", "0", {}, {}, "loss", False, None, {}, 7.0)


def make(workspace: Path, name: str = "run-001", **info: object) -> RunFolder:
    return RunFolder.create(workspace / "linear" / name, dataclasses.replace(INFO, **info), b"")  # type: ignore[arg-type]


def test_a_summary_says_what_the_small_files_say(tmp_path: Path) -> None:
    run = make(tmp_path, metric="mae", higher_is_better=True)
    state = RunState("ended", "stopped", 10, 100, "Stopped.", None, "", 1.0, 5, 0.25)
    run.write_state(state)
    write_label(run, RunLabel("wide"))
    (found,) = [each.summary for each in RunList().poll(tmp_path)]
    assert dataclasses.replace(found.state, uncounted=()) == state
    assert (found.path, found.name, found.experiment) == (run.path, "run-001", "linear")
    assert (found.metric, found.higher_is_better, found.best_value) == ("mae", True, 0.25)
    assert (found.created, found.display_name) == (7.0, "wide")


def test_runs_are_sorted_by_experiment_the_newest_first_and_of_equals_by_name(tmp_path: Path) -> None:
    for name, experiment, created in (("c", "b", 9.0), ("b", "a", 1.0), ("a", "a", 1.0), ("d", "a", 2.0)):
        make(tmp_path, name, experiment=experiment, created=created)
    assert [run.name for run in [each.summary for each in RunList().poll(tmp_path)]] == ["d", "a", "b", "c"]


BAD = [b"", b"{", b"[]", b"\xff", b"[" * 200_000, b'{"a": 1' + b"0" * 5000 + b"}", b'{"experiment": null}', b"null"]


@pytest.mark.parametrize("name", ["run.json", "state.json", "marks.json", "notes.json"])
@pytest.mark.parametrize("content", BAD)
def test_a_bad_run_is_one_line_and_never_the_end_of_the_list(tmp_path: Path, name: str, content: bytes) -> None:
    make(tmp_path, "run-001")
    bad = make(tmp_path, "run-002")
    (bad.path / "workbench" / name).write_bytes(content)
    found = {run.name: run for run in [each.summary for each in RunList().poll(tmp_path)]}
    assert list(found) == ["run-001", "run-002"] or list(found) == ["run-002", "run-001"]
    assert found["run-001"].state.status == "new"
    if name in ("run.json", "state.json"):
        assert found["run-002"].state.reason == "failed"
        assert f"{name} cannot be read: " in found["run-002"].state.message
    else:
        assert found["run-002"].state.reason is None
        assert found["run-002"].label == RunLabel()


def test_a_foreign_run_is_as_old_as_its_folder(tmp_path: Path) -> None:
    folder = tmp_path / "other" / "model"
    folder.mkdir(parents=True)
    os.utime(folder, (5.0, 5.0))
    found = summarize(RunFolder(folder))
    assert (found.created, found.experiment, found.metric, found.best_value) == (5.0, "other", "", None)
    assert found.foreign
    with pytest.raises(OSError, match="No such file"):
        summarize(RunFolder(tmp_path / "gone"))


@pytest.mark.parametrize(
    ("experiment", "folder"),
    [("pets", "pets"), ("my pets / é", "my-pets-é"), ("..", "experiment"), ("", "experiment")],
)
def test_an_experiments_folder_has_a_plain_name(tmp_path: Path, experiment: str, folder: str) -> None:
    assert new_run_path(tmp_path, experiment) == tmp_path / folder / "run-001"


def test_only_names_of_runs_count_for_the_next_number(tmp_path: Path) -> None:
    for name in ("run-009", "run-1000", "run-2000-copy", "xrun-3000"):
        (tmp_path / "pets" / name).mkdir(parents=True)
    assert new_run_path(tmp_path, "pets").name == "run-1001"


def test_folders_of_event_files_are_named_where_none_is_chosen(tmp_path: Path) -> None:
    (tmp_path / "fold-1").mkdir()
    (tmp_path / "fold-1" / "events.out.tfevents.1").touch()
    with pytest.raises(
        RunError, match=f"event files in folders of it; choose one of them, such as {tmp_path}/fold-1"
    ):
        RunFolder.open(tmp_path)
    for folder in ("train", "validation"):
        other = tmp_path / folder / "of-keras"
        (other / folder).mkdir(parents=True)
        (other / folder / "events.out.tfevents.1").touch()
        assert RunFolder.open(other).is_foreign
