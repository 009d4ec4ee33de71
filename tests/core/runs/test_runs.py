"""Run folders: what lies there, joined and named."""

from __future__ import annotations

import dataclasses
import errno
import json
import math
import os
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tensorboard.compat.proto.meta_graph_pb2 import MetaGraphDef

from core.errors import CheckpointError, RunError, StorageError
from core.runs.catalogue.checkpoints import find_checkpoint, list_checkpoints
from core.runs.catalogue.exports import list_exports, signature_names
from core.runs.catalogue.run_list import RunList
from core.runs.catalogue.workspace import new_run_path
from core.runs.events.evaluations import Evaluation, read_evaluations
from core.runs.processes import is_alive
from core.runs.run import RunFolder, has_no_run
from core.runs.run_records import RunInfo, RunState
from tests.reliability.crash_moments import before_operation

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
    run.write_state(dataclasses.replace(STATE, pid=2**22 - 1, activity="evaluating"))
    assert (run.read_state().status, run.read_state().reason) == ("ended", "interrupted")
    assert run.read_state().activity == ""
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
    runs = [each.summary for each in RunList().poll(tmp_path)]
    assert [(run.experiment, run.name) for run in runs] == [("a", "run-002"), ("a", "run-001"), ("b", "run-001")]


def test_the_next_run_never_takes_a_number_again(tmp_path: Path) -> None:
    for number in (1, 2, 7):
        (tmp_path / "a" / f"run-{number:03d}").mkdir(parents=True)
    assert new_run_path(tmp_path, "a").name == "run-008"


def test_of_two_programs_that_begin_a_run_at_once_only_one_gets_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "run").mkdir()
    monkeypatch.setattr(Path, "iterdir", lambda path: iter(()))  # as both of them saw it
    RunFolder.create(tmp_path / "run", INFO, b"mine")
    with pytest.raises(RunError, match="just become another run"):
        RunFolder.create(tmp_path / "run", INFO, b"theirs")
    assert RunFolder(tmp_path / "run").experiment_file.read_bytes() == b"mine"


@pytest.mark.skipif(os.name != "posix", reason="a process is forked")
@pytest.mark.parametrize("operation", range(1, 9))
def test_killed_at_any_moment_a_new_run_is_whole_or_can_be_made_again(tmp_path: Path, operation: int) -> None:
    path = tmp_path / "run"
    child = os.fork()
    if child == 0:
        before_operation(operation)(path)
        RunFolder.create(path, INFO, b"first")
        os._exit(0)
    killed = os.WIFSIGNALED(os.waitpid(child, 0)[1])
    if path.exists() and not has_no_run(path):
        assert RunFolder.open(path).experiment_file.read_bytes() == b"first"
        assert RunFolder.open(path).read_info() is not None
    else:
        assert killed
        run = RunFolder.create(path, INFO, b"second")
        assert run.experiment_file.read_bytes() == b"second"
        assert [item.name for item in path.iterdir()] == ["workbench"]


def test_a_full_disk_is_told_and_leaves_no_half_run_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    run = RunFolder.create(tmp_path / "old", INFO, b"")
    run.write_state(STATE)
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(StorageError, match=r"write state\.json.*the disk is full"):
            run.write_state(dataclasses.replace(STATE, step=99))
        with pytest.raises(StorageError, match="the disk is full"):
            RunFolder.create(tmp_path / "new", INFO, b"")
    assert run.read_state().step == STATE.step
    assert not (tmp_path / "new").exists()
    assert sorted(file.name for file in (run.path / "workbench").iterdir()) == [
        "experiment.py",
        "run.json",
        "state.json",
    ]


def test_files_of_a_run_can_be_read_by_whom_the_umask_allows(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        run = RunFolder.create(tmp_path / "run", INFO, b"")
    finally:
        os.umask(before)
    assert (run.path / "workbench" / "run.json").stat().st_mode & 0o777 == 0o644


def test_a_process_that_only_got_the_pid_of_the_one_that_trained_is_another(tmp_path: Path) -> None:
    run = RunFolder.create(tmp_path / "run", INFO, b"")
    run.write_state(dataclasses.replace(STATE, pid=os.getpid()))
    file = run.path / "workbench" / "state.json"
    file.write_text(json.dumps({**json.loads(file.read_text()), "pid_started": "1"}))
    assert run.read_state().reason == "interrupted"


def test_a_training_on_another_machine_is_believed(tmp_path: Path) -> None:
    run = RunFolder.create(tmp_path / "run", INFO, b"")
    run.write_state(dataclasses.replace(STATE, pid=2**22 - 1, host="elsewhere"))
    assert run.read_state().status == "training"


def test_a_process_that_ended_but_was_not_asked_for_is_dead() -> None:
    child = subprocess.Popen([sys.executable, "-c", ""], stdout=subprocess.PIPE)
    assert child.stdout is not None
    child.stdout.read()  # to its end: the child is ending
    deadline = time.monotonic() + 10
    while is_alive(child.pid) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not is_alive(child.pid)
    child.wait()
    assert is_alive(os.getpid())
    assert not is_alive(None)
    assert not is_alive(10**30)


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("run.json", b"[]", "no JSON object"),
        ("run.json", b"\xff\xfe", "not UTF-8 text"),
        ("run.json", b'{"experiment": "x"}', "source is missing"),
        ("run.json", b'{"experiment": 3}', "experiment: input should be a valid string, got 3"),
        ("state.json", b"{}", "status is missing"),
        ("marks.json", b'{"pinned": ["a"]}', "pin your checkpoints again"),
    ],
)
def test_a_damaged_file_of_a_run_is_named(tmp_path: Path, name: str, content: bytes, says: str) -> None:
    run = RunFolder.create(tmp_path / "run", INFO, b"")
    (run.path / "workbench" / name).write_bytes(content)
    with pytest.raises(RunError, match=f"{name}.*{says}"):
        (run.read_info(), run.read_state(), run.pins())


def test_a_damaged_run_is_still_listed_with_the_reason(tmp_path: Path) -> None:
    path = new_run_path(tmp_path, "a")
    RunFolder.create(path, INFO, b"")
    (path / "workbench" / "run.json").write_text("{")
    (summary,) = [each.summary for each in RunList().poll(tmp_path)]
    assert (summary.name, summary.experiment, summary.state.reason) == ("run-001", "a", "failed")
    assert "run.json cannot be read: it is not valid JSON" in summary.state.message


def test_a_part_of_a_run_and_a_folder_of_runs_name_the_run_to_open(copied_run: RunFolder) -> None:
    with pytest.raises(RunError, match=f"part of the run moved. Choose {copied_run.path}"):
        RunFolder.open(copied_run.path / "eval")
    with pytest.raises(RunError, match=f"such as {copied_run.path}"):
        RunFolder.open(copied_run.path.parent)


def test_nan_is_never_best_and_the_runs_own_direction_counts(copied_run: RunFolder) -> None:
    rows = {20: {"loss": math.nan, "odd": 3.0}, 40: {"loss": 2.0, "odd": 1.0}, 60: {"loss": 2.0, "odd": 2.0}}
    info = copied_run.read_info()
    assert info is not None
    evaluations = [Evaluation(step, "", "", row, 1.0) for step, row in rows.items()]
    by_loss = list_checkpoints(copied_run, evaluations)
    assert [item.step for item in by_loss if item.best] == [40]
    assert [item.step for item in by_loss if "odd" in item.best_of] == [20]
    copied_run.write_info(dataclasses.replace(info, metric="odd", higher_is_better=False))
    by_odd = list_checkpoints(copied_run, evaluations)
    assert [item.step for item in by_odd if item.best] == [40]
    assert [item.step for item in by_odd if "odd" in item.best_of] == [40]
    copied_run.write_info(dataclasses.replace(info, metric=""))
    assert not any(item.best for item in list_checkpoints(copied_run, evaluations))


def test_a_checkpoint_in_several_data_files_needs_all_of_them(tmp_path: Path) -> None:
    names = ["model.ckpt-5.index", "model.ckpt-5.data-00000-of-00002", "model.ckpt-5.data-00001-of-00002"]
    for name in [*names, "other-5.index", "other-5.data-00000-of-00001", "model.ckpt-6.index"]:
        (tmp_path / name).write_bytes(b"1234")
    (checkpoint,) = list_checkpoints(RunFolder(tmp_path))
    assert (checkpoint.path, checkpoint.bytes) == (str(tmp_path / "model.ckpt-5"), 12)
    (tmp_path / names[2]).unlink()
    (checkpoint,) = list_checkpoints(RunFolder(tmp_path))
    assert checkpoint.path == str(tmp_path / "other-5")


@pytest.mark.parametrize("content", [b"", b"\x12\xff", b"no model at all"], ids=["empty", "cut off", "other"])
def test_a_damaged_saved_model_is_listed_without_signatures(tmp_path: Path, content: bytes) -> None:
    folder = tmp_path / "export" / "1700000000"
    (folder / "assets.extra").mkdir(parents=True)
    (folder / "saved_model.pb").write_bytes(content)
    provenance = {"step": "seven", "metrics": {"loss": "low", "mae": 1}, "signatures": None, "created": None}
    (folder / "assets.extra" / "workbench.json").write_text(json.dumps(provenance))
    (export,) = list_exports(RunFolder(tmp_path))
    assert (export.step, export.metrics, export.signatures) == (None, {"mae": 1.0}, ())


def test_signatures_of_all_meta_graphs_are_named() -> None:
    model = b""
    for names in (["a", "b"], ["b", "c", "__saved_model_init_op"]):
        graph = MetaGraphDef()
        for name in names:
            graph.signature_def[name].method_name = "m"
        content = graph.SerializeToString()
        model += bytes([2 << 3 | 2, len(content)]) + content  # field 2 of a SavedModel
    assert signature_names(model) == ("a", "b", "c")
    assert signature_names(model[:-1]) == ()
